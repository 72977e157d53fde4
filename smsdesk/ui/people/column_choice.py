"""ColumnChoice: which columns of the contact list are shown, and its order; both are remembered."""

import json
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QMenu, QTableView

from smsdesk.core.contact_field import ContactField
from smsdesk.core.contact_filter import ContactColumn, ContactOrder
from smsdesk.ui.people.contact_columns import (
    OWN_WIDTH,
    PLAIN,
    SORTED,
    USUAL,
    WIDTHS,
    Column,
    key_of,
)
from smsdesk.ui.people.contact_model import ContactModel
from smsdesk.ui.ui_state import UiState

_COLUMNS, _SORT, _DOWN = "columns", "sort", "descending"
_USUAL_KEYS = [key_of(column, ()) for column in USUAL]


class ColumnChoice(QObject):
    """Dresses a table's header. The name is always shown."""

    changed = Signal()
    """Other columns are shown."""

    def __init__(
        self, table: QTableView, model: ContactModel, state: UiState | None, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._table = table
        self._header = table.horizontalHeader()
        self._model = model
        self._state = state
        self._wanted = list(_USUAL_KEYS)
        self._recall()
        self._dress()

    def _recall(self) -> None:
        """As it was; a damaged memory is as good as none."""
        try:
            known = json.loads(self._state.contact_list) if self._state else {}
            order = ContactOrder(ContactColumn(known[_SORT]), bool(known[_DOWN]))
            self._wanted = [str(key) for key in known[_COLUMNS]]
            self._model.order = order
        except (ValueError, TypeError, KeyError):
            return

    def _keep(self) -> None:
        if self._state is not None:
            order = self._model.order
            look = {_COLUMNS: self._wanted, _SORT: order.column, _DOWN: order.descending}
            self._state.keep_contact_list(json.dumps(look))

    def _dress(self) -> None:
        header, model = self._header, self._model
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column, width in WIDTHS.items():
            header.resizeSection(column, width)
        header.moveSection(Column.COMPANY, 1)
        self._show_order()
        self._table.setSortingEnabled(True)
        header.sortIndicatorChanged.connect(self._on_indicator)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(
            lambda place: self.menu().popup(header.mapToGlobal(place))
        )
        model.ordered.connect(self._keep)
        self._apply()

    # --- order ---------------------------------------------------------------------------------

    def _show_order(self) -> None:
        order = self._model.order
        section = next(place for place, column in SORTED.items() if column is order.column)
        down = Qt.SortOrder.DescendingOrder if order.descending else Qt.SortOrder.AscendingOrder
        self._header.setSortIndicator(section, down)

    def _on_indicator(self, section: int) -> None:
        """By groups or an own field nobody can sort."""
        if section not in SORTED:
            self._show_order()

    # --- columns -------------------------------------------------------------------------------

    @property
    def shown(self) -> Sequence[int]:
        """The columns that are shown."""
        places = range(self._model.columnCount())
        return [place for place in places if not self._table.isColumnHidden(place)]

    def set_own(self, fields: Sequence[ContactField]) -> None:
        """The shop's own fields can be shown too."""
        self._model.set_own(fields)
        for place in range(len(Column), self._model.columnCount()):
            self._header.resizeSection(place, OWN_WIDTH)
        self._apply()

    def _apply(self) -> None:
        for place in range(self._model.columnCount()):
            hidden = place != Column.NAME and self._key(place) not in self._wanted
            self._table.setColumnHidden(place, hidden)
        self._model.want_extras(not PLAIN.issuperset(self.shown))
        self.changed.emit()

    def _key(self, place: int) -> str:
        return key_of(place, self._model.own)

    def menu(self) -> QMenu:
        """All columns, those that are shown with a tick."""
        menu = QMenu(self._table)
        menu.setObjectName("contactColumns")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for visual in range(self._model.columnCount()):
            self._offer(menu, self._header.logicalIndex(visual))
        menu.addSeparator()
        self._offer_orders(menu.addMenu(self.tr("Sort by")))
        menu.addAction(self.tr("Usual columns"), self._choose_usual)
        return menu

    def _offer_orders(self, menu: QMenu) -> None:
        """The headers cannot be reached with keys."""
        for place, column in SORTED.items():
            title = str(self._model.headerData(place, Qt.Orientation.Horizontal))
            action = menu.addAction(title.replace("&", "&&"), partial(self._sort, place))
            action.setCheckable(True)
            action.setChecked(self._model.order.column is column)

    def _sort(self, place: int) -> None:
        """The same column again turns the order round, as a click on its header does."""
        up, down = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
        order = self._model.order
        if order.column is SORTED[place]:
            wanted = up if order.descending else down
        else:
            role = Qt.ItemDataRole.InitialSortOrderRole
            first = self._model.headerData(place, Qt.Orientation.Horizontal, role)
            wanted = up if first is None else Qt.SortOrder(first)
        self._table.sortByColumn(place, wanted)

    def _offer(self, menu: QMenu, place: int) -> None:
        title = str(self._model.headerData(place, Qt.Orientation.Horizontal))
        action = menu.addAction(title.replace("&", "&&"))
        action.setData(self._key(place))
        action.setCheckable(True)
        action.setChecked(not self._table.isColumnHidden(place))
        action.setEnabled(place != Column.NAME)
        action.toggled.connect(partial(self._on_toggled, self._key(place)))

    def _on_toggled(self, key: str, wanted: bool) -> None:  # noqa: FBT001  # a slot
        self._wanted = [each for each in self._wanted if each != key]
        if wanted:
            self._wanted.append(key)
        self._keep()
        self._apply()

    def _choose_usual(self) -> None:
        self._wanted = list(_USUAL_KEYS)
        self._keep()
        self._apply()

    def open_menu(self) -> None:
        """Below the header, for the keyboard."""
        menu = self.menu()
        menu.popup(self._header.mapToGlobal(self._header.rect().bottomLeft()))

"""ContactFilters: what narrows the contact list - kind, group, and more in a popup."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from smsdesk.core.contact import ContactKind
from smsdesk.core.contact_filter import ContactFilter
from smsdesk.core.group import Group
from smsdesk.ui.people import filter_words
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.filter_chips import Chip, ChipButton, FilterChips
from smsdesk.ui.widgets.flow_layout import FlowLayout
from smsdesk.ui.widgets.menu_chip import MenuChip
from smsdesk.ui.widgets.naming import named

_KINDS = {"all": None, "customers": ContactKind.CUSTOMER, "contractors": ContactKind.CONTRACTOR}


class ContactFilters(QWidget):
    """Tells the page whenever it should search again. The words of a search are a field's."""

    changed = Signal()
    search_dropped = Signal()
    """The words of the search are to go too."""
    group_wanted = Signal()
    """Keep the filter as a group."""
    groups_wanted = Signal()
    """Show all groups."""
    message_wanted = Signal(int)
    """Write to the group with this id."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wanted = ContactFilter()
        self._names: dict[int, str] = {}
        self._create()
        self._assemble()
        self._connect()
        self._show()

    # --- what the page asks for ----------------------------------------------------------------

    def filter(self, search: str = "") -> ContactFilter:
        """What is wanted now, with these words."""
        return replace(self._wanted, search=search)

    @property
    def group_name(self) -> str:
        """Of the chosen group; empty when there is none."""
        group_id = self._wanted.group_id
        return "" if group_id is None else self._names.get(group_id, "")

    def clear(self) -> None:
        """Nobody is left out any more."""
        self._want(ContactFilter())

    def show_groups(self, groups: Sequence[Group]) -> None:
        """Which groups can be chosen; one that is gone narrows nothing any more."""
        self._names = {group.id: group.name for group in groups}
        self._group.offer([(str(group.id), group.name) for group in groups])
        if self._wanted.group_id is not None and self._wanted.group_id not in self._names:
            self._want(replace(self._wanted, group_id=None))

    # --- widgets -------------------------------------------------------------------------------

    def _create(self) -> None:
        self._chips = FilterChips(
            (
                Chip("all", self.tr("All"), "filterAll"),
                Chip("customers", self.tr("Customers"), "filterCustomers"),
                Chip("contractors", self.tr("Contractors"), "filterContractors"),
            )
        )
        self._group = MenuChip(self.tr("Group"), self.tr("All groups"), "filterGroup")
        self._message = QAction(self.tr("Write to this group"), self)
        self._message.setObjectName("groupWrite")
        self._manage = QAction(self.tr("Groups…"), self)
        self._group.follow_with((self._message, self._manage))
        self._more = named(ChipButton(), "filterMore")
        self._more.setProperty("role", "chip")
        self._more.setCheckable(True)
        self._active = named(QWidget(), "filterActive")
        self._flow = FlowLayout(self._active, spacing=6)

    def _assemble(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._chips)
        row.addWidget(self._group)
        row.addWidget(self._more)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self._active)

    def _connect(self) -> None:
        self._chips.chosen.connect(self._on_kind)
        self._group.chosen.connect(self._on_group)
        self._more.clicked.connect(self._open)
        self._message.triggered.connect(self._on_message)
        self._manage.triggered.connect(self.groups_wanted)

    # --- showing -------------------------------------------------------------------------------

    def _show(self) -> None:
        with QSignalBlocker(self._chips):
            self._chips.choose(_key(self._wanted.kind))
        group_id = self._wanted.group_id
        self._group.set_current("" if group_id is None else str(group_id))
        self._message.setVisible(group_id is not None)
        limits = tuple(filter_words.more_limits(self._wanted))
        name = self.tr("Filters")
        self._more.setText(f"{name}: {len(limits)}" if limits else f"{name} ▾")
        self._more.setChecked(bool(limits))
        self._show_limits(limits)

    def _show_limits(self, limits: Sequence[filter_words.Limit]) -> None:
        while self._flow.count():
            old = self._flow.takeAt(0)
            if old is not None and (widget := old.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for limit in limits:
            self._flow.addWidget(self._limit(limit))
        if limits:
            clear = named(buttons.link(self.tr("Clear filters")), "filtersClear")
            clear.clicked.connect(self._on_clear)
            self._flow.addWidget(clear)
        self._active.setVisible(bool(limits))

    def _limit(self, limit: filter_words.Limit) -> QPushButton:
        chip = named(ChipButton(f"{limit.words} ✕".replace("&", "&&")), "filterLimit")
        chip.setProperty("role", "chip")
        chip.setCheckable(True)
        chip.setChecked(True)
        chip.setCursor(Qt.CursorShape.PointingHandCursor)
        chip.setToolTip(self.tr("Take this filter off"))
        chip.setAccessibleName(self.tr("Take off: %1").replace("%1", limit.words))
        chip.clicked.connect(partial(self._want, limit.without))
        return chip

    # --- slots ---------------------------------------------------------------------------------

    def _want(self, wanted: ContactFilter, _clicked: bool = False) -> None:  # noqa: FBT001, FBT002  # a slot
        if wanted != self._wanted:
            self._wanted = wanted
            self._show()
            self.changed.emit()

    def _on_kind(self, key: str) -> None:
        self._want(replace(self._wanted, kind=_KINDS[key]))

    def _on_group(self, key: str) -> None:
        self._want(replace(self._wanted, group_id=int(key) if key else None))

    def _on_message(self) -> None:
        if self._wanted.group_id is not None:
            self.message_wanted.emit(self._wanted.group_id)

    def _on_clear(self) -> None:
        self.clear()
        self.search_dropped.emit()

    def _open(self) -> None:
        # a click toggles what only the filters may toggle
        self._more.setChecked(any(True for _ in filter_words.more_limits(self._wanted)))
        # not needed for the first rows
        from smsdesk.ui.people.filter_popup import FilterPopup

        popup = FilterPopup(self._wanted, self)
        popup.changed.connect(self._want)
        popup.group_wanted.connect(self.group_wanted)
        popup.adjustSize()
        popup.move(self._more.mapToGlobal(QPoint(0, self._more.height() + 4)))
        popup.show()
        popup.begin()


def _key(kind: ContactKind | None) -> str:
    return next(key for key, each in _KINDS.items() if each is kind)

"""ContactTable: the view of the contact list, with its keys, its menu and its selection."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from smsdesk.ui.models.lazy_table import places_of
from smsdesk.ui.people.column_choice import ColumnChoice
from smsdesk.ui.people.contact_columns import Column
from smsdesk.ui.people.contact_menu import ContactMenu
from smsdesk.ui.people.contact_model import ContactModel
from smsdesk.ui.ui_state import UiState
from smsdesk.ui.widgets.row_table import RowTable

if TYPE_CHECKING:
    from smsdesk.core.group import Group

_ROW = 40
_NARROWEST_NAME = 150
"""With less left for the name, the list scrolls sideways."""


class ContactTable(RowTable):
    """A list of contacts; a page is told what a person wants to do with them."""

    picked = Signal()
    """A person changed the selection."""
    edit_wanted = Signal(int)
    delete_wanted = Signal()
    write_wanted = Signal()
    history_wanted = Signal(int)
    """All messages of the contact with this id."""
    card_wanted = Signal()
    """The card of the current person."""
    put_wanted = Signal(int)
    new_group_wanted = Signal()
    take_wanted = Signal(int)
    consent_wanted = Signal()
    export_wanted = Signal()
    merge_wanted = Signal()
    """As the signals of `ContactMenu`, about the selected people."""

    def __init__(
        self, model: ContactModel, state: UiState | None = None, parent: QWidget | None = None
    ) -> None:
        """`state` remembers columns and order."""
        super().__init__(model, _ROW, parent)
        self._contacts = model
        self._marking = False
        self._is_whole = False
        """Whether all rows of a search are there, not only its first page."""
        self._all_wanted = False
        self.groups: Sequence[Group] = ()
        """What the menu offers."""
        self.setObjectName("contactTable")
        self.setAccessibleName(self.tr("Contacts"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.columns = ColumnChoice(self, model, state, self)
        self.columns.changed.connect(self._fit_name)
        self.horizontalHeader().sectionResized.connect(self._on_section_resized)
        model.begun.connect(self._on_begun)
        model.found.connect(self._on_found)
        self.doubleClicked.connect(self._on_double_click)
        self.selectionModel().selectionChanged.connect(self._on_selection)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._open_menu)

    # --- columns -------------------------------------------------------------------------------

    def _fit_name(self) -> None:
        """The name takes what the others leave, but always some."""
        header = self.horizontalHeader()
        others = header.length() - header.sectionSize(Column.NAME)
        left = max(_NARROWEST_NAME, self.viewport().width() - others)
        if left != header.sectionSize(Column.NAME):
            header.resizeSection(Column.NAME, left)

    def _on_section_resized(self, section: int) -> None:
        if section != Column.NAME:
            self._fit_name()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width."""
        super().resizeEvent(event)
        self._fit_name()

    # --- selection -----------------------------------------------------------------------------

    def selectAll(self) -> None:
        """Everybody who was found, even where the list still grows."""
        self._all_wanted = not self._is_whole
        super().selectAll()

    def _on_begun(self) -> None:
        self._is_whole = self._all_wanted = False

    def _on_found(self) -> None:
        self._is_whole = True
        if self._all_wanted:
            self._all_wanted = False
            super().selectAll()

    def enter(self) -> None:
        """Take the keys; nobody is selected by coming here."""
        if not self.currentIndex().isValid() and self._contacts.rowCount():
            self.selectionModel().setCurrentIndex(
                self._contacts.index(0, 0), QItemSelectionModel.SelectionFlag.NoUpdate
            )
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def mark(self, wanted: Iterable[int]) -> None:
        """Select the rows of these contacts without telling anybody."""
        rows = self._rows_of(frozenset(wanted))
        self._marking = True
        self.selectionModel().select(
            self._selection(rows),
            QItemSelectionModel.SelectionFlag.ClearAndSelect
            | QItemSelectionModel.SelectionFlag.Rows,
        )
        self._marking = False

    def _rows_of(self, wanted: frozenset[int]) -> Sequence[int]:
        return sorted(places_of(self._contacts.ids, wanted).values())

    def _selection(self, rows: Sequence[int]) -> QItemSelection:
        """Rows beside one another as one range, so that thousands stay cheap."""
        selection = QItemSelection()
        for first, last in _runs(rows):
            selection.select(self._contacts.index(first, 0), self._contacts.index(last, 0))
        return selection

    def _on_selection(self) -> None:
        if not self._marking:
            self.picked.emit()

    # --- mouse and keys ------------------------------------------------------------------------

    def _on_double_click(self, index: QModelIndex) -> None:
        self.edit_wanted.emit(self._contacts.id_at(index.row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter edits, Delete deletes, Ctrl+C copies the number."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._edit_current()
        elif event.matches(QKeySequence.StandardKey.Delete):
            self.delete_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_numbers()
        else:
            super().keyPressEvent(event)

    def _edit_current(self) -> None:
        if self.currentIndex().isValid():
            self.edit_wanted.emit(self._contacts.id_at(self.currentIndex().row()))

    def _show_history(self) -> None:
        if self.currentIndex().isValid():
            self.history_wanted.emit(self._contacts.id_at(self.currentIndex().row()))

    def copy_numbers(self) -> None:
        """The numbers of the selected rows that have been read, one a line."""
        rows = (self._contacts.row(index.row()) for index in self.selectionModel().selectedRows())
        numbers = [row.phone.display for row in rows if row is not None and row.phone]
        if numbers:
            QGuiApplication.clipboard().setText("\n".join(numbers))

    def _open_menu(self, place: QPoint) -> None:
        if self.indexAt(place).isValid():
            self.context_menu().popup(self.viewport().mapToGlobal(place))

    def context_menu(self) -> ContactMenu:
        """What can be done with the selected rows."""
        menu = ContactMenu(self.groups, self)
        menu.write_wanted.connect(self.write_wanted)
        menu.card_wanted.connect(self.card_wanted)
        menu.history_wanted.connect(self._show_history)
        menu.edit_wanted.connect(self._edit_current)
        menu.put_wanted.connect(self.put_wanted)
        menu.new_group_wanted.connect(self.new_group_wanted)
        menu.take_wanted.connect(self.take_wanted)
        menu.consent_wanted.connect(self.consent_wanted)
        menu.copy_wanted.connect(self.copy_numbers)
        menu.export_wanted.connect(self.export_wanted)
        menu.all_wanted.connect(self.selectAll)
        menu.merge_wanted.connect(self.merge_wanted)
        menu.merge.setEnabled(len(self.selected_ids) > 1)
        menu.delete_wanted.connect(self.delete_wanted)
        return menu


def _runs(rows: Sequence[int]) -> Iterator[tuple[int, int]]:
    """First and last row of every unbroken run."""
    for _, group in groupby(enumerate(rows), key=lambda pair: pair[1] - pair[0]):
        run = [row for _, row in group]
        yield run[0], run[-1]

"""ContactTable: the view of the contact list, with its keys, its menu and its selection."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from smsdesk.ui.models.lazy_table import places_of
from smsdesk.ui.people.contact_model import Column, ContactModel
from smsdesk.ui.widgets.row_table import RowTable

_ROW = 40
_WIDTHS = {Column.PHONE: 142, Column.KIND: 104, Column.LAST_SMS: 172}


class ContactTable(RowTable):
    """A list of contacts; a page is told what a person wants to do with them."""

    picked = Signal()
    """A person changed the selection."""
    edit_wanted = Signal(int)
    delete_wanted = Signal()
    write_wanted = Signal()
    history_wanted = Signal(int)
    """All messages of the contact with this id."""

    def __init__(self, model: ContactModel, parent: QWidget | None = None) -> None:
        super().__init__(model, _ROW, parent)
        self._contacts = model
        self._marking = False
        self.setObjectName("contactTable")
        self.setAccessibleName(self.tr("Contacts"))
        self.set_columns(Column.NAME, _WIDTHS.items())
        self.doubleClicked.connect(self._on_double_click)
        self.selectionModel().selectionChanged.connect(self._on_selection)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._open_menu)

    # --- selection -----------------------------------------------------------------------------

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

    def context_menu(self) -> QMenu:
        """What can be done with the selected rows."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Write a message"), self.write_wanted.emit)
        menu.addAction(self.tr("Messages of this person"), self._show_history)
        menu.addAction(self.tr("Edit…"), self._edit_current)
        menu.addAction(self.tr("Copy number"), self.copy_numbers)
        menu.addSeparator()
        menu.addAction(self.tr("Delete"), self.delete_wanted.emit)
        return menu


def _runs(rows: Sequence[int]) -> Iterator[tuple[int, int]]:
    """First and last row of every unbroken run."""
    for _, group in groupby(enumerate(rows), key=lambda pair: pair[1] - pair[0]):
        run = [row for _, row in group]
        yield run[0], run[-1]

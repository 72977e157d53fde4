"""MessageTable: the view of the message list; it keeps its place when the list changes."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from smsdesk.services.history import MessageListRow
from smsdesk.ui.models.message_model import Column, MessageModel

_ROW = 42
_WIDTHS = {
    Column.WHEN: 132,
    Column.RECIPIENT: 170,
    Column.GATEWAY: 96,
    Column.STATE: 168,
}


class MessageTable(QTableView):
    """Selects whole rows, several with Ctrl and Shift."""

    picked = Signal()
    """The selection changed."""
    cancel_wanted = Signal()

    def __init__(self, model: MessageModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._messages = model
        self._top: int | None = None
        self.setObjectName("messageTable")
        self.setAccessibleName(self.tr("Messages"))
        self.setModel(model)
        self._look()
        self.selectionModel().selectionChanged.connect(self.picked)
        model.layoutAboutToBeChanged.connect(self._remember_place)
        model.modelAboutToBeReset.connect(self._remember_place)
        model.layoutChanged.connect(self._return_to_place)
        model.modelReset.connect(self._return_to_place)

    def _look(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(_ROW)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(60)
        header.setSectionResizeMode(Column.TEXT, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS.items():
            header.resizeSection(column, width)

    # --- selection ----------------------------------------------------------------------------

    @property
    def selected_seqs(self) -> Sequence[int]:
        """The messages in the selected rows, from top to bottom."""
        ids = self._messages.ids
        selection = self.selectionModel().selection()
        ranges = (selection.at(place) for place in range(selection.count()))
        spans = sorted((one.top(), one.bottom()) for one in ranges)
        return [ids[row] for top, bottom in spans for row in range(top, bottom + 1)]

    @property
    def current_row(self) -> MessageListRow | None:
        """The message that the details are about: the only selected one."""
        selected = self.selectionModel().selectedRows()
        return self._messages.row(selected[0].row()) if len(selected) == 1 else None

    def make_room(self, *, narrow: bool) -> None:
        """Beside the details, which name the gateway too, its column gives way to the text."""
        self.setColumnHidden(Column.GATEWAY, narrow)

    # --- keys ---------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete cancels what has not left; Esc lets go of the selection."""
        if event.matches(QKeySequence.StandardKey.Delete):
            self.cancel_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.clearSelection()
        else:
            super().keyPressEvent(event)

    # --- place --------------------------------------------------------------------------------

    def _remember_place(self) -> None:
        """Which message stands on top; none when one looks at the newest anyway."""
        scrolled = self.verticalScrollBar().value() > 0
        top = self.rowAt(0)
        self._top = self._messages.id_at(top) if scrolled and top >= 0 else None

    def _return_to_place(self) -> None:
        if self._top is None:
            return
        ids = list(self._messages.ids)
        if self._top in ids:
            place = self._messages.index(ids.index(self._top), 0)
            self.scrollTo(place, QAbstractItemView.ScrollHint.PositionAtTop)
        self._top = None

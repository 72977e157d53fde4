"""MessageTable: the view of the message list; it keeps its place when the list changes."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QWidget

from smsdesk.services.history import MessageListRow
from smsdesk.ui.models.message_model import Column, MessageModel
from smsdesk.ui.widgets.row_table import RowTable

_ROW = 42
_WIDTHS = {
    Column.WHEN: 132,
    Column.RECIPIENT: 170,
    Column.GATEWAY: 96,
    Column.STATE: 168,
}


class MessageTable(RowTable):
    """A list of messages, by their `seq`."""

    picked = Signal()
    """The selection changed."""
    cancel_wanted = Signal()

    def __init__(self, model: MessageModel, parent: QWidget | None = None) -> None:
        super().__init__(model, _ROW, parent)
        self._messages = model
        self._top: int | None = None
        self.setObjectName("messageTable")
        self.setAccessibleName(self.tr("Messages"))
        self.set_columns(Column.TEXT, _WIDTHS.items())
        self.selectionModel().selectionChanged.connect(self.picked)
        model.layoutAboutToBeChanged.connect(self._remember_place)
        model.modelAboutToBeReset.connect(self._remember_place)
        model.layoutChanged.connect(self._return_to_place)
        model.modelReset.connect(self._return_to_place)

    # --- selection ----------------------------------------------------------------------------

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

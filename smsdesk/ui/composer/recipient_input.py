"""RecipientInput: the line behind the chips. It knows when a recipient is complete."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QLineEdit, QWidget

from smsdesk.ui.composer.dropped import file_of

if TYPE_CHECKING:
    from collections.abc import Callable

_SEPARATORS = (",", ";")
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class RecipientInput(QLineEdit):
    """Enter, a comma, a semicolon and leaving the line complete what was typed."""

    completed = Signal()
    pasted = Signal(str)
    """A paste of several recipients, whole: a line would lose its line breaks."""
    focused = Signal(bool)
    backspaced = Signal()
    """Backspace where there is nothing to delete."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picking: Callable[[], bool] = bool
        """Whether a list below the line will take Enter."""
        self.setObjectName("composerAddRecipient")
        self.textEdited.connect(self._on_edited)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, Backspace and paste."""
        if event.key() in _ENTER:
            self._on_enter(event)
        elif event.key() == Qt.Key.Key_Backspace and not self.text():
            self.backspaced.emit()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.take(QGuiApplication.clipboard().text())
        else:
            super().keyPressEvent(event)

    def _on_enter(self, event: QKeyEvent) -> None:
        """Ctrl+Enter is for the composer, Enter on a highlighted suggestion for the list."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier or self.picking():
            event.ignore()
        else:
            self.completed.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Somebody else draws the ring."""
        super().focusInEvent(event)
        self.focused.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving the line; a menu or list of this line is no leaving."""
        super().focusOutEvent(event)
        self.focused.emit(False)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.completed.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Text is for the line, a file for the field around it."""
        if file_of(event.mimeData()) is None:
            super().dragEnterEvent(event)
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        """As a paste."""
        self.take(event.mimeData().text())
        event.acceptProposedAction()

    def take(self, text: str) -> None:
        """Insert one recipient for editing, hand on several."""
        text = text.strip()
        if any(mark in text for mark in (*_SEPARATORS, "\n", "\r", "\t")) or len(text) > 100:
            self.pasted.emit(text)
        else:
            self.insert(text)

    def _on_edited(self, text: str) -> None:
        if any(mark in text for mark in _SEPARATORS):
            self.completed.emit()

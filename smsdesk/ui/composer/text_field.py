"""MessageText: the field of the message. Enter is a new line, Ctrl+Enter sends."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from smsdesk.ui.composer.highlighter import OffenderHighlighter
from smsdesk.ui.composer.merge import plain_around_fields
from smsdesk.ui.widgets.capped_text import CappedText

CAPACITY = 10_000
"""Characters the field holds: several times the longest message, little enough to stay quick."""
_LOWEST = 76
"""Three lines, as the style sheet has it, which alone can keep a layout from taking more."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class MessageText(CappedText):
    """Marks the characters that force Unicode."""

    send_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(CAPACITY, parent)
        self.highlighter = OffenderHighlighter(self.document())

    def replace_offenders(self) -> None:
        """Replace just the characters that force Unicode, in one step that Ctrl+Z takes back."""
        text = self.text
        units = text.encode("utf-16-le")[: self.textCursor().position() * 2]
        before = units.decode("utf-16-le", "replace")
        self.set_text(plain_around_fields(text))
        cursor = self.textCursor()
        cursor.setPosition(min(len(plain_around_fields(before)), len(self.text)))
        self.setTextCursor(cursor)

    def cursor_over(self, start: int, end: int) -> QTextCursor:
        """What is between two places of `text`."""
        cursor = QTextCursor(self.document())
        text = self.text
        cursor.setPosition(_units(text[:start]))
        cursor.setPosition(_units(text[:end]), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def sizeHint(self) -> QSize:
        """As little as it needs; the layout gives it what is left."""
        return QSize(super().sizeHint().width(), _LOWEST)

    def minimumSizeHint(self) -> QSize:
        """Qt asks for more, in case it needs bars for scrolling."""
        return QSize(super().minimumSizeHint().width(), _LOWEST)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter sends."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in _ENTER and control:
            self.send_wanted.emit()
            return
        super().keyPressEvent(event)


def _units(text: str) -> int:
    """How many places Qt counts in `text`."""
    return len(text.encode("utf-16-le")) // 2

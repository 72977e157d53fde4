"""CappedText: a field for plain text that never holds more than it can lay out quickly."""

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget


class CappedText(QPlainTextEdit):
    """A paste that would not fit is taken up to the brim, and that is told. Tab moves on."""

    cut_off = Signal(int)
    """A paste did not fit; how many characters it had."""

    def __init__(self, capacity: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._capacity = capacity
        self.setTabChangesFocus(True)

    @property
    def text(self) -> str:
        """What is in it. Halves of characters, as broken programs copy them, are made visible."""
        text = self.toPlainText()
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")

    def set_text(self, text: str) -> None:
        """Replace everything; Ctrl+Z brings the old text back."""
        if text == self.text:
            return
        cursor = self.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text[: self._capacity])
        self.setTextCursor(cursor)

    def start_with(self, text: str) -> None:
        """Begin with `text`; there is nothing to undo."""
        self.setPlainText(text[: self._capacity])

    def insert(self, text: str) -> None:
        """Put `text` where the cursor is."""
        self.textCursor().insertText(text)
        self.setFocus()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Pastes and drops: as plain text, and never more than the field holds."""
        text = source.text()
        room = self._capacity - len(self.text) + len(self.textCursor().selectedText())
        self.textCursor().insertText(text[: max(room, 0)])
        self.ensureCursorVisible()
        if len(text) > room:
            self.cut_off.emit(len(text))

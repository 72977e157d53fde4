"""EnterLine: a line whose Enter key does something that costs money. Held down, it does it once."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class EnterLine(QLineEdit):
    """`returnPressed` tells of the first press only, not of its repeats."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Drop the repeats of a key that is held down."""
        if event.isAutoRepeat() and event.key() in ENTER:
            event.accept()
            return
        super().keyPressEvent(event)

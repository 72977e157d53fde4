"""SearchField: a line to search with; tells what to look for once typing pauses."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QPalette
from PySide6.QtWidgets import QLineEdit, QWidget

from smsdesk.ui import icons

PAUSE_MS = 120
_KEYPAD = Qt.KeyboardModifier.KeypadModifier


class SearchField(QLineEdit):
    """A magnifier before the text, a cross behind it; Esc clears."""

    searched = Signal(str)
    """The text to look for, without spaces around it; told once per change."""
    left_down = Signal()
    """The arrow down: on to what was found."""

    def __init__(
        self,
        placeholder: str,
        object_name: str = "",
        parent: QWidget | None = None,
        *,
        pause_ms: int = PAUSE_MS,
    ) -> None:
        """`pause_ms`: 0 where a search is interrupted by the next key anyhow."""
        super().__init__(parent)
        self.setObjectName(object_name)
        self.setProperty("role", "search")
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder.rstrip("…"))
        self._told = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(pause_ms)
        self._timer.timeout.connect(self._tell)
        self._magnifier = QAction(self)
        self._clear = QAction(self.tr("Clear the search"), self)
        self._clear.triggered.connect(self.clear_now)
        self._clear.setVisible(False)
        self.addAction(self._magnifier, QLineEdit.ActionPosition.LeadingPosition)
        self.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        self.textChanged.connect(self._on_text)
        self.returnPressed.connect(self._tell)
        self._draw_icons()

    def clear_now(self) -> None:
        """Empty the line and tell at once."""
        self.clear()
        self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc clears first; on an empty line it is for the dialog."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear_now()
        elif event.key() == Qt.Key.Key_Down and not event.modifiers() & ~_KEYPAD:
            self.left_down.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._draw_icons()

    def _draw_icons(self) -> None:
        color = self.palette().color(QPalette.ColorRole.PlaceholderText)
        self._magnifier.setIcon(icons.icon("magnifying-glass", color))
        self._clear.setIcon(icons.icon("x", color))

    def _on_text(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        if self._timer.interval():
            self._timer.start()
        else:
            self._tell()

    def _tell(self) -> None:
        self._timer.stop()
        text = self.text().strip()
        if text != self._told:
            self._told = text
            self.searched.emit(text)

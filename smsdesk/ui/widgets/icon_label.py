"""IconLabel: a Phosphor icon in the colour that the style sheet gives its words."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from smsdesk.ui import icons


class IconLabel(QLabel):
    """Only a picture; screen readers pass it by."""

    def __init__(self, name: str, size: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.setFixedSize(size, size)

    def set_icon_name(self, name: str) -> None:
        """Another icon."""
        self._name = name
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  # Qt's signature
        """Draw the outline; nothing is cached, so it is sharp on every screen."""
        if self._name:
            color = self.palette().color(self.foregroundRole())
            icons.draw(QPainter(self), self._name, QRectF(self.rect()), color)

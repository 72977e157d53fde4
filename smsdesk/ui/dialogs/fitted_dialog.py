"""FittedDialog: as high as its wrapping words need at its width, whatever is shown later.

When it grows, it stays on the screen.
"""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QDialog


class FittedDialog(QDialog):
    """Qt gives wrapping labels their height only where every layout asks for it; this one asks."""

    def event(self, event: QEvent) -> bool:
        """Measure again whenever something has been added, hidden or reworded."""
        done = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Show):
            self._fit()
        return done

    def _fit(self) -> None:
        layout = self.layout()
        if layout is not None and layout.hasHeightForWidth():
            self.setMinimumHeight(layout.totalHeightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Its buttons are at the bottom, and it grows downwards."""
        super().resizeEvent(event)
        if self.isVisible() and event.size().height() > event.oldSize().height():
            self._stay_on_screen()

    def _stay_on_screen(self) -> None:
        room, frame = self.screen().availableGeometry(), self.frameGeometry()
        below = frame.bottom() - room.bottom()
        if below > 0:
            self.move(frame.x(), max(room.top(), frame.top() - below))

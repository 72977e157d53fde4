"""FittedDialog: as high as its wrapping words need at its width, whatever is shown later."""

from PySide6.QtCore import QEvent
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

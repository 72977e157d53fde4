"""LowScroll: as high as what it holds, up to a limit; beyond that it scrolls."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget


class LowScroll(QScrollArea):
    """A column of parts that come and go. Takes no room while all of them are hidden."""

    def __init__(
        self, *parts: QWidget, highest: int, gap: int = 0, parent: QWidget | None = None
    ) -> None:
        """`gap` is between the parts and below the last one."""
        super().__init__(parent)
        self._highest = highest
        self._inside = QWidget()
        self._inside.setProperty("role", "page")
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, 0, gap)
        self._column.setSpacing(gap)
        for part in parts:
            self._column.addWidget(part)
        self.setWidget(self._inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inside.installEventFilter(self)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Parts have come, gone or been reworded."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words wrap elsewhere."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        wanted = self._needed(self.width())
        fits = wanted <= self._highest
        # a bar that came before there was room would take the width that makes all of it fit
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOff if fits else policy.ScrollBarAsNeeded
        )
        if not fits:
            wanted = self._needed(self.width() - self.verticalScrollBar().sizeHint().width())
        self._inside.setMinimumHeight(wanted)
        self.setFixedHeight(min(wanted, self._highest))

    def _needed(self, width: int) -> int:
        if self._column.isEmpty():
            return 0
        if self._column.hasHeightForWidth():
            return self._column.totalHeightForWidth(width)
        return self._column.totalSizeHint().height()

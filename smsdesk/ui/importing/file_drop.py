"""FileDrop: one file of the computer, dropped on a widget."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget


class FileDrop(QObject):
    """Lets `target`, and what on it takes no files itself, take one; lives as long as it."""

    dropped = Signal(str)
    """The path of the file."""

    def __init__(self, target: QWidget) -> None:
        super().__init__(target)
        target.setAcceptDrops(True)
        target.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002  # Qt's own
        """Take a single local file, leave anything else alone."""
        if not isinstance(event, QDropEvent):
            return False
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if len(files) != 1:
            return False
        event.acceptProposedAction()
        if not isinstance(event, QDragMoveEvent):
            self.dropped.emit(files[0])
        return True

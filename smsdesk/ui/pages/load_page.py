"""LoadPage: what stands in the window before the data is there, and when it cannot be opened."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from smsdesk.core.errors import SmsdeskError
from smsdesk.ui.error_text import error_text
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.empty_state import EmptyState
from smsdesk.ui.widgets.labels import Hint

_PATIENCE_MS = 600


class LoadPage(QWidget):
    """Blank at first: most starts are over before a word could be read."""

    again = Signal()
    """The user wants another try."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Hint()
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._retry = buttons.primary(self.tr("Try again"), "arrow-clockwise")
        self._retry.setObjectName("loadAgain")
        self._retry.clicked.connect(self.again)
        self._problem = EmptyState(
            "database", self.tr("The data cannot be opened"), "", self._retry
        )
        self._problem.setObjectName("loadProblem")
        waiting = QWidget()
        QVBoxLayout(waiting).addWidget(self._words)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(waiting)
        self._stack.addWidget(self._problem)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._show_words)

    def wait(self) -> None:
        """Loading has begun."""
        self._words.clear()
        self._stack.setCurrentIndex(0)
        self._timer.start(_PATIENCE_MS)

    def show_error(self, error: SmsdeskError) -> None:
        """It cannot be opened: why, and what to do."""
        self._timer.stop()
        self._problem.say(self.tr("The data cannot be opened"), error_text(error))
        self._stack.setCurrentWidget(self._problem)

    def _show_words(self) -> None:
        self._words.setText(self.tr("Opening your contacts and messages…"))

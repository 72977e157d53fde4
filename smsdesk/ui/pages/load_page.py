"""LoadPage: what stands in the window before the data is there, and when it cannot be opened."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from smsdesk.core.errors import SmsdeskError
from smsdesk.ui.error_text import SERVER_AWAY, error_text
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.empty_state import EmptyState
from smsdesk.ui.widgets.labels import Hint

_PATIENCE_MS = 600
_REST_MS = 5_000
"""Until a server that was away is asked again."""


class LoadPage(QWidget):
    """Blank at first: most starts are over before a word could be read."""

    again = Signal()
    """Another try: the user wants it, or a server may be back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._words = Hint()
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._problem: EmptyState | None = None
        waiting = QWidget()
        QVBoxLayout(waiting).addWidget(self._words)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(waiting)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._show_words)
        self._by_itself = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._try_by_itself)

    @property
    def has_problem(self) -> bool:
        """Whether it tells why nothing can be opened."""
        return self._stack.currentWidget() is self._problem

    def wait(self) -> None:
        """Loading has begun; nobody need see that where nobody asked for it."""
        self._rest.stop()
        if self._by_itself:
            self._by_itself = False
            return
        self._words.clear()
        self._stack.setCurrentIndex(0)
        self._timer.start(_PATIENCE_MS)

    def show_error(self, error: SmsdeskError) -> None:
        """It cannot be opened: why, and what to do."""
        self._timer.stop()
        if self._problem is None:
            self._problem = self._make_problem()
            self._stack.addWidget(self._problem)
        self._problem.say(self.tr("The data cannot be opened"), error_text(error))
        self._stack.setCurrentWidget(self._problem)
        if error.code in SERVER_AWAY:
            self._rest.start(_REST_MS)

    def _try_by_itself(self) -> None:
        self._by_itself = True
        self.again.emit()

    def _make_problem(self) -> EmptyState:
        retry = buttons.primary(self.tr("Try again"), "arrow-clockwise")
        retry.setObjectName("loadAgain")
        retry.clicked.connect(self.again)
        problem = EmptyState("database", "", "", retry)
        problem.setObjectName("loadProblem")
        return problem

    def _show_words(self) -> None:
        self._words.setText(self.tr("Opening your contacts and messages…"))

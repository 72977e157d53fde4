"""DuplicatesStates: what stands in place of duplicates - the search, nobody, why there are none."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.empty_state import EmptyState
from smsdesk.ui.widgets.labels import Hint
from smsdesk.ui.widgets.naming import named

_WIDTH = 380


class DuplicatesStates(QStackedWidget):
    """Says and shows; the dialog decides."""

    cancel_wanted = Signal()
    search_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Hint(self.tr("Comparing numbers, e-mails, NIPs and names…"))
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._bar = named(QProgressBar(), "duplicatesProgress")
        self._bar.setAccessibleName(self.tr("Progress"))
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(_WIDTH)
        self._cancel = named(buttons.secondary(self.tr("Stop")), "duplicatesStop")
        self._cancel.clicked.connect(self.cancel_wanted)
        again = named(buttons.secondary(self.tr("Search again")), "duplicatesAgain")
        again.clicked.connect(self.search_wanted)
        self._again = again
        self._told = named(EmptyState("users-three", "", "", again), "duplicatesState")
        self.addWidget(self._searching())
        self.addWidget(self._told)

    def _searching(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setSpacing(12)
        column.addStretch(1)
        column.addWidget(self._words)
        column.addWidget(self._bar, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._cancel, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        return page

    def show_searching(self) -> None:
        """The search has begun."""
        self._bar.setRange(0, 0)
        self.setCurrentIndex(0)
        self._cancel.setFocus()

    def show_progress(self, done: int, total: int) -> None:
        """How far it is."""
        self._bar.setRange(0, max(total, 1))
        self._bar.setValue(done)

    def show_none(self) -> None:
        """Nobody is left, or ever was."""
        self._tell(
            self.tr("No duplicates"),
            self.tr(
                "Nobody seems to be in the list twice: no number, e-mail or NIP is shared, and no "
                "names are much alike."
            ),
        )

    def show_cancelled(self) -> None:
        """A person ended it."""
        self._tell(self.tr("The search was stopped"), self.tr("Nothing has changed."))

    def show_failed(self, words: str) -> None:
        """It could not be done."""
        self._tell(
            self.tr("The search failed"), words or self.tr("The work stopped. Nothing has changed.")
        )

    def _tell(self, title: str, words: str) -> None:
        self._told.say(title, words)
        self.setCurrentIndex(1)
        self._again.setFocus()

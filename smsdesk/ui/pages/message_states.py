"""MessageStates: the message list, or what stands in its place while there is nothing to list."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from smsdesk.core.errors import SmsdeskError
from smsdesk.services.message_query import MessageQuery
from smsdesk.ui.error_text import error_text
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.empty_state import EmptyState
from smsdesk.ui.widgets.labels import Hint
from smsdesk.ui.widgets.naming import named


class MessageStates(QStackedWidget):
    """Tells apart: nothing yet, nothing that matches, nothing that can be read."""

    first = Signal()
    """Write the first message."""
    everything = Signal()
    """Leave nothing out any more."""
    again = Signal()
    """Try to read once more."""

    def __init__(self, table: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = table
        self.loading = Hint(self.tr("Loading messages…"))
        self.loading.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._make_states()
        for state in (self.loading, table, self.none, self.no_match, self.failure):
            self.addWidget(state)

    def _make_states(self) -> None:
        first = named(buttons.primary(self.tr("New message"), "plus"), "messagesFirst")
        first.clicked.connect(self.first)
        self.none = EmptyState(
            "paper-plane-tilt",
            self.tr("No messages yet"),
            self.tr("What you send appears here, with what became of it."),
            first,
        )
        self.none.setObjectName("messagesEmpty")
        everything = named(buttons.secondary(self.tr("Show all messages")), "messagesShowAll")
        everything.clicked.connect(self.everything)
        self.no_match = EmptyState("magnifying-glass", "", "", everything)
        self.no_match.setObjectName("messagesNoMatch")
        again = named(buttons.secondary(self.tr("Try again"), "arrow-clockwise"), "messagesAgain")
        again.clicked.connect(self.again)
        self.failure = EmptyState("warning-circle", "", "", again)
        self.failure.setObjectName("messagesFailed")

    def show_found(self, count: int, query: MessageQuery) -> None:
        """So many were found."""
        if count:
            self.setCurrentWidget(self.table)
        elif query.narrowed:
            self._say_no_match(query.search)
        else:
            self.setCurrentWidget(self.none)

    def fail(self, error: SmsdeskError) -> None:
        """They could not be read."""
        self.failure.say(self.tr("The messages cannot be read"), error_text(error))
        self.setCurrentWidget(self.failure)

    def _say_no_match(self, search: str) -> None:
        if search:
            title = self.tr("No messages match “{search}”").format(search=search[:40])
        else:
            title = self.tr("No messages here now")
        self.no_match.say(title, self.tr("Look among all messages, or search for something else."))
        self.setCurrentWidget(self.no_match)

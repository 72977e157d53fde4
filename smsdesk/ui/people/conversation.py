"""Conversation: what was written to one person so far, the newest at the bottom, page by page."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from smsdesk.core.contact import Contact
from smsdesk.core.errors import SmsdeskError
from smsdesk.core.narrowing import Narrowing
from smsdesk.services.history import MessageListRow
from smsdesk.ui.context import Context
from smsdesk.ui.error_text import error_text
from smsdesk.ui.people.bubble import Bubble
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.empty_state import EmptyState
from smsdesk.ui.widgets.labels import Hint
from smsdesk.ui.widgets.naming import named

if TYPE_CHECKING:
    from smsdesk.services.desk import Desk
    from smsdesk.ui.background import Task

PAGE = 20
_NEWS_PAUSE = 1000
_WORDS_WIDTH = 300


@dataclass(frozen=True, slots=True)
class _Page:
    """The newest messages, oldest first, and how many there are in all."""

    rows: Sequence[MessageListRow]
    total: int


class Conversation(QStackedWidget):
    """Reads when it is seen; says so while there is nothing, or when it cannot be read."""

    write_wanted = Signal()
    shown = Signal()
    """What was written is there, or why it is not."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("cardConversation")
        self._context = context
        self._contact: Contact | None = None
        self._wanted = PAGE
        self._from_bottom = 0
        self._task: Task | None = None
        self._news = QTimer(self, singleShot=True, interval=_NEWS_PAUSE)
        self._news.timeout.connect(self._read)
        self._create_list()
        self._create_states()
        context.changes.messages.connect(self._on_messages)

    # --- widgets -------------------------------------------------------------------------------

    def _create_list(self) -> None:
        self._inside = inside = QWidget()
        inside.setProperty("role", "surface")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 8, 0)
        self._column.setSpacing(12)
        self._earlier = named(buttons.link(self.tr("Show earlier messages")), "cardEarlier")
        self._earlier.clicked.connect(self._on_earlier)
        self._column.addStretch(1)
        self._column.addWidget(self._earlier, 0, Qt.AlignmentFlag.AlignHCenter)
        self._area = QScrollArea()
        self._area.setAccessibleName(self.tr("Conversation so far"))
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(inside)
        self._area.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        self._area.verticalScrollBar().rangeChanged.connect(self._keep_place)

    def _create_states(self) -> None:
        self._loading = Hint(self.tr("Loading messages…"))
        self._loading.setAlignment(Qt.AlignmentFlag.AlignCenter)
        write = buttons.secondary(self.tr("Write the first message"), "paper-plane-tilt")
        write.setObjectName("cardFirst")
        write.clicked.connect(self.write_wanted)
        self._none = EmptyState(
            "chat-circle-text",
            self.tr("Nothing written yet"),
            self.tr("What you send to this person will stand here."),
            write,
        )
        self._none.setObjectName("cardNothing")
        again = buttons.secondary(self.tr("Try again"), "arrow-clockwise")
        again.setObjectName("cardConversationAgain")
        again.clicked.connect(self._read)
        self._failed = EmptyState("warning-circle", "", "", again)
        self._failed.setObjectName("cardConversationFailed")
        for empty in (self._none, self._failed):
            empty.set_width(_WORDS_WIDTH)
        for state in (self._loading, self._area, self._none, self._failed):
            self.addWidget(state)

    # --- reading -------------------------------------------------------------------------------

    def show_contact(self, contact: Contact) -> None:
        """Read what was written to this person."""
        if self._contact is None or self._contact.id != contact.id:
            self._wanted = PAGE
            self._from_bottom = 0
            self._drop_bubbles()
            self.setCurrentWidget(self._loading)
        self._contact = contact
        self._read()

    def clear(self) -> None:
        """Nobody is shown."""
        self._contact = None
        self._drop_bubbles()

    @property
    def bubbles(self) -> Sequence[Bubble]:
        """From top to bottom, the newest last."""
        return self._inside.findChildren(Bubble)

    def _on_messages(self) -> None:
        """While sending this comes often."""
        if self._contact is not None and self.isVisible() and not self._news.isActive():
            self._news.start()

    def _on_earlier(self) -> None:
        self._wanted += PAGE
        self._read()

    def _read(self) -> None:
        contact = self._contact
        if contact is None:
            return
        if self._task is not None:
            self._task.cancel()
        self._task = self._context.runner.run(
            partial(_page, Narrowing(contact.id, contact.phone), self._wanted),
            self._show,
            self._fail,
            owner=self,
        )

    def _show(self, page: _Page) -> None:
        bar = self._area.verticalScrollBar()
        self._from_bottom = bar.maximum() - bar.value()
        self._drop_bubbles()
        for row in page.rows:
            self._column.addWidget(Bubble(row))
        self._earlier.setVisible(page.total > len(page.rows))
        self.setCurrentWidget(self._area if page.rows else self._none)
        self.shown.emit()

    def _fail(self, error: SmsdeskError) -> None:
        self._failed.say(self.tr("The messages cannot be read"), error_text(error))
        self.setCurrentWidget(self._failed)
        self.shown.emit()

    def _drop_bubbles(self) -> None:
        for bubble in self.bubbles:
            self._column.removeWidget(bubble)
            bubble.hide()
            bubble.setParent(None)
            bubble.deleteLater()

    def _keep_place(self, _lowest: int, highest: int) -> None:
        """At first the newest; later what one was looking at."""
        self._area.verticalScrollBar().setValue(max(0, highest - self._from_bottom))


def _page(only: Narrowing, count: int, desk: "Desk") -> _Page:
    """In a worker."""
    seqs = desk.history.find(only=only)
    return _Page(desk.history.rows(seqs[:count])[::-1], len(seqs))

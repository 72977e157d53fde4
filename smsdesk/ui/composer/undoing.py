"""Undoing: what was just sent waits a few seconds, and comes back as a draft if taken back."""

from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import QObject, Signal

from smsdesk.core.errors import SmsdeskError
from smsdesk.services.compose import MessageDraft, Queued
from smsdesk.ui.context import Context, PageKey
from smsdesk.ui.theme import Tone
from smsdesk.ui.undo_bar import Undoable


class Undoing(QObject):
    """Closing the window undoes nothing: what waits leaves when the program runs again."""

    given_back = Signal(object)
    """A `MessageDraft` of which nothing has left."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context

    def offer(self, draft: MessageDraft, outcome: Queued, leaves_at: datetime) -> None:
        """Show how long these messages can still be taken back."""
        seconds = max(0.0, (leaves_at - datetime.now(UTC)).total_seconds())
        take_back = partial(self._take_back, draft, outcome.ids)
        over = self._context.sender.wake
        self._context.wishes.undo.emit(Undoable(len(outcome.ids), seconds, take_back, over))

    def _take_back(self, draft: MessageDraft, ids: tuple[str, ...]) -> None:
        self._context.runner.run(
            lambda desk: len(desk.compose.take_back(ids)),
            partial(self._on_taken_back, draft, len(ids)),
            self._on_error,
            owner=self,
        )

    def _on_taken_back(self, draft: MessageDraft, ordered: int, cancelled: int) -> None:
        self._context.changes.messages.emit()
        if cancelled == ordered:
            self._context.wishes.page.emit(PageKey.CONTACTS)
            self._context.wishes.message.emit(())
            self.given_back.emit(draft)
        elif cancelled:
            words = self.tr("Only %n SMS could be cancelled; the others have left.", "", cancelled)
            self._tell(words)
        else:
            self._tell(self.tr("It is too late to undo: the messages have left."))

    def _tell(self, words: str) -> None:
        action = self.tr("Show")
        self._context.notices.say(words, Tone.WARN, action, self._show_messages)

    def _show_messages(self) -> None:
        self._context.wishes.page.emit(PageKey.MESSAGES)

    def _on_error(self, error: SmsdeskError) -> None:
        self._context.notices.error(error)

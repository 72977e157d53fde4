"""Undoing: what was just sent waits a few seconds, and comes back as a draft if taken back."""

from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import QObject, Signal

from smsdesk.core.errors import SmsdeskError
from smsdesk.services.compose import MessageDraft, Queued
from smsdesk.ui import trouble_words
from smsdesk.ui.context import Context, PageKey
from smsdesk.ui.gateway_state import Gateways, GatewayState, read_gateways
from smsdesk.ui.theme import Tone
from smsdesk.ui.undo_bar import Prospect, Undoable


class Undoing(QObject):
    """Closing the window undoes nothing: what waits leaves when the program runs again."""

    given_back = Signal(object)
    """A `MessageDraft` of which nothing has left."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._prospects: dict[str, Prospect] = {}
        """By gateway, of those through which something was ordered."""
        context.changes.gateways.connect(self._look)

    def offer(self, draft: MessageDraft, outcome: Queued, leaves_at: datetime) -> None:
        """Show how long these messages can still be taken back."""
        seconds = max(0.0, (leaves_at - datetime.now(UTC)).total_seconds())
        take_back = partial(self._take_back, draft, outcome)
        over = self._context.sender.wake
        prospect = partial(self._prospects.__getitem__, draft.gateway_id)
        self._prospects.setdefault(draft.gateway_id, Prospect())
        self._look()
        undo = Undoable(len(outcome.ids), seconds, take_back, over, prospect)
        self._context.wishes.undo.emit(undo)

    # --- whether they will leave at all ----------------------------------------------------------

    def _look(self) -> None:
        """A gateway may be switched off, removed or in trouble before the time is over."""
        if self._prospects:
            self._context.runner.run(read_gateways, self._on_read, _unknown, owner=self)

    def _on_read(self, gateways: Gateways) -> None:
        for gateway_id in self._prospects:
            self._prospects[gateway_id] = self._prospect(gateways.state(gateway_id))

    def _prospect(self, state: GatewayState | None) -> Prospect:
        """Who removes a gateway cancels what waits for it; a stand-in takes over in trouble."""
        if state is None:
            return Prospect(gone=True)
        gateway = state.gateway
        if not gateway.active:
            return Prospect(self.tr("waiting until the gateway is activated"))
        if gateway.paused is None or state.stand_in:
            return Prospect()
        reason = trouble_words.short(gateway.paused)
        words = self.tr("waiting for the gateway")
        return Prospect(f"{words}: {reason}" if reason else words)

    # --- taking back -----------------------------------------------------------------------------

    def _take_back(self, draft: MessageDraft, outcome: Queued) -> None:
        self._context.runner.run(
            lambda desk: len(desk.compose.take_back(outcome.ids, outcome.reminders)),
            partial(self._on_taken_back, draft, len(outcome.ids)),
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


def _unknown(_error: SmsdeskError) -> None:
    """Nothing new is known then."""

"""Sending: from a filled-in form to the outbox, or to the place where something is missing."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.services.compose import MessageDraft, Queued, Recipient, Review
from smsdesk.services.preferences import Preferences
from smsdesk.ui.composer import words
from smsdesk.ui.composer.form import ComposerForm
from smsdesk.ui.composer.undoing import Undoing
from smsdesk.ui.context import Context, PageKey
from smsdesk.ui.error_text import code_text, error_text
from smsdesk.ui.theme import Tone

if TYPE_CHECKING:
    from smsdesk.ui.composer.review_dialog import ReviewDialog

_UNFILLED = (ErrorCode.PLACEHOLDER_UNFILLED, ErrorCode.PLACEHOLDER_UNKNOWN)
_OUTDATED = (ErrorCode.GATEWAY_INACTIVE, ErrorCode.GATEWAY_GONE, ErrorCode.NO_GATEWAY)


class Sending(QObject):
    """One message at a time. While it is being written to the outbox the form rests."""

    started = Signal()
    """The messages are being written to the outbox; that forgets the kept draft too."""
    sent = Signal(int)
    """How many messages went into the outbox; the form is empty again."""
    refused = Signal()
    outdated = Signal()
    """The gateway is another than the form believes: it has been switched off or removed."""

    def __init__(self, context: Context, form: ComposerForm, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._form = form
        self._busy = False
        self._when_read = False
        self.undoing = Undoing(context, self)
        self.preferences = Preferences()
        self.ready = False
        """Whether gateways, templates and preferences have been read."""

    @property
    def busy(self) -> bool:
        """Whether a message is on its way to the outbox."""
        return self._busy

    def missing(self) -> str:
        """Why nothing can be sent yet; empty when it can."""
        form = self._form
        if not self.ready:
            return self.tr("Loading…")
        if not form.route.is_open:
            return self._why_no_route()
        if not len(form.recipients) and not form.recipients.promising:
            return code_text(ErrorCode.NO_RECIPIENTS)
        if not form.text.text.strip():
            return code_text(ErrorCode.TEXT_EMPTY)
        if form.fields.empty:
            return self.tr("Fill in the field “%1”.").replace("%1", form.fields.empty[0])
        return ""

    def _why_no_route(self) -> str:
        route = self._form.route
        if route.problem is not None:
            return self.tr("Choose another gateway.")  # the reason stands beside the gateway
        return words.no_gateway(route.asleep)

    def send(self) -> None:
        """Put the messages into the outbox, once everything typed has been read."""
        recipients = self._form.recipients
        if self._busy:
            return
        recipients.commit()
        if recipients.reading:
            self._when_read = True
        elif recipients.has_problem:
            recipients.focus_input()
        elif self.missing():
            self._point_at_missing()
        else:
            self._queue_or_ask()

    def recipients_read(self) -> None:
        """Everything typed is a recipient now, or has been found wanting."""
        wanted, self._when_read = self._when_read, False
        if wanted and not self._form.recipients.has_problem:
            self.send()

    def _point_at_missing(self) -> None:
        form = self._form
        if not self.ready or not form.route.is_open:
            problem = form.route.problem
            form.route_field.show_problem(error_text(problem) if problem else self.missing())
        elif not len(form.recipients):
            form.to_field.show_problem(self.missing())
            form.recipients.focus_input()
        elif not form.text.text.strip():
            form.text_field.show_problem(self.missing())
            form.text.setFocus()
        else:
            form.fields.focus_empty()

    def look(self) -> None:
        """Show who gets what, before anything is sent."""
        if not self._busy and not self.missing():
            self._review(self._show_review)

    def _queue_or_ask(self) -> None:
        """Many messages are shown once more, and their number is to be typed."""
        limit = self.preferences.confirm_above
        if limit and len(self._form.recipients) > limit:
            self._review(self._ask)
        else:
            self._queue()

    def _review(self, then: Callable[[MessageDraft, Review], None]) -> None:
        draft = self._form.draft
        self._set_busy(True)
        self._context.runner.run(
            lambda desk: desk.compose.review(draft),
            lambda review: self._on_reviewed(draft, review, then),
            self._on_refused,
            owner=self,
        )

    def _on_reviewed(
        self, draft: MessageDraft, review: Review, then: Callable[[MessageDraft, Review], None]
    ) -> None:
        self._set_busy(False)
        then(draft, review)

    def _ask(self, draft: MessageDraft, review: Review) -> None:
        if len(review.messages) <= self.preferences.confirm_above:
            self._queue()
            return
        self._open(draft, review, confirm=True).accepted.connect(self._queue)

    def _show_review(self, draft: MessageDraft, review: Review) -> None:
        self._open(draft, review, confirm=False)

    def _open(self, draft: MessageDraft, review: Review, *, confirm: bool) -> "ReviewDialog":
        from smsdesk.ui.composer.review_dialog import ReviewDialog

        dialog = ReviewDialog.open_for(self._context, draft, review, self._form, confirm=confirm)
        dialog.narrowed.connect(self._narrow)
        return dialog

    def _narrow(self, recipients: tuple[Recipient, ...]) -> None:
        self._form.recipients.replace(recipients)

    def _queue(self) -> None:
        draft = self._form.draft
        hold = timedelta(seconds=self.preferences.undo_seconds)
        self._set_busy(True)
        self.started.emit()
        self._form.cost.setText(self.tr("Putting into the outbox…"))
        self._context.runner.run(
            lambda desk: desk.compose.queue(draft, hold),
            partial(self._on_queued, draft),
            self._on_refused,
            owner=self,
        )

    def _set_busy(self, busy: bool) -> None:  # noqa: FBT001  # a setter
        self._busy = busy
        self._form.setEnabled(not busy)

    def _on_refused(self, error: SmsdeskError) -> None:
        self._set_busy(False)
        self.refused.emit()
        self._form.show_error(error)
        if error.code in _UNFILLED:
            self._form.fields.focus_empty()
        elif error.code in _OUTDATED:
            self.outdated.emit()

    def _on_queued(self, draft: MessageDraft, outcome: Queued) -> None:
        if not outcome.ids:
            self._on_nobody()
            return
        self._set_busy(False)
        self._form.start_over()
        self._context.sender.wake()
        self._context.changes.messages.emit()
        self._tell(draft, outcome)
        self.sent.emit(len(outcome.ids))

    def _on_nobody(self) -> None:
        """Nothing was queued, so what is written stays; who and why a review tells."""
        self._set_busy(False)
        self.refused.emit()
        self._form.error.say(words.nobody(), Tone.WARN)

    def _tell(self, draft: MessageDraft, outcome: Queued) -> None:
        """While it can be undone, the bar tells it; else a notice, which also names the skipped."""
        said = []
        if outcome.leaves_at is not None and outcome.ids:
            self.undoing.offer(draft, outcome, outcome.leaves_at)
        else:
            said.append(words.queued(outcome, later=draft.send_at is not None))
        if outcome.skipped:
            said.append(words.skipped(outcome.skipped))
        if said:
            self._context.notices.say(
                "\n".join(said),
                Tone.WARN if outcome.skipped else Tone.GOOD,
                action_text=self.tr("Show"),
                on_action=self._show_messages,
            )

    def _show_messages(self) -> None:
        self._context.wishes.page.emit(PageKey.MESSAGES)

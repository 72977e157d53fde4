"""Forecast: what sending would take. The counter at once, the rest from a review a moment later."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject

from smsdesk.core.errors import ErrorCode, FieldError, SmsdeskError
from smsdesk.core.lint_values import LINTS
from smsdesk.core.text import plain
from smsdesk.services.compose import MessageDraft, Review
from smsdesk.services.merging import contact_values
from smsdesk.ui.background import TaskRunner
from smsdesk.ui.composer import words
from smsdesk.ui.composer.background_work import ReviewLoop
from smsdesk.ui.composer.form import ComposerForm
from smsdesk.ui.composer.merge import merged, offenders
from smsdesk.ui.composer.supplies import Supplies, keeps_letters
from smsdesk.ui.error_text import SERVER_AWAY, brief_text, error_text
from smsdesk.ui.theme import Tone

_QUIET = frozenset(
    {
        ErrorCode.TEXT_EMPTY,
        ErrorCode.NO_RECIPIENTS,
        ErrorCode.NO_GATEWAY,
        ErrorCode.PLACEHOLDER_UNFILLED,
        ErrorCode.PLACEHOLDER_UNKNOWN,
    }
)
"""What is merely unfinished while one is still writing."""
_OF_MONEY = frozenset({ErrorCode.BUDGET_EXCEEDED})


class Forecast(QObject):
    """Writes into the counter, the twin, the preview, the cost line and the send button."""

    def __init__(self, form: ComposerForm, runner: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._form = form
        self._supplies = Supplies()
        self._review: Review | None = None
        self._draft = MessageDraft()
        self._estimated = False
        self._stopped = ""
        self._reviews = ReviewLoop(runner, self)
        self._reviews.reviewed.connect(self._on_reviewed)
        self._reviews.refused.connect(self._on_refused)

    def set_supplies(self, supplies: Supplies) -> None:
        """The values that fill themselves are known now."""
        self._supplies = supplies

    def update(self, draft: MessageDraft, missing: str) -> None:
        """Count `draft` now and review it soon; `missing` says why it cannot be sent yet."""
        parts = self._recount()
        self._form.review.setEnabled(not missing)
        if missing:
            self._reviews.stop()
            self._stopped = ""
            self._forget()
            self._rest_send(missing)
            return
        if not self._stopped:  # else until the next review finds it mended
            self._offer(sum(r.phone is not None for r in draft.recipients), parts)
        self._draft = draft
        self._reviews.request(draft)

    def _offer(self, count: int, parts: int) -> None:
        """What sending would take, as far as it is known at once."""
        self._wake_send()
        self._say_send(count, count * parts)
        if self._review is None:  # else its words stand until the next one, moments later
            self._form.cost.setText(self._sizes(count, parts))

    def _wake_send(self) -> None:
        self._form.send.setToolTip("")
        self._form.send.setEnabled(True)

    def _rest_send(self, reason: str) -> None:
        """Send rests, with the reason beside it."""
        self._form.send.setToolTip(reason)
        self._form.send.setEnabled(False)
        self._form.cost.setText(reason)
        self._say_send(0, 0)

    def _sizes(self, count: int, parts: int) -> str:
        return words.sizes(count, count * parts, estimated=self._estimated) if count else ""

    # --- the counter ---------------------------------------------------------------------------

    def _recount(self, leaving: str = "") -> int:
        """Count the text as it leaves, as far as that is known without asking; its parts."""
        form = self._form
        strips = not keeps_letters(form.route.gateway)
        text = merged(form.text.text, self._values())
        leaving = leaving or (plain(text) if strips else text)
        rule = self._supplies.link_rule(form.route.gateway_id, form.route.sender_name)
        measured = rule.shortened(leaving)
        self._estimated = measured != leaving
        form.links.show_warnings(rule.warnings((leaving,)))
        typed = () if strips else offenders(form.text.text + "".join(form.fields.values.values()))
        stripped = strips and bool(offenders(text))
        size = form.size_line.show_text(
            measured, typed, stripped=stripped, estimated=self._estimated
        )
        return size.parts

    def _values(self) -> Mapping[str, str]:
        """As the services choose them, for the recipient with the longest message."""
        worst = self._review.worst if self._review else None
        somebody = worst.recipient if worst else next(iter(self._form.recipients.recipients), None)
        theirs = {**contact_values(somebody), **somebody.values} if somebody else {}
        defaults = self._form.fields.defaults
        return {**defaults, **self._supplies.own_values, **self._form.fields.values, **theirs}

    # --- the review ----------------------------------------------------------------------------

    def _on_reviewed(self, review: Review) -> None:
        form = self._form
        self._review = review
        self._stopped = ""
        form.cost.setText(words.cost(review))
        told = (words.skipped(review.skipped), words.repeated(review))
        form.show_skipped("\n".join(filter(None, told)))
        worst = review.worst
        if worst is not None:
            self._recount(worst.text)
        self._estimated = review.estimated
        # what linting finds stands below the text by itself, with its fixes
        of_links = [w for w in review.warnings if w.code not in _OF_MONEY | LINTS]
        form.links.show_warnings(of_links)
        self._show_budget([w for w in review.warnings if w.code in _OF_MONEY])
        form.quiet.show_review(self._draft, review)
        if review.messages or form.recipients.promising:
            self._wake_send()
            self._say_send(len(review.messages), review.parts)
        else:
            self._stop(words.nobody())
        if worst is not None and (worst.text != form.text.text or worst.short_link):
            form.preview.show_review(review)
        else:
            form.preview.clear()

    def _show_budget(self, warnings: Sequence[SmsdeskError]) -> None:
        if warnings:
            self._form.budget.say("\n".join(map(error_text, warnings)), Tone.WARN)
        else:
            self._form.budget.clear()

    def _on_refused(self, error: SmsdeskError) -> None:
        self._forget()
        self._stopped = ""
        self._form.cost.setText(brief_text(error))
        if error.code not in _QUIET | SERVER_AWAY:
            self._form.show_error(error)
        if isinstance(error, FieldError) and error.field == "text":
            self._stop(error_text(error))
        else:
            self._wake_send()

    def _stop(self, reason: str) -> None:
        """As it is, this cannot be sent; the next change of anything asks again."""
        self._stopped = reason
        self._form.quiet.clear()
        self._rest_send(reason)

    def _forget(self) -> None:
        self._review = None
        self._form.preview.clear()
        self._form.show_skipped("")
        self._form.quiet.clear()
        self._form.budget.clear()

    def _say_send(self, count: int, parts: int) -> None:
        held = self._review is not None and self._review.held_until is not None
        later = held or self._form.schedule.when is not None
        said = words.send_button(count, parts, later=later, estimated=self._estimated)
        self._form.send.setText(said)

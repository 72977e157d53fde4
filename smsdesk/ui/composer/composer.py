"""Composer: write to people, see what it costs, send. The widget beside the contacts.

What is sent is decided by `services.compose`. The counter follows each key by itself; everything
else (the recipients' own values, the price) comes from a review in the background.
"""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from smsdesk.core.errors import ErrorCode, FieldError, SmsdeskError
from smsdesk.core.gsm7 import Measure
from smsdesk.core.template import Template, placeholders
from smsdesk.core.text import plain
from smsdesk.services.compose import MessageDraft, Queued, Recipient, Review
from smsdesk.services.merging import contact_values
from smsdesk.ui.composer import words
from smsdesk.ui.composer.background_work import DraftKeeper, ReviewLoop
from smsdesk.ui.composer.form import ComposerForm
from smsdesk.ui.composer.merge import merged, offenders
from smsdesk.ui.composer.supplies import Supplies, keeps_letters, read_supplies
from smsdesk.ui.context import Context, PageKey
from smsdesk.ui.error_text import code_text, error_text
from smsdesk.ui.theme import Tone
from smsdesk.ui.widgets.field import Field

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


class Composer(QWidget):
    """A message being written. Nothing leaves before the button is pressed."""

    closed = Signal()
    recipients_changed = Signal()
    sent = Signal(int)
    """How many messages went into the outbox."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("composer")
        self.setAccessibleName(self.tr("New message"))
        self._context = context
        self._supplies: Supplies | None = None
        self._review: Review | None = None
        self._asked_for: tuple[str, ...] = ()
        self._busy = False
        self._send_when_read = False
        self._form = ComposerForm(context.runner, self)
        self._reviews = ReviewLoop(context.runner, self)
        self._keeper = DraftKeeper(context.runner, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._form)
        self._connect()
        self._follow_changes()
        self._dress()
        self._recount()
        self._read_supplies()
        context.runner.run(lambda desk: desk.compose.kept(), self._restore, owner=self)

    def _connect(self) -> None:
        form = self._form
        form.close_button.clicked.connect(self.closed)
        form.recipients.changed.connect(self._on_recipients)
        form.recipients.problem.connect(self._on_recipient_problem)
        form.recipients.settled.connect(self._on_recipients_read)
        form.template.picked.connect(self._on_template)
        form.fields.changed.connect(self._on_changed)
        form.text.textChanged.connect(self._on_text)
        form.text.send_wanted.connect(self.send)
        form.text.cut_off.connect(self._on_cut_off)
        form.size_line.replace_wanted.connect(self._on_replace)
        form.route.changed.connect(self._on_route)
        form.schedule.changed.connect(self._on_changed)
        form.send.clicked.connect(self.send)
        self._reviews.reviewed.connect(self._on_reviewed)
        self._reviews.refused.connect(self._on_review_refused)

    def _follow_changes(self) -> None:
        changes = self._context.changes
        changes.templates.connect(self._read_supplies)
        changes.gateways.connect(self._read_supplies)
        changes.preferences.connect(self._read_supplies)
        changes.contacts.connect(self._refresh_recipients)
        self._context.theme.changed.connect(self._dress)

    # --- what others ask of it -----------------------------------------------------------------

    @property
    def recipients(self) -> tuple[Recipient, ...]:
        """Who the message is for."""
        return self._form.recipients.recipients

    @property
    def contact_ids(self) -> frozenset[int]:
        """The contacts among them."""
        return self._form.recipients.contact_ids

    @property
    def draft(self) -> MessageDraft:
        """What is written so far."""
        form = self._form
        return MessageDraft(
            recipients=form.recipients.recipients,
            text=form.text.text,
            values=form.fields.values,
            gateway_id=form.route.gateway_id,
            sender=form.route.sender_name,
            send_at=form.schedule.when,
            template_id=form.template.template_id,
        )

    def write_to(self, recipients: Sequence[Recipient], text: str = "") -> None:
        """Open with these recipients and, if there is one, this text."""
        self._form.recipients.replace(recipients)
        if text:
            self._form.text.set_text(text)
        self.show()
        self.focus()

    def use_template(self, template_id: int) -> None:
        """Open with a template, which may just have been made."""
        self._form.template.choose(template_id)
        self.show()
        self._context.runner.run(
            lambda desk: next((t for t in desk.templates.list() if t.id == template_id), None),
            self._on_template,
            owner=self,
        )

    def exchange_contacts(self, gone: Sequence[int], new: Sequence[Recipient]) -> None:
        """The list's selection has changed: take some contacts off, put others on."""
        self._form.recipients.exchange(gone, new)

    def focus(self) -> None:
        """Put the cursor where the next thing is missing."""
        if not len(self._form.recipients):
            self._form.recipients.focus_input()
        else:
            self._form.text.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- supplies and drafts -------------------------------------------------------------------

    def _read_supplies(self) -> None:
        self._context.runner.run(read_supplies, self._on_supplies, owner=self)

    def _on_supplies(self, supplies: Supplies) -> None:
        self._supplies = supplies
        self._form.template.set_templates(supplies.templates)
        self._form.route.set_gateways(supplies.gateways)
        self._asked_for = ()
        self._ask_fields()
        self._on_changed()

    def _restore(self, draft: MessageDraft | None) -> None:
        """Bring back what was unfinished, unless something new has been begun."""
        form = self._form
        if draft is None or form.text.text or len(form.recipients):
            return
        form.fields.set_values(draft.values)
        form.route.choose(draft.gateway_id, draft.sender)
        form.template.choose(draft.template_id)
        if draft.send_at and draft.send_at > datetime.now(UTC):
            form.schedule.choose(draft.send_at)
        form.text.start_with(draft.text)
        form.recipients.replace(draft.recipients)

    def _refresh_recipients(self) -> None:
        """Numbers and names may have changed, contacts may be gone."""
        ids = sorted(self.contact_ids)
        if ids:
            self._context.runner.run(
                lambda desk: desk.compose.recipients(ids), self._on_refreshed, owner=self
            )

    def _on_refreshed(self, known: Sequence[Recipient]) -> None:
        fresh = {recipient.contact_id: recipient for recipient in known}
        kept = [r if r.contact_id is None else fresh.get(r.contact_id) for r in self.recipients]
        self._form.recipients.replace(r for r in kept if r is not None)

    # --- while writing -------------------------------------------------------------------------

    def _on_recipients(self) -> None:
        self.recipients_changed.emit()
        self._on_changed()

    def _on_recipient_problem(self, problem: str) -> None:
        _tell(self._form.to_field, problem)

    def _on_text(self) -> None:
        self._form.text_field.clear_problem()
        self._ask_fields()
        self._on_changed()

    def _on_template(self, template: Template | None) -> None:
        if template is not None:
            self._form.text.set_text(template.text)
            self._form.template.choose(template.id)
            self.focus()

    def _on_cut_off(self, length: int) -> None:
        words_ = self.tr("The pasted text has %n character(s), too many for a message.", "", length)
        rest = self.tr("Only its beginning was taken; the whole text is still on the clipboard.")
        self._form.text_field.show_problem(f"{words_} {rest}")

    def _on_replace(self) -> None:
        self._form.text.replace_offenders()
        values = self._form.fields.values
        self._form.fields.set_values({name: plain(value) for name, value in values.items()})

    def _on_route(self) -> None:
        self._form.route_field.clear_problem()
        gateway = self._form.route.gateway
        if gateway is not None and gateway.paused is not None:
            paused = code_text(gateway.paused, gateway=gateway.name)
            self._form.route_field.show_problem(paused)
        self._form.text.highlighter.set_on(keeps_letters(gateway))
        self._on_changed()

    def _on_changed(self) -> None:
        """Anything about the message has changed."""
        self._form.error.clear()
        self._show_action(self._recount())
        draft = self.draft
        self._keeper.keep(draft if draft.text or draft.recipients else None)
        if self._missing():
            self._reviews.stop()
            self._forget_review()
        else:
            self._reviews.request(draft)

    def _ask_fields(self) -> None:
        """Find out which of the placeholders a person has to fill in."""
        text = self._form.text.text
        try:
            names = placeholders(text)
        except FieldError as error:
            self._form.text_field.show_problem(error_text(error))
            return
        if names != self._asked_for:
            self._asked_for = names
            self._context.runner.run(
                lambda desk: (names, desk.compose.asked(text)), self._on_asked, owner=self
            )

    def _on_asked(self, answer: tuple[tuple[str, ...], Sequence[str]]) -> None:
        names, asked = answer
        if names == self._asked_for:
            self._form.fields.set_names(asked)
            self._on_changed()

    # --- what it takes -------------------------------------------------------------------------

    def _recount(self, leaving: str = "") -> Measure:
        """Count the text as it leaves, as far as that is known without asking."""
        form = self._form
        strips = not keeps_letters(form.route.gateway)
        typed = form.text.text + "".join(form.fields.values.values())
        if not leaving:
            leaving = merged(form.text.text, self._known_values())
            leaving = plain(leaving) if strips else leaving
        return form.size_line.show_text(
            leaving,
            () if strips else offenders(typed),
            stripped=strips and bool(offenders(typed)),
        )

    def _known_values(self) -> Mapping[str, str]:
        own = self._supplies.own_values if self._supplies else {}
        return {**own, **self._form.fields.values, **self._values_of_somebody()}

    def _values_of_somebody(self) -> Mapping[str, str]:
        """Those of the recipient with the longest message, as far as that is known."""
        worst = self._review.worst if self._review else None
        somebody = worst.recipient if worst else next(iter(self.recipients), None)
        return contact_values(somebody) if somebody else {}

    def _missing(self) -> str:
        """Why nothing can be sent yet; empty when it can."""
        form = self._form
        if self._supplies is None:
            return self.tr("Loading…")
        if form.route.gateway is None:
            return code_text(ErrorCode.NO_GATEWAY)
        if not len(form.recipients) and not form.recipients.pending:
            return code_text(ErrorCode.NO_RECIPIENTS)
        if not form.text.text.strip():
            return code_text(ErrorCode.TEXT_EMPTY)
        if form.fields.empty:
            return self.tr("Fill in the field “%1”.").replace("%1", form.fields.empty[0])
        return ""

    def _show_action(self, size: Measure) -> None:
        """The line above the button and the button, before the review is in."""
        missing = self._missing()
        count = sum(r.phone is not None for r in self.recipients)
        self._form.send.setEnabled(not missing and not self._busy)
        self._form.send.setToolTip(missing)
        if missing:
            self._form.cost.setText(missing)
            self._say_send(0, 0)
        else:
            self._say_send(count, count * size.parts)

    def _say_send(self, count: int, pieces: int) -> None:
        later = self._form.schedule.when is not None
        self._form.send.setText(words.send_button(count, pieces, later=later))

    def _forget_review(self) -> None:
        self._review = None
        self._form.preview.clear()
        self._show_skipped("")

    def _on_reviewed(self, review: Review) -> None:
        form = self._form
        self._review = review
        form.cost.setText(words.cost(review))
        self._say_send(len(review.messages), review.parts)
        self._show_skipped(words.skipped(review.skipped))
        if review.worst is not None:
            self._recount(review.worst.text)
        if review.worst is not None and review.worst.text != form.text.text:
            form.preview.show_review(review)
        else:
            form.preview.clear()

    def _show_skipped(self, text: str) -> None:
        self._form.skipped.setText(text)
        self._form.skipped.setVisible(bool(text))

    def _on_review_refused(self, error: SmsdeskError) -> None:
        self._forget_review()
        self._form.cost.setText(error_text(error))
        if error.code not in _QUIET:
            self._show_error(error)

    def _show_error(self, error: SmsdeskError) -> None:
        """Beside what caused it."""
        form = self._form
        fields: Mapping[str, Field] = {
            "recipients": form.to_field,
            "number": form.to_field,
            "text": form.text_field,
            "gateway": form.route_field,
            "sender": form.route_field,
        }
        place = fields.get(error.field) if isinstance(error, FieldError) else None
        if place is not None:
            place.show_problem(error_text(error))
        else:
            form.error.say(error_text(error), Tone.BAD)

    # --- sending -------------------------------------------------------------------------------

    def send(self) -> None:
        """Put the messages into the outbox, once everything typed has been read."""
        recipients = self._form.recipients
        if self._busy:
            return
        recipients.commit()
        if recipients.reading:
            self._send_when_read = True
        elif recipients.has_problem:
            recipients.focus_input()
        elif self._missing():
            self._point_at_missing()
        else:
            self._queue()

    def _on_recipients_read(self) -> None:
        wanted, self._send_when_read = self._send_when_read, False
        self._on_changed()
        if wanted and not self._form.recipients.has_problem:
            self.send()

    def _point_at_missing(self) -> None:
        form = self._form
        if form.route.gateway is None:
            form.route_field.show_problem(self._missing())
        elif not len(form.recipients):
            form.to_field.show_problem(self._missing())
            form.recipients.focus_input()
        elif not form.text.text.strip():
            form.text_field.show_problem(self._missing())
            form.text.setFocus()
        else:
            form.fields.focus_empty()

    def _queue(self) -> None:
        draft = self.draft
        self._set_busy(True)
        self._context.runner.run(
            lambda desk: desk.compose.queue(draft), self._on_queued, self._on_refused, owner=self
        )

    def _set_busy(self, busy: bool) -> None:  # noqa: FBT001  # a setter
        self._busy = busy
        self._form.setEnabled(not busy)
        if busy:
            self._form.cost.setText(self.tr("Putting into the outbox…"))

    def _on_refused(self, error: SmsdeskError) -> None:
        self._set_busy(False)
        self._on_changed()
        self._show_error(error)
        if error.code in (ErrorCode.PLACEHOLDER_UNFILLED, ErrorCode.PLACEHOLDER_UNKNOWN):
            self._form.fields.focus_empty()

    def _on_queued(self, outcome: Queued) -> None:
        said = words.queued(outcome, later=self._form.schedule.when is not None)
        self._set_busy(False)
        self._start_over()
        self._context.sender.wake()
        self._context.changes.messages.emit()
        if outcome.skipped:
            said = f"{said}\n{words.skipped(outcome.skipped)}"
        self._context.notices.say(
            said,
            Tone.WARN if outcome.skipped else Tone.GOOD,
            action_text=self.tr("Show"),
            on_action=self._show_messages,
        )
        self.sent.emit(len(outcome.ids))

    def _show_messages(self) -> None:
        self._context.wishes.page.emit(PageKey.MESSAGES)

    def _start_over(self) -> None:
        """Forget text and recipients; gateway and sender stay."""
        form = self._form
        form.text.start_with("")
        form.fields.clear()
        form.template.choose(None)
        form.schedule.choose(None)
        form.recipients.clear()
        self._keeper.flush()
        form.recipients.focus_input()

    # --- the rest ------------------------------------------------------------------------------

    def _dress(self) -> None:
        theme = self._context.theme
        self._form.text.highlighter.set_colours(theme.color("warn_soft"), theme.color("warn"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter sends from every field."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.send()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """The window may be closing: keep what is unfinished."""
        self._keeper.flush()
        super().hideEvent(event)


def _tell(field: Field, problem: str) -> None:
    if problem:
        field.show_problem(problem)
    else:
        field.clear_problem()

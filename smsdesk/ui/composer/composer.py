"""Composer: write to people, see what it costs, send. The widget beside the contacts.

What is sent is decided by `services.compose`. The counter follows each key by itself; everything
else (the recipients' own values, the price) comes from a review in the background.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from smsdesk.core.errors import FieldError, SmsdeskError
from smsdesk.core.phone import PhoneNumber
from smsdesk.core.template import Template, placeholders
from smsdesk.core.text import plain
from smsdesk.services.compose import MessageDraft, Recipient
from smsdesk.ui.composer.background_work import DraftKeeper
from smsdesk.ui.composer.beginning import Beginning
from smsdesk.ui.composer.forecast import Forecast
from smsdesk.ui.composer.form import ComposerForm
from smsdesk.ui.composer.letter import Letter
from smsdesk.ui.composer.lint_watch import LintWatch
from smsdesk.ui.composer.route_advice import RouteAdvice
from smsdesk.ui.composer.sending import Sending
from smsdesk.ui.composer.supplies import Supplies, read_supplies
from smsdesk.ui.context import Context
from smsdesk.ui.error_text import error_text
from smsdesk.ui.theme import Tone
from smsdesk.ui.widgets.field import Field

if TYPE_CHECKING:
    from smsdesk.ui.background import Task


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
        self._asked_for: tuple[str, ...] = ()
        self._asked: tuple[str, ...] = ()
        self._to_fields = False
        """A template was picked, and what it asks for is not known yet."""
        self._restored = False
        self._reading: Task | None = None
        self._form = ComposerForm(context.runner, self)
        self._advice = RouteAdvice(context, self._form, self)
        self._forecast = Forecast(self._form, context.runner, self)
        self._lints = LintWatch(self._form, context.theme, self)
        self._sending = Sending(context, self._form, self)
        self._keeper = DraftKeeper(context.runner, self)
        self._beginning = Beginning(self._form, context.notices, lambda: self._sending.busy, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._form)
        self._connect()
        self._follow_changes()
        self._dress()
        self._on_changed()
        self._read_supplies()
        context.runner.run(
            lambda desk: desk.compose.kept(), self._restore, self._on_not_restored, owner=self
        )

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
        form.purpose.changed.connect(self._on_changed)
        form.quiet.changed.connect(self._on_changed)
        form.quiet.plan_wanted.connect(form.schedule.choose)
        form.review.clicked.connect(self._sending.look)
        form.send.clicked.connect(self.send)
        self._sending.started.connect(self._keeper.rest)
        self._sending.sent.connect(self._on_sent)
        self._sending.refused.connect(self._on_changed)
        self._sending.undoing.given_back.connect(self._on_given_back)
        self._sending.outdated.connect(self._read_supplies)
        self._beginning.begun.connect(self.focus)

    def _follow_changes(self) -> None:
        changes = self._context.changes
        changes.templates.connect(self._read_supplies)
        changes.gateways.connect(self._read_supplies)
        changes.preferences.connect(self._read_supplies)
        changes.contacts.connect(self._refresh_recipients)
        changes.contacts.connect(self._form.recipients.read_again)
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
        return self._form.draft

    def use_template(self, template_id: int) -> None:
        """Open with a template, which may just have been made."""
        self._form.template.choose(template_id)
        self.show()
        self._context.runner.run(
            lambda desk: next((t for t in desk.templates.list() if t.id == template_id), None),
            self._on_template,
            owner=self,
        )

    def begin(self, draft: MessageDraft) -> None:
        """As `begin_letter`."""
        self.begin_letter(Letter(draft))

    def begin_letter(self, letter: Letter) -> None:
        """Write this; a text that is being written stays until a person gives it up.

        The gateway and its sender stay as they are chosen.
        """
        self.show()
        self._beginning.begin(letter)

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
        """What an earlier read still brings may be older than what has changed since."""
        if self._reading is not None:
            self._reading.cancel()
        self._reading = self._context.runner.run(read_supplies, self._on_supplies, owner=self)

    def _on_supplies(self, supplies: Supplies) -> None:
        self._sending.ready = True
        self._forecast.set_supplies(supplies)
        self._lints.set_supplies(supplies)
        self._form.template.set_templates(supplies.templates)
        if self._form.template.chosen is not None:
            self._form.fields.set_defaults(self._form.template.chosen.defaults)
        self._sending.preferences = supplies.preferences
        self._advice.set_supplies(supplies, writing=self._writing)
        self._asked_for = ()
        self._ask_fields()
        self._on_changed()

    @property
    def _writing(self) -> bool:
        return bool(self._form.text.text or len(self._form.recipients))

    def _restore(self, draft: MessageDraft | None) -> None:
        """Bring back what was unfinished, unless something new has been begun."""
        self._restored = True
        if draft is not None and not self._writing:
            self._form.fill(draft)
        self._beginning.open()

    def _on_given_back(self, draft: MessageDraft) -> None:
        """Nothing of it was sent after all."""
        if self._writing:
            words = self.tr(
                "Nothing was sent. What you are writing stays; the text is in Messages."
            )
            self._context.notices.say(words, Tone.WARN)
            return
        self._form.fill(draft)
        self._context.notices.good(self.tr("Nothing was sent. The message is back."))

    def _on_not_restored(self, error: SmsdeskError) -> None:
        self._restored = True
        self._context.notices.error(error)
        self._beginning.open()

    def _refresh_recipients(self) -> None:
        """Numbers and names may have changed, contacts may be gone."""
        known = [r for r in self.recipients if r.contact_id is not None]
        if known:
            self._context.runner.run(
                lambda desk: (known, desk.compose.refreshed(known)), self._on_refreshed, owner=self
            )

    def _on_refreshed(self, answer: tuple[Sequence[Recipient], Sequence[Recipient | None]]) -> None:
        before, now = answer
        fresh = {_key(old): new for old, new in zip(before, now, strict=True)}
        kept = [_refreshed(r, fresh) for r in self.recipients]
        self._form.recipients.replace(r for r in kept if r is not None)

    # --- while writing -------------------------------------------------------------------------

    def _on_recipients(self) -> None:
        if not self._form.recipients.has_problem:
            self._form.to_field.clear_problem()
        self.recipients_changed.emit()
        self._show_fields()
        self._on_changed()

    def _on_recipient_problem(self, problem: str) -> None:
        _tell(self._form.to_field, problem)

    def _on_text(self) -> None:
        self._to_fields = False
        self._form.text_field.clear_problem()
        self._ask_fields()
        self._on_changed()

    def _on_template(self, template: Template | None) -> None:
        self._form.fields.set_defaults(template.defaults if template else {})
        if template is not None:
            if self._form.text.text != template.text:
                self._form.text.set_text(template.text)
            self._form.template.choose(template.id)
            self._form.purpose.choose(template.purpose)
            self._on_changed()
            self.focus()
            self._to_fields = True
            self._focus_fields()

    def _focus_fields(self) -> None:
        """After a template: what it asks for comes next, unless somebody has gone elsewhere."""
        if self._to_fields and self._form.fields.empty:
            self._to_fields = False
            if self.focusWidget() is self._form.text:
                self._form.fields.focus_empty()

    def _on_cut_off(self, length: int) -> None:
        words_ = self.tr("The pasted text has %n character(s), too many for a message.", "", length)
        rest = self.tr("Only its beginning was taken; the whole text is still on the clipboard.")
        self._form.text_field.show_problem(f"{words_} {rest}")

    def _on_replace(self) -> None:
        self._form.text.replace_offenders()
        values = self._form.fields.values
        self._form.fields.set_values({name: plain(value) for name, value in values.items()})

    def _on_route(self) -> None:
        self._advice.show_route()
        self._on_changed()

    def _on_changed(self) -> None:
        """Anything about the message has changed."""
        if self._sending.busy:
            return
        self._form.error.clear()
        draft = self.draft
        self._forecast.update(draft, self._sending.missing())
        self._lints.request()
        if self._sending.ready:
            self._advice.offer_gateway()
        if self._restored:
            self._keeper.keep(draft if draft.text or draft.recipients else None)

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
            self._asked = tuple(asked)
            self._show_fields()
            self._focus_fields()
            self._on_changed()

    def _show_fields(self) -> None:
        """What all recipients fill, each for itself, nobody need fill in."""
        columns = self._form.recipients.columns if self._asked else frozenset()
        self._form.show_fields([name for name in self._asked if name not in columns])

    # --- sending -------------------------------------------------------------------------------

    def send(self) -> None:
        """As a press of the button."""
        self._sending.send()

    def _on_recipients_read(self) -> None:
        self._on_changed()
        self._sending.recipients_read()

    def _on_sent(self, count: int) -> None:
        self._keeper.flush()
        self._form.recipients.focus_input()
        self.sent.emit(count)

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


_Key = tuple[int | None, PhoneNumber | None]


def _key(recipient: Recipient) -> _Key:
    """A contact may stand among the recipients with several numbers."""
    return recipient.contact_id, recipient.phone


def _refreshed(recipient: Recipient, fresh: Mapping[_Key, Recipient | None]) -> Recipient | None:
    """As the contact is now, None when it is gone. The row of a file keeps its number."""
    if recipient.contact_id is None:
        return recipient
    known = fresh.get(_key(recipient))
    here = known is not None and known.contact_id is not None
    if recipient.row is None:
        return known if here else None
    if known is None or not here:
        return replace(recipient, contact_id=None)
    return replace(known, phone=recipient.phone)


def _tell(field: Field, problem: str) -> None:
    if problem:
        field.show_problem(problem)
    else:
        field.clear_problem()

"""GatewayWizard: the way to the first SMS through SMSAPI in five steps.

Account, access data, sender, test, done. The fields and the course of the set-up are those of the
gateway dialog; here is only the way through them. Going back and forth loses nothing.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Self

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from smsdesk.services.gateway_setup import ConfiguredGateway
from smsdesk.ui import gateway_words
from smsdesk.ui.context import PageKey
from smsdesk.ui.dialogs.lifetime import replace_closed
from smsdesk.ui.dialogs.setup_controller import Phase
from smsdesk.ui.dialogs.setup_form import SetupForm, Start
from smsdesk.ui.dialogs.smsapi.account import AccountPart
from smsdesk.ui.dialogs.smsapi.options import OptionsPart
from smsdesk.ui.dialogs.smsapi.registration import RegistrationSteps
from smsdesk.ui.dialogs.smsapi.sender import SenderPart
from smsdesk.ui.dialogs.trial_part import TrialPart, save_reason, saved_words
from smsdesk.ui.theme import Tone
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.banner import Banner
from smsdesk.ui.widgets.card import Card
from smsdesk.ui.widgets.form_part import FormPart
from smsdesk.ui.widgets.labels import Hint, Title
from smsdesk.ui.widgets.naming import named
from smsdesk.ui.widgets.step_line import StepLine

if TYPE_CHECKING:
    from smsdesk.ui.context import Context

ACCOUNT, ACCESS, SENDER, TEST, DONE = range(5)


class GatewayWizard(QDialog):
    """One window, five steps. What was saved is told by `done`, never before the test."""

    def __init__(self, context: "Context", parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("gatewayWizard")
        self.setWindowTitle(self.tr("Set up an SMS gateway"))
        replace_closed(self)
        self._context = context
        self._make_widgets()
        parts: Sequence[FormPart] = (self.account_part, self.sender_part, self.options)
        self.form = SetupForm(context, "smsapi", parts, self.trial, self)
        self._assemble()
        self._connect(parts)
        self.resize(720, 620)
        self.show_step(ACCOUNT)

    @classmethod
    def open_for(cls, context: "Context", parent: QWidget | None) -> Self:
        """Open it without waiting for it."""
        wizard = cls(context, parent)
        wizard.form.read(None, fresh=True)
        wizard.open()
        return wizard

    # --- Qt -----------------------------------------------------------------------------------

    def accept(self) -> None:
        """Enter and code take the same way as the button."""
        self._on_next()

    def done(self, result: int) -> None:  # noqa: ARG002  # Accepted means saved, nothing else
        """Drop what is under way; saving cannot be called back."""
        phase = self.form.controller.phase
        if phase is Phase.SAVING:
            return
        self.form.controller.cancel()
        saved = phase is Phase.SAVED
        super().done(QDialog.DialogCode.Accepted if saved else QDialog.DialogCode.Rejected)

    # --- widgets ------------------------------------------------------------------------------

    def _make_widgets(self) -> None:
        self._steps = StepLine(
            (
                self.tr("Account"),
                self.tr("Access data"),
                self.tr("Sender"),
                self.tr("Test"),
                self.tr("Done"),
            )
        )
        self.registration = RegistrationSteps()
        self.account_part = AccountPart()
        self.sender_part = SenderPart()
        self.options = OptionsPart()
        self.trial = TrialPart()
        self._summary = named(QLabel(), "wizardSummary")
        self._summary.setWordWrap(True)
        self._ready = Banner()
        self._stack = QStackedWidget()
        self._reason = named(Hint(), "wizardReason")
        self.back = named(buttons.secondary(self.tr("Back")), "wizardBack")
        self.next = named(buttons.primary(self.tr("Next")), "wizardNext")
        self.cancel = named(buttons.secondary(self.tr("Cancel")), "wizardCancel")
        for button in (self.back, self.next, self.cancel):
            button.setAutoDefault(False)

    def _assemble(self) -> None:
        for page in self._pages():
            self._stack.addWidget(_scrolled(page))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 20, 0, 16)
        column.setSpacing(12)
        head = QVBoxLayout()
        head.setContentsMargins(22, 0, 22, 0)
        head.setSpacing(12)
        head.addWidget(Title(self.windowTitle()))
        head.addWidget(self._steps)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        column.addLayout(self._foot())

    def _pages(self) -> Sequence[QWidget]:
        return (
            self._page(
                self.tr("Do these steps in the browser. If the shop has an account, press Next."),
                self.registration,
            ),
            self._page(
                self.tr("The user name and the API password connect the program to the account."),
                self.account_part,
            ),
            self._page(
                self.tr("Whom do clients see as the sender? Names are ordered in the panel."),
                self.sender_part,
                self.options,
            ),
            self._page(
                self.tr("A real SMS to your own phone shows that everything is right."), self.trial
            ),
            self._page("", self._ready, self._summary, *self._next_steps()),
        )

    def _page(self, words: str, *widgets: QWidget) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(22, 0, 22, 0)
        column.setSpacing(12)
        if words:
            column.addWidget(Hint(words))
        card = Card()
        card.body.setSpacing(14)
        for widget in widgets:
            card.body.addWidget(widget)
        column.addWidget(card)
        column.addStretch(1)
        return page

    def _next_steps(self) -> Sequence[QWidget]:
        contacts = named(
            buttons.secondary(self.tr("Import contacts…"), "download-simple"), "wizardImport"
        )
        contacts.clicked.connect(self._on_import)
        write = named(
            buttons.secondary(self.tr("Write the first message"), "paper-plane-tilt"),
            "wizardWrite",
        )
        write.clicked.connect(self._on_write)
        for button in (contacts, write):
            button.setAutoDefault(False)
        return contacts, write

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(22, 0, 22, 0)
        row.setSpacing(8)
        row.addWidget(self.cancel)
        row.addWidget(self._reason, 1)
        row.addWidget(self.back)
        row.addWidget(self.next)
        return row

    def _connect(self, parts: Sequence[FormPart]) -> None:
        controller = self.form.controller
        controller.changed.connect(self._show_progress)
        controller.saved.connect(self._on_saved)
        self.form.loaded.connect(self._on_loaded)
        for part in parts:
            part.edited.connect(self._show_progress)
        self.trial.number_edited.connect(self._show_progress)
        self.back.clicked.connect(self._on_back)
        self.next.clicked.connect(self._on_next)
        self.cancel.clicked.connect(self.reject)

    # --- the way ------------------------------------------------------------------------------

    @property
    def step(self) -> int:
        """Where one stands, from 0."""
        return self._stack.currentIndex()

    def show_step(self, step: int) -> None:
        """Go there."""
        self._stack.setCurrentIndex(step)
        self._steps.show_step(step)
        self._show_progress()
        self._focus_first()

    def _on_back(self) -> None:
        if ACCOUNT < self.step < DONE:
            self.show_step(self.step - 1)

    def _on_next(self) -> None:
        step = self.step
        if step == DONE:
            self.done(QDialog.DialogCode.Accepted)
        elif step == TEST:
            self.form.controller.save()
        elif step == ACCESS:
            self._leave_access()
        elif step == ACCOUNT or self.sender_part.complete():
            self.show_step(step + 1)

    def _leave_access(self) -> None:
        """The login is checked while one chooses the sender, whose names come along."""
        self.account_part.tidy()
        if self.account_part.complete():
            self.show_step(SENDER)
            if not self.form.controller.account.known:
                self.form.ask_account()

    def _on_saved(self, gateway: ConfiguredGateway) -> None:
        self._ready.say(saved_words(gateway), Tone.GOOD)
        lines = (gateway_words.account_line(gateway), gateway_words.sender_line(gateway))
        self._summary.setText("\n".join(lines))
        self.show_step(DONE)

    def _on_loaded(self, start: Start) -> None:
        self.registration.load(start.info)

    def _on_import(self) -> None:
        self.done(QDialog.DialogCode.Accepted)
        self._context.wishes.contact_import.emit()

    def _on_write(self) -> None:
        self.done(QDialog.DialogCode.Accepted)
        self._context.wishes.page.emit(PageKey.CONTACTS.value)
        self._context.wishes.message.emit(())

    # --- what is shown ------------------------------------------------------------------------

    def _show_progress(self) -> None:
        step, reason = self.step, ""
        if step == TEST:
            reason = save_reason(self.form.controller)
        self.next.setEnabled(not reason)
        self.next.setToolTip(reason)
        self._reason.setText(reason)
        self.next.setText(self._next_word(step))
        self.back.setEnabled(ACCOUNT < step < DONE)
        self.back.setVisible(step != DONE)
        self.cancel.setVisible(step != DONE)

    def _next_word(self, step: int) -> str:
        if step == TEST:
            return self.tr("Save")
        return self.tr("Finish") if step == DONE else self.tr("Next")

    def _focus_first(self) -> None:
        first = {
            ACCESS: self.account_part.username,
            SENDER: self.sender_part.name,
            TEST: self.trial.number_line,
        }
        (first.get(self.step) or self.next).setFocus()


def _scrolled(page: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(page)
    return area

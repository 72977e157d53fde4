"""ConsentPart: what one person said about being texted, and the rights they have over their data.

A part of the person's card. What its buttons do is in the deeds and dialogs beside.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from smsdesk.core.consent import ConsentPurpose, ConsentState
from smsdesk.core.errors import SmsdeskError
from smsdesk.ui.context import Context
from smsdesk.ui.error_text import error_text
from smsdesk.ui.people import consent_words
from smsdesk.ui.people.consent_deeds import ConsentDeeds
from smsdesk.ui.people.consent_dialog import ConsentDialog
from smsdesk.ui.people.consent_history import ConsentHistory
from smsdesk.ui.people.privacy_deeds import PrivacyDeeds
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.badge import Badge
from smsdesk.ui.widgets.flow_layout import FlowLayout
from smsdesk.ui.widgets.labels import Caption, Hint
from smsdesk.ui.widgets.naming import named

if TYPE_CHECKING:
    from smsdesk.services.people.consents import ConsentCard
    from smsdesk.ui.background import Task


class PurposeRow(QWidget):
    """One purpose: its state as a badge, since when and how, what can be done about it."""

    note_wanted = Signal()
    withdrawal_wanted = Signal()

    def __init__(self, which: ConsentPurpose, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._which = which
        name = which.name.lower()
        self._title = QLabel(consent_words.purpose(which))
        self._title.setProperty("role", "strong")
        self.badge = named(Badge(), f"consentState_{name}")
        self.about = named(Hint(), f"consentAbout_{name}")
        self.note_button = named(buttons.link(self.tr("Note a consent…")), f"consentNote_{name}")
        self.withdraw_button = named(buttons.link(self.tr("Withdraw")), f"consentWithdraw_{name}")
        if which is ConsentPurpose.ORDERS:
            self.note_button.setText(self.tr("Note…"))
            self.withdraw_button.setText(self.tr("Objects"))
        self.note_button.clicked.connect(self.note_wanted)
        self.withdraw_button.clicked.connect(self.withdrawal_wanted)
        self._assemble()

    def _assemble(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._title)
        head.addWidget(self.badge)
        head.addStretch(1)
        deeds = QHBoxLayout()
        deeds.setSpacing(12)
        for button in (self.note_button, self.withdraw_button):
            deeds.addWidget(button)
        deeds.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        layout.addLayout(head)
        layout.addWidget(self.about)
        layout.addLayout(deeds)

    def show_card(self, card: "ConsentCard") -> None:
        """What is known of one person."""
        known, latest = card.state(self._which), card.latest(self._which)
        words = consent_words.state(self._which, known)
        self.badge.show_state(words, consent_words.tone(self._which, known))
        self.badge.setAccessibleName(f"{self._title.text()}: {words}")
        self.about.setText(
            consent_words.since(latest.note) if latest else consent_words.unknown(self._which)
        )
        # marketing that nobody agreed to need not be withdrawn
        marketing = self._which is ConsentPurpose.MARKETING
        open_to = (ConsentState.GIVEN,) if marketing else (ConsentState.GIVEN, ConsentState.UNKNOWN)
        self.withdraw_button.setVisible(known in open_to)


class ConsentPart(QWidget):
    """Empty until it has a person; reads again whenever people change."""

    shown = Signal()
    """What is known about the person is there, or why it is not."""
    erased = Signal(int)
    """The person with this id is gone for good."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("consentPart")
        self._context = context
        self._contact_id: int | None = None
        self._card: ConsentCard | None = None
        self._task: Task | None = None
        self._deeds = ConsentDeeds(context, self)
        self._privacy = PrivacyDeeds(context, self)
        self._create()
        self._create_buttons()
        self._assemble()
        self._privacy.erased.connect(self._on_erased)
        context.changes.contacts.connect(self._read)
        self.clear()

    # --- widgets -------------------------------------------------------------------------------

    def _create(self) -> None:
        self.rows = {which: PurposeRow(which) for which in ConsentPurpose}
        for which, row in self.rows.items():
            row.note_wanted.connect(lambda which=which: self._note(which))
            row.withdrawal_wanted.connect(lambda which=which: self._withdraw(which))
        self._problem = named(Hint(), "consentFailed")
        self._problem.hide()
        self.opted_out = named(Hint(), "consentOptedOut")
        self.opted_out.setProperty("role", "warning")

    def _create_buttons(self) -> None:
        self.history_button = named(buttons.link(self.tr("History")), "consentHistory")
        self.history_button.clicked.connect(self._show_history)
        self.opt_out_button = named(buttons.secondary(""), "consentOptOut")
        self.opt_out_button.clicked.connect(self._switch_opt_out)
        self.print_button = named(
            buttons.secondary(self.tr("Print-out of the data…"), "file-text"), "consentPrint"
        )
        self.print_button.clicked.connect(self._print)
        self.erase_button = named(
            buttons.danger(self.tr("Erase the person's data…"), "trash"), "consentErase"
        )
        self.erase_button.clicked.connect(self._erase)

    def _assemble(self) -> None:
        head = QHBoxLayout()
        head.addWidget(Caption(self.tr("Consents")), 1)
        head.addWidget(self.history_button)
        deeds = QWidget()
        flow = FlowLayout(deeds)
        for button in (self.opt_out_button, self.print_button, self.erase_button):
            flow.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addWidget(self._problem)
        for which in consent_words.PURPOSES:
            layout.addWidget(self.rows[which])
        layout.addWidget(self.opted_out)
        layout.addWidget(deeds)

    # --- showing -------------------------------------------------------------------------------

    def show_contact(self, contact_id: int) -> None:
        """Read and show what is known about this person."""
        if contact_id != self._contact_id:
            self.clear()
        self._contact_id = contact_id
        self._read()

    def clear(self) -> None:
        """Nobody is shown."""
        self._contact_id, self._card = None, None
        if self._task is not None:
            self._task.cancel()
        self._show_parts(known=False)

    def _read(self) -> None:
        if self._contact_id is None:
            return
        if self._task is not None:
            self._task.cancel()
        contact_id = self._contact_id
        self._task = self._context.runner.run(
            lambda desk: desk.consents.card(contact_id), self._show, self._fail, owner=self
        )

    def _show(self, card: "ConsentCard") -> None:
        self._card = card
        for row in self.rows.values():
            row.show_card(card)
        self._show_opt_out(card)
        self._show_parts(known=True)
        self.shown.emit()

    def _show_opt_out(self, card: "ConsentCard") -> None:
        numbers = ", ".join(phone.display for phone in card.opted_out)
        words = self.tr("On the list of those who must not be texted: %1").replace("%1", numbers)
        self.opted_out.setText(words)
        listed = bool(card.opted_out)
        words = self.tr("Allow texting again…") if listed else self.tr("Never text this number")
        self.opt_out_button.setText(words)
        self.opt_out_button.set_icon_name("" if listed else "prohibit")
        self.opt_out_button.setEnabled(bool(card.phones))

    def _show_parts(self, *, known: bool) -> None:
        for part in (*self.rows.values(), self.opt_out_button, self.print_button):
            part.setVisible(known)
        self.erase_button.setVisible(known)
        card = self._card
        self.history_button.setVisible(card is not None and bool(card.history))
        self.opted_out.setVisible(card is not None and bool(card.opted_out))
        self._problem.hide()

    def _fail(self, error: SmsdeskError) -> None:
        self._card = None
        self._show_parts(known=False)
        self._problem.setText(error_text(error))
        self._problem.show()
        self.shown.emit()

    # --- what the buttons do -------------------------------------------------------------------

    def _note(self, which: ConsentPurpose) -> None:
        if self._contact_id is not None:
            ConsentDialog.open_for(self._context, (self._contact_id,), self, which)

    def _withdraw(self, which: ConsentPurpose) -> None:
        if self._contact_id is not None:
            self._deeds.withdraw((self._contact_id,), which)

    def _show_history(self) -> None:
        if self._card is not None:
            ConsentHistory.open_for(self._card, self)

    def _switch_opt_out(self) -> None:
        card = self._card
        if card is None:
            return
        if card.opted_out:
            self._deeds.ask_opt_in(card.opted_out, self)
        else:
            self._deeds.opt_out(card.phones)

    def _print(self) -> None:
        if self._contact_id is not None:
            self._privacy.choose_file(self._contact_id)

    def _erase(self) -> None:
        if self._contact_id is not None:
            self._privacy.ask_erasure(self._contact_id)

    def _on_erased(self, contact_id: int) -> None:
        if contact_id == self._contact_id:
            self.clear()
        self.erased.emit(contact_id)

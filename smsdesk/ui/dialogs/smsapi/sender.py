"""SenderPart: as whom SMSAPI sends - ECO, PRO with a name of the account, Priority."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from smsdesk.core.errors import ErrorCode
from smsdesk.core.gateway import ConfigField, GatewayInfo, SenderName, SenderStatus
from smsdesk.services.gateway_setup import ConfiguredGateway
from smsdesk.ui.error_text import code_text, error_text
from smsdesk.ui.sender_words import sender_tone, sender_word
from smsdesk.ui.theme import restyle
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.badge import Badge
from smsdesk.ui.widgets.form_part import Account, FormPart, field_of, problem_in
from smsdesk.ui.widgets.labels import Caption, Hint
from smsdesk.ui.widgets.link_button import LinkButton
from smsdesk.ui.widgets.naming import named
from smsdesk.ui.widgets.row_field import RowField

ECO, PRO, PRIORITY = "eco", "pro", "priority"


class SenderPart(FormPart):
    """The section "Sender"."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._check: ConfigField | None = None
        self._senders: Sequence[SenderName] = ()
        self._make_widgets()
        self._assemble()
        self._connect()
        self._show_kind()

    # --- the part -----------------------------------------------------------------------------

    def load(self, info: GatewayInfo) -> None:
        """Learn the rule for names and where they are ordered."""
        self._check = field_of(info, "sender")
        self._link.set_address(info.links.get("senders", ""))
        self._show_name_problem()

    def fill(self, gateway: ConfiguredGateway) -> None:
        """Show a saved sender."""
        if not self.name.currentText() and not self.eco.isChecked():
            self.name.setEditText(gateway.fields.get("sender", ""))
            self._kinds()[gateway.fields.get("type") or PRO].setChecked(True)

    def fields(self) -> Mapping[str, str]:
        """The type and, unless it is ECO, the name."""
        kind = next(key for key, button in self._kinds().items() if button.isChecked())
        return {"type": kind, "sender": "" if kind == ECO else self.name.currentText().strip()}

    def complete(self) -> bool:
        """Whether there is a name where one is needed, and it may be one."""
        if self.eco.isChecked():
            return True
        if not self.name.currentText().strip():
            self.show_problem("sender", code_text(ErrorCode.FIELD_REQUIRED))
            return False
        return problem_in(self._check, self.name.currentText()) is None

    def tidy(self) -> None:
        """Show the name without spaces around it."""
        if self.name.currentText() != self.name.currentText().strip():
            self.name.setEditText(self.name.currentText().strip())

    def show_problem(self, field: str, words: str) -> bool:
        """Words below the name."""
        if field not in ("sender", "type"):
            return False
        self._name_field.show_problem(words)
        return True

    def clear_problems(self) -> None:
        """Back to the hint, unless the name itself is wrong."""
        self._name_field.clear_problem()
        self._show_name_problem()

    def show_account(self, account: Account) -> None:
        """Offer the names of the account, or say why there are none."""
        self._senders = account.senders
        self._offer()
        asking = account.asking
        self.fetch.setEnabled(not asking)
        self.fetch.setText(self.tr("Asking…") if asking else self.tr("Fetch from account"))
        self._account_note.setText(self._account_words(account))
        self._account_note.setProperty("role", "problem" if account.error else "hint")
        restyle(self._account_note)
        self._account_note.setVisible(bool(self._account_note.text()))
        self._show_status()

    # --- widgets ------------------------------------------------------------------------------

    def _make_widgets(self) -> None:
        self.eco = named(
            QRadioButton(self.tr("ECO — cheaper, one of the operator's numbers as sender")),
            "senderEco",
        )
        self.pro = named(QRadioButton(self.tr("PRO — your own sender name")), "senderPro")
        self.pro.setChecked(True)
        self.priority = named(
            QRadioButton(self.tr("Priority — your own sender name, faster and dearer by half")),
            "senderPriority",
        )
        self._group = QButtonGroup(self)
        self.name = named(QComboBox(), "senderName")
        self.name.setEditable(True)
        self.name.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        # completion would change the letter case of a typed name
        self.name.setCompleter(None)  # type: ignore[arg-type]  # None removes it
        self.name.setMinimumWidth(190)
        self._status = Badge()
        self._status.setObjectName("senderStatus")
        self._status.hide()
        self.fetch = buttons.secondary(self.tr("Fetch from account"), "arrow-clockwise")
        self.fetch.setObjectName("senderFetch")
        self.fetch.setAutoDefault(False)
        self.name.setAccessibleName(self.tr("Sender name"))
        self._name_field = RowField("", self.name, self._status, self.fetch, hint=self._rule())
        self._account_note = Hint()
        self._account_note.setObjectName("senderNote")
        self._account_note.hide()
        self._link = LinkButton(self.tr("Sender names in the SMSAPI panel"), "sendersLink")

    def _assemble(self) -> None:
        head = QHBoxLayout()
        head.addWidget(Caption(self.tr("Sender")))
        head.addStretch(1)
        head.addWidget(self._link)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        kinds = QVBoxLayout()
        kinds.setSpacing(0)
        for button in self._kinds().values():
            self._group.addButton(button)
            kinds.addWidget(button)
        column.addLayout(kinds)
        column.addWidget(self._name_field)
        column.addWidget(self._account_note)

    def _connect(self) -> None:
        self._group.buttonToggled.connect(self._on_kind)
        self.name.editTextChanged.connect(self._on_name)
        self.fetch.clicked.connect(self.account_requested)

    def _kinds(self) -> Mapping[str, QRadioButton]:
        return {ECO: self.eco, PRO: self.pro, PRIORITY: self.priority}

    # --- slots --------------------------------------------------------------------------------

    def _on_kind(self, _button: object, checked: bool) -> None:  # noqa: FBT001  # Qt's signature
        if checked:
            self._show_kind()
            self.clear_problems()
            self.edited.emit()

    def _on_name(self) -> None:
        self.clear_problems()
        self._show_status()
        self.edited.emit()

    # --- what is shown ------------------------------------------------------------------------

    def _show_kind(self) -> None:
        named = not self.eco.isChecked()
        self.name.setEnabled(named)
        self.fetch.setVisible(named)
        self._show_status()

    def _show_name_problem(self) -> None:
        if self.eco.isChecked():
            return
        problem = problem_in(self._check, self.name.currentText())
        if problem is not None:
            self._name_field.show_problem(error_text(problem))

    def _show_status(self) -> None:
        typed = self.name.currentText().strip()
        known = next((one for one in self._senders if one.name == typed), None)
        self._status.setVisible(known is not None and not self.eco.isChecked())
        if known is not None:
            self._status.show_state(sender_word(known.status), sender_tone(known.status))

    def _offer(self) -> None:
        """List the names of the account; what is typed stays, an empty line gets the best one."""
        typed = self.name.currentText()
        self.name.blockSignals(True)
        self.name.clear()
        self.name.addItems([one.name for one in self._senders])
        self.name.setEditText(typed)
        self.name.blockSignals(False)
        if not typed and not self.eco.isChecked():
            self.name.setEditText(self._best())

    def _best(self) -> str:
        usable = [one for one in self._senders if one.status is SenderStatus.ACTIVE]
        chosen = next((one for one in usable if one.is_default), usable[0] if usable else None)
        return chosen.name if chosen is not None else ""

    def _account_words(self, account: Account) -> str:
        if account.error is not None:
            return error_text(account.error)
        if not account.known:
            return ""
        if not account.senders:
            return self.tr(
                "The sender names of the account cannot be read. The test SMS will show whether "
                "the login is right."
            )
        return self.tr("The login is right. Sender names found: %n.", "", len(account.senders))

    def _rule(self) -> str:
        return self.tr("Up to 11 characters: letters A–Z without Polish marks, digits.")

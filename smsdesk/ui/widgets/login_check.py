"""LoginCheck: a button that asks the provider whether it knows the login, and its answer in words.

It is free, so a wrong password costs nothing. Who cannot be asked, says so.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from smsdesk.core.abilities import Ability
from smsdesk.ui.error_text import error_text
from smsdesk.ui.theme import restyle
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.form_part import Account
from smsdesk.ui.widgets.labels import Hint
from smsdesk.ui.widgets.naming import named


class LoginCheck(QWidget):
    """Hidden until it is known what the provider can do."""

    requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._abilities: frozenset[Ability] = frozenset()
        self.button = named(buttons.secondary(self.tr("Check the login")), "checkLogin")
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self.requested)
        self.note = named(Hint(), "loginNote")
        row = QHBoxLayout()
        row.addWidget(self.button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self.note)
        self.hide()

    def show_abilities(self, abilities: frozenset[Ability]) -> None:
        """Offer the button where the provider can be asked."""
        self._abilities = abilities
        self.button.setVisible(Ability.CHECKS_LOGIN in abilities)
        self.show_account(Account())
        self.show()

    def show_account(self, account: Account) -> None:
        """What came of asking."""
        self.button.setEnabled(not account.asking)
        self.button.setText(self.tr("Asking…") if account.asking else self.tr("Check the login"))
        self.note.setText(self._words(account))
        self.note.setVisible(bool(self.note.text()))
        self.note.setProperty("role", "problem" if account.error is not None else "hint")
        restyle(self.note)

    def _words(self, account: Account) -> str:
        if account.error is not None:
            return error_text(account.error)
        if Ability.CHECKS_LOGIN not in self._abilities:
            return self.tr(
                "This operator checks a login only when it sends: the test SMS will show."
            )
        if account.asking:
            return self.tr("Asking the operator, which costs nothing…")
        if not account.known:
            return ""
        right = self.tr("The login is right.")
        return f"{right} {self._names_words(len(account.senders))}".strip()

    def _names_words(self, count: int) -> str:
        if Ability.SENDERS not in self._abilities:
            return ""
        return self.tr("Sender names found: %n.", "", count)

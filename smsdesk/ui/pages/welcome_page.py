"""WelcomePage: the first thing a new owner sees, with the three ways to begin."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from smsdesk.core.phone import PhoneNumber
from smsdesk.ui.context import Context
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.card import Card
from smsdesk.ui.widgets.icon_label import IconLabel
from smsdesk.ui.widgets.labels import Hint, Title

if TYPE_CHECKING:
    from smsdesk.services.desk import Desk
    from smsdesk.services.gateway_setup import ConfiguredGateway

_PRACTICE = "practice"
_NOBODY = "+48500600700"
_WIDTH = 640


class WelcomePage(QWidget):
    """Gone as soon as there is a gateway or a contact."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcomePage")
        self._context = context
        self._gateway = buttons.primary(self.tr("Set up an SMS gateway"), "broadcast")
        self._gateway.setObjectName("welcomeGateway")
        self._gateway.clicked.connect(context.wishes.gateway)
        self._practice = buttons.secondary(self.tr("Practice mode"), "graduation-cap")
        self._practice.setObjectName("welcomePractice")
        self._practice.clicked.connect(self._on_practice)
        self._import = buttons.secondary(self.tr("Import contacts"), "download-simple")
        self._import.setObjectName("welcomeImport")
        self._import.clicked.connect(context.wishes.contact_import)
        self._restore = buttons.link(self.tr("Restore a backup copy…"))
        self._restore.setObjectName("welcomeRestore")
        self._restore.clicked.connect(context.wishes.backups)
        self._join = buttons.link(self.tr("Join the shop's database…"))
        self._join.setObjectName("welcomeJoin")
        self._join.clicked.connect(context.wishes.database)
        self._assemble()

    def focus_first(self) -> None:
        """Put the keyboard where one most likely begins."""
        self._gateway.setFocus()

    def _assemble(self) -> None:
        column = QWidget()
        column.setFixedWidth(_WIDTH)
        body = QVBoxLayout(column)
        body.setSpacing(12)
        body.addWidget(Title(self.tr("Welcome to SMS Desk")))
        body.addWidget(
            Hint(self.tr("Write to your clients from here: three ways to begin, in any order."))
        )
        body.addSpacing(4)
        for card in self._cards():
            body.addWidget(card)
        body.addLayout(self._other_computer())
        # an alignment would keep wrapping words from getting their height
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(column)
        middle.addStretch(1)
        layout = QVBoxLayout(self)
        layout.addStretch(1)
        layout.addLayout(middle)
        layout.addStretch(2)

    def _cards(self) -> list[Card]:
        return [
            self._card(
                "broadcast",
                self.tr("I want to send real messages"),
                self.tr(
                    "A guide leads you through the account at SMSAPI, the password and the first "
                    "test SMS. It takes about ten minutes."
                ),
                self._gateway,
            ),
            self._card(
                "graduation-cap",
                self.tr("I want to look around first"),
                self.tr(
                    "The practice gateway answers like a real one, but nothing leaves the "
                    "computer and nothing costs money."
                ),
                self._practice,
            ),
            self._card(
                "users",
                self.tr("I have a list of clients"),
                self.tr("Read it from Excel, from a CSV file or from a phone."),
                self._import,
            ),
        ]

    def _other_computer(self) -> QHBoxLayout:
        """For whoever does not begin, but goes on here."""
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Hint(self.tr("The shop has SMS Desk already?")), 1)
        row.addWidget(self._restore)
        row.addWidget(self._join)
        return row

    def _card(self, icon: str, title: str, text: str, button: QPushButton) -> Card:
        card = Card()
        name = QLabel(title)
        name.setProperty("role", "heading")
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(name)
        words.addWidget(Hint(text))
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(IconLabel(icon, 28))
        row.addLayout(words, 1)
        row.addWidget(button)
        card.body.addLayout(row)
        return card

    def _on_practice(self) -> None:
        self._practice.setEnabled(False)
        name = self.tr("Practice gateway")
        self._context.runner.run(
            lambda desk: _add_practice(desk, name), self._on_added, self._on_error, owner=self
        )

    def _on_added(self, gateway: "ConfiguredGateway") -> None:
        self._practice.setEnabled(True)
        self._context.changes.gateways.emit()
        self._context.notices.good(
            self.tr("“{name}” is ready. Write to whomever you like: nothing really leaves.").format(
                name=gateway.name
            )
        )

    def _on_error(self, error: object) -> None:
        self._practice.setEnabled(True)
        self._context.runner.problem.emit(error)


def _add_practice(desk: "Desk", name: str) -> "ConfiguredGateway":
    """In a worker: the practice gateway, tested as every gateway is."""
    from smsdesk.services.gateway_setup import SetupDraft

    info = next(each for each in desk.gateways.providers() if each.key == _PRACTICE)
    fields = {each.name: each.default for each in info.form if not each.secret}
    draft = SetupDraft(provider=_PRACTICE, fields=fields, name=name)
    return desk.gateways.save(desk.gateways.try_out(draft, PhoneNumber(_NOBODY)))

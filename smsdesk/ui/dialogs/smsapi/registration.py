"""RegistrationSteps: how to open an account at SMSAPI, in order, each step with its link."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from smsdesk.core.gateway import GatewayInfo
from smsdesk.ui.dialogs.registration_line import RegistrationLine
from smsdesk.ui.theme import Tone
from smsdesk.ui.widgets.badge import Badge
from smsdesk.ui.widgets.link_button import LinkButton


class RegistrationSteps(QWidget):
    """Seven numbered sentences."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self.line = RegistrationLine(question=False)
        self.panel = LinkButton(self.tr("Open the SMSAPI panel"), "panelLink")
        self.senders = LinkButton(self.tr("Open the page of sender names"), "registrationSenders")
        self.top_up = LinkButton(self.tr("Open the page of top-ups"), "topUpLink")
        self._add_steps()

    def load(self, info: GatewayInfo) -> None:
        """Point the links to the provider's pages."""
        self.line.load(info)
        for link, key in (
            (self.panel, "panel"),
            (self.senders, "senders"),
            (self.top_up, "top_up"),
        ):
            link.set_address(info.links.get(key, ""))
            link.setVisible(bool(link.address))

    def _add_steps(self) -> None:
        self._step(self.tr("Open the registration page and fill in the form."), self.line)
        self._step(
            self.tr(
                "In the field “Mam kod polecenia” enter the referral code above, accept the terms "
                "and press “Utwórz konto”."
            )
        )
        self._step(self.tr("Enter the code that came by SMS and press “Utwórz konto” again."))
        self._step(self.tr("Open the link in the e-mail from SMSAPI: it activates the account."))
        self._step(
            self.tr(
                "In the panel, press “Aktywuj konto” in the top right corner and give the "
                "company's data. Invoices and your own sender name need it."
            ),
            self.panel,
        )
        self._step(
            self.tr(
                "Order your sender name: “Wiadomości SMS”, then “Pole nadawcy”. SMSAPI approves "
                "it, which takes a while; until then choose ECO."
            ),
            self.senders,
        )
        self._step(
            self.tr("Top the account up, or use the points given for the start."), self.top_up
        )

    def _step(self, words: str, below: QWidget | None = None) -> None:
        self._count += 1
        row = 2 * self._count
        number = Badge(str(self._count), Tone.ACCENT)
        label = QLabel(words)
        label.setWordWrap(True)
        self._grid.addWidget(number, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(label, row, 1)
        if below is not None:
            self._grid.addWidget(below, row + 1, 1)

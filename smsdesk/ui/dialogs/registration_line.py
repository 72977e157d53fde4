"""RegistrationLine: "No account yet? Register", with the referral code and its copy button."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from smsdesk.core.gateway import GatewayInfo
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.link_button import LinkButton
from smsdesk.ui.widgets.naming import named


class RegistrationLine(QWidget):
    """One line; hidden for providers without a page for registration."""

    def __init__(self, parent: QWidget | None = None, *, question: bool = True) -> None:
        super().__init__(parent)
        self._question = QLabel(self.tr("No account yet?"))
        self._question.setVisible(question)
        self.link = LinkButton(self.tr("Register"), "registrationLink")
        self._code_label = QLabel(self.tr("· referral code"))
        self.code = named(QLabel(), "referralCode")
        self.code.setProperty("role", "strong")
        self.copy = buttons.tool("copy", self.tr("Copy the referral code"))
        self.copy.setObjectName("referralCopy")
        self.copy.clicked.connect(self._on_copy)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for part in (self._question, self.link, self._code_label, self.code, self.copy):
            row.addWidget(part)
        row.addStretch(1)
        self._show_code("")

    def load(self, info: GatewayInfo) -> None:
        """Show the provider's page and code."""
        self.link.setText(self.tr("Register with {provider}").format(provider=info.name))
        self.link.set_address(info.links.get("registration", ""))
        self.setVisible(bool(self.link.address))
        self._show_code(info.referral_code)

    def _show_code(self, code: str) -> None:
        self.code.setText(code)
        for part in (self._code_label, self.code, self.copy):
            part.setVisible(bool(code))

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.code.text())
        self.copy.set_icon_name("check")
        self.copy.setToolTip(self.tr("Copied"))

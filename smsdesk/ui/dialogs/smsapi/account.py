"""AccountPart: how to log in to SMSAPI - user name with the API password in MD5, or a token."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from smsdesk.core.errors import ErrorCode
from smsdesk.core.gateway import GatewayInfo, Secret
from smsdesk.services.gateway_setup import ConfiguredGateway
from smsdesk.ui.dialogs.smsapi.md5_helper import Md5Helper, is_md5
from smsdesk.ui.error_text import code_text
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.field import Field
from smsdesk.ui.widgets.form_part import FormPart
from smsdesk.ui.widgets.host_combo import HostCombo, stripped_words
from smsdesk.ui.widgets.labels import Caption
from smsdesk.ui.widgets.link_button import LinkButton
from smsdesk.ui.widgets.naming import named
from smsdesk.ui.widgets.row_field import RowField
from smsdesk.ui.widgets.secret_line import SecretLine, ShowButton

HOSTS = ("smsapi.pl", "smsapi.com")


class AccountPart(FormPart):
    """The section "SMSAPI account"."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make_widgets()
        self._make_fields()
        self._assemble()
        self._connect()
        self._show_way()

    # --- the part -----------------------------------------------------------------------------

    def load(self, info: GatewayInfo) -> None:
        """Point the link to the provider's page of tokens."""
        self._token_link.set_address(info.links.get("tokens", ""))

    def fill(self, gateway: ConfiguredGateway) -> None:
        """Show a saved account; its secret stays in the keyring."""
        if not self.username.text():
            self.username.setText(gateway.fields.get("username", ""))
        if self.endpoint.host() == HOSTS[0]:
            self.endpoint.setEditText(gateway.fields.get("endpoint", HOSTS[0]))
        if "token" in gateway.secret_names and not self.password.text():
            self.auth_token.setChecked(True)
        unchanged = self.tr("unchanged, stays in the keyring")
        kept = self.token if "token" in gateway.secret_names else self.password
        kept.setPlaceholderText(unchanged)

    def fields(self) -> Mapping[str, str]:
        """User name and server."""
        username = "" if self._by_token() else self.username.text().strip()
        return {"username": username, "endpoint": self.endpoint.host()}

    def secrets(self) -> Mapping[str, Secret]:
        """The one secret of the chosen way; none when it was not typed."""
        name, line = ("token", self.token) if self._by_token() else ("password_md5", self.password)
        return {name: Secret(line.value())} if line.value() else {}

    def complete(self) -> bool:
        """Whether a login has been typed."""
        lines = {"token": self.token} if self._by_token() else self._md5_lines()
        empty = [name for name, line in lines.items() if not line.text().strip()]
        for name in empty:
            self.show_problem(name, code_text(ErrorCode.FIELD_REQUIRED))
        return not empty

    def tidy(self) -> None:
        """Show the bare server address and user name."""
        self.endpoint.tidy()
        if self.username.text() != self.username.text().strip():
            self.username.setText(self.username.text().strip())

    def show_problem(self, field: str, words: str) -> bool:
        """Words beside the fields of the chosen way."""
        place = self._places().get(field)
        if place is None:
            return False
        place.show_problem(words)
        return True

    def clear_problems(self) -> None:
        """Remove them."""
        for field in (
            self._username_field,
            self._host_field,
            self._password_field,
            self._token_field,
        ):
            field.clear_problem()

    # --- widgets ------------------------------------------------------------------------------

    def _make_widgets(self) -> None:
        self.auth_md5 = named(QRadioButton(self.tr("Password (MD5)")), "authMd5")
        self.auth_md5.setChecked(True)
        self.auth_token = named(QRadioButton(self.tr("Token (OAuth)")), "authToken")
        self._ways = QButtonGroup(self)
        self._ways.addButton(self.auth_md5)
        self._ways.addButton(self.auth_token)
        self.username = named(QLineEdit(), "username")
        self.endpoint = HostCombo("endpoint", HOSTS)
        self.password = SecretLine("passwordMd5")
        self.helper = buttons.secondary(self.tr("Compute from password…"), "key")
        self.helper.setObjectName("md5Helper")
        self.helper.setAutoDefault(False)
        self.token = SecretLine("apiToken")
        self._token_link = LinkButton(self.tr("Create a token in the SMSAPI panel"), "tokenLink")

    def _make_fields(self) -> None:
        self._username_field = Field(self.tr("User name"), self.username)
        self._host_field = Field(self.tr("Server"), self.endpoint)
        self._password_field = RowField(
            self.tr("API password (MD5)"),
            self.password,
            ShowButton(self.password),
            self.helper,
            hint=self._password_hint(),
        )
        self._token_field = RowField(
            self.tr("API token"),
            self.token,
            ShowButton(self.token),
            hint=self.tr("It needs the permission to send SMS."),
        )

    def _assemble(self) -> None:
        head = QHBoxLayout()
        head.addWidget(Caption(self.tr("SMSAPI account")))
        head.addStretch(1)
        head.addWidget(self.auth_md5)
        head.addWidget(self.auth_token)
        login = QHBoxLayout()
        login.setSpacing(8)
        login.addWidget(self._username_field, 3, Qt.AlignmentFlag.AlignTop)
        login.addWidget(self._host_field, 2, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addLayout(login)
        column.addWidget(self._password_field)
        column.addWidget(self._token_field)
        column.addWidget(self._token_link)

    def _connect(self) -> None:
        self.username.textChanged.connect(self._on_login)
        self.endpoint.edited.connect(self._on_login)
        self.endpoint.stripped.connect(self._on_stripped)
        self.password.edited.connect(self._on_password)
        self.token.edited.connect(self._on_login)
        self.auth_token.toggled.connect(self._on_way)
        self.helper.clicked.connect(self._open_helper)

    # --- slots --------------------------------------------------------------------------------

    def _on_login(self) -> None:
        self.clear_problems()
        self.edited.emit()
        self.login_edited.emit()

    def _on_password(self) -> None:
        self._password_field.set_hint(self._password_hint())
        self._on_login()

    def _on_way(self) -> None:
        self._show_way()
        self._on_login()

    def _on_stripped(self) -> None:
        self._host_field.set_hint(stripped_words())

    def _open_helper(self) -> None:
        helper = Md5Helper(self)
        helper.computed.connect(self.password.setText)
        helper.open()

    # --- what is shown ------------------------------------------------------------------------

    def _by_token(self) -> bool:
        return self.auth_token.isChecked()

    def _show_way(self) -> None:
        by_token = self._by_token()
        self._password_field.setVisible(not by_token)
        self._token_field.setVisible(by_token)
        self._token_link.setVisible(by_token)
        self.username.setEnabled(not by_token)
        self.username.setPlaceholderText(self.tr("not needed with a token") if by_token else "")

    def _password_hint(self) -> str:
        text = self.password.value()
        if not text:
            return self.tr(
                "32 hexadecimal characters from the panel: API settings → API password (MD5)."
            )
        if is_md5(text):
            return self.tr("✓ 32 characters: this is an API password.")
        return self.tr(
            "%n character(s) so far, an API password has 32. If this is your login password, "
            "press “Compute from password…”.",
            "",
            len(text),
        )

    def _md5_lines(self) -> Mapping[str, QLineEdit]:
        return {"username": self.username, "password_md5": self.password}

    def _places(self) -> Mapping[str, Field]:
        if self._by_token():
            return {"token": self._token_field, "endpoint": self._host_field}
        return {
            "username": self._username_field,
            "password_md5": self._password_field,
            "endpoint": self._host_field,
        }

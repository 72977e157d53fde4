"""ServerForm: where a database server is and who logs in there. Checks only what is missing."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLineEdit, QWidget

from smsdesk.core.errors import ErrorCode
from smsdesk.core.server_address import DEFAULT_PORT, ServerAddress
from smsdesk.ui.widgets.card import Card
from smsdesk.ui.widgets.field import Field
from smsdesk.ui.widgets.labels import Caption
from smsdesk.ui.widgets.naming import named
from smsdesk.ui.widgets.secret_line import SecretLine, ShowButton

if TYPE_CHECKING:
    from collections.abc import Mapping

_HIGHEST_PORT = 65_535


class ServerForm(Card):
    """A form; `edited` tells that what was found out about the former values counts no more."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make_lines()
        self._assemble()
        for line in (self._host, self._port, self._database, self._user):
            line.textEdited.connect(self.edited)
        self._password.edited.connect(self.edited)
        self._tls.currentIndexChanged.connect(self.edited)

    def _make_lines(self) -> None:
        self._host = _line("databaseHost")
        self._host.setPlaceholderText("192.168.1.10")
        self._port = _line("databasePort")
        self._port.setText(str(DEFAULT_PORT))
        self._port.setValidator(QIntValidator(1, _HIGHEST_PORT, self))
        self._database = _line("databaseName")
        self._user = _line("databaseUser")
        self._password = SecretLine("databasePassword", trims=False)
        self._tls = named(QComboBox(), "databaseTls")
        self._tls.addItem(self.tr("If the server offers it"), "prefer")
        self._tls.addItem(self.tr("Always"), "require")
        self._tls.addItem(self.tr("Always, and check the certificate"), "verify-full")
        self._tls.addItem(self.tr("Never"), "disable")

    def _assemble(self) -> None:
        self.body.addWidget(Caption(self.tr("PostgreSQL server")))
        secret = QWidget()
        row = QHBoxLayout(secret)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._password, 1)
        row.addWidget(ShowButton(self._password))
        secret.setFocusProxy(self._password)
        self._fields = {
            self._host: Field(
                self.tr("Computer"), self._host, self.tr("Its name or address in your network.")
            ),
            self._port: Field(self.tr("Port"), self._port),
            self._database: Field(self.tr("Database"), self._database),
            self._user: Field(self.tr("User"), self._user),
        }
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        places = ((0, 0), (0, 1), (1, 0), (1, 1))
        top = Qt.AlignmentFlag.AlignTop
        for field, (across, down) in zip(self._fields.values(), places, strict=True):
            grid.addWidget(field, across, down, top)
        hint = self.tr("It is kept in the keyring of this computer.")
        self._password.setAccessibleName(self.tr("Password"))
        grid.addWidget(Field(self.tr("Password"), secret, hint), 2, 0, top)
        grid.addWidget(Field(self.tr("Encryption (TLS)"), self._tls), 2, 1, top)
        self.body.addLayout(grid)

    # --- values --------------------------------------------------------------------------------

    @property
    def password(self) -> str:
        """As it was typed."""
        return self._password.text()

    def address(self) -> ServerAddress | None:
        """None while something is missing; the form then says what."""
        for field in self._fields.values():
            field.clear_problem()
        missing = [line for line in self._fields if not line.text().strip()]
        for line in missing:
            self._fields[line].show_problem(self.tr("Fill this in."))
        if not self._port.hasAcceptableInput() and self._port not in missing:
            self._fields[self._port].show_problem(self.tr("A number from 1 to 65535."))
            missing.append(self._port)
        if missing:
            missing[0].setFocus()
            return None
        return ServerAddress(
            self._host.text().strip(),
            self._database.text().strip(),
            self._user.text().strip(),
            int(self._port.text()),
            self._tls.currentData(),
        )

    def show_address(self, address: ServerAddress) -> None:
        """Fill the form in."""
        self._host.setText(address.host)
        self._port.setText(str(address.port))
        self._database.setText(address.database)
        self._user.setText(address.user)
        self._tls.setCurrentIndex(max(0, self._tls.findData(address.sslmode)))

    def password_known(self) -> None:
        """An empty password stands for the one that is kept already."""
        self._password.setPlaceholderText(self.tr("unchanged"))

    def focus_wrong(self, code: ErrorCode) -> None:
        """Where a person most likely has to correct something."""
        lines: Mapping[ErrorCode, QWidget] = {
            ErrorCode.SERVER_LOGIN: self._password,
            ErrorCode.SERVER_NO_DATABASE: self._database,
            ErrorCode.SERVER_UNENCRYPTED: self._tls,
        }
        lines.get(code, self._host).setFocus()

    def focus_first(self) -> None:
        """Where one begins."""
        self._host.setFocus()


def _line(name: str) -> QLineEdit:
    line = named(QLineEdit(), name)
    line.setMaxLength(200)
    return line

"""The gateway dialog as a person sees it, for the tests that drive it."""

from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from smsdesk.ui.context import Context
from smsdesk.ui.dialogs.gateway_dialog import GatewayDialog
from smsdesk.ui.dialogs.setup_controller import Phase
from smsdesk.ui.dialogs.smsapi.account import AccountPart
from smsdesk.ui.dialogs.smsapi.options import OptionsPart
from smsdesk.ui.dialogs.smsapi.sender import SenderPart
from tests.simulators.smsapi import PASSWORD_MD5, USERNAME, SmsApiSimulator
from tests.ui.setup_tools import (
    NUMBER,
    SENDER,
    WAIT,
    find,
    kept,
)


class Form:
    """The dialog as a person sees it."""

    def __init__(self, qtbot: QtBot, dialog: GatewayDialog) -> None:
        self.qtbot = qtbot
        self.dialog = dialog
        self.account = find(dialog, AccountPart)
        self.sender = find(dialog, SenderPart)
        self.options = find(dialog, OptionsPart)
        self.save = find(dialog, QPushButton, "save")
        self.result = find(dialog, QLabel, "testResult")

    def fill(self, simulator: SmsApiSimulator, sender: str = SENDER) -> None:
        """Right values, unless said otherwise."""
        self.account.username.setText(USERNAME)
        self.account.password.setText(PASSWORD_MD5)
        self.account.endpoint.setEditText(simulator.host)
        self.sender.name.setEditText(sender)
        self.dialog.trial.number_line.setText(NUMBER)

    def test(self) -> Phase:
        """Press the button and wait for what comes of it."""
        self.dialog.trial.send_button.click()
        self.settle()
        return self.phase

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.dialog.form.controller.busy, timeout=WAIT)

    @property
    def phase(self) -> Phase:
        return self.dialog.form.controller.phase

    @property
    def problems(self) -> dict[str, str]:
        """What stands beside which field."""
        fields = {
            "username": self.account._username_field,
            "password": self.account._password_field,
            "token": self.account._token_field,
            "endpoint": self.account._host_field,
            "sender": self.sender._name_field,
            "prefix": self.options._prefix_field,
            "number": self.dialog.trial._field,
        }
        return {name: field.problem for name, field in fields.items() if field.problem}


def opened(qtbot: QtBot, tools: Context, gateway_id: str | None = None) -> Form:
    dialog = GatewayDialog.open_for(tools, gateway_id, None)
    kept(qtbot, dialog)
    with qtbot.waitSignal(dialog.form.loaded, timeout=WAIT):
        pass
    return Form(qtbot, dialog)

"""The form behind "SMS sending settings": whose it is depends on the default gateway."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from smsdesk.services.desk import Desk
from smsdesk.services.gateway_setup import ConfiguredGateway
from smsdesk.ui.context import Context
from smsdesk.ui.dialogs.gateway_dialog import GatewayDialog
from smsdesk.ui.dialogs.gateway_settings import GatewaySettings
from smsdesk.ui.dialogs.smsapi.account import AccountPart
from smsdesk.ui.ui_state import UiState
from smsdesk.ui.window_dialogs import Dialogs
from tests.fakes import START
from tests.simulators.smsapi import SmsApiSimulator
from tests.ui.conftest import Open
from tests.ui.finding import action, open_dialogs
from tests.ui.setup_tools import WAIT, add_practice, add_smsapi, asked, find, kept, quiet


@pytest.fixture
def tools(context: Context) -> Context:
    return quiet(context)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def dialogs(tools: Context, ui_state: UiState, window: QWidget) -> Dialogs:
    return Dialogs(tools, ui_state, window)


@pytest.fixture
def account(qtbot: QtBot, tools: Context) -> Iterator[ConfiguredGateway]:
    with SmsApiSimulator() as smsapi:
        yield asked(qtbot, tools, lambda desk: add_smsapi(desk, smsapi))


def _add(desk: Desk, provider: str, name: str) -> ConfiguredGateway:
    from smsdesk.store.gateway_configs import GatewayValues

    with desk.gateways._store.begin(write=True) as tx:
        tx.gateways.add("abcd0123", GatewayValues(provider, name, {"sender": "Warsztat"}), START)
    return desk.gateways.set_default("abcd0123")


def _form(qtbot: QtBot, window: QWidget) -> GatewayDialog:
    dialog = find(window, GatewayDialog, "gatewayDialog")
    kept(qtbot, dialog)
    with qtbot.waitSignal(dialog.form.loaded, timeout=WAIT):
        pass
    return dialog


def test_without_a_gateway_it_is_the_form_of_a_first_account(
    qtbot: QtBot, dialogs: Dialogs, window: QWidget
) -> None:
    dialogs.sms_settings(None)
    dialog = _form(qtbot, window)
    assert dialog.form.gateway is None
    assert dialog.windowTitle() == "SMS gateway configuration"
    assert find(dialog, AccountPart).username.text() == ""


def test_the_default_account_is_edited(
    qtbot: QtBot, dialogs: Dialogs, window: QWidget, account: ConfiguredGateway
) -> None:
    dialogs.sms_settings(account)
    dialog = _form(qtbot, window)
    assert dialog.form.gateway == account
    assert find(dialog, AccountPart).username.text() == account.fields["username"]


def test_another_operators_form_opens_where_it_is_the_default(
    qtbot: QtBot, dialogs: Dialogs, tools: Context, window: QWidget, account: ConfiguredGateway
) -> None:
    default = asked(qtbot, tools, lambda desk: _add(desk, "infobip", "Hurt"))
    dialogs.sms_settings(default)
    dialog = _form(qtbot, window)
    assert dialog.form.gateway == default
    assert dialog.windowTitle() == "Gateway: Infobip"
    assert find(dialog, QLineEdit, "gatewayName").text() == "Hurt"


def test_who_practises_is_led_to_a_real_account(
    qtbot: QtBot, dialogs: Dialogs, tools: Context, window: QWidget
) -> None:
    dialogs.sms_settings(asked(qtbot, tools, add_practice))
    dialog = _form(qtbot, window)
    assert dialog.form.gateway is None
    assert find(dialog, AccountPart) is not None


def test_an_operator_of_a_later_version_is_explained(
    qtbot: QtBot, dialogs: Dialogs, tools: Context, window: QWidget
) -> None:
    dialogs.sms_settings(asked(qtbot, tools, lambda desk: _add(desk, "later", "Nowy")))
    panel = find(window, GatewaySettings, "gatewaySettings")
    kept(qtbot, panel)
    for name in ("settingsEdit", "settingsTest", "settingsDefault"):
        assert not find(panel, QPushButton, name).isEnabled()
    assert find(panel, QPushButton, "settingsRemove").isEnabled()


@pytest.mark.usefixtures("anna")
def test_the_menu_knows_the_default(
    qtbot: QtBot, context: Context, open_window: Open, account: ConfiguredGateway
) -> None:
    asked(qtbot, context, lambda desk: _add(desk, "infobip", "Hurt"))
    window = open_window()
    action(window, "actionSmsSettings").trigger()
    assert open_dialogs(window) == ["gatewayDialog"]
    dialog = _form(qtbot, window)
    assert dialog.form.gateway is not None
    assert dialog.form.gateway.provider == "infobip"
    dialog.reject()

"""Scenes of `tests.screenshots`: gateways, their set-up, the message list with its details."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QComboBox, QLineEdit, QMessageBox, QPushButton, QTableView, QWidget

from smsdesk.app import App
from smsdesk.core.gateway import Secret
from smsdesk.core.message import MessageState
from smsdesk.core.phone import PhoneNumber
from smsdesk.services.compose import MessageDraft, Recipient
from smsdesk.services.desk import Desk
from smsdesk.services.gateway_setup import ConfiguredGateway, SetupDraft
from smsdesk.ui.context import PageKey
from smsdesk.ui.dialogs.gateway_dialog import GatewayDialog
from smsdesk.ui.dialogs.gateway_settings import GatewaySettings
from smsdesk.ui.dialogs.provider_chooser import ProviderChooser
from smsdesk.ui.dialogs.smsapi.account import AccountPart
from smsdesk.ui.dialogs.smsapi.md5_helper import Md5Helper
from smsdesk.ui.dialogs.smsapi.sender import SenderPart
from smsdesk.ui.dialogs.smsapi.wizard import DONE, GatewayWizard
from smsdesk.ui.dialogs.test_sms_dialog import TestSmsDialog
from smsdesk.ui.gateway_tile import GatewayTile
from smsdesk.ui.models.message_model import MessageModel
from smsdesk.ui.widgets.message_details import MessageDetailsPanel
from tests.screenshot_stage import Scene, settle, wait_until
from tests.simulators import dynmark, infobip, twilio
from tests.simulators.dynmark import DynmarkSimulator
from tests.simulators.infobip import InfobipSimulator
from tests.simulators.smsapi import PASSWORD_MD5, USERNAME, SmsApiSimulator
from tests.simulators.twilio import TwilioSimulator

T = TypeVar("T")
W = TypeVar("W", bound=QObject)
NUMBER = "+48 501 234 567"


def child(parent: QObject, kind: type[W], name: str = "") -> W:
    """A child that must be there."""
    found = parent.findChild(kind, name) if name else parent.findChild(kind)
    if found is None:
        raise LookupError(f"no {kind.__name__} {name}")
    return found


def _dialog(app: App) -> GatewayDialog:
    dialog = GatewayDialog.open_new(app.context, "smsapi", app.window)
    settle(0.3)
    return dialog


def _type_account(account: AccountPart, simulator: SmsApiSimulator, password: str) -> None:
    account.username.setText(USERNAME)
    account.password.setText(password)
    account.endpoint.setEditText(simulator.host)


def _try(dialog: GatewayDialog, simulator: SmsApiSimulator, password: str, sender: str) -> None:
    account, names = child(dialog, AccountPart), child(dialog, SenderPart)
    _type_account(account, simulator, password)
    names.name.setEditText(sender)
    dialog.trial.number_line.setText(NUMBER)
    if password == PASSWORD_MD5:
        dialog.form.ask_account()
        wait_until(lambda: dialog.form.controller.account.known)
    dialog.trial.send_button.click()
    wait_until(lambda: not dialog.form.controller.busy)


def _empty(app: App) -> QWidget:
    return _dialog(app)


def _drawn(provider: str) -> Callable[[App], QWidget]:
    """The form drawn from a provider's fields, as it opens."""

    def play(app: App) -> QWidget:
        dialog = GatewayDialog.open_new(app.context, provider, app.window)
        wait_until(lambda: dialog.findChild(QLineEdit, "gatewayName") is not None)
        return dialog

    return play


def _accepted(app: App) -> QWidget:
    dialog = _dialog(app)
    with SmsApiSimulator() as simulator:
        _try(dialog, simulator, PASSWORD_MD5, "Warsztat")
    wait_until(dialog.trial.send_button.isEnabled)
    return dialog


def _refused(password: str, sender: str) -> Callable[[App], QWidget]:
    def play(app: App) -> QWidget:
        dialog = _dialog(app)
        with SmsApiSimulator() as simulator:
            _try(dialog, simulator, password, sender)
        return dialog

    return play


def _token(app: App) -> QWidget:
    dialog = _dialog(app)
    child(dialog, AccountPart).auth_token.click()
    child(dialog, SenderPart).name.setEditText("Żółw")
    return dialog


def _md5(app: App) -> QWidget:
    dialog = _dialog(app)
    child(dialog, AccountPart).helper.click()
    helper = child(dialog, Md5Helper)
    child(helper, QLineEdit, "md5HelperPassword").setText("tajne hasło")
    return helper


def _wizard(step: int) -> Callable[[App], QWidget]:
    def play(app: App) -> QWidget:
        wizard = GatewayWizard.open_for(app.context, app.window)
        settle(0.3)
        with SmsApiSimulator() as simulator:
            _walk(wizard, simulator, step)
        return wizard

    return play


def _walk(wizard: GatewayWizard, simulator: SmsApiSimulator, step: int) -> None:
    _type_account(wizard.account_part, simulator, PASSWORD_MD5)
    wizard.trial.number_line.setText(NUMBER)
    for place in range(min(step, 3)):
        wizard.next.click()
        if place == 1:
            wait_until(lambda: wizard.form.controller.account.known)
    if step >= 3:
        wizard.trial.send_button.click()
        wait_until(lambda: not wizard.form.controller.busy)


def _tiles(app: App) -> list[GatewayTile]:
    app.window.show_page(PageKey.GATEWAYS)
    wait_until(lambda: bool(app.window.findChildren(GatewayTile)))
    return app.window.findChildren(GatewayTile)


def _chooser(app: App) -> QWidget:
    _tiles(app)
    child(app.window, QPushButton, "gatewayAdd").click()
    wait_until(lambda: app.window.findChild(ProviderChooser) is not None)
    return child(app.window, ProviderChooser)


def _settings(app: App) -> QWidget:
    _tiles(app)[0].settings_button.click()
    return child(app.window, GatewaySettings)


def _infobip(desk: Desk) -> ConfiguredGateway:
    with InfobipSimulator() as simulator:
        fields = {"username": infobip.USERNAME, "sender": "Warsztat", "endpoint": simulator.host}
        return _saved(desk, "infobip", fields, {"password": Secret(infobip.PASSWORD)})


def _twilio(desk: Desk) -> ConfiguredGateway:
    with TwilioSimulator() as simulator:
        fields = {
            "account_sid": twilio.ACCOUNT_SID,
            "sender": twilio.SERVICE_SID,
            "endpoint": simulator.host,
            "shorten_links": "yes",
        }
        return _saved(desk, "twilio", fields, {"token": Secret(twilio.TOKEN)})


def _dynmark(desk: Desk) -> ConfiguredGateway:
    with DynmarkSimulator() as simulator:
        fields = {"username": dynmark.USERNAME, "sender": "Warsztat", "endpoint": simulator.host}
        saved = _saved(desk, "dynmark", fields, {"password": Secret(dynmark.PASSWORD)})
    message = MessageDraft((Recipient(PhoneNumber("+48601123456")),), "Gotowe", gateway_id=saved.id)
    desk.compose.queue(message)
    return desk.gateways.set_active(saved.id, active=False)


def _saved(
    desk: Desk, provider: str, fields: Mapping[str, str], secrets: Mapping[str, Secret]
) -> ConfiguredGateway:
    draft = SetupDraft(provider, fields, secrets)
    return desk.gateways.save(desk.gateways.try_out(draft, PhoneNumber("+48501234567")))


def _refused_login(app: App) -> QWidget:
    """A wrong token, told beside it."""
    dialog = GatewayDialog.open_new(app.context, "twilio", app.window)
    wait_until(lambda: dialog.findChild(QLineEdit, "gatewayName") is not None)
    with TwilioSimulator() as simulator:
        child(dialog, QLineEdit, "field_account_sid").setText(twilio.ACCOUNT_SID)
        child(dialog, QLineEdit, "field_token").setText("f" * 32)
        child(dialog, QComboBox, "field_sender").setEditText(twilio.SERVICE_SID)
        child(dialog, QComboBox, "field_endpoint").setEditText(f"https://{simulator.host}/")
        dialog.trial.number_line.setText(NUMBER)
        dialog.trial.send_button.click()
        wait_until(lambda: not dialog.form.controller.busy)
    return dialog


def _panel(save: Callable[[Desk], ConfiguredGateway]) -> Callable[[App], QWidget]:
    """The panel of another operator's gateway."""

    def play(app: App) -> QWidget:
        gateway = _asked(app, save)
        dialog = GatewaySettings.open_for(app.context, gateway, app.window)
        settle(0.6)
        return dialog

    return play


def _removal(app: App) -> QWidget:
    """Of the last gateway, for which a message waits."""
    gateway = _asked(app, lambda desk: desk.gateways.list()[-1])
    panel = GatewaySettings.open_for(app.context, gateway, app.window)
    panel.remove.click()
    wait_until(lambda: panel.findChild(QMessageBox) is not None)
    return child(panel, QMessageBox)


def _asked(app: App, work: Callable[[Desk], T]) -> T:
    answers: list[T] = []
    app.context.runner.run(work, answers.append, owner=app.window)
    wait_until(lambda: bool(answers))
    return answers[0]


def _test_sms(app: App) -> QWidget:
    _tiles(app)[0].test_button.click()
    dialog = child(app.window, TestSmsDialog)
    dialog.number.setText("501 234 567")
    dialog.send_button.click()
    return dialog


def _details(state: MessageState) -> Callable[[App], QWidget]:
    def play(app: App) -> QWidget:
        app.window.show_page(PageKey.MESSAGES)
        table = child(app.window, QTableView, "messageTable")
        model = child(app.window, MessageModel)
        wait_until(lambda: bool(model.ids) and model.row(0) is not None)
        rows = [model.row(place) for place in range(len(model.ids))]
        states = [row.state if row is not None else None for row in rows]
        table.selectRow(states.index(state) if state in states else 0)
        wait_until(lambda: child(app.window, MessageDetailsPanel).isVisible())
        return app.window

    return play


def _finished(app: App) -> QWidget:
    wizard = GatewayWizard.open_for(app.context, app.window)
    settle(0.3)
    with SmsApiSimulator() as simulator:
        _walk(wizard, simulator, 3)
        wizard.next.click()
        wait_until(lambda: wizard.step == DONE)
    return wizard


def _two_tiles(app: App) -> QWidget:
    app.window.show_page(PageKey.GATEWAYS)
    wait_until(lambda: len(app.window.findChildren(GatewayTile)) > 1)
    return app.window


def _held_tile(app: App) -> QWidget:
    """One operator asked for patience."""
    gateway = _asked(app, lambda desk: desk.gateways.list()[0])
    until = datetime.now(UTC) + timedelta(minutes=5)
    app.context.sender.held.hear("progress", gateway.id, until)
    return _two_tiles(app)


SCENES: tuple[Scene, ...] = (
    Scene("gateway-dialog-empty", _empty),
    Scene("gateway-dialog-accepted", _accepted),
    Scene("gateway-dialog-login-refused", _refused("0" * 32, "Warsztat")),
    Scene("gateway-dialog-sender-refused", _refused(PASSWORD_MD5, "KOWALSKI")),
    Scene("gateway-dialog-token", _token),
    Scene("gateway-md5", _md5),
    *(Scene(f"gateway-form-{key}", _drawn(key)) for key in ("infobip", "twilio", "dynmark")),
    Scene("gateway-form-practice", _drawn("practice")),
    Scene("gateway-form-refused", _refused_login),
    *(Scene(f"gateway-wizard-{step + 1}", _wizard(step)) for step in range(4)),
    Scene("gateway-wizard-5", _finished),
    Scene("gateway-tiles", _two_tiles),
    Scene("gateway-tiles-held", _held_tile),
    Scene("gateway-chooser", _chooser),
    Scene("gateway-settings", _settings),
    Scene("gateway-test-sms", _test_sms),
    Scene("gateway-panel-infobip", _panel(_infobip)),
    Scene("gateway-panel-twilio", _panel(_twilio)),
    Scene("gateway-panel-dynmark", _panel(_dynmark)),
    Scene("gateway-removal", _removal),
    Scene("messages-details", _details(MessageState.DELIVERED)),
    Scene("messages-failed", _details(MessageState.FAILED)),
)

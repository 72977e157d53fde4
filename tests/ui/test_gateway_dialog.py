"""The gateway dialog against a simulated SMSAPI: test, then save, and no other way."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from smsdesk.services.gateway_setup import ConfiguredGateway
from smsdesk.ui.context import Context
from smsdesk.ui.dialogs.gateway_dialog import GatewayDialog
from smsdesk.ui.dialogs.md5_helper import Md5Helper
from smsdesk.ui.dialogs.setup_controller import Phase
from smsdesk.ui.dialogs.smsapi_account import AccountPart
from smsdesk.ui.dialogs.smsapi_options import OptionsPart
from smsdesk.ui.dialogs.smsapi_sender import SenderPart
from smsdesk.ui.notices import Notice
from smsdesk.ui.theme import Tone
from tests.simulators import faults
from tests.simulators.smsapi import PASSWORD_MD5, TOKEN, USERNAME, SmsApiSimulator
from tests.ui.setup_tools import (
    NUMBER,
    SENDER,
    WAIT,
    add_smsapi,
    asked,
    find,
    gateways,
    kept,
    quiet,
    woken,
)


@pytest.fixture
def smsapi() -> Iterator[SmsApiSimulator]:
    with SmsApiSimulator() as simulator:
        yield simulator


@pytest.fixture
def tools(context: Context) -> Context:
    return quiet(context)


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


def _open(qtbot: QtBot, tools: Context, gateway_id: str | None = None) -> Form:
    dialog = GatewayDialog.open_for(tools, gateway_id, None)
    kept(qtbot, dialog)
    with qtbot.waitSignal(dialog.form.loaded, timeout=WAIT):
        pass
    return Form(qtbot, dialog)


@pytest.fixture
def form(qtbot: QtBot, tools: Context) -> Form:
    return _open(qtbot, tools)


# --- the way that is meant ----------------------------------------------------------------------


def test_an_accepted_test_sms_opens_the_way_to_save(
    qtbot: QtBot, tools: Context, form: Form, smsapi: SmsApiSimulator, said: list[Notice]
) -> None:
    assert not form.save.isEnabled()
    assert "test SMS" in find(form.dialog, QLabel, "saveReason").text()
    form.fill(smsapi)
    assert form.test() is Phase.TESTED
    assert "0.16" in form.result.text()
    assert form.dialog.trial.result.tone is Tone.GOOD
    assert form.save.isEnabled()
    with qtbot.waitSignal(tools.changes.gateways, timeout=WAIT):
        QTest.mouseClick(form.save, Qt.MouseButton.LeftButton)
    (saved,) = gateways(qtbot, tools)
    assert saved.fields["username"] == USERNAME
    assert saved.senders == (SENDER,)
    assert saved.is_default
    assert not form.dialog.isVisible()
    assert form.dialog.result() == QDialog.DialogCode.Accepted
    assert woken(tools) == 1
    assert "SMSAPI" in said[-1].text
    assert smsapi.ledger[0].sender == SENDER


def test_whoever_opened_the_dialog_hears_what_was_saved(
    qtbot: QtBot, tools: Context, smsapi: SmsApiSimulator
) -> None:
    heard: list[ConfiguredGateway] = []
    dialog = GatewayDialog.open_new(tools, "smsapi", None, heard.append)
    kept(qtbot, dialog)
    form = Form(qtbot, dialog)
    form.fill(smsapi)
    form.test()
    form.options.name.setText("Warsztat Kowalski")
    form.options.active.setChecked(False)
    form.save.click()
    qtbot.waitUntil(lambda: bool(heard), timeout=WAIT)
    assert (heard[0].name, heard[0].active) == ("Warsztat Kowalski", False)


def test_a_token_takes_the_place_of_the_password(
    qtbot: QtBot, tools: Context, form: Form, smsapi: SmsApiSimulator
) -> None:
    form.fill(smsapi)
    form.account.auth_token.click()
    assert not form.account.username.isEnabled()
    form.account.token.setText(f" {TOKEN} ")
    assert form.test() is Phase.TESTED
    form.save.click()
    form.settle()
    (saved,) = gateways(qtbot, tools)
    assert saved.secret_names == ("token",)
    assert smsapi.sends()[0].headers["Authorization"] == f"Bearer {TOKEN}"
    assert "username" not in smsapi.sends()[0].form


def test_eco_needs_no_name(form: Form, smsapi: SmsApiSimulator) -> None:
    form.fill(smsapi, sender="Zażółć")
    assert "sender" in form.problems
    form.sender.eco.click()
    assert form.problems == {}
    assert not form.sender.name.isEnabled()
    assert form.test() is Phase.TESTED
    assert smsapi.ledger[0].sender.lower() == "eco"


def test_options_reach_the_gateway(
    qtbot: QtBot, tools: Context, form: Form, smsapi: SmsApiSimulator
) -> None:
    form.fill(smsapi)
    form.options.unfold.click()
    assert form.options.prefix.isVisible()
    form.sender.priority.click()
    form.options.diacritics.setChecked(False)
    form.options.links.click()
    form.options.prefix.setText("0049")
    assert form.test() is Phase.TESTED
    form.save.click()
    form.settle()
    fields = gateways(qtbot, tools)[0].fields
    assert fields["type"] == "priority"
    assert fields["allow_diacritics"] == ""
    assert fields["shorten_links"] == "yes"
    assert fields["default_prefix"] == "+49"


# --- save cannot be reached otherwise -----------------------------------------------------------


def _try_everything(qtbot: QtBot, form: Form) -> None:
    """Every way to save that mouse, keyboard and code have."""
    dialog = form.dialog
    QTest.mouseClick(form.save, Qt.MouseButton.LeftButton)
    form.save.click()
    form.save.clicked.emit()
    form.save.setEnabled(True)
    form.save.click()
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    QTest.keyClick(form.account.username, Qt.Key.Key_Return)
    QTest.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    dialog.accept()
    dialog.form.controller.save()
    form.settle()


def test_nothing_saves_without_a_test(
    qtbot: QtBot, tools: Context, form: Form, smsapi: SmsApiSimulator
) -> None:
    form.fill(smsapi)
    _try_everything(qtbot, form)
    form.dialog.done(QDialog.DialogCode.Accepted)
    assert form.dialog.result() == QDialog.DialogCode.Rejected
    assert gateways(qtbot, tools) == []
    assert smsapi.ledger == []


def test_nothing_saves_after_a_refused_test(
    qtbot: QtBot, tools: Context, form: Form, smsapi: SmsApiSimulator
) -> None:
    form.fill(smsapi, sender="KOWALSKI")
    assert form.test() is Phase.FAILED
    _try_everything(qtbot, form)
    assert gateways(qtbot, tools) == []


EDITS = {
    "username": lambda form: form.account.username.setText("ktoś"),
    "password": lambda form: form.account.password.setText("0" * 32),
    "token": lambda form: form.account.auth_token.click(),
    "endpoint": lambda form: form.account.endpoint.setEditText("smsapi.com"),
    "sender": lambda form: form.sender.name.setEditText("Test"),
    "type": lambda form: form.sender.priority.click(),
    "prefix": lambda form: form.options.prefix.setText("+49"),
    "letters": lambda form: form.options.diacritics.click(),
    "links": lambda form: form.options.links.click(),
    "number": lambda form: form.dialog.trial.number_line.setText("+48 601 123 456"),
}


@pytest.mark.parametrize("name", EDITS)
def test_editing_what_affects_sending_needs_another_test(
    qtbot: QtBot, tools: Context, form: Form, smsapi: SmsApiSimulator, name: str
) -> None:
    form.fill(smsapi)
    assert form.test() is Phase.TESTED
    EDITS[name](form)
    assert not form.save.isEnabled()
    assert "again" in find(form.dialog, QLabel, "saveReason").text()
    assert form.dialog.trial.result.tone is Tone.WARN
    _try_everything(qtbot, form)
    assert gateways(qtbot, tools) == []


def test_values_changed_behind_the_forms_back_are_not_saved(
    qtbot: QtBot, tools: Context, form: Form, smsapi: SmsApiSimulator
) -> None:
    form.fill(smsapi)
    assert form.test() is Phase.TESTED
    form.account.username.blockSignals(True)
    form.account.username.setText("ktoś inny")
    assert form.save.isEnabled()
    _try_everything(qtbot, form)
    assert gateways(qtbot, tools) == []


def test_values_changed_during_the_test_are_not_saved(
    qtbot: QtBot, tools: Context, form: Form, smsapi: SmsApiSimulator
) -> None:
    form.fill(smsapi)
    smsapi.faults.add(faults.slow(0.3, after=False))
    form.dialog.trial.send_button.click()
    assert form.dialog.trial.send_button.text() == "Sending…"
    form.sender.name.setEditText("Test")
    form.settle()
    assert form.phase is Phase.STALE
    _try_everything(qtbot, form)
    assert gateways(qtbot, tools) == []


def test_name_and_activity_need_no_other_test(form: Form, smsapi: SmsApiSimulator) -> None:
    form.fill(smsapi)
    form.test()
    form.options.name.setText("Inna nazwa")
    form.options.active.click()
    assert form.save.isEnabled()


def test_a_second_press_sends_no_second_sms(form: Form, smsapi: SmsApiSimulator) -> None:
    form.fill(smsapi)
    smsapi.faults.add(faults.slow(0.2, after=False))
    form.dialog.trial.send_button.click()
    form.dialog.form.test()
    form.settle()
    assert len(smsapi.ledger) == 1


def test_closing_during_the_test_saves_nothing(
    qtbot: QtBot, tools: Context, form: Form, smsapi: SmsApiSimulator
) -> None:
    form.fill(smsapi)
    smsapi.faults.add(faults.slow(0.3, after=False))
    form.dialog.trial.send_button.click()
    qtbot.waitUntil(lambda: bool(smsapi.sends()), timeout=WAIT)
    QTest.keyClick(form.dialog, Qt.Key.Key_Escape)
    assert not form.dialog.isVisible()
    qtbot.waitUntil(lambda: len(smsapi.ledger) == 1, timeout=WAIT)
    assert gateways(qtbot, tools) == []


# --- words beside their cause -------------------------------------------------------------------


def test_a_wrong_password_is_told_beside_it_and_below(form: Form, smsapi: SmsApiSimulator) -> None:
    form.fill(smsapi)
    form.account.password.setText("0" * 32)
    assert form.test() is Phase.FAILED
    assert form.problems == {"password": form.result.text()}
    assert "did not accept" in form.result.text()
    form.account.password.setText(PASSWORD_MD5)
    assert form.problems == {}


def test_a_wrong_token_is_told_beside_it(form: Form, smsapi: SmsApiSimulator) -> None:
    form.fill(smsapi)
    form.account.auth_token.click()
    form.account.token.setText("nic")
    assert form.test() is Phase.FAILED
    assert list(form.problems) == ["token"]


def test_an_unapproved_sender_is_told_beside_it(form: Form, smsapi: SmsApiSimulator) -> None:
    form.fill(smsapi, sender="KOWALSKI")
    form.test()
    assert "KOWALSKI" in form.problems["sender"]


def test_a_bad_number_is_told_beside_it(form: Form, smsapi: SmsApiSimulator) -> None:
    form.fill(smsapi)
    form.dialog.trial.number_line.setText("12")
    form.test()
    assert list(form.problems) == ["number"]
    assert smsapi.requests == []


def test_a_refused_number_is_told_beside_it(form: Form, smsapi: SmsApiSimulator) -> None:
    smsapi.account.invalid = frozenset({"48501234567"})
    form.fill(smsapi)
    form.test()
    assert list(form.problems) == ["number"]


def test_a_server_that_is_not_there_is_told_beside_its_address(
    form: Form, smsapi: SmsApiSimulator
) -> None:
    form.fill(smsapi)
    form.account.endpoint.setEditText("127.0.0.1:9")
    form.test()
    assert list(form.problems) == ["endpoint"]
    assert "127.0.0.1" in form.problems["endpoint"]


def test_a_bad_prefix_unfolds_the_options(form: Form, smsapi: SmsApiSimulator) -> None:
    form.fill(smsapi)
    form.options.prefix.setText("abc")
    assert "prefix" in form.problems
    form.options.unfold.setChecked(False)
    form.test()
    assert "prefix" in form.problems
    assert form.options.unfold.isChecked()


def test_no_points_concern_no_field(form: Form, smsapi: SmsApiSimulator) -> None:
    smsapi.desk.errors.append(103)
    form.fill(smsapi)
    form.test()
    assert form.problems == {}
    assert "top up" in form.result.text()


def test_the_senders_name_is_checked_as_typed(qtbot: QtBot, form: Form) -> None:
    line = form.sender.name.lineEdit()
    assert line is not None
    line.insert("Żółw")
    assert "Ż" in form.problems["sender"]
    line.clear()
    assert form.problems == {}
    QTest.keyClicks(line, "DWANASCIEZNA")
    assert "12" in form.problems["sender"]


def test_a_keyring_that_refuses_is_a_sentence_and_saving_can_be_repeated(
    qtbot: QtBot,
    tools: Context,
    form: Form,
    smsapi: SmsApiSimulator,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    import keyring
    from keyring.backends.fail import Keyring

    form.fill(smsapi)
    assert form.test() is Phase.TESTED
    before = keyring.get_keyring()
    keyring.set_keyring(Keyring())  # type: ignore[no-untyped-call]  # keyring's own
    form.save.click()
    form.settle()
    assert "keyring" in form.result.text()
    assert gateways(qtbot, tools) == []
    assert form.dialog.isVisible()
    keyring.set_keyring(before)
    assert form.save.isEnabled()
    form.save.click()
    qtbot.waitUntil(lambda: not form.dialog.isVisible(), timeout=WAIT)
    assert len(gateways(qtbot, tools)) == 1


def test_values_changed_while_a_save_fails_need_another_test(
    qtbot: QtBot, form: Form, smsapi: SmsApiSimulator
) -> None:
    import keyring
    from keyring.backends.fail import Keyring

    form.fill(smsapi)
    form.test()
    keyring.set_keyring(Keyring())  # type: ignore[no-untyped-call]  # keyring's own
    form.save.click()
    form.sender.name.setEditText("Test")
    form.settle()
    assert form.phase is Phase.STALE
    assert not form.save.isEnabled()


# --- helping hands ------------------------------------------------------------------------------


class FakeBrowser:
    """Remembers what it was asked to open."""

    def __init__(self) -> None:
        self.opened: list[str] = []

    def openUrl(self, url: QUrl) -> bool:  # noqa: N802  # Qt's name
        self.opened.append(url.toString())
        return True


def test_the_registration_opens_in_the_browser(form: Form, monkeypatch: pytest.MonkeyPatch) -> None:
    browser = FakeBrowser()
    monkeypatch.setattr("smsdesk.ui.widgets.link_button.QDesktopServices", browser)
    link = find(form.dialog, QPushButton, "registrationLink")
    link.setFocus()
    QTest.keyClick(link, Qt.Key.Key_Space)
    assert browser.opened[0].startswith("https://ssl.smsapi.pl/rejestracja")


def test_the_referral_code_can_be_copied(form: Form) -> None:
    assert find(form.dialog, QLabel, "referralCode").text() == "AC6K"
    form.dialog._registration.copy.click()
    assert QGuiApplication.clipboard().text() == "AC6K"


def test_the_helper_fills_the_password(qtbot: QtBot, form: Form) -> None:
    find(form.dialog, QPushButton, "md5Helper").click()
    helper = find(form.dialog, Md5Helper)
    find(helper, QLineEdit, "md5HelperPassword").setText("tajne-haslo-do-api")
    find(helper, QPushButton, "md5HelperApply").click()
    assert form.account.password.text() == PASSWORD_MD5
    assert "this is an API password" in form.account._password_field._below.text()


def test_a_login_password_in_the_wrong_field_gets_a_word(form: Form) -> None:
    form.account.password.setText("tajne")
    assert "Compute from password" in form.account._password_field._below.text()


def test_a_pasted_password_loses_its_spaces_and_can_be_shown(form: Form) -> None:
    form.account.password.setText(f"\t{PASSWORD_MD5} ")
    assert form.account.password.text() == PASSWORD_MD5
    assert form.account.password.echoMode() is QLineEdit.EchoMode.Password
    find(form.dialog, QPushButton, "passwordMd5Show").click()
    assert form.account.password.echoMode() is QLineEdit.EchoMode.Normal


def test_scheme_and_slash_go_away_with_a_word(form: Form, smsapi: SmsApiSimulator) -> None:
    form.fill(smsapi)
    form.account.username.setText(f" {USERNAME} ")
    form.sender.name.setEditText(f" {SENDER} ")
    form.account.endpoint.setEditText(f"http://{smsapi.host}/ ")
    assert form.test() is Phase.TESTED
    assert form.account.endpoint.currentText() == smsapi.host
    assert form.account.username.text() == USERNAME
    assert form.sender.name.currentText() == SENDER
    assert "removed" in form.account._host_field._below.text()


def test_names_of_the_account_are_offered_with_their_status(
    form: Form, smsapi: SmsApiSimulator
) -> None:
    form.fill(smsapi, sender="")
    form.sender.fetch.click()
    assert form.sender.fetch.text() == "Asking…"
    form.dialog.form.ask_account()
    form.qtbot.waitUntil(lambda: form.dialog.form.controller.account.known, timeout=WAIT)
    assert form.sender.name.count() == 4
    assert form.sender.name.currentText() == "Test"
    assert form.sender._status.text() == "Approved"
    form.sender.name.setCurrentText("Nowy")
    assert form.sender._status.text() == "Waiting for approval"
    form.sender.name.setEditText("INNY")
    assert form.sender._status.isHidden()
    assert smsapi.ledger == []


def test_a_rejected_login_is_told_before_any_sms(form: Form, smsapi: SmsApiSimulator) -> None:
    form.fill(smsapi)
    form.account.password.setText("0" * 32)
    form.sender.fetch.click()
    form.qtbot.waitUntil(
        lambda: form.dialog.form.controller.account.error is not None, timeout=WAIT
    )
    assert list(form.problems) == ["password"]
    assert form.sender._account_note.text() == form.problems["password"]
    form.account.password.setText(PASSWORD_MD5)
    assert form.sender._account_note.isHidden()


def test_another_login_forgets_the_names(form: Form, smsapi: SmsApiSimulator) -> None:
    form.fill(smsapi)
    smsapi.other_faults.add(faults.slow(0.2, after=False))
    form.sender.fetch.click()
    form.account.username.setText("inny")
    assert not form.dialog.form.controller.account.asking
    assert form.sender.name.count() == 0


def test_an_account_without_readable_names_says_so(form: Form, smsapi: SmsApiSimulator) -> None:
    smsapi.account.senders = ()
    form.fill(smsapi)
    form.sender.fetch.click()
    form.qtbot.waitUntil(lambda: form.dialog.form.controller.account.known, timeout=WAIT)
    assert "cannot be read" in form.sender._account_note.text()


# --- editing ------------------------------------------------------------------------------------


@pytest.fixture
def saved(qtbot: QtBot, tools: Context, smsapi: SmsApiSimulator) -> ConfiguredGateway:
    return asked(qtbot, tools, lambda desk: add_smsapi(desk, smsapi, "Warsztat"))


def test_editing_shows_the_saved_values_but_no_secret(
    qtbot: QtBot, tools: Context, saved: ConfiguredGateway, smsapi: SmsApiSimulator
) -> None:
    form = _open(qtbot, tools, saved.id)
    assert form.account.username.text() == USERNAME
    assert form.account.endpoint.currentText() == smsapi.host
    assert form.account.password.text() == ""
    assert "unchanged" in form.account.password.placeholderText()
    assert form.sender.name.currentText() == SENDER
    assert form.options.name.text() == "Warsztat"
    assert form.dialog.trial.number() == NUMBER
    assert not form.save.isEnabled()


def test_settings_without_an_id_edit_the_shops_account(
    qtbot: QtBot, tools: Context, saved: ConfiguredGateway
) -> None:
    form = _open(qtbot, tools)
    assert form.dialog.form.gateway is not None
    assert form.dialog.form.gateway.id == saved.id


def test_an_unchanged_secret_is_kept(
    qtbot: QtBot, tools: Context, saved: ConfiguredGateway, smsapi: SmsApiSimulator
) -> None:
    form = _open(qtbot, tools, saved.id)
    form.sender.name.setEditText("Test")
    assert form.test() is Phase.TESTED
    form.save.click()
    qtbot.waitUntil(lambda: not form.dialog.isVisible(), timeout=WAIT)
    (changed,) = gateways(qtbot, tools)
    assert (changed.id, changed.senders) == (saved.id, ("Test",))
    assert changed.secret_names == ("password_md5",)


def test_a_saved_token_opens_on_the_token(
    qtbot: QtBot, tools: Context, form: Form, smsapi: SmsApiSimulator
) -> None:
    form.fill(smsapi)
    form.account.auth_token.click()
    form.account.token.setText(TOKEN)
    form.test()
    form.save.click()
    qtbot.waitUntil(lambda: not form.dialog.isVisible(), timeout=WAIT)
    again = _open(qtbot, tools)
    assert again.account.auth_token.isChecked()
    assert "unchanged" in again.account.token.placeholderText()


def test_what_has_been_typed_before_the_values_came_stays(
    qtbot: QtBot, tools: Context, saved: ConfiguredGateway
) -> None:
    dialog = GatewayDialog.open_for(tools, saved.id, None)
    kept(qtbot, dialog)
    form = Form(qtbot, dialog)
    form.account.username.setText("nowy")
    form.sender.name.setEditText("Test")
    form.options.prefix.setText("+49")
    dialog.trial.number_line.setText("+48 601 123 456")
    qtbot.waitUntil(lambda: dialog.form.gateway is not None, timeout=WAIT)
    assert form.account.username.text() == "nowy"
    assert form.sender.name.currentText() == "Test"
    assert form.options.prefix.text() == "+49"
    assert dialog.trial.number() == "+48 601 123 456"


def test_saving_cannot_be_called_back(
    qtbot: QtBot, tools: Context, form: Form, smsapi: SmsApiSimulator
) -> None:
    form.fill(smsapi)
    form.test()
    form.save.click()
    assert form.phase is Phase.SAVING
    assert find(form.dialog, QLabel, "saveReason").text() == "Saving…"
    form.dialog.reject()
    assert form.dialog.isVisible()
    qtbot.waitUntil(lambda: not form.dialog.isVisible(), timeout=WAIT)
    assert len(gateways(qtbot, tools)) == 1


def test_no_secret_shows_in_what_the_form_carries(form: Form, smsapi: SmsApiSimulator) -> None:
    form.fill(smsapi)
    form.test()
    shown = repr(form.dialog.form.filled()) + repr(form.dialog.form.controller.tried)
    assert PASSWORD_MD5 not in shown
    assert "501 234 567" not in shown
    assert "***" in shown

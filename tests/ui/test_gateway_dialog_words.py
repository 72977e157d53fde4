"""What the gateway dialog says beside a mistake, and the hands it lends."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from smsdesk.ui.context import Context
from smsdesk.ui.dialogs.setup_controller import Phase
from smsdesk.ui.dialogs.smsapi.md5_helper import Md5Helper
from tests.simulators import faults
from tests.simulators.smsapi import PASSWORD_MD5, USERNAME, SmsApiSimulator
from tests.ui.dialog_rig import Form, opened
from tests.ui.setup_tools import (
    SENDER,
    WAIT,
    find,
    gateways,
    quiet,
)


@pytest.fixture
def smsapi() -> Iterator[SmsApiSimulator]:
    with SmsApiSimulator() as simulator:
        yield simulator


@pytest.fixture
def tools(context: Context) -> Context:
    return quiet(context)


@pytest.fixture
def form(qtbot: QtBot, tools: Context) -> Form:
    return opened(qtbot, tools)


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

"""The wizard: five steps, nothing lost on the way, the same test before saving."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from smsdesk.ui.context import Context
from smsdesk.ui.dialogs.setup_controller import Phase
from smsdesk.ui.dialogs.smsapi.wizard import ACCESS, ACCOUNT, DONE, SENDER, TEST, GatewayWizard
from tests.simulators import faults
from tests.simulators.smsapi import PASSWORD_MD5, USERNAME, SmsApiSimulator
from tests.ui.setup_tools import NUMBER, WAIT, find, gateways, kept, quiet


@pytest.fixture
def smsapi() -> Iterator[SmsApiSimulator]:
    with SmsApiSimulator() as simulator:
        yield simulator


@pytest.fixture
def tools(context: Context) -> Context:
    return quiet(context)


@pytest.fixture
def wizard(qtbot: QtBot, tools: Context) -> GatewayWizard:
    wizard = GatewayWizard.open_for(tools, None)
    kept(qtbot, wizard)
    with qtbot.waitSignal(wizard.form.loaded, timeout=WAIT):
        pass
    return wizard


def _type_login(wizard: GatewayWizard, simulator: SmsApiSimulator) -> None:
    wizard.account_part.username.setText(USERNAME)
    wizard.account_part.password.setText(PASSWORD_MD5)
    wizard.account_part.endpoint.setEditText(simulator.host)


def _walk_to_test(qtbot: QtBot, wizard: GatewayWizard, simulator: SmsApiSimulator) -> None:
    wizard.next.click()
    _type_login(wizard, simulator)
    wizard.next.click()
    qtbot.waitUntil(lambda: wizard.form.controller.account.known, timeout=WAIT)
    wizard.next.click()
    assert wizard.step == TEST


def _send_test(qtbot: QtBot, wizard: GatewayWizard) -> None:
    wizard.trial.number_line.setText(NUMBER)
    find(wizard, QPushButton, "sendTest").click()
    qtbot.waitUntil(lambda: not wizard.form.controller.busy, timeout=WAIT)


def test_five_steps_lead_to_a_saved_gateway(
    qtbot: QtBot, tools: Context, wizard: GatewayWizard, smsapi: SmsApiSimulator
) -> None:
    assert wizard.step == ACCOUNT
    _walk_to_test(qtbot, wizard, smsapi)
    assert not wizard.next.isEnabled()
    assert "test SMS" in find(wizard, QLabel, "wizardReason").text()
    _send_test(qtbot, wizard)
    assert wizard.next.isEnabled()
    with qtbot.waitSignal(tools.changes.gateways, timeout=WAIT):
        wizard.next.click()
    assert wizard.step == DONE
    assert "ready" in wizard._ready.text()
    assert "Test" in find(wizard, QLabel, "wizardSummary").text()
    assert not wizard.back.isVisible()
    wizard.next.click()
    assert wizard.result() == QDialog.DialogCode.Accepted
    assert [one.senders for one in gateways(qtbot, tools)] == [("Test",)]


def test_links_and_the_code_stand_at_their_steps(wizard: GatewayWizard) -> None:
    steps = wizard.registration
    assert find(wizard, QLabel, "referralCode").text() == "AC6K"
    assert steps.line.link.address.startswith("https://ssl.smsapi.pl/rejestracja")
    assert steps.senders.isEnabled()
    assert steps._count == 7


def test_back_and_forth_loses_nothing(
    qtbot: QtBot, wizard: GatewayWizard, smsapi: SmsApiSimulator
) -> None:
    _walk_to_test(qtbot, wizard, smsapi)
    wizard.trial.number_line.setText(NUMBER)
    for step in (SENDER, ACCESS, ACCOUNT):
        wizard.back.click()
        assert wizard.step == step
    wizard.back.click()
    assert wizard.step == ACCOUNT
    assert not wizard.back.isEnabled()
    for _ in range(3):
        wizard.next.click()
    assert wizard.step == TEST
    assert wizard.account_part.username.text() == USERNAME
    assert wizard.account_part.password.text() == PASSWORD_MD5
    assert wizard.sender_part.name.currentText() == "Test"
    assert wizard.trial.number() == NUMBER


def test_an_empty_login_holds_one_back_with_words(wizard: GatewayWizard) -> None:
    wizard.next.click()
    wizard.next.click()
    assert wizard.step == ACCESS
    assert wizard.account_part._username_field.problem
    assert wizard.account_part._password_field.problem
    wizard.account_part.auth_token.click()
    wizard.next.click()
    assert wizard.account_part._token_field.problem


def test_a_missing_or_wrong_name_holds_one_back(
    qtbot: QtBot, wizard: GatewayWizard, smsapi: SmsApiSimulator
) -> None:
    wizard.next.click()
    _type_login(wizard, smsapi)
    wizard.next.click()
    qtbot.waitUntil(lambda: wizard.form.controller.account.known, timeout=WAIT)
    for name in ("", "Żółw"):
        wizard.sender_part.name.setEditText(name)
        wizard.next.click()
        assert wizard.step == SENDER
        assert wizard.sender_part._name_field.problem
    wizard.sender_part.eco.click()
    wizard.next.click()
    assert wizard.step == TEST


def test_a_rejected_login_is_told_where_one_stands(
    qtbot: QtBot, wizard: GatewayWizard, smsapi: SmsApiSimulator
) -> None:
    wizard.next.click()
    _type_login(wizard, smsapi)
    wizard.account_part.password.setText("0" * 32)
    wizard.next.click()
    qtbot.waitUntil(lambda: wizard.form.controller.account.error is not None, timeout=WAIT)
    assert wizard.step == SENDER
    assert "did not accept" in wizard.sender_part._account_note.text()
    wizard.back.click()
    assert wizard.account_part._password_field.problem


def test_nothing_saves_without_the_test(
    qtbot: QtBot, tools: Context, wizard: GatewayWizard, smsapi: SmsApiSimulator
) -> None:
    _walk_to_test(qtbot, wizard, smsapi)
    wizard.trial.number_line.setText(NUMBER)
    wizard.next.setEnabled(True)
    wizard.next.click()
    wizard.accept()
    QTest.keyClick(wizard, Qt.Key.Key_Return)
    assert wizard.step == TEST
    wizard.done(QDialog.DialogCode.Accepted)
    assert wizard.result() == QDialog.DialogCode.Rejected
    assert gateways(qtbot, tools) == []
    assert smsapi.ledger == []


def test_going_back_to_change_something_needs_another_test(
    qtbot: QtBot, tools: Context, wizard: GatewayWizard, smsapi: SmsApiSimulator
) -> None:
    _walk_to_test(qtbot, wizard, smsapi)
    _send_test(qtbot, wizard)
    wizard.back.click()
    wizard.sender_part.name.setEditText("Warsztat")
    wizard.next.click()
    assert wizard.form.controller.phase is Phase.STALE
    assert not wizard.next.isEnabled()
    assert gateways(qtbot, tools) == []


def test_saving_cannot_be_called_back(
    qtbot: QtBot, wizard: GatewayWizard, smsapi: SmsApiSimulator
) -> None:
    _walk_to_test(qtbot, wizard, smsapi)
    _send_test(qtbot, wizard)
    wizard.next.click()
    wizard.reject()
    assert wizard.isVisible()
    qtbot.waitUntil(lambda: wizard.step == DONE, timeout=WAIT)


def test_esc_during_the_test_saves_nothing(
    qtbot: QtBot, tools: Context, wizard: GatewayWizard, smsapi: SmsApiSimulator
) -> None:
    _walk_to_test(qtbot, wizard, smsapi)
    wizard.trial.number_line.setText(NUMBER)
    smsapi.faults.add(faults.slow(0.2, after=False))
    wizard.trial.send_button.click()
    QTest.keyClick(wizard, Qt.Key.Key_Escape)
    assert not wizard.isVisible()
    assert gateways(qtbot, tools) == []


@pytest.mark.parametrize("name", ["wizardImport", "wizardWrite"])
def test_the_last_step_leads_on(
    qtbot: QtBot, tools: Context, wizard: GatewayWizard, smsapi: SmsApiSimulator, name: str
) -> None:
    _walk_to_test(qtbot, wizard, smsapi)
    _send_test(qtbot, wizard)
    wizard.next.click()
    qtbot.waitUntil(lambda: wizard.step == DONE, timeout=WAIT)
    wish = tools.wishes.contact_import if name == "wizardImport" else tools.wishes.message
    with qtbot.waitSignal(wish):
        find(wizard, QPushButton, name).click()
    assert not wizard.isVisible()


def test_tab_never_stops_where_there_is_nothing(wizard: GatewayWizard) -> None:
    areas = wizard.findChildren(QScrollArea)
    assert areas
    assert {area.focusPolicy() for area in areas} == {Qt.FocusPolicy.NoFocus}

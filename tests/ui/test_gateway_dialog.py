"""The gateway dialog against a simulated SMSAPI: test, then save, and no other way."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from smsdesk.ui.context import Context
from smsdesk.ui.dialogs.gateway_dialog import GatewayDialog
from smsdesk.ui.dialogs.setup_controller import Phase
from smsdesk.ui.notices import Notice
from smsdesk.ui.theme import Tone
from tests.simulators import faults
from tests.simulators.smsapi import TOKEN, USERNAME, SmsApiSimulator
from tests.ui.dialog_rig import Form, opened
from tests.ui.setup_tools import (
    SENDER,
    WAIT,
    find,
    gateways,
    kept,
    quiet,
    woken,
)

if TYPE_CHECKING:
    from smsdesk.services.gateway_setup import ConfiguredGateway


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
    qtbot.waitUntil(lambda: form.phase is Phase.TESTING, timeout=WAIT)
    assert form.dialog.trial.send_button.text() == "Sending…"
    form.sender.name.setEditText("Test")
    form.settle()
    assert form.phase is Phase.STALE
    _try_everything(qtbot, form)
    assert gateways(qtbot, tools) == []


def test_values_changed_during_the_login_check_send_nothing(
    form: Form, smsapi: SmsApiSimulator
) -> None:
    form.fill(smsapi)
    smsapi.other_faults.add(faults.slow(0.3, after=False))
    form.dialog.trial.send_button.click()
    assert form.dialog.trial.send_button.text() == "Checking…"
    assert "login" in form.result.text()
    form.sender.name.setEditText("Test")
    form.settle()
    assert form.phase is Phase.STALE
    assert smsapi.sends() == []


def test_a_wrong_password_costs_no_sms_and_the_right_one_is_asked_once(
    form: Form, smsapi: SmsApiSimulator
) -> None:
    form.fill(smsapi)
    form.account.password.setText("0" * 32)
    assert form.test() is Phase.FAILED
    assert smsapi.sends() == []
    form.fill(smsapi)
    before = len(smsapi.requests)
    assert form.test() is Phase.TESTED
    assert len(smsapi.requests) - before == 2


def test_a_double_click_and_a_held_enter_key_send_one_sms(
    qtbot: QtBot, form: Form, smsapi: SmsApiSimulator
) -> None:
    form.fill(smsapi)
    assert form.test() is Phase.TESTED
    assert not form.dialog.trial.send_button.isEnabled()
    QTest.keyClick(form.dialog.trial.number_line, Qt.Key.Key_Return)
    qtbot.waitUntil(form.dialog.trial.send_button.isEnabled, timeout=WAIT)
    held = QKeyEvent(
        QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", True
    )
    QApplication.sendEvent(form.dialog.trial.number_line, held)
    assert form.phase is Phase.TESTED
    assert len(smsapi.ledger) == 1


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


def test_tab_never_stops_where_there_is_nothing(form: Form) -> None:
    areas = form.dialog.findChildren(QScrollArea)
    assert areas
    assert {area.focusPolicy() for area in areas} == {Qt.FocusPolicy.NoFocus}


def test_the_test_keeps_the_keyboard_beside_it(
    qtbot: QtBot, form: Form, smsapi: SmsApiSimulator
) -> None:
    form.fill(smsapi)
    form.dialog.activateWindow()
    form.dialog.trial.send_button.setFocus()
    qtbot.waitUntil(form.dialog.trial.send_button.hasFocus)
    QTest.keyClick(form.dialog.trial.send_button, Qt.Key.Key_Space)
    assert form.dialog.trial.number_line.hasFocus()
    qtbot.waitUntil(form.dialog.save_button.isEnabled, timeout=WAIT)
    assert form.dialog.trial.number_line.hasFocus()

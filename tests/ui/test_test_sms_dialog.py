"""The window for a test SMS through a saved gateway."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smsdesk.services.setup_trial import TEST_TEXT
from smsdesk.ui.context import Context
from smsdesk.ui.dialogs.test_sms_dialog import TestSmsDialog
from smsdesk.ui.notices import Notice
from smsdesk.ui.theme import Tone
from smsdesk.ui.widgets.labels import Hint
from tests.simulators import faults
from tests.simulators.smsapi import SmsApiSimulator
from tests.ui.setup_tools import NUMBER, WAIT, add_practice, add_smsapi, asked, kept, quiet


@pytest.fixture
def smsapi() -> Iterator[SmsApiSimulator]:
    with SmsApiSimulator() as simulator:
        yield simulator


@pytest.fixture
def tools(context: Context) -> Context:
    return quiet(context)


@pytest.fixture
def dialog(qtbot: QtBot, tools: Context, smsapi: SmsApiSimulator) -> TestSmsDialog:
    gateway = asked(qtbot, tools, lambda desk: add_smsapi(desk, smsapi))
    smsapi.desk._ledger.clear()
    dialog = TestSmsDialog.open_for(tools, gateway, None)
    kept(qtbot, dialog)
    qtbot.waitUntil(lambda: dialog.number.text() == NUMBER, timeout=WAIT)
    return dialog


def _send(qtbot: QtBot, dialog: TestSmsDialog) -> None:
    dialog.send_button.click()
    qtbot.waitUntil(lambda: dialog._run is None, timeout=WAIT)


def test_the_gateways_answer_stands_in_the_window(
    qtbot: QtBot, tools: Context, dialog: TestSmsDialog, smsapi: SmsApiSimulator
) -> None:
    dialog.text.setPlainText("Próba")
    with qtbot.waitSignal(tools.changes.gateways, timeout=WAIT):
        dialog.send_button.click()
        assert dialog.send_button.text() == "Sending…"
        assert not dialog.send_button.isEnabled()
    assert dialog.outcome.tone is Tone.GOOD
    assert "0.16" in dialog.outcome.text()
    assert dialog.cancel_button.text() == "Close"
    assert [one.text for one in smsapi.ledger] == ["Proba"]


@pytest.mark.parametrize("number", ["501 234 567", "48501234567", ""])
def test_a_number_needs_its_prefix(
    dialog: TestSmsDialog, smsapi: SmsApiSimulator, number: str
) -> None:
    dialog.number.setText(number)
    dialog.send_button.click()
    assert "prefix" in dialog._number_field.problem
    assert smsapi.ledger == []
    dialog.number.setText(NUMBER)
    assert dialog._number_field.problem == ""


def test_characters_are_counted_up_to_150(
    qtbot: QtBot, dialog: TestSmsDialog, smsapi: SmsApiSimulator
) -> None:
    dialog.text.setPlainText("x" * 150)
    assert dialog.counter.text() == "150 of 150 characters"
    assert dialog.send_button.isEnabled()
    dialog.text.setPlainText("x" * 151)
    assert dialog.counter.property("role") == "problem"
    assert not dialog.send_button.isEnabled()
    dialog._on_send()
    assert smsapi.ledger == []


@pytest.mark.parametrize("way", ["esc", "x", "cancel"])
def test_closing_sends_nothing(dialog: TestSmsDialog, smsapi: SmsApiSimulator, way: str) -> None:
    if way == "esc":
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    elif way == "x":
        dialog.close()
    else:
        dialog.cancel_button.click()
    assert not dialog.isVisible()
    assert smsapi.ledger == []


def test_closing_while_sending_tells_the_answer_in_a_notice(
    qtbot: QtBot, dialog: TestSmsDialog, smsapi: SmsApiSimulator, said: list[Notice]
) -> None:
    smsapi.faults.add(faults.slow(0.2, after=False))
    dialog.send_button.click()
    dialog.reject()
    assert not dialog.isVisible()
    qtbot.waitUntil(lambda: bool(said), timeout=WAIT)
    assert said[0].tone is Tone.GOOD
    assert said[0].text.startswith("Test SMS through SMSAPI: The gateway accepted the test SMS (")
    assert "Sending" in dialog.outcome.text()
    assert len(smsapi.ledger) == 1


def test_closing_while_sending_tells_of_trouble_too(
    qtbot: QtBot, dialog: TestSmsDialog, smsapi: SmsApiSimulator, said: list[Notice]
) -> None:
    smsapi.faults.add(faults.hang_up(after=True))
    dialog.send_button.click()
    dialog.close()
    qtbot.waitUntil(lambda: bool(said), timeout=WAIT)
    assert said[0].tone is Tone.BAD
    assert said[0].text.startswith("Test SMS through SMSAPI: ")
    assert "may have been sent" in said[0].text


def test_whoever_waits_for_the_answer_needs_no_notice(
    qtbot: QtBot, dialog: TestSmsDialog, said: list[Notice]
) -> None:
    _send(qtbot, dialog)
    dialog.reject()
    assert said == []


def test_errors_stand_beside_their_cause(
    qtbot: QtBot, dialog: TestSmsDialog, smsapi: SmsApiSimulator
) -> None:
    dialog.number.setText("+48 12")
    _send(qtbot, dialog)
    assert dialog._number_field.problem == dialog.outcome.text()
    smsapi.desk.errors.append(103)
    dialog.number.setText(NUMBER)
    _send(qtbot, dialog)
    assert "top up" in dialog.outcome.text()
    assert dialog._number_field.problem == ""


def test_an_unknown_outcome_says_that_the_sms_may_have_arrived(
    qtbot: QtBot, dialog: TestSmsDialog, smsapi: SmsApiSimulator
) -> None:
    smsapi.faults.add(faults.hang_up(after=True))
    _send(qtbot, dialog)
    assert "may have been sent" in dialog.outcome.text()


def test_enter_in_the_number_sends(
    qtbot: QtBot, dialog: TestSmsDialog, smsapi: SmsApiSimulator
) -> None:
    QTest.keyClick(dialog.number, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(smsapi.ledger) == 1, timeout=WAIT)
    qtbot.waitUntil(lambda: dialog._run is None, timeout=WAIT)


def test_a_double_click_sends_one(
    qtbot: QtBot, dialog: TestSmsDialog, smsapi: SmsApiSimulator
) -> None:
    QTest.mouseClick(dialog.send_button, Qt.MouseButton.LeftButton)
    QTest.mouseDClick(dialog.send_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog._run is None, timeout=WAIT)
    QTest.mouseClick(dialog.send_button, Qt.MouseButton.LeftButton)
    QTest.keyClick(dialog.number, Qt.Key.Key_Return)
    dialog._on_send()
    assert dialog._run is None
    assert len(smsapi.ledger) == 1


def test_after_a_rest_one_may_send_again(
    qtbot: QtBot, dialog: TestSmsDialog, smsapi: SmsApiSimulator
) -> None:
    _send(qtbot, dialog)
    assert not dialog.send_button.isEnabled()
    qtbot.waitUntil(dialog.send_button.isEnabled, timeout=WAIT)
    _send(qtbot, dialog)
    assert len(smsapi.ledger) == 2


def test_another_text_needs_no_rest(
    qtbot: QtBot, dialog: TestSmsDialog, smsapi: SmsApiSimulator
) -> None:
    _send(qtbot, dialog)
    dialog.text.setPlainText("Inny")
    assert dialog.send_button.isEnabled()
    _send(qtbot, dialog)
    assert [one.text for one in smsapi.ledger][-1] == "Inny"


def test_an_enter_key_that_is_held_down_sends_one(
    qtbot: QtBot, dialog: TestSmsDialog, smsapi: SmsApiSimulator
) -> None:
    repeat = QKeyEvent(
        QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", True
    )
    QApplication.sendEvent(dialog.number, repeat)
    assert dialog._run is None
    assert smsapi.ledger == []


def test_without_a_text_the_one_that_is_shown_leaves(
    qtbot: QtBot, dialog: TestSmsDialog, smsapi: SmsApiSimulator
) -> None:
    dialog.text.setPlainText("")
    assert dialog.text.placeholderText() == TEST_TEXT
    _send(qtbot, dialog)
    assert smsapi.ledger[0].text == TEST_TEXT


def test_a_gateway_deactivated_meanwhile_sends_nothing(
    qtbot: QtBot, tools: Context, dialog: TestSmsDialog, smsapi: SmsApiSimulator
) -> None:
    gateway_id = dialog._gateway.id
    asked(qtbot, tools, lambda desk: desk.gateways.set_active(gateway_id, active=False))
    _send(qtbot, dialog)
    assert dialog.outcome.tone is Tone.BAD
    assert smsapi.ledger == []


def test_a_typed_number_stays(qtbot: QtBot, tools: Context, dialog: TestSmsDialog) -> None:
    dialog.number.setText("+48 601 123 456")
    dialog._offer_number(NUMBER)
    assert dialog.number.text() == "+48 601 123 456"


def test_practice_is_marked(qtbot: QtBot, tools: Context) -> None:
    dialog = TestSmsDialog.open_for(tools, asked(qtbot, tools, add_practice), None)
    kept(qtbot, dialog)
    assert any("nothing is really sent" in hint.text() for hint in dialog.findChildren(Hint))

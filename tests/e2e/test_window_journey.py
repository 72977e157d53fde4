"""The real window against the simulated SMSAPI: set up, write, send, see what became of it.

The program is built as its entry point builds it; sending is done by its real child process.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from smsdesk.bootstrap import READ_TIMEOUT_VARIABLE
from tests.e2e.shop import NUMBER, SENDER, Shop, column, widgets
from tests.simulators.smsapi import USERNAME, SmsApiSimulator


@pytest.fixture
def smsapi() -> Iterator[SmsApiSimulator]:
    with SmsApiSimulator() as simulator:
        simulator.account.deliver_after = 0
        yield simulator


@pytest.fixture
def shop(qtbot: QtBot, data_dir: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shop]:
    monkeypatch.setenv(READ_TIMEOUT_VARIABLE, "0.5")
    shop = Shop(qtbot, data_dir)
    yield shop
    shop.app.close()


# --- the way that is meant -------------------------------------------------------------------


def test_from_an_empty_machine_to_a_delivered_sms(shop: Shop, smsapi: SmsApiSimulator) -> None:
    shop.set_up(smsapi)
    shop.click("navContacts")
    shop.add_contact("Anna Nowak", "501 234 567")
    shop.add_contact("Łukasz Zieliński", "0048 511 236 908")
    contacts = shop.table("contactTable")
    shop.wait(lambda: len(column(contacts, 0)) == 2)
    contacts.selectAll()
    _choose_template(shop)
    _fill_fields(shop)
    shop.wait(lambda: shop.find(QPushButton, "composerSend").isEnabled())
    shop.click("composerSend")
    shop.wait(lambda: len(smsapi.ledger) == 3)
    assert {one.number for one in smsapi.ledger[1:]} == {"48501234567", "48511236908"}
    assert all(one.sender == SENDER for one in smsapi.ledger)
    shop.click("navMessages")
    messages = shop.wait_for(QTableView, "messageTable")
    delivered = _words_of_delivered()
    shop.wait(lambda: column(messages, 4) == [delivered, delivered])
    messages.selectRow(0)
    details = shop.wait_for(QWidget, "messageDetails")
    shop.wait(lambda: smsapi.ledger[-1].text in _words(details))
    shop.restart()
    shop.click("navMessages")
    again = shop.wait_for(QTableView, "messageTable")
    shop.wait(lambda: column(again, 4) == [delivered, delivered])
    assert len(smsapi.ledger) == 3


def _words_of_delivered() -> str:
    from smsdesk.core.message import MessageState
    from smsdesk.ui import state_words

    return state_words.word(MessageState.DELIVERED)


def _words(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel)]


def _choose_template(shop: Shop) -> None:
    templates = shop.find(QComboBox, "composerTemplate")
    shop.wait(lambda: templates.count() > 1)
    templates.setCurrentIndex(1)
    templates.activated.emit(1)
    text = shop.find(QPlainTextEdit, "composerText")
    shop.wait(lambda: bool(text.toPlainText()))


def _fill_fields(shop: Shop) -> None:
    composer = shop.find(QWidget, "composer")

    def lines() -> list[QLineEdit]:
        found = composer.findChildren(QLineEdit)
        return [one for one in found if one.objectName().startswith("composerField_")]

    shop.wait(lambda: bool(lines()))
    for line in lines():
        line.setText("7")


def test_saved_values_are_there_after_a_restart(shop: Shop, smsapi: SmsApiSimulator) -> None:
    shop.set_up(smsapi)
    shop.restart()
    dialog = shop.open_settings()
    shop.wait(lambda: dialog.form.gateway is not None)
    assert shop.find(QLineEdit, "username").text() == USERNAME
    assert shop.find(QLineEdit, "passwordMd5").text() == ""
    assert shop.find(QComboBox, "endpoint").currentText() == smsapi.host
    assert shop.find(QComboBox, "senderName").currentText() == SENDER
    assert shop.find(QLineEdit, "testNumber").text() == NUMBER
    shop.send_test(dialog)
    assert shop.find(QPushButton, "save").isEnabled()
    assert len(smsapi.ledger) == 2


def test_saved_settings_count_at_once(shop: Shop, smsapi: SmsApiSimulator) -> None:
    shop.set_up(smsapi)
    shop.click("navGateways")
    tile = shop.wait_for(QWidget, "gatewayAdd").parentWidget()
    assert tile is not None
    shop.wait(lambda: any(w.objectName() == "tileStatus" and w.isVisible() for w in widgets()))
    shop.click("tileTest")
    shop.wait_for(QDialog, "testSmsDialog")
    shop.wait(lambda: shop.find(QLineEdit, "testSmsNumber").text() == NUMBER)
    shop.click("testSmsSend")
    shop.wait(lambda: len(smsapi.ledger) == 2)
    shop.click("testSmsCancel")

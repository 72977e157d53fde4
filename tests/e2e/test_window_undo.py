"""The real window and its real sender: ten seconds to think again, and what closing does."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from smsdesk.bootstrap import READ_TIMEOUT_VARIABLE
from tests.e2e.shop import Shop, is_open
from tests.simulators.smsapi import SmsApiSimulator

TEXT = "Gotowe do odbioru"


@pytest.fixture
def smsapi() -> Iterator[SmsApiSimulator]:
    with SmsApiSimulator() as simulator:
        yield simulator


@pytest.fixture
def shop(
    qtbot: QtBot, data_dir: Path, smsapi: SmsApiSimulator, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Shop]:
    monkeypatch.setenv(READ_TIMEOUT_VARIABLE, "0.5")
    shop = Shop(qtbot, data_dir)
    shop.set_up(smsapi)
    shop.click("navContacts")
    yield shop
    shop.app.close()


def send(shop: Shop) -> None:
    """Write to a number and press the button."""
    shop.wait_for(QWidget, "composer")
    shop.write("composerAddRecipient", "501 234 567,")
    shop.find(QLineEdit, "composerAddRecipient").clearFocus()
    shop.find(QPlainTextEdit, "composerText").setPlainText(TEXT)
    shop.wait(lambda: shop.find(QPushButton, "composerSend").isEnabled())
    shop.click("composerSend")
    shop.wait_for(QWidget, "undoBar")


def texts(smsapi: SmsApiSimulator) -> list[str]:
    """What left after the test SMS of the set-up."""
    return [one.text for one in smsapi.ledger[1:]]


def test_undo_keeps_it_from_leaving_for_good(shop: Shop, smsapi: SmsApiSimulator) -> None:
    send(shop)
    shop.click("undoButton")
    text = shop.find(QPlainTextEdit, "composerText")
    shop.wait(lambda: text.toPlainText() == TEXT)
    assert not is_open("undoBar")
    shop.qtbot.wait(11_500)
    assert texts(smsapi) == []
    shop.click("composerSend")
    shop.wait(lambda: texts(smsapi) == [TEXT])
    shop.wait(lambda: not is_open("undoBar"))


def test_what_waited_when_the_window_was_closed_leaves_later(
    shop: Shop, smsapi: SmsApiSimulator
) -> None:
    send(shop)
    shop.restart()
    assert texts(smsapi) == []
    shop.wait(lambda: texts(smsapi) == [TEXT])

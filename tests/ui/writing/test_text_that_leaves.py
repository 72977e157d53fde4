"""What the composer shows is what is stored, and what is stored is what SMSAPI gets."""

from collections.abc import Iterator
from threading import Event

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from smsdesk.core.gateway import Secret
from smsdesk.core.gsm7 import is_gsm7, measure
from smsdesk.core.phone import PhoneNumber
from smsdesk.services.desk import Desk
from smsdesk.services.gateway_setup import ConfiguredGateway, SetupDraft
from smsdesk.ui.composer import words
from smsdesk.ui.context import Context
from tests.simulators.smsapi import PASSWORD_MD5, USERNAME, SmsApiSimulator
from tests.ui.writing.driver import Driver
from tests.ui.writing.shop import PRO, Shop

SENT, TEST_TEXT = "Łódź: „ok” – {klient} 🙂 café, Müller", "Próba: zażółć 🙂"
TO_LUKASZ = 'Lodz: "ok" - Lukasz Zielinski café, Müller'


@pytest.fixture
def smsapi() -> Iterator[SmsApiSimulator]:
    with SmsApiSimulator() as simulator:
        yield simulator


@pytest.fixture
def gateway(shop: Shop, smsapi: SmsApiSimulator) -> ConfiguredGateway:
    """A gateway that replaces letters; its test message has been sent."""
    fields = {
        "username": USERNAME,
        "sender": "Warsztat",
        "endpoint": smsapi.host,
        "allow_diacritics": "",
    }
    draft = SetupDraft("smsapi", fields, {"password_md5": Secret(PASSWORD_MD5)}, name="Bez ogonków")

    def set_up(desk: Desk) -> ConfiguredGateway:
        to = PhoneNumber("+48501234567")
        return desk.gateways.save(desk.gateways.try_out(draft, to, TEST_TEXT))

    return shop.ask(set_up)


@pytest.fixture
def driver(qtbot: QtBot, desk_context: Context, gateway: ConfiguredGateway) -> Driver:
    driver = Driver(qtbot, desk_context)
    driver.pick(driver.gateway, driver.gateway.findData(gateway.id))
    return driver


def run_outbox(desk: Desk) -> None:
    def hear(_event: object) -> None:
        """Nothing is shown here."""

    desk.sender.run(until_empty=True, stop=Event(), wake=Event(), report=hear)


def test_preview_outbox_wire_and_history_are_one_text(
    driver: Driver, shop: Shop, smsapi: SmsApiSimulator
) -> None:
    driver.add("511236908")
    driver.write(SENT)
    preview = driver.find(QLabel, "previewText")
    driver.until(lambda: preview.text() == TO_LUKASZ)
    assert driver.counter == words.counter(measure(TO_LUKASZ))
    assert driver.find(QLabel, "composerStripped").isVisible()
    with driver.bot.waitSignal(driver.composer.sent, timeout=20_000):
        driver.send.click()
    assert [row.text for row in shop.messages()] == [TO_LUKASZ]
    shop.ask(run_outbox)
    assert smsapi.ledger[-1].text == TO_LUKASZ
    (row,) = shop.messages()
    assert row.text == TO_LUKASZ
    assert shop.ask(lambda desk: desk.history.details(row.id)).row.text == TO_LUKASZ


def test_the_test_message_leaves_as_any_other(
    gateway: ConfiguredGateway, smsapi: SmsApiSimulator
) -> None:
    assert [one.text for one in smsapi.ledger] == ["Proba: zazolc"]
    assert gateway.fields["allow_diacritics"] == ""


def test_letters_come_and_go_with_the_gateway(driver: Driver, gateway: ConfiguredGateway) -> None:
    driver.add("601123456")
    driver.write("ż" * 80)
    assert driver.counter == words.counter(measure("z" * 80))
    driver.until(lambda: driver.send.text() == "Send 1 SMS")
    driver.pick(driver.gateway, driver.gateway.findData(PRO))
    assert driver.counter == words.counter(measure("ż" * 80))
    assert not driver.find(QLabel, "composerStripped").isVisible()
    driver.until(lambda: driver.send.text() == "Send 1 SMS (2 part(s))")
    driver.pick(driver.gateway, driver.gateway.findData(gateway.id))
    preview = driver.find(QLabel, "previewText")
    driver.until(lambda: preview.isVisible() and preview.text() == "z" * 80)


def test_letters_of_a_recipient_alone_are_told_of_too(driver: Driver) -> None:
    driver.add("511236908")
    driver.write("Witaj {klient}")
    driver.until(lambda: driver.find(QLabel, "previewText").text() == "Witaj Lukasz Zielinski")
    assert driver.find(QLabel, "composerStripped").isVisible()


def test_a_long_message_is_shown_to_its_end(driver: Driver) -> None:
    driver.add("601123456")
    driver.write("ą" * 900)
    preview = driver.find(QLabel, "previewText")
    driver.until(lambda: preview.text() == "a" * 900)
    assert is_gsm7(preview.text())

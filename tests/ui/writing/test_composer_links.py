"""The composer and links: estimated sizes, the real link in the preview, the warning."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from smsdesk.ui.composer.link_warning import LinkWarning
from smsdesk.ui.context import Context
from smsdesk.ui.dialogs.gateway_settings import GatewaySettings
from smsdesk.ui.widgets.banner import Banner
from tests.ui.writing.driver import Driver
from tests.ui.writing.shop import PRO, Shop, child

SHORT = "aaaa0003"
LINK = "https://www.serwis-kowalski.pl/opinie/formularz?zlecenie=Z-118-26"
SAMPLE = len("idz.do/k7Qx2Rf9B")


@pytest.fixture
def driver(qtbot: QtBot, desk_context: Context, shop: Shop) -> Driver:
    """The composer with one more gateway, which shortens links and replaces letters."""
    shop.add_gateway(SHORT, "Skracająca", {"sender": "SERWIS", "shorten_links": "yes"}, "0.10")
    return Driver(qtbot, desk_context)


def to_short(driver: Driver) -> None:
    driver.pick(driver.gateway, driver.gateway.findData(SHORT))


def warning(driver: Driver) -> str:
    shown = driver.find(LinkWarning, "composerLinks")
    return child(shown, QLabel, "composerLinksText").text() if shown.isVisible() else ""


# --- shortened ------------------------------------------------------------------------------------


def test_what_is_shown_of_shortened_links_is_an_estimate(driver: Driver) -> None:
    to_short(driver)
    driver.write(f"Opinia: {LINK}")
    length = len("Opinia: ") + SAMPLE
    counted = f"about {length} char(s) · about 1 SMS · GSM-7 · about {160 - length} left"
    assert driver.counter == counted
    driver.add("601123456")
    driver.until(lambda: driver.send.text() == "Send 1 SMS (about 1 part(s))")
    driver.until(lambda: driver.cost.startswith("1 recipient(s) · about 1 SMS · about 0.10"))
    assert driver.counter == counted


def test_the_preview_shows_the_real_link_and_how_long_it_will_be(driver: Driver) -> None:
    to_short(driver)
    driver.add("601123456")
    driver.write(LINK)
    text = driver.find(QLabel, "previewText")
    driver.until(lambda: text.isVisible() and text.text() == LINK)
    said = f"Each link will be shortened, to about {SAMPLE} character(s)."
    assert driver.find(QLabel, "previewLinks").text() == said
    assert driver.find(QLabel, "previewWho").text().endswith("about 1 SMS")
    driver.write("Zażółć")
    driver.until(lambda: text.text() == "Zazolc")
    assert not driver.find(QLabel, "previewLinks").isVisible()


def test_another_gateway_makes_the_size_sure_again(driver: Driver) -> None:
    to_short(driver)
    driver.write(f"Zażółć {LINK}")
    assert driver.counter.startswith(f"about {7 + SAMPLE} char(s)")
    driver.pick(driver.gateway, driver.gateway.findData(PRO))
    assert driver.counter.startswith(f"{7 + len(LINK)} char(s)")
    assert "about" not in driver.counter
    assert "Unicode" in driver.counter


def test_the_twin_is_an_estimate_too(driver: Driver, shop: Shop, desk_context: Context) -> None:
    fields = {"sender": "SERWIS", "shorten_links": "yes", "allow_diacritics": "yes"}
    shop.add_gateway("aaaa0004", "Z literami", fields)
    desk_context.changes.gateways.emit()
    driver.until(lambda: driver.gateway.findData("aaaa0004") > 0)
    driver.pick(driver.gateway, driver.gateway.findData("aaaa0004"))
    driver.write("ż" * 60 + f" {LINK}")
    twin = driver.find(Banner, "composerTwin")
    assert twin.text() == "Without Polish letters: about 1 SMS instead of 2"


# --- refused --------------------------------------------------------------------------------------


def test_a_raw_link_is_warned_of_while_it_is_typed(driver: Driver) -> None:
    driver.write("Opinia: firma")
    assert warning(driver) == ""
    driver.write("Opinia: firma.pl")
    assert warning(driver).startswith("SMSAPI may refuse a text with a link (error 94)")
    to_short(driver)
    assert warning(driver) == ""


def test_the_warning_stops_nobody(driver: Driver, shop: Shop) -> None:
    driver.add("601123456")
    driver.write("Opinia: firma.pl")
    driver.until(lambda: driver.cost.startswith("1 recipient(s) · 1 SMS"))
    assert warning(driver) != ""
    with driver.bot.waitSignal(driver.composer.sent, timeout=20_000):
        driver.send.click()
    assert [row.text for row in shop.messages()] == ["Opinia: firma.pl"]
    assert warning(driver) == ""


def test_a_link_in_a_field_is_a_link_too(driver: Driver) -> None:
    driver.write("Opinia: {strona}")
    assert warning(driver) == ""
    driver.composer._form.fields.set_values({"strona": "firma.pl"})
    driver.until(lambda: warning(driver) != "")


def test_the_settings_of_the_gateway_are_one_click_away(driver: Driver) -> None:
    driver.write("firma.pl")
    driver.find(QPushButton, "composerLinksSettings").click()
    dialog = driver.composer.findChild(GatewaySettings)
    assert dialog is not None
    assert "SMSAPI" in [label.text() for label in dialog.findChildren(QLabel)]
    dialog.close()

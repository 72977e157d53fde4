"""The composer's popup for a time: whether the gateway keeps the message until then."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QDateTime
from PySide6.QtWidgets import QCheckBox, QDateTimeEdit, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from smsdesk.core.message import MessageState
from smsdesk.ui.composer.schedule import Plan, SchedulePopup
from smsdesk.ui.context import Context
from smsdesk.ui.widgets.banner import Banner
from tests.ui.setup_tools import add_practice
from tests.ui.writing.driver import Driver
from tests.ui.writing.shop import Shop, child

# the offscreen platform says so of every popup
pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)

FURTHEST_DAYS = 89
"""For so many days SMSAPI keeps messages."""
TOO_FAR = f"keeps messages for at most {FURTHEST_DAYS} days"


def ready(driver: Driver) -> None:
    driver.add("601123456")
    driver.write("Gotowe")
    driver.until(lambda: driver.send.text() == "Send 1 SMS")


def button(driver: Driver) -> QPushButton:
    return driver.find(QPushButton, "composerSchedule")


def about(driver: Driver) -> QLabel:
    return driver.find(QLabel, "composerKept")


class Popup:
    """The open popup as a person sees it."""

    def __init__(self, driver: Driver) -> None:
        button(driver).click()
        popup = [p for p in button(driver).findChildren(SchedulePopup) if p.isVisible()][-1]
        self.time = child(popup, QDateTimeEdit, "scheduleTime")
        self.there = child(popup, QCheckBox, "scheduleAtProvider")
        self.about = child(popup, QLabel, "scheduleAbout")
        self.set = child(popup, QPushButton, "scheduleSet")
        self.clear = child(popup, QPushButton, "scheduleClear")

    def plan(self, days: int) -> None:
        self.time.setDateTime(QDateTime.currentDateTime().addDays(days))


def kept(driver: Driver, days: int = 2) -> None:
    """The gateway is to keep the message."""
    popup = Popup(driver)
    popup.plan(days)
    driver.until(popup.there.isEnabled)
    popup.there.click()
    popup.set.click()
    assert driver.composer.draft.at_provider


def error(driver: Driver) -> Banner:
    return driver.find(Banner, "composerError")


# --- in the popup ---------------------------------------------------------------------------------


def test_the_gateway_can_be_asked_to_keep_it(driver: Driver, shop: Shop) -> None:
    ready(driver)
    kept(driver)
    assert about(driver).isVisible()
    assert button(driver).accessibleDescription() == about(driver).text()
    driver.until(lambda: driver.send.text() == "Schedule 1 SMS" and driver.send.isEnabled())
    driver.send.click()
    driver.until(lambda: bool(shop.messages()))
    [row] = shop.messages()
    # on its way there at once
    assert (row.state, row.at_provider) == (MessageState.QUEUED, True)
    assert row.scheduled_at is not None
    driver.until(lambda: button(driver).text() == "Schedule…")
    assert not driver.composer.draft.at_provider
    assert about(driver).isHidden()
    assert not Popup(driver).there.isChecked()


def test_it_is_not_kept_there_unasked(driver: Driver) -> None:
    popup = Popup(driver)
    driver.until(popup.there.isEnabled)
    assert popup.about.text() == "It leaves even when this computer is off."
    popup.set.click()
    draft = driver.composer.draft
    assert draft.send_at is not None
    assert not draft.at_provider
    assert about(driver).isHidden()
    assert button(driver).accessibleDescription() == ""


def test_a_time_too_far_away_says_why_and_a_nearer_one_brings_the_choice_back(
    driver: Driver,
) -> None:
    popup = Popup(driver)
    driver.until(popup.there.isEnabled)
    popup.there.click()
    popup.plan(FURTHEST_DAYS + 2)
    driver.until(lambda: TOO_FAR in popup.about.text())
    assert not popup.there.isEnabled()
    assert not popup.there.isChecked()
    assert popup.there.accessibleDescription() == popup.about.text()
    popup.plan(FURTHEST_DAYS - 2)
    driver.until(popup.there.isEnabled)
    assert popup.there.isChecked()
    popup.plan(FURTHEST_DAYS + 2)
    driver.until(lambda: not popup.there.isEnabled())
    popup.set.click()
    assert not driver.composer.draft.at_provider


def test_a_gateway_that_keeps_nothing_says_so(driver: Driver, shop: Shop) -> None:
    practice = shop.ask(add_practice)
    driver.composer._context.changes.gateways.emit()
    driver.until(lambda: driver.gateway.findData(practice.id) >= 0)
    popup = Popup(driver)
    driver.until(popup.there.isEnabled)
    driver.gateway.setCurrentIndex(driver.gateway.findData(practice.id))
    driver.until(lambda: "keeps no messages for later" in popup.about.text())
    assert not popup.there.isEnabled()


def test_sending_at_once_forgets_who_keeps_it(driver: Driver) -> None:
    kept(driver)
    popup = Popup(driver)
    assert popup.there.isChecked()
    popup.clear.click()
    assert not driver.composer.draft.at_provider
    assert button(driver).text() == "Schedule…"


# --- afterwards -----------------------------------------------------------------------------------


def test_a_later_time_that_the_gateway_does_not_take_is_told(driver: Driver) -> None:
    ready(driver)
    kept(driver)
    schedule = driver.composer._form.schedule
    schedule.choose(datetime.now(UTC) + timedelta(days=FURTHEST_DAYS + 2))
    driver.until(lambda: TOO_FAR in error(driver).text())
    assert driver.composer.draft.at_provider
    schedule.choose(datetime.now(UTC) + timedelta(days=3))
    assert error(driver).isHidden()


def test_a_gateway_chosen_later_that_keeps_nothing_is_told(driver: Driver, shop: Shop) -> None:
    practice = shop.ask(add_practice)
    driver.composer._context.changes.gateways.emit()
    driver.until(lambda: driver.gateway.findData(practice.id) >= 0)
    kept(driver)
    driver.gateway.setCurrentIndex(driver.gateway.findData(practice.id))
    driver.until(lambda: "keeps no messages for later" in error(driver).text())


def test_without_a_time_nobody_keeps_anything(driver: Driver) -> None:
    schedule = driver.composer._form.schedule
    schedule.adopt(Plan(datetime.now(UTC) + timedelta(days=1), at_provider=True))
    schedule.choose(None)
    schedule.choose(datetime.now(UTC) + timedelta(days=1))
    assert not schedule.at_provider


def test_the_kept_draft_knows_who_keeps_the_message(
    qtbot: QtBot, driver: Driver, shop: Shop, desk_context: Context
) -> None:
    ready(driver)
    kept(driver)
    driver.composer.hide()
    driver.until(lambda: (draft := shop.draft()) is not None and draft.at_provider)
    again = Driver(qtbot, desk_context)
    again.until(lambda: again.composer.draft.at_provider)
    assert about(again).isVisible()

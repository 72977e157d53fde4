"""The composer before a message leaves: undo, purposes, quiet hours, the budget."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from smsdesk.core.consent import ConsentNote, ConsentPurpose, ConsentState
from smsdesk.core.message import MessageState
from smsdesk.core.template import Purpose
from smsdesk.services.compose import MessageDraft
from smsdesk.ui.context import Context, PageKey
from smsdesk.ui.notices import Notice
from smsdesk.ui.theme import Tone
from smsdesk.ui.undo_bar import UndoBar
from smsdesk.ui.widgets.banner import Banner
from tests.quiet import quiet_now
from tests.ui.writing.driver import Driver
from tests.ui.writing.shop import Shop, WokenSender

if TYPE_CHECKING:
    from smsdesk.services.desk import Desk


def choose(shop: Shop, driver: Driver, **changes: object) -> None:
    """Change preferences while the composer is open."""

    def save(desk: object) -> None:
        service = desk.preferences  # type: ignore[attr-defined]  # a Desk
        service.save(replace(service.load(), **changes))

    shop.ask(save)
    driver.composer._context.changes.preferences.emit()
    driver.until(lambda: _agrees(driver, changes))


def _agrees(driver: Driver, changes: dict[str, object]) -> bool:
    known = driver.composer._sending.preferences
    return all(getattr(known, name) == value for name, value in changes.items())


def at_night(shop: Shop, driver: Driver) -> None:
    """This very hour is a quiet one."""
    night = quiet_now()
    names = ("quiet_on", "quiet_from", "quiet_to", "quiet_sundays", "quiet_holidays")
    choose(shop, driver, **{name: getattr(night, name) for name in names})


def ready(driver: Driver) -> None:
    """A message to two people that could be sent."""
    driver.add("501 234 567")
    driver.add("511 236 908")
    driver.write("Gotowe")
    driver.until(lambda: driver.send.text() == "Send 2 SMS")


def states(shop: Shop) -> list[MessageState]:
    return [message.state for message in shop.messages()]


# --- undo ----------------------------------------------------------------------------------------


@pytest.fixture
def bar(qtbot: QtBot, desk_context: Context) -> Iterator[UndoBar]:
    bar = UndoBar(desk_context.wishes)
    qtbot.addWidget(bar)
    yield bar
    bar._timer.stop()


@pytest.fixture
def sent(driver: Driver, shop: Shop, bar: UndoBar) -> Driver:
    """Two messages wait for a change of mind."""
    choose(shop, driver, undo_seconds=60)
    ready(driver)
    driver.send.click()
    driver.until(lambda: not bar.isHidden())
    return driver


def undo(bar: UndoBar) -> None:
    button = bar.findChild(QPushButton, "undoButton")
    assert isinstance(button, QPushButton)
    button.click()


def test_sent_messages_wait_to_be_undone(
    sent: Driver, shop: Shop, bar: UndoBar, desk_context: Context, said: list[Notice]
) -> None:
    assert bar.text().startswith("2 SMS in the outbox · leaving in ")
    assert states(shop) == [MessageState.QUEUED] * 2
    assert sent.names == []
    assert said == []
    assert isinstance(desk_context.sender, WokenSender)
    assert desk_context.sender.woken == 1


def test_undo_cancels_and_gives_the_message_back(
    sent: Driver, shop: Shop, bar: UndoBar, desk_context: Context, said: list[Notice]
) -> None:
    pages: list[str] = []
    desk_context.wishes.page.connect(pages.append)
    undo(bar)
    sent.until(lambda: sent.composer.draft.text == "Gotowe")
    assert len(sent.names) == 2
    assert states(shop) == [MessageState.CANCELLED] * 2
    assert pages == [PageKey.CONTACTS]
    assert said[-1].text == "Nothing was sent. The message is back."
    sent.until(lambda: shop.draft() is not None)


def test_what_comes_back_can_be_sent_again(sent: Driver, shop: Shop, bar: UndoBar) -> None:
    undo(bar)
    sent.until(lambda: sent.send.text() == "Send 2 SMS")
    sent.send.click()
    sent.until(lambda: states(shop).count(MessageState.QUEUED) == 2)
    assert states(shop).count(MessageState.CANCELLED) == 2


def test_undo_leaves_a_message_that_was_begun_alone(
    sent: Driver, shop: Shop, bar: UndoBar, said: list[Notice]
) -> None:
    sent.write("Inna")
    undo(bar)
    sent.until(lambda: bool(said))
    assert said[-1].text.startswith("Nothing was sent. What you are writing stays")
    assert sent.composer.draft.text == "Inna"
    assert states(shop) == [MessageState.CANCELLED] * 2


def test_undo_that_comes_too_late_is_told(
    sent: Driver, shop: Shop, bar: UndoBar, said: list[Notice]
) -> None:
    first, second = (message.id for message in shop.messages())
    shop.ask(lambda desk: desk.scheduling.cancel([first, second]))
    undo(bar)
    sent.until(lambda: bool(said))
    assert (said[-1].text, said[-1].tone) == (
        "It is too late to undo: the messages have left.",
        Tone.WARN,
    )
    assert sent.names == []


def test_undo_of_a_part_is_told(
    sent: Driver, shop: Shop, bar: UndoBar, said: list[Notice], desk_context: Context
) -> None:
    pages: list[str] = []
    first = shop.messages()[0].id
    shop.ask(lambda desk: desk.scheduling.cancel([first]))
    undo(bar)
    sent.until(lambda: bool(said))
    assert said[-1].text == "Only 1 SMS could be cancelled; the others have left."
    desk_context.wishes.page.connect(pages.append)
    assert said[-1].on_action is not None
    said[-1].on_action()
    assert pages == [PageKey.MESSAGES]


def test_who_is_skipped_is_told_beside_the_countdown(
    driver: Driver, shop: Shop, bar: UndoBar, said: list[Notice]
) -> None:
    choose(shop, driver, undo_seconds=60)
    driver.add("501 234 567")
    driver.add("Bez Numeru")
    driver.write("Gotowe")
    driver.until(lambda: driver.send.text() == "Send 1 SMS")
    driver.send.click()
    driver.until(lambda: bool(said))
    assert said[-1].text.startswith("1 recipient(s) will get nothing")
    assert not bar.isHidden()


def test_the_sender_is_woken_when_it_is_too_late(
    driver: Driver, shop: Shop, bar: UndoBar, desk_context: Context
) -> None:
    choose(shop, driver, undo_seconds=1)
    ready(driver)
    driver.send.click()
    sender = desk_context.sender
    assert isinstance(sender, WokenSender)
    driver.until(lambda: sender.woken == 2)
    assert bar.isHidden()


def test_an_undo_that_fails_is_told(
    sent: Driver, shop: Shop, bar: UndoBar, said: list[Notice], data_dir: object
) -> None:
    from smsdesk.core.errors import ErrorCode, SmsdeskError

    sent.composer._sending.undoing._on_error(SmsdeskError(ErrorCode.DATABASE_LOCKED, name="x"))
    assert said[-1].tone is Tone.BAD


# --- purposes ------------------------------------------------------------------------------------


def test_a_template_brings_its_purpose(driver: Driver) -> None:
    templates = driver.find(QComboBox, "composerTemplate")
    driver.until(lambda: templates.count() > 1)
    known = driver.composer._form.template
    for index in range(1, templates.count()):
        template = known.template(templates.itemData(index))
        assert template is not None
        driver.pick(templates, index)
        assert driver.composer.draft.purpose is template.purpose


def test_a_purpose_can_be_chosen_and_comes_back(driver: Driver, shop: Shop) -> None:
    purpose = driver.find(QComboBox, "composerPurpose")
    assert purpose.currentText() == "Orders"
    purpose.setCurrentIndex(purpose.findData("marketing"))
    assert purpose.toolTip().startswith("Only for people who agreed")
    driver.write("Zapraszamy")

    def kept() -> MessageDraft:
        return shop.draft() or MessageDraft()

    driver.until(lambda: kept().purpose is Purpose.MARKETING)
    driver.composer._form.start_over()
    assert driver.composer.draft.purpose is Purpose.ORDER


# --- quiet hours ---------------------------------------------------------------------------------


def quiet(driver: Driver) -> Banner:
    return driver.find(Banner, "composerQuiet")


def action(driver: Driver) -> QPushButton:
    return driver.find(QPushButton, "composerQuietAction")


def reason(driver: Driver) -> QLineEdit:
    return driver.find(QLineEdit, "composerOverrideReason")


def test_by_day_nothing_is_said(driver: Driver) -> None:
    ready(driver)
    assert driver.composer._form.quiet.isHidden()


def test_an_ordinary_message_is_advised_and_leaves(driver: Driver, shop: Shop) -> None:
    at_night(shop, driver)
    ready(driver)
    driver.until(lambda: quiet(driver).text() == "Quiet hours now.")
    assert action(driver).text().startswith("Send on ")
    assert reason(driver).isHidden()
    driver.send.click()
    driver.until(lambda: states(shop) == [MessageState.QUEUED] * 2)


def test_one_click_plans_it_for_the_morning(driver: Driver, shop: Shop) -> None:
    at_night(shop, driver)
    ready(driver)
    driver.until(lambda: bool(quiet(driver).text()))
    action(driver).click()
    driver.until(lambda: driver.send.text() == "Schedule 2 SMS")
    driver.until(driver.composer._form.quiet.isHidden)
    send_at = driver.composer.draft.send_at
    assert send_at is not None
    assert timedelta() < send_at - datetime.now(UTC) < timedelta(days=1)


def test_a_chosen_time_may_be_quiet_too(driver: Driver, shop: Shop) -> None:
    at_night(shop, driver)
    ready(driver)
    driver.composer._form.schedule.choose(datetime.now(UTC) + timedelta(minutes=5))
    driver.until(lambda: quiet(driver).text() == "That is in quiet hours.")


def agree(desk: "Desk") -> None:
    """Everybody wants marketing."""
    since = datetime.now(UTC) - timedelta(days=1)
    note = ConsentNote(ConsentPurpose.MARKETING, ConsentState.GIVEN, since)
    desk.consents.note(desk.contacts.find(), note)


def in_marketing(driver: Driver, shop: Shop) -> None:
    shop.ask(agree)
    at_night(shop, driver)
    ready(driver)
    purpose = driver.find(QComboBox, "composerPurpose")
    purpose.setCurrentIndex(purpose.findData("marketing"))
    driver.until(lambda: "marketing will leave on" in quiet(driver).text())


def test_marketing_waits_and_says_so(
    driver: Driver, shop: Shop, said: list[Notice], bar: UndoBar
) -> None:
    in_marketing(driver, shop)
    driver.until(lambda: driver.send.text() == "Schedule 2 SMS")
    driver.send.click()
    driver.until(lambda: states(shop) == [MessageState.SCHEDULED] * 2)
    driver.until(lambda: bool(said))
    assert said[-1].text.startswith("2 SMS will leave after the quiet hours: ")
    assert bar.isHidden()


def test_one_click_overrides_with_a_reason(driver: Driver, shop: Shop) -> None:
    in_marketing(driver, shop)
    action(driver).click()
    assert driver.composer.draft.override_reason == "Urgent"
    driver.until(lambda: driver.send.text() == "Send 2 SMS")
    assert quiet(driver).text() == "It will leave at a quiet hour."
    reason(driver).setText("Klient prosił")
    driver.send.click()
    driver.until(lambda: states(shop) == [MessageState.QUEUED] * 2)
    driver.until(lambda: driver.composer._form.quiet.reason == "")


def test_without_its_reason_it_waits_again(driver: Driver, shop: Shop) -> None:
    in_marketing(driver, shop)
    action(driver).click()
    driver.until(lambda: action(driver).text() == "Wait")
    action(driver).click()
    driver.until(lambda: driver.send.text() == "Schedule 2 SMS")
    assert driver.composer.draft.override_reason == ""
    assert reason(driver).isHidden()


def test_only_marketing_has_a_reason(driver: Driver, shop: Shop) -> None:
    in_marketing(driver, shop)
    action(driver).click()
    purpose = driver.find(QComboBox, "composerPurpose")
    purpose.setCurrentIndex(0)
    assert driver.composer.draft.override_reason == ""
    driver.until(lambda: quiet(driver).text() == "Quiet hours now.")


# --- the budget ----------------------------------------------------------------------------------


def test_the_budget_warns_and_stops_nothing(driver: Driver, shop: Shop) -> None:
    choose(shop, driver, monthly_budget=Decimal("0.20"))
    ready(driver)
    budget = driver.find(Banner, "composerBudget")
    driver.until(lambda: "come to 0.33 pkt, more than your budget of 0.20" in budget.text())
    assert driver.composer._form.links.isHidden()
    driver.send.click()
    driver.until(lambda: states(shop) == [MessageState.QUEUED] * 2)
    driver.until(budget.isHidden)

"""What narrows the message list: menus, periods, a person; and the way back to everything."""

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDateEdit, QPushButton
from pytestqt.qtbot import QtBot

from smsdesk.core.narrowing import EVERYTHING
from smsdesk.core.phone import PhoneNumber
from smsdesk.services.message_query import MessageFilter, MessageQuery
from smsdesk.ui.context import Context
from smsdesk.ui.pages.message_filters import MessageFilters
from smsdesk.ui.widgets.menu_chip import MenuChip
from smsdesk.ui.widgets.period import (
    Days,
    PeriodPopup,
    last_month,
    last_week,
    this_month,
    today,
)
from smsdesk.ui.widgets.person import Person
from tests.ui.conftest import Load
from tests.ui.gateways_rig import GATEWAY
from tests.ui.message_rig import FakeDesk, FakeHistory, S, Shown, message
from tests.ui.setup_tools import find, quiet

if TYPE_CHECKING:
    from smsdesk.services.desk import Desk

DAY = date(2026, 3, 31)
popup_opens = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)


@pytest.fixture
def history() -> FakeHistory:
    states = (S.ACCEPTED, S.FAILED, S.QUEUED, S.SCHEDULED, S.UNCLEAR, S.DELIVERED)
    return FakeHistory([message(seq, state) for seq, state in enumerate(states, start=1)])


@pytest.fixture
def desk(history: FakeHistory) -> FakeDesk:
    return FakeDesk(history)


@pytest.fixture
def load(desk: FakeDesk) -> Load:
    return lambda: cast("Desk", desk)


@pytest.fixture
def page(qtbot: QtBot, context: Context) -> Shown:
    return Shown(qtbot, quiet(context))


def pick(page: Shown, name: str, key: str) -> None:
    """Choose from a menu as a person does."""
    chip = find(page.page, MenuChip, name)
    next(action for action in chip._group.actions() if action.data() == key).trigger()


def filters(page: Shown) -> MessageFilters:
    return page.page._filters


def test_a_state_is_chosen_from_a_menu(page: Shown) -> None:
    chip = find(page.page, MenuChip, "filterState")
    assert (chip.text(), chip.isChecked()) == ("State ▾", False)
    pick(page, "filterState", "failed")
    page.wait(lambda: list(page.model.ids) == [2])
    assert (chip.text(), chip.isChecked()) == ("State: Failed", True)
    assert chip.accessibleName() == "State: Failed"
    pick(page, "filterState", "")
    page.wait(lambda: len(page.model.ids) == 6)
    assert not chip.isChecked()


def test_a_press_alone_changes_nothing(page: Shown) -> None:
    chip = find(page.page, MenuChip, "filterState")
    chip.toggle()
    assert not chip.isChecked()
    chip.set_current("failed")
    chip.toggle()
    assert chip.isChecked()


def test_state_and_chips_do_not_contradict_each_other(page: Shown) -> None:
    page.button("messagesScheduled").click()
    pick(page, "filterState", "delivered")
    page.wait(lambda: list(page.model.ids) == [6])
    assert page.button("messagesAll").isChecked()
    page.button("messagesOutbox").click()
    page.wait(lambda: list(page.model.ids) == [3])
    assert find(page.page, MenuChip, "filterState").text() == "State ▾"


def test_one_choice_is_one_search(page: Shown, history: FakeHistory) -> None:
    page.button("messagesScheduled").click()
    page.wait(lambda: list(page.model.ids) == [4])
    before = len(history.asked)
    pick(page, "filterState", "delivered")
    page.wait(lambda: list(page.model.ids) == [6])
    assert len(history.asked) == before + 1


def test_gateways_can_be_chosen_once_there_are_several(
    qtbot: QtBot, context: Context, desk: FakeDesk, history: FakeHistory
) -> None:
    long = "Operator & Spółka z ograniczoną odpowiedzialnością"
    desk.gateways.others = (replace(GATEWAY, id="other", name=long),)
    history.messages[0] = replace(history.messages[0], gateway_id="other")
    page = Shown(qtbot, quiet(context))
    chip = find(page.page, MenuChip, "filterGateway")
    page.wait(chip.isVisible)
    pick(page, "filterGateway", "other")
    page.wait(lambda: list(page.model.ids) == [1])
    assert chip.text().startswith("Gateway: Operator & Spółka")
    assert chip.text().endswith("…")
    assert chip.toolTip() == long
    desk.gateways.others = ()
    page.page.refresh()
    page.wait(lambda: len(page.model.ids) == 6)
    assert not chip.isVisible()


def test_one_gateway_needs_no_choice(page: Shown) -> None:
    assert not find(page.page, MenuChip, "filterGateway").isVisible()


# --- time -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("days", "first", "last"),
    [
        (today(DAY), "2026-03-31", "2026-03-31"),
        (last_week(DAY), "2026-03-25", "2026-03-31"),
        (this_month(DAY), "2026-03-01", "2026-03-31"),
        (this_month(date(2026, 12, 31)), "2026-12-01", "2026-12-31"),
        (last_month(DAY), "2026-02-01", "2026-02-28"),
        (last_month(date(2026, 1, 1)), "2025-12-01", "2025-12-31"),
    ],
)
def test_named_periods(days: Days, first: str, last: str) -> None:
    assert (days.first.isoformat(), days.last.isoformat()) == (first, last)


def test_a_period_begins_and_ends_at_midnight() -> None:
    days = Days(date(2026, 11, 1), date(2026, 11, 2))
    assert days.since.date() == date(2026, 11, 1)
    assert days.until.date() == date(2026, 11, 3)
    assert (days.since.hour, days.until.hour) == (0, 0)
    assert days.since.tzinfo is not None
    assert days.words == "01.11.2026 – 02.11.2026"
    assert Days(DAY, DAY).words == "31.03.2026"


def test_a_named_period_narrows(page: Shown) -> None:
    pick(page, "filterDate", "today")
    only = filters(page).query.only
    assert only.since is not None
    assert only.until is not None
    assert timedelta(hours=22) < only.until - only.since < timedelta(hours=26)
    pick(page, "filterDate", "")
    assert filters(page).query.only == EVERYTHING


def own_days(page: Shown, *chosen: date) -> PeriodPopup:
    """Open the popup and set both days."""
    pick(page, "filterDate", "own")
    popup = [one for one in page.page.findChildren(PeriodPopup) if one.isVisible()][-1]
    for name, day in zip(("periodFirst", "periodLast"), chosen, strict=False):
        find(popup, QDateEdit, name).setDate(QDate(day.year, day.month, day.day))
    return popup


@popup_opens
def test_days_of_ones_own_in_any_order(page: Shown) -> None:
    popup = own_days(page, date(2026, 11, 20), date(2026, 11, 2))
    find(popup, QPushButton, "periodSet").click()
    only = filters(page).query.only
    assert only.since is not None
    assert only.since.date() == date(2026, 11, 2)
    chip = find(page.page, MenuChip, "filterDate")
    assert "02.11.2026" in (chip.toolTip() or chip.text())
    assert chip.isChecked()
    again = own_days(page)
    assert find(again, QDateEdit, "periodFirst").date() == QDate(2026, 11, 2)
    again.close()
    assert filters(page).query.only == only
    assert chip.isChecked()


@popup_opens
def test_a_popup_that_is_closed_changes_nothing(page: Shown, history: FakeHistory) -> None:
    pick(page, "filterDate", "week")
    before = filters(page).query.only
    page.wait(lambda: history.asked[-1].only == before)
    searches = len(history.asked)
    own_days(page, date(2026, 1, 1), date(2026, 1, 2)).close()
    assert filters(page).query.only == before
    assert find(page.page, MenuChip, "filterDate").text() == "Date: Last 7 days"
    assert len(history.asked) == searches


# --- a person -------------------------------------------------------------------------------------


def test_all_messages_of_the_person_of_one(page: Shown, history: FakeHistory) -> None:
    other = PhoneNumber("+48601000009")
    history.messages.append(message(7, phone=other, contact_id=5, recipient=""))
    page.page.refresh()
    page.wait(lambda: len(page.model.ids) == 7)
    page.button("messagesAll").click()
    page.select(7)
    page.wait(lambda: page.panel.message_id == "m7")
    page.button("detailsPerson").click()
    page.wait(lambda: list(page.model.ids) == [7])
    only = filters(page).query.only
    assert (only.contact_id, only.phone) == (5, other)
    chip = page.button("filterPerson")
    assert chip.text() == f"Only {other.display} ✕"
    chip.click()
    page.wait(lambda: len(page.model.ids) == 7)
    assert not chip.isVisible()


def test_a_long_name_stays_short_on_its_chip(page: Shown) -> None:
    name = "Anna Maria & Wspólnicy Nowak-Brzęczyszczykiewicz"
    filters(page).show_only(MessageFilter.ALL, Person(name, 3))
    chip = page.button("filterPerson")
    assert "…" in chip.text()
    assert "&&" in chip.text()
    assert name in chip.accessibleName()


def test_everything_again(page: Shown, history: FakeHistory) -> None:
    filters(page).show_only(MessageFilter.OUTBOX, Person("Anna", 3, PhoneNumber("+48601000000")))
    pick(page, "filterDate", "today")
    pick(page, "filterState", "expired")
    filters(page)._line.setText("nic takiego")
    page.wait(lambda: page.page._stack.currentWidget() is page.page._stack.no_match)
    before = len(history.asked)
    page.button("messagesShowAll").click()
    page.wait(lambda: len(page.model.ids) == 6)
    assert filters(page).query == MessageQuery()
    assert len(history.asked) == before + 1


def test_the_outbox_of_everybody(page: Shown) -> None:
    filters(page).show_only(MessageFilter.ALL, Person("Anna", 3, PhoneNumber("+48601000000")))
    page.page.show_outbox()
    page.wait(lambda: list(page.model.ids) == [3])
    assert filters(page).query == MessageQuery(which=MessageFilter.OUTBOX)

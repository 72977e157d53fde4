"""The message list: what it shows and how it follows the sender."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.ui.context import Context
from smsdesk.ui.models.message_model import (
    Column,
    explained,
    short_cause,
    shown,
    state_cell,
    when_words,
)
from smsdesk.ui.theme import Theme
from tests.ui.conftest import Load
from tests.ui.setup_tools import find, quiet

if TYPE_CHECKING:
    from smsdesk.services.desk import Desk

from tests.ui.message_rig import NOW, ROW, FakeDesk, FakeHistory, S, Shown, message


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
def tools(context: Context) -> Context:
    return quiet(context)


@pytest.fixture
def page(qtbot: QtBot, tools: Context) -> Shown:
    return Shown(qtbot, tools)


# --- cells ---------------------------------------------------------------------------------


def test_a_row_in_words() -> None:
    assert shown(ROW, Column.RECIPIENT) == "Anna Nowak"
    assert shown(replace(ROW, recipient=""), Column.RECIPIENT) == "+48 501 234 567"
    assert shown(ROW, Column.TEXT) == "Dzień dobry! Naprawa zakończona."
    assert shown(ROW, Column.GATEWAY) == "SMSAPI"
    assert shown(ROW, Column.STATE) == "Accepted"


def test_today_is_a_time_other_days_have_a_name() -> None:
    noon = datetime.now().astimezone().replace(hour=12, minute=5)
    assert when_words(noon, noon) == "12:05"
    assert when_words(noon - timedelta(days=1), noon) == "Yesterday, 12:05"
    assert when_words(noon + timedelta(days=1), noon) == "Tomorrow, 12:05"


def test_a_failure_names_its_cause() -> None:
    failed = message(1, S.FAILED)
    assert state_cell(failed) == "Failed: wrong number"
    assert state_cell(replace(failed, error=SmsdeskError(ErrorCode.NO_GATEWAY))) == "Failed"
    assert short_cause(ErrorCode.SENDER_REFUSED) == "sender"
    assert "+48 501 ••• 567" in explained(failed, Column.STATE)


def test_tips_tell_what_a_cell_cuts_off() -> None:
    assert explained(ROW, Column.TEXT) == ROW.text
    assert explained(ROW, Column.RECIPIENT) == "Anna Nowak\n+48 501 234 567"
    assert explained(ROW, Column.GATEWAY) == "SMSAPI · KOWALSKI"
    assert str(NOW.year) in explained(ROW, Column.WHEN)
    assert "not reported" in explained(ROW, Column.STATE)


def test_states_have_their_colour_and_weight(page: Shown, theme: Theme) -> None:
    failed = page.model.index(list(page.model.ids).index(2), Column.STATE)
    assert failed.data(Qt.ItemDataRole.ForegroundRole) == theme.color("bad_ink")
    assert failed.data(Qt.ItemDataRole.FontRole).weight() == QFont.Weight.DemiBold
    waiting = page.model.index(list(page.model.ids).index(3), Column.STATE)
    assert waiting.data(Qt.ItemDataRole.ForegroundRole) == theme.color("muted")
    text = page.model.index(0, Column.TEXT)
    assert text.data(Qt.ItemDataRole.ForegroundRole) is None
    assert text.data(Qt.ItemDataRole.ToolTipRole) == ROW.text
    assert text.data(Qt.ItemDataRole.DecorationRole) is None


# --- the list ------------------------------------------------------------------------------


def test_chips_and_count_tell_how_many(page: Shown) -> None:
    assert page.button("messagesOutbox").text() == "Outbox 1"
    assert page.button("messagesScheduled").text() == "Scheduled 1"
    assert page.button("messagesAttention").text() == "Needs attention 2"
    assert find(page.page, QLabel, "messageCount").text() == "6 of 6"
    page.button("messagesAttention").click()
    page.wait(lambda: list(page.model.ids) == [5, 2])
    assert find(page.page, QLabel, "messageCount").text() == "2 of 6"


def test_searching_finds_or_says_that_nothing_matches(page: Shown, history: FakeHistory) -> None:
    history.messages[0] = replace(history.messages[0], text="Opony")
    page.page.focus_search()
    line = page.page._filters._line
    assert page.page.focusWidget() is line
    line.setText("Opony")
    page.wait(lambda: list(page.model.ids) == [1])
    line.setText("nic takiego")
    page.wait(lambda: page.page._stack.currentWidget() is page.page._stack.no_match)
    assert "nic takiego" in page.page._stack.no_match._title.text()
    page.button("messagesShowAll").click()
    page.wait(lambda: len(page.model.ids) == 6)


def test_an_empty_chip_says_so(page: Shown, history: FakeHistory) -> None:
    history.messages = [m for m in history.messages if m.state is not S.SCHEDULED]
    page.button("messagesScheduled").click()
    page.wait(lambda: page.page._stack.currentWidget() is page.page._stack.no_match)
    assert page.page._stack.no_match._title.text() == "No messages here now"


def test_no_message_yet_is_a_state_with_a_next_step(
    qtbot: QtBot, tools: Context, history: FakeHistory
) -> None:
    history.messages = []
    shown = Shown(qtbot, tools)
    assert shown.page._stack.currentWidget() is shown.page._stack.none
    assert not shown.button("messageExport").isEnabled()
    assert not shown.button("messageRetry").isEnabled()
    with qtbot.waitSignal(tools.wishes.message) as wish:
        shown.button("messagesFirst").click()
    assert wish.args == [()]


def test_an_unreadable_database_is_a_state_with_a_way_on(
    qtbot: QtBot, tools: Context, history: FakeHistory
) -> None:
    history.error = SmsdeskError(ErrorCode.DATABASE_LOCKED)
    shown = Shown(qtbot, tools)
    assert shown.page._stack.currentWidget() is shown.page._stack.failure
    assert "in use" in shown.page._stack.failure._text.text()
    history.error = None
    shown.button("messagesAgain").click()
    shown.wait(lambda: shown.page._stack.currentWidget() is shown.table)


def test_new_message_is_a_wish(qtbot: QtBot, tools: Context, page: Shown) -> None:
    with qtbot.waitSignals([page.page.new_message, tools.wishes.message]):
        page.button("messageNew").click()


def test_the_list_follows_and_keeps_selection(
    tools: Context, page: Shown, history: FakeHistory
) -> None:
    page.select(3)
    page.wait(lambda: page.panel.message_id == "m3")
    history.messages[2] = replace(history.messages[2], state=S.ACCEPTED)
    history.messages.append(message(7, S.QUEUED))
    tools.changes.messages.emit()
    tools.changes.messages.emit()
    page.wait(lambda: len(page.model.ids) == 7)
    assert list(page.table.selected_ids) == [3]
    page.wait(lambda: find(page.panel, QLabel, "detailsState").text() == "Accepted")
    assert page.states()[0] == "Waiting"


@pytest.mark.parametrize("selected", [True, False])
def test_the_list_keeps_its_place(
    qtbot: QtBot, tools: Context, history: FakeHistory, selected: bool
) -> None:
    history.messages = [message(seq) for seq in range(1, 101)]
    shown = Shown(qtbot, tools)
    if selected:
        shown.select(100, 99)
    shown.table.scrollTo(shown.model.index(60, 0), shown.table.ScrollHint.PositionAtTop)
    top = shown.model.id_at(shown.table.rowAt(0))
    history.messages.extend(message(seq) for seq in range(101, 111))
    tools.changes.messages.emit()
    shown.wait(lambda: len(shown.model.ids) == 110)
    assert shown.model.id_at(shown.table.rowAt(0)) == top


def test_a_vanished_top_row_is_no_trouble(
    qtbot: QtBot, tools: Context, history: FakeHistory
) -> None:
    history.messages = [message(seq) for seq in range(1, 101)]
    shown = Shown(qtbot, tools)
    shown.table.scrollTo(shown.model.index(60, 0), shown.table.ScrollHint.PositionAtTop)
    history.messages = history.messages[:10]
    shown.page.refresh()
    shown.wait(lambda: len(shown.model.ids) == 10)

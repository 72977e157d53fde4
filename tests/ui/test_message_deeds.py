"""What one can do with messages in the list, and the details of one."""

from dataclasses import replace
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.message import MessageState
from smsdesk.services.history import Attempt, MessageDetails
from smsdesk.ui.context import Context
from smsdesk.ui.models.message_model import (
    Column,
)
from smsdesk.ui.notices import Notice
from smsdesk.ui.theme import Tone
from tests.ui.conftest import Load
from tests.ui.setup_tools import find, quiet, woken

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


# --- deeds ---------------------------------------------------------------------------------


def test_what_is_possible_depends_on_the_selection(page: Shown) -> None:
    retry, cancel = page.button("messageRetry"), page.button("messageCancel")
    assert (retry.text(), retry.isEnabled()) == ("Retry failed (1)", True)
    assert not cancel.isEnabled()
    page.select(1)
    assert not retry.isEnabled()
    page.select(2)
    assert (retry.text(), retry.isEnabled()) == ("Retry selected", True)
    page.select(3, 4)
    assert cancel.isEnabled()
    assert not retry.isEnabled()


def test_retry_queues_the_selected_and_wakes_the_sender(
    tools: Context, page: Shown, history: FakeHistory, said: list[Notice]
) -> None:
    page.select(2, 1)
    page.button("messageRetry").click()
    page.wait(lambda: history.messages[1].state is S.QUEUED)
    page.wait(lambda: woken(tools) == 1)
    assert "1 message(s)" in said[-1].text
    page.wait(lambda: page.button("messagesOutbox").text() == "Outbox 2")


def test_retry_failed_takes_all_that_failed(
    tools: Context, page: Shown, history: FakeHistory, said: list[Notice]
) -> None:
    page.button("messageRetry").click()
    page.wait(lambda: woken(tools) == 1)
    assert history.counts()[S.FAILED] == 0
    page.page._deeds.retry_failed()
    page.wait(lambda: said[-1].text == "There is nothing to retry.")


@pytest.mark.parametrize("by_key", [True, False])
def test_cancel_takes_back_what_has_not_left(
    page: Shown, history: FakeHistory, said: list[Notice], by_key: bool
) -> None:
    page.select(4, 3, 1)
    if by_key:
        QTest.keyClick(page.table, Qt.Key.Key_Delete)
    else:
        page.button("messageCancel").click()
    page.wait(lambda: bool(said))
    assert "2 message(s) cancelled" in said[-1].text
    assert history.counts()[S.CANCELLED] == 2
    assert history.messages[0].state is S.ACCEPTED


def test_delete_on_a_delivered_message_does_nothing(page: Shown, said: list[Notice]) -> None:
    page.select(6)
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    assert said == []
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    QTest.keyClick(page.table, Qt.Key.Key_Escape)
    assert list(page.table.selected_ids) == []


@pytest.mark.parametrize(
    ("name", "state"), [("messageResolveSent", S.ACCEPTED), ("messageResolveNotSent", S.FAILED)]
)
def test_a_person_settles_what_is_unclear(
    page: Shown, history: FakeHistory, said: list[Notice], name: str, state: MessageState
) -> None:
    page.select(1)
    page.wait(lambda: page.panel.message_id == "m1")
    assert not page.button(name).isVisible()
    page.select(5)
    page.wait(lambda: page.panel.message_id == "m5")
    assert page.button(name).isVisible()
    page.button(name).click()
    page.wait(lambda: history.messages[4].state is state)
    page.wait(lambda: bool(said))
    assert "settled" in said[-1].text


def test_many_selected_are_not_read_for_the_buttons(
    qtbot: QtBot, tools: Context, history: FakeHistory, said: list[Notice]
) -> None:
    history.messages = [message(seq, S.QUEUED) for seq in range(1, 1201)]
    shown = Shown(qtbot, tools)
    shown.table.selectAll()
    shown.button("messageCancel").click()
    shown.wait(lambda: bool(said))
    assert history.counts()[S.CANCELLED] == 1200
    assert "1,200" in said[-1].text


# --- details -------------------------------------------------------------------------------


def test_details_tell_everything(page: Shown) -> None:
    page.select(1)
    page.wait(page.panel.isVisible)
    assert find(page.panel, QLabel, "detailsNumber").text() == "+48 501 234 567"
    assert find(page.panel, QLabel, "detailsText").text() == ROW.text
    labels = [label.text() for label in page.panel.findChildren(QLabel)]
    assert "0.32 pts" in labels or "0.32\N{NO-BREAK SPACE}pts" in labels
    assert "QUEUE" in labels
    attempts = find(page.panel, QLabel, "detailsAttempts").text().split("\n")
    assert "under way" in attempts[0]
    assert attempts[1].endswith("accepted (OK)")
    assert "may have been sent" in attempts[2]
    assert "strange" in attempts[3]
    assert page.table.isColumnHidden(Column.GATEWAY)


def test_an_error_has_its_sentence_in_the_details(page: Shown) -> None:
    page.select(2)
    page.wait(page.panel.isVisible)
    assert "Check its digits" in page.panel._sentence.text()
    assert page.panel._sentence.tone is Tone.BAD


def test_a_message_without_attempts_and_price(page: Shown) -> None:
    bare = replace(message(9, S.SCHEDULED, price=None), recipient="", scheduled_at=NOW)
    page.panel.show_details(MessageDetails(bare, "", ()))
    assert find(page.panel, QLabel, "detailsAttempts").text() == "None yet."
    assert page.panel._name.text() == "+48 501 234 567"
    assert find(page.panel, QLabel, "detailsNumber").text() == ""


def test_an_attempt_names_the_number_that_was_refused(page: Shown) -> None:
    refused = Attempt(1, 1, "SMSAPI", NOW, None, "number_refused", "Invalid phone number")
    page.panel.show_details(MessageDetails(ROW, "", (refused,)))
    told = find(page.panel, QLabel, "detailsAttempts").text()
    assert "+48 501 234 567" in told
    assert told.endswith("(Invalid phone number)")


def test_details_close_with_the_selection(page: Shown) -> None:
    page.select(1)
    page.wait(page.panel.isVisible)
    page.select(1, 2)
    assert not page.panel.isVisible()
    page.select(2)
    page.wait(page.panel.isVisible)
    page.panel._close.click()
    assert not page.panel.isVisible()
    assert not page.table.isColumnHidden(Column.GATEWAY)


def test_details_of_a_vanished_message_close(
    page: Shown, history: FakeHistory, said: list[Notice]
) -> None:
    page.select(1)
    page.wait(page.panel.isVisible)
    del history.messages[0]
    page.page._read_details("m1")
    page.wait(lambda: not page.panel.isVisible())
    assert said == []
    page.page._on_no_details(SmsdeskError(ErrorCode.DATABASE_LOCKED))
    assert "in use" in said[-1].text

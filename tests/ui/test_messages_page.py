"""The message list: what it shows, how it follows the sender, what one can do with messages."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.message import ATTENTION, CANCELLABLE, RETRYABLE, MessageState
from smsdesk.core.phone import PhoneNumber
from smsdesk.services.history import Attempt, MessageDetails, MessageFilter, MessageListRow
from smsdesk.ui.context import Context
from smsdesk.ui.models.message_model import (
    Column,
    explained,
    short_cause,
    shown,
    state_cell,
    when_words,
)
from smsdesk.ui.notices import Notice
from smsdesk.ui.pages.messages_page import MessagesPage
from smsdesk.ui.theme import Theme, Tone
from tests.ui.conftest import Load
from tests.ui.setup_tools import WAIT, find, quiet, woken

if TYPE_CHECKING:
    from smsdesk.services.desk import Desk

S = MessageState
NOW = datetime.now(UTC)
ROW = MessageListRow(
    seq=1,
    id="m1",
    when=NOW,
    recipient="Anna Nowak",
    phone=PhoneNumber("+48501234567"),
    text="Dzień dobry!\nNaprawa zakończona.",
    sender="KOWALSKI",
    gateway_id="g",
    gateway_name="SMSAPI",
    state=S.ACCEPTED,
    parts=2,
    price=Decimal("0.32"),
    attempts=1,
    provider_id="7074",
    error=None,
    created_at=NOW,
    scheduled_at=None,
)
REFUSED = SmsdeskError(ErrorCode.NUMBER_REFUSED, gateway="SMSAPI", number="+48 501 ••• 567")


@dataclass
class FakeHistory:
    """Messages in a list; the newest has the largest seq."""

    messages: list[MessageListRow] = field(default_factory=list)
    error: SmsdeskError | None = None
    exported: tuple[Path, Sequence[int]] | None = None

    def find(self, search: str = "", which: MessageFilter = MessageFilter.ALL) -> Sequence[int]:
        if self.error is not None:
            raise self.error
        states = {
            MessageFilter.ALL: frozenset(S),
            MessageFilter.OUTBOX: frozenset({S.QUEUED, S.SENDING}),
            MessageFilter.SCHEDULED: frozenset({S.SCHEDULED}),
            MessageFilter.ATTENTION: ATTENTION,
        }[which]
        found = [m for m in self.messages if m.state in states and search in m.text]
        return sorted((m.seq for m in found), reverse=True)

    def rows(self, seqs: Sequence[int]) -> Sequence[MessageListRow]:
        by_seq = {m.seq: m for m in self.messages}
        return [by_seq[seq] for seq in seqs]

    def details(self, message_id: str) -> MessageDetails:
        row = next((m for m in self.messages if m.id == message_id), None)
        if row is None:
            raise SmsdeskError(ErrorCode.MESSAGE_GONE, id=message_id)
        outcomes = ("", "accepted", "connection_lost", "strange")
        attempts = tuple(
            Attempt(n + 1, 1, "SMSAPI", NOW, None, outcome, "OK" if outcome else "")
            for n, outcome in enumerate(outcomes)
        )
        return MessageDetails(row, "QUEUE", attempts)

    def counts(self) -> Mapping[MessageState, int]:
        return {state: sum(m.state is state for m in self.messages) for state in S}

    def retry(self, ids: Sequence[str]) -> int:
        return self._move(ids, RETRYABLE, S.QUEUED)

    def retry_failed(self) -> int:
        return self._move([m.id for m in self.messages], frozenset({S.FAILED}), S.QUEUED)

    def cancel(self, ids: Sequence[str]) -> int:
        return self._move(ids, CANCELLABLE, S.CANCELLED)

    def resolve(self, ids: Sequence[str], *, sent: bool) -> int:
        return self._move(ids, frozenset({S.UNCLEAR}), S.ACCEPTED if sent else S.FAILED)

    def export(self, path: Path, seqs: Sequence[int]) -> int:
        self.exported = path, seqs
        return len(seqs)

    def _move(self, ids: Sequence[str], allowed: frozenset[MessageState], to: MessageState) -> int:
        moved = [m for m in self.messages if m.id in ids and m.state in allowed]
        for message in moved:
            self.messages[self.messages.index(message)] = replace(message, state=to, error=None)
        return len(moved)


class FakeGateways:
    """One gateway that counts in points."""

    def list(self) -> Sequence[object]:
        return [SimpleNamespace(id="g", balance_unit="pkt")]


def _message(seq: int, state: MessageState = S.ACCEPTED, **changes: object) -> MessageListRow:
    error = REFUSED if state is S.FAILED else None
    row = replace(ROW, seq=seq, id=f"m{seq}", state=state, error=error)
    return replace(row, **changes)  # type: ignore[arg-type]  # a test's own fields


@pytest.fixture
def history() -> FakeHistory:
    states = (S.ACCEPTED, S.FAILED, S.QUEUED, S.SCHEDULED, S.UNCLEAR, S.DELIVERED)
    return FakeHistory([_message(seq, state) for seq, state in enumerate(states, start=1)])


@pytest.fixture
def load(history: FakeHistory) -> Load:
    desk = SimpleNamespace(history=history, gateways=FakeGateways(), close=lambda: None)
    return lambda: cast("Desk", desk)


@pytest.fixture
def tools(context: Context) -> Context:
    return quiet(context)


class Shown:
    """The page as a person sees it."""

    def __init__(self, qtbot: QtBot, tools: Context) -> None:
        self.qtbot = qtbot
        self.tools = tools
        self.page = MessagesPage(tools)
        qtbot.addWidget(self.page)
        self.page.resize(1084, 720)
        self.page.show()
        self.table, self.model, self.panel = self.page._table, self.page._model, self.page._panel
        self.wait(lambda: self.page._stack.currentWidget() is not self.page._loading)
        self.wait(lambda: self.page._total > 0 or not self.model.ids)

    def wait(self, condition: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(condition, timeout=WAIT)

    def select(self, *seqs: int) -> None:
        """Exactly these messages."""
        self.table.clearSelection()
        for seq in seqs:
            place = self.model.index(list(self.model.ids).index(seq), 0)
            self.table.selectionModel().select(
                place,
                QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows,
            )

    def button(self, name: str) -> QPushButton:
        return find(self.page, QPushButton, name)

    def states(self) -> list[str]:
        column = Column.STATE
        return [
            str(self.model.index(place, column).data()) for place in range(self.model.rowCount())
        ]


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
    failed = _message(1, S.FAILED)
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
    line = page.page._line
    assert page.page.focusWidget() is line
    line.setText("Opony")
    page.wait(lambda: list(page.model.ids) == [1])
    line.setText("nic takiego")
    page.wait(lambda: page.page._stack.currentWidget() is page.page._no_match)
    assert "nic takiego" in page.page._no_match._title.text()
    page.button("messagesShowAll").click()
    page.wait(lambda: len(page.model.ids) == 6)


def test_an_empty_chip_says_so(page: Shown, history: FakeHistory) -> None:
    history.messages = [m for m in history.messages if m.state is not S.SCHEDULED]
    page.button("messagesScheduled").click()
    page.wait(lambda: page.page._stack.currentWidget() is page.page._no_match)
    assert page.page._no_match._title.text() == "No messages here now"


def test_no_message_yet_is_a_state_with_a_next_step(
    qtbot: QtBot, tools: Context, history: FakeHistory
) -> None:
    history.messages = []
    shown = Shown(qtbot, tools)
    assert shown.page._stack.currentWidget() is shown.page._none
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
    assert shown.page._stack.currentWidget() is shown.page._failure
    assert "in use" in shown.page._failure._text.text()
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
    history.messages.append(_message(7, S.QUEUED))
    tools.changes.messages.emit()
    tools.changes.messages.emit()
    page.wait(lambda: len(page.model.ids) == 7)
    assert list(page.table.selected_seqs) == [3]
    page.wait(lambda: find(page.panel, QLabel, "detailsState").text() == "Accepted")
    assert page.states()[0] == "Waiting"


@pytest.mark.parametrize("selected", [True, False])
def test_the_list_keeps_its_place(
    qtbot: QtBot, tools: Context, history: FakeHistory, selected: bool
) -> None:
    history.messages = [_message(seq) for seq in range(1, 101)]
    shown = Shown(qtbot, tools)
    if selected:
        shown.select(100, 99)
    shown.table.scrollTo(shown.model.index(60, 0), shown.table.ScrollHint.PositionAtTop)
    top = shown.model.id_at(shown.table.rowAt(0))
    history.messages.extend(_message(seq) for seq in range(101, 111))
    tools.changes.messages.emit()
    shown.wait(lambda: len(shown.model.ids) == 110)
    assert shown.model.id_at(shown.table.rowAt(0)) == top


def test_a_vanished_top_row_is_no_trouble(
    qtbot: QtBot, tools: Context, history: FakeHistory
) -> None:
    history.messages = [_message(seq) for seq in range(1, 101)]
    shown = Shown(qtbot, tools)
    shown.table.scrollTo(shown.model.index(60, 0), shown.table.ScrollHint.PositionAtTop)
    history.messages = history.messages[:10]
    shown.page.refresh()
    shown.wait(lambda: len(shown.model.ids) == 10)


# --- deeds ---------------------------------------------------------------------------------


def test_what_is_possible_depends_on_the_selection(page: Shown) -> None:
    retry, cancel = page.button("messageRetry"), page.button("messageCancel")
    assert (retry.text(), retry.isEnabled()) == ("Retry failed", True)
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
    assert list(page.table.selected_seqs) == []


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
    history.messages = [_message(seq, S.QUEUED) for seq in range(1, 1201)]
    shown = Shown(qtbot, tools)
    shown.table.selectAll()
    shown.button("messageCancel").click()
    shown.wait(lambda: bool(said))
    assert history.counts()[S.CANCELLED] == 1200
    assert "1,200" in said[-1].text


def test_export_writes_what_is_listed(
    page: Shown, history: FakeHistory, said: list[Notice], tmp_path: Path
) -> None:
    page.button("messagesAttention").click()
    page.wait(lambda: list(page.model.ids) == [5, 2])
    page.button("messageExport").click()
    dialog = find(page.page, QFileDialog)
    dialog.reject()
    page.page._deeds._export((5, 2), str(tmp_path / "wiadomosci.csv"))
    page.wait(lambda: history.exported is not None)
    page.wait(lambda: "wiadomosci.csv" in said[-1].text)
    assert history.exported == (tmp_path / "wiadomosci.csv", (5, 2))


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
    assert attempts[1].endswith("accepted — “OK”")
    assert "may have been sent" in attempts[2]
    assert "strange" in attempts[3]
    assert page.table.isColumnHidden(Column.GATEWAY)


def test_an_error_has_its_sentence_in_the_details(page: Shown) -> None:
    page.select(2)
    page.wait(page.panel.isVisible)
    assert "Check its digits" in page.panel._sentence.text
    assert page.panel._sentence.tone is Tone.BAD


def test_a_message_without_attempts_and_price(page: Shown) -> None:
    bare = replace(_message(9, S.SCHEDULED, price=None), recipient="", scheduled_at=NOW)
    page.panel.show_details(MessageDetails(bare, "", ()))
    assert find(page.panel, QLabel, "detailsAttempts").text() == "None yet."
    assert page.panel._name.text() == "+48 501 234 567"


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

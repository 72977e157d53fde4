"""News of moves: what the child says, one notice per burst, who stands in on the status line."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.services.desk import Desk
from smsdesk.services.failover import FailoverPlan
from smsdesk.ui import move_notices
from smsdesk.ui.context import Context
from smsdesk.ui.move_notices import MoveNotices
from smsdesk.ui.notices import Notice
from smsdesk.ui.overview import read_overview
from smsdesk.ui.sender_process import SenderReport, SenderState, parse_report
from smsdesk.ui.status_line import StatusLine
from smsdesk.ui.theme import Tone
from tests.simulators.smsapi import SmsApiSimulator
from tests.ui.gateways_rig import GATEWAY
from tests.ui.setup_tools import add_smsapi, asked, find, quiet

NO_CREDIT = SmsdeskError(ErrorCode.NO_CREDIT, gateway="SMSAPI")
MOVED = SenderReport(
    news="moved",
    gateway_id="1",
    gateway="SMSAPI",
    error=NO_CREDIT,
    moved=5,
    to_gateway_id="2",
    to_gateway="Infobip",
)


@pytest.fixture
def tools(context: Context, monkeypatch: pytest.MonkeyPatch) -> Context:
    monkeypatch.setattr(move_notices, "BURST_MS", 50)
    return quiet(context)


@pytest.fixture
def notices(tools: Context) -> MoveNotices:
    return MoveNotices(tools, tools.changes)


def test_the_child_tells_from_where_to_where() -> None:
    line = (
        b'{"news": "moved", "waiting": 5, "gateway_id": "1", "gateway": "SMSAPI", "moved": 5,'
        b' "to_gateway_id": "2", "to_gateway": "Infobip",'
        b' "error": {"code": "no_credit", "details": {"gateway": "SMSAPI"}}}'
    )
    report = parse_report(line)
    assert report is not None
    assert report.error is not None
    assert report.error.code is ErrorCode.NO_CREDIT
    assert report._replace(error=NO_CREDIT) == MOVED._replace(waiting=5)


def test_a_burst_is_one_notice(
    qtbot: QtBot, tools: Context, notices: MoveNotices, said: list[Notice]
) -> None:
    for moved in (5, 4, 3):
        tools.sender.news.emit(MOVED._replace(moved=moved))
    assert said == []
    qtbot.waitUntil(lambda: bool(said))
    assert said[0].text == "12 message(s) handed over from SMSAPI to Infobip: no credit"
    assert said[0].tone is Tone.WARN
    qtbot.wait(80)
    assert len(said) == 1


def test_another_way_is_another_line(
    qtbot: QtBot, tools: Context, notices: MoveNotices, said: list[Notice]
) -> None:
    tools.sender.news.emit(MOVED)
    tools.sender.news.emit(MOVED._replace(to_gateway="Twilio", error=None, moved=1))
    qtbot.waitUntil(lambda: bool(said))
    first, second = said[0].text.split("\n")
    assert "Infobip" in first
    assert second == "1 message(s) handed over from SMSAPI to Twilio."


def test_a_cause_without_a_short_word_has_its_sentence(
    qtbot: QtBot, tools: Context, notices: MoveNotices, said: list[Notice]
) -> None:
    scope = SmsdeskError(ErrorCode.TOKEN_SCOPE, gateway="SMSAPI")
    tools.sender.news.emit(MOVED._replace(error=scope))
    qtbot.waitUntil(lambda: bool(said))
    assert said[0].text.endswith(str(scope))


def test_other_news_are_no_moves(
    qtbot: QtBot, tools: Context, notices: MoveNotices, said: list[Notice]
) -> None:
    tools.sender.news.emit(SenderReport("progress"))
    assert not notices._timer.isActive()
    assert said == []


# --- the status line ----------------------------------------------------------------------------


def test_the_status_line_names_the_stand_in(theme: object, qtbot: QtBot) -> None:
    line = StatusLine()
    qtbot.addWidget(line)
    words = find(line, QLabel, "statusConnection")
    paused = replace(GATEWAY, paused=ErrorCode.NO_CREDIT)
    line.show_sender(SenderState.IDLE, paused, "Infobip")
    assert words.text() == "SMSAPI cannot send; Infobip stands in"
    line.show_sender(SenderState.WORKING, paused, "Infobip")
    assert words.text() == "Sending…"
    line.show_sender(SenderState.IDLE, paused)
    assert "messages wait" in words.text()


def test_the_overview_finds_the_next_one_that_can_send(qtbot: QtBot, tools: Context) -> None:
    def play(desk: Desk) -> list[str]:
        names = ("SMSAPI", "Zapasowa", "Trzecia")
        ids = [add_smsapi(desk, smsapi, name).id for name in names]
        desk.failover.save(FailoverPlan(tuple(ids), enabled=True))
        found = [read_overview(desk).stand_in]
        _pause(desk, ids[0])
        found.append(read_overview(desk).stand_in)
        desk.gateways.set_active(ids[1], active=False)
        found.append(read_overview(desk).stand_in)
        _pause(desk, ids[2])
        found.append(read_overview(desk).stand_in)
        return found

    with SmsApiSimulator() as smsapi:
        assert asked(qtbot, tools, play) == ["", "Zapasowa", "Trzecia", ""]


def _pause(desk: Desk, gateway_id: str) -> None:
    with desk.gateways._store.begin(write=True) as tx:
        tx.gateways.pause(gateway_id, ErrorCode.NO_CREDIT, datetime.now(UTC))

"""The sending child: news, waking, stopping, crashes, somebody else's lease."""

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.crash_report import ChildBug
from smsdesk.ui import sender_process
from smsdesk.ui.sender_process import SenderProcess, SenderReport, SenderState, parse_report

Play = Callable[..., SenderProcess]


@pytest.fixture
def play(qapp: object, monkeypatch: pytest.MonkeyPatch) -> Iterator[Play]:
    """A sender process whose child plays the given steps."""
    monkeypatch.setattr(sender_process, "_FIRST_PAUSE_MS", 20)
    monkeypatch.setattr(sender_process, "_ELSEWHERE_PAUSE_MS", 20)
    made: list[SenderProcess] = []

    def play(*steps: list[object]) -> SenderProcess:
        made.append(
            SenderProcess(
                [sys.executable, str(Path(__file__).with_name("child.py")), json.dumps(steps)]
            )
        )
        return made[-1]

    yield play
    for sender in made:
        sender.close(5000)


def test_news_set_the_state(qtbot: QtBot, play: Play) -> None:
    sender = play(
        ["say", {"news": "started", "waiting": 3}],
        ["say", {"news": "offline", "waiting": 3, "gateway": "SMSAPI"}],
        ["wait"],
    )
    heard: list[SenderReport] = []
    sender.news.connect(heard.append)
    with qtbot.waitSignal(sender.waiting_changed) as waiting:
        sender.start()
    qtbot.waitUntil(lambda: sender.state is SenderState.OFFLINE)
    assert waiting.args == [3]
    assert sender.waiting == 3
    assert [report.news for report in heard] == ["started", "offline"]
    assert heard[1].gateway == "SMSAPI"
    assert sender.running


def test_starting_twice_makes_one_child(qtbot: QtBot, play: Play, tmp_path: Path) -> None:
    count = tmp_path / "count"
    sender = play(["count", str(count)], ["say", {"news": "idle"}], ["wait"])
    sender.start()
    sender.start()
    qtbot.waitUntil(lambda: sender.state is SenderState.IDLE)
    sender.start()
    assert count.read_text() == "x"


def test_waking_starts_a_child_and_later_speaks_to_it(qtbot: QtBot, play: Play) -> None:
    sender = play(["say", {"news": "idle"}], ["wait"], ["wait"])
    heard: list[str] = []
    sender.news.connect(lambda report: heard.append(report.news))
    sender.wake()
    qtbot.waitUntil(lambda: heard == ["idle"])
    sender.wake()
    qtbot.waitUntil(lambda: heard == ["idle", "wake"])


def test_stopping_is_polite(qtbot: QtBot, play: Play) -> None:
    sender = play(["say", {"news": "idle"}], ["wait"])
    sender.start()
    qtbot.waitUntil(lambda: sender.state is SenderState.IDLE)
    assert sender.stop(5000)
    assert not sender.running
    assert sender.state is SenderState.OFF


def test_stopping_what_does_not_run_is_done_at_once(play: Play) -> None:
    assert play(["wait"]).stop()


def test_closing_ends_a_child_that_does_not_listen(qtbot: QtBot, play: Play) -> None:
    sender = play(["say", {"news": "idle"}], ["sleep", 30])
    sender.start()
    qtbot.waitUntil(lambda: sender.state is SenderState.IDLE)
    assert not sender.stop(50)
    sender.close(200)
    assert not sender.running


def test_a_crash_is_told_once_and_the_child_starts_again(
    qtbot: QtBot, play: Play, tmp_path: Path
) -> None:
    count = tmp_path / "count"
    sender = play(["count", str(count)], ["exit", 3])
    troubles: list[SmsdeskError] = []
    sender.troubled.connect(troubles.append)
    sender.start()
    qtbot.waitUntil(lambda: count.exists() and len(count.read_text()) >= 3)
    assert sender.state is SenderState.CRASHED
    assert [trouble.code for trouble in troubles] == [ErrorCode.SENDER_STOPPED]
    assert sender._pause_ms > 40


def test_waking_does_not_wait_for_the_pause(qtbot: QtBot, play: Play, tmp_path: Path) -> None:
    count = tmp_path / "count"
    sender = play(["count", str(count)], ["exit", 3])
    sender._pause_ms = 60_000
    sender.start()
    qtbot.waitUntil(lambda: sender.state is SenderState.CRASHED)
    sender.start()
    assert not sender.running
    sender.wake()
    qtbot.waitUntil(lambda: count.read_text() == "xx")


def test_a_child_that_says_why_it_cannot_work_is_believed(qtbot: QtBot, play: Play) -> None:
    error = {"code": "database_locked", "details": {}, "text": "…"}
    sender = play(["say", {"news": "stopped", "error": error}], ["exit", 1])
    with qtbot.waitSignal(sender.troubled) as told:
        sender.start()
    assert told.args is not None
    assert told.args[0].code is ErrorCode.DATABASE_LOCKED


def test_a_childs_bug_is_shown_like_the_windows_own(
    qtbot: QtBot, play: Play, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    caught: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _trace: caught.append(error))
    count = tmp_path / "count"
    error = {"code": "unexpected", "details": {"report": "KeyError"}, "text": "…"}
    sender = play(["count", str(count)], ["say", {"error": error}], ["exit", 1])
    troubles: list[SmsdeskError] = []
    sender.troubled.connect(troubles.append)
    sender.start()
    # told once, however often it starts again
    qtbot.waitUntil(lambda: count.exists() and len(count.read_text()) >= 3)
    [bug] = caught
    assert isinstance(bug, ChildBug)
    assert bug.report == "KeyError"
    assert [trouble.code for trouble in troubles] == [ErrorCode.UNEXPECTED]


def test_a_lease_held_by_another_is_no_trouble(qtbot: QtBot, play: Play, tmp_path: Path) -> None:
    count = tmp_path / "count"
    error = {"code": "sender_busy", "details": {"holder": "window"}}
    sender = play(["count", str(count)], ["say", {"news": "stopped", "error": error}], ["exit", 1])
    with qtbot.assertNotEmitted(sender.troubled):
        sender.start()
        qtbot.waitUntil(lambda: sender.state is SenderState.ELSEWHERE)
        qtbot.waitUntil(lambda: len(count.read_text()) >= 2)


def _offline(gateway: str) -> dict[str, object]:
    return {"news": "offline", "waiting": 3, "gateway_id": gateway, "gateway": gateway.upper()}


def test_offline_stays_whatever_another_gateway_does(qtbot: QtBot, play: Play) -> None:
    sender = play(
        ["say", _offline("a")],
        ["say", {"news": "progress", "gateway_id": "b", "waiting": 2}],
        ["say", _offline("b")],
        ["wait"],
        ["say", {"news": "online", "gateway_id": "a", "waiting": 2}],
        ["say", {"news": "paused", "gateway_id": "b", "waiting": 2}],
        ["wait"],
    )
    heard: list[str] = []
    states: list[SenderState] = []
    sender.news.connect(lambda report: heard.append(report.news))
    sender.state_changed.connect(lambda: states.append(sender.state))
    sender.start()
    qtbot.waitUntil(lambda: len(heard) == 3)
    assert (states, sender.unreachable) == ([SenderState.OFFLINE], ("A", "B"))
    sender.wake()
    qtbot.waitUntil(lambda: heard[-1] == "paused")
    assert (states[-1], sender.unreachable) == (SenderState.PAUSED, ())


@pytest.mark.parametrize("news", ["idle", "started"])
def test_nothing_is_offline_when_nothing_waits(qtbot: QtBot, play: Play, news: str) -> None:
    sender = play(["say", _offline("a")], ["wait"], ["say", {"news": news}], ["wait"])
    sender.start()
    qtbot.waitUntil(lambda: sender.state is SenderState.OFFLINE)
    sender.wake()
    qtbot.waitUntil(lambda: sender.state is not SenderState.OFFLINE)
    assert sender.unreachable == ()


def test_a_want_of_credit_is_news_of_its_own(qtbot: QtBot, play: Play) -> None:
    error = {"code": "no_credit", "details": {"gateway": "SMSAPI"}}
    sender = play(["say", {"news": "paused", "waiting": 12, "error": error}], ["wait"])
    with qtbot.assertNotEmitted(sender.troubled):
        sender.start()
        qtbot.waitUntil(lambda: sender.state is SenderState.PAUSED)


def test_a_paused_gateway_is_told(qtbot: QtBot, play: Play) -> None:
    error = {"code": "login_rejected", "details": {"gateway": "SMSAPI"}}
    sender = play(["say", {"news": "paused", "waiting": 12, "error": error}], ["wait"])
    with qtbot.waitSignal(sender.troubled) as told:
        sender.start()
    assert told.args is not None
    assert told.args[0].code is ErrorCode.LOGIN_REJECTED
    assert sender.state is SenderState.PAUSED


def test_a_program_that_is_not_there_is_a_crash(qtbot: QtBot, qapp: object) -> None:
    sender = SenderProcess(["/nonexistent/smsdesk"])
    with qtbot.waitSignal(sender.troubled):
        sender.start()
    assert sender.state is SenderState.CRASHED
    sender.close(100)


@pytest.mark.parametrize(
    "line", [b"", b"Traceback", b"[1, 2]", b'{"accepted": 3}', b'{"news": 7}', b'{"error": 1}']
)
def test_other_lines_are_no_news(line: bytes) -> None:
    assert parse_report(line) is None


def test_a_strange_report_is_read_as_far_as_possible() -> None:
    report = parse_report(b'{"news": "progress", "waiting": "many", "error": {"code": "new_one"}}')
    assert report == SenderReport("progress")


def test_an_error_alone_is_the_last_word() -> None:
    report = parse_report(b'{"error": {"code": "no_credit", "details": [1]}}')
    assert report is not None
    assert report.news == "stopped"
    assert report.error is not None
    assert report.error.details == {}


def test_reports_do_not_come_in_whole_lines(qtbot: QtBot, play: Play) -> None:
    sender = play(["say", {"news": "progress", "gateway": "ż" * 15_000, "waiting": 2}], ["wait"])
    sender.start()
    qtbot.waitUntil(lambda: sender.waiting == 2)


# --- several desks --------------------------------------------------------------------------------


def _refusal(code: str) -> list[object]:
    return ["say", {"news": "stopped", "error": {"code": code, "details": {"gateway": "SMSAPI"}}}]


def test_a_lost_server_is_a_state_that_the_banner_tells(
    qtbot: QtBot, play: Play, tmp_path: Path
) -> None:
    count = tmp_path / "count"
    sender = play(["count", str(count)], _refusal("database_server_lost"), ["exit", 1])
    told: list[SmsdeskError] = []
    sender.troubled.connect(told.append)
    sender.start()
    qtbot.waitUntil(lambda: sender.state is SenderState.NO_DATABASE)
    sender._again.setInterval(600_000)
    qtbot.waitUntil(lambda: not sender.running)
    before = len(count.read_text())
    sender.look_again()
    qtbot.waitUntil(lambda: len(count.read_text()) > before)
    assert told == []


def test_looking_again_starts_nothing_that_nobody_wants(play: Play) -> None:
    sender = play(["wait"])
    sender.look_again()
    assert not sender.running


def test_a_missing_password_is_told_once_and_left_to_others(qtbot: QtBot, play: Play) -> None:
    sender = play(_refusal("secret_elsewhere"), ["exit", 1])
    told: list[SmsdeskError] = []
    sender.troubled.connect(told.append)
    started: list[None] = []
    sender._child.started.connect(lambda: started.append(None))
    sender.start()
    qtbot.waitUntil(lambda: len(started) >= 3)
    assert sender.state is SenderState.ELSEWHERE
    assert [error.code for error in told] == [ErrorCode.SECRET_ELSEWHERE]


def test_it_is_told_once_also_when_some_of_it_can_be_sent_here(qtbot: QtBot, play: Play) -> None:
    sender = play(["say", {"news": "started"}], _refusal("secret_elsewhere"), ["exit", 1])
    told: list[SmsdeskError] = []
    sender.troubled.connect(told.append)
    started: list[None] = []
    sender._child.started.connect(lambda: started.append(None))
    sender.start()
    qtbot.waitUntil(lambda: len(started) >= 3)
    assert [error.code for error in told] == [ErrorCode.SECRET_ELSEWHERE]


def test_nobody_sends_while_it_is_held_back(qtbot: QtBot, play: Play) -> None:
    sender = play(["say", {"news": "idle"}], ["wait"])
    sender.start()
    qtbot.waitUntil(lambda: sender.state is SenderState.IDLE)
    sender.hold()
    qtbot.waitUntil(lambda: not sender.running)
    sender.start()
    sender.wake()
    assert not sender.running
    sender.release()
    qtbot.waitUntil(lambda: sender.state is SenderState.IDLE)


def test_releasing_starts_nothing_that_nobody_wants(play: Play) -> None:
    sender = play(["wait"])
    sender.hold()
    sender.release()
    assert not sender.running

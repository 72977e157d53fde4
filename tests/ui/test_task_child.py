"""A task's child leaves the processor to the window."""

import os
import sys
from collections.abc import Mapping

import pytest
from pytestqt.qtbot import QtBot

from smsdesk.core.errors import ErrorCode
from smsdesk.crash_report import report_of
from smsdesk.ui.task_child import TaskChild

_UNTIL_NICE = """
import json, os
usual = os.getpriority(os.PRIO_PROCESS, os.getppid())
while os.getpriority(os.PRIO_PROCESS, 0) <= usual:
    pass
print(json.dumps({"nicer": True}))
"""


class _Child(TaskChild):
    def result(self, said: Mapping[str, object]) -> object:
        return said.get("nicer")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no niceness")
def test_it_steps_back_behind_the_window(qtbot: QtBot) -> None:
    child = _Child((sys.executable, "-S", "-c", _UNTIL_NICE), 1000)
    with qtbot.waitSignal(child.finished) as finished:
        child.run(())
    assert finished.args == [True]


_BUG = """
import json
print(json.dumps({"error": {"code": "unexpected", "details": {"report": "KeyError"}}}))
raise SystemExit(1)
"""


def test_a_bug_of_the_child_is_a_sentence_and_a_report(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    caught: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _trace: caught.append(error))
    child = _Child((sys.executable, "-S", "-c", _BUG), 1000)
    with qtbot.waitSignal(child.failed) as failed:
        child.run(())
    assert failed.args is not None
    assert failed.args[0].code is ErrorCode.UNEXPECTED
    assert [report_of(bug) for bug in caught] == ["ChildBug\n  KeyError"]


def test_nobody_is_shown_a_traceback(qtbot: QtBot) -> None:
    child = _Child((sys.executable, "-S", "-c", "raise KeyError('Anna')"), 1000)
    with qtbot.waitSignal(child.failed) as failed:
        child.run(())
    assert failed.args == [""]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no niceness")
def test_the_window_never_steps_back_itself(qtbot: QtBot) -> None:
    usual = os.getpriority(os.PRIO_PROCESS, 0)
    child = _Child((sys.executable, "-S", "-c", "pass"), 1000)
    with qtbot.waitSignal(child.failed):
        child.run(())
    # as when `started` is heard too late
    child._step_back()
    assert os.getpriority(os.PRIO_PROCESS, 0) == usual

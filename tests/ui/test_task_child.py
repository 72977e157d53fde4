"""A task's child leaves the processor to the window."""

import os
import sys
from collections.abc import Mapping

import pytest
from pytestqt.qtbot import QtBot

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


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no niceness")
def test_the_window_never_steps_back_itself(qtbot: QtBot) -> None:
    usual = os.getpriority(os.PRIO_PROCESS, 0)
    child = _Child((sys.executable, "-S", "-c", "pass"), 1000)
    with qtbot.waitSignal(child.failed):
        child.run(())
    # as when `started` is heard too late
    child._step_back()
    assert os.getpriority(os.PRIO_PROCESS, 0) == usual

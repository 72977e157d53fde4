"""What scenes of `tests.screenshots` share: waiting for the window, and the type of a scene."""

import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEventLoop
from PySide6.QtWidgets import QWidget

from smsdesk.app import App

WAIT_S = 20.0


@dataclass(frozen=True, slots=True)
class Scene:
    """A picture: `play` brings the window into a state and returns what is to be drawn.

    A widget that is a window of its own is closed afterwards, unless it is the main window.
    """

    name: str
    play: Callable[[App], QWidget]


def wait_until(condition: Callable[[], bool], seconds: float = WAIT_S) -> None:
    """Let the window work until `condition` holds. Raises TimeoutError."""
    deadline = QDeadlineTimer(int(seconds * 1000))
    while not condition():
        if deadline.hasExpired():
            raise TimeoutError(f"a scene waited {seconds} s in vain")
        _turn()


def settle(seconds: float = 0.4) -> None:
    """Let the window work for a while."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        _turn()


def _turn() -> None:
    QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
    time.sleep(0.005)

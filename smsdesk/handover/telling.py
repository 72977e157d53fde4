"""Telling the window that is open already: connect, say the order, wait for its answer."""

import os
import sys
import time
from enum import Enum, auto
from typing import TYPE_CHECKING

from smsdesk.handover.order import TAKEN, Order
from smsdesk.handover.seat import Seat

if TYPE_CHECKING:
    import socket

_ANSWER_S = 5.0
_STARTING_S = 30.0
"""A window that has just been started listens only when its data is open."""
_PAUSE_S = 0.02


class Outcome(Enum):
    """What has become of a start."""

    OURS = auto()
    """Nobody has a window: the seat is taken, open one."""
    TOLD = auto()
    SILENT = auto()
    """There is a window, and it does not answer."""
    NOBODY = auto()
    """Not listening yet, or just gone."""


def take_or_tell(
    seat: Seat, link: str, *, answer: float = _ANSWER_S, starting: float = _STARTING_S
) -> Outcome:
    """Take the seat, or hand `link` to whoever has it. `answer` and `starting` are seconds."""
    give_up = time.monotonic() + starting
    while not seat.take():
        outcome = _ask(seat.address, _order(link).line(), answer)
        if outcome is not Outcome.NOBODY:
            return outcome
        if time.monotonic() > give_up:
            return Outcome.SILENT
        time.sleep(_PAUSE_S)
    return Outcome.OURS


def _order(link: str) -> Order:
    return Order(link, os.environ.get("XDG_ACTIVATION_TOKEN", ""))


if sys.platform == "win32":

    def _ask(address: str, line: bytes, patience: float) -> Outcome:
        """A pipe knows no time-out, so a thread waits for it."""
        from threading import Thread

        found = [Outcome.SILENT]
        _let_it_come_forward()
        asking = Thread(target=lambda: found.append(_ask_pipe(address, line)), daemon=True)
        asking.start()
        asking.join(patience)
        return found[-1]

    def _ask_pipe(address: str, line: bytes) -> Outcome:
        try:
            with open(address, "r+b", buffering=0) as pipe:  # noqa: PTH123  # a pipe is no path
                pipe.write(line)
                return Outcome.TOLD if pipe.read(len(TAKEN)) == TAKEN else Outcome.NOBODY
        except OSError:
            return Outcome.NOBODY

    def _let_it_come_forward() -> None:
        """Windows lets only the program in front put another one there."""
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(-1)

else:

    def _ask(address: str, line: bytes, patience: float) -> Outcome:
        import socket

        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as connection:
            connection.settimeout(patience)
            try:
                connection.connect(address)
                connection.sendall(line)
                return _outcome(_answer(connection))
            except TimeoutError:
                return Outcome.SILENT
            except OSError:
                # no socket yet, a dead one, or one that is being closed
                return Outcome.NOBODY

    def _answer(connection: "socket.socket") -> bytes:
        answer = b""
        while len(answer) < len(TAKEN):
            received = connection.recv(len(TAKEN) - len(answer))
            if not received:
                break
            answer += received
        return answer

    def _outcome(answer: bytes) -> Outcome:
        return Outcome.TOLD if answer == TAKEN else Outcome.NOBODY

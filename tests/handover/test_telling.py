"""Telling a window that is there, that is not there yet, that is silent, that goes away."""

import socket
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread

import pytest

from smsdesk.handover.order import TAKEN, Order, read_order
from smsdesk.handover.seat import Seat
from smsdesk.handover.telling import Outcome, take_or_tell


@pytest.fixture
def holder(data_dir: Path, short: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Seat]:
    """Somebody else's taken seat."""
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(short))
    seat = Seat(data_dir)
    assert seat.take()
    yield seat
    seat.leave()


class Listener:
    """A window that answers each caller with `answer`."""

    def __init__(self, address: str, *answers: bytes | None) -> None:
        self.heard: list[Order | None] = []
        self._answers = answers
        self._server = socket.socket(socket.AF_UNIX)
        self._server.bind(address)
        self._server.listen()
        self._thread = Thread(target=self._serve)
        self._thread.start()

    def _serve(self) -> None:
        for answer in self._answers:
            connection, _ = self._server.accept()
            with connection:
                self.heard.append(read_order(connection.makefile("rb").readline()))
                if answer is None:
                    connection.recv(1)  # silent until the caller gives up
                else:
                    connection.sendall(answer)

    def close(self) -> None:
        self._thread.join(10)
        self._server.close()


@pytest.fixture
def listen(holder: Seat) -> Iterator[Callable[..., Listener]]:
    made: list[Listener] = []

    def listen(*answers: bytes | None) -> Listener:
        made.append(Listener(holder.address, *answers))
        return made[-1]

    yield listen
    for each in made:
        each.close()


def test_a_free_seat_is_taken(data_dir: Path) -> None:
    seat = Seat(data_dir)
    assert take_or_tell(seat, "sms:1") is Outcome.OURS
    seat.leave()


def test_a_window_is_told(
    data_dir: Path, listen: Callable[..., Listener], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "from the panel")
    window = listen(TAKEN)
    assert take_or_tell(Seat(data_dir), "sms:1") is Outcome.TOLD
    assert window.heard == [Order("sms:1", "from the panel")]


def test_a_frozen_window_is_silent(data_dir: Path, listen: Callable[..., Listener]) -> None:
    listen(None)
    assert take_or_tell(Seat(data_dir), "", answer=0.05) is Outcome.SILENT


def test_who_hangs_up_is_asked_again(data_dir: Path, listen: Callable[..., Listener]) -> None:
    window = listen(b"", b"something else, and long enough for it", TAKEN)
    assert take_or_tell(Seat(data_dir), "sms:1") is Outcome.TOLD
    assert len(window.heard) == 3


def test_who_never_listens_is_silent(data_dir: Path, holder: Seat) -> None:
    assert take_or_tell(Seat(data_dir), "", starting=0.05) is Outcome.SILENT


def test_a_seat_that_becomes_free_is_taken(
    data_dir: Path, holder: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The window was just being closed."""
    monkeypatch.setattr("time.sleep", lambda _seconds: holder.leave())
    seat = Seat(data_dir)
    assert take_or_tell(seat, "") is Outcome.OURS
    seat.leave()


def test_a_dead_socket_is_nobody(data_dir: Path, holder: Seat) -> None:
    dead = socket.socket(socket.AF_UNIX)
    dead.bind(holder.address)
    dead.close()
    assert take_or_tell(Seat(data_dir), "", starting=0.0) is Outcome.SILENT


def test_neither_side_needs_qt() -> None:
    for module in ("order", "seat", "starting", "telling"):
        source = Path(sys.modules["smsdesk.handover.seat"].__file__ or "").with_name(f"{module}.py")
        assert "PySide6" not in source.read_text("utf-8")

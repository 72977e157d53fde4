"""The listening side: who calls, what nonsense gets, and how the window comes forward."""

import os
import socket
import tempfile
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from smsdesk.handover.order import LONGEST_LINE, TAKEN, Order
from smsdesk.ui import one_window
from smsdesk.ui.one_window import OneWindow, bring_forward


@pytest.fixture
def address() -> Iterator[str]:
    """Short enough for a socket."""
    with tempfile.TemporaryDirectory(prefix="desk-") as folder:
        yield str(Path(folder) / "window.socket")


@pytest.fixture
def listener(qtbot: QtBot, address: str) -> Iterator[OneWindow]:
    listener = OneWindow(address)
    listener.listen()
    yield listener
    listener.close()
    listener.deleteLater()


@pytest.fixture
def orders(listener: OneWindow) -> list[Order]:
    orders: list[Order] = []
    listener.ordered.connect(orders.append)
    return orders


class Caller:
    """Another process, as a thread: says `pieces`, keeps what it is answered until the end."""

    def __init__(self, address: str, *pieces: bytes) -> None:
        self.answer: bytes | None = None
        self._address, self._pieces = address, pieces
        self._thread = Thread(target=self._call)
        self._thread.start()

    def _call(self) -> None:
        answer = b""
        with socket.socket(socket.AF_UNIX) as connection:
            connection.connect(self._address)
            try:
                for piece in self._pieces:
                    connection.sendall(piece)
                while received := connection.recv(100):
                    answer += received
            except OSError:
                pass
        self.answer = answer

    def wait(self, qtbot: QtBot) -> bytes | None:
        qtbot.waitUntil(lambda: self.answer is not None, timeout=10_000)
        self._thread.join()
        return self.answer


def test_an_order_is_heard_and_answered(
    qtbot: QtBot, address: str, listener: OneWindow, orders: list[Order]
) -> None:
    order = Order("sms:+48601123456?body=Cze%C5%9B%C4%87", "token")
    line = order.line()
    assert Caller(address, line[:9], line[9:]).wait(qtbot) == TAKEN
    assert orders == [order]
    assert Caller(address, Order().line()).wait(qtbot) == TAKEN
    assert orders == [order, Order()]


@pytest.mark.parametrize(
    "nonsense", [b"GET / HTTP/1.1\r\n\r\n", b"\n", b'{"smsdesk": 9}\n', b"x" * (LONGEST_LINE + 1)]
)
def test_nonsense_is_hung_up_on(
    qtbot: QtBot, address: str, orders: list[Order], nonsense: bytes
) -> None:
    assert Caller(address, nonsense).wait(qtbot) == b""
    assert orders == []


def test_who_says_nothing_is_hung_up_on(
    qtbot: QtBot, address: str, orders: list[Order], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(one_window, "_PATIENCE_MS", 20)
    assert Caller(address).wait(qtbot) == b""
    assert orders == []


def test_only_its_user_can_reach_it(address: str, listener: OneWindow) -> None:
    assert listener.listening
    assert Path(address).stat().st_mode & 0o077 == 0


def test_a_dead_socket_gives_way(qtbot: QtBot, address: str) -> None:
    dead = socket.socket(socket.AF_UNIX)
    dead.bind(address)
    dead.close()
    listener = OneWindow(address)
    listener.listen()
    assert listener.listening
    listener.close()
    assert not Path(address).exists()


def test_where_it_cannot_listen_the_log_says_so(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    listener = OneWindow(str(tmp_path / "missing" / "x.socket"))
    listener.listen()
    assert not listener.listening
    assert "hand a link over" in caplog.text


def test_a_window_comes_forward_as_large_as_it_was(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.showMaximized()
    window.setWindowState(window.windowState() | Qt.WindowState.WindowMinimized)
    bring_forward(window, "token")
    assert window.isVisible()
    assert window.isMaximized()
    assert not window.isMinimized()
    assert "XDG_ACTIVATION_TOKEN" not in os.environ

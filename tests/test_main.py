"""Where the program starts: command line or window."""

import builtins
import gc
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtWidgets import QApplication

import smsdesk
from smsdesk import __main__ as entry
from smsdesk.handover import telling
from smsdesk.handover.seat import Seat
from smsdesk.handover.telling import Outcome


@pytest.fixture(autouse=True)
def _start_leaves_nothing(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """What a lean start does to the process is undone."""
    monkeypatch.setattr(builtins, "__import__", builtins.__import__)
    yield
    gc.enable()


@pytest.mark.parametrize(
    ("arguments", "command"),
    [
        ([], False),
        (["--practice"], False),
        (["--data-dir", "gateway"], False),
        (["--data-dir=x", "--practice"], False),
        (["gateway", "list"], True),
        (["--data-dir", "x", "outbox", "run"], True),
        (["nonsense"], True),
        (["--help"], True),
        (["sms:+48601123456?body=Hej"], False),
        (["--data-dir", "x", "TEL:601123456"], False),
        (["send", "sms:+48601123456"], True),
    ],
)
def test_a_word_is_a_command(arguments: list[str], command: bool) -> None:
    assert entry.is_command(arguments) is command


def test_the_version_needs_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert entry.main(["--version"]) == 0
    assert capsys.readouterr().out == f"smsdesk {smsdesk.__version__}\n"


def test_commands_go_to_the_command_line(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", ["smsdesk", "gateway", "list", "--json"])
    assert entry.main() == 0
    assert capsys.readouterr().out == "[]\n"


def test_an_early_interrupt_is_told(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(_arguments: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("smsdesk.cli.main", interrupted)
    assert entry.main(["gateway", "list"]) == 1
    assert capsys.readouterr().err == "Interrupted.\n"


def test_everything_else_goes_to_the_window(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[list[str]] = []
    window = ModuleType("smsdesk.app")

    def main(argv: Sequence[str], seat: object) -> int:
        assert seat is None
        seen.append(list(argv))
        return 7

    window.main = main  # type: ignore[attr-defined]  # a fake window
    monkeypatch.setitem(sys.modules, "smsdesk.app", window)
    monkeypatch.setattr(smsdesk, "app", window, raising=False)
    assert entry.main(["--practice"]) == 7
    assert seen == [["smsdesk", "--practice"]]


def test_a_window_that_is_silent_is_told(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    holder = Seat(tmp_path)
    assert holder.take()
    monkeypatch.setattr(telling, "take_or_tell", lambda _seat, _link: Outcome.SILENT)
    assert entry.main(["--data-dir", str(tmp_path), "sms:601123456"]) == 1
    assert "does not answer" in capsys.readouterr().err
    holder.leave()


def test_a_window_that_has_just_gone_is_followed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    holder = Seat(tmp_path)
    assert holder.take()
    seats: list[Seat] = []

    def open_window(_arguments: Sequence[str], seat: Seat) -> int:
        seats.append(seat)
        return 7

    monkeypatch.setattr(telling, "take_or_tell", lambda _seat, _link: Outcome.OURS)
    monkeypatch.setattr(entry, "_open_window", open_window)
    assert entry.main(["--data-dir", str(tmp_path)]) == 7
    assert [seat.address for seat in seats] == [holder.address]
    holder.leave()


@pytest.mark.parametrize(
    ("missing", "told"),
    [("PySide6.QtCore", "needs PySide6"), ("smsdesk.ui.x", "cannot start")],
)
def test_a_missing_module_is_told(
    missing: str,
    told: str,
    qapp: QApplication,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    original = builtins.__import__

    def without(name: str, *args: object, **kwargs: object) -> object:
        if name == "smsdesk" and args[2] == ("app",):
            raise ModuleNotFoundError(f"No module named {missing!r}", name=missing)
        return original(name, *args, **kwargs)  # type: ignore[arg-type]  # passed through

    monkeypatch.setattr(builtins, "__import__", without)
    assert entry.main([]) == 1
    assert told in capsys.readouterr().err


def test_a_lean_start_leaves_imports_alone() -> None:
    script = """
import builtins, gc, linecache
plain = builtins.__import__
from smsdesk.__main__ import start_lean
start_lean()
from PySide6.QtWidgets import QLabel
import smsdesk.store.models
print(builtins.__import__ is plain, gc.isenabled(), any("models.py" in f for f in linecache.cache))
"""
    done = subprocess.run(
        [sys.executable, "-c", script], check=True, capture_output=True, text=True
    )
    assert done.stdout.split() == ["True", "False", "False"]

"""Where the program starts: command line or window."""

import builtins
import sys
from collections.abc import Sequence
from types import ModuleType

import pytest

import smsdesk
from smsdesk import __main__ as entry


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


def test_everything_else_goes_to_the_window(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[list[str]] = []
    window = ModuleType("smsdesk.app")

    def main(argv: Sequence[str]) -> int:
        seen.append(list(argv))
        return 7

    window.main = main  # type: ignore[attr-defined]  # a fake window
    monkeypatch.setitem(sys.modules, "smsdesk.app", window)
    monkeypatch.setattr(smsdesk, "app", window, raising=False)
    assert entry.main(["--practice"]) == 7
    assert seen == [["smsdesk", "--practice"]]


@pytest.mark.parametrize(("missing", "told"), [("PySide6.QtCore", True), ("smsdesk.ui.x", False)])
def test_a_missing_pyside_is_told(
    missing: str,
    told: bool,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    original = builtins.__import__

    def without(name: str, *args: object, **kwargs: object) -> object:
        if name == "smsdesk" and args[2] == ("app",):
            raise ModuleNotFoundError(f"No module named {missing!r}", name=missing)
        return original(name, *args, **kwargs)  # type: ignore[arg-type]  # passed through

    monkeypatch.setattr(builtins, "__import__", without)
    if told:
        assert entry.main([]) == 1
        assert "PySide6" in capsys.readouterr().err
    else:
        with pytest.raises(ModuleNotFoundError):
            entry.main([])

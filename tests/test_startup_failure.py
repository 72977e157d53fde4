"""A start that fails altogether: a sentence and a report, in whatever can still show them."""

import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from smsdesk import startup_failure

SECRET = "+48601123456"

NO_CONSOLE = """
import sys
sys.stdout = sys.stderr = None
from smsdesk.__main__ import main
from smsdesk import paths
if sys.argv[1] == "broken":
    from pathlib import Path
    paths.resources = lambda: Path("/nowhere")
    sys.exit(main(["--data-dir", sys.argv[2]]))
sys.exit(main(sys.argv[1:]))
"""


def _error() -> Exception:
    try:
        raise FileNotFoundError(2, "No such file", f"/home/anna/{SECRET}")
    except FileNotFoundError as error:
        return error


def test_it_is_said_and_logged_without_private_words(
    qtbot: QtBot, data_dir: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (data_dir / "logs").mkdir()
    startup_failure.tell(_error(), ["--data-dir", str(data_dir)])
    said = capsys.readouterr().err
    assert "cannot start" in said
    assert "FileNotFoundError ENOENT" in said
    log = (data_dir / "logs" / "smsdesk.log").read_text("utf-8")
    assert "FileNotFoundError ENOENT" in log
    assert SECRET not in said + log
    assert "anna" not in said + log


def test_the_dialog_tells_it(qtbot: QtBot, data_dir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from smsdesk.ui.crash_dialog import CrashDialog

    shown: list[str] = []
    monkeypatch.setattr(startup_failure, "_UNSEEN", frozenset())
    monkeypatch.setattr(CrashDialog, "exec", lambda self: shown.append(self.report))
    startup_failure.tell(_error(), ["--data-dir", str(data_dir)])
    assert "FileNotFoundError" in shown[0]


def test_where_our_dialog_is_broken_a_plain_box_tells_it(
    qtbot: QtBot, data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from PySide6.QtWidgets import QMessageBox

    shown: list[str] = []
    monkeypatch.setattr(startup_failure, "_UNSEEN", frozenset())
    monkeypatch.setitem(sys.modules, "smsdesk.ui.crash_dialog", None)
    monkeypatch.setattr(QMessageBox, "exec", lambda self: shown.append(self.detailedText()))
    startup_failure.tell(_error(), ["--data-dir", str(data_dir)])
    assert "FileNotFoundError" in shown[0]


def test_without_qt_the_console_has_heard_it(
    data_dir: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for module in ("smsdesk.ui.crash_dialog", "PySide6.QtWidgets"):
        monkeypatch.setitem(sys.modules, module, None)
    startup_failure.tell(_error(), ["--data-dir"])
    assert "FileNotFoundError" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "code"),
    [(["--version"], 0), (["gateway", "list"], 0), (["nonsense"], 2), (["broken", "{}"], 1)],
)
def test_no_console_is_no_reason_to_crash(data_dir: Path, arguments: list[str], code: int) -> None:
    (data_dir / "logs").mkdir()
    named = [each.format(data_dir) for each in arguments]
    done = subprocess.run(
        [sys.executable, "-c", NO_CONSOLE, *named], check=False, capture_output=True, timeout=60
    )
    assert (done.returncode, done.stdout) == (code, b"")
    assert b"Traceback" not in done.stderr
    if code == 1:
        log = (data_dir / "logs" / "smsdesk.log").read_text("utf-8")
        assert "FileNotFoundError ENOENT" in log
        assert "  smsdesk/__main__.py:" in log

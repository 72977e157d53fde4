"""The program starts again after another database was chosen."""

import json
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from smsdesk import app as app_module
from smsdesk import paths
from smsdesk.app import build
from smsdesk.options import Options

WAIT = 30_000
NOTE = "import json, sys; open(sys.argv[1], 'w').write(json.dumps(sys.argv[2:]))"


def test_a_wish_ends_the_program_to_begin_anew(qtbot: QtBot, data_dir: Path) -> None:
    app = build(["smsdesk", "--data-dir", str(data_dir)])
    app.window.show()
    qtbot.waitUntil(lambda: app.window.ready, timeout=WAIT)
    assert not app.starts_again
    app.context.wishes.restart.emit()
    assert app.starts_again
    assert not app.window.isVisible()
    app.close()


@pytest.mark.parametrize("chosen", [True, False])
def test_it_begins_with_the_same_folder(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, chosen: bool
) -> None:
    note = tmp_path / "note"
    monkeypatch.setattr(paths, "command", lambda: (sys.executable, "-c", NOTE, str(note)))
    app_module._start_again(Options(tmp_path, chosen, practice=False, link="sms:601123456"))

    def written() -> bool:
        return note.exists() and bool(note.read_text())

    qtbot.waitUntil(written, timeout=WAIT)
    assert json.loads(note.read_text()) == (["--data-dir", str(tmp_path)] if chosen else [])

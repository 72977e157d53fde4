"""Scenes of `tests.screenshots`: the watched folder."""

import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from smsdesk.app import App
from smsdesk.services.desk import Desk
from smsdesk.ui.bridges.folder_dialog import FolderDialog
from smsdesk.ui.bridges.folder_words import WindowWords
from smsdesk.ui.dialogs.confirm_dialog import ConfirmDialog
from tests.screenshot_scenes_contacts import ask
from tests.screenshot_stage import Scene, settle, wait_until

_FILES: Sequence[tuple[str, bytes]] = (
    ("odebrane.csv", b"\x00\x01\x02 to nie jest tekst"),
    (
        "zlecenia.csv",
        "telefon;tekst\n601123456;Auto gotowe do odbioru. Żak\n123;Auto gotowe\n"
        "602123456;Części przyjechały, zapraszamy. Żak\n".encode(),
    ),
    (
        "przypomnienia grudzień 2026 – opony zimowe.csv",
        "".join(
            f"60{number};Zapraszamy na wymianę opon. Żak\n" for number in range(1230000, 1230120)
        ).encode(),
    ),
)


def _bring(desk: Desk) -> Path:
    folder = Path(tempfile.mkdtemp()) / "Wymiana z Subiektem"
    folder.mkdir()
    desk.folder.choose(folder)
    for name, content in _FILES:
        (folder / name).write_bytes(content)
        desk.folder.look(WindowWords(), rest=0)
    return folder


def _leave(desk: Desk) -> None:
    folder = desk.folder.folder()
    desk.folder.choose(None)
    if folder is not None:
        shutil.rmtree(folder.parent)


def _opened(app: App) -> FolderDialog:
    dialog = FolderDialog.open_for(app.context, app.window)
    wait_until(lambda: dialog.ready)
    settle()
    return dialog


def _none(app: App) -> QWidget:
    return _opened(app)


def _some(app: App) -> QWidget:
    ask(app, _bring)
    return _opened(app)


def _asked(app: App) -> QWidget:
    dialog = _opened(app)
    dialog._on_agree()
    wait_until(lambda: bool(dialog.findChild(ConfirmDialog)))
    settle()
    asked = dialog.findChild(ConfirmDialog)
    assert isinstance(asked, ConfirmDialog)
    return asked


def _refused(app: App) -> QWidget:
    dialog = _opened(app)
    dialog._table.selectRow(2)
    settle()
    ask(app, _leave)
    return dialog


SCENES = (
    Scene("folder-none", _none),
    Scene("folder-files", _some),
    Scene("folder-confirm", _asked),
    Scene("folder-refused", _refused),
)

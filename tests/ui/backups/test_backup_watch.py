"""The daily copy of the window: made by a child when it is due, trouble told once."""

import json
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from smsdesk.services.backups.values import BackupChoices
from smsdesk.ui.backups.backup_watch import BackupWatch
from smsdesk.ui.context import Context
from smsdesk.ui.notices import Notice
from tests.ui.conftest import WAIT, Load

CHILD = Path(__file__).parents[1] / "child.py"


@pytest.fixture
def owner(qapp: object) -> Iterator[QObject]:
    owner = QObject()
    yield owner
    owner.deleteLater()


def playing(context: Context, *steps: list[object]) -> Context:
    return replace(context, command=(sys.executable, str(CHILD), json.dumps(steps)))


def test_a_copy_is_made_soon_after_the_start(
    qtbot: QtBot, context: Context, load: Load, owner: QObject, data_dir: Path
) -> None:
    load().close()
    watch = BackupWatch(context, owner)
    with qtbot.waitSignal(context.changes.backups, timeout=WAIT):
        watch.start(0)
    assert len(list((data_dir / "backups").iterdir())) == 1


def test_what_is_not_due_starts_no_child(
    qtbot: QtBot, context: Context, load: Load, owner: QObject
) -> None:
    desk = load()
    desk.backups.choose(BackupChoices(daily=False))
    desk.close()
    watch = BackupWatch(context, owner)
    seen: list[object] = []
    context.runner.run(lambda d: d.backups.state(), seen.append, owner=owner)
    watch.look()
    qtbot.waitUntil(lambda: bool(seen), timeout=WAIT)
    qtbot.wait(1)
    assert not watch._process.running


def test_practice_is_not_worth_a_copy(context: Context, owner: QObject) -> None:
    watch = BackupWatch(replace(context, practice=True), owner)
    watch.start(0)
    assert not watch._timer.isActive()


def test_trouble_is_told_once_and_calmly(
    qtbot: QtBot, context: Context, load: Load, owner: QObject, said: list[Notice]
) -> None:
    load().close()
    error = {"error": {"code": "backup_folder_missing", "details": {"name": "/media/usb"}}}
    watch = BackupWatch(playing(context, ["say", error], ["exit", 1]), owner)
    for _ in range(2):
        with qtbot.waitSignal(watch._process.failed, timeout=WAIT):
            watch.look()
    assert len(said) == 1
    assert "/media/usb" in said[0].text
    assert said[0].on_action is not None
    with qtbot.waitSignal(context.wishes.backups, timeout=WAIT):
        said[0].on_action()


def test_an_old_last_copy_is_worth_a_word_of_its_own(
    qtbot: QtBot, context: Context, load: Load, owner: QObject, said: list[Notice]
) -> None:
    desk = load()
    with desk.preferences._store.begin(write=True) as tx:
        tx.settings.put_json("backup_last", {"at": "2026-01-01T08:00:00+00:00", "folder": "/x"})
    desk.close()
    watch = BackupWatch(playing(context, ["words", "no"], ["exit", 1]), owner)
    watch.look()
    qtbot.waitUntil(lambda: len(said) == 2, timeout=WAIT)
    assert "01.01.2026" in said[1].text
    desk = load()
    with desk.preferences._store.begin(write=True) as tx:
        tx.settings.put_json("backup_last", {"since": "2026-01-01T08:00:00+00:00"})
    desk.close()
    watch._told_stale = False
    watch.look()
    qtbot.waitUntil(lambda: len(said) == 3, timeout=WAIT)
    assert "over a week" in said[2].text

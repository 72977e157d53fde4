"""The database is deleted, locked or takes nothing under the open window: a sentence, no loss."""

import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from smsdesk import paths
from smsdesk.core.errors import ErrorCode
from smsdesk.core.message import MessageState
from smsdesk.core.phone import PhoneNumber
from smsdesk.services.compose import MessageDraft, Recipient
from smsdesk.services.desk import Desk
from smsdesk.ui.context import Context, PageKey
from smsdesk.ui.error_text import code_text
from smsdesk.ui.main_window import MainWindow
from smsdesk.ui.notices import Notice
from smsdesk.ui.sender_process import SenderState

from .conftest import WAIT, Load, Open
from .finding import words
from .setup_tools import add_practice, asked

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="limits and files of Linux")


def _queue(desk: Desk) -> int:
    person = Recipient(PhoneNumber("+48501000001"))
    return len(desk.compose.queue(MessageDraft(recipients=(person,), text="Gotowe")).ids)


def _sent(qtbot: QtBot, context: Context) -> int:
    counts = asked(qtbot, context, lambda desk: desk.history.counts())
    return counts.get(MessageState.ACCEPTED, 0) + counts.get(MessageState.DELIVERED, 0)


@pytest.fixture
def window(qtbot: QtBot, anna: None, load: Load, open_window: Open, context: Context) -> MainWindow:
    """Open, with a practice gateway and a sender that has nothing to do."""
    desk = load()
    add_practice(desk)
    desk.close()
    window = open_window()
    context.sender.start()
    qtbot.waitUntil(lambda: context.sender.state is SenderState.IDLE, timeout=WAIT)
    return window


def test_a_deleted_database_comes_back_and_work_goes_on(
    qtbot: QtBot, window: MainWindow, context: Context, data_dir: Path, said: list[Notice]
) -> None:
    qtbot.wait(1000)
    for file in data_dir.glob("smsdesk.db*"):
        file.unlink()
    qtbot.waitUntil(paths.database(data_dir).exists, timeout=WAIT)
    assert asked(qtbot, context, _queue) == 1
    context.sender.wake()
    qtbot.waitUntil(lambda: _sent(qtbot, context) == 1, timeout=WAIT)
    window.show_page(PageKey.CONTACTS)
    context.changes.contacts.emit()
    qtbot.wait(500)
    assert words(window, "statusContacts") == "1 contact(s)"
    assert [notice.text for notice in said] == []


def test_a_sender_that_cannot_write_says_so_and_starts_again(
    qtbot: QtBot, window: MainWindow, context: Context, said: list[Notice]
) -> None:
    import resource

    context.sender.troubled.connect(context.notices.error)
    child = context.sender._child.processId()
    resource.prlimit(child, resource.RLIMIT_FSIZE, (4096, resource.RLIM_INFINITY))
    asked(qtbot, context, _queue)
    context.sender.wake()
    qtbot.waitUntil(lambda: bool(said), timeout=WAIT)
    assert said[0].text.startswith("The database smsdesk.db cannot be")
    qtbot.waitUntil(lambda: _sent(qtbot, context) == 1, timeout=WAIT)
    qtbot.waitUntil(lambda: said[-1].text.startswith("Sending works again."), timeout=WAIT)
    assert len(said) == 2


def test_a_locked_database_refuses_in_words(
    qtbot: QtBot, window: MainWindow, context: Context, data_dir: Path, said: list[Notice]
) -> None:
    with closing(sqlite3.connect(paths.database(data_dir))) as other:
        other.execute("BEGIN EXCLUSIVE")
        context.runner.run(_queue, lambda _count: None, owner=window)
        qtbot.waitUntil(lambda: bool(said), timeout=WAIT)
    assert said[0].text == code_text(ErrorCode.DATABASE_LOCKED)
    assert asked(qtbot, context, _queue) == 1
    context.sender.wake()
    qtbot.waitUntil(lambda: _sent(qtbot, context) == 1, timeout=WAIT)

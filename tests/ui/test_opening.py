"""What the window finds when it opens: no database of ours, a newer one, unsent messages."""

import sqlite3
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.phone import PhoneNumber
from smsdesk.services.desk import Desk
from smsdesk.ui.context import Context, PageKey
from smsdesk.ui.notices import Notice
from smsdesk.ui.sender_process import SenderState

from .conftest import WAIT, Load, Open
from .finding import button, widget, words


def test_a_damaged_database_is_a_page_with_words_and_another_try(
    qtbot: QtBot, data_dir: Path, open_window: Open
) -> None:
    file = data_dir / "smsdesk.db"
    file.write_bytes(b"This is no database at all. " * 400)
    window = open_window()
    assert widget(window, "loadProblem").isVisible()
    assert window.page is None
    file.unlink()
    button(window, "loadAgain").click()
    qtbot.waitUntil(lambda: window._overview is not None, timeout=WAIT)
    assert widget(window, "welcomePage").isVisible()


@pytest.mark.usefixtures("anna")
def test_a_newer_database_is_refused_in_words(
    data_dir: Path, open_window: Open, context: Context
) -> None:
    with sqlite3.connect(data_dir / "smsdesk.db") as connection:
        connection.execute("UPDATE alembic_version SET version_num = 'from_the_future'")
    connection.close()
    window = open_window()
    problem = widget(window, "loadProblem")
    words = " ".join(label.text() for label in problem.findChildren(QLabel))
    assert "newer version" in words


@pytest.mark.usefixtures("anna")
def test_a_problem_later_is_a_notice(
    qtbot: QtBot, context: Context, open_window: Open, said: list[Notice]
) -> None:
    window = open_window()
    window._reader.failed.emit(SmsdeskError(ErrorCode.DATABASE_LOCKED))
    assert len(said) == 1
    assert window.page is PageKey.CONTACTS


# --- sending ----------------------------------------------------------------------------------


def test_a_message_left_over_is_sent_without_asking(
    qtbot: QtBot, load: Load, context: Context, open_window: Open
) -> None:
    desk = load()
    _queue(desk)
    desk.close()
    window = open_window()
    assert context.sender.running
    qtbot.waitUntil(lambda: context.sender.state is SenderState.IDLE, timeout=WAIT)
    qtbot.waitUntil(lambda: words(window, "statusOutbox") == "Outbox: 0 waiting", timeout=WAIT)
    assert words(window, "statusConnection") == "Ready to send"


def _queue(desk: Desk) -> None:
    from smsdesk.services.compose import MessageDraft, Recipient
    from smsdesk.ui.pages.welcome_page import _add_practice

    _add_practice(desk, "Practice")
    anna = Recipient(PhoneNumber("+48501234567"))
    desk.compose.queue(MessageDraft(recipients=(anna,), text="Gotowe do odbioru"))

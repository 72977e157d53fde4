"""The watched folder in the window: the dialog, and the watch that tells what came."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from smsdesk.bootstrap import open_desk, prepare_practice
from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.message import MessageState
from smsdesk.core.watched_file import FileState, RowState
from smsdesk.services.bridges.values import FileNews, Look
from smsdesk.ui.bridges import folder_watch, folder_words
from smsdesk.ui.bridges.folder_dialog import FolderDialog
from smsdesk.ui.bridges.folder_process import FolderProcess
from smsdesk.ui.bridges.folder_watch import FolderWatch
from smsdesk.ui.context import Context
from smsdesk.ui.dialogs.confirm_dialog import ConfirmDialog
from smsdesk.ui.notices import Notice, NoticeBar
from smsdesk.ui.theme import Tone

WAIT = 30_000
TWO = "601000001;A\n602000002;B\n"


@pytest.fixture
def folder(data_dir: Path, tmp_path: Path) -> Path:
    """Watched, in a shop that practises and types numbers above 1."""
    made = tmp_path / "wymiana"
    made.mkdir()
    prepare_practice(data_dir)
    desk = open_desk(data_dir)
    desk.preferences.save(replace(desk.preferences.load(), confirm_above=1))
    desk.folder.choose(made)
    desk.close()
    return made


@pytest.fixture
def take(data_dir: Path, folder: Path) -> Callable[[str, str], None]:
    def take(name: str, content: str) -> None:
        (folder / name).write_text(content)
        desk = open_desk(data_dir)
        desk.folder.look(folder_words.WindowWords(), rest=0)
        desk.close()

    return take


def shown(qtbot: QtBot, context: Context) -> FolderDialog:
    dialog = FolderDialog.open_for(context, None)
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: dialog.ready, timeout=WAIT)
    return dialog


def button(dialog: FolderDialog, name: str) -> QPushButton:
    found = dialog.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


def cells(dialog: FolderDialog) -> list[tuple[str, str]]:
    model, rows = dialog._table.model(), range(dialog._table.rowCount())
    return [(model.index(row, 1).data(), model.index(row, 2).data()) for row in rows]


def asking(dialog: FolderDialog) -> list[ConfirmDialog]:
    return [one for one in dialog.findChildren(ConfirmDialog) if one.isVisible()]


def agree(qtbot: QtBot, dialog: FolderDialog, name: str, number: str) -> None:
    button(dialog, name).click()
    qtbot.waitUntil(lambda: bool(asking(dialog)), timeout=WAIT)
    (asked,) = asking(dialog)
    line = asked.findChild(QLineEdit, "confirmNumber")
    send = asked.findChild(QPushButton, "confirmSend")
    assert isinstance(line, QLineEdit)
    assert isinstance(send, QPushButton)
    assert not send.isEnabled()
    line.setText(number)
    send.click()


def test_without_a_folder_one_is_offered(qtbot: QtBot, context: Context, tmp_path: Path) -> None:
    dialog = shown(qtbot, context)
    assert dialog._path.text() == "No folder is watched"
    assert not button(dialog, "folderOff").isEnabled()
    dialog._keep(tmp_path)
    qtbot.waitUntil(lambda: dialog._path.text() == str(tmp_path), timeout=WAIT)
    dialog._keep(tmp_path / "nothing")
    qtbot.waitUntil(lambda: "cannot be opened" in dialog._banner.text(), timeout=WAIT)
    button(dialog, "folderOff").click()
    qtbot.waitUntil(lambda: not button(dialog, "folderOff").isEnabled(), timeout=WAIT)


def test_a_waiting_file_is_sent_after_its_number_was_typed(
    qtbot: QtBot, context: Context, folder: Path, take: Callable[[str, str], None]
) -> None:
    take("a.csv", TWO)
    dialog = shown(qtbot, context)
    assert cells(dialog) == [("a.csv", "Waits for your yes")]
    assert "waits for a person" in dialog._why.text()
    agree(qtbot, dialog, "folderAgree", "2")
    qtbot.waitUntil(lambda: cells(dialog) == [("a.csv", "Taken")], timeout=WAIT)
    assert (folder / "a.wyniki.csv").read_text("utf-8-sig").count("\n") == 3
    agree(qtbot, dialog, "folderAgain", "2")
    qtbot.waitUntil(lambda: not dialog._deeds.busy, timeout=WAIT)


def test_a_file_that_brought_nothing_says_where_the_reasons_are(
    qtbot: QtBot, context: Context, take: Callable[[str, str], None]
) -> None:
    take("a.csv", "12;A\n")
    dialog = shown(qtbot, context)
    assert cells(dialog) == [("a.csv", "Taken")]
    assert dialog._why.text().startswith("No row of this file became a message.")


def test_a_waiting_file_is_declined(
    qtbot: QtBot, context: Context, take: Callable[[str, str], None]
) -> None:
    take("a.csv", TWO)
    dialog = shown(qtbot, context)
    button(dialog, "folderDecline").click()
    qtbot.waitUntil(lambda: cells(dialog) == [("a.csv", "Not sent")], timeout=WAIT)
    assert not button(dialog, "folderDecline").isVisibleTo(dialog)


def test_a_file_that_is_gone_is_told(
    qtbot: QtBot, context: Context, folder: Path, take: Callable[[str, str], None]
) -> None:
    take("a.csv", TWO)
    (folder / "a.csv").unlink()
    dialog = shown(qtbot, context)
    button(dialog, "folderAgree").click()
    qtbot.waitUntil(lambda: "not in the watched folder" in dialog._banner.text(), timeout=WAIT)


# --- the watch ------------------------------------------------------------------------------------


@pytest.fixture
def watch(context: Context, folder: Path, monkeypatch: pytest.MonkeyPatch) -> FolderWatch:
    """Looks only when told to; a file need not rest."""
    assert folder.is_dir()

    def at_once(desk: object, *, refresh: bool) -> object:
        service = desk.folder  # type: ignore[attr-defined]  # a Desk
        words = folder_words.WindowWords()
        found = service.look(words, rest=0, light=folder_watch.LIGHT)
        return found, service.refresh(words) if refresh else None

    monkeypatch.setattr(folder_watch, "_look", at_once)
    context.sender.wake = lambda: None  # type: ignore[method-assign]  # no child here
    return FolderWatch(context, lambda: None, context.runner)


def looked(qtbot: QtBot, watch: FolderWatch) -> None:
    watch.look()
    qtbot.waitUntil(lambda: not watch.busy, timeout=WAIT)


def test_what_came_is_told(
    qtbot: QtBot, watch: FolderWatch, folder: Path, said: list[Notice]
) -> None:
    (folder / "a.csv").write_text("601000001;A\n12;B\n")
    looked(qtbot, watch)
    assert said[-1].text == "1 message(s) queued from a.csv. 1 row(s) skipped."
    (folder / "b.csv").write_text(TWO)
    looked(qtbot, watch)
    assert said[-1].text == "2 message(s) from b.csv wait for your yes."
    assert said[-1].on_action is not None
    said[-1].on_action()
    bar = NoticeBar(watch._context.notices)
    bar.show_notice(said[-1])
    watch._context.changes.folder_files.emit()
    assert bar.isHidden()
    for name in ("c", "d"):
        (folder / f"{name}.csv").write_text(f"601000001;{name}\n")
    looked(qtbot, watch)
    assert said[-1].text == "2 message(s) queued from 2 files."
    assert said[-1].tone is Tone.GOOD
    looked(qtbot, watch)
    assert len(said) == 3
    # what nobody got is told however many files came
    (folder / "e.csv").write_text("12;E\n13;E\n")
    (folder / "f.csv").write_text("601000001;F\n")
    looked(qtbot, watch)
    assert said[-1].text == "1 message(s) queued from 2 files. 2 row(s) skipped."
    assert (said[-1].tone, said[-1].action_text) == (Tone.WARN, "Show")
    (folder / "g.csv").write_text("12;G\n")
    looked(qtbot, watch)
    assert said[-1].text == "0 message(s) queued from g.csv. 1 row(s) skipped."
    assert said[-1].action_text == "List of files…"


def test_a_folder_that_goes_is_told_once_and_so_is_its_return(
    qtbot: QtBot, watch: FolderWatch, folder: Path, said: list[Notice]
) -> None:
    away = folder.rename(folder.with_name("away"))
    for _ in range(4):
        looked(qtbot, watch)
    assert [notice.tone for notice in said] == [Tone.WARN]
    away.rename(folder)
    looked(qtbot, watch)
    assert said[-1].text == "The watched folder can be opened again."
    assert len(said) == 2


def test_the_watch_follows_the_choice(
    qtbot: QtBot, watch: FolderWatch, context: Context, data_dir: Path
) -> None:
    watch.start(0)
    qtbot.waitUntil(lambda: watch.watching and not watch.busy, timeout=WAIT)
    desk = open_desk(data_dir)
    desk.folder.choose(None)
    desk.close()
    watch.look()
    qtbot.waitUntil(lambda: not watch.watching, timeout=WAIT)
    context.changes.preferences.emit()
    qtbot.waitUntil(lambda: not watch.busy, timeout=WAIT)


def test_a_long_file_is_a_childs_work(
    qtbot: QtBot, watch: FolderWatch, folder: Path, said: list[Notice]
) -> None:
    long = "601000001;" + "A" * 200 + "\n" + "# " + "-" * folder_watch.LIGHT + "\n"
    (folder / "a.csv").write_text(long)
    looked(qtbot, watch)
    assert said[-1].text == "1 message(s) queued from a.csv."
    looked(qtbot, watch)
    assert (folder / "a.wyniki.csv").exists()
    assert len(said) == 1


def test_trouble_of_a_child_is_told(context: Context, said: list[Notice]) -> None:
    watch = FolderWatch(context, lambda: None, context.runner)
    watch._on_child_failed(SmsdeskError(ErrorCode.DATABASE_FULL))
    watch._on_look((Look(), None))
    assert "free space" in said[-1].text


def test_lines_of_the_child(context: Context, qtbot: QtBot) -> None:
    child = FolderProcess(context.command)
    problems: list[SmsdeskError] = []
    child.problem.connect(problems.append)
    assert child.result({"problem": {"code": "no_gateway"}}) is None
    assert problems[0].code is ErrorCode.NO_GATEWAY
    assert child.result({"file": "a", "state": "waiting", "waiting": 7, "id": "x"}) is None
    with qtbot.waitSignal(child.news) as news:
        assert child.result({"done": True})
    assert news.args == [(FileNews(0, "a", FileState.WAITING, 7),)]


def test_words_of_results_and_states() -> None:
    words = folder_words.WindowWords()
    assert len(words.header()) == 5
    assert words.outcome(RowState.QUEUED, MessageState.DELIVERED) == "Delivered"
    assert words.outcome(RowState.SKIPPED, None) == "Skipped"
    assert words.outcome(RowState.QUEUED, None) == "Deleted from the history"
    assert len({folder_words.state(state) for state in FileState}) == 4
    taken = FileNews(1, "a.csv", FileState.TAKEN, 0, 0, 3)
    assert "3 row(s) had been queued before" in folder_words.news(taken)[0]
    refused = replace(taken, state=FileState.REFUSED, reason=SmsdeskError(ErrorCode.FILE_EMPTY))
    assert folder_words.news(refused)[1] is Tone.WARN

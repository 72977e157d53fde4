"""The crash dialog and the hooks that lead to it: they survive, and they tell nothing private."""

import gc
import logging
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from pytestqt.qtbot import QtBot

from smsdesk.ui.bug_book import OTHERS, Bug, BugBook, worth_a_line
from smsdesk.ui.crash_dialog import CrashDialog
from smsdesk.ui.exception_hooks import ExceptionHooks
from smsdesk.ui.theme import Theme

SECRET = "601 123 456 Anna Nowak"


def _fail() -> None:
    raise ValueError(SECRET)


# --- the dialog -----------------------------------------------------------------------------------


@pytest.fixture
def log_file() -> Path:
    return Path.home() / "data" / "logs" / "smsdesk.log"


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme, log_file: Path) -> CrashDialog:
    dialog = CrashDialog(log_file)
    qtbot.addWidget(dialog)
    return dialog


def test_the_report_can_be_copied(dialog: CrashDialog) -> None:
    dialog.tell([Bug("ValueError\n  a.py:1 f")])
    assert dialog.isVisible()
    assert not dialog.isModal()
    dialog._copy.click()
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("smsdesk ")
    assert copied.endswith("ValueError\n  a.py:1 f")
    assert dialog._copy.text() == "Copied"


def test_several_bugs_are_one_dialog_with_counts(dialog: CrashDialog) -> None:
    dialog.tell([Bug("ValueError")])
    dialog.tell([Bug("ValueError", 3), Bug("KeyError")])
    assert "3 × ValueError" in dialog.report
    assert dialog.report.count("ValueError") == 1
    assert dialog.report.endswith("\n\nKeyError")
    assert dialog._copy.text() == "Copy the report"


def test_who_closed_it_is_left_alone_until_there_is_news(dialog: CrashDialog) -> None:
    dialog.tell([Bug("ValueError")])
    dialog._close.click()
    dialog.tell([Bug("ValueError", 900)], anew=False)
    assert not dialog.isVisible()
    assert "900 × ValueError" in dialog.report
    dialog.tell([Bug("ValueError", 901)], anew=True)
    assert dialog.isVisible()


def test_the_log_is_named_without_the_home_and_can_be_shown(
    dialog: CrashDialog, log_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", shown.append)
    assert "~/data/logs/smsdesk.log" in dialog._log.text()
    assert str(Path.home()) not in dialog._log.text()
    dialog._folder.click()
    assert shown == [QUrl.fromLocalFile(str(log_file.parent))]


def test_a_log_elsewhere_is_named_in_full(qtbot: QtBot, theme: Theme) -> None:
    dialog = CrashDialog(Path("/mnt/shop/smsdesk.log"))
    qtbot.addWidget(dialog)
    assert "/mnt/shop/smsdesk.log" in dialog._log.text()


def test_an_earlier_crash_has_words_of_its_own(dialog: CrashDialog) -> None:
    dialog.tell_earlier(["Fatal Python error: Aborted"])
    assert dialog.windowTitle() == "Last time the program ended unexpectedly"
    assert "Aborted" in dialog.report
    dialog.tell([Bug("ValueError")])
    assert dialog.windowTitle() == "Something went wrong"
    assert dialog.report.index("Aborted") < dialog.report.index("ValueError")


# --- the book -------------------------------------------------------------------------------------


def _book(times: Sequence[float]) -> BugBook:
    return BugBook(iter(times).__next__)


def test_a_loop_is_one_entry_and_one_opening() -> None:
    book = _book([n / 100 for n in range(1000)])
    assert book.note("paint") == 1
    assert book.read() == ([Bug("paint")], True)
    for _ in range(999):
        book.note("paint")
    assert book.read() == ([Bug("paint", 1000)], False)


def test_a_person_who_tries_again_is_told_again_but_not_for_ever() -> None:
    book = _book([10.0 * n for n in range(6)])
    told = []
    for _ in range(6):
        book.note("click")
        told.append(book.read()[1])
    assert told == [True, True, True, False, False, False]


def test_the_book_stays_small() -> None:
    book = BugBook()
    for number in range(10_000):
        book.note(f"at line {number}")
    bugs, _news = book.read()
    assert len(bugs) == 31
    assert bugs[-1] == Bug(OTHERS, 9970)


def test_the_log_hears_of_it_ever_more_rarely() -> None:
    assert [n for n in range(1, 2000) if worth_a_line(n)] == [1, 10, 100, 1000]


# --- the hooks ------------------------------------------------------------------------------------


class Shown:
    """What the hooks wanted to show."""

    def __init__(self) -> None:
        self.bugs: Sequence[Bug] = ()
        self.openings = 0

    def __call__(self, bugs: Sequence[Bug], anew: bool) -> None:
        self.bugs = bugs
        self.openings += anew

    @property
    def text(self) -> str:
        return "\n".join(map(str, self.bugs))


@pytest.fixture
def shown(qtbot: QtBot) -> Iterator[Shown]:
    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    shown = Shown()
    hooks = ExceptionHooks(shown)
    yield shown
    hooks.remove()
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == before


def _raise_in_hook() -> None:
    try:
        _fail()
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)


def test_bugs_reach_log_and_dialog_without_their_words(
    qtbot: QtBot, shown: Shown, caplog: pytest.LogCaptureFixture
) -> None:
    for _ in range(3):
        _raise_in_hook()
    qtbot.waitUntil(lambda: bool(shown.bugs))
    assert shown.bugs[0].count == 3
    assert shown.openings == 1
    assert "ValueError" in shown.text
    assert [record.levelno for record in caplog.records] == [logging.CRITICAL]
    assert SECRET not in caplog.text + shown.text


def _in_a_thread() -> None:
    thread = threading.Thread(target=_fail)
    thread.start()
    thread.join()


class _Unruly:
    def __del__(self) -> None:
        _fail()


def _in_a_destructor() -> None:
    _Unruly()
    gc.collect()


def _in_a_timer() -> None:
    QTimer.singleShot(0, _fail)


@pytest.mark.parametrize("happen", [_in_a_thread, _in_a_destructor, _in_a_timer])
def test_bugs_are_caught_wherever_they_are(
    qtbot: QtBot, shown: Shown, happen: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    happen()
    qtbot.waitUntil(lambda: bool(shown.bugs))
    assert "ValueError" in shown.text
    assert "_fail" in shown.text


def test_a_timer_that_fails_all_the_time_drowns_nobody(
    qtbot: QtBot, shown: Shown, caplog: pytest.LogCaptureFixture
) -> None:
    timer = QTimer(interval=0)
    timer.timeout.connect(_fail)
    timer.start()
    qtbot.waitUntil(lambda: bool(shown.bugs) and shown.bugs[0].count >= 100)
    timer.stop()
    assert len(shown.bugs) == 1
    assert shown.openings == 1
    assert len(caplog.records) < 6


@pytest.mark.usefixtures("qapp")
def test_an_interrupt_is_no_bug(monkeypatch: pytest.MonkeyPatch) -> None:
    passed_on: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, error, trace: passed_on.append(kind))
    shown = Shown()
    hooks = ExceptionHooks(shown)
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    hooks.remove()
    assert passed_on == [KeyboardInterrupt]
    assert not shown.bugs


@pytest.mark.usefixtures("qapp")
def test_who_hooked_in_later_stays() -> None:
    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    hooks = ExceptionHooks(Shown())
    later = ExceptionHooks(Shown())
    hooks.remove()
    assert sys.excepthook == later._on_exception
    sys.excepthook, threading.excepthook, sys.unraisablehook = before


def test_a_bug_after_the_window_has_gone_is_only_logged(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    hooks = ExceptionHooks(Shown())
    hook = hooks._on_exception
    hooks.remove()
    import shiboken6

    shiboken6.delete(hooks)
    hook(ValueError, ValueError(SECRET), None)
    assert "ValueError" in caplog.text

"""The crash dialog and the hooks that lead to it: they survive, and they tell nothing private."""

import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from smsdesk.ui.crash_dialog import CrashDialog, report_of
from smsdesk.ui.exception_hooks import ExceptionHooks
from smsdesk.ui.theme import Theme

SECRET = "601 123 456 Anna Nowak"


def _fail() -> None:
    raise ValueError(SECRET)


def _report() -> str:
    try:
        _fail()
    except ValueError as error:
        return report_of(type(error), error.__traceback__)
    raise AssertionError


def test_a_report_says_where_and_hides_what() -> None:
    report = _report()
    assert "ValueError" in report
    assert "tests/ui/test_crash_dialog.py" in report
    assert "_fail" in report
    assert SECRET not in report
    assert str(Path.cwd()) not in report


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme) -> CrashDialog:
    dialog = CrashDialog(Path("/data/logs/smsdesk.log"))
    qtbot.addWidget(dialog)
    return dialog


def test_the_report_can_be_copied(qtbot: QtBot, dialog: CrashDialog) -> None:
    dialog.add(_report())
    assert dialog.isVisible()
    assert not dialog.isModal()
    dialog._copy.click()
    assert "ValueError" in QGuiApplication.clipboard().text()


def test_the_same_report_is_shown_once(dialog: CrashDialog) -> None:
    report = _report()
    dialog.add(report)
    dialog.add(report)
    dialog.add("another")
    assert dialog.report.count("ValueError") == 1
    assert "another" in dialog.report


def test_it_can_be_closed(qtbot: QtBot, dialog: CrashDialog) -> None:
    dialog.add(_report())
    dialog._close.click()
    assert not dialog.isVisible()


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    reports: list[str] = []
    hooks = ExceptionHooks(reports.append)
    yield reports
    hooks.remove()


@pytest.mark.usefixtures("qapp")
def test_bugs_reach_log_and_dialog_without_their_words(
    shown: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    try:
        _fail()
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    assert len(shown) == 1
    assert "ValueError" in shown[0]
    assert [record.levelno for record in caplog.records] == [logging.CRITICAL]
    assert SECRET not in caplog.text + shown[0]


def test_bugs_in_threads_are_shown_in_the_gui_thread(qtbot: QtBot, shown: list[str]) -> None:
    thread = threading.Thread(target=_fail)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(shown))
    assert "ValueError" in shown[0]


@pytest.mark.usefixtures("qapp")
def test_an_interrupt_is_no_bug(monkeypatch: pytest.MonkeyPatch) -> None:
    passed_on: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, error, trace: passed_on.append(kind))
    shown: list[str] = []
    hooks = ExceptionHooks(shown.append)
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    hooks.remove()
    assert passed_on == [KeyboardInterrupt]
    assert not shown


@pytest.mark.usefixtures("qapp")
def test_removing_the_hooks_restores_what_was_there() -> None:
    before = sys.excepthook, threading.excepthook
    ExceptionHooks(print).remove()
    assert (sys.excepthook, threading.excepthook) == before
    hooks = ExceptionHooks(print)
    later = ExceptionHooks(print)
    hooks.remove()
    assert sys.excepthook == later._on_exception
    sys.excepthook, threading.excepthook = before

"""Bugs in the running window: whatever page they are on, the window comes back and goes on."""

import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from smsdesk.app import App, build
from smsdesk.services.people.contacts import ContactService
from smsdesk.ui.context import PageKey

from .conftest import WAIT, Load
from .finding import widget

SECRET = "+48601123456 Anna Nowak"


@pytest.fixture
def app(qtbot: QtBot, data_dir: Path, anna: None) -> Iterator[App]:
    app = build(["smsdesk", "--data-dir", str(data_dir)])
    app.window.show()
    # pytest-qt has hooked in; its own hook is not what is tested
    before, sys.excepthook = sys.excepthook, app._hooks._on_exception
    qtbot.waitUntil(lambda: app.window.ready, timeout=WAIT)
    yield app
    sys.excepthook = before
    app.close()


def _fail(*_arguments: object) -> None:
    raise KeyError(SECRET)


def _told(app: App) -> bool:
    return app._crash is not None and "KeyError" in app._crash.report


def _lives(qtbot: QtBot, app: App) -> None:
    """It tells nobody's data, can be closed, and the window still goes from page to page."""
    assert app._crash is not None
    assert SECRET not in app._crash.report
    app._crash._close.click()
    for key in PageKey:
        app.window.show_page(key)
        assert app.window.page is key
    assert app.window.isVisible()
    assert app.window.isEnabled()
    assert QApplication.activeModalWidget() is None


def _knobs(page: QWidget) -> Sequence[QAbstractButton]:
    buttons = page.findChildren(QAbstractButton)
    return [each for each in buttons if each.isVisible() and each.isEnabled()]


@pytest.mark.parametrize("key", PageKey)
def test_a_slot_that_fails_on_any_page(qtbot: QtBot, app: App, key: PageKey) -> None:
    app.window.show_page(key)
    page = app.window._pages.make(key)
    qtbot.waitUntil(lambda: bool(_knobs(page)), timeout=WAIT)
    knob = _knobs(page)[0]
    knob.clicked.disconnect()
    knob.clicked.connect(_fail)
    knob.click()
    qtbot.waitUntil(lambda: _told(app))
    _lives(qtbot, app)


class _Unruly(QObject):
    """An event handler with a bug."""

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        if event.type() is QEvent.Type.KeyPress:
            _fail()
        return False


@pytest.mark.parametrize("key", PageKey)
def test_an_event_handler_that_fails_on_any_page(qtbot: QtBot, app: App, key: PageKey) -> None:
    app.window.show_page(key)
    page, unruly = app.window._pages.make(key), _Unruly()
    page.installEventFilter(unruly)
    # from the event loop, as a keyboard does
    pressed = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier)
    QApplication.postEvent(page, pressed)
    qtbot.waitUntil(lambda: _told(app))
    page.removeEventFilter(unruly)
    _lives(qtbot, app)


def test_a_page_that_cannot_be_painted_does_not_take_the_window_along(
    qtbot: QtBot, app: App
) -> None:
    bar = widget(app.window, "noticeBar").parentWidget()
    assert bar is not None
    bar.paintEvent = _fail  # type: ignore[method-assign]  # an instance may override it
    bar.update()
    qtbot.waitUntil(lambda: _told(app))
    del bar.paintEvent
    _lives(qtbot, app)


def test_a_bug_behind_a_list_is_told_and_the_list_can_be_read_again(
    qtbot: QtBot, app: App, load: Load, monkeypatch: pytest.MonkeyPatch
) -> None:
    app.window.show_page(PageKey.CONTACTS)
    with monkeypatch.context() as broken:
        for name in ("first", "find", "rows"):
            broken.setattr(ContactService, name, _fail)
        app.context.changes.contacts.emit()
        qtbot.waitUntil(lambda: _told(app))
    _lives(qtbot, app)
    read: list[object] = []
    count: Callable[..., int] = ContactService.count
    app.context.runner.run(lambda desk: count(desk.contacts), read.append, owner=app.window)
    qtbot.waitUntil(lambda: read == [1])

"""Fixtures of the window's tests: a context over hand-made or real services."""

import gc
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from smsdesk import paths
from smsdesk.core.contact import ContactDraft
from smsdesk.core.phone import PhoneNumber
from smsdesk.ui.background import TaskRunner
from smsdesk.ui.context import Context
from smsdesk.ui.garbage import collect
from smsdesk.ui.main_window import MainWindow
from smsdesk.ui.notices import Notice, Notices
from smsdesk.ui.sender_process import SenderProcess
from smsdesk.ui.theme import Theme
from smsdesk.ui.ui_state import UiState

if TYPE_CHECKING:
    from smsdesk.services.desk import Desk

Load = Callable[[], "Desk"]
Open = Callable[[], MainWindow]
Show = Callable[[QWidget], QWidget]
WAIT = 30_000
"""For what the first task of a test has to load, in milliseconds."""


@pytest.fixture(autouse=True)
def _garbage_dies_here() -> Iterator[None]:
    """Windows thrown away by earlier tests must not be collected in some test's thread."""
    gc.disable()
    yield
    collect()


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """The light theme."""
    theme = Theme(qapp, paths.resources(), "light")
    yield theme
    theme.choose("light")
    qapp.styleHints().colorSchemeChanged.disconnect(theme._apply)


@pytest.fixture
def load(data_dir: Path) -> Load:
    """How the services are loaded; override it to put fakes in their place."""

    def load() -> "Desk":
        from smsdesk.bootstrap import open_desk

        return open_desk(data_dir)

    return load


@pytest.fixture
def runner(qapp: QApplication, load: Load) -> Iterator[TaskRunner]:
    """A task runner that is closed after the test."""
    runner = TaskRunner(load)
    yield runner
    runner.close()


@pytest.fixture
def context(theme: Theme, runner: TaskRunner, data_dir: Path) -> Iterator[Context]:
    """The window's tools over `load`; the sender is the real child, not yet started."""
    command = (sys.executable, "-m", "smsdesk", "--data-dir", str(data_dir))
    notices = Notices()
    runner.problem.connect(notices.error)
    sender = SenderProcess([*command, "outbox", "run", "--json", "--watch-stdin"])
    yield Context(
        runner=runner,
        theme=theme,
        notices=notices,
        sender=sender,
        resources=paths.resources(),
        practice=False,
        command=command,
    )
    sender.close(10_000)


@pytest.fixture
def said(context: Context) -> list[Notice]:
    """The notices said during the test."""
    said: list[Notice] = []
    context.notices.said.connect(said.append)
    return said


@pytest.fixture
def ui_state(tmp_path: Path) -> UiState:
    return UiState(tmp_path / "ui.ini")


@pytest.fixture
def open_window(qtbot: QtBot, context: Context, ui_state: UiState) -> Iterator[Open]:
    """Opens the window over what is in the data folder by then."""
    made: list[MainWindow] = []

    def open_window() -> MainWindow:
        made.append(MainWindow(context, ui_state))
        qtbot.addWidget(made[-1])
        made[-1].show()
        made[-1].load()
        qtbot.waitUntil(lambda: made[-1].ready, timeout=WAIT)
        return made[-1]

    yield open_window
    for window in made:
        window.close()


@pytest.fixture
def anna(load: Load) -> None:
    """There is a contact, so the owner is no beginner."""
    desk = load()
    desk.contacts.save(ContactDraft(name="Anna Nowak", phone=PhoneNumber("+48501234567")))
    desk.close()


@pytest.fixture
def show(qtbot: QtBot) -> Iterator[Show]:
    """Shows a widget in a window of its own, wide enough."""
    windows: list[QWidget] = []

    def show(widget: QWidget) -> QWidget:
        windows.append(QWidget())
        QVBoxLayout(windows[-1]).addWidget(widget)
        qtbot.addWidget(windows[-1])
        windows[-1].resize(400, 200)
        windows[-1].show()
        return widget

    yield show
    windows.clear()

"""A start: the first contacts are there before the data is open, and stay when it is."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QTableView, QWidget
from pytestqt.qtbot import QtBot

from smsdesk import paths
from smsdesk.core.contact import ContactDraft
from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.services.people.first_contacts import first_contacts
from smsdesk.ui.composer.composer import Composer
from smsdesk.ui.context import Context, PageKey
from smsdesk.ui.main_window import MainWindow
from smsdesk.ui.people.contacts_page import ContactsPage
from smsdesk.ui.ui_state import UiState

from .conftest import WAIT, Load

if TYPE_CHECKING:
    from smsdesk.services.desk import Desk

Start = Callable[[], MainWindow]


class Gate:
    """Opens the data when it is told to."""

    def __init__(self, data_dir: Path) -> None:
        self.go = Event()
        self.error: SmsdeskError | None = None
        self._data_dir = data_dir

    def load(self) -> "Desk":
        from smsdesk.bootstrap import open_desk

        self.go.wait(10)
        if self.error is not None:
            raise self.error
        return open_desk(self._data_dir)


@pytest.fixture
def gate(data_dir: Path) -> Iterator[Gate]:
    gate = Gate(data_dir)
    yield gate
    gate.go.set()


@pytest.fixture
def load(gate: Gate) -> Load:
    return gate.load


@pytest.fixture
def contacts(data_dir: Path) -> None:
    from smsdesk.bootstrap import open_desk

    desk = open_desk(data_dir)
    for name in ("Żaneta", "Adam"):
        desk.contacts.save(ContactDraft(name))
    desk.close()


@pytest.fixture
def start(qtbot: QtBot, context: Context, ui_state: UiState, data_dir: Path) -> Iterator[Start]:
    """Opens the window as the program does."""
    made: list[MainWindow] = []

    def start() -> MainWindow:
        known = replace(context, first_contacts=lambda: first_contacts(paths.database(data_dir)))
        made.append(MainWindow(known, ui_state))
        qtbot.addWidget(made[-1])
        made[-1].show()
        made[-1].load()
        return made[-1]

    yield start
    for window in made:
        window.close()


def names(window: QWidget) -> list[str]:
    """What the list shows."""
    table = window.findChild(QTableView, "contactTable")
    model = None if table is None else table.model()
    rows = range(model.rowCount()) if model is not None else ()
    return [str(model.index(row, 0).data()) for row in rows] if model is not None else []


@pytest.mark.usefixtures("contacts")
def test_contacts_are_shown_before_the_data_is_open(qtbot: QtBot, start: Start, gate: Gate) -> None:
    window = start()
    qtbot.waitUntil(lambda: names(window) == ["Adam", "Żaneta"])
    assert not window.ready
    assert window.page is PageKey.CONTACTS
    qtbot.waitUntil(lambda: window.findChild(Composer) is not None)
    gate.go.set()
    qtbot.waitUntil(lambda: window.ready, timeout=WAIT)
    page = window.findChild(ContactsPage)
    assert page is not None
    with qtbot.waitSignal(page.counted):
        page.refresh()
    assert names(window) == ["Adam", "Żaneta"]


def test_without_contacts_the_welcome_waits_for_the_data(
    qtbot: QtBot, start: Start, gate: Gate
) -> None:
    window = start()
    gate.go.set()
    qtbot.waitUntil(lambda: window.ready, timeout=WAIT)
    assert window.page is None


@pytest.mark.usefixtures("contacts")
def test_another_page_of_the_last_time_is_not_preceded(
    qtbot: QtBot, start: Start, gate: Gate, ui_state: UiState, context: Context
) -> None:
    before = MainWindow(context, ui_state)
    qtbot.addWidget(before)
    ui_state.save_window(before, PageKey.TEMPLATES.value)
    window = start()
    gate.go.set()
    qtbot.waitUntil(lambda: window.page is PageKey.TEMPLATES, timeout=WAIT)
    assert window.findChild(ContactsPage) is None


@pytest.mark.usefixtures("contacts")
def test_data_that_does_not_open_takes_the_place_of_the_contacts(
    qtbot: QtBot, start: Start, gate: Gate
) -> None:
    window = start()
    qtbot.waitUntil(lambda: bool(names(window)))
    gate.error = SmsdeskError(ErrorCode.DATABASE_LOCKED, name="smsdesk.db")
    gate.go.set()
    qtbot.waitUntil(lambda: window.ready, timeout=WAIT)
    problem = window.findChild(QWidget, "loadProblem")
    assert problem is not None
    assert problem.isVisible()
    assert window.page is None

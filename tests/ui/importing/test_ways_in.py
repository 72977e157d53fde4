"""The ways to the import windows: menus, and a file that is dropped on the contacts."""

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from smsdesk.ui.context import Context
from smsdesk.ui.importing.file_drop import FileDrop
from smsdesk.ui.importing.import_dialog import ImportDialog
from smsdesk.ui.importing.past_imports import PastImportsDialog
from smsdesk.ui.main_window import MainWindow
from smsdesk.ui.people.contacts_page import ContactsPage
from tests.ui.conftest import Open
from tests.ui.finding import action, open_dialogs
from tests.ui.importing.rig import playing, rest


@pytest.fixture
def context(context: Context) -> Context:
    return playing(context)


@pytest.fixture
def window(open_window: Open, anna: None) -> MainWindow:
    return open_window()


def _dialog(window: MainWindow, kind: type[QDialog]) -> QDialog:
    found = window.findChild(kind)
    assert isinstance(found, kind)
    return found


def test_the_menu_leads_to_both(qtbot: QtBot, window: MainWindow) -> None:
    action(window, "actionImportContacts").trigger()
    _dialog(window, ImportDialog).reject()
    action(window, "actionPastImports").trigger()
    assert open_dialogs(window) == ["pastImports"]
    dialog = _dialog(window, PastImportsDialog)
    assert isinstance(dialog, PastImportsDialog)
    qtbot.waitUntil(lambda: dialog.ready)
    dialog.reject()


def test_a_file_dropped_on_the_contacts_is_read_at_once(qtbot: QtBot, window: MainWindow) -> None:
    page = window.findChild(ContactsPage)
    assert isinstance(page, ContactsPage)
    drop = page.findChild(FileDrop)
    assert isinstance(drop, FileDrop)
    drop.dropped.emit("/dane/klienci.csv")
    dialog = _dialog(window, ImportDialog)
    assert isinstance(dialog, ImportDialog)
    rest(qtbot, dialog)
    assert dialog.course.file == "/dane/klienci.csv"
    dialog.reject()

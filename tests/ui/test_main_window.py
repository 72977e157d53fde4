"""The window's frame over real services: pages, menus, status, welcome, what cannot be opened."""

import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from smsdesk.core.contact import ContactDraft
from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.phone import PhoneNumber
from smsdesk.services.desk import Desk
from smsdesk.ui.context import Context, PageKey
from smsdesk.ui.main_window import MainWindow
from smsdesk.ui.notices import Notice
from smsdesk.ui.sender_process import SenderState
from smsdesk.ui.ui_state import UiState

from .conftest import Load

WAIT = 30_000
Open = Callable[[], MainWindow]


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


def _action(window: MainWindow, name: str) -> QAction:
    action = window.findChild(QAction, name)
    assert isinstance(action, QAction), name
    return action


def _widget(window: QWidget, name: str) -> QWidget:
    widget = window.findChild(QWidget, name)
    assert isinstance(widget, QWidget), name
    return widget


def _label(window: QWidget, name: str) -> str:
    label = window.findChild(QLabel, name)
    assert isinstance(label, QLabel), name
    return label.text()


def _dialogs(window: MainWindow) -> list[str]:
    return [dialog.objectName() for dialog in window.findChildren(QDialog) if dialog.isVisible()]


# --- the first run ----------------------------------------------------------------------------


def test_a_new_owner_is_welcomed(qtbot: QtBot, open_window: Open) -> None:
    window = open_window()
    assert _widget(window, "welcomePage").isVisible()
    assert window.page is None
    assert _label(window, "statusConnection") == "No gateway yet"
    assert _label(window, "statusContacts") == "0 contact(s)"


def test_the_welcome_page_goes_when_there_is_something(
    qtbot: QtBot, context: Context, open_window: Open
) -> None:
    window = open_window()
    draft = ContactDraft(name="Anna", phone=PhoneNumber("+48501234567"))
    context.runner.run(
        lambda desk: desk.contacts.save(draft),
        lambda _: context.changes.contacts.emit(),
        owner=window,
    )
    qtbot.waitUntil(lambda: window.page is PageKey.CONTACTS, timeout=WAIT)
    assert _label(window, "statusContacts") == "1 contact(s)"


def test_the_practice_gateway_is_visibly_not_real(
    qtbot: QtBot, context: Context, open_window: Open
) -> None:
    window = open_window()
    assert not window._ribbon.isVisible()
    button = window.findChild(QPushButton, "welcomePractice")
    assert isinstance(button, QPushButton)
    button.click()
    qtbot.waitUntil(lambda: window.page is PageKey.CONTACTS, timeout=WAIT)
    assert "nothing is really sent" in window._ribbon.text
    assert window._navigation.card.isVisible()
    assert "Practice" in window._navigation.card.accessibleName()
    qtbot.waitUntil(lambda: "pts" in window._navigation.card.accessibleName(), timeout=WAIT)
    assert _label(window, "statusConnection") == "Ready to send"


def test_practice_mode_is_in_the_title(qtbot: QtBot, context: Context, ui_state: UiState) -> None:
    window = MainWindow(replace(context, practice=True), ui_state)
    qtbot.addWidget(window)
    assert window.windowTitle() == "SMS Desk — practice mode"
    assert "Practice mode" in window._ribbon.text


# --- pages --------------------------------------------------------------------------------------


@pytest.mark.usefixtures("anna")
@pytest.mark.parametrize(
    ("button", "key", "digit"),
    [
        ("navContacts", PageKey.CONTACTS, Qt.Key.Key_1),
        ("navMessages", PageKey.MESSAGES, Qt.Key.Key_2),
        ("navTemplates", PageKey.TEMPLATES, Qt.Key.Key_3),
        ("navGateways", PageKey.GATEWAYS, Qt.Key.Key_4),
    ],
)
def test_pages_open_by_mouse_and_by_keyboard(
    qtbot: QtBot, open_window: Open, button: str, key: PageKey, digit: Qt.Key
) -> None:
    window = open_window()
    other = PageKey.MESSAGES if key is PageKey.CONTACTS else PageKey.CONTACTS
    window.show_page(other)
    nav = window.findChild(QPushButton, button)
    assert isinstance(nav, QPushButton)
    QTest.mouseClick(nav, Qt.MouseButton.LeftButton)
    assert window.page is key
    assert nav.isChecked()
    window.show_page(other)
    assert not nav.isChecked()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, digit, Qt.KeyboardModifier.ControlModifier)
    assert window.page is key
    _action(window, "actionSearch").trigger()
    _action(window, "actionRefresh").trigger()
    qtbot.wait(50)


@pytest.mark.usefixtures("anna")
def test_a_page_keeps_its_state(open_window: Open) -> None:
    window = open_window()
    before = window._stack.currentWidget()
    window.show_page(PageKey.TEMPLATES)
    window.show_page(PageKey.CONTACTS)
    assert window._stack.currentWidget() is before


@pytest.mark.usefixtures("anna")
def test_the_window_opens_where_it_was_closed(
    open_window: Open, ui_state: UiState, context: Context
) -> None:
    window = open_window()
    window.resize(1000, 660)
    window.show_page(PageKey.TEMPLATES)
    window.close()
    again = open_window()
    assert again.page is PageKey.TEMPLATES
    assert again.height() == 660


@pytest.mark.usefixtures("anna")
def test_it_fits_an_old_laptop(open_window: Open) -> None:
    window = open_window()
    for key in PageKey:
        window.show_page(key)
    assert window.minimumSizeHint().width() <= 1280
    assert window.minimumSizeHint().height() <= 720 - 60


# --- wishes and menus -------------------------------------------------------------------------


@pytest.mark.usefixtures("anna")
def test_a_page_can_ask_for_another(qtbot: QtBot, context: Context, open_window: Open) -> None:
    window = open_window()
    context.wishes.page.emit("gateways")
    assert window.page == "gateways"
    context.wishes.message.emit((1,))
    assert window.page == "contacts"
    assert _widget(window, "composer").isVisible()


@pytest.mark.usefixtures("anna")
def test_a_template_reaches_a_page_that_was_not_there_yet(
    qtbot: QtBot, context: Context, open_window: Open, ui_state: UiState
) -> None:
    first = open_window()
    first.show_page(PageKey.TEMPLATES)
    first.close()
    window = open_window()
    assert PageKey.CONTACTS not in window._pages
    emitted: list[int] = []
    context.wishes.template.connect(emitted.append)
    context.wishes.template.emit(1)
    assert window.page is PageKey.CONTACTS
    assert 1 in emitted


@pytest.mark.usefixtures("anna")
@pytest.mark.parametrize(
    ("action", "dialog"),
    [
        ("actionSmsSettings", "gatewayDialog"),
        ("actionPreferences", "preferencesDialog"),
        ("actionAbout", "aboutDialog"),
        ("actionImportContacts", "importDialog"),
        ("actionNewContact", "contactDialog"),
    ],
)
def test_menus_open_dialogs(qtbot: QtBot, open_window: Open, action: str, dialog: str) -> None:
    window = open_window()
    _action(window, action).trigger()
    qtbot.waitUntil(lambda: dialog in _dialogs(window), timeout=WAIT)
    for opened in window.findChildren(QDialog):
        opened.reject()
    qtbot.wait(20)


@pytest.mark.usefixtures("anna")
def test_wishes_open_dialogs(qtbot: QtBot, context: Context, open_window: Open) -> None:
    window = open_window()
    context.wishes.contact_import.emit()
    assert _dialogs(window) == ["importDialog"]
    for opened in window.findChildren(QDialog):
        opened.reject()
    qtbot.waitUntil(lambda: not _dialogs(window))
    context.wishes.gateway.emit()
    qtbot.waitUntil(lambda: bool(_dialogs(window)))
    for opened in window.findChildren(QDialog):
        opened.reject()


@pytest.mark.usefixtures("anna")
def test_shortcuts_are_where_people_look_for_them(open_window: Open) -> None:
    window = open_window()
    expected = {
        "actionNewMessage": "Ctrl+N",
        "actionNewContact": "Ctrl+Shift+N",
        "actionSearch": "Ctrl+F",
        "actionRefresh": "F5",
        "actionQuit": "Ctrl+Q",
    }
    for name, keys in expected.items():
        assert _action(window, name).shortcut().toString() == keys


@pytest.mark.usefixtures("anna")
def test_a_new_message_opens_the_composer(open_window: Open) -> None:
    window = open_window()
    window.show_page(PageKey.MESSAGES)
    _action(window, "actionNewMessage").trigger()
    assert window.page == "contacts"
    _action(window, "actionOutbox").trigger()
    assert window.page == "messages"


@pytest.mark.usefixtures("anna")
def test_the_theme_is_changed_at_once_and_kept(
    qtbot: QtBot, context: Context, open_window: Open, ui_state: UiState
) -> None:
    window = open_window()
    with qtbot.waitSignal(context.changes.preferences, timeout=WAIT):
        _action(window, "actionThemeDark").trigger()
    assert context.theme.dark
    assert ui_state.theme == "dark"
    assert _action(window, "actionThemeDark").isChecked()


def test_before_the_data_is_open_menus_do_no_harm(
    qtbot: QtBot, context: Context, ui_state: UiState
) -> None:
    window = MainWindow(context, ui_state)
    qtbot.addWidget(window)
    for name in ("SmsSettings", "Preferences", "NewContact", "NewMessage", "ImportContacts"):
        _action(window, f"action{name}").trigger()
    _action(window, "actionSearch").trigger()
    window.show_page(PageKey.GATEWAYS)
    assert not _dialogs(window)
    assert window.page is None
    window.load()
    qtbot.waitUntil(lambda: window.ready, timeout=WAIT)
    assert not _widget(window, "welcomePage").isVisible()


def test_quitting_closes_the_window(open_window: Open) -> None:
    window = open_window()
    _action(window, "actionQuit").trigger()
    assert not window.isVisible()


# --- what cannot be opened ------------------------------------------------------------------------


def test_a_damaged_database_is_a_page_with_words_and_another_try(
    qtbot: QtBot, data_dir: Path, open_window: Open
) -> None:
    file = data_dir / "smsdesk.db"
    file.write_bytes(b"This is no database at all. " * 400)
    window = open_window()
    assert _widget(window, "loadProblem").isVisible()
    assert window.page is None
    file.unlink()
    again = window.findChild(QPushButton, "loadAgain")
    assert isinstance(again, QPushButton)
    again.click()
    qtbot.waitUntil(lambda: window._overview is not None, timeout=WAIT)
    assert _widget(window, "welcomePage").isVisible()


@pytest.mark.usefixtures("anna")
def test_a_newer_database_is_refused_in_words(
    data_dir: Path, open_window: Open, context: Context
) -> None:
    with sqlite3.connect(data_dir / "smsdesk.db") as connection:
        connection.execute("UPDATE alembic_version SET version_num = 'from_the_future'")
    connection.close()
    window = open_window()
    problem = _widget(window, "loadProblem")
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
    qtbot.waitUntil(lambda: _label(window, "statusOutbox") == "Outbox: 0 waiting", timeout=WAIT)
    assert _label(window, "statusConnection") == "Ready to send"


def _queue(desk: Desk) -> None:
    from smsdesk.services.compose import MessageDraft, Recipient
    from smsdesk.ui.pages.welcome_page import _add_practice

    _add_practice(desk, "Practice")
    anna = Recipient(PhoneNumber("+48501234567"))
    desk.compose.queue(MessageDraft(recipients=(anna,), text="Gotowe do odbioru"))

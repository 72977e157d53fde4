"""The window's frame over real services: pages, menus, status, welcome, what cannot be opened."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QMenu
from pytestqt.qtbot import QtBot

from smsdesk.core.contact import ContactDraft
from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.message import MessageState
from smsdesk.core.phone import PhoneNumber
from smsdesk.services.compose import MessageDraft, Recipient
from smsdesk.ui.context import Context, PageKey
from smsdesk.ui.main_window import MainWindow
from smsdesk.ui.ui_state import UiState

from .conftest import WAIT, Load, Open
from .finding import action, button, open_dialogs, widget, words
from .setup_tools import add_practice

# --- the first run ----------------------------------------------------------------------------


def test_a_new_owner_is_welcomed(qtbot: QtBot, open_window: Open) -> None:
    window = open_window()
    assert widget(window, "welcomePage").isVisible()
    assert window.page is None
    assert words(window, "statusConnection") == "No gateway yet"
    assert words(window, "statusContacts") == "0 contact(s)"


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
    assert words(window, "statusContacts") == "1 contact(s)"


def test_the_practice_gateway_is_visibly_not_real(
    qtbot: QtBot, context: Context, open_window: Open
) -> None:
    window = open_window()
    assert not window._ribbon.isVisible()
    button(window, "welcomePractice").click()
    qtbot.waitUntil(lambda: window.page is PageKey.CONTACTS, timeout=WAIT)
    assert "nothing is really sent" in window._ribbon.text
    assert window._navigation.card.isVisible()
    assert "Practice" in window._navigation.card.accessibleName()
    qtbot.waitUntil(lambda: "pts" in window._navigation.card.accessibleName(), timeout=WAIT)
    assert words(window, "statusConnection") == "Ready to send"


def test_what_another_program_queues_leaves_too(
    qtbot: QtBot, context: Context, open_window: Open, load: Load
) -> None:
    window = open_window()
    button(window, "welcomePractice").click()
    qtbot.waitUntil(lambda: window.page is PageKey.CONTACTS, timeout=WAIT)
    assert not context.sender.running
    desk = load()
    recipient = Recipient(PhoneNumber("+48501234567"))
    desk.compose.queue(MessageDraft(recipients=(recipient,), text="Gotowe"))
    qtbot.waitUntil(lambda: context.sender.running, timeout=WAIT)
    qtbot.waitUntil(lambda: desk.history.counts().get(MessageState.ACCEPTED, 0) == 1, timeout=WAIT)
    desk.close()


def test_practice_mode_is_in_the_title(qtbot: QtBot, context: Context, ui_state: UiState) -> None:
    window = MainWindow(replace(context, practice=True), ui_state)
    qtbot.addWidget(window)
    assert window.windowTitle() == "SMS Desk — practice mode"
    assert "Practice mode" in window._ribbon.text


# --- pages --------------------------------------------------------------------------------------


@pytest.mark.usefixtures("anna")
@pytest.mark.parametrize(
    ("name", "key", "digit"),
    [
        ("navContacts", PageKey.CONTACTS, Qt.Key.Key_1),
        ("navMessages", PageKey.MESSAGES, Qt.Key.Key_2),
        ("navTemplates", PageKey.TEMPLATES, Qt.Key.Key_3),
        ("navGateways", PageKey.GATEWAYS, Qt.Key.Key_4),
    ],
)
def test_pages_open_by_mouse_and_by_keyboard(
    qtbot: QtBot, open_window: Open, name: str, key: PageKey, digit: Qt.Key
) -> None:
    window = open_window()
    other = PageKey.MESSAGES if key is PageKey.CONTACTS else PageKey.CONTACTS
    window.show_page(other)
    nav = button(window, name)
    QTest.mouseClick(nav, Qt.MouseButton.LeftButton)
    assert window.page is key
    assert nav.isChecked()
    window.show_page(other)
    assert not nav.isChecked()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, digit, Qt.KeyboardModifier.ControlModifier)
    assert window.page is key
    action(window, "actionSearch").trigger()
    action(window, "actionRefresh").trigger()
    qtbot.wait(50)


@pytest.mark.usefixtures("anna")
def test_a_page_keeps_its_state(open_window: Open) -> None:
    window = open_window()
    before = window._pages.currentWidget()
    window.show_page(PageKey.TEMPLATES)
    window.show_page(PageKey.CONTACTS)
    assert window._pages.currentWidget() is before


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


@pytest.mark.usefixtures("anna")
def test_it_fits_whatever_an_older_version_let_a_gateway_be_called(
    qtbot: QtBot, data_dir: Path, load: Load, open_window: Open
) -> None:
    desk = load()
    add_practice(desk)
    desk.close()
    with closing(sqlite3.connect(data_dir / "smsdesk.db")) as database, database:
        database.execute("UPDATE gateways SET name = ?, active = 0", ("W" * 300,))
    window = open_window()
    for key in PageKey:
        window.show_page(key)
    qtbot.waitUntil(lambda: "WWW" in words(window, "statusConnection"), timeout=WAIT)
    qtbot.waitUntil(lambda: "WWW" in window._navigation.card.accessibleName(), timeout=WAIT)
    assert window.minimumSizeHint().width() <= 1280


# --- wishes and menus -------------------------------------------------------------------------


@pytest.mark.usefixtures("anna")
def test_a_page_can_ask_for_another(qtbot: QtBot, context: Context, open_window: Open) -> None:
    window = open_window()
    context.wishes.page.emit("gateways")
    assert window.page == "gateways"
    context.wishes.message.emit((1,))
    assert window.page == "contacts"
    assert widget(window, "composer").isVisible()


@pytest.mark.usefixtures("anna")
def test_a_template_reaches_a_page_that_was_not_there_yet(
    qtbot: QtBot, context: Context, open_window: Open, ui_state: UiState
) -> None:
    first = open_window()
    first.show_page(PageKey.TEMPLATES)
    first.close()
    window = open_window()
    assert not window._pages.has(PageKey.CONTACTS)
    emitted: list[int] = []
    context.wishes.template.connect(emitted.append)
    context.wishes.template.emit(1)
    assert window.page is PageKey.CONTACTS
    assert 1 in emitted


@pytest.mark.usefixtures("anna")
@pytest.mark.parametrize(
    ("name", "dialog"),
    [
        ("actionSmsSettings", "gatewayDialog"),
        ("actionPreferences", "preferencesDialog"),
        ("actionAbout", "aboutDialog"),
        ("actionImportContacts", "importDialog"),
        ("actionNewContact", "contactDialog"),
        ("actionGroups", "groupsDialog"),
    ],
)
def test_menus_open_dialogs(qtbot: QtBot, open_window: Open, name: str, dialog: str) -> None:
    window = open_window()
    action(window, name).trigger()
    qtbot.waitUntil(lambda: dialog in open_dialogs(window), timeout=WAIT)
    for opened in window.findChildren(QDialog):
        opened.reject()
    qtbot.wait(20)


@pytest.mark.usefixtures("anna")
@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
def test_the_menu_offers_the_columns_of_the_contacts(open_window: Open) -> None:
    window = open_window()
    action(window, "actionContactColumns").trigger()
    menu = window.findChild(QMenu, "contactColumns")
    assert menu is not None
    assert menu.isVisible()
    menu.close()


@pytest.mark.usefixtures("anna")
def test_wishes_open_dialogs(qtbot: QtBot, context: Context, open_window: Open) -> None:
    window = open_window()
    context.wishes.contact_import.emit()
    assert open_dialogs(window) == ["importDialog"]
    for opened in window.findChildren(QDialog):
        opened.reject()
    qtbot.waitUntil(lambda: not open_dialogs(window))
    context.wishes.gateway.emit()
    qtbot.waitUntil(lambda: bool(open_dialogs(window)))
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
        assert action(window, name).shortcut().toString() == keys


@pytest.mark.usefixtures("anna")
def test_a_new_message_opens_the_composer(open_window: Open) -> None:
    window = open_window()
    window.show_page(PageKey.MESSAGES)
    action(window, "actionNewMessage").trigger()
    assert window.page == "contacts"
    action(window, "actionOutbox").trigger()
    assert window.page == "messages"


@pytest.mark.usefixtures("anna")
def test_the_theme_is_changed_at_once_and_kept(
    qtbot: QtBot, context: Context, open_window: Open, ui_state: UiState
) -> None:
    window = open_window()
    with qtbot.waitSignal(context.changes.preferences, timeout=WAIT):
        action(window, "actionThemeDark").trigger()
    assert context.theme.dark
    assert ui_state.theme == "dark"
    assert action(window, "actionThemeDark").isChecked()


def test_before_the_data_is_open_menus_do_no_harm(
    qtbot: QtBot, context: Context, ui_state: UiState
) -> None:
    window = MainWindow(context, ui_state)
    qtbot.addWidget(window)
    for name in ("SmsSettings", "Preferences", "NewContact", "NewMessage", "ImportContacts"):
        action(window, f"action{name}").trigger()
    action(window, "actionSearch").trigger()
    window.show_page(PageKey.GATEWAYS)
    assert not open_dialogs(window)
    assert window.page is None
    window.load()
    qtbot.waitUntil(lambda: window.ready, timeout=WAIT)
    assert not widget(window, "welcomePage").isVisible()


def test_quitting_closes_the_window(open_window: Open) -> None:
    window = open_window()
    action(window, "actionQuit").trigger()
    assert not window.isVisible()


def test_a_lost_server_is_told_by_the_status_line_too(
    qtbot: QtBot, context: Context, open_window: Open
) -> None:
    window = open_window()
    button(window, "welcomePractice").click()
    qtbot.waitUntil(lambda: words(window, "statusConnection") == "Ready to send", timeout=WAIT)
    window._watch.stop()
    error = SmsdeskError(ErrorCode.SERVER_UNREACHABLE, host="serwer", reason="no answer")
    assert window._watch.take_loss(error)
    lost = "No connection to the database; messages wait"
    assert words(window, "statusConnection") == lost
    assert widget(window, "databaseLost").isVisible()
    window._watch.look_again()
    qtbot.waitUntil(lambda: words(window, "statusConnection") == "Ready to send", timeout=WAIT)
    assert not widget(window, "databaseLost").isVisible()

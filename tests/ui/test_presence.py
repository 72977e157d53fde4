"""Beside the window: second starts, the icon in the tray and what closing the window means."""

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QApplication, QCheckBox, QPushButton, QSystemTrayIcon, QWidget
from pytestqt.qtbot import QtBot

from smsdesk.handover.order import Order
from smsdesk.ui import presence as presence_module
from smsdesk.ui.context import Context, PageKey
from smsdesk.ui.dialogs import tray_choice
from smsdesk.ui.dialogs.preferences_dialog import PreferencesDialog
from smsdesk.ui.main_window import MainWindow
from smsdesk.ui.presence import Presence
from smsdesk.ui.ui_state import UiState

from .conftest import WAIT, Open
from .finding import action, widget

pytestmark = [
    pytest.mark.usefixtures("anna"),
    # the offscreen platform has no tray to be told of
    pytest.mark.qt_log_ignore("systemTrayWindowChanged", extend=True),
]


@pytest.fixture(autouse=True)
def tray(monkeypatch: pytest.MonkeyPatch) -> Callable[[bool], None]:
    """Says whether the desktop has a tray; it has one."""

    def have(there: bool) -> None:
        for module in (presence_module, tray_choice):
            monkeypatch.setattr(module, "has_tray", lambda: there)

    have(True)
    return have


@pytest.fixture
def window(open_window: Open) -> MainWindow:
    return open_window()


@pytest.fixture
def presence(window: MainWindow, context: Context, ui_state: UiState) -> Iterator[Presence]:
    parent = QObject()
    presence = Presence(window, context, ui_state, parent)
    presence.show_tray()
    yield presence
    presence.close()
    parent.deleteLater()


def _choose(presence: Presence, name: str) -> None:
    assert presence._tray is not None
    found = presence._tray.menu.findChild(QAction, name)
    assert isinstance(found, QAction)
    found.trigger()


def _texts(widget: QWidget) -> tuple[str, ...]:
    return tuple(a.text() for a in widget.actions() if a.text())


# --- second starts --------------------------------------------------------------------------------


def test_an_order_brings_the_window_forward_and_opens_its_link(
    qtbot: QtBot, presence: Presence, window: MainWindow
) -> None:
    window.hide()
    presence._on_order(Order())
    assert window.isVisible()
    presence._on_order(Order("sms:501234567?body=Hej"))
    page = window._pages.make(PageKey.CONTACTS)
    qtbot.waitUntil(lambda: page.composer.draft.text == "Hej", timeout=WAIT)  # type: ignore[attr-defined]  # the contacts'
    assert [one.title for one in page.composer.recipients] == ["Anna Nowak"]  # type: ignore[attr-defined]  # the contacts'


def test_it_listens_where_it_is_told(presence: Presence) -> None:
    with tempfile.TemporaryDirectory(prefix="desk-") as folder:
        address = Path(folder) / "window.socket"
        presence.listen(str(address))
        assert address.exists()
        assert presence._one is not None
        presence._one.close()
        assert not address.exists()


# --- the tray -------------------------------------------------------------------------------------


def test_the_tray_offers_what_one_wants_from_outside(presence: Presence) -> None:
    assert presence._tray is not None
    assert _texts(presence._tray.menu) == (
        "Open SMS Desk",
        "Write to the number in the clipboard",
        "New message",
        "Quit",
    )


def test_its_menu_opens_the_window_and_writes(
    qtbot: QtBot, presence: Presence, window: MainWindow
) -> None:
    window.show_page(PageKey.MESSAGES)
    window.hide()
    _choose(presence, "trayOpen")
    assert window.isVisible()
    window.hide()
    _choose(presence, "trayMessage")
    assert window.page is PageKey.CONTACTS
    window.hide()
    QGuiApplication.clipboard().setText("Anna, tel. 501 234 567")
    _choose(presence, "trayClipboard")
    assert window.isVisible()
    page = window._pages.make(PageKey.CONTACTS)
    qtbot.waitUntil(lambda: bool(page.composer.recipients), timeout=WAIT)  # type: ignore[attr-defined]  # the contacts'


def test_a_click_on_the_icon_opens_the_window(presence: Presence, window: MainWindow) -> None:
    window.hide()
    assert presence._tray is not None
    reason = QSystemTrayIcon.ActivationReason
    presence._tray._icon.activated.emit(reason.MiddleClick)
    assert not window.isVisible()
    presence._tray._icon.activated.emit(reason.Trigger)
    assert window.isVisible()


def test_quit_quits(
    presence: Presence, window: MainWindow, ui_state: UiState, monkeypatch: pytest.MonkeyPatch
) -> None:
    quits: list[int] = []
    monkeypatch.setattr(QApplication, "quit", lambda: quits.append(1))
    ui_state.keep_tray(icon=True, stay=True)
    _choose(presence, "trayQuit")
    assert not window.isVisible()
    assert quits == [1]


def test_without_a_tray_or_without_wish_there_is_no_icon(
    presence: Presence, context: Context, ui_state: UiState, tray: Callable[[bool], None]
) -> None:
    ui_state.keep_tray(icon=False, stay=True)
    context.changes.preferences.emit()
    assert presence._tray is None
    ui_state.keep_tray(icon=True, stay=False)
    tray(False)
    context.changes.preferences.emit()
    assert presence._tray is None
    tray(True)
    context.changes.preferences.emit()
    assert presence._tray is not None


# --- closing --------------------------------------------------------------------------------------


def test_closing_the_window_ends_the_program(presence: Presence, window: MainWindow) -> None:
    assert window.close()
    assert QApplication.quitOnLastWindowClosed()


def test_who_chose_it_finds_the_program_in_the_tray(
    presence: Presence, window: MainWindow, ui_state: UiState
) -> None:
    ui_state.keep_tray(icon=True, stay=True)
    assert not window.close()
    assert not window.isVisible()
    assert not QApplication.quitOnLastWindowClosed()
    presence.come_forward()
    assert window.isVisible()
    assert QApplication.quitOnLastWindowClosed()
    action(window, "actionQuit").trigger()
    assert not window.isVisible()
    assert QApplication.quitOnLastWindowClosed()


def test_a_tray_that_has_gone_keeps_nothing(
    presence: Presence, window: MainWindow, ui_state: UiState, tray: Callable[[bool], None]
) -> None:
    ui_state.keep_tray(icon=True, stay=True)
    tray(False)
    assert window.close()


def test_logging_out_closes_it(presence: Presence, window: MainWindow, ui_state: UiState) -> None:
    ui_state.keep_tray(icon=True, stay=True)
    presence._on_session_end()
    assert window.close()


# --- choosing -------------------------------------------------------------------------------------


def _boxes(dialog: QWidget) -> list[QCheckBox]:
    found = [dialog.findChild(QCheckBox, n) for n in ("pref_tray_icon", "pref_keep_in_tray")]
    return [box for box in found if isinstance(box, QCheckBox)]


def test_the_choice_is_kept_for_this_desk(
    qtbot: QtBot, context: Context, window: MainWindow, ui_state: UiState
) -> None:
    dialog = PreferencesDialog.open_for(context, ui_state, window)
    qtbot.waitUntil(lambda: dialog.ready, timeout=WAIT)
    icon, stay = _boxes(dialog)
    assert (icon.isChecked(), stay.isChecked()) == (True, False)
    stay.setChecked(True)
    save = widget(dialog, "preferencesSave")
    assert isinstance(save, QPushButton)
    with qtbot.waitSignal(context.changes.preferences, timeout=WAIT):
        save.click()
    assert (ui_state.tray_icon, ui_state.keep_in_tray) == (True, True)


def test_without_a_tray_there_is_nothing_to_choose(
    qtbot: QtBot, ui_state: UiState, tray: Callable[[bool], None]
) -> None:
    choice = tray_choice.TrayChoice(ui_state)
    qtbot.addWidget(choice)
    icon, stay = _boxes(choice)
    assert stay.isEnabled()
    icon.setChecked(False)
    assert not stay.isEnabled()
    tray(False)
    other = tray_choice.TrayChoice(ui_state)
    qtbot.addWidget(other)
    assert not any(box.isEnabled() for box in _boxes(other))

"""The real window against the simulated SMSAPI: set up, write, send, see what became of it.

The program is built as its entry point builds it; sending is done by its real child process.
Widgets are found by the object names that ui.md promises.
"""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from smsdesk.app import App, build
from smsdesk.bootstrap import READ_TIMEOUT_VARIABLE
from smsdesk.core.errors import ErrorCode
from smsdesk.ui.dialogs.gateway_dialog import GatewayDialog
from smsdesk.ui.error_text import error_text
from tests.simulators import faults
from tests.simulators.smsapi import PASSWORD_MD5, TOKEN, USERNAME, SmsApiSimulator

W = TypeVar("W", bound=QWidget)
WAIT = 30_000
SENDER = "Warsztat"
NUMBER = "+48 501 234 567"
PASSWORD = "tajne-haslo-do-api"


@pytest.fixture
def smsapi() -> Iterator[SmsApiSimulator]:
    with SmsApiSimulator() as simulator:
        simulator.account.deliver_after = 0
        yield simulator


class Shop:
    """Somebody at the computer of a workshop."""

    def __init__(self, qtbot: QtBot, data_dir: Path) -> None:
        self.qtbot = qtbot
        self.data_dir = data_dir
        self.app = self._start()

    def _start(self) -> App:
        app = build(["smsdesk", "--data-dir", str(self.data_dir)])
        app.window.show()
        self.qtbot.waitUntil(lambda: app.window.ready, timeout=WAIT)
        return app

    def restart(self) -> None:
        """Close the program and open it again."""
        self.app.close()
        self.app = self._start()

    # --- hands and eyes -----------------------------------------------------------------------

    def find(self, kind: type[W], name: str) -> W:
        """The visible widget of this name, wherever it hangs."""
        found = [w for w in QApplication.allWidgets() if w.objectName() == name and w.isVisible()]
        assert found, f"{name} is not on the screen"
        assert isinstance(found[0], kind)
        return found[0]

    def wait(self, condition: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(condition, timeout=WAIT)

    def wait_for(self, kind: type[W], name: str) -> W:
        """A widget that is about to come."""
        self.wait(lambda: any(w.objectName() == name and w.isVisible() for w in _widgets()))
        return self.find(kind, name)

    def click(self, name: str) -> None:
        QTest.mouseClick(self.find(QPushButton, name), Qt.MouseButton.LeftButton)

    def write(self, name: str, text: str) -> None:
        self.find(QLineEdit, name).setText(text)

    def reads(self, name: str) -> str:
        return self.find(QLabel, name).text()

    # --- the set-up ---------------------------------------------------------------------------

    def open_settings(self) -> GatewayDialog:
        """Program > SMS sending settings."""
        action = self.app.window.findChild(QAction, "actionSmsSettings")
        assert isinstance(action, QAction)
        action.trigger()
        dialog = self.wait_for(GatewayDialog, "gatewayDialog")
        self.wait(lambda: bool(self.reads("referralCode")))
        return dialog

    def fill(self, simulator: SmsApiSimulator) -> None:
        """Right values."""
        self.write("username", USERNAME)
        self.write("passwordMd5", PASSWORD_MD5)
        self.find(QComboBox, "endpoint").setEditText(simulator.host)
        self.find(QRadioButton, "senderPro").click()
        self.find(QComboBox, "senderName").setEditText(SENDER)
        self.write("testNumber", NUMBER)

    def send_test(self, dialog: GatewayDialog) -> None:
        self.click("sendTest")
        self.wait(lambda: not dialog.form.controller.busy)

    def set_up(self, simulator: SmsApiSimulator) -> None:
        """From nothing to a saved gateway."""
        dialog = self.open_settings()
        self.fill(simulator)
        self.send_test(dialog)
        self.click("save")
        self.wait(lambda: not _is_open("gatewayDialog"))

    def add_contact(self, name: str, phone: str) -> None:
        self.click("contactNew")
        self.wait_for(QDialog, "contactDialog")
        self.write("contactName", name)
        self.write("contactPhone", phone)
        self.click("contactSave")
        self.wait(lambda: not _is_open("contactDialog"))

    def table(self, name: str) -> QTableView:
        return self.find(QTableView, name)


def _widgets() -> list[QWidget]:
    return QApplication.allWidgets()


def _is_open(name: str) -> bool:
    return any(w.objectName() == name and w.isVisible() for w in _widgets())


def _column(table: QTableView, column: int) -> list[str]:
    model = table.model()
    return [
        str(model.index(place, column).data()) for place in range(model.rowCount(QModelIndex()))
    ]


@pytest.fixture
def shop(qtbot: QtBot, data_dir: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shop]:
    monkeypatch.setenv(READ_TIMEOUT_VARIABLE, "0.5")
    shop = Shop(qtbot, data_dir)
    yield shop
    shop.app.close()


# --- what can go wrong while setting up ------------------------------------------------------


@dataclass(frozen=True)
class Mishap:
    """Something wrong, and the error that tells it."""

    code: ErrorCode
    happen: Callable[[Shop, SmsApiSimulator], None]
    beside: str = ""
    """The field beside which the sentence stands too."""


def _wrong_password(shop: Shop, simulator: SmsApiSimulator) -> None:
    shop.write("passwordMd5", "0" * 32)


def _unknown_sender(shop: Shop, simulator: SmsApiSimulator) -> None:
    shop.find(QComboBox, "senderName").setEditText("KOWALSKI")


def _no_points(shop: Shop, simulator: SmsApiSimulator) -> None:
    simulator.account.balance *= 0


def _ip_filter(shop: Shop, simulator: SmsApiSimulator) -> None:
    simulator.account.ip_allowed = False


def _timeout(shop: Shop, simulator: SmsApiSimulator) -> None:
    simulator.faults.add(faults.slow(5, after=True))


def _refused(shop: Shop, simulator: SmsApiSimulator) -> None:
    shop.find(QComboBox, "endpoint").setEditText("127.0.0.1:9")


def _no_such_host(shop: Shop, simulator: SmsApiSimulator) -> None:
    shop.find(QComboBox, "endpoint").setEditText("bramka.nigdzie.invalid")


def _hang_up(shop: Shop, simulator: SmsApiSimulator) -> None:
    simulator.faults.add(faults.hang_up(after=True))


def _html(shop: Shop, simulator: SmsApiSimulator) -> None:
    simulator.faults.add(faults.html(after=False))


MISHAPS = {
    "wrong password": Mishap(ErrorCode.LOGIN_REJECTED, _wrong_password, "passwordMd5"),
    "unknown sender": Mishap(ErrorCode.SENDER_REFUSED, _unknown_sender, "senderName"),
    "no points": Mishap(ErrorCode.NO_CREDIT, _no_points),
    "IP filter": Mishap(ErrorCode.IP_BLOCKED, _ip_filter),
    "time-out": Mishap(ErrorCode.ANSWER_TIMEOUT, _timeout),
    "refused connection": Mishap(ErrorCode.CONNECTION_REFUSED, _refused, "endpoint"),
    "host not found": Mishap(ErrorCode.HOST_NOT_FOUND, _no_such_host, "endpoint"),
    "hang-up": Mishap(ErrorCode.CONNECTION_LOST, _hang_up),
    "HTML": Mishap(ErrorCode.ANSWER_UNREADABLE, _html),
}


@pytest.mark.parametrize("name", MISHAPS)
def test_every_mishap_has_its_sentence_and_saves_nothing(
    shop: Shop, smsapi: SmsApiSimulator, name: str
) -> None:
    mishap = MISHAPS[name]
    dialog = shop.open_settings()
    shop.fill(smsapi)
    mishap.happen(shop, smsapi)
    before = dialog.form.filled()
    shop.send_test(dialog)
    error = dialog.form.controller.error
    assert error is not None
    assert error.code is mishap.code
    assert shop.reads("testResult") == error_text(error)
    if mishap.beside:
        assert shop.find(QWidget, mishap.beside).property("invalid")
    assert dialog.form.filled() == before
    _cannot_save(shop, dialog)
    assert _saved_names(shop) == []


def test_no_two_mishaps_sound_alike() -> None:
    from smsdesk.core.sentences import SENTENCES

    sentences = [SENTENCES[mishap.code] for mishap in MISHAPS.values()]
    assert len(set(sentences)) == len(MISHAPS)


def _cannot_save(shop: Shop, dialog: GatewayDialog) -> None:
    """By mouse, by keyboard, by code."""
    save = shop.find(QPushButton, "save")
    assert not save.isEnabled()
    assert shop.reads("saveReason")
    QTest.mouseClick(save, Qt.MouseButton.LeftButton)
    save.click()
    QTest.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    dialog.accept()
    save.setEnabled(True)
    save.click()
    assert not dialog.form.controller.busy
    assert dialog.isVisible()


def _saved_names(shop: Shop) -> list[str]:
    names: list[list[str]] = []
    shop.app.context.runner.run(
        lambda desk: [one.name for one in desk.gateways.list()],
        names.append,
        owner=shop.app.window,
    )
    shop.wait(lambda: bool(names))
    return names[0]


# --- the way that is meant -------------------------------------------------------------------


def test_from_an_empty_machine_to_a_delivered_sms(shop: Shop, smsapi: SmsApiSimulator) -> None:
    shop.set_up(smsapi)
    shop.click("navContacts")
    shop.add_contact("Anna Nowak", "501 234 567")
    shop.add_contact("Łukasz Zieliński", "0048 511 236 908")
    contacts = shop.table("contactTable")
    shop.wait(lambda: len(_column(contacts, 0)) == 2)
    contacts.selectAll()
    _choose_template(shop)
    _fill_fields(shop)
    shop.wait(lambda: shop.find(QPushButton, "composerSend").isEnabled())
    shop.click("composerSend")
    shop.wait(lambda: len(smsapi.ledger) == 3)
    assert {one.number for one in smsapi.ledger[1:]} == {"48501234567", "48511236908"}
    assert all(one.sender == SENDER for one in smsapi.ledger)
    shop.click("navMessages")
    messages = shop.wait_for(QTableView, "messageTable")
    delivered = _words_of_delivered()
    shop.wait(lambda: _column(messages, 4) == [delivered, delivered])
    messages.selectRow(0)
    details = shop.wait_for(QWidget, "messageDetails")
    shop.wait(lambda: smsapi.ledger[-1].text in _words(details))
    shop.restart()
    shop.click("navMessages")
    again = shop.wait_for(QTableView, "messageTable")
    shop.wait(lambda: _column(again, 4) == [delivered, delivered])
    assert len(smsapi.ledger) == 3


def _words_of_delivered() -> str:
    from smsdesk.core.message import MessageState
    from smsdesk.ui import state_words

    return state_words.word(MessageState.DELIVERED)


def _words(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel)]


def _choose_template(shop: Shop) -> None:
    templates = shop.find(QComboBox, "composerTemplate")
    shop.wait(lambda: templates.count() > 1)
    templates.setCurrentIndex(1)
    templates.activated.emit(1)
    text = shop.find(QPlainTextEdit, "composerText")
    shop.wait(lambda: bool(text.toPlainText()))


def _fill_fields(shop: Shop) -> None:
    composer = shop.find(QWidget, "composer")

    def lines() -> list[QLineEdit]:
        found = composer.findChildren(QLineEdit)
        return [one for one in found if one.objectName().startswith("composerField_")]

    shop.wait(lambda: bool(lines()))
    for line in lines():
        line.setText("7")


def test_saved_values_are_there_after_a_restart(shop: Shop, smsapi: SmsApiSimulator) -> None:
    shop.set_up(smsapi)
    shop.restart()
    dialog = shop.open_settings()
    shop.wait(lambda: dialog.form.gateway is not None)
    assert shop.find(QLineEdit, "username").text() == USERNAME
    assert shop.find(QLineEdit, "passwordMd5").text() == ""
    assert shop.find(QComboBox, "endpoint").currentText() == smsapi.host
    assert shop.find(QComboBox, "senderName").currentText() == SENDER
    assert shop.find(QLineEdit, "testNumber").text() == NUMBER
    shop.send_test(dialog)
    assert shop.find(QPushButton, "save").isEnabled()
    assert len(smsapi.ledger) == 2


def test_saved_settings_count_at_once(shop: Shop, smsapi: SmsApiSimulator) -> None:
    shop.set_up(smsapi)
    shop.click("navGateways")
    tile = shop.wait_for(QWidget, "gatewayAdd").parentWidget()
    assert tile is not None
    shop.wait(lambda: any(w.objectName() == "tileStatus" and w.isVisible() for w in _widgets()))
    shop.click("tileTest")
    shop.wait_for(QDialog, "testSmsDialog")
    shop.wait(lambda: shop.find(QLineEdit, "testSmsNumber").text() == NUMBER)
    shop.click("testSmsSend")
    shop.wait(lambda: len(smsapi.ledger) == 2)
    shop.click("testSmsCancel")


# --- secrets ---------------------------------------------------------------------------------


@pytest.mark.parametrize("by_token", [False, True])
def test_no_file_but_the_keyring_holds_a_secret(
    shop: Shop, smsapi: SmsApiSimulator, home: Path, by_token: bool
) -> None:
    dialog = shop.open_settings()
    shop.fill(smsapi)
    if by_token:
        shop.find(QRadioButton, "authToken").click()
        shop.write("apiToken", TOKEN)
    else:
        _compute_password(shop)
    shop.send_test(dialog)
    assert PASSWORD_MD5 not in repr(dialog.form.filled())
    assert TOKEN not in repr(dialog.form.controller.tried)
    shop.click("save")
    shop.wait(lambda: not _is_open("gatewayDialog"))
    shop.app.close()
    files = [file for file in shop.data_dir.rglob("*") if file.is_file()]
    assert any(file.suffix == ".db" for file in files)
    for file in files:
        content = file.read_bytes()
        for secret in (PASSWORD, PASSWORD_MD5, TOKEN):
            assert secret.encode() not in content, file.name
    keyring = b"".join(file.read_bytes() for file in home.rglob("*") if file.is_file())
    assert keyring


def _compute_password(shop: Shop) -> None:
    shop.write("passwordMd5", "")
    shop.click("md5Helper")
    shop.wait_for(QLineEdit, "md5HelperPassword").setText(PASSWORD)
    shop.click("md5HelperApply")
    made = hashlib.md5(PASSWORD.encode(), usedforsecurity=False).hexdigest()
    assert shop.find(QLineEdit, "passwordMd5").text() == made


def test_without_a_keyring_nothing_is_sent_or_half_saved(
    shop: Shop, smsapi: SmsApiSimulator
) -> None:
    import keyring
    from keyring.backends.fail import Keyring

    keyring.set_keyring(Keyring())  # type: ignore[no-untyped-call]  # keyring's own
    dialog = shop.open_settings()
    shop.fill(smsapi)
    shop.send_test(dialog)
    error = dialog.form.controller.error
    assert error is not None
    assert error.code is ErrorCode.KEYRING_MISSING
    assert shop.reads("testResult") == error_text(error)
    _cannot_save(shop, dialog)
    assert smsapi.ledger == []
    assert _saved_names(shop) == []

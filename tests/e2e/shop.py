"""Somebody at the computer of a workshop: the real window, found and used by object names."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from smsdesk.app import App, build
from smsdesk.ui.dialogs.gateway_dialog import GatewayDialog
from tests.simulators.smsapi import PASSWORD_MD5, USERNAME, SmsApiSimulator

W = TypeVar("W", bound=QWidget)
WAIT = 30_000
SENDER = "Warsztat"
NUMBER = "+48 501 234 567"
PASSWORD = "tajne-haslo-do-api"


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
        self.wait(lambda: any(w.objectName() == name and w.isVisible() for w in widgets()))
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
        self.wait(lambda: not is_open("gatewayDialog"))

    def add_contact(self, name: str, phone: str) -> None:
        self.click("contactNew")
        self.wait_for(QDialog, "contactDialog")
        self.write("contactName", name)
        self.write("contactPhone", phone)
        self.click("contactSave")
        self.wait(lambda: not is_open("contactDialog"))

    def table(self, name: str) -> QTableView:
        return self.find(QTableView, name)


def widgets() -> list[QWidget]:
    return QApplication.allWidgets()


def is_open(name: str) -> bool:
    return any(w.objectName() == name and w.isVisible() for w in widgets())


def column(table: QTableView, column: int) -> list[str]:
    model = table.model()
    return [
        str(model.index(place, column).data()) for place in range(model.rowCount(QModelIndex()))
    ]

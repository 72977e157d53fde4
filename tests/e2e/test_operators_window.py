"""Each operator in the real window: its tile goes from adding to removing, as its owner sees it."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from smsdesk.bootstrap import READ_TIMEOUT_VARIABLE
from smsdesk.core.message import MessageState
from smsdesk.store.engine import make_engine
from smsdesk.store.unit import Store
from smsdesk.ui import state_words
from smsdesk.ui.dialogs.gateway_dialog import GatewayDialog
from tests.e2e.operators import ENDPOINT, OPERATORS, Operator
from tests.e2e.shop import NUMBER, Shop, column, is_open
from tests.simulators.server import Simulator

ME = "48501234567"


class Owner(Shop):
    """The owner of an account at an operator, in front of the page of gateways."""

    operator: Operator
    simulator: Simulator

    def taken(self) -> Sequence[tuple[str, str, str]]:
        """What the operator really took."""
        return self.operator.taken(self.simulator)

    def tile(self) -> QWidget:
        """The tile of the operator; practice has one too."""
        tiles = [w for w in self._tiles() if "Nasza" in w.accessibleName()]
        assert tiles
        return tiles[0]

    def has_tile(self) -> bool:
        """Whether there is one."""
        return any("Nasza" in w.accessibleName() for w in self._tiles())

    def _tiles(self) -> list[QWidget]:
        page = self.find(QPushButton, "gatewayAdd").parentWidget()
        assert page is not None
        found = page.findChildren(QWidget)
        return [w for w in found if w.objectName().startswith("gatewayTile_") and w.isVisible()]

    def on_tile(self, name: str) -> None:
        """Click a button of the tile."""
        button = self.tile().findChild(QPushButton, name)
        assert isinstance(button, QPushButton)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def status(self) -> str:
        """What the tile says."""
        label = self.tile().findChild(QLabel, "tileStatus")
        assert isinstance(label, QLabel)
        return label.text()

    def put(self, field: str, value: str) -> None:
        """Fill a field in, whatever widget it is."""
        self.put_in(self.operator.widget(field), value)

    def put_in(self, name: str, value: str) -> None:
        """The same by object name."""
        widget = self.find(QWidget, name)
        if isinstance(widget, QComboBox):
            widget.setEditText(value)
        else:
            assert isinstance(widget, QLineEdit)
            widget.setText(value)

    def open_form(self) -> GatewayDialog:
        """Add an operator."""
        self.wait_for(QPushButton, "gatewayAdd")
        self.click("gatewayAdd")
        self.wait_for(QDialog, "providerChooser")
        self.click(f"provider_{self.operator.key}")
        dialog = self.wait_for(GatewayDialog, "gatewayDialog")
        self.wait(lambda: is_open(self.operator.widget("sender")))
        return dialog

    def test_form(self, dialog: GatewayDialog) -> str:
        """Press the test button; what the form says then."""
        self.click("sendTest")
        self.wait(lambda: not dialog.form.controller.busy)
        return self.reads("testResult")

    def save(self) -> None:
        """And wait until the form is gone."""
        self.click("save")
        self.wait(lambda: not is_open("gatewayDialog"))

    def send(self, number: str, text: str) -> None:
        """Write through the operator's gateway and send."""
        self.click("navContacts")
        line = self.wait_for(QLineEdit, "composerAddRecipient")
        line.setText(number)
        QTest.keyClick(line, Qt.Key.Key_Return)
        self.find(QPlainTextEdit, "composerText").setPlainText(text)
        self._choose_gateway()
        button = self.find(QPushButton, "composerSend")
        self.wait(button.isEnabled)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def _choose_gateway(self) -> None:
        combo = self.find(QComboBox, "composerGateway")
        self.wait(lambda: combo.findText("Nasza", Qt.MatchFlag.MatchContains) >= 0)
        at = combo.findText("Nasza", Qt.MatchFlag.MatchContains)
        combo.setCurrentIndex(at)
        combo.activated.emit(at)

    def states(self) -> list[MessageState]:
        """States of all messages, oldest first."""
        with Store(make_engine(self.data_dir / "smsdesk.db")).begin() as tx:
            lines = tx.history.lines(tx.history.find("", None))
        return [line.state for line in sorted(lines, key=lambda line: line.seq)]


@pytest.fixture(params=OPERATORS, ids=lambda operator: operator.key)
def owner(
    request: pytest.FixtureRequest, qtbot: QtBot, data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Owner]:
    monkeypatch.setenv(READ_TIMEOUT_VARIABLE, "2")
    operator: Operator = request.param
    with operator.simulator() as simulator:
        if operator.delivers:
            simulator.account.deliver_after = 0  # type: ignore[attr-defined]  # those who deliver
        shop = Owner(qtbot, data_dir)
        shop.operator, shop.simulator = operator, simulator
        shop.click("navGateways")
        yield shop
        shop.app.close()


def test_from_adding_to_removing(owner: Owner) -> None:
    _adds(owner)
    _tests(owner)
    _sends(owner)
    _edits(owner)
    _switches_off_and_on(owner)
    _removes(owner)


def _adds(owner: Owner) -> None:
    dialog = owner.open_form()
    values = {
        **owner.operator.fields,
        "sender": owner.operator.sender,
        ENDPOINT: owner.simulator.host,
    }
    for name, value in values.items():
        if name != "type":
            owner.put(name, value)
    if not is_open("gatewayName"):
        owner.find(QAbstractButton, "moreOptions").click()
    owner.put_in("gatewayName", "Nasza")
    owner.put(owner.operator.secret, owner.operator.wrong)
    owner.put_in("testNumber", NUMBER)
    words = owner.test_form(dialog)
    assert words
    assert not owner.find(QPushButton, "save").isEnabled()
    assert owner.taken() == []
    owner.put(owner.operator.secret, owner.operator.right)
    owner.test_form(dialog)
    assert [number for number, _text, _sender in owner.taken()] == [ME]
    owner.save()
    owner.wait(owner.has_tile)


def _tests(owner: Owner) -> None:
    owner.on_tile("tileTest")
    owner.wait_for(QDialog, "testSmsDialog")
    owner.wait(lambda: owner.find(QLineEdit, "testSmsNumber").text() == NUMBER)
    owner.click("testSmsSend")
    owner.wait(lambda: len(owner.taken()) == 2)
    owner.click("testSmsCancel")
    owner.wait(lambda: not is_open("testSmsDialog"))


def _sends(owner: Owner) -> None:
    owner.send("+48601000002", "Gotowe do odbioru")
    owner.wait(lambda: len(owner.taken()) == 3)
    assert owner.taken()[-1] == ("48601000002", "Gotowe do odbioru", owner.operator.sender)
    owner.wait(lambda: owner.states()[-1] in (MessageState.ACCEPTED, MessageState.DELIVERED))
    owner.click("navMessages")
    table = owner.wait_for(QTableView, "messageTable")
    last = MessageState.DELIVERED if owner.operator.delivers else MessageState.ACCEPTED
    owner.wait(lambda: column(table, 4)[:1] == [state_words.word(last)])
    owner.click("navGateways")


def _edits(owner: Owner) -> None:
    owner.on_tile("tileSettings")
    owner.wait_for(QDialog, "gatewaySettings")
    owner.click("settingsEdit")
    dialog = owner.wait_for(GatewayDialog, "gatewayDialog")
    owner.wait(lambda: dialog.form.gateway is not None)
    owner.wait(lambda: is_open(owner.operator.widget("sender")))
    owner.put("sender", owner.operator.other_sender)
    owner.test_form(dialog)
    owner.save()
    assert owner.taken()[-1][::2] == (ME, owner.operator.other_sender)


def _switches_off_and_on(owner: Owner) -> None:
    before = owner.status()
    owner.click("settingsActivate")
    owner.wait(lambda: not owner.find(QPushButton, "settingsTest").isEnabled())
    owner.wait(lambda: owner.status() != before)
    owner.click("settingsActivate")
    owner.wait(lambda: owner.find(QPushButton, "settingsTest").isEnabled())
    owner.wait(lambda: owner.status() == before)


def _removes(owner: Owner) -> None:
    owner.click("settingsRemove")
    box = owner.wait_for(QMessageBox, "gatewayRemoval")
    for button in box.buttons():
        if box.buttonRole(button) is QMessageBox.ButtonRole.DestructiveRole:
            button.click()
    owner.wait(lambda: not owner.has_tile())
    assert len(owner.taken()) == 4
    assert owner.states()[-1] in (MessageState.ACCEPTED, MessageState.DELIVERED)

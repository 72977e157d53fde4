"""Driver: the composer as a person sees it, by object names."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from smsdesk.ui.composer.composer import Composer
from smsdesk.ui.context import Context
from tests.ui.writing.shop import W, child


class Driver:
    """The composer as a person sees it: by object names."""

    def __init__(self, qtbot: QtBot, context: Context) -> None:
        self.bot = qtbot
        self.composer = Composer(context)
        qtbot.addWidget(self.composer)
        self.composer.resize(420, 700)
        self.composer.show()
        self.until(lambda: self.gateway.count() > 0 and self.gateway.isEnabled())

    def find(self, kind: type[W], name: str) -> W:
        return child(self.composer, kind, name)

    def until(self, holds: Callable[[], bool]) -> None:
        self.bot.waitUntil(holds, timeout=20_000)

    @property
    def line(self) -> QLineEdit:
        return self.find(QLineEdit, "composerAddRecipient")

    @property
    def gateway(self) -> QComboBox:
        return self.find(QComboBox, "composerGateway")

    @property
    def sender(self) -> QComboBox:
        return self.find(QComboBox, "composerSender")

    @property
    def send(self) -> QPushButton:
        return self.find(QPushButton, "composerSend")

    @property
    def cost(self) -> str:
        return self.find(QLabel, "composerCost").text()

    @property
    def counter(self) -> str:
        return self.find(QLabel, "composerCounter").text()

    @property
    def names(self) -> list[str]:
        return [r.title for r in self.composer.recipients]

    def write(self, text: str) -> None:
        self.composer._form.text.set_text(text)

    def add(self, text: str) -> None:
        """Type a recipient and press Enter."""
        self.line.setFocus()
        QTest.keyClicks(self.line, text)
        QTest.keyClick(self.line, Qt.Key.Key_Return)
        self.until(lambda: not self.composer._form.recipients.reading)

    def problem(self, field: str) -> str:
        shown: str = getattr(self.composer._form, field).problem
        return shown

    def pick(self, combo: QComboBox, index: int) -> None:
        """As a person does, who is told about by `activated`."""
        combo.setCurrentIndex(index)
        combo.activated.emit(index)

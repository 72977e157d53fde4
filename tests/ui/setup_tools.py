"""What tests of the set-up windows share: a quiet sender, filled-in forms, a ready account."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from smsdesk.core.gateway import Secret
from smsdesk.core.phone import PhoneNumber
from smsdesk.services.desk import Desk
from smsdesk.services.gateway_setup import ConfiguredGateway, SetupDraft
from smsdesk.ui.context import Context
from smsdesk.ui.sender_process import SenderProcess
from tests.simulators.smsapi import PASSWORD_MD5, USERNAME, SmsApiSimulator

WAIT = 20_000
SENDER = "Warsztat"
NUMBER = "+48 501 234 567"
T = TypeVar("T")
W = TypeVar("W", bound=QObject)


class QuietSender(SenderProcess):
    """Counts how often it is woken; starts no child."""

    def __init__(self) -> None:
        super().__init__(())
        self.woken = 0

    def wake(self) -> None:
        self.woken += 1


def quiet(context: Context) -> Context:
    """`context` with a sender that sends nothing."""
    return replace(context, sender=QuietSender())


def woken(context: Context) -> int:
    """How often the quiet sender has been woken."""
    assert isinstance(context.sender, QuietSender)
    return context.sender.woken


def find(parent: QObject, kind: type[W], name: str = "") -> W:
    """A child that must be there."""
    found = parent.findChild(kind, name) if name else parent.findChild(kind)
    assert isinstance(found, kind), f"no {kind.__name__} {name}"
    return found


def top(kind: type[W], name: str) -> W | None:
    """A window by its object name, wherever it hangs."""
    for widget in QApplication.allWidgets():
        if isinstance(widget, kind) and widget.objectName() == name:
            return widget
    return None


def asked(qtbot: QtBot, context: Context, work: Callable[[Desk], T]) -> T:
    """What the services answer, through the runner as the window asks."""
    answers: list[T] = []
    context.runner.run(work, answers.append, owner=context.changes)
    qtbot.waitUntil(lambda: bool(answers), timeout=WAIT)
    return answers[0]


def gateways(qtbot: QtBot, context: Context) -> Sequence[ConfiguredGateway]:
    """What is saved."""
    return asked(qtbot, context, lambda desk: desk.gateways.list())


def add_smsapi(desk: Desk, simulator: SmsApiSimulator, name: str = "") -> ConfiguredGateway:
    """Save an account as the dialog would."""
    fields = {
        "username": USERNAME,
        "endpoint": simulator.host,
        "type": "pro",
        "sender": SENDER,
        "default_prefix": "+48",
        "allow_diacritics": "",
        "shorten_links": "",
    }
    draft = SetupDraft("smsapi", fields, {"password_md5": Secret(PASSWORD_MD5)}, name)
    return desk.gateways.save(desk.gateways.try_out(draft, PhoneNumber("+48501234567")))


def add_practice(desk: Desk) -> ConfiguredGateway:
    """Save the practice gateway."""
    draft = SetupDraft("practice", {"default_prefix": "+48"})
    return desk.gateways.save(desk.gateways.try_out(draft, PhoneNumber("+48501234567")))


def kept(qtbot: QtBot, widget: QWidget) -> None:
    """Let the test, not the window, say when a dialog goes away."""
    from PySide6.QtCore import Qt

    widget.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(widget)

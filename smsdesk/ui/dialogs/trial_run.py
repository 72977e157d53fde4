"""TrialRun: one test SMS through a saved gateway, on its way.

What becomes of it is told to the window that ordered it, or, once that is closed, in a notice: an
SMS that is under way cannot be called back, and may cost money.
"""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from smsdesk.core.errors import SmsdeskError
from smsdesk.core.gateway import Receipt
from smsdesk.core.phone import PhoneNumber
from smsdesk.services.gateway_setup import ConfiguredGateway
from smsdesk.ui import formats
from smsdesk.ui.error_text import error_text
from smsdesk.ui.theme import Tone

if TYPE_CHECKING:
    from smsdesk.services.desk import Desk
    from smsdesk.ui.context import Context


class TrialRun(QObject):
    """Lives beside the notices, longer than any dialog."""

    accepted = Signal(str)
    """What the gateway took, in words."""
    failed = Signal(object)
    """A `SmsdeskError`."""

    def __init__(self, context: "Context", gateway: ConfiguredGateway) -> None:
        super().__init__(context.notices)
        self._context = context
        self._gateway = gateway
        self._watched = True

    def start(self, number: str, text: str) -> None:
        """Send it."""
        work = partial(_send, self._gateway.id, number, text)
        self._context.runner.run(work, self._on_sent, self._on_failed, owner=self)

    def leave(self) -> None:
        """Nobody listens any more."""
        self._watched = False

    def _on_sent(self, receipt: Receipt) -> None:
        self._context.changes.gateways.emit()
        words = _taken(receipt, self._gateway)
        if self._watched:
            self.accepted.emit(words)
        else:
            self._tell(words, Tone.GOOD)
        self.deleteLater()

    def _on_failed(self, error: SmsdeskError) -> None:
        if self._watched:
            self.failed.emit(error)
        else:
            self._tell(error_text(error), Tone.BAD)
        self.deleteLater()

    def _tell(self, words: str, tone: Tone) -> None:
        about = self.tr("Test SMS through {gateway}:").format(gateway=self._gateway.name)
        self._context.notices.say(f"{about} {words}", tone)


def _taken(receipt: Receipt, gateway: ConfiguredGateway) -> str:
    size = formats.messages(receipt.parts or 1)
    if receipt.price is not None:
        size = f"{size}, {formats.money(receipt.price, gateway.balance_unit)}"
    words = QCoreApplication.translate(
        "TestSmsDialog", "The gateway accepted the test SMS ({size}). It arrives in a moment."
    )
    return words.format(size=size)


def _send(gateway_id: str, number: str, text: str, desk: "Desk") -> Receipt:
    return desk.gateways.test(gateway_id, PhoneNumber.parse(number), text)

"""BalanceWatch: asks for balances now and then, quietly: the default gateway's, and whose sent."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, QTimer

from smsdesk.core.errors import SmsdeskError
from smsdesk.ui.context import Context
from smsdesk.ui.sender_process import SenderReport, SenderState

if TYPE_CHECKING:
    from smsdesk.core.gateway import Balance
    from smsdesk.services.desk import Desk

_EVERY_MS = 10 * 60_000
_AT_MOST_EVERY_MS = 5000


class BalanceWatch(QObject):
    """At the start, after sending, every ten minutes. What goes wrong is told elsewhere."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._gateway_id = ""
        self._sent: set[str] = set()
        """Gateways that took messages since they were asked: a stand-in is no default."""
        self._accepted = 0
        self._since = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self._ask)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._ask)
        context.sender.state_changed.connect(self._on_sender)
        context.sender.news.connect(self._hear)

    def watch(self, gateway_id: str) -> None:
        """Keep the balance of this gateway fresh; empty for none."""
        if gateway_id == self._gateway_id:
            return
        self._gateway_id = gateway_id
        self._since.invalidate()
        self._ask()
        self._timer.start()

    def _hear(self, report: SenderReport) -> None:
        """The counts are of one run; a gateway's news come after its turn."""
        if report.gateway_id and report.accepted > self._accepted:
            self._sent.add(report.gateway_id)
        self._accepted = report.accepted

    def _on_sender(self) -> None:
        if self._context.sender.state is SenderState.IDLE:
            self._ask()

    def _ask(self) -> None:
        wanted = self._sent | {self._gateway_id} - {""}
        if not wanted:
            return
        # a gateway must not be asked after every single message
        if self._since.isValid() and self._since.elapsed() < _AT_MOST_EVERY_MS:
            if not self._later.isActive():
                self._later.start(_AT_MOST_EVERY_MS)
            return
        self._since.start()
        self._sent.clear()
        for gateway_id in sorted(wanted):
            self._context.runner.run(
                partial(_refresh, gateway_id), self._on_balance, self._on_error, owner=self
            )

    def _on_balance(self, balance: "Balance | None") -> None:
        if balance is not None:
            self._context.changes.gateways.emit()

    def _on_error(self, error: SmsdeskError) -> None:
        """The sender's own news say it when it matters."""


def _refresh(gateway_id: str, desk: "Desk") -> "Balance | None":
    return desk.gateways.refresh_balance(gateway_id)

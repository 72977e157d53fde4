"""BalanceWatch: asks the default gateway for its balance now and then, quietly."""

from PySide6.QtCore import QElapsedTimer, QObject, QTimer

from smsdesk.core.errors import SmsdeskError
from smsdesk.ui.context import Context
from smsdesk.ui.sender_process import SenderState

_EVERY_MS = 10 * 60_000
_AT_MOST_EVERY_MS = 5000


class BalanceWatch(QObject):
    """At the start, after sending, every ten minutes. What goes wrong is told elsewhere."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._gateway_id = ""
        self._since = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self._ask)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._ask)
        context.sender.state_changed.connect(self._on_sender)

    def watch(self, gateway_id: str) -> None:
        """Keep the balance of this gateway fresh; empty for none."""
        if gateway_id == self._gateway_id:
            return
        self._gateway_id = gateway_id
        self._since.invalidate()
        self._ask()
        self._timer.start()

    def _on_sender(self) -> None:
        if self._context.sender.state is SenderState.IDLE:
            self._ask()

    def _ask(self) -> None:
        if not self._gateway_id:
            return
        # a gateway must not be asked after every single message
        if self._since.isValid() and self._since.elapsed() < _AT_MOST_EVERY_MS:
            if not self._later.isActive():
                self._later.start(_AT_MOST_EVERY_MS)
            return
        self._since.start()
        asked = self._gateway_id
        self._context.runner.run(
            lambda desk: desk.gateways.refresh_balance(asked),
            self._on_balance,
            self._on_error,
            owner=self,
        )

    def _on_balance(self, balance: object) -> None:
        if balance is not None:
            self._context.changes.gateways.emit()

    def _on_error(self, error: SmsdeskError) -> None:
        """The sender's own news say it when it matters."""

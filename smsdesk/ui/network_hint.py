"""NetworkHint: the system says that the network is back, so the sender need not wait out its pause.

Only a hint: what the system knows may be wrong, and whether a gateway can be reached is decided by
the next request alone. Where the system tells nothing, the sender's own pauses do.
"""

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import QObject, QTimer

from smsdesk.ui.sender_process import SenderProcess, SenderState

SETTLE_MS = 1500
"""A network that has just come up often goes down again, and names are not found at once."""
_GONE = "Disconnected"

Find = Callable[[], QObject | None]


def system_network() -> QObject | None:
    """Qt's view of the network; None where no backend fits this system."""
    try:
        # not before it is needed: 15 ms and a thread of its own
        from PySide6.QtNetwork import QNetworkInformation
    except ImportError:
        return None
    if not QNetworkInformation.loadBackendByFeatures(QNetworkInformation.Feature.Reachability):
        return None
    return QNetworkInformation.instance()


class NetworkHint(QObject):
    """Looks for the system's view when a connection is lost for the first time."""

    def __init__(self, sender: SenderProcess, parent: QObject, find: Find = system_network) -> None:
        super().__init__(parent)
        self._sender = sender
        self._find = find
        self._searched = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SETTLE_MS)
        self._timer.timeout.connect(self._wake)
        sender.state_changed.connect(self._look)

    def _look(self) -> None:
        if self._sender.state is not SenderState.OFFLINE or self._searched:
            return
        self._searched = True
        network = self._find()
        if network is not None:
            # typed as QObject, because QtNetwork is not imported here
            network.reachabilityChanged.connect(self._on_changed)  # type: ignore[attr-defined]

    def _on_changed(self, reachability: Enum) -> None:
        if reachability.name == _GONE:
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()

    def _wake(self) -> None:
        if self._sender.state is SenderState.OFFLINE:
            self._sender.wake()

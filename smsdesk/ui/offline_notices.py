"""OfflineNotices: one notice when a connection is lost for more than a moment, one when it is back.

Offline is a state, not an error: the status line shows it, the outbox keeps everything, and the
sender tries again by itself.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from smsdesk.ui.sender_process import SenderState
from smsdesk.ui.theme import Tone

if TYPE_CHECKING:
    from smsdesk.ui.context import Context

LASTING_MS = 3000
"""A loss that is over sooner is not worth a word."""
_WORKING = (SenderState.WORKING, SenderState.IDLE, SenderState.PAUSED)


class OfflineNotices(QObject):
    """Watches the sender's state; also tells when a sender that had stopped works again."""

    def __init__(self, context: "Context", parent: QObject) -> None:
        super().__init__(parent)
        self._notices = context.notices
        self._sender = context.sender
        self._told = False
        self._stopped = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(LASTING_MS)
        self._timer.timeout.connect(self._tell)
        self._sender.state_changed.connect(self._look)

    def _look(self) -> None:
        state = self._sender.state
        self._stopped = self._stopped or state is SenderState.CRASHED
        if state is not SenderState.OFFLINE:
            self._timer.stop()
        elif not self._told and not self._timer.isActive():
            self._timer.start()
        if state in _WORKING:
            self._tell_end()

    def _tell(self) -> None:
        self._told = True
        words = self.tr(
            "No connection to {gateway}. %n SMS wait safely in the outbox and leave by themselves "
            "as soon as it is back.",
            "",
            self._sender.waiting,
        )
        text = words.format(gateway=", ".join(self._sender.unreachable))
        self._notices.say(text, Tone.WARN, self.tr("Try now"), self._sender.wake)

    def _tell_end(self) -> None:
        told, stopped = self._told, self._stopped
        self._told = self._stopped = False
        if told:
            self._notices.good(self.tr("The connection is back. What waited is being sent."))
        elif stopped:
            self._notices.good(self.tr("Sending works again. Nothing was lost."))

"""Overview: what the window itself shows of the data: counts, the default gateway, choices."""

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from smsdesk.core.errors import SmsdeskError
from smsdesk.ui.background import TaskRunner

if TYPE_CHECKING:
    from collections.abc import Sequence

    from smsdesk.services.desk import Desk
    from smsdesk.services.gateway_setup import ConfiguredGateway
    from smsdesk.services.preferences import Preferences

_PAUSE_MS = 250


class Overview(NamedTuple):
    """One moment's figures."""

    contacts: int
    waiting: int
    scheduled: int
    under_way: int
    """Accepted messages whose delivery is not known yet."""
    gateways: int
    gateway: "ConfiguredGateway | None"
    preferences: "Preferences"
    stand_in: str = ""
    """The name of the gateway that takes over when the default one cannot send."""

    @property
    def fresh(self) -> bool:
        """Whether the owner has only just begun."""
        return not self.contacts and not self.gateways

    @property
    def needs_sender(self) -> bool:
        """Whether there is something to send, to settle or to ask about."""
        return self.gateways > 0 and self.waiting + self.scheduled + self.under_way > 0


def read_overview(desk: "Desk") -> Overview:
    """In a worker."""
    # the states of messages take a millisecond, and the first frame shows none
    from smsdesk.core.message import MessageState

    counts = desk.history.counts()
    gateways, gateway = desk.gateways.list(), desk.gateways.default()
    return Overview(
        contacts=desk.contacts.count(),
        waiting=counts.get(MessageState.QUEUED, 0) + counts.get(MessageState.SENDING, 0),
        scheduled=counts.get(MessageState.SCHEDULED, 0),
        under_way=counts.get(MessageState.ACCEPTED, 0),
        gateways=len(gateways),
        gateway=gateway,
        preferences=desk.preferences.load(),
        stand_in=_stand_in(desk, gateways, gateway),
    )


def _stand_in(
    desk: "Desk", gateways: "Sequence[ConfiguredGateway]", gateway: "ConfiguredGateway | None"
) -> str:
    """Asked only when it counts."""
    if gateway is None or gateway.paused is None:
        return ""
    # loaded together with the pages, after the first paint
    from smsdesk.ui.gateway_state import stand_in

    return stand_in(desk.failover.plan(), gateway.id, {one.id: one for one in gateways})


class OverviewReader(QObject):
    """Reads the overview; while one reading runs, all further wishes make one more.

    After each there is a pause: a sender has news thirty times a second, and each reading takes
    the interpreter away from the window for a moment.
    """

    read = Signal(object)
    failed = Signal(object)

    def __init__(self, runner: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._reading = False
        self._again = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._on_rested)

    def request(self) -> None:
        """Read soon."""
        if self._reading or self._pause.isActive():
            self._again = True
            return
        self._reading = True
        self._runner.run(read_overview, self._on_read, self._on_failed, owner=self)

    def _on_read(self, overview: Overview) -> None:
        self._finish()
        self.read.emit(overview)

    def _on_failed(self, error: SmsdeskError) -> None:
        self._finish()
        self.failed.emit(error)

    def _finish(self) -> None:
        self._reading = False
        self._pause.start()

    def _on_rested(self) -> None:
        if self._again:
            self._again = False
            self.request()

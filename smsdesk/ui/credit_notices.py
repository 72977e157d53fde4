"""CreditNotices: an account has run dry; so many SMS wait, and leave after it is topped up.

The sender watches the balance and goes on by itself. It is asked to look at once when somebody
comes back from the page of top-ups.
"""

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, QUrl

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.ui.notices import Action
from smsdesk.ui.theme import Tone

if TYPE_CHECKING:
    from smsdesk.services.desk import Desk
    from smsdesk.ui.context import Context
    from smsdesk.ui.sender_process import SenderReport

SOON_MS = 800
"""Time for another gateway to take over first."""
_TOP_UP = "top_up"


@dataclass(frozen=True, slots=True)
class _Dry:
    """A gateway without credit and what it keeps."""

    name: str
    waiting: int
    address: str
    """Where it is topped up; empty when its provider names no page."""


class CreditNotices(QObject):
    """One notice for each time that a gateway runs dry, one when it goes on."""

    def __init__(self, context: "Context", window: QObject) -> None:
        super().__init__(window)
        self._window = window
        self._context = context
        self._dry: list[str] = []
        self._told: set[str] = set()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SOON_MS)
        self._timer.timeout.connect(self._ask)
        context.sender.news.connect(self._hear)

    def _hear(self, report: "SenderReport") -> None:
        if report.news == "paused" and _is_dry(report.error):
            self._dry.append(report.gateway_id)
            self._timer.start()
        elif report.news == "resumed" and report.gateway_id in self._told:
            self._told.discard(report.gateway_id)
            words = self.tr("{gateway} has credit again. What waited is being sent.")
            self._context.notices.good(words.format(gateway=report.gateway))

    def _ask(self) -> None:
        dry, self._dry = list(dict.fromkeys(self._dry)), []
        for gateway_id in dry:
            self._told.add(gateway_id)
            self._context.runner.run(partial(_look, gateway_id), self._say, owner=self)

    def _say(self, found: _Dry) -> None:
        """Nothing waits: another gateway has taken over, and that is told."""
        if not found.waiting:
            return
        words = self.tr(
            "{gateway}: no credit. %n SMS waiting; sent after a top-up.", "", found.waiting
        )
        text = words.format(gateway=found.name)
        show = Action(self.tr("Show"), self._context.wishes.outbox.emit)
        if not found.address:
            self._context.notices.say(text, Tone.WARN, show.text, show.act)
            return
        top_up = partial(self._top_up, found.address)
        self._context.notices.say(text, Tone.WARN, self.tr("Top up"), top_up, show)

    def _top_up(self, address: str) -> None:
        from PySide6.QtGui import QDesktopServices

        QDesktopServices.openUrl(QUrl(address))
        self._window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """While an account is being topped up: look as soon as the window is used again."""
        if event.type() is QEvent.Type.WindowActivate:
            if self._told:
                self._context.sender.wake()
            else:
                self._window.removeEventFilter(self)
        return super().eventFilter(watched, event)


def _is_dry(error: SmsdeskError | None) -> bool:
    return error is not None and error.code is ErrorCode.NO_CREDIT


def _look(gateway_id: str, desk: "Desk") -> _Dry:
    """In a worker."""
    gateway = desk.gateways.get(gateway_id)
    address = gateway.info.links.get(_TOP_UP, "")
    return _Dry(gateway.name, desk.gateways.waiting(gateway_id), address)

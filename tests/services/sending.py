"""A sender over a real store with fake gateways and a clock that costs no time."""

from threading import Event
from typing import TYPE_CHECKING

from smsdesk.core.errors import SmsdeskError
from smsdesk.core.gateway import SmsGateway
from smsdesk.services.sender import RunReport, Sender, SenderEvent, SenderNews
from smsdesk.store.unit import Store
from tests.fakes import FakeClock
from tests.store.rows import GATEWAY

if TYPE_CHECKING:
    from collections.abc import Callable


class Desk:
    """One sender, its gateways and what it told."""

    def __init__(self, store: Store, *gateways: SmsGateway) -> None:
        ids = (GATEWAY, "bbbb2222", "cccc3333")
        self.store = store
        self.clock = FakeClock()
        self.gateways: dict[str, SmsGateway | SmsdeskError] = dict(zip(ids, gateways, strict=False))
        self.opened: list[str] = []
        self.events: list[SenderEvent] = []
        self.stop = Event()
        self.wake = Event()
        self.on_event: Callable[[SenderEvent], None] = lambda event: None
        self.on_wait: Callable[[], None] = lambda: None
        self.on_open: Callable[[], None] = lambda: None

    @property
    def news(self) -> list[SenderNews]:
        """What was told, without the progress in between."""
        return [event.news for event in self.events if event.news is not SenderNews.PROGRESS]

    def run(self, *, until_empty: bool = True) -> RunReport:
        """One run."""
        sender = Sender(
            self.store, self._open, clock=self.clock, wait=self._wait, jitter=lambda: 0.5
        )
        return sender.run(
            until_empty=until_empty, stop=self.stop, wake=self.wake, report=self._report
        )

    def run_for(self, seconds: float) -> RunReport:
        """One run that is stopped after so much time by the fake clock."""
        end = self.clock.waited + seconds
        before = self.on_wait

        def stop_at_end() -> None:
            before()
            if self.clock.waited >= end:
                self.stop.set()

        self.on_wait = stop_at_end
        report = self.run(until_empty=False)
        self.on_wait = before
        self.stop.clear()
        return report

    def _open(self, gateway_id: str) -> SmsGateway:
        self.opened.append(gateway_id)
        self.on_open()
        gateway = self.gateways[gateway_id]
        if isinstance(gateway, SmsdeskError):
            raise gateway
        return gateway

    def _wait(self, event: Event, seconds: float) -> bool:
        self.on_wait()
        return self.clock.wait(event, seconds)

    def _report(self, event: SenderEvent) -> None:
        self.events.append(event)
        self.on_event(event)

"""The sender: claims what is due, hands it to gateways outside any transaction, keeps answers.

It holds the lease while it runs, so only one sender works on a database. After a crash it first
settles what was under way. Its parts: `sender_run` (the loop), `dispatch` (sending), `settling`
(unknown outcomes), `delivery_reports`, `balance_probe`, `lease_keeper`.
"""

import os
import random
import socket
import uuid
from collections.abc import Callable
from datetime import UTC, datetime
from threading import Event
from typing import TYPE_CHECKING

from smsdesk.core.gateway import SmsGateway
from smsdesk.services.sender_events import RunReport, SenderEvent, SenderNews

if TYPE_CHECKING:
    from smsdesk.store.unit import Store

__all__ = ["RunReport", "Sender", "SenderEvent", "SenderNews"]


def _now() -> datetime:
    return datetime.now(UTC)


class Sender:
    """Sends what is due."""

    def __init__(
        self,
        store: "Store",
        open_gateway: Callable[[str], SmsGateway],
        *,
        clock: Callable[[], datetime] = _now,
        wait: Callable[[Event, float], bool] = Event.wait,
        jitter: Callable[[], float] = random.random,
    ) -> None:
        """`open_gateway` gets a gateway's id and raises SmsdeskError when it cannot be opened.

        `clock`, `wait` and `jitter` are for tests.
        """
        self._store = store
        self._open_gateway = open_gateway
        self._clock = clock
        self._wait = wait
        self._jitter = jitter

    def run(
        self,
        *,
        until_empty: bool,
        stop: Event,
        wake: Event,
        report: Callable[[SenderEvent], None],
        what: str = "command line",
    ) -> RunReport:
        """Work until `stop` is set or, with `until_empty`, until nothing more can be done now.

        `wake` says that something new may be due; `what` tells others who sends ("window").
        Raises SmsdeskError(SENDER_BUSY) when another sender holds the lease, DATABASE_*; what a
        gateway must never raise passes through, and the next run settles what was under way.
        """
        # the window imports this module before its first paint, without the database
        from smsdesk.services.lease_keeper import LeaseKeeper
        from smsdesk.services.sender_lanes import Lanes
        from smsdesk.services.sender_run import SenderRun
        from smsdesk.services.sender_work import Work
        from smsdesk.store.lease import Holder

        holder = Holder(str(uuid.uuid4()), socket.gethostname(), os.getpid(), what)
        keeper = LeaseKeeper(self._store, holder, self._clock)
        with keeper.held():
            work = Work(
                store=self._store,
                keeper=keeper,
                lanes=Lanes(self._open_gateway),
                clock=self._clock,
                jitter=self._jitter,
                report=report,
            )
            return SenderRun(
                work,
                until_empty=until_empty,
                stop=stop,
                wake=wake,
                jitter=self._jitter,
                wait=self._wait,
            ).work()

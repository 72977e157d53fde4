"""The sender: claims what is due, hands it to gateways outside any transaction, keeps answers.

It holds the lease while it runs, so only one sender works on a database. After a crash it first
settles what was under way. Its parts: `sender_run` (the loop), `dispatch` (sending), `settling`
(unknown outcomes), `scheduled_run` (planned messages),
`delivery_reports`, `balance_probe`, `lease_keeper`.
"""

import logging
import os
import random
import socket
import uuid
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime
from threading import Event, Lock
from types import TracebackType
from typing import TYPE_CHECKING

from smsdesk.clock import utc_now
from smsdesk.core.errors import SmsdeskError
from smsdesk.core.gateway import SmsGateway
from smsdesk.services.sender_events import RunReport, SenderEvent, SenderNews

if TYPE_CHECKING:
    from smsdesk.store.unit import Store

__all__ = ["RunReport", "Sender", "SenderEvent", "SenderNews"]

_log = logging.getLogger("smsdesk.sender")


class Sender:
    """Sends what is due."""

    def __init__(
        self,
        store: "Store",
        open_gateway: Callable[[str], SmsGateway],
        check: Callable[[], None] = lambda: None,
        *,
        clock: Callable[[], datetime] = utc_now,
        wait: Callable[[Event, float], bool] = Event.wait,
        jitter: Callable[[], float] = random.random,
    ) -> None:
        """`open_gateway` gets a gateway's id and raises SmsdeskError when it cannot be opened.

        `check` raises SmsdeskError where this computer had better leave sending to another one.
        `clock`, `wait` and `jitter` are for tests.
        """
        self._store = store
        self._open_gateway = open_gateway
        self._check = check
        self._clock = clock
        self._wait = wait
        self._jitter = jitter
        self._name = str(uuid.uuid4())
        self._running = Lock()

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
        Raises SmsdeskError(SENDER_BUSY) when another sender holds the lease, SECRET_ELSEWHERE when
        another computer had better go on, DATABASE_*; what a
        gateway must never raise is logged and passes through, and the next run settles what was
        under way.
        """
        # the window imports this module before its first paint, without the database
        from smsdesk.services.lease_keeper import LeaseKeeper
        from smsdesk.services.sender_lanes import Lanes
        from smsdesk.services.sender_run import SenderRun
        from smsdesk.services.sender_work import Work
        from smsdesk.store.lease import Holder, this_machine

        self._check()
        with ExitStack() as at_end:
            name = at_end.enter_context(self._named())
            holder = Holder(name, socket.gethostname(), os.getpid(), what, this_machine())
            keeper = LeaseKeeper(self._store, holder, self._clock)
            at_end.enter_context(keeper.held())
            at_end.push(_log_bug)
            work = Work(
                store=self._store,
                keeper=keeper,
                lanes=Lanes(self._open_gateway),
                clock=self._clock,
                jitter=self._jitter,
                report=report,
                stop=stop,
                wait=self._wait,
            )
            return SenderRun(
                work,
                until_empty=until_empty,
                stop=stop,
                wake=wake,
                jitter=self._jitter,
                wait=self._wait,
            ).work()

    @contextmanager
    def _named(self) -> Iterator[str]:
        """The name that a run holds the lease by: the former run's, which a full disk may have
        kept from giving the lease back. Two runs at once have two names.
        """
        alone = self._running.acquire(blocking=False)
        try:
            yield self._name if alone else str(uuid.uuid4())
        finally:
            if alone:
                self._running.release()


def _log_bug(
    kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
) -> None:
    """Where a bug happened: nobody reads the standard error of the window's child.

    Not the error's own words, they may hold somebody's data.
    """
    if kind is None or not isinstance(error, Exception) or isinstance(error, SmsdeskError):
        return
    import traceback

    frames = [f"{frame.filename}:{frame.lineno}" for frame in traceback.extract_tb(trace)]
    _log.critical("the sender failed: %s at %s", kind.__qualname__, ", ".join(frames[-5:]))

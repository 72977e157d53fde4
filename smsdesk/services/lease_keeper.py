"""Holding the sender's lease for the time of a run.

A thread beats while a request is under way; every write of the sender first makes sure, in the
same transaction, that the lease is still its own.
"""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from threading import Event, Thread

from smsdesk.clock import running_time
from smsdesk.core.errors import SmsdeskError
from smsdesk.store.lease import LEASE_TIME, Holder
from smsdesk.store.unit import Store, Transaction

_log = logging.getLogger("smsdesk.sender")
BEAT_EVERY = LEASE_TIME.total_seconds() / 3
SURE = 2 * LEASE_TIME / 3
"""How long after a beat nobody else can have the lease, with some time for a request to leave."""


class LeaseLost(Exception):
    """Somebody else sends now. What is under way belongs to them; touch nothing more."""


class LeaseKeeper:
    """The lease of one run."""

    def __init__(
        self,
        store: Store,
        holder: Holder,
        clock: Callable[[], datetime],
        beat_every: float = BEAT_EVERY,
        running_time: Callable[[], float] = running_time,
    ) -> None:
        self._store = store
        self._holder = holder
        self._clock = clock
        self._beat_every = beat_every
        self._done = Event()
        self._running_time = running_time
        self._beat: tuple[datetime, float] | None = None

    @contextmanager
    def held(self) -> Iterator[None]:
        """Take the lease, keep it alive, give it back. Raises SmsdeskError(SENDER_BUSY)."""
        beat = self._now()
        with self._store.begin(write=True) as tx:
            tx.lease.acquire(self._holder, beat[0])
        self._beat = beat
        thread = Thread(target=self._beat_until_done, name="sender lease", daemon=True)
        thread.start()
        try:
            yield
        finally:
            self._done.set()
            thread.join()
            self._release()

    @contextmanager
    def write(self) -> Iterator[Transaction]:
        """A write transaction that happens only under the lease. Raises LeaseLost."""
        beat = self._now()
        with self._store.begin(write=True) as tx:
            if not tx.lease.beat(self._holder, beat[0]):
                raise LeaseLost
            yield tx
        self._beat = beat

    def is_sure(self) -> bool:
        """Whether the lease must still be held, without a look at the database.

        Not after the process was suspended or the computer slept, nor after the clock was set: then
        another sender may have taken the lease and settled what this one was about to send. By the
        clock that `Lease.acquire` goes by; and by one that nobody sets, for that of a server goes
        on when this one is set back.
        """
        if self._beat is None:
            return False
        now, then = self._now(), self._beat
        return abs(now[0] - then[0]) < SURE and now[1] - then[1] < SURE.total_seconds()

    def _now(self) -> tuple[datetime, float]:
        return self._clock(), self._running_time()

    def make_sure(self) -> None:
        """Before something that may send. Raises LeaseLost."""
        if not self.is_sure():
            with self.write():
                pass

    def _release(self) -> None:
        try:
            with self._store.begin(write=True) as tx:
                tx.lease.release(self._holder)
        except SmsdeskError as error:
            _log.warning("the lease is left to run out: %s", error.code)

    def _beat_until_done(self) -> None:
        while not self._done.wait(self._beat_every):
            try:
                with self.write():
                    pass
            except LeaseLost:
                return  # the sender finds out before its next claim
            except SmsdeskError as error:
                _log.warning("the lease could not be renewed: %s", error.code)

"""What all parts of a run share: store, lease, gateways, the tally, and how trouble is taken.

What a gateway's error means for messages is decided in `services.dispatch` and
`services.settling`; what it means for the gateway itself, here.
"""

import time
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import datetime
from threading import Event
from typing import TypeVar

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.gateway import (
    CredentialsRejected,
    GatewayError,
    NoCredit,
    OutcomeUnknown,
    Unreachable,
)
from smsdesk.core.message import MessageState
from smsdesk.services.lease_keeper import LeaseKeeper
from smsdesk.services.sender_events import RunReport, SenderEvent, SenderNews
from smsdesk.services.sender_lanes import Jitter, Lanes, OpenLane
from smsdesk.store.due import Lane
from smsdesk.store.unit import Store, Transaction

Report = Callable[[SenderEvent], None]
_T = TypeVar("_T")
_KEEP_TRIES, _LOCKED_TRIES = 3, 13
"""How often a lock is waited for: when told to stop, and else, longer than a server bears with a
desk that fell asleep while it was writing."""
_AWAY = frozenset(
    {
        ErrorCode.SERVER_CROWDED,
        ErrorCode.SERVER_LOST,
        ErrorCode.SERVER_NOT_FOUND,
        ErrorCode.SERVER_STOPPING,
        ErrorCode.SERVER_UNREACHABLE,
    }
)
"""Nothing was written, and a moment later it may be."""
_AWAY_TRIES, _AWAY_PAUSE = 20, 2.0
_PROGRESS_EVERY = 0.25
"""Seconds between two pieces of news that only count: each counts what waits."""


def pauses(error: GatewayError) -> bool:
    """Whether a gateway with this error must not be tried again before something changes."""
    return isinstance(error, CredentialsRejected | NoCredit)


class Work:
    """The shared side of one run."""

    def __init__(  # made in one place, by name
        self,
        *,
        store: Store,
        keeper: LeaseKeeper,
        lanes: Lanes,
        clock: Callable[[], datetime],
        jitter: Jitter,
        report: Report,
        stop: Event,
        wait: Callable[[Event, float], bool],
    ) -> None:
        self.store = store
        self.keeper = keeper
        self.lanes = lanes
        self.clock = clock
        self._stop = stop
        self._wait = wait
        self.troubles: dict[str, SmsdeskError] = {}
        """Why a gateway's messages wait, by its id."""
        self.missed = 0
        """Planned messages that are too late to leave by themselves."""
        self.elsewhere: SmsdeskError | None = None
        """That another computer must do something, for it has the password."""
        self._jitter = jitter
        self._report = report
        self._counts = dict.fromkeys(MessageState, 0)
        self._told_at = -_PROGRESS_EVERY
        self._untold: OpenLane | None = None

    def write(self) -> AbstractContextManager[Transaction]:
        """A write transaction under the lease."""
        return self.keeper.write()

    def keep(self, record: Callable[[Transaction], _T]) -> _T:
        """Write down what a gateway answered; worth some patience with the database.

        Unless it is kept, somebody has to find out again, and not every provider can tell.
        """
        tries = 0
        while True:
            tries += 1
            try:
                with self.write() as tx:
                    return record(tx)
            except SmsdeskError as error:
                if not self._may_try_again(error.code, tries):
                    raise

    def _may_try_again(self, code: ErrorCode, tries: int) -> bool:
        """A lock was waited for already. While nobody reaches a server, nobody takes the lease."""
        if code is ErrorCode.DATABASE_LOCKED:
            return tries < (_KEEP_TRIES if self._stop.is_set() else _LOCKED_TRIES)
        away = code in _AWAY and tries < _AWAY_TRIES
        return away and not self._wait(self._stop, _AWAY_PAUSE)

    # --- gateways -----------------------------------------------------------------------------

    def open(self, lane: Lane) -> OpenLane | None:
        """The open gateway; None when it cannot be opened: then it is paused, or `elsewhere`.

        Raises SmsdeskError(DATABASE_*).
        """
        try:
            return self.lanes.open(lane)
        except SmsdeskError as error:
            if error.code is ErrorCode.GATEWAY_GONE:
                return None  # removed this very moment, together with its messages
            if error.code is ErrorCode.SECRET_ELSEWHERE:
                self.elsewhere = error
                return None
            if error.code.startswith("database_"):
                raise  # no trouble of the gateway's
            self.pause(lane.gateway_id, lane.name, error)
            return None

    def pause(self, gateway_id: str, name: str, error: SmsdeskError) -> None:
        """Hold a gateway's messages back and tell why."""
        with self.write() as tx:
            tx.gateways.pause(gateway_id, error.code, self.clock())
        self.troubles[gateway_id] = error
        self._tell(SenderNews.PAUSED, gateway_id, name, error)

    def failed(self, lane: OpenLane, error: GatewayError) -> None:
        """A gateway did not do its work; its messages are safe by now."""
        if pauses(error):
            self._reached(lane)
            self.pause(lane.id, lane.name, error)
            return
        lane.fail(error, self.clock(), self._jitter)
        self.troubles[lane.id] = error
        if isinstance(error, Unreachable):
            self._lost(lane, error)
            return
        if not isinstance(error, OutcomeUnknown):
            self._reached(lane)
        self._report(self._lane_event(SenderNews.PROGRESS, lane, error))

    def worked(self, lane: OpenLane) -> None:
        """A gateway answered as it should."""
        lane.recover()
        self.troubles.pop(lane.id, None)
        self._reached(lane)

    def is_dry(self, lane: OpenLane) -> bool:
        """Whether a gateway waits for points."""
        return isinstance(self.troubles.get(lane.id), NoCredit)

    def _lost(self, lane: OpenLane, error: GatewayError) -> None:
        if not lane.offline:
            lane.offline = True
            self._tell(SenderNews.OFFLINE, lane.id, lane.name, error)

    def _reached(self, lane: OpenLane) -> None:
        if lane.offline:
            lane.offline = False
            self._tell(SenderNews.ONLINE, lane.id, lane.name)

    # --- news ---------------------------------------------------------------------------------

    def count(self, changes: Mapping[MessageState, int]) -> None:
        """So many messages came to these states."""
        for state, number in changes.items():
            self._counts[state] += number

    def tell(self, news: SenderNews, lane: OpenLane | None = None) -> None:
        """Report some news."""
        if lane is None:
            self._tell(news)
        else:
            self._report(self._lane_event(news, lane))

    def progress(self, lane: OpenLane) -> None:
        """Report how it goes on, unless that has just been done; see `end_of_turn`."""
        if time.monotonic() - self._told_at < _PROGRESS_EVERY:
            self._untold = lane
            return
        self._untold = None
        self._told_at = time.monotonic()
        self.tell(SenderNews.PROGRESS, lane)

    def end_of_turn(self) -> None:
        """Report what was left unsaid."""
        lane, self._untold = self._untold, None
        if lane is not None:
            self.tell(SenderNews.PROGRESS, lane)

    def tell_move(self, lane: OpenLane, target: OpenLane, count: int, error: SmsdeskError) -> None:
        """Report that another gateway took messages over."""
        event = self._lane_event(SenderNews.MOVED, lane, error)
        self._report(replace(event, moved=count, to_gateway_id=target.id, to_gateway=target.name))

    def end(self, reason: SmsdeskError | None) -> RunReport:
        """The report of this run."""
        counts = self._counts
        return RunReport(
            accepted=counts[MessageState.ACCEPTED],
            failed=counts[MessageState.FAILED],
            unclear=counts[MessageState.UNCLEAR],
            waiting=self.waiting(),
            reason=reason,
            planned=counts[MessageState.SCHEDULED],
            missed=self.missed,
        )

    def waiting(self) -> int:
        """Messages queued or sending now."""
        with self.store.begin() as tx:
            return tx.due.under_way()

    def _tell(
        self,
        news: SenderNews,
        gateway_id: str = "",
        gateway: str = "",
        error: SmsdeskError | None = None,
    ) -> None:
        self._report(self._event(news, gateway_id, gateway, error))

    def _lane_event(
        self, news: SenderNews, lane: OpenLane, error: SmsdeskError | None = None
    ) -> SenderEvent:
        return replace(self._event(news, lane.id, lane.name, error), until=lane.held_until)

    def _event(
        self, news: SenderNews, gateway_id: str, gateway: str, error: SmsdeskError | None
    ) -> SenderEvent:
        counts = self._counts
        return SenderEvent(
            news=news,
            waiting=self.waiting(),
            accepted=counts[MessageState.ACCEPTED],
            failed=counts[MessageState.FAILED],
            unclear=counts[MessageState.UNCLEAR],
            gateway_id=gateway_id,
            gateway=gateway,
            error=error,
            missed=self.missed,
        )

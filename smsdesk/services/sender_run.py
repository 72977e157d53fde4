"""The loop of one run: plans, unknown outcomes, sending, rerouting, reports, rest; until done."""

from collections.abc import Callable
from threading import Event

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.services.balance_probe import BalanceProbe
from smsdesk.services.delivery_reports import DeliveryReports
from smsdesk.services.dispatch import Dispatcher
from smsdesk.services.lease_keeper import LeaseLost
from smsdesk.services.rerouting import Rerouting
from smsdesk.services.scheduled_run import ScheduledRun
from smsdesk.services.sender_events import RunReport, SenderNews
from smsdesk.services.sender_lanes import Jitter, Postponed
from smsdesk.services.sender_work import Work
from smsdesk.services.settling import Settler

SLICE = 0.2
"""Seconds within which `stop` and `wake` are noticed."""
SLICES = 5
"""Slices between two looks into the outbox: another program may have written to it."""
_SOMEBODY = "another program"
"""Who had the lease meanwhile and has given it back; only the command line says it."""

Wait = Callable[[Event, float], bool]
"""Event.wait, or a test's own."""


class SenderRun:
    """One run under one lease."""

    def __init__(
        self, work: Work, *, until_empty: bool, stop: Event, wake: Event, jitter: Jitter, wait: Wait
    ) -> None:
        self._work = work
        self._until_empty = until_empty
        self._stop = stop
        self._wake = wake
        self._wait = wait
        self._scheduled = ScheduledRun(work, stop)
        self._settler = Settler(work, jitter, stop)
        self._dispatcher = Dispatcher(work, stop)
        self._rerouting = Rerouting(work, jitter, stop)
        self._reports = DeliveryReports(work)
        self._probe = BalanceProbe(work)
        self._idle = False

    def work(self) -> RunReport:
        """Run to the end. Exceptions that no gateway may raise pass through."""
        reason = None
        try:
            self._lift_pauses()
            self._work.tell(SenderNews.STARTED)
            self._loop()
        except LeaseLost:
            reason = self._usurper()
        finally:
            self._work.lanes.close()
        report = self._work.end(reason or self._reason())
        self._work.tell(SenderNews.STOPPED)
        return report

    def _loop(self) -> None:
        while not self._stop.is_set():
            if self._woken():
                self._cut_pauses()
                self._rerouting.look_again()
                self._probe.hurry()
            if self._step():
                self._idle = False
                continue
            self._make_room()
            if self._until_empty and not any(left.worth_waiting for left in self._postponed()):
                return
            self._rest()

    def _make_room(self) -> None:
        """For a computer that has the password: it cannot send while this one holds the lease.

        Raises SmsdeskError(SECRET_ELSEWHERE).
        """
        if self._work.elsewhere is not None:
            raise self._work.elsewhere

    def _step(self) -> bool:
        """Do what can be done now; whether there was anything."""
        self._scheduled.look()
        settled = self._settler.settle()
        sent = self._dispatcher.send_due()
        moved = self._rerouting.move()
        if settled or sent or moved or self._stop.is_set():
            return True
        asked = self._reports.ask()
        self._probe.look()
        return asked

    def _postponed(self) -> tuple[Postponed, Postponed]:
        return self._settler.postponed, self._dispatcher.postponed

    def _woken(self) -> bool:
        """`wake` is cleared before looking, so that nothing queued meanwhile is overlooked."""
        woken = self._wake.is_set()
        self._wake.clear()
        return woken

    def _cut_pauses(self) -> None:
        """Somebody wants to send: perhaps the connection is back."""
        for lane in self._work.lanes:
            if lane.offline:
                lane.pause.cut()

    def _rest(self) -> None:
        if not self._idle and not any(left.anything for left in self._postponed()):
            self._idle = True
            self._forget_losses()
            self._work.tell(SenderNews.IDLE)
        for _ in range(SLICES):
            if self._stop.is_set() or self._wait(self._wake, SLICE):
                return

    def _forget_losses(self) -> None:
        """Nothing waits for them any more: what was theirs has moved or was cancelled.

        So the next loss is news again.
        """
        for lane in self._work.lanes:
            lane.offline = False

    def _lift_pauses(self) -> None:
        """A new run tries again what made an earlier one pause."""
        with self._work.write() as tx:
            for gateway in tx.gateways.list():
                if gateway.paused:
                    tx.gateways.lift_pause(gateway.id)

    def _usurper(self) -> SmsdeskError:
        with self._work.store.begin() as tx:
            holder = tx.lease.current(self._work.clock())
        return SmsdeskError(ErrorCode.SENDER_BUSY, holder=str(holder or _SOMEBODY))

    def _reason(self) -> SmsdeskError | None:
        """Why messages still wait."""
        with self._work.store.begin() as tx:
            count = tx.due.under_way()
            backlogs = tx.due.backlogs()
        if count == 0:
            return None
        troubles = self._work.troubles
        stuck = [backlog.gateway_id for backlog in backlogs if backlog.gateway_id in troubles]
        for gateway_id in (*stuck, *troubles):
            return troubles[gateway_id]
        for backlog in backlogs:
            if backlog.held_by:
                return SmsdeskError(backlog.held_by, gateway=backlog.name)
        return SmsdeskError(ErrorCode.MESSAGES_WAITING, count=count, reason="")

"""Planned messages as people handle them: missed ones, sending now, another time, cancelling.

A message waits here, in the outbox, or at its provider; both are changed in the same ways. What the
sender does with them is in `services.scheduled_run`, what a provider's answers mean in
`services.withdrawal`.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from smsdesk.core.errors import ErrorCode, FieldError, SmsdeskError
from smsdesk.core.gateway import SmsGateway
from smsdesk.services.connector import Connector
from smsdesk.services.keeping import local_time, why_not_there
from smsdesk.services.preferences import PreferenceService

if TYPE_CHECKING:
    from smsdesk.store.schedule import Kept, Replan
    from smsdesk.store.unit import Store

_TOMORROW = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class PlanChange:
    """What became of an order for several messages."""

    count: int
    """How many were changed as ordered."""
    errors: Mapping[str, SmsdeskError] = field(default_factory=dict)
    """Why the others were not, by message id."""

    def checked(self) -> int:
        """How many. Raises the first of the errors, if there is any."""
        for error in self.errors.values():
            raise error
        return self.count


class SchedulingService:
    """Planned messages over the store and their gateways."""

    def __init__(self, store: "Store", connector: Connector, now: Callable[[], datetime]) -> None:
        self._store = store
        self._connector = connector
        self._now = now
        self._preferences = PreferenceService(store)

    # --- looking ------------------------------------------------------------------------------

    def missed(self) -> Sequence[str]:
        """Ids of messages whose time passed while nobody sent; they leave only by an order."""
        late = timedelta(minutes=self._preferences.load().late_minutes)
        with self._store.begin() as tx:
            return tx.schedule.missed(self._now() - late)

    def kept_there(self, gateway_id: str) -> Sequence[str]:
        """Ids of messages that a gateway keeps; they leave even when it is removed here."""
        with self._store.begin() as tx:
            return tx.schedule.kept_at(gateway_id)

    def why_not_there(
        self, gateway_id: str, sender: str = "", at: datetime | None = None
    ) -> SmsdeskError | None:
        """Why a gateway cannot keep messages of a sender until `at` (None: until tomorrow).

        An empty id is the default gateway, an empty sender the gateway's first one.
        Raises FieldError("gateway", NO_GATEWAY, GATEWAY_GONE).
        """
        with self._store.begin() as tx:
            record = tx.gateways.get(gateway_id) if gateway_id else tx.gateways.default()
        if record is None:
            code = ErrorCode.GATEWAY_GONE if gateway_id else ErrorCode.NO_GATEWAY
            raise FieldError("gateway", code)
        now = self._now()
        return why_not_there(self._connector, record, sender, at or now + _TOMORROW, now)

    # --- orders -------------------------------------------------------------------------------

    def release(self, ids: Sequence[str]) -> PlanChange:
        """Send planned messages now; those kept by their provider are cancelled there first.

        Raises SmsdeskError(MESSAGE_GONE, MESSAGE_STATE) with nothing changed.
        """
        from smsdesk.store.schedule import Replan

        now = self._now()
        with self._store.begin(write=True) as tx:
            found = tx.schedule.sorted(ids)
            tx.schedule.send_now((*found.here, *found.on_their_way), now)
        done = self._withdraw(found.kept, Replan(now, at_provider=False))
        return replace(done, count=done.count + len(found.here) + len(found.on_their_way))

    def reschedule(self, ids: Sequence[str], at: datetime) -> PlanChange:
        """Another time for messages that have not left, each where it waits now.

        Raises FieldError("send_at", SCHEDULE_*), SmsdeskError(MESSAGE_GONE, MESSAGE_STATE) with
        nothing changed.
        """
        from smsdesk.store.schedule import Replan

        now = self._now()
        if at <= now:
            raise FieldError("send_at", ErrorCode.SCHEDULE_PAST, time=local_time(at))
        with self._store.begin() as tx:
            found = tx.schedule.sorted(ids)
        self._check_keeping((*found.on_their_way, *found.kept), at)
        with self._store.begin(write=True) as tx:
            found = tx.schedule.sorted(ids)
            tx.schedule.plan(found.here, at, now)
            tx.schedule.hand_over(found.on_their_way, at, now)
        done = self._withdraw(found.kept, Replan(at, at_provider=True))
        return replace(done, count=done.count + len(found.here) + len(found.on_their_way))

    def cancel(self, ids: Sequence[str]) -> PlanChange:
        """Cancel what has not left, here or at its provider.

        Raises SmsdeskError(MESSAGE_GONE, MESSAGE_STATE) with nothing changed.
        """
        with self._store.begin(write=True) as tx:
            kept = tx.schedule.sorted(ids).kept
            count = tx.messages.cancel(ids, self._now())
        done = self._withdraw(kept, None)
        return replace(done, count=done.count + count)

    def withdraw_kept(self, ids: Sequence[str]) -> PlanChange:
        """Cancel what providers keep of these; what waits here is left alone."""
        return self._withdraw(ids, None)

    # --- at the provider ----------------------------------------------------------------------

    def _withdraw(self, ids: Sequence[str], then: "Replan | None") -> PlanChange:
        """Cancel at the provider, one request each, so that each outcome is known by itself."""
        if not ids:
            return PlanChange(0)
        errors: dict[str, SmsdeskError] = {}
        with ExitStack() as opened:
            for kept, gateway in self._reachable(ids, then, errors, opened):
                error = self._withdraw_one(kept, gateway)
                if error is not None:
                    errors[kept.id] = error
        return PlanChange(len(ids) - len(errors), errors)

    def _reachable(
        self,
        ids: Sequence[str],
        then: "Replan | None",
        errors: dict[str, SmsdeskError],
        opened: ExitStack,
    ) -> "Iterator[tuple[Kept, SmsGateway]]":
        """What can be asked about, each with its gateway; the reasons of the others in `errors`."""
        from smsdesk.services.withdrawal import is_reachable, out_of_reach

        gateways: dict[str, SmsGateway | SmsdeskError] = {}
        with self._store.begin() as tx:
            found = tx.schedule.look_up(ids)
            known = {kept.id for kept in found if is_reachable(tx, kept)}
        gone = SmsdeskError(ErrorCode.MESSAGE_STATE, state="accepted")
        errors |= dict.fromkeys({*ids} - {kept.id for kept in found}, gone)
        for kept in found:
            if kept.id not in known:
                errors[kept.id] = out_of_reach(kept)
                continue
            if kept.gateway_id not in gateways:
                gateways[kept.gateway_id] = self._opened(kept.gateway_id, opened)
            gateway = gateways[kept.gateway_id]
            if isinstance(gateway, SmsdeskError):
                errors[kept.id] = gateway
            else:
                yield replace(kept, then=then), gateway

    def _withdraw_one(self, kept: "Kept", gateway: SmsGateway) -> SmsdeskError | None:
        from smsdesk.services.withdrawal import HOLD, ask, complaint, conclude, judged

        now = self._now()
        with self._store.begin(write=True) as tx:
            tx.schedule.doubt([kept], now, now + HOLD, kept.then)
        result, error = ask(gateway, kept)
        now = self._now()
        fate = judged(kept, result, error, now)
        with self._store.begin(write=True) as tx:
            conclude(tx, kept, fate, now)
        return complaint(kept, fate, error)

    def _opened(self, gateway_id: str, opened: ExitStack) -> SmsGateway | SmsdeskError:
        with self._store.begin() as tx:
            record = tx.gateways.get(gateway_id)
        if record is None:
            return SmsdeskError(ErrorCode.GATEWAY_GONE)
        try:
            return opened.enter_context(closing(self._connector.open(record)))
        except SmsdeskError as error:
            return error

    def _check_keeping(self, ids: Sequence[str], at: datetime) -> None:
        """Raises FieldError("send_at", SCHEDULE_*) when a gateway cannot keep one until then."""
        with self._store.begin() as tx:
            routes = {(m.gateway_id, m.sender) for i in ids if (m := tx.history.by_id(i))}
            records = {record.id: record for record in tx.gateways.list()}
        for gateway_id, sender in sorted(routes):
            if gateway_id in records:
                now, record = self._now(), records[gateway_id]
                reason = why_not_there(self._connector, record, sender, at, now)
                if reason is not None:
                    raise FieldError("send_at", reason.code, **reason.details)

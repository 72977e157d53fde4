"""Planned messages: those that this program keeps until their time, and those that a provider does.

Of the first, one that is too late is never released by itself. A message is `Kept` from when its
provider took it; one that is to be kept and not handed over yet is queued like any other.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, func, not_, or_, select, update
from sqlalchemy.orm import Session

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.message import MessageState
from smsdesk.store.attempts import Attempts
from smsdesk.store.due import cancel_in_doubt, chunks, kept
from smsdesk.store.models import GatewayRow, MessageRow
from smsdesk.store.outgoing import AnyRow, Claimed, error_columns
from smsdesk.store.states import NO_ERROR, MessageStates

_S = MessageState
_PLANNED = frozenset({_S.QUEUED, _S.SCHEDULED})
_KEPT = (
    MessageRow.seq,
    MessageRow.id,
    MessageRow.generation,
    MessageRow.gateway_id,
    MessageRow.gateway_name,
    MessageRow.provider_id,
    MessageRow.account,
    MessageRow.scheduled_at,
    MessageRow.error_code,
    MessageRow.error_details,
)
_THEN, _THERE = "then", "there"


@dataclass(frozen=True, slots=True)
class Replan:
    """What follows the cancelling at the provider: the message is planned anew for `at`."""

    at: datetime
    at_provider: bool


@dataclass(frozen=True, slots=True)
class Kept:
    """A message that its provider keeps until `scheduled_at`."""

    seq: int
    id: str
    generation: int
    gateway_id: str
    gateway_name: str
    provider_id: str
    account: int
    scheduled_at: datetime
    in_doubt: bool
    """Whether an earlier request to cancel it has had no answer."""
    then: Replan | None
    """What was to follow that."""


@dataclass(frozen=True, slots=True)
class PlannedIds:
    """Messages sorted by where they wait."""

    here: tuple[str, ...]
    """Kept by this program, or queued."""
    on_their_way: tuple[str, ...]
    """Queued to be handed over, for a provider to keep."""
    kept: tuple[str, ...]


class Schedule(MessageStates):
    """The messages table, as far as planned messages go."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._attempts = Attempts(session)

    # --- kept by this program -----------------------------------------------------------------

    def due(self, now: datetime, since: datetime) -> Sequence[int]:
        """`seq` of what is planned for a time from `since` to `now`, at gateways in use."""
        active = select(GatewayRow.id).where(GatewayRow.active)
        ripe = and_(_ours(), MessageRow.scheduled_at <= now, MessageRow.scheduled_at >= since)
        query = select(MessageRow.seq).where(ripe, MessageRow.gateway_id.in_(active))
        return self._session.scalars(query.order_by(MessageRow.seq)).all()

    def release(self, seqs: Sequence[int], now: datetime) -> None:
        """Queue planned messages whose time has come."""
        self._move(_S.QUEUED, seqs, now, (_S.SCHEDULED,), not_before=None)

    def missed(self, since: datetime) -> Sequence[str]:
        """Ids of what was planned for a time before `since` and has not left, oldest plan first."""
        query = select(MessageRow.id).where(_ours(), MessageRow.scheduled_at < since)
        return self._session.scalars(query.order_by(MessageRow.scheduled_at, MessageRow.seq)).all()

    def count_missed(self, since: datetime) -> int:
        """How many there are."""
        query = select(func.count()).select_from(MessageRow)
        return self._session.scalar(query.where(_ours(), MessageRow.scheduled_at < since)) or 0

    # --- what a person orders -----------------------------------------------------------------

    def sorted(self, ids: Sequence[str]) -> PlannedIds:
        """Queued and planned messages. Raises SmsdeskError(MESSAGE_GONE, MESSAGE_STATE)."""
        rows = self._named(ids, _PLANNED)
        there = [row for row in rows if row.at_provider]
        return PlannedIds(
            here=tuple(row.id for row in rows if not row.at_provider),
            on_their_way=tuple(row.id for row in there if row.state == _S.QUEUED.value),
            kept=tuple(row.id for row in there if row.state == _S.SCHEDULED.value),
        )

    def plan(self, ids: Sequence[str], at: datetime, now: datetime) -> None:
        """This program keeps these until then."""
        values = {"scheduled_at": at, "at_provider": False, "not_before": None, **NO_ERROR}
        self._move(_S.SCHEDULED, self._seqs(ids), now, (_S.QUEUED,), **values)
        self._set(_ours(), ids, now, **values)

    def hand_over(self, ids: Sequence[str], at: datetime, now: datetime) -> None:
        """What is queued for its provider to keep is to be kept until then."""
        queued = MessageRow.state == _S.QUEUED.value
        self._set(queued, ids, now, scheduled_at=at, at_provider=True)

    def send_now(self, ids: Sequence[str], now: datetime) -> None:
        """Queue what no provider keeps, and forget when it was planned for."""
        values = {"scheduled_at": None, "at_provider": False, "not_before": None, **NO_ERROR}
        self._move(_S.QUEUED, self._seqs(ids), now, (_S.SCHEDULED,), **values)
        self._set(MessageRow.state == _S.QUEUED.value, ids, now, **values)

    def plan_for_when_it_waited(self, now: datetime) -> None:
        """What is queued becomes planned for when it last waited: long ago, a person decides."""
        waits = and_(MessageRow.state == _S.QUEUED.value, not_(MessageRow.at_provider))
        seqs = self._session.scalars(select(MessageRow.seq).where(waits)).all()
        then = {"scheduled_at": MessageRow.updated_at, "not_before": None}
        self._move(_S.SCHEDULED, seqs, now, (_S.QUEUED,), **then)

    # --- kept by a provider -------------------------------------------------------------------

    def keep_here(self, messages: Sequence[Claimed], error: SmsdeskError, now: datetime) -> None:
        """What its provider cannot keep, this program does; `error` tells why."""
        values = {"at_provider": False, **error_columns(error)}
        self._from_sending(_S.SCHEDULED, [one.seq for one in messages], now, **values)
        self._attempts.close([(one.seq, error.code.value, "") for one in messages], now)

    def departed(self, now: datetime) -> Sequence[int]:
        """`seq` of what providers have kept until its time, unless it may be cancelled."""
        gone = and_(kept(), MessageRow.scheduled_at <= now, not_(cancel_in_doubt()))
        return self._session.scalars(select(MessageRow.seq).where(gone)).all()

    def depart(self, seqs: Sequence[int], now: datetime, status_due_at: datetime) -> None:
        """Their time has passed at the provider."""
        self._leave(seqs, now, MessageRow.scheduled_at, status_due_at)

    def kept_at(self, gateway_id: str) -> Sequence[str]:
        """Ids of what a gateway keeps."""
        query = select(MessageRow.id).where(kept(), MessageRow.gateway_id == gateway_id)
        return self._session.scalars(query.order_by(MessageRow.scheduled_at)).all()

    # --- cancelling at the provider -----------------------------------------------------------

    def look_up(self, ids: Sequence[str]) -> Sequence[Kept]:
        """What providers keep of these."""
        query = select(*_KEPT).where(kept())
        found = (self._session.execute(query.where(MessageRow.id.in_(c))) for c in chunks(ids))
        return tuple(_as_kept(row) for rows in found for row in rows)

    def doubt(
        self, messages: Sequence[Kept], now: datetime, until: datetime, then: Replan | None
    ) -> None:
        """Note, before the provider is asked, that these may be cancelled; nobody asks `until`.

        Whatever happens to this program now, it is known that their state is not sure.
        """
        for one in messages:
            values = {"not_before": until, **error_columns(_unknown(one, then))}
            self._set_one(one, now, **values)

    def doubts(self, now: datetime) -> Sequence[Kept]:
        """Those of which it is not known whether they were cancelled, and which may be asked."""
        rested = or_(MessageRow.not_before.is_(None), MessageRow.not_before <= now)
        query = select(*_KEPT).where(kept(), cancel_in_doubt(), rested).order_by(MessageRow.seq)
        return tuple(map(_as_kept, self._session.execute(query)))

    def clear(self, one: Kept, now: datetime) -> None:
        """It was surely not cancelled."""
        self._set_one(one, now, not_before=None, **NO_ERROR)

    def cancelled(self, one: Kept, now: datetime, then: Replan | None) -> None:
        """It will not leave there: cancelled, or planned anew as a new generation."""
        if not self._is_open(one):
            return
        if then is None:
            self._move(_S.CANCELLED, [one.seq], now, not_before=None, price=None, **NO_ERROR)
            return
        there = then.at_provider and then.at > now
        values = {
            "generation": one.generation + 1,
            "scheduled_at": then.at,
            "at_provider": there,
            "provider_id": "",
            "provider_words": "",
            "not_before": None,
            **NO_ERROR,
        }
        if there:
            self._move(_S.QUEUED, [one.seq], now, (_S.SCHEDULED,), **values)
        else:
            self._set_one(one, now, **values)

    def too_late(self, one: Kept, now: datetime, status_due_at: datetime) -> None:
        """It could not be cancelled: it leaves, or has left."""
        if self._is_open(one):
            self._leave([one.seq], now, now, status_due_at)

    def unclear(self, one: Kept, now: datetime) -> None:
        """Its time has passed, and nobody but a person can find out whether it left."""
        if self._is_open(one):
            error = SmsdeskError(ErrorCode.CANCEL_UNCONFIRMED, gateway=one.gateway_name)
            values = error_columns(error)
            self._move(_S.UNCLEAR, [one.seq], now, (_S.SCHEDULED,), not_before=None, **values)

    # --- helpers ------------------------------------------------------------------------------

    def _leave(
        self,
        seqs: Sequence[int],
        now: datetime,
        accepted_at: Any,  # a time or a column
        status_due_at: datetime,
    ) -> None:
        values = {"accepted_at": accepted_at, "not_before": None, **NO_ERROR}
        traceable = select(MessageRow.seq).where(kept(), MessageRow.provider_id != "")
        asked = [
            seq for c in chunks(seqs)
            for seq in self._session.scalars(traceable.where(MessageRow.seq.in_(c)))
        ]  # fmt: skip
        self._move(_S.ACCEPTED, asked, now, (_S.SCHEDULED,), status_due_at=status_due_at, **values)
        self._move(_S.ACCEPTED, seqs, now, (_S.SCHEDULED,), status_due_at=None, **values)

    def _is_open(self, one: Kept) -> bool:
        """Whether nobody else has decided about it meanwhile."""
        return self._session.scalar(select(MessageRow.seq).where(_same(one))) is not None

    def _set_one(
        self,
        one: Kept,
        now: datetime,
        **values: Any,  # columns of any type
    ) -> None:
        statement = update(MessageRow).where(_same(one))
        self._session.connection().execute(statement.values(updated_at=now, **values))

    def _set(
        self,
        condition: ColumnElement[bool],
        ids: Sequence[str],
        now: datetime,
        **values: Any,  # columns of any type
    ) -> None:
        """Columns of messages that stay in their state."""
        statement = update(MessageRow).values(updated_at=now, **values)
        for chunk in chunks(ids):
            mine = and_(MessageRow.id.in_(chunk), condition)
            self._session.connection().execute(statement.where(mine))

    def _seqs(self, ids: Iterable[str]) -> Sequence[int]:
        query = select(MessageRow.seq)
        found = (self._session.scalars(query.where(MessageRow.id.in_(c))) for c in chunks([*ids]))
        return [seq for seqs in found for seq in seqs]


def _ours() -> ColumnElement[bool]:
    """Planned, and kept by this program."""
    return and_(MessageRow.state == _S.SCHEDULED.value, not_(MessageRow.at_provider))


def _same(one: Kept) -> ColumnElement[bool]:
    """As it was looked up: neither decided nor planned anew since."""
    return and_(kept(), MessageRow.seq == one.seq, MessageRow.generation == one.generation)


def _unknown(one: Kept, then: Replan | None) -> SmsdeskError:
    """The details keep what is to follow, should this program end before it knows."""
    error = SmsdeskError(ErrorCode.CANCEL_UNKNOWN, gateway=one.gateway_name)
    if then is not None:
        error.details |= {_THEN: then.at.isoformat(), _THERE: int(then.at_provider)}
    return error


def _as_kept(row: AnyRow) -> Kept:
    in_doubt = row.error_code == ErrorCode.CANCEL_UNKNOWN.value
    at = row.error_details.get(_THEN)
    then = Replan(datetime.fromisoformat(at), bool(row.error_details[_THERE])) if at else None
    return Kept(
        seq=row.seq,
        id=row.id,
        generation=row.generation,
        gateway_id=row.gateway_id,
        gateway_name=row.gateway_name,
        provider_id=row.provider_id,
        account=row.account,
        scheduled_at=row.scheduled_at,
        in_doubt=in_doubt,
        then=then if in_doubt else None,
    )

"""What is due now, for which gateway, and what is held back. Reads only."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice
from typing import TypeVar, cast

from sqlalchemy import BindParameter, ColumnElement, Table, and_, bindparam, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from smsdesk.core.errors import ErrorCode
from smsdesk.core.message import MessageState
from smsdesk.core.phone import PhoneNumber
from smsdesk.store.models import GatewayRow, MessageRow

LONGEST_HOLD = timedelta(minutes=2)
"""No queued message is told to wait for longer: a minute is the most that sending can be undone."""
_S = MessageState
_CHUNK = 500
_CODES = frozenset(ErrorCode)
_T = TypeVar("_T")
_Id = str | InstrumentedAttribute[str] | BindParameter[str]
_Time = datetime | BindParameter[datetime]
_GATEWAY = cast("Table", GatewayRow.__table__).c
_MAY_SEND = select(_GATEWAY.updated_at, _GATEWAY.active, _GATEWAY.paused_code).where(
    _GATEWAY.id == bindparam("asked")
)


@dataclass(frozen=True, slots=True)
class Lane:
    """A gateway to hand messages to. Another `version` means that its settings have changed.

    Another `account` means that what the provider knew about earlier messages is out of reach.
    """

    gateway_id: str
    name: str
    version: datetime
    account: int
    paused: bool = False
    active: bool = True


@dataclass(frozen=True, slots=True)
class Backlog:
    """Messages queued for one gateway, and what keeps it from sending, if anything."""

    gateway_id: str
    name: str
    count: int
    held_by: ErrorCode | None


@dataclass(frozen=True, slots=True)
class Accepted:
    """A message whose delivery report can be asked for."""

    seq: int
    provider_id: str
    accepted_at: datetime
    to: PhoneNumber
    parts: int


class Due:
    """Queries over messages and gateways together."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def lanes(self, now: datetime) -> Sequence[Lane]:
        """Gateways that may send and have something to send, by position."""
        return self._lanes(select(MessageRow.seq).where(queued(GatewayRow.id, now)).exists())

    def has_any(self, gateway_id: str, now: datetime) -> bool:
        """Whether anything is due for a gateway."""
        query = select(MessageRow.seq).where(queued(gateway_id, now))
        return self._session.scalars(query.limit(1)).first() is not None

    def lane(self, gateway_id: str) -> Lane | None:
        """One gateway, whether it may send or not; None when it is gone."""
        row = self._session.get(GatewayRow, gateway_id)
        if row is None:
            return None
        paused = row.paused_code != ""
        return Lane(row.id, row.name, row.updated_at, row.account, paused, row.active)

    def may_send(self, gateway_id: str, version: datetime) -> bool:
        """Whether a gateway still is as it was when it was opened, and neither off nor paused."""
        row = self._session.connection().execute(_MAY_SEND, {"asked": gateway_id}).first()
        return row is not None and tuple(row) == (version, True, "")

    def status_lanes(self, now: datetime) -> Sequence[Lane]:
        """Gateways that may be asked and have delivery reports to ask for, by position."""
        due = and_(_status_due(now), MessageRow.gateway_id == GatewayRow.id)
        return self._lanes(select(MessageRow.seq).where(due).exists())

    def statuses(self, gateway_id: str, now: datetime, limit: int) -> Sequence[Accepted]:
        """Messages of a gateway whose delivery report is due, longest overdue first."""
        row = MessageRow
        query = select(row.seq, row.provider_id, row.accepted_at, row.phone, row.parts)
        due = query.where(_status_due(now), row.gateway_id == gateway_id)
        rows = self._session.execute(due.order_by(row.status_due_at).limit(limit))
        return tuple(
            Accepted(seq, provider_id, at or now, PhoneNumber(phone), parts)
            for seq, provider_id, at, phone, parts in rows
        )

    def backlogs(self) -> Sequence[Backlog]:
        """What is queued, by gateway, largest first."""
        held = (GatewayRow.active, GatewayRow.paused_code)
        query = (
            select(MessageRow.gateway_id, func.max(MessageRow.gateway_name), func.count(), *held)
            .outerjoin(GatewayRow, GatewayRow.id == MessageRow.gateway_id)
            .where(MessageRow.state == _S.QUEUED.value)
            .group_by(MessageRow.gateway_id, *held)
            .order_by(func.count().desc())
        )
        return tuple(
            Backlog(gateway_id, name, count, _held_by(active, paused))
            for gateway_id, name, count, active, paused in self._session.execute(query)
        )

    def under_way(self) -> int:
        """How many messages are queued or sending."""
        query = select(func.count()).select_from(MessageRow)
        return self._session.scalar(query.where(in_states((_S.QUEUED, _S.SENDING)))) or 0

    def _lanes(self, condition: ColumnElement[bool]) -> Sequence[Lane]:
        columns = (GatewayRow.id, GatewayRow.name, GatewayRow.updated_at, GatewayRow.account)
        query = select(*columns).where(GatewayRow.active, GatewayRow.paused_code == "", condition)
        rows = self._session.execute(query.order_by(GatewayRow.position))
        return tuple(Lane(*row) for row in rows)


def queued(gateway_id: _Id, now: datetime) -> ColumnElement[bool]:
    """Queued for a gateway, and not told to wait."""
    return queued_until(gateway_id, now, now + LONGEST_HOLD)


def queued_until(gateway_id: _Id, now: _Time, longest: _Time) -> ColumnElement[bool]:
    """The same for a statement that is made once; `longest` is LONGEST_HOLD from now."""
    return and_(
        MessageRow.state == _S.QUEUED.value,
        MessageRow.gateway_id == gateway_id,
        or_(
            MessageRow.not_before.is_(None),
            MessageRow.not_before <= now,
            # nobody asks for so long: the clock was set back since
            MessageRow.not_before > longest,
        ),
    )


def kept() -> ColumnElement[bool]:
    """Scheduled, and the provider keeps it."""
    return and_(MessageRow.state == _S.SCHEDULED.value, MessageRow.at_provider)


def cancel_in_doubt() -> ColumnElement[bool]:
    """Nobody knows whether the provider that keeps it has cancelled it."""
    return MessageRow.error_code == ErrorCode.CANCEL_UNKNOWN.value


def in_states(states: Iterable[MessageState]) -> ColumnElement[bool]:
    """In one of these states. Not an IN: that cannot be executed for many rows at once."""
    return or_(*(MessageRow.state == state.value for state in sorted(states)))


def chunks(values: Collection[_T]) -> Iterator[list[_T]]:
    """Each value once, few enough for one IN (...)."""
    rest = iter(dict.fromkeys(values))
    while chunk := list(islice(rest, _CHUNK)):
        yield chunk


def _status_due(now: datetime) -> ColumnElement[bool]:
    return and_(MessageRow.status_due_at <= now, MessageRow.state == _S.ACCEPTED.value)


def _held_by(active: bool | None, paused: str | None) -> ErrorCode | None:  # noqa: FBT001  # a column
    if active is None:
        return ErrorCode.GATEWAY_GONE
    if not active:
        return ErrorCode.GATEWAY_INACTIVE
    if not paused:
        return None
    return ErrorCode(paused) if paused in _CODES else ErrorCode.REQUEST_REFUSED

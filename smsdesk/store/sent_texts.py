"""What has been sent to whom and for how much, for looking before one sends again. Reads only."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from sqlalchemy import ColumnElement, and_, func, not_, or_, select
from sqlalchemy.orm import Session

from smsdesk.core.message import CANCELLABLE, WAITING, MessageState
from smsdesk.store.due import chunks, in_states
from smsdesk.store.models import MessageRow

_S = MessageState
_ON_THE_WAY = frozenset({_S.QUEUED, _S.SENDING, _S.UNCLEAR, _S.ACCEPTED, _S.DELIVERED})
"""Who has a message in such a state has it, or will have it soon, or may have it."""
_PAID = frozenset({_S.ACCEPTED, _S.DELIVERED, _S.UNDELIVERED, _S.EXPIRED})


@dataclass(frozen=True, slots=True)
class Spent:
    """Messages through one gateway that cost the same each; None: what they cost is not known."""

    gateway_id: str
    price: Decimal | None
    count: int
    parts: int
    """Of all of them together."""


class SentTexts:
    """Queries over the messages table."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def texts_since(self, numbers: Collection[str], since: datetime) -> frozenset[tuple[str, str]]:
        """The texts that these numbers (E.164) got or are about to get since then."""
        row = MessageRow
        query = select(row.phone, row.text).distinct()
        query = query.where(
            func.coalesce(row.accepted_at, row.created_at) >= since, in_states(_ON_THE_WAY)
        )
        pieces = (query.where(row.phone.in_(chunk)) for chunk in chunks(numbers))
        return frozenset(
            (r.phone, r.text) for piece in pieces for r in self._session.execute(piece)
        )

    def spent(self, since: datetime, until: datetime) -> Sequence[Spent]:
        """What was accepted within that time and what waits to leave in it."""
        row = MessageRow
        columns = (row.gateway_id, row.price, func.count(), func.sum(row.parts))
        query = select(*columns).where(or_(_paid(since), _waits(until)))
        found = self._session.execute(query.group_by(row.gateway_id, row.price))
        return tuple(Spent(gateway, price, count, parts) for gateway, price, count, parts in found)

    def cancellable(self, ids: Sequence[str]) -> Sequence[str]:
        """Those of them that are still here, in their order; what a provider keeps is not."""
        row = MessageRow
        there = and_(row.at_provider, row.state == _S.SCHEDULED.value)
        query = select(row.id).where(in_states(CANCELLABLE), not_(there))
        pieces = (query.where(row.id.in_(chunk)) for chunk in chunks(ids))
        found = {message_id for piece in pieces for message_id in self._session.scalars(piece)}
        return [message_id for message_id in ids if message_id in found]


def _paid(since: datetime) -> ColumnElement[bool]:
    return and_(in_states(_PAID), MessageRow.accepted_at >= since)


def _waits(until: datetime) -> ColumnElement[bool]:
    planned = MessageRow.scheduled_at
    return and_(in_states(WAITING | {_S.UNCLEAR}), or_(planned.is_(None), planned < until))

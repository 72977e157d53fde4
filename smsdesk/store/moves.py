"""Messages that another gateway takes over, and the record of it.

A state never changes here: what moves is queued before and after. Why and where to is decided in
`services.rerouting`.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import cast

from sqlalchemy import (
    ColumnElement,
    Table,
    and_,
    bindparam,
    exists,
    insert,
    literal,
    select,
    update,
)
from sqlalchemy.orm import Session

from smsdesk.core.error_codes import ErrorCode
from smsdesk.core.message import MessageState
from smsdesk.core.phone import PhoneNumber
from smsdesk.store.attempts import DOUBTS
from smsdesk.store.due import chunks, in_states, queued
from smsdesk.store.models import AttemptRow, MessageRow, MoveRow
from smsdesk.store.outgoing import haystack

_MESSAGES = cast("Table", MessageRow.__table__)
_MOVABLE = (MessageState.QUEUED,)
_COLUMNS = (
    MessageRow.seq,
    MessageRow.recipient,
    MessageRow.phone,
    MessageRow.text,
    MessageRow.sender,
    MessageRow.parts,
    MessageRow.attempts,
)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A message that waits for its gateway."""

    seq: int
    recipient: str = field(repr=False)
    phone: PhoneNumber
    text: str = field(repr=False)
    sender: str
    parts: int
    attempts: int


@dataclass(frozen=True, slots=True)
class Takeover:
    """Which gateway takes messages over, and why."""

    gateway_id: str
    gateway_name: str
    reason: ErrorCode


class Moves:
    """The moves table, and the columns of a message that depend on its gateway."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def waiting(self, gateway_id: str, now: datetime, after: int, limit: int) -> Sequence[Waiting]:
        """What is due for a gateway with a `seq` greater than `after`, oldest first.

        Without messages whose outcome was unknown once: that their gateway did not list them makes
        it safe to send them there again, under an id that it knows, but nowhere else.
        """
        due = and_(queued(gateway_id, now), MessageRow.seq > after, ~_doubted())
        rows = self._session.execute(
            select(*_COLUMNS).where(due).order_by(MessageRow.seq).limit(limit)
        )
        return tuple(
            Waiting(seq, recipient, PhoneNumber(phone), text, sender, parts, attempts)
            for seq, recipient, phone, text, sender, parts, attempts in rows
        )

    def move(self, messages: Sequence[Waiting], to: Takeover, now: datetime) -> None:
        """Give queued messages to another gateway, with text, sender and parts as given."""
        for chunk in chunks([message.seq for message in messages]):
            self._record(chunk, to, now)
        if messages:
            one = and_(MessageRow.seq == bindparam("at"), in_states(_MOVABLE))
            changes = update(_MESSAGES).where(one).values(_common(to, now))
            self._session.connection().execute(changes, [_own(message) for message in messages])

    def of(self, seq: int) -> Sequence[MoveRow]:
        """The moves of a message, oldest first. For the store's own use."""
        query = select(MoveRow).where(MoveRow.message_seq == seq).order_by(MoveRow.id)
        return tuple(self._session.scalars(query))

    def _record(self, seqs: Sequence[int], to: Takeover, now: datetime) -> None:
        columns = (
            MessageRow.seq,
            literal(now, MoveRow.at.type),
            MessageRow.gateway_name,
            literal(to.gateway_name),
            literal(to.reason.value),
        )
        names = ["message_seq", "at", "from_name", "to_name", "reason"]
        movable = and_(MessageRow.seq.in_(seqs), in_states(_MOVABLE))
        source = select(*columns).where(movable).order_by(MessageRow.seq)
        self._session.connection().execute(insert(MoveRow).from_select(names, source))


def _doubted() -> ColumnElement[bool]:
    """Whether a try of the message's own generation ended in doubt."""
    row = AttemptRow
    same = and_(row.message_seq == MessageRow.seq, row.generation == MessageRow.generation)
    return exists().where(same, row.outcome.in_(DOUBTS)).correlate(MessageRow)


def _common(to: Takeover, now: datetime) -> dict[str, object]:
    """What all get. An earlier price was in the unit of another gateway."""
    return {
        "gateway_id": to.gateway_id,
        "gateway_name": to.gateway_name,
        "price": None,
        "not_before": None,
        "provider_words": "",
        "error_code": "",
        "error_details": {},
        "updated_at": now,
    }


def _own(message: Waiting) -> dict[str, object]:
    return {
        "at": message.seq,
        "text": message.text,
        "search": haystack(message.recipient, message.phone, message.text),
        "sender": message.sender,
        "parts": message.parts,
    }

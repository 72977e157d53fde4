"""The outbox and the history for reading: find, page, count, details. Changes nothing."""

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import Session

from smsdesk.core.error_codes import Detail
from smsdesk.core.message import MessageState
from smsdesk.core.narrowing import EVERYTHING, Narrowing
from smsdesk.core.phone import PhoneNumber
from smsdesk.core.text import fold
from smsdesk.store.attempts import Attempts
from smsdesk.store.due import chunks, in_states
from smsdesk.store.id_column import id_column
from smsdesk.store.models import AttemptRow, GatewayRow, MessageRow, MoveRow
from smsdesk.store.moves import Moves
from smsdesk.store.outgoing import AnyRow


@dataclass(frozen=True, slots=True)
class StoredMessage:
    """A message as it is stored."""

    seq: int
    id: str
    recipient: str = field(repr=False)
    phone: PhoneNumber
    text: str = field(repr=False)
    sender: str
    gateway_id: str
    gateway_name: str
    state: MessageState
    parts: int
    price: Decimal | None
    attempts: int
    provider_id: str
    provider_words: str
    error_code: str
    error_details: Mapping[str, Detail]
    created_at: datetime
    scheduled_at: datetime | None
    accepted_at: datetime | None
    at_provider: bool
    contact_id: int | None
    generation: int


@dataclass(frozen=True, slots=True)
class StoredAttempt:
    """One try to hand a message over."""

    number: int
    generation: int
    gateway_name: str
    started_at: datetime
    finished_at: datetime | None
    outcome: str
    words: str


@dataclass(frozen=True, slots=True)
class StoredMove:
    """A message that another gateway took over."""

    at: datetime
    from_name: str
    to_name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Load:
    """So many messages through one gateway."""

    gateway_id: str
    count: int
    parts: int
    """Of all of them together."""


class MessageList:
    """Queries over the messages table."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def find(
        self,
        search: str = "",
        states: frozenset[MessageState] | None = None,
        only: Narrowing = EVERYTHING,
    ) -> Sequence[int]:
        """`seq` of messages, planned ones on top, then newest first.

        Every word of `search` must occur in recipient, number or text, ignoring case and
        diacritics.
        """
        words = (MessageRow.search.contains(w, autoescape=True) for w in fold(search).split())
        query = select(MessageRow.seq).where(*words, *_limits(only))
        wanted = frozenset(MessageState) if states is None else states
        found = array("q")
        if MessageState.SCHEDULED in wanted:
            planned = query.where(MessageRow.state == MessageState.SCHEDULED.value)
            order = (MessageRow.scheduled_at.desc(), MessageRow.seq.desc())
            found += id_column(self._session, planned.order_by(*order))
        rest = wanted - {MessageState.SCHEDULED}
        if rest:
            others = query if states is None else query.where(in_states(rest))
            others = others.where(MessageRow.state != MessageState.SCHEDULED.value)
            found += id_column(self._session, others.order_by(MessageRow.seq.desc()))
        return found

    def lines(self, seqs: Sequence[int]) -> Sequence[StoredMessage]:
        """Messages for `seqs`, in that order; those that are gone are left out."""
        found = {line.seq: line for chunk in chunks(seqs) for line in self._lines(chunk)}
        return [found[seq] for seq in seqs if seq in found]

    def named(self, ids: Sequence[str]) -> Sequence[StoredMessage]:
        """Messages for `ids`, by `seq`; those that are gone are left out."""
        query = select(MessageRow.seq)
        found = (self._session.scalars(query.where(MessageRow.id.in_(c))) for c in chunks(ids))
        return self.lines(sorted(seq for seqs in found for seq in seqs))

    def by_id(self, message_id: str) -> StoredMessage | None:
        """One message."""
        row = self._session.scalars(select(MessageRow).where(MessageRow.id == message_id)).first()
        return None if row is None else _stored(row)

    def attempts(self, seq: int) -> Sequence[StoredAttempt]:
        """All tries of a message, oldest first."""
        return tuple(_attempt(row) for row in Attempts(self._session).of(seq))

    def moves(self, seq: int) -> Sequence[StoredMove]:
        """The route of a message, oldest first."""
        return tuple(_stored_move(row) for row in Moves(self._session).of(seq))

    def counts(self) -> Mapping[MessageState, int]:
        """How many messages are in each state; all states are there."""
        query = select(MessageRow.state, func.count()).group_by(MessageRow.state)
        found = dict(self._session.execute(query).all())
        return {state: found.get(state.value, 0) for state in MessageState}

    def loads(
        self, states: Iterable[MessageState], ids: Sequence[str] | None = None
    ) -> Sequence[Load]:
        """Messages in these states, by gateway, where it still exists; `ids`: only of these."""
        row = MessageRow
        known = row.gateway_id.in_(select(GatewayRow.id))
        query = select(row.gateway_id, func.count(), func.sum(row.parts)).where(
            in_states(states), known
        )
        pieces = [query] if ids is None else [query.where(row.id.in_(c)) for c in chunks(ids)]
        found = (self._session.execute(piece.group_by(row.gateway_id)) for piece in pieces)
        return tuple(Load(*line) for lines in found for line in lines)

    def _lines(self, seqs: Sequence[int]) -> Iterator[StoredMessage]:
        query = select(MessageRow.__table__).where(MessageRow.seq.in_(seqs))
        yield from (_stored(row) for row in self._session.execute(query))


def _limits(only: Narrowing) -> Iterator[ColumnElement[bool]]:
    row = MessageRow
    if only.contact_id is not None:
        yield _of_contact(only.contact_id, only.phone)
    elif only.phone is not None:
        yield row.phone == only.phone.e164
    if only.gateway_id:
        yield row.gateway_id == only.gateway_id
    # the time that lists show
    when = func.coalesce(row.scheduled_at, row.accepted_at, row.created_at)
    if only.since is not None:
        yield when >= only.since
    if only.until is not None:
        yield when < only.until


def _of_contact(contact_id: int, phone: PhoneNumber | None) -> ColumnElement[bool]:
    mine = MessageRow.contact_id == contact_id
    if phone is None:
        return mine
    return or_(mine, and_(MessageRow.phone == phone.e164, MessageRow.contact_id.is_(None)))


def _stored(row: MessageRow | AnyRow) -> StoredMessage:
    return StoredMessage(
        seq=row.seq,
        id=row.id,
        recipient=row.recipient,
        phone=PhoneNumber(row.phone),
        text=row.text,
        sender=row.sender,
        gateway_id=row.gateway_id,
        gateway_name=row.gateway_name,
        state=MessageState(row.state),
        parts=row.parts,
        price=row.price,
        attempts=row.attempts,
        provider_id=row.provider_id,
        provider_words=row.provider_words,
        error_code=row.error_code,
        error_details=row.error_details,
        created_at=row.created_at,
        scheduled_at=row.scheduled_at,
        accepted_at=row.accepted_at,
        at_provider=row.at_provider,
        contact_id=row.contact_id,
        generation=row.generation,
    )


def _attempt(row: AttemptRow) -> StoredAttempt:
    return StoredAttempt(
        number=row.number,
        generation=row.generation,
        gateway_name=row.gateway_name,
        started_at=row.started_at,
        finished_at=row.finished_at,
        outcome=row.outcome,
        words=row.words,
    )


def _stored_move(row: MoveRow) -> StoredMove:
    return StoredMove(row.at, row.from_name, row.to_name, row.reason)

"""The outbox and the history as people see them: lists, counts, details, retry, resolve.

Cancelling and planning are in `services.scheduling`, asking about unclear ones once more in
`services.second_look`, files in `services.message_export`.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.message import ATTENTION, WAITING, MessageState
from smsdesk.core.narrowing import EVERYTHING, Narrowing
from smsdesk.core.phone import PhoneNumber
from smsdesk.services.message_query import MessageFilter, MessageQuery

if TYPE_CHECKING:
    from smsdesk.store.message_list import StoredAttempt, StoredMessage, StoredMove
    from smsdesk.store.unit import Store

_CODES = frozenset(ErrorCode)


@dataclass(frozen=True, slots=True)
class MessageListRow:
    """One row of the list. `when` is the planned time, else of acceptance, else of writing."""

    seq: int
    id: str
    when: datetime
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
    error: SmsdeskError | None
    created_at: datetime
    scheduled_at: datetime | None
    at_provider: bool = False
    """Scheduled: the provider keeps it. Queued: it is handed over for that."""
    accepted_at: datetime | None = None
    contact_id: int | None = None
    generation: int = 1
    """How often it has been ordered; each time it travels under a new id."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """One try, as the details panel lists it. `outcome` is "accepted", an error code or empty."""

    number: int
    generation: int
    gateway_name: str
    started_at: datetime
    finished_at: datetime | None
    outcome: str
    words: str


@dataclass(frozen=True, slots=True)
class Move:
    """A message that another gateway took over, and why; `reason` may be of a newer version."""

    at: datetime
    from_name: str
    to_name: str
    reason: ErrorCode | None


@dataclass(frozen=True, slots=True)
class MessageDetails:
    """Everything about one message."""

    row: MessageListRow
    provider_words: str
    attempts: tuple[Attempt, ...]
    moves: tuple[Move, ...] = ()
    """Its route, oldest first; empty when it stayed with the gateway it was written for."""


_FILTERS: Mapping[MessageFilter, frozenset[MessageState]] = {
    MessageFilter.ALL: frozenset(MessageState),
    MessageFilter.OUTBOX: WAITING,
    MessageFilter.SCHEDULED: frozenset({MessageState.SCHEDULED}),
    MessageFilter.ATTENTION: ATTENTION,
}


class HistoryService:
    """Messages over the store."""

    def __init__(self, store: "Store", now: Callable[[], datetime]) -> None:
        self._store = store
        self._now = now

    def find(
        self,
        search: str = "",
        which: MessageFilter = MessageFilter.ALL,
        states: frozenset[MessageState] | None = None,
        only: Narrowing = EVERYTHING,
    ) -> Sequence[int]:
        """`seq` of matching messages, newest first (planned ones on top), as a compact array."""
        wanted = _FILTERS[which] if states is None else _FILTERS[which] & states
        everything = wanted == _FILTERS[MessageFilter.ALL]
        with self._store.begin() as tx:
            return tx.history.find(search, None if everything else wanted, only)

    def ask(self, query: MessageQuery) -> Sequence[int]:
        """`find` for a query."""
        return self.find(query.search, query.which, query.states, query.only)

    def rows(self, seqs: Sequence[int]) -> Sequence[MessageListRow]:
        """Rows for `seqs`, in that order; those that are gone are left out."""
        with self._store.begin() as tx:
            return [_row(message) for message in tx.history.lines(seqs)]

    def named(self, ids: Sequence[str]) -> Sequence[MessageListRow]:
        """Rows for ids; those that are gone are left out."""
        with self._store.begin() as tx:
            return [_row(message) for message in tx.history.named(ids)]

    def details(self, message_id: str) -> MessageDetails:
        """Raises SmsdeskError(MESSAGE_GONE)."""
        with self._store.begin() as tx:
            message = tx.history.by_id(message_id)
            if message is None:
                raise SmsdeskError(ErrorCode.MESSAGE_GONE, id=message_id[:40])
            attempts = tuple(_attempt(one) for one in tx.history.attempts(message.seq))
            moves = tuple(_move(one) for one in tx.history.moves(message.seq))
        return MessageDetails(_row(message), message.provider_words, attempts, moves)

    def counts(self) -> Mapping[MessageState, int]:
        """How many messages are in each state."""
        with self._store.begin() as tx:
            return tx.history.counts()

    def change_mark(self) -> int:
        """A number that differs after any other connection has written; cheap."""
        return self._store.change_mark()

    def retry(self, ids: Sequence[str]) -> int:
        """Queue failed messages again as a new attempt; returns how many.

        Raises SmsdeskError(MESSAGE_GONE, MESSAGE_STATE, GATEWAY_GONE) and then changes nothing.
        """
        with self._store.begin(write=True) as tx:
            return tx.messages.retry(ids, self._now())

    def retry_failed(self) -> int:
        """Queue everything that failed again."""
        with self._store.begin(write=True) as tx:
            return tx.messages.retry_failed(self._now())

    def resolve(self, ids: Sequence[str], *, sent: bool) -> int:
        """A person says what became of unclear messages.

        Raises SmsdeskError(MESSAGE_GONE, MESSAGE_STATE) and then changes nothing.
        """
        with self._store.begin(write=True) as tx:
            return tx.messages.resolve(ids, self._now(), sent=sent)


def _row(message: "StoredMessage") -> MessageListRow:
    return MessageListRow(
        seq=message.seq,
        id=message.id,
        when=message.scheduled_at or message.accepted_at or message.created_at,
        recipient=message.recipient,
        phone=message.phone,
        text=message.text,
        sender=message.sender,
        gateway_id=message.gateway_id,
        gateway_name=message.gateway_name,
        state=message.state,
        parts=message.parts,
        price=message.price,
        attempts=message.attempts,
        provider_id=message.provider_id,
        error=_error(message),
        created_at=message.created_at,
        scheduled_at=message.scheduled_at,
        at_provider=message.at_provider,
        accepted_at=message.accepted_at,
        contact_id=message.contact_id,
        generation=message.generation,
    )


def _error(message: "StoredMessage") -> SmsdeskError | None:
    """The error as it was raised; one that this version does not know is left out."""
    if message.error_code not in _CODES:
        return None
    return SmsdeskError(ErrorCode(message.error_code), **message.error_details)


def _attempt(stored: "StoredAttempt") -> Attempt:
    return Attempt(
        number=stored.number,
        generation=stored.generation,
        gateway_name=stored.gateway_name,
        started_at=stored.started_at,
        finished_at=stored.finished_at,
        outcome=stored.outcome,
        words=stored.words,
    )


def _move(stored: "StoredMove") -> Move:
    reason = ErrorCode(stored.reason) if stored.reason in _CODES else None
    return Move(stored.at, stored.from_name, stored.to_name, reason)

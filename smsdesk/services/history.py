"""The outbox and the history as people see them: lists, counts, details, retry, cancel, resolve."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from pathlib import Path

from smsdesk.core.errors import SmsdeskError
from smsdesk.core.message import MessageState
from smsdesk.core.phone import PhoneNumber


class MessageFilter(StrEnum):
    """The chips above the message list."""

    ALL = "all"
    OUTBOX = "outbox"
    SCHEDULED = "scheduled"
    ATTENTION = "attention"


@dataclass(frozen=True, slots=True)
class MessageListRow:
    """One row of the list. `when` is the planned time, else of acceptance, else of writing."""

    seq: int
    id: str
    when: datetime
    recipient: str
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
class MessageDetails:
    """Everything about one message."""

    row: MessageListRow
    provider_words: str
    attempts: tuple[Attempt, ...]


class HistoryService:
    """Messages over the store."""

    def find(
        self,
        search: str = "",
        which: MessageFilter = MessageFilter.ALL,
        states: frozenset[MessageState] | None = None,
    ) -> Sequence[int]:
        """`seq` of matching messages, newest first (planned ones on top), as a compact array."""
        raise NotImplementedError

    def rows(self, seqs: Sequence[int]) -> Sequence[MessageListRow]:
        """Rows for `seqs`, in that order."""
        raise NotImplementedError

    def details(self, message_id: str) -> MessageDetails:
        """Raises SmsdeskError(MESSAGE_GONE)."""
        raise NotImplementedError

    def counts(self) -> Mapping[MessageState, int]:
        """How many messages are in each state."""
        raise NotImplementedError

    def change_mark(self) -> int:
        """A number that differs after any other connection has written; cheap."""
        raise NotImplementedError

    def retry(self, ids: Sequence[str]) -> int:
        """Queue failed messages again as a new attempt; returns how many.

        Raises SmsdeskError(MESSAGE_GONE, MESSAGE_STATE) and then changes nothing.
        """
        raise NotImplementedError

    def retry_failed(self) -> int:
        """Queue everything that failed again."""
        raise NotImplementedError

    def cancel(self, ids: Sequence[str]) -> int:
        """Cancel what has not left. Raises like `retry`."""
        raise NotImplementedError

    def resolve(self, ids: Sequence[str], *, sent: bool) -> int:
        """A person says what became of unclear messages. Raises like `retry`."""
        raise NotImplementedError

    def export(self, path: Path, seqs: Sequence[int]) -> int:
        """Write these rows as CSV that Polish Excel opens right, without live formulas."""
        raise NotImplementedError

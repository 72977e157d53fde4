"""Messages in state unclear, whose provider a person wants asked once more."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from smsdesk.core.errors import ErrorCode
from smsdesk.core.message import MessageState
from smsdesk.store.due import chunks
from smsdesk.store.models import MessageRow
from smsdesk.store.states import MessageStates

_UNCLEAR = frozenset({MessageState.UNCLEAR})
_COLUMNS = (
    MessageRow.seq,
    MessageRow.id,
    MessageRow.gateway_id,
    MessageRow.gateway_name,
    MessageRow.account,
    MessageRow.attempted_at,
    MessageRow.error_code,
)


@dataclass(frozen=True, slots=True)
class Doubt:
    """An unclear message, and to which account it was handed when."""

    seq: int
    id: str
    gateway_id: str
    gateway_name: str
    account: int
    attempted_at: datetime | None
    cancelling: bool
    """A person wanted it cancelled at its provider, and nobody knows whether it was."""


class Doubts(MessageStates):
    """The messages table, as far as unclear messages go."""

    def look_up(self, ids: Sequence[str]) -> Sequence[Doubt]:
        """Raises SmsdeskError(MESSAGE_GONE, MESSAGE_STATE)."""
        self._named(ids, _UNCLEAR)
        query = select(*_COLUMNS).order_by(MessageRow.seq)
        found = (self._session.execute(query.where(MessageRow.id.in_(c))) for c in chunks(ids))
        unconfirmed = ErrorCode.CANCEL_UNCONFIRMED.value
        return tuple(Doubt(*row[:-1], row[-1] == unconfirmed) for rows in found for row in rows)

    def reopen(self, seqs: Sequence[int], now: datetime) -> None:
        """Back to sending, as after an interrupted run: the sender asks what became of them.

        When they were handed over and to which account stays as it was, for that decides whether
        their provider may be asked. No attempt begins before the sender asks.
        """
        attempts = MessageRow.attempts
        self._move(MessageState.SENDING, seqs, now, _UNCLEAR, attempts=attempts)

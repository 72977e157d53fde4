"""OutgoingSms, MessageState and the only table of allowed transitions.

What a provider answers lives in `core.gateway`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    # the window needs the states before its first frame, and no phone number
    from smsdesk.core.phone import PhoneNumber


class MessageState(StrEnum):
    """Where a message is on its way."""

    QUEUED = "queued"
    SCHEDULED = "scheduled"
    SENDING = "sending"
    ACCEPTED = "accepted"
    DELIVERED = "delivered"
    UNDELIVERED = "undelivered"
    EXPIRED = "expired"
    FAILED = "failed"
    UNCLEAR = "unclear"
    CANCELLED = "cancelled"


_S = MessageState

TRANSITIONS: Mapping[MessageState, frozenset[MessageState]] = {
    # unclear only in a restored copy: it may have left since the copy was made
    _S.QUEUED: frozenset({_S.SENDING, _S.CANCELLED, _S.SCHEDULED, _S.UNCLEAR}),
    # accepted only when the provider keeps it and its time has passed; unclear when nobody knows
    # whether it was cancelled there, and like queued ones in a restored copy
    _S.SCHEDULED: frozenset({_S.QUEUED, _S.SENDING, _S.CANCELLED, _S.ACCEPTED, _S.UNCLEAR}),
    # back to queued only when the provider surely did not take it; scheduled when the provider
    # keeps it until its time, or cannot, and then this program does
    _S.SENDING: frozenset({_S.ACCEPTED, _S.FAILED, _S.UNCLEAR, _S.QUEUED, _S.SCHEDULED}),
    _S.ACCEPTED: frozenset({_S.DELIVERED, _S.UNDELIVERED, _S.EXPIRED}),
    # a person looked it up: sent, not sent; or wants the provider asked once more, which is what
    # happens to messages in state sending
    _S.UNCLEAR: frozenset({_S.ACCEPTED, _S.FAILED, _S.SENDING}),
    # a person orders another attempt
    _S.FAILED: frozenset({_S.QUEUED}),
    _S.UNDELIVERED: frozenset({_S.QUEUED}),
    _S.EXPIRED: frozenset({_S.QUEUED}),
    _S.CANCELLED: frozenset({_S.QUEUED}),
    _S.DELIVERED: frozenset(),
}

WAITING = frozenset({_S.QUEUED, _S.SCHEDULED, _S.SENDING})
CANCELLABLE = frozenset(s for s in _S if _S.CANCELLED in TRANSITIONS[s])
RETRYABLE = frozenset({_S.FAILED, _S.UNDELIVERED, _S.EXPIRED, _S.CANCELLED})
ATTENTION = frozenset({_S.FAILED, _S.UNCLEAR, _S.UNDELIVERED, _S.EXPIRED})


def sources(target: MessageState) -> frozenset[MessageState]:
    """The states from which `target` may be reached in one step."""
    return frozenset(state for state, targets in TRANSITIONS.items() if target in targets)


@dataclass(frozen=True, slots=True)
class OutgoingSms:
    """One message as a gateway gets it. Its repr shows neither number nor text."""

    client_id: str
    """Our own id of this sending; travels in the provider's id field. New for a re-send."""
    to: "PhoneNumber"
    text: str = field(repr=False)
    sender: str = ""
    """A sender name of the account; empty means the account's default or an anonymous number."""
    send_at: datetime | None = None
    """Aware; only for gateways that `Schedules`. None means now."""

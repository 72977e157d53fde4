"""What goes into the outbox and comes out of it, and how that maps to columns.

Plain values; the statements are in `store.outbox`.
"""

from collections.abc import Container
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any, cast

from smsdesk.core.errors import SmsdeskError
from smsdesk.core.gateway import GatewayError
from smsdesk.core.message import MessageState, OutgoingSms
from smsdesk.core.phone import PhoneNumber
from smsdesk.core.template import Purpose
from smsdesk.core.text import fold
from smsdesk.store.models import MessageRow

if TYPE_CHECKING:
    from sqlalchemy import Table

_COLUMNS = cast("Table", MessageRow.__table__).c
AnyRow = Any
"""A Row of any columns; its type parameters differ between SQLAlchemy 2.0 and 2.1."""

CLAIMED = (
    _COLUMNS.seq,
    _COLUMNS.id,
    _COLUMNS.gateway_id,
    _COLUMNS.generation,
    _COLUMNS.phone,
    _COLUMNS.text,
    _COLUMNS.sender,
    _COLUMNS.parts,
    _COLUMNS.at_provider,
    _COLUMNS.scheduled_at,
)
"""The columns of which `Claimed`, `send_at_of` and `store.batching` make something, by place."""


@dataclass(frozen=True, slots=True)
class NewMessage:
    """A message to write; one with a `scheduled_at` that lies ahead becomes scheduled.

    `not_before`: queued, but nobody takes it before then, so that a person can undo it.
    """

    id: str
    """A UUID made by the caller."""
    phone: PhoneNumber
    text: str = field(repr=False)
    parts: int
    gateway_id: str
    gateway_name: str
    recipient: str = field(default="", repr=False)
    """The name that lists show."""
    contact_id: int | None = None
    sender: str = ""
    price: Decimal | None = None
    scheduled_at: datetime | None = None
    not_before: datetime | None = None
    purpose: Purpose = Purpose.ORDER
    override_reason: str = field(default="", repr=False)
    """Why it may leave at a quiet hour."""
    at_provider: bool = False
    """Whether the provider is to keep it until `scheduled_at`: it is handed over at once."""


@dataclass(frozen=True, slots=True)
class Claimed:
    """A message in state sending. Made of its row when asked: claiming must not take long."""

    _row: AnyRow = field(repr=False)
    """The columns CLAIMED."""
    attempted_at: datetime
    """When this sending of it began; asking again what became of it does not change it."""
    account: int
    """Which account of the gateway it was handed to; no other one knows what became of it."""

    @property
    def seq(self) -> int:
        """Its place in the outbox."""
        seq: int = self._row[0]
        return seq

    @property
    def id(self) -> str:
        """Our own id of the message; that of a sending is `sms.client_id`."""
        own: str = self._row[1]
        return own

    @property
    def gateway_id(self) -> str:
        """The gateway that it is for."""
        gateway_id: str = self._row[2]
        return gateway_id

    @property
    def parts(self) -> int:
        """How many parts it was counted to have."""
        parts: int = self._row[7]
        return parts

    @property
    def phone(self) -> PhoneNumber:
        """Whom it is for."""
        return PhoneNumber(self._row[4])

    @property
    def send_at(self) -> datetime | None:
        """Until when the provider is to keep it."""
        return send_at_of(self._row)

    @property
    def sms(self) -> OutgoingSms:
        """As a gateway gets it; a new generation has an id of its own. Made anew each time."""
        row = self._row
        client_id = row[1] if row[3] == 1 else f"{row[1]}-{row[3]}"
        return OutgoingSms(client_id, PhoneNumber(row[4]), row[5], row[6], send_at_of(row))


def new_columns(
    message: NewMessage, now: datetime, known_contacts: Container[int | None]
) -> dict[str, Any]:
    """The row of a new message."""
    ahead = message.scheduled_at is not None and message.scheduled_at > now
    planned = ahead and not message.at_provider
    return {
        "id": message.id,
        "contact_id": message.contact_id if message.contact_id in known_contacts else None,
        "recipient": message.recipient,
        "phone": message.phone.e164,
        "text": message.text,
        "search": haystack(message.recipient, message.phone, message.text),
        "sender": message.sender,
        "gateway_id": message.gateway_id,
        "gateway_name": message.gateway_name,
        "state": (MessageState.SCHEDULED if planned else MessageState.QUEUED).value,
        "parts": message.parts,
        "price": message.price,
        "created_at": now,
        "updated_at": now,
        "scheduled_at": message.scheduled_at,
        "not_before": None if planned else message.not_before,
        "purpose": message.purpose.value,
        "override_reason": message.override_reason,
        "at_provider": ahead and message.at_provider,
        "error_details": {},
    }


def haystack(recipient: str, phone: PhoneNumber, text: str) -> str:
    """What a search looks through."""
    return fold("\n".join((recipient, phone.e164, text)))


def send_at_of(row: AnyRow) -> datetime | None:
    """Until when the provider is to keep it; a plan of our own is no business of a provider."""
    at: datetime | None = row[9] if row[8] else None
    return at


def error_columns(error: SmsdeskError | None) -> dict[str, Any]:
    """Why a message is where it is."""
    return {
        "error_code": error.code.value if error else "",
        "error_details": dict(error.details) if error else {},
        "provider_words": error.words if isinstance(error, GatewayError) else "",
    }

"""Reading what Twilio answers. Fields may be missing, null, extra or of another type.

Shapes: the wire reference, B2 to B8. Counts and prices are strings or null, error codes numbers.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from email.utils import parsedate_to_datetime
from urllib.parse import parse_qsl, urlsplit

from smsdesk.core.gateway import Balance, DeliveryStatus, SenderName, SenderStatus
from smsdesk.core.message import MessageState
from smsdesk.gateways.http import Reply
from smsdesk.gateways.json_values import (
    decimal_of,
    digits_of,
    object_of,
    objects_of,
    text_of,
    whole_of,
)
from smsdesk.gateways.refusals import kept_words

_SID = re.compile(r"[A-Za-z0-9]{1,64}")
_CODE_IN_ADDRESS = re.compile(r"/errors/([0-9]{3,6})$")


@dataclass(frozen=True, slots=True)
class Problem:
    """An error; `code` is 0 when the provider gave none that can be read."""

    code: int
    words: str
    status: int

    @property
    def number(self) -> int:
        """What a sentence calls it."""
        return self.code or self.status


@dataclass(frozen=True, slots=True)
class Message:
    """A message as Twilio keeps it."""

    sid: str
    to: str
    """Digits only; empty when not told."""
    body: str
    created: datetime | None
    direction: str
    status: str
    error: int
    """0 while there is none; some clients show 0 themselves."""
    error_words: str
    parts: int | None
    price: Decimal | None


@dataclass(frozen=True, slots=True)
class Page:
    """A part of a list."""

    messages: tuple[Message, ...]
    is_last: bool
    next_query: Mapping[str, str] | None
    """How to ask for the next page; None when that cannot be read."""


def problem_of(reply: Reply) -> Problem | None:
    """The error in an answer: a status from 400, or a code instead of what was asked for.

    Codes come as numbers, perhaps as strings; RFC-9457 answers (T2, test_version) call the message
    `detail` and may tell the code in an address only.
    """
    data = object_of(reply.data)
    code = (
        whole_of(data.get("code")) or _code_in(data.get("more_info")) or _code_in(data.get("type"))
    )
    if reply.status < 400 and (not code or "sid" in data):
        return None
    words = (
        text_of(data.get("message")) or text_of(data.get("detail")) or text_of(data.get("title"))
    )
    return Problem(code, kept_words(words), reply.status)


def message_of(data: object) -> Message:
    """A message, from an answer or a list."""
    item = object_of(data)
    return Message(
        sid=_sid(item.get("sid")),
        to=digits_of(item.get("to")),
        body=text_of(item.get("body")),
        created=_time(item.get("date_created")),
        direction=text_of(item.get("direction")),
        status=text_of(item.get("status")).lower(),
        error=whole_of(item.get("error_code")) or 0,
        error_words=kept_words(text_of(item.get("error_message"))),
        parts=whole_of(item.get("num_segments")) or None,
        price=_price(item.get("price")),
    )


def page_of(reply: Reply, path: str) -> Page | None:
    """A page of the list at `path`; None when there is no list."""
    data = object_of(reply.data)
    if not isinstance(data.get("messages"), list):
        return None
    messages = tuple(map(message_of, objects_of(data.get("messages"))))
    address = text_of(data.get("next_page_uri"))
    return Page(messages, not address, _query(address, path))


def account_status_of(reply: Reply) -> str:
    """active, suspended or closed; empty when not told."""
    return text_of(object_of(reply.data).get("status")).lower()


def balance_of(reply: Reply) -> Balance | None:
    """The balance; None when the answer tells none."""
    data = object_of(reply.data)
    amount = decimal_of(data.get("balance"))
    return None if amount is None else Balance(amount, text_of(data.get("currency")))


def senders_of(reply: Reply) -> tuple[SenderName, ...] | None:
    """The account's numbers that can send SMS; None when there is no list."""
    items = object_of(reply.data).get("incoming_phone_numbers")
    if not isinstance(items, list):
        return None
    numbers = (text_of(item.get("phone_number")) for item in objects_of(items) if _sends_sms(item))
    return tuple(SenderName(number, SenderStatus.ACTIVE) for number in numbers if number)


_STATES: Mapping[str, MessageState] = {
    "delivered": MessageState.DELIVERED,
    # of channels other than SMS
    "read": MessageState.DELIVERED,
    "undelivered": MessageState.UNDELIVERED,
    "failed": MessageState.UNDELIVERED,
    "canceled": MessageState.UNDELIVERED,
    "accepted": MessageState.ACCEPTED,
    "scheduled": MessageState.ACCEPTED,
    "queued": MessageState.ACCEPTED,
    "sending": MessageState.ACCEPTED,
    # may stay the last word where the carrier gives no report (not confirmed): no failure
    "sent": MessageState.ACCEPTED,
    "partially_delivered": MessageState.ACCEPTED,
}


def delivery_status(message: Message) -> DeliveryStatus | None:
    """A message as a report; None for words nobody knows."""
    state = _STATES.get(message.status)
    if state is None:
        return None
    return DeliveryStatus(state, words_of(message), message.price, message.parts)


def words_of(message: Message) -> str:
    """The status, with the error code that came with it: "undelivered (30003)"."""
    words = f"{message.status} ({message.error})" if message.error else message.status
    return f"{words}: {message.error_words}" if message.error_words else words


def _query(address: str, path: str) -> Mapping[str, str] | None:
    """The query of a relative address; anything but the next page of the same list is no page."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    if parts.scheme or parts.netloc or parts.path != path:
        return None
    return dict(parse_qsl(parts.query, keep_blank_values=True))


def _sends_sms(item: Mapping[str, object]) -> bool:
    abilities = object_of(item.get("capabilities"))
    return any(name.lower() == "sms" and value is True for name, value in abilities.items())


def _code_in(value: object) -> int:
    found = _CODE_IN_ADDRESS.search(text_of(value))
    return int(found[1]) if found else 0


def _sid(value: object) -> str:
    text = text_of(value)
    return text if _SID.fullmatch(text) else ""


def _time(value: object) -> datetime | None:
    """RFC 2822, "Thu, 24 Aug 2023 05:01:45 +0000"."""
    try:
        time = parsedate_to_datetime(text_of(value))
    except (ValueError, OverflowError):
        return None
    return time if time.tzinfo else time.replace(tzinfo=UTC)


def _price(value: object) -> Decimal | None:
    """What the message costs: Twilio tells it as a negative amount, and null until it is known."""
    price = decimal_of(value)
    return None if price is None else abs(price)

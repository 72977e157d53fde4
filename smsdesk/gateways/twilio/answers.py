"""Reading what Twilio answers. Fields may be missing, null, extra or of another type.

Shapes: the wire reference, B2 to B8. Counts and prices are strings or null, error codes numbers.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation
from email.utils import parsedate_to_datetime
from urllib.parse import parse_qsl, urlsplit

from smsdesk.core.gateway import Balance, DeliveryStatus, SenderName, SenderStatus
from smsdesk.core.message import MessageState
from smsdesk.core.phone import mask_digits
from smsdesk.gateways.http import Reply

_LONGEST_WORDS = 200
_MOST_DIGITS = 12
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
    data = _object(reply.data)
    code = _whole(data.get("code")) or _code_in(data.get("more_info")) or _code_in(data.get("type"))
    if reply.status < 400 and (not code or "sid" in data):
        return None
    words = _text(data.get("message")) or _text(data.get("detail")) or _text(data.get("title"))
    return Problem(code, _words(words), reply.status)


def message_of(data: object) -> Message:
    """A message, from an answer or a list."""
    item = _object(data)
    return Message(
        sid=_sid(item.get("sid")),
        to="".join(c for c in _text(item.get("to")) if c.isdigit()),
        body=_text(item.get("body")),
        created=_time(item.get("date_created")),
        direction=_text(item.get("direction")),
        status=_text(item.get("status")).lower(),
        error=_whole(item.get("error_code")),
        error_words=_words(_text(item.get("error_message"))),
        parts=_whole(item.get("num_segments")) or None,
        price=_price(item.get("price")),
    )


def page_of(reply: Reply, path: str) -> Page | None:
    """A page of the list at `path`; None when there is no list."""
    data = _object(reply.data)
    if not isinstance(data.get("messages"), list):
        return None
    messages = tuple(map(message_of, _objects(data.get("messages"))))
    address = _text(data.get("next_page_uri"))
    return Page(messages, not address, _query(address, path))


def account_status_of(reply: Reply) -> str:
    """active, suspended or closed; empty when not told."""
    return _text(_object(reply.data).get("status")).lower()


def balance_of(reply: Reply) -> Balance | None:
    """The balance; None when the answer tells none."""
    data = _object(reply.data)
    amount = _decimal(data.get("balance"))
    return None if amount is None else Balance(amount, _text(data.get("currency")))


def senders_of(reply: Reply) -> tuple[SenderName, ...] | None:
    """The account's numbers that can send SMS; None when there is no list."""
    items = _object(reply.data).get("incoming_phone_numbers")
    if not isinstance(items, list):
        return None
    numbers = (_text(item.get("phone_number")) for item in _objects(items) if _sends_sms(item))
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
    abilities = _object(item.get("capabilities"))
    return any(name.lower() == "sms" and value is True for name, value in abilities.items())


def _code_in(value: object) -> int:
    found = _CODE_IN_ADDRESS.search(_text(value))
    return int(found[1]) if found else 0


def _sid(value: object) -> str:
    text = _text(value)
    return text if _SID.fullmatch(text) else ""


def _time(value: object) -> datetime | None:
    """RFC 2822, "Thu, 24 Aug 2023 05:01:45 +0000"."""
    try:
        time = parsedate_to_datetime(_text(value))
    except (ValueError, OverflowError):
        return None
    return time if time.tzinfo else time.replace(tzinfo=UTC)


def _words(text: str) -> str:
    return mask_digits(text)[:_LONGEST_WORDS]


def _object(data: object) -> Mapping[str, object]:
    return data if isinstance(data, dict) else {}


def _objects(data: object) -> Iterator[Mapping[str, object]]:
    items = data if isinstance(data, list) else []
    return (item for item in items if isinstance(item, dict))


def _text(value: object) -> str:
    is_number = isinstance(value, int | Decimal) and not isinstance(value, bool)
    return str(value) if is_number or isinstance(value, str) else ""


def _whole(value: object) -> int:
    text = _text(value)
    return int(text) if text.isdecimal() and len(text) < 10 else 0


def _price(value: object) -> Decimal | None:
    """What the message costs: Twilio tells it as a negative amount, and null until it is known."""
    price = _decimal(value)
    return None if price is None else abs(price)


def _decimal(value: object) -> Decimal | None:
    """None for absurd amounts too: arithmetic with 1E+40 would end the sender, 1E-99999999 is
    stored with all its zeros."""
    try:
        amount = Decimal(_text(value).strip())
    except InvalidOperation:
        return None
    return amount if amount.is_finite() and abs(amount.adjusted()) < _MOST_DIGITS else None

"""Reading what Infobip answers. Members may be missing, extra, renamed or of another type.

Shapes: the wire reference, sections A6, A9, A11 and A12. Nothing is matched by order.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from smsdesk.core.gateway import Balance
from smsdesk.core.phone import mask_digits
from smsdesk.gateways.http import Reply
from smsdesk.gateways.infobip.statuses import Status

_LONGEST_WORDS = 200
_LONGEST_AMOUNT = 12
_LONGEST_CURRENCY = 8


@dataclass(frozen=True, slots=True)
class Problem:
    """An answer other than 2xx, in whichever envelope or none."""

    status: int
    words: str
    field: str
    """What is named as wrong: "number", "sender", "text"; empty when nothing or several are."""


@dataclass(frozen=True, slots=True)
class Element:
    """One message of an answer to a send, or of the logs."""

    id: str
    number: str
    """Digits only."""
    status: Status
    parts: int | None
    price: Decimal | None
    """For all parts together."""


def problem_of(reply: Reply) -> Problem | None:
    """The error in an answer; None when the status says that there is none."""
    if 200 <= reply.status < 300:
        return None
    data = _object(reply.data)
    return Problem(reply.status, _problem_words(data), _named_field(_named_members(data)))


def sent_of(reply: Reply) -> tuple[Element, ...]:
    """The messages in the answer to a send; none where it lists none."""
    return tuple(map(_element, _objects(_object(reply.data).get("messages"))))


def logged_of(reply: Reply) -> tuple[Element, ...] | None:
    """The messages in the logs; None when there is no list of messages, which proves nothing."""
    results = _object(reply.data).get("results")
    if not isinstance(results, list) or not all(isinstance(item, dict) for item in results):
        return None
    return tuple(map(_element, _objects(results)))


def balance_of(reply: Reply) -> Balance | None:
    """The balance; None where none is told. The specification gives names and no example."""
    data = _object(reply.data)
    amount = _decimal(data.get("balance"))
    currency = _text(data.get("currency"))[:_LONGEST_CURRENCY]
    return None if amount is None else Balance(amount, currency)


# --- one message -----------------------------------------------------------------------------


def _element(item: Mapping[str, object]) -> Element:
    parts = _parts(item)
    return Element(
        id=_text(item.get("messageId")),
        # sends and logs say destination, reports and older versions say to
        number="".join(c for c in _text(item.get("destination") or item.get("to")) if c.isdigit()),
        status=_status(_object(item.get("status"))),
        parts=parts,
        price=_price(item, parts or 1),
    )


def _parts(item: Mapping[str, object]) -> int | None:
    places = (_object(item.get("details")), item)
    told = (_whole(place.get(name)) for place in places for name in ("messageCount", "smsCount"))
    return next((count for count in told if count), None)


def _price(item: Mapping[str, object], parts: int) -> Decimal | None:
    """Named a price per message, where messages are parts: `messageCount` counts those too."""
    price = _decimal(_object(item.get("price")).get("pricePerMessage"))
    return None if price is None else price * parts


def _status(data: Mapping[str, object]) -> Status:
    texts = (_text(data.get("name")), _text(data.get("description")))
    words = _shown(": ".join(text for text in texts if text))
    return Status(_whole(data.get("groupId")), _whole(data.get("id")), words)


# --- errors: two envelopes -------------------------------------------------------------------


def _problem_words(data: Mapping[str, object]) -> str:
    """What a violation says may quote the text of the message, so only its member is repeated."""
    old = _exception(data)
    text = _text(data.get("description")) or _text(old.get("text"))
    members = ", ".join(_named_members(data))
    return _shown(f"{text} ({members})" if text and members else text or members)


def _named_members(data: Mapping[str, object]) -> tuple[str, ...]:
    new = (_text(item.get("property")) for item in _objects(data.get("violations")))
    old = _object(_exception(data).get("validationErrors"))
    return tuple(name for name in (*new, *old) if name)


def _exception(data: Mapping[str, object]) -> Mapping[str, object]:
    return _object(_object(data.get("requestError")).get("serviceException"))


_FIELDS: Mapping[str, str] = {
    "sender": "sender",
    "from": "sender",
    "content": "text",
    "text": "text",
    "destinations": "number",
    "destination": "number",
    "to": "number",
}


def _named_field(members: tuple[str, ...]) -> str:
    """ "messages[0].destinations[3].to" names a number. The form of paths is not confirmed."""
    fields = {_field_of(member) for member in members}
    return fields.pop() if len(fields) == 1 else ""


def _field_of(member: str) -> str:
    names = re.findall("[a-z]+", member, re.IGNORECASE)
    return next((_FIELDS[name] for name in names if name in _FIELDS), "")


# --- values ----------------------------------------------------------------------------------


def _shown(text: str) -> str:
    return mask_digits(text)[:_LONGEST_WORDS]


def _object(data: object) -> Mapping[str, object]:
    return data if isinstance(data, dict) else {}


def _objects(data: object) -> Iterator[Mapping[str, object]]:
    items = data if isinstance(data, list) else []
    return (item for item in items if isinstance(item, dict))


def _text(value: object) -> str:
    is_number = isinstance(value, int | Decimal) and not isinstance(value, bool)
    return str(value).strip() if is_number or isinstance(value, str) else ""


def _whole(value: object) -> int | None:
    """A whole number, in quotes too; zero is one, and a group."""
    text = _text(value)
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else None


def _decimal(value: object) -> Decimal | None:
    """None for absurd ones too: arithmetic with 1E+40 would end the sender, 1E-99999999 is stored
    with all its zeros."""
    try:
        amount = Decimal(_text(value))
    except InvalidOperation:
        return None
    return amount if amount.is_finite() and abs(amount.adjusted()) < _LONGEST_AMOUNT else None

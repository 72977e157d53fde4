"""Reading what Infobip answers. Members may be missing, extra, renamed or of another type.

Shapes: the wire reference, sections A6, A9, A11 and A12. Nothing is matched by order.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from smsdesk.core.gateway import Balance
from smsdesk.gateways.http import Reply
from smsdesk.gateways.infobip.statuses import Status
from smsdesk.gateways.json_values import (
    decimal_of,
    digits_of,
    object_of,
    objects_of,
    text_of,
    whole_of,
)
from smsdesk.gateways.refusals import kept_words

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
    data = object_of(reply.data)
    return Problem(reply.status, _problem_words(data), _named_field(_named_members(data)))


def sent_of(reply: Reply) -> tuple[Element, ...]:
    """The messages in the answer to a send; none where it lists none."""
    return tuple(map(_element, objects_of(object_of(reply.data).get("messages"))))


def logged_of(reply: Reply) -> tuple[Element, ...] | None:
    """The messages in the logs; None when there is no list of messages, which proves nothing."""
    results = object_of(reply.data).get("results")
    if not isinstance(results, list) or not all(isinstance(item, dict) for item in results):
        return None
    return tuple(map(_element, objects_of(results)))


def balance_of(reply: Reply) -> Balance | None:
    """The balance; None where none is told. The specification gives names and no example."""
    data = object_of(reply.data)
    amount = decimal_of(data.get("balance"))
    currency = text_of(data.get("currency"))[:_LONGEST_CURRENCY]
    return None if amount is None else Balance(amount, currency)


# --- one message -----------------------------------------------------------------------------


def _element(item: Mapping[str, object]) -> Element:
    parts = _parts(item)
    return Element(
        id=text_of(item.get("messageId")),
        # sends and logs say destination, reports and older versions say to
        number=digits_of(item.get("destination") or item.get("to")),
        status=_status(object_of(item.get("status"))),
        parts=parts,
        price=_price(item, parts or 1),
    )


def _parts(item: Mapping[str, object]) -> int | None:
    places = (object_of(item.get("details")), item)
    told = (whole_of(place.get(name)) for place in places for name in ("messageCount", "smsCount"))
    return next((count for count in told if count), None)


def _price(item: Mapping[str, object], parts: int) -> Decimal | None:
    """Named a price per message, where messages are parts: `messageCount` counts those too."""
    price = decimal_of(object_of(item.get("price")).get("pricePerMessage"))
    return None if price is None else price * parts


def _status(data: Mapping[str, object]) -> Status:
    texts = (text_of(data.get("name")), text_of(data.get("description")))
    words = kept_words(": ".join(text for text in texts if text))
    return Status(whole_of(data.get("groupId")), whole_of(data.get("id")), words)


# --- errors: two envelopes -------------------------------------------------------------------


def _problem_words(data: Mapping[str, object]) -> str:
    """What a violation says may quote the text of the message, so only its member is repeated."""
    old = _exception(data)
    text = text_of(data.get("description")) or text_of(old.get("text"))
    members = ", ".join(_named_members(data))
    return kept_words(f"{text} ({members})" if text and members else text or members)


def _named_members(data: Mapping[str, object]) -> tuple[str, ...]:
    new = (text_of(item.get("property")) for item in objects_of(data.get("violations")))
    old = object_of(_exception(data).get("validationErrors"))
    return tuple(name for name in (*new, *old) if name)


def _exception(data: Mapping[str, object]) -> Mapping[str, object]:
    return object_of(object_of(data.get("requestError")).get("serviceException"))


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

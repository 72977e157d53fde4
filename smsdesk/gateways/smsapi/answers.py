"""Reading what SMSAPI answers. Fields may be missing, extra, renamed or of another type.

Shapes: the wire reference, sections 3 to 6. Nothing is matched by order.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from smsdesk.core.gateway import DeliveryStatus, SenderName, SenderStatus
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
from smsdesk.gateways.smsapi.errors import TOKEN_SCOPE, TOKEN_UNKNOWN


@dataclass(frozen=True, slots=True)
class Problem:
    """An error object; `number` is 0 when the provider gave none that can be read."""

    number: int
    words: str
    status: int


class Taken(NamedTuple):
    """One message of a list. A tuple, because there are thousands."""

    id: str
    idx: str
    points: Decimal | None
    parts: int | None
    status: str
    item: Mapping[str, object]

    def __repr__(self) -> str:
        return f"Taken({self.id})"  # the rest may hold a number

    @property
    def numbers(self) -> frozenset[str]:
        """The number as we wrote it and as the provider completed it, digits only."""
        return _numbers(self.item)


@dataclass(frozen=True, slots=True)
class Invalid:
    """One number of `invalid_numbers`; `error` is 0 where no number of an error is given."""

    numbers: frozenset[str]
    words: str
    error: int


@dataclass(frozen=True, slots=True)
class SendAnswer:
    """What sms.do said. `listed` is whether there was a list at all."""

    problem: Problem | None
    taken: tuple[Taken, ...]
    invalid: tuple[Invalid, ...]
    listed: bool


def send_answer(reply: Reply) -> SendAnswer:
    """The answer to a send."""
    data = object_of(reply.data)
    return SendAnswer(
        problem_of(reply),
        tuple(map(_taken, objects_of(data.get("list")))),
        tuple(map(_invalid, objects_of(data.get("invalid_numbers")))),
        isinstance(data.get("list"), list),
    )


def problem_of(reply: Reply) -> Problem | None:
    """The error in an answer; status 200 may carry one too."""
    data = object_of(reply.data)
    error = data.get("error")
    if error is None and reply.status < 400:
        return None
    return Problem(whole_of(error) or _REST.get(reply.status, 0), _words(data), reply.status)


# REST paths tell a tag ("authorization_failed") where *.do tells a number
_REST: Mapping[int, int] = {401: TOKEN_UNKNOWN, 403: TOKEN_SCOPE}


def points_of(reply: Reply) -> Decimal | None:
    """The balance in an answer of user.do or /profile; None where it tells none."""
    return decimal_of(object_of(reply.data).get("points"))


def senders_of(reply: Reply) -> tuple[SenderName, ...]:
    """Sender names from /sms/sendernames (a collection) or sender.do (a bare list)."""
    items = reply.data if isinstance(reply.data, list) else object_of(reply.data).get("collection")
    names = (_sender(item) for item in objects_of(items))
    return tuple(name for name in names if name.name)


def statuses_of(reply: Reply) -> Mapping[str, DeliveryStatus]:
    """Delivery reports by message id, without those that say nothing."""
    items = map(_taken, objects_of(object_of(reply.data).get("list")))
    reports = ((item.id, delivery_status(item.status)) for item in items)
    return {message_id: report for message_id, report in reports if report is not None}


def cancelled_of(reply: Reply) -> frozenset[str] | None:
    """The ids that sch_del confirmed; None when there is no list at all."""
    items = object_of(reply.data).get("list")
    if not isinstance(items, list):
        return None
    return frozenset(item.id for item in map(_taken, objects_of(items)))


_STATES: Mapping[str, MessageState] = {
    "DELIVERED": MessageState.DELIVERED,
    "EXPIRED": MessageState.EXPIRED,
    "UNDELIVERED": MessageState.UNDELIVERED,
    "FAILED": MessageState.UNDELIVERED,
    "REJECTED": MessageState.UNDELIVERED,
    "STOP": MessageState.UNDELIVERED,
    "STOPPED": MessageState.UNDELIVERED,
    "SENT": MessageState.ACCEPTED,
    "QUEUE": MessageState.ACCEPTED,
    "QUEUED": MessageState.ACCEPTED,
    "ACCEPTED": MessageState.ACCEPTED,
    "RENEWAL": MessageState.ACCEPTED,
    "PENDING": MessageState.ACCEPTED,
}
# numbers are what callbacks carry; JSON has names, but older answers are not sure to
_STATUS_NUMBERS: Mapping[str, str] = {
    "402": "EXPIRED",
    "403": "SENT",
    "404": "DELIVERED",
    "405": "UNDELIVERED",
    "406": "FAILED",
    "407": "REJECTED",
    "409": "QUEUE",
    "410": "ACCEPTED",
    "411": "RENEWAL",
    "412": "STOP",
}


def delivery_status(word: str) -> DeliveryStatus | None:
    """A status word as a report; None for NOT_FOUND, UNKNOWN and words nobody knows."""
    name = _STATUS_NUMBERS.get(word, word.upper())
    state = _STATES.get(name)
    return None if state is None else DeliveryStatus(state, name)


_SENDER_STATES: Mapping[str, SenderStatus] = {
    "ACTIVE": SenderStatus.ACTIVE,
    # a name waits as INACTIVE until somebody at the provider has approved it
    "INACTIVE": SenderStatus.PENDING,
    "PENDING": SenderStatus.PENDING,
    "REJECTED": SenderStatus.REJECTED,
    "DELETED": SenderStatus.REJECTED,
}


def _sender(item: Mapping[str, object]) -> SenderName:
    # renamed once from "name" to "sender" (smsapi-python-client#17)
    name = text_of(item.get("sender") or item.get("name"))
    status = _SENDER_STATES.get(text_of(item.get("status")).upper(), SenderStatus.UNKNOWN)
    is_default = item.get("is_default", item.get("default")) is True
    return SenderName(name, status, is_default)


def _taken(item: Mapping[str, object]) -> Taken:
    return Taken(
        id=text_of(item.get("id")),
        idx=text_of(item.get("idx")),
        points=decimal_of(item.get("points")),
        parts=whole_of(item.get("parts")) or None,
        status=text_of(item.get("status")),
        item=item,
    )


def _invalid(item: Mapping[str, object]) -> Invalid:
    return Invalid(_numbers(item), _words(item), whole_of(item.get("error_code")) or 0)


def _numbers(item: Mapping[str, object]) -> frozenset[str]:
    numbers = (digits_of(item.get(name)) for name in ("submitted_number", "number"))
    return frozenset(number for number in numbers if number)


def _words(data: Mapping[str, object]) -> str:
    return kept_words(text_of(data.get("message")))

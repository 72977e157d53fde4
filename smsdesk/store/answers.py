"""What a gateway answered for messages, sorted for writing it down. No statements.

Sorting takes longer than one may hold the database for, so it is done before.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import NamedTuple

from smsdesk.core.gateway import MessageRefused, Receipt, Settled
from smsdesk.store.outgoing import Claimed


class Told(NamedTuple):
    """What receipts of several messages have in common."""

    words: str
    parts: int
    price: Decimal | None
    send_at: datetime | None
    has_id: bool


Taken = tuple[Claimed, str]
"""A message and the provider's id of it."""


@dataclass(frozen=True, slots=True)
class Sorted:
    """Answers by what they say."""

    taken: Mapping[Told, Sequence[Taken]]
    refused: Sequence[tuple[Claimed, MessageRefused]] = ()
    never: Sequence[Claimed] = ()


def sorted_out(answers: Iterable[tuple[Claimed, Settled]]) -> Sorted:
    """Each answer where it belongs."""
    taken: dict[Told, list[Taken]] = {}
    refused, never = list[tuple[Claimed, MessageRefused]](), list[Claimed]()
    for sent, answer in answers:
        if isinstance(answer, Receipt):
            parts, has_id = answer.parts or sent.parts, answer.provider_id != ""
            told = Told(answer.words, parts, answer.price, sent.send_at, has_id)
            taken.setdefault(told, []).append((sent, answer.provider_id))
        elif isinstance(answer, MessageRefused):
            refused.append((sent, answer))
        else:
            never.append(sent)
    return Sorted(taken, refused, never)


def joined(some: Iterable[Sorted]) -> Sorted:
    """All of them, as if they had been one."""
    taken: dict[Told, list[Taken]] = {}
    refused, never = list[tuple[Claimed, MessageRefused]](), list[Claimed]()
    for one in some:
        for told, messages in one.taken.items():
            taken.setdefault(told, []).extend(messages)
        refused += one.refused
        never += one.never
    return Sorted(taken, refused, never)

"""Batches whose messages have different texts, and how they come apart. Nothing of one provider."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from smsdesk.core.message import OutgoingSms

_T = TypeVar("_T")
Part = Sequence[OutgoingSms]


def is_mixed(batch: Part) -> bool:
    """Whether there is more than one text."""
    return any(sms.text != batch[0].text for sms in batch)


def by_text(batch: Iterable[OutgoingSms]) -> Sequence[Part]:
    """Apart, each part with one text."""
    parts: dict[str, list[OutgoingSms]] = {}
    for sms in batch:
        parts.setdefault(sms.text, []).append(sms)
    return list(parts.values())


def halved(batch: Part) -> Sequence[Part]:
    """In two, to find the one that spoils it."""
    half = len(batch) // 2
    return batch[:half], batch[half:]


def sliced(values: Sequence[_T], limit: int) -> Sequence[Sequence[_T]]:
    """In parts of at most `limit`."""
    return [values[i : i + limit] for i in range(0, len(values), limit)]


def requests_of(batch: Part, limit: int) -> Sequence[Part]:
    """A request each, for providers that take different texts.

    A number occurs once where texts differ: an answer without our id tells only the number.
    """
    clear = not is_mixed(batch) or len({sms.to for sms in batch}) == len(batch)
    return [part for one in ([batch] if clear else by_text(batch)) for part in sliced(one, limit)]

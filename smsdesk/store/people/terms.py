"""What a person types into a search, taken apart into terms. How a term is found is elsewhere."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from smsdesk.core.text import fold

_NUMBER_LIKE = re.compile(r"[\d+().\-/]*\d[\d+().\-/]*")


class Term(NamedTuple):
    """Consecutive words that together may be a number, or one other word.

    It is found where the digits are in any number, or all words in the haystack.
    """

    words: tuple[str, ...]
    digits: str


def terms(search: str) -> Sequence[Term]:
    """All of them must be found; neighbours that look like pieces of one number stay together."""
    return tuple(_terms(search))


def _terms(search: str) -> Iterator[Term]:
    run: list[str] = []
    for word in fold(search).split():
        if _NUMBER_LIKE.fullmatch(word):
            run.append(word)
            continue
        if run:
            yield _number_term(run)
            run = []
        yield Term((word,), "")
    if run:
        yield _number_term(run)


def _number_term(words: Sequence[str]) -> Term:
    """Without the 00 of a prefix or the old trunk 0, which no stored number begins with."""
    return Term(tuple(words), re.sub(r"\D", "", "".join(words)).lstrip("0"))

"""The text under the cursor: its fields filled as far as known, and what forces Unicode in it.

Names of fields never leave the program, so their letters are neither marked nor replaced. What is
really sent is worked out by the compose service; this is for the counter that follows each key.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from smsdesk.core.gsm7 import is_gsm7, measure
from smsdesk.core.text import plain

# as core.template reads them: a letter may be pasted in two pieces, with its mark following
_FIELD = re.compile(r"\{\{|\}\}|\{([\w\u0300-\u036f]+)\}")
_BRACES = {"{{": "{", "}}": "}"}


class Span(NamedTuple):
    """A character that forces Unicode: where it is, in the UTF-16 units that Qt counts."""

    start: int
    length: int
    character: str


def merged(text: str, values: Mapping[str, str]) -> str:
    """`text` with the known fields filled in; a field without a value stays as it is."""

    def put(match: re.Match[str]) -> str:
        name = match[1]
        if not name:
            return _BRACES[match[0]]
        return values.get(unicodedata.normalize("NFC", name)) or match[0]

    return _FIELD.sub(put, text)


def plain_around_fields(text: str) -> str:
    """`text` with the characters that force Unicode replaced, names of fields left alone."""
    pieces, at = [], 0
    for match in _FIELD.finditer(text):
        pieces += [plain(text[at : match.start()]), match[0]]
        at = match.end()
    return "".join([*pieces, plain(text[at:])])


def offenders(text: str) -> tuple[str, ...]:
    """The distinct characters that force Unicode, outside the names of fields."""
    return measure(_FIELD.sub("", text)).offenders


def spans(text: str) -> Iterator[Span]:
    """Every character that forces Unicode, in order."""
    if is_gsm7(text):
        return
    wanted = frozenset(offenders(text))
    hidden = [match.span() for match in _FIELD.finditer(text)]
    start = 0
    for index, character in enumerate(text):
        length = 2 if character > "\uffff" else 1
        if character in wanted and not any(a <= index < b for a, b in hidden):
            yield Span(start, length, character)
        start += length

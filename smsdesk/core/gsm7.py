"""How long a text is as SMS: GSM 03.38 alphabet, UCS-2, parts, and what forces UCS-2.

Pure counting. Replacing characters lives in `core.text`.

Kept together on the border of two parts are only what a phone could not put together again: the
two septets of an extension character and the two halves of a surrogate pair. Wider clusters (a
flag, a skin tone, a letter with a combining mark) may be split; the phone joins the parts before
it shows them. Sizes are those of 3GPP TS 23.040: 160 septets or 70 units in a single message,
153 or 67 where a concatenation header takes its place.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

BASIC = (
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
"""The basic table of GSM 03.38 without its escape (one septet each)."""
EXTENSION = "\f^{}\\[~]|€"
"""The extension table (escape and one more septet each)."""

_ESCAPE = "\x1b"
_ASCII_BASIC = bytes(ord(character) for character in BASIC if character.isascii())
_ALPHABET = frozenset(BASIC + EXTENSION)
_BEYOND_BMP = re.compile(r"[\U00010000-\U0010ffff]")


class Encoding(StrEnum):
    """How the text travels."""

    GSM7 = "GSM-7"
    UCS2 = "Unicode"

    @property
    def single(self) -> int:
        """Units in a message of one part."""
        return 160 if self is Encoding.GSM7 else 70

    @property
    def joined(self) -> int:
        """Units in each part of a longer message."""
        return 153 if self is Encoding.GSM7 else 67


@dataclass(frozen=True, slots=True)
class Measure:
    """The size of one text.

    `units` are septets (GSM-7; extension characters are two) or UTF-16 units (UCS-2).
    `left` is how many units still fit into the last part; `offenders` are the distinct
    characters that force UCS-2, in order of appearance.
    """

    characters: int
    units: int
    parts: int
    left: int
    encoding: Encoding
    offenders: tuple[str, ...]


def measure(text: str) -> Measure:
    """Count `text`. No part is split inside an extension character or a surrogate pair."""
    rest = _rest(text)
    if not rest:
        parts, left = _count(len(text), Encoding.GSM7)
        return Measure(len(text), len(text), parts, left, Encoding.GSM7, ())
    forcing = _offenders(rest)
    encoding = Encoding.UCS2 if forcing else Encoding.GSM7
    pairs = len(_BEYOND_BMP.findall(rest)) if forcing else sum(map(rest.count, EXTENSION))
    units = len(text) + pairs
    if pairs and units > encoding.single:
        parts, left = _count_with_pairs(text, encoding)
    else:
        parts, left = _count(units, encoding)
    return Measure(len(text), units, parts, left, encoding, forcing)


def split_parts(text: str) -> tuple[str, ...]:
    """The text of every part as the phone receives it; an empty text is no part."""
    if is_gsm7(text):
        parts = _parts(_escaped(text), Encoding.GSM7)
        return tuple(part.replace(_ESCAPE, "") for part in parts)
    return tuple(map(_joined_halves, _parts(_utf16(text), Encoding.UCS2)))


def is_gsm7(text: str) -> bool:
    """Whether every character is in the basic or the extension table."""
    return _ALPHABET.issuperset(_rest(text))


def offenders(text: str) -> tuple[str, ...]:
    """The distinct characters that force UCS-2, in order of appearance."""
    return _offenders(_rest(text))


def _offenders(rest: str) -> tuple[str, ...]:
    return tuple(c for c in dict.fromkeys(rest) if c not in _ALPHABET)


def _rest(text: str) -> str:
    """`text` without the ASCII part of the basic table.

    It is deleted as bytes of UTF-8, where no ASCII byte is part of another character: many times
    faster than looking at every character.
    """
    rest = text.encode("utf-8", "surrogatepass").translate(None, _ASCII_BASIC)
    return rest.decode("utf-8", "surrogatepass")


def _count(units: int, encoding: Encoding) -> tuple[int, int]:
    """Parts, and units left in the last one, where no pair can be in the way."""
    if units <= encoding.single:
        return int(units > 0), encoding.single - units
    parts = -(-units // encoding.joined)
    return parts, parts * encoding.joined - units


def _count_with_pairs(text: str, encoding: Encoding) -> tuple[int, int]:
    """The same for more than one part, by cutting."""
    is_gsm = encoding is Encoding.GSM7
    parts = list(_parts(_escaped(text) if is_gsm else _utf16(text), encoding))
    return len(parts), encoding.joined - len(parts[-1])


def _parts(units: str, encoding: Encoding) -> Iterator[str]:
    """Cut a text of one character a unit; what begins a pair moves on to the next part."""
    room = encoding.single if len(units) <= encoding.single else encoding.joined
    start = 0
    while start < len(units):
        end = start + room
        if end < len(units) and _begins_pair(units[end - 1]):
            end -= 1
        yield units[start:end]
        start = end


def _begins_pair(unit: str) -> bool:
    return unit == _ESCAPE or "\ud800" <= unit <= "\udbff"


def _escaped(text: str) -> str:
    """`text` with an escape before every extension character."""
    for character in EXTENSION:
        text = text.replace(character, _ESCAPE + character)
    return text


def _utf16(text: str) -> str:
    """`text` with every character beyond the BMP as its two surrogates."""
    return _BEYOND_BMP.sub(_halves, text)


def _halves(match: re.Match[str]) -> str:
    offset = ord(match[0]) - 0x10000
    return chr(0xD800 + (offset >> 10)) + chr(0xDC00 + (offset & 0x3FF))


def _joined_halves(units: str) -> str:
    return units.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")

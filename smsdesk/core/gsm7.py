"""How long a text is as SMS: GSM 03.38 alphabet, UCS-2, parts, and what forces UCS-2.

Pure counting. Replacing characters lives in `core.text`.
"""

from dataclasses import dataclass
from enum import StrEnum


class Encoding(StrEnum):
    """How the text travels."""

    GSM7 = "GSM-7"
    UCS2 = "Unicode"


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
    raise NotImplementedError


def split_parts(text: str) -> tuple[str, ...]:
    """The text of every part as the phone receives it; an empty text is no part."""
    raise NotImplementedError


def is_gsm7(text: str) -> bool:
    """Whether every character is in the basic or the extension table."""
    raise NotImplementedError

"""ContactField: what a shop keeps about people beyond name and number, and how dates are read.

What a value means for a reminder is in `core.reminder`.
"""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?")
_POLISH = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?: r\.?)?")


class FieldKind(StrEnum):
    """What a value looks like."""

    TEXT = "text"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class ContactField:
    """A field of the shop's own. `name` is its placeholder, without braces."""

    name: str
    title: str
    kind: FieldKind = FieldKind.TEXT
    repeat_months: int = 0
    """A date comes again after so many months; 0: once."""
    days_before: int = 0
    """How long before its date one is reminded."""
    reminds: bool = False
    """Whether a date makes a reminder."""
    template_id: int | None = None
    """The text that a reminder begins with."""


def read_date(text: str) -> date | None:
    """A date as people and programs write it: 21.11.2026, 2026-11-21; None when it is none."""
    cleaned = text.strip()
    iso, polish = _ISO.fullmatch(cleaned), _POLISH.fullmatch(cleaned)
    try:
        if iso:
            return date(int(iso[1]), int(iso[2]), int(iso[3]))
        if polish:
            return date(int(polish[3]), int(polish[2]), int(polish[1]))
    except ValueError:
        return None
    return None


def shown_date(day: date) -> str:
    """21.11.2026, as it stands in a form and in a message."""
    return f"{day:%d.%m.%Y}"

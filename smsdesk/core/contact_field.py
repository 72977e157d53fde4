"""ContactField: what a shop keeps about people beyond name and number, and how dates are read.

What a value means for a reminder is in `core.reminder`.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from smsdesk.core.text import fold

LONGEST_NAME = 40
"""Characters that the table takes."""
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

    def shown(self, value: str) -> str:
        """A value as it stands in a form and in a message; what is no date stays as it is."""
        day = read_date(value) if self.kind is FieldKind.DATE else None
        return shown_date(day) if day else value

    def sensible(self) -> "ContactField":
        """This field without what only a date, or only a reminder, can have."""
        if self.kind is not FieldKind.DATE:
            return ContactField(self.name, self.title, self.kind)
        return self if self.reminds else replace(self, days_before=0, template_id=None)


def placeholder_name(title: str, taken: Collection[str]) -> str:
    """A name for a field with this title that is not `taken`: "Data przeglądu": data_przegladu."""
    words = re.sub(r"[^a-z0-9]+", "_", fold(title)).strip("_")
    name = words[:LONGEST_NAME].rstrip("_") or "pole"
    number, tried = 1, name
    while tried in taken:
        number += 1
        end = f"_{number}"
        tried = name[: LONGEST_NAME - len(end)].rstrip("_") + end
    return tried


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
    return f"{day.day:02}.{day.month:02}.{day.year:04}"

"""Occasion: one date of one person that somebody is to be reminded of, and what it fills.

When a date comes again is in `core.reminder`, who may be texted about it in the services.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from smsdesk.core.contact_field import shown_date

GENERAL_NAMES = ("termin", "data")
"""Placeholders that the date of a reminder fills beside that of its own field."""


@dataclass(frozen=True, slots=True)
class Occasion:
    """The date `day` in the field of this name; a date that comes again is another occasion."""

    contact_id: int
    field: str
    day: date

    def fill(self, own: Mapping[str, str]) -> Mapping[str, str]:
        """A person's own values with the date of this occasion.

        A field of the shop's own that is called like a general placeholder keeps its value.
        """
        shown = shown_date(self.day)
        return {**dict.fromkeys(GENERAL_NAMES, shown), **own, self.field: shown}


@dataclass(frozen=True, slots=True)
class DealtWith:
    """An occasion that is over, and what has come after it."""

    occasion: Occasion
    counted_from: date
    """The date that stands in the person's field."""
    following: date | None
    """When it comes again; None when it does not."""

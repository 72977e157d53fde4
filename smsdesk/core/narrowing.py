"""Narrowing: which messages a list is about, besides words and states. A value; no queries here."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from smsdesk.core.phone import PhoneNumber


@dataclass(frozen=True, slots=True)
class Narrowing:
    """Every limit counts; None and "" are none."""

    contact_id: int | None = None
    """What was written to this contact; with `phone` also what was sent to that number when the
    contact was not known yet, or had been deleted."""
    phone: "PhoneNumber | None" = field(default=None, repr=False)
    """Alone: everything to this number."""
    gateway_id: str = ""
    since: datetime | None = None
    until: datetime | None = None
    """Aware, and no longer within."""


EVERYTHING = Narrowing()

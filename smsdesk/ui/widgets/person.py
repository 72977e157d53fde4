"""Person: whose messages are looked for."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from smsdesk.core.phone import PhoneNumber


@dataclass(frozen=True, slots=True)
class Person:
    """A contact, or whoever has a number."""

    name: str = field(repr=False)
    contact_id: int | None = None
    phone: "PhoneNumber | None" = None

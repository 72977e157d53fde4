"""ContactFilter and ContactOrder: which people a list or a group holds, and in which order.

How the database finds them is the store's matter.
"""

from dataclasses import dataclass, field
from enum import StrEnum

from smsdesk.core.consent import ConsentState
from smsdesk.core.contact import ContactKind


@dataclass(frozen=True, slots=True)
class ContactFilter:
    """Everything that is set must hold; an empty one holds everybody."""

    search: str = field(default="", repr=False)
    """Every word occurs in the contact, ignoring case and diacritics, or in a number's digits."""
    kind: ContactKind | None = None
    group_id: int | None = None
    """Members of this group, if it is one by hand; of one by filter, what its filter holds."""
    marketing: ConsentState | None = None
    has_number: bool | None = None
    silent_months: int | None = None
    """Nobody wrote to them for so many months, or ever."""
    not_texted: bool = False
    """Nobody ever wrote to them."""

    @property
    def is_empty(self) -> bool:
        """Whether it holds everybody."""
        return self == ContactFilter()


class ContactColumn(StrEnum):
    """What a list may be sorted by."""

    NAME = "name"
    COMPANY = "company"
    PHONE = "phone"
    EMAIL = "email"
    KIND = "kind"
    LAST_SMS = "last_sms"
    MARKETING = "marketing"
    CREATED = "created"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class ContactOrder:
    """Polish collation; who has nothing in the column comes last either way."""

    column: ContactColumn = ContactColumn.NAME
    descending: bool = False

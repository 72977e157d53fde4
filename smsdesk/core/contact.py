"""Contact and ContactDraft: a person or company that can be texted, and the checks of its form."""

import re
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from smsdesk.core.errors import ErrorCode, FieldError
from smsdesk.core.phone import PhoneNumber

_EMAIL = re.compile(r"[^@\s]+@[^@\s.]+(\.[^@\s.]+)+")


class ContactKind(StrEnum):
    """Customer (klient) or contractor (kontrahent)."""

    CUSTOMER = "customer"
    CONTRACTOR = "contractor"


@dataclass(frozen=True, slots=True)
class ContactDraft:
    """A contact as somebody edits it; the phone is already parsed."""

    name: str = field(default="", repr=False)
    company: str = field(default="", repr=False)
    phone: PhoneNumber | None = None
    email: str = field(default="", repr=False)
    kind: ContactKind = ContactKind.CUSTOMER
    note: str = field(default="", repr=False)

    def checked(self) -> "ContactDraft":
        """This draft with trimmed fields.

        Raises FieldError: CONTACT_EMPTY when nothing identifies the contact, EMAIL_INVALID.
        """
        name, company, email = self.name.strip(), self.company.strip(), self.email.strip()
        if not (name or company or self.phone):
            raise FieldError("name", ErrorCode.CONTACT_EMPTY)
        if email and not _EMAIL.fullmatch(email):
            raise FieldError("email", ErrorCode.EMAIL_INVALID, value=email[:60])
        return ContactDraft(name, company, self.phone, email, self.kind, self.note.strip())


@dataclass(frozen=True, slots=True)
class Contact:
    """A stored contact."""

    id: int
    name: str = field(repr=False)
    company: str = field(repr=False)
    phone: PhoneNumber | None
    email: str = field(repr=False)
    kind: ContactKind
    note: str = field(repr=False)
    created_at: datetime
    updated_at: datetime

    @property
    def title(self) -> str:
        """What a list shows: the name, else the company, else the number."""
        return self.name or self.company or (self.phone.display if self.phone else "")

    def draft(self) -> ContactDraft:
        """The editable part of this contact."""
        return ContactDraft(self.name, self.company, self.phone, self.email, self.kind, self.note)

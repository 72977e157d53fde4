"""Contact and ContactDraft: a person or company that can be texted, and the checks of its form."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from smsdesk.core.consent import ConsentState
from smsdesk.core.errors import ErrorCode, FieldError
from smsdesk.core.nip import clean_nip
from smsdesk.core.phone import PhoneNumber

EMAIL = re.compile(r"[^@\s]+@[^@\s.]+(\.[^@\s.]+)+")
"""What an address looks like, as a whole."""


class ContactKind(StrEnum):
    """Customer (klient) or contractor (kontrahent)."""

    CUSTOMER = "customer"
    CONTRACTOR = "contractor"


@dataclass(frozen=True, slots=True)
class ContactDraft:
    """A contact as somebody edits it; numbers are already parsed."""

    name: str = field(default="", repr=False)
    company: str = field(default="", repr=False)
    phone: PhoneNumber | None = None
    """The preferred number, the one that is texted."""
    email: str = field(default="", repr=False)
    kind: ContactKind = ContactKind.CUSTOMER
    note: str = field(default="", repr=False)
    other_phones: tuple[PhoneNumber, ...] = ()
    nip: str = field(default="", repr=False)
    address: str = field(default="", repr=False)
    language: str = ""
    """The person's language as a code ("pl", "uk"); empty when nobody said."""
    fields: Mapping[str, str] = field(default_factory=dict, repr=False, hash=False)
    """Values of the shop's own fields, by `ContactField.name`; dates as ISO text."""

    def checked(self) -> "ContactDraft":
        """This draft with trimmed fields; the first number is preferred when none was.

        Raises FieldError: CONTACT_EMPTY when nothing identifies the contact, EMAIL_INVALID,
        NIP_INVALID.
        """
        name, company, email = self.name.strip(), self.company.strip(), self.email.strip()
        phones = list(dict.fromkeys(p for p in (self.phone, *self.other_phones) if p))
        if not (name or company or phones):
            raise FieldError("name", ErrorCode.CONTACT_EMPTY)
        if email and not EMAIL.fullmatch(email):
            raise FieldError("email", ErrorCode.EMAIL_INVALID, value=email[:60])
        return replace(
            self,
            name=name,
            company=company,
            phone=phones[0] if phones else None,
            other_phones=tuple(phones[1:]),
            email=email,
            note=self.note.strip(),
            nip=self._checked_nip(),
            address=self.address.strip(),
            fields={n: v.strip() for n, v in self.fields.items() if v.strip()},
        )

    def _checked_nip(self) -> str:
        typed = self.nip.strip()
        digits = clean_nip(typed) if typed else ""
        if digits is None:
            raise FieldError("nip", ErrorCode.NIP_INVALID, value=typed[:20])
        return digits


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
    other_phones: tuple[PhoneNumber, ...] = ()
    nip: str = field(default="", repr=False)
    address: str = field(default="", repr=False)
    language: str = ""
    fields: Mapping[str, str] = field(default_factory=dict, repr=False, hash=False)
    orders: ConsentState = ConsentState.UNKNOWN
    """Whether the person objected to messages about orders. Changed by consent notes only."""
    marketing: ConsentState = ConsentState.UNKNOWN

    @property
    def title(self) -> str:
        """What a list shows: the name, else the company, else the number."""
        return self.name or self.company or (self.phone.display if self.phone else "")

    @property
    def phones(self) -> tuple[PhoneNumber, ...]:
        """All numbers, the preferred one first."""
        return (self.phone, *self.other_phones) if self.phone else self.other_phones

    def draft(self) -> ContactDraft:
        """The editable part of this contact."""
        return ContactDraft(
            self.name,
            self.company,
            self.phone,
            self.email,
            self.kind,
            self.note,
            self.other_phones,
            self.nip,
            self.address,
            self.language,
            self.fields,
        )

"""NewContact: a contact on its way in from a file, one of a hundred thousand.

As plain as a tuple, for the making of objects is what such an import costs. Its values are checked
as `ContactDraft.checked` checks them, and its numbers are E.164.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from smsdesk.core.consent import ConsentNote
from smsdesk.core.contact import ContactDraft, ContactKind
from smsdesk.core.phone import PhoneNumber


@dataclass(frozen=True, slots=True)
class Extras:
    """What few files tell."""

    fields: Mapping[str, str] = field(default_factory=dict, repr=False)
    """Values of own fields, by name."""
    groups: tuple[str, ...] = field(default=(), repr=False)
    consents: tuple[ConsentNote, ...] = ()


NO_EXTRAS = Extras()


class NewContact(NamedTuple):
    """What a row tells; empty where it does not."""

    name: str
    company: str
    phones: tuple[str, ...]
    """The preferred one first."""
    email: str = ""
    kind: ContactKind | None = None
    """None where the file does not tell; then it is a customer."""
    note: str = ""
    nip: str = ""
    address: str = ""
    language: str = ""
    extras: Extras = NO_EXTRAS

    def draft(self) -> ContactDraft:
        """The same as somebody would edit it."""
        phones = [PhoneNumber(e164) for e164 in self.phones]
        return ContactDraft(
            self.name,
            self.company,
            phones[0] if phones else None,
            self.email,
            self.kind or ContactKind.CUSTOMER,
            self.note,
            tuple(phones[1:]),
            self.nip,
            self.address,
            self.language,
            self.extras.fields,
        )

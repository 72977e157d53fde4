"""The sheet that this program exports, and reads back without a loss: its columns and its words.

Who writes it is `contact_export`; `row_reader` understands more words than these.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from smsdesk.core.consent import ConsentState
from smsdesk.core.contact import Contact, ContactKind
from smsdesk.core.contact_field import ContactField, placeholder_name

HEADER = {
    "Nazwa": "name",
    "Firma": "company",
    "Telefon": "phone",
    "Inne telefony": "other_phone",
    "E-mail": "email",
    "Rodzaj": "kind",
    "NIP": "nip",
    "Adres": "address",
    "Język": "language",
    "Grupy": "group",
    "Zgoda marketing": "consent",
    "Zgoda od": "consent_date",
    "SMS o zleceniach": "orders",
    "Uwagi": "note",
}
"""The first columns, and what they mean; the shop's own fields follow."""

KIND_WORDS = {ContactKind.CUSTOMER: "klient", ContactKind.CONTRACTOR: "kontrahent"}
STATE_WORDS = {
    ConsentState.UNKNOWN: "",
    ConsentState.GIVEN: "tak",
    ConsentState.WITHDRAWN: "nie",
}


@dataclass(frozen=True, slots=True)
class Exported:
    """A contact with what hangs on it."""

    contact: Contact
    groups: Sequence[str] = field(repr=False)
    marketing_since: datetime | None

    @property
    def marketing_day(self) -> str:
        """The local day since when marketing is allowed, or not, in ISO."""
        since = self.marketing_since
        return "" if since is None else since.astimezone().date().isoformat()


_NAME = re.compile(r".* \{(\w+)\}")


def header_of_field(field: ContactField) -> str:
    """The title, with the name where nobody could tell it from the title."""
    if placeholder_name(field.title, ()) == field.name:
        return field.title
    return f"{field.title} {{{field.name}}}"


def field_of_header(header: str) -> str:
    """The name that a header tells; empty when it is only a title."""
    told = _NAME.fullmatch(header)
    return told[1] if told else ""


def title_of_header(header: str) -> str:
    """The title without the name."""
    return header.rpartition(" {")[0] if field_of_header(header) else header

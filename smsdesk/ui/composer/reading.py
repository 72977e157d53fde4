"""Reading what was typed as a recipient: numbers, else the name of a contact. No widgets here."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from smsdesk.core.contact_filter import ContactFilter
from smsdesk.services.compose import BadToken, Recipient

if TYPE_CHECKING:
    from smsdesk.services.desk import Desk


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """A name that several contacts have."""

    token: str = field(repr=False)


Found = Recipient | BadToken | Ambiguous


def read_pasted(desk: "Desk", text: str) -> Sequence[Found]:
    """The numbers in a paste."""
    return desk.compose.parse(text)


def read_typed(desk: "Desk", text: str) -> Sequence[Found]:
    """The numbers in `text`; without any, the one contact that is called like that."""
    parsed = desk.compose.parse(text)
    if any(isinstance(item, Recipient) for item in parsed) or not any(c.isalpha() for c in text):
        return parsed
    ids = desk.contacts.find(ContactFilter(search=text))
    if len(ids) > 1:
        return [Ambiguous(text)]
    return desk.compose.recipients(ids) or parsed


def read_contact(desk: "Desk", contact_id: int) -> Sequence[Found]:
    """The contact picked from a list."""
    return desk.compose.recipients([contact_id])

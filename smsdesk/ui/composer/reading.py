"""Reading what was typed as a recipient: numbers, else the name of a contact. No widgets here.

Also the words for what could not be read.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from smsdesk.core.contact_filter import ContactFilter
from smsdesk.core.errors import ErrorCode
from smsdesk.services.compose import BadToken, Recipient
from smsdesk.ui.error_text import error_text

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


def bad_words(bad: Sequence[BadToken | Ambiguous]) -> str:
    """What is wrong with the first, and how many more there are."""
    if not bad:
        return ""
    words = _words(bad[0])
    more = sum(map(_pieces, bad)) - 1
    if more:
        rest = QCoreApplication.translate(
            "RecipientField", "%n more piece(s) cannot be read.", "", more
        )
        words = f"{words} {rest}"
    return words


def _words(bad: BadToken | Ambiguous) -> str:
    if isinstance(bad, BadToken):
        return error_text(bad.reason)
    words = QCoreApplication.translate(
        "RecipientField", "Several contacts match “%1”. Choose one from the list."
    )
    return words.replace("%1", bad.token[:40])


def _pieces(bad: BadToken | Ambiguous) -> int:
    """A long paste of garbage is counted by the services, not listed."""
    if isinstance(bad, BadToken) and bad.reason.code is ErrorCode.NUMBERS_MORE_BAD:
        return int(bad.reason.details["count"])
    return 1

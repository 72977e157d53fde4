"""Namesakes: what is compared to find people who are in the list twice, read lean and all at once.

Who resembles whom is told by `services.people.resemblance`.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from smsdesk.store.models import ContactRow, NumberRow


@dataclass(frozen=True, slots=True)
class Namesake:
    """A contact as it is compared with others."""

    id: int
    name: str = field(repr=False)
    company: str = field(repr=False)
    email: str = field(repr=False)
    nip: str = field(repr=False)
    phones: tuple[str, ...] = field(repr=False)
    """E.164."""


class Namesakes:
    """The contacts table and the numbers beside it."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def everybody(self) -> Sequence[Namesake]:
        """All, in the order in which they were added."""
        row = ContactRow
        query = select(row.id, row.name, row.company, row.email, row.nip, row.phone)
        others = self._other_numbers()
        return [
            Namesake(
                contact_id, name, company, email, nip,
                (*((phone,) if phone else ()), *others.get(contact_id, ())),
            )
            for contact_id, name, company, email, nip, phone in self._session.execute(
                query.order_by(row.id)
            )
        ]  # fmt: skip

    def _other_numbers(self) -> Mapping[int, Sequence[str]]:
        found: dict[int, list[str]] = defaultdict(list)
        query = select(NumberRow.contact_id, NumberRow.phone)
        for contact_id, phone in self._session.execute(query):
            found[contact_id].append(phone)
        return found

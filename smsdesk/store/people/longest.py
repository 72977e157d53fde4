"""Whose values make a text the longest: looked for in the database, not by reading everybody."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Session

from smsdesk.core.contact_filter import ContactFilter
from smsdesk.store.dialect import octets, position
from smsdesk.store.models import ContactRow
from smsdesk.store.people.contact_conditions import conditions

_CANDIDATES = 60


class Longest:
    """Candidates only: what a text really takes is measured by services."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def candidates(
        self, names: Collection[str], wanted: ContactFilter, now: datetime
    ) -> Sequence[int]:
        """Ids of contacts with a number and the longest values of these placeholders.

        First in all, then among those with letters beyond ASCII, which may force Unicode.
        """
        values = [_value(name) for name in names]
        held = (ContactRow.phone.is_not(None), *conditions(self._session, wanted, now))
        length = sum((func.length(value) for value in values[1:]), func.length(values[0]))
        query = select(ContactRow.id).where(*held).order_by(length.desc()).limit(_CANDIDATES)
        foreign = or_(*(_beyond_ascii(value) for value in values))
        found = (self._session.scalars(each).all() for each in (query, query.where(foreign)))
        return list(dict.fromkeys(contact_id for ids in found for contact_id in ids))


def _value(name: str) -> ColumnElement[Any]:
    """What a contact puts into this placeholder, as `services.merging` has it; never NULL."""
    if name == "klient":
        return func.coalesce(func.nullif(ContactRow.name, ""), ContactRow.company)
    if name in ("imie", "imię"):
        return func.substr(ContactRow.name, 1, position(ContactRow.name + " ", " ") - 1)
    if name == "firma_klienta":
        return ContactRow.company.expression
    return func.coalesce(ContactRow.fields[name].as_string(), "")


def _beyond_ascii(value: ColumnElement[Any]) -> ColumnElement[bool]:
    """Such letters take several bytes."""
    return octets(value) > func.length(value)

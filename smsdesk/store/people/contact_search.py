"""Finding contacts, and what the list shows of them. Whole contacts are read by `contacts`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import Session

from smsdesk.core.contact import ContactKind
from smsdesk.core.message import MessageState
from smsdesk.core.phone import PhoneNumber
from smsdesk.core.text import fold
from smsdesk.store.id_column import id_column
from smsdesk.store.models import ContactRow, MessageRow
from smsdesk.store.people.chunks import chunks

_NUMBER_LIKE = re.compile(r"[\d+().\-/]*\d[\d+().\-/]*")


@dataclass(frozen=True, slots=True)
class ContactLine:
    """A contact as the list shows it, with the last message written to it."""

    id: int
    name: str
    company: str
    phone: PhoneNumber | None
    kind: ContactKind
    last_sms_at: datetime | None
    last_sms_state: MessageState | None


class _Term(NamedTuple):
    """Consecutive words that together may be a number, or one other word."""

    words: tuple[str, ...]
    digits: str


class ContactSearch:
    """Reading the contacts table for lists."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def find(self, search: str = "", kind: ContactKind | None = None) -> Sequence[int]:
        """Ids in list order; see `services.people.contacts.ContactService.find`."""
        query = select(ContactRow.id).where(*(_matches(term) for term in _terms(search)))
        if kind is not None:
            query = query.where(ContactRow.kind == kind.value)
        query = query.order_by(ContactRow.sort_key, ContactRow.id)
        return id_column(self._session, query)

    def lines(self, ids: Sequence[int]) -> Sequence[ContactLine]:
        """Lines for `ids`, in that order; ids that are gone are left out."""
        found = {line.id: line for chunk in chunks(ids) for line in self._lines(chunk)}
        return [found[i] for i in ids if i in found]

    def _lines(self, ids: Sequence[int]) -> Iterator[ContactLine]:
        latest = (
            select(func.max(MessageRow.seq))
            .where(MessageRow.contact_id == ContactRow.id)
            .correlate(ContactRow)
            .scalar_subquery()
        )
        query = (
            select(
                ContactRow.id,
                ContactRow.name,
                ContactRow.company,
                ContactRow.phone,
                ContactRow.kind,
                func.coalesce(MessageRow.accepted_at, MessageRow.created_at),
                MessageRow.state,
            )
            .outerjoin(MessageRow, MessageRow.seq == latest)
            .where(ContactRow.id.in_(ids))
        )
        for contact_id, name, company, phone, kind, at, state in self._session.execute(query):
            yield ContactLine(
                contact_id,
                name,
                company,
                PhoneNumber(phone) if phone else None,
                ContactKind(kind),
                at,
                MessageState(state) if state else None,
            )


def _terms(search: str) -> Iterator[_Term]:
    """Words of a search; neighbours that look like pieces of one number stay together."""
    run: list[str] = []
    for word in fold(search).split():
        if _NUMBER_LIKE.fullmatch(word):
            run.append(word)
            continue
        if run:
            yield _number_term(run)
            run = []
        yield _Term((word,), "")
    if run:
        yield _number_term(run)


def _number_term(words: Sequence[str]) -> _Term:
    """Without the 00 of a prefix or the old trunk 0, which no stored number begins with."""
    return _Term(tuple(words), re.sub(r"\D", "", "".join(words)).lstrip("0"))


def _matches(term: _Term) -> ColumnElement[bool]:
    in_words = and_(*(ContactRow.search.contains(word, autoescape=True) for word in term.words))
    if not term.digits:
        return in_words
    return or_(ContactRow.phone.contains(term.digits, autoescape=True), in_words)

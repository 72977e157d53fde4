"""The contacts table: finding, ordering, writing one or thousands.

The haystack of a search and the key of the list order are made here, so they are always in step
with the row.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, and_, delete, func, insert, or_, select, update
from sqlalchemy.orm import Session

from smsdesk.core.contact import Contact, ContactDraft, ContactKind
from smsdesk.core.message import MessageState
from smsdesk.core.phone import PhoneNumber
from smsdesk.core.text import fold
from smsdesk.store.id_column import id_column
from smsdesk.store.models import ContactRow, MessageRow
from smsdesk.store.sorting import sort_key

_CHUNK = 500
"""Ids in one IN (...): SQLite before 3.32 takes 999 parameters."""
_LARGEST_ID = 2**31 - 1
"""What an INTEGER of PostgreSQL holds; a larger one is an error there, and in SQLite a crash."""
_NUMBER_LIKE = re.compile(r"[\d+().\-/]*\d[\d+().\-/]*")
_LAST = "\uffff"
"""Sorts contacts that have neither name nor company behind all others."""


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


class Contacts:
    """The contacts table."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def find(self, search: str = "", kind: ContactKind | None = None) -> Sequence[int]:
        """Ids in list order; see `services.contacts.ContactService.find`."""
        query = select(ContactRow.id).where(*(_matches(term) for term in _terms(search)))
        if kind is not None:
            query = query.where(ContactRow.kind == kind.value)
        query = query.order_by(ContactRow.sort_key, ContactRow.id)
        return id_column(self._session, query)

    def lines(self, ids: Sequence[int]) -> Sequence[ContactLine]:
        """Lines for `ids`, in that order; ids that are gone are left out."""
        found = {line.id: line for chunk in _chunks(ids) for line in self._lines(chunk)}
        return [found[i] for i in ids if i in found]

    def get(self, contact_id: int) -> Contact | None:
        """One contact."""
        row = self._session.get(ContactRow, contact_id)
        return None if row is None else _contact(row)

    def get_many(self, ids: Sequence[int]) -> Sequence[Contact]:
        """Contacts for `ids`, in that order; ids that are gone are left out."""
        found = {}
        for chunk in _chunks([i for i in ids if abs(i) <= _LARGEST_ID]):
            rows = self._session.scalars(select(ContactRow).where(ContactRow.id.in_(chunk)))
            found.update({row.id: _contact(row) for row in rows})
        return [found[i] for i in ids if i in found]

    def with_numbers(self, phones: Iterable[PhoneNumber]) -> Mapping[PhoneNumber, Contact]:
        """The oldest contact of each number that is known."""
        found: dict[PhoneNumber, Contact] = {}
        for chunk in _chunks([phone.e164 for phone in phones]):
            query = select(ContactRow).where(ContactRow.phone.in_(chunk))
            for row in self._session.scalars(query.order_by(ContactRow.id)):
                found.setdefault(PhoneNumber(str(row.phone)), _contact(row))
        return found

    def with_number(self, phone: PhoneNumber, besides: int | None = None) -> Contact | None:
        """The oldest contact with this number."""
        query = select(ContactRow).where(ContactRow.phone == phone.e164)
        if besides is not None:
            query = query.where(ContactRow.id != besides)
        row = self._session.scalars(query.order_by(ContactRow.id)).first()
        return None if row is None else _contact(row)

    def known_numbers(self) -> dict[str, int]:
        """The id of the oldest contact of every number, by E.164."""
        query = select(ContactRow.phone, ContactRow.id).where(ContactRow.phone.is_not(None))
        rows = self._session.execute(query.order_by(ContactRow.id.desc()))
        return {phone: contact_id for phone, contact_id in rows if phone is not None}

    def count(self) -> int:
        """How many there are."""
        return self._session.scalar(select(func.count()).select_from(ContactRow)) or 0

    def each(self) -> Iterator[Contact]:
        """All in list order, a page at a time."""
        ids = self.find()
        for chunk in _chunks(ids):
            yield from self.get_many(chunk)

    def add(self, draft: ContactDraft, now: datetime) -> Contact:
        """Write a new one."""
        row = ContactRow(**_columns(draft), created_at=now, updated_at=now)
        self._session.add(row)
        self._session.flush()
        return _contact(row)

    def add_many(self, drafts: Sequence[ContactDraft], now: datetime) -> None:
        """Write many new ones at once."""
        values = [{**_columns(draft), "created_at": now, "updated_at": now} for draft in drafts]
        if values:
            self._session.execute(insert(ContactRow.__table__), values)  # type: ignore[arg-type]  # declared as FromClause

    def change(self, contact_id: int, draft: ContactDraft, now: datetime) -> Contact | None:
        """Change one; None when it is gone."""
        row = self._session.get(ContactRow, contact_id)
        if row is None:
            return None
        for name, value in _columns(draft).items():
            setattr(row, name, value)
        row.updated_at = now
        self._session.flush()
        return _contact(row)

    def change_many(self, drafts: Mapping[int, ContactDraft], now: datetime) -> None:
        """Change many at once, by id."""
        values = [{"id": i, **_columns(draft), "updated_at": now} for i, draft in drafts.items()]
        if values:
            self._session.execute(update(ContactRow), values)
            self._session.expire_all()

    def delete(self, ids: Sequence[int]) -> Sequence[Contact]:
        """Delete and return what was there."""
        deleted = self.get_many(ids)
        self._session.expunge_all()
        for chunk in _chunks(ids):
            self._session.execute(delete(ContactRow).where(ContactRow.id.in_(chunk)))
        return deleted

    def restore(self, contacts: Sequence[Contact]) -> None:
        """Write deleted ones with their old ids and give them back their messages."""
        taken = {contact.id for contact in self.get_many([contact.id for contact in contacts])}
        missing = [contact for contact in contacts if contact.id not in taken]
        self._session.add_all(_row(contact) for contact in missing)
        self._session.flush()
        for contact in missing:
            self._adopt_messages(contact)

    def _adopt_messages(self, contact: Contact) -> None:
        if contact.phone is None:
            return
        orphans = and_(MessageRow.phone == contact.phone.e164, MessageRow.contact_id.is_(None))
        self._session.execute(update(MessageRow).where(orphans).values(contact_id=contact.id))

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


def _chunks(values: Sequence[Any]) -> Iterator[list[Any]]:
    """At most _CHUNK values each, once each."""
    rest = iter(dict.fromkeys(values))
    while chunk := list(islice(rest, _CHUNK)):
        yield chunk


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


def _columns(draft: ContactDraft) -> dict[str, Any]:
    title = draft.name or draft.company
    return {
        "kind": draft.kind.value,
        "name": draft.name,
        "company": draft.company,
        "phone": draft.phone.e164 if draft.phone else None,
        "email": draft.email,
        "note": draft.note,
        "sort_key": sort_key(title) if title else _LAST + (draft.phone.e164 if draft.phone else ""),
        "search": fold("\n".join((draft.name, draft.company, draft.email, draft.note))),
    }


def _row(contact: Contact) -> ContactRow:
    return ContactRow(
        id=contact.id,
        created_at=contact.created_at,
        updated_at=contact.updated_at,
        **_columns(contact.draft()),
    )


def _contact(row: ContactRow) -> Contact:
    return Contact(
        id=row.id,
        name=row.name,
        company=row.company,
        phone=PhoneNumber(row.phone) if row.phone else None,
        email=row.email,
        kind=ContactKind(row.kind),
        note=row.note,
        created_at=row.created_at,
        updated_at=row.updated_at,
    )

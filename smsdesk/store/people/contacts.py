"""The contacts table: reading and writing whole contacts, one or thousands.

Finding them is done by `contact_search`; how a contact becomes a row, by `contact_rows`.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.orm import Session

from smsdesk.core.contact import Contact, ContactDraft
from smsdesk.core.contact_filter import ContactFilter, ContactOrder
from smsdesk.core.phone import PhoneNumber
from smsdesk.store.models import ContactRow, NumberRow
from smsdesk.store.people.chunks import chunks
from smsdesk.store.people.contact_line import ContactLine
from smsdesk.store.people.contact_rows import columns_of, contacts_of, write_numbers
from smsdesk.store.people.contact_search import ContactSearch, FirstIds
from smsdesk.store.people.contact_sorting import BY_NAME
from smsdesk.store.people.dates import reminding, write_dates
from smsdesk.store.people.snapshots import Snapshot, Snapshots
from smsdesk.store.people.text_index_work import TextIndexWork

LARGEST_ID = 2**31 - 1
"""What an INTEGER of PostgreSQL holds; a larger one is an error there, and in SQLite a crash."""


class Contacts:
    """The contacts table."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._search = ContactSearch(session)
        self.text_index = TextIndexWork(session)
        """What makes searching a long list fast."""

    # --- reading -----------------------------------------------------------------------------

    def find(
        self, wanted: ContactFilter, now: datetime, order: ContactOrder = BY_NAME
    ) -> Sequence[int]:
        """Ids in list order; see `services.people.contacts.ContactService.find`."""
        return self._search.find(wanted, order, now)

    def first(
        self, wanted: ContactFilter, now: datetime, limit: int, order: ContactOrder = BY_NAME
    ) -> FirstIds:
        """The first `limit` of what `find` finds, or all of it where that takes no longer."""
        return self._search.first(wanted, order, now, limit)

    def lines(self, ids: Sequence[int]) -> Sequence[ContactLine]:
        """Lines for `ids`, in that order; ids that are gone are left out."""
        return self._search.lines(ids)

    def get(self, contact_id: int) -> Contact | None:
        """One contact."""
        return next(iter(self.get_many([contact_id])), None)

    def get_many(self, ids: Sequence[int]) -> Sequence[Contact]:
        """Contacts for `ids`, in that order; ids that are gone are left out."""
        found = {}
        for chunk in chunks(i for i in ids if abs(i) <= LARGEST_ID):
            rows = self._session.scalars(select(ContactRow).where(ContactRow.id.in_(chunk))).all()
            found.update({each.id: each for each in contacts_of(self._session, rows)})
        return [found[i] for i in ids if i in found]

    def with_numbers(self, phones: Iterable[PhoneNumber]) -> Mapping[PhoneNumber, Contact]:
        """A contact of each number that is known: the oldest, or whose preferred one it is."""
        wanted = dict.fromkeys(phones)
        ids: dict[str, int] = {}
        for chunk in chunks(phone.e164 for phone in wanted):
            ids |= self._owners_besides(chunk)
            query = select(ContactRow.phone, ContactRow.id).where(ContactRow.phone.in_(chunk))
            for phone, contact_id in self._session.execute(query.order_by(ContactRow.id.desc())):
                ids[str(phone)] = contact_id
        contacts = {each.id: each for each in self.get_many(list(ids.values()))}
        return {phone: contacts[ids[phone.e164]] for phone in wanted if phone.e164 in ids}

    def with_number(self, phone: PhoneNumber, besides: int | None = None) -> Contact | None:
        """A contact with this number: the oldest, or whose preferred one it is."""
        preferred = select(ContactRow.id).where(ContactRow.phone == phone.e164)
        further = select(NumberRow.contact_id).where(NumberRow.phone == phone.e164)
        owners = (
            *self._session.scalars(preferred.order_by(ContactRow.id)),
            *self._session.scalars(further.order_by(NumberRow.contact_id)),
        )
        owner = next((each for each in owners if each != besides), None)
        return None if owner is None else self.get(owner)

    def known_numbers(self) -> dict[str, int]:
        """The id of a contact of every number, by E.164; as in `with_numbers`."""
        known = self._owners_besides(None)
        query = select(ContactRow.phone, ContactRow.id).where(ContactRow.phone.is_not(None))
        rows = self._session.execute(query.order_by(ContactRow.id.desc()))
        known.update({phone: contact_id for phone, contact_id in rows if phone is not None})
        return known

    def _owners_besides(self, phones: Sequence[str] | None) -> dict[str, int]:
        """Whose further numbers these are; of all when None."""
        query = select(NumberRow.phone, NumberRow.contact_id)
        if phones is not None:
            query = query.where(NumberRow.phone.in_(phones))
        rows = self._session.execute(query.order_by(NumberRow.contact_id.desc()))
        return {str(phone): contact_id for phone, contact_id in rows}

    def count(self) -> int:
        """How many there are."""
        return self._session.scalar(select(func.count()).select_from(ContactRow)) or 0

    def each(self) -> Iterator[Contact]:
        """All in list order, a page at a time."""
        for chunk in chunks(self._search.everybody()):
            yield from self.get_many(chunk)

    # --- writing -----------------------------------------------------------------------------

    def add(self, draft: ContactDraft, now: datetime) -> Contact:
        """Write a new one."""
        row = ContactRow(**columns_of(draft), created_at=now, updated_at=now)
        self._session.add(row)
        self._session.flush()
        self._write_parts({row.id: draft}, now, new=True)
        return contacts_of(self._session, [row])[0]

    def add_many(self, drafts: Sequence[ContactDraft], now: datetime) -> None:
        """Write many new ones at once."""
        dated = reminding(self._session).keys()
        plain: list[ContactDraft] = []
        with_parts: list[ContactDraft] = []
        for draft in drafts:
            has_parts = draft.other_phones or dated & draft.fields.keys()
            (with_parts if has_parts else plain).append(draft)
        if plain:
            self._session.execute(insert(ContactRow.__table__), _new_rows(plain, now))  # type: ignore[arg-type]  # declared as FromClause
        if with_parts:
            ids = self._session.scalars(
                insert(ContactRow).returning(ContactRow.id, sort_by_parameter_order=True),
                _new_rows(with_parts, now),
            )
            self._write_parts(dict(zip(ids, with_parts, strict=True)), now, new=True)

    def change(self, contact_id: int, draft: ContactDraft, now: datetime) -> Contact | None:
        """Change one; None when it is gone."""
        row = self._session.get(ContactRow, contact_id)
        if row is None:
            return None
        for name, value in columns_of(draft).items():
            setattr(row, name, value)
        row.updated_at = now
        self._session.flush()
        self._write_parts({contact_id: draft}, now, new=False)
        return contacts_of(self._session, [row])[0]

    def change_many(self, drafts: Mapping[int, ContactDraft], now: datetime) -> None:
        """Change many at once, by id."""
        values = [{"id": i, **columns_of(draft), "updated_at": now} for i, draft in drafts.items()]
        if values:
            self._session.execute(update(ContactRow), values)
            self._session.expire_all()
            self._write_parts(drafts, now, new=False)

    def _write_parts(self, drafts: Mapping[int, ContactDraft], now: datetime, *, new: bool) -> None:
        """What stands in tables beside the contact's."""
        write_numbers(self._session, drafts, new=new)
        write_dates(self._session, drafts, now, new=new)

    def delete(self, ids: Sequence[int]) -> Sequence[Snapshot]:
        """Delete and return all that was there, for `restore`."""
        deleted = Snapshots(self._session).take(ids)
        self._session.expunge_all()
        for chunk in chunks(ids):
            self._session.execute(delete(ContactRow).where(ContactRow.id.in_(chunk)))
        return deleted

    def restore(self, deleted: Sequence[Snapshot], now: datetime) -> None:
        """Write deleted ones exactly as they were, with all that hung on them."""
        Snapshots(self._session).put_back(deleted, now)


def _new_rows(drafts: Sequence[ContactDraft], now: datetime) -> list[dict[str, Any]]:
    return [{**columns_of(draft), "created_at": now, "updated_at": now} for draft in drafts]

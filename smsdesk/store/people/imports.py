"""Imports that were made, what contacts were before them, and undoing them.

What an import added and nobody changed since is deleted, what it changed is as it was. Who was
changed again, or said something about being texted, stays as he is. An objection that came with it
stays in any case: as a note, or, where the contact goes, as a number that nobody may text.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    and_,
    bindparam,
    delete,
    func,
    insert,
    or_,
    select,
    update,
)
from sqlalchemy.orm import Session

from smsdesk.core.consent import ConsentSource, ConsentState
from smsdesk.core.contact import Contact, ContactDraft, ContactKind
from smsdesk.core.phone import PhoneNumber
from smsdesk.store.models import (
    ConsentRow,
    ContactRow,
    GroupRow,
    ImportChangeRow,
    ImportRow,
    MemberRow,
    NumberRow,
)
from smsdesk.store.people.chunks import chunks
from smsdesk.store.people.consents import Consents
from smsdesk.store.people.contacts import Contacts
from smsdesk.store.people.opt_outs import OptOuts
from smsdesk.store.people.own_fields import OwnFields

_NOBODY = 0
"""In the place of a contact: what the import made that belongs to none, groups and fields."""


@dataclass(frozen=True, slots=True)
class StoredImport:
    """An import as it is stored."""

    id: int
    file_name: str
    added: int
    updated: int
    at: datetime
    undone_at: datetime | None


@dataclass(frozen=True, slots=True)
class Undone:
    """What undoing did; `kept` are contacts with their titles."""

    removed: int
    restored: int
    kept: Mapping[int, str] = field(repr=False)


class Imports:
    """The imports and import_changes tables."""

    def __init__(self, session: Session) -> None:
        self._session = session

    # --- remembering ---------------------------------------------------------------------------

    def start(self, file_name: str, now: datetime) -> int:
        """Remember a new one; its id."""
        row = ImportRow(file_name=file_name, added=0, updated=0, at=now, undone_at=None)
        self._session.add(row)
        self._session.flush()
        return row.id

    def finish(self, import_id: int, added: int, updated: int) -> None:
        """How many contacts it added and changed."""
        self._session.execute(
            update(ImportRow).where(ImportRow.id == import_id).values(added=added, updated=updated)
        )

    def forget(self, import_id: int) -> None:
        """One of which nothing came."""
        self._session.execute(delete(ImportRow).where(ImportRow.id == import_id))

    def keep_made(self, import_id: int, groups: Iterable[int], fields: Iterable[str]) -> None:
        """Groups and own fields that it made."""
        made = {"groups": list(groups), "fields": list(fields)}
        if any(made.values()):
            self._keep(import_id, {_NOBODY: made})

    def keep_before(
        self, import_id: int, contacts: Iterable[Contact], joined: Mapping[int, Sequence[int]]
    ) -> None:
        """What contacts were before it changes them, and which groups are new to them."""
        before = {
            each.id: {**_stored(each), "joined": list(joined.get(each.id, ()))} for each in contacts
        }
        self._keep(import_id, before)

    def _keep(self, import_id: int, before: Mapping[int, Mapping[str, Any]]) -> None:
        values = [
            {"import_id": import_id, "contact_id": i, "before": dict(each)}
            for i, each in before.items()
        ]
        if values:
            self._session.execute(insert(ImportChangeRow), values)

    def list(self) -> Sequence[StoredImport]:
        """All, newest first."""
        rows = self._session.scalars(select(ImportRow).order_by(ImportRow.id.desc()))
        return [_import(row) for row in rows]

    def get(self, import_id: int) -> StoredImport | None:
        """One."""
        row = self._session.get(ImportRow, import_id)
        return None if row is None else _import(row)

    def people(self, import_id: int) -> Sequence[int]:
        """The contacts that it added or changed and that are still there."""
        changed = select(ImportChangeRow.contact_id).where(ImportChangeRow.import_id == import_id)
        mine = or_(ContactRow.import_id == import_id, ContactRow.id.in_(changed))
        return self._session.scalars(select(ContactRow.id).where(mine)).all()

    # --- undoing -------------------------------------------------------------------------------

    def undo(self, made: StoredImport, now: datetime) -> Undone:
        """Take it back, as far as nobody has built on it."""
        untouched = _untouched(made.at)
        mine = ContactRow.import_id == made.id
        kept = dict(self._titles(and_(mine, ~untouched)))
        self._keep_objections(and_(mine, untouched), now)
        removed = self._remove(and_(mine, untouched))
        before = self._before(made.id)
        whole = before.pop(_NOBODY, {})
        there = dict(self._of(before, untouched))
        kept |= dict(self._of(before, ~untouched))
        self._restore({i: before[i] for i in there}, made.at)
        self._unmake(whole, now)
        self._session.execute(
            update(ImportRow).where(ImportRow.id == made.id).values(undone_at=now)
        )
        return Undone(removed, len(there), kept)

    def _titles(self, wanted: ColumnElement[bool]) -> Iterable[tuple[int, str]]:
        title = func.coalesce(
            func.nullif(ContactRow.name, ""), func.nullif(ContactRow.company, ""), ContactRow.phone
        )
        found = self._session.execute(select(ContactRow.id, title).where(wanted))
        return [(contact_id, words or "") for contact_id, words in found]

    def _keep_objections(self, wanted: ColumnElement[bool], now: datetime) -> None:
        """Of those who go: whom nobody may text must not come back with another file."""
        objects = and_(wanted, ContactRow.orders == ConsentState.WITHDRAWN.value)
        preferred = select(ContactRow.phone).where(objects, ContactRow.phone.is_not(None))
        further = select(NumberRow.phone).where(
            NumberRow.contact_id.in_(select(ContactRow.id).where(objects))
        )
        numbers = [*self._session.scalars(preferred), *self._session.scalars(further)]
        if numbers:
            phones = [PhoneNumber(str(number)) for number in numbers]
            OptOuts(self._session).add(phones, ConsentSource.IMPORTED, now)

    def _remove(self, wanted: ColumnElement[bool]) -> int:
        """As many as there are: their numbers, groups and consents go with them."""
        count = self._session.scalar(select(func.count()).select_from(ContactRow).where(wanted))
        self._session.execute(
            delete(ContactRow).where(wanted), execution_options={"synchronize_session": False}
        )
        self._session.expire_all()
        return count or 0

    def _before(self, import_id: int) -> dict[int, dict[str, Any]]:
        rows = self._session.scalars(
            select(ImportChangeRow).where(ImportChangeRow.import_id == import_id)
        )
        return {row.contact_id: row.before for row in rows}

    def _of(self, ids: Iterable[int], wanted: ColumnElement[bool]) -> Iterable[tuple[int, str]]:
        for chunk in chunks(ids):
            yield from self._titles(and_(ContactRow.id.in_(chunk), wanted))

    def _restore(self, before: Mapping[int, Mapping[str, Any]], at: datetime) -> None:
        drafts = {i: _draft(each) for i, each in before.items()}
        Contacts(self._session).change_many(drafts, at)
        if before:
            self._session.execute(update(ContactRow), _times(before))
        self._leave(before)
        for chunk in chunks(before):
            said = and_(
                ConsentRow.contact_id.in_(chunk),
                ConsentRow.noted_at == at,
                ConsentRow.state != ConsentState.WITHDRAWN.value,
            )
            self._session.execute(delete(ConsentRow).where(said))
        Consents(self._session).repeat(before)

    def _leave(self, before: Mapping[int, Mapping[str, Any]]) -> None:
        """Take people out of the groups that it put them into."""
        values = [
            {"contact": contact_id, "joined": group_id}
            for contact_id, each in before.items()
            for group_id in each["joined"]
        ]
        if values:
            wanted = and_(
                MemberRow.contact_id == bindparam("contact", type_=Integer),
                MemberRow.group_id == bindparam("joined", type_=Integer),
            )
            self._session.connection().execute(delete(MemberRow).where(wanted), values)

    def _unmake(self, made: Mapping[str, Any], now: datetime) -> None:
        """Groups and fields that it made, unless somebody uses them."""
        members = select(MemberRow.group_id)
        groups = and_(GroupRow.id.in_(made.get("groups", [])), GroupRow.id.not_in(members))
        self._session.execute(delete(GroupRow).where(groups))
        fields = OwnFields(self._session)
        names = set(made.get("fields", []))
        unused = names - fields.used(names).keys()
        if unused:
            fields.replace([each for each in fields.list() if each.name not in unused], now)


def _untouched(at: datetime) -> ColumnElement[bool]:
    """Nobody changed the contact since, nor noted what it said."""
    later = select(ConsentRow.id).where(
        ConsentRow.contact_id == ContactRow.id, ConsentRow.noted_at > at
    )
    return and_(ContactRow.updated_at == at, ~later.correlate(ContactRow).exists())


def _import(row: ImportRow) -> StoredImport:
    return StoredImport(row.id, row.file_name, row.added, row.updated, row.at, row.undone_at)


def _stored(contact: Contact) -> dict[str, Any]:
    return {
        "name": contact.name,
        "company": contact.company,
        "phones": [phone.e164 for phone in contact.phones],
        "email": contact.email,
        "kind": contact.kind.value,
        "note": contact.note,
        "nip": contact.nip,
        "address": contact.address,
        "language": contact.language,
        "fields": dict(contact.fields),
        "updated_at": contact.updated_at.isoformat(),
    }


def _times(before: Mapping[int, Mapping[str, Any]]) -> Sequence[Mapping[str, Any]]:
    """When contacts had been changed last."""
    return [
        {"id": i, "updated_at": datetime.fromisoformat(each["updated_at"])}
        for i, each in before.items()
    ]


def _draft(before: Mapping[str, Any]) -> ContactDraft:
    phones = [PhoneNumber(e164) for e164 in before["phones"]]
    return ContactDraft(
        before["name"],
        before["company"],
        phones[0] if phones else None,
        before["email"],
        ContactKind(before["kind"]),
        before["note"],
        tuple(phones[1:]),
        before["nip"],
        before["address"],
        before["language"],
        before["fields"],
    )

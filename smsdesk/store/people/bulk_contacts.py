"""Contacts by the hundred thousand: written as tuples, with the indexes made last.

Who is already known is found here too, for an import has to ask it of every row. Imports as such
are remembered in `imports`; a single contact is written by `contacts`.
"""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Table, func, insert, or_, select, text
from sqlalchemy.orm import Session

from smsdesk.core.consent import ConsentNote, ConsentPurpose, ConsentState
from smsdesk.core.contact import ContactKind
from smsdesk.core.new_contact import NO_EXTRAS, NewContact
from smsdesk.core.text import fold
from smsdesk.store.dialect import postgresql, sqlite
from smsdesk.store.models import ConsentRow, ContactRow, GroupRow, MemberRow, NumberRow, UtcDateTime
from smsdesk.store.people.chunks import chunks
from smsdesk.store.people.contact_rows import haystack, list_key, write_numbers
from smsdesk.store.people.dates import write_dates

_COLUMNS = (
    "kind", "name", "company", "phone", "email", "note", "sort_key", "search", "nip", "address",
    "language", "fields", "orders", "marketing", "import_id", "created_at", "updated_at",
)  # fmt: skip
_WORTH_IT = 5_000
"""New rows from which on indexes are cheaper made anew than kept in step."""
_UNKNOWN = ConsentState.UNKNOWN.value
_CUSTOMER = ContactKind.CUSTOMER.value
_NO_FIELDS = "{}"


class KnownNumbers(NamedTuple):
    """The id of the oldest owner of every number, by E.164."""

    preferred: Mapping[str, int]
    further: Mapping[str, int]


class Namesake(NamedTuple):
    """Somebody who stands in the list where a row would stand."""

    id: int
    name: str
    company: str
    has_number: bool


class BulkContacts:
    """The contacts table and what hangs on it, for imports."""

    def __init__(self, session: Session) -> None:
        self._session = session

    # --- who is known --------------------------------------------------------------------------

    def numbers(self) -> KnownNumbers:
        """All numbers that are known."""
        row = ContactRow
        preferred = select(row.phone, row.id).where(row.phone.is_not(None)).order_by(row.id.desc())
        owner = NumberRow.contact_id
        further = select(NumberRow.phone, owner).order_by(owner.desc())
        return KnownNumbers(
            {str(phone): owner for phone, owner in self._session.execute(preferred)},
            dict(self._session.execute(further).all()),
        )

    def any(self) -> bool:
        """Whether there is anybody."""
        return self._session.scalar(select(ContactRow.id).limit(1)) is not None

    def namesakes(self, titles: Iterable[str]) -> Mapping[str, Sequence[Namesake]]:
        """Who stands in the list under these names or companies, oldest first."""
        keys = {title: list_key(title, "") for title in titles}
        found: dict[str, list[Namesake]] = {}
        row = ContactRow
        further = select(NumberRow.contact_id).where(NumberRow.contact_id == row.id).exists()
        query = select(
            row.sort_key, row.id, row.name, row.company, or_(row.phone.is_not(None), further)
        )
        for chunk in chunks(keys.values()):
            rows = self._session.execute(query.where(row.sort_key.in_(chunk)).order_by(row.id))
            for key, owner, name, company, numbered in rows:
                found.setdefault(key, []).append(Namesake(owner, name, company, numbered))
        return {title: found[key] for title, key in keys.items() if key in found}

    # --- what hangs on contacts ----------------------------------------------------------------

    def groups_of(self, ids: Iterable[int]) -> Mapping[int, Sequence[str]]:
        """The groups that contacts were put into by hand, by their id."""
        found: dict[int, list[str]] = {}
        query = select(MemberRow.contact_id, GroupRow.name).join(
            GroupRow, GroupRow.id == MemberRow.group_id
        )
        for chunk in chunks(ids):
            rows = query.where(MemberRow.contact_id.in_(chunk)).order_by(GroupRow.name)
            for contact_id, name in self._session.execute(rows):
                found.setdefault(contact_id, []).append(name)
        return found

    def consents_since(self, ids: Iterable[int], purpose: ConsentPurpose) -> Mapping[int, datetime]:
        """Since when the state of a purpose is as it is, by the contact's id."""
        query = select(ConsentRow.contact_id, func.max(ConsentRow.since))
        found: dict[int, datetime] = {}
        for chunk in chunks(ids):
            mine = (ConsentRow.contact_id.in_(chunk), ConsentRow.purpose == purpose.value)
            rows = self._session.execute(query.where(*mine).group_by(ConsentRow.contact_id))
            found.update(dict(rows.all()))
        return found

    # --- writing -------------------------------------------------------------------------------

    @contextmanager
    def quickly(self, count: int) -> Iterator[None]:
        """Around the writing of `count` new contacts, which may take the indexes away meanwhile."""
        there = self._session.scalar(select(func.count()).select_from(ContactRow)) or 0
        if self._session.get_bind().dialect.name != sqlite.NAME or count < max(_WORTH_IT, there):
            yield
            return
        indexes = self._indexes()
        for name in indexes:
            self._session.execute(text(f'DROP INDEX "{name}"'))
        yield
        for statement in indexes.values():
            self._session.execute(text(statement))

    def _indexes(self) -> Mapping[str, str]:
        """How the table's indexes are made, by name. Those of constraints have no statement."""
        query = "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = :table"
        found = self._session.execute(
            text(f"{query} AND sql IS NOT NULL"), {"table": ContactRow.__tablename__}
        )
        return dict(found.all())

    def add(
        self,
        people: Sequence[NewContact],
        group_ids: Mapping[str, int],
        import_id: int,
        now: datetime,
    ) -> None:
        """Write new ones; `group_ids` are those of the groups that they name."""
        last = self._session.scalar(select(func.max(ContactRow.id))) or 0
        stamp = _stamp(now)
        rows = [_row(person, import_id, stamp) for person in people]
        self._insert(_table(ContactRow), _COLUMNS, rows)
        if any(len(person.phones) > 1 or person.extras is not NO_EXTRAS for person in people):
            query = select(ContactRow.id).where(ContactRow.id > last).order_by(ContactRow.id)
            ids = self._session.scalars(query).all()
            self._add_parts(dict(zip(ids, people, strict=True)), group_ids, now)

    def _add_parts(
        self, people: Mapping[int, NewContact], group_ids: Mapping[str, int], now: datetime
    ) -> None:
        drafts = {
            i: person.draft()
            for i, person in people.items()
            if len(person.phones) > 1 or person.extras.fields
        }
        write_numbers(self._session, {i: d for i, d in drafts.items() if d.other_phones}, new=True)
        write_dates(self._session, {i: d for i, d in drafts.items() if d.fields}, now, new=True)
        self.join({i: person.extras.groups for i, person in people.items()}, group_ids)
        self.note({i: person.extras.consents for i, person in people.items()}, now)

    def groups(
        self, names: Collection[str], now: datetime
    ) -> tuple[Mapping[str, int], Mapping[str, int]]:
        """The ids of groups by name, and of those among them that had to be made.

        One that is found by a filter has no members of its own and is left out.
        """
        rows = self._session.execute(select(GroupRow.name, GroupRow.id, GroupRow.filter)).all()
        known = {fold(name): group_id for name, group_id, _filter in rows}
        by_filter = {group_id for _name, group_id, wanted in rows if wanted is not None}
        made: dict[str, int] = {}
        for name in names:
            if fold(name) not in known:
                row = GroupRow(name=name, filter=None, created_at=now, updated_at=now)
                self._session.add(row)
                self._session.flush()
                known[fold(name)] = made[name] = row.id
        ids = {name: known[fold(name)] for name in names}
        return {name: i for name, i in ids.items() if i not in by_filter}, made

    def join(
        self, groups: Mapping[int, Iterable[str]], group_ids: Mapping[str, int]
    ) -> Mapping[int, Sequence[int]]:
        """Put contacts into groups, by name; which groups are new to whom."""
        wanted = {
            (group_ids[name], i)
            for i, names in groups.items()
            for name in names
            if name in group_ids
        }
        rows = sorted(wanted - self._members(groups, wanted))
        self._insert(_table(MemberRow), ("group_id", "contact_id"), rows)
        joined: dict[int, list[int]] = {}
        for group_id, contact_id in rows:
            joined.setdefault(contact_id, []).append(group_id)
        return joined

    def _members(
        self, ids: Iterable[int], wanted: Iterable[tuple[int, int]]
    ) -> set[tuple[int, int]]:
        if not wanted:
            return set()
        found: set[tuple[int, int]] = set()
        for chunk in chunks(ids):
            query = select(MemberRow.group_id, MemberRow.contact_id)
            rows = self._session.execute(query.where(MemberRow.contact_id.in_(chunk)))
            found.update((group_id, contact_id) for group_id, contact_id in rows)
        return found

    def note(self, notes: Mapping[int, Iterable[ConsentNote]], now: datetime) -> None:
        """Write what contacts said. The contacts table is brought in step by the caller."""
        table = _table(ConsentRow)
        values = [
            {
                "contact_id": contact_id,
                "purpose": note.purpose.value,
                "state": note.state.value,
                "since": note.since,
                "how": note.how,
                "wording": note.wording,
                "noted_by": note.noted_by,
                "noted_at": now,
            }
            for contact_id, each in notes.items()
            for note in each
        ]
        if values:
            self._session.execute(insert(table), values)

    def _insert(
        self, table: Table, columns: Sequence[str], rows: Sequence[tuple[Any, ...]]
    ) -> None:
        """As the driver itself would: SQLAlchemy's own way with dicts takes twice as long."""
        if not rows:
            return
        connection = self._session.connection()
        if connection.dialect.name == postgresql.NAME:
            postgresql.copy_in(connection, table, columns, rows)
            return
        statement = insert(table).values(dict.fromkeys(columns))
        compiled = statement.compile(dialect=connection.dialect, column_keys=list(columns))
        order = [columns.index(name) for name in compiled.positiontup or columns]
        if order != list(range(len(columns))):
            rows = [tuple(row[place] for place in order) for row in rows]
        connection.exec_driver_sql(str(compiled), list(rows))


def _table(row: type[Any]) -> Table:
    table: Table = row.__table__
    return table


def _stamp(now: datetime) -> str:
    """As the column would bind it."""
    return UtcDateTime().process_bind_param(now, None) or ""  # type: ignore[arg-type]  # not asked for


def _row(person: NewContact, import_id: int, stamp: str) -> tuple[Any, ...]:
    """In the order of `_COLUMNS`; the same as `contact_rows.columns_of` makes of the draft."""
    name, company, phones, email, kind, note, nip, address, language, extras = person
    phone = phones[0] if phones else None
    words: tuple[str, ...] = (name, company, email, note, nip, address)
    fields, orders, marketing = _NO_FIELDS, _UNKNOWN, _UNKNOWN
    if len(phones) > 1 or extras is not NO_EXTRAS:
        words = (*words, *extras.fields.values(), *phones[1:])
        fields = json.dumps(extras.fields)
        states = {each.purpose: each.state.value for each in extras.consents}
        orders = states.get(ConsentPurpose.ORDERS, _UNKNOWN)
        marketing = states.get(ConsentPurpose.MARKETING, _UNKNOWN)
    return (
        kind.value if kind else _CUSTOMER,
        name,
        company,
        phone,
        email,
        note,
        list_key(name or company, phone or ""),
        haystack(words),
        nip,
        address,
        language,
        fields,
        orders,
        marketing,
        import_id,
        stamp,
        stamp,
    )

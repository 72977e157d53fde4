"""Snapshots: all that is stored about people, kept so that it can be put back exactly.

What a snapshot holds is written as JSON too, for what is undone days later (`merges`). Columns that
a later version adds get their defaults; groups and fields that are gone meanwhile are left out.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Integer, and_, bindparam, insert, select, update
from sqlalchemy.orm import Session

from smsdesk.core.contact import Contact
from smsdesk.core.phone import PhoneNumber
from smsdesk.store.models import (
    Base,
    ConsentRow,
    ContactRow,
    DateRow,
    GroupRow,
    MemberRow,
    MessageRow,
    NumberRow,
    UtcDateTime,
)
from smsdesk.store.people.chunks import chunks
from smsdesk.store.people.contact_rows import contact_of
from smsdesk.store.people.dates import reminding, write_dates

Row = Mapping[str, Any]
"""A row as JSON values, by column."""

_NOTE_ID = "note"
"""The id of a consent note in JSON: an "id" there is a contact's (`erasure` looks for those)."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A person, row by row. The parts leave out whose they are."""

    row: Row = field(repr=False)
    numbers: tuple[Row, ...] = field(default=(), repr=False)
    dates: tuple[Row, ...] = field(default=(), repr=False)
    groups: tuple[int, ...] = ()
    """Those that the person was put into by hand."""
    notes: tuple[Row, ...] = field(default=(), repr=False)
    messages: tuple[int, ...] = ()
    """`seq` of those that belong to the person."""

    @property
    def id(self) -> int:
        """The contact's id."""
        return int(self.row["id"])

    @property
    def contact(self) -> Contact:
        """The person as everybody else sees it."""
        further = sorted(self.numbers, key=lambda number: number["position"])
        others = [PhoneNumber(number["phone"]) for number in further]
        return contact_of(ContactRow(**_values(ContactRow, self.row)), others)

    def as_json(self) -> Mapping[str, Any]:
        """For keeping; `from_json` reads it."""
        return {
            "id": self.id,
            "row": self.row,
            "numbers": self.numbers,
            "dates": self.dates,
            "groups": self.groups,
            "notes": [_renamed(each, "id", _NOTE_ID) for each in self.notes],
            "messages": self.messages,
        }


def from_json(kept: Mapping[str, Any]) -> Snapshot:
    """What `Snapshot.as_json` wrote."""
    return Snapshot(
        kept["row"],
        tuple(kept["numbers"]),
        tuple(kept["dates"]),
        tuple(kept["groups"]),
        tuple(_renamed(each, _NOTE_ID, "id") for each in kept["notes"]),
        tuple(kept["messages"]),
    )


class Snapshots:
    """Taking snapshots and putting people back."""

    def __init__(self, session: Session) -> None:
        self._session = session

    # --- taking --------------------------------------------------------------------------------

    def take(self, ids: Sequence[int]) -> Sequence[Snapshot]:
        """Everything about these, in order; ids that are gone are left out."""
        self._session.flush()
        rows = {row["id"]: row for row in self._rows(ContactRow, ContactRow.id, ids)}
        numbers, dates, groups, notes = (
            self._parts(table, rows) for table in (NumberRow, DateRow, MemberRow, ConsentRow)
        )
        messages = self._messages(rows)
        return [
            Snapshot(
                rows[i],
                tuple(numbers[i]),
                tuple(dates[i]),
                tuple(int(each["group_id"]) for each in groups[i]),
                tuple(notes[i]),
                tuple(messages[i]),
            )
            for i in dict.fromkeys(ids)
            if i in rows
        ]

    def _parts(
        self, table: type[NumberRow | DateRow | MemberRow | ConsentRow], ids: Iterable[int]
    ) -> Mapping[int, list[Row]]:
        parts: dict[int, list[Row]] = defaultdict(list)
        for row in self._rows(table, table.contact_id, ids):
            parts[row["contact_id"]].append({k: v for k, v in row.items() if k != "contact_id"})
        return parts

    def _rows(self, table: type[Base], owner: Any, ids: Iterable[int]) -> Iterable[Row]:
        keys = table.__table__.primary_key
        for chunk in chunks(ids):
            query = select(*table.__table__.c).where(owner.in_(chunk)).order_by(*keys)
            for row in self._session.execute(query).mappings():
                yield {name: _as_json(value) for name, value in row.items()}

    def _messages(self, ids: Iterable[int]) -> Mapping[int, list[int]]:
        found: dict[int, list[int]] = defaultdict(list)
        for chunk in chunks(ids):
            query = select(MessageRow.contact_id, MessageRow.seq).order_by(MessageRow.seq)
            for contact_id, seq in self._session.execute(
                query.where(MessageRow.contact_id.in_(chunk))
            ):
                if contact_id is not None:
                    found[contact_id].append(seq)
        return found

    # --- putting back --------------------------------------------------------------------------

    def put_back(
        self, snapshots: Sequence[Snapshot], now: datetime, *, with_history: bool = True
    ) -> None:
        """Write people who are gone as they were; whoever is there stays untouched.

        Without `with_history` what they said and their messages are somebody else's to give back.
        """
        there = self._there(one.id for one in snapshots)
        gone = [one for one in snapshots if one.id not in there]
        if not gone:
            return
        self._insert(ContactRow, [_values(ContactRow, one.row) for one in gone])
        self._put_parts(gone)
        if with_history:
            self._put_notes(gone)
            self._put_messages(gone)
        self._session.expire_all()
        self._put_dates_in_step(gone, now)

    def _put_dates_in_step(self, gone: Sequence[Snapshot], now: datetime) -> None:
        """Which fields remind may be otherwise by now."""
        remind = reminding(self._session).keys()
        dated = [one for one in gone if one.dates or remind & dict(one.row["fields"]).keys()]
        write_dates(self._session, {one.id: one.contact.draft() for one in dated}, now, new=False)

    def _there(self, ids: Iterable[int]) -> frozenset[int]:
        queries = (select(ContactRow.id).where(ContactRow.id.in_(chunk)) for chunk in chunks(ids))
        return frozenset(i for query in queries for i in self._session.scalars(query))

    def _put_parts(self, gone: Sequence[Snapshot]) -> None:
        groups = frozenset(self._session.scalars(select(GroupRow.id)))
        self._insert(NumberRow, _owned(NumberRow, ((one.id, one.numbers) for one in gone)))
        self._insert(DateRow, _owned(DateRow, ((one.id, one.dates) for one in gone)))
        members = ((one.id, i) for one in gone for i in one.groups if i in groups)
        self._insert(MemberRow, [{"contact_id": owner, "group_id": i} for owner, i in members])

    def _put_notes(self, gone: Sequence[Snapshot]) -> None:
        """With their ids, which decide between two of one time; else in the same order."""
        taken = self._taken(each["id"] for one in gone for each in one.notes)
        free = {one.id: taken.isdisjoint(each["id"] for each in one.notes) for one in gone}
        notes = _owned(ConsentRow, ((one.id, one.notes) for one in gone))
        self._insert(ConsentRow, [each for each in notes if free[each["contact_id"]]])
        others = [each for each in notes if not free[each["contact_id"]]]
        self._insert(ConsentRow, [{k: v for k, v in each.items() if k != "id"} for each in others])

    def _taken(self, ids: Iterable[int]) -> frozenset[int]:
        """Ids of notes that others have by now."""
        queries = (select(ConsentRow.id).where(ConsentRow.id.in_(chunk)) for chunk in chunks(ids))
        return frozenset(i for query in queries for i in self._session.scalars(query))

    def _put_messages(self, gone: Sequence[Snapshot]) -> None:
        """Those that nobody has got meanwhile."""
        theirs = [{"message": seq, "owner": one.id} for one in gone for seq in one.messages]
        if theirs:
            mine = and_(
                MessageRow.seq == bindparam("message", type_=Integer),
                MessageRow.contact_id.is_(None),
            )
            owner = bindparam("owner", type_=Integer)
            statement = update(MessageRow).where(mine).values(contact_id=owner)
            self._session.connection().execute(statement, theirs)

    def _insert(self, table: type[Base], values: list[dict[str, Any]]) -> None:
        if values:
            self._session.execute(insert(table.__table__), values)  # type: ignore[arg-type]  # declared as FromClause


def _as_json(value: object) -> object:
    return value.isoformat() if isinstance(value, datetime) else value


def _owned(table: type[Base], parts: Iterable[tuple[int, Iterable[Row]]]) -> list[dict[str, Any]]:
    """The rows of several people, each with whose it is."""
    return [{"contact_id": owner, **_values(table, row)} for owner, rows in parts for row in rows]


def _values(table: type[Base], row: Row) -> dict[str, Any]:
    """The values of the columns that this version knows."""
    return {
        column.name: _read(row[column.name], is_time=isinstance(column.type, UtcDateTime))
        for column in table.__table__.c
        if column.name in row
    }


def _read(value: Any, *, is_time: bool) -> Any:
    return datetime.fromisoformat(value) if is_time and value is not None else value


def _renamed(row: Row, old: str, new: str) -> Row:
    return {new if name == old else name: value for name, value in row.items()}

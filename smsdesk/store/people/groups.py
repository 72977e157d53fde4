"""Groups of people: which there are, and who was put into one by hand.

Whom a group's filter holds is found by `contact_search`, how it is stored is in `group_filter`.
Imports make and fill groups by the thousand in `bulk_contacts`.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import delete, func, insert, null, select
from sqlalchemy.orm import Session

from smsdesk.core.contact_filter import ContactFilter
from smsdesk.core.group import Group
from smsdesk.store.models import ContactRow, GroupRow, MemberRow
from smsdesk.store.people.chunks import chunks
from smsdesk.store.people.contact_conditions import conditions
from smsdesk.store.people.contacts import LARGEST_ID
from smsdesk.store.people.group_filter import filter_of, stored_filter
from smsdesk.store.sorting import sort_key

_GROUPS = select(GroupRow.id, GroupRow.name, GroupRow.filter)

Membership = tuple[int, int]
"""The id of a group, and of somebody who was put into it by hand."""


class Groups:
    """The groups table and the members beside it."""

    def __init__(self, session: Session) -> None:
        self._session = session

    # --- reading -------------------------------------------------------------------------------

    def list(self) -> Sequence[Group]:
        """All, by name."""
        return _by_name(self._session.execute(_GROUPS).all())

    def get(self, group_id: int) -> Group | None:
        """One group."""
        return next((group for group in self.list() if group.id == group_id), None)

    def sizes(self) -> Mapping[int, int]:
        """How many are in the groups that are picked by hand, by id; empty ones are left out."""
        query = select(MemberRow.group_id, func.count()).group_by(MemberRow.group_id)
        return dict(self._session.execute(query).all())

    def held(self, wanted: ContactFilter, now: datetime) -> int:
        """How many people a filter holds."""
        query = select(func.count()).select_from(ContactRow)
        return self._session.scalar(query.where(*conditions(self._session, wanted, now))) or 0

    def of(self, contact_id: int) -> Sequence[Group]:
        """The groups that somebody was put into, by name."""
        query = _GROUPS.join(MemberRow, MemberRow.group_id == GroupRow.id)
        return _by_name(
            self._session.execute(query.where(MemberRow.contact_id == contact_id)).all()
        )

    def memberships(self, contact_ids: Iterable[int]) -> Sequence[Membership]:
        """What these people were put into."""
        query = select(MemberRow.group_id, MemberRow.contact_id)
        found = (query.where(MemberRow.contact_id.in_(chunk)) for chunk in _possible(contact_ids))
        return [(group, who) for each in found for group, who in self._session.execute(each)]

    def members(self, group_id: int) -> Sequence[int]:
        """Who was put into this group, in no order."""
        query = select(MemberRow.contact_id).where(MemberRow.group_id == group_id)
        return self._session.scalars(query).all()

    # --- groups --------------------------------------------------------------------------------

    def add(self, name: str, wanted: ContactFilter | None, now: datetime) -> Group:
        """Write a new one."""
        return self._write({"name": name}, wanted, now)

    def rename(self, group_id: int, name: str, now: datetime) -> None:
        """Another name."""
        row = self._session.get_one(GroupRow, group_id)
        row.name, row.updated_at = name, now
        self._session.flush()

    def delete(self, group_id: int) -> None:
        """Only the group; its members stay."""
        self._session.execute(delete(GroupRow).where(GroupRow.id == group_id))

    def restore(self, group: Group, now: datetime) -> Group:
        """Write a deleted one with its old id, or another where that has been given away."""
        named: Mapping[str, Any] = {"id": group.id} if self.get(group.id) is None else {}
        return self._write({**named, "name": group.name}, group.filter, now)

    def _write(
        self, named: Mapping[str, Any], wanted: ContactFilter | None, now: datetime
    ) -> Group:
        # SQL's NULL; None would become JSON's
        kept = null() if wanted is None else stored_filter(wanted)
        row = GroupRow(**named, filter=kept, created_at=now, updated_at=now)
        self._session.add(row)
        self._session.flush()
        return Group(row.id, row.name, wanted)

    # --- members -------------------------------------------------------------------------------

    def put(self, wanted: Iterable[Membership]) -> Sequence[Membership]:
        """Put people into groups; what is new. Whoever or whatever is gone is left out."""
        asked = list(dict.fromkeys(wanted))
        people = self._known({contact_id for _group_id, contact_id in asked})
        groups = frozenset(self._session.scalars(select(GroupRow.id)))
        there = frozenset(self.memberships(people))
        new = [
            (group, who)
            for group, who in asked
            if group in groups and who in people and (group, who) not in there
        ]
        if new:
            values = [{"group_id": group, "contact_id": who} for group, who in new]
            self._session.execute(insert(MemberRow.__table__), values)  # type: ignore[arg-type]  # declared as FromClause
        return new

    def take(self, group_id: int, contact_ids: Iterable[int]) -> Sequence[Membership]:
        """Take people out of a group; who was in it."""
        wanted = [each for each in self.memberships(contact_ids) if each[0] == group_id]
        for chunk in chunks(contact_id for _group_id, contact_id in wanted):
            left = delete(MemberRow).where(MemberRow.group_id == group_id)
            self._session.execute(left.where(MemberRow.contact_id.in_(chunk)))
        return wanted

    def _known(self, contact_ids: Iterable[int]) -> frozenset[int]:
        queries = (
            select(ContactRow.id).where(ContactRow.id.in_(c)) for c in _possible(contact_ids)
        )
        return frozenset(i for query in queries for i in self._session.scalars(query))


def _possible(ids: Iterable[int]) -> Iterator[list[int]]:
    """In chunks, without numbers that no id can be: a database takes only those that it holds."""
    return chunks(i for i in ids if abs(i) <= LARGEST_ID)


def _by_name(rows: Iterable[Any]) -> Sequence[Group]:
    groups = (
        Group(group_id, name, None if stored is None else filter_of(stored))
        for group_id, name, stored in rows
    )
    return sorted(groups, key=lambda group: sort_key(group.name))

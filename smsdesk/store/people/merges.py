"""The merges table: making several contacts one, and taking it apart again.

Whose value is kept in which field is decided before (`services.people.merge_plan`). Whatever hangs
on the others moves to the one who is kept. How it is undone is in `unmerging`.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.orm import Session

from smsdesk.core.consent import ConsentPurpose, ConsentState
from smsdesk.core.contact import ContactDraft
from smsdesk.core.contact_field import read_date
from smsdesk.store.dialect import next_id
from smsdesk.store.models import ConsentRow, ContactRow, DateRow, MemberRow, MergeRow, MessageRow
from smsdesk.store.people.chunks import chunks
from smsdesk.store.people.consents import Consents
from smsdesk.store.people.contacts import Contacts
from smsdesk.store.people.snapshots import Row, Snapshot, Snapshots, from_json
from smsdesk.store.people.unmerging import Made, take_apart

_RECENT = 200
"""So many merges can be seen."""


@dataclass(frozen=True, slots=True)
class StoredMerge:
    """A merge that can be undone."""

    id: int
    kept_id: int
    titles: tuple[str, ...] = field(repr=False)
    """Who they were, the one who was kept first."""
    at: datetime


class Merges:
    """The merges table, and the tables of people as far as a merge changes them."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._snapshots = Snapshots(session)

    # --- reading -------------------------------------------------------------------------------

    def list(self) -> Sequence[StoredMerge]:
        """Those that can be undone, newest first."""
        query = select(MergeRow).where(MergeRow.undone_at.is_(None))
        rows = self._session.scalars(query.order_by(MergeRow.id.desc()).limit(_RECENT))
        return [_stored(row) for row in rows]

    def get(self, merge_id: int) -> StoredMerge | None:
        """One that can be undone."""
        row = self._session.get(MergeRow, merge_id)
        return _stored(row) if row is not None and row.undone_at is None else None

    def built_on(self, merge: StoredMerge) -> StoredMerge | None:
        """A later merge of the same person, which has to be undone first."""
        query = select(MergeRow).where(MergeRow.id > merge.id, MergeRow.undone_at.is_(None))
        for row in self._session.scalars(query.order_by(MergeRow.id.desc())):
            if merge.kept_id in {one.id for one in _made(row).before}:
                return _stored(row)
        return None

    def messages(self, ids: Sequence[int]) -> Mapping[int, int]:
        """How many messages these people have, by id; who has none is left out."""
        found: dict[int, int] = {}
        for chunk in chunks(ids):
            query = select(MessageRow.contact_id, func.count()).group_by(MessageRow.contact_id)
            rows = self._session.execute(query.where(MessageRow.contact_id.in_(chunk)))
            found.update({int(i): count for i, count in rows if i is not None})
        return found

    # --- merging -------------------------------------------------------------------------------

    def merge(self, kept_id: int, others: Sequence[int], draft: ContactDraft, now: datetime) -> int:
        """Make them one person who looks like `draft`; the merge's id. All must be there."""
        before = self._snapshots.take([kept_id, *others])
        self._move(kept_id, others)
        self._join_groups(before)
        self._join_dates(before, draft)
        renumbered = self._put_withdrawal_last(before)
        for chunk in chunks(others):
            self._session.execute(delete(ContactRow).where(ContactRow.id.in_(chunk)))
        self._session.expire_all()
        Contacts(self._session).change(kept_id, draft, now)
        Consents(self._session).repeat([kept_id])
        (after,) = self._snapshots.take([kept_id])
        return self._keep(kept_id, Made(tuple(before), after, renumbered), now)

    def _move(self, kept_id: int, others: Sequence[int]) -> None:
        for chunk in chunks(others):
            for owner in (MessageRow.contact_id, ConsentRow.contact_id):
                moved = update(owner.class_).where(owner.in_(chunk)).values(contact_id=kept_id)
                self._session.execute(moved, execution_options={"synchronize_session": False})

    def _join_groups(self, before: Sequence[Snapshot]) -> None:
        kept, *others = before
        new = {group for one in others for group in one.groups}.difference(kept.groups)
        self._insert(MemberRow, [{"group_id": i, "contact_id": kept.id} for i in sorted(new)])

    def _join_dates(self, before: Sequence[Snapshot], draft: ContactDraft) -> None:
        """A date keeps what one of them has been reminded of already."""
        best: dict[str, Row] = {}
        for row in (row for one in before for row in one.dates):
            name, day = row["field"], read_date(draft.fields.get(row["field"], ""))
            same = day is not None and day.isoformat() == row["day"]
            if same and (name not in best or _progress(row) > _progress(best[name])):
                best[name] = row
        kept_id = before[0].id
        self._session.execute(delete(DateRow).where(DateRow.contact_id == kept_id))
        self._insert(DateRow, [{"contact_id": kept_id, **row} for row in best.values()])

    def _put_withdrawal_last(self, before: Sequence[Snapshot]) -> Mapping[int, int]:
        """What they said last counts. Where they said two things at once, no withdrawal is lost.

        The new id of the note by its old one.
        """
        renumbered: dict[int, int] = {}
        for purpose in ConsentPurpose:
            said = [last for one in before if (last := _last_note(one.notes, purpose))]
            latest = max(map(_said_at, said), default=None)
            tied = sorted(
                (note for note in said if _said_at(note) == latest), key=lambda note: note["id"]
            )
            withdrawn = [n["id"] for n in tied if n["state"] == ConsentState.WITHDRAWN.value]
            if withdrawn and tied[-1]["id"] not in withdrawn:
                renumbered[withdrawn[-1]] = self._renumber(withdrawn[-1])
        return renumbered

    def _renumber(self, note_id: int) -> int:
        new = next_id(self._session, ConsentRow.id)
        self._session.execute(
            update(ConsentRow).where(ConsentRow.id == note_id).values(id=new),
            execution_options={"synchronize_session": False},
        )
        return new

    def _keep(self, kept_id: int, made: Made, now: datetime) -> int:
        before = {
            "people": [one.as_json() for one in made.before],
            "after": made.after.as_json(),
            "renumbered": list(made.renumbered.items()),
        }
        row = MergeRow(kept_id=kept_id, before=before, at=now, undone_at=None)
        self._session.add(row)
        self._session.flush()
        return row.id

    def _insert(
        self, table: type[MemberRow | DateRow], values: Sequence[Mapping[str, Any]]
    ) -> None:
        if values:
            self._session.execute(insert(table.__table__), values)  # type: ignore[arg-type]  # declared as FromClause

    # --- undoing -------------------------------------------------------------------------------

    def undo(self, merge_id: int, now: datetime) -> Sequence[int]:
        """Take one that `get` found apart as `unmerging` says; who is there again.

        What it kept about them is forgotten: they are themselves again, and may be erased alone.
        """
        row = self._session.get_one(MergeRow, merge_id)
        made = _made(row)
        row.before, row.undone_at = {}, now
        self._session.flush()
        take_apart(self._session, made, now)
        return [one.id for one in made.before]


def _made(row: MergeRow) -> Made:
    kept = row.before
    return Made(
        tuple(from_json(each) for each in kept["people"]),
        from_json(kept["after"]),
        dict(kept["renumbered"]),
    )


def _stored(row: MergeRow) -> StoredMerge:
    titles = tuple(one.contact.title for one in _made(row).before)
    return StoredMerge(row.id, row.kept_id, titles, row.at)


def _progress(row: Row) -> tuple[bool, str]:
    """What is over has come furthest."""
    return row["next_day"] is None, row["next_day"] or ""


def _last_note(notes: Iterable[Row], purpose: ConsentPurpose) -> Row | None:
    mine = (note for note in notes if note["purpose"] == purpose.value)
    return max(mine, key=lambda note: (_said_at(note), note["id"]), default=None)


def _said_at(note: Row) -> datetime:
    return datetime.fromisoformat(note["since"])

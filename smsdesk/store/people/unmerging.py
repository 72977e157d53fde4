"""Taking a merge apart: everybody is who they were, and nothing is lost that came since.

Of the one who was kept, each field that nobody touched since is as before the merge; a newer value
stays, and so do numbers and groups that were added since. The others come back exactly. Messages
and notes of theirs go back to them, later ones stay where they are; only a withdrawal noted since
is written to everybody, because nobody can tell any more who spoke. If the one who was kept was
deleted meanwhile, the others come back alone.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, delete, insert, update
from sqlalchemy.orm import Session

from smsdesk.core.consent import ConsentState
from smsdesk.core.contact import ContactDraft, ContactKind
from smsdesk.core.phone import PhoneNumber
from smsdesk.store.models import ConsentRow, ContactRow, DateRow, MemberRow, MessageRow
from smsdesk.store.people.chunks import chunks
from smsdesk.store.people.consents import Consents
from smsdesk.store.people.contacts import Contacts
from smsdesk.store.people.snapshots import Row, Snapshot, Snapshots

_PLAIN = ("name", "company", "email", "kind", "note", "nip", "address", "language")
_QUIETLY = {"synchronize_session": False}


@dataclass(frozen=True, slots=True)
class Made:
    """A merge as it was made."""

    before: tuple[Snapshot, ...]
    """The people, the one who was kept first."""
    after: Snapshot
    """The one who was kept, afterwards."""
    renumbered: Mapping[int, int]
    """The new ids of consent notes, by the old ones."""


def take_apart(session: Session, made: Made, now: datetime) -> None:
    """Undo a merge, see above."""
    snapshots = Snapshots(session)
    kept, *others = made.before
    there = snapshots.take([kept.id])
    if not there:
        snapshots.put_back(others, now)
        return
    session.expunge_all()
    snapshots.put_back(others, now, with_history=False)
    _give_back(session, made)
    _repeat_withdrawals(session, there[0], made)
    _leave_groups(session, made, there[0])
    _change_back(session, made, there[0], now)
    Consents(session).repeat([kept.id, *(one.id for one in others)])


# --- the others ----------------------------------------------------------------------------------


def _give_back(session: Session, made: Made) -> None:
    """Messages and notes, as far as they are still there."""
    kept, *others = made.before
    for old, new in made.renumbered.items():
        mine = and_(ConsentRow.id == new, ConsentRow.contact_id == kept.id)
        session.execute(update(ConsentRow).where(mine).values(id=old), execution_options=_QUIETLY)
    for one in others:
        for chunk in chunks(one.messages):
            sent = and_(MessageRow.seq.in_(chunk), MessageRow.contact_id == kept.id)
            _hand_over(session, MessageRow, sent, one.id)
        for chunk in chunks(note["id"] for note in one.notes):
            said = and_(ConsentRow.id.in_(chunk), ConsentRow.contact_id == kept.id)
            _hand_over(session, ConsentRow, said, one.id)


def _hand_over(
    session: Session,
    table: type[MessageRow | ConsentRow],
    which: ColumnElement[bool],
    contact_id: int,
) -> None:
    moved = update(table).where(which).values(contact_id=contact_id)
    session.execute(moved, execution_options=_QUIETLY)


def _repeat_withdrawals(session: Session, now: Snapshot, made: Made) -> None:
    known = {note["id"] for note in made.after.notes}
    since = [
        note
        for note in now.notes
        if note["id"] not in known and note["state"] == ConsentState.WITHDRAWN.value
    ]
    values = [
        {**_without_id(note), "contact_id": one.id} for one in made.before[1:] for note in since
    ]
    if values:
        session.execute(insert(ConsentRow), values)


def _without_id(note: Row) -> dict[str, Any]:
    times = ("since", "noted_at")
    return {
        name: datetime.fromisoformat(value) if name in times else value
        for name, value in note.items()
        if name != "id"
    }


# --- the one who was kept ------------------------------------------------------------------------


def _leave_groups(session: Session, made: Made, now: Snapshot) -> None:
    kept = made.before[0]
    joined = set(made.after.groups).difference(kept.groups).intersection(now.groups)
    for chunk in chunks(joined):
        left = and_(MemberRow.contact_id == kept.id, MemberRow.group_id.in_(chunk))
        session.execute(delete(MemberRow).where(left))


def _change_back(session: Session, made: Made, now: Snapshot, moment: datetime) -> None:
    before, after = made.before[0], made.after
    Contacts(session).change(before.id, _draft(before, after, now), moment)
    untouched = now.row["updated_at"] == after.row["updated_at"]
    changed_at = datetime.fromisoformat((before if untouched else now).row["updated_at"])
    session.execute(
        update(ContactRow).where(ContactRow.id == before.id).values(updated_at=changed_at),
        execution_options=_QUIETLY,
    )
    _set_dates_back(session, before, after, now)
    session.expire_all()


def _draft(before: Snapshot, after: Snapshot, now: Snapshot) -> ContactDraft:
    plain = {name: _earlier(before.row, after.row, now.row, name) for name in _PLAIN}
    phones = _phones(*(_e164s(one) for one in (before, after, now)))
    return ContactDraft(
        **{**plain, "kind": ContactKind(plain["kind"])},
        phone=phones[0] if phones else None,
        other_phones=tuple(phones[1:]),
        fields=_fields(*(one.row["fields"] for one in (before, after, now))),
    )


def _earlier(before: Row, after: Row, now: Row, name: str) -> Any:
    """What it was before, unless somebody changed it after."""
    changed = now.get(name) != after.get(name)
    return (now if changed else before).get(name)


def _fields(before: Row, after: Row, now: Row) -> Mapping[str, str]:
    values = {name: _earlier(before, after, now, name) for name in {**before, **now}}
    return {name: value for name, value in values.items() if value is not None}


def _e164s(one: Snapshot) -> Sequence[str]:
    return [phone.e164 for phone in one.contact.phones]


def _phones(
    before: Sequence[str], after: Sequence[str], now: Sequence[str]
) -> Sequence[PhoneNumber]:
    joined = set(after).difference(before)
    left = before if now == after else [phone for phone in now if phone not in joined]
    return [PhoneNumber(e164) for e164 in left]


def _set_dates_back(session: Session, before: Snapshot, after: Snapshot, now: Snapshot) -> None:
    """Reminders that nobody dealt with since are those of before."""
    then, today = _by_field(after.dates), _by_field(now.dates)
    for row in before.dates:
        if then.get(row["field"]) == today.get(row["field"]):
            mine = and_(
                DateRow.contact_id == before.id,
                DateRow.field == row["field"],
                DateRow.day == row["day"],
            )
            session.execute(
                update(DateRow).where(mine).values(next_day=row["next_day"]),
                execution_options=_QUIETLY,
            )


def _by_field(dates: Iterable[Row]) -> Mapping[str, Row]:
    return {row["field"]: row for row in dates}

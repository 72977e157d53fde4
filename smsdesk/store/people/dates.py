"""The dates of contacts that make reminders, kept in step with the contacts' own fields.

Whoever writes contacts calls `write_dates`; which fields remind is decided in `own_fields`.
"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, delete, insert, select
from sqlalchemy.orm import Session

from smsdesk.core.contact import ContactDraft
from smsdesk.core.contact_field import ContactField, FieldKind, read_date
from smsdesk.core.reminder import first_due
from smsdesk.store.models import ContactRow, DateRow, FieldRow
from smsdesk.store.people.chunks import chunks


def write_dates(
    session: Session, drafts: Mapping[int, ContactDraft], now: datetime, *, new: bool
) -> None:
    """Keep the dates of contacts, by id; of `new` ones none are there yet.

    A date that stays keeps the day that nobody has dealt with yet, any other begins anew.
    """
    repeats = reminding(session)
    wanted = {(i, name): day for i, draft in drafts.items() for name, day in _days(draft, repeats)}
    kept = {} if new else _take_out(session, drafts)
    today = now.astimezone().date()
    rows = [
        kept.get((i, name, day.isoformat())) or _values(i, name, day, repeats[name], today)
        for (i, name), day in wanted.items()
    ]
    _insert(session, rows)


def reminding(session: Session) -> Mapping[str, int]:
    """The fields whose dates make reminders, with the months after which they come again."""
    query = select(FieldRow.name, FieldRow.repeat_months).where(
        FieldRow.reminds, FieldRow.kind == FieldKind.DATE.value
    )
    return {row.name: row.repeat_months for row in session.execute(query)}


def value_of(name: str) -> ColumnElement[str]:
    """A contact's value in a field of the shop's own; NULL when there is none."""
    value: ColumnElement[str] = ContactRow.fields[name].as_string()
    return value


def drop_dates(session: Session, names: Iterable[str]) -> None:
    """The dates of fields that are no more."""
    for chunk in chunks(names):
        session.execute(delete(DateRow).where(DateRow.field.in_(chunk)))


def rebuild_dates(session: Session, field: ContactField, now: datetime) -> None:
    """Every contact's date in this field, begun anew; none when it does not remind."""
    drop_dates(session, [field.name])
    if not field.reminds:
        return
    today = now.astimezone().date()
    value = value_of(field.name)
    found = session.execute(select(ContactRow.id, value).where(value.is_not(None))).all()
    days = ((contact_id, read_date(text)) for contact_id, text in found)
    rows = [_values(i, field.name, day, field.repeat_months, today) for i, day in days if day]
    _insert(session, rows)


def _days(draft: ContactDraft, names: Iterable[str]) -> Iterable[tuple[str, date]]:
    for name in names:
        day = read_date(draft.fields.get(name, ""))
        if day is not None:
            yield name, day


def _take_out(
    session: Session, ids: Iterable[int]
) -> Mapping[tuple[int, str, str], Mapping[str, Any]]:
    """What stood there, by contact, field and day."""
    found: dict[tuple[int, str, str], Mapping[str, Any]] = {}
    for chunk in chunks(ids):
        table = DateRow.__table__
        rows = session.execute(select(*table.c).where(DateRow.contact_id.in_(chunk))).mappings()
        found.update({(row["contact_id"], row["field"], row["day"]): dict(row) for row in rows})
        session.execute(delete(DateRow).where(DateRow.contact_id.in_(chunk)))
    return found


def _values(
    contact_id: int, name: str, day: date, repeat_months: int, today: date
) -> Mapping[str, Any]:
    following = first_due(day, repeat_months, today)
    return {
        "contact_id": contact_id,
        "field": name,
        "day": day.isoformat(),
        "next_day": following.isoformat() if following else None,
    }


def _insert(session: Session, rows: list[Mapping[str, Any]]) -> None:
    if rows:
        session.execute(insert(DateRow.__table__), rows)  # type: ignore[arg-type]  # declared as FromClause

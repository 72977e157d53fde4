"""The shop's own fields: which ones there are. Their values are in the contacts' rows."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, delete, func, select
from sqlalchemy.orm import Session

from smsdesk.core.contact_field import ContactField, FieldKind
from smsdesk.store.models import ContactRow, FieldRow, TemplateRow
from smsdesk.store.people.dates import drop_dates, rebuild_dates, value_of


class OwnFields:
    """The contact_fields table."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def list(self) -> Sequence[ContactField]:
        """All, in the shop's order."""
        return read_fields(self._session)

    def replace(self, fields: Sequence[ContactField], now: datetime) -> None:
        """Exactly these, in this order; the dates of contacts follow."""
        before = {field.name: field for field in self.list()}
        known = frozenset(self._session.scalars(select(TemplateRow.id)))
        self._session.execute(delete(FieldRow))
        self._session.add_all(_row(field, place, known) for place, field in enumerate(fields))
        self._session.flush()
        drop_dates(self._session, before.keys() - {field.name for field in fields})
        for field in fields:
            if _dates_differ(before.get(field.name), field):
                rebuild_dates(self._session, field, now)

    def used(self, names: Collection[str]) -> Mapping[str, int]:
        """How many contacts have a value, by the field's name; unused ones are left out."""
        people = select(func.count()).select_from(ContactRow)
        counts = {name: self._session.scalar(people.where(_has(name))) or 0 for name in names}
        return {name: count for name, count in counts.items() if count}

    def owners(self, name: str) -> Sequence[int]:
        """The ids of those who have a value in this field."""
        return self._session.scalars(select(ContactRow.id).where(_has(name))).all()


def read_fields(session: Session) -> Sequence[ContactField]:
    """All, in the shop's order."""
    rows = session.scalars(select(FieldRow).order_by(FieldRow.position, FieldRow.name))
    return tuple(_field(row) for row in rows)


def _has(name: str) -> ColumnElement[bool]:
    return value_of(name).is_not(None)


def _dates_differ(before: ContactField | None, now: ContactField) -> bool:
    """Whether other dates make reminders, or they come again at other times."""
    if before is None:
        return now.reminds
    return (before.reminds, before.repeat_months) != (now.reminds, now.repeat_months)


def _field(row: FieldRow) -> ContactField:
    kind = FieldKind(row.kind)
    repeat, before = row.repeat_months, row.days_before
    return ContactField(row.name, row.title, kind, repeat, before, row.reminds, row.template_id)


def _row(field: ContactField, position: int, templates: Collection[int]) -> FieldRow:
    """A template that was deleted meanwhile cannot be named any more."""
    return FieldRow(
        name=field.name,
        title=field.title,
        kind=field.kind.value,
        repeat_months=field.repeat_months,
        days_before=field.days_before,
        reminds=field.reminds,
        template_id=field.template_id if field.template_id in templates else None,
        position=position,
    )

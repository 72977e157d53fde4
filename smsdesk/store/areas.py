"""What differs in an area of the data after somebody has changed it there; cheap to ask for.

It tells a window which of its lists to read again when another desk has written. Messages have no
mark here: lists of them are read after every change.
"""

from collections.abc import Mapping

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from smsdesk.core.area import Area
from smsdesk.store.models import (
    ConsentRow,
    ContactRow,
    FieldRow,
    GroupRow,
    MemberRow,
    NumberRow,
    SettingRow,
    TemplateRow,
)


class Areas:
    """Over all tables but those of messages and gateways."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def marks(self) -> Mapping[Area, str]:
        """A text for each area."""
        return {
            Area.CONTACTS: self._contacts(),
            Area.GROUPS: self._newest(GroupRow) + self._count(MemberRow),
            Area.TEMPLATES: self._newest(TemplateRow),
            Area.OWN_FIELDS: self._whole(FieldRow),
            Area.PREFERENCES: self._whole(SettingRow),
        }

    def _contacts(self) -> str:
        last = self._session.scalar(select(func.max(ConsentRow.id)))
        return f"{self._newest(ContactRow)} {last} {self._count(NumberRow)}"

    def _newest(self, table: type[ContactRow | GroupRow | TemplateRow]) -> str:
        count, newest = self._session.execute(
            select(func.count(), func.max(table.updated_at)).select_from(table)
        ).one()
        return f"{count} {newest} "

    def _count(self, table: type) -> str:
        return str(self._session.scalar(select(func.count()).select_from(table)))

    def _whole(self, table: type) -> str:
        """For a few rows."""
        columns = table.__table__.columns  # type: ignore[attr-defined]  # one of our rows
        rows = self._session.execute(select(*columns).order_by(*list(columns)[:1]))
        return str(hash(tuple(map(repr, rows))))

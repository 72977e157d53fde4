"""The dates that people are to be reminded of: which are due, and what was dealt with.

The dates themselves are kept by `dates`, what is hidden for a while by `services.people.reminders`.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from sqlalchemy import ColumnElement, and_, bindparam, case, func, select, update
from sqlalchemy.orm import Session

from smsdesk.core.occasion import DealtWith, Occasion
from smsdesk.core.reminder import after
from smsdesk.store.models import DateRow
from smsdesk.store.people.chunks import chunks
from smsdesk.store.people.dates import reminding

_MOVE = (
    update(DateRow)
    .where(
        DateRow.contact_id == bindparam("about_id"),
        DateRow.field == bindparam("about_field"),
        DateRow.day == bindparam("counted_from"),
        DateRow.next_day.is_not_distinct_from(bindparam("before")),
    )
    .values(next_day=bindparam("now"))
)


class Reminders:
    """The dates table, as reminders see it."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def counts(self, asked: Sequence[tuple[str, date]]) -> Sequence[int]:
        """For each field and day: how many of its dates up to that day nobody has dealt with."""
        if not asked:
            return ()
        sums = (func.sum(case((_open(field, until), 1), else_=0)) for field, until in asked)
        latest = max(until for _, until in asked)
        # one walk along the index for all of them
        query = select(*sums).where(DateRow.next_day <= latest.isoformat())
        return [int(found or 0) for found in self._session.execute(query).one()]

    def find(self, field: str, until: date, limit: int) -> Sequence[Occasion]:
        """The earliest `limit` of them."""
        query = (
            select(DateRow.contact_id, DateRow.next_day)
            .where(_open(field, until))
            .order_by(DateRow.next_day, DateRow.contact_id)
            .limit(limit)
        )
        return [
            Occasion(contact_id, field, date.fromisoformat(str(day)))
            for contact_id, day in self._session.execute(query)
        ]

    def still_open(self, occasions: Iterable[Occasion]) -> Sequence[Occasion]:
        """Those that nobody has dealt with, in order."""
        wanted = list(dict.fromkeys(occasions))
        rows = self._rows({one.contact_id for one in wanted})
        return [one for one in wanted if one in rows]

    def deal_with(self, occasions: Iterable[Occasion]) -> Sequence[DealtWith]:
        """Move on to what comes after these. What has been dealt with already stays as it is."""
        wanted = list(dict.fromkeys(occasions))
        if not wanted:
            return ()
        days, repeats = self._rows({one.contact_id for one in wanted}), reminding(self._session)
        done = [
            DealtWith(one, days[one], after(days[one], repeats.get(one.field, 0), one.day))
            for one in wanted
            if one in days
        ]
        self._move((each, each.occasion.day, each.following) for each in done)
        return done

    def put_back(self, done: Iterable[DealtWith]) -> None:
        """Undo `deal_with`, for those whose date has not been changed since."""
        self._move((each, each.following, each.occasion.day) for each in done)

    def _rows(self, contact_ids: Iterable[int]) -> dict[Occasion, date]:
        """What is open for these people, with the dates that it is counted from."""
        found: dict[Occasion, date] = {}
        columns = (DateRow.contact_id, DateRow.field, DateRow.next_day, DateRow.day)
        for chunk in chunks(contact_ids):
            query = select(*columns).where(
                DateRow.contact_id.in_(chunk), DateRow.next_day.is_not(None)
            )
            for contact_id, field, next_day, day in self._session.execute(query):
                occasion = Occasion(contact_id, field, date.fromisoformat(str(next_day)))
                found[occasion] = date.fromisoformat(day)
        return found

    def _move(self, steps: Iterable[tuple[DealtWith, date | None, date | None]]) -> None:
        """From one date to another, where the first one still stands."""
        values = [
            {
                "about_id": done.occasion.contact_id,
                "about_field": done.occasion.field,
                "counted_from": done.counted_from.isoformat(),
                "before": _stored(before),
                "now": _stored(now),
            }
            for done, before, now in steps
        ]
        if values:
            self._session.connection().execute(_MOVE, values)


def _stored(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _open(field: str, until: date) -> ColumnElement[bool]:
    return and_(DateRow.field == field, DateRow.next_day <= until.isoformat())

"""When a date comes again: the arithmetic of reminders. Who is reminded, and how, is elsewhere."""

import calendar
from datetime import MAXYEAR, date, timedelta

LOOK_BACK = timedelta(days=30)
"""A date that has just become known is still offered when it passed at most so long ago."""
_MONTHS = 12


def occurrence(day: date, repeat_months: int, number: int) -> date | None:
    """The date `number` repeats after `day` itself; None beyond the calendar.

    Counted from `day`, so that the 31st is clipped in short months only, and 29 February comes
    back in every leap year.
    """
    months = day.month - 1 + repeat_months * number
    year, month = day.year + months // _MONTHS, months % _MONTHS + 1
    if year > MAXYEAR:
        return None
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def next_occurrence(day: date, repeat_months: int, since: date) -> date | None:
    """The first occurrence that is not before `since`; None when it comes no more."""
    if day >= since:
        return day
    if repeat_months <= 0:
        return None
    passed = (since.year - day.year) * _MONTHS + since.month - day.month
    number = max(0, passed // repeat_months)
    found = occurrence(day, repeat_months, number)
    if found is not None and found < since:
        return occurrence(day, repeat_months, number + 1)
    return found


def first_due(day: date, repeat_months: int, today: date) -> date | None:
    """The occurrence that a newly known date begins with; one that has just passed counts."""
    return next_occurrence(day, repeat_months, today - LOOK_BACK)


def after(day: date, repeat_months: int, dealt_with: date) -> date | None:
    """The occurrence that follows the one that somebody has dealt with."""
    if dealt_with == date.max:
        return None
    return next_occurrence(day, repeat_months, dealt_with + timedelta(days=1))

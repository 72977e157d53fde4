"""When dates come again: short months, leap years, the end of the calendar."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smsdesk.core.reminder import LOOK_BACK, after, first_due, next_occurrence, occurrence

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("day", "months", "number", "expected"),
    [
        (date(2026, 1, 31), 1, 1, date(2026, 2, 28)),
        (date(2026, 1, 31), 1, 2, date(2026, 3, 31)),
        (date(2024, 2, 29), 12, 1, date(2025, 2, 28)),
        (date(2024, 2, 29), 12, 4, date(2028, 2, 29)),
        (date(2026, 11, 22), 3, 1, date(2027, 2, 22)),
        (date(2026, 11, 22), 12, 0, date(2026, 11, 22)),
        (date(9999, 12, 1), 1, 1, None),
    ],
)
def test_months_are_counted_from_the_day_itself(
    day: date, months: int, number: int, expected: date | None
) -> None:
    assert occurrence(day, months, number) == expected


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2026, 12, 24), 12, date(2026, 12, 24)),
        (date(2026, 11, 22), 12, date(2026, 11, 22)),
        (date(1980, 11, 21), 12, date(2027, 11, 21)),
        (date(1980, 11, 23), 12, date(2026, 11, 23)),
        (date(2026, 10, 31), 1, date(2026, 11, 30)),
        (date(2025, 12, 1), 24, date(2027, 12, 1)),
        (date(2026, 11, 21), 0, None),
        (date(2027, 1, 1), 0, date(2027, 1, 1)),
    ],
)
def test_the_next_one_is_not_before_the_day_asked_about(
    day: date, months: int, expected: date | None
) -> None:
    assert next_occurrence(day, months, TODAY) == expected


def test_a_date_that_has_just_become_known_looks_back_a_month() -> None:
    recent, long_ago = TODAY - LOOK_BACK, TODAY - LOOK_BACK - timedelta(days=1)
    assert first_due(recent, 12, TODAY) == recent
    assert first_due(long_ago, 12, TODAY) == date(2027, 10, 22)
    assert first_due(long_ago, 0, TODAY) is None


def test_what_was_dealt_with_makes_room_for_the_next() -> None:
    assert after(date(2024, 2, 29), 12, date(2026, 2, 28)) == date(2027, 2, 28)
    assert after(TODAY, 0, TODAY) is None
    assert after(date(2026, 1, 1), 12, date.max) is None
    assert next_occurrence(date(2026, 1, 1), 12, date.max) is None


@given(st.dates(), st.integers(1, 60), st.dates(max_value=date(9990, 1, 1)))
def test_none_is_left_out_between(day: date, months: int, since: date) -> None:
    found = next_occurrence(day, months, since)
    occurrences = (occurrence(day, months, n) for n in range(200_000))
    first = next((each for each in occurrences if each is None or each >= since), None)
    assert found == first

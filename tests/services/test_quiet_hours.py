"""Quiet hours: nights, Sundays, Polish holidays, and the two nights when clocks are changed."""

from datetime import UTC, date, datetime, time, timedelta, tzinfo
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smsdesk.services.quiet_hours import QuietHours, public_holidays

WARSAW = ZoneInfo("Europe/Warsaw")
QUIET = QuietHours(zone=WARSAW)


def at(text: str, zone: tzinfo = WARSAW) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=zone)


@pytest.mark.parametrize(
    ("moment", "allowed"),
    [
        ("2026-11-23T08:00", "2026-11-23T08:00"),
        ("2026-11-23T19:59:59", "2026-11-23T19:59:59"),
        ("2026-11-23T07:59:59", "2026-11-23T08:00"),
        ("2026-11-23T20:00", "2026-11-24T08:00"),
        ("2026-11-21T22:15", "2026-11-23T08:00"),  # Saturday night: Sunday is quiet too
        ("2026-11-22T12:00", "2026-11-23T08:00"),
        ("2026-11-11T12:00", "2026-11-12T08:00"),  # Independence Day, a Wednesday
        ("2026-12-23T21:00", "2026-12-28T08:00"),  # Christmas Eve, Christmas, a Sunday
        ("2025-12-24T10:00", "2025-12-27T08:00"),  # a day off since 2025
        ("2024-12-24T10:00", "2024-12-24T10:00"),  # and not yet
        ("2026-06-04T10:00", "2026-06-05T08:00"),  # Corpus Christi moves with Easter
        ("2026-12-31T23:00", "2027-01-02T08:00"),
    ],
)
def test_the_next_allowed_time(moment: str, allowed: str) -> None:
    assert QUIET.next_allowed(at(moment)) == at(allowed)


def test_days_off_can_be_ordinary_days() -> None:
    sunday, holiday = at("2026-11-22T12:00"), at("2026-11-11T12:00")
    working = QuietHours(sundays=False, holidays=False, zone=WARSAW)
    assert working.next_allowed(sunday) == sunday
    assert working.next_allowed(holiday) == holiday
    assert working.next_allowed(at("2026-11-21T20:00")) == at("2026-11-22T08:00")


def test_switched_off_every_hour_is_allowed() -> None:
    night = at("2026-12-25T03:00")
    assert QuietHours(on=False).next_allowed(night) == night


def test_a_moment_of_another_zone_is_taken_to_the_shop() -> None:
    assert QUIET.is_quiet(at("2026-11-23T19:30", UTC))
    assert QUIET.next_allowed(at("2026-11-23T19:30", UTC)) == at("2026-11-24T07:00", UTC)


@pytest.mark.parametrize(
    ("moment", "utc"),
    [
        ("2026-03-28T21:00", "2026-03-30T06:00"),  # clocks go forward that Sunday
        ("2026-10-24T21:00", "2026-10-26T07:00"),  # and back
    ],
)
def test_eight_is_eight_after_the_clocks_are_changed(moment: str, utc: str) -> None:
    assert QUIET.next_allowed(at(moment)) == at(utc, UTC)


def test_an_hour_that_is_left_out_begins_later() -> None:
    early = QuietHours(start=time(2, 30), sundays=False, zone=WARSAW)
    assert early.next_allowed(at("2026-03-29T01:00")) == at("2026-03-29T01:30", UTC)


def test_an_hour_that_comes_twice_begins_twice() -> None:
    early = QuietHours(start=time(2, 30), end=time(2, 45), sundays=False, zone=WARSAW)
    first, again = at("2026-10-25T00:30", UTC), at("2026-10-25T01:30", UTC)
    assert early.next_allowed(first - timedelta(minutes=5)) == first
    assert early.next_allowed(first + timedelta(minutes=20)) == again
    assert early.next_allowed(again + timedelta(minutes=20)) == at("2026-10-26T01:30", UTC)


@pytest.mark.usefixtures("warsaw")
def test_without_a_zone_it_is_the_computers_own() -> None:
    own = QuietHours()
    assert own.next_allowed(at("2026-10-24T21:00")) == at("2026-10-26T07:00", UTC)
    assert own.next_allowed(at("2026-07-06T05:00", UTC)) == at("2026-07-06T06:00", UTC)


@given(
    minutes=st.integers(0, 7 * 365 * 24 * 60),
    hours=st.lists(st.times(), min_size=2, max_size=2, unique=True).map(sorted),
    sundays=st.booleans(),
    holidays=st.booleans(),
)
def test_what_is_allowed_is_not_quiet_and_not_earlier(
    minutes: int, hours: list[time], sundays: bool, holidays: bool
) -> None:
    moment = datetime(2025, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
    start, end = hours
    quiet = QuietHours(True, start, end, sundays, holidays, WARSAW)
    allowed = quiet.next_allowed(moment)
    assert moment <= allowed < moment + timedelta(days=8)
    if end > time(3):  # a shorter span may fall into the hour that is left out
        assert not quiet.is_quiet(allowed)
    if not quiet.is_quiet(moment):
        assert allowed == moment


def test_polish_holidays_are_those_of_the_year() -> None:
    assert date(2026, 4, 6) in public_holidays(2026)  # Easter Monday
    assert date(2026, 8, 15) in public_holidays(2026)
    assert date(2026, 5, 2) not in public_holidays(2026)

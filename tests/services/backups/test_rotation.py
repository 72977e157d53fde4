"""Rotation: which copies may go, at any times and with any clock."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from smsdesk.services.backups.rotation import DAYS, MONTHS, SLIP, WEEKS, superfluous

NOW = datetime(2026, 11, 21, 8, tzinfo=UTC)
times = st.integers(0, 16 * 365 * 24).map(
    lambda h: datetime(2019, 1, 1, tzinfo=UTC) + timedelta(hours=h)
)
"""The clock may have been anywhere."""
some = st.lists(times, max_size=120, unique=True)


def daily(days: int, end: datetime = NOW) -> list[datetime]:
    return [end - timedelta(days=n) for n in range(days)]


def test_two_years_of_days_become_seven_days_four_weeks_and_twelve_months() -> None:
    made = daily(730)
    kept = sorted(set(made) - superfluous(made, NOW), reverse=True)
    assert kept[:DAYS] == made[:DAYS]
    assert {at.isocalendar()[:2] for at in made[:28:7]} <= {at.isocalendar()[:2] for at in kept}
    assert len({(at.year, at.month) for at in kept}) == MONTHS
    assert len(kept) <= DAYS + WEEKS + MONTHS


def test_as_they_are_made_day_by_day_a_year_stays_reachable() -> None:
    kept: set[datetime] = set()
    for n in range(400):
        now = NOW + timedelta(days=n)
        kept.add(now)
        kept -= superfluous(kept, now)
    ages = sorted((NOW + timedelta(days=399) - at).days for at in kept)
    assert ages[:DAYS] == list(range(DAYS))
    assert ages[-1] > 300


def test_nothing_goes_because_time_has_passed() -> None:
    made = daily(7)
    assert not superfluous(made, NOW + timedelta(days=2000))


def test_copies_of_today_stay_however_many_there_are() -> None:
    made = [NOW - timedelta(minutes=n) for n in range(30)]
    assert not superfluous(made, NOW)


def test_a_clock_that_was_far_ahead_pushes_nothing_out() -> None:
    made, wrong = daily(7), daily(40, NOW + timedelta(days=3650))
    assert not superfluous([*made, *wrong], NOW) & set(made)


def test_a_clock_that_is_far_behind_pushes_nothing_out() -> None:
    made = daily(7)
    behind = NOW - timedelta(days=3650)
    assert not superfluous([*made, behind], behind)


@given(some, times)
def test_the_newest_always_stays(made: list[datetime], now: datetime) -> None:
    gone = superfluous(made, now)
    assert gone <= set(made)
    for group in ([at for at in made if at <= now + SLIP], [at for at in made if at > now + SLIP]):
        assert not group or max(group) not in gone


@given(some, times)
def test_there_are_never_too_many(made: list[datetime], now: datetime) -> None:
    kept = set(made) - superfluous(made, now)
    old = [at for at in kept if not now - timedelta(days=1) < at <= now + SLIP]
    assert len(old) <= 2 * (DAYS + WEEKS + MONTHS)


@given(some, times)
def test_looking_again_finds_nothing_more(made: list[datetime], now: datetime) -> None:
    kept = set(made) - superfluous(made, now)
    assert not superfluous(kept, now)

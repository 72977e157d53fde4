"""The days on which clocks change in Poland: what is planned, when it leaves, what was today."""

import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from smsdesk.cli import make_parser
from smsdesk.core.message import MessageState
from smsdesk.services.compose import MessageDraft, Recipient
from smsdesk.services.quiet_hours import QuietHours
from smsdesk.services.reviewing import repeated
from smsdesk.store.unit import Store
from smsdesk.ui.composer.schedule import tomorrow_morning
from tests.fakes import FakeGateway
from tests.services.compose_bench import ANNA, Bench
from tests.services.sending import Desk
from tests.store.rows import a_message, add_gateway, queue, states

POLAND = "CET-1CEST,M3.5.0,M10.5.0/3"
"""Without a database of time zones: forward on the last Sunday of March, back on October's."""
MARCH, OCTOBER = datetime(2027, 3, 28), datetime(2026, 10, 25)  # noqa: DTZ001  # by the wall clock
HOUR = timedelta(hours=1)


@pytest.fixture(autouse=True)
def _in_poland(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", POLAND)
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def asked_for(at: str) -> datetime:
    """What `send --at` makes of a time."""
    words = ["send", "--to", "601000001", "--text", "Gotowe", "--at", at]
    moment: datetime = make_parser().parse_args(words).at
    return moment


@pytest.mark.parametrize(
    ("at", "moment"),
    [
        ("2027-03-27T08:00", "2027-03-27T07:00"),
        ("2027-03-28T08:00", "2027-03-28T06:00"),
        # skipped: an hour later by the wall, as if nobody had touched the clock
        ("2027-03-28T02:30", "2027-03-28T01:30"),
        ("2026-10-24T08:00", "2026-10-24T06:00"),
        ("2026-10-25T08:00", "2026-10-25T07:00"),
        # twice: the first of them
        ("2026-10-25T02:30", "2026-10-25T00:30"),
        ("2026-10-25T02:30+01:00", "2026-10-25T01:30"),
    ],
)
def test_a_time_on_the_command_line_is_one_of_the_wall_clock(at: str, moment: str) -> None:
    assert asked_for(at) == utc(moment)


@pytest.mark.parametrize("day", [MARCH, OCTOBER], ids=["march", "october"])
def test_what_is_planned_for_eight_leaves_at_eight(store: Store, day: datetime) -> None:
    """Neither an hour early nor late, though it was written before the clocks changed."""
    eight = asked_for(f"{day:%Y-%m-%d}T08:00")
    add_gateway(store)
    desk = Desk(store, FakeGateway())
    desk.clock.now = (day - HOUR).astimezone(UTC)
    ids = queue(store, a_message(scheduled_at=eight), now=desk.clock.now)
    desk.clock.now = eight - timedelta(seconds=30)
    desk.run_for(25)
    assert states(store, ids) == [MessageState.SCHEDULED]
    desk.run_for(10)
    assert states(store, ids) == [MessageState.ACCEPTED]
    assert desk.clock.now.astimezone().hour == 8


@pytest.mark.parametrize("day", [MARCH, OCTOBER], ids=["march", "october"])
@pytest.mark.parametrize("hour", [0, 4, 23])
def test_tomorrow_morning_is_eight_by_the_wall(day: datetime, hour: int) -> None:
    """Asked on the eve, and on the day itself before and after the change."""
    for now in (day - timedelta(days=1), day):
        morning = tomorrow_morning(now.replace(hour=hour).astimezone())
        assert morning.astimezone().hour == 8
        assert morning.astimezone().date() == (now + timedelta(days=1)).date()


@pytest.mark.parametrize("day", [MARCH, OCTOBER], ids=["march", "october"])
@pytest.mark.parametrize(("minutes", "is_today"), [(-30, False), (30, True)])
def test_today_begins_at_midnight(
    store: Store, day: datetime, minutes: int, is_today: bool
) -> None:
    """After the change midnight has another offset than now."""
    bench = Bench(store)
    bench.clock.now = (day + timedelta(minutes=minutes)).astimezone(UTC)
    draft = MessageDraft((Recipient(ANNA),), "Gotowe")
    bench.service.queue(draft)
    now = day.replace(hour=12).astimezone(UTC)
    found = repeated(store, bench.service.review(draft).messages, now)
    assert len(found) == is_today


@pytest.mark.parametrize("day", [MARCH, OCTOBER], ids=["march", "october"])
def test_quiet_hours_end_at_eight_by_the_wall(day: datetime) -> None:
    hours = QuietHours(sundays=False, holidays=False)
    evening = (day - 3 * HOUR).astimezone(UTC)
    assert hours.next_allowed(evening) == day.replace(hour=8).astimezone(UTC)
    assert not hours.is_quiet(day.replace(hour=19, minute=59).astimezone(UTC))
    assert hours.is_quiet(day.replace(hour=20).astimezone(UTC))

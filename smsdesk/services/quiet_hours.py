"""Quiet hours: when nobody wants to be texted, and when one may again. No store, no preferences.

No Polish law names hours for SMS; 8 to 20 and no Sundays or public holidays is what is customary.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import cache

_DAYS = 31
"""Further than from any quiet day to the next other one."""


@dataclass(frozen=True, slots=True)
class QuietHours:
    """Messages may leave from `start` until before `end`, in the time of the computer's place."""

    on: bool = True
    start: time = time(8)
    end: time = time(20)
    sundays: bool = True
    """Whether Sundays are quiet."""
    holidays: bool = True
    """Whether Polish public holidays are quiet."""
    zone: tzinfo | None = None
    """None: the computer's own."""

    def next_allowed(self, at: datetime) -> datetime:
        """`at` if that is no quiet hour, else the next moment that is none, in UTC."""
        if not self.is_quiet(at):
            return at
        # in UTC: Python compares times of one zone by what the wall clock shows
        moment = at.astimezone(UTC)
        return next((one for one in self._beginnings(at) if one >= moment), at)

    def is_quiet(self, at: datetime) -> bool:
        """Whether nothing should leave at that moment."""
        if not self.on:
            return False
        local = at.astimezone(self.zone)
        return not self.start <= local.time() < self.end or self._is_quiet_day(local.date())

    def _is_quiet_day(self, day: date) -> bool:
        if self.sundays and day.weekday() == 6:
            return True
        return self.holidays and day in public_holidays(day.year)

    def _beginnings(self, at: datetime) -> Iterator[datetime]:
        """Every moment from which one may send, from the day of `at` on, in order."""
        first = at.astimezone(self.zone).date()
        for day in (first + timedelta(days=ahead) for ahead in range(_DAYS)):
            if not self._is_quiet_day(day):
                yield from (self._moment(day, fold) for fold in (0, 1))

    def _moment(self, day: date, fold: int) -> datetime:
        """The beginning of a day; where clocks go back over it, it comes twice (`fold`).

        Where they go forward over it, there is no such time and a later one counts.
        """
        local = datetime.combine(day, self.start).replace(fold=fold)
        aware = local.astimezone() if self.zone is None else local.replace(tzinfo=self.zone)
        return aware.astimezone(UTC)


@cache
def public_holidays(year: int) -> frozenset[date]:
    """Days off in Poland, as the law of that year has them."""
    # 35 ms and 400 modules; nobody needs it before a message is written
    from holidays import country_holidays

    return frozenset(country_holidays("PL", years=year))

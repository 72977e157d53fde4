"""Which copies are kept: the last of each of 7 days, 4 weeks and 12 months. Pure; no files here.

Days, weeks and months count only where there are copies, so that nothing is deleted because time
has passed or a clock was set. Copies from the future are looked at by themselves: neither they nor
those of today push the others out.
"""

from collections.abc import Callable, Collection, Iterable
from datetime import UTC, datetime, timedelta

DAYS, WEEKS, MONTHS = 7, 4, 12
SLIP = timedelta(days=1)
"""A copy that is so much younger than now was made by a clock that was wrong, or is now."""
_TODAY = timedelta(days=1)
Key = Callable[[datetime], object]
_RULES: tuple[tuple[int, Key], ...] = (
    (DAYS, lambda at: at.date()),
    (WEEKS, lambda at: at.isocalendar()[:2]),
    (MONTHS, lambda at: (at.year, at.month)),
)


def superfluous(times: Collection[datetime], now: datetime) -> frozenset[datetime]:
    """Those of these times whose copies may go. Times are aware; the newest one always stays."""
    past = [at for at in times if at <= now + SLIP]
    future = [at for at in times if at > now + SLIP]
    young = {at for at in past if at > now - _TODAY}
    kept = young.union(*(_kept(group) for group in (past, future)))
    return frozenset(times) - kept


def _kept(times: Iterable[datetime]) -> set[datetime]:
    newest_first = sorted(times, reverse=True)
    kept: set[datetime] = set()
    for most, key in _RULES:
        firsts: dict[object, datetime] = {}
        for at in newest_first:
            firsts.setdefault(key(at.astimezone(UTC)), at)
        kept.update(list(firsts.values())[:most])
    return kept

"""The gateways of one run: open ones, and how long each must be left alone.

What an answer means for the outbox is not decided here.
"""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

from smsdesk.core.errors import SmsdeskError
from smsdesk.core.gateway import RateLimited, SmsGateway, Unreachable
from smsdesk.store.due import Lane

FIRST_DELAY = 1.0
LONGEST_DELAY = 300.0
TRIES = 4
"""How often a run that is to end tries a gateway that cannot be reached."""
PATIENCE = timedelta(seconds=30)
"""How long a run that is to end waits for a gateway that names a time."""
GRACE = timedelta(seconds=60)
"""How long in all it waits for a provider to know what became of one message."""

Jitter = Callable[[], float]
"""A number from 0 to 1."""


def delay_after(failures: int, jitter: Jitter) -> timedelta:
    """Doubling from a second to five minutes, spread by a quarter each way."""
    seconds = min(FIRST_DELAY * 2 ** min(failures - 1, 16), LONGEST_DELAY)
    return timedelta(seconds=seconds * (0.75 + 0.5 * jitter()))


class Pause:
    """A time to leave something alone. A clock that is set back ends it."""

    def __init__(self) -> None:
        self.failures = 0
        self._since: datetime | None = None
        self._length = timedelta()
        self._granted = timedelta()
        self._too_long = False

    def begin(self, now: datetime, length: timedelta) -> None:
        """It failed once more."""
        self.failures += 1
        self._since, self._length = now, length
        self._too_long = length > PATIENCE

    def wait(self, now: datetime, length: timedelta) -> None:
        """It did not fail, it asks for some time."""
        self._since, self._length = now, length
        self._granted += length
        self._too_long = self._granted > GRACE

    def end(self) -> None:
        """It works again."""
        self.failures = 0
        self._since = None

    def cut(self) -> None:
        """Try at once, without forgetting the failures."""
        self._since = None

    def is_over(self, now: datetime) -> bool:
        """Whether it may be tried."""
        return self._since is None or not self._since <= now < self._since + self._length

    @property
    def ends_at(self) -> datetime | None:
        """When it may be tried; None while nothing holds it."""
        return None if self._since is None else self._since + self._length

    @property
    def is_hopeless(self) -> bool:
        """Whether a run that is to end should not wait for it."""
        return self.failures >= TRIES or (self._since is not None and self._too_long)


class Postponed:
    """What one pass over the outbox left for later."""

    def __init__(self) -> None:
        self.anything = False
        self.worth_waiting = False
        """Whether a run that is to end should wait for some of it."""

    def add(self, *, hopeless: bool) -> None:
        """Something is not done yet."""
        self.anything = True
        self.worth_waiting = self.worth_waiting or not hopeless


class OpenLane:
    """An open gateway of this run."""

    def __init__(self, lane: Lane, gateway: SmsGateway) -> None:
        self.id = lane.gateway_id
        self.name = lane.name
        self.version = lane.version
        self.account = lane.account
        self.gateway = gateway
        self.pause = Pause()
        self.report_pause = Pause()
        """For delivery reports alone: they must not hold up sending."""
        self.probe_pause = Pause()
        """For asking whether it could stand in for another."""
        self.offline = False
        self.lost = 0
        """How often in a row it could not be reached."""
        self._limited_since: datetime | None = None

    def recover(self) -> None:
        """It works."""
        self.pause.end()
        self.probe_pause.end()
        self.lost = 0
        self._limited_since = None

    @property
    def held_until(self) -> datetime | None:
        """When it is tried again, if its provider refused for being asked too often."""
        return None if self._limited_since is None else self.pause.ends_at

    def limited_for(self, now: datetime) -> timedelta:
        """Since when it has refused for being asked too often, without a success in between."""
        return now - (self._limited_since or now)

    def fail(self, error: SmsdeskError, now: datetime, jitter: Jitter) -> None:
        """Leave it alone for a while; a time that the provider named counts."""
        self.lost = self.lost + 1 if isinstance(error, Unreachable) else 0
        limited_since = min(self._limited_since or now, now)  # the clock may have been set back
        self._limited_since = limited_since if isinstance(error, RateLimited) else None
        delay = delay_after(self.pause.failures + 1, jitter)
        if isinstance(error, RateLimited) and error.retry_after is not None:
            delay = max(delay, error.retry_after)
        self.pause.begin(now, delay)


class Lanes:
    """Opens gateways when they are needed, again when their settings have changed."""

    def __init__(self, open_gateway: Callable[[str], SmsGateway]) -> None:
        self._open_gateway = open_gateway
        self._open: dict[str, OpenLane] = {}

    def open(self, lane: Lane) -> OpenLane:
        """The open gateway of `lane`. Raises SmsdeskError when it cannot be opened."""
        known = self._open.get(lane.gateway_id)
        if known is not None and known.version == lane.version:
            return known
        self.drop(lane.gateway_id)
        self._open[lane.gateway_id] = OpenLane(lane, self._open_gateway(lane.gateway_id))
        return self._open[lane.gateway_id]

    def drop(self, gateway_id: str) -> None:
        """Close one, if it is open."""
        known = self._open.pop(gateway_id, None)
        if known is not None:
            known.gateway.close()

    def __iter__(self) -> Iterator[OpenLane]:
        return iter(tuple(self._open.values()))

    def close(self) -> None:
        """Close all."""
        for gateway_id in tuple(self._open):
            self.drop(gateway_id)

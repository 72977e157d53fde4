"""The sender: claims what is due, hands it to gateways outside any transaction, keeps answers.

It holds the lease while it runs, so only one sender works on a database. After a crash it first
settles what was under way. What a gateway error means for the outbox is decided here and only here.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from threading import Event

from smsdesk.core.errors import SmsdeskError


class SenderNews(StrEnum):
    """What a sender tells while it works; each is one JSON line of `outbox run --json`."""

    STARTED = "started"
    PROGRESS = "progress"
    IDLE = "idle"
    OFFLINE = "offline"
    ONLINE = "online"
    PAUSED = "paused"
    RESUMED = "resumed"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class SenderEvent:
    """One piece of news. Counts are of this run, except `waiting`: queued and sending now."""

    news: SenderNews
    waiting: int = 0
    accepted: int = 0
    failed: int = 0
    unclear: int = 0
    gateway_id: str = ""
    gateway: str = ""
    error: SmsdeskError | None = None


@dataclass(frozen=True, slots=True)
class RunReport:
    """How a run ended. `reason` says why messages still wait, None when none does."""

    accepted: int
    failed: int
    unclear: int
    waiting: int
    reason: SmsdeskError | None


class Sender:
    """Sends what is due."""

    def run(
        self,
        *,
        until_empty: bool,
        stop: Event,
        wake: Event,
        report: Callable[[SenderEvent], None],
    ) -> RunReport:
        """Work until `stop` is set or, with `until_empty`, until nothing more can be done now.

        `wake` says that something new may be due. Raises SmsdeskError(SENDER_BUSY) when another
        sender holds the lease.
        """
        raise NotImplementedError

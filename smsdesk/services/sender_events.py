"""What a sender tells: its news while it works and the report at its end. No behaviour."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from smsdesk.core.errors import SmsdeskError


class SenderNews(StrEnum):
    """What a sender tells while it works; each is one JSON line of `outbox run --json`.

    MOVED: `moved` messages left `gateway`, which is in trouble (`error`), for `to_gateway`.
    """

    STARTED = "started"
    PROGRESS = "progress"
    IDLE = "idle"
    OFFLINE = "offline"
    ONLINE = "online"
    PAUSED = "paused"
    RESUMED = "resumed"
    MOVED = "moved"
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
    moved: int = 0
    to_gateway_id: str = ""
    to_gateway: str = ""
    missed: int = 0
    """Planned messages whose time passed while no sender ran; a person decides about them."""
    until: datetime | None = None
    """When `gateway`, whose provider asked for patience, is tried again."""


@dataclass(frozen=True, slots=True)
class RunReport:
    """How a run ended. `reason` says why messages still wait, None when none does."""

    accepted: int
    failed: int
    unclear: int
    waiting: int
    reason: SmsdeskError | None
    planned: int = 0
    """Handed over to be kept until their time."""
    missed: int = 0
    """As `SenderEvent.missed`."""

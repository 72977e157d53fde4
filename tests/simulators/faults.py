"""What a provider's simulator may do wrong, and the plan that says when. No provider in here.

A fault happens either before the simulator acts on the request (nothing was accepted) or after it
(the ledger has it, the client may not know).
"""

import random
import threading
from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

HTML = b"<html><head><title>502</title></head><body>Bad gateway</body></html>"


class FaultKind(StrEnum):
    """How a request goes wrong."""

    HANG_UP = "hang up"
    """Close the connection without an answer."""
    ANSWER = "answer"
    """Answer something else than the provider would."""
    CUT = "cut"
    """Announce the whole answer, write half of it, close the connection."""
    HALVE = "halve"
    """A complete HTTP answer that holds half of the JSON."""
    SLOW = "slow"
    """Answer right, but late."""
    DROP = "drop"
    """Answer right, then close the kept connection without saying so."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that goes wrong."""

    kind: FaultKind
    after: bool = False
    """Whether the request has been acted on by then."""
    seconds: float = 0.0
    status: int = 200
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)


def hang_up(*, after: bool) -> Fault:
    """No answer, the connection is closed."""
    return Fault(FaultKind.HANG_UP, after=after)


def slow(seconds: float, *, after: bool) -> Fault:
    """The answer comes late; `after` says whether the message was accepted before the wait."""
    return Fault(FaultKind.SLOW, after=after, seconds=seconds)


def answer(
    body: bytes, *, after: bool, status: int = 200, headers: Mapping[str, str] | None = None
) -> Fault:
    """Any other answer."""
    return Fault(FaultKind.ANSWER, after=after, status=status, body=body, headers=headers or {})


def failure(status: int = 502, *, after: bool) -> Fault:
    """A 5xx with a page for people."""
    return answer(HTML, after=after, status=status, headers={"Content-Type": "text/html"})


def html(*, after: bool) -> Fault:
    """A captive portal's page with status 200."""
    return answer(HTML, after=after, headers={"Content-Type": "text/html"})


def empty(*, after: bool) -> Fault:
    """Status 200 and nothing else."""
    return answer(b"", after=after)


def cut() -> Fault:
    """The message was accepted, half of the answer arrives, the connection ends."""
    return Fault(FaultKind.CUT, after=True)


def halved() -> Fault:
    """The message was accepted, the JSON ends in the middle."""
    return Fault(FaultKind.HALVE, after=True)


def too_many(retry_after: str = "") -> Fault:
    """429 before anything was accepted."""
    headers = {"Retry-After": retry_after} if retry_after else {}
    return answer(b"", after=False, status=429, headers=headers)


def dropped() -> Fault:
    """Everything is right, but the kept connection is closed behind the client's back."""
    return Fault(FaultKind.DROP, after=True)


MIXED: Sequence[Fault] = (
    hang_up(after=False),
    hang_up(after=True),
    failure(500, after=False),
    failure(503, after=True),
    html(after=False),
    html(after=True),
    empty(after=False),
    empty(after=True),
    cut(),
    halved(),
    too_many("1"),
    dropped(),
)
"""What the random mode draws from."""


class FaultPlan:
    """Which request meets which fault. Thread-safe."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._next: deque[Fault | None] = deque()
        self._always: Fault | None = None
        self._random: random.Random | None = None
        self._probability = 0.0
        self._kinds: Sequence[Fault] = MIXED
        self.met = 0

    def add(self, *faults: Fault | None) -> None:
        """The next requests meet these, one each; None lets one pass."""
        with self._lock:
            self._next.extend(faults)

    def always(self, fault: Fault | None) -> None:
        """Every request meets this one, until told None."""
        with self._lock:
            self._always = fault

    def randomly(self, seed: int, probability: float, kinds: Sequence[Fault] = MIXED) -> None:
        """Each request meets one of `kinds` with this probability; 0 ends it."""
        with self._lock:
            self._random = random.Random(seed)  # noqa: S311  # no secret depends on it
            self._probability = probability
            self._kinds = kinds

    def take(self) -> Fault | None:
        """The fault of the request at hand."""
        with self._lock:
            fault = self._draw()
            self.met += fault is not None
            return fault

    def _draw(self) -> Fault | None:
        if self._next:
            return self._next.popleft()
        if self._always is not None:
            return self._always
        if self._random is not None and self._random.random() < self._probability:
            return self._random.choice(self._kinds)
        return None

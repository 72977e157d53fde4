"""B1 to B4: how fast, how cheaply and with how many commits many messages leave.

Ours is the program's own way from queued to accepted: sender, store (synchronous=FULL), log, HTTP
over TLS. The floor of the same run is the official smsapi-client over the plainest outbox that
loses nothing. Both talk to the same sink, which answers at once or after 20 ms. Each measurement is
a process of its own; ours and the floor take turns, and the median of the turns counts.

Both sides are timed alike: from messages that are durably queued to answers that are durably kept,
with every connection made on the way. Writing the queue is left out for both, and ours told apart.
Both trust what a user's program trusts, certifi's roots, and besides them the sink's own
certificate: who makes a connection for each message reads all of these roots each time.
"""

import json
import ssl
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPSConnection
from pathlib import Path

import certifi

from tests.benchmarks.harness import Result, empty_home, environment, median, run_child
from tests.benchmarks.our_sender import Sent
from tests.benchmarks.sink import sink
from tests.gateways.raw_server import CERTIFICATE

GOALS = ("B1", "B2", "B3", "B4")
ROUNDS = 5
LATE_ROUNDS = 3
ANSWER_AFTER_SECONDS = 0.02

_MANY = 10_000
_FEW, _VERY_MANY = 1_000, 100_000
_RAW_REQUESTS = 25
_RAW_BATCH = 500


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn of each; paces are messages per second."""

    one_by_one: float
    in_batches: float
    one_text: Sent
    own_texts: Sent
    mixed: Sent


@dataclass(frozen=True, slots=True)
class LateTurn:
    """One turn of each at a gateway that takes its time."""

    one_by_one: float
    ideal: float
    """Requests a second that one connection could make."""
    in_flight: Mapping[int, float]
    """Our pace by the number of requests in flight."""


def run() -> Sequence[Result]:
    """Measure the goals."""
    with tempfile.TemporaryDirectory() as name, _trusting(Path(name)) as folder:
        with sink() as host:
            capacity = _RAW_BATCH / _raw_seconds(host, _RAW_BATCH)
            turns = [_turn(folder, host) for _ in range(ROUNDS)]
            alone = _ours(folder, host, "one", _MANY, 1)
            growth = _peak(folder, host, _VERY_MANY) - _peak(folder, host, _FEW)
        with sink(ANSWER_AFTER_SECONDS) as host:
            late = [_late_turn(folder, host) for _ in range(LATE_ROUNDS)]
    return [
        *_paces(turns, capacity),
        *_late_paces(late, 8, 8),
        *_late_paces(late, 16, 16),
        *_costs(turns, alone),
        Result("B4 memory, 100,000 queued over 1,000", growth, 30, "MB"),
    ]


@contextmanager
def _trusting(folder: Path) -> Iterator[Path]:
    """An empty home where the sink is trusted beside everything that is trusted anyway."""
    bundle = folder / "roots.pem"
    bundle.write_bytes(Path(certifi.where()).read_bytes() + CERTIFICATE.read_bytes())
    trust = {"REQUESTS_CA_BUNDLE": str(bundle), "NO_PROXY": "127.0.0.1"}
    with empty_home(folder), environment(trust):
        yield folder


# --- results --------------------------------------------------------------------------------------


def _paces(turns: Sequence[Turn], capacity: float) -> Sequence[Result]:
    ours = [_MANY / turn.one_text["seconds"] for turn in turns]
    own = [_FEW / turn.own_texts["seconds"] for turn in turns]
    mixed = [_MANY / turn.mixed["seconds"] for turn in turns]
    single = [turn.one_by_one for turn in turns]
    batches = [turn.in_batches for turn in turns]
    queueing = median([turn.one_text["queueing"] for turn in turns]) * 1_000
    return [
        Result("B1 one text to 10,000 / official one by one", _ratio(ours, single), 150, "x", True),
        Result("B1 one text to 10,000 / official batches", _ratio(ours, batches), 1.3, "x", True),
        Result("B1 what the sink can take / ours", capacity / median(ours), 2, "x", True),
        Result("B1 one text to 10,000", median(ours), None, "messages a second"),
        Result("B1 writing those into the outbox", queueing, None, "ms"),
        Result("B2 own texts / official one by one", _ratio(own, single), 4, "x", True),
        Result("B2 own texts, a hundred a request", _ratio(mixed, single), 40, "x", True),
    ]


def _late_paces(turns: Sequence[LateTurn], count: int, limit: float) -> Sequence[Result]:
    """The limit is how many times the floor's pace so many requests in flight must bring."""
    ours = [turn.in_flight[count] for turn in turns]
    single = _ratio(ours, [turn.one_by_one for turn in turns])
    ideal = _ratio(ours, [turn.ideal * count for turn in turns])
    name = f"B2 20 ms, {count} in flight"
    return [
        Result(f"{name} / official one by one", single, limit, "x", True),
        Result(f"{name} / ideal", ideal, 0.8, "x", True),
    ]


def _costs(turns: Sequence[Turn], alone: Sent) -> Sequence[Result]:
    batch = median([turn.one_text["cpu"] for turn in turns]) / _MANY * 1_000
    single = median([turn.own_texts["cpu"] for turn in turns]) / _FEW * 1_000
    mixed = median([turn.mixed["cpu"] for turn in turns]) / _MANY * 1_000
    own = max(_commits(turn.own_texts) for turn in turns)
    return [
        Result("B3 own CPU a message in batches", batch, 0.03, "ms"),
        Result("B3 own CPU a message with an own text", single, 0.8, "ms"),
        Result("B3 own CPU a message, a hundred texts a request", mixed, 0.05, "ms"),
        Result("B4 commits a batch, one in flight", _commits(alone), 2, "commits"),
        Result("B4 commits a message with an own text", own, 2, "commits"),
    ]


def _ratio(ours: Sequence[float], floor: Sequence[float]) -> float:
    """The median of the turns."""
    return median([mine / theirs for mine, theirs in zip(ours, floor, strict=True)])


def _commits(sent: Sent) -> float:
    """For each request after the first; those of a run, such as the lease, are left out."""
    return (sent["commits"] - sent["fixed_commits"]) / (sent["requests"] - 1)


# --- measuring ------------------------------------------------------------------------------------


def _turn(folder: Path, host: str) -> Turn:
    return Turn(
        _official(folder, host, 300, 1),
        _official(folder, host, _MANY, 1_000),
        _ours(folder, host, "one", _MANY),
        _ours(folder, host, "own", _FEW),
        _ours(folder, host, "mixed", _MANY),
    )


def _late_turn(folder: Path, host: str) -> LateTurn:
    return LateTurn(
        _official(folder, host, 40, 1),
        1 / _raw_seconds(host, 1),
        {n: n * 80 / _ours(folder, host, "own", n * 80, n)["seconds"] for n in (8, 16)},
    )


def _official(folder: Path, host: str, count: int, batch: int) -> float:
    """Messages a second."""
    child = ("-m", "tests.benchmarks.official_client", folder, host, count, batch)
    return count / float(json.loads(run_child(*map(str, child)))["seconds"])


def _ours(folder: Path, host: str, texts: str, count: int, in_flight: int | None = None) -> Sent:
    child = ("-m", "tests.benchmarks.our_sender", "send", folder, host, texts, count)
    more = () if in_flight is None else (in_flight,)
    sent: Sent = json.loads(run_child(*map(str, (*child, *more))))
    return sent


def _peak(folder: Path, host: str, count: int) -> float:
    """The most memory, in MB, of a sender that finds so many messages in its outbox."""
    child = ("-m", "tests.benchmarks.our_sender")
    place = str(folder / f"peak-{count}")
    run_child(*child, "queue", place, str(count))
    return float(json.loads(run_child(*child, "drain", place, host, str(count))))


def _raw_seconds(host: str, messages: int) -> float:
    """How long a request with so many messages takes with next to no client."""
    trusting = ssl.create_default_context(cafile=CERTIFICATE)
    connection = HTTPSConnection(host, context=trusting)
    numbers = "%2C".join(f"48601{i:06}" for i in range(messages))
    body = f"to={numbers}&from=Serwis&message=Gotowe&format=json&details=1".encode()
    times = []
    for _ in range(_RAW_REQUESTS):
        began = time.perf_counter()
        connection.request("POST", "/sms.do", body)
        connection.getresponse().read()
        times.append(time.perf_counter() - began)
    connection.close()
    return median(times)

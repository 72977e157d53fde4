"""Children of `bulk_send`: our sender over a database of its own, through SMSAPI's gateway.

    our_sender send FOLDER HOST TEXTS COUNT [CONCURRENCY]
        queues messages and sends them; TEXTS is "one", a text for all, or a text for each that
        travels in a request of its "own" or "mixed" with others
    our_sender queue FOLDER COUNT
        only queues them (one text)
    our_sender drain FOLDER HOST COUNT
        sends what was queued so, with the memory of a process that has done nothing else

Store, log, sender and gateway are those of the program. Only the scheme is not: the program speaks
plain http to loopback, here it is https. Prints what was measured as JSON.
"""

import gc
import json
import sys
import time
import uuid
from collections.abc import Mapping
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from threading import Event
from typing import TypedDict

from sqlalchemy import event

from smsdesk import logs
from smsdesk.core.gateway import GatewayConfig, Secret
from smsdesk.core.phone import PhoneNumber
from smsdesk.gateways.http import Body, Http, Reply
from smsdesk.gateways.smsapi.gateway import SmsApi
from smsdesk.services.sender import Sender, SenderEvent
from smsdesk.store.engine import make_engine
from smsdesk.store.gateway_configs import GatewayValues
from smsdesk.store.outgoing import NewMessage
from smsdesk.store.schema import upgrade
from smsdesk.store.unit import Store
from tests.benchmarks.official_client import TEXT

GATEWAY = "aaaa1111"
FIELDS = {"username": "warsztat", "type": "pro", "sender": "Serwis", "default_prefix": "+48"}


class Sent(TypedDict):
    """What one run of the sender took."""

    queueing: float
    """Seconds to write the messages into the outbox."""
    seconds: float
    """From queued to accepted."""
    cpu: float
    """Seconds of processor time of this whole process meanwhile."""
    requests: int
    commits: int
    fixed_commits: int
    """Commits of a run that sends one message."""


class CountingHttp(Http):
    """Counts requests that send."""

    sent = 0

    def send(self, path: str, body: Body, headers: Mapping[str, str]) -> Reply:
        """See Http."""
        self.sent += 1
        return super().send(path, body, headers)


class SecureSmsApi(SmsApi):
    """SMSAPI at loopback over TLS, with as many requests in flight as wanted."""

    def __init__(self, host: str, concurrency: int | None, *, mixed: bool = False) -> None:
        fields = {**FIELDS, "endpoint": host}
        config = GatewayConfig("smsapi", fields, {"password_md5": Secret("0" * 32)})
        super().__init__(config)
        secrets = (self._login.password, self._login.token)
        self._http = self.http = CountingHttp(f"https://{host}", self._info.name, None, secrets)
        if not mixed:
            self._info = replace(self._info, mixed_limit=1)
        if concurrency is not None:
            self._info = replace(self._info, concurrency=concurrency)


class Desk:
    """A database with a sender."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        engine = make_engine(folder / "smsdesk.db")
        upgrade(engine)
        self.store = Store(engine)
        self.commits = 0
        event.listen(engine, "commit", self._count_commit)
        self._stop_log = logs.start(folder / "smsdesk.log")

    def queue(self, texts: str, count: int) -> float:
        """Write messages as the composer does; how many seconds it took."""
        began = time.perf_counter()
        messages = [_message(i, texts != "one") for i in range(count)]
        with self.store.begin(write=True) as tx:
            tx.messages.add(messages, _now())
        return time.perf_counter() - began

    def send(self, gateway: SmsApi, count: int) -> None:
        """A run of the sender until so many have been accepted."""
        stop = Event()

        def stop_when_done(news: SenderEvent) -> None:
            if news.accepted >= count:
                stop.set()

        sender = Sender(self.store, lambda _: gateway)
        done = sender.run(until_empty=True, stop=stop, wake=Event(), report=stop_when_done)
        assert done.accepted == count, done

    def has_gateway(self) -> None:
        """Let there be the gateway of the messages."""
        values = GatewayValues("smsapi", "SMSAPI", FIELDS)
        with self.store.begin(write=True) as tx:
            if tx.gateways.get(GATEWAY) is None:
                tx.gateways.add(GATEWAY, values, _now())

    def close(self) -> None:
        """Let go."""
        self.store.close()
        self._stop_log()

    def _count_commit(self, _connection: object) -> None:
        self.commits += 1


def send(folder: str, host: str, texts: str, count: str, concurrency: str = "") -> Sent:
    """Queue and send; a message has been sent before, as the one that tests a gateway is."""
    wanted = int(concurrency) if concurrency else None
    with closing(Desk(Path(folder) / f"ours-{uuid.uuid4()}")) as desk:
        desk.has_gateway()
        desk.queue(texts, 1)
        before = desk.commits
        desk.send(SecureSmsApi(host, wanted), 1)
        fixed = desk.commits - before
        queueing = desk.queue(texts, int(count))
        gateway = SecureSmsApi(host, wanted, mixed=texts == "mixed")
        before = desk.commits
        _freeze()
        began, cpu = time.perf_counter(), time.process_time()
        desk.send(gateway, int(count))
        seconds, cpu = time.perf_counter() - began, time.process_time() - cpu
    return {
        "queueing": queueing,
        "seconds": seconds,
        "cpu": cpu,
        "requests": gateway.http.sent,
        "commits": desk.commits - before,
        "fixed_commits": fixed,
    }


def _freeze() -> None:
    """As `outbox run` does: what is loaded by now stays, and need not be looked through again."""
    gc.collect()
    gc.freeze()


def queue(folder: str, count: str) -> float:
    """Only queue."""
    with closing(Desk(Path(folder))) as desk:
        desk.has_gateway()
        return desk.queue("one", int(count))


def drain(folder: str, host: str, count: str) -> float:
    """Send what is queued; the most memory that it took, in MB."""
    with closing(Desk(Path(folder))) as desk:
        desk.send(SecureSmsApi(host, None), int(count))
    # not getrusage: that remembers the process that started this one
    lines = Path("/proc/self/status").read_text("ascii").splitlines()
    peak = next(line for line in lines if line.startswith("VmHWM:"))
    return int(peak.split()[1]) / 1024


def _message(i: int, own_text: bool) -> NewMessage:
    return NewMessage(
        id=str(uuid.uuid4()),
        phone=PhoneNumber(f"+48601{i:06}"),
        text=f"{i}: {TEXT}" if own_text else TEXT,
        parts=1,
        gateway_id=GATEWAY,
        gateway_name="SMSAPI",
        recipient=f"Klient {i}",
    )


def _now() -> datetime:
    return datetime.now(UTC)


def main() -> None:
    """Do what is asked and print."""
    command, *arguments = sys.argv[1:]
    done: object
    if command == "send":
        done = send(*arguments)
    elif command == "queue":
        done = queue(*arguments)
    else:
        done = drain(*arguments)
    sys.stdout.write(json.dumps(done) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()

"""A child of `bulk_send`, the floor: the official smsapi-client over a plain durable outbox.

    official_client FOLDER HOST COUNT BATCH

The outbox is as simple as one can be that loses nothing: a table in SQLite (WAL, FULL), messages
marked before their request, the provider's ids kept after it. One by one that is a commit before
and a commit after each request, as is usual; batches have only the one after. The requests say what
ours say: own ids, refused when they come again. Prints the seconds from queued to accepted.
"""

import json
import sqlite3
import sys
import time
import uuid
from collections.abc import Sequence
from contextlib import closing
from itertools import islice
from pathlib import Path

from smsapi.client import SmsApiPlClient

TEXT = "Sprzet gotowy do odbioru. Serwis Kowalski"


def main() -> None:
    """Measure and print."""
    folder, host, count, size = sys.argv[1:]
    client = SmsApiPlClient(access_token="floor")
    client.domain = f"https://{host}/"
    client.sms.send(to="48601000000", message=TEXT)  # neither side pays for a cold start
    with closing(_outbox(Path(folder) / f"floor-{uuid.uuid4()}.db", int(count))) as outbox:
        began = time.perf_counter()
        if int(size) == 1:
            _one_by_one(client, outbox)
        else:
            _in_batches(client, outbox, int(size))
        seconds = time.perf_counter() - began
        kept = "SELECT count(*) FROM outbox WHERE state = 'accepted' AND provider_id != ''"
        assert outbox.execute(kept).fetchone()[0] == int(count)
    sys.stdout.write(json.dumps({"seconds": seconds}) + "\n")


def _outbox(path: Path, count: int) -> sqlite3.Connection:
    """An outbox with so many messages."""
    outbox = sqlite3.connect(path)
    outbox.executescript("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
    columns = "id TEXT PRIMARY KEY, number TEXT, text TEXT, state TEXT, provider_id TEXT"
    outbox.execute(f"CREATE TABLE outbox ({columns})")
    rows = ((str(uuid.uuid4()), f"48601{i:06}", TEXT) for i in range(count))
    outbox.executemany("INSERT INTO outbox VALUES (?, ?, ?, 'queued', '')", rows)
    outbox.commit()
    return outbox


def _one_by_one(client: SmsApiPlClient, outbox: sqlite3.Connection) -> None:
    for own, number in _queued(outbox):
        _mark(outbox, [own])
        outbox.commit()
        answer = client.sms.send(to=number, message=TEXT, idx=own, check_idx=1)
        _keep(outbox, [(each.id, each.idx) for each in answer])
        outbox.commit()


def _in_batches(client: SmsApiPlClient, outbox: sqlite3.Connection, size: int) -> None:
    waiting = iter(_queued(outbox))
    while batch := list(islice(waiting, size)):
        ids, numbers = [own for own, _ in batch], [number for _, number in batch]
        _mark(outbox, ids)
        answer = client.sms.send(to=numbers, message=TEXT, idx=ids, check_idx=1)
        _keep(outbox, [(each.id, each.idx) for each in answer])
        outbox.commit()


def _queued(outbox: sqlite3.Connection) -> Sequence[tuple[str, str]]:
    return outbox.execute("SELECT id, number FROM outbox ORDER BY rowid").fetchall()


def _mark(outbox: sqlite3.Connection, ids: Sequence[str]) -> None:
    outbox.executemany("UPDATE outbox SET state = 'sending' WHERE id = ?", [(i,) for i in ids])


def _keep(outbox: sqlite3.Connection, taken: Sequence[tuple[str, str]]) -> None:
    accepted = "UPDATE outbox SET state = 'accepted', provider_id = ? WHERE id = ?"
    outbox.executemany(accepted, taken)


if __name__ == "__main__":
    main()

"""A data folder with many contacts for the benchmarks, written with raw SQL: it is not measured."""

import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from smsdesk.bootstrap import prepare_practice
from smsdesk.core.text import fold
from smsdesk.store.sorting import sort_key

_FIRST = ("Anna", "Łukasz", "Świętosława", "Jan", "Zdzisław", "Żaneta", "Ewelina", "Józef", "Ola")
_LAST = ("Nowak", "Kowalczyk", "Zieliński", "Wójcik", "Dąbrowska", "Kamiński", "Żak", "Brzęczyk")
_INSERT = """INSERT INTO contacts
    (kind, name, company, phone, email, note, sort_key, search, created_at, updated_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""


def many_contacts(data_dir: Path, count: int) -> None:
    """A practice desk in `data_dir` with `count` more contacts."""
    prepare_practice(data_dir)
    database = sqlite3.connect(data_dir / "smsdesk.db")
    with database:
        database.executemany(_INSERT, _rows(count))
    database.close()


def _rows(count: int) -> Iterator[tuple[str, ...]]:
    now = datetime.now(UTC).isoformat(timespec="microseconds")
    for i in range(count):
        name = f"{_FIRST[i % 9]} {_LAST[i // 9 % 8]} {i:06}"
        company = f"Zakład {i % 997}" if i % 5 == 0 else ""
        phone = f"+4860{i:07}"
        kind = "contractor" if i % 5 == 0 else "customer"
        haystack = fold(f"{name} {company}")
        yield kind, name, company, phone, "", "", sort_key(name), haystack, now, now

"""The floors of an import: a script that does nothing but the work, and the usual code.

Both write the rows that our import writes: normalised numbers, each once, folded for searching,
sortable. The script is as fast as Python and SQLite go: csv, the fast path for numbers, one
executemany, indexes last.
"""

import csv
import json
import sqlite3
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import phonenumbers
from sqlalchemy.orm import Session

from smsdesk.core.phone import quick_reader
from smsdesk.core.text import fold
from smsdesk.store.engine import make_engine
from smsdesk.store.models import ContactRow
from smsdesk.store.sorting import sort_key

_INSERT = """INSERT INTO contacts
    (kind, name, company, phone, email, note, sort_key, search, nip, address, language, fields,
     orders, marketing, import_id, created_at, updated_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, '', '', '', '{}', 'unknown', 'unknown', 1, ?, ?)"""


def library(text: str) -> str | None:
    """E.164 by phonenumbers, as its own examples ask it."""
    try:
        number = phonenumbers.parse(text, "PL")
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_valid_number(number):
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def _lines(path: Path) -> Iterator[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.reader(file, delimiter=";")
        next(reader)
        yield from reader


def script(path: Path, database: Path) -> None:
    """The floor."""
    quick = quick_reader("+48")
    now = datetime.now(UTC).isoformat(timespec="microseconds")
    rows, seen = [], set()
    for name, company, number, email, note in _lines(path):
        phone = quick(number) or library(number)
        if phone is None or phone in seen:
            continue
        seen.add(phone)
        search = fold("\n".join(filter(None, (name, company, email, note))))
        key = sort_key(name or company)
        rows.append(("customer", name, company, phone, email, note, key, search, now, now))
    connection = sqlite3.connect(database)
    connection.execute("PRAGMA synchronous = FULL")
    indexes = connection.execute(
        "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = 'contacts'"
        " AND sql IS NOT NULL"
    ).fetchall()
    with connection:
        connection.execute("BEGIN IMMEDIATE")
        for index, _sql in indexes:
            connection.execute(f'DROP INDEX "{index}"')
        connection.executemany(_INSERT, rows)
        for _index, sql in indexes:
            connection.execute(sql)
    connection.close()


def usual_code(path: Path, database: Path) -> None:
    """The library for each number, the ORM for each row."""
    engine = make_engine(database)
    now = datetime.now(UTC)
    seen = set()
    with Session(engine) as session:
        for name, company, number, email, note in _lines(path):
            phone = library(number)
            if phone is None or phone in seen:
                continue
            seen.add(phone)
            search = fold("\n".join(filter(None, (name, company, email, note))))
            session.add(
                ContactRow(
                    kind="customer", name=name, company=company, phone=phone, email=email,
                    note=note, sort_key=sort_key(name or company), search=search, created_at=now,
                    updated_at=now,
                )
            )  # fmt: skip
        session.connection().exec_driver_sql("SELECT 1")
        session.commit()
    engine.dispose()


def stored(database: Path) -> str:
    """All that was written, for comparing."""
    connection = sqlite3.connect(database)
    query = (
        "SELECT name, company, phone, email, note, sort_key, search FROM contacts ORDER BY phone"
    )
    rows = connection.execute(query).fetchall()
    connection.close()
    return json.dumps(rows)


Import = Callable[[Path, Path], None]

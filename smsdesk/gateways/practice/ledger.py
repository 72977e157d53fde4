"""What the practice gateway remembers between runs: taken messages and the imaginary balance.

A small JSON file, replaced as a whole. Ids only: neither numbers nor texts are kept.
"""

import json
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from pathlib import Path

START = Decimal("100.00")
_KEPT_SECONDS = 48 * 3600
_KEPT_COUNT = 20_000
_DAY = 86400
_STALE_SECONDS = 2.0
"""A lock is held for milliseconds; whoever left an older one behind is gone."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A message that the practice gateway took."""

    client_id: str
    provider_id: str
    at: float
    """Unix seconds."""
    parts: int
    price: Decimal


@dataclass(slots=True)
class Book:
    """The contents of the file."""

    balance: Decimal = START
    day: int = 0
    """Days since 1970; the balance is full again on the next, so that practice never ends."""
    taken: dict[str, Taken] = field(default_factory=dict)
    """By client id, oldest first."""

    def add(self, one: Taken) -> None:
        """Remember a message and charge it."""
        self.taken[one.client_id] = one
        self.balance -= one.price


class Ledger:
    """The file. Several processes may use it at once."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = path.with_name(f"{path.name}.lock")

    @property
    def name(self) -> str:
        """The file's name, for a sentence."""
        return self._path.name

    def read(self, now: float) -> Book:
        """What is known at `now`. A damaged file is a new one. Raises OSError."""
        try:
            book = _book(self._path.read_bytes())
        except FileNotFoundError:
            return Book(day=int(now // _DAY))
        if book.day != int(now // _DAY):
            book.balance, book.day = START, int(now // _DAY)
        return book

    @contextmanager
    def change(self, now: float) -> Iterator[Book]:
        """What is known, to be changed; written when the block ends well. Raises OSError."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        with _locked(self._lock):
            book = self.read(now)
            yield book
            _forget_old(book, now)
            fresh = self._path.with_name(f"{self._path.name}.new")
            fresh.write_text(_text(book), "utf-8")
            fresh.replace(self._path)


def _book(text: bytes) -> Book:
    try:
        data = json.loads(text)
        taken = (_taken(client_id, row) for client_id, row in data["taken"].items())
        by_id = {one.client_id: one for one in taken}
        return Book(Decimal(data["balance"]), int(data["day"]), by_id)
    except (ValueError, TypeError, KeyError, AttributeError, InvalidOperation):
        return Book()


def _taken(client_id: str, row: list[str]) -> Taken:
    provider_id, at, parts, price = row
    return Taken(client_id, str(provider_id), float(at), int(parts), Decimal(price))


def _text(book: Book) -> str:
    rows = {
        one.client_id: [one.provider_id, one.at, one.parts, str(one.price)]
        for one in book.taken.values()
    }
    return json.dumps({"balance": str(book.balance), "day": book.day, "taken": rows})


def _forget_old(book: Book, now: float) -> None:
    recent = [one for one in book.taken.values() if now - one.at < _KEPT_SECONDS]
    book.taken = {one.client_id: one for one in recent[-_KEPT_COUNT:]}


@contextmanager
def _locked(lock: Path) -> Iterator[None]:
    while not _grabbed(lock):
        with suppress(FileNotFoundError):
            if time.time() - lock.stat().st_mtime > _STALE_SECONDS:
                lock.unlink()
        time.sleep(0.005)
    try:
        yield
    finally:
        lock.unlink(missing_ok=True)


def _grabbed(lock: Path) -> bool:
    try:
        os.close(os.open(lock, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
    except FileExistsError:
        return False
    return True

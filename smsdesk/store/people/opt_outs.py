"""The opt_outs table: numbers that nobody may text, whoever they belong to.

A number is kept as a keyed hash (HMAC-SHA256), so that the list outlives the person's data and is
no list of numbers. The key is made once, with the first number, and stays in this database: a
number space can be tried through, which a hash without a key would not survive.
"""

import hmac
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from secrets import token_hex

from sqlalchemy import delete, func, insert, select
from sqlalchemy.orm import Session

from smsdesk.core.phone import PhoneNumber
from smsdesk.store.models import OptOutRow
from smsdesk.store.people.chunks import chunks
from smsdesk.store.settings import Settings

KEY = "opt_out_key"
"""The setting."""
_KEY_BYTES = 32


@dataclass(frozen=True, slots=True)
class OptOut:
    """An entry of the list."""

    hash: str
    masked: str
    """The number as it may be shown: its first and last digits."""
    how: str
    """A `ConsentSource`, or words of the shop's own."""
    at: datetime


class OptOuts:
    """The opt_outs table."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._settings = Settings(session)

    def all(self) -> Sequence[OptOut]:
        """The whole list, newest first."""
        query = select(OptOutRow).order_by(OptOutRow.at.desc(), OptOutRow.masked)
        return [_entry(row) for row in self._session.scalars(query)]

    def among(self, phones: Iterable[PhoneNumber]) -> frozenset[PhoneNumber]:
        """Those that are on the list."""
        key = self._key()
        if not key:
            return frozenset()
        hashes = {number_hash(key, phone): phone for phone in phones}
        found = (
            self._session.scalars(select(OptOutRow.hash).where(OptOutRow.hash.in_(chunk)))
            for chunk in chunks(hashes)
        )
        return frozenset(hashes[one] for listed in found for one in listed)

    def named(self, phones: Iterable[PhoneNumber]) -> Sequence[OptOut]:
        """The entries of these numbers."""
        key = self._key()
        found: list[OptOut] = []
        for chunk in chunks(number_hash(key, phone) for phone in phones if key):
            query = select(OptOutRow).where(OptOutRow.hash.in_(chunk))
            found += map(_entry, self._session.scalars(query))
        return found

    def count(self) -> int:
        """How many numbers there are."""
        return self._session.scalar(select(func.count()).select_from(OptOutRow)) or 0

    def add(self, phones: Iterable[PhoneNumber], how: str, now: datetime) -> Sequence[OptOut]:
        """Put numbers on the list; the entries that are new."""
        key = self._key() or self._new_key()
        wanted = dict.fromkeys(phones)
        known = self.among(wanted)
        added = [OptOut(number_hash(key, p), p.masked, how, now) for p in wanted if p not in known]
        self.restore(added)
        return added

    def restore(self, entries: Sequence[OptOut]) -> None:
        """Write entries as they are; those that are there stay as they are."""
        there: set[str] = set()
        for chunk in chunks(entry.hash for entry in entries):
            there.update(
                self._session.scalars(select(OptOutRow.hash).where(OptOutRow.hash.in_(chunk)))
            )
        values = [
            {"hash": entry.hash, "masked": entry.masked, "how": entry.how, "at": entry.at}
            for entry in entries
            if entry.hash not in there
        ]
        if values:
            self._session.execute(insert(OptOutRow.__table__), values)  # type: ignore[arg-type]  # declared as FromClause

    def remove(self, hashes: Sequence[str]) -> Sequence[OptOut]:
        """Take entries off the list; what was there."""
        removed: list[OptOut] = []
        for chunk in chunks(hashes):
            named = OptOutRow.hash.in_(chunk)
            removed += map(_entry, self._session.scalars(select(OptOutRow).where(named)))
            self._session.expunge_all()
            self._session.execute(delete(OptOutRow).where(named))
        return removed

    def _key(self) -> bytes:
        """Empty as long as the list never had a number."""
        return bytes.fromhex(self._settings.text(KEY))

    def _new_key(self) -> bytes:
        self._settings.put(KEY, token_hex(_KEY_BYTES))
        return self._key()


def number_hash(key: bytes, phone: PhoneNumber) -> str:
    return hmac.digest(key, phone.e164.encode(), "sha256").hex()


def _entry(row: OptOutRow) -> OptOut:
    return OptOut(row.hash, row.masked, row.how, row.at)

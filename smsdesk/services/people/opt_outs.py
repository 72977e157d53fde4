"""The list of those who must not be texted at all: adding, looking up, files, taking off.

It knows numbers by a keyed hash only (`store.people.opt_outs`), so a number can be asked for but
never read from it. What it means for a message is in `services.permission`.
"""

import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from smsdesk.core.errors import ErrorCode, FieldError, SmsdeskError
from smsdesk.core.phone import PhoneNumber
from smsdesk.services.compose_values import BadToken, Recipient
from smsdesk.services.people.consents import cancel_kept
from smsdesk.services.preferences import PreferenceService
from smsdesk.services.recipient_lists import parse_pasted, read_recipients, read_rows
from smsdesk.services.sheets.csv_file import as_text, harmless, write_sheet

if TYPE_CHECKING:
    from smsdesk.services.scheduling import SchedulingService
    from smsdesk.store.people.opt_outs import OptOut
    from smsdesk.store.unit import Store

_log = logging.getLogger("smsdesk.people")
_HEADER = ("numer", "od kiedy", "skąd")


@dataclass(frozen=True, slots=True)
class OptOutEntry:
    """A number on the list, as it may be shown."""

    id: str
    """Its keyed hash."""
    masked: str
    how: str
    """A `ConsentSource`, or words of the shop's own."""
    at: datetime


@dataclass(frozen=True, slots=True)
class OptedOut:
    """What became of adding numbers."""

    added: tuple[OptOutEntry, ...]
    known: int
    """So many were on the list already."""
    bad: tuple[BadToken, ...] = ()
    """Pieces of the text, or rows of the file, that are no number."""
    cancelled: int = 0
    """Messages that providers kept, and do not any more."""
    errors: tuple[SmsdeskError, ...] = ()
    """Why others could not be cancelled there: they may still leave."""


class OptOutService:
    """The list over the store."""

    def __init__(
        self, store: "Store", scheduling: "SchedulingService", now: Callable[[], datetime]
    ) -> None:
        self._store = store
        self._scheduling = scheduling
        self._now = now
        self._preferences = PreferenceService(store)

    # --- reading -----------------------------------------------------------------------------

    def list(self, search: str = "") -> Sequence[OptOutEntry]:
        """The list, newest first; with a whole number to search for, that one.

        Part of a number finds what its first and last digits allow.
        """
        phone = self._number(search)
        with self._store.begin() as tx:
            if phone is not None:
                return [_shown(one) for one in tx.opt_outs.named([phone])]
            entries = tx.opt_outs.all()
        digits = _digits(search)
        return [_shown(one) for one in entries if not digits or digits in _digits(one.masked)]

    def count(self) -> int:
        """How many numbers there are."""
        with self._store.begin() as tx:
            return tx.opt_outs.count()

    def among(self, phones: Sequence[PhoneNumber]) -> frozenset[PhoneNumber]:
        """Those that are on the list."""
        with self._store.begin() as tx:
            return tx.opt_outs.among(phones)

    def named(self, phones: Sequence[PhoneNumber]) -> Sequence[OptOutEntry]:
        """The entries of these numbers."""
        with self._store.begin() as tx:
            return [_shown(one) for one in tx.opt_outs.named(phones)]

    def _number(self, text: str) -> PhoneNumber | None:
        try:
            return PhoneNumber.parse(text, self._preferences.load().default_prefix)
        except FieldError:
            return None

    # --- writing -----------------------------------------------------------------------------

    def add(self, phones: Sequence[PhoneNumber], how: str = "") -> OptedOut:
        """Nobody may text these any more."""
        with self._store.begin(write=True) as tx:
            added = tx.opt_outs.add(phones, how.strip(), self._now())
        done = cancel_kept(self._store, self._scheduling, (), phones)
        return OptedOut(
            tuple(map(_shown, added)),
            len(set(phones)) - len(added),
            cancelled=done.count,
            errors=tuple(done.errors.values()),
        )

    def add_pasted(self, text: str, how: str = "") -> OptedOut:
        """Every number of a paste. Raises FieldError("number", NUMBER_EMPTY) if it is empty."""
        found = parse_pasted(text, self._preferences.load().default_prefix)
        if not found:
            raise FieldError("number", ErrorCode.NUMBER_EMPTY)
        return self._add_found(found, how)

    def add_file(self, path: Path, how: str = "") -> OptedOut:
        """Every number of a text file, or of the column `numer` of a sheet. Raises FILE_*."""
        prefix = self._preferences.load().default_prefix
        try:
            found = read_recipients(path, prefix)
        except SmsdeskError as error:
            text = _plain_list(path) if error.code is ErrorCode.FILE_NO_NUMBER_COLUMN else ""
            if not text:
                raise
            found = parse_pasted(text, prefix)
        return self._add_found(found, how)

    def _add_found(self, found: "Sequence[Recipient | BadToken]", how: str) -> OptedOut:
        phones = [one.phone for one in found if isinstance(one, Recipient) and one.phone]
        done = self.add(phones, how)
        bad = tuple(one for one in found if isinstance(one, BadToken))
        return replace(done, bad=bad)

    def remove(self, ids: Sequence[str]) -> Sequence[OptOutEntry]:
        """Take entries off the list; what was there, for `restore`."""
        with self._store.begin(write=True) as tx:
            removed = tx.opt_outs.remove(ids)
        _log.info("%d numbers taken off the list of opt-outs", len(removed))
        return [_shown(one) for one in removed]

    def remove_number(self, number: str) -> OptOutEntry:
        """Take one number off the list.

        Raises FieldError("number", NUMBER_*), SmsdeskError(OPT_OUT_UNKNOWN).
        """
        phone = PhoneNumber.parse(number, self._preferences.load().default_prefix)
        with self._store.begin() as tx:
            found = [one.hash for one in tx.opt_outs.named([phone])]
        if not found:
            raise SmsdeskError(ErrorCode.OPT_OUT_UNKNOWN, number=phone.masked)
        return self.remove(found)[0]

    def restore(self, entries: Sequence[OptOutEntry]) -> None:
        """Undo `remove`."""
        from smsdesk.store.people.opt_outs import OptOut

        with self._store.begin(write=True) as tx:
            tx.opt_outs.restore([OptOut(e.id, e.masked, e.how, e.at) for e in entries])

    def export(self, path: Path) -> int:
        """Write the list as CSV, numbers masked as they are known; how many.

        Raises SmsdeskError(FILE_UNWRITABLE).
        """
        entries = self.list()
        write_sheet(path, _lines(entries))
        return len(entries)


def _lines(entries: Sequence[OptOutEntry]) -> Iterator[Sequence[str]]:
    yield _HEADER
    for entry in entries:
        since = entry.at.astimezone().strftime("%d.%m.%Y %H:%M")
        yield as_text(entry.masked), since, harmless(entry.how)


def _plain_list(path: Path) -> str:
    """The text of a file that has one column and no header; empty for a sheet.

    Other columns could hold what looks like a number and is none, a NIP say.
    """
    filled = [[cell for cell in row.cells if cell.strip()] for row in read_rows(path)]
    is_list = all(len(cells) <= 1 for cells in filled)
    return "\n".join(cell for cells in filled for cell in cells) if is_list else ""


def _digits(text: str) -> str:
    return "".join(filter(str.isdigit, text))


def _shown(one: "OptOut") -> OptOutEntry:
    return OptOutEntry(one.hash, one.masked, one.how, one.at)

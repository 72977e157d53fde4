"""Contacts from and to CSV files: all rows or none, every rejected row with its reason.

Reading files at all is done by `sheets`, guessing what a column means by `columns`.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import islice
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from smsdesk.core.contact import ContactDraft, ContactKind
from smsdesk.core.errors import ErrorCode, FieldError, SmsdeskError
from smsdesk.core.phone import PhoneKind, PhoneNumber, parse_cell
from smsdesk.core.text import fold
from smsdesk.services.importing.columns import Columns, find_columns
from smsdesk.services.preferences import PreferenceService
from smsdesk.services.sheets.csv_file import Row, as_text, harmless, read_sheet, write_sheet

if TYPE_CHECKING:
    from smsdesk.core.contact import Contact
    from smsdesk.store.unit import Store, Transaction

Progress = Callable[[int, int], None]
"""Rows done, rows in all."""

_STEP = 500
_OTHER_FORMATS = frozenset({".xlsx", ".xls", ".ods", ".vcf"})
_CONTRACTOR_WORDS = ("kontrahent", "dostawca", "podwykonawca", "contractor", "supplier", "partner")
_KIND_WORDS = {ContactKind.CUSTOMER: "klient", ContactKind.CONTRACTOR: "kontrahent"}
_HEADER = ("Nazwa", "Firma", "Telefon", "E-mail", "Rodzaj", "Uwagi")


@dataclass(frozen=True, slots=True)
class SkippedRow:
    """A row of the user's file that was not imported; `row` counts from 1 with the header."""

    row: int
    reason: SmsdeskError


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did, or would do."""

    added: int
    updated: int
    skipped: tuple[SkippedRow, ...]
    cancelled: bool = False


class _Stopped(Exception):
    """Leaves the transaction, so that nothing is kept."""


@dataclass(frozen=True, slots=True)
class _Taken:
    """A row that can be imported. `kind` is None where the file does not tell."""

    draft: ContactDraft
    kind: ContactKind | None


class ContactImport:
    """Import and export over the store."""

    def __init__(self, store: "Store", now: Callable[[], datetime]) -> None:
        self._store = store
        self._now = now
        self._preferences = PreferenceService(store)

    def run(
        self,
        path: Path,
        columns: Mapping[str, str] | None = None,
        *,
        dry_run: bool = False,
        progress: Progress | None = None,
        stop: Event | None = None,
    ) -> ImportReport:
        """Import a CSV; delimiter and encoding are detected, Polish and English headers guessed.

        `columns` maps headers of the file to contact fields (name, company, phone, email, kind,
        note). A row whose number is known updates that contact. When `stop` is set nothing is
        kept. Raises SmsdeskError(FILE_*) with nothing changed.
        """
        pace = _Pace(progress, stop)
        try:
            taken, skipped = self._read(path, columns or {}, pace)
            added, updated = self._write(taken, pace, dry_run=dry_run)
        except _Stopped:
            return ImportReport(0, 0, (), cancelled=True)
        pace.finish()
        return ImportReport(added, updated, tuple(skipped))

    def export(self, path: Path) -> int:
        """Write all contacts as CSV that Polish Excel opens right; returns how many.

        Raises SmsdeskError(FILE_FORMAT_UNKNOWN, FILE_UNWRITABLE).
        """
        if path.suffix.lower() in _OTHER_FORMATS:
            raise SmsdeskError(ErrorCode.FILE_FORMAT_UNKNOWN, name=path.name)
        with self._store.begin() as tx:
            rows = [_exported(contact) for contact in tx.contacts.each()]
        write_sheet(path, [_HEADER, *rows])
        return len(rows)

    def _read(
        self, path: Path, wanted: Mapping[str, str], pace: "_Pace"
    ) -> tuple[Mapping[PhoneNumber, _Taken], Sequence[SkippedRow]]:
        prefix = self._preferences.load().default_prefix
        if path.suffix.lower() in _OTHER_FORMATS:
            raise SmsdeskError(ErrorCode.FILE_FORMAT_UNKNOWN, name=path.name)
        rows = read_sheet(path)
        columns = find_columns(rows, wanted, prefix, path.name)
        body = rows[1:] if columns.has_header else rows
        # as much again is to be written
        pace.begin(2 * len(body))
        return _sort_rows(body, columns, prefix, pace)

    def _write(
        self, taken: Mapping[PhoneNumber, _Taken], pace: "_Pace", *, dry_run: bool
    ) -> tuple[int, int]:
        with self._store.begin(write=not dry_run) as tx:
            known = tx.contacts.known_numbers()
            new = [row.draft for phone, row in taken.items() if phone.e164 not in known]
            old = {known[p.e164]: row for p, row in taken.items() if p.e164 in known}
            if not dry_run:
                self._add(tx, new, pace)
                self._change(tx, old, pace)
        return len(new), len(old)

    def _add(self, tx: "Transaction", drafts: Sequence[ContactDraft], pace: "_Pace") -> None:
        for start in range(0, len(drafts), _STEP):
            chunk = drafts[start : start + _STEP]
            tx.contacts.add_many(chunk, self._now())
            pace.done(len(chunk))

    def _change(self, tx: "Transaction", taken: Mapping[int, _Taken], pace: "_Pace") -> None:
        rest = iter(taken)
        while ids := list(islice(rest, _STEP)):
            contacts = tx.contacts.get_many(ids)
            merged = {contact.id: _merged(contact, taken[contact.id]) for contact in contacts}
            tx.contacts.change_many(merged, self._now())
            pace.done(len(ids))


class _Pace:
    """Tells how far the work is, and leaves it when asked to."""

    def __init__(self, progress: Progress | None, stop: Event | None) -> None:
        self._progress = progress
        self._stop = stop
        self._total = 0
        self._done = 0

    def begin(self, total: int) -> None:
        """How many steps there will be."""
        self._total = total
        self.done(0)

    def done(self, steps: int) -> None:
        """Raises _Stopped."""
        if self._stop is not None and self._stop.is_set():
            raise _Stopped
        self._done = min(self._done + steps, self._total)
        if self._progress is not None:
            self._progress(self._done, self._total)

    def finish(self) -> None:
        """Rows that were skipped had nothing to be written."""
        if self._progress is not None and self._done < self._total:
            self._progress(self._total, self._total)


def _sort_rows(
    rows: Sequence[Row], columns: Columns, prefix: str, pace: _Pace
) -> tuple[dict[PhoneNumber, _Taken], list[SkippedRow]]:
    """What can be imported, by number, and what cannot. Empty rows are neither."""
    taken: dict[PhoneNumber, _Taken] = {}
    first_rows: dict[PhoneNumber, int] = {}
    skipped: list[SkippedRow] = []
    for start in range(0, len(rows), _STEP):
        chunk = rows[start : start + _STEP]
        for row in chunk:
            if not any(cell.strip() for cell in row.cells):
                continue
            try:
                phone, contact = _read_row(row, columns, prefix)
                if phone in first_rows:
                    first = first_rows[phone]
                    raise SmsdeskError(ErrorCode.FILE_REPEATED_ROW, first=first)
            except SmsdeskError as error:
                skipped.append(SkippedRow(row.number, error))
                continue
            taken[phone], first_rows[phone] = contact, row.number
        pace.done(len(chunk))
    return taken, skipped


def _read_row(row: Row, columns: Columns, prefix: str) -> tuple[PhoneNumber, _Taken]:
    """Raises FieldError with the reason to skip the row."""
    phones = [phone for cell in columns.texts(row, "phone") for phone in parse_cell(cell, prefix)]
    if not phones:
        raise FieldError("number", ErrorCode.NUMBER_EMPTY)
    phone = _best(phones)
    others = [p.display for p in dict.fromkeys(phones) if p != phone]
    note = columns.text(row, "note")
    if others:
        note = "\n".join(filter(None, (note, "inne numery: " + ", ".join(others))))
    kind = _kind(columns.text(row, "kind"))
    draft = ContactDraft(
        columns.text(row, "name"),
        columns.text(row, "company"),
        phone,
        columns.text(row, "email"),
        kind or ContactKind.CUSTOMER,
        note,
    )
    return phone, _Taken(draft.checked(), kind)


def _best(phones: Sequence[PhoneNumber]) -> PhoneNumber:
    """The first that can receive an SMS. To ask a number its kind is not free."""
    if len(phones) == 1:
        return phones[0]
    return next((phone for phone in phones if phone.kind is PhoneKind.MOBILE), phones[0])


def _kind(word: str) -> ContactKind | None:
    if not word:
        return None
    folded = fold(word)
    contractor = any(known in folded for known in _CONTRACTOR_WORDS)
    return ContactKind.CONTRACTOR if contractor else ContactKind.CUSTOMER


def _merged(contact: "Contact", row: _Taken) -> ContactDraft:
    """What the file tells replaces what is known; what it does not tell stays."""
    new = row.draft
    return replace(
        contact.draft(),
        name=new.name or contact.name,
        company=new.company or contact.company,
        email=new.email or contact.email,
        kind=row.kind or contact.kind,
        note=new.note or contact.note,
    )


def _exported(contact: "Contact") -> tuple[str, ...]:
    return (
        harmless(contact.name),
        harmless(contact.company),
        as_text(contact.phone.e164 if contact.phone else ""),
        harmless(contact.email),
        _KIND_WORDS[contact.kind],
        harmless(contact.note),
    )

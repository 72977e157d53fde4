"""From a file to people: the table, what its columns mean, and every row read.

Nothing is written, and nobody is asked who is known; that is `import_run`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from smsdesk.core.contact_field import ContactField, FieldKind, placeholder_name, read_date
from smsdesk.core.errors import ErrorCode, FieldError, SmsdeskError
from smsdesk.core.new_contact import NewContact
from smsdesk.services.importing.columns import Columns, Guess, check_fields
from smsdesk.services.importing.own_format import title_of_header
from smsdesk.services.importing.pace import STEP, Pace
from smsdesk.services.importing.row_reader import Reading, RowReader
from smsdesk.services.importing.values import (
    OWN_FIELD,
    Duplicates,
    FileLook,
    ImportPlan,
    SeenColumn,
    SkippedRow,
)
from smsdesk.services.merging import RESERVED
from smsdesk.services.sheets.reading import read_table
from smsdesk.services.sheets.table import FileKind, Row, Table

_SHOWN = 5
_LONGEST_SHOWN = 200
_DATES_SEEN = 200
"""Rows that tell whether a new field holds dates."""


@dataclass(frozen=True, slots=True)
class Shop:
    """What the shop has chosen that decides how a file is read."""

    prefix: str
    own_fields: Sequence[ContactField]


@dataclass(slots=True)
class People:
    """What the rows of a file came to."""

    found: list[NewContact] = field(default_factory=list, repr=False)
    rows: list[int] = field(default_factory=list)
    """The row of each."""
    skipped: list[SkippedRow] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class OpenedFile:
    """A file whose columns are known."""

    name: str
    table: Table
    columns: Columns
    guess: Guess
    keep_numberless: bool
    new_fields: tuple[ContactField, ...] = ()
    """Own fields that its columns name and that do not exist yet."""
    group: str = ""
    """One that everybody joins."""

    @property
    def body(self) -> Sequence[Row]:
        """The rows below the header."""
        return self.table.rows[1:] if self.columns.has_header else self.table.rows


def open_file(
    path: Path, wanted: Mapping[str, str], plan: ImportPlan, shop: Shop, pace: Pace
) -> OpenedFile:
    """Read it, find out what its columns mean.

    Raises SmsdeskError(FILE_*, COLUMN_UNKNOWN, FIELD_UNKNOWN), Stopped.
    """
    check_fields(wanted.values())
    table = read_table(path, pace.tick)
    guess = Guess(table, shop.prefix, shop.own_fields)
    columns = guess.told(wanted) if wanted else guess.columns(plan.has_header)
    if plan.columns is not None:
        check_fields(plan.columns.values())
        columns = replace(columns, fields=plan.columns)
    keep = columns.own if plan.keep_numberless is None else plan.keep_numberless
    columns, new = _with_fields(columns, table, shop)
    return OpenedFile(path.name, table, columns, guess, keep, new, plan.group)


def check_numbers(file: OpenedFile) -> None:
    """Raises SmsdeskError(FILE_NO_NUMBER_COLUMN) when nobody could have a number."""
    fields = set(file.columns.fields.values())
    if not (file.keep_numberless or fields & {"phone", "other_phone"}):
        raise SmsdeskError(ErrorCode.FILE_NO_NUMBER_COLUMN, name=file.name)


def look_at(file: OpenedFile) -> FileLook:
    """What a person is shown before the import."""
    body = file.body
    top = [row for row in body[: _SHOWN * 4] if any(cell.strip() for cell in row.cells)][:_SHOWN]
    header = file.table.rows[0].cells if file.columns.has_header else ()
    width = max(map(len, (header, *(row.cells for row in top))))
    columns = []
    for place in range(width):
        means = file.columns.fields.get(place, "")
        columns.append(
            SeenColumn(
                place,
                header[place].strip() if place < len(header) else "",
                means,
                file.guess.offered(place) if not means and header else "",
                tuple(row.cell(place)[:_LONGEST_SHOWN] for row in top),
            )
        )
    rows = sum(any(map(str.strip, row.cells)) for row in body) + len(file.table.broken)
    has_header, own = file.columns.has_header, file.columns.own
    return FileLook(file.table.kind, rows, has_header, tuple(columns), own, file.keep_numberless)


def read_people(
    file: OpenedFile, shop: Shop, duplicates: Duplicates, now: datetime, pace: Pace
) -> People:
    """Every row, read. Empty ones are neither found nor skipped. Raises Stopped."""
    people = People(skipped=[SkippedRow(*each) for each in file.table.broken])
    fields = (*shop.own_fields, *file.new_fields)
    dates = frozenset(each.name for each in fields if each.kind is FieldKind.DATE)
    reading = Reading(
        file.table.kind, file.columns, shop.prefix, file.keep_numberless, now, dates, file.group
    )
    reader = RowReader(reading)
    sieve = None if duplicates is Duplicates.BOTH else _Sieve()
    body = file.body
    for start in range(0, len(body), STEP):
        chunk = body[start : start + STEP]
        _read_chunk(chunk, reader, sieve, people)
        pace.done(len(chunk))
    people.skipped.sort(key=lambda skipped: skipped.row)
    return people


class _Sieve:
    """Holds back rows whose numbers all stand above."""

    def __init__(self) -> None:
        self._rows: dict[str, int] = {}

    def check(self, phones: Sequence[str], row: int) -> SkippedRow | None:
        """The row as a repeated one, or None."""
        rows = self._rows
        before = rows.get(phones[0]) if phones else None
        if before is not None and all(phone in rows for phone in phones):
            reason = SmsdeskError(ErrorCode.FILE_REPEATED_ROW, first=before)
            return SkippedRow(row, reason, repeated=True)
        for phone in phones:
            rows.setdefault(phone, row)
        return None


def _read_chunk(
    chunk: Sequence[Row], reader: RowReader, sieve: _Sieve | None, people: People
) -> None:
    read, found, rows = reader.read, people.found, people.rows
    for row in chunk:
        try:
            person = read(row)
        except FieldError as error:
            # a hundred thousand tracebacks would hold on to every row
            people.skipped.append(SkippedRow(row.number, error.with_traceback(None)))
            continue
        if person is None:
            continue
        repeated = sieve.check(person.phones, row.number) if sieve else None
        if repeated is not None:
            people.skipped.append(repeated)
            continue
        found.append(person)
        rows.append(row.number)


# --- own fields that are new --------------------------------------------------------------------


def _with_fields(
    columns: Columns, table: Table, shop: Shop
) -> tuple[Columns, tuple[ContactField, ...]]:
    """The columns under the names that their fields will have, and the fields to be made."""
    known = {each.name for each in shop.own_fields}
    new: dict[str, ContactField] = {}
    fields = {}
    for place, means in columns.fields.items():
        name = means.removeprefix(OWN_FIELD)
        if means.startswith(OWN_FIELD) and name not in known:
            if name not in new:
                new[name] = _new_field(name, place, columns, table, known | set(new))
            fields[place] = OWN_FIELD + new[name].name
        else:
            fields[place] = means
    return replace(columns, fields=fields), tuple(new.values())


def _new_field(
    name: str, place: int, columns: Columns, table: Table, taken: set[str]
) -> ContactField:
    title = _title(name, place, columns, table)
    body = table.rows[1 : _DATES_SEEN + 1]
    values = [value for row in body if (value := row.cell(place))]
    dated = bool(values) and all(read_date(value) for value in values)
    final = name if columns.own else placeholder_name(name, RESERVED | taken)
    return ContactField(final, title, FieldKind.DATE if dated else FieldKind.TEXT)


def _title(name: str, place: int, columns: Columns, table: Table) -> str:
    header = table.rows[0].cells
    if not columns.has_header or table.kind is FileKind.VCARD or place >= len(header):
        return name.replace("_", " ").capitalize()
    return " ".join(title_of_header(header[place].strip()).split())[:80] or name

"""Numbers that people paste or keep in a file, as recipients or as pieces that are no number."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from smsdesk.core.errors import ErrorCode, FieldError, SmsdeskError
from smsdesk.core.phone import PhoneNumber, split_pasted
from smsdesk.core.text import fold
from smsdesk.services.compose_values import BadToken, Recipient
from smsdesk.services.sheets.csv_file import original
from smsdesk.services.sheets.reading import read_table
from smsdesk.services.sheets.table import FileKind, Row

_REPORTED = 50
"""Bad pieces of one paste that are told one by one; the rest is counted."""
_FEWEST_DIGITS, _MOST_DIGITS = 7, 40
_SHOWN = 40
_NUMBER_HEADERS = ("number", "telefon", "phone", "numer", "tel", "komorka", "nr", "nr telefonu")


def parse_pasted(text: str, default_prefix: str) -> Sequence[Recipient | BadToken]:
    """Every piece of a paste, in order. Garbage of megabytes is counted, not listed."""
    found: list[Recipient | BadToken] = []
    bad = 0
    for token in dict.fromkeys(split_pasted(text)):
        parsed = (
            _parsed(token, default_prefix) if bad < _REPORTED else _hopeful(token, default_prefix)
        )
        if isinstance(parsed, Recipient):
            found.append(parsed)
            continue
        bad += 1
        if bad <= _REPORTED and parsed is not None:
            found.append(parsed)
    if bad > _REPORTED:
        more = bad - _REPORTED
        found.append(BadToken("…", SmsdeskError(ErrorCode.NUMBERS_MORE_BAD, count=more)))
    return found


def read_recipients(path: Path, default_prefix: str) -> Sequence[Recipient | BadToken]:
    """Every row of a recipients file, CSV or XLSX, in order. Raises SmsdeskError(FILE_*)."""
    rows = read_rows(path)
    header = [cell.strip() for cell in rows[0].cells]
    column = _number_column(header)
    if column is None:
        raise SmsdeskError(ErrorCode.FILE_NO_NUMBER_COLUMN, name=path.name)
    return list(_recipients(rows[1:], header, column, default_prefix))


def read_rows(path: Path) -> Sequence[Row]:
    """A CSV or XLSX from its first filled row on, as a person sees it. Raises SmsdeskError(FILE_*).

    Cards are refused: nobody has said which of a person's numbers is meant.
    """
    table = read_table(path, _go_on)
    if table.kind is FileKind.VCARD:
        raise SmsdeskError(ErrorCode.FILE_NO_NUMBER_COLUMN, name=path.name)
    if table.kind is FileKind.XLSX:
        return table.rows
    return [Row(row.number, [original(cell) for cell in row.cells]) for row in table.rows]


def _go_on() -> None:
    """Nobody stops the reading of a recipients file."""


def _recipients(
    rows: Sequence[Row], header: Sequence[str], column: int, default_prefix: str
) -> Iterator[Recipient | BadToken]:
    for row in rows:
        if not any(cell.strip() for cell in row.cells):
            continue
        parsed = _parsed(row.cell(column), default_prefix)
        if isinstance(parsed, BadToken):
            yield replace(parsed, row=row.number)
            continue
        values = {name: row.cell(i) for i, name in enumerate(header) if i != column and name}
        yield Recipient(parsed.phone, values=values, row=row.number)


def _number_column(header: Sequence[str]) -> int | None:
    folded = [fold(name).strip(".: ") for name in header]
    return next((folded.index(name) for name in _NUMBER_HEADERS if name in folded), None)


def _parsed(token: str, default_prefix: str) -> Recipient | BadToken:
    try:
        return Recipient(PhoneNumber.parse(token, default_prefix))
    except FieldError as error:
        return BadToken(token[:_SHOWN], error)


def _hopeful(token: str, default_prefix: str) -> Recipient | BadToken | None:
    """Parse only what could be a number at all; None for anything else."""
    digits = sum(character.isdigit() for character in token)
    if not _FEWEST_DIGITS <= digits <= _MOST_DIGITS:
        return None
    return _parsed(token, default_prefix)

"""XLSX workbooks: reading the first sheet that holds anything.

A file from outside is looked at before it is unpacked: its directory says how large it would be,
and no part may have a document type, which OOXML forbids and bombs need. Formulas give the values
that Excel stored.
"""

import re
import warnings
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, time
from decimal import Decimal
from io import BytesIO
from itertools import islice
from xml.etree.ElementTree import ParseError

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.services.sheets.table import LONGEST_CELL, WIDEST, Row, Tick, from_first_filled

UNPACKED_LIMIT_MB = 400
_PARTS_LIMIT = 5_000
_MOST_ROWS = 1_048_576
_STEP = 500
_WORKBOOK = "xl/workbook.xml"
_DOCTYPE = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")
_ERRORS = frozenset({"#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#NUM!", "#NAME?", "#NULL!"})
"""What a formula that failed shows."""
_DAMAGE = (
    zipfile.BadZipFile, zlib.error, ParseError, InvalidFileException, EOFError, KeyError,
    ValueError, TypeError, IndexError, AttributeError, NotImplementedError, OverflowError,
    AssertionError, OSError,
)  # fmt: skip
"""What openpyxl, zipfile and ElementTree raise for a file that somebody cut, bent or invented."""


def read_xlsx(content: bytes, name: str, tick: Tick) -> list[Row]:
    """The rows of the first sheet that holds anything.

    Raises SmsdeskError(FILE_FORMAT_UNKNOWN, FILE_DAMAGED, FILE_UNPACKS_TOO_LARGE, FILE_TOO_WIDE,
    FILE_BROKEN_ROW, FILE_EMPTY), and what `tick` raises.
    """
    try:
        _check_parts(content, name)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what openpyxl leaves out of a sheet is not ours
            return _first_filled(content, name, tick)
    except _DAMAGE as error:
        raise SmsdeskError(ErrorCode.FILE_DAMAGED, name=name) from error


def _check_parts(content: bytes, name: str) -> None:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        parts = archive.infolist()
        if _WORKBOOK not in {part.filename for part in parts}:
            raise SmsdeskError(ErrorCode.FILE_FORMAT_UNKNOWN, name=name)
        size = sum(part.file_size for part in parts)
        if size > UNPACKED_LIMIT_MB * 1_000_000 or len(parts) > _PARTS_LIMIT:
            limit = UNPACKED_LIMIT_MB
            raise SmsdeskError(ErrorCode.FILE_UNPACKS_TOO_LARGE, name=name, limit=limit)
        for part in parts:
            if part.filename.endswith((".xml", ".rels")) and _has_doctype(archive, part):
                raise SmsdeskError(ErrorCode.FILE_DAMAGED, name=name)


def _has_doctype(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> bool:
    with archive.open(part) as file:
        return _DOCTYPE.search(file.read(2_000)) is not None


def _first_filled(content: bytes, name: str, tick: Tick) -> list[Row]:
    book = load_workbook(BytesIO(content), read_only=True, data_only=True, keep_links=False)
    try:
        for sheet in book.worksheets:
            # what a file claims to be its size makes openpyxl fill up rows and columns
            sheet.reset_dimensions()
            rows = list(_rows(sheet.iter_rows(values_only=True), name, tick))
            if any(any(row.cells) for row in rows):
                return from_first_filled(rows, name)
    finally:
        book.close()
    raise SmsdeskError(ErrorCode.FILE_EMPTY, name=name)


def _rows(values: Iterable[Sequence[object]], name: str, tick: Tick) -> Iterator[Row]:
    for number, cells in enumerate(islice(values, _MOST_ROWS), 1):
        if number % _STEP == 0:
            tick()
        if len(cells) > WIDEST:
            count = len(cells)
            raise SmsdeskError(ErrorCode.FILE_TOO_WIDE, name=name, count=count, limit=WIDEST)
        texts = [cell if cell.__class__ is str else _text(cell) for cell in cells]
        yield Row(number, [_whole(text, number) for text in texts])


def _whole(text: object, number: int) -> str:
    """A text without the sheet's own escapes. Raises SmsdeskError(FILE_BROKEN_ROW)."""
    told = "" if text in _ERRORS else str(text)
    if len(told) > LONGEST_CELL:
        raise SmsdeskError(ErrorCode.FILE_BROKEN_ROW, row=number)
    return _ESCAPE.sub(_unescaped, told) if "_x" in told else told


def _unescaped(match: re.Match[str]) -> str:
    character = chr(int(match[1], 16))
    return "\ufffd" if "\ud800" <= character <= "\udfff" or character == "\0" else character


def _text(value: object) -> str:
    """A value as a person would write it: digits for numbers, ISO for dates."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "PRAWDA" if value else "FAŁSZ"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return _number(value)
    return _moment(value)


def _number(value: float) -> str:
    """Without an exponent and without ".0": a number of a telephone stays its digits."""
    exact = Decimal(repr(value))
    if not exact.is_finite():
        return ""
    text = format(exact, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _moment(value: object) -> str:
    if isinstance(value, datetime):
        midnight = value.time() == time()
        return value.date().isoformat() if midnight else value.isoformat(" ", "minutes")
    return str(value)

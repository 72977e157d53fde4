"""Text files with columns: finding out encoding and delimiter, reading, writing without risk.

Which column means what is decided by who reads; nothing here knows contacts.
"""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from itertools import count
from pathlib import Path

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.services.sheets.table import Row, from_first_filled
from smsdesk.services.sheets.whole_file import Target, write_whole

_DELIMITERS = ";\t,|"
_SAMPLE = 20
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x19\x1b-\x1f]")
_POLISH = re.compile(r"[ąćęłńóśźżĄĆĘŁŃÓŚŹŻ]")
_SEP_LINE = re.compile(r"sep=([^\r\n])\r?\n", re.IGNORECASE)
_TEXT_FORMULA = re.compile(r'="([^"]*)"')
_LIVE = re.compile(r"'*[=+\-@\t\r]")
_ESCAPED = re.compile(r"'+[=+\-@\t\r]")


def read_csv(content: bytes, name: str) -> list[Row]:
    """All rows from the first that is not empty on; `name` is for the errors.

    Raises SmsdeskError(FILE_NOT_TEXT, FILE_EMPTY, FILE_BROKEN_ROW).
    """
    text = decoded(content, name)
    said = _SEP_LINE.match(text)
    delimiter = said[1] if said else _guess_delimiter(text)
    rows = _parsed(text[said.end() :] if said else text, delimiter, 2 if said else 1)
    return from_first_filled(rows, name)


def write_sheet(path: Path, rows: Iterable[Sequence[str]]) -> None:
    """Write `rows` as Polish Excel expects them; the old file stays until the new one is whole.

    Raises SmsdeskError(FILE_UNWRITABLE).
    """

    def write(target: Target) -> None:
        with open(target, "w", encoding="utf-8-sig", newline="") as file:  # noqa: PTH123  # or a descriptor
            csv.writer(file, delimiter=";").writerows(rows)

    write_whole(path, write)


def as_text(value: str) -> str:
    """A cell that a spreadsheet keeps as text instead of making a number of it: ="+48…"."""
    return f'="{value}"' if value else ""


def harmless(value: str) -> str:
    """A cell that no spreadsheet runs as a formula; `original` undoes it."""
    return f"'{value}" if _LIVE.match(value) else value


def original(cell: str) -> str:
    """What a cell says, without the guards of `as_text` and `harmless`."""
    text = _TEXT_FORMULA.fullmatch(cell)
    if text:
        return text[1]
    return cell[1:] if _ESCAPED.match(cell) else cell


def decoded(content: bytes, name: str) -> str:
    """The text, whatever its encoding. Raises SmsdeskError(FILE_NOT_TEXT, FILE_BROKEN_ROW)."""
    try:
        text = content.decode(_encoding(content))
    except UnicodeDecodeError as error:
        if _cut_off(content, error):
            row = content.count(b"\n") + 1
            raise SmsdeskError(ErrorCode.FILE_BROKEN_ROW, row=row) from error
        text = _one_byte(content, name)
    if _CONTROL.search(text):
        raise SmsdeskError(ErrorCode.FILE_NOT_TEXT, name=name)
    return text.removesuffix("\x1a")


def _encoding(content: bytes) -> str:
    """UTF-16 is told by its mark, or by the zero bytes of Latin letters; else it is UTF-8."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    even, odd = content[0:4000:2].count(0), content[1:4000:2].count(0)
    if odd > len(content[:4000]) // 4 and not even:
        return "utf-16-le"
    if even > len(content[:4000]) // 4 and not odd:
        return "utf-16-be"
    return "utf-8-sig"


def _cut_off(content: bytes, error: UnicodeDecodeError) -> bool:
    """Whether this is a text in Unicode whose end is missing, and not one in another encoding."""
    unfinished = error.reason in ("unexpected end of data", "truncated data")
    return unfinished and (error.encoding != "utf-8" or not content[: error.start].isascii())


def _one_byte(content: bytes, name: str) -> str:
    """Windows-1250, or ISO-8859-2 where that makes more Polish letters."""
    readings = []
    for encoding in ("cp1250", "iso8859-2"):
        try:
            readings.append(content.decode(encoding))
        except UnicodeDecodeError:
            continue
    readable = [text for text in readings if not re.search("[\x80-\x9f]", text)]
    if not readable:
        raise SmsdeskError(ErrorCode.FILE_NOT_TEXT, name=name)
    return max(readable, key=lambda text: len(_POLISH.findall(text)))


def _guess_delimiter(text: str) -> str:
    """The one that cuts the most of the first rows into as many cells as the first row."""
    sample = text[:64_000]
    return max(_DELIMITERS, key=lambda delimiter: _evenness(sample, delimiter))


def _evenness(sample: str, delimiter: str) -> tuple[int, int]:
    widths: list[int] = []
    for cells in csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter):
        if cells:
            widths.append(len(cells))
        if len(widths) == _SAMPLE:
            break
    if not widths or widths[0] == 1:
        return (0, 0)
    return (widths.count(widths[0]), widths[0])


def _parsed(text: str, delimiter: str, first_number: int) -> list[Row]:
    rows: list[Row] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        rows.extend(map(Row, count(first_number), reader))
    except csv.Error as error:
        broken = first_number + len(rows)
        raise SmsdeskError(ErrorCode.FILE_BROKEN_ROW, row=broken) from error
    return rows

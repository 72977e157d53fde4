"""The lines of an order file: decoded, cut into cells, numbered as a spreadsheet numbers them.

What a row orders is decided in `orders`.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.services.sheets.csv_file import decoded, original
from smsdesk.services.sheets.table import Row

ROWS_LIMIT = 10_000
_DELIMITERS = ";\t,|"
_SAMPLE = 50
_COMMENT = "#"
_SEP_LINE = re.compile(r"sep=([^\r\n])[ \t]*(?:\r\n|\r|\n|$)", re.IGNORECASE)
_NUMBER = re.compile(r'\s*["=\']*\s*(?:\+|00)?[\d(][\d\s()./-]{3,}["\s]*')


def read_lines(content: bytes, name: str) -> list[Row]:
    """The rows with something in them, without comments; their cells are trimmed.

    Raises SmsdeskError(FILE_NOT_TEXT, FILE_BROKEN_ROW, FILE_EMPTY, FOLDER_TOO_MANY_ROWS).
    """
    text = decoded(content, name)
    said = _SEP_LINE.match(text)
    if said:
        text = text[said.end() :]
    rows = list(_rows(text, said[1] if said else delimiter_of(text), 2 if said else 1, name))
    if not rows:
        raise SmsdeskError(ErrorCode.FILE_EMPTY, name=name)
    return rows


def delimiter_of(text: str) -> str:
    """The one that leaves a number alone at the beginning of the most lines.

    A text has commas and semicolons too, so how evenly they cut tells nothing.
    """
    lines = [line for line in text[:64_000].splitlines() if line.strip()][:_SAMPLE]
    return max(_DELIMITERS, key=lambda delimiter: _numbers_before(lines, delimiter))


def _numbers_before(lines: Iterable[str], delimiter: str) -> int:
    heads = (line.partition(delimiter) for line in lines)
    return sum(1 for head, found, _ in heads if found and _NUMBER.fullmatch(head))


def _rows(text: str, delimiter: str, first: int, name: str) -> Iterator[Row]:
    """Raises SmsdeskError(FILE_BROKEN_ROW, FOLDER_TOO_MANY_ROWS)."""
    source = _Uncommented(text)
    reader = csv.reader(source, delimiter=delimiter, strict=True)
    found = 0
    for place, cells in _numbered(reader, source, first):
        if any(cells):
            found += 1
            if found > ROWS_LIMIT:
                code = ErrorCode.FOLDER_TOO_MANY_ROWS
                raise SmsdeskError(code, name=name, limit=ROWS_LIMIT)
            yield Row(place, cells)


def _numbered(
    reader: Iterator[list[str]], source: "_Uncommented", first: int
) -> Iterator[tuple[int, list[str]]]:
    place = first - 1
    while True:
        source.at_start = True
        try:
            cells = next(reader, None)
        except csv.Error as error:
            row = place + 1 + source.dropped
            raise SmsdeskError(ErrorCode.FILE_BROKEN_ROW, row=row) from error
        if cells is None:
            return
        place += 1
        yield place + source.dropped, [original(cell).strip() for cell in cells]


def trimmed(cells: Sequence[str]) -> Sequence[str]:
    """Without the empty cells at the end: a sheet pads its short rows."""
    filled = [place for place, cell in enumerate(cells, start=1) if cell]
    return cells[: filled[-1]] if filled else []


class _Uncommented:
    """Lines for a reader of CSV, without comments where a row begins.

    Within a quoted cell a line with # is text; and a quotation mark in a comment opens none.
    """

    def __init__(self, text: str) -> None:
        self._lines = iter(io.StringIO(text, newline=""))
        self.at_start = True
        self.dropped = 0
        """Comments so far."""

    def __iter__(self) -> "_Uncommented":
        return self

    def __next__(self) -> str:
        line = next(self._lines)
        while self.at_start and line.lstrip().startswith(_COMMENT):
            self.dropped += 1
            line = next(self._lines)
        self.at_start = False
        return line

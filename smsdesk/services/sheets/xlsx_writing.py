"""XLSX workbooks, written whole or not at all. What stands in a sheet is its writer's matter."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from shutil import copyfileobj
from tempfile import TemporaryDirectory
from typing import Any

import xlsxwriter
from xlsxwriter.exceptions import FileCreateError

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.services.sheets.whole_file import Target, write_whole

MOST_ROWS = 1_048_576
LONGEST_CELL = 32_767
"""Characters of a cell."""
Book = Any
"""xlsxwriter's own."""


def write_book(path: Path, fill: Callable[[Book], None]) -> None:
    """Let `fill` make the sheets. Raises SmsdeskError(FILE_UNWRITABLE) and what `fill` raises."""

    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        made = Path(folder) / "sheet.xlsx"

        def write(target: Target) -> None:
            # row after row goes into a temporary file: memory stays flat
            book = xlsxwriter.Workbook(made, {"constant_memory": True, "tmpdir": folder})
            try:
                fill(book)
            finally:
                _close(book)
            # its archive cannot be closed once the disk is full, and would complain for ever
            with made.open("rb") as source, open(target, "wb") as file:  # noqa: PTH123  # or a descriptor
                copyfileobj(source, file)

        write_whole(path, write)


def _close(book: Book) -> None:
    """Put the parts together. Raises OSError."""
    try:
        book.close()
    except FileCreateError as error:
        for sheet in book.worksheets():
            sheet._opt_close()  # noqa: SLF001  # it leaves its temporary file open
        raise OSError(str(error)) from error


def fits(rows: int) -> None:
    """Raises SmsdeskError(SHEET_TOO_LONG) when a sheet does not hold so many below a header."""
    if rows >= MOST_ROWS:
        raise SmsdeskError(ErrorCode.SHEET_TOO_LONG, limit=MOST_ROWS - 1)


def write_texts(
    path: Path, title: str, widths: Sequence[int], rows: Iterable[Sequence[str]]
) -> None:
    """A sheet of texts that stay texts; the first row is its header.

    Raises SmsdeskError(FILE_UNWRITABLE) and what `rows` raises.
    """

    def fill(book: Book) -> None:
        sheet = book.add_worksheet(title)
        bold, text = book.add_format({"bold": True}), book.add_format({"num_format": "@"})
        for column, width in enumerate(widths):
            sheet.set_column(column, column, width)
        sheet.freeze_panes(1, 0)
        for place, row in enumerate(rows):
            for column, cell in enumerate(row):
                if cell:
                    # write_string, never write: that one makes formulas, links and numbers
                    shown = cell[:LONGEST_CELL]
                    sheet.write_string(place, column, shown, text if place else bold)

    write_book(path, fill)

"""Messages as an XLSX sheet: real dates and numbers, everything else as text that stays text."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from shutil import copyfileobj
from tempfile import TemporaryDirectory
from typing import Any

import xlsxwriter
from xlsxwriter.exceptions import FileCreateError

from smsdesk.services.history import MessageListRow
from smsdesk.services.message_columns import state_word
from smsdesk.services.sheets.whole_file import Target, write_whole

_WIDTHS = (17, 26, 16, 60, 14, 20, 16, 8, 10, 30)
_LONGEST = 32_767
"""Characters of a cell."""


def write_xlsx(path: Path, header: Sequence[str], rows: Iterable[MessageListRow]) -> None:
    """Write the sheet. Raises SmsdeskError(FILE_UNWRITABLE) and what `rows` raises."""

    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        made = Path(folder) / "sheet.xlsx"

        def write(target: Target) -> None:
            # row after row goes into a temporary file: memory stays flat
            book = xlsxwriter.Workbook(made, {"constant_memory": True, "tmpdir": folder})
            try:
                _fill(book, header, rows)
            finally:
                _close(book)
            # its archive cannot be closed once the disk is full, and would complain for ever
            with made.open("rb") as source, open(target, "wb") as file:  # noqa: PTH123  # or a descriptor
                copyfileobj(source, file)

        write_whole(path, write)


def _fill(
    book: Any,  # xlsxwriter's own
    header: Sequence[str],
    rows: Iterable[MessageListRow],
) -> None:
    sheet = book.add_worksheet("Wiadomości")
    bold, text = book.add_format({"bold": True}), book.add_format({"num_format": "@"})
    day = book.add_format({"num_format": "dd.mm.yyyy hh:mm"})
    money = book.add_format({"num_format": "0.00##"})
    for column, width in enumerate(_WIDTHS):
        sheet.set_column(column, column, width)
    sheet.freeze_panes(1, 0)
    for column, name in enumerate(header):
        sheet.write_string(0, column, name, bold)
    for place, row in enumerate(rows, 1):
        # write_string, never write: that one makes formulas, links and numbers of what looks so
        sheet.write_datetime(place, 0, row.when.astimezone().replace(tzinfo=None), day)
        for column, words in enumerate(_texts(row), 1):
            sheet.write_string(place, column, words[:_LONGEST], text)
        sheet.write_number(place, 7, row.parts)
        if row.price is not None:
            sheet.write_number(place, 8, row.price, money)
        sheet.write_string(place, 9, row.provider_id, text)


def _texts(row: MessageListRow) -> Sequence[str]:
    return (
        row.recipient,
        row.phone.e164,
        row.text,
        row.sender,
        row.gateway_name,
        state_word(row.state),
    )


def _close(book: Any) -> None:  # xlsxwriter's own
    """Put the parts together. Raises OSError."""
    try:
        book.close()
    except FileCreateError as error:
        for sheet in book.worksheets():
            sheet._opt_close()  # noqa: SLF001  # it leaves its temporary file open
        raise OSError(str(error)) from error

"""Messages as an XLSX sheet: real dates and numbers, everything else as text that stays text."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from smsdesk.services.history import MessageListRow
from smsdesk.services.message_columns import state_word
from smsdesk.services.sheets.xlsx_writing import LONGEST_CELL, Book, write_book

_WIDTHS = (17, 26, 16, 60, 14, 20, 16, 8, 10, 30)


def write_xlsx(path: Path, header: Sequence[str], rows: Iterable[MessageListRow]) -> None:
    """Write the sheet. Raises SmsdeskError(FILE_UNWRITABLE) and what `rows` raises."""
    write_book(path, lambda book: _fill(book, header, rows))


def _fill(
    book: Book,
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
            sheet.write_string(place, column, words[:LONGEST_CELL], text)
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

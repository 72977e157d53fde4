"""Reading a file of people, whatever it is: CSV, XLSX or vCard, told by its content."""

from operator import attrgetter
from pathlib import Path

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.services.sheets.csv_file import decoded, read_csv
from smsdesk.services.sheets.table import WIDEST, FileKind, Table, Tick, content_of
from smsdesk.services.sheets.vcard_file import looks_like_cards, read_cards

_CELLS = attrgetter("cells")
_ZIP = b"PK\x03\x04"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_UNREAD = frozenset({".xls", ".ods", ".numbers", ".pdf", ".doc", ".docx"})


def read_table(path: Path, tick: Tick) -> Table:
    """All rows of a file.

    Raises SmsdeskError(FILE_*), and what `tick` raises.
    """
    content = content_of(path)
    if content.startswith(_ZIP):
        # 90 ms that only who reads an XLSX pays
        from smsdesk.services.sheets.xlsx_file import read_xlsx

        return _checked(Table(FileKind.XLSX, read_xlsx(content, path.name, tick)), path.name)
    if content.startswith(_OLD_OFFICE) or path.suffix.lower() in _UNREAD:
        raise SmsdeskError(ErrorCode.FILE_FORMAT_UNKNOWN, name=path.name)
    if looks_like_cards(content):
        rows, broken = read_cards(decoded(content, path.name), path.name, tick)
        return Table(FileKind.VCARD, rows, broken)
    return _checked(Table(FileKind.CSV, read_csv(content, path.name)), path.name)


def _checked(table: Table, name: str) -> Table:
    """A sheet that is too wide was broken by a program, and would be slow to no end."""
    width = max(map(len, map(_CELLS, table.rows)))
    if width > WIDEST:
        raise SmsdeskError(ErrorCode.FILE_TOO_WIDE, name=name, count=width, limit=WIDEST)
    return table

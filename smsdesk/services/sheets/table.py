"""Table and Row: what every reader of files makes, and the bounds within which a file is read.

How a CSV, an XLSX or a vCard becomes one is in the modules beside.
"""

import errno
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from smsdesk.core.errors import ErrorCode, SmsdeskError

SIZE_LIMIT_MB = 100
WIDEST = 256
"""Columns: Outlook writes 92, Google some 150, and a broken sheet 16,384."""
LONGEST_CELL = 131_072
Tick = Callable[[], None]
"""Called now and then while a file is read; raises to stop it."""


class FileKind(StrEnum):
    """How a file is written, told by its content."""

    CSV = "csv"
    XLSX = "xlsx"
    VCARD = "vcard"


class Row(NamedTuple):
    """A row of the user's file; `number` counts from 1, the header and empty rows included."""

    number: int
    cells: Sequence[str]

    def cell(self, column: int) -> str:
        """One cell, trimmed; empty where the row is too short."""
        return self.cells[column].strip() if column < len(self.cells) else ""


class BrokenRow(NamedTuple):
    """A row, or a card, that cannot be read, while the others can."""

    number: int
    reason: SmsdeskError


@dataclass(frozen=True, slots=True)
class Table:
    """All rows from the first that is not empty on; of cards the first row names the columns."""

    kind: FileKind
    rows: Sequence[Row]
    broken: Sequence[BrokenRow] = ()


def content_of(path: Path) -> bytes:
    """A whole file. Raises SmsdeskError(FILE_UNREADABLE, FILE_TOO_LARGE)."""
    limit = SIZE_LIMIT_MB * 1_000_000
    try:
        if path.exists() and not path.is_file():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        with path.open("rb") as file:
            content = file.read(limit + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        code = ErrorCode.FILE_UNREADABLE
        raise SmsdeskError(code, name=path.name or str(path), reason=reason) from error
    if len(content) > limit:
        raise SmsdeskError(ErrorCode.FILE_TOO_LARGE, name=path.name, limit=SIZE_LIMIT_MB)
    return content


def from_first_filled(rows: list[Row], name: str) -> list[Row]:
    """Without the empty rows above. Raises SmsdeskError(FILE_EMPTY)."""
    first = next((i for i, row in enumerate(rows) if any(c.strip() for c in row.cells)), None)
    if first is None:
        raise SmsdeskError(ErrorCode.FILE_EMPTY, name=name)
    return rows[first:] if first else rows

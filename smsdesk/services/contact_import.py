"""Contacts from and to CSV files: all rows or none, every rejected row with its reason."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from threading import Event

from smsdesk.core.errors import SmsdeskError

Progress = Callable[[int, int], None]
"""Rows done, rows in all."""


@dataclass(frozen=True, slots=True)
class SkippedRow:
    """A row of the user's file that was not imported; `row` counts from 1 with the header."""

    row: int
    reason: SmsdeskError


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did, or would do."""

    added: int
    updated: int
    skipped: tuple[SkippedRow, ...]
    cancelled: bool = False


class ContactImport:
    """Import and export over the store."""

    def run(
        self,
        path: Path,
        columns: Mapping[str, str] | None = None,
        *,
        dry_run: bool = False,
        progress: Progress | None = None,
        stop: Event | None = None,
    ) -> ImportReport:
        """Import a CSV; delimiter and encoding are detected, Polish and English headers guessed.

        `columns` maps headers of the file to contact fields (name, company, phone, email, kind,
        note). A row whose number is known updates that contact. When `stop` is set nothing is
        kept. Raises SmsdeskError(FILE_*) with nothing changed.
        """
        raise NotImplementedError

    def export(self, path: Path) -> int:
        """Write all contacts as CSV that Polish Excel opens right; returns how many."""
        raise NotImplementedError

"""ContactImport: contacts from and to files, all rows or none, and taking an import back.

Each step has a module of its own: `reading`, `import_run`, `contact_export`.
"""

import gc
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.services.importing.contact_export import export
from smsdesk.services.importing.import_run import ImportRun
from smsdesk.services.importing.pace import Pace, Stopped
from smsdesk.services.importing.reading import (
    OpenedFile,
    Shop,
    check_numbers,
    look_at,
    open_file,
    read_people,
)
from smsdesk.services.importing.values import (
    FileLook,
    ImportPlan,
    ImportReport,
    KeptContact,
    PastImport,
    Progress,
    SkippedRow,
    UndoReport,
)
from smsdesk.services.preferences import PreferenceService

if TYPE_CHECKING:
    from smsdesk.store.unit import Store

__all__ = ["ContactImport", "ImportReport", "Progress", "SkippedRow"]

_AS_GUESSED = ImportPlan()


class ContactImport:
    """Import and export over the store."""

    def __init__(self, store: "Store", now: Callable[[], datetime]) -> None:
        self._store = store
        self._now = now
        self._preferences = PreferenceService(store)

    def look(
        self, path: Path, plan: ImportPlan = _AS_GUESSED, stop: Event | None = None
    ) -> FileLook:
        """The first rows of a file, and what its columns seem to mean.

        Raises SmsdeskError(FILE_*, FIELD_UNKNOWN), Stopped.
        """
        return look_at(open_file(path, {}, plan, self._shop(), Pace(None, stop)))

    def run(
        self,
        path: Path,
        columns: Mapping[str, str] | None = None,
        *,
        plan: ImportPlan = _AS_GUESSED,
        dry_run: bool = False,
        progress: Progress | None = None,
        stop: Event | None = None,
    ) -> ImportReport:
        """Import a CSV, an XLSX or a vCard; what its columns mean is guessed or told.

        `columns` maps headers of the file (or #1, #2, ...) to `values.FIELDS`; `plan` has all of
        them by place. When `stop` is set nothing is kept. Raises SmsdeskError(FILE_*,
        COLUMN_UNKNOWN, FIELD_UNKNOWN, GROUP_BY_FILTER, DATABASE_*) with nothing changed.
        """
        pace = Pace(progress, stop)
        try:
            with _uncollected():
                shop = self._shop()
                file = open_file(path, columns or {}, plan, shop, pace)
                check_numbers(file)
                return self._run(file, shop, plan, pace, dry_run=dry_run)
        except Stopped:
            return ImportReport(0, 0, (), cancelled=True)

    def _run(
        self, file: OpenedFile, shop: Shop, plan: ImportPlan, pace: Pace, *, dry_run: bool
    ) -> ImportReport:
        # as much again is to be written
        pace.begin(2 * len(file.body))
        now = self._now()
        people = read_people(file, shop, plan.duplicates, now, pace)
        with self._store.begin(write=not dry_run) as tx:
            report = ImportRun(tx, file, pace, now, dry=dry_run).run(people, plan.duplicates)
            pace.finish()
        return report

    def imports(self) -> Sequence[PastImport]:
        """The imports that were made, newest first."""
        with self._store.begin() as tx:
            found = tx.imports.list()
        return [
            PastImport(each.id, each.file_name, each.added, each.updated, each.at, each.undone_at)
            for each in found
        ]

    def people(self, import_id: int) -> Sequence[int]:
        """Whom an import added or changed and who is still there, in no order."""
        with self._store.begin() as tx:
            return tx.imports.people(import_id)

    def undo(self, import_id: int) -> UndoReport:
        """Delete whom an import added and restore whom it changed, unless changed again since.

        Raises SmsdeskError(IMPORT_GONE, IMPORT_UNDONE).
        """
        with self._store.begin(write=True) as tx:
            made = tx.imports.get(import_id)
            if made is None:
                raise SmsdeskError(ErrorCode.IMPORT_GONE)
            if made.undone_at is not None:
                raise SmsdeskError(ErrorCode.IMPORT_UNDONE, name=made.file_name)
            undone = tx.imports.undo(made, self._now())
        kept = tuple(KeptContact(contact_id, title) for contact_id, title in undone.kept.items())
        return UndoReport(undone.removed, undone.restored, kept)

    def export(
        self,
        path: Path,
        ids: Sequence[int] | None = None,
        progress: Progress | None = None,
        stop: Event | None = None,
    ) -> int:
        """Write contacts, or all of them, as CSV, XLSX or vCard; returns how many.

        An existing file is replaced when all is written. Raises SmsdeskError(FILE_UNWRITABLE,
        FILE_FORMAT_UNWRITABLE, SHEET_TOO_LONG), or Stopped with the old file in its place.
        """
        return export(self._store, path, ids, self._now(), Pace(progress, stop))

    def _shop(self) -> Shop:
        with self._store.begin() as tx:
            own_fields = tx.own_fields.list()
        return Shop(self._preferences.load().default_prefix, own_fields)


@contextmanager
def _uncollected() -> Iterator[None]:
    """No search for garbage: there is none among a million new tuples, and it takes as long again
    as the import itself."""
    before = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if before:
            gc.enable()

"""What an import is told and what it tells: plan, look at a file, report, past imports.

`ContactImport` gives and takes them:

    look(path, plan=ImportPlan()) -> FileLook
    run(path, columns={header: field}, *, plan=ImportPlan(), dry_run=False, progress, stop)
        -> ImportReport
    imports() -> Sequence[PastImport]         undo(import_id) -> UndoReport
    people(import_id) -> Sequence[int], whom it added or changed
    export(path, ids=None, progress, stop) -> int

The window speaks to a child process in them: `ImportPlan.written` is the line that
`contacts import --watch-stdin` reads, `cli.contact_json` writes the rest. No work is done here.

The child's protocol, one JSON value a line on its standard output:

`contacts look FILE --json [--watch-stdin]` answers with one line,
    {"kind": "csv", "rows": 1234, "has_header": true, "own": false, "keep_numberless": false,
     "columns": [{"place": 0, "name": "Telefon", "field": "phone", "offered": "",
                  "samples": ["601 123 456", …at most five]}, …],
     "fields": [{"name": "rejestracja", "title": "Rejestracja"}, …]}
`contacts import FILE --json --progress [--dry-run] [--watch-stdin]` tells how far it is,
    {"done": 500, "total": 2402}
and at the end
    {"added": 7, "updated": 2, "unchanged": 1, "repeated": 1, "rejected": 1, "import_id": 3,
     "groups": ["VIP"], "fields": ["Rejestracja"],
     "skipped": [{"row": 12, "reason": "…", "code": "number_too_short", "details": {…},
                  "repeated": false}, …]}
where `import_id` is null when nothing was written, and `skipped` with --progress holds the first
1,000. An error is {"error": {"code", "details", "text"}} and exit code 1, as everywhere. With
--watch-stdin the first line of standard input is an `ImportPlan.written()`, and the end of standard
input stops the work: {"cancelled": true}, exit code 1, nothing has changed.
`contacts imports --json`: [{"id", "file", "added", "updated", "at", "undone_at"}, …], newest first.
`contacts undo-import ID --json`: {"removed": 7, "restored": 2, "kept": [{"id", "title"}, …]}
`contacts export FILE --json --progress [--watch-stdin]`: {"done", "total"} lines, {"exported": 9};
the first line of standard input then is {"ids": [1, 2, 3]} or {"ids": null} for all.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from smsdesk.core.errors import SmsdeskError
from smsdesk.services.sheets.table import FileKind

Progress = Callable[[int, int], None]
"""Steps done, steps in all."""

FIELDS = (
    "name", "first_name", "last_name", "company", "phone", "other_phone", "email", "kind", "note",
    "nip", "address", "street", "postcode", "city", "language", "group", "consent", "consent_date",
    "orders",
)  # fmt: skip
"""What a column may mean, besides the shop's own fields.

Several columns may mean the same: numbers are all kept (the preferred one is the first mobile among
`phone`), texts are put together. `consent` is the one for marketing, tak or nie; `orders` says nie
for who objected to messages about orders. `group` names groups, which are made when missing.
"""
OWN_FIELD = "field:"
"""Before the name of a field of the shop's own; one that does not exist is made."""


class Duplicates(StrEnum):
    """What becomes of a row whose person is known, by a number or by name and company."""

    SKIP = "skip"
    UPDATE = "update"
    """What the file tells replaces what is known; numbers are added, none is ever taken away."""
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """How a file is to be imported; None means: as guessed."""

    columns: Mapping[int, str] | None = None
    """The field of each column by its place, from 0; columns that are not named are left out."""
    has_header: bool | None = None
    duplicates: Duplicates = Duplicates.UPDATE
    keep_numberless: bool | None = None
    """Whether people without a number come in too; guessed for files of this program only."""
    group: str = ""
    """Everybody who comes in or is known joins this group too; it is made when missing."""

    def written(self) -> str:
        """One line of JSON."""
        columns = self.columns
        return json.dumps(
            {
                "columns": None if columns is None else {str(p): f for p, f in columns.items()},
                "has_header": self.has_header,
                "duplicates": self.duplicates.value,
                "keep_numberless": self.keep_numberless,
                "group": self.group,
            }
        )


def read_plan(line: str) -> ImportPlan:
    """What `ImportPlan.written` wrote. Raises ValueError."""
    said = json.loads(line)
    if not isinstance(said, dict):
        raise ValueError("not a plan")  # noqa: TRY004  # as the other lines that are none
    columns = said.get("columns")
    if not isinstance(columns, dict | None):
        raise ValueError("columns are no places with fields")  # noqa: TRY004
    return ImportPlan(
        columns=None if columns is None else {int(p): str(f) for p, f in columns.items()},
        has_header=_maybe(said.get("has_header")),
        duplicates=Duplicates(said.get("duplicates", Duplicates.UPDATE)),
        keep_numberless=_maybe(said.get("keep_numberless")),
        group=str(said.get("group") or "").strip(),
    )


def _maybe(value: object) -> bool | None:
    if not isinstance(value, bool | None):
        raise ValueError("neither yes nor no")  # noqa: TRY004
    return value


@dataclass(frozen=True, slots=True)
class SeenColumn:
    """A column of the file and what it seems to mean."""

    place: int
    name: str
    """Its header; empty where there is none."""
    means: str
    """One of FIELDS, an own field, or empty: it is left out."""
    offered: str
    """The own field that it could become ("field:data_przegladu"), when `means` is empty."""
    samples: tuple[str, ...] = field(repr=False)
    """Its first cells, as read."""


@dataclass(frozen=True, slots=True)
class FileLook:
    """A file before it is imported."""

    kind: FileKind
    rows: int
    """Without the header and empty rows."""
    has_header: bool
    columns: tuple[SeenColumn, ...]
    own: bool
    """Whether this program wrote it."""
    keep_numberless: bool
    """What the plan will do with people without a number."""


@dataclass(frozen=True, slots=True)
class SkippedRow:
    """A row of the user's file that was not imported.

    `row` counts from 1 with the header, as the spreadsheet does; in a vCard it counts cards.
    """

    row: int
    reason: SmsdeskError
    repeated: bool = False
    """It says nothing new: the same person stands above, or is known and to be skipped."""


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did, or would do."""

    added: int
    updated: int
    skipped: tuple[SkippedRow, ...]
    cancelled: bool = False
    unchanged: int = 0
    """Known people of whom the file tells nothing new."""
    import_id: int | None = None
    """For `undo`; None when nothing was written."""
    groups: tuple[str, ...] = ()
    """Groups that were made."""
    fields: tuple[str, ...] = ()
    """Titles of own fields that were made."""

    @property
    def repeated(self) -> int:
        """How many rows say nothing new."""
        return sum(each.repeated for each in self.skipped)

    @property
    def rejected(self) -> int:
        """How many rows cannot be used."""
        return len(self.skipped) - self.repeated


@dataclass(frozen=True, slots=True)
class PastImport:
    """An import that was made."""

    id: int
    file_name: str
    added: int
    updated: int
    at: datetime
    undone_at: datetime | None


@dataclass(frozen=True, slots=True)
class KeptContact:
    """Somebody whom an undoing left alone."""

    id: int
    title: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class UndoReport:
    """What undoing an import did."""

    removed: int
    restored: int
    kept: tuple[KeptContact, ...]
    """Who came in or was changed by it, and was changed again since."""

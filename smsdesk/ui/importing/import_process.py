"""ImportProcess: a child that imports contacts, so that the window never waits for it.

It runs the command that a person could (`contacts import`). All rows come in or none: ending the
child half-way changes nothing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject

from smsdesk.core.errors import SmsdeskError
from smsdesk.ui.sender_process import parse_error
from smsdesk.ui.task_child import TaskChild

_PATIENCE_MS = 2000


@dataclass(frozen=True, slots=True)
class SkippedLine:
    """A row of the user's sheet that is left out. `error` when its reason can be translated."""

    row: int
    words: str
    error: SmsdeskError | None = None


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What came, or would come, of it."""

    added: int
    updated: int
    skipped: tuple[SkippedLine, ...]


class ImportProcess(TaskChild):
    """`finished` brings an ImportResult."""

    def __init__(self, command: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(command, _PATIENCE_MS, parent)

    def start(self, file: str, *, dry_run: bool) -> None:
        """Import `file`, or only say what an import would do."""
        arguments = ["contacts", "import", file, "--json", "--progress"]
        self.run([*arguments, "--dry-run"] if dry_run else arguments)

    def result(self, said: Mapping[str, object]) -> ImportResult | None:
        """The figures."""
        return _result(said) if "added" in said else None


def _result(said: Mapping[str, object]) -> ImportResult:
    skipped = said.get("skipped")
    return ImportResult(
        added=_number(said.get("added")),
        updated=_number(said.get("updated")),
        skipped=tuple(
            SkippedLine(_number(line.get("row")), str(line.get("reason", "")), parse_error(line))
            for line in (skipped if isinstance(skipped, list) else ())
            if isinstance(line, dict)
        ),
    )


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0

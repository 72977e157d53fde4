"""Children that look at a file, import it and undo imports, so that the window never waits.

They run the commands that a person could (`contacts look`, `import`, `undo-import`). All rows come
in or none. The plan is said on standard input, whose end stops the child.
"""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, QProcess

from smsdesk.services.importing.values import ImportPlan, UndoReport
from smsdesk.ui.importing.import_values import (
    ImportResult,
    SeenFile,
    read_look,
    read_result,
    read_undoing,
)
from smsdesk.ui.task_child import TaskChild

_PATIENCE_MS = 5000


class _WatchingChild(TaskChild):
    """It ends when its standard input does, and then says that nothing has changed."""

    def __init__(self, command: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(command, _PATIENCE_MS, parent)

    def ask_to_end(self, child: QProcess) -> None:
        """Killed, it would leave it to its death to undo the work."""
        child.closeWriteChannel()


class LookProcess(_WatchingChild):
    """`finished` brings a SeenFile."""

    def start(self, file: str, plan: ImportPlan) -> None:
        """Look at `file`; of the plan only `has_header` counts."""
        self.run(("contacts", "look", file, "--json", "--watch-stdin"), plan.written())

    def result(self, said: Mapping[str, object]) -> SeenFile | None:
        """What was seen."""
        return read_look(said)


class ImportProcess(_WatchingChild):
    """`finished` brings an ImportResult."""

    def __init__(self, command: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(command, parent)
        self._dry_run = True
        self._undecided = False

    def start(self, file: str, plan: ImportPlan, *, dry_run: bool) -> None:
        """Import `file`, or only say what an import would do."""
        self._dry_run, self._undecided = dry_run, not dry_run
        arguments = ["contacts", "import", file, "--json", "--progress", "--watch-stdin"]
        self.run([*arguments, "--dry-run"] if dry_run else arguments, plan.written())

    @property
    def undecided(self) -> bool:
        """Whether the child ended without a word on what became of an import."""
        return self._undecided

    def result(self, said: Mapping[str, object]) -> ImportResult | None:
        """The figures."""
        if "added" in said or "error" in said or "cancelled" in said:
            self._undecided = False
        return read_result(said)


class UndoProcess(TaskChild):
    """`finished` brings an UndoReport."""

    def __init__(self, command: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(command, _PATIENCE_MS, parent)

    def start(self, import_id: int) -> None:
        """Take back what the import brought."""
        self.run(("contacts", "undo-import", str(import_id), "--json"))

    def result(self, said: Mapping[str, object]) -> UndoReport | None:
        """Whom it removed, restored and left alone."""
        return read_undoing(said)

"""ImportCourse: the work behind the wizard - look, check, import, undo - one thing at a time.

Children do it (`import_process`). What is shown and when one may go on is the dialog's matter.
"""

from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from smsdesk.core.errors import SmsdeskError
from smsdesk.services.importing.values import ImportPlan, PastImport, UndoReport
from smsdesk.ui.error_text import error_text
from smsdesk.ui.importing.import_process import ImportProcess, LookProcess, UndoProcess
from smsdesk.ui.importing.import_values import ImportResult, SeenFile

if TYPE_CHECKING:
    from collections.abc import Sequence

    from smsdesk.services.desk import Desk
    from smsdesk.ui.context import Context
    from smsdesk.ui.task_child import TaskChild


class Work(StrEnum):
    """What a child does."""

    NOTHING = "nothing"
    LOOKING = "looking"
    CHECKING = "checking"
    IMPORTING = "importing"
    UNDOING = "undoing"


class ImportCourse(QObject):
    """Knows the file, what an import of it would do, and what it did."""

    changed = Signal()
    """Work has begun or ended."""
    progress = Signal(int, int)
    looked = Signal(object)
    """A SeenFile."""
    checked = Signal(object)
    """An ImportResult: what would come."""
    imported = Signal(object)
    """An ImportResult: what came."""
    undone = Signal(object)
    """An UndoReport."""
    failed = Signal(str)
    """A sentence; empty when the child said nothing."""
    cancelled = Signal()
    """Nothing has changed."""

    def __init__(self, context: "Context", parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._work = Work.NOTHING
        self._file = ""
        self._plan: ImportPlan | None = None
        self._began = datetime.now(UTC)
        self._seen: SeenFile | None = None
        self._result: ImportResult | None = None
        self._done: ImportResult | None = None
        self._look = LookProcess(context.command, self)
        self._import = ImportProcess(context.command, self)
        self._undo = UndoProcess(context.command, self)
        self._look.finished.connect(self._on_looked)
        self._import.finished.connect(self._on_result)
        self._undo.finished.connect(self._on_undone)
        for child in self._children():
            child.progress.connect(self.progress)
            child.failed.connect(self._on_failed)
            child.cancelled.connect(self._on_cancelled)

    def _children(self) -> "Sequence[TaskChild]":
        return self._look, self._import, self._undo

    # --- what is known -------------------------------------------------------------------------

    @property
    def work(self) -> Work:
        """What is under way."""
        return self._work

    @property
    def file(self) -> str:
        """The chosen file; empty for none."""
        return self._file

    @property
    def seen(self) -> SeenFile | None:
        """What is in the file; None until it could be read."""
        return self._seen

    @property
    def done(self) -> ImportResult | None:
        """What was imported; None until something was."""
        return self._done

    def result_of(self, plan: ImportPlan) -> ImportResult | None:
        """What an import after `plan` would do; None when that is not known."""
        return self._result if plan == self._plan else None

    # --- work ----------------------------------------------------------------------------------

    def look(self, file: str, *, has_header: bool | None = None) -> None:
        """Read a file; what was known of another is forgotten."""
        self._file, self._seen, self._plan, self._result = file, None, None, None
        self._begin(Work.LOOKING)
        self._look.start(file, ImportPlan(has_header=has_header))

    def check(self, plan: ImportPlan) -> None:
        """Find out what an import would do."""
        self._plan, self._result = plan, None
        self._begin(Work.CHECKING)
        self._import.start(self._file, plan, dry_run=True)

    def bring_in(self, plan: ImportPlan) -> None:
        """Import."""
        self._began = datetime.now(UTC)
        self._begin(Work.IMPORTING)
        self._import.start(self._file, plan, dry_run=False)

    def take_back(self) -> None:
        """Undo what was imported."""
        if self._done is not None and self._done.import_id is not None:
            self._begin(Work.UNDOING)
            self._undo.start(self._done.import_id)

    def cancel(self) -> None:
        """End what runs; undoing is left to come to its end."""
        self._look.cancel()
        self._import.cancel()

    def start_over(self) -> None:
        """Forget the file and what became of it."""
        self._file, self._seen, self._plan = "", None, None
        self._result, self._done = None, None
        self.changed.emit()

    # --- what children say ---------------------------------------------------------------------

    def _begin(self, work: Work) -> None:
        self._work = work
        self.changed.emit()

    def _end(self) -> Work:
        work, self._work = self._work, Work.NOTHING
        return work

    def _on_looked(self, seen: SeenFile) -> None:
        self._end()
        self._seen = seen
        self.changed.emit()
        self.looked.emit(seen)

    def _on_result(self, result: ImportResult) -> None:
        if self._end() is Work.IMPORTING:
            self._finish(result)
            return
        self._result = result
        self.changed.emit()
        self.checked.emit(result)

    def _finish(self, result: ImportResult) -> None:
        self._done = result
        self._tell()
        self.changed.emit()
        self.imported.emit(result)

    def _tell(self) -> None:
        """Groups and own fields may have been made, or have gone."""
        changes = self._context.changes
        for changed in (changes.contacts, changes.own_fields, changes.groups):
            changed.emit()

    def _on_undone(self, report: UndoReport) -> None:
        self._end()
        self._done = None
        self._tell()
        self.changed.emit()
        self.undone.emit(report)

    def _on_failed(self, error: SmsdeskError | str) -> None:
        words = error_text(error) if isinstance(error, SmsdeskError) else error
        if self._work is Work.IMPORTING and self._import.undecided:
            self._find_out(words)
        else:
            self._say_failed(words)

    def _say_failed(self, words: str) -> None:
        if self._end() is Work.LOOKING:
            self._seen = None
        self.changed.emit()
        self.failed.emit(words)

    def _on_cancelled(self) -> None:
        if self._work is Work.IMPORTING and self._import.undecided:
            self._find_out(None)
        else:
            self._say_cancelled()

    def _say_cancelled(self) -> None:
        if self._end() is Work.LOOKING:
            self._file = ""
        self.changed.emit()
        self.cancelled.emit()

    # --- a child that ended without a word -------------------------------------------------------

    def _find_out(self, words: str | None) -> None:
        """It may have died right after it had written everything: look, never guess.

        `words` are the child's, None where it was told to end.
        """

        def tell(made: PastImport | None) -> None:
            if made is not None:
                self._end()
                self._finish(ImportResult(made.added, made.updated, import_id=made.id))
            elif words is None:
                self._say_cancelled()
            else:
                self._say_failed(words)

        def give_up(error: SmsdeskError) -> None:
            self._say_failed(error_text(error))

        name, began = Path(self._file).name, self._began

        def newest(desk: "Desk") -> PastImport | None:
            return _made(desk.contact_import.imports(), name, began)

        self._context.runner.run(newest, tell, give_up, owner=self)


def _made(imports: "Sequence[PastImport]", name: str, began: datetime) -> PastImport | None:
    """The import of this file that was made since, if any; the newest comes first."""
    newest = next(iter(imports), None)
    if newest is None or newest.file_name != name or newest.at < began:
        return None
    return newest

"""ImportDialog: the wizard that brings contacts in - file, columns, check, done.

The work is done by `import_course`, what stands on the steps by their own modules; here is the way
through them. Nothing is imported before the user has seen the figures, going back loses nothing.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from smsdesk.services.importing.values import ImportPlan, UndoReport
from smsdesk.services.sheets.table import FileKind
from smsdesk.ui.context import Context
from smsdesk.ui.importing import import_words
from smsdesk.ui.importing.file_drop import FileDrop
from smsdesk.ui.importing.import_course import ImportCourse, Work
from smsdesk.ui.importing.import_foot import FootState
from smsdesk.ui.importing.import_frame import ImportFrame
from smsdesk.ui.importing.import_pages import Step
from smsdesk.ui.importing.import_values import ImportResult, SeenFile
from smsdesk.ui.theme import Tone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from smsdesk.services.desk import Desk


class ImportDialog(ImportFrame):
    """Esc and Cancel end what runs; then nothing has changed."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._cursor: QWidget | None = None
        self.course = ImportCourse(context, self)
        self._connect()
        self.show_step(Step.FILE)
        context.runner.run(_group_names, self._pages.offer_groups, owner=self)

    @classmethod
    def open_for(
        cls, context: Context, parent: QWidget | None, file: Path | None = None
    ) -> "ImportDialog":
        """Show it; with `file` read that one at once."""
        dialog = cls(context, parent)
        dialog.open()
        if file is not None:
            dialog.take(str(file))
        return dialog

    def _connect(self) -> None:
        self._connect_course()
        pages = self._pages
        pages.file.chosen.connect(self.take)
        pages.file.header_said.connect(self._on_header)
        pages.columns_edited.connect(self._on_columns)
        pages.choices_edited.connect(self._on_choices)
        pages.group_edited.connect(self._show_state)
        pages.undo_wanted.connect(self._on_undo)
        pages.write_wanted.connect(self._on_write)
        pages.another_wanted.connect(self._on_another)
        self._foot.cancel.clicked.connect(self.reject)
        self._foot.back.clicked.connect(self._on_back)
        self._foot.next.clicked.connect(self._on_next)
        self._foot.start.clicked.connect(self._on_import)
        FileDrop(self).dropped.connect(self.take)

    def _connect_course(self) -> None:
        course = self.course
        course.changed.connect(self._show_state)
        course.progress.connect(self._on_progress)
        course.looked.connect(self._on_looked)
        course.checked.connect(self._on_checked)
        course.imported.connect(self._on_imported)
        course.undone.connect(self._on_undone)
        course.failed.connect(self._on_failed)
        course.cancelled.connect(self._on_cancelled)

    # --- the way -------------------------------------------------------------------------------

    def take(self, file: str) -> None:
        """Read this file; not while something runs."""
        if self.course.work is Work.NOTHING:
            self._on_another()
            self.course.look(file)

    def show_step(self, step: Step) -> None:
        """Go there; what was said about the last one is over."""
        self._banner.clear()
        self._pages.show_step(step)
        self._steps.show_step(step)
        self._warn_of_numbers()
        self._show_state()
        if step is Step.DONE:
            self._foot.lead_on()
        else:
            self._pages.focus_first()

    def _on_back(self) -> None:
        straight = self.step is Step.CHECK and self._skips_columns
        self.show_step(Step.FILE if straight else Step(self.step - 1))

    def _on_next(self) -> None:
        if self.step is Step.DONE:
            self.accept()
        elif self.step is Step.FILE and not self._skips_columns:
            self.show_step(Step.COLUMNS)
        else:
            self.show_step(Step.CHECK)
            self._check_now()

    def _check_now(self) -> None:
        plan = self._plan
        known = self.course.result_of(plan)
        if known is not None:
            self._show_prospect(known)
        else:
            self._pages.check.show_result(None)
            self.course.check(plan)

    @property
    def _skips_columns(self) -> bool:
        """Cards say themselves what is what."""
        seen = self.course.seen
        return seen is not None and seen.look.kind is FileKind.VCARD

    @property
    def _plan(self) -> ImportPlan:
        """How the file is to be read, the group apart: that changes no figures."""
        seen = self.course.seen
        if seen is None or self._skips_columns:
            return self._pages.check.complete(ImportPlan())
        columns = self._pages.columns.columns
        return self._pages.check.complete(ImportPlan(columns, seen.look.has_header))

    @property
    def _lacks_numbers(self) -> bool:
        return not (self._pages.columns.has_numbers or self._pages.check.keeps_numberless)

    # --- what a person does --------------------------------------------------------------------

    def _on_header(self, has_header: bool) -> None:  # noqa: FBT001  # Qt's signal
        self._banner.clear()
        self.course.look(self.course.file, has_header=has_header)

    def _on_columns(self) -> None:
        self._banner.clear()
        self._warn_of_numbers()
        self._show_state()

    def _warn_of_numbers(self) -> None:
        if self.step is Step.COLUMNS and self._lacks_numbers:
            words = self.tr(
                "No column holds phone numbers, so nobody could be texted. Choose Phone beside "
                "the column with the numbers."
            )
            anyway = self.tr("Import without numbers")
            self._banner.say(words, Tone.WARN, anyway, self._on_without_numbers)

    def _on_without_numbers(self) -> None:
        self._pages.check.keep_numberless()
        self._on_columns()
        self._foot.lead_on()

    def _on_choices(self) -> None:
        """Other figures follow; then the cursor is where it was."""
        self._cursor = self.focusWidget()
        self._banner.clear()
        self._check_now()

    def _on_import(self) -> None:
        self._banner.clear()
        self.course.bring_in(self._pages.check.with_group(self._plan))

    def _on_another(self) -> None:
        self.course.start_over()
        self._pages.columns.forget()
        self._pages.file.show_look(None)
        self.show_step(Step.FILE)

    def _on_undo(self) -> None:
        self._banner.clear()
        self.course.take_back()

    def _on_write(self) -> None:
        done = self.course.done
        if done is not None and done.import_id is not None:
            import_id = done.import_id
            self._context.runner.run(
                lambda desk: desk.contact_import.people(import_id), self._on_people, owner=self
            )

    def _on_people(self, ids: "Sequence[int]") -> None:
        self.accept()
        self._context.wishes.message.emit(tuple(ids))

    # --- what the work says --------------------------------------------------------------------

    def _on_progress(self, done: int, total: int) -> None:
        rows = self.course.seen.look.rows if self.course.seen else total
        self._foot.show_progress(done, total, rows)

    def _on_looked(self, seen: SeenFile) -> None:
        self._pages.file.show_look(seen.look)
        self._pages.columns.load(seen)
        self._pages.check.begin(keep_numberless=seen.look.keep_numberless)
        self._foot.lead_on()

    def _on_checked(self, result: ImportResult) -> None:
        self._show_prospect(result)
        cursor, self._cursor = self._cursor, None
        if cursor is not None:
            cursor.setFocus()
        else:
            self._foot.lead_on()

    def _show_prospect(self, result: ImportResult) -> None:
        self._pages.check.show_result(result)
        tone = Tone.GOOD if result.changes and not result.rejected else Tone.WARN
        self._banner.say(import_words.prospect(result), tone)

    def _on_imported(self, result: ImportResult) -> None:
        self._pages.done.show_result(result)
        self.show_step(Step.DONE)
        self._banner.say(import_words.outcome(result), Tone.WARN if result.rejected else Tone.GOOD)

    def _on_undone(self, report: UndoReport) -> None:
        self._pages.done.show_result(None)
        self._banner.say(import_words.undoing(report), Tone.WARN if report.kept else Tone.GOOD)
        self._foot.lead_on()

    def _on_failed(self, words: str) -> None:
        self._leave_unchecked()
        if self.step is Step.FILE:
            self._pages.file.focus_first()
        self._banner.say(words or self.tr("The work stopped. Nothing has changed."), Tone.BAD)

    def _on_cancelled(self) -> None:
        self._leave_unchecked()
        self._banner.say(self.tr("Cancelled. Nothing has changed."), Tone.NEUTRAL)

    def _leave_unchecked(self) -> None:
        """Without figures there is nothing to see on that step."""
        if self.step is Step.CHECK and self.course.result_of(self._plan) is None:
            self._on_back()

    # --- what is shown -------------------------------------------------------------------------

    def _show_state(self) -> None:
        busy = self.course.work is not Work.NOTHING
        self._pages.allow(allowed=not busy)
        self._pages.file.show_file(self.course.file)
        missing = self._missing()
        check, last = self.step is Step.CHECK, self.step is Step.DONE
        ready = self._can_import if check else not missing
        self._foot.show_state(
            FootState(
                words=import_words.busy(self.course.work) if busy else missing,
                busy=busy,
                back=self.step in (Step.COLUMNS, Step.CHECK),
                next=not check,
                ready=ready and not busy,
                last=last,
                cancel=self.course.work is not Work.UNDOING,
            )
        )

    @property
    def _can_import(self) -> bool:
        """Joining a group is something new too."""
        result = self.course.result_of(self._plan)
        if result is None:
            return False
        return result.changes or bool(self._pages.check.group and result.unchanged)

    def _missing(self) -> str:
        """Why one cannot go on."""
        if self.step is Step.FILE and self.course.seen is None:
            return self.tr("Choose a file to go on.")
        if self.step is Step.COLUMNS and self._lacks_numbers:
            return self.tr("Say which column holds the phone numbers.")
        return ""

    # --- Qt ------------------------------------------------------------------------------------

    def reject(self) -> None:
        """End what runs first; a second time close."""
        if self.course.work is Work.NOTHING:
            super().reject()
        else:
            self.course.cancel()


def _group_names(desk: "Desk") -> "Sequence[str]":
    """In a worker: groups that are picked by hand."""
    return [group.name for group in desk.groups.list() if group.filter is None]

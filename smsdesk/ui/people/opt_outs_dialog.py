"""OptOutsDialog: the list of numbers that must not be texted at all; search, add, take off, files.

The list knows numbers by their first and last digits only; a whole number finds its own line.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from smsdesk.core.errors import SmsdeskError
from smsdesk.ui.context import Context
from smsdesk.ui.dialogs.lifetime import replace_closed
from smsdesk.ui.error_text import error_text
from smsdesk.ui.people.consent_deeds import ConsentDeeds
from smsdesk.ui.people.opt_out_adding import OptOutAdding
from smsdesk.ui.people.opt_out_model import Column, OptOutModel
from smsdesk.ui.theme import Tone
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.banner import Banner
from smsdesk.ui.widgets.empty_state import EmptyState
from smsdesk.ui.widgets.labels import Hint, Title
from smsdesk.ui.widgets.naming import named
from smsdesk.ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from smsdesk.services.people.opt_outs import OptedOut, OptOutEntry
    from smsdesk.ui.background import Task

_SIZE = (680, 560)
_ROW_HEIGHT = 34
_WIDTHS = ((Column.NUMBER, 200), (Column.SINCE, 170))


class OptOutsDialog(QDialog):
    """Reads the list again after each change."""

    shown = Signal()
    """The list is there, or why it is not."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("optOutsDialog")
        replace_closed(self)
        self.setWindowTitle(self.tr("Not to be texted"))
        self._context = context
        self._task: Task | None = None
        self._unreadable = False
        self._deeds = ConsentDeeds.over(context, parent)
        self._create()
        self._create_buttons()
        self._create_states()
        self._assemble()
        context.changes.contacts.connect(self._read)
        self.resize(*_SIZE)

    @classmethod
    def open_for(cls, context: Context, parent: QWidget) -> "OptOutsDialog":
        """Show the list without waiting."""
        dialog = cls(context, parent.window())
        dialog._read()
        dialog.open()
        dialog.line.setFocus()
        return dialog

    # --- widgets -------------------------------------------------------------------------------

    def _create(self) -> None:
        self.line = SearchField(self.tr("Find a number…"), "optOutSearch")
        self.line.searched.connect(self._read)
        self._model = OptOutModel(self)
        self.table = named(QTableView(), "optOutTable")
        self.table.setAccessibleName(self.windowTitle())
        self.table.setModel(self._model)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        across = self.table.horizontalHeader()
        across.setHighlightSections(False)
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        across.setSectionResizeMode(Column.HOW, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS:
            across.resizeSection(column, width)
        self.table.selectionModel().selectionChanged.connect(self._follow)
        self.problem = named(Banner(self), "optOutProblem")

    def _create_buttons(self) -> None:
        self.add_button = named(buttons.primary(self.tr("Add numbers…"), "plus"), "optOutAdd")
        self.add_button.setAutoDefault(False)
        self.add_button.clicked.connect(self._add)
        self._file = named(
            buttons.secondary(self.tr("From a file…"), "download-simple"), "optOutFile"
        )
        self._file.clicked.connect(self._choose_file)
        self._export = named(buttons.secondary(self.tr("Export"), "upload-simple"), "optOutExport")
        self._export.clicked.connect(self._choose_export)
        self.remove_button = named(
            buttons.secondary(self.tr("Allow texting again…")), "optOutRemove"
        )
        self.remove_button.clicked.connect(self._remove)
        self._close = named(buttons.secondary(self.tr("Close")), "optOutClose")
        self._close.clicked.connect(self.reject)

    def _create_states(self) -> None:
        self._loading = Hint(self.tr("Reading the list…"))
        self._none = named(
            EmptyState(
                "prohibit",
                self.tr("Nobody is on the list"),
                self.tr(
                    "Put numbers here whose owners want no SMS at all. No message goes to them, "
                    "whatever it is about, even after the person's data have been erased."
                ),
            ),
            "optOutEmpty",
        )
        self._no_match = named(EmptyState("magnifying-glass", "", ""), "optOutNoMatch")
        self._stack = QStackedWidget()
        for state in (self._loading, self.table, self._none, self._no_match):
            self._stack.addWidget(state)

    def _assemble(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 20, 22, 18)
        layout.setSpacing(12)
        layout.addWidget(Title(self.windowTitle()))
        layout.addWidget(
            Hint(
                self.tr(
                    "No message goes to these numbers. Only a trace of each is kept, from which "
                    "the number cannot be read."
                )
            )
        )
        head = _row(self.line, self._file, self.add_button)
        head.setStretch(0, 1)
        layout.addLayout(head)
        layout.addWidget(self.problem)
        layout.addWidget(self._stack, 1)
        foot = _row(self.remove_button, self._export)
        foot.addStretch(1)
        foot.addWidget(self._close)
        layout.addLayout(foot)

    # --- reading -------------------------------------------------------------------------------

    def _read(self) -> None:
        if self._task is not None:
            self._task.cancel()
        search = self.line.text().strip()
        self._task = self._context.runner.run(
            lambda desk: desk.opt_outs.list(search), self._show, self._fail_reading, owner=self
        )

    def _show(self, entries: "Sequence[OptOutEntry]") -> None:
        if self._unreadable:
            self._unreadable = False
            self.problem.clear()
        self._model.show_entries(entries)
        search = self.line.text().strip()
        if entries:
            self._stack.setCurrentWidget(self.table)
        elif search:
            words = self.tr("No number matches “%1”").replace("%1", search)
            self._no_match.say(words, self.tr("Type the whole number to be sure."))
            self._stack.setCurrentWidget(self._no_match)
        else:
            self._stack.setCurrentWidget(self._none)
        self._export.setEnabled(bool(entries) or bool(search))
        self._follow()
        self.shown.emit()

    def _fail_reading(self, error: SmsdeskError) -> None:
        self._unreadable = True
        self._fail(error)
        self.shown.emit()

    def _fail(self, error: SmsdeskError) -> None:
        self.problem.say(error_text(error), Tone.BAD)

    def _follow(self) -> None:
        self.remove_button.setEnabled(bool(self._chosen()))

    def _chosen(self) -> "Sequence[OptOutEntry]":
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return [self._model.entries[row] for row in rows]

    # --- what the buttons do -------------------------------------------------------------------

    def _add(self) -> None:
        OptOutAdding.open_for(self._context, self, self._on_added)

    def _on_added(self, done: "OptedOut") -> None:
        self.problem.clear()
        self._deeds.tell_added(done)
        for bad in done.bad[:1]:
            words = self.tr("%n piece(s) are no phone numbers.", "", len(done.bad))
            self.problem.say(f"{words} {bad.token}: {error_text(bad.reason)}", Tone.WARN)

    def _choose_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Numbers not to be texted"))
        dialog.setObjectName("optOutOpenFile")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        known = self.tr("Text, CSV and Excel files (*.txt *.csv *.xlsx)")
        dialog.setNameFilters([known, self.tr("All files (*)")])
        dialog.fileSelected.connect(self.take_file)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def take_file(self, name: str) -> None:
        """Add every number of this file."""
        path = Path(name)
        self._context.runner.run(
            lambda desk: desk.opt_outs.add_file(path), self._on_added, self._fail, owner=self
        )

    def _remove(self) -> None:
        self._deeds.ask_removal(self._chosen(), self)

    def _choose_export(self) -> None:
        dialog = QFileDialog(self, self.tr("Export the list"))
        dialog.setObjectName("optOutSaveFile")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Spreadsheet (*.csv)"))
        dialog.setDefaultSuffix("csv")
        dialog.selectFile(self.tr("not to be texted.csv"))
        dialog.fileSelected.connect(self.export)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def export(self, name: str) -> None:
        """Write the list into this file."""
        path = Path(name)
        self._context.runner.run(
            lambda desk: desk.opt_outs.export(path),
            lambda _count: self._context.notices.good(
                self.tr("{name} saved.").format(name=path.name)
            ),
            self._fail,
            owner=self,
        )


def _row(*parts: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for part in parts:
        row.addWidget(part)
    return row

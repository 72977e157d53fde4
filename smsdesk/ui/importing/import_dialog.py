"""ImportDialog: choose a CSV file, see what would come in, import it.

The work is done by `import_process`. Nothing is imported before the user has seen the figures.
"""

from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QProgressBar,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from smsdesk.core.errors import SmsdeskError
from smsdesk.ui import formats
from smsdesk.ui.context import Context
from smsdesk.ui.dialogs.fitted_dialog import FittedDialog
from smsdesk.ui.dialogs.lifetime import replace_closed
from smsdesk.ui.error_text import error_text
from smsdesk.ui.importing.import_process import ImportProcess, ImportResult, SkippedLine
from smsdesk.ui.theme import Tone
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.banner import Banner
from smsdesk.ui.widgets.labels import Hint, Title

_SHOWN_ROWS = 500


class Step(StrEnum):
    """How far it has come."""

    CHOOSING = "choosing"
    CHECKING = "checking"
    CHECKED = "checked"
    IMPORTING = "importing"
    DONE = "done"


class ImportDialog(FittedDialog):
    """Esc and Cancel end what runs; then nothing has changed."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("importDialog")
        replace_closed(self)
        self.setWindowTitle(self.tr("Import contacts"))
        self._context = context
        self._step = Step.CHOOSING
        self._process = ImportProcess(context.command, self)
        self._make_widgets()
        self._assemble()
        self._connect()
        self._show_step(Step.CHOOSING)

    @classmethod
    def open_for(
        cls, context: Context, parent: QWidget | None, file: Path | None = None
    ) -> "ImportDialog":
        """Show it; with `file` check that one at once."""
        dialog = cls(context, parent)
        dialog.open()
        if file is not None:
            dialog.check(str(file))
        return dialog

    @property
    def step(self) -> Step:
        """How far it has come."""
        return self._step

    # --- widgets -------------------------------------------------------------------------------

    def _make_widgets(self) -> None:
        self._file = QLineEdit(readOnly=True)
        self._file.setObjectName("importFile")
        self._file.setPlaceholderText(self.tr("No file chosen yet"))
        self._file.setAccessibleName(self.tr("File"))
        self._choose = buttons.secondary(self.tr("Choose a file…"), "folder-open")
        self._choose.setObjectName("importChoose")
        self._bar = QProgressBar()
        self._bar.setObjectName("importProgress")
        self._bar.setTextVisible(False)
        self._count = Hint()
        self._banner = Banner(self)
        self._banner.setObjectName("importSummary")
        self._table = self._make_table()
        self._import = buttons.primary(self.tr("Import"), "download-simple")
        self._import.setObjectName("importStart")
        self._cancel = buttons.secondary(self.tr("Cancel"))
        self._cancel.setObjectName("importCancel")
        self._import.setAutoDefault(False)

    def _make_table(self) -> QTableWidget:
        table = QTableWidget(0, 2)
        table.setObjectName("importSkipped")
        table.setAccessibleName(self.tr("Rows that are left out"))
        table.setHorizontalHeaderLabels([self.tr("Row"), self.tr("Why it is left out")])
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.setShowGrid(False)
        table.setMinimumHeight(220)
        table.hide()
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(34)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        return table

    def _assemble(self) -> None:
        intro = self.tr(
            "A CSV file from Excel or another program, with a column of phone numbers. The "
            "program recognises the columns by their names: telefon, nazwa, firma, e-mail, uwagi."
        )
        top = QHBoxLayout()
        top.addWidget(self._file, 1)
        top.addWidget(self._choose)
        bottom = QHBoxLayout()
        bottom.addWidget(self._count, 1)
        bottom.addWidget(self._cancel)
        bottom.addWidget(self._import)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 20, 22, 18)
        layout.setSpacing(12)
        layout.addWidget(Title(self.tr("Import contacts")))
        layout.addWidget(Hint(intro))
        layout.addLayout(top)
        layout.addWidget(self._banner)
        layout.addWidget(self._table, 1)
        layout.addWidget(self._bar)
        layout.addStretch(0)
        layout.addLayout(bottom)
        self.setFixedWidth(640)
        self._choose.setFocus()

    def _connect(self) -> None:
        self._choose.clicked.connect(self._on_choose)
        self._import.clicked.connect(self._on_import)
        self._cancel.clicked.connect(self.reject)
        self._process.progress.connect(self._on_progress)
        self._process.finished.connect(self._on_finished)
        self._process.failed.connect(self._on_failed)
        self._process.cancelled.connect(self._on_cancelled)

    # --- steps ---------------------------------------------------------------------------------

    def check(self, file: str) -> None:
        """Find out what an import of `file` would do."""
        if self._process.running:
            return
        self._file.setText(file)
        self._file.setToolTip(file)
        self._show_step(Step.CHECKING)
        self._process.start(file, dry_run=True)

    def _show_step(self, step: Step) -> None:
        self._step = step
        busy = step in (Step.CHECKING, Step.IMPORTING)
        if busy:
            self._banner.clear()
            self._table.hide()
            self._bar.setRange(0, 0)
        self._bar.setVisible(busy)
        self._count.setText(self.tr("Reading the file…") if step is Step.CHECKING else "")
        self._choose.setEnabled(not busy)
        self._import.setVisible(step is not Step.DONE)
        self._import.setEnabled(step is Step.CHECKED)
        done = step is Step.DONE
        self._cancel.setText(self.tr("Close") if done else self.tr("Cancel"))

    def _show_rows(self, skipped: tuple[SkippedLine, ...]) -> None:
        self._table.setVisible(bool(skipped))
        shown = skipped[:_SHOWN_ROWS]
        self._table.setRowCount(len(shown))
        for place, line in enumerate(shown):
            words = error_text(line.error) if line.error else line.words
            self._table.setItem(place, 0, QTableWidgetItem(str(line.row)))
            item = QTableWidgetItem(words)
            item.setToolTip(words)
            self._table.setItem(place, 1, item)
        if len(skipped) > len(shown):
            self._count.setText(self.tr("and %n more row(s)", "", len(skipped) - len(shown)))

    # --- slots ---------------------------------------------------------------------------------

    def _on_choose(self) -> None:
        chooser = QFileDialog(self, self.tr("Choose a file with contacts"))
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.setNameFilters([self.tr("CSV files (*.csv *.txt)"), self.tr("All files (*)")])
        chooser.fileSelected.connect(self.check)
        chooser.open()

    def _on_import(self) -> None:
        self._show_step(Step.IMPORTING)
        self._process.start(self._file.text(), dry_run=False)

    def _on_progress(self, done: int, total: int) -> None:
        self._bar.setRange(0, max(total, 1))
        self._bar.setValue(done)
        self._count.setText(
            self.tr("{done} of {total}").format(
                done=formats.number(done), total=formats.rows(total)
            )
        )

    def _on_finished(self, result: ImportResult) -> None:
        imported = self._step is Step.IMPORTING
        self._show_step(Step.DONE if imported else Step.CHECKED)
        self._import.setEnabled(not imported and result.added + result.updated > 0)
        tone = Tone.WARN if result.skipped else Tone.GOOD
        self._banner.say(self._done(result) if imported else self._would(result), tone)
        self._show_rows(result.skipped)
        if imported:
            self._context.changes.contacts.emit()

    def _would(self, result: ImportResult) -> str:
        return self.tr("New: {added}. Updated: {updated}. Left out: {skipped}.").format(
            **_figures(result)
        )

    def _done(self, result: ImportResult) -> str:
        return self.tr("Imported. New: {added}. Updated: {updated}. Left out: {skipped}.").format(
            **_figures(result)
        )

    def _on_failed(self, error: SmsdeskError | str) -> None:
        self._show_step(Step.CHOOSING)
        words = error_text(error) if isinstance(error, SmsdeskError) else error
        self._banner.say(words or self.tr("The import stopped. Nothing has changed."), Tone.BAD)

    def _on_cancelled(self) -> None:
        self._show_step(Step.CHOOSING)
        self._banner.say(self.tr("Cancelled. Nothing has changed."), Tone.NEUTRAL)

    def reject(self) -> None:
        """End what runs first; a second time close."""
        if self._process.running:
            self._process.cancel()
        else:
            super().reject()


def _figures(result: ImportResult) -> dict[str, str]:
    return {
        "added": formats.contacts(result.added),
        "updated": formats.contacts(result.updated),
        "skipped": formats.rows(len(result.skipped)),
    }

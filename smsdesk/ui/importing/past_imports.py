"""PastImportsDialog: the imports that were made, newest first, each of which can be undone."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QMessageBox,
    QProgressBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from smsdesk.core.errors import SmsdeskError
from smsdesk.services.importing.values import PastImport, UndoReport
from smsdesk.ui import formats
from smsdesk.ui.context import Context
from smsdesk.ui.dialogs.lifetime import replace_closed
from smsdesk.ui.error_text import error_text
from smsdesk.ui.importing import import_words
from smsdesk.ui.importing.import_process import UndoProcess
from smsdesk.ui.theme import Tone
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.banner import Banner
from smsdesk.ui.widgets.empty_state import EmptyState
from smsdesk.ui.widgets.labels import Hint, Title
from smsdesk.ui.widgets.naming import named
from smsdesk.ui.widgets.short_table import ShortTable

if TYPE_CHECKING:
    from smsdesk.services.desk import Desk

WHEN, FILE, ADDED, UPDATED, STATE = range(5)
_SIZE = (680, 460)
_ROW = 34
_BUTTON_WIDTH = 96
_WIDTHS = {WHEN: 150, ADDED: 80, UPDATED: 90, STATE: 150}


class PastImportsDialog(QDialog):
    """Undoing is asked for by its button; a child does it."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pastImports")
        replace_closed(self)
        self.setWindowTitle(self.tr("Recent imports"))
        self._context = context
        self._imports: Sequence[PastImport] = ()
        self._ready = False
        self._process = UndoProcess(context.command, self)
        self._make_widgets()
        self._assemble()
        self._connect()
        self.resize(*_SIZE)
        self._show_state()

    @classmethod
    def open_for(cls, context: Context, parent: QWidget | None) -> "PastImportsDialog":
        """Show it; the list follows."""
        dialog = cls(context, parent)
        dialog.open()
        dialog.read()
        return dialog

    @property
    def ready(self) -> bool:
        """Whether the list has been read, or is known not to be readable."""
        return self._ready

    # --- widgets -------------------------------------------------------------------------------

    def _make_widgets(self) -> None:
        self._banner = named(Banner(self), "pastImportsSummary")
        self._table = self._make_table()
        self._none = EmptyState(
            "download-simple",
            self.tr("No imports yet"),
            self.tr("What you import from files is listed here and can be undone."),
        )
        self._loading = Hint(self.tr("Reading…"))
        self._bar = named(QProgressBar(), "pastImportsProgress")
        self._bar.setAccessibleName(self.tr("Progress"))
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 0)
        self._undo = named(
            buttons.danger(self.tr("Undo the import"), "arrow-counter-clockwise"), "pastImportsUndo"
        )
        self._close = named(buttons.secondary(self.tr("Close")), "pastImportsClose")

    def _make_table(self) -> ShortTable:
        titles = (
            self.tr("When"),
            self.tr("File"),
            self.tr("New"),
            self.tr("Changed"),
            self.tr("State"),
        )
        table = named(ShortTable(titles, _ROW), "pastImportsTable")
        table.setAccessibleName(self.windowTitle())
        table.set_columns(FILE, _WIDTHS.items())
        return table

    def _assemble(self) -> None:
        self._stack = QStackedWidget()
        for part in (self._loading, self._table, self._none):
            self._stack.addWidget(part)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._undo)
        foot.addStretch(1)
        foot.addWidget(self._close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 20, 22, 16)
        layout.setSpacing(12)
        layout.addWidget(Title(self.windowTitle()))
        layout.addWidget(
            Hint(
                self.tr(
                    "Undoing removes whom an import added and restores whom it changed. Whoever "
                    "was changed in the meantime is left alone."
                )
            )
        )
        layout.addWidget(self._banner)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self._bar)
        layout.addLayout(foot)

    def _connect(self) -> None:
        self._table.itemSelectionChanged.connect(self._show_state)
        self._undo.clicked.connect(self._on_undo)
        self._close.clicked.connect(self.reject)
        self._process.finished.connect(self._on_undone)
        self._process.failed.connect(self._on_failed)

    # --- the list ------------------------------------------------------------------------------

    def read(self) -> None:
        """Read the list anew."""
        self._context.runner.run(_list, self._on_read, self._on_unreadable, owner=self)

    def _on_read(self, imports: Sequence[PastImport]) -> None:
        self._ready = True
        self._imports = imports
        self._table.show_rows([self._words(one) for one in imports])
        self._stack.setCurrentWidget(self._table if imports else self._none)
        self._select_first()
        self._show_state()

    def _select_first(self) -> None:
        first = next((row for row, one in enumerate(self._imports) if one.undone_at is None), None)
        self._table.clearSelection()
        if first is not None:
            self._table.selectRow(first)
            self._table.setFocus()

    def _words(self, one: PastImport) -> Sequence[str]:
        undone = self.tr("undone") if one.undone_at is not None else self.tr("imported")
        added, updated = formats.number(one.added), formats.number(one.updated)
        return (formats.moment(one.at), one.file_name, added, updated, undone)

    def _on_unreadable(self, error: SmsdeskError) -> None:
        self._ready = True
        self._loading.clear()
        self._banner.say(error_text(error), Tone.BAD, self.tr("Try again"), self._again)

    def _again(self) -> None:
        self._banner.clear()
        self._loading.setText(self.tr("Reading…"))
        self._context.runner.try_again()
        self.read()

    # --- undoing -------------------------------------------------------------------------------

    @property
    def _chosen(self) -> PastImport | None:
        row = self._table.selected_row
        one = None if row is None else self._imports[row]
        return one if one is not None and one.undone_at is None else None

    def _on_undo(self) -> None:
        """Many people may go, and there is no way back but importing again: ask."""
        chosen = self._chosen
        if chosen is not None:
            box = self._question(chosen)
            box.finished.connect(box.deleteLater)
            box.open()

    def _prospect(self, chosen: PastImport) -> str:
        """What undoing it would do."""
        added, updated = formats.contacts(chosen.added), formats.contacts(chosen.updated)
        if not chosen.updated:
            return self.tr("Removed: up to {added}.").format(added=added)
        words = self.tr("Removed: up to {added}. As before: up to {updated}.")
        return words.format(added=added, updated=updated)

    def _question(self, chosen: PastImport) -> QMessageBox:
        box = named(QMessageBox(self), "pastImportsQuestion")
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.windowTitle())
        box.setText(self.tr("Undo the import of {name}?").format(name=chosen.file_name))
        box.setInformativeText(self._prospect(chosen))
        undo = box.addButton(self.tr("Undo the import"), QMessageBox.ButtonRole.DestructiveRole)
        keep = box.addButton(self.tr("Keep"), QMessageBox.ButtonRole.RejectRole)
        undo.setObjectName("pastImportsSure")
        undo.clicked.connect(lambda: self._take_back(chosen))
        # the box measures words before the style sheet makes those of the default bold
        keep.setMinimumWidth(_BUTTON_WIDTH)
        box.setDefaultButton(keep)
        box.setEscapeButton(keep)
        return box

    def _take_back(self, chosen: PastImport) -> None:
        self._banner.clear()
        self._process.start(chosen.id)
        self._show_state()

    def _on_undone(self, report: UndoReport) -> None:
        self._banner.say(import_words.undoing(report), Tone.WARN if report.kept else Tone.GOOD)
        changes = self._context.changes
        for changed in (changes.contacts, changes.own_fields, changes.groups):
            changed.emit()
        self._end()

    def _on_failed(self, error: SmsdeskError | str) -> None:
        words = error_text(error) if isinstance(error, SmsdeskError) else error
        self._banner.say(words or import_words.not_undone(), Tone.BAD)
        self._end()

    def _end(self) -> None:
        self._show_state()
        self.read()

    def _show_state(self) -> None:
        busy = self._process.running
        self._bar.setVisible(busy)
        self._table.setEnabled(not busy)
        self._undo.setEnabled(not busy and self._chosen is not None)
        self._close.setEnabled(not busy)

    def reject(self) -> None:
        """What is being undone comes to its end first."""
        if not self._process.running:
            super().reject()


def _list(desk: "Desk") -> Sequence[PastImport]:
    """In a worker."""
    return desk.contact_import.imports()

"""SkippedTable: the rows of the user's sheet that are left out, each with its number and reason.

Its lines can be copied and saved; the numbers are those that the spreadsheet shows.
"""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from smsdesk.ui import formats
from smsdesk.ui.error_text import error_text
from smsdesk.ui.importing.import_values import ImportResult, SkippedLine
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.labels import Caption, Hint
from smsdesk.ui.widgets.naming import named

if TYPE_CHECKING:
    from smsdesk.ui.context import Context

ROW, REASON = range(2)
_HEIGHT = 30
_FEW = 200
_NARROW = 90
_Index = QModelIndex | QPersistentModelIndex


def reason(line: SkippedLine) -> str:
    """Why a row is left out, in the user's language where that is known."""
    return error_text(line.error) if line.error else line.words


class SkippedModel(QAbstractTableModel):
    """Words are made when they are looked at."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: Sequence[SkippedLine] = ()

    def show_lines(self, lines: Sequence[SkippedLine]) -> None:
        """Other lines."""
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def line(self, row: int) -> SkippedLine:
        """One of them."""
        return self._lines[row]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """How many lines."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """Number and reason."""
        return 0 if parent.isValid() else 2

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words, also as a tool tip, for reasons are long."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        line = self._lines[index.row()]
        return str(line.row) if index.column() == ROW else reason(line)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Names of the columns."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Row"), self.tr("Why it is left out"))[section]
        return None


class _View(QTableView):
    """Ctrl+C copies whole lines."""

    def __init__(self, model: SkippedModel) -> None:
        super().__init__()
        self._lines = model
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_HEIGHT)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(REASON, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(ROW, _NARROW)

        model.modelReset.connect(self._measure)
        header.sectionResized.connect(self._measure)

    def _measure(self) -> None:
        """Whole sentences where they are few; of many, each has a line and a tool tip."""
        few = self._lines.rowCount() <= _FEW
        self.setWordWrap(few)
        if few:
            self.resizeRowsToContents()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy what is selected."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def copy(self) -> None:
        """The selected lines, all without a selection; a spreadsheet takes them in two columns."""
        chosen = sorted(index.row() for index in self.selectionModel().selectedRows())
        rows = chosen or range(self._lines.rowCount())
        lines = (self._lines.line(row) for row in rows)
        text = "\n".join(f"{line.row}\t{reason(line)}" for line in lines)
        QGuiApplication.clipboard().setText(text)


class SkippedTable(QWidget):
    """Hidden while nothing is left out."""

    def __init__(self, context: "Context", after: str = "", parent: QWidget | None = None) -> None:
        """`after` ends the object names: the wizard has two of these."""
        super().__init__(parent)
        self._context = context
        self._shown: Sequence[SkippedLine] = ()
        self._model = SkippedModel(self)
        self.view = named(_View(self._model), f"importSkipped{after}")
        self.view.setAccessibleName(self.tr("Rows that are left out"))
        self._title = Caption(self.tr("Rows that are left out"))
        self._more = named(Hint(), f"importMore{after}")
        self._copy = named(buttons.secondary(self.tr("Copy"), "copy"), f"importCopySkipped{after}")
        self._save = named(
            buttons.secondary(self.tr("Save the rows left out…"), "floppy-disk"),
            f"importSaveSkipped{after}",
        )
        self._copy.clicked.connect(self.view.copy)
        self._save.clicked.connect(self._on_save)
        self._assemble()
        self.hide()

    def _assemble(self) -> None:
        below = QHBoxLayout()
        below.addWidget(self._more, 1)
        below.addWidget(self._copy)
        below.addWidget(self._save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._title)
        layout.addWidget(self.view, 1)
        layout.addLayout(below)

    def show_result(self, result: ImportResult | None) -> None:
        """What is left out; rows that cannot be used stand before those that say nothing new."""
        self._shown = sorted(result.skipped, key=lambda line: line.repeated) if result else ()
        self._model.show_lines(self._shown)
        self.setVisible(bool(self._shown))
        self._more.setText(self._rest(result) if result else "")

    def _rest(self, result: ImportResult) -> str:
        """Of very many rows the child tells only the first."""
        count = len(self._shown)
        if result.rejected + result.repeated <= count:
            return ""
        words = self.tr(
            "These are the first %n row(s); mend the sheet, then choose it again.", "", count
        )
        return words.replace(str(count), formats.number(count), 1)

    # --- saving --------------------------------------------------------------------------------

    def _on_save(self) -> None:
        dialog = named(QFileDialog(self, self.tr("Save the rows left out")), "importSkippedFile")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Spreadsheet (*.csv)"))
        dialog.setDefaultSuffix("csv")
        dialog.selectFile(self.tr("rows left out.csv"))
        dialog.fileSelected.connect(self.save)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save(self, name: str) -> None:
        """Write numbers and reasons into a sheet."""
        path = Path(name)
        rows = [
            (self.tr("Row"), self.tr("Why it is left out")),
            *((str(line.row), reason(line)) for line in self._shown),
        ]
        self._context.runner.run(
            lambda _desk: _write(path, rows), partial(self._on_saved, path.name), owner=self
        )

    def _on_saved(self, name: str, _nothing: None) -> None:
        self._context.notices.good(
            self.tr("The rows left out were saved as {name}.").format(name=name)
        )


def _write(path: Path, rows: Sequence[Sequence[str]]) -> None:
    """In a worker."""
    from smsdesk.services.sheets.csv_file import harmless, write_sheet

    write_sheet(path, [[harmless(cell) for cell in row] for row in rows])

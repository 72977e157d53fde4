"""FileStep: which file, and its first rows, so that a wrongly cut one is seen at once.

Reading the file is a child's work; what is wrong with it is said by the dialog.
"""

import csv
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from smsdesk.services.importing.values import FIELDS, FileLook, SeenColumn
from smsdesk.services.sheets.table import FileKind
from smsdesk.ui import formats
from smsdesk.ui.importing import field_words
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.empty_state import EmptyState
from smsdesk.ui.widgets.labels import Caption, Hint
from smsdesk.ui.widgets.naming import named

if TYPE_CHECKING:
    from smsdesk.ui.context import Context

SHOWN_ROWS = 5
_ROW, _WIDEST = 30, 220
_ALPHABET = 26
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_SAMPLE_SHEET = "sample_contacts.csv"
_SAMPLE_ROWS = 6


class FileStep(QWidget):
    """Shows a file; choosing and dropping one is told by `chosen`."""

    chosen = Signal(str)
    header_said = Signal(bool)
    """Whether the first row holds names, as a person says."""

    def __init__(self, context: "Context", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._make_widgets()
        self._assemble()
        self._choose.clicked.connect(self._on_choose)
        self._sample.clicked.connect(self._on_sample)
        self._header.clicked.connect(self.header_said)
        self.show_look(None)

    # --- widgets -------------------------------------------------------------------------------

    def _make_widgets(self) -> None:
        self._file = named(QLineEdit(readOnly=True), "importFile")
        self._file.setPlaceholderText(self.tr("No file chosen yet; you can drop one here"))
        self._file.setAccessibleName(self.tr("File"))
        self._choose = named(
            buttons.secondary(self.tr("Choose a file…"), "folder-open"), "importChoose"
        )
        self._sample = named(buttons.link(self.tr("Download a sample file")), "importSample")
        self._facts = named(Caption(), "importFacts")
        self._preview = named(QTableWidget(), "importPreview")
        self._preview.setAccessibleName(self.tr("The first rows of the file"))
        self._preview.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self._preview.setWordWrap(False)
        self._preview.setTabKeyNavigation(False)
        self._preview.verticalHeader().hide()
        self._preview.verticalHeader().setDefaultSectionSize(_ROW)
        self._preview.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._preview.horizontalHeader().setHighlightSections(False)
        self._preview.horizontalHeader().setDefaultAlignment(_LEFT)
        self._preview.horizontalHeader().setStretchLastSection(True)
        self._hint = Hint(
            self.tr("Does it look right? Each kind of data should stand in a column of its own.")
        )
        self._place = self._drop_place()
        self._header = named(
            QCheckBox(self.tr("The first row holds the names of the columns")), "importHeader"
        )

    def _drop_place(self) -> QFrame:
        place = named(QFrame(), "importDropPlace")
        place.setProperty("role", "dashed")
        words = self.tr(
            "CSV and TXT from any program, XLSX from Excel, VCF from a phone; also what Google "
            "and Outlook export."
        )
        inside = QVBoxLayout(place)
        inside.addWidget(EmptyState("file-plus", self.tr("Drop a file here"), words, self._sample))
        return place

    def _assemble(self) -> None:
        intro = self.tr(
            "People from Excel, another program or a phone. Nothing is stored before you have seen "
            "what would come in."
        )
        top = QHBoxLayout()
        top.addWidget(self._file, 1)
        top.addWidget(self._choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(Hint(intro))
        layout.addLayout(top)
        for part in (self._facts, self._preview, self._hint, self._header):
            layout.addWidget(part)
        layout.addWidget(self._place, 1)
        layout.addStretch(0)

    # --- what the dialog says ------------------------------------------------------------------

    def focus_first(self) -> None:
        """Where one begins."""
        self._choose.setFocus()

    def show_file(self, file: str) -> None:
        """The chosen file; empty for none."""
        self._file.setText(file)
        self._file.setToolTip(file)

    def allow(self, *, allowed: bool) -> None:
        """Whether another file may be chosen now."""
        self._choose.setEnabled(allowed)
        self._header.setEnabled(allowed)

    def show_look(self, look: FileLook | None) -> None:
        """What is in the file; None where that is not known."""
        cards = look is not None and look.kind is FileKind.VCARD
        self._place.setVisible(look is None)
        self._facts.setVisible(look is not None)
        self._preview.setVisible(look is not None)
        for part in (self._hint, self._header):
            part.setVisible(look is not None and not cards)
        if look is not None:
            self._facts.setText(self._facts_of(look))
            self._header.setChecked(look.has_header)
            self._fill(look)

    def _facts_of(self, look: FileLook) -> str:
        if look.kind is FileKind.VCARD:
            words = self.tr("%n card(s)", "", look.rows)
            return words.replace(str(look.rows), formats.number(look.rows), 1)
        columns = self.tr("%n column(s)", "", len(look.columns))
        return f"{formats.rows(look.rows)} · {columns}"

    def _fill(self, look: FileLook) -> None:
        """Of cards only what is told anywhere, for they could tell much more."""
        cards = look.kind is FileKind.VCARD
        columns = [c for c in look.columns if not cards or any(c.samples)]
        table = self._preview
        table.clear()
        table.setColumnCount(len(columns))
        table.setRowCount(min(SHOWN_ROWS, max((len(c.samples) for c in columns), default=0)))
        table.setHorizontalHeaderLabels([heading(column, cards=cards) for column in columns])
        for place, column in enumerate(columns):
            for row, sample in enumerate(column.samples[:SHOWN_ROWS]):
                item = QTableWidgetItem(" ".join(sample.split()))
                item.setToolTip(sample)
                table.setItem(row, place, item)
        self._measure()

    def _measure(self) -> None:
        """As high as the rows, with a bar below them where they are too wide."""
        table = self._preview
        table.resizeColumnsToContents()
        for place in range(table.columnCount()):
            table.setColumnWidth(place, min(_WIDEST, table.columnWidth(place) + 12))
        bar = table.horizontalScrollBar().sizeHint().height()
        head = table.horizontalHeader().sizeHint().height()
        table.setFixedHeight(head + table.rowCount() * _ROW + bar + 4)

    # --- files ---------------------------------------------------------------------------------

    def _on_choose(self) -> None:
        chooser = QFileDialog(self, self.tr("Choose a file with contacts"))
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        known = self.tr("Files with contacts (*.csv *.txt *.xlsx *.vcf)")
        chooser.setNameFilters([known, self.tr("All files (*)")])
        chooser.fileSelected.connect(self.chosen)
        chooser.finished.connect(chooser.deleteLater)
        chooser.open()

    def _on_sample(self) -> None:
        dialog = named(QFileDialog(self, self.tr("Save the sample file")), "importSampleFile")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Spreadsheet (*.csv)"))
        dialog.setDefaultSuffix("csv")
        dialog.selectFile(self.tr("sample contacts.csv"))
        dialog.fileSelected.connect(self.save_sample)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save_sample(self, name: str) -> None:
        """Write a small sheet as it should look; Excel opens it right."""
        path, source = Path(name), self._context.resources / _SAMPLE_SHEET
        done = partial(self._on_sample_saved, path.name)
        self._context.runner.run(lambda _desk: _write_sample(source, path), done, owner=self)

    def _on_sample_saved(self, name: str, _nothing: None) -> None:
        words = self.tr("The sample was saved as {name}: fill it in, then choose it here.")
        self._context.notices.good(words.format(name=name))


def heading(column: SeenColumn, *, cards: bool = False) -> str:
    """What a column is called: by its file, by its meaning in cards, else by its letter."""
    if cards and column.means in FIELDS:
        return field_words.word(column.means)
    return column.name.strip() or letters(column.place)


def letters(place: int) -> str:
    """What a spreadsheet calls a column without a name: A, B, …, Z, AA."""
    name = ""
    place += 1
    while place:
        place, letter = divmod(place - 1, _ALPHABET)
        name = chr(ord("A") + letter) + name
    return name


def _write_sample(source: Path, path: Path) -> None:
    """In a worker."""
    from smsdesk.services.sheets.csv_file import write_sheet

    with source.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, delimiter=";"))
    write_sheet(path, rows[:_SAMPLE_ROWS])

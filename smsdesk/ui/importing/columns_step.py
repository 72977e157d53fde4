"""ColumnsStep: what each column of the file means, guessed beforehand, with its first cells."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from smsdesk.services.importing.values import SeenColumn
from smsdesk.ui.importing.field_words import choices
from smsdesk.ui.importing.file_step import heading
from smsdesk.ui.importing.import_values import SeenFile
from smsdesk.ui.widgets.labels import Caption, ElidedLabel, Hint
from smsdesk.ui.widgets.naming import named

_NUMBERS = frozenset({"phone", "other_phone"})
_NAME_WIDTH, _MEANING_WIDTH = 180, 300


class MeaningBox(QComboBox):
    """Turning the wheel over it scrolls the page and changes nothing by accident."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave it to the page."""
        event.ignore()


@dataclass(frozen=True, slots=True)
class _Line:
    column: SeenColumn
    box: MeaningBox

    @property
    def means(self) -> str:
        return str(self.box.currentData() or "")


class ColumnsStep(QWidget):
    """One line per column. What a person chose stays when the same file is read again."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[_Line] = []
        self._said: dict[int, str] = {}
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(
            Hint(
                self.tr(
                    "The program has guessed what the columns mean. Correct what is wrong; "
                    "several columns may hold numbers, all of them are kept."
                )
            )
        )
        layout.addWidget(self._area, 1)

    # --- what the dialog says and asks -----------------------------------------------------------

    def forget(self) -> None:
        """Another file: what a person said of the last one is void."""
        self._said.clear()

    def load(self, seen: SeenFile) -> None:
        """Show the columns of a file."""
        inside = QWidget()
        inside.setProperty("role", "page")
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(2, 1)
        heads = (self.tr("Column of the file"), self.tr("What it means"), self.tr("For example"))
        for place, head in enumerate(heads):
            grid.addWidget(Caption(head), 0, place)
        self._lines = [self._line(seen, column) for column in seen.look.columns]
        for row, line in enumerate(self._lines, start=1):
            self._add(grid, row, line)
        grid.setRowStretch(len(self._lines) + 1, 1)
        self._area.setWidget(inside)

    def _line(self, seen: SeenFile, column: SeenColumn) -> _Line:
        box = named(MeaningBox(), f"importColumn_{column.place}")
        for field, words in choices(column, seen.own_fields):
            box.addItem(words, field)
        box.setFixedWidth(_MEANING_WIDTH)
        box.setAccessibleName(self.tr("What the column {name} means").format(name=heading(column)))
        means = box.findData(self._said.get(column.place, column.means))
        box.setCurrentIndex(max(0, means))
        box.activated.connect(lambda _index: self._on_chosen(column.place, box))
        return _Line(column, box)

    def _add(self, grid: QGridLayout, row: int, line: _Line) -> None:
        name = ElidedLabel(heading(line.column))
        name.setProperty("role", "strong")
        name.setFixedWidth(_NAME_WIDTH)
        samples = ElidedLabel(" · ".join(s for s in line.column.samples if s.strip()))
        samples.setProperty("role", "hint")
        samples.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        for place, part in enumerate((name, line.box, samples)):
            grid.addWidget(part, row, place, Qt.AlignmentFlag.AlignVCenter)

    def focus_first(self) -> None:
        """The first column."""
        if self._lines:
            self._lines[0].box.setFocus()

    @property
    def columns(self) -> Mapping[int, str]:
        """The field of each column by its place; those that are left out are not named."""
        return {line.column.place: line.means for line in self._lines if line.means}

    @property
    def has_numbers(self) -> bool:
        """Whether a column holds numbers."""
        return not _NUMBERS.isdisjoint(self.columns.values())

    def _on_chosen(self, place: int, box: MeaningBox) -> None:
        self._said[place] = str(box.currentData() or "")
        self.edited.emit()

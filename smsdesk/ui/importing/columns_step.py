"""ColumnsStep: what each column of the file means, guessed beforehand, with its first cells."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from smsdesk.services.importing.values import SeenColumn
from smsdesk.ui.importing.field_words import Choice, choices
from smsdesk.ui.importing.file_step import heading
from smsdesk.ui.importing.import_values import SeenFile
from smsdesk.ui.widgets.labels import Caption, ElidedLabel, Hint
from smsdesk.ui.widgets.naming import named
from smsdesk.ui.widgets.still_box import StillBox

_NUMBERS = frozenset({"phone", "other_phone"})
_AT_ONCE = 4
"""Lines that are made in one go, within some ten milliseconds."""
_NAME_WIDTH, _MEANING_WIDTH = 180, 300


@dataclass(frozen=True, slots=True)
class _Line:
    column: SeenColumn
    choices: Sequence[Choice]


class ColumnsStep(QWidget):
    """One line per column. What a person chose stays when the same file is read again.

    Programs write sheets of a hundred columns: the lines are made a few at a time, so that the
    window does not stall.
    """

    edited = Signal()
    grown = Signal()
    """There are more lines."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._means: dict[int, str] = {}
        self._said: dict[int, str] = {}
        self._waiting: Iterator[_Line] = iter(())
        self._first: StillBox | None = None
        self._rows = 0
        self._grid = QGridLayout()
        self._more = QTimer(self)
        self._more.timeout.connect(self._add_some)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        intro = self.tr(
            "The program has guessed what the columns mean. Correct what is wrong; several "
            "columns may hold numbers, all of them are kept."
        )
        layout.addWidget(Hint(intro))
        layout.addWidget(self._area, 1)

    # --- what the dialog says and asks -----------------------------------------------------------

    def forget(self) -> None:
        """Another file: what a person said of the last one is void."""
        self._said.clear()

    def load(self, seen: SeenFile) -> None:
        """Show the columns of a file."""
        columns = seen.look.columns
        lines = [_Line(column, choices(column, seen.own_fields)) for column in columns]
        self._means = {line.column.place: self._meaning(line) for line in lines}
        self._first, self._rows, self._waiting = None, 0, iter(lines)
        self._start_grid(len(lines))
        self._add_some()
        self._more.start()

    def focus_first(self) -> None:
        """The first column."""
        if self._first is not None:
            self._first.setFocus()

    @property
    def columns(self) -> Mapping[int, str]:
        """The field of each column by its place; those that are left out are not named."""
        return {place: means for place, means in self._means.items() if means}

    @property
    def has_numbers(self) -> bool:
        """Whether a column holds numbers."""
        return not _NUMBERS.isdisjoint(self._means.values())

    def _meaning(self, line: _Line) -> str:
        """As a person said, as far as it can still be chosen, else as guessed."""
        said = self._said.get(line.column.place, line.column.means)
        return said if said in dict(line.choices) else ""

    # --- lines ---------------------------------------------------------------------------------

    def _start_grid(self, lines: int) -> None:
        inside = QWidget()
        inside.setProperty("role", "page")
        self._grid = grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(2, 1)
        heads = (self.tr("Column of the file"), self.tr("What it means"), self.tr("For example"))
        for place, head in enumerate(heads):
            grid.addWidget(Caption(head), 0, place)
        grid.setRowStretch(lines + 1, 1)
        self._area.setWidget(inside)

    def _add_some(self) -> None:
        some = tuple(islice(self._waiting, _AT_ONCE))
        for line in some:
            self._add(line)
        if some:
            self.grown.emit()
        else:
            self._more.stop()

    def _add(self, line: _Line) -> None:
        column = line.column
        name = ElidedLabel(heading(column))
        name.setProperty("role", "strong")
        name.setFixedWidth(_NAME_WIDTH)
        samples = ElidedLabel(" · ".join(sample for sample in column.samples if sample.strip()))
        samples.setProperty("role", "hint")
        samples.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        box = self._box(line)
        self._first = self._first or box
        self._rows += 1
        for place, part in enumerate((name, box, samples)):
            self._grid.addWidget(part, self._rows, place, Qt.AlignmentFlag.AlignVCenter)

    def _box(self, line: _Line) -> StillBox:
        place = line.column.place
        box = named(StillBox(), f"importColumn_{place}")
        for field, words in line.choices:
            box.addItem(words, field)
        box.setFixedWidth(_MEANING_WIDTH)
        words = self.tr("What the column {name} means")
        box.setAccessibleName(words.format(name=heading(line.column)))
        box.setCurrentIndex(box.findData(self._means[place]))
        box.activated.connect(lambda _index: self._on_chosen(place, box))
        return box

    def _on_chosen(self, place: int, box: StillBox) -> None:
        self._said[place] = self._means[place] = str(box.currentData())
        box.setToolTip(box.currentText())
        self.edited.emit()

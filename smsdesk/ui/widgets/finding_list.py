"""FindingList: facts under headings, each marked as in order or not. Words come from outside."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from smsdesk.ui.theme import Tone
from smsdesk.ui.widgets.icon_label import IconLabel
from smsdesk.ui.widgets.labels import Caption

_NAME_WIDTH, _MARK = 210, 16


class FindingList(QScrollArea):
    """Grows as findings come; a screen reader hears name, value and mark of each."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._groups: dict[str, QGridLayout] = {}
        self._start()

    def clear(self) -> None:
        """Begin anew."""
        self._groups.clear()
        self._start()

    def add(self, heading: str, name: str, value: str, *, ok: bool) -> None:
        """One more fact under `heading`."""
        group = self._group(heading)
        row = group.rowCount()
        words = _value(value)
        state = self.tr("in order") if ok else self.tr("not in order")
        words.setAccessibleName(f"{name}: {value} ({state})")
        title = QLabel(name)
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setWordWrap(True)
        title.setProperty("role", "hint")
        top = Qt.AlignmentFlag.AlignTop
        group.addWidget(_mark(state, ok=ok), row, 0, top)
        group.addWidget(title, row, 1, top)
        group.addWidget(words, row, 2, top)

    def _start(self) -> None:
        inside = QWidget()
        inside.setProperty("role", "page")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 12, 0)
        self._column.setSpacing(6)
        self._column.addStretch(1)
        self.setWidget(inside)

    def _group(self, heading: str) -> QGridLayout:
        if heading not in self._groups:
            self._groups[heading] = grid = QGridLayout()
            grid.setContentsMargins(0, 2, 0, 12)
            grid.setHorizontalSpacing(10)
            grid.setVerticalSpacing(6)
            grid.setColumnMinimumWidth(1, _NAME_WIDTH)
            grid.setColumnStretch(2, 1)
            place = self._column.count() - 1
            self._column.insertWidget(place, Caption(heading))
            self._column.insertLayout(place + 1, grid)
        return self._groups[heading]


def _mark(state: str, *, ok: bool) -> IconLabel:
    mark = IconLabel("check-circle" if ok else "warning-circle", _MARK)
    mark.setProperty("role", "mark")
    mark.setProperty("tone", (Tone.GOOD if ok else Tone.BAD).value)
    mark.setToolTip(state)
    return mark


def _value(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label

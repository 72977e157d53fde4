"""NumberLines: all numbers of a contact, one of which is preferred."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from smsdesk.core.errors import FieldError
from smsdesk.core.phone import DEFAULT_PREFIX, PhoneNumber
from smsdesk.ui.background import TaskRunner
from smsdesk.ui.error_text import error_text
from smsdesk.ui.people.number_line import NumberLine
from smsdesk.ui.widgets import buttons

_MOST = 10


class NumberLines(QWidget):
    """At least one line, perhaps an empty one."""

    edited = Signal()
    twin_wanted = Signal(object)
    """A person wants to see this `Contact`, which has one of the numbers."""

    def __init__(self, runner: TaskRunner, besides: int | None) -> None:
        super().__init__()
        self._runner = runner
        self._besides = besides
        self._prefix = DEFAULT_PREFIX
        self._lines: list[NumberLine] = []
        self._preferred: NumberLine | None = None
        self._add = buttons.link(self.tr("Add another number"))
        self._add.setObjectName("contactPhoneAdd")
        self._add.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._add.clicked.connect(self.add_line)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        self.fill(())

    @property
    def lines(self) -> Sequence[NumberLine]:
        """From top to bottom."""
        return tuple(self._lines)

    @property
    def texts(self) -> Sequence[str]:
        """As they stand there, the preferred one first."""
        first = self._preferred
        return [line.text for line in sorted(self._lines, key=lambda each: each is not first)]

    def fill(self, phones: Sequence[PhoneNumber]) -> None:
        """Show these, of which the first is preferred."""
        for line in self.lines:
            self._drop(line)
        for phone in phones or (None,):
            self._new_line().line.setText(phone.display if phone else "")
        self._preferred = self._lines[0]
        self._arrange()

    def set_prefix(self, prefix: str) -> None:
        """Numbers without a country belong to this one."""
        self._prefix = prefix
        for line in self._lines:
            line.set_prefix(prefix)

    def numbers(self) -> Sequence[PhoneNumber]:
        """The preferred one first. Raises FieldError("number", ...), told beside its line too."""
        ordered = sorted(self._lines, key=lambda line: line is not self._preferred)
        return [phone for phone in map(_told, ordered) if phone is not None]

    def add_line(self) -> None:
        """One more, to be typed into."""
        line = self._new_line()
        line.set_prefix(self._prefix)
        self._arrange()
        line.line.setFocus()

    # --- lines ---------------------------------------------------------------------------------

    def _new_line(self) -> NumberLine:
        line = NumberLine(self._runner, self._besides)
        line.edited.connect(self.edited)
        line.checked.connect(partial(self._look_for_repeats, line))
        line.preferred.connect(partial(self._prefer, line))
        line.removed.connect(partial(self._remove, line))
        line.twin_wanted.connect(self.twin_wanted)
        self._lines.append(line)
        self._column.insertWidget(len(self._lines) - 1, line)
        return line

    def _drop(self, line: NumberLine) -> None:
        self._lines.remove(line)
        self._column.removeWidget(line)
        line.hide()
        line.setParent(None)
        line.deleteLater()

    def _prefer(self, line: NumberLine) -> None:
        self._preferred = line
        self._arrange()
        self.edited.emit()

    def _remove(self, line: NumberLine) -> None:
        place = self._lines.index(line)
        self._drop(line)
        if self._preferred is line:
            self._preferred = self._lines[0]
        self._arrange()
        self._lines[min(place, len(self._lines) - 1)].line.setFocus()
        self.edited.emit()

    def _arrange(self) -> None:
        several = len(self._lines) > 1
        for number, line in enumerate(self._lines, start=1):
            line.place(number, several=several, preferred=line is self._preferred)
        self._add.setVisible(len(self._lines) < _MOST)

    def _look_for_repeats(self, line: NumberLine) -> None:
        """The same number in two lines is most likely a slip."""
        others = (_number(each) for each in self._lines if each is not line)
        if _number(line) in others:
            line.say_twice()


def _number(line: NumberLine) -> PhoneNumber | None:
    try:
        return line.number()
    except FieldError:
        return None


def _told(line: NumberLine) -> PhoneNumber | None:
    try:
        return line.number()
    except FieldError as error:
        line.show_problem(error_text(error))
        line.line.setFocus()
        raise

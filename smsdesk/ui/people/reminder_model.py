"""ReminderModel: the reminders of one field, with a box to tick before each."""

from collections.abc import Callable, Sequence
from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from smsdesk.core.contact_field import shown_date
from smsdesk.ui.error_text import error_text
from smsdesk.ui.people import reminder_words
from smsdesk.ui.theme import Theme

if TYPE_CHECKING:
    from smsdesk.core.occasion import Occasion
    from smsdesk.services.people.reminders import Reminder

_Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()


class Column(IntEnum):
    """The columns, in order."""

    PERSON = 0
    FACTS = 1
    DATE = 2
    WHEN = 3
    NOTE = 4


class ReminderModel(QAbstractTableModel):
    """Who can be texted and is due is ticked at first; what a person ticked stays so."""

    ticked = Signal()

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._reminders: Sequence[Reminder] = ()
        self._choices: dict[Occasion, bool] = {}
        self._headings = (
            self.tr("Person"),
            self.tr("Details"),
            self.tr("Date"),
            self.tr("Reminder"),
            self.tr("Why no SMS"),
        )

    # --- what is ticked ------------------------------------------------------------------------

    def show_reminders(self, reminders: "Sequence[Reminder]") -> None:
        """Show these instead."""
        self.beginResetModel()
        self._reminders = reminders
        self.endResetModel()
        self.ticked.emit()

    @property
    def chosen(self) -> "Sequence[Reminder]":
        """Those that are ticked."""
        return [one for one in self._reminders if self._is_chosen(one)]

    @property
    def sendable(self) -> "Sequence[Reminder]":
        """Those of them who can be texted."""
        return [one for one in self.chosen if one.reason is None]

    @property
    def all_chosen(self) -> Qt.CheckState:
        """Whether all are ticked, some, or none."""
        count = len(self.chosen)
        if not count:
            return Qt.CheckState.Unchecked
        whole = count == len(self._reminders)
        return Qt.CheckState.Checked if whole else Qt.CheckState.PartiallyChecked

    def choose_all(self, *, chosen: bool) -> None:
        """Tick all of them, or none."""
        self.choose(range(len(self._reminders)), chosen=chosen)

    def choose(self, rows: Sequence[int], *, chosen: bool) -> None:
        """Tick these rows, or not."""
        self._choices.update({self._reminders[row].occasion: chosen for row in rows})
        if self._reminders:
            last = self.index(len(self._reminders) - 1, Column.PERSON)
            self.dataChanged.emit(self.index(0, Column.PERSON), last)
        self.ticked.emit()

    def toggle(self, rows: Sequence[int]) -> None:
        """Tick these rows, or not if all of them are."""
        every = all(self._is_chosen(self._reminders[row]) for row in rows)
        self.choose(rows, chosen=not every)

    def _is_chosen(self, reminder: "Reminder") -> bool:
        usual = reminder.reason is None and reminder.days_missed >= 0
        return self._choices.get(reminder.occasion, usual)

    # --- what the table asks -------------------------------------------------------------------

    def rowCount(self, parent: _Index = _NO_INDEX) -> int:
        """As many as reminders."""
        return 0 if parent.isValid() else len(self._reminders)

    def columnCount(self, parent: _Index = _NO_INDEX) -> int:
        """Always the same."""
        return 0 if parent.isValid() else len(Column)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """The first column has a box."""
        flags = super().flags(index)
        box = index.column() == Column.PERSON
        return flags | Qt.ItemFlag.ItemIsUserCheckable if box else flags

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words, the box, and a colour for what was missed or cannot be."""
        reminder, column = self._reminders[index.row()], Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return _CELLS[column](reminder)
            case Qt.ItemDataRole.ToolTipRole:
                return _tip(reminder, column) or None
            case Qt.ItemDataRole.CheckStateRole if column is Column.PERSON:
                chosen = self._is_chosen(reminder)
                return Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.ForegroundRole:
                token = _token(reminder, column)
                return self._theme.color(token) if token else None
        return None

    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """A click on a box."""
        if role != Qt.ItemDataRole.CheckStateRole or index.column() != Column.PERSON:
            return False
        self.choose([index.row()], chosen=Qt.CheckState(value) is Qt.CheckState.Checked)
        return True

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """The headings of the columns."""
        shown = orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return self._headings[section] if shown else None


def _tip(reminder: "Reminder", column: Column) -> str:
    if column is Column.NOTE and reminder.reason is not None:
        return error_text(reminder.reason)
    return _CELLS[column](reminder)


def _token(reminder: "Reminder", column: Column) -> str:
    if column is Column.WHEN and reminder.days_missed > 0:
        return "warn_ink"
    return "muted" if column in (Column.FACTS, Column.WHEN, Column.NOTE) else ""


_CELLS: "dict[Column, Callable[[Reminder], str]]" = {
    Column.PERSON: lambda one: one.name,
    Column.FACTS: lambda one: " · ".join(one.facts),
    Column.DATE: lambda one: shown_date(one.occasion.day),
    Column.WHEN: reminder_words.when,
    Column.NOTE: lambda one: reminder_words.why_not(one.reason),
}

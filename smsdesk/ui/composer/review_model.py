"""ReviewModel: every recipient of a message and what becomes of it, those without one first."""

from enum import IntEnum
from typing import NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from smsdesk.services.compose import BadToken, ReadyMessage, Review, Skipped
from smsdesk.ui.composer import words
from smsdesk.ui.composer.fates import Fate, fate_of
from smsdesk.ui.error_text import error_text

_Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()


class Column(IntEnum):
    """The columns, in order."""

    NAME = 0
    NUMBER = 1
    ROW = 2
    OUTCOME = 3


class Line(NamedTuple):
    """One row of the table."""

    fate: Fate
    name: str
    number: str
    row: int | None
    words: str


def lines_of(review: Review, again: str) -> list[Line]:
    """`again` says that somebody got the same text today."""
    repeated = frozenset(map(id, review.repeated))
    lines = [
        *map(_unread, review.unread),
        *map(_skipped, review.skipped),
        *(_ready(message, again if id(message) in repeated else "") for message in review.messages),
    ]
    return sorted(lines, key=lambda line: line.fate)


def _unread(bad: BadToken) -> Line:
    return Line(Fate.REFUSED, "", bad.token, bad.row, error_text(bad.reason))


def _skipped(left_out: Skipped) -> Line:
    who = left_out.recipient
    fate = fate_of(left_out)
    number = who.phone.display if who.phone else ""
    return Line(fate, who.name or who.company, number, who.row, error_text(left_out.reason))


def _ready(message: ReadyMessage, again: str) -> Line:
    who = message.recipient
    number = who.phone.display if who.phone else ""
    size = words.messages(message.parts, estimated=bool(message.short_link))
    fate = Fate.AGAIN if again else Fate.VALID
    said = f"{size}{words.DOT}{again}" if again else size
    return Line(fate, who.name or who.company, number, who.row, said)


class ReviewModel(QAbstractTableModel):
    """Lines are made once for each review and never change."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[Line] = []
        self._again = self.tr("got the same text today")
        self._headings = (
            self.tr("Name"),
            self.tr("Number"),
            self.tr("Row"),
            self.tr("What happens"),
        )

    def show_review(self, review: Review) -> None:
        """Show this one instead."""
        self.beginResetModel()
        self._lines = lines_of(review, self._again)
        self.endResetModel()

    def count(self, fate: Fate) -> int:
        """How many recipients share it."""
        return sum(line.fate is fate for line in self._lines)

    @property
    def has_rows(self) -> bool:
        """Whether any of them comes from a file."""
        return any(line.row is not None for line in self._lines)

    def rowCount(self, parent: _Index = _NO_INDEX) -> int:
        """As many as lines."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: _Index = _NO_INDEX) -> int:
        """Always the same."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words; all of them in the tool tip too."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        line = self._lines[index.row()]
        row = "" if line.row is None else str(line.row)
        return (line.name, line.number, row, line.words)[index.column()]

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """The headings of the columns."""
        shown = orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return self._headings[section] if shown else None

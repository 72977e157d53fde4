"""OptOutModel: the list of numbers that must not be texted, as its table shows it."""

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from smsdesk.ui import formats
from smsdesk.ui.people import consent_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from smsdesk.services.people.opt_outs import OptOutEntry

_Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()


class Column(IntEnum):
    """The columns, in order."""

    NUMBER = 0
    SINCE = 1
    HOW = 2


class OptOutModel(QAbstractTableModel):
    """All of it at once: an entry is a few words."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entries: Sequence[OptOutEntry] = ()
        self._headings = (self.tr("Number"), self.tr("Since"), self.tr("How it is known"))

    def show_entries(self, entries: "Sequence[OptOutEntry]") -> None:
        """Show these instead."""
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()

    def rowCount(self, parent: _Index = _NO_INDEX) -> int:
        """As many as entries."""
        return 0 if parent.isValid() else len(self.entries)

    def columnCount(self, parent: _Index = _NO_INDEX) -> int:
        """Always the same."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words; all of them in the tool tip too."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        entry = self.entries[index.row()]
        cells = (entry.masked, formats.date_time(entry.at), consent_words.source(entry.how))
        return cells[index.column()]

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """The headings of the columns."""
        shown = orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return self._headings[section] if shown else None

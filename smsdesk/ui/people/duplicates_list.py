"""DuplicatesList: who may be in the list twice, and why; one line of each for every suspicion."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from smsdesk.ui.people import merge_words
from smsdesk.ui.people.duplicates_process import Suspects

_ROW = 50


class DuplicatesList(QListWidget):
    """What is done about one is the dialog's matter."""

    looked_at = Signal()
    """Others are current, or nobody."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("duplicatesList")
        self.setAccessibleName(self.tr("Likely duplicates"))
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setFixedWidth(280)
        self.currentItemChanged.connect(self.looked_at)

    def show_found(self, found: Sequence[Suspects]) -> None:
        """All of them; the first is looked at."""
        self.blockSignals(True)
        self.clear()
        for place, suspects in enumerate(found):
            self.insertItem(place, _item(suspects))
        self.setCurrentRow(0)
        self.blockSignals(False)
        self.looked_at.emit()

    @property
    def current(self) -> Suspects | None:
        """Who is looked at."""
        found = self.currentIndex().data(Qt.ItemDataRole.UserRole)
        return found if isinstance(found, Suspects) else None

    def take_current(self) -> int:
        """They are dealt with; where they stood, for `put_back`."""
        row = self.currentRow()
        self.takeItem(row)
        return row

    def put_back(self, row: int, suspects: Suspects) -> None:
        """They are to be dealt with again."""
        self.insertItem(row, _item(suspects))
        self.setCurrentRow(min(row, self.count() - 1))


def _item(suspects: Suspects) -> QListWidgetItem:
    titles = " · ".join(suspects.titles)
    words = f"{titles}\n{merge_words.reasons(suspects.reasons)}"
    item = QListWidgetItem(words)
    item.setData(Qt.ItemDataRole.UserRole, suspects)
    item.setToolTip(words)
    item.setSizeHint(QSize(0, _ROW))
    return item

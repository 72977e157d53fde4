"""ReminderTable: rows with boxes; the space bar ticks what is selected."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from smsdesk.ui.people.reminder_model import Column, ReminderModel

_ROW_HEIGHT = 34
_WIDTHS = {Column.PERSON: 200, Column.FACTS: 170, Column.DATE: 100, Column.WHEN: 170}


class ReminderTable(QTableView):
    """As the other tables look."""

    def __init__(self, model: ReminderModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reminderTable")
        self.setAccessibleName(self.tr("Reminders"))
        self._model = model
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        across = self.horizontalHeader()
        across.setHighlightSections(False)
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        across.setSectionResizeMode(Column.NOTE, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS.items():
            across.resizeSection(column, width)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks the selected rows, whichever column the cursor is in."""
        rows = [index.row() for index in self.selectionModel().selectedRows()]
        if event.key() == Qt.Key.Key_Space and rows:
            self._model.toggle(rows)
        else:
            super().keyPressEvent(event)

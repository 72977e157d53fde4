"""ShortTable: some rows of plain words, one of which is chosen. Long lists are a `RowTable`."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)


class ShortTable(QTableWidget):
    """Nothing in it can be edited; Tab leaves it."""

    def __init__(
        self, titles: Sequence[str], row_height: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(0, len(titles), parent)
        self.setHorizontalHeaderLabels(titles)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(row_height)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )

    def set_columns(self, stretched: int, widths: Iterable[tuple[int, int]]) -> None:
        """One column takes what the others leave."""
        header = self.horizontalHeader()
        header.setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)
        for column, width in widths:
            header.resizeSection(column, width)

    def show_rows(self, rows: Sequence[Sequence[str]]) -> None:
        """These words instead of what is there; a tool tip says what a cell cuts off."""
        self.setRowCount(len(rows))
        for row, cells in enumerate(rows):
            for column, words in enumerate(cells):
                item = QTableWidgetItem(words)
                item.setToolTip(words)
                self.setItem(row, column, item)

    @property
    def selected_row(self) -> int | None:
        """Which row is selected."""
        rows = self.selectionModel().selectedRows()
        return rows[0].row() if rows else None

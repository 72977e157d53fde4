"""RowTable: how a long list looks and what is selected in it. Its keys and menus are a page's."""

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from smsdesk.ui.models.lazy_table import LazyTable

_NARROWEST = 60


class RowTable(QTableView):
    """Selects whole rows, several with Ctrl and Shift."""

    def __init__(
        self, model: LazyTable[Any], row_height: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._list = model
        self.setModel(model)
        # laid out at once: done later, it would have all rows painted a second time
        model.modelReset.connect(self.executeDelayedItemsLayout)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(row_height)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setMinimumSectionSize(_NARROWEST)

    def set_columns(self, stretched: int, widths: Iterable[tuple[int, int]]) -> None:
        """One column takes what the others leave."""
        header = self.horizontalHeader()
        header.setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)
        for column, width in widths:
            header.resizeSection(column, width)

    @property
    def selected_ids(self) -> Sequence[int]:
        """What is in the selected rows, from top to bottom."""
        ids = self._list.ids
        selection = self.selectionModel().selection()
        spans = (selection.at(place) for place in range(selection.count()))
        ranges = sorted((span.top(), span.bottom()) for span in spans)
        return [ids[row] for top, bottom in ranges for row in range(top, bottom + 1)]

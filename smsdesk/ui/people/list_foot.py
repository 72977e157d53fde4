"""ListFoot: how many people are found and selected, below the list."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from smsdesk.ui import formats
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.naming import named


class ListFoot(QWidget):
    """Offers to select everybody who was found, once somebody is selected."""

    all_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found = 0
        self._total: int | None = None
        self._chosen = 0
        self._count = named(QLabel(), "contactCount")
        self._selected = named(QLabel(), "contactSelected")
        for label in (self._count, self._selected):
            label.setProperty("role", "hint")
        self._all = named(buttons.link(self.tr("Select everybody found")), "contactSelectAll")
        self._all.clicked.connect(self.all_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._count)
        row.addWidget(self._selected)
        row.addStretch(1)
        row.addWidget(self._all)
        self._show()

    def show_found(self, found: int) -> None:
        """So many are listed."""
        self._found = found
        self._show()

    def show_total(self, total: int) -> None:
        """So many there are in all."""
        self._total = total
        self._show()

    def show_selected(self, chosen: int) -> None:
        """So many are selected."""
        self._chosen = chosen
        self._show()

    def _show(self) -> None:
        self._count.setText(self._told())
        words = self.tr("%n selected", "", self._chosen) if self._chosen else ""
        self._selected.setText(words.replace(str(self._chosen), formats.number(self._chosen), 1))
        self._all.setVisible(0 < self._chosen < self._found)

    def _told(self) -> str:
        if self._total is None or self._total <= self._found:
            return formats.contacts(self._found) if self._found else ""
        words = self.tr("%1 of %2")
        return words.replace("%1", formats.number(self._found)).replace(
            "%2", formats.number(self._total)
        )

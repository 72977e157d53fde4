"""PlaceButtons: a click puts a placeholder into the text."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.flow_layout import FlowLayout


class PlaceButtons(QWidget):
    """The usual ones, then the shop's own fields."""

    picked = Signal(str)
    """The name of a placeholder, without braces."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: tuple[str, ...] = ()
        self._inside = QWidget(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._inside)

    def offer(self, titles: Mapping[str, str]) -> None:
        """Offer these, by name, with what a tool tip says; empty for nothing."""
        if tuple(titles) == self._names:
            return
        self._names = tuple(titles)
        self._column.removeWidget(self._inside)
        self._inside.setParent(None)
        self._inside.deleteLater()
        self._inside = QWidget(self)
        flow = FlowLayout(self._inside, spacing=6)
        for name, title in titles.items():
            flow.addWidget(self._button(name, title))
        self._column.addWidget(self._inside)

    def _button(self, name: str, title: str) -> buttons.IconButton:
        button = buttons.IconButton("{" + name + "}", "chip")
        button.setObjectName(f"templatePlaceholder_{name}")
        button.setAccessibleName(self.tr("Insert the field %1").replace("%1", name))
        button.setToolTip(title)
        button.clicked.connect(lambda: self.picked.emit(name))
        return button

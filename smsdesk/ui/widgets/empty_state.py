"""EmptyState: what stands where a list would be, with the next step as a button."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from smsdesk.ui.widgets.icon_label import IconLabel
from smsdesk.ui.widgets.labels import Hint

_WIDTH = 420


class EmptyState(QWidget):
    """A picture, a title, a sentence, buttons; in the middle of its room."""

    def __init__(
        self,
        icon: str,
        title: str,
        text: str,
        *buttons: QPushButton,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._picture = IconLabel(icon, 40)
        self._picture.setProperty("role", "hint")
        self._title = QLabel(title)
        self._title.setProperty("role", "heading")
        self._title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._text = Hint(text)
        self._text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._text.setFixedWidth(_WIDTH)
        self._assemble(buttons)

    def _assemble(self, buttons: tuple[QPushButton, ...]) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        for button in buttons:
            row.addWidget(button)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        layout.addStretch(1)
        layout.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self._title)
        layout.addLayout(self._middle())
        layout.addSpacing(8)
        layout.addLayout(row)
        layout.addStretch(2)

    def _middle(self) -> QHBoxLayout:
        """The words in the middle; an alignment would cut wrapping ones off."""
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._text)
        middle.addStretch(1)
        return middle

    def set_width(self, width: int) -> None:
        """For a narrow room."""
        self._text.setFixedWidth(width)

    def say(self, title: str, text: str) -> None:
        """Other words."""
        self._title.setText(title)
        self._text.setText(text)

"""Ribbon: the strip across the top that says that nothing is real here."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from smsdesk.ui.widgets.icon_label import IconLabel
from smsdesk.ui.widgets.labels import ElidedLabel


class Ribbon(QFrame):
    """Hidden until it is told what to say; nobody can close it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("practiceRibbon")
        self.setProperty("role", "practice")
        self._words = ElidedLabel()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(22, 6, 22, 6)
        layout.setSpacing(8)
        layout.addWidget(IconLabel("graduation-cap", 18))
        layout.addWidget(self._words, 1)
        self.hide()

    @property
    def text(self) -> str:
        """What it says."""
        return self._words.text()

    def say(self, text: str) -> None:
        """Show `text`; hide when it is empty."""
        self._words.setText(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))

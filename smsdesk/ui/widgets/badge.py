"""Badge: a state in a word or two, on a soft colour."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from smsdesk.ui.theme import Tone, restyle


class Badge(QLabel):
    """A small rounded label."""

    def __init__(
        self, text: str = "", tone: Tone = Tone.NEUTRAL, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "badge")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_state(text, tone)

    def show_state(self, text: str, tone: Tone) -> None:
        """Say `text` in the colours of `tone`."""
        self.setText(text)
        if self.property("tone") != tone.value:
            self.setProperty("tone", tone.value)
            restyle(self)

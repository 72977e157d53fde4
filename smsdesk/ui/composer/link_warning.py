"""LinkWarning: below the text, that the provider may refuse its link; leads to the settings."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from smsdesk.core.errors import SmsdeskError
from smsdesk.ui.error_text import error_text
from smsdesk.ui.theme import Tone
from smsdesk.ui.widgets import buttons

_BESIDE_LINK = 5
"""The padding and border of a link, so that its words begin where the sentence does."""


class LinkWarning(QFrame):
    """Hidden while there is nothing to warn of. It stops nobody."""

    settings_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("composerLinks")
        self.setProperty("role", "banner")
        self.setProperty("tone", Tone.WARN.value)
        self._words = QLabel(self)
        self._words.setObjectName("composerLinksText")
        self._words.setProperty("tone", Tone.WARN.value)
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._settings = buttons.link(self.tr("Gateway settings"))
        self._settings.setObjectName("composerLinksSettings")
        self._settings.clicked.connect(self.settings_wanted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(7, 6, 10, 4)
        layout.setSpacing(0)
        self._words.setContentsMargins(_BESIDE_LINK, 0, 0, 0)
        layout.addWidget(self._words)
        layout.addWidget(self._settings, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def show_warnings(self, warnings: Sequence[SmsdeskError]) -> None:
        """Say these, or nothing."""
        words = "\n".join(map(error_text, warnings))
        if words != self._words.text():
            self._words.setText(words)
            self.setAccessibleName(words)
        self.setVisible(bool(words))

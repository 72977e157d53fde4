"""Bubble: one message of a conversation, with when it left and what became of it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from smsdesk.services.history import MessageListRow
from smsdesk.ui import formats, state_words
from smsdesk.ui.models.message_model import state_cell, state_sentence
from smsdesk.ui.theme import Tone
from smsdesk.ui.widgets.icon_label import IconLabel
from smsdesk.ui.widgets.labels import ElidedLabel

_INDENT = 36
_ICON = 14


class Bubble(QWidget):
    """The text may be selected and copied."""

    def __init__(self, row: MessageListRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = QLabel(row.text)
        self._text.setProperty("role", "bubble")
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words = f"{formats.moment(row.when)} · {state_cell(row)}"
        self._foot = ElidedLabel(f"{words} · {row.gateway_name}")
        self._foot.setProperty("role", "hint")
        self._foot.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._foot.explain(state_sentence(row))
        self._icon = IconLabel(state_words.icon_name(row.state), _ICON)
        self._dress(state_words.tone(row.state))
        self.setAccessibleName(f"{words}: {row.text}")
        self._assemble()

    def _dress(self, tone: Tone) -> None:
        """The words beside say the same."""
        if tone in (Tone.GOOD, Tone.BAD):
            self._icon.setProperty("role", "mark")
            self._icon.setProperty("tone", tone.value)
        else:
            self._icon.setProperty("role", "warning" if tone is Tone.WARN else "hint")

    def _assemble(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(5)
        foot.addWidget(self._foot, 1)
        foot.addWidget(self._icon)
        column = QVBoxLayout(self)
        column.setContentsMargins(_INDENT, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(self._text)
        column.addLayout(foot)

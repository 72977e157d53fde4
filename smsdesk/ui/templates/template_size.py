"""TemplateSize: the counter below a template's text, and what it would take in plain letters."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from smsdesk.core.gsm7 import measure
from smsdesk.core.text import plain
from smsdesk.ui.composer import words
from smsdesk.ui.theme import Tone
from smsdesk.ui.widgets.banner import Banner
from smsdesk.ui.widgets.labels import Hint


class TemplateSize(QWidget):
    """The check of diacritics shows only while characters of the text force Unicode."""

    replace_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counter = Hint()
        self._counter.setObjectName("templateCounter")
        self._twin = Banner()
        self._twin.setObjectName("templateTwin")
        self._twin.action_button.setObjectName("templateReplace")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._counter)
        layout.addWidget(self._twin)

    def show_text(self, sample: str, typed: Sequence[str]) -> None:
        """Count `sample`, the text filled in; `typed` are the characters one can replace."""
        size = measure(sample)
        self._counter.setText(words.counter(size))
        if size.offenders and typed:
            said = words.twin(size, measure(plain(sample)))
            button = words.replace_button(typed)
            self._twin.say(said, Tone.WARN, button, self.replace_wanted.emit)
        else:
            self._twin.clear()

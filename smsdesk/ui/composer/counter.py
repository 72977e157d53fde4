"""TextSize: the counter below the text and its twin without the letters that force Unicode."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from smsdesk.core.gsm7 import Measure, measure
from smsdesk.core.text import plain
from smsdesk.ui.composer import words
from smsdesk.ui.theme import Tone, restyle
from smsdesk.ui.widgets.banner import Banner
from smsdesk.ui.widgets.labels import Hint


class TextSize(QWidget):
    """Always shows the counter; the twin only when Unicode is at stake."""

    replace_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counter = QLabel()
        self._counter.setObjectName("composerCounter")
        self._counter.setProperty("role", "hint")
        self._stripped = Hint(self.tr("This gateway sends Polish letters as plain ones."))
        self._stripped.setObjectName("composerStripped")
        self._twin = Banner()
        self._twin.setObjectName("composerTwin")
        self._twin.action_button.setObjectName("composerReplace")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for part in (self._counter, self._stripped, self._twin):
            layout.addWidget(part)
        self._stripped.hide()

    def show_text(
        self, leaving: str, typed: Sequence[str], *, stripped: bool, estimated: bool = False
    ) -> Measure:
        """Count the text as it leaves; `typed` are the offending characters one can replace.

        `estimated` when its links are only a sample of what they will be.
        """
        size = measure(leaving)
        self._counter.setText(words.counter(size, estimated=estimated))
        self._set_role("problem" if size.parts > 1 and size.offenders else "hint")
        self._stripped.setVisible(stripped)
        if size.offenders:
            sentence = words.twin(size, measure(plain(leaving)), estimated=estimated)
            self._show_twin(sentence, typed)
        else:
            self._twin.clear()
        return size

    def _show_twin(self, sentence: str, typed: Sequence[str]) -> None:
        if typed:
            button = words.replace_button(typed)
            self._twin.say(sentence, Tone.WARN, button, self.replace_wanted.emit)
        else:
            others = self.tr("The letters come from the recipients' data.")
            self._twin.say(f"{sentence}. {others}", Tone.WARN)

    def _set_role(self, role: str) -> None:
        role = "hint" if role == "hint" else "warning"
        if self._counter.property("role") != role:
            self._counter.setProperty("role", role)
            restyle(self._counter)

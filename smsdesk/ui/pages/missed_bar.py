"""MissedBar: planned messages whose time passed while nobody sent, and what may become of them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from smsdesk.ui import formats
from smsdesk.ui.pages.message_plans import those
from smsdesk.ui.theme import Tone
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.icon_label import IconLabel
from smsdesk.ui.widgets.naming import named


class MissedBar(QFrame):
    """Hidden while there are none."""

    send = Signal(object)
    """What these three tell is which messages are meant (`message_plans.Which`)."""
    reschedule = Signal(object)
    cancel = Signal(object)
    show_them = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("missedBar")
        self.setProperty("role", "banner")
        self.setProperty("tone", Tone.WARN.value)
        self._ids: Sequence[str] = ()
        self._words = named(QLabel(), "missedWords")
        self._words.setProperty("tone", Tone.WARN.value)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self._assemble()
        self.hide()

    def offer(self, ids: Sequence[str]) -> None:
        """These were missed."""
        self._ids = tuple(ids)
        count = len(self._ids)
        words = self.tr(
            "%n planned message(s) was/were missed: this program was not running.", "", count
        )
        self._words.setText(words.replace(str(count), formats.number(count), 1))
        self.setAccessibleName(self._words.text())
        self.setVisible(count > 0)

    def text(self) -> str:
        """What it says."""
        return self._words.text()

    def _assemble(self) -> None:
        icon = IconLabel("clock-counter-clockwise", 18)
        icon.setProperty("tone", Tone.WARN.value)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 8, 10, 8)
        layout.setSpacing(8)
        layout.addWidget(icon)
        layout.addWidget(self._words, 1)
        for button in self._buttons():
            layout.addWidget(button)

    def _buttons(self) -> Sequence[buttons.IconButton]:
        show = named(buttons.link(self.tr("Show")), "missedShow")
        show.clicked.connect(self.show_them)
        send = named(buttons.secondary(self.tr("Send now")), "missedSend")
        send.clicked.connect(self._on_send)
        again = named(buttons.secondary(self.tr("Plan anew…")), "missedReschedule")
        again.clicked.connect(self._on_reschedule)
        cancel = named(buttons.secondary(self.tr("Cancel sending")), "missedCancel")
        cancel.clicked.connect(self._on_cancel)
        return show, send, again, cancel

    def _on_send(self) -> None:
        self.send.emit(those(self._ids))

    def _on_reschedule(self) -> None:
        self.reschedule.emit(those(self._ids))

    def _on_cancel(self) -> None:
        self.cancel.emit(those(self._ids))

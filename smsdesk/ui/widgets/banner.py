"""Banner: a sentence on a soft colour beside what caused it, perhaps with a button or two."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from smsdesk.ui.theme import Tone, restyle
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.icon_label import IconLabel

_ICONS = {
    Tone.GOOD: "check-circle",
    Tone.WARN: "warning",
    Tone.BAD: "warning-circle",
    Tone.NEUTRAL: "info",
    Tone.ACCENT: "info",
}


class Banner(QFrame):
    """Hidden until it has something to say."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None, *, closable: bool = False) -> None:
        super().__init__(parent)
        self.setProperty("role", "banner")
        self._on_action: Callable[[], None] | None = None
        self._on_more: Callable[[], None] | None = None
        self._more: buttons.IconButton | None = None
        self._icon = IconLabel("info", 18, self)
        self._words = QLabel(self)
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._action = buttons.secondary("")
        self._action.setObjectName("bannerAction")
        self._action.clicked.connect(self._act)
        self._close = buttons.tool("x", self.tr("Close"))
        self._close.setObjectName("bannerClose")
        self._close.clicked.connect(self.closed)
        self._close.setVisible(closable)
        self._assemble()
        self.hide()

    def _assemble(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 8, 10, 8)
        layout.setSpacing(10)
        layout.addWidget(self._icon)
        layout.addWidget(self._words, 1)
        layout.addWidget(self._action)
        layout.addWidget(self._close)

    def text(self) -> str:
        """What it says; empty while hidden. A method, as in every widget of Qt that has words."""
        return self._words.text()

    @property
    def tone(self) -> Tone:
        """The tone of what it says."""
        return Tone(self.property("tone") or Tone.NEUTRAL)

    @property
    def action_button(self) -> buttons.IconButton:
        """The button; hidden without an action."""
        return self._action

    def say(
        self,
        text: str,
        tone: Tone,
        action_text: str = "",
        on_action: Callable[[], None] | None = None,
    ) -> None:
        """Show `text`; with `action_text` also a button that calls `on_action`."""
        self._words.setText(text)
        self._icon.set_icon_name(_ICONS[tone])
        self._on_action = on_action
        self._action.setText(action_text)
        self._action.setVisible(bool(action_text))
        if self._more is not None:
            self._more.hide()
        self.setAccessibleName(text)
        self._dress(tone)
        self.show()

    def offer_more(self, text: str, on_more: Callable[[], None]) -> None:
        """A second button, until something else is said."""
        self._on_more = on_more
        # few banners have two buttons, and most are made before the first paint
        self._more = self._more or self._second_button()
        self._more.setText(text)
        self._more.show()

    def _second_button(self) -> buttons.IconButton:
        button = buttons.secondary("")
        button.setObjectName("bannerMore")
        button.clicked.connect(self._act_more)
        layout = self.layout()
        if isinstance(layout, QHBoxLayout):
            layout.insertWidget(layout.indexOf(self._close), button)
        return button

    def clear(self) -> None:
        """Nothing to say."""
        self._words.clear()
        self._on_action = self._on_more = None
        self.hide()

    def _dress(self, tone: Tone) -> None:
        if self.property("tone") != tone.value:
            for widget in (self, self._words, self._icon):
                widget.setProperty("tone", tone.value)
                restyle(widget)

    def _act(self) -> None:
        if self._on_action is not None:
            self._on_action()

    def _act_more(self) -> None:
        if self._on_more is not None:
            self._on_more()

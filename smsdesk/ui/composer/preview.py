"""Preview: the text as it will leave, recipient by recipient."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from smsdesk.services.compose import ReadyMessage, Review
from smsdesk.ui import formats
from smsdesk.ui.composer import words
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.labels import Caption, ElidedLabel, Hint

_LONGEST = 4_000
"""Far more than any message without a link has, so that nothing of it is missing."""


class Preview(QWidget):
    """Starts at the longest message. Hidden while there is nothing to see."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("composerPreview")
        self._messages: tuple[ReadyMessage, ...] = ()
        self._at = 0
        self._create()
        self._assemble()
        self.hide()

    def _create(self) -> None:
        self._back = buttons.tool("caret-left", self.tr("Previous recipient"))
        self._back.setObjectName("previewBack")
        self._back.clicked.connect(self._on_back)
        self._next = buttons.tool("caret-right", self.tr("Next recipient"))
        self._next.setObjectName("previewNext")
        self._next.clicked.connect(self._on_next)
        self._place = QLabel()
        self._place.setObjectName("previewPlace")
        self._place.setProperty("role", "hint")
        self._who = ElidedLabel()
        self._who.setObjectName("previewWho")
        self._who.setProperty("role", "hint")
        self._text = QLabel()
        self._text.setObjectName("previewText")
        self._text.setProperty("role", "bubble")
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setAccessibleName(self.tr("The text as it will leave"))
        self._links = Hint()
        self._links.setObjectName("previewLinks")

    def _assemble(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(Caption(self.tr("Preview")))
        row.addSpacing(4)
        row.addWidget(self._who, 1)
        row.addWidget(self._back)
        row.addWidget(self._place)
        row.addWidget(self._next)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(row)
        layout.addWidget(self._text)
        layout.addWidget(self._links)

    def show_review(self, review: Review) -> None:
        """Show its messages, the longest first of all."""
        self._messages = review.messages
        worst = review.worst
        self._at = review.messages.index(worst) if worst in review.messages else 0
        self._show()

    def clear(self) -> None:
        """Nothing to see."""
        self._messages = ()
        self.hide()

    def _on_back(self) -> None:
        self._at = (self._at - 1) % len(self._messages)
        self._show()

    def _on_next(self) -> None:
        self._at = (self._at + 1) % len(self._messages)
        self._show()

    def _show(self) -> None:
        self.setVisible(bool(self._messages))
        if not self._messages:
            return
        message = self._messages[self._at]
        many = len(self._messages) > 1
        for button in (self._back, self._next, self._place):
            button.setVisible(many)
        self._place.setText(
            f"{formats.number(self._at + 1)} / {formats.number(len(self._messages))}"
        )
        size = words.messages(message.parts, estimated=bool(message.short_link))
        self._who.setText(f"{message.recipient.title}{words.DOT}{size}")
        text = message.text
        self._text.setText(text if len(text) <= _LONGEST else text[:_LONGEST] + "…")
        self._links.setText(words.short_links(message.short_link))
        self._links.setVisible(bool(message.short_link))

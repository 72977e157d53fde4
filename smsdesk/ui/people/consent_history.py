"""ConsentHistory: every note about one person, newest first, word by word."""

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from smsdesk.ui import formats
from smsdesk.ui.dialogs.lifetime import replace_closed
from smsdesk.ui.people import consent_words
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.badge import Badge
from smsdesk.ui.widgets.card import Card
from smsdesk.ui.widgets.labels import Hint, Title
from smsdesk.ui.widgets.naming import named

if TYPE_CHECKING:
    from smsdesk.services.people.consents import ConsentCard, HistoryNote

_SIZE = (520, 460)


class ConsentHistory(QDialog):
    """Only to read; notes are never changed."""

    def __init__(self, card: "ConsentCard", parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("consentHistoryDialog")
        replace_closed(self)
        self.setWindowTitle(self.tr("Consents so far"))
        self._close = named(buttons.secondary(self.tr("Close")), "consentHistoryClose")
        self._close.clicked.connect(self.reject)
        self._assemble(card)
        self.resize(*_SIZE)

    @classmethod
    def open_for(cls, card: "ConsentCard", parent: QWidget) -> "ConsentHistory":
        """Show it without waiting."""
        dialog = cls(card, parent.window())
        dialog.open()
        dialog._close.setFocus()
        return dialog

    def _assemble(self, card: "ConsentCard") -> None:
        inner = QWidget()
        inner.setProperty("role", "page")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(10)
        for one in card.history:
            column.addWidget(self._entry(one))
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(self.windowTitle())
        area.setWidget(inner)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 20, 22, 18)
        layout.setSpacing(12)
        layout.addWidget(Title(self.windowTitle()))
        layout.addWidget(area, 1)
        layout.addLayout(foot)

    def _entry(self, one: "HistoryNote") -> Card:
        note, card = one.note, Card(margin=12)
        words = consent_words.state(note.purpose, note.state)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Badge(words, consent_words.tone(note.purpose, note.state)))
        title = named(Hint(), "consentHistoryLine")
        title.setText(f"<b>{escape(consent_words.purpose(note.purpose))}</b>")
        head.addWidget(title, 1)
        card.body.addLayout(head)
        card.body.addWidget(named(Hint(consent_words.since(note)), "consentHistorySince"))
        if note.wording:
            wording = named(Hint(f"„{note.wording}”"), "consentHistoryWording")
            wording.setTextFormat(Qt.TextFormat.PlainText)
            card.body.addWidget(wording)
        noted = self.tr("Noted %1").replace("%1", formats.date_time(one.noted_at))
        by = self.tr("by %1").replace("%1", note.noted_by) if note.noted_by else ""
        said = named(Hint(" ".join(filter(None, (noted, by)))), "consentHistoryNoted")
        said.setTextFormat(Qt.TextFormat.PlainText)
        card.body.addWidget(said)
        return card

"""MessageDetailsPanel: one message whole - text, price, route with the gateway's own words."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from smsdesk.core.message import MessageState
from smsdesk.services.history import MessageDetails
from smsdesk.ui import formats, route_words, state_words
from smsdesk.ui.models.message_model import state_cell, state_sentence
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.badge import Badge
from smsdesk.ui.widgets.banner import Banner
from smsdesk.ui.widgets.card import Card
from smsdesk.ui.widgets.labels import Caption, ElidedLabel, Hint
from smsdesk.ui.widgets.naming import named

_WIDTH = 330


class MessageDetailsPanel(Card):
    """Hidden until it has a message."""

    closed = Signal()
    resolved = Signal(bool)
    """A person says that the unclear message was sent, or was not."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin=16)
        self.setObjectName("messageDetails")
        self.setFixedWidth(_WIDTH)
        self._message_id = ""
        self._unit = ""
        self._make_widgets()
        self._assemble()
        self.hide()

    @property
    def message_id(self) -> str:
        """Which message is shown; empty for none."""
        return self._message_id

    def show_details(self, details: MessageDetails, unit: str = "", why: str = "") -> None:
        """Show a message; `unit` is the one of its price, `why` what holds it back."""
        row = details.row
        self._message_id, self._unit = row.id, unit
        self._name.setText(row.recipient or row.phone.display)
        self._number.setText(row.phone.display if row.recipient else "")
        self._state.show_state(state_cell(row), state_words.tone(row.state))
        self._sentence.say(why or state_sentence(row), state_words.tone(row.state))
        self._text.setText(row.text)
        self._show_facts(details)
        self._show_route(details)
        self._resolve.setVisible(row.state is MessageState.UNCLEAR)
        self.show()

    def clear(self) -> None:
        """Nothing to show."""
        self._message_id = ""
        self.hide()

    # --- widgets ------------------------------------------------------------------------------

    def _make_widgets(self) -> None:
        self._name = ElidedLabel()
        self._name.setProperty("role", "heading")
        self._close = named(buttons.tool("x", self.tr("Close the details")), "detailsClose")
        self._close.clicked.connect(self.closed)
        self._number = named(_selectable(), "detailsNumber")
        self._state = named(Badge(), "detailsState")
        self._sentence = Banner()
        self._sentence.setObjectName("detailsSentence")
        self._text = named(_selectable(), "detailsText")
        self._facts = QFormLayout()
        self._facts.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._facts.setHorizontalSpacing(16)
        self._facts.setVerticalSpacing(4)
        self._route_head = Caption()
        self._attempts = named(_selectable(), "detailsAttempts")
        self._attempts.setProperty("role", "hint")
        self._resolve = self._make_resolve()

    def _make_resolve(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Hint(self.tr("Look into the gateway's panel, then say what happened:")))
        row = QHBoxLayout()
        row.setSpacing(8)
        sent = named(buttons.secondary(self.tr("It was sent")), "messageResolveSent")
        sent.clicked.connect(self._on_sent)
        not_sent = named(buttons.secondary(self.tr("It was not sent")), "messageResolveNotSent")
        not_sent.clicked.connect(self._on_not_sent)
        row.addWidget(sent)
        row.addWidget(not_sent)
        row.addStretch(1)
        column.addLayout(row)
        return holder

    def _assemble(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._name, 1)
        head.addWidget(self._close)
        under = QHBoxLayout()
        under.addWidget(self._number, 1)
        under.addWidget(self._state)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._sentence)
        column.addWidget(self._resolve)
        column.addWidget(Caption(self.tr("Text")))
        column.addWidget(self._text)
        column.addWidget(self._route_head)
        column.addWidget(self._attempts)
        column.addWidget(Caption(self.tr("Details")))
        column.addLayout(self._facts)
        column.addStretch(1)
        area = QScrollArea()
        area.setAccessibleName(self.tr("Details"))
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        inner.setProperty("role", "surface")
        area.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        self.body.addLayout(head)
        self.body.addLayout(under)
        self.body.addWidget(area, 1)

    # --- what is shown ------------------------------------------------------------------------

    def _show_facts(self, details: MessageDetails) -> None:
        while self._facts.rowCount():
            self._facts.removeRow(0)
        for label, value in self._pairs(details):
            name = QLabel(label)
            name.setProperty("role", "label")
            words = _selectable()
            words.setText(value)
            self._facts.addRow(name, words)

    def _pairs(self, details: MessageDetails) -> Sequence[tuple[str, str]]:
        row = details.row
        price = formats.money(row.price, self._unit) if row.price is not None else ""
        planned = formats.date_time(row.scheduled_at) if row.scheduled_at else ""
        pairs = (
            (self.tr("Written"), formats.date_time(row.created_at)),
            (self.tr("Planned"), planned),
            (self.tr("Size"), formats.messages(row.parts)),
            (self.tr("Price"), price),
            (self.tr("Gateway"), row.gateway_name),
            (self.tr("Sender"), row.sender),
            (self.tr("ID at the gateway"), row.provider_id),
            (self.tr("The gateway's words"), details.provider_words),
        )
        return [(label, value) for label, value in pairs if value]

    def _show_route(self, details: MessageDetails) -> None:
        self._route_head.setText(self.tr("Route") if details.moves else self.tr("Attempts"))
        self._attempts.setText("\n".join(route_words.lines(details)) or self.tr("None yet."))

    # --- slots --------------------------------------------------------------------------------

    def _on_sent(self) -> None:
        self.resolved.emit(True)

    def _on_not_sent(self) -> None:
        self.resolved.emit(False)


def _selectable() -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return label

"""MessageDetailsPanel: one message whole - text, price, route with the gateway's own words."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from smsdesk.core.errors import SmsdeskError
from smsdesk.core.message import MessageState
from smsdesk.services.history import MessageDetails, MessageListRow
from smsdesk.ui import formats, route_words, state_words
from smsdesk.ui.models.message_model import state_cell, state_sentence
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.badge import Badge
from smsdesk.ui.widgets.banner import Banner
from smsdesk.ui.widgets.card import Card
from smsdesk.ui.widgets.labels import Caption, ElidedLabel
from smsdesk.ui.widgets.naming import named
from smsdesk.ui.widgets.person import Person
from smsdesk.ui.widgets.unclear_part import UnclearPart

_WIDTH = 330


class MessageDetailsPanel(Card):
    """Hidden until it has a message."""

    closed = Signal()
    resolved = Signal(bool)
    """A person says that the unclear message was sent, or was not."""
    check_wanted = Signal()
    """The gateway is to be asked once more."""
    release_wanted = Signal()
    proof_wanted = Signal(str)
    """Of the message with this id."""
    person_wanted = Signal(object)
    """All messages of the `Person` of this one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin=16)
        self.setObjectName("messageDetails")
        self.setFixedWidth(_WIDTH)
        self._row: MessageListRow | None = None
        self._unit = ""
        self._make_widgets()
        self._make_buttons()
        self._assemble()
        self.hide()

    @property
    def message_id(self) -> str:
        """Which message is shown; empty for none."""
        return self._row.id if self._row else ""

    def show_details(
        self,
        details: MessageDetails,
        unit: str = "",
        why: str = "",
        why_no_look: SmsdeskError | None = None,
    ) -> None:
        """Show a message; `unit` is the one of its price, `why` what holds it back.

        `why_no_look`: why the gateway of an unclear one cannot be asked once more.
        """
        row = details.row
        self._row, self._unit = row, unit
        self._name.setText(row.recipient or row.phone.display)
        self._number.setText(row.phone.display if row.recipient else "")
        self._state.show_state(state_cell(row), state_words.tone(row.state))
        self._sentence.say(why or state_sentence(row), state_words.tone(row.state))
        self._text.setText(row.text)
        self._show_facts(details)
        self._show_route(details)
        self._unclear.show_look(why_no_look)
        self._unclear.setVisible(row.state is MessageState.UNCLEAR)
        self._release.setVisible(row.state is MessageState.SCHEDULED)
        self.show()

    def clear(self) -> None:
        """Nothing to show."""
        self._row = None
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

    def _make_buttons(self) -> None:
        self._unclear = UnclearPart()
        self._unclear.resolved.connect(self.resolved)
        self._unclear.check_wanted.connect(self.check_wanted)
        self._release = named(buttons.secondary(self.tr("Send now")), "messageRelease")
        self._release.clicked.connect(self.release_wanted)
        self._person = named(buttons.link(self.tr("All messages of this person")), "detailsPerson")
        self._person.clicked.connect(self._on_person)
        self._proof = named(buttons.secondary(self.tr("Proof (PDF)"), "file-pdf"), "messageProof")
        self._proof.setToolTip(self.tr("A page about this message, for printing"))
        self._proof.clicked.connect(self._on_proof)

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
        column.addWidget(self._unclear)
        column.addWidget(self._release, 0, Qt.AlignmentFlag.AlignLeft)
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
        self.body.addLayout(self._below())

    def _below(self) -> QVBoxLayout:
        """One below the other: Polish words do not fit beside each other."""
        rows = QVBoxLayout()
        rows.addWidget(self._person, 0, Qt.AlignmentFlag.AlignLeft)
        rows.addWidget(self._proof, 0, Qt.AlignmentFlag.AlignLeft)
        return rows

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
            (self.tr("Ordered"), _times(row.generation)),
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

    def _on_proof(self) -> None:
        self.proof_wanted.emit(self.message_id)

    def _on_person(self) -> None:
        if self._row is not None:
            row = self._row
            self.person_wanted.emit(
                Person(row.recipient or row.phone.display, row.contact_id, row.phone)
            )


def _times(count: int) -> str:
    """Nothing for what was ordered once, as nearly everything is."""
    if count < 2:
        return ""
    return QCoreApplication.translate("MessageDetailsPanel", "%n time(s)", "", count)


def _selectable() -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return label

"""The status line: whether sending works, what waits in the outbox, how many contacts there are."""

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QHBoxLayout, QLabel, QStatusBar, QWidget

from smsdesk.core.errors import ErrorCode
from smsdesk.ui import formats
from smsdesk.ui.error_text import code_text
from smsdesk.ui.sender_process import SenderState
from smsdesk.ui.theme import Tone, restyle
from smsdesk.ui.widgets.labels import ElidedLabel
from smsdesk.ui.widgets.naming import named

if TYPE_CHECKING:
    from smsdesk.services.gateway_setup import ConfiguredGateway

_TONES = {
    SenderState.OFFLINE: Tone.WARN,
    SenderState.PAUSED: Tone.BAD,
    SenderState.CRASHED: Tone.WARN,
    SenderState.NO_DATABASE: Tone.WARN,
    SenderState.WORKING: Tone.ACCENT,
}


class Lost(NamedTuple):
    """What cannot be reached: names where there is a choice of gateways, and what waits."""

    waiting: int
    names: tuple[str, ...] = ()


class StatusLine(QStatusBar):
    """Words beside a dot; never the dot alone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self._dot = QLabel("●")
        self._dot.setProperty("role", "dot")
        self._connection = named(ElidedLabel(), "statusConnection")
        self._outbox = _label("statusOutbox")
        self._contacts = _label("statusContacts")
        left = QWidget()
        row = QHBoxLayout(left)
        row.setContentsMargins(10, 0, 0, 0)
        row.setSpacing(6)
        for part in (self._dot, self._connection):
            row.addWidget(part)
        row.addSpacing(14)
        row.addWidget(self._outbox)
        self.addWidget(left)
        self._contacts.setContentsMargins(0, 0, 10, 0)
        self.addPermanentWidget(self._contacts)

    def show_sender(
        self,
        state: SenderState,
        gateway: "ConfiguredGateway | None",
        stand_in: str = "",
        lost: Lost | None = None,
    ) -> None:
        """What the sender is doing, or why the default gateway lets it do nothing.

        `stand_in` is the gateway that takes over from it meanwhile, `lost` what is offline.
        """
        calm = state in (SenderState.OFF, SenderState.IDLE)
        if calm and gateway is not None and gateway.active and gateway.paused is not None:
            state = SenderState.PAUSED
        words, tone = self._words(state), _TONES.get(state, Tone.GOOD)
        if state is SenderState.PAUSED and gateway is not None and stand_in:
            words, tone = self._standing_in(gateway.name, stand_in), Tone.WARN
        if state is SenderState.OFFLINE and lost is not None:
            words = self._offline(lost)
        elif calm and gateway is None:
            words, tone = self.tr("No gateway yet"), Tone.NEUTRAL
        elif calm and gateway is not None and not gateway.active:
            words = code_text(ErrorCode.GATEWAY_INACTIVE, gateway=gateway.name)
            tone = Tone.NEUTRAL
        self._connection.setText(words)
        if self._dot.property("tone") != tone.value:
            self._dot.setProperty("tone", tone.value)
            restyle(self._dot)

    def _offline(self, lost: Lost) -> str:
        """Where there is one gateway only, it needs no name."""
        words = self.tr("No connection to {gateway}") if lost.names else self.tr("Offline")
        waits = self.tr("%n SMS waiting", "", lost.waiting)
        return f"{words.format(gateway=', '.join(lost.names))} · {waits}"

    def _standing_in(self, gateway: str, stand_in: str) -> str:
        words = self.tr("{gateway} cannot send; {stand_in} stands in")
        return words.format(gateway=gateway, stand_in=stand_in)

    def show_outbox(self, waiting: int, scheduled: int) -> None:
        """What has not left yet."""
        words = self.tr("Outbox: %n waiting", "", waiting)
        if scheduled:
            words += " · " + self.tr("%n scheduled", "", scheduled)
        self._outbox.setText(words)

    def show_contacts(self, count: int) -> None:
        """How many there are."""
        self._contacts.setText(formats.contacts(count))

    def _words(self, state: SenderState) -> str:
        return {
            SenderState.OFF: self.tr("Ready to send"),
            SenderState.IDLE: self.tr("Ready to send"),
            SenderState.WORKING: self.tr("Sending…"),
            SenderState.OFFLINE: self.tr("No internet connection; messages wait"),
            SenderState.PAUSED: self.tr("Sending is paused; messages wait"),
            SenderState.NO_DATABASE: self.tr("No connection to the database; messages wait"),
            SenderState.ELSEWHERE: self.tr("Another program sends from this database"),
            SenderState.CRASHED: self.tr("Sending starts again in a moment"),
        }[state]


def _label(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    return label

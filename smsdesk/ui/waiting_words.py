"""Waiting: why a message in the outbox has not left yet, as far as the window knows."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication

from smsdesk.core.message import MessageState
from smsdesk.services.gateway_setup import ConfiguredGateway
from smsdesk.services.history import MessageListRow
from smsdesk.ui import formats, trouble_words
from smsdesk.ui.error_text import error_text
from smsdesk.ui.sender_process import SenderState

_S = MessageState


@dataclass(frozen=True, slots=True)
class Waiting:
    """What holds messages back: gateways by id, and what the sender is doing."""

    gateways: Mapping[str, ConfiguredGateway] = field(default_factory=dict)
    sender: SenderState = SenderState.IDLE

    def why(self, row: MessageListRow) -> str:
        """A sentence or two; empty where the state's own explanation says it all."""
        if row.state is _S.SCHEDULED:
            return " ".join(part for part in (_planned(row), self._held(row)) if part)
        if row.state is _S.QUEUED:
            held = self._held(row)
            return held or (error_text(row.error) if row.error else _of_sender(self.sender))
        return ""

    def _held(self, row: MessageListRow) -> str:
        """What keeps its gateway from sending."""
        gateway = self.gateways.get(row.gateway_id)
        if gateway is None:
            return ""
        if not gateway.active:
            words = QCoreApplication.translate(
                "Waiting", "The gateway {gateway} is switched off; it waits until you activate it."
            )
            return words.format(gateway=gateway.name)
        if gateway.paused is None:
            return ""
        words = QCoreApplication.translate("Waiting", "The message is safe in the outbox.")
        return f"{trouble_words.sentence(gateway.paused, gateway.name)} {words}"


def _planned(row: MessageListRow) -> str:
    if row.scheduled_at is None:
        return ""
    words = QCoreApplication.translate(
        "Waiting", "The message waits for its time, {time}. You can still cancel it."
    )
    return words.format(time=formats.date_time(row.scheduled_at))


def _of_sender(state: SenderState) -> str:
    if state is SenderState.OFFLINE:
        return QCoreApplication.translate(
            "Waiting",
            "There is no internet connection. The message leaves as soon as it is back.",
        )
    if state is SenderState.ELSEWHERE:
        return QCoreApplication.translate(
            "Waiting", "Another program sends from this database; the message leaves there."
        )
    if state is SenderState.CRASHED:
        return QCoreApplication.translate(
            "Waiting", "Sending has stopped and starts again in a moment."
        )
    return ""

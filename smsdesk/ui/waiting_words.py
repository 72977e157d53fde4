"""Waiting: why a message in the outbox has not left yet, as far as the window knows."""

from collections.abc import Collection, Mapping
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
    missed: Collection[str] = ()
    """Ids of planned messages that are too late to leave by themselves."""

    def why(self, row: MessageListRow) -> str:
        """A sentence or two; empty where the state's own explanation says it all."""
        if row.state is _S.SCHEDULED:
            held = "" if row.at_provider else self._held(row)
            trouble = error_text(row.error) if row.error else held
            return " ".join(part for part in (self._planned(row), trouble) if part)
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

    def _planned(self, row: MessageListRow) -> str:
        """Where it waits, and until when."""
        if row.scheduled_at is None:
            return ""
        if row.id in self.missed:
            words = QCoreApplication.translate(
                "Waiting",
                "Its time, {time}, passed while this program was not running. Send it now, plan "
                "it anew or cancel it.",
            )
        elif row.at_provider:
            words = QCoreApplication.translate(
                "Waiting",
                "{gateway} keeps the message and sends it on {time}, even when this computer is "
                "off. You can still cancel it.",
            )
        else:
            words = QCoreApplication.translate(
                "Waiting",
                "The message waits here for its time, {time}; this program must be running then. "
                "You can still cancel it.",
            )
        return words.format(gateway=row.gateway_name, time=formats.date_time(row.scheduled_at))


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

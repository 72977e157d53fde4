"""Words, explanation, tone and icon of every message state."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from smsdesk.core.message import MessageState
from smsdesk.ui.theme import Tone

_S = MessageState

_TONES: Mapping[MessageState, Tone] = {
    _S.QUEUED: Tone.NEUTRAL,
    _S.SCHEDULED: Tone.NEUTRAL,
    _S.SENDING: Tone.ACCENT,
    _S.ACCEPTED: Tone.NEUTRAL,
    _S.DELIVERED: Tone.GOOD,
    _S.UNDELIVERED: Tone.BAD,
    _S.EXPIRED: Tone.WARN,
    _S.FAILED: Tone.BAD,
    _S.UNCLEAR: Tone.WARN,
    _S.CANCELLED: Tone.NEUTRAL,
}

_ICONS: Mapping[MessageState, str] = {
    _S.QUEUED: "clock",
    _S.SCHEDULED: "calendar",
    _S.SENDING: "paper-plane-tilt",
    _S.ACCEPTED: "check",
    _S.DELIVERED: "checks",
    _S.UNDELIVERED: "x-circle",
    _S.EXPIRED: "hourglass",
    _S.FAILED: "warning-circle",
    _S.UNCLEAR: "question",
    _S.CANCELLED: "prohibit",
}


def tone(state: MessageState) -> Tone:
    """The colour of a state; its words always stand beside."""
    return _TONES[state]


def icon_name(state: MessageState) -> str:
    """The Phosphor icon of a state."""
    return _ICONS[state]


def word(state: MessageState) -> str:
    """One word for a list."""
    translate = QCoreApplication.translate
    return {
        _S.QUEUED: translate("MessageState", "Waiting"),
        _S.SCHEDULED: translate("MessageState", "Scheduled"),
        _S.SENDING: translate("MessageState", "Sending"),
        _S.ACCEPTED: translate("MessageState", "Accepted"),
        _S.DELIVERED: translate("MessageState", "Delivered"),
        _S.UNDELIVERED: translate("MessageState", "Undelivered"),
        _S.EXPIRED: translate("MessageState", "Expired"),
        _S.FAILED: translate("MessageState", "Failed"),
        _S.UNCLEAR: translate("MessageState", "Unclear"),
        _S.CANCELLED: translate("MessageState", "Cancelled"),
    }[state]


def explanation(state: MessageState) -> str:
    """A sentence or two for a tool tip and the details panel."""
    translate = QCoreApplication.translate
    return {
        _S.QUEUED: translate("MessageState", "The message is in the outbox and leaves next."),
        _S.SCHEDULED: translate(
            "MessageState", "The message waits in the outbox for its time. You can still cancel it."
        ),
        _S.SENDING: translate("MessageState", "The message is on its way to the gateway."),
        _S.ACCEPTED: translate(
            "MessageState",
            "The gateway took the message. The operator has not reported its delivery yet.",
        ),
        _S.DELIVERED: translate("MessageState", "The message is on the recipient's phone."),
        _S.UNDELIVERED: translate(
            "MessageState",
            "The message did not reach the phone. Most often the number is wrong.",
        ),
        _S.EXPIRED: translate(
            "MessageState", "The phone was switched off or out of range for too long."
        ),
        _S.FAILED: translate(
            "MessageState", "The gateway did not take the message. Nothing was sent."
        ),
        _S.UNCLEAR: translate(
            "MessageState",
            "Nobody knows whether the message left. Check in the gateway's panel, then mark it "
            "as sent or not sent.",
        ),
        _S.CANCELLED: translate("MessageState", "The message was cancelled before it left."),
    }[state]

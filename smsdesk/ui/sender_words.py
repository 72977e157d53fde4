"""Words and tone of a sender name's status."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from smsdesk.core.gateway import SenderStatus
from smsdesk.ui.theme import Tone

_TONES: Mapping[SenderStatus, Tone] = {
    SenderStatus.ACTIVE: Tone.GOOD,
    SenderStatus.PENDING: Tone.WARN,
    SenderStatus.REJECTED: Tone.BAD,
    SenderStatus.UNKNOWN: Tone.NEUTRAL,
}


def sender_tone(status: SenderStatus) -> Tone:
    """The colour of a status; its word always stands there too."""
    return _TONES[status]


def sender_word(status: SenderStatus) -> str:
    """One word for a badge."""
    translate = QCoreApplication.translate
    return {
        SenderStatus.ACTIVE: translate("SenderStatus", "Approved"),
        SenderStatus.PENDING: translate("SenderStatus", "Waiting for approval"),
        SenderStatus.REJECTED: translate("SenderStatus", "Rejected"),
        SenderStatus.UNKNOWN: translate("SenderStatus", "Status unknown"),
    }[status]

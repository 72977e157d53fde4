"""The columns of exported messages: Polish names whatever the window speaks, as for contacts."""

from smsdesk.core.message import MessageState

HEADER = (
    "Data",
    "Odbiorca",
    "Telefon",
    "Treść",
    "Nadawca",
    "Bramka",
    "Stan",
    "Części",
    "Koszt",
    "Identyfikator w bramce",
)
_STATE_WORDS = {
    MessageState.QUEUED: "oczekuje",
    MessageState.SCHEDULED: "zaplanowana",
    MessageState.SENDING: "wysyłanie",
    MessageState.ACCEPTED: "zaakceptowana",
    MessageState.DELIVERED: "dostarczona",
    MessageState.UNDELIVERED: "niedostarczona",
    MessageState.EXPIRED: "przedawniona",
    MessageState.FAILED: "błąd",
    MessageState.UNCLEAR: "niepewne",
    MessageState.CANCELLED: "anulowana",
}


def state_word(state: MessageState) -> str:
    """The word of a state in a file."""
    return _STATE_WORDS[state]

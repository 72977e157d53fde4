"""Letter: a message that somebody wants to begin, from outside the composer. No widgets here."""

from dataclasses import dataclass, field

from smsdesk.services.compose import BadToken, MessageDraft


@dataclass(frozen=True, slots=True)
class Letter:
    """A draft, what among its recipients is no number, and what must be told with it."""

    draft: MessageDraft
    bad: tuple[BadToken, ...] = ()
    words: str = field(default="")

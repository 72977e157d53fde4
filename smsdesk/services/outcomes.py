"""How handing one batch over ended, sorted for whoever writes it down, counts it and tells it.

Made by the worker that made the request, while the sender is busy with the database.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from smsdesk.core.gateway import (
    Answer,
    GatewayError,
    OutcomeUnknown,
    Settled,
    Settlement,
)
from smsdesk.core.message import MessageState
from smsdesk.store.answers import Sorted, sorted_out
from smsdesk.store.outgoing import Claimed

Batch = Sequence[Claimed]
_NOTHING = Sorted({})


@dataclass(frozen=True, slots=True)
class Outcome:
    """Answers for the messages of a batch, or one error for all."""

    batch: Batch
    left: bool = True
    """Whether there was a request; without one nobody but us knows of these messages."""
    error: GatewayError | None = None
    answers: Sorted = _NOTHING
    in_doubt: Sequence[tuple[Claimed, GatewayError]] = ()
    """Messages of which nobody knows what became of them."""
    lines: str = ""
    """What the log is told, a line for each message."""

    @property
    def counts(self) -> Counter[MessageState]:
        """How many messages came to which state; without those in doubt."""
        counts = Counter[MessageState]()
        for told, taken in self.answers.taken.items():
            planned = told.send_at is not None
            counts[MessageState.SCHEDULED if planned else MessageState.ACCEPTED] += len(taken)
        counts[MessageState.FAILED] += len(self.answers.refused)
        counts[MessageState.QUEUED] += len(self.answers.never)
        return counts


def failed(batch: Batch, error: GatewayError, milliseconds: int) -> Outcome:
    """One error for all."""
    doubt = [(sent, error) for sent in batch] if error.maybe_sent else []
    lines = _lines(((sent, error) for sent in batch), milliseconds)
    return Outcome(batch, error=error, in_doubt=doubt, lines=lines)


def answered(batch: Batch, answers: Sequence[Answer], milliseconds: int) -> Outcome:
    """An answer for each message."""
    pairs = list(zip(batch, answers, strict=True))
    return Outcome(
        batch,
        answers=sorted_out((sent, found) for sent, found in pairs if isinstance(found, Settled)),
        in_doubt=[(sent, found) for sent, found in pairs if isinstance(found, OutcomeUnknown)],
        lines=_lines(pairs, milliseconds),
    )


def line_of(message: Claimed, found: Settlement | GatewayError, milliseconds: int) -> str:
    """What the log is told of one try; neither text nor number."""
    outcome = found.code.value if isinstance(found, GatewayError) else type(found).__name__
    return f"message {message.id}, gateway {message.gateway_id}: {outcome}, {milliseconds} ms"


def _lines(told: Iterable[tuple[Claimed, Answer | GatewayError]], milliseconds: int) -> str:
    return "\n".join([line_of(message, found, milliseconds) for message, found in told])

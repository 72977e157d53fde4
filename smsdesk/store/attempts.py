"""The record of attempts: when a message was handed over, and how each try ended."""

from collections.abc import Sequence
from datetime import datetime
from typing import cast

from sqlalchemy import Table, and_, bindparam, delete, insert, literal, not_, select, update
from sqlalchemy.orm import Session

from smsdesk.core.error_codes import ErrorCode
from smsdesk.store.dialect import listed
from smsdesk.store.models import AttemptRow, MessageRow

_E = ErrorCode
ACCEPTED = "accepted"
"""How a try ends whose message was taken."""
DOUBTS = (
    _E.ANSWER_TIMEOUT.value,
    _E.CONNECTION_LOST.value,
    _E.ANSWER_UNREADABLE.value,
    _E.PROVIDER_FAILED.value,
    _E.ALREADY_TAKEN.value,
    _E.INTERRUPTED.value,
    _E.NOT_LISTED_YET.value,
)
"""How a try ends whose outcome is unknown."""

_TABLE = cast("Table", AttemptRow.__table__)
_MESSAGES = cast("Table", MessageRow.__table__).c
_RUNNING = and_(listed(_TABLE.c.message_seq, "seqs"), _TABLE.c.finished_at.is_(None))
_BEGUN = (
    select(
        _MESSAGES.seq,
        _MESSAGES.attempts,
        _MESSAGES.generation,
        _MESSAGES.gateway_name,
        bindparam("now", type_=_TABLE.c.started_at.type),
        literal(""),
        literal(""),
    )
    .where(listed(_MESSAGES.seq, "seqs"))
    .order_by(_MESSAGES.seq)
)
_OPEN = insert(_TABLE).from_select(
    ["message_seq", "number", "generation", "gateway_name", "started_at", "outcome", "words"],
    _BEGUN,
)
_CLOSE = (
    update(_TABLE)
    .values(finished_at=bindparam("now"), outcome=bindparam("ended"), words=bindparam("said"))
    .where(_RUNNING)
)
_DROP = delete(_TABLE).where(_RUNNING)


class Attempts:
    """The attempts table."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def open(self, seqs: Sequence[int], now: datetime) -> None:
        """A try begins for these messages; they already count it."""
        self._session.connection().execute(_OPEN, {"seqs": seqs, "now": now})

    def drop(self, seqs: Sequence[int]) -> None:
        """The running try of each of these messages was none."""
        self._session.connection().execute(_DROP, {"seqs": seqs})

    def close(self, ends: Sequence[tuple[int, str, str]], now: datetime) -> None:
        """The running try of each message ended so: (seq, outcome, the provider's words)."""
        groups: dict[tuple[str, str], list[int]] = {}
        for seq, outcome, words in ends:
            groups.setdefault((outcome, words), []).append(seq)
        for (outcome, words), seqs in groups.items():
            self.close_alike(seqs, outcome, words, now)

    def close_alike(self, seqs: Sequence[int], outcome: str, words: str, now: datetime) -> None:
        """The running try of all these messages ended so."""
        values = {"seqs": seqs, "now": now, "ended": outcome, "said": words}
        self._session.connection().execute(_CLOSE, values)

    def denials(self, seq: int, generation: int) -> int:
        """How often a provider said of a try in doubt that it never arrived.

        Without the tries that we interrupted ourselves: of those that is to be expected.
        """
        count, doubt = 0, ""
        for one in self.of(seq):
            if one.generation != generation:
                continue
            if one.outcome == "" and one.finished_at is not None:
                count += doubt not in ("", _E.INTERRUPTED.value)
                doubt = ""
            elif one.outcome in DOUBTS:
                doubt = doubt or one.outcome
        return count

    def taken_before(self, seq: int, since: datetime) -> bool:
        """Whether an earlier generation of a message was taken since then, to leave at once."""
        begun = and_(_TABLE.c.message_seq == seq, _TABLE.c.generation < _MESSAGES.generation)
        taken = and_(begun, _TABLE.c.outcome == ACCEPTED, _TABLE.c.finished_at >= since)
        query = select(_TABLE.c.id).join(MessageRow, _MESSAGES.seq == _TABLE.c.message_seq)
        found = query.where(taken, not_(_MESSAGES.at_provider)).limit(1)
        return self._session.scalar(found) is not None

    def of(self, seq: int) -> Sequence[AttemptRow]:
        """All tries of a message, oldest first. For the store's own use."""
        query = select(AttemptRow).where(AttemptRow.message_seq == seq).order_by(AttemptRow.id)
        return tuple(self._session.scalars(query))

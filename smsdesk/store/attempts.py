"""The record of attempts: when a message was handed over, and how each try ended."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, insert, literal, select, update
from sqlalchemy.orm import Session

from smsdesk.store.models import AttemptRow, MessageRow


class Attempts:
    """The attempts table."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def open(self, seqs: Sequence[int], now: datetime) -> None:
        """A try begins for these messages; they already count it."""
        if not seqs:
            return
        source = select(
            MessageRow.seq,
            MessageRow.attempts,
            MessageRow.generation,
            MessageRow.gateway_name,
            literal(now, AttemptRow.started_at.type),
            literal(""),
            literal(""),
        ).where(MessageRow.seq == bindparam("at"))
        names = ["message_seq", "number", "generation", "gateway_name", "started_at"]
        statement = insert(AttemptRow).from_select([*names, "outcome", "words"], source)
        self._session.connection().execute(statement, [{"at": seq} for seq in seqs])

    def close(self, ends: Sequence[tuple[int, str, str]], now: datetime) -> None:
        """The running try of each message ended so: (seq, outcome, the provider's words)."""
        if not ends:
            return
        statement = (
            update(AttemptRow)
            .where(AttemptRow.message_seq == bindparam("at"), AttemptRow.finished_at.is_(None))
            .values(finished_at=now, outcome=bindparam("ended"), words=bindparam("said"))
        )
        rows = [{"at": seq, "ended": outcome, "said": words} for seq, outcome, words in ends]
        self._session.connection().execute(statement, rows)

    def of(self, seq: int) -> Sequence[AttemptRow]:
        """All tries of a message, oldest first. For the store's own use."""
        query = select(AttemptRow).where(AttemptRow.message_seq == seq).order_by(AttemptRow.id)
        return tuple(self._session.scalars(query))

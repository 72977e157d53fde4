"""The record of attempts: when a message was handed over, and how each try ended."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import and_, insert, literal, select, update
from sqlalchemy.orm import Session

from smsdesk.store.due import chunks
from smsdesk.store.models import AttemptRow, MessageRow


class Attempts:
    """The attempts table."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def open(self, seqs: Sequence[int], now: datetime) -> None:
        """A try begins for these messages; they already count it."""
        names = ["message_seq", "number", "generation", "gateway_name", "started_at"]
        source = select(
            MessageRow.seq,
            MessageRow.attempts,
            MessageRow.generation,
            MessageRow.gateway_name,
            literal(now, AttemptRow.started_at.type),
            literal(""),
            literal(""),
        ).order_by(MessageRow.seq)
        for chunk in chunks(seqs):
            begun = source.where(MessageRow.seq.in_(chunk))
            statement = insert(AttemptRow).from_select([*names, "outcome", "words"], begun)
            self._session.connection().execute(statement)

    def close(self, ends: Sequence[tuple[int, str, str]], now: datetime) -> None:
        """The running try of each message ended so: (seq, outcome, the provider's words)."""
        groups: dict[tuple[str, str], list[int]] = {}
        for seq, outcome, words in ends:
            groups.setdefault((outcome, words), []).append(seq)
        for (outcome, words), seqs in groups.items():
            statement = update(AttemptRow).values(finished_at=now, outcome=outcome, words=words)
            for chunk in chunks(seqs):
                running = and_(AttemptRow.message_seq.in_(chunk), AttemptRow.finished_at.is_(None))
                self._session.connection().execute(statement.where(running))

    def of(self, seq: int) -> Sequence[AttemptRow]:
        """All tries of a message, oldest first. For the store's own use."""
        query = select(AttemptRow).where(AttemptRow.message_seq == seq).order_by(AttemptRow.id)
        return tuple(self._session.scalars(query))

"""Messages on their way: writing, claiming, answers, and what a person orders.

Every change of a state goes through `Outbox._move`, which lets only the transitions of
`core.message` happen. What is due for whom is in `store.due`, the record of attempts in
`store.attempts`, lists and searches in `store.message_list`.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Executable, Row, and_, bindparam, func, insert, select, update
from sqlalchemy.orm import Session

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.gateway import (
    Answer,
    DeliveryStatus,
    GatewayError,
    MessageRefused,
    NeverTaken,
    Receipt,
)
from smsdesk.core.message import CANCELLABLE, RETRYABLE, MessageState, sources
from smsdesk.store.attempts import Attempts
from smsdesk.store.due import chunks, in_states, planned, queued
from smsdesk.store.models import DecimalText, GatewayRow, MessageRow
from smsdesk.store.outgoing import (
    Claimed,
    NewMessage,
    claimed,
    error_columns,
    grouped,
    new_columns,
    receipt_columns,
)

_S = MessageState
_ACCEPTED = "accepted"
_STATUS_ERRORS = {
    _S.UNDELIVERED: ErrorCode.NOT_DELIVERED,
    _S.EXPIRED: ErrorCode.DELIVERY_EXPIRED,
}
_NO_ERROR: Mapping[str, Any] = {"error_code": "", "error_details": {}}


class Outbox:
    """The messages and attempts tables."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._attempts = Attempts(session)

    # --- writing and looking ------------------------------------------------------------------

    def add(self, messages: Sequence[NewMessage], now: datetime) -> None:
        """Write new messages, all at once."""
        if messages:
            self._execute(insert(MessageRow), [new_columns(message, now) for message in messages])

    def waiting(self, gateway_id: str) -> int:
        """How many queued or scheduled messages depend on a gateway."""
        query = select(func.count()).select_from(MessageRow)
        mine = MessageRow.gateway_id == gateway_id
        return self._session.scalar(query.where(mine, in_states(CANCELLABLE))) or 0

    # --- sending ------------------------------------------------------------------------------

    def claim(
        self, gateway_id: str, now: datetime, limit: int, batches: int = 1
    ) -> Sequence[Sequence[Claimed]]:
        """Take what is due for a gateway into state sending, oldest first.

        Messages of one batch share text and sender; a batch has at most `limit` of them, and all
        come from the `limit` oldest. To be committed before anything is handed to the gateway.
        """
        self._release(gateway_id, now)
        query = select(MessageRow.__table__).where(queued(gateway_id, now))
        rows = self._session.execute(query.order_by(MessageRow.seq).limit(max(limit, batches)))
        groups = grouped(rows, limit)[:batches]
        taken = [row for group in groups for row in group]
        self._move(
            _S.SENDING,
            [{"at": row.seq} for row in taken],
            now,
            attempted_at=now,
            not_before=None,
            **_NO_ERROR,
        )
        self._attempts.open([row.seq for row in taken], now)
        return tuple(tuple(claimed(row, now) for row in group) for group in groups)

    def unsettled(self) -> Sequence[Claimed]:
        """Everything in state sending: under way, or of unknown outcome."""
        query = select(MessageRow.__table__).where(MessageRow.state == _S.SENDING.value)
        rows = self._session.execute(query.order_by(MessageRow.seq))
        return tuple(claimed(row, row.attempted_at) for row in rows)

    def settle(
        self,
        answers: Sequence[tuple[Claimed, Answer]],
        now: datetime,
        status_due_at: datetime | None = None,
    ) -> None:
        """Keep what a gateway answered; what it never took is queued again.

        `status_due_at`: when to ask for delivery reports.
        """
        taken = [(sent, answer) for sent, answer in answers if isinstance(answer, Receipt)]
        refused = [(sent, answer) for sent, answer in answers if isinstance(answer, MessageRefused)]
        self.requeue(
            [sent for sent, answer in answers if isinstance(answer, NeverTaken)], None, now
        )
        self._from_sending(
            _S.ACCEPTED,
            [receipt_columns(sent, receipt, status_due_at) for sent, receipt in taken],
            now,
            accepted_at=now,
            price=func.coalesce(bindparam("paid", type_=DecimalText), MessageRow.price),
            **_NO_ERROR,
        )
        self._from_sending(
            _S.FAILED, [error_columns(sent, refusal) for sent, refusal in refused], now
        )
        self._attempts.close([(sent.seq, _ACCEPTED, receipt.words) for sent, receipt in taken], now)
        self._attempts.close(
            [(sent.seq, refusal.code.value, refusal.words) for sent, refusal in refused], now
        )

    def requeue(
        self,
        messages: Sequence[Claimed],
        error: SmsdeskError | None,
        now: datetime,
        not_before: datetime | None = None,
    ) -> None:
        """Put back what was surely not sent; `error` says why, if anything went wrong."""
        rows = [error_columns(message, error) for message in messages]
        self._from_sending(_S.QUEUED, rows, now, not_before=not_before)
        self._close(messages, error, now)

    def unclear(self, messages: Sequence[Claimed], error: SmsdeskError, now: datetime) -> None:
        """Nobody but a person can find out what became of these."""
        rows = [error_columns(message, error) for message in messages]
        self._from_sending(_S.UNCLEAR, rows, now)
        self._close(messages, error, now)

    def doubt(self, messages: Sequence[Claimed], error: SmsdeskError, now: datetime) -> None:
        """Note an unknown outcome; the messages stay in state sending, to be asked for."""
        rows = [error_columns(message, error) for message in messages]
        if rows:
            statement = update(MessageRow.__table__).where(  # type: ignore[arg-type]  # declared as FromClause
                MessageRow.seq == bindparam("at"), in_states((_S.SENDING,))
            )
            self._execute(statement.values(updated_at=now), rows)
        self._close(messages, error, now)

    def open_attempt(self, message: Claimed, started_at: datetime) -> None:
        """Record that the gateway is asked what became of a message.

        An attempt that is still open has been interrupted.
        """
        self._attempts.close([(message.seq, ErrorCode.INTERRUPTED.value, "")], started_at)
        statement = update(MessageRow).where(MessageRow.seq == message.seq)
        self._session.execute(statement.values(attempts=MessageRow.attempts + 1))
        self._attempts.open([message.seq], started_at)

    # --- delivery reports ---------------------------------------------------------------------

    def note_statuses(self, found: Mapping[int, DeliveryStatus], now: datetime) -> None:
        """Keep delivery reports by `seq`; states that no delivery leads to are left alone."""
        for state in (_S.DELIVERED, _S.UNDELIVERED, _S.EXPIRED):
            error = _STATUS_ERRORS.get(state)
            rows = [
                {"at": seq, "provider_words": status.words}
                for seq, status in found.items()
                if status.state is state
            ]
            self._move(state, rows, now, status_due_at=None, error_code=error or "")

    def ask_status(self, due: Mapping[int, datetime | None]) -> None:
        """When to ask next, by `seq`; None means never again."""
        statement = update(MessageRow.__table__).where(MessageRow.seq == bindparam("at"))  # type: ignore[arg-type]  # declared as FromClause
        if due:
            self._execute(statement, [{"at": seq, "status_due_at": at} for seq, at in due.items()])

    # --- what a person orders -----------------------------------------------------------------

    def retry(self, ids: Sequence[str], now: datetime) -> int:
        """Queue messages again as a new generation.

        Raises SmsdeskError(MESSAGE_GONE, MESSAGE_STATE, GATEWAY_GONE) with nothing changed.
        """
        rows = self._named(ids, RETRYABLE)
        self._check_gateways({row.gateway_id for row in rows})
        return self._queue_again([row.seq for row in rows], now)

    def retry_failed(self, now: datetime) -> int:
        """Queue everything in state failed again, except where the gateway is gone."""
        query = select(MessageRow.seq).where(
            MessageRow.state == _S.FAILED.value, MessageRow.gateway_id.in_(select(GatewayRow.id))
        )
        return self._queue_again(list(self._session.scalars(query)), now)

    def cancel(self, ids: Sequence[str], now: datetime) -> int:
        """Cancel what has not left. Raises SmsdeskError(MESSAGE_GONE, MESSAGE_STATE)."""
        rows = [{"at": row.seq} for row in self._named(ids, CANCELLABLE)]
        return self._move(_S.CANCELLED, rows, now, not_before=None)

    def cancel_waiting(self, gateway_id: str, now: datetime) -> int:
        """Cancel everything that waits for a gateway."""
        waiting = and_(MessageRow.gateway_id == gateway_id, in_states(CANCELLABLE))
        rows = [{"at": seq} for seq in self._session.scalars(select(MessageRow.seq).where(waiting))]
        return self._move(_S.CANCELLED, rows, now, not_before=None)

    def resolve(self, ids: Sequence[str], now: datetime, *, sent: bool) -> int:
        """A person knows what became of unclear messages. Raises like `cancel`."""
        rows = self._named(ids, frozenset({_S.UNCLEAR}))
        if sent:
            found = [{"at": row.seq, "accepted_at": row.attempted_at or now} for row in rows]
            return self._move(_S.ACCEPTED, found, now, **_NO_ERROR)
        code = ErrorCode.RESOLVED_NOT_SENT.value
        denied = [{"at": row.seq, "error_code": code, "error_details": {}} for row in rows]
        return self._move(_S.FAILED, denied, now)

    # --- the one way a state changes ----------------------------------------------------------

    def _move(
        self,
        target: MessageState,
        rows: Sequence[Mapping[str, Any]],
        now: datetime,
        only: Iterable[MessageState] | None = None,
        **values: Any,  # columns of any type
    ) -> int:
        """Bring rows ({"at": seq, column: value ...}) to `target` where the table allows it.

        `values` are the same for all; `only` narrows the states they may come from.
        """
        if not rows:
            return 0
        allowed = sources(target) if only is None else sources(target).intersection(only)
        if target is _S.SENDING:
            values["attempts"] = MessageRow.attempts + 1
        statement = (
            update(MessageRow.__table__)  # type: ignore[arg-type]  # declared as FromClause
            .where(MessageRow.seq == bindparam("at"), in_states(allowed))
            .values(state=target.value, updated_at=now, **values)
        )
        return self._execute(statement, rows)

    def _from_sending(
        self,
        target: MessageState,
        rows: Sequence[Mapping[str, Any]],
        now: datetime,
        **values: Any,  # columns of any type
    ) -> None:
        self._move(target, rows, now, (_S.SENDING,), **values)

    # --- helpers ------------------------------------------------------------------------------

    def _execute(self, statement: Executable, rows: Sequence[Mapping[str, Any]]) -> int:
        result = self._session.connection().execute(statement, rows)
        return result.rowcount

    def _close(
        self, messages: Sequence[Claimed], error: SmsdeskError | None, now: datetime
    ) -> None:
        outcome = error.code.value if error else ""
        words = error.words if isinstance(error, GatewayError) else ""
        self._attempts.close([(message.seq, outcome, words) for message in messages], now)

    def _release(self, gateway_id: str, now: datetime) -> None:
        """Queue the planned messages whose time has come."""
        seqs = self._session.scalars(select(MessageRow.seq).where(planned(gateway_id, now)))
        self._move(_S.QUEUED, [{"at": seq} for seq in seqs], now)

    def _named(self, ids: Sequence[str], allowed: frozenset[MessageState]) -> list[Row[Any]]:
        """Rows for `ids`; all of them must exist and be in an allowed state."""
        table = MessageRow
        query = select(table.id, table.seq, table.state, table.gateway_id, table.attempted_at)
        rows: dict[str, Row[Any]] = {}
        for chunk in chunks(ids):
            found = self._session.execute(query.where(table.id.in_(chunk)))
            rows.update({row.id: row for row in found})
        for message_id in ids:
            if message_id not in rows:
                raise SmsdeskError(ErrorCode.MESSAGE_GONE, id=message_id)
            if rows[message_id].state not in allowed:
                raise SmsdeskError(ErrorCode.MESSAGE_STATE, state=rows[message_id].state)
        return list(rows.values())

    def _check_gateways(self, gateway_ids: set[str]) -> None:
        known = set(self._session.scalars(select(GatewayRow.id)))
        if not gateway_ids <= known:
            raise SmsdeskError(ErrorCode.GATEWAY_GONE)

    def _queue_again(self, seqs: Sequence[int], now: datetime) -> int:
        """A new generation has a new client id, so the provider takes it for a new message."""
        return self._move(
            _S.QUEUED,
            [{"at": seq} for seq in seqs],
            now,
            RETRYABLE,
            generation=MessageRow.generation + 1,
            provider_id="",
            provider_words="",
            scheduled_at=None,
            not_before=None,
            accepted_at=None,
            status_due_at=None,
            **_NO_ERROR,
        )

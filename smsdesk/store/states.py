"""The one way in which a message changes its state, for the tables' classes to build on."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any, NamedTuple, cast

from sqlalchemy import Table, and_, bindparam, func, or_, select, update
from sqlalchemy.orm import Session

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.message import MessageState, sources
from smsdesk.store.dialect import Pairs, listed, unindexed
from smsdesk.store.due import chunks, in_states
from smsdesk.store.models import DecimalText, MessageRow
from smsdesk.store.outgoing import AnyRow

_S = MessageState
_TABLE = cast("Table", MessageRow.__table__)
_NAMED = (
    MessageRow.id,
    MessageRow.seq,
    MessageRow.state,
    MessageRow.gateway_id,
    MessageRow.at_provider,
)
NO_ERROR: Mapping[str, Any] = {"error_code": "", "error_details": {}}
_IDS = Pairs("ids")
_TAKE = (
    update(_TABLE)
    .values(
        state=bindparam("target"),
        provider_id=_IDS.text,
        provider_words=bindparam("said"),
        parts=bindparam("size"),
        price=func.coalesce(bindparam("paid", type_=DecimalText), _TABLE.c.price),
        accepted_at=bindparam("taken_at"),
        status_due_at=bindparam("due_at"),
        updated_at=bindparam("now"),
        **NO_ERROR,
    )
    .where(_TABLE.c.seq == _IDS.number, unindexed(_TABLE.c.state) == _S.SENDING.value)
)
_CLAIM = (
    update(_TABLE)
    .values(
        state=_S.SENDING.value,
        attempts=_TABLE.c.attempts + 1,
        account=bindparam("at_account"),
        attempted_at=bindparam("now"),
        updated_at=bindparam("now"),
        not_before=None,
        **NO_ERROR,
    )
    .where(listed(_TABLE.c.seq, "seqs"), unindexed(_TABLE.c.state) == _S.QUEUED.value)
)


class Taking(NamedTuple):
    """What receipts of several messages have in common."""

    target: MessageState
    words: str
    parts: int
    price: Decimal | None
    """None leaves the price that was known."""
    accepted_at: datetime | None
    status_due_at: datetime | None


class MessageStates:
    """Changes of the messages table that keep to the transitions of `core.message`."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def _move(
        self,
        target: MessageState,
        seqs: Sequence[int],
        now: datetime,
        only: Iterable[MessageState] | None = None,
        **values: Any,  # columns of any type
    ) -> int:
        """Bring messages to `target` where the table of transitions allows it; how many.

        `only` narrows the states they may come from; `values` are set with the state. What comes
        to sending counts another attempt, unless `values` say how many there are.
        """
        allowed = sources(target) if only is None else sources(target).intersection(only)
        if target is _S.SENDING:
            values.setdefault("attempts", MessageRow.attempts + 1)
        if not seqs:
            return 0
        statement = update(_TABLE).values(state=target.value, updated_at=now, **values)
        state = unindexed(_TABLE.c.state)
        found = or_(*(state == source.value for source in sorted(allowed)))
        statement = statement.where(listed(_TABLE.c.seq, "seqs"), found)
        return self._session.connection().execute(statement, {"seqs": seqs}).rowcount

    def _begin(self, seqs: Sequence[int], now: datetime, account: int) -> None:
        """Bring queued messages to sending: another attempt of each begins."""
        values = {"seqs": seqs, "now": now, "at_account": account}
        self._session.connection().execute(_CLAIM, values)

    def _take(self, taking: Taking, ids: Mapping[int, str], now: datetime) -> None:
        """Bring messages that a provider took from sending to their state.

        `ids`: the provider's, by `seq`.
        """
        values = {
            "ids": ids,
            "target": taking.target.value,
            "said": taking.words,
            "size": taking.parts,
            "paid": taking.price,
            "taken_at": taking.accepted_at,
            "due_at": taking.status_due_at,
            "now": now,
        }
        self._session.connection().execute(_TAKE, values)

    def _from_sending(
        self,
        target: MessageState,
        seqs: Sequence[int],
        now: datetime,
        **values: Any,  # columns of any type
    ) -> None:
        self._move(target, seqs, now, (_S.SENDING,), **values)

    def _describe(
        self,
        rows: Sequence[Mapping[str, Any]],
        state: MessageState = _S.SENDING,
        **values: Any,  # columns of any type
    ) -> None:
        """Set columns that differ from message to message ({"at": seq, ...}) while in a state."""
        if rows:
            one = and_(MessageRow.seq == bindparam("at"), in_states((state,)))
            self._session.connection().execute(update(_TABLE).where(one).values(**values), rows)

    def _named(self, ids: Sequence[str], allowed: frozenset[MessageState]) -> list[AnyRow]:
        """Rows for `ids`; all of them must exist and be in an allowed state."""
        query = select(*_NAMED)
        rows: dict[str, AnyRow] = {}
        for chunk in chunks(ids):
            found = self._session.execute(query.where(MessageRow.id.in_(chunk)))
            rows.update({row.id: row for row in found})
        for message_id in ids:
            if message_id not in rows:
                raise SmsdeskError(ErrorCode.MESSAGE_GONE, id=message_id)
            if rows[message_id].state not in allowed:
                raise SmsdeskError(ErrorCode.MESSAGE_STATE, state=rows[message_id].state)
        return list(rows.values())

"""The one way in which a message changes its state, for the tables' classes to build on."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, cast

from sqlalchemy import Table, and_, bindparam, select, update
from sqlalchemy.orm import Session

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.message import MessageState, sources
from smsdesk.store.due import chunks, in_states
from smsdesk.store.models import MessageRow
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
        statement = update(MessageRow).values(state=target.value, updated_at=now, **values)
        changed = 0
        for chunk in chunks(seqs):
            condition = and_(MessageRow.seq.in_(chunk), in_states(allowed))
            changed += self._session.connection().execute(statement.where(condition)).rowcount
        return changed

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

"""Messages that are over and older than a person wants to keep them."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, and_, delete, or_, select
from sqlalchemy.orm import Session

from smsdesk.core.message import MessageState
from smsdesk.store.due import in_states
from smsdesk.store.models import MessageRow

_S = MessageState
_OVER = (_S.DELIVERED, _S.UNDELIVERED, _S.EXPIRED, _S.FAILED, _S.CANCELLED)


class OldMessages:
    """The messages table, for clearing it."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def find(self, before: datetime, after: int, limit: int) -> Sequence[int]:
        """`seq`, beyond `after`, of what has been over since before then, in order."""
        query = select(MessageRow.seq).where(MessageRow.seq > after, _is_old(before))
        return self._session.scalars(query.order_by(MessageRow.seq).limit(limit)).all()

    def delete(self, seqs: Sequence[int], before: datetime) -> int:
        """Delete those of them that still are; how many. Their attempts go too."""
        gone = delete(MessageRow).where(MessageRow.seq.in_(seqs), _is_old(before))
        return self._session.connection().execute(gone).rowcount


def _is_old(before: datetime) -> ColumnElement[bool]:
    """Over, and nothing has happened to it since; one that is accepted awaits no report."""
    row = MessageRow
    unreported = and_(row.state == _S.ACCEPTED.value, row.status_due_at.is_(None))
    planned = or_(row.scheduled_at.is_(None), row.scheduled_at < before)
    return and_(
        or_(in_states(_OVER), unreported),
        row.updated_at < before,
        row.created_at < before,
        planned,
    )

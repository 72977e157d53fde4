"""Messages that may not leave any more: somebody objected, or no consent is left.

Who objects is in `consents` and `opt_outs`; what that means is decided in
`services.permission`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import cast

from sqlalchemy import Executable, Table, and_, not_, or_, select, update
from sqlalchemy.orm import aliased

from smsdesk.core.consent import ConsentState
from smsdesk.core.errors import SmsdeskError
from smsdesk.core.message import MessageState
from smsdesk.core.phone import PhoneNumber
from smsdesk.core.template import Purpose
from smsdesk.store.dialect import listed
from smsdesk.store.due import cancel_in_doubt, chunks, in_states, kept
from smsdesk.store.models import ContactRow, MessageRow, NumberRow
from smsdesk.store.outgoing import error_columns
from smsdesk.store.states import MessageStates

_S = MessageState
_WAITING = (_S.QUEUED, _S.SCHEDULED)
_MARKETING = MessageRow.purpose == Purpose.MARKETING.value
_OWNER = aliased(ContactRow)
_OBJECTS = _OWNER.orders == ConsentState.WITHDRAWN.value
_ITS_OWNERS = (
    select(_OWNER.id).where(_OWNER.phone == MessageRow.phone, _OBJECTS),
    select(_OWNER.id)
    .join(NumberRow, NumberRow.contact_id == _OWNER.id)
    .where(NumberRow.phone == MessageRow.phone, _OBJECTS),
)
"""Those who object, of the people that a message's number belongs to."""
_DOUBTFUL = or_(
    and_(
        _MARKETING,
        or_(ContactRow.id.is_(None), ContactRow.marketing != ConsentState.GIVEN.value),
    ),
    and_(~_MARKETING, ContactRow.orders == ConsentState.WITHDRAWN.value),
    and_(
        ~_MARKETING,
        MessageRow.contact_id.is_(None),
        or_(*(owners.correlate(MessageRow).exists() for owners in _ITS_OWNERS)),
    ),
)
_SEQ = cast("Table", MessageRow.__table__).c.seq
_ADDRESSED = (
    MessageRow.seq,
    MessageRow.id,
    MessageRow.phone,
    MessageRow.contact_id,
    MessageRow.purpose,
    MessageRow.recipient,
)
_ADDRESSEES = select(*_ADDRESSED).outerjoin(ContactRow, ContactRow.id == MessageRow.contact_id)
_THESE = _ADDRESSEES.where(listed(_SEQ, "seqs"))
_DOUBTFUL_ONES = _THESE.where(_DOUBTFUL)


@dataclass(frozen=True, slots=True)
class Addressed:
    """To whom a message goes, and what for."""

    seq: int
    id: str
    phone: PhoneNumber
    contact_id: int | None
    purpose: Purpose
    name: str = field(repr=False)


class Objections(MessageStates):
    """The messages table beside the contacts table."""

    def doubtful(self, seqs: Sequence[int]) -> Sequence[Addressed]:
        """Those of these messages to whose recipients it is not plain that one may write."""
        return self._addressed(_DOUBTFUL_ONES, seqs)

    def named(self, seqs: Sequence[int]) -> Sequence[Addressed]:
        """These messages."""
        return self._addressed(_THESE, seqs)

    def _addressed(self, query: Executable, seqs: Sequence[int] = ()) -> list[Addressed]:
        rows = self._session.connection().execute(query, {"seqs": seqs})
        return [
            Addressed(seq, own_id, PhoneNumber(phone), contact_id, Purpose(purpose), name)
            for seq, own_id, phone, contact_id, purpose, name in rows
        ]

    def stop(self, reasons: Mapping[int, SmsdeskError], now: datetime) -> None:
        """Cancel what waits here, by `seq`, each with the reason that the history tells."""
        columns = [{"at": seq, **error_columns(error)} for seq, error in reasons.items()]
        for state in _WAITING:
            self._describe(columns, state)
        self._move(_S.CANCELLED, list(reasons), now, _WAITING, not_before=None)

    def orders_for(self, contact_ids: Sequence[int]) -> Sequence[Addressed]:
        """What waits here for contacts and is no marketing."""
        waiting = and_(in_states(_WAITING), not_(kept()), ~_MARKETING)
        found = _ADDRESSEES.where(waiting)
        people = (MessageRow.contact_id.in_(chunk) for chunk in chunks(contact_ids))
        return [one for mine in people for one in self._addressed(found.where(mine))]

    def kept_for(
        self, contact_ids: Sequence[int], phones: Sequence[PhoneNumber]
    ) -> Sequence[Addressed]:
        """What providers keep for these contacts or numbers."""
        found: dict[int, Addressed] = {}
        people = (MessageRow.contact_id.in_(chunk) for chunk in chunks(contact_ids))
        numbers = (MessageRow.phone.in_(chunk) for chunk in chunks([p.e164 for p in phones]))
        for mine in (*people, *numbers):
            found |= {one.seq: one for one in self._addressed(_ADDRESSEES.where(kept(), mine))}
        return list(found.values())

    def kept_ahead(self, now: datetime) -> Sequence[Addressed]:
        """What providers keep for later, apart from what they may have cancelled."""
        ahead = and_(kept(), MessageRow.scheduled_at > now, not_(cancel_in_doubt()))
        return self._addressed(_ADDRESSEES.where(ahead))

    def explain(self, reasons: Mapping[str, SmsdeskError]) -> None:
        """Tell why messages, by id, were cancelled; those that were not are left alone."""
        for message_id, error in reasons.items():
            mine = and_(MessageRow.id == message_id, in_states((_S.CANCELLED,)))
            statement = update(MessageRow).where(mine).values(**error_columns(error))
            self._session.execute(statement)

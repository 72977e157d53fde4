"""All that is stored about one person: finding it for a print-out, and erasing it for good.

A message belongs to a person by the contact, or by one of the person's numbers when it belongs to
no contact at all. What must be decided before one may erase is the service's matter.
"""

from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import ColumnElement, and_, delete, func, or_, select
from sqlalchemy.orm import Session

from smsdesk.core.contact import Contact
from smsdesk.core.message import MessageState
from smsdesk.store.due import in_states
from smsdesk.store.models import (
    Base,
    ConsentRow,
    ContactRow,
    GroupRow,
    ImportChangeRow,
    MemberRow,
    MergeRow,
    MessageRow,
)
from smsdesk.store.people import text_index_work
from smsdesk.store.people.chunks import chunks

_S = MessageState
_OPEN = (_S.QUEUED, _S.SCHEDULED, _S.SENDING, _S.UNCLEAR)
"""Not over: erasing such a message would lose what may still leave, or may have left."""


class Traces(NamedTuple):
    """How much there is about a person."""

    messages: int
    open_messages: int
    """Of them, those that are not over."""
    notes: int
    groups: int


class Erasure:
    """The tables that hold something about a person."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def traces(self, contact: Contact) -> Traces:
        """How much there is. A message on its way to one of the numbers counts, whoever's it is."""
        mine = _messages_of(contact)
        numbers = MessageRow.phone.in_(_numbers(contact))
        under_way = and_(numbers, in_states((_S.SENDING,)))
        return Traces(
            self._count(MessageRow, mine),
            self._count(MessageRow, or_(and_(mine, in_states(_OPEN)), under_way)),
            self._count(ConsentRow, ConsentRow.contact_id == contact.id),
            self._count(MemberRow, MemberRow.contact_id == contact.id),
        )

    def messages(self, contact: Contact) -> Sequence[int]:
        """`seq` of the person's messages, oldest first."""
        query = select(MessageRow.seq).where(_messages_of(contact))
        return self._session.scalars(query.order_by(MessageRow.seq)).all()

    def groups(self, contact_id: int) -> Sequence[str]:
        """Names of the groups that somebody put the person into."""
        query = select(GroupRow.name).join(MemberRow, MemberRow.group_id == GroupRow.id)
        mine = query.where(MemberRow.contact_id == contact_id)
        return self._session.scalars(mine.order_by(GroupRow.name)).all()

    def erase(self, contact: Contact) -> None:
        """Delete the person with all that hangs on them, and what others remember of them."""
        people = self._also_known_as(contact.id)
        self._session.expunge_all()
        run = self._session.execute
        run(delete(MessageRow).where(_messages_of(contact)))
        for chunk in chunks(people):
            run(delete(ImportChangeRow).where(ImportChangeRow.contact_id.in_(chunk)))
            run(delete(MergeRow).where(MergeRow.kept_id.in_(chunk)))
        run(delete(ContactRow).where(ContactRow.id == contact.id))
        # it holds copies and, until it is merged, pieces of deleted ones; it makes itself anew
        text_index_work.drop(self._session.connection())

    def _also_known_as(self, contact_id: int) -> Sequence[int]:
        """Whom the person was merged from, whose old data the merges keep."""
        people, new = {contact_id}, {contact_id}
        while new:
            query = select(MergeRow.before).where(MergeRow.kept_id.in_(new))
            found = {each for before in self._session.scalars(query) for each in _ids_in(before)}
            new = found - people
            people |= new
        return sorted(people)

    def _count(self, table: type[Base], condition: ColumnElement[bool]) -> int:
        query = select(func.count()).select_from(table).where(condition)
        return self._session.scalar(query) or 0


def _ids_in(value: object) -> set[int]:
    """Every "id" within what a merge keeps."""
    if isinstance(value, dict):
        own = {value["id"]} if isinstance(value.get("id"), int) else set()
        return own.union(*map(_ids_in, value.values()))
    return set().union(*map(_ids_in, value)) if isinstance(value, list) else set()


def _messages_of(contact: Contact) -> ColumnElement[bool]:
    nobodys = and_(MessageRow.phone.in_(_numbers(contact)), MessageRow.contact_id.is_(None))
    return or_(MessageRow.contact_id == contact.id, nobodys)


def _numbers(contact: Contact) -> list[str]:
    return [phone.e164 for phone in contact.phones]

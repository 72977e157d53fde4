"""Finding contacts, and what the list shows of them. Whole contacts are read by `contacts`.

A search has two halves: the first page in list order, which must come at once, then all ids. What
makes both fast in a long list, where the database can do it, is `text_index`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session, aliased

from smsdesk.core.contact_filter import ContactFilter, ContactOrder
from smsdesk.store.id_column import id_column
from smsdesk.store.models import ContactRow, MessageRow
from smsdesk.store.people.chunks import chunks
from smsdesk.store.people.contact_conditions import conditions
from smsdesk.store.people.contact_line import ContactLine, line_of
from smsdesk.store.people.contact_sorting import BY_NAME, ordering

_AHEAD = 3_000
"""So many contacts are looked through in list order. What has filled no page by then is rare, and
all of it is found faster in the order of the table."""


@dataclass(frozen=True, slots=True)
class FirstIds:
    """The beginning of what a search finds."""

    ids: Sequence[int]
    is_all: bool
    """Whether nothing follows."""


class ContactSearch:
    """Reading the contacts table for lists."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def everybody(self, order: ContactOrder = BY_NAME) -> Sequence[int]:
        """The ids of all contacts."""
        return id_column(self._session, select(ContactRow.id).order_by(*ordering(order)))

    def find(self, wanted: ContactFilter, order: ContactOrder, now: datetime) -> Sequence[int]:
        """All ids in list order; see `services.people.contacts.ContactService.find`."""
        held = conditions(self._session, wanted, now)
        if not held:
            return self.everybody(order)
        # going through the table is faster than through an index of the order
        rare = select(ContactRow.id).where(*held)
        query = select(ContactRow.id).where(ContactRow.id.in_(rare)).order_by(*ordering(order))
        return id_column(self._session, query)

    def first(
        self, wanted: ContactFilter, order: ContactOrder, now: datetime, limit: int
    ) -> FirstIds:
        """The first `limit` of what `find` finds, or all of it where that takes no longer."""
        if order == BY_NAME:
            ahead = self._ahead(wanted, now, limit)
            if len(ahead) == limit:
                return FirstIds(ahead, is_all=False)
        return FirstIds(self.find(wanted, order, now), is_all=True)

    def _ahead(self, wanted: ContactFilter, now: datetime, limit: int) -> Sequence[int]:
        """Those among the first contacts of the list; read until there are enough."""
        in_order = (ContactRow.sort_key, ContactRow.id)
        row = aliased(ContactRow, select(ContactRow).order_by(*in_order).limit(_AHEAD).subquery())
        held = conditions(self._session, wanted, now, row)
        if not held:
            return id_column(self._session, select(ContactRow.id).order_by(*in_order).limit(limit))
        return id_column(self._session, select(row.id).where(*held).limit(limit))

    def lines(self, ids: Sequence[int]) -> Sequence[ContactLine]:
        """Lines for `ids`, in that order; ids that are gone are left out."""
        found = {line.id: line for chunk in chunks(ids) for line in self._lines(chunk)}
        return [found[i] for i in ids if i in found]

    def _lines(self, ids: Sequence[int]) -> Iterator[ContactLine]:
        latest = (
            select(func.max(MessageRow.seq))
            .where(MessageRow.contact_id == ContactRow.id)
            .correlate(ContactRow)
            .scalar_subquery()
        )
        query = (
            select(
                ContactRow.id,
                ContactRow.name,
                ContactRow.company,
                ContactRow.phone,
                ContactRow.kind,
                func.coalesce(MessageRow.accepted_at, MessageRow.created_at),
                MessageRow.state,
            )
            .outerjoin(MessageRow, MessageRow.seq == latest)
            .where(ContactRow.id.in_(ids))
        )
        yield from (line_of(*row) for row in self._session.execute(query))

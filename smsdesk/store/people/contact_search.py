"""Finding contacts, and what the list shows of them. Whole contacts are read by `contacts`.

A search has two halves: the first page in list order, which must come at once, then all ids. What
makes both fast in a long list, where the database can do it, is `text_index`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, func, select, union_all
from sqlalchemy.orm import Session, aliased

from smsdesk.core.contact_filter import ContactFilter, ContactOrder
from smsdesk.store.dialect import listed
from smsdesk.store.id_column import id_column
from smsdesk.store.models import ContactRow, MessageRow
from smsdesk.store.people import text_index
from smsdesk.store.people.chunks import chunks
from smsdesk.store.people.contact_conditions import conditions, limits
from smsdesk.store.people.contact_line import ContactLine, line_of
from smsdesk.store.people.contact_sorting import BY_NAME, ordering
from smsdesk.store.people.terms import Term, terms

_AHEAD = 3_000
"""So many contacts are looked through in list order. What has filled no page by then is rare, and
all of it is found faster in the order of the table."""


@dataclass(frozen=True, slots=True)
class FirstIds:
    """The beginning of what a search finds."""

    ids: Sequence[int]
    is_all: bool
    """Whether nothing follows."""


@dataclass(frozen=True, slots=True)
class Inquiry:
    """A search that the text index helps with."""

    wanted: ContactFilter
    terms: Sequence[Term]
    now: datetime
    changes: int
    """How many contacts the index does not know."""


class ContactSearch:
    """Reading the contacts table for lists."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def everybody(self, order: ContactOrder = BY_NAME) -> Sequence[int]:
        """The ids of all contacts."""
        return id_column(self._session, select(ContactRow.id).order_by(*ordering(order)))

    def find(self, wanted: ContactFilter, order: ContactOrder, now: datetime) -> Sequence[int]:
        """All ids in list order; see `services.people.contacts.ContactService.find`."""
        searched = terms(wanted.search)
        changes = text_index.changes(self._session) if searched else None
        if changes is not None:
            inquiry = Inquiry(wanted, searched, now, changes)
            found = self._narrowed(inquiry, text_index.hits(searched))
            if order == BY_NAME:
                return id_column(self._session, found)
            return self._ordered(found, order)
        held = conditions(self._session, wanted, now)
        # going through the table is faster than through an index of the order
        return (
            self._ordered(select(ContactRow.id).where(*held), order)
            if held
            else self.everybody(order)
        )

    def _ordered(self, ids: Select[Any], order: ContactOrder) -> Sequence[int]:
        query = select(ContactRow.id).where(ContactRow.id.in_(ids)).order_by(*ordering(order))
        return id_column(self._session, query)

    def first(
        self, wanted: ContactFilter, order: ContactOrder, now: datetime, limit: int
    ) -> FirstIds:
        """The first `limit` of what `find` finds, or all of it where that takes no longer."""
        if order != BY_NAME:
            return FirstIds(self.find(wanted, order, now), is_all=True)
        searched = terms(wanted.search)
        changes = text_index.changes(self._session) if searched else None
        if changes is not None:
            return self._first_indexed(Inquiry(wanted, searched, now, changes), limit)
        ahead = self._ahead(wanted, now, limit)
        if len(ahead) == limit:
            return FirstIds(ahead, is_all=False)
        return FirstIds(self.find(wanted, order, now), is_all=True)

    def _first_indexed(self, inquiry: Inquiry, limit: int) -> FirstIds:
        spelling = None
        if text_index.have_short_pieces(inquiry.terms):
            ahead = self._ahead_indexed(inquiry, limit)
            if len(ahead) == limit:
                return FirstIds(ahead, is_all=False)
            spelling = text_index.spelling(self._session, inquiry.terms)
        hits = text_index.hits(inquiry.terms, spelling)
        ids = id_column(self._session, self._narrowed(inquiry, hits, limit))
        return FirstIds(ids, is_all=len(ids) < limit)

    def _ahead_indexed(self, inquiry: Inquiry, limit: int) -> Sequence[int]:
        if inquiry.changes:
            return ()  # changed ones may belong behind others that are not among the first
        hits = text_index.hits(inquiry.terms, ahead=True)
        return id_column(self._session, self._narrowed(inquiry, hits, limit))

    def _narrowed(
        self, inquiry: Inquiry, hits: text_index.Hits, limit: int | None = None
    ) -> Select[Any]:
        """The ids of `hits` for which the rest of the filter holds, and of changed contacts."""
        wanted, now = inquiry.wanted, inquiry.now
        more = limits(self._session, wanted, now)
        if more:
            (contact_id,) = hits.selected_columns
            hits = hits.join(ContactRow, ContactRow.id == contact_id).where(*more)
        known = hits.limit(limit)
        if not inquiry.changes:
            return known
        held = conditions(self._session, wanted, now)
        own = select(ContactRow.id).where(ContactRow.id.in_(text_index.changed()), *held)
        both = union_all(select(known.subquery()), own)
        found = select(ContactRow.id).where(ContactRow.id.in_(both))
        return found.order_by(*ordering(BY_NAME)).limit(limit)

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
            .where(listed(ContactRow.id.expression, "ids"))
        )
        yield from (line_of(*row) for row in self._session.execute(query, {"ids": ids}))

"""A ContactFilter as conditions of SQL that any database knows. Order and pages are elsewhere."""

from calendar import monthrange
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, SQLColumnExpression, and_, exists, func, or_, select
from sqlalchemy.orm import Session

from smsdesk.core.contact_filter import ContactFilter
from smsdesk.core.message import MessageState
from smsdesk.store.models import ContactRow, GroupRow, MemberRow, MessageRow
from smsdesk.store.people.group_filter import filter_of
from smsdesk.store.people.terms import Term, terms

_NEVER_WRITTEN = (MessageState.FAILED.value, MessageState.CANCELLED.value)
"""Messages that nobody got and nobody will get."""
_MONTHS = 12

Condition = ColumnElement[bool]
Row = type[ContactRow]


def conditions(
    session: Session, wanted: ContactFilter, now: datetime, row: Row = ContactRow
) -> list[Condition]:
    """What holds for `row`, the contacts table or an alias of it; also the words of the search."""
    found = [found_in(term, row.search, row.phone) for term in terms(wanted.search)]
    return [*found, *limits(session, wanted, now, row)]


def limits(
    session: Session, wanted: ContactFilter, now: datetime, row: Row = ContactRow
) -> list[Condition]:
    """All conditions but the words of the search."""
    own = _own_limits(wanted, now, row)
    if wanted.group_id is None:
        return list(own)
    return [*own, *_group_limits(session, wanted.group_id, now, row)]


def found_in(
    term: Term, words: SQLColumnExpression[str], number: SQLColumnExpression[str | None]
) -> Condition:
    """Whether a term is in a haystack, or in a number; further numbers are in the haystack."""
    in_words = and_(*(_holds(words, word) for word in term.words))
    if not term.digits:
        return in_words
    return or_(_holds(number, term.digits), _holds(words, term.digits), in_words)


def _holds(column: SQLColumnExpression[Any], piece: str) -> Condition:
    return column.contains(piece, autoescape=True)


def _own_limits(wanted: ContactFilter, now: datetime, row: Row) -> Iterator[Condition]:
    if wanted.kind is not None:
        yield row.kind == wanted.kind.value
    if wanted.marketing is not None:
        yield row.marketing == wanted.marketing.value
    if wanted.has_number is not None:
        yield row.phone.is_not(None) if wanted.has_number else row.phone.is_(None)
    if wanted.not_texted:
        yield ~_written_to(row)
    if wanted.silent_months is not None:
        since = _months_before(now, wanted.silent_months)
        yield ~_written_to(
            row, func.coalesce(MessageRow.accepted_at, MessageRow.created_at) > since
        )


def _written_to(row: Row, *more: Condition) -> Condition:
    """Whether there is a message that somebody got, or may get."""
    own = MessageRow.contact_id == row.id
    return exists().where(own, MessageRow.state.not_in(_NEVER_WRITTEN), *more).correlate(row)


def _group_limits(session: Session, group_id: int, now: datetime, row: Row) -> list[Condition]:
    """Members picked by hand, or whom the group's filter holds; of a group that is gone nobody."""
    stored: Mapping[str, Any] | None = session.scalar(
        select(GroupRow.filter).where(GroupRow.id == group_id)
    )
    if stored is not None:
        return conditions(session, filter_of(stored), now, row)
    members = select(MemberRow.contact_id).where(MemberRow.group_id == group_id)
    return [row.id.in_(members)]


def _months_before(now: datetime, months: int) -> datetime:
    """The same day so many months earlier, or the last one of a shorter month."""
    month = now.year * _MONTHS + now.month - 1 - months
    year, month = max(1, month // _MONTHS), month % _MONTHS + 1
    return now.replace(year=year, month=month, day=min(now.day, monthrange(year, month)[1]))

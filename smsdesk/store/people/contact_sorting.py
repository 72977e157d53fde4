"""A ContactOrder as SQL that any database knows.

Names have a stored key (`store.sorting`). For the other texts the key is made in the statement: the
Polish letters are told apart there, other accented ones sort behind all.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, SQLColumnExpression, case, func, select

from smsdesk.core.consent import ConsentState
from smsdesk.core.contact import ContactKind
from smsdesk.core.contact_filter import ContactColumn, ContactOrder
from smsdesk.store.models import ContactRow, MessageRow
from smsdesk.store.sorting import OWN_LETTERS

BY_NAME = ContactOrder()
"""The order that has an index."""

_C = ContactColumn


def ordering(order: ContactOrder) -> Sequence[SQLColumnExpression[Any]]:
    """Whoever has nothing in the column comes last; equal ones by name."""
    by_name = (ContactRow.sort_key, ContactRow.id)
    if order == BY_NAME:
        return by_name
    key = _key(order.column)
    return (key.is_(None), key.desc() if order.descending else key, *by_name)


def _key(column: ContactColumn) -> SQLColumnExpression[Any]:
    """What is compared; NULL where there is nothing."""
    row = ContactRow
    keys: dict[ContactColumn, SQLColumnExpression[Any]] = {
        _C.NAME: case((row.name + row.company != "", row.sort_key)),
        _C.COMPANY: func.nullif(_polish(row.company), ""),
        _C.PHONE: row.phone,
        _C.EMAIL: func.nullif(func.lower(row.email), ""),
        _C.KIND: case((row.kind == ContactKind.CUSTOMER.value, 0), else_=1),
        _C.LAST_SMS: _last_sms(),
        _C.MARKETING: _marketing(),
        _C.CREATED: row.created_at,
        _C.CHANGED: row.updated_at,
    }
    return keys[column]


def _polish(column: SQLColumnExpression[str]) -> ColumnElement[str]:
    """As `store.sorting.sort_key`. SQLite's lower knows ASCII only, so both cases are named."""
    key: ColumnElement[str] = func.lower(column)
    for letter, instead in OWN_LETTERS.items():
        key = func.replace(func.replace(key, letter.upper(), instead), letter, instead)
    return func.ltrim(key, " \t\"'„”.,-(")


def _marketing() -> ColumnElement[int | None]:
    """Those who agreed, then those who withdrew; of the others nothing is known."""
    state = ContactRow.marketing
    return case((state == ConsentState.GIVEN.value, 0), (state == ConsentState.WITHDRAWN.value, 1))


def _last_sms() -> ColumnElement[Any]:
    """The time that the list shows."""
    own = select(func.max(MessageRow.seq)).where(MessageRow.contact_id == ContactRow.id)
    latest = MessageRow.seq == own.correlate(ContactRow).scalar_subquery()
    shown = select(func.coalesce(MessageRow.accepted_at, MessageRow.created_at)).where(latest)
    return shown.correlate(ContactRow).scalar_subquery()

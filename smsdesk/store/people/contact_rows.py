"""Contacts as rows and back: columns, the haystack of a search, the key of the list order.

Haystack and key are made here, so they are always in step with the row.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from smsdesk.core.consent import ConsentState
from smsdesk.core.contact import Contact, ContactDraft, ContactKind
from smsdesk.core.phone import PhoneNumber
from smsdesk.core.text import fold
from smsdesk.store.models import ContactRow, NumberRow
from smsdesk.store.people.chunks import chunks
from smsdesk.store.sorting import sort_key

_LAST = "\uffff"
"""Sorts contacts that have neither name nor company behind all others."""


def columns_of(draft: ContactDraft) -> dict[str, Any]:
    """Every column of the contacts table that a draft decides."""
    return {
        "kind": draft.kind.value,
        "name": draft.name,
        "company": draft.company,
        "phone": draft.phone.e164 if draft.phone else None,
        "email": draft.email,
        "note": draft.note,
        "nip": draft.nip,
        "address": draft.address,
        "language": draft.language,
        "fields": dict(draft.fields),
        "sort_key": list_key(draft.name or draft.company, draft.phone.e164 if draft.phone else ""),
        "search": haystack(_words(draft)),
    }


def list_key(title: str, phone: str) -> str:
    """What orders a list: by name or company; those without either come last, by number."""
    return sort_key(title) if title else _LAST + phone


def haystack(words: Iterable[str]) -> str:
    """What a search looks through, besides the preferred number; see `_words`."""
    return fold("\n".join(filter(None, words)))


def _words(draft: ContactDraft) -> Iterable[str]:
    yield from (draft.name, draft.company, draft.email, draft.note, draft.nip, draft.address)
    yield from draft.fields.values()
    yield from (phone.e164 for phone in draft.other_phones)


def contact_of(row: ContactRow, others: Sequence[PhoneNumber] = ()) -> Contact:
    """A row with its further numbers."""
    return Contact(
        id=row.id,
        name=row.name,
        company=row.company,
        phone=PhoneNumber(row.phone) if row.phone else None,
        email=row.email,
        kind=ContactKind(row.kind),
        note=row.note,
        created_at=row.created_at,
        updated_at=row.updated_at,
        other_phones=tuple(others),
        nip=row.nip,
        address=row.address,
        language=row.language,
        fields=dict(row.fields),
        orders=ConsentState(row.orders),
        marketing=ConsentState(row.marketing),
    )


def contacts_of(session: Session, rows: Sequence[ContactRow]) -> list[Contact]:
    """Rows with their further numbers, in order."""
    others = numbers_of(session, [row.id for row in rows])
    return [contact_of(row, others.get(row.id, ())) for row in rows]


def numbers_of(session: Session, ids: Iterable[int]) -> Mapping[int, Sequence[PhoneNumber]]:
    """The further numbers of contacts, by id; those without any are left out."""
    found: dict[int, list[PhoneNumber]] = {}
    for chunk in chunks(ids):
        query = select(NumberRow.contact_id, NumberRow.phone).where(NumberRow.contact_id.in_(chunk))
        order = query.order_by(NumberRow.contact_id, NumberRow.position)
        for contact_id, phone in session.execute(order):
            found.setdefault(contact_id, []).append(PhoneNumber(phone))
    return found


def write_numbers(session: Session, drafts: Mapping[int, ContactDraft], *, new: bool) -> None:
    """Keep the further numbers of contacts, by id; of `new` ones none are there yet."""
    if not new:
        for chunk in chunks(drafts):
            session.execute(delete(NumberRow).where(NumberRow.contact_id.in_(chunk)))
    values = [
        {"contact_id": contact_id, "position": position, "phone": phone.e164}
        for contact_id, draft in drafts.items()
        for position, phone in enumerate(draft.other_phones)
    ]
    if values:
        session.execute(insert(NumberRow.__table__), values)  # type: ignore[arg-type]  # declared as FromClause

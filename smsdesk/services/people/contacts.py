"""Finding, saving and deleting contacts. Import and export of files live elsewhere."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from smsdesk.core.contact import Contact, ContactDraft, ContactKind
from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.message import MessageState
from smsdesk.core.phone import PhoneNumber

if TYPE_CHECKING:
    from smsdesk.store.unit import Store


@dataclass(frozen=True, slots=True)
class ContactListRow:
    """One row of the contact list."""

    id: int
    name: str = field(repr=False)
    company: str = field(repr=False)
    phone: PhoneNumber | None
    kind: ContactKind
    last_sms_at: datetime | None
    last_sms_state: MessageState | None


class ContactService:
    """Contacts over the store."""

    def __init__(self, store: "Store", now: Callable[[], datetime]) -> None:
        self._store = store
        self._now = now

    def find(self, search: str = "", kind: ContactKind | None = None) -> Sequence[int]:
        """Ids of matching contacts in list order (name, then id), as a compact array.

        Every word of `search` must occur in name, company, e-mail or note, ignoring case and
        diacritics, or in the digits of the number.
        """
        with self._store.begin() as tx:
            return tx.contacts.find(search, kind)

    def rows(self, ids: Sequence[int]) -> Sequence[ContactListRow]:
        """Rows for `ids`, in that order; ids deleted meanwhile are left out."""
        with self._store.begin() as tx:
            lines = tx.contacts.lines(ids)
        return [
            ContactListRow(
                line.id,
                line.name,
                line.company,
                line.phone,
                line.kind,
                line.last_sms_at,
                line.last_sms_state,
            )
            for line in lines
        ]

    def get(self, contact_id: int) -> Contact:
        """Raises SmsdeskError(CONTACT_GONE)."""
        with self._store.begin() as tx:
            return _there(tx.contacts.get(contact_id))

    def get_many(self, ids: Sequence[int]) -> Sequence[Contact]:
        """Contacts for `ids`, in that order, without those deleted meanwhile."""
        with self._store.begin() as tx:
            return tx.contacts.get_many(ids)

    def with_number(self, phone: PhoneNumber, besides: int | None = None) -> Contact | None:
        """A contact that already has this number."""
        with self._store.begin() as tx:
            return tx.contacts.with_number(phone, besides)

    def save(self, draft: ContactDraft, contact_id: int | None = None) -> Contact:
        """Add, or change `contact_id`. Raises FieldError, SmsdeskError(CONTACT_GONE)."""
        checked = draft.checked()
        with self._store.begin(write=True) as tx:
            if contact_id is None:
                return tx.contacts.add(checked, self._now())
            return _there(tx.contacts.change(contact_id, checked, self._now()))

    def delete(self, ids: Sequence[int]) -> Sequence[Contact]:
        """Delete and return what was deleted, for `restore`."""
        with self._store.begin(write=True) as tx:
            return tx.contacts.delete(ids)

    def restore(self, contacts: Sequence[Contact]) -> None:
        """Undo `delete`, with the same ids."""
        with self._store.begin(write=True) as tx:
            tx.contacts.restore(contacts, self._now())

    def count(self) -> int:
        """How many contacts there are."""
        with self._store.begin() as tx:
            return tx.contacts.count()


def _there(contact: Contact | None) -> Contact:
    if contact is None:
        raise SmsdeskError(ErrorCode.CONTACT_GONE)
    return contact

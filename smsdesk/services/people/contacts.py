"""Finding, saving and deleting contacts. Import and export of files live elsewhere."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from smsdesk.core.contact import Contact, ContactDraft, ContactKind
from smsdesk.core.contact_filter import ContactFilter, ContactOrder
from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.message import MessageState
from smsdesk.core.phone import PhoneNumber
from smsdesk.interruption import Interruption
from smsdesk.services.permission import stop_waiting

if TYPE_CHECKING:
    from smsdesk.services.people.list_extras import ListExtras
    from smsdesk.store.people.contact_line import ContactLine
    from smsdesk.store.people.snapshots import Snapshot
    from smsdesk.store.unit import Store

PAGE = 64
"""Rows of a first page."""

_EVERYBODY = ContactFilter()
_BY_NAME = ContactOrder()


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
    extras: "ListExtras | None" = None
    """What further columns show; None where nobody asked for it."""


@dataclass(frozen=True, slots=True)
class FirstContacts:
    """The beginning of a list of contacts."""

    rows: Sequence[ContactListRow]
    all_ids: Sequence[int] | None
    """The whole list, where it was found as fast; None: `find` has yet to tell."""


@dataclass(frozen=True, slots=True)
class DeletedContacts:
    """People who were deleted, with their groups, notes, dates and messages; for `restore`."""

    snapshots: "Sequence[Snapshot]" = field(repr=False)

    def __len__(self) -> int:
        return len(self.snapshots)

    @property
    def contacts(self) -> Sequence[Contact]:
        """Who they were."""
        return [one.contact for one in self.snapshots]


def list_row(line: "ContactLine") -> ContactListRow:
    """A row of the list from what is stored."""
    return ContactListRow(
        line.id,
        line.name,
        line.company,
        line.phone,
        line.kind,
        line.last_sms_at,
        line.last_sms_state,
    )


class ContactService:
    """Contacts over the store."""

    def __init__(self, store: "Store", now: Callable[[], datetime]) -> None:
        self._store = store
        self._now = now

    def find(
        self,
        wanted: ContactFilter = _EVERYBODY,
        order: ContactOrder = _BY_NAME,
        interruption: Interruption | None = None,
    ) -> Sequence[int]:
        """Ids of whom `wanted` holds, in `order`, as a compact array.

        Every word of a search must occur in name, company, e-mail, note or another text of the
        contact, ignoring case and diacritics, or in the digits of a number. Equal ones stand in the
        order of their names, then of their ids. Raises Interrupted when another thread wanted it.
        """
        with self._store.reading(interruption or Interruption()) as tx:
            return tx.contacts.find(wanted, self._now(), order)

    def first(
        self,
        wanted: ContactFilter = _EVERYBODY,
        order: ContactOrder = _BY_NAME,
        interruption: Interruption | None = None,
        limit: int = PAGE,
    ) -> FirstContacts:
        """The first `limit` rows of what `find` finds, much sooner in a long list.

        Raises Interrupted when another thread wanted it.
        """
        with self._store.reading(interruption or Interruption()) as tx:
            first = tx.contacts.first(wanted, self._now(), limit, order)
            lines = tx.contacts.lines(first.ids[:limit])
        return FirstContacts(tuple(map(list_row, lines)), first.ids if first.is_all else None)

    def rows(self, ids: Sequence[int]) -> Sequence[ContactListRow]:
        """Rows for `ids`, in that order; ids deleted meanwhile are left out."""
        with self._store.begin() as tx:
            return [list_row(line) for line in tx.contacts.lines(ids)]

    def tend_index(self) -> bool:
        """Do a slice of what makes searching a long list fast; whether there may be more to do.

        It takes some tens of milliseconds, during which nobody else can write. Nothing depends on
        it but speed. Raises SmsdeskError(DATABASE_*).
        """
        with self._store.begin() as tx:
            if not tx.contacts.text_index.is_wanted():
                return False
        with self._store.begin(write=True) as tx:
            tx.contacts.text_index.go_on()
        return True

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

    def save(
        self,
        draft: ContactDraft,
        contact_id: int | None = None,
        *,
        loaded: ContactDraft | None = None,
    ) -> Contact:
        """Add, or change `contact_id`. Raises FieldError, SmsdeskError(CONTACT_GONE).

        `loaded`: from where somebody began. If another one has changed it since, nothing is
        written: SmsdeskError(CONTACT_CHANGED).
        """
        checked = draft.checked()
        with self._store.begin(write=True) as tx:
            if contact_id is None:
                return tx.contacts.add(checked, self._now())
            if loaded is not None and _there(tx.contacts.get(contact_id)).draft() != loaded:
                raise SmsdeskError(ErrorCode.CONTACT_CHANGED)
            return _there(tx.contacts.change(contact_id, checked, self._now()))

    def delete(self, ids: Sequence[int]) -> DeletedContacts:
        """Delete with all that hangs on them, and return it for `restore`.

        What still waits for those who objected is cancelled, and stays so.
        """
        with self._store.begin(write=True) as tx:
            stop_waiting(tx, ids, self._now())
            return DeletedContacts(tx.contacts.delete(ids))

    def restore(self, deleted: DeletedContacts) -> None:
        """Undo `delete`: everything is as it was, with the same ids."""
        with self._store.begin(write=True) as tx:
            tx.contacts.restore(deleted.snapshots, self._now())

    def count(self) -> int:
        """How many contacts there are."""
        with self._store.begin() as tx:
            return tx.contacts.count()


def _there(contact: Contact | None) -> Contact:
    if contact is None:
        raise SmsdeskError(ErrorCode.CONTACT_GONE)
    return contact

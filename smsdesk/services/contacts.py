"""Finding, saving and deleting contacts. Import and export of files live elsewhere."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from smsdesk.core.contact import Contact, ContactDraft, ContactKind
from smsdesk.core.message import MessageState
from smsdesk.core.phone import PhoneNumber


@dataclass(frozen=True, slots=True)
class ContactListRow:
    """One row of the contact list."""

    id: int
    name: str
    company: str
    phone: PhoneNumber | None
    kind: ContactKind
    last_sms_at: datetime | None
    last_sms_state: MessageState | None


class ContactService:
    """Contacts over the store."""

    def find(self, search: str = "", kind: ContactKind | None = None) -> Sequence[int]:
        """Ids of matching contacts in list order (name, then id), as a compact array.

        Every word of `search` must occur in name, company, e-mail or note, ignoring case and
        diacritics, or in the digits of the number.
        """
        raise NotImplementedError

    def rows(self, ids: Sequence[int]) -> Sequence[ContactListRow]:
        """Rows for `ids`, in that order; ids deleted meanwhile are left out."""
        raise NotImplementedError

    def get(self, contact_id: int) -> Contact:
        """Raises SmsdeskError(CONTACT_GONE)."""
        raise NotImplementedError

    def get_many(self, ids: Sequence[int]) -> Sequence[Contact]:
        """Contacts for `ids`, in that order, without those deleted meanwhile."""
        raise NotImplementedError

    def with_number(self, phone: PhoneNumber, besides: int | None = None) -> Contact | None:
        """A contact that already has this number."""
        raise NotImplementedError

    def save(self, draft: ContactDraft, contact_id: int | None = None) -> Contact:
        """Add, or change `contact_id`. Raises FieldError, SmsdeskError(CONTACT_GONE)."""
        raise NotImplementedError

    def delete(self, ids: Sequence[int]) -> Sequence[Contact]:
        """Delete and return what was deleted, for `restore`."""
        raise NotImplementedError

    def restore(self, contacts: Sequence[Contact]) -> None:
        """Undo `delete`, with the same ids."""
        raise NotImplementedError

    def count(self) -> int:
        """How many contacts there are."""
        raise NotImplementedError

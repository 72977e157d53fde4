"""What the further columns of the contact list show; read only while somebody sees them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from smsdesk.core.consent import ConsentState

if TYPE_CHECKING:
    from smsdesk.store.unit import Store


@dataclass(frozen=True, slots=True)
class ListExtras:
    """Of one contact."""

    email: str = field(repr=False)
    marketing: ConsentState
    created_at: datetime
    updated_at: datetime
    groups: Sequence[str] = ()
    """Names of the groups that somebody put the person into."""
    fields: Mapping[str, str] = field(default_factory=dict, repr=False)
    """Values of own fields, by name."""


class ListExtrasService:
    """Extras over the store."""

    def __init__(self, store: "Store") -> None:
        self._store = store

    def of(self, ids: Sequence[int]) -> Mapping[int, ListExtras]:
        """By id; contacts that are gone are left out."""
        with self._store.begin() as tx:
            contacts = tx.contacts.get_many(ids)
            groups = tx.bulk_contacts.groups_of(ids)
        return {
            each.id: ListExtras(
                each.email,
                each.marketing,
                each.created_at,
                each.updated_at,
                groups.get(each.id, ()),
                each.fields,
            )
            for each in contacts
        }

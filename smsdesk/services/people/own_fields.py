"""The shop's own fields of contacts: list, add, save; starters come with a new database.

What a value means for a message is in `services.merging`, when a date reminds in `core.reminder`.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from smsdesk.core.contact_field import ContactField, FieldKind, placeholder_name
from smsdesk.core.errors import ErrorCode, FieldError
from smsdesk.core.text import fold
from smsdesk.services.merging import RESERVED

if TYPE_CHECKING:
    from smsdesk.store.unit import Store, Transaction

_STARTED = "starter_fields"
"""The setting that says that this database got the starters; deleted ones stay deleted."""


class OwnFieldService:
    """Own fields over the store."""

    def __init__(self, store: "Store", now: Callable[[], datetime]) -> None:
        self._store = store
        self._now = now

    def list(self) -> Sequence[ContactField]:
        """All, in the shop's order."""
        with self._store.begin() as tx:
            return tx.own_fields.list()

    def used(self) -> Mapping[str, int]:
        """How many contacts have a value, by the field's name; unused fields are left out."""
        with self._store.begin() as tx:
            return tx.own_fields.used([field.name for field in tx.own_fields.list()])

    def add(self, title: str, kind: FieldKind = FieldKind.TEXT) -> ContactField:
        """One more, at the end. Raises FieldError("title", FIELD_REQUIRED | OWN_FIELD_TAKEN)."""
        with self._store.begin(write=True) as tx:
            fields = _checked((*tx.own_fields.list(), ContactField("", title, kind)))
            tx.own_fields.replace(fields, self._now())
        return fields[-1]

    def save_all(
        self, fields: Sequence[ContactField], forget: Collection[str] = ()
    ) -> Sequence[ContactField]:
        """Exactly these, in this order; one without a name is new and gets one from its title.

        The values of a field that is left out stay with the contacts, and come back with a field
        of the same name, unless its name is among those to `forget`.
        Raises FieldError("title", FIELD_REQUIRED | OWN_FIELD_TAKEN) and then changes nothing.
        """
        checked = _checked(fields)
        with self._store.begin(write=True) as tx:
            for name in set(forget) - {field.name for field in checked}:
                _forget(tx, name, self._now())
            tx.own_fields.replace(checked, self._now())
        return checked

    def start_with(self, read: Callable[[], Sequence[ContactField]]) -> None:
        """Write the starters into a database that has no fields, once; `read` brings them."""
        with self._store.begin() as tx:
            if tx.settings.text(_STARTED):
                return
        fields = read()
        with self._store.begin(write=True) as tx:
            tx.settings.put(_STARTED, "yes")
            if not tx.own_fields.list():
                tx.own_fields.replace(_checked(fields), self._now())


def read_starters(toml: str, templates: Mapping[str, int]) -> Sequence[ContactField]:
    """The fields of resources/starter_fields.toml; `templates` are ids by name."""
    import tomllib  # every start imports this module, only the first one reads the fields

    return [
        ContactField(
            entry["name"],
            entry["title"],
            FieldKind(entry.get("kind", FieldKind.TEXT)),
            entry.get("repeat_months", 0),
            entry.get("days_before", 0),
            entry.get("reminds", False),
            templates.get(entry.get("template", "")),
        )
        for entry in tomllib.loads(toml)["field"]
    ]


def _checked(fields: Sequence[ContactField]) -> Sequence[ContactField]:
    """With tidy titles, each once, and a name for each."""
    taken = RESERVED | {field.name for field in fields if field.name}
    titles: set[str] = set()
    checked = []
    for field in fields:
        title = _title(field.title, titles)
        name = field.name or placeholder_name(title, taken)
        titles.add(fold(title))
        taken |= {name}
        checked.append(replace(field, name=name, title=title).sensible())
    return checked


def _title(typed: str, titles: Collection[str]) -> str:
    title = " ".join(typed.split())
    if not title:
        raise FieldError("title", ErrorCode.FIELD_REQUIRED)
    if fold(title) in titles:
        raise FieldError("title", ErrorCode.OWN_FIELD_TAKEN, name=title[:60])
    return title


def _forget(tx: "Transaction", name: str, now: datetime) -> None:
    """Take the values of a field from everybody who has one."""
    drafts = {each.id: each.draft() for each in tx.contacts.get_many(tx.own_fields.owners(name))}
    without = {
        contact_id: replace(draft, fields={n: v for n, v in draft.fields.items() if n != name})
        for contact_id, draft in drafts.items()
    }
    tx.contacts.change_many(without, now)

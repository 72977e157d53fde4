"""One import: people who were read become contacts, all or none, and it is remembered for undoing.

Reading is done in `reading`; who is known, and what changes of him, in `matching`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice
from typing import TYPE_CHECKING

from smsdesk.core.consent import ConsentNote
from smsdesk.core.contact import Contact, ContactDraft
from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.new_contact import NewContact
from smsdesk.services.importing.matching import merged, news, owners
from smsdesk.services.importing.pace import STEP, Pace
from smsdesk.services.importing.reading import OpenedFile, People
from smsdesk.services.importing.values import Duplicates, ImportReport, SkippedRow

if TYPE_CHECKING:
    from smsdesk.store.unit import Transaction

_FEW = 500
"""Known contacts that are looked at together."""


@dataclass(frozen=True, slots=True)
class _Change:
    """What becomes of a contact that is known."""

    before: Contact
    after: ContactDraft = field(repr=False)
    groups: tuple[str, ...]
    notes: tuple[ConsentNote, ...]

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to write, memberships apart."""
        return not self.notes and self.after == self.before.draft()


class ImportRun:
    """Writes people of one file within one transaction, or only counts them."""

    def __init__(
        self, tx: "Transaction", file: OpenedFile, pace: Pace, now: datetime, *, dry: bool
    ) -> None:
        self._tx = tx
        self._file = file
        self._pace = pace
        self._now = now
        self._dry = dry
        self._import_id = 0
        self._group_ids: Mapping[str, int] = {}
        self._made_groups: Mapping[str, int] = {}

    def run(self, people: People, duplicates: Duplicates) -> ImportReport:
        """Raises SmsdeskError(DATABASE_*, GROUP_BY_FILTER), Stopped."""
        new, known, skipped = self._sorted(people, duplicates)
        self._prepare(new, known)
        self._add(new)
        updated = self._change(known)
        if not self._dry:
            self._finish(len(new), updated)
        return ImportReport(
            added=len(new),
            updated=updated,
            skipped=tuple(sorted((*people.skipped, *skipped), key=lambda each: each.row)),
            unchanged=len(known) - updated,
            import_id=self._import_id or None,
            groups=tuple(self._made_groups),
            fields=tuple(each.title for each in self._file.new_fields) if new or updated else (),
        )

    # --- who is who ----------------------------------------------------------------------------

    def _sorted(
        self, people: People, duplicates: Duplicates
    ) -> tuple[Sequence[NewContact], Mapping[int, Sequence[NewContact]], Sequence[SkippedRow]]:
        """New people, known ones by id, and rows left out because they are known."""
        if duplicates is Duplicates.BOTH:
            return people.found, {}, ()
        found = owners(self._tx.bulk_contacts, people.found)
        new = [person for person, owner in zip(people.found, found, strict=True) if owner is None]
        if len(new) == len(found):
            return new, {}, ()
        if duplicates is Duplicates.SKIP:
            rows = {row: i for row, i in zip(people.rows, found, strict=True) if i is not None}
            return new, {}, self._left_alone(rows)
        known: dict[int, list[NewContact]] = {}
        for person, owner in zip(people.found, found, strict=True):
            if owner is not None:
                known.setdefault(owner, []).append(person)
        return new, known, ()

    def _left_alone(self, rows: Mapping[int, int]) -> Sequence[SkippedRow]:
        contacts = {c.id: c for c in self._tx.contacts.get_many(list(set(rows.values())))}
        return [
            SkippedRow(
                row,
                SmsdeskError(ErrorCode.ROW_KNOWN, contact=_spoken(contacts[owner])),
                repeated=True,
            )
            for row, owner in rows.items()
        ]

    # --- writing -------------------------------------------------------------------------------

    def _prepare(
        self, new: Sequence[NewContact], known: Mapping[int, Sequence[NewContact]]
    ) -> None:
        """Make the groups and own fields that are named, and remember the import."""
        everybody = (*new, *(person for rows in known.values() for person in rows))
        named = dict.fromkeys(g for person in everybody for g in person.extras.groups)
        if named:
            groups = self._tx.bulk_contacts.groups(tuple(named), self._now)
            self._group_ids, self._made_groups = groups
        if named and self._file.group and self._file.group not in self._group_ids:
            raise SmsdeskError(ErrorCode.GROUP_BY_FILTER, name=self._file.group)
        if self._dry or not everybody:
            return
        self._import_id = self._tx.imports.start(self._file.name, self._now)
        if self._file.new_fields:
            fields = self._tx.own_fields
            fields.replace((*fields.list(), *self._file.new_fields), self._now)

    def _add(self, new: Sequence[NewContact]) -> None:
        if self._dry or not new:
            return
        contacts = self._tx.bulk_contacts
        with contacts.quickly(len(new)):
            for start in range(0, len(new), STEP):
                chunk = new[start : start + STEP]
                contacts.add(chunk, self._group_ids, self._import_id, self._now)
                self._pace.done(len(chunk))

    def _change(self, known: Mapping[int, Sequence[NewContact]]) -> int:
        """How many of them the file tells something new about."""
        changed = 0
        rest = iter(known)
        while ids := list(islice(rest, _FEW)):
            contacts = self._tx.contacts.get_many(ids)
            changes = [self._changes_of(contact, known[contact.id]) for contact in contacts]
            changed += self._write(changes)
            self._pace.done(len(ids))
        return changed

    def _changes_of(self, contact: Contact, rows: Sequence[NewContact]) -> _Change:
        """All rows about somebody, one upon the other."""
        after = contact.draft()
        for row in rows:
            after = merged(after, row)
        groups = tuple(dict.fromkeys(group for row in rows for group in row.extras.groups))
        said = [note for row in rows for note in row.extras.consents]
        notes = self._news(contact, said) if said else ()
        return _Change(contact, after, groups, tuple(notes))

    def _news(self, contact: Contact, said: Sequence[ConsentNote]) -> Sequence[ConsentNote]:
        history = self._tx.consents.history(contact.id)
        latest = {stored.note.purpose: stored.note.since for stored in reversed(history)}
        return news(contact, said, latest, self._now)

    def _write(self, changes: Sequence[_Change]) -> int:
        """How many there are."""
        bulk = self._tx.bulk_contacts
        wanted = {change.before.id: change.groups for change in changes if change.groups}
        joined = bulk.join(wanted, self._group_ids)
        real = [each for each in changes if not each.is_empty or each.before.id in joined]
        if self._dry or not real:
            return len(real)
        self._tx.imports.keep_before(self._import_id, [each.before for each in real], joined)
        self._tx.contacts.change_many({each.before.id: each.after for each in real}, self._now)
        notes = {each.before.id: each.notes for each in real if each.notes}
        bulk.note(notes, self._now)
        self._tx.consents.repeat(notes)
        return len(real)

    def _finish(self, added: int, updated: int) -> None:
        """An import of which nothing came is not remembered."""
        if not self._import_id:
            return
        if not added + updated:
            self._tx.imports.forget(self._import_id)
            self._import_id = 0
            return
        self._tx.imports.finish(self._import_id, added, updated)
        fields = [each.name for each in self._file.new_fields]
        self._tx.imports.keep_made(self._import_id, self._made_groups.values(), fields)


def _spoken(contact: Contact) -> str:
    """Somebody for a sentence, which may be logged: never a whole number."""
    return contact.name or contact.company or (contact.phone.masked if contact.phone else "?")

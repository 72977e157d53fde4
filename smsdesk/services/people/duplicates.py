"""Duplicates: finding people who are in the list twice, making them one, and undoing that.

Who resembles whom is told by `resemblance`, whose values are kept by `merge_plan`. Searching takes
seconds of computing for a long list: the window has a child do it (`contacts duplicates`).
"""

import logging
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from threading import Event
from typing import TYPE_CHECKING

from smsdesk.core.contact import Contact
from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.services.importing.pace import Pace
from smsdesk.services.importing.values import Progress
from smsdesk.services.people.consents import cancel_kept
from smsdesk.services.people.merge_plan import Choice, MergePerson, MergeSheet, merged
from smsdesk.services.people.resemblance import Apart, Cluster, clusters

if TYPE_CHECKING:
    from smsdesk.core.consent import ConsentNote
    from smsdesk.services.scheduling import SchedulingService
    from smsdesk.store.unit import Store, Transaction

MOST = 10
"""So many people fit beside one another."""
_APART = "not_duplicates"
_SETS = "sets"
_log = logging.getLogger("smsdesk.people")


@dataclass(frozen=True, slots=True)
class MergeOrder:
    """What a person decided."""

    people: tuple[Contact, ...]
    """As they were seen."""
    kept_id: int
    choice: Choice = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Merged:
    """What was made; `id` is for `undo`."""

    id: int
    contact: Contact
    count: int
    """So many are one now."""
    cancelled: int = 0
    """Messages that providers kept for somebody who, all said, wants none."""
    errors: tuple[SmsdeskError, ...] = ()
    """Why others could not be cancelled there: they may still leave."""


@dataclass(frozen=True, slots=True)
class PastMerge:
    """A merge that can be undone."""

    id: int
    titles: tuple[str, ...] = field(repr=False)
    """Who they were, the one who was kept first."""
    at: datetime


class DuplicateService:
    """Duplicates over the store."""

    def __init__(
        self, store: "Store", scheduling: "SchedulingService", now: Callable[[], datetime]
    ) -> None:
        self._store = store
        self._scheduling = scheduling
        self._now = now

    # --- finding -------------------------------------------------------------------------------

    def find(
        self, progress: Progress | None = None, stop: Event | None = None
    ) -> Sequence[Cluster]:
        """Who may be one and the same, the surest first. Raises `pace.Stopped`."""
        with self._store.begin() as tx:
            people = tx.namesakes.everybody()
            apart = _apart(tx)
        return clusters(people, apart, Pace(progress, stop))

    def set_apart(self, ids: Sequence[int]) -> None:
        """Remember that these are different people, each from each."""
        with self._store.begin(write=True) as tx:
            there = {one.id for one in tx.contacts.get_many(sorted(set().union(*_sets(tx))))}
            kept = [known for one in _sets(tx) if len(known := sorted(there & set(one))) > 1]
            new = sorted(set(ids))
            tx.settings.put_json(_APART, {_SETS: [*(one for one in kept if one != new), new]})

    def not_apart(self, ids: Sequence[int]) -> None:
        """Undo `set_apart`."""
        with self._store.begin(write=True) as tx:
            kept = [sorted(one) for one in _sets(tx) if set(one) != set(ids)]
            tx.settings.put_json(_APART, {_SETS: kept})

    # --- merging -------------------------------------------------------------------------------

    def sheet(self, ids: Sequence[int]) -> MergeSheet:
        """What one has to see of these. Raises SmsdeskError(CONTACT_GONE, MERGE_TOO_MANY)."""
        wanted = list(dict.fromkeys(ids))
        _check_count(len(wanted))
        with self._store.begin() as tx:
            contacts = tx.contacts.get_many(wanted)
            messages = tx.merges.messages(wanted)
            people = [_person(tx, one, messages.get(one.id, 0)) for one in contacts]
            fields = tuple(tx.own_fields.list())
        if len(people) < 2:
            raise SmsdeskError(ErrorCode.CONTACT_GONE)
        return MergeSheet(tuple(people), fields)

    def merge(self, order: MergeOrder) -> Merged:
        """Make them one; either all of it happens or nothing. What providers keep is looked at.

        Raises SmsdeskError(MERGE_CHANGED, MERGE_TOO_MANY), FieldError.
        """
        _check_count(len(order.people))
        others = [one.id for one in order.people if one.id != order.kept_id]
        with self._store.begin(write=True) as tx:
            if list(order.people) != list(tx.contacts.get_many([one.id for one in order.people])):
                raise SmsdeskError(ErrorCode.MERGE_CHANGED)
            draft = merged(order.people, order.kept_id, order.choice).checked()
            merge_id = tx.merges.merge(order.kept_id, others, draft, self._now())
            (contact,) = tx.contacts.get_many([order.kept_id])
        _log.info("%d contacts merged", len(order.people))
        done = cancel_kept(self._store, self._scheduling, [contact.id], contact.phones)
        errors = tuple(done.errors.values())
        return Merged(merge_id, contact, len(order.people), done.count, errors)

    def undo(self, merge_id: int) -> Sequence[int]:
        """Take a merge apart, also days later; who is there again.

        What was changed since stays with the one who was kept (`store.people.unmerging`).
        Raises SmsdeskError(MERGE_GONE, MERGE_BUILT_ON).
        """
        with self._store.begin(write=True) as tx:
            made = tx.merges.get(merge_id)
            if made is None:
                raise SmsdeskError(ErrorCode.MERGE_GONE)
            later = tx.merges.built_on(made)
            if later is not None:
                raise SmsdeskError(ErrorCode.MERGE_BUILT_ON, name=later.titles[0])
            return tx.merges.undo(merge_id, self._now())

    def recent(self) -> Sequence[PastMerge]:
        """Merges that can be undone, newest first."""
        with self._store.begin() as tx:
            return [PastMerge(one.id, one.titles, one.at) for one in tx.merges.list()]


def _check_count(count: int) -> None:
    if not 2 <= count <= MOST:
        raise SmsdeskError(ErrorCode.MERGE_TOO_MANY, count=count, limit=MOST)


def _person(tx: "Transaction", contact: Contact, messages: int) -> MergePerson:
    last: dict[str, ConsentNote] = {}
    for stored in tx.consents.history(contact.id):
        last.setdefault(stored.note.purpose, stored.note)
    groups = tuple(group.name for group in tx.groups.of(contact.id))
    return MergePerson(contact, groups, messages, tuple(last.values()))


# --- who is not the same -------------------------------------------------------------------------


def _apart(tx: "Transaction") -> Apart:
    sets: dict[int, set[int]] = defaultdict(set)
    for number, ids in enumerate(_sets(tx)):
        for contact_id in ids:
            sets[contact_id].add(number)
    return sets


def _sets(tx: "Transaction") -> Sequence[Sequence[int]]:
    stored = (tx.settings.json_object(_APART) or {}).get(_SETS)
    if not isinstance(stored, list):
        return ()
    return [
        [each for each in one if isinstance(each, int)] for one in stored if isinstance(one, list)
    ]

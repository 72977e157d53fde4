"""Groups: people who are texted together, picked by hand or found by a filter.

Sending to one is `services.compose`'s matter: it gets the members as recipients.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from smsdesk.core.contact_filter import ContactFilter
from smsdesk.core.errors import ErrorCode, FieldError, SmsdeskError
from smsdesk.core.group import Group
from smsdesk.core.text import fold

if TYPE_CHECKING:
    from smsdesk.store.people.groups import Membership
    from smsdesk.store.unit import Store, Transaction

LONGEST_NAME = 80
"""Characters of a name; a longer one fits no list."""


@dataclass(frozen=True, slots=True)
class CountedGroup:
    """A group, and how many people are in it now."""

    group: Group
    members: int


@dataclass(frozen=True, slots=True)
class Grouped:
    """People who joined or left a group just now; for undoing it."""

    group: Group
    contact_ids: Sequence[int]


@dataclass(frozen=True, slots=True)
class DeletedGroup:
    """A group that was deleted, with whoever was put into it; for `restore`."""

    group: Group
    contact_ids: Sequence[int]


class GroupService:
    """Groups over the store."""

    def __init__(self, store: "Store", now: Callable[[], datetime]) -> None:
        self._store = store
        self._now = now

    # --- reading -------------------------------------------------------------------------------

    def list(self) -> Sequence[Group]:
        """All by name, without counting anybody."""
        with self._store.begin() as tx:
            return tx.groups.list()

    def counted(self) -> Sequence[CountedGroup]:
        """All by name, with how many people each holds now."""
        with self._store.begin() as tx:
            sizes = tx.groups.sizes()
            return [
                CountedGroup(
                    group,
                    sizes.get(group.id, 0)
                    if group.filter is None
                    else tx.groups.held(group.filter, self._now()),
                )
                for group in tx.groups.list()
            ]

    def of(self, contact_id: int) -> Sequence[Group]:
        """The groups that somebody was put into by hand, by name."""
        with self._store.begin() as tx:
            return tx.groups.of(contact_id)

    def named(self, name: str) -> Group:
        """By name, ignoring case and diacritics. Raises SmsdeskError(GROUP_GONE)."""
        with self._store.begin() as tx:
            return _there(_named(tx, name))

    def members(self, group_id: int) -> Sequence[int]:
        """The ids of everybody in it, in list order. Raises SmsdeskError(GROUP_GONE)."""
        with self._store.begin() as tx:
            _there(tx.groups.get(group_id))
            return tx.contacts.find(ContactFilter(group_id=group_id), self._now())

    # --- groups --------------------------------------------------------------------------------

    def add(
        self, name: str, wanted: ContactFilter | None = None, members: Sequence[int] = ()
    ) -> Group:
        """A new one: by hand with these members, or of everybody whom `wanted` holds at a time.

        Raises FieldError("name", FIELD_REQUIRED | NAME_TOO_LONG | GROUP_NAME_TAKEN),
        SmsdeskError(GROUP_NESTED) for a filter that names a group.
        """
        if wanted is not None and wanted.group_id is not None:
            raise SmsdeskError(ErrorCode.GROUP_NESTED)
        tidy = _tidy(name)
        with self._store.begin(write=True) as tx:
            _check_free(tx, tidy)
            group = tx.groups.add(tidy, wanted, self._now())
            if wanted is None:
                tx.groups.put(_memberships(group.id, members))
        return group

    def rename(self, group_id: int, name: str) -> Group:
        """Another name. Raises like `add`, and SmsdeskError(GROUP_GONE)."""
        tidy = _tidy(name)
        with self._store.begin(write=True) as tx:
            group = _there(tx.groups.get(group_id))
            _check_free(tx, tidy, besides=group_id)
            tx.groups.rename(group_id, tidy, self._now())
        return Group(group_id, tidy, group.filter)

    def delete(self, group_id: int) -> DeletedGroup:
        """Delete the group, not its people. Raises SmsdeskError(GROUP_GONE)."""
        with self._store.begin(write=True) as tx:
            group = _there(tx.groups.get(group_id))
            members = tx.groups.members(group_id)
            tx.groups.delete(group_id)
        return DeletedGroup(group, members)

    def restore(self, deleted: DeletedGroup) -> None:
        """Undo `delete`, once. Raises FieldError("name", GROUP_NAME_TAKEN)."""
        with self._store.begin(write=True) as tx:
            if tx.groups.get(deleted.group.id) != deleted.group:
                _check_free(tx, deleted.group.name)
                group = tx.groups.restore(deleted.group, self._now())
                tx.groups.put(_memberships(group.id, deleted.contact_ids))

    # --- members -------------------------------------------------------------------------------

    def put(self, group_id: int, contact_ids: Sequence[int]) -> Grouped:
        """Put people into a group; who had not been in it.

        Raises SmsdeskError(GROUP_GONE | GROUP_BY_FILTER).
        """
        with self._store.begin(write=True) as tx:
            group = _by_hand(tx, group_id)
            new = tx.groups.put(_memberships(group_id, contact_ids))
        return Grouped(group, [contact_id for _group_id, contact_id in new])

    def take(self, group_id: int, contact_ids: Sequence[int]) -> Grouped:
        """Take people out of a group; who had been in it. Raises like `put`."""
        with self._store.begin(write=True) as tx:
            group = _by_hand(tx, group_id)
            left = tx.groups.take(group_id, contact_ids)
        return Grouped(group, [contact_id for _group_id, contact_id in left])


def _memberships(group_id: int, contact_ids: Sequence[int]) -> "Sequence[Membership]":
    return [(group_id, contact_id) for contact_id in contact_ids]


def _tidy(typed: str) -> str:
    name = " ".join(typed.split())
    if not name:
        raise FieldError("name", ErrorCode.FIELD_REQUIRED)
    if len(name) > LONGEST_NAME:
        raise FieldError("name", ErrorCode.NAME_TOO_LONG, length=len(name), limit=LONGEST_NAME)
    return name


def _named(tx: "Transaction", name: str) -> Group | None:
    wanted = fold(" ".join(name.split()))
    return next((group for group in tx.groups.list() if fold(group.name) == wanted), None)


def _check_free(tx: "Transaction", name: str, besides: int | None = None) -> None:
    known = _named(tx, name)
    if known is not None and known.id != besides:
        raise FieldError("name", ErrorCode.GROUP_NAME_TAKEN, name=known.name)


def _there(group: Group | None) -> Group:
    if group is None:
        raise SmsdeskError(ErrorCode.GROUP_GONE)
    return group


def _by_hand(tx: "Transaction", group_id: int) -> Group:
    group = _there(tx.groups.get(group_id))
    if group.filter is not None:
        raise SmsdeskError(ErrorCode.GROUP_BY_FILTER, name=group.name)
    return group

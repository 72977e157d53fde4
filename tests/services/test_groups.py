"""Groups as the window and the command line use them."""

from collections.abc import Sequence
from datetime import UTC, datetime

import pytest

from smsdesk.core.contact import ContactDraft, ContactKind
from smsdesk.core.contact_filter import ContactFilter
from smsdesk.core.errors import ErrorCode, FieldError, SmsdeskError
from smsdesk.services.people.contacts import ContactService
from smsdesk.services.people.groups import LONGEST_NAME, GroupService
from smsdesk.store.unit import Store

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
CONTRACTORS = ContactFilter(kind=ContactKind.CONTRACTOR)


@pytest.fixture
def contacts(store: Store) -> ContactService:
    return ContactService(store, lambda: NOW)


@pytest.fixture
def groups(store: Store) -> GroupService:
    return GroupService(store, lambda: NOW)


@pytest.fixture
def ids(contacts: ContactService) -> Sequence[int]:
    """Żaneta, Anna, and a contractor."""
    drafts = (
        ContactDraft("Żaneta"),
        ContactDraft("Anna"),
        ContactDraft("Hurtownia", kind=ContactKind.CONTRACTOR),
    )
    return [contacts.save(draft).id for draft in drafts]


def counts(groups: GroupService) -> dict[str, int]:
    return {each.group.name: each.members for each in groups.counted()}


def test_members_by_hand_and_by_filter_are_counted(
    groups: GroupService, ids: Sequence[int]
) -> None:
    vip = groups.add(" VIP ", members=ids[:2])
    groups.add("Hurtownie", CONTRACTORS)
    groups.add("Pusta")
    assert vip.name == "VIP"
    assert counts(groups) == {"Hurtownie": 1, "Pusta": 0, "VIP": 2}
    assert [group.name for group in groups.list()] == ["Hurtownie", "Pusta", "VIP"]


def test_members_come_in_list_order(groups: GroupService, ids: Sequence[int]) -> None:
    zaneta, anna, wholesaler = ids
    assert list(groups.members(groups.add("VIP", members=ids[:2]).id)) == [anna, zaneta]
    by_filter = groups.add("Hurtownie", CONTRACTORS)
    assert list(groups.members(by_filter.id)) == [wholesaler]
    assert groups.named("hurtownie") == by_filter


def test_people_join_and_leave_once(groups: GroupService, ids: Sequence[int]) -> None:
    vip = groups.add("VIP")
    assert groups.put(vip.id, ids[:2]).contact_ids == ids[:2]
    assert groups.put(vip.id, ids).contact_ids == ids[2:]
    assert groups.of(ids[0]) == [vip]
    left = groups.take(vip.id, ids[:1])
    assert (left.group, left.contact_ids) == (vip, ids[:1])
    assert groups.take(vip.id, ids[:1]).contact_ids == []
    assert groups.of(ids[0]) == []


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("  ", ErrorCode.FIELD_REQUIRED),
        ("vip", ErrorCode.GROUP_NAME_TAKEN),
        ("Wip" * LONGEST_NAME, ErrorCode.NAME_TOO_LONG),
    ],
)
def test_a_name_is_checked(groups: GroupService, name: str, code: ErrorCode) -> None:
    groups.add("VIP")
    other = groups.add("Inna")
    with pytest.raises(FieldError) as caught:
        groups.add(name)
    assert (caught.value.field, caught.value.code) == ("name", code)
    with pytest.raises(FieldError) as caught:
        groups.rename(other.id, name)
    assert caught.value.code is code


def test_renaming_keeps_everything_else(groups: GroupService, ids: Sequence[int]) -> None:
    vip = groups.add("vip", members=ids)
    assert groups.rename(vip.id, "VIP").name == "VIP"
    assert counts(groups) == {"VIP": 3}


def test_deleting_a_group_can_be_undone(groups: GroupService, ids: Sequence[int]) -> None:
    vip, filtered = groups.add("VIP", members=ids[:2]), groups.add("Hurtownie", CONTRACTORS)
    deleted = [groups.delete(vip.id), groups.delete(filtered.id)]
    assert groups.list() == []
    for each in deleted:
        groups.restore(each)
        groups.restore(each)
    assert counts(groups) == {"Hurtownie": 1, "VIP": 2}
    assert groups.named("VIP") == vip


def test_a_name_that_was_taken_meanwhile_stops_the_undoing(groups: GroupService) -> None:
    deleted = groups.delete(groups.add("VIP").id)
    taken = groups.add("Vip")
    with pytest.raises(FieldError) as caught:
        groups.restore(deleted)
    assert caught.value.code is ErrorCode.GROUP_NAME_TAKEN
    groups.rename(taken.id, "Inni")
    groups.restore(deleted)
    assert [group.name for group in groups.list()] == ["Inni", "VIP"]


def test_a_filter_decides_alone_and_names_no_group(
    groups: GroupService, ids: Sequence[int]
) -> None:
    filtered = groups.add("Hurtownie", CONTRACTORS)
    for change in (groups.put, groups.take):
        with pytest.raises(SmsdeskError) as caught:
            change(filtered.id, ids)
        assert caught.value.code is ErrorCode.GROUP_BY_FILTER
    with pytest.raises(SmsdeskError) as caught:
        groups.add("Zagnieżdżona", ContactFilter(group_id=filtered.id))
    assert caught.value.code is ErrorCode.GROUP_NESTED


def test_a_group_that_is_gone_is_told(groups: GroupService) -> None:
    for use in (groups.members, groups.delete):
        with pytest.raises(SmsdeskError) as caught:
            use(7)
        assert caught.value.code is ErrorCode.GROUP_GONE
    with pytest.raises(SmsdeskError):
        groups.rename(7, "VIP")
    with pytest.raises(SmsdeskError):
        groups.put(7, [1])
    with pytest.raises(SmsdeskError):
        groups.named("VIP")


def test_whoever_is_deleted_and_restored_is_in_the_group_again(
    groups: GroupService, contacts: ContactService, ids: Sequence[int]
) -> None:
    groups.add("VIP", members=ids)
    deleted = contacts.delete(ids[:2])
    assert counts(groups) == {"VIP": 1}
    contacts.restore(deleted)
    assert counts(groups) == {"VIP": 3}

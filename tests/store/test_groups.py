"""Groups in the database: members by hand, filters, what is gone."""

from datetime import UTC, datetime

import pytest

from smsdesk.core.consent import ConsentState
from smsdesk.core.contact import ContactDraft, ContactKind
from smsdesk.core.contact_filter import ContactFilter
from smsdesk.core.phone import PhoneNumber
from smsdesk.store.unit import Store

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)


@pytest.fixture
def ids(store: Store) -> list[int]:
    with store.begin(write=True) as tx:
        drafts = (ContactDraft("Anna"), ContactDraft("Jan", kind=ContactKind.CONTRACTOR))
        return [tx.contacts.add(draft, NOW).id for draft in drafts]


def test_a_filter_comes_back_as_it_was(store: Store) -> None:
    wanted = ContactFilter("opony", ContactKind.CUSTOMER, None, ConsentState.GIVEN, True, 12, True)
    with store.begin(write=True) as tx:
        made = tx.groups.add("Dawno nie pisani", wanted, NOW)
        by_hand = tx.groups.add("VIP", None, NOW)
    with store.begin() as tx:
        assert tx.groups.list() == [made, by_hand]
        assert tx.groups.get(made.id) == made
        assert tx.groups.get(99) is None
        # an import knows by SQL's NULL that a group is picked by hand
        names = (made.name, by_hand.name)
        assert tx.bulk_contacts.groups(names, NOW)[0] == {"VIP": by_hand.id}


def test_groups_stand_in_polish_order(store: Store) -> None:
    with store.begin(write=True) as tx:
        for name in ("Żużel", "Łódź", "lato", "Zima"):
            tx.groups.add(name, None, NOW)
        assert [group.name for group in tx.groups.list()] == ["lato", "Łódź", "Zima", "Żużel"]


def test_only_what_is_there_is_put_together_and_only_once(store: Store, ids: list[int]) -> None:
    anna, jan = ids
    with store.begin(write=True) as tx:
        group = tx.groups.add("VIP", None, NOW).id
        wanted = [(group, anna), (group, anna), (group, 999), (77, jan)]
        assert tx.groups.put(wanted) == [(group, anna)]
        assert tx.groups.put([(group, anna), (group, jan)]) == [(group, jan)]
        assert tx.groups.sizes() == {group: 2}
        assert [one.name for one in tx.groups.of(jan)] == ["VIP"]
        assert tx.groups.take(group, [jan, 999]) == [(group, jan)]
        assert tx.groups.members(group) == [anna]


def test_a_filter_counts_whom_it_holds(store: Store, ids: list[int]) -> None:
    with store.begin() as tx:
        assert tx.groups.held(ContactFilter(kind=ContactKind.CONTRACTOR), NOW) == 1
        assert tx.groups.held(ContactFilter(search="anna"), NOW) == 1
        assert tx.groups.held(ContactFilter(), NOW) == len(ids)


def test_a_member_with_a_number_goes_with_the_group_only(store: Store, ids: list[int]) -> None:
    with store.begin(write=True) as tx:
        tx.contacts.add(ContactDraft("Ewa", phone=PhoneNumber("+48601000001")), NOW)
        group = tx.groups.add("VIP", None, NOW)
        tx.groups.put((group.id, contact_id) for contact_id in ids)
        tx.groups.delete(group.id)
        assert tx.groups.memberships(ids) == []
        assert tx.contacts.count() == 3
        tx.groups.restore(group, NOW)
        assert tx.groups.list() == [group]

"""Searching contacts: every condition, every order, pages before lists, interruption."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import insert, update

from smsdesk.core.consent import ConsentState
from smsdesk.core.contact import ContactDraft, ContactKind
from smsdesk.core.contact_filter import ContactColumn, ContactFilter, ContactOrder
from smsdesk.core.message import MessageState
from smsdesk.core.phone import PhoneNumber
from smsdesk.interruption import Interrupted, Interruption
from smsdesk.store.models import ContactRow, GroupRow, MemberRow, MessageRow
from smsdesk.store.people import contact_search
from smsdesk.store.people.group_filter import filter_of, stored_filter
from smsdesk.store.unit import Store
from tests.fakes import START
from tests.store.rows import a_message, add_gateway, queue

NAMES = ("Adam", "Beata", "Celina")


def add(store: Store, *drafts: ContactDraft) -> list[int]:
    with store.begin(write=True) as tx:
        return [tx.contacts.add(draft, START).id for draft in drafts]


def found(
    store: Store,
    wanted: ContactFilter,
    order: ContactOrder | None = None,
    now: datetime = START,
) -> list[str]:
    with store.begin() as tx:
        ids = tx.contacts.find(wanted, now, order or ContactOrder())
        return [contact.title for contact in tx.contacts.get_many(ids)]


def set_columns(store: Store, contact_id: int, **values: object) -> None:
    with store.begin(write=True) as tx:
        row = update(ContactRow).where(ContactRow.id == contact_id)
        tx._session.execute(row.values(**values))


def text_to(store: Store, contact_id: int, at: datetime, state: MessageState) -> None:
    """A message in the history."""
    message = replace(a_message(contact_id), contact_id=contact_id)
    queue(store, message, now=at)
    with store.begin(write=True) as tx:
        row = update(MessageRow).where(MessageRow.id == message.id)
        tx._session.execute(row.values(state=state.value))


@pytest.fixture
def people(store: Store) -> list[int]:
    """Adam has a number, Beata two, Celina none."""
    add_gateway(store)
    numbers = (PhoneNumber("+48601000001"), PhoneNumber("+48222000002"))
    return add(
        store,
        ContactDraft("Adam", phone=numbers[0]),
        ContactDraft("Beata", phone=PhoneNumber("+48700111222"), other_phones=(numbers[1],)),
        ContactDraft("Celina", kind=ContactKind.CONTRACTOR),
    )


# --- conditions -------------------------------------------------------------------------------


@pytest.mark.parametrize("search", ["222000002", "0222000002", "22 200 00 02", "+48 22 200"])
def test_further_numbers_are_found_however_they_are_typed(
    store: Store, people: list[int], search: str
) -> None:
    assert found(store, ContactFilter(search=search)) == ["Beata"]


def test_who_has_a_number(store: Store, people: list[int]) -> None:
    assert found(store, ContactFilter(has_number=True)) == ["Adam", "Beata"]
    assert found(store, ContactFilter(has_number=False)) == ["Celina"]


def test_consent_to_marketing(store: Store, people: list[int]) -> None:
    set_columns(store, people[0], marketing=ConsentState.GIVEN.value)
    set_columns(store, people[1], marketing=ConsentState.WITHDRAWN.value)
    for state, name in zip(("given", "withdrawn", "unknown"), NAMES, strict=True):
        assert found(store, ContactFilter(marketing=ConsentState(state))) == [name]


def test_who_was_never_written_to(store: Store, people: list[int]) -> None:
    text_to(store, people[0], START, MessageState.DELIVERED)
    text_to(store, people[1], START, MessageState.FAILED)
    text_to(store, people[1], START, MessageState.CANCELLED)
    assert found(store, ContactFilter(not_texted=True)) == ["Beata", "Celina"]


def test_who_heard_nothing_for_months(store: Store, people: list[int]) -> None:
    now = datetime(2027, 3, 31, 12, tzinfo=UTC)
    text_to(store, people[0], datetime(2027, 2, 28, 11, tzinfo=UTC), MessageState.DELIVERED)
    text_to(store, people[1], datetime(2027, 2, 28, 13, tzinfo=UTC), MessageState.UNCLEAR)
    assert found(store, ContactFilter(silent_months=1), now=now) == ["Adam", "Celina"]
    assert found(store, ContactFilter(silent_months=2), now=now) == ["Celina"]
    assert found(store, ContactFilter(silent_months=100_000), now=now) == ["Celina"]


def test_everything_must_hold(store: Store, people: list[int]) -> None:
    wanted = ContactFilter(search="a", kind=ContactKind.CUSTOMER, has_number=True, not_texted=True)
    assert found(store, wanted) == ["Adam", "Beata"]
    text_to(store, people[0], START, MessageState.QUEUED)
    assert found(store, wanted) == ["Beata"]


def add_group(store: Store, group_filter: ContactFilter | None = None) -> int:
    values = {
        "name": "Grupa",
        "filter": None if group_filter is None else stored_filter(group_filter),
        "created_at": START,
        "updated_at": START,
    }
    with store.begin(write=True) as tx:
        return int(tx._session.scalars(insert(GroupRow).returning(GroupRow.id), [values]).one())


def test_members_of_a_group_picked_by_hand(store: Store, people: list[int]) -> None:
    group_id = add_group(store)
    with store.begin(write=True) as tx:
        members = [{"group_id": group_id, "contact_id": each} for each in people[1:]]
        tx._session.execute(insert(MemberRow), members)
    assert found(store, ContactFilter(group_id=group_id)) == ["Beata", "Celina"]
    assert found(store, ContactFilter(search="cel", group_id=group_id)) == ["Celina"]
    assert found(store, ContactFilter(group_id=group_id + 1)) == []


def test_a_group_by_filter_holds_whom_its_filter_holds(store: Store, people: list[int]) -> None:
    group_id = add_group(store, ContactFilter(has_number=True, silent_months=12))
    assert found(store, ContactFilter(group_id=group_id)) == ["Adam", "Beata"]
    text_to(store, people[0], START, MessageState.DELIVERED)
    assert found(store, ContactFilter(group_id=group_id)) == ["Beata"]
    later = START + timedelta(days=400)
    assert found(store, ContactFilter(group_id=group_id), now=later) == ["Adam", "Beata"]


@pytest.mark.parametrize(
    "wanted",
    [
        ContactFilter(),
        ContactFilter("żak", ContactKind.CONTRACTOR, None, ConsentState.GIVEN, True, 12, True),
        ContactFilter(has_number=False, silent_months=0),
    ],
)
def test_the_filter_of_a_group_is_read_as_it_was_stored(wanted: ContactFilter) -> None:
    assert filter_of(stored_filter(wanted)) == wanted
    assert filter_of(stored_filter(replace(wanted, group_id=7))) == wanted


# --- order ------------------------------------------------------------------------------------


def ordered(store: Store, column: ContactColumn, *, descending: bool = False) -> list[str]:
    return found(store, ContactFilter(), ContactOrder(column, descending))


@pytest.mark.parametrize("column", ContactColumn)
def test_who_has_nothing_comes_last_either_way(store: Store, column: ContactColumn) -> None:
    add_gateway(store)
    rich = ContactDraft("Żak", "Firma", PhoneNumber("+48601000001"), "z@zak.pl")
    other = ContactDraft("Adam", "Żubr", PhoneNumber("+48601000002"), "a@zak.pl")
    ids = add(store, rich, other, ContactDraft("", "", PhoneNumber("+48601000003")))
    set_columns(store, ids[2], created_at=START + timedelta(1), updated_at=START + timedelta(1))
    for state, contact_id in zip(("given", "withdrawn"), ids, strict=False):
        set_columns(store, contact_id, marketing=state)
        text_to(store, contact_id, START + timedelta(hours=contact_id), MessageState.DELIVERED)
    always_there = {ContactColumn.KIND, ContactColumn.CREATED, ContactColumn.CHANGED}
    names = ordered(store, column), ordered(store, column, descending=True)
    if column is ContactColumn.PHONE:
        assert names[0] == names[1][::-1] == ["Żak", "Adam", "+48 601 000 003"]
    elif column not in always_there:
        assert names[0] == [*names[1][1::-1], "+48 601 000 003"]
        assert names[1][2] == "+48 601 000 003"


def test_companies_are_in_polish_order(store: Store) -> None:
    companies = ("Żbik", "Zebra", "Łuk", "lufa", "ŻABA", "„Ósemka”", "Oko", "Ćma", "cebula")
    add(store, *(ContactDraft(company=company) for company in companies), ContactDraft("Adam"))
    assert ordered(store, ContactColumn.COMPANY) == [
        "cebula", "Ćma", "lufa", "Łuk", "Oko", "„Ósemka”", "Zebra", "ŻABA", "Żbik", "Adam",
    ]  # fmt: skip


def test_equal_ones_stand_by_name(store: Store) -> None:
    add(store, *(ContactDraft(name) for name in ("Celina", "Adam", "Beata")))
    for column in (ContactColumn.KIND, ContactColumn.EMAIL, ContactColumn.LAST_SMS):
        assert ordered(store, column) == list(NAMES)
        assert ordered(store, column, descending=True) == list(NAMES)


def test_the_last_message_counts_at_the_time_that_is_shown(store: Store, people: list[int]) -> None:
    text_to(store, people[0], START + timedelta(hours=2), MessageState.DELIVERED)
    text_to(store, people[0], START, MessageState.CANCELLED)
    text_to(store, people[1], START + timedelta(hours=1), MessageState.DELIVERED)
    assert ordered(store, ContactColumn.LAST_SMS) == ["Adam", "Beata", "Celina"]
    assert ordered(store, ContactColumn.LAST_SMS, descending=True) == ["Beata", "Adam", "Celina"]


def test_customers_come_before_contractors(store: Store, people: list[int]) -> None:
    assert ordered(store, ContactColumn.KIND, descending=True) == ["Celina", "Adam", "Beata"]


# --- the first page ---------------------------------------------------------------------------


@pytest.mark.parametrize("search", ["", "klient", "klient 3", "17", "nikt", "x"])
@pytest.mark.parametrize("ahead", [5, 3_000])
def test_the_first_page_begins_the_list(
    store: Store, monkeypatch: pytest.MonkeyPatch, search: str, ahead: int
) -> None:
    monkeypatch.setattr(contact_search, "_AHEAD", ahead)
    drafts = [ContactDraft(f"Klient {i:02}", note="x" * (i == 39)) for i in range(39, -1, -1)]
    with store.begin(write=True) as tx:
        tx.contacts.add_many(drafts, START)
    with store.begin() as tx:
        everybody = tx.contacts.find(ContactFilter(search=search), START)
        first = tx.contacts.first(ContactFilter(search=search), START, 10)
    if first.is_all:
        assert first.ids == everybody
    else:
        assert list(first.ids) == list(everybody)[:10]
        assert len(everybody) >= 10


def test_in_another_order_the_first_page_is_the_list(store: Store, people: list[int]) -> None:
    order = ContactOrder(ContactColumn.NAME, descending=True)
    with store.begin() as tx:
        first = tx.contacts.first(ContactFilter(), START, 1, order)
    assert first.is_all
    assert list(first.ids) == people[::-1]


# --- interruption -----------------------------------------------------------------------------


def _search_for_ever(store: Store, interruption: Interruption) -> None:
    """Until it is interrupted, from within."""
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"
    with store.reading(interruption) as tx:
        driver = tx._session.connection().connection.driver_connection
        assert driver is not None
        driver.set_progress_handler(interruption.interrupt, 1_000)
        tx._session.connection().exec_driver_sql(endless)


def _search_in_vain(store: Store, interruption: Interruption) -> None:
    with store.reading(interruption) as tx:
        tx.contacts.count()
        interruption.interrupt()


def test_a_search_is_interrupted_in_the_middle(sqlite_store: Store) -> None:
    with pytest.raises(Interrupted):
        _search_for_ever(sqlite_store, Interruption())
    with sqlite_store.begin() as tx:
        assert tx.contacts.count() == 0, "the connection is as good as before"


def test_a_search_that_is_over_has_an_answer_only_if_somebody_wants_it(store: Store) -> None:
    with pytest.raises(Interrupted):
        _search_in_vain(store, Interruption())

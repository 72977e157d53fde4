"""The contacts table: searching, order, last message, deleting and restoring."""

from dataclasses import replace
from datetime import timedelta

import pytest

from smsdesk.core.contact import Contact, ContactDraft, ContactKind
from smsdesk.core.contact_filter import ContactFilter
from smsdesk.core.message import MessageState
from smsdesk.core.phone import PhoneNumber
from smsdesk.store.unit import Store
from tests.fakes import START
from tests.store.rows import a_message, add_gateway, claim, queue


def add(
    store: Store,
    name: str = "",
    phone: str = "",
    *,
    company: str = "",
    email: str = "",
    kind: ContactKind = ContactKind.CUSTOMER,
    note: str = "",
) -> Contact:
    number = PhoneNumber(phone) if phone else None
    draft = ContactDraft(name, company, number, email, kind, note)
    with store.begin(write=True) as tx:
        return tx.contacts.add(draft, START)


def found(store: Store, search: str = "", kind: ContactKind | None = None) -> list[str]:
    with store.begin() as tx:
        ids = tx.contacts.find(ContactFilter(search=search, kind=kind), START)
        return [contact.title for contact in tx.contacts.get_many(ids)]


def test_a_contact_is_read_as_it_was_written(store: Store) -> None:
    written = add(
        store,
        "Żaneta Łoś",
        "+48601123456",
        company="Łoś i Syn",
        email="z@los.pl",
        kind=ContactKind.CONTRACTOR,
        note="dzwonić po 16",
    )
    with store.begin() as tx:
        assert tx.contacts.get(written.id) == written
        assert tx.contacts.get(999) is None
        assert tx.contacts.count() == 1


@pytest.mark.parametrize(
    "search",
    ["slawek", "SŁAWEK", "Sław", "meble", "smeb.pl", "zielony vw", "vw sławek", "sławek 601"],
)
def test_search_ignores_case_and_diacritics_in_every_field(store: Store, search: str) -> None:
    add(
        store,
        "Sławek Żuk",
        "+48601123456",
        company="Meble Śliwa",
        email="biuro@smeb.pl",
        note="zielony VW",
    )
    add(store, "Anna Nowak", "+48602000000")
    assert found(store, search) == ["Sławek Żuk"]


@pytest.mark.parametrize(
    "search",
    [
        "601123456", "601 123 456", "+48 601 123 456", "0048601123456", "0601123456", "123456",
        "601-123", "(601) 123", "+48601", "żuk 601 123", "601 123 żuk",
    ],
)  # fmt: skip
def test_search_finds_numbers_however_they_are_typed(store: Store, search: str) -> None:
    add(store, "Żuk", "+48601123456")
    add(store, "Bez numeru")
    add(store, "Kos", "+48799888777")
    assert found(store, search) == ["Żuk"]


def test_digits_may_be_in_a_note_too(store: Store) -> None:
    add(store, "Ala", "+48799888777", note="faktura 1234 56")
    assert found(store, "1234 56") == ["Ala"]
    assert found(store, "0") == []


@pytest.mark.parametrize("search", ["%", "_", "100%", "a_b", "\\", "'", '"'])
def test_search_takes_special_characters_literally(store: Store, search: str) -> None:
    add(store, "Jan", note="rabat 100 procent, aXb")
    assert found(store, search) == []
    add(store, "Ela", note=f"x{search}y")
    assert found(store, search) == ["Ela"]


def test_every_word_must_match(store: Store) -> None:
    add(store, "Jan Nowak")
    add(store, "Anna Nowak")
    assert found(store, "nowak ann") == ["Anna Nowak"]
    assert found(store, "nowak kos") == []


def test_lists_are_in_polish_order(store: Store) -> None:
    for name in ("Żak", "Zając", "Źrebak", "Ćma", "Cebula", "Ląd", "Łąka", "Élise", "ewa", "Adam"):
        add(store, name)
    add(store, "", "+48601000001")
    add(store, "", company="Bąk sp. z o.o.")
    assert found(store) == [
        "Adam", "Bąk sp. z o.o.", "Cebula", "Ćma", "Élise", "ewa", "Ląd", "Łąka", "Zając",
        "Źrebak", "Żak", "+48 601 000 001",
    ]  # fmt: skip


def test_kinds_are_told_apart(store: Store) -> None:
    add(store, "Klient")
    add(store, "Hurtownia", kind=ContactKind.CONTRACTOR)
    assert found(store, "", ContactKind.CONTRACTOR) == ["Hurtownia"]
    assert found(store, "", ContactKind.CUSTOMER) == ["Klient"]


def test_a_line_tells_the_last_message(store: Store) -> None:
    add_gateway(store)
    anna = add(store, "Anna", "+48601000001")
    jan = add(store, "Jan", "+48601000002")
    for text in ("pierwsza", "druga"):
        queue(store, replace(a_message(1, text), contact_id=anna.id))
    with store.begin() as tx:
        lines = tx.contacts.lines([jan.id, anna.id, 77])
    assert [(line.id, line.last_sms_state) for line in lines] == [
        (jan.id, None),
        (anna.id, MessageState.QUEUED),
    ]
    assert lines[0].last_sms_at is None
    assert lines[1].last_sms_at == START
    claim(store, limit=1)
    with store.begin() as tx:
        (line,) = tx.contacts.lines([anna.id])
    assert line.last_sms_state is MessageState.QUEUED, "the newest message is still waiting"


def test_more_ids_than_one_statement_takes(store: Store) -> None:
    drafts = [ContactDraft(f"Klient {i:04}") for i in range(1203)]
    with store.begin(write=True) as tx:
        tx.contacts.add_many(drafts, START)
        tx.contacts.add_many([], START)
    with store.begin() as tx:
        ids = tx.contacts.find(ContactFilter(), START)
        assert [contact.name for contact in tx.contacts.get_many(ids)] == [d.name for d in drafts]
        assert len(tx.contacts.lines(ids)) == 1203
        assert [contact.name for contact in tx.contacts.each()] == [d.name for d in drafts]


def test_ids_that_no_database_holds_are_nobodys(store: Store) -> None:
    with store.begin(write=True) as tx:
        tx.contacts.add_many([ContactDraft("Jan")], START)
    with store.begin() as tx:
        (known,) = tx.contacts.find(ContactFilter(), START)
        found = tx.contacts.get_many([10**30, known, -(10**30), 2**31])
        assert [contact.id for contact in found] == [known]


def test_numbers_lead_to_their_oldest_contact(store: Store) -> None:
    first = add(store, "Pierwszy", "+48601000001")
    second = add(store, "Drugi", "+48601000001")
    add(store, "Bez numeru")
    phone = PhoneNumber("+48601000001")
    with store.begin() as tx:
        assert tx.contacts.with_number(phone) == first
        assert tx.contacts.with_number(phone, besides=first.id) == second
        assert tx.contacts.with_number(PhoneNumber("+48601999999")) is None
        assert tx.contacts.with_numbers([phone, PhoneNumber("+48601999999")]) == {phone: first}
        assert tx.contacts.known_numbers() == {"+48601000001": first.id}


def test_changes_are_found_by_their_new_words(store: Store) -> None:
    contact = add(store, "Jan", "+48601000001")
    later = START + timedelta(hours=1)
    with store.begin(write=True) as tx:
        changed = tx.contacts.change(contact.id, ContactDraft("Żaneta"), later)
        assert tx.contacts.change(99, ContactDraft("Nikt"), later) is None
    assert changed is not None
    assert (changed.phone, changed.created_at, changed.updated_at) == (None, START, later)
    assert found(store, "zaneta") == ["Żaneta"]
    assert found(store, "jan") == []


def test_many_changes_at_once(store: Store) -> None:
    ids = [add(store, f"Stary {i}").id for i in range(3)]
    with store.begin(write=True) as tx:
        tx.contacts.change_many({i: ContactDraft(f"Nowy {i}") for i in ids[:2]}, START)
        tx.contacts.change_many({}, START)
        assert tx.contacts.get(ids[0]) is not None
    assert found(store, "nowy") == [f"Nowy {i}" for i in ids[:2]]
    assert found(store, "stary") == ["Stary 2"]


def test_deleted_contacts_come_back_with_id_and_messages(store: Store) -> None:
    add_gateway(store)
    contact = add(store, "Jan", "+48601000001")
    nameless = add(store, "Bez numeru")
    queue(store, replace(a_message(1), contact_id=contact.id))
    with store.begin(write=True) as tx:
        deleted = tx.contacts.delete([contact.id, nameless.id, 99])
    assert [one.contact for one in deleted] == [contact, nameless]
    assert found(store) == []
    with store.begin(write=True) as tx:
        tx.contacts.restore(deleted, START)
        tx.contacts.restore(deleted, START)
    with store.begin() as tx:
        assert tx.contacts.get_many([contact.id, nameless.id]) == [contact, nameless]
        (line,) = tx.contacts.lines([contact.id])
    assert line.last_sms_state is MessageState.QUEUED

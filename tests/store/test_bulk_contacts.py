"""Contacts by the thousand: the same rows as one by one, indexes that come back, all or nothing."""

from datetime import timedelta

import pytest
from sqlalchemy import text

from smsdesk.core.consent import ConsentNote, ConsentPurpose, ConsentState
from smsdesk.core.contact import ContactDraft, ContactKind
from smsdesk.core.contact_field import ContactField, FieldKind
from smsdesk.core.new_contact import Extras, NewContact
from smsdesk.core.phone import PhoneNumber
from smsdesk.store.models import ContactRow, DateRow, NumberRow
from smsdesk.store.people.bulk_contacts import Namesake
from smsdesk.store.unit import Store, Transaction
from tests.fakes import START

NOTE = ConsentNote(ConsentPurpose.MARKETING, ConsentState.GIVEN, START, "imported")
PEOPLE = [
    NewContact(
        "Żaneta Gęś", "Źródło", ("+48601000001", "+48221234567"), "z@x.pl",
        ContactKind.CONTRACTOR, "uwaga ą", "5260250274", "ul. Długa 5", "uk",
        Extras({"sprzet": "Piła", "przeglad": "2027-06-01"}, ("VIP",), (NOTE,)),
    ),
    NewContact("", "Firma", ("+48602000000",)),
    NewContact("", "", ("+48603000000",)),
    NewContact("Bez numeru", "", ()),
]  # fmt: skip


def columns(tx: Transaction) -> list[dict[str, object]]:
    """All rows of the table, without what every row has of its own."""
    left_out = ("id", "import_id", "marketing", "orders")
    rows = tx._session.execute(text("SELECT * FROM contacts ORDER BY id")).mappings()
    return [{name: row[name] for name in row if name not in left_out} for row in rows]


def test_rows_are_the_same_as_one_by_one(store: Store) -> None:
    with store.begin(write=True) as tx:
        for person in PEOPLE:
            tx.contacts.add(person.draft(), START)
        one_by_one = columns(tx)
        tx.contacts.delete([contact.id for contact in tx.contacts.each()])
        tx.bulk_contacts.add(PEOPLE, {}, 7, START)
        assert columns(tx) == one_by_one
        assert {row.import_id for row in tx._session.query(ContactRow)} == {7}


def test_what_hangs_on_contacts_is_written_too(store: Store) -> None:
    field = ContactField("przeglad", "Przegląd", FieldKind.DATE, 12, 14, reminds=True)
    with store.begin(write=True) as tx:
        tx.own_fields.replace([field], START)
        ids, made = tx.bulk_contacts.groups(["VIP"], START)
        assert ids == made
        tx.bulk_contacts.add(PEOPLE[1:], ids, 1, START)
        tx.bulk_contacts.add(PEOPLE[:1], ids, 1, START)
        contact = tx.contacts.with_number(PhoneNumber("+48601000001"))
        assert contact is not None
        assert contact.draft() == PEOPLE[0].draft()
        assert contact.marketing is ConsentState.GIVEN
        assert tx.bulk_contacts.groups_of([contact.id]) == {contact.id: ["VIP"]}
        (date,) = tx._session.query(DateRow)
        assert (date.contact_id, date.day) == (contact.id, "2027-06-01")
        assert tx._session.query(NumberRow).count() == 1
        assert [stored.note for stored in tx.consents.history(contact.id)] == [NOTE]


def test_who_is_known(store: Store) -> None:
    with store.begin(write=True) as tx:
        assert not tx.bulk_contacts.any()
        first = tx.contacts.add(PEOPLE[0].draft(), START)
        second = tx.contacts.add(ContactDraft("Jan", phone=PhoneNumber("+48601000001")), START)
        only = tx.contacts.add(ContactDraft("JAN"), START)
        assert tx.bulk_contacts.any()
        numbers = tx.bulk_contacts.numbers()
        assert numbers.preferred == {"+48601000001": first.id}
        assert numbers.further == {"+48221234567": first.id}
        found = tx.bulk_contacts.namesakes(["jan", "nikt"])
    assert found == {
        "jan": [Namesake(second.id, "Jan", "", True), Namesake(only.id, "JAN", "", False)]
    }


def test_somebody_is_put_into_a_group_once(store: Store) -> None:
    with store.begin(write=True) as tx:
        contact = tx.contacts.add(PEOPLE[1].draft(), START)
        ids, _made = tx.bulk_contacts.groups(["VIP", "vip"], START)
        assert ids["VIP"] == ids["vip"]
        assert tx.bulk_contacts.join({contact.id: ["VIP", "vip"]}, ids) == {
            contact.id: [ids["vip"]]
        }
        assert tx.bulk_contacts.join({contact.id: ["VIP"]}, ids) == {}


def indexes(tx: Transaction) -> set[str]:
    query = "SELECT name FROM sqlite_master WHERE type = 'index' AND tbl_name = 'contacts'"
    return set(tx._session.scalars(text(query)))


@pytest.mark.parametrize(("count", "dropped"), [(4_999, False), (5_000, True)])
def test_indexes_are_made_last_when_it_is_worth_it(
    sqlite_store: Store, count: int, *, dropped: bool
) -> None:
    with sqlite_store.begin(write=True) as tx:
        before = indexes(tx)
        assert len(before) >= 2
        with tx.bulk_contacts.quickly(count):
            assert (indexes(tx) == before) is not dropped
            tx.bulk_contacts.add(PEOPLE, {}, 1, START)
        assert indexes(tx) == before


def add_half(store: Store) -> None:
    with store.begin(write=True) as tx, tx.bulk_contacts.quickly(10_000):
        tx.bulk_contacts.add(PEOPLE, {}, 1, START)
        raise ZeroDivisionError


def test_a_stopped_import_leaves_the_indexes(sqlite_store: Store) -> None:
    with sqlite_store.begin() as tx:
        before = indexes(tx)
    with pytest.raises(ZeroDivisionError):
        add_half(sqlite_store)
    with sqlite_store.begin() as tx:
        assert indexes(tx) == before
        assert tx.contacts.count() == 0


def test_an_import_of_which_nothing_came_is_forgotten(store: Store) -> None:
    with store.begin(write=True) as tx:
        first = tx.imports.start("a.csv", START)
        tx.imports.forget(first)
        second = tx.imports.start("b.csv", START + timedelta(days=1))
        tx.imports.finish(second, 3, 4)
        (made,) = tx.imports.list()
        assert (made.file_name, made.added, made.updated) == ("b.csv", 3, 4)
        assert tx.imports.get(second) == made

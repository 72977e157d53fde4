"""Finding people who are in the list twice: what is taken for the same, and what is not."""

from collections.abc import Sequence
from threading import Event

import pytest

from smsdesk.core.contact import ContactDraft
from smsdesk.core.phone import PhoneNumber
from smsdesk.services.connector import Connector
from smsdesk.services.importing.pace import Pace, Stopped
from smsdesk.services.people.duplicates import DuplicateService
from smsdesk.services.people.resemblance import Cluster, Likeness, Reason, clusters
from smsdesk.services.scheduling import SchedulingService
from smsdesk.store.people.namesakes import Namesake
from smsdesk.store.unit import Store
from tests.fakes import START, FakeClock
from tests.services.providers import FakeSecrets

NUMBER, NIP, EMAIL, NAME = Likeness.NUMBER, Likeness.NIP, Likeness.EMAIL, Likeness.NAME


def who(
    contact_id: int, name: str = "", company: str = "", email: str = "", nip: str = "", *phones: str
) -> Namesake:
    """Somebody to compare."""
    return Namesake(contact_id, name, company, email, nip, phones)


def found(*people: Namesake) -> Sequence[Cluster]:
    """Who is taken for one, with nobody set apart."""
    return clusters(people, {}, Pace(None, None))


def named(*names: str) -> Sequence[tuple[int, ...]]:
    """The clusters of people with these names, by place."""
    return [each.ids for each in found(*(who(i, name) for i, name in enumerate(names)))]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jan Kowalski", "Jan Kowalski"),
        ("Jan Kowalski", "KOWALSKI  JAN"),
        ("Sławomir Wiśniewski", "Slawomir Wisniewski"),
        ("Jan Kowalski", "Jan Kowalsik"),
        ("Jan Kowalski", "Pan Jan Kowalski"),
        ("Grażyna Brzęczyszczykiewicz", "Grazyna Brzeczyszczykiewic"),
        ("Małgorzata Nowak-Żak", "Nowak Żak Małgorzata"),
        ("Krzysztof Wójcik", "Krzystof Wojcik"),
        ("Żaneta", "Zaneta"),
        ("Auto Serwis Żak Sp. z o.o.", "Auto-Serwis Żak"),
        ("Jan Kowalewski", "Jan J. Kowalewski"),
    ],
)
def test_names_that_are_taken_for_one(one: str, other: str) -> None:
    assert named(one, "Zenon Inny", other) == [(0, 2)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jan Kowalski", "Anna Kowalska"),
        ("Jan Kowalski", "Adam Kowalski"),
        ("Ewa Nowak", "Iza Nowak"),
        ("Klient 101", "Klient 102"),
        ("Warsztat 1", "Warsztat 11"),
        ("Kowalski", "Jan Kowalski"),
        ("", ""),
        ("?", "!"),
    ],
)
def test_names_of_two_people(one: str, other: str) -> None:
    assert named(one, "Zenon Inny", other) == []


def test_how_much_names_are_alike_is_told() -> None:
    (same,) = found(who(1, "Jan Żak"), who(2, "Zak Jan"))
    assert same == Cluster((1, 2), (Reason(NAME, 100),))
    (typo,) = found(who(1, "Jan Kowalski"), who(2, "Jan Kowalsik"))
    assert typo.reasons == (Reason(NAME, 91),)


def test_a_firm_without_a_person_and_firms_that_differ() -> None:
    assert found(who(1, "Auto Serwis Żak"), who(2, "", "Auto Serwis Zak"))[0].ids == (1, 2)
    firms = (who(1, "Jan Żak", "Hurtownia"), who(2, "Jan Żak", "Warsztat"))
    assert found(*firms) == []
    assert found(firms[0], who(2, "Jan Żak", "Hurtownia części"), who(3, "Adam"))[0].ids == (1, 2)
    assert found(who(1, "Jan Żak", nip="5260001246"), who(2, "Jan Żak", nip="7740001454")) == []


def test_the_same_number_e_mail_or_nip() -> None:
    people = (
        who(1, "Anna", "", "", "", "+48601000001"),
        who(2, "Zakład", "", "", "", "+48602000002", "+48601000001"),
        who(3, "Bo", email="a@zak.pl"), who(4, "Cy", email="A@ZAK.PL"),
        who(5, "Do", nip="5260001246"), who(6, "Ef", nip="5260001246"),
    )  # fmt: skip
    assert [(one.ids, one.reasons[0].likeness) for one in found(*people)] == [
        ((1, 2), NUMBER), ((3, 4), EMAIL), ((5, 6), NIP),
    ]  # fmt: skip


def test_the_surest_come_first_and_reasons_are_joined() -> None:
    people = (
        who(1, "Jan Kowalski"), who(2, "Jan Kowalsik"),
        who(3, "Ewa Lis", "", "", "", "+48601000001"), who(4, "Bo", "", "", "", "+48601000001"),
        who(5, "Zoe Ar", "", "z@ar.pl", "", "+48602000002"),
        who(6, "Zoe Ar", "", "z@ar.pl", "", "+48602000002"),
    )  # fmt: skip
    first, second, third = found(*people)
    assert first == Cluster((5, 6), (Reason(NUMBER), Reason(EMAIL), Reason(NAME)))
    assert (second.ids, third.ids) == ((3, 4), (1, 2))


def test_a_chain_of_likenesses_is_not_one_person() -> None:
    people = named("Jan Kowalski", "Jan Kowalsky", "Jan Kovalsky")
    assert all(len(ids) == 2 for ids in people) or people == [(0, 1, 2)]
    chain = ("Anna Kowalewska", "Anna Kowaleska", "Anna Kowaeska", "Anna Kowesk")
    assert not any({0, 3} <= set(ids) for ids in named(*chain))


def test_a_name_that_many_have_tells_nothing() -> None:
    assert named(*["Jan Nowak"] * 6) == [(0, 1, 2, 3, 4, 5)]
    assert named(*["Jan Nowak"] * 7) == []


def test_many_with_one_number_are_one_cluster() -> None:
    crowd = [who(i, f"Osoba {i}", "", "", "", "+48601000001") for i in range(30)]
    (one,) = found(*crowd)
    assert one.ids == tuple(range(30))


def test_a_large_block_is_compared_with_neighbours() -> None:
    letters = "bcdfghlmnp"
    names = [f"Jan K{a}ea{b}o{c}ski" for a in letters for b in letters for c in letters]
    twins = [*names[:500], "Jan Kbeabobski"]
    assert any({0, 500} <= set(ids) for ids in named(*twins))


# --- the service ---------------------------------------------------------------------------------


@pytest.fixture
def duplicates(store: Store) -> DuplicateService:
    clock = FakeClock()
    scheduling = SchedulingService(store, Connector((), FakeSecrets()), clock)  # type: ignore[arg-type]  # a fake
    return DuplicateService(store, scheduling, clock)


def add(store: Store, *names: str) -> Sequence[int]:
    """People; their ids."""
    with store.begin(write=True) as tx:
        return [tx.contacts.add(ContactDraft(name), START).id for name in names]


def test_every_number_is_compared(duplicates: DuplicateService, store: Store) -> None:
    one, two = PhoneNumber("+48601000001"), PhoneNumber("+48602000002")
    with store.begin(write=True) as tx:
        anna = tx.contacts.add(ContactDraft("Anna", phone=one, other_phones=(two,)), START)
        firm = tx.contacts.add(ContactDraft("Zakład", phone=two), START)
    (found,) = duplicates.find()
    assert found == Cluster((anna.id, firm.id), (Reason(NUMBER),))


def test_who_was_set_apart_is_not_offered_again(duplicates: DuplicateService, store: Store) -> None:
    one, two, three = add(store, "Jan Żak", "Jan Zak", "Żak Jan")
    assert [each.ids for each in duplicates.find()] == [(one, two, three)]
    duplicates.set_apart((one, two, three))
    duplicates.set_apart((one, two, three))
    assert duplicates.find() == []
    (four,) = add(store, "JAN ŻAK")
    assert [four in each.ids for each in duplicates.find()] == [True]
    duplicates.not_apart((one, two))
    (pair,) = duplicates.find()
    assert len(pair.ids) == 2, "and nobody joins them by being like both"
    duplicates.not_apart((three, two, one))
    assert [each.ids for each in duplicates.find()] == [(one, two, three, four)]


def test_people_who_are_gone_are_forgotten(duplicates: DuplicateService, store: Store) -> None:
    one, two, three, four = add(store, "Jan Żak", "Jan Zak", "Ewa", "Ewa")
    duplicates.set_apart((one, two))
    with store.begin(write=True) as tx:
        tx.contacts.delete([two])
    duplicates.set_apart((three, four))
    with store.begin() as tx:
        assert tx.settings.json_object("not_duplicates") == {"sets": [[three, four]]}


@pytest.mark.parametrize("kept", ["{}", '{"sets": 5}', '{"sets": [5, ["a"]]}', "["])
def test_what_cannot_be_read_sets_nobody_apart(
    duplicates: DuplicateService, store: Store, kept: str
) -> None:
    ids = add(store, "Jan Żak", "Jan Zak")
    with store.begin(write=True) as tx:
        tx.settings.put("not_duplicates", kept)
    assert [each.ids for each in duplicates.find()] == [tuple(ids)]


def test_the_search_says_how_far_it_is_and_stops(
    duplicates: DuplicateService, store: Store
) -> None:
    add(store, *(f"Osoba Numer{chr(97 + i % 26)}{chr(97 + i // 26)}" for i in range(600)))
    said: list[tuple[int, int]] = []
    duplicates.find(lambda done, total: said.append((done, total)))
    assert said[0] == (0, 1200)
    assert said[-1] == (1200, 1200)
    assert [done for done, _total in said] == sorted(done for done, _total in said)
    stop = Event()
    stop.set()
    with pytest.raises(Stopped):
        duplicates.find(stop=stop)

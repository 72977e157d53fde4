"""The text index: it finds what the plain way finds, whatever was written meanwhile."""

import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text

from smsdesk.core.contact import ContactDraft, ContactKind
from smsdesk.core.contact_filter import ContactColumn, ContactFilter, ContactOrder
from smsdesk.core.phone import PhoneNumber
from smsdesk.store import schema
from smsdesk.store.people import text_index, text_index_work
from smsdesk.store.unit import Store
from tests.fakes import START

SEARCHES = (
    "", "a", "ż", "q", "no", "kow", "nowak", "now ala", "kow a", "601", "60", "6", "48601",
    "601 000", "0601", "601-0", '"', '"ala"', "x%", "^", "*", "nowak 60100", "zz", "ala nowak wwa",
    "+", "12 x", "(601)", "s.c.",
)  # fmt: skip
LISTS = 10
NAMES = ("Ala", "Ola", "Żak", "Nowak", "Kowal", "Zięba", "Łoś", "Qrin", '"Ala"')
LACK = 0.2
"""How many have no number."""
NOTES = ("", "", "x%y", "Wwa", "12 x", "zz", "s.c. q")


@pytest.fixture
def store(sqlite_store: Store) -> Store:
    """Only SQLite needs such an index."""
    return sqlite_store


@pytest.fixture(autouse=True)
def _small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sizes at which a few contacts take several slices."""
    for name, value in {"WORTH_IT": 20, "SLICE": 7, "CHANGES": 3, "MANY_CHANGES": 60}.items():
        monkeypatch.setattr(text_index_work, name, value)
    monkeypatch.setattr(text_index, "AHEAD", 15)
    monkeypatch.setattr(text_index, "AHEAD_HITS", 4)


def a_chance(seed: int) -> random.Random:
    """The same one on every run."""
    return random.Random(seed)  # noqa: S311  # not for secrets


def a_number(chance: random.Random) -> PhoneNumber:
    return PhoneNumber(f"+4860{chance.randrange(10**7):07}")


def some(chance: random.Random, count: int) -> list[ContactDraft]:
    """Contacts as people have them."""
    return [
        ContactDraft(
            f"{chance.choice(NAMES)} {chance.choice(NAMES)}",
            phone=a_number(chance) if chance.random() > LACK else None,
            kind=chance.choice(list(ContactKind)),
            note=chance.choice(NOTES),
        )
        for _ in range(count)
    ]


def add(store: Store, drafts: list[ContactDraft]) -> None:
    with store.begin(write=True) as tx:
        tx.contacts.add_many(drafts, START)


def tend(store: Store, slices: int = 1_000) -> int:
    """Work for so many slices, or until nothing is to be done; how many it took."""
    for done in range(slices):
        with store.begin(write=True) as tx:
            if not tx.contacts.text_index.is_wanted():
                return done
            tx.contacts.text_index.go_on()
    return slices


def usable(store: Store) -> bool:
    with store.begin() as tx:
        return text_index.changes(tx._session) is not None


def answers(store: Store) -> list[list[int]]:
    """What all searches find, and how their first pages begin."""
    found = []
    for search in SEARCHES:
        for kind in (None, ContactKind.CONTRACTOR):
            wanted = ContactFilter(search=search, kind=kind)
            with store.begin() as tx:
                everybody = list(tx.contacts.find(wanted, START))
                first = tx.contacts.first(wanted, START, LISTS)
            assert list(first.ids)[:LISTS] == everybody[:LISTS], search
            assert len(first.ids) == len(everybody) or not first.is_all
            found.append(everybody)
        with store.begin() as tx:
            wanted = ContactFilter(search=search)
            found.append(list(tx.contacts.find(wanted, START, ContactOrder(ContactColumn.PHONE))))
    return found


def plain_answers(store: Store, monkeypatch: pytest.MonkeyPatch) -> list[list[int]]:
    with monkeypatch.context() as patched:
        patched.setattr(text_index, "changes", lambda _session: None)
        return answers(store)


@pytest.fixture
def filled(store: Store) -> Store:
    """A list with its index ready."""
    add(store, some(a_chance(1), 80))
    assert tend(store) > 10
    assert usable(store)
    return store


def test_it_finds_what_the_plain_way_finds(filled: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    found = answers(filled)
    assert found == plain_answers(filled, monkeypatch)
    assert sum(map(bool, found)) > len(SEARCHES), "most searches find somebody"


def test_a_short_list_has_none(store: Store) -> None:
    add(store, some(a_chance(1), 19))
    assert tend(store) == 0
    assert not usable(store)


def a_change(chance: random.Random, store: Store) -> None:
    """Somebody adds, changes, deletes or brings back."""
    with store.begin(write=True) as tx:
        ids = tx.contacts.find(ContactFilter(), START)
        some_ids = chance.sample(list(ids), min(4, len(ids)))
        match chance.randrange(4):
            case 0:
                tx.contacts.add_many(some(chance, 3), START)
            case 1:
                drafts = dict(zip(some_ids, some(chance, 4), strict=False))
                tx.contacts.change_many(drafts, START)
            case 2:
                tx.contacts.delete(some_ids)
            case _:
                tx.contacts.restore(tx.contacts.delete(some_ids), START)


@pytest.mark.parametrize("seed", range(4))
def test_it_keeps_in_step_while_it_is_filled_and_later(
    store: Store, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    chance = a_chance(seed)
    add(store, some(chance, 40))
    was_usable = False
    for _ in range(20):
        a_change(chance, store)
        tend(store, chance.randrange(4))
        was_usable = was_usable or usable(store)
    assert answers(store) == plain_answers(store, monkeypatch)
    tend(store)
    assert usable(store)
    assert answers(store) == plain_answers(store, monkeypatch)
    assert was_usable


def test_with_too_many_changes_the_plain_way_is_gone(
    filled: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(text_index, "FEW_CHANGES", 5)
    add(filled, some(a_chance(2), 5))
    assert usable(filled)
    add(filled, some(a_chance(3), 1))
    assert not usable(filled)
    tend(filled)
    assert usable(filled)


def test_after_a_large_import_it_is_filled_anew(
    filled: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(filled, some(a_chance(2), 61))
    tend(filled, 1)
    with filled.begin() as tx:
        assert not text_index.exists(tx._session)
    tend(filled)
    assert answers(filled) == plain_answers(filled, monkeypatch)


def test_it_is_filled_anew_where_there_is_no_room(
    filled: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(40):  # each between the last one and the first, which halves the gap
        add(filled, [ContactDraft(f"Mm{'z' * (40 - number)}")])
        tend(filled, 1)
    tend(filled)
    assert usable(filled)
    assert answers(filled) == plain_answers(filled, monkeypatch)


def test_both_ends_of_the_list_have_room(filled: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    add(filled, [ContactDraft("0 Ala"), ContactDraft("Ż Ż Nowak")])
    tend(filled)
    assert answers(filled) == plain_answers(filled, monkeypatch)
    with filled.begin(write=True) as tx:
        tx.contacts.delete(tx.contacts.find(ContactFilter(), START))
    tend(filled)
    add(filled, [ContactDraft("Ala")])
    tend(filled)
    assert answers(filled) == plain_answers(filled, monkeypatch)


def test_lost_triggers_are_noticed(filled: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    with filled.begin(write=True) as tx:
        tx._session.execute(text("DROP TRIGGER contact_texts_update"))
    tend(filled)
    with filled.begin(write=True) as tx:
        (first, *_) = tx.contacts.find(ContactFilter(), START)
        tx.contacts.change(first, ContactDraft("Zz Qrin"), START)
    assert answers(filled) == plain_answers(filled, monkeypatch)


def test_a_migration_begins_without_it(filled: Store, tmp_path: Path) -> None:
    schema._migrate(filled._engine, "0005")
    with closing(sqlite3.connect(tmp_path / "smsdesk.db")) as database:
        left = database.execute("SELECT name FROM sqlite_master WHERE name LIKE 'contact%text%'")
        assert left.fetchall() == []
    assert not usable(filled)


@pytest.mark.parametrize("lack", ["version", "module"])
def test_an_old_sqlite_goes_without(
    store: Store, monkeypatch: pytest.MonkeyPatch, lack: str
) -> None:
    add(store, some(a_chance(1), 25))
    if lack == "version":
        monkeypatch.setattr(text_index_work, "_OLDEST", (99, 0))
    else:
        monkeypatch.setattr(text_index_work, "_MODULE", "no such module")
    assert tend(store) == 0


def test_rare_short_pieces_have_few_trigrams(
    filled: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(text_index, "MOST_SPELLINGS", 1)
    assert answers(filled) == plain_answers(filled, monkeypatch)

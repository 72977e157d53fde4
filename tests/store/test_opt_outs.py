"""The opt_outs table: hashes with a key of their own, never a number."""

from datetime import timedelta

import pytest
from sqlalchemy import text

from smsdesk.core.phone import PhoneNumber
from smsdesk.store.unit import Store
from tests.fakes import START

ANNA, JAN = PhoneNumber("+48601000001"), PhoneNumber("+48601000002")


def add(store: Store, *phones: PhoneNumber, how: str = "") -> list[str]:
    with store.begin(write=True) as tx:
        return [entry.hash for entry in tx.opt_outs.add(phones, how, START)]


def test_a_number_is_found_again_and_never_kept(store: Store) -> None:
    with store.begin() as tx:
        assert tx.opt_outs.among([ANNA]) == frozenset()
        assert tx.opt_outs.named([ANNA]) == []
    (key,) = add(store, ANNA, how="phone")
    with store.begin() as tx:
        assert tx.opt_outs.among([ANNA, JAN]) == {ANNA}
        (entry,) = tx.opt_outs.named([ANNA, JAN])
        assert tx.opt_outs.all() == [entry]
        assert tx.opt_outs.count() == 1
    assert (entry.hash, entry.masked, entry.how) == (key, ANNA.masked, "phone")
    assert entry.at == START
    assert len(key) == 64
    with store.begin() as tx:
        stored = str(tx._session.execute(text("SELECT * FROM opt_outs")).all())
    assert ANNA.e164.removeprefix("+48") not in stored


def test_the_key_is_made_once_and_is_this_databases_own(
    store: Store, tmp_path_factory: pytest.TempPathFactory
) -> None:
    (first,) = add(store, ANNA)
    with store.begin(write=True) as tx:
        tx.opt_outs.remove([first])
    assert add(store, ANNA) == [first]
    with store.begin(write=True) as tx:
        tx.settings.remove("opt_out_key")
        tx.opt_outs.remove([first])
    assert add(store, ANNA) != [first]


def test_what_is_there_stays_as_it_was(store: Store) -> None:
    add(store, ANNA, how="phone")
    assert add(store, ANNA, ANNA, how="email") == []
    assert len(add(store, JAN, ANNA, JAN)) == 1
    with store.begin() as tx:
        assert [entry.how for entry in tx.opt_outs.named([ANNA])] == ["phone"]


def test_taking_off_can_be_undone(store: Store) -> None:
    keys = add(store, ANNA, JAN, how="phone")
    with store.begin(write=True) as tx:
        before = tx.opt_outs.all()
        removed = tx.opt_outs.remove([*keys, "unknown"])
        assert tx.opt_outs.count() == 0
        tx.opt_outs.restore(removed)
        tx.opt_outs.restore(removed)
        assert tx.opt_outs.all() == before


def test_the_list_begins_with_the_newest(store: Store) -> None:
    add(store, ANNA)
    with store.begin(write=True) as tx:
        tx.opt_outs.add([JAN], "", START + timedelta(days=1))
    with store.begin() as tx:
        assert [entry.masked for entry in tx.opt_outs.all()] == [JAN.masked, ANNA.masked]

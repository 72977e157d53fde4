"""A store on a real server: turns of writers, what readers see, texts, numbers, interruption."""

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from threading import Thread, Timer

import pytest
from sqlalchemy import func, select, text

from smsdesk.core.contact import ContactDraft
from smsdesk.core.contact_filter import ContactFilter
from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.interruption import Interrupted, Interruption
from smsdesk.store.engine import make_engine
from smsdesk.store.models import MergeRow
from smsdesk.store.server.connections import address_of
from smsdesk.store.unit import Store
from tests.fakes import START
from tests.postgres import emptied_engine, server
from tests.store.rows import a_message, add_gateway, queue, the_message

Desks = Callable[..., Store]


@pytest.fixture
def a_desk() -> Iterator[Desks]:
    """Makes stores over one database."""
    with emptied_engine() as engine, ExitStack() as at_end:
        address = address_of(engine)

        def make(patience: float = 0.1) -> Store:
            opened = Store(make_engine(address, patience, password=server().password))
            at_end.callback(opened.close)
            return opened

        yield make


@pytest.fixture
def store(a_desk: Desks) -> Store:
    return a_desk()


@pytest.fixture
def other(a_desk: Desks) -> Store:
    """Another desk."""
    return a_desk()


def put(store: Store, value: str) -> None:
    with store.begin(write=True) as tx:
        tx.settings.put("name", value)


def put_in_vain(store: Store) -> None:
    """Something fails after it."""
    with store.begin(write=True) as tx:
        tx.settings.put("name", "thrown away")
        raise ValueError("on purpose")


def value(store: Store) -> str:
    with store.begin() as tx:
        return tx.settings.text("name")


# --- transactions --------------------------------------------------------------------------------


def test_a_second_writer_is_told_that_there_is_one(store: Store, other: Store) -> None:
    with store.begin(write=True), pytest.raises(SmsdeskError) as caught:
        put(other, "late")
    assert caught.value.code is ErrorCode.DATABASE_LOCKED
    put(other, "later")
    assert value(store) == "later"


def test_writers_take_turns_from_their_first_look_on(store: Store, a_desk: Desks) -> None:
    def count(desk: Store) -> None:
        for _ in range(25):
            with desk.begin(write=True) as tx:
                tx.settings.put("name", str(int(tx.settings.text("name", "0")) + 1))

    threads = [Thread(target=count, args=(a_desk(patience=10),)) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert value(store) == "50"


def test_a_reader_sees_one_moment_and_holds_up_nobody(store: Store, other: Store) -> None:
    put(store, "before")
    with store.begin() as tx:
        assert tx.settings.text("name") == "before"
        put(other, "after")
        tx._session.expire_all()
        assert tx.settings.text("name") == "before"
    assert value(store) == "after"


def test_a_failed_change_leaves_nothing(store: Store) -> None:
    with pytest.raises(ValueError, match="on purpose"):
        put_in_vain(store)
    with store.begin() as tx:
        tx.settings.put("name", "not kept")
    assert value(store) == ""


# --- news ----------------------------------------------------------------------------------------


def marks_differ(store: Store, before: int) -> bool:
    """Whether news arrive within a moment."""
    deadline = time.monotonic() + 2
    while time.monotonic() < deadline:
        if store.change_mark() != before:
            return True
        time.sleep(0.005)
    return False


def test_changes_of_others_and_own_ones_are_heard(store: Store, other: Store) -> None:
    before = store.change_mark()
    assert store.change_mark() == before
    put(other, "theirs")
    assert marks_differ(store, before)
    before = store.change_mark()
    put(store, "ours")
    assert marks_differ(store, before)


def test_what_changed_nothing_is_no_news(store: Store, other: Store) -> None:
    before = store.change_mark()
    with other.begin(write=True) as tx:
        tx.settings.text("name")
    with pytest.raises(ValueError, match="on purpose"):
        put_in_vain(other)
    put(other, "the only one")
    assert marks_differ(store, before)
    assert store.change_mark() == before + 1


def test_a_lost_ear_counts_as_a_change(store: Store) -> None:
    before = store.change_mark()
    server().run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'smsdesk'")
    assert marks_differ(store, before)
    before = store.change_mark()
    put(store, "heard again")
    assert marks_differ(store, before)


# --- values --------------------------------------------------------------------------------------


def test_the_letter_nought_is_left_out(store: Store) -> None:
    put(store, "a\x00b")
    draft = ContactDraft("Jan\x00", fields={"auto": "x\x00y", "lista": "a\\u0000b"})
    with store.begin(write=True) as tx:
        contact = tx.contacts.add(draft, START)
    with store.begin() as tx:
        found = tx.contacts.get(contact.id)
    assert value(store) == "ab"
    assert found is not None
    assert found.name == "Jan"
    assert found.fields == {"auto": "xy", "lista": "a\\u0000b"}


def test_nor_does_a_list_hold_it(store: Store) -> None:
    kept = {"people": ["Jan\x00", 7, None, {"a\x00": True}]}
    with store.begin(write=True) as tx:
        tx._session.add(MergeRow(kept_id=1, before=kept, at=START))
    with store.begin() as tx:
        [found] = tx._session.scalars(select(MergeRow.before))
        assert found == {"people": ["Jan", 7, None, {"a": True}]}
        [count] = tx._session.scalars(select(func.count()).where(MergeRow.kept_id == 1))
        assert count == 1


def test_numbers_that_no_id_can_be_are_not_found(store: Store) -> None:
    huge = 2**40
    with store.begin() as tx:
        assert tx.history.lines([huge]) == []
        assert tx.contacts.lines([huge]) == []
        assert tx.contacts.get(huge) is None
        assert list(tx.contacts.find(ContactFilter(group_id=huge), START)) == []
        assert tx.consents.history(huge) == []


def test_no_text_is_too_long(store: Store) -> None:
    """A provider's id that did not fit would leave its message in doubt for ever."""
    add_gateway(store)
    [message_id] = queue(store, a_message(sender="S" * 300))
    with store.begin(write=True) as tx:
        tx.messages.claim("aaaa1111", START, 1)
    assert the_message(store, message_id).sender == "S" * 300


def test_lists_are_in_the_order_of_their_keys(store: Store) -> None:
    ordered = [
        "Abc",
        "ąbc",
        "cma",
        "ćma",
        "de Luxe",
        "Lucyna",
        "Łucja",
        "Zenon",
        "Źdźbło",
        "Żaneta",
    ]
    with store.begin(write=True) as tx:
        tx.contacts.add_many([ContactDraft(name) for name in sorted(ordered)], START)
    with store.begin() as tx:
        found = tx.contacts.get_many(tx.contacts.find(ContactFilter(), START))
    assert [one.name for one in found] == ordered


# --- interruption --------------------------------------------------------------------------------


def search_for_long(store: Store, interruption: Interruption, patience: int = 0) -> None:
    with store.reading(interruption) as tx:
        tx._session.execute(text(f"SET LOCAL statement_timeout = {patience}"))
        tx._session.execute(text("SELECT pg_sleep(30)"))


def test_a_search_is_interrupted_in_the_middle(store: Store) -> None:
    interruption = Interruption()
    timer = Timer(0.05, interruption.interrupt)
    timer.start()
    begun = time.monotonic()
    with pytest.raises(Interrupted):
        search_for_long(store, interruption)
    timer.join()
    assert time.monotonic() - begun < 10
    put(store, "as good as before")
    assert value(store) == "as good as before"


def test_nobody_wanted_it_from_the_beginning(store: Store) -> None:
    interruption = Interruption()
    interruption.interrupt()
    with pytest.raises(Interrupted):
        search_for_long(store, interruption)


def test_a_server_that_is_slow_is_no_interruption(store: Store) -> None:
    with pytest.raises(SmsdeskError) as caught:
        search_for_long(store, Interruption(), patience=20)
    assert caught.value.code is ErrorCode.SERVER_SLOW


def search_in_vain(store: Store, interruption: Interruption) -> None:
    with store.reading(interruption) as tx:
        tx.contacts.count()
        interruption.interrupt()


def test_an_answer_that_nobody_wants_any_more(store: Store) -> None:
    with pytest.raises(Interrupted):
        search_in_vain(store, Interruption())
    assert value(store) == ""

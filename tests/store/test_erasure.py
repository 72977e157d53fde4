"""Erasing a person: what is theirs, what keeps them, and that no byte of it stays."""

from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select

from smsdesk.core.contact import Contact
from smsdesk.core.message import MessageState
from smsdesk.core.phone import PhoneNumber
from smsdesk.store.engine import database_file
from smsdesk.store.models import (
    AttemptRow,
    GroupRow,
    ImportChangeRow,
    ImportRow,
    MemberRow,
    MergeRow,
)
from smsdesk.store.people import text_index, text_index_work
from smsdesk.store.people.erasure import Traces
from smsdesk.store.people.text_index_work import TextIndexWork
from smsdesk.store.unit import Store
from tests.fakes import START
from tests.store.rows import (
    a_message,
    add_gateway,
    add_person,
    claim,
    note,
    queue,
    states,
)

ANNA, JAN = PhoneNumber("+48601000001"), PhoneNumber("+48601000002")


def person(store: Store, contact_id: int) -> Contact:
    with store.begin() as tx:
        contact = tx.contacts.get(contact_id)
    assert contact is not None
    return contact


def write(store: Store, number: int, contact_id: int | None = None, text: str = "Halo") -> str:
    """A cancelled message."""
    message = replace(a_message(number, text), contact_id=contact_id)
    (message_id,) = queue(store, message)
    with store.begin(write=True) as tx:
        tx.messages.cancel([message_id], START)
    return message_id


def traces(store: Store, contact_id: int) -> Traces:
    with store.begin() as tx:
        contact = tx.contacts.get(contact_id)
        assert contact is not None
        return tx.erasure.traces(contact)


def test_whose_a_message_is(store: Store) -> None:
    add_gateway(store)
    anna = add_person(store, ANNA, other_phones=(JAN,))
    other = add_person(store, ANNA, "Ewa")
    mine = [write(store, 9, anna), write(store, 1), write(store, 2)]
    write(store, 1, other)
    write(store, 3)
    assert traces(store, anna).messages == 3
    with store.begin() as tx:
        seqs = tx.erasure.messages(person(store, anna))
        found = {line.id for line in tx.history.lines(seqs)}
    assert found == set(mine)


def test_what_is_not_over_is_counted(store: Store) -> None:
    add_gateway(store)
    anna, ewa = add_person(store, ANNA), add_person(store, ANNA, "Ewa")
    queue(store, replace(a_message(1), contact_id=anna))
    queue(store, replace(a_message(1), contact_id=ewa))
    assert traces(store, anna).open_messages == 1
    claim(store)
    claim(store)
    # on its way to the same number, so what the provider answers may be mistaken for the other's
    assert traces(store, anna).open_messages == 2


def test_all_that_hangs_on_a_person_goes(store: Store) -> None:
    add_gateway(store)
    anna, ewa = add_person(store, ANNA), add_person(store, JAN, "Ewa")
    note(store, anna)
    (kept,) = [write(store, 2, ewa)]
    (sent,) = queue(store, replace(a_message(1), contact_id=anna))
    (claimed,) = claim(store)
    with store.begin(write=True) as tx:
        tx.messages.put_back([claimed], START)
        tx.messages.cancel([sent], START)
        tx._session.add(
            GroupRow(id=1, name="Opony", filter=None, created_at=START, updated_at=START)
        )
        tx._session.flush()
        tx._session.add(MemberRow(group_id=1, contact_id=anna))
        tx._session.add(ImportRow(id=1, file_name="a.csv", added=0, updated=1, at=START))
        tx._session.flush()
        tx._session.add(ImportChangeRow(import_id=1, contact_id=anna, before={"name": "Ania"}))
        tx._session.add(ImportChangeRow(import_id=1, contact_id=ewa, before={"name": "Ewka"}))
    assert traces(store, anna) == Traces(messages=1, open_messages=0, notes=1, groups=1)
    with store.begin() as tx:
        assert tx.erasure.groups(anna) == ["Opony"]
    with store.begin(write=True) as tx:
        tx.erasure.erase(person(store, anna))
    with store.begin() as tx:
        assert tx.contacts.get(anna) is None
        assert tx.history.by_id(sent) is None
        assert tx._session.scalars(select(AttemptRow.id)).all() == []
        assert tx._session.scalars(select(ImportChangeRow.contact_id)).all() == [ewa]
        assert tx.consents.history(anna) == []
    assert states(store, [kept]) == [MessageState.CANCELLED]


def test_whom_a_person_was_merged_from_goes_too(store: Store) -> None:
    anna, ewa = add_person(store, ANNA), add_person(store, JAN, "Ewa")
    with store.begin(write=True) as tx:
        for kept, before in (
            (anna, {"contacts": [{"id": anna, "name": "A"}, {"id": 70, "name": "B"}]}),
            (70, {"contacts": [{"id": 71, "name": "C"}], "at": "x"}),
            (ewa, {"contacts": [{"id": 80, "name": "D"}]}),
        ):
            tx._session.add(MergeRow(kept_id=kept, before=before, at=START))
    with store.begin(write=True) as tx:
        tx.erasure.erase(person(store, anna))
    with store.begin() as tx:
        assert tx._session.scalars(select(MergeRow.kept_id)).all() == [ewa]


def test_no_byte_of_it_stays(sqlite_store: Store) -> None:
    add_gateway(sqlite_store)
    anna = add_person(sqlite_store, ANNA, "Brzęczyszczykiewicz")
    for _ in range(40):
        write(sqlite_store, 1, anna, "Tajna naprawa gramofonu")
    assert found_in_files(sqlite_store, "gramofonu")
    with sqlite_store.begin(write=True) as tx:
        tx.erasure.erase(person(sqlite_store, anna))
    sqlite_store.wipe_log()
    for word in ("gramofonu", "Brz", "brzeczyszczykiewicz", "601000001"):
        assert not found_in_files(sqlite_store, word), word


def found_in_files(store: Store, word: str) -> bool:
    """Whether the database or its log holds these bytes."""
    path = database_file(store._engine)
    assert path is not None
    files = [path, *Path(path.parent).glob(f"{path.name}-wal")]
    return any(word.encode() in file.read_bytes() for file in files)


def test_a_database_in_memory_has_no_log(sqlite_store: Store) -> None:
    from smsdesk.store.engine import make_engine

    nowhere = Store(make_engine("sqlite://"))
    nowhere.wipe_log()
    nowhere.close()


def test_the_index_of_texts_forgets_it_too(
    sqlite_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(text_index_work, "WORTH_IT", 2)
    ids = [add_person(sqlite_store, None, f"Gramofon{number}") for number in range(4)]
    with sqlite_store.begin(write=True) as tx:
        for _ in range(3):
            TextIndexWork(tx._session).go_on()
        assert text_index.exists(tx._session)
    with sqlite_store.begin(write=True) as tx:
        tx.erasure.erase(person(sqlite_store, ids[0]))
    sqlite_store.wipe_log()
    assert not found_in_files(sqlite_store, "gramofon0")
    with sqlite_store.begin(write=True) as tx:
        assert not text_index.exists(tx._session)
        for _ in range(3):
            TextIndexWork(tx._session).go_on()
        assert text_index.exists(tx._session)

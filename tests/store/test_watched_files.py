"""What is known of the watched folder's files."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import update

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.message import MessageState
from smsdesk.core.watched_file import FileState, RowState
from smsdesk.store import schema
from smsdesk.store.models import WatchedFileRow
from smsdesk.store.unit import Store
from smsdesk.store.watched_files import Decision, FileRow, KnownName, WatchedFile
from tests.fakes import START
from tests.store.rows import add_gateway, queue_some, states

TAKEN = Decision(FileState.TAKEN, 1)
WAITING = Decision(FileState.WAITING, 200, SmsdeskError(ErrorCode.FOLDER_WAITS, count=200))
WEEK = timedelta(days=7)


def add(store: Store, name: str, digest: str, *rows: FileRow, age: timedelta = timedelta()) -> int:
    with store.begin(write=True) as tx:
        file_id = tx.watched_files.add(name, digest, TAKEN, START - age)
        assert file_id is not None
        tx.watched_files.put_rows(file_id, rows)
    return file_id


def the(store: Store, file_id: int) -> WatchedFile:
    with store.begin() as tx:
        found = tx.watched_files.get(file_id)
    assert found is not None
    return found


def sent(store: Store, name: str = "a.csv") -> set[str]:
    with store.begin() as tx:
        return set(tx.watched_files.sent_rows(name, START - WEEK))


def test_a_content_is_known_once(store: Store) -> None:
    first = add(store, "a.csv", "d1")
    with store.begin(write=True) as tx:
        assert tx.watched_files.add("b.csv", "d1", TAKEN, START) is None
        found = tx.watched_files.with_digest("d1")
        assert tx.watched_files.with_digest("d2") is None
        assert tx.watched_files.get(77) is None
    assert found == WatchedFile(first, "a.csv", "d1", TAKEN, 1, "", START)


def test_what_was_refused_leaves_the_rest_of_the_transaction_alone(store: Store) -> None:
    add(store, "a.csv", "d1")
    with store.begin(write=True) as tx:
        tx.settings.put("theme", "dark")
        assert tx.watched_files.add("b.csv", "d1", TAKEN, START) is None
    with store.begin() as tx:
        assert tx.settings.text("theme") == "dark"


def test_a_name_is_remembered_and_changed(store: Store) -> None:
    file_id = add(store, "a.csv", "d1")
    known = KnownName("a.csv", 5_000_000_000, 1_795_000_000_123_456_789, file_id, "key")
    with store.begin(write=True) as tx:
        assert tx.watched_files.name("a.csv") is None
        assert tx.watched_files.put_name(known)
        assert tx.watched_files.name("a.csv", lock=True) == known
        assert tx.watched_files.put_name(replace(known, size=7))
    with store.begin() as tx:
        assert tx.watched_files.names() == {"a.csv": replace(known, size=7)}


def test_a_decision_is_made_once(store: Store) -> None:
    with store.begin(write=True) as tx:
        file_id = tx.watched_files.add("a.csv", "d1", WAITING, START)
    assert file_id is not None
    waiting = the(store, file_id)
    assert waiting.decision.error is not None
    assert waiting.decision.error.details == {"count": 200}
    with store.begin(write=True) as tx:
        assert tx.watched_files.decide(waiting, TAKEN)
        assert not tx.watched_files.decide(waiting, Decision(FileState.DECLINED))
    assert the(store, file_id).decision == TAKEN
    assert the(store, file_id).round == 2


def test_rows_come_back_with_their_messages(store: Store) -> None:
    add_gateway(store)
    (message,) = queue_some(store, 1)
    reason = SmsdeskError(ErrorCode.NUMBER_TOO_SHORT, digits=3)
    file_id = add(
        store,
        "a.csv",
        "d1",
        FileRow(2, "r2", RowState.SKIPPED, "", reason),
        FileRow(1, "r1", RowState.QUEUED, message),
        FileRow(3, "r3", RowState.REPEATED, "gone"),
    )
    with store.begin() as tx:
        first, second, third = tx.watched_files.rows(file_id)
    assert first == FileRow(1, "r1", RowState.QUEUED, message, None, MessageState.QUEUED)
    assert second.reason is not None
    assert second.reason.code is ErrorCode.NUMBER_TOO_SHORT
    assert (second.message_id, second.message_state) == ("", None)
    assert (third.message_id, third.message_state) == ("gone", None)


def test_rows_of_a_name_are_known_for_a_while(store: Store) -> None:
    add(store, "a.csv", "d0", FileRow(1, "ancient", RowState.QUEUED), age=3 * WEEK)
    add(store, "a.csv", "d1", FileRow(1, "kept", RowState.REPEATED), age=WEEK / 2)
    add(
        store, "a.csv", "d2", FileRow(1, "now", RowState.QUEUED), FileRow(2, "no", RowState.SKIPPED)
    )
    add(store, "b.csv", "d3", FileRow(1, "other", RowState.QUEUED))
    assert sent(store) == {"kept", "now"}


def test_the_last_rows_of_a_name_are_known_for_ever(store: Store) -> None:
    add(store, "a.csv", "d0", FileRow(1, "old", RowState.QUEUED), age=3 * WEEK)
    add(store, "a.csv", "d1", FileRow(1, "last", RowState.QUEUED), age=2 * WEEK)
    assert sent(store) == {"last"}


def test_rows_that_came_under_another_name_are_known_too(store: Store) -> None:
    file_id = add(store, "b.csv", "d0", FileRow(1, "copied", RowState.QUEUED))
    with store.begin(write=True) as tx:
        tx.watched_files.put_name(KnownName("a.csv", 1, 1, file_id, "key"))
    assert sent(store) == {"copied"}


def test_files_are_listed(store: Store) -> None:
    old = add(store, "a.csv", "d0", age=WEEK)
    new = add(store, "a.csv", "d1")
    with store.begin(write=True) as tx:
        tx.watched_files.keep_results(new, "mark")
    with store.begin() as tx:
        assert [file.id for file in tx.watched_files.list(10)] == [new, old]
        assert [file.id for file in tx.watched_files.list(1)] == [new]
        assert [file.results for file in tx.watched_files.since(START)] == ["mark"]


@pytest.mark.parametrize("code", ["", "of a later version"])
def test_an_unknown_reason_is_none(store: Store, code: str) -> None:
    file_id = add(store, "a.csv", "d0")
    with store.begin(write=True) as tx:
        tx.watched_files._session.execute(update(WatchedFileRow).values(error_code=code))
    assert the(store, file_id).decision.error is None


def test_the_migration_goes_up_and_down_with_data(store: Store) -> None:
    add_gateway(store)
    ids = queue_some(store, 2)
    file_id = add(store, "a.csv", "d0", FileRow(1, "r", RowState.QUEUED, ids[0]))
    with store.begin(write=True) as tx:
        tx.watched_files.put_name(KnownName("a.csv", 1, 1, file_id, "key"))
    schema._migrate(store._engine, "0005", down=True)
    schema._migrate(store._engine, "0006")
    with store.begin() as tx:
        assert tx.watched_files.list(1) == []
        assert tx.watched_files.names() == {}
    assert len(states(store, ids)) == 2

"""That statements over lists go by number, however many messages share a state."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from sqlalchemy import event

from smsdesk.core.gateway import Receipt
from smsdesk.store.outgoing import Claimed
from smsdesk.store.unit import Store
from tests.fakes import START
from tests.store.rows import add_gateway, claim, queue_some, states, the_message


@contextmanager
def watching(store: Store) -> Iterator[list[tuple[str, Any]]]:
    """Statements that change something, with their parameters."""
    found: list[tuple[str, Any]] = []

    def note(_c: object, _cursor: object, statement: str, parameters: Any, *_: object) -> None:
        if statement.startswith(("UPDATE messages", "UPDATE attempts", "INSERT INTO attempts")):
            found.append((statement, parameters))

    event.listen(store._engine, "before_cursor_execute", note)
    yield found
    event.remove(store._engine, "before_cursor_execute", note)


def plan(store: Store, statement: str, parameters: Any) -> str:
    """How SQLite goes about it."""
    with store._engine.connect() as connection:
        rows = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
        return " / ".join(row[3] for row in rows)


def claim_and_settle(store: Store, count: int) -> Sequence[Claimed]:
    """Messages that are taken; what was claimed."""
    claimed = claim(store, count)
    with store.begin(write=True) as tx:
        tx.messages.settle([(one, Receipt(one.id, f"p{one.seq}")) for one in claimed], START)
    return claimed


def test_they_go_by_number(sqlite_store: Store) -> None:
    add_gateway(sqlite_store)
    ids = queue_some(sqlite_store, 3)
    with watching(sqlite_store) as written:
        claimed = claim_and_settle(sqlite_store, 3)
    assert [the_message(sqlite_store, one.id).provider_id for one in claimed] == [
        f"p{one.seq}" for one in claimed
    ]
    assert len(written) == 4
    for statement, parameters in written:
        steps = plan(sqlite_store, statement, parameters)
        assert "INTEGER PRIMARY KEY" in steps or "ix_attempts_message_seq" in steps, steps
        assert "ix_messages_state" not in steps
    assert len(states(sqlite_store, ids)) == 3


def test_the_number_of_statements_does_not_depend_on_how_many_there_are(
    store: Store,
) -> None:
    add_gateway(store)
    ids = queue_some(store, 1200)
    with watching(store) as written:
        claimed = claim_and_settle(store, 1200)
    assert len(claimed) == 1200
    assert the_message(store, ids[-1]).provider_id == f"p{claimed[-1].seq}"
    assert len(written) == 4

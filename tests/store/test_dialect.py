"""That statements over lists go by number, however many messages share a state."""

from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import event

from smsdesk.core.gateway import Receipt
from smsdesk.store.unit import Store
from tests.fakes import START
from tests.store.rows import add_gateway, claim, queue_some, states, the_message


@pytest.fixture
def written(store: Store) -> Iterator[list[tuple[str, Any]]]:
    """Statements that change something, with their parameters."""
    found: list[tuple[str, Any]] = []

    def note(_c: object, _cursor: object, statement: str, parameters: Any, *_: object) -> None:
        if statement.startswith(("UPDATE messages", "UPDATE attempts", "INSERT INTO attempts")):
            found.append((statement, parameters))

    add_gateway(store)
    event.listen(store._engine, "before_cursor_execute", note)
    yield found
    event.remove(store._engine, "before_cursor_execute", note)


def plan(store: Store, statement: str, parameters: Any) -> str:
    """How SQLite goes about it."""
    with store._engine.connect() as connection:
        rows = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
        return " / ".join(row[3] for row in rows)


def test_they_go_by_number(store: Store, written: list[tuple[str, Any]]) -> None:
    ids = queue_some(store, 3)
    claimed = claim(store)
    with store.begin(write=True) as tx:
        tx.messages.settle([(one, Receipt(one.id, f"p{one.seq}")) for one in claimed], START)
    assert [the_message(store, one.id).provider_id for one in claimed] == [
        f"p{one.seq}" for one in claimed
    ]
    assert len(written) == 4
    for statement, parameters in written:
        steps = plan(store, statement, parameters)
        assert "INTEGER PRIMARY KEY" in steps or "ix_attempts_message_seq" in steps, steps
        assert "ix_messages_state" not in steps
    assert len(states(store, ids)) == 3


def test_the_number_of_statements_does_not_depend_on_how_many_there_are(
    store: Store, written: list[tuple[str, Any]]
) -> None:
    queue_some(store, 1200)
    claimed = claim(store, 1200)
    with store.begin(write=True) as tx:
        tx.messages.settle([(one, Receipt(one.id, "p")) for one in claimed], START)
    assert len(claimed) == 1200
    assert len(written) == 4

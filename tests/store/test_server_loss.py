"""A server that goes away: before, in the middle, in the very moment of a commit."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.interruption import Interrupted, Interruption
from smsdesk.store.engine import make_engine
from smsdesk.store.schema import upgrade
from smsdesk.store.server import commit as server_commit
from smsdesk.store.unit import Store, Transaction
from tests.cutting_proxy import CuttingProxy
from tests.postgres import PostgresServer, emptied_engine, made_ready, server, shared


@pytest.fixture
def proxy() -> Iterator[CuttingProxy]:
    with emptied_engine():
        made = CuttingProxy(server().port)
        yield made
        made.close()


@pytest.fixture
def store(proxy: CuttingProxy) -> Iterator[Store]:
    """A desk behind the proxy."""
    shop = shared()
    engine = make_engine(replace(shop.address, port=proxy.port), password=shop.password)
    opened = Store(engine)
    yield opened
    opened.close()


def put(store: Store, value: str = "value") -> None:
    with store.begin(write=True) as tx:
        tx.settings.put("name", value)


def code_of(store: Store) -> ErrorCode:
    """What trying to write tells."""
    with pytest.raises(SmsdeskError) as caught:
        put(store)
    return caught.value.code


def stored() -> str:
    """As another desk sees it."""
    shop = shared()
    rows = server().run("SELECT value FROM settings WHERE name = 'name'", shop.address.database)
    return str(rows[0][0]) if rows else ""


# --- the moment of a commit ----------------------------------------------------------------------


def test_a_commit_that_never_arrived_changed_nothing(proxy: CuttingProxy, store: Store) -> None:
    proxy.cut_before_commit()
    assert code_of(store) is ErrorCode.SERVER_LOST
    assert stored() == ""
    put(store, "again")
    assert stored() == "again"


def test_a_commit_whose_answer_was_lost_is_one(
    proxy: CuttingProxy, store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    """Somebody who is told that it failed writes the same message once more."""
    proxy.cut_after_commit()
    put(store, "once")
    assert stored() == "once"
    assert "it had taken place" in caplog.text
    caplog.clear()


@pytest.mark.parametrize("arrives", [True, False])
def test_when_nobody_can_be_asked_nobody_knows(
    proxy: CuttingProxy, store: Store, monkeypatch: pytest.MonkeyPatch, *, arrives: bool
) -> None:
    monkeypatch.setattr(server_commit, "PATIENCE", 0.1)
    (proxy.cut_after_commit if arrives else proxy.cut_before_commit)(for_good=True)
    assert code_of(store) is ErrorCode.SERVER_UNSURE
    assert stored() == ("value" if arrives else "")


def test_a_commit_that_is_under_way_is_waited_for(store: Store) -> None:
    """Its backend may not have noticed yet that nobody listens."""
    pauses: list[float] = []
    with store._engine.connect() as under_way:
        under_way.exec_driver_sql("CREATE TEMP TABLE t (i int)")
        number = under_way.exec_driver_sql("SELECT txid_current()").scalar_one()

        def finish(seconds: float) -> None:
            pauses.append(seconds)
            under_way.commit()

        assert server_commit.fate(store._engine, number, finish) == "committed"
    assert len(pauses) == 1


def test_a_writer_that_changed_nothing_need_not_know(proxy: CuttingProxy, store: Store) -> None:
    put(store)
    proxy.cut_before_commit()
    with pytest.raises(SmsdeskError) as caught, store.begin(write=True) as tx:
        tx.settings.text("name")
    assert caught.value.code is ErrorCode.SERVER_LOST


# --- other moments -------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def shaky() -> Iterator[PostgresServer]:
    """A server of its own, for ending it."""
    made = made_ready()
    yield made
    made.close()


@pytest.fixture
def desk(shaky: PostgresServer) -> Iterator[Store]:
    if not shaky.is_running:
        shaky.start()
    shop = shaky.database()
    engine = make_engine(shop.address, password=shop.password)
    upgrade(engine)
    opened = Store(engine)
    yield opened
    opened.close()


def put_while_it_ends(desk: Store, shaky: PostgresServer, mode: str) -> None:
    with desk.begin(write=True) as tx:
        tx.settings.put("name", "lost")
        shaky.stop(mode)
        look(tx)


def listen(desk: Store) -> None:
    """Whatever the server's last words were, they are read first."""
    for _ in range(3):
        desk.change_mark()


def look(tx: Transaction) -> None:
    tx._session.expire_all()
    tx.settings.text("name")


@pytest.mark.parametrize(
    ("mode", "codes"),
    [
        ("immediate", {ErrorCode.SERVER_LOST, ErrorCode.SERVER_STOPPING}),
        ("fast", {ErrorCode.SERVER_STOPPING}),
    ],
)
def test_in_the_middle_of_a_change(
    desk: Store, shaky: PostgresServer, mode: str, codes: set[ErrorCode]
) -> None:
    put(desk, "kept")
    mark = desk.change_mark()
    with pytest.raises(SmsdeskError) as caught:
        put_while_it_ends(desk, shaky, mode)
    assert caught.value.code in codes
    assert code_of(desk) is ErrorCode.SERVER_UNREACHABLE
    with pytest.raises(SmsdeskError) as caught:
        listen(desk)
    assert caught.value.code is ErrorCode.SERVER_UNREACHABLE
    shaky.start()
    assert desk.change_mark() > mark
    with desk.begin() as tx:
        assert tx.settings.text("name") == "kept"
    put(desk, "goes on")


def test_stopping_a_search_whose_server_has_gone(desk: Store, shaky: PostgresServer) -> None:
    interruption = Interruption()
    with pytest.raises(Interrupted):
        search_while_it_ends(desk, shaky, interruption)
    shaky.start()
    put(desk, "goes on")


def search_while_it_ends(desk: Store, shaky: PostgresServer, interruption: Interruption) -> None:
    with desk.reading(interruption):
        shaky.stop("immediate")
        interruption.interrupt()


def test_between_two_transactions_nobody_notices(desk: Store, shaky: PostgresServer) -> None:
    put(desk, "kept")
    shaky.stop("immediate")
    shaky.start()
    with desk.begin() as tx:
        assert tx.settings.text("name") == "kept"

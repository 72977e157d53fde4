"""Connections: pragmas, file mode, locks, and what errors of the database become."""

import os
import sqlite3
import stat
import traceback
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine
from sqlalchemy.exc import IntegrityError

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.store.engine import database_file, make_engine, make_private, translated
from smsdesk.store.schema import upgrade
from smsdesk.store.unit import Store, Transaction
from tests.fakes import START
from tests.store.rows import a_message


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "smsdesk.db"


@pytest.fixture
def engine(path: Path) -> Iterator[Engine]:
    made = make_engine(path, busy_timeout=0.1)
    upgrade(made)
    yield made
    made.dispose()


def code_of(store: Store) -> SmsdeskError:
    """The error of writing something."""
    with pytest.raises(SmsdeskError) as caught, store.begin(write=True) as tx:
        tx.settings.put("name", "value")
    return caught.value


@pytest.mark.parametrize(
    ("pragma", "value"), [("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1)]
)
def test_pragmas(engine: Engine, pragma: str, value: str | int) -> None:
    with engine.connect() as connection:
        assert connection.exec_driver_sql(f"PRAGMA {pragma}").scalar() == value


def test_an_engine_opens_nothing(path: Path) -> None:
    assert database_file(make_engine(path)) == path
    assert not path.exists()


def test_a_server_is_reached_by_its_url() -> None:
    engine = make_engine("sqlite://")
    assert database_file(engine) is None


@pytest.mark.skipif(os.name != "posix", reason="file modes")
def test_the_file_is_private_whatever_the_umask(path: Path) -> None:
    before = os.umask(0)
    try:
        store = Store(make_engine(path))
        upgrade(make_engine(path))
        with store.begin(write=True) as tx:
            tx.settings.put("name", "value")
        modes = {p.name: stat.S_IMODE(p.stat().st_mode) for p in path.parent.iterdir()}
        store.close()
    finally:
        os.umask(before)
    assert len(modes) == 3
    assert set(modes.values()) == {0o600}


def test_a_file_that_others_could_read_is_closed_to_them(path: Path) -> None:
    path.touch(0o644)
    make_private(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_writer_takes_the_lock_at_once(engine: Engine, path: Path) -> None:
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    error = code_of(Store(engine))
    other.close()
    assert error.code is ErrorCode.DATABASE_LOCKED


def test_readers_and_a_writer_do_not_hinder_one_another(engine: Engine) -> None:
    store = Store(engine)
    with store.begin() as reading:
        assert reading.settings.text("name") == ""
        with store.begin(write=True) as writing:
            writing.settings.put("name", "new")
        assert reading.history.counts() is not None
    with store.begin() as tx:
        assert tx.settings.text("name") == "new"


def test_a_failed_transaction_changes_nothing(engine: Engine) -> None:
    store = Store(engine)
    with pytest.raises(ZeroDivisionError), store.begin(write=True) as tx:
        put_and_fail(tx)
    with store.begin() as tx:
        assert tx.settings.all() == {}


def test_what_a_reader_writes_is_thrown_away(engine: Engine) -> None:
    store = Store(engine)
    with store.begin() as tx:
        tx.settings.put("name", "value")
    with store.begin() as tx:
        assert tx.settings.all() == {}


def test_a_full_disk(engine: Engine) -> None:
    store = Store(engine)
    with engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(SmsdeskError) as caught, store.begin(write=True) as tx:
        tx.settings.put("name", "x" * 100_000)
    assert caught.value.code is ErrorCode.DATABASE_FULL
    with store.begin() as tx:
        assert tx.settings.all() == {}


def test_a_database_that_cannot_be_written(engine: Engine, path: Path) -> None:
    engine.dispose()
    readonly = make_engine(f"sqlite:///file:{path}?mode=ro&uri=true")
    error = code_of(Store(readonly))
    readonly.dispose()
    assert error.code is ErrorCode.DATABASE_READONLY


def test_a_damaged_database(engine: Engine, path: Path) -> None:
    engine.dispose()
    path.write_bytes(path.read_bytes()[:100] + b"\xff" * (path.stat().st_size - 100))
    error = code_of(Store(make_engine(path)))
    assert error.code is ErrorCode.DATABASE_DAMAGED
    assert error.details["name"] == "smsdesk.db"


def test_a_folder_that_is_gone(path: Path) -> None:
    error = code_of(Store(make_engine(path.parent / "gone" / "smsdesk.db")))
    assert error.code is ErrorCode.DATABASE_UNREACHABLE
    assert "unable to open" in str(error.details["reason"])


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (PermissionError(13, "denied"), ErrorCode.DATABASE_READONLY),
        (OSError(28, "No space left on device"), ErrorCode.DATABASE_UNREACHABLE),
    ],
)
def test_a_file_that_cannot_be_made(
    path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, code: ErrorCode
) -> None:
    def refuse(*_: object) -> int:
        raise error

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(SmsdeskError) as caught:
        make_private(path)
    assert caught.value.code is code


def test_bugs_pass_unchanged(engine: Engine, path: Path) -> None:
    message = a_message()
    store = Store(engine)
    with pytest.raises(IntegrityError), store.begin(write=True) as tx:
        tx.messages.add([message, message], START)
    with pytest.raises(sqlite3.OperationalError), translated(path):
        sqlite3.connect(path).execute("SELECT nonsense")


def test_an_exception_shows_neither_text_nor_number(engine: Engine) -> None:
    message = a_message(123456, "Kowalski zaplacil")
    with pytest.raises(IntegrityError) as caught, Store(engine).begin(write=True) as tx:
        tx.messages.add([message, message], START)
    shown = "".join(traceback.format_exception(caught.value))
    assert "Kowalski" not in shown
    assert "601123456" not in shown


def test_the_change_mark_moves_with_every_write(engine: Engine, path: Path) -> None:
    store, other = Store(engine), Store(make_engine(path))
    marks = [store.change_mark(), store.change_mark()]
    for writer in (other, store):
        with writer.begin(write=True) as tx:
            tx.settings.put("name", str(len(marks)))
        marks.append(store.change_mark())
    assert marks[0] == marks[1]
    assert len(set(marks)) == 3
    other.close()
    store.close()
    store.close()


def put_and_fail(tx: Transaction) -> float:
    tx.settings.put("name", "value")
    return 1 / len(tx.templates.list())


def test_a_text_that_is_no_text_is_a_damaged_database(path: Path) -> None:
    with pytest.raises(SmsdeskError) as damaged, translated(path):
        b"\xff".decode("utf-8")
    assert damaged.value.code is ErrorCode.DATABASE_DAMAGED
    with pytest.raises(UnicodeDecodeError), translated(None):
        b"\xff".decode("utf-8")

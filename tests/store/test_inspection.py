"""Looking at a database file: what is told, and that nothing is changed."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.store.engine import make_engine
from smsdesk.store.inspection import check_sound, check_writable, look_at
from smsdesk.store.revision import HEAD
from smsdesk.store.schema import upgrade


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "smsdesk.db"
    engine = make_engine(path)
    upgrade(engine)
    engine.dispose()
    return path


def test_a_sound_file_tells_its_facts(path: Path) -> None:
    before = path.read_bytes()
    found = look_at(path)
    assert found is not None
    assert (found.revision, found.current, found.journal) == (HEAD, True, "wal")
    assert found.size == path.stat().st_size
    check_sound(path)
    check_writable(path)
    assert path.read_bytes() == before


def test_the_changes_that_are_not_in_the_file_yet_count_too(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("INSERT INTO settings (name, value) VALUES ('x', '1')")
        other.commit()
        found = look_at(path)
        assert found is not None
        assert found.log_size > 0


@pytest.mark.parametrize("content", [None, b""])
def test_what_is_not_there_is_not_made(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "smsdesk.db"
    if content is not None:
        path.write_bytes(content)
    assert look_at(path) is None
    assert path.exists() is (content is not None)


def test_a_newer_revision_is_told(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("UPDATE alembic_version SET version_num = '9999'")
        other.commit()
    with pytest.raises(SmsdeskError) as caught:
        look_at(path)
    assert caught.value.code is ErrorCode.DATABASE_NEWER


def test_an_older_revision_waits_for_its_upgrade(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("UPDATE alembic_version SET version_num = '0001'")
        other.commit()
    found = look_at(path)
    assert found is not None
    assert not found.current


def test_a_damaged_page_is_found(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA journal_mode = DELETE")
        (page,) = other.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'messages'"
        ).fetchone()
        (size,) = other.execute("PRAGMA page_size").fetchone()
    content = bytearray(path.read_bytes())
    content[(page - 1) * size : page * size] = b"\xa5" * size
    path.write_bytes(content)
    with pytest.raises(SmsdeskError) as caught:
        check_sound(path)
    assert caught.value.code is ErrorCode.DATABASE_DAMAGED


def test_somebody_elses_transaction_is_told(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("smsdesk.store.inspection._PATIENCE", 0.05)
    with closing(sqlite3.connect(path)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(SmsdeskError) as caught:
            check_writable(path)
    assert caught.value.code is ErrorCode.DATABASE_LOCKED

"""The database file is deleted, moved or replaced under the program: nothing is lost."""

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.store.engine import make_engine
from smsdesk.store.unit import Store


@pytest.fixture
def path(tmp_path: Path, blank_database: Path) -> Path:
    path = tmp_path / "data" / "smsdesk.db"
    path.parent.mkdir()
    shutil.copyfile(blank_database, path)
    return path


@pytest.fixture
def opened(path: Path) -> Store:
    return Store(make_engine(path, busy_timeout=0.2))


def _put(store: Store, value: str) -> None:
    with store.begin(write=True) as tx:
        tx.settings.put("x", value)


def _read(store: Store) -> str:
    with store.begin() as tx:
        return tx.settings.text("x")


def test_a_deleted_file_is_put_back_with_everything_in_it(path: Path, opened: Store) -> None:
    _put(opened, "kept")
    path.unlink()
    assert _read(opened) == "kept"
    assert path.stat().st_mode & 0o077 == 0
    _put(opened, "later")
    opened.close()
    assert _read(Store(make_engine(path))) == "later"
    assert [one.name for one in path.parent.iterdir() if "rescue" in one.name] == []


def test_a_deleted_folder_is_put_back_too(path: Path, opened: Store) -> None:
    _put(opened, "kept")
    shutil.rmtree(path.parent)
    _put(opened, "later")
    opened.close()
    assert _read(Store(make_engine(path))) == "later"
    assert path.parent.stat().st_mode & 0o077 == 0


def test_the_mark_of_changes_goes_on(path: Path, opened: Store) -> None:
    opened.change_mark()
    path.unlink()
    before = opened.change_mark()
    with closing(sqlite3.connect(path)) as other:
        other.execute("INSERT INTO settings (name, value) VALUES ('y', '1')")
        other.commit()
    assert opened.change_mark() != before


def test_two_programs_agree_on_one_file(path: Path, opened: Store) -> None:
    second = Store(make_engine(path))
    _put(opened, "first")
    assert _read(second) == "first"
    path.unlink()
    _put(opened, "after")
    assert _read(second) == "after"
    _put(second, "from the other")
    assert _read(opened) == "from the other"
    opened.close()
    second.close()


def test_a_file_that_comes_back_from_the_bin_is_used_as_it_is(path: Path, opened: Store) -> None:
    _put(opened, "kept")
    aside = path.with_name("bin")
    path.rename(aside)
    aside.rename(path)
    assert _read(opened) == "kept"


def test_another_database_in_its_place_is_used(
    path: Path, opened: Store, blank_database: Path, tmp_path: Path
) -> None:
    _put(opened, "old")
    restored = tmp_path / "restored.db"
    shutil.copyfile(blank_database, restored)
    _put(Store(make_engine(restored)), "new")
    with closing(sqlite3.connect(restored)) as copy:
        copy.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    restored.replace(path)
    for name in ("-wal", "-shm"):
        path.with_name(path.name + name).unlink(missing_ok=True)
    assert _read(opened) == "new"


def test_something_else_in_its_place_is_refused(path: Path, opened: Store) -> None:
    _put(opened, "old")
    other = path.with_name("other")
    other.write_bytes(b"")
    other.replace(path)
    with pytest.raises(SmsdeskError) as caught:
        _read(opened)
    assert caught.value.code is ErrorCode.DATABASE_DAMAGED


def test_what_cannot_be_put_back_is_told(path: Path, opened: Store) -> None:
    _put(opened, "kept")
    shutil.rmtree(path.parent)
    path.parent.write_text("a file in the place of the folder")
    for _ in range(2):
        with pytest.raises(SmsdeskError) as caught:
            _put(opened, "lost")
        assert caught.value.code is ErrorCode.DATABASE_GONE
    path.parent.unlink()
    assert _read(opened) == "kept"


def test_a_store_that_was_closed_puts_nothing_back(path: Path, opened: Store) -> None:
    _put(opened, "kept")
    opened.close()
    path.unlink()
    with pytest.raises(SmsdeskError) as caught:
        _read(opened)
    assert caught.value.code is ErrorCode.DATABASE_UNREACHABLE
    assert not path.exists()


_WRITER = """
import sys, time
from pathlib import Path
from smsdesk.core.errors import SmsdeskError
from smsdesk.store.engine import make_engine
from smsdesk.store.unit import Store
store = Store(make_engine(Path(sys.argv[1])))

def put(name):
    with store.begin(write=True) as tx:
        tx.settings.put(name, "1")

for number in range(60):
    for left in reversed(range(20)):
        try:
            put(f"{sys.argv[2]} {number}")
            break
        except SmsdeskError:
            # in the moment of a deletion; whoever writes says so and tries again
            if not left:
                raise
            time.sleep(0.01)
    time.sleep(0.01)
store.close()
"""


def test_deleted_again_and_again_under_two_writing_processes(path: Path, opened: Store) -> None:
    _put(opened, "kept")
    writers = [
        subprocess.Popen([sys.executable, "-c", _WRITER, str(path), name], stderr=subprocess.PIPE)
        for name in ("a", "b")
    ]
    deleted = 0
    while any(writer.poll() is None for writer in writers):
        if deleted < 3 and path.exists() and _count(path) > 10 + 25 * deleted:
            path.unlink()
            deleted += 1
    assert all(b"Traceback" not in writer.communicate()[1] for writer in writers)
    assert [writer.returncode for writer in writers] == [0, 0]
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert deleted == 3
    # what was being written in the very moment of a deletion may be missing
    assert _count(path) >= 121 - 2 * deleted


def _count(path: Path) -> int:
    try:
        with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
            (count,) = connection.execute("SELECT count(*) FROM settings").fetchone()
    except sqlite3.Error:
        return 0
    return int(count)

"""The schema: created, left alone, upgraded with a copy first, refused in words."""

import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, create_engine, inspect
from sqlalchemy.pool import StaticPool

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.message import MessageState
from smsdesk.store import schema
from smsdesk.store.engine import make_engine
from smsdesk.store.models import Base
from smsdesk.store.moves import Takeover
from smsdesk.store.revision import HEAD
from smsdesk.store.schema import backup, upgrade
from smsdesk.store.unit import Store
from tests.fakes import START
from tests.store.rows import GATEWAY, add_gateway, claim, queue_some, states


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "100% mój warsztat" / "smsdesk.db"


@pytest.fixture
def engine(path: Path) -> Iterator[Engine]:
    path.parent.mkdir()
    made = make_engine(path)
    yield made
    made.dispose()


def refusal(engine: Engine) -> ErrorCode:
    """The code with which an upgrade is refused."""
    with pytest.raises(SmsdeskError) as caught:
        upgrade(engine)
    return caught.value.code


def files(path: Path) -> dict[str, bytes]:
    """The folder of a database, without what a mere reader leaves there."""
    found = path.parent.iterdir()
    return {p.name: p.read_bytes() for p in found if not p.name.endswith(("-shm", "-wal"))}


def test_a_new_database_has_the_models_schema(engine: Engine) -> None:
    upgrade(engine)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []
        assert context.get_current_revision() == HEAD


def test_checks_and_defaults_are_the_models_too(engine: Engine, tmp_path: Path) -> None:
    upgrade(engine)
    (tmp_path / "modelled.db").touch()
    modelled = make_engine(tmp_path / "modelled.db")
    Base.metadata.create_all(modelled)
    for table in Base.metadata.tables:
        ours, theirs = inspect(engine), inspect(modelled)
        assert ours.get_check_constraints(table) == theirs.get_check_constraints(table)
        assert ours.get_foreign_keys(table) == theirs.get_foreign_keys(table)
        assert ours.get_unique_constraints(table) == theirs.get_unique_constraints(table)
    modelled.dispose()


def test_head_is_the_last_script() -> None:
    assert ScriptDirectory.from_config(schema._config()).get_heads() == [HEAD]


def test_scripts_import_nothing_of_the_program() -> None:
    scripts = list((Path(schema.__file__).parent / "migrations").rglob("*.py"))
    assert len(scripts) >= 4
    assert not any("import smsdesk" in s.read_text() for s in scripts)
    assert not any("from smsdesk" in s.read_text() for s in scripts)


def test_an_up_to_date_database_is_left_alone(engine: Engine, path: Path) -> None:
    upgrade(engine)
    engine.dispose()
    before = files(path)
    upgrade(engine)
    assert files(path) == before
    assert list(before) == ["smsdesk.db"]


def test_an_up_to_date_database_costs_no_alembic(engine: Engine, path: Path) -> None:
    upgrade(engine)
    engine.dispose()
    program = (
        "import sys; from pathlib import Path\n"
        "from smsdesk.store.engine import make_engine\n"
        "from smsdesk.store.schema import upgrade\n"
        f"upgrade(make_engine(Path({str(path)!r})))\n"
        "print('alembic' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert done.stdout.strip() == b"False"


def test_an_empty_file_counts_as_new(engine: Engine, path: Path) -> None:
    path.touch()
    upgrade(engine)
    upgrade(engine)
    assert list(files(path)) == ["smsdesk.db"]


def test_up_and_down_with_data(engine: Engine, path: Path) -> None:
    upgrade(engine)
    store = Store(engine)
    add_gateway(store)
    ids = queue_some(store, 3)
    claim(store, 1)
    with store.begin(write=True) as tx:
        tx.settings.put("theme", "dark")
    schema._migrate(engine, "base", down=True)
    with engine.connect() as connection:
        assert inspect(connection).get_table_names() == ["alembic_version"]
    schema._migrate(engine, HEAD)
    add_gateway(store)
    ids = queue_some(store, 2)
    assert len(states(store, ids)) == 2


def test_an_outbox_of_the_first_revision_is_taken_over(engine: Engine, path: Path) -> None:
    upgrade(engine)
    store = Store(engine)
    add_gateway(store)
    ids = queue_some(store, 2)
    claim(store, 1)
    schema._migrate(engine, "0001", down=True)
    engine.dispose()
    upgrade(engine)
    assert states(store, ids) == [MessageState.SENDING, MessageState.QUEUED]
    with store.begin() as tx:
        [doubt] = tx.messages.unsettled()
        lane = tx.due.lane(GATEWAY)
    assert lane is not None
    assert doubt.account == lane.account


def test_an_outbox_before_failover_is_taken_over(engine: Engine, path: Path) -> None:
    upgrade(engine)
    store = Store(engine)
    add_gateway(store)
    ids = queue_some(store, 2)
    schema._migrate(engine, "0002", down=True)
    engine.dispose()
    with closing(sqlite3.connect(path)) as old:
        assert (
            old.execute("SELECT name FROM sqlite_master WHERE name LIKE '%moves%'").fetchall() == []
        )
    upgrade(engine)
    assert len(list(path.parent.glob("smsdesk.db.before-0002-*"))) == 1
    to = Takeover("bbbb2222", "Inna", ErrorCode.NO_CREDIT)
    with store.begin(write=True) as tx:
        tx.moves.move(tx.moves.waiting(GATEWAY, START, 0, 1), to, START)
        assert [len(tx.history.moves(seq)) for seq in (1, 2)] == [1, 0]
    assert states(store, ids) == [MessageState.QUEUED] * 2


def test_an_older_database_is_copied_aside_first(
    engine: Engine, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    upgrade(engine)
    store = Store(engine)
    add_gateway(store)
    ids = queue_some(store, 3)
    scripts = path.parent / "scripts"
    shutil.copytree(schema._SCRIPTS, scripts, ignore=shutil.ignore_patterns("__pycache__"))
    (scripts / "versions" / "9999_more.py").write_text(NEXT)
    monkeypatch.setattr(schema, "_SCRIPTS", scripts)
    monkeypatch.setattr(schema, "HEAD", "9999")
    upgrade(engine)
    [copy] = path.parent.glob(f"smsdesk.db.before-{HEAD}-*")
    assert copy.stat().st_mode & 0o077 == 0
    with closing(sqlite3.connect(copy)) as old, closing(sqlite3.connect(path)) as new:
        ids_of = "SELECT id FROM messages ORDER BY seq"
        assert [[i for (i,) in database.execute(ids_of)] for database in (old, new)] == [ids, ids]
        tables = "SELECT count(*) FROM sqlite_master WHERE name = 'more'"
        assert [database.execute(tables).fetchone() for database in (old, new)] == [(0,), (1,)]
    with store.begin() as tx:
        assert len(tx.history.find()) == 3


def test_a_failed_migration_changes_nothing(
    engine: Engine, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    upgrade(engine)
    scripts = path.parent / "scripts"
    shutil.copytree(schema._SCRIPTS, scripts, ignore=shutil.ignore_patterns("__pycache__"))
    (scripts / "versions" / "9999_more.py").write_text(NEXT + "    raise RuntimeError\n")
    monkeypatch.setattr(schema, "_SCRIPTS", scripts)
    with pytest.raises(RuntimeError):
        schema._migrate(engine, "9999")
    monkeypatch.undo()
    upgrade(engine)
    with engine.connect() as connection:
        assert not inspect(connection).has_table("more")
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1


def test_a_newer_database_is_refused(engine: Engine, path: Path) -> None:
    upgrade(engine)
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    engine.dispose()
    before = files(path)
    assert refusal(engine) is ErrorCode.DATABASE_NEWER
    assert files(path) == before


@pytest.mark.parametrize("content", [b"not a database at all" * 100, b"\0" * 5000])
def test_a_file_of_something_else_is_refused(engine: Engine, path: Path, content: bytes) -> None:
    path.write_bytes(content)
    assert refusal(engine) is ErrorCode.DATABASE_DAMAGED
    assert files(path) == {"smsdesk.db": content}


def test_a_database_of_another_program_is_refused(engine: Engine, path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE songs (title TEXT)")
    before = files(path)
    assert refusal(engine) is ErrorCode.DATABASE_DAMAGED
    assert files(path) == before


def test_a_database_that_lost_a_table_is_refused(engine: Engine) -> None:
    upgrade(engine)
    with engine.begin() as connection:
        connection.exec_driver_sql("DROP TABLE attempts")
    assert refusal(engine) is ErrorCode.DATABASE_DAMAGED


def test_a_database_that_lost_its_revision_is_refused(engine: Engine) -> None:
    upgrade(engine)
    with engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM alembic_version")
    assert refusal(engine) is ErrorCode.DATABASE_DAMAGED


def test_a_folder_in_the_place_of_the_file(engine: Engine, path: Path) -> None:
    path.mkdir()
    assert refusal(engine) is ErrorCode.DATABASE_UNREACHABLE


def test_a_path_through_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert refusal(make_engine(tmp_path / "file" / "smsdesk.db")) is ErrorCode.DATABASE_UNREACHABLE


def test_a_name_that_no_file_can_have(tmp_path: Path) -> None:
    assert refusal(make_engine(tmp_path / ("x" * 300))) is ErrorCode.DATABASE_UNREACHABLE


def test_a_server_is_asked_for_its_tables() -> None:
    server = create_engine("sqlite://", poolclass=StaticPool)
    upgrade(server)
    upgrade(server)
    with server.connect() as connection:
        assert inspect(connection).has_table("messages")
    server.dispose()


def test_a_backup_of_a_database_in_use(engine: Engine, path: Path) -> None:
    upgrade(engine)
    store = Store(engine)
    with store.begin(write=True) as tx:
        tx.settings.put("name", "value")
        backup(path, path.with_name("early.db"))
    backup(path, path.with_name("late.db"))
    counts = []
    for name in ("early.db", "late.db"):
        with closing(sqlite3.connect(path.with_name(name))) as copy:
            counts += copy.execute("SELECT count(*) FROM settings").fetchone()
    assert counts == [0, 1]


NEXT = f'''
"""One more revision, for tests."""

import sqlalchemy as sa
from alembic import op

revision = "9999"
down_revision = "{HEAD}"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table("more", sa.Column("id", sa.Integer(), primary_key=True))
    with op.batch_alter_table("messages") as messages:
        messages.add_column(sa.Column("more", sa.Text()))
'''

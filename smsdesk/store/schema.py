"""The schema of the database: created when new, upgraded with a copy beside it, refused otherwise.

An up-to-date database is recognised by plain SQL, so that Alembic is imported only for work.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, inspect

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.store.engine import WRITE, database_file, make_private, translated, unreachable
from smsdesk.store.models import Base
from smsdesk.store.people.text_index_work import drop as drop_text_index
from smsdesk.store.revision import HEAD

if TYPE_CHECKING:
    from alembic.config import Config

_VERSION_TABLE = "alembic_version"
_SCRIPTS = Path(__file__).parent / "migrations"


def upgrade(engine: Engine) -> None:
    """Bring the database of `engine` to HEAD.

    A missing or empty one is created; before any other change the file is copied to
    `<name>.before-<revision>-<time>`. Raises SmsdeskError(DATABASE_NEWER, DATABASE_DAMAGED and
    the other DATABASE_*) with nothing changed.
    """
    path = database_file(engine)
    with translated(path):
        found = _file_revision(path) if path else _server_revision(engine)
        if found == HEAD:
            return
        if found is not None:
            _check_known(found)
        if path:
            make_private(path)
        if path and found is not None:
            _copy_aside(path, found)
        _migrate(engine, HEAD)


def stored_revision(path: Path) -> str | None:
    """The revision of a database file, read without changing it; None when it is missing or empty.

    Raises SmsdeskError(DATABASE_NEWER, DATABASE_DAMAGED and the other DATABASE_*).
    """
    with translated(path):
        found = _file_revision(path)
        if found not in (None, HEAD):
            _check_known(str(found))
        return found


def backup(path: Path, copy: Path) -> None:
    """A consistent copy of a database that may be in use. Raises sqlite3.Error, SmsdeskError."""
    make_private(copy)
    with closing(open_readonly(path)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)


def _file_revision(path: Path) -> str | None:
    """The revision of a file, read without changing it; None when it is missing or empty."""
    try:
        if not path.exists() or path.stat().st_size == 0:
            return None
    except OSError as error:
        raise unreachable(path, error.strerror or "") from error
    with closing(open_readonly(path)) as connection:
        rows = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        versions = []
        if (_VERSION_TABLE,) in rows:
            versions = connection.execute(f"SELECT version_num FROM {_VERSION_TABLE}").fetchall()  # noqa: S608  # a constant
    return _revision({str(name) for (name,) in rows}, [str(v) for (v,) in versions], path.name)


def _server_revision(engine: Engine) -> str | None:
    with engine.connect() as connection:
        tables = set(inspect(connection).get_table_names())
        versions = []
        if _VERSION_TABLE in tables:
            query = f"SELECT version_num FROM {_VERSION_TABLE}"  # noqa: S608  # a constant
            versions = list(connection.exec_driver_sql(query).scalars())
    return _revision(tables, versions, engine.url.database or "")


def _revision(tables: set[str], versions: list[str], name: str) -> str | None:
    """The one revision of a database with these tables; None for an empty database."""
    ours = {table for table in tables if not table.startswith("sqlite_")}
    if not ours:
        return None
    whole = versions != [HEAD] or ours >= set(Base.metadata.tables)
    if len(versions) != 1 or not whole:
        raise SmsdeskError(ErrorCode.DATABASE_DAMAGED, name=name)
    return versions[0]


def open_readonly(path: Path) -> sqlite3.Connection:
    """A connection that changes nothing. Raises sqlite3.Error."""
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)


def _copy_aside(path: Path, revision: str) -> Path:
    now = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
    copy = path.with_name(f"{path.name}.before-{revision}-{now}")
    backup(path, copy)
    return copy


def _config() -> "Config":
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS).replace("%", "%%"))
    return config


def _check_known(revision: str) -> None:
    from alembic.script import ScriptDirectory

    known = {script.revision for script in ScriptDirectory.from_config(_config()).walk_revisions()}
    if revision not in known:
        raise SmsdeskError(ErrorCode.DATABASE_NEWER)


def _migrate(engine: Engine, target: str, *, down: bool = False) -> None:
    """Run the scripts to `target` in one transaction of their own."""
    from alembic import command

    with _migrating(engine) as connection:
        # its triggers would vanish with a table that a script makes anew; it comes back by itself
        drop_text_index(connection)
        config = _config()
        config.attributes["connection"] = connection
        (command.downgrade if down else command.upgrade)(config, target)


@contextmanager
def _migrating(engine: Engine) -> Iterator[Connection]:
    """A write transaction in which SQLite tables may be rebuilt without cascades."""
    with engine.connect().execution_options(**{WRITE: True}) as connection:
        _enforce_foreign_keys(connection, "OFF")
        try:
            with connection.begin():
                yield connection
        finally:
            _enforce_foreign_keys(connection, "ON")


def _enforce_foreign_keys(connection: Connection, value: str) -> None:
    """A pragma without effect inside a transaction, so it goes past SQLAlchemy's."""
    if connection.dialect.name == "sqlite":
        connection.connection.cursor().execute(f"PRAGMA foreign_keys = {value}").close()

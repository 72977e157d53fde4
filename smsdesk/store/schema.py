"""The schema of the database: created when new, upgraded with a copy beside it, refused otherwise.

An up-to-date database is recognised by plain SQL, so that Alembic is imported only for work. Beside
a database on a server there is no copy: whoever upgrades it has seen to that before.
"""

import logging
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, inspect

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.server_address import ServerAddress
from smsdesk.store.dialect import postgresql, sqlite
from smsdesk.store.engine import make_private, place_of, translated, unreachable
from smsdesk.store.models import Base
from smsdesk.store.people.text_index_work import drop as drop_text_index
from smsdesk.store.revision import HEAD
from smsdesk.store.server.connections import UNHURRIED, WRITE, address_of
from smsdesk.store.server.errors import server_error

if TYPE_CHECKING:
    from alembic.config import Config

_log = logging.getLogger("smsdesk.store")
_VERSION_TABLE = "alembic_version"
_SCRIPTS = Path(__file__).parent / "migrations"


def upgrade(engine: Engine) -> None:
    """Bring the database of `engine` to HEAD.

    A missing or empty one is created; before any other change a file is copied to
    `<name>.before-<revision>-<time>`. Raises SmsdeskError(DATABASE_NEWER, DATABASE_DAMAGED and
    the other DATABASE_*, SERVER_*) with nothing changed.
    """
    place = place_of(engine)
    with translated(place):
        if isinstance(place, ServerAddress):
            _upgrade_server(engine, place)
        else:
            _upgrade_file(engine, place)


def server_revision(engine: Engine) -> str | None:
    """The revision of a database on a server, read without changing it; None when it is empty.

    Raises SmsdeskError(DATABASE_NEWER, SERVER_FOREIGN and the other SERVER_*).
    """
    address = address_of(engine)
    with translated(address), engine.connect() as connection:
        found = _revision_there(connection, address)
    if found not in (None, HEAD):
        _check_known(str(found))
    return found


def _upgrade_file(engine: Engine, path: Path | None) -> None:
    found = _file_revision(path) if path else None
    if found == HEAD:
        return
    if found is not None:
        _check_known(found)
    if path:
        make_private(path)
    if path and found is not None:
        _copy_aside(path, found)
    _migrate(engine, HEAD)


def _upgrade_server(engine: Engine, address: ServerAddress) -> None:
    """Two desks may start at once: whoever comes second finds the work done."""
    with engine.connect() as connection:
        if _revision_there(connection, address) == HEAD:
            return
    with _migrating(engine) as connection:
        found = _revision_there(connection, address)
        if found == HEAD:
            return
        if found is None:
            _check_letters(connection, address)
        else:
            _check_known(found)
            _log.warning("the database on the server is upgraded from %s, without a copy", found)
        _run_scripts(connection, HEAD)


def _check_letters(connection: Connection, address: ServerAddress) -> None:
    encoding = str(connection.scalar(postgresql.ENCODING))
    if encoding != postgresql.UTF8:
        raise server_error(ErrorCode.SERVER_ENCODING, address, encoding=encoding)


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


def _revision_there(connection: Connection, address: ServerAddress) -> str | None:
    """The revision of a database on a server; None when it is empty."""
    tables = set(inspect(connection).get_table_names())
    if not tables:
        return None
    if _VERSION_TABLE not in tables:
        raise server_error(ErrorCode.SERVER_FOREIGN, address)
    query = f"SELECT version_num FROM {_VERSION_TABLE}"  # noqa: S608  # a constant
    versions = list(connection.exec_driver_sql(query).scalars())
    return _revision(tables, versions, address.database)


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
    with _migrating(engine) as connection:
        _run_scripts(connection, target, down=down)


def _run_scripts(connection: Connection, target: str, *, down: bool = False) -> None:
    from alembic import command

    # its triggers would vanish with a table that a script makes anew; it comes back by itself
    drop_text_index(connection)
    config = _config()
    config.attributes["connection"] = connection
    (command.downgrade if down else command.upgrade)(config, target)
    if connection.dialect.name == postgresql.NAME and not down:
        postgresql.settle(connection, Base.metadata.tables)


@contextmanager
def _migrating(engine: Engine) -> Iterator[Connection]:
    """A write transaction in which SQLite tables may be rebuilt without cascades."""
    options = {WRITE: True, UNHURRIED: True}
    with engine.connect().execution_options(**options) as connection:
        _enforce_foreign_keys(connection, "OFF")
        try:
            with connection.begin():
                yield connection
        finally:
            _enforce_foreign_keys(connection, "ON")


def _enforce_foreign_keys(connection: Connection, value: str) -> None:
    """A pragma without effect inside a transaction, so it goes past SQLAlchemy's."""
    if connection.dialect.name == sqlite.NAME:
        connection.connection.cursor().execute(f"PRAGMA foreign_keys = {value}").close()

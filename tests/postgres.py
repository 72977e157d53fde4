"""A real PostgreSQL for tests: started by the first who wants one, stopped with the process.

It lives in a folder of its own, listens on loopback only and forgets everything. Each test gets a
database of its own with the program's tables in it and no rows. The address and the password work
from child processes too, so tests of several desks need nothing else.
"""

import atexit
import ctypes
import os
import pwd
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from smsdesk.core.server_address import ServerAddress

if TYPE_CHECKING:
    import psycopg
    from sqlalchemy import Engine

_PLACES = "/usr/lib/postgresql/*/bin"
"""Where Debian puts the programs of each version; they are not in PATH."""
_ACCOUNT = "postgres"
"""Who runs the server when we are root, whom it refuses."""
_ADMIN = "admin"
_USER = "smsdesk"
_BLANK = "blank"
_PATIENCE = 30.0
_PR_SET_PDEATHSIG = 1
_SETTINGS = {
    "listen_addresses": "127.0.0.1",
    "unix_socket_directories": "",
    "fsync": "off",
    "full_page_writes": "off",
    "synchronous_commit": "off",  # which the program does not put up with
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "shared_buffers": "16MB",
    "max_connections": "100",
    "autovacuum": "off",
    "log_min_messages": "fatal",
    "lc_messages": "C",
}


def programs() -> Path:
    """The folder with initdb and postgres. Raises FileNotFoundError."""
    found = sorted(Path("/").glob(_PLACES.lstrip("/")), key=lambda path: float(path.parts[-2]))
    if found:
        return found[-1]
    named = shutil.which("initdb")
    if named is None:
        raise FileNotFoundError("PostgreSQL is not installed: bash .ci/setup dev does it")
    return Path(named).resolve().parent


@dataclass(frozen=True, slots=True)
class ShopDatabase:
    """A database of the server, as a desk reaches it."""

    address: ServerAddress
    password: str = field(repr=False)


class PostgresServer:
    """One server over a folder; made by `start`, ended by `close`."""

    def __init__(self) -> None:
        # a folder of root's own could not be entered by who runs the server
        place = "/tmp" if os.geteuid() == 0 else None  # noqa: S108  # mkdtemp makes it safely
        self.folder = Path(tempfile.mkdtemp(prefix="smsdesk-postgres-", dir=place))
        self.password = secrets.token_hex(8)
        self.port = _free_port()
        self._data = self.folder / "data"
        self._count = 0
        self._process: subprocess.Popen[bytes] | None = None
        self._connections: dict[str, psycopg.Connection[Any]] = {}
        self._give_away()
        self._initialise()

    # --- the process ---------------------------------------------------------------------------

    def start(self) -> None:
        """Let it run; returns when it answers."""
        command = [str(programs() / "postgres"), "-D", str(self._data), "-p", str(self.port)]
        options = [f"--{name.replace('_', '-')}={value}" for name, value in _SETTINGS.items()]
        with (self.folder / "log").open("ab") as log:
            self._process = subprocess.Popen(
                [*command, *options],
                cwd=self.folder,
                stdout=log,
                stderr=log,
                preexec_fn=_die_with_parent,  # noqa: PLW1509  # before any test has threads
                **_identity(),
            )
        self._await_answer()

    @property
    def is_running(self) -> bool:
        """Whether it was started, and not stopped since."""
        return self._process is not None

    def stop(self, mode: str = "immediate") -> None:
        """As pg_ctl would; "immediate" is what a crash looks like, "fast" is an orderly end."""
        self._hang_up()
        if self._process is not None:
            ends = {"immediate": signal.SIGQUIT, "fast": signal.SIGINT, "smart": signal.SIGTERM}
            self._process.send_signal(ends[mode])
            self._process.wait(_PATIENCE)
            self._process = None

    @property
    def runs(self) -> bool:
        """Whether it answers."""
        return self._process is not None

    def close(self) -> None:
        """Stop and forget everything."""
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    # --- databases -----------------------------------------------------------------------------

    def run(self, statement: str, database: str = _ADMIN) -> list[tuple[Any, ...]]:
        """As the one who set the server up."""
        there = self._connections.get(database)
        if there is None or there.closed:
            there = self._connections[database] = self.connect(database)
        return _answer(there, statement)

    def connect(self, database: str) -> "psycopg.Connection[Any]":
        """A connection of the one who set the server up; each statement for itself."""
        import psycopg

        return psycopg.connect(
            host="127.0.0.1", port=self.port, dbname=database, user=_ADMIN,
            password=self.password, autocommit=True,
        )  # fmt: skip

    def database(self, template: str = "template0") -> ShopDatabase:
        """A new database of the shop's user, made after `template`."""
        self._count += 1
        name = f"shop{self._count}"
        self.run(
            f"CREATE DATABASE {name} OWNER {_USER} TEMPLATE {template} ENCODING 'UTF8'"
            " STRATEGY FILE_COPY"  # four times as fast where nothing is written to the disk
        )
        return self.named(name)

    def named(self, name: str) -> ShopDatabase:
        """One that is there."""
        address = ServerAddress("127.0.0.1", name, _USER, self.port, "disable")
        return ShopDatabase(address, self.password)

    def drop(self, name: str) -> None:
        """Whoever is connected is thrown out."""
        there = self._connections.pop(name, None)
        if there is not None:
            there.close()
        self.run(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")

    # --- helpers -------------------------------------------------------------------------------

    def _give_away(self) -> None:
        if os.geteuid() == 0:
            account = pwd.getpwnam(_ACCOUNT)
            os.chown(self.folder, account.pw_uid, account.pw_gid)

    def _initialise(self) -> None:
        secret = self.folder / "password"
        secret.write_text(self.password)
        secret.chmod(0o644)  # read by the account that runs the server
        subprocess.run(
            [
                str(programs() / "initdb"), "-D", str(self._data), "-U", _ADMIN, "-N",
                "--encoding=UTF8", "--locale=C", "--auth=scram-sha-256", f"--pwfile={secret}",
            ],
            cwd=self.folder, check=True, capture_output=True, **_identity(),
        )  # fmt: skip
        secret.unlink()

    def _await_answer(self) -> None:
        import psycopg

        deadline = time.monotonic() + _PATIENCE
        while True:
            try:
                self.connect("postgres").close()
            except psycopg.OperationalError:
                process = self._process
                if process is None or process.poll() is not None or time.monotonic() > deadline:
                    raise
                time.sleep(0.02)
            else:
                return

    def _hang_up(self) -> None:
        for connection in self._connections.values():
            connection.close()
        self._connections.clear()


@cache
def server() -> PostgresServer:
    """The one of this process."""
    made = made_ready()
    atexit.register(made.close)
    return made


def made_ready() -> PostgresServer:
    """A running one with an administrator's database and the shop's user; the caller closes it."""
    made = PostgresServer()
    made.start()
    with made.connect("postgres") as connection:
        connection.execute(f"CREATE DATABASE {_ADMIN}")
        connection.execute(f"CREATE ROLE {_USER} LOGIN PASSWORD '{made.password}'")
    return made


@cache
def _blank() -> str:
    """The name of a database with the program's tables, for copying."""
    from smsdesk.store.engine import make_engine
    from smsdesk.store.schema import upgrade

    running = server()
    running.run(f"CREATE DATABASE {_BLANK} OWNER {_USER} TEMPLATE template0 ENCODING 'UTF8'")
    made = running.named(_BLANK)
    engine = make_engine(made.address, password=made.password)
    upgrade(engine)
    engine.dispose()
    return _BLANK


@cache
def _shared() -> tuple[ShopDatabase, "Engine"]:
    """A database for one test after the other."""
    from smsdesk.store.engine import make_engine

    made = server().database(_blank())
    return made, make_engine(made.address, busy_timeout=0.2, password=made.password)


def shared() -> ShopDatabase:
    """The one that `emptied_engine` lends."""
    return _shared()[0]


@contextmanager
def emptied_engine() -> Iterator["Engine"]:
    """The tables without rows, in some milliseconds; for tests that leave the tables as they are.

    Locks are waited for only briefly.
    """
    made, engine = _shared()
    yield engine
    engine.dispose()
    server().run(_EMPTY, made.address.database)


@contextmanager
def shop_database() -> Iterator[ShopDatabase]:
    """A database with the program's tables and no rows, for the time of a test."""
    running = server()
    made = running.database(_blank())
    yield made
    running.drop(made.address.database)


@contextmanager
def empty_database() -> Iterator[ShopDatabase]:
    """A database with nothing in it."""
    running = server()
    made = running.database()
    yield made
    running.drop(made.address.database)


_EMPTY = """
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid();
    DO $$ DECLARE filled text; BEGIN
        SELECT string_agg(format('%I', relname), ', ') INTO filled FROM pg_class
        WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
        AND relname <> 'alembic_version' AND pg_relation_size(oid) > 0;
        IF filled IS NOT NULL THEN
            EXECUTE 'TRUNCATE ' || filled || ' RESTART IDENTITY CASCADE';
        END IF;
    END $$
"""


def _answer(connection: "psycopg.Connection[Any]", statement: str) -> list[tuple[Any, ...]]:
    cursor = connection.execute(statement)
    return cursor.fetchall() if cursor.description else []


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _identity() -> Mapping[str, Any]:
    """The server refuses to run as root."""
    if os.geteuid() != 0:
        return {}
    account = pwd.getpwnam(_ACCOUNT)
    return {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}


def _die_with_parent() -> None:
    """Nobody stops it when the tests are killed."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGQUIT)

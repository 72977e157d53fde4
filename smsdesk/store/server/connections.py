"""Connections to a database server: how they are made, and when they count as lost.

The driver is imported by the first engine, for most shops never. What its errors mean is in
`store.server.errors`, PostgreSQL's own SQL in `store.dialect.postgresql`.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread
from typing import Any, Protocol, cast

from sqlalchemy import URL, Connection, Engine, ExceptionContext, create_engine, event
from sqlalchemy.pool import ConnectionPoolEntry, QueuePool

from smsdesk.core.server_address import DEFAULT_PORT, ServerAddress
from smsdesk.interruption import Interruption
from smsdesk.store.dialect import postgresql

WRITE = "smsdesk_write"
"""Execution option of a connection whose transaction takes the write lock at once."""
UNHURRIED = "smsdesk_unhurried"
"""Execution option of one that may wait and work for long."""

_DRIVER = "postgresql+psycopg"
_CONNECT_TIMEOUT = 5
_CANCEL_TIMEOUT = 3.0
_ALIVE = {"keepalives": 1, "keepalives_idle": 4, "keepalives_interval": 2, "keepalives_count": 3}
"""A computer that was switched off is noticed within some ten seconds."""
_SILENCE = 10_000
"""Milliseconds that sent data may stay unconfirmed."""
_SESSION = {
    # whatever the server is set to: a claim that a crash forgets would be sent twice
    "synchronous_commit": "on",
    "statement_timeout": "120s",
    # a desk that was suspended in the middle of a change must not stop all others for ever
    "idle_in_transaction_session_timeout": "60s",
    "tcp_keepalives_idle": "10",
    "tcp_keepalives_interval": "3",
    "tcp_keepalives_count": "3",
    "tcp_user_timeout": "20000",
    "timezone": "UTC",
}
_NOTHING = "\x00"
_TELLING = ("22", "23")
"""SQLSTATEs of values that are wrong, or break a constraint."""


class _Driver(Protocol):
    """What is asked of a connection of psycopg."""

    def cancel_safe(self, *, timeout: float) -> None: ...


def make_server_engine(address: ServerAddress, password: str, lock_timeout: float) -> Engine:
    """An engine for a database on a server. Opens nothing."""
    session = {**_SESSION, "lock_timeout": f"{round(lock_timeout * 1000)}"}
    engine = create_engine(
        URL.create(
            _DRIVER,
            address.user,
            None,  # the password is no part of what may be shown
            address.host,
            address.port,
            address.database,
            {"sslmode": address.sslmode},
        ),
        poolclass=QueuePool,
        max_overflow=-1,
        pool_pre_ping=True,
        hide_parameters=True,  # texts and numbers stay out of exceptions
        json_serializer=_json,
        use_native_hstore=False,
        connect_args={
            "password": password or None,
            "connect_timeout": _CONNECT_TIMEOUT,
            "application_name": "smsdesk",
            "client_encoding": "utf8",
            "tcp_user_timeout": _SILENCE,
            "options": " ".join(f"-c {name}={value}" for name, value in session.items()),
            **_ALIVE,
        },
    )
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    event.listen(engine, "handle_error", _hide_values)
    return engine


def address_of(engine: Engine) -> ServerAddress:
    """Where the server of an engine is."""
    url = engine.url
    where = (url.host or "", url.database or "", url.username or "", url.port or DEFAULT_PORT)
    return ServerAddress(*where, str(url.query["sslmode"]))


@contextmanager
def stoppable(connection: Connection, interruption: Interruption) -> Iterator[None]:
    """Let another thread stop the statement that runs here."""
    driver = cast("_Driver", connection.connection.driver_connection)
    calls: list[Thread] = []

    def stop() -> None:
        """Asking the server takes a connection of its own, and whoever calls this cannot wait."""
        call = Thread(target=_cancel, args=(driver,), name="stop a question", daemon=True)
        calls.append(call)
        call.start()

    try:
        with interruption.reaching(stop):
            yield
    finally:
        for call in calls:
            call.join()
        if calls:
            # the request may arrive late, and must not hit what others ask next
            connection.invalidate()


def _cancel(driver: _Driver) -> None:
    try:
        driver.cancel_safe(timeout=_CANCEL_TIMEOUT)
    except errors():
        return  # then the statement runs to its end, or the connection is gone anyway


def errors() -> tuple[type[BaseException], ...]:
    """The driver's own errors, for code that speaks to it without SQLAlchemy."""
    import psycopg

    return (psycopg.Error,)


def _prepare(connection: Any, _entry: ConnectionPoolEntry) -> None:  # any driver's
    from smsdesk.store.server.texts import register

    register(connection)


def _begin(connection: Connection) -> None:
    """Writers take their turns: services look first and then write, as if nobody else did."""
    options = connection.get_execution_options()
    if options.get(UNHURRIED, False):
        connection.exec_driver_sql(postgresql.WAIT_LONG)
    if options.get(WRITE, False):
        connection.exec_driver_sql(postgresql.LOCK_WRITERS)


def _hide_values(context: ExceptionContext) -> None:
    """The server tells whole rows with what is wrong about them; that must reach no report."""
    error = context.original_exception
    state = str(getattr(error, "sqlstate", None) or "")
    if not state.startswith(_TELLING):
        return
    words = f"{type(error).__name__}, SQLSTATE {state}"
    for told in (error, context.sqlalchemy_exception):
        if told is not None:
            told.args = (words,)


def _json(value: object) -> str:
    """PostgreSQL cannot look into a JSON that names the letter 0."""
    text = json.dumps(value)
    return json.dumps(_without_nothing(value)) if "\\u0000" in text else text


def _without_nothing(value: object) -> object:
    if isinstance(value, str):
        return value.replace(_NOTHING, "")
    if isinstance(value, dict):
        return {_without_nothing(key): _without_nothing(each) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [_without_nothing(each) for each in value]
    return value

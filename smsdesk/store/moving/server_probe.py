"""Looking at a database on a server before it is used, without changing anything there."""

from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from sqlalchemy import Connection, func, inspect, select, text

from smsdesk.core.server_address import ServerAddress
from smsdesk.store.dialect import postgresql
from smsdesk.store.engine import make_engine, place_of, translated
from smsdesk.store.models import ContactRow, GatewayRow, GroupRow, LeaseRow, MessageRow
from smsdesk.store.moving.handing_over import Marks, marks_of
from smsdesk.store.revision import HEAD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Engine

_VERSIONS = "alembic_version"
_EXTENSION = text("SELECT name FROM pg_available_extensions WHERE name = 'pg_trgm'")
_MAY_CREATE = text(
    "SELECT has_schema_privilege(current_schema(), 'CREATE') AND"
    " has_schema_privilege(current_schema(), 'USAGE')"
)
_VERSION = text(
    "SELECT current_setting('server_version_num')::int, current_setting('server_version')"
)
_OTHERS = text(
    "SELECT count(DISTINCT client_addr) FROM pg_stat_activity WHERE datname = current_database()"
    " AND application_name = 'smsdesk' AND client_addr IS DISTINCT FROM inet_client_addr()"
)


class Content(StrEnum):
    """What a database holds."""

    EMPTY = "empty"
    OURS = "ours"
    FOREIGN = "foreign"
    NEWER = "newer"
    """Of this program, but of a later version."""


@dataclass(frozen=True, slots=True)
class ServerLook:
    """What was seen."""

    version: int
    """As 150004 for 15.4."""
    version_name: str
    encoding: str
    content: Content
    may_create: bool
    fast_search: bool
    """Whether there is what makes searching long lists fast."""
    seconds_ahead: float
    """How much later it is there by its clock."""
    revision: str = ""
    contacts: int = 0
    messages: int = 0
    settled: bool = False
    """Whether anybody works with it: it holds people, messages, groups or gateways."""
    desks: int = 0
    """Other computers that are connected."""
    marks: Marks = field(default_factory=Marks)


@contextmanager
def connected(address: ServerAddress, password: str) -> "Iterator[Engine]":
    """An engine that is let go of; errors are the program's. Raises SmsdeskError(SERVER_*)."""
    engine = make_engine(address, password=password)
    try:
        with translated(place_of(engine)):
            yield engine
    finally:
        engine.dispose()


def look(address: ServerAddress, password: str, now: Callable[[], datetime]) -> ServerLook:
    """Raises SmsdeskError(SERVER_*)."""
    with connected(address, password) as engine, engine.connect() as connection:
        return _look(connection, now)


def _look(connection: Connection, now: Callable[[], datetime]) -> ServerLook:
    version, version_name = connection.execute(_VERSION).one()
    content, revision = _content(connection)
    ours = content is Content.OURS
    return ServerLook(
        version=version,
        version_name=str(version_name).partition(" ")[0],
        encoding=str(connection.scalar(postgresql.ENCODING)),
        content=content,
        # without any schema to make tables in it is NULL
        may_create=bool(connection.scalar(_MAY_CREATE)),
        fast_search=connection.scalar(_EXTENSION) is not None,
        seconds_ahead=_seconds_ahead(connection, now),
        revision=revision,
        contacts=_count(connection, ContactRow) if ours else 0,
        messages=_count(connection, MessageRow) if ours else 0,
        settled=ours and is_settled(connection),
        desks=connection.scalar(_OTHERS) or 0,
        marks=marks_of(connection) if ours else Marks(),
    )


def is_settled(connection: Connection) -> bool:
    """Whether there is more than what every new database is given."""
    return any(
        _count(connection, table) for table in (ContactRow, MessageRow, GroupRow, GatewayRow)
    )


def _content(connection: Connection) -> tuple[Content, str]:
    tables = set(inspect(connection).get_table_names())
    if not tables:
        return Content.EMPTY, ""
    if not {_VERSIONS, LeaseRow.__tablename__} <= tables:
        return Content.FOREIGN, ""
    revision = str(connection.scalar(text(f"SELECT version_num FROM {_VERSIONS}")) or "")  # noqa: S608  # a constant
    return (Content.NEWER if revision > HEAD else Content.OURS), revision


def _count(connection: Connection, table: type) -> int:
    return connection.scalar(select(func.count()).select_from(table)) or 0


def _seconds_ahead(connection: Connection, now: Callable[[], datetime]) -> float:
    """Half of the way there and back counts for each side."""
    before = now()
    there: datetime = connection.execute(postgresql.NOW).scalar_one()
    after = now()
    return (there - (before + (after - before) / 2)).total_seconds()

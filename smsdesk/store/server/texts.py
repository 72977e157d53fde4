"""Texts on their way to a server: without the letter 0, which PostgreSQL takes for an error.

SQLite keeps it; nobody can see it. Imports the driver.
"""

from typing import Any

from psycopg import Connection  # noqa: TC002  # beside what is needed of it
from psycopg.types.string import StrDumper, StrDumperUnknown

_NOTHING = "\x00"


class _Text(StrDumper):
    """A text of known type."""

    def dump(self, obj: str) -> Any:
        """What the server gets."""
        return super().dump(obj.replace(_NOTHING, "") if _NOTHING in obj else obj)


class _Anything(StrDumperUnknown):
    """A text whose type the server finds out."""

    def dump(self, obj: str) -> Any:
        """What the server gets."""
        return super().dump(obj.replace(_NOTHING, "") if _NOTHING in obj else obj)


def register(connection: "Connection[Any]") -> None:
    """For this connection."""
    connection.adapters.register_dumper(str, _Text)
    connection.adapters.register_dumper(str, _Anything)

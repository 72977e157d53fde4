"""What a database holds that a copy of it does not. Both are SQLite files; neither is changed."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from smsdesk.store.engine import translated
from smsdesk.store.schema import open_readonly

_SAME = "c.id = p.id AND c.created_at = p.created_at"
_CONTACTS = (
    "SELECT count(*) FROM main.contacts p LEFT JOIN copied.contacts c "  # noqa: S608  # our own names
    f"ON {_SAME} WHERE c.id IS NULL"
)
_CHANGED = (
    "SELECT count(*) FROM main.contacts p JOIN copied.contacts c "  # noqa: S608  # our own names
    f"ON {_SAME} WHERE c.updated_at <> p.updated_at"
)
_RETURNING = (
    "SELECT count(*) FROM copied.contacts p LEFT JOIN main.contacts c "  # noqa: S608  # our own names
    f"ON {_SAME} WHERE c.id IS NULL"
)
_MESSAGES = (
    "SELECT count(*) FROM main.messages p LEFT JOIN copied.messages c ON c.id = p.id "
    "WHERE c.id IS NULL"
)
_SENT = "SELECT count(*) FROM main.messages WHERE accepted_at > ?"


@dataclass(frozen=True, slots=True)
class Difference:
    """How much of it."""

    contacts: int
    changed: int
    """Contacts that are in both, and differ."""
    returning: int
    """Contacts that only the copy has."""
    messages: int
    sent: int
    """Messages that left after the copy was made."""


def difference(present: Path, copy: Path, made_at: datetime) -> Difference:
    """Raises SmsdeskError(DATABASE_*)."""
    since = made_at.astimezone(UTC).isoformat(timespec="microseconds")
    with translated(present), closing(open_readonly(present)) as connection:
        connection.execute("ATTACH ? AS copied", (f"{copy.absolute().as_uri()}?mode=ro",))
        return Difference(
            contacts=_count(connection, _CONTACTS),
            changed=_count(connection, _CHANGED),
            returning=_count(connection, _RETURNING),
            messages=_count(connection, _MESSAGES),
            sent=_count(connection, _SENT, since),
        )


def _count(connection: sqlite3.Connection, query: str, *values: str) -> int:
    return int(connection.execute(query, values).fetchone()[0])

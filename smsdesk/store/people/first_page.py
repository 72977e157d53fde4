"""The first page of the contact list with nothing but sqlite3, for the first moments of a start.

SQLAlchemy takes longer to import than everything else before the first rows. What is read here are
the very rows that `contact_search` finds when nobody is searching; a test compares them. Nothing is
created, upgraded or explained: where anything is unusual there are no rows, and the usual way,
which follows anyhow, tells what there is to tell.
"""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from datetime import datetime
from pathlib import Path

from smsdesk.store.people.contact_line import ContactLine, line_of
from smsdesk.store.revision import HEAD

_REVISION = "SELECT version_num FROM alembic_version"
_ROWS = """
    SELECT contact.id, contact.name, contact.company, contact.phone, contact.kind,
           coalesce(message.accepted_at, message.created_at), message.state
    FROM (SELECT * FROM contacts ORDER BY sort_key, id LIMIT ?) AS contact
    LEFT JOIN messages AS message ON message.seq =
        (SELECT max(seq) FROM messages WHERE contact_id = contact.id)
    ORDER BY contact.sort_key, contact.id
"""
_PATIENCE = 0.1
"""Seconds that a lock is waited for."""


def first_page(path: Path, limit: int) -> Sequence[ContactLine]:
    """The first `limit` lines of the whole list; none where the file is missing or unusual."""
    where = f"{path.absolute().as_uri()}?mode=ro"
    try:
        with closing(sqlite3.connect(where, _PATIENCE, uri=True)) as database:
            if database.execute(_REVISION).fetchall() != [(HEAD,)]:
                return ()
            return [_line(row) for row in database.execute(_ROWS, (limit,))]
    except (sqlite3.Error, ValueError):
        return ()


def _line(row: tuple[int, str, str, str | None, str, str | None, str | None]) -> ContactLine:
    contact_id, name, company, phone, kind, at, state = row
    when = datetime.fromisoformat(at) if at else None
    return line_of(contact_id, name, company, phone, kind, when, state)

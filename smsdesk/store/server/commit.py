"""Committing on a server: others are told, and a lost answer is asked for.

When the connection goes away in the moment of the commit, nobody knows whether it took place. Had a
person to try again, the same message might be queued twice. The server remembers the fate of every
transaction, so it is asked over another connection.
"""

import logging
import time
from collections.abc import Callable

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from smsdesk.core.errors import ErrorCode
from smsdesk.store.dialect import postgresql
from smsdesk.store.server.connections import address_of
from smsdesk.store.server.errors import server_error

_log = logging.getLogger("smsdesk.store")
PATIENCE = 10.0
"""Seconds within which the server must answer again."""
_PAUSE = 0.25


def commit(engine: Engine, session: Session, pause: Callable[[float], None] = time.sleep) -> None:
    """Commit and announce. Raises SmsdeskError(SERVER_UNSURE) when nobody can tell."""
    session.flush()
    number, _told = session.execute(postgresql.ANNOUNCE).one()
    try:
        session.commit()
    except DBAPIError as error:
        if not error.connection_invalidated or number is None:
            raise
        found = fate(engine, number, pause)
        if found is None:
            raise server_error(ErrorCode.SERVER_UNSURE, address_of(engine)) from error
        if found != postgresql.COMMITTED:
            raise
        _log.warning("the answer to a commit was lost; it had taken place")


def fate(engine: Engine, number: int, pause: Callable[[float], None]) -> str | None:
    """What became of a transaction; None when the server cannot be asked, or has forgotten."""
    deadline = time.monotonic() + PATIENCE
    found: str | None = None
    while time.monotonic() < deadline:
        try:
            with engine.connect() as connection:
                found = connection.scalar(postgresql.FATE, {"number": number})
        except DBAPIError:
            found = None
        else:
            if found != postgresql.UNDECIDED:
                return found
        pause(_PAUSE)
    return None

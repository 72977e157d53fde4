"""The sender's lease: a single row that says who sends from this database.

A holder shows by heartbeats that it is alive. On the same machine a process that is gone is
recognised at once; otherwise the lease runs out.
"""

import errno
import os
import sys
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import cast

from sqlalchemy import Table, bindparam, delete, insert, select, update
from sqlalchemy.orm import Session

from smsdesk.core.errors import Detail, ErrorCode, SmsdeskError
from smsdesk.store.dialect import postgresql
from smsdesk.store.models import LeaseRow

LEASE_TIME = timedelta(seconds=30)
"""How long a holder counts as alive after a heartbeat (and, with a clock set back, before it)."""

_ID = 1
_TABLE = cast("Table", LeaseRow.__table__)
_BEAT = (
    update(_TABLE).values(beat_at=bindparam("now")).where(_TABLE.c.holder == bindparam("asking"))
)


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds the lease: a run of a sender."""

    id: str
    host: str
    pid: int
    what: str
    """"window" or "command line"."""

    def __str__(self) -> str:
        return f"{self.what} ({self.host}, {self.pid})"


class Lease:
    """The lease row."""

    def __init__(self, session: Session, *, by_server: bool = False) -> None:
        """`by_server`: the clocks of desks differ, so its server's clock counts, not theirs."""
        self._session = session
        self._by_server = by_server

    def _time(self, now: datetime) -> datetime:
        """The time that all desks agree on."""
        if not self._by_server:
            return now
        there: datetime = self._session.execute(postgresql.NOW).scalar_one()
        return there

    def acquire(self, holder: Holder, now: datetime) -> None:
        """Take the lease. Raises SmsdeskError(SENDER_BUSY) while another holder is alive."""
        now = self._time(now)
        row = self._session.get(LeaseRow, _ID)
        if row is not None and row.holder != holder.id and _is_alive(row, holder, now):
            other = Holder(row.holder, row.host, row.pid, row.what)
            details: dict[str, Detail] = {"what": row.what, "host": row.host, "pid": row.pid}
            raise SmsdeskError(ErrorCode.SENDER_BUSY, holder=str(other), **details)
        self._session.expunge_all()
        self._session.execute(delete(LeaseRow))
        self._session.execute(
            insert(LeaseRow).values(
                id=_ID,
                holder=holder.id,
                host=holder.host,
                pid=holder.pid,
                what=holder.what,
                beat_at=now,
            )
        )

    def beat(self, holder: Holder, now: datetime) -> bool:
        """Show that the holder is alive; False when it no longer has the lease."""
        values = {"now": self._time(now), "asking": holder.id}
        return self._session.connection().execute(_BEAT, values).rowcount > 0

    def is_held_by(self, holder: Holder) -> bool:
        """Whether the holder still has the lease."""
        query = select(LeaseRow.holder).where(LeaseRow.holder == holder.id)
        return self._session.scalar(query) is not None

    def release(self, holder: Holder) -> None:
        """Give the lease back, if it is still held."""
        self._session.execute(delete(LeaseRow).where(LeaseRow.holder == holder.id))

    def current(self, now: datetime) -> Holder | None:
        """Who holds the lease and beat lately, without looking at processes."""
        row = self._session.get(LeaseRow, _ID)
        if row is None or abs(self._time(now) - row.beat_at) > LEASE_TIME:
            return None
        return Holder(row.holder, row.host, row.pid, row.what)


def _is_alive(row: LeaseRow, asking: Holder, now: datetime) -> bool:
    """A beat far in the future is one from before the clock was set back: it proves nothing."""
    if abs(now - row.beat_at) > LEASE_TIME:
        return False
    return row.host != asking.host or process_runs(row.pid)


def process_runs(pid: int) -> bool:
    """Whether a process of this machine runs; where that cannot be asked, yes."""
    if sys.platform == "win32":
        return True  # os.kill would end it
    try:
        os.kill(pid, 0)
    except OSError as error:
        return error.errno == errno.EPERM
    return True

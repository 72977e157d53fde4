"""The sender's lease: a single row that says who sends from this database.

A holder shows by heartbeats that it is alive. On the same machine a process that is gone is
recognised at once; otherwise the lease runs out. The clocks of several desks differ, so on a server
its own clock counts; and two computers may well have the same name, so a name is not enough there
to ask this machine whether a process runs.
"""

import errno
import os
import sys
import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import cast

from sqlalchemy import Table, bindparam, delete, insert, select, update
from sqlalchemy.orm import Session

from smsdesk.core.errors import Detail, ErrorCode, SmsdeskError
from smsdesk.store.dialect import postgresql
from smsdesk.store.models import LeaseRow

LEASE_TIME = timedelta(seconds=30)
"""How long a holder counts as alive after a heartbeat (and, with a clock set back, before it)."""

_ID = 1
BOOT_ID = Path("/proc/sys/kernel/random/boot_id")
_PROCESSES = Path("/proc/self/ns/pid")
_AND = "\n"
"""Between the name of a computer and its machine."""
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
    machine: str = ""
    """Which machine the process belongs to, as `this_machine` tells; empty: its name will do."""

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
        if row is not None and row.holder != holder.id and self._is_alive(row, holder, now):
            other = _holder(row)
            details: dict[str, Detail] = {"what": row.what, "host": other.host, "pid": row.pid}
            raise SmsdeskError(ErrorCode.SENDER_BUSY, holder=str(other), **details)
        self._session.expunge_all()
        self._session.execute(delete(LeaseRow))
        self._session.execute(
            insert(LeaseRow).values(
                id=_ID,
                holder=holder.id,
                host=_place(holder),
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
        return _holder(row)

    def _is_alive(self, row: LeaseRow, asking: Holder, now: datetime) -> bool:
        """A beat far in the future is one from before the clock was set back: it proves nothing."""
        if abs(now - row.beat_at) > LEASE_TIME:
            return False
        is_here = row.host == _place(asking) and bool(asking.machine or not self._by_server)
        return not is_here or process_runs(row.pid)


def _place(holder: Holder) -> str:
    return f"{holder.host}{_AND}{holder.machine}" if holder.machine else holder.host


def _holder(row: LeaseRow) -> Holder:
    host, _, machine = row.host.partition(_AND)
    return Holder(row.holder, host, row.pid, row.what, machine)


def this_machine() -> str:
    """What no other machine has, and neither this one after it was started anew.

    Within it the numbers of processes mean the same; containers have numbers of their own.
    """
    try:
        return f"{BOOT_ID.read_text('ascii').strip()} {_PROCESSES.stat().st_ino}"
    except OSError:
        return f"{uuid.getnode():x}"


def process_runs(pid: int) -> bool:
    """Whether a process of this machine runs; where that cannot be asked, yes."""
    if sys.platform == "win32":
        return True  # os.kill would end it
    try:
        os.kill(pid, 0)
    except OSError as error:
        return error.errno == errno.EPERM
    return True

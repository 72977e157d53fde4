"""The lease: one sender, a dead one makes room, a clock that jumps does no harm."""

import os
import socket
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.store.lease import LEASE_TIME, Holder, process_runs
from smsdesk.store.unit import Store
from tests.fakes import START

HOST = socket.gethostname()
ME = Holder("me", HOST, os.getpid(), "window")
OTHER = Holder("other", HOST, os.getpid(), "command line")
SECOND = timedelta(seconds=1)


def dead_pid() -> int:
    """The id of a process that has ended."""
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return process.pid


def refused(store: Store, holder: Holder, seconds: float = 0) -> bool:
    """Whether the lease is refused to `holder` so much later."""
    try:
        with store.begin(write=True) as tx:
            tx.lease.acquire(holder, START + timedelta(seconds=seconds))
    except SmsdeskError as error:
        return error.code is ErrorCode.SENDER_BUSY
    return False


def test_one_sender_at_a_time(store: Store) -> None:
    assert not refused(store, ME)
    assert refused(store, OTHER)
    with pytest.raises(SmsdeskError) as caught, store.begin(write=True) as tx:
        tx.lease.acquire(OTHER, START)
    assert caught.value.details["holder"] == f"window ({HOST}, {os.getpid()})"
    assert caught.value.details["what"] == "window"
    assert not refused(store, ME)


def test_a_released_lease_is_free(store: Store) -> None:
    assert not refused(store, ME)
    with store.begin(write=True) as tx:
        tx.lease.release(OTHER)
        assert tx.lease.is_held_by(ME)
        tx.lease.release(ME)
        assert not tx.lease.is_held_by(ME)
    assert not refused(store, OTHER)


def test_a_dead_process_makes_room_at_once(store: Store) -> None:
    assert not refused(store, Holder("dead", HOST, dead_pid(), "window"))
    assert not refused(store, ME)


def test_a_process_of_another_machine_is_believed(store: Store) -> None:
    assert not refused(store, Holder("far", "elsewhere", dead_pid(), "window"))
    assert refused(store, ME)


@pytest.mark.parametrize(("seconds", "alive"), [(29, True), (31, False), (-29, True), (-31, False)])
def test_a_lease_runs_out(store: Store, seconds: float, alive: bool) -> None:
    """A beat from the future (the clock was set back) counts no longer than one from the past."""
    assert not refused(store, ME)
    assert refused(store, OTHER, seconds) is alive


def test_beats_keep_it_alive(store: Store) -> None:
    assert not refused(store, ME)
    with store.begin(write=True) as tx:
        assert tx.lease.beat(ME, START + LEASE_TIME)
    assert refused(store, OTHER, 50)


def test_a_lost_lease_does_not_beat(store: Store) -> None:
    assert not refused(store, ME)
    assert not refused(store, OTHER, 31)
    with store.begin(write=True) as tx:
        assert not tx.lease.beat(ME, START)
        assert tx.lease.is_held_by(OTHER)
        assert not tx.lease.is_held_by(ME)


def test_who_holds_it(store: Store) -> None:
    with store.begin() as tx:
        assert tx.lease.current(START) is None
    assert not refused(store, ME)
    with store.begin() as tx:
        assert tx.lease.current(START + SECOND) == ME
        assert tx.lease.current(START + LEASE_TIME + SECOND) is None


def test_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    def forbid(pid: int, signal: int) -> None:
        raise PermissionError(1, "not yours")

    assert process_runs(os.getpid())
    assert not process_runs(dead_pid())
    monkeypatch.setattr(os, "kill", forbid)
    assert process_runs(1)


def test_windows_must_not_be_asked_by_signals(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    assert process_runs(dead_pid())


HOLD = """
import os, socket, sys
from datetime import UTC, datetime
from pathlib import Path
from smsdesk.store.engine import make_engine
from smsdesk.store.lease import Holder
from smsdesk.store.unit import Store
store = Store(make_engine(Path(sys.argv[1])))
holder = Holder("child", socket.gethostname(), os.getpid(), "window")
with store.begin(write=True) as tx:
    tx.lease.acquire(holder, datetime.now(UTC))
print("held", flush=True)
sys.stdin.read()
"""


def test_two_processes(sqlite_store: Store, tmp_path: Path) -> None:
    child = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path / "smsdesk.db")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert child.stdout is not None
    assert child.stdout.readline() == b"held\n"
    passed = (datetime.now(UTC) - START).total_seconds()
    assert refused(sqlite_store, ME, passed)
    child.kill()
    child.communicate()
    assert not refused(sqlite_store, ME, passed)

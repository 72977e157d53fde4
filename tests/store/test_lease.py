"""The lease: one sender, a dead one makes room, a clock that jumps does no harm."""

import os
import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.store import lease
from smsdesk.store.lease import LEASE_TIME, Holder, process_runs, this_machine
from smsdesk.store.models import LeaseRow
from smsdesk.store.unit import Store
from tests.fakes import START
from tests.postgres import emptied_engine

HOST = socket.gethostname()
ME = Holder("me", HOST, os.getpid(), "window")
OTHER = Holder("other", HOST, os.getpid(), "command line")
AFAR = Holder("afar", "elsewhere", 1, "window")
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


# --- desks over one server -----------------------------------------------------------------------


@pytest.fixture
def desks() -> Iterator[Store]:
    """What several desks have in common: the clock of the server counts."""
    with emptied_engine() as engine:
        opened = Store(engine)
        yield opened
        opened.close()


def let_pass(desks: Store, seconds: float) -> None:
    """As if the last beat had been so much earlier."""
    with desks.begin(write=True) as tx:
        row = tx._session.get_one(LeaseRow, 1)
        row.beat_at -= timedelta(seconds=seconds)
        tx._session.flush()


def test_a_desk_whose_clock_is_ahead_takes_no_living_lease(desks: Store) -> None:
    assert not refused(desks, AFAR)
    assert refused(desks, ME, 3600)
    assert refused(desks, ME, -3600)
    with desks.begin() as tx:
        assert tx.lease.current(START) == AFAR
    let_pass(desks, 31)
    with desks.begin() as tx:
        assert tx.lease.current(START) is None
    assert not refused(desks, ME)


def test_a_desk_whose_clock_is_behind_keeps_its_lease_alive(desks: Store) -> None:
    assert not refused(desks, ME, -7200)
    let_pass(desks, 25)
    with desks.begin(write=True) as tx:
        assert tx.lease.beat(ME, START - timedelta(hours=2))
    let_pass(desks, 25)
    assert refused(desks, AFAR, 7200)


def test_a_name_is_no_machine(desks: Store) -> None:
    """Two computers called DESKTOP: the number of a process of one means nothing to the other."""
    assert not refused(desks, Holder("other", HOST, dead_pid(), "window", "one machine"))
    assert refused(desks, Holder("me", HOST, os.getpid(), "window", "another machine"))
    assert refused(desks, ME)
    assert not refused(desks, Holder("me", HOST, os.getpid(), "window", "one machine"))


def test_names_alone_do_not_tell_that_a_process_is_gone(desks: Store) -> None:
    assert not refused(desks, Holder("other", HOST, dead_pid(), "window"))
    assert refused(desks, ME)


def test_the_name_is_told_without_the_machine(desks: Store) -> None:
    assert not refused(desks, Holder("other", HOST, os.getpid(), "window", this_machine()))
    with pytest.raises(SmsdeskError) as caught, desks.begin(write=True) as tx:
        tx.lease.acquire(ME, START)
    assert caught.value.details["host"] == HOST
    assert caught.value.details["holder"] == f"window ({HOST}, {os.getpid()})"


def test_a_machine_is_the_same_for_all_its_processes() -> None:
    code = "from smsdesk.store.lease import this_machine; print(this_machine())"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert told.stdout.strip() == this_machine() != ""


def test_a_machine_that_is_no_linux_has_a_number_too(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(lease, "BOOT_ID", tmp_path / "nowhere")
    assert re.fullmatch("[0-9a-f]+", this_machine())

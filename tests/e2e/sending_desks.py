"""Three desks of one shop that send from one server's database: their computers and processes.

Each has a data folder, a home with a keyring of its own, and a host (`crash_host`) that runs its
`outbox run`. The lease is short, so that tests need not wait half a minute for it. What the
operators took is in `crash_shop`, what must hold in `test_desks_sending`.
"""

import os
import signal
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path
from shutil import copytree, rmtree
from typing import TYPE_CHECKING

from keyrings.alt.file import PlaintextKeyring

from smsdesk import paths
from smsdesk.bootstrap import databases, open_desk
from smsdesk.services.databases.choice import PASSWORD_VARIABLE, Chosen
from tests.e2e.crash_host import Host, Run
from tests.e2e.crash_shop import Account, CrashShop
from tests.e2e.operators import Operator
from tests.postgres import ShopDatabase, server
from tests.simulators.server import Simulator

if TYPE_CHECKING:
    from smsdesk.services.desk import Desk

LEASE = float(os.environ.get("SMSDESK_DESKS_LEASE", "2"))
"""Seconds; by hand the real thirty."""
DESKS = 3
_AGAIN = 0.4
"""Seconds until a desk that left sending to another one asks again."""
_SENT_BY = "User-Agent"
_BEFORE = """
from datetime import timedelta
from pathlib import Path
from smsdesk.store import lease
lease.LEASE_TIME = timedelta(seconds={lease})
lease.BOOT_ID = Path({machine!r})
import os, psycopg, sqlalchemy.dialects.postgresql.psycopg
from smsdesk.store.server import connections as server
server._SESSION["idle_in_transaction_session_timeout"] = "{lease}s"
from smsdesk.gateways import http
def sign():
    http._HEADERS = {{**http._HEADERS, "User-Agent": str(os.getpid())}}
os.register_at_fork(after_in_child=sign)
"""


class Computer:
    """What is at one desk: a home, a host for processes, and the one that should send."""

    def __init__(self, place: Path, number: int) -> None:
        self.home = place / f"home{number}"
        self.home.mkdir(parents=True)
        self._machine = self.home / "boot_id"
        environment = {
            **dict.fromkeys(("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"), str(self.home)),
            "PYTHON_KEYRING_BACKEND": "keyrings.alt.file.PlaintextKeyring",
            PASSWORD_VARIABLE: server().password,
        }
        before = _BEFORE.format(lease=LEASE, machine=str(self._machine))
        self._out = self.home / "out"
        self._out.mkdir()
        self.host = Host(self._out, environment, before)
        self.data_dir = Path()
        self.run: Run | None = None
        self.is_on = True
        self.refusals: list[str] = []
        """What it said when it ended by itself, or went on after a while."""
        self._next = 0.0

    def join(self, data_dir: Path, *, machine: str = "one machine") -> None:
        """Be a desk of this shop, with the passwords that this test's home knows."""
        self.data_dir = data_dir
        self._machine.write_text(machine, "ascii")
        self.refusals.clear()
        self.is_on = True
        self._next = 0.0
        known = Path(PlaintextKeyring().file_path).parent
        rmtree(self.home / known.name, ignore_errors=True)
        copytree(known, self.home / known.name)

    def forget_passwords(self, accounts: Sequence[Account]) -> None:
        """As if they had never been typed at this desk."""
        ring = PlaintextKeyring()
        usual = Path(ring.file_path)
        ring.file_path = str(self.home / usual.parent.name / usual.name)
        for account in accounts:
            ring.delete_password("smsdesk", f"{account.gateway_id}:{account.operator.secret}")

    def begin(self, *more: str) -> Run:
        """A run of the sender."""
        self.run = self.start("outbox", "run", "--json", *more)
        return self.run

    def start(self, *words: str) -> Run:
        """Any command at this desk."""
        return self.host.start("--data-dir", str(self.data_dir), *words)

    def tend(self) -> None:
        """As the window does: a sender that has ended begins anew after a while."""
        if self.run is not None and self.run.has_ended:
            code, said = self.run.end()
            self.run = None
            assert (code, "Traceback" in said) == (1, False), said
            self.refusals += said.splitlines()
            self._next = time.monotonic() + _AGAIN
        if self.is_on and self.run is None and time.monotonic() >= self._next:
            self.begin()

    def kill(self) -> bool:
        """kill -9; whether there was anybody."""
        run, self.run = self.run, None
        self._next = 0.0
        return run is not None and run.kill()

    def switch_off(self) -> None:
        """Pull the plug."""
        self.is_on = False
        self.kill()

    def describe(self) -> str:
        """What is known of its sender."""
        run = self.run
        state = "none" if run is None else f"{run.pid} {'ended' if run.has_ended else 'runs'}"
        return f"{state}, {len(self.refusals)} refusals: {self.refusals[-3:]}"

    def stop(self) -> None:
        """Ctrl+C, as far as there is somebody."""
        run, self.run = self.run, None
        if run is not None:
            os.kill(run.pid, signal.SIGTERM)
            run.end()

    def log(self) -> str:
        """What the program noted at this desk."""
        return paths.log_file(self.data_dir).read_text("utf-8")

    def suspend(self) -> None:
        """Close the lid."""
        assert self.run is not None
        os.kill(self.run.pid, signal.SIGSTOP)

    def resume(self) -> None:
        """Open it."""
        assert self.run is not None
        os.kill(self.run.pid, signal.SIGCONT)


class DeskShop(CrashShop):
    """A shop whose messages are on a server, with people at each desk."""

    def __init__(
        self,
        place: Path,
        database: ShopDatabase,
        operators: Sequence[Operator],
        computers: Sequence[Computer],
    ) -> None:
        self.database = database
        self.computers = computers
        folders = [place / f"desk{number}" for number in range(len(computers))]
        for folder in folders:
            folder.mkdir()
            databases(folder).choice.write(Chosen(database.address))
        super().__init__(folders[0], operators)
        self.people: list[Desk] = [self.desk]
        for computer, folder in zip(computers, folders, strict=True):
            computer.join(folder)
        for folder in folders[1:]:
            self.people.append(open_desk(folder))
            self._open.callback(self.people[-1].close)
        self._open.callback(self.end_all)

    def write(self, number: int) -> int:
        """Somebody at one of the desks writes a round for each operator; how many in all."""
        before = len(self.accounts) * number
        for at, account in enumerate(self.accounts):
            self.queue(before + at, self.people[number % len(self.people)], account.gateway_id)
        return len(self.accounts)

    def through(self, computer: Computer, port: int) -> None:
        """Let a desk reach the server by another way."""
        address = replace(self.database.address, port=port)
        databases(computer.data_dir).choice.write(Chosen(address))

    def holder(self) -> Computer | None:
        """Whose process holds the lease."""
        rows = server().run("SELECT pid FROM sender_lease", self.database.address.database)
        pids = {pid for (pid,) in rows}
        return next((c for c in self.computers if c.run is not None and c.run.pid in pids), None)

    def tend(self) -> None:
        """Every desk."""
        for computer in self.computers:
            computer.tend()

    def end_all(self) -> None:
        """No more senders."""
        for computer in self.computers:
            computer.kill()

    def finish(self) -> None:
        """One run that nobody disturbs."""
        for computer in self.computers:
            computer.stop()
        code, said = self.computers[0].begin("--until-empty").end()
        self.computers[0].run = None
        assert (code, said) == (0, "")

    def requests_by(self, simulator: Simulator) -> Sequence[int]:
        """The processes that sent, in the order of their requests."""
        senders = (request.headers.get(_SENT_BY, "") for request in simulator.sends())
        return [int(sender) for sender in senders if sender.isdigit()]


def returns(pids: Sequence[int]) -> int:
    """How often somebody sent again after another one had begun to."""
    ended: set[int] = set()
    count, before = 0, 0
    for pid in pids:
        if pid != before:
            count += pid in ended
            ended.add(before)
            before = pid
    return count


@contextmanager
def three_computers(place: Path) -> Iterator[Sequence[Computer]]:
    """Switched on."""
    with ExitStack() as on:
        computers = [Computer(place, number) for number in range(DESKS)]
        for computer in computers:
            on.enter_context(computer.host)
        yield computers

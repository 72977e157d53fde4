"""G1: how long the window's event loop stalls while 1,000 messages leave through SMSAPI.

Each message has a text of its own, so each is a request of its own; the simulator that takes them
is another process. The floor is the same window, idle, with as many older messages in its list.
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.benchmarks.harness import ROOT, Result, empty_home, median, run_child
from tests.simulators.smsapi import PASSWORD_MD5, USERNAME

GOALS = ("G1",)
MESSAGES = 1_000
ROUNDS = 5


def run() -> Sequence[Result]:
    """Measure the goal."""
    with tempfile.TemporaryDirectory() as name, empty_home(Path(name)), _provider() as host:
        folder = Path(name)
        data_dir = folder / "data"
        data_dir.mkdir()
        recipients = folder / "recipients.csv"
        recipients.write_text(_recipients(MESSAGES), "utf-8")
        _set_up(data_dir, host, recipients)
        window = ("-m", "tests.benchmarks.busy_window", data_dir, recipients, MESSAGES, ROUNDS)
        rounds = json.loads(run_child(*map(str, window), timeout=300))
    stall = median([max(each["sending"]) - max(each["idle"]) for each in rounds])
    p99 = median([_p99(each["sending"]) for each in rounds])
    return [
        Result("G1 longest stall while sending, over idle", stall, 16, "ms"),
        Result("G1 p99 of the event loop's delay while sending", p99, 10, "ms"),
    ]


@contextmanager
def _provider() -> Iterator[str]:
    """The host of a simulator in a process of its own."""
    serve = [sys.executable, "-m", "tests.benchmarks.provider"]
    with subprocess.Popen(
        serve, cwd=ROOT, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as provider:
        assert provider.stdout is not None
        yield provider.stdout.readline().strip()
        provider.communicate()


def _set_up(data_dir: Path, host: str, recipients: Path) -> None:
    """A gateway, saved after its test SMS as a script would do it, and messages in the history."""
    fields = ("type=eco", f"username={USERNAME}", f"endpoint={host}")
    form = [part for each in fields for part in ("--field", each)]
    secret = json.dumps({"password_md5": PASSWORD_MD5})
    _smsdesk(data_dir, "gateway", "add", "smsapi", "--test-to", "601123456", *form, stdin=secret)
    _smsdesk(data_dir, "send", "--recipients", str(recipients), "--text", "{imie}!", "--yes")
    _smsdesk(data_dir, "outbox", "run", "--until-empty")


def _smsdesk(data_dir: Path, *arguments: str, stdin: str = "") -> None:
    command = [sys.executable, "-m", "smsdesk", "--data-dir", str(data_dir), *arguments]
    quiet = subprocess.DEVNULL
    subprocess.run(command, cwd=ROOT, input=stdin, text=True, check=True, stdout=quiet)


def _recipients(count: int) -> str:
    rows = (f"+48601{i:06},Klient {i}\n" for i in range(count))
    return "number,imie\n" + "".join(rows)


def _p99(delays: Sequence[float]) -> float:
    return sorted(delays)[int(len(delays) * 0.99)]

"""G1: how long the window's event loop stalls while 1,000 messages leave through SMSAPI.

Each message has a text of its own, so each is a request of its own; the simulator that takes them
is another process. The floor is the same window, idle.
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.benchmarks.harness import ROOT, Result, empty_home, run_child
from tests.simulators.smsapi import PASSWORD_MD5, USERNAME

GOALS = ("G1",)
MESSAGES = 1_000


def run() -> Sequence[Result]:
    """Measure the goal."""
    with tempfile.TemporaryDirectory() as name, empty_home(Path(name)), _provider() as host:
        folder = Path(name)
        data_dir = folder / "data"
        data_dir.mkdir()
        _set_up(data_dir, host)
        recipients = folder / "recipients.csv"
        recipients.write_text(_recipients(MESSAGES), "utf-8")
        window = ("-m", "tests.benchmarks.busy_window", data_dir, recipients, MESSAGES)
        delays = json.loads(run_child(*map(str, window), timeout=300))
    floor, longest = max(delays["idle"]), max(delays["sending"])
    return [
        Result("G1 longest stall while sending, over idle", longest - floor, 16, "ms"),
        Result("G1 p99 of the event loop's delay while sending", _p99(delays["sending"]), 10, "ms"),
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


def _set_up(data_dir: Path, host: str) -> None:
    """An SMSAPI gateway, saved after its test SMS as a script would do it."""
    fields = ("type=eco", f"username={USERNAME}", f"endpoint={host}")
    arguments = ["--test-to", "601123456", *(part for f in fields for part in ("--field", f))]
    command = [sys.executable, "-m", "smsdesk", "--data-dir", str(data_dir), "gateway", "add"]
    secret = json.dumps({"password_md5": PASSWORD_MD5})
    subprocess.run(
        [*command, "smsapi", *arguments],
        cwd=ROOT,
        input=secret,
        text=True,
        check=True,
        stdout=subprocess.DEVNULL,
    )


def _recipients(count: int) -> str:
    rows = (f"+48601{i:06},Klient {i}\n" for i in range(count))
    return "number,imie\n" + "".join(rows)


def _p99(delays: Sequence[float]) -> float:
    return sorted(delays)[int(len(delays) * 0.99)]

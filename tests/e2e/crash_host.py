"""Real processes of the command line that are made to be killed, many for the price of one start.

A host process imports the program once and forks itself for every run, so that a run costs 40
milliseconds instead of 400. What is killed is a process of its own all the same, with its own
connections and its own transactions. `Host.start_cold` starts one the long way.
"""

import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Self

from smsdesk.bootstrap import LISTED_VARIABLE, READ_TIMEOUT_VARIABLE

PATIENCE = 90
READ_TIMEOUT = 0.25
LISTED_AFTER = 3.0
"""Longer than any answer is held back, and the simulators share two cores with other tests."""

_PROGRAM = """
import json, os, sys, tempfile, traceback
from smsdesk.__main__ import main
from smsdesk.gateways.dynmark import gateway
from smsdesk.gateways.infobip import gateway
from smsdesk.gateways.smsapi import gateway
from smsdesk.gateways.twilio import gateway

def be(words, out):
    for descriptor, place in ((0, os.devnull), (1, out + ".out"), (2, out + ".err")):
        opened = os.open(place, os.O_RDWR | os.O_CREAT | os.O_TRUNC)
        os.dup2(opened, descriptor)
    try:
        code = main(words)
    except BaseException:
        traceback.print_exc()
        code = 70
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)

with tempfile.TemporaryDirectory() as folder:
    with open(os.devnull, "w") as sys.stdout:
        main(["--data-dir", folder, "outbox", "run", "--until-empty"])
    sys.stdout = sys.__stdout__
for line in sys.stdin:
    words, out = json.loads(line)
    child = os.fork()
    if not child:
        be(words, out)
    print(child, flush=True)
    sys.stdin.readline()
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
"""


def _environment() -> dict[str, str]:
    """As outside, but hurried, and without the measuring of coverage: it dies with the process."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith("COVERAGE_PROCESS")}
    return {**kept, READ_TIMEOUT_VARIABLE: str(READ_TIMEOUT), LISTED_VARIABLE: str(LISTED_AFTER)}


class Run:
    """A process that runs a command; it is there until `end` has been asked for its exit code."""

    def __init__(self, host: "Host", pid: int, out: Path) -> None:
        self._host = host
        self._pid = pid
        self._out = out

    @property
    def pid(self) -> int:
        """The number of the process."""
        return self._pid

    @property
    def has_ended(self) -> bool:
        """Whether it has come to its own end, and only `end` is missing."""
        return (
            Path(f"/proc/{self._pid}/stat").read_text("ascii").rpartition(")")[2].split()[0] == "Z"
        )

    def kill(self) -> bool:
        """kill -9; whether it was still alive."""
        os.kill(self._pid, signal.SIGKILL)  # one that has ended is still to be waited for
        return self._host.reap() == -signal.SIGKILL

    def end(self) -> tuple[int, str]:
        """Exit code and complaints, after it has come to its own end."""
        watchdog = threading.Timer(PATIENCE, os.kill, (self._pid, signal.SIGKILL))
        watchdog.start()
        code = self._host.reap()
        watchdog.cancel()
        return code, self._out.with_suffix(".err").read_text("utf-8")


class Host:
    """Starts one run at a time."""

    def __init__(
        self, folder: Path, environment: Mapping[str, str] | None = None, before: str = ""
    ) -> None:
        """`before` is code that runs first, `environment` goes before our own."""
        self._out = folder / "run"
        self._process = subprocess.Popen(
            [sys.executable, "-c", f"{before}\n{_PROGRAM}"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**_environment(), **(environment or {})},
        )

    def start(self, *words: str) -> Run:
        """Run a command."""
        return Run(self, int(self._ask([words, str(self._out)])), self._out)

    def reap(self) -> int:
        """The exit code of the run, once it has ended."""
        return int(self._ask("end"))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.communicate(timeout=PATIENCE)

    def _ask(self, order: object) -> str:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()
        return self._process.stdout.readline()


def start_cold(*words: str) -> "subprocess.Popen[bytes]":
    """A run with an interpreter of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "smsdesk", *words],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=_environment(),
    )

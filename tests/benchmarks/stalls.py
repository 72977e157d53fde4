"""G1: how long the window's event loop stalls while messages leave and people come in.

With its message list open: 1,000 messages with a text of their own are a request each, 10,000 with
one text go in batches. The simulator of SMSAPI that takes them is another process. With its contact
list open over 100,000 people: the wizard imports 100,000 more, and somebody types in the search.
The floor is the same window, idle, with as much in its list.
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.benchmarks.contact_data import long_list
from tests.benchmarks.harness import ROOT, Result, empty_home, median, run_child
from tests.simulators.smsapi import PASSWORD_MD5, USERNAME

GOALS = ("G1",)
OWN_TEXTS = 1_000
ONE_TEXT = 10_000
ROUNDS = 5
PEOPLE = 100_000
IMPORTS = 3


def run() -> Sequence[Result]:
    """Measure the goal."""
    with tempfile.TemporaryDirectory() as name, empty_home(Path(name)), _provider() as host:
        folder = Path(name)
        data_dir = folder / "data"
        data_dir.mkdir()
        own, one = folder / "own.csv", folder / "one.csv"
        own.write_text(_recipients(OWN_TEXTS), "utf-8")
        one.write_text(_recipients(ONE_TEXT), "utf-8")
        _set_up(data_dir, host, own)
        window = ("-m", "tests.benchmarks.busy_window", data_dir, ROUNDS, own, one)
        rounds = json.loads(run_child(*map(str, window), timeout=300))
        files = _files(folder)
        child = ("-m", "tests.benchmarks.busy_contacts", long_list(folder, PEOPLE), *files)
        people = json.loads(run_child(*map(str, child), timeout=300))
    return [
        *_results(rounds, "own_texts", "own texts"),
        *_results(rounds, "one_text", "one text"),
        *_results(people, "importing", "import"),
        *_results(people, "searching", "search"),
    ]


def _files(folder: Path) -> Sequence[Path]:
    """Sheets of people that nobody knows yet."""
    files = [folder / f"people {n}.csv" for n in range(IMPORTS)]
    for n, file in enumerate(files):
        rows = (f"Klient {i} Nowak;5{(0, 1, 3)[n]}{i:07};WX {i:05}\n" for i in range(PEOPLE))
        file.write_text("Nazwa;Telefon;Rejestracja\n" + "".join(rows), "utf-8")
    return files


def _results(rounds: Sequence[Mapping[str, Sequence[float]]], kind: str, name: str) -> list[Result]:
    stall = median([max(each[kind]) - max(each["idle"]) for each in rounds])
    p99 = median([_p99(each[kind]) for each in rounds])
    return [
        Result(f"G1 {name}: longest stall, over idle", stall, 16, "ms"),
        Result(f"G1 {name}: p99 of the event loop's delay", p99, 8, "ms"),
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

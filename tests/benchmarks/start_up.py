"""S1, S3, S4: from spawning the program to its first frame, and to contacts in a list of 100,000.

Each start is paired with one of an empty QMainWindow; the goal is the median of the ratios.
"""

import os
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.benchmarks.harness import ROOT, Result, empty_home, environment, median, run_child
from tests.benchmarks.sample_data import many_contacts

GOALS = ("S1", "S3", "S4")
PAIRS = 9
CONTACTS = 100_000


def run() -> Sequence[Result]:
    """Measure the goals."""
    with tempfile.TemporaryDirectory() as folder, empty_home(Path(folder)):
        data_dir = Path(folder) / "data"
        data_dir.mkdir()
        many_contacts(data_dir, CONTACTS)
        os.environ["SMSDESK_DATA_DIR"] = str(data_dir)
        _pair()  # neither pays for cold files
        pairs = [_pair() for _ in range(PAIRS)]
    memory = median([real.peak / bare.peak for bare, real in pairs])
    loaded = {name for _, real in pairs for name in real.modules}
    return [
        Result("S1 first frame / bare window", _ratio(pairs, "paint"), 1.6, "x"),
        Result("S1 first contact rows of 100,000 / bare window", _ratio(pairs, "rows"), 3.5, "x"),
        Result("S4 most memory at the first frame / bare window", memory, 1.6, "x"),
        Result("S3 heavy modules at the first frame", len(loaded), 0, "modules"),
        Result("S3 star imports of PySide6", _star_imports(ROOT / "smsdesk"), 0, "imports"),
    ]


def rows_of(data_dir: Path) -> float:
    """Seconds from spawning the program to its first contacts."""
    with environment({"SMSDESK_DATA_DIR": str(data_dir)}):
        return _start("real").seconds["rows"]


class Start:
    """What a child said: seconds after its spawning by name, memory in MiB, heavy modules."""

    def __init__(self, spawned: float, output: str) -> None:
        words = [line.split() for line in output.splitlines()]
        self.modules = [name for first, *rest in words if first == "modules" for name in rest]
        moments = [(first, float(rest[0])) for first, *rest in words if first != "modules"]
        self.peak = dict(moments)["peak"]
        self.seconds: Mapping[str, float] = {name: at - spawned for name, at in moments}


def _pair() -> tuple[Start, Start]:
    return _start("bare"), _start("real")


def _start(which: str) -> Start:
    spawned = time.monotonic()
    return Start(spawned, run_child("-m", "tests.benchmarks.first_paint", which))


def _ratio(pairs: Sequence[tuple[Start, Start]], moment: str) -> float:
    return median([real.seconds[moment] / bare.seconds["paint"] for bare, real in pairs])


def _star_imports(package: Path) -> int:
    sources = (module.read_text("utf-8") for module in package.rglob("*.py"))
    return sum(
        line.startswith("from PySide6") and line.rstrip().endswith("import *")
        for source in sources
        for line in source.splitlines()
    )

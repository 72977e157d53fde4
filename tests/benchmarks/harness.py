"""What every benchmark shares: Result, medians, children that run once. No benchmark lives here."""

import json
import os
import statistics
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Result:
    """One speed goal and what was measured, in `unit` ("x" is a ratio to the run's own floor).

    Without a limit it is told for people, and always ok.
    """

    name: str
    value: float
    limit: float | None
    unit: str
    higher_is_better: bool = False

    @property
    def ok(self) -> bool:
        """Whether the goal is met."""
        if self.limit is None:
            return True
        if self.higher_is_better:
            return self.value >= self.limit
        return self.value <= self.limit


def as_json(results: Sequence[Result]) -> str:
    """The stable machine form."""
    rows = [
        {
            "name": result.name,
            "value": round(result.value, 3),
            "limit": result.limit,
            "ok": result.ok,
            "unit": result.unit,
        }
        for result in results
    ]
    return json.dumps(rows, indent=2)


def as_table(results: Sequence[Result]) -> str:
    """One line per goal, for people."""
    width = max((len(result.name) for result in results), default=0)
    return "\n".join(_line(result, width) for result in results)


def _line(result: Result, width: int) -> str:
    if result.limit is None:
        return f"{result.name:<{width}}  {result.value:>9.3f}  {result.unit}"
    relation = ">=" if result.higher_is_better else "<="
    verdict = "ok" if result.ok else "MISSED"
    goal = f"{relation} {result.limit:g} {result.unit}"
    return f"{result.name:<{width}}  {result.value:>9.3f}  {goal:<14}  {verdict}"


def median(values: Sequence[float]) -> float:
    """The median; a benchmark takes at least five values where it compares milliseconds."""
    return statistics.median(values)


@contextmanager
def empty_home(folder: Path) -> Iterator[None]:
    """A home of its own for this process and its children: keyring in a file, no display.

    Bytecode is kept, as it is where the program is installed.
    """
    home = folder / "home"
    home.mkdir()
    changes: dict[str, str | None] = {
        "HOME": str(home),
        **{f"XDG_{kind}_HOME": str(home / kind) for kind in ("DATA", "CONFIG", "CACHE", "STATE")},
        "PYTHON_KEYRING_BACKEND": "keyrings.alt.file.PlaintextKeyring",
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONDONTWRITEBYTECODE": None,
        "SMSDESK_DATA_DIR": None,
    }
    with environment(changes):
        yield


@contextmanager
def environment(changes: Mapping[str, str | None]) -> Iterator[None]:
    """Other environment variables for this process and its children; None removes one."""
    before = {name: os.environ.get(name) for name in changes}
    _set_environment(changes)
    try:
        yield
    finally:
        _set_environment(before)


def _set_environment(values: Mapping[str, str | None]) -> None:
    for name, value in values.items():
        os.environ.pop(name, None)
        if value is not None:
            os.environ[name] = value


def run_child(*arguments: str, timeout: float = 120) -> str:
    """Run this Python with `arguments` from the project's folder; its standard output.

    What it says on standard error (Qt's offscreen platform is talkative) is told when it fails.
    """
    command = [sys.executable, *arguments]
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=timeout
    )
    if done.returncode != 0:
        raise RuntimeError(f"{' '.join(command)} ended with {done.returncode}\n{done.stderr}")
    return done.stdout

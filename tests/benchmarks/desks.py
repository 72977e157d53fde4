"""D1: from another desk's saving a contact to its row in this desk's window, over one real server.

The window runs in a child, `desks_window`, that says when its first row has changed. The worst of
all changes counts, and they come at odd moments of the window's own rhythm.
"""

import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from smsdesk.bootstrap import databases, open_desk
from smsdesk.clock import utc_now
from smsdesk.core.contact import ContactDraft
from smsdesk.core.gateway import Secret
from smsdesk.services.databases.choice import PASSWORD_VARIABLE, Chosen
from smsdesk.services.databases.moving import DatabaseMoves
from tests.benchmarks.harness import ROOT, Result, empty_home, environment
from tests.benchmarks.sample_data import many_contacts

GOALS = ("D1",)
TIMES = 12
CONTACTS = 1_000
LIMIT_MS = 2_000.0


def run() -> Sequence[Result]:
    """Measure the goal; without PostgreSQL there is nothing to be measured."""
    from tests.postgres import programs

    try:
        programs()
    except FileNotFoundError as error:
        sys.stderr.write(f"Changes of other desks are not measured: {error}\n")
        return []
    with tempfile.TemporaryDirectory() as folder, empty_home(Path(folder)):
        worst = max(_delays(Path(folder)))
    return [Result("D1 another desk's change in the window", worst * 1000, LIMIT_MS, "ms")]


def _delays(folder: Path) -> Sequence[float]:
    from tests.postgres import empty_database

    here, there = folder / "here", folder / "there"
    here.mkdir()
    there.mkdir()
    many_contacts(here, CONTACTS)
    with empty_database() as shop, environment({PASSWORD_VARIABLE: shop.password}):
        DatabaseMoves(databases(here), utc_now).move(shop.address, Secret(shop.password))
        databases(there).choice.write(Chosen(shop.address))
        with _window(here) as window, closing(open_desk(there)) as desk:
            return [_seen(window, desk.contacts.save, place) for place in range(TIMES)]


def _seen(
    window: "subprocess.Popen[str]", save: Callable[[ContactDraft], object], place: int
) -> float:
    time.sleep(random.uniform(0.5, 1.5))  # noqa: S311  # any moment will do
    began = time.monotonic()
    # each comes before all that there are
    save(ContactDraft(name=f"A{TIMES - place:04}"))
    return float(_line(window)) - began


@contextmanager
def _window(data_dir: Path) -> Iterator["subprocess.Popen[str]"]:
    command = [sys.executable, "-m", "tests.benchmarks.desks_window", str(data_dir)]
    with subprocess.Popen(
        command,
        cwd=ROOT,
        env=dict(os.environ),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as window:
        try:
            _line(window)
            yield window
        finally:
            window.kill()


def _line(window: "subprocess.Popen[str]") -> str:
    assert window.stdout is not None
    line = window.stdout.readline()
    if not line:
        raise RuntimeError("the window has ended")
    return line

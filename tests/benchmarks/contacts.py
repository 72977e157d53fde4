"""C1 to C4, S2: a list of 100,000 and of 1,000,000 contacts, searched and scrolled in the window.

Each measurement is a process of its own. The floor of a search is QSortFilterProxyModel, which
looks for the same keys among the same contacts; that of a page is plain SQL by key.
"""

import json
import random
import sqlite3
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path

from smsdesk.bootstrap import open_desk
from smsdesk.core.contact_filter import ContactFilter
from smsdesk.interruption import Interrupted, Interruption
from smsdesk.services.desk import Desk
from tests.benchmarks.contact_data import long_list, p95
from tests.benchmarks.contact_window import Measured
from tests.benchmarks.harness import Result, empty_home, median, run_child
from tests.benchmarks.start_up import rows_of

GOALS = ("C1", "C2", "C3", "C4", "S2")
MANY, VERY_MANY = 100_000, 1_000_000
STARTS = 7

_PAGE = 128
_PAGES = 60
_INTERRUPTIONS = 15
_KEYSET = """
    SELECT id, name, company, phone, kind FROM contacts
    WHERE (sort_key, id) > (?, ?) ORDER BY sort_key, id LIMIT ?
"""


def run() -> Sequence[Result]:
    """Measure the goals."""
    with tempfile.TemporaryDirectory() as name, empty_home(Path(name)):
        folder = Path(name)
        few, many = long_list(folder, 0), long_list(folder, MANY)
        very_many = long_list(folder, VERY_MANY)
        return [
            *_searches(_window(many), _proxy(many)),
            *_long_list(_window(very_many), _window(few)),
            Result("C2 interrupting a search of 1,000,000", _interruption(very_many), 20, "ms"),
            *_pages(many, very_many),
            Result("S2 first rows, 1,000,000 / 100,000", _starts(many, very_many), 1.1, "x"),
        ]


# --- results --------------------------------------------------------------------------------------


def _searches(ours: Measured, proxy: list[float]) -> Sequence[Result]:
    key, floor = _late_key(ours), p95(proxy)
    return [
        Result("C1 key to first page of 100,000, p95", key, 8, "ms"),
        Result("C1 key to first page of 100,000, median", _usual_key(ours), None, "ms"),
        Result("C1 QSortFilterProxyModel / ours, p95", floor / key, 15, "x", True),
    ]


def _long_list(ours: Measured, empty: Measured) -> Sequence[Result]:
    return [
        Result("C2 key to first page of 1,000,000, p95", _late_key(ours), 25, "ms"),
        Result("C2 key to first page of 1,000,000, median", _usual_key(ours), None, "ms"),
        Result("C3 jump in 1,000,000, p95", p95(ours["jumps"]), 16, "ms"),
        Result(
            "C4 memory of 1,000,000, over next to none", ours["peak"] - empty["peak"], 100, "MiB"
        ),
    ]


def _late_key(measured: Measured) -> float:
    """What nineteen of twenty keys stay below, in the median round."""
    return median([p95(keys) for keys in measured["rounds"]])


def _usual_key(measured: Measured) -> float:
    return median([median(keys) for keys in measured["rounds"]])


def _pages(many: Path, very_many: Path) -> Sequence[Result]:
    ours, floor = _page_times(many)
    longer, longer_floor = _page_times(very_many)
    return [
        Result("C3 a page of 1,000,000 / of 100,000", longer / ours, 1.5, "x"),
        Result("C3 a page of 1,000,000 / by key in plain SQL", longer / longer_floor, None, "x"),
        Result("C3 a page of 100,000 / by key in plain SQL", ours / floor, None, "x"),
    ]


# --- measuring ------------------------------------------------------------------------------------


def _window(data_dir: Path) -> Measured:
    count = _count(data_dir)
    child = ("-m", "tests.benchmarks.contact_window", str(data_dir), str(count))
    measured: Measured = json.loads(run_child(*child, timeout=300))
    return measured


def _proxy(data_dir: Path) -> list[float]:
    times: list[float] = json.loads(
        run_child("-m", "tests.benchmarks.contact_proxy", str(data_dir), timeout=300)
    )
    return times


def _count(data_dir: Path) -> int:
    with closing(sqlite3.connect(data_dir / "smsdesk.db")) as database:
        return int(database.execute("SELECT count(*) FROM contacts").fetchone()[0])


def _interruption(data_dir: Path) -> float:
    """From losing interest in all ids of a search to the end of it; the worst of several."""
    desk = open_desk(data_dir)
    times = [_interrupted(desk, 0.02 + 0.01 * turn) for turn in range(_INTERRUPTIONS)]
    desk.close()
    return max(times)


def _interrupted(desk: Desk, after: float) -> float:
    interruption, ended = Interruption(), [0.0]

    def search() -> None:
        try:
            desk.contacts.find(ContactFilter(search="a"), interruption=interruption)
        except Interrupted:
            ended[0] = time.perf_counter()

    worker = threading.Thread(target=search)
    worker.start()
    time.sleep(after)
    began = time.perf_counter()
    interruption.interrupt()
    worker.join()
    assert ended[0], "it was over before"
    return (ended[0] - began) * 1000


def _page_times(data_dir: Path) -> tuple[float, float]:
    """The median of a page anywhere in the list: ours, and plain SQL that goes on behind a key."""
    desk = open_desk(data_dir)
    ids = desk.contacts.find()
    chance = random.Random(2026)  # noqa: S311  # the same places on every run
    places = [chance.randrange(len(ids) - _PAGE) for _ in range(_PAGES)]
    pages = [ids[place : place + _PAGE] for place in places]
    ours = [_timed(partial(desk.contacts.rows, page)) for page in pages]
    with closing(sqlite3.connect(data_dir / "smsdesk.db")) as database:
        find = "SELECT sort_key, id FROM contacts WHERE id = ?"
        keys = [database.execute(find, (ids[place],)).fetchone() for place in places]
        floor = [_timed(partial(_after, database, key)) for key in keys]
    desk.close()
    return median(ours), median(floor)


def _after(database: sqlite3.Connection, key: tuple[str, int]) -> list[object]:
    return database.execute(_KEYSET, (*key, _PAGE)).fetchall()


def _timed(deed: Callable[[], object]) -> float:
    began = time.perf_counter()
    deed()
    return (time.perf_counter() - began) * 1000


def _starts(many: Path, very_many: Path) -> float:
    """The median ratio of starts in turns."""
    ratios = []
    for _ in range(STARTS + 1):
        ratios.append(rows_of(very_many) / rows_of(many))
    return median(ratios[1:])  # the first pays for cold files

"""The command: `python -m tests.benchmarks [--json] [NAME ...]`; exit code 1 when a goal is missed.

NAME is a benchmark's name (start_up) or the beginning of a goal's (S1).
"""

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence

from tests.benchmarks import (
    bulk_send,
    contacts,
    desks,
    frozen,
    hand_over,
    importing,
    stalls,
    start_up,
    text_counting,
)
from tests.benchmarks.harness import Result, as_json, as_table

BENCHMARKS: Mapping[str, tuple[tuple[str, ...], Callable[[], Sequence[Result]]]] = {
    "start_up": (start_up.GOALS, start_up.run),
    "hand_over": (hand_over.GOALS, hand_over.run),
    "contacts": (contacts.GOALS, contacts.run),
    "desks": (desks.GOALS, desks.run),
    "bulk_send": (bulk_send.GOALS, bulk_send.run),
    "stalls": (stalls.GOALS, stalls.run),
    "importing": (importing.GOALS, importing.run),
    "frozen": (frozen.GOALS, frozen.run),
    "text_counting": (text_counting.GOALS, text_counting.run),
}


def wanted(names: Sequence[str]) -> Sequence[Callable[[], Sequence[Result]]]:
    """The benchmarks that measure what was asked for; all of them when nothing was."""
    return [
        run
        for benchmark, (goals, run) in BENCHMARKS.items()
        if not names or any(name == benchmark or name in goals for name in names)
    ]


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--json", action="store_true", help="print machine-readable results")
    parser.add_argument("names", nargs="*", metavar="NAME", help="benchmarks or goals; all if none")
    asked = parser.parse_args()
    chosen = wanted(asked.names)
    if not chosen:
        parser.error(f"there is no such benchmark; there are {', '.join(BENCHMARKS)}")
    results: list[Result] = []
    for run in chosen:
        results += run()
    sys.stdout.write((as_json(results) if asked.json else as_table(results)) + "\n")
    return 0 if all(result.ok for result in results) else 1


if __name__ == "__main__":
    sys.exit(main())

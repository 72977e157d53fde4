"""DuplicatesProcess: the child that looks for people who are in the list twice.

It runs what a person could (`contacts duplicates`); the end of its standard input stops it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, QProcess

from smsdesk.services.people.resemblance import Likeness, Reason
from smsdesk.ui.task_child import TaskChild

_PATIENCE_MS = 5000


@dataclass(frozen=True, slots=True)
class Suspects:
    """People who may be one and the same."""

    ids: tuple[int, ...]
    titles: tuple[str, ...] = field(repr=False)
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """The surest, and how many there are in all."""

    suspects: tuple[Suspects, ...]
    total: int


class DuplicatesProcess(TaskChild):
    """`finished` brings a Found."""

    def __init__(self, command: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(command, _PATIENCE_MS, parent)

    def start(self) -> None:
        """Look at everybody."""
        self.run(("contacts", "duplicates", "--json", "--progress", "--watch-stdin"))

    def ask_to_end(self, child: QProcess) -> None:
        """It ends with its standard input."""
        child.closeWriteChannel()

    def result(self, said: Mapping[str, object]) -> Found | None:
        """Whom it found."""
        told, total = said.get("duplicates"), said.get("total")
        if not isinstance(told, list) or not isinstance(total, int):
            return None
        return Found(tuple(_suspects(each) for each in told if isinstance(each, dict)), total)


def _suspects(told: Mapping[str, object]) -> Suspects:
    ids, titles, reasons = (_list(told.get(name)) for name in ("ids", "titles", "reasons"))
    return Suspects(
        tuple(each for each in ids if isinstance(each, int)),
        tuple(str(each) for each in titles),
        tuple(_reason(each) for each in reasons if isinstance(each, dict)),
    )


def _reason(told: Mapping[str, object]) -> Reason:
    percent = told.get("percent")
    return Reason(Likeness(str(told.get("likeness"))), percent if isinstance(percent, int) else 100)


def _list(value: object) -> Sequence[object]:
    return value if isinstance(value, list) else ()

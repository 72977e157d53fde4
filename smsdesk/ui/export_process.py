"""ExportProcess: a child that writes messages or contacts into a file; the window never waits.

It runs the command that a person could (`outbox export`, `contacts export`). Which ones is said on
its standard input: a search may hold a name, which every program of the computer could read among
its arguments.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QProcess

from smsdesk.ui.task_child import TaskChild

_PATIENCE_MS = 5000


class ExportProcess(TaskChild):
    """`finished` brings the number of messages, or of contacts."""

    def __init__(self, command: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(command, _PATIENCE_MS, parent)

    def start(self, group: str, file: Path, which: str) -> None:
        """Let the command of this group write; `which` is said on its standard input."""
        self.run((group, "export", str(file), "--json", "--progress", "--watch-stdin"), which)

    def result(self, said: Mapping[str, object]) -> int | None:
        """How many."""
        exported = said.get("exported")
        return exported if isinstance(exported, int) else None

    def ask_to_end(self, child: QProcess) -> None:
        """The end of its standard input; killed, it would leave a half-written file behind."""
        child.closeWriteChannel()

"""FolderProcess: a child that takes the long files of the watched folder.

Working out thousands of messages in a thread would stall the window. The child writes no results:
those are in the window's language.
"""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Signal

from smsdesk.core.watched_file import FileState
from smsdesk.services.bridges.values import FileNews
from smsdesk.ui.sender_process import parse_error
from smsdesk.ui.task_child import TaskChild

_PATIENCE_MS = 5000


class FolderProcess(TaskChild):
    """`news` comes before `finished` or `failed`, which here only say that the child has ended."""

    news = Signal(object)
    """A tuple of FileNews."""
    problem = Signal(object)
    """A SmsdeskError that keeps a file from being taken."""

    def __init__(self, command: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(command, _PATIENCE_MS, parent)
        self._news: list[FileNews] = []

    def start(self) -> None:
        """Take what is there."""
        self._news = []
        self.run(("folder", "run", "--once", "--no-results", "--json"))

    def result(self, said: Mapping[str, object]) -> object:
        """The last line ends the list."""
        if "problem" in said:
            self.problem.emit(parse_error(said["problem"]))
        elif "file" in said:
            self._news.append(_news(said))
        if "done" not in said:
            return None
        self.news.emit(tuple(self._news))
        return True


def _news(said: Mapping[str, object]) -> FileNews:
    """A line of `folder run --json`."""
    state = FileState(str(said["state"]))
    count = "waiting" if state is FileState.WAITING else "queued"
    return FileNews(
        _number(said, "id"),
        str(said["file"]),
        state,
        _number(said, count),
        _number(said, "skipped"),
        _number(said, "repeated"),
        parse_error(said.get("reason")),
    )


def _number(said: Mapping[str, object], name: str) -> int:
    value = said.get(name)
    return value if isinstance(value, int) else 0

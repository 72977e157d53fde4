"""What the watched folder is about: its choice, news of a look, files for the list."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from smsdesk.core.errors import SmsdeskError
from smsdesk.core.message import MessageState
from smsdesk.core.watched_file import FileState, RowState


@dataclass(frozen=True, slots=True)
class FileNews:
    """What has just become of a file."""

    id: int
    name: str
    state: FileState
    queued: int = 0
    """Messages, or how many wait for a yes."""
    skipped: int = 0
    repeated: int = 0
    reason: SmsdeskError | None = None
    """Why it waits, was refused or brought nothing new."""


@dataclass(frozen=True, slots=True)
class Look:
    """What one look at the folder brought."""

    news: Sequence[FileNews] = ()
    problems: Sequence[SmsdeskError] = ()
    """What keeps files from being taken at the moment; told as long as it lasts."""
    heavy: Sequence[str] = ()
    """Names of finished files that are too long for a thread of the window."""
    unfinished: int = 0
    """Files that are still being written, or might be."""


@dataclass(frozen=True, slots=True)
class ListedFile:
    """A file for the list; `reason` says why it waits, was refused or declined."""

    id: int
    name: str
    state: FileState
    count: int
    round: int
    seen_at: datetime
    reason: SmsdeskError | None


class ResultWords(Protocol):
    """The words of a results file, in somebody's language."""

    def header(self) -> Sequence[str]:
        """Titles of the columns: row, number, state, words, id of the message."""
        ...

    def outcome(self, state: RowState, message: MessageState | None) -> str:
        """What became of a row, in a word or two."""
        ...

    def sentence(self, error: SmsdeskError) -> str:
        """Why."""
        ...

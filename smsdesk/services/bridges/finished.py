"""A finished file of the watched folder: its content, and what it is known by."""

import hashlib
from dataclasses import dataclass, field
from pathlib import Path

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.services.bridges.scanning import Stamp, read_whole


@dataclass(frozen=True, slots=True)
class Finished:
    """A finished file; without `content` it was too large to be read, as `problem` says."""

    name: str
    stamp: Stamp
    content: bytes = field(default=b"", repr=False)
    problem: SmsdeskError | None = None

    @property
    def digest(self) -> str:
        """What it is known by."""
        if self.problem is None:
            return hashlib.sha256(self.content).hexdigest()
        said = f"{self.name}|{self.stamp.size}|{self.stamp.modified}"
        return hashlib.sha256(said.encode("utf-8", "replace")).hexdigest()


def read_finished(path: Path, stamp: Stamp) -> Finished | None:
    """None when somebody still writes it. Raises SmsdeskError(FOLDER_FILE_BUSY)."""
    try:
        content = read_whole(path, stamp)
    except SmsdeskError as error:
        if error.code is not ErrorCode.FOLDER_TOO_LARGE:
            raise
        return Finished(path.name, stamp, problem=error)
    return None if content is None else Finished(path.name, stamp, content)


def read_now(path: Path) -> Finished | None:
    """The file as it is; None when it is gone. Raises SmsdeskError(FOLDER_FILE_BUSY)."""
    try:
        now = path.stat(follow_symlinks=False)
    except OSError:
        return None
    return read_finished(path, Stamp(now.st_size, now.st_mtime_ns))

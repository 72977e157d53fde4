"""Seat: what only one window of a data folder has, and where that window can be reached.

It is taken before the first frame, so nothing is imported here that the start has not got anyway.
"""

import os
import stat
import sys
from binascii import crc32
from collections.abc import Iterator
from pathlib import Path

_PRIVATE = 0o700
_PRIVATE_FILE = 0o600
_LONGEST_FOLDER = 60
"""The names of sockets have 104 or 108 bytes, and Qt needs some for a while."""


class Seat:
    """A lock on a file that only this user can reach. The system releases it with the process."""

    def __init__(self, data_dir: Path) -> None:
        """Links that lead to one folder are one folder."""
        self._name = f"smsdesk-{_mark(os.path.realpath(data_dir))}"
        self._folder = _private_folder()
        self._descriptor: int | None = None

    @property
    def address(self) -> str:
        """The socket or named pipe of the window; empty where there is no safe place for one."""
        if self._folder is None:
            return ""
        if sys.platform == "win32":
            return rf"\\.\pipe\{self._name}-{_mark(str(self._folder))}"
        return str(self._folder / f"{self._name}.socket")

    def take(self) -> bool:
        """Whether the window is ours to open. Without a safe place everybody opens one."""
        if self._descriptor is not None or not self.address:
            return True
        try:
            self._descriptor = _locked(self._lock_file)
        except OSError:
            # a full disk, say: rather two windows than none
            self._folder = None
            return True
        return self._descriptor is not None

    def leave(self) -> None:
        """Let another one have it."""
        if self._descriptor is None:
            return
        if sys.platform != "win32":
            # under the lock: whoever opened it meanwhile notices that it is another file
            self._lock_file.unlink(missing_ok=True)
        os.close(self._descriptor)
        self._descriptor = None

    @property
    def _lock_file(self) -> Path:
        return (self._folder or Path()) / f"{self._name}.lock"


def _mark(text: str) -> str:
    """64 bits that differ from folder to folder; hashlib would cost the start 2 ms."""
    data = os.fsencode(text)
    return f"{crc32(data):08x}{crc32(data[::-1]):08x}"


# --- the lock -------------------------------------------------------------------------------------


def _locked(path: Path) -> int | None:
    """The open and locked file, None while another process has it."""
    while True:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, _PRIVATE_FILE)
        try:
            _lock(descriptor)
        except (BlockingIOError, PermissionError):
            os.close(descriptor)
            return None
        except OSError:
            os.close(descriptor)
            raise
        if _is_there(descriptor, path):
            return descriptor
        os.close(descriptor)


if sys.platform == "win32":

    def _lock(descriptor: int) -> None:
        import msvcrt

        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:

    def _lock(descriptor: int) -> None:
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _is_there(descriptor: int, path: Path) -> bool:
    """Whether the file has not been taken away by the one who had the lock before."""
    try:
        return os.path.samestat(os.fstat(descriptor), path.stat())
    except FileNotFoundError:
        return False


# --- the place ------------------------------------------------------------------------------------


def _private_folder() -> Path | None:
    """A folder on this machine that only this user can enter; made when it is missing."""
    for folder in _places():
        try:
            folder.mkdir(_PRIVATE, exist_ok=True)
            if len(os.fsencode(folder)) <= _LONGEST_FOLDER and _is_private(folder):
                return folder
        except OSError:
            continue
    return None


if sys.platform == "win32":

    def _places() -> Iterator[Path]:
        """A profile's own folder is private already."""
        if local := os.environ.get("LOCALAPPDATA"):
            yield Path(local) / "smsdesk-window"

    def _is_private(folder: Path) -> bool:
        return folder.is_dir()

else:

    def _places() -> Iterator[Path]:
        """The session's folder, also for a start that was not told of it, else a temporary one."""
        user = os.getuid()
        for session in (os.environ.get("XDG_RUNTIME_DIR"), f"/run/user/{user}"):
            if session and _is_private(Path(session)):
                yield Path(session) / "smsdesk"
        yield Path(os.environ.get("TMPDIR") or "/tmp") / f"smsdesk-{user}"  # noqa: S108  # checked

    def _is_private(folder: Path) -> bool:
        """No link, of this user, closed to everybody else."""
        try:
            found = os.lstat(folder)
        except OSError:
            return False
        closed = not found.st_mode & (stat.S_IRWXG | stat.S_IRWXO)
        return stat.S_ISDIR(found.st_mode) and found.st_uid == os.getuid() and closed

"""What the system says about files of copies, as sentences."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from smsdesk.core.errors import ErrorCode, SmsdeskError

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_FORBIDDEN = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_GONE = frozenset({errno.ENOENT, errno.ENOTDIR, errno.ENODEV, errno.ENXIO, errno.ESTALE})
_MEGA = 1024 * 1024


@contextmanager
def writing(path: Path, needed: int = 0) -> Iterator[None]:
    """Turn what can happen while the copy `path` is written into SmsdeskError(BACKUP_*)."""
    try:
        yield
    except OSError as error:
        raise _told(path, needed, error) from error


def _told(path: Path, needed: int, error: OSError) -> SmsdeskError:
    folder = str(path.parent)
    if error.errno in _FULL:
        return too_full(path.parent, needed)
    if error.errno in _FORBIDDEN:
        return SmsdeskError(ErrorCode.BACKUP_FOLDER_READONLY, name=folder)
    if error.errno in _GONE or not path.parent.is_dir():
        # a stick that was pulled out may say anything
        return SmsdeskError(ErrorCode.BACKUP_FOLDER_MISSING, name=folder)
    return SmsdeskError(ErrorCode.BACKUP_UNWRITABLE, name=path.name, reason=error.strerror or "")


def too_full(folder: Path, needed: int) -> SmsdeskError:
    """The error for a disk without room."""
    megabytes = max(1, -(-needed // _MEGA))
    return SmsdeskError(ErrorCode.BACKUP_DISK_FULL, name=str(folder), needed=megabytes)


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """Turn what can happen while the copy `path` is read into SmsdeskError(BACKUP_UNREADABLE)."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise SmsdeskError(ErrorCode.BACKUP_UNREADABLE, name=path.name, reason=reason) from error

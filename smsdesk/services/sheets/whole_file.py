"""Writing a file so that the old one stays until the new one is whole."""

import tempfile
from collections.abc import Callable
from pathlib import Path

from smsdesk.core.errors import ErrorCode, SmsdeskError

Target = Path | int
"""What `open` takes: a path, or a descriptor that it closes."""


def write_whole(path: Path, write: Callable[[Target], None]) -> None:
    """Let `write` fill the file. Raises SmsdeskError(FILE_UNWRITABLE) and what `write` raises."""
    try:
        # a link stays a link, and a pipe or a device must not be replaced by a file
        target = path.resolve()
        if target.exists() and not target.is_file():
            write(target)
        else:
            _write_anew(target, write)
    except (OSError, RuntimeError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        code = ErrorCode.FILE_UNWRITABLE
        raise SmsdeskError(code, name=path.name or str(path), reason=reason) from error


def _write_anew(path: Path, write: Callable[[Target], None]) -> None:
    handle, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=path.parent)
    try:
        write(handle)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise

"""Private folders beside the data in which copies are prepared, and what killed runs left."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime, timedelta
from pathlib import Path

from smsdesk.services.backups import naming, trouble
from smsdesk.store.lease import process_runs

_STAGE = "copying-"
_FORGOTTEN = timedelta(days=1)
"""A draft of this age belongs to nobody any more, whatever number its process had."""


@contextmanager
def stage(data_dir: Path) -> Iterator[Path]:
    """A folder of its own, gone at the end. Raises SmsdeskError(BACKUP_*)."""
    with trouble.writing(data_dir / _STAGE):
        folder = Path(tempfile.mkdtemp(prefix=f"{_STAGE}{os.getpid()}-", dir=data_dir))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def clear_stages(data_dir: Path, now: datetime) -> None:
    """Remove what killed runs left beside the data."""
    for folder in _listed(data_dir):
        number = folder.name.removeprefix(_STAGE).partition("-")[0]
        if not folder.name.startswith(_STAGE) or not number.isdigit():
            continue
        if int(number) != os.getpid() and (not process_runs(int(number)) or _is_old(folder, now)):
            shutil.rmtree(folder, ignore_errors=True)


def clear_parts(folder: Path, now: datetime) -> None:
    """Remove drafts of copies that nobody writes any more."""
    for path in _listed(folder):
        part = naming.read_part(path.name)
        if part is None or (part.here and part.pid == os.getpid()):
            continue
        if (part.here and not process_runs(part.pid)) or _is_old(path, now):
            with suppress(OSError):
                path.unlink()


def _listed(folder: Path) -> list[Path]:
    try:
        return list(folder.iterdir())
    except OSError:
        return []


def _is_old(path: Path, now: datetime) -> bool:
    try:
        return now.timestamp() - path.stat().st_mtime > _FORGOTTEN.total_seconds()
    except OSError:
        return False

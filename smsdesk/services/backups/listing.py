"""Which copies there are, and which of them have had their time."""

import logging
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from smsdesk.services.backups import naming
from smsdesk.services.backups.rotation import superfluous
from smsdesk.services.backups.values import CopyFile

_log = logging.getLogger("smsdesk.backups")


def copies_in(folder: Path) -> Sequence[CopyFile]:
    """The copies in a folder, newest first; also those of other databases."""
    found = [copy for path in _files(folder) if (copy := _copy(path)) is not None]
    return sorted(found, key=lambda copy: (copy.made_at, copy.path.name), reverse=True)


def kept_aside(data_dir: Path) -> Sequence[CopyFile]:
    """What was there before something was restored, newest first."""
    found = []
    for path in _files(data_dir):
        made_at = naming.read_aside(path.name)
        if made_at is not None:
            found.append(CopyFile(path, made_at, _size(path), encrypted=False, aside=True))
    return sorted(found, key=lambda copy: copy.made_at, reverse=True)


def rotate(folder: Path, database_id: str, fresh: Path, now: datetime) -> int:
    """Delete the superfluous copies of this database; `fresh` was just made. How many are gone.

    Nothing else in the folder is touched, whatever it is called.
    """
    mine: dict[datetime, list[Path]] = {}
    for path in _files(folder):
        name = naming.read_name(path.name)
        if name is not None and name.database_id == database_id:
            mine.setdefault(name.made_at, []).append(path)
    gone = 0
    for at in superfluous(mine.keys(), now):
        for path in mine[at]:
            if path != fresh:
                with suppress(OSError):
                    path.unlink()
                    gone += 1
    if gone:
        _log.info("%d old backup cop(ies) deleted", gone, extra={"own": True})
    return gone


def _copy(path: Path) -> CopyFile | None:
    name = naming.read_name(path.name)
    return None if name is None else CopyFile(path, name.made_at, _size(path), name.encrypted)


def _files(folder: Path) -> Sequence[Path]:
    try:
        return [path for path in folder.iterdir() if path.is_file()]
    except OSError:
        return ()


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0

"""Writing one copy: prepared and proved beside the data, then written out, read back, renamed.

So a name that a copy has never belongs to half of one.
"""

import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.services.backups import envelope, naming, staging, trouble
from smsdesk.store.backups.live import Live
from smsdesk.store.backups.restoring import looks_like_a_database

Progress = Callable[[int, int], None]
_PRIVATE = 0o600
_CHUNK = 1 << 20
_SPARE = 1 << 20
_HEAD = 64
_WHOLE = 100
_TAKEN, _WRITTEN = 40, 70
"""Of a hundred: how far it is when the data have been taken, and when the copy is written."""


def write_copy(
    live: Live,
    data_dir: Path,
    target: Path,
    made_at: datetime,
    passphrase: str | None,
    progress: Progress | None = None,
) -> None:
    """Copy the whole database to `target`, encrypted if there is a passphrase.

    A copy that is there is replaced, nothing else. Raises SmsdeskError(BACKUP_*, DATABASE_*) with
    nothing changed, and what `progress` raises.
    """
    tell = progress or _silent
    check_target(target, data_dir)
    staging.clear_stages(data_dir, made_at)
    staging.clear_parts(target.parent, made_at)
    needed = live.size()
    for folder in {data_dir, target.parent}:
        _check_room(folder, needed)
    with staging.stage(data_dir) as folder:
        plain = folder / "copy.db"
        with trouble.writing(plain, needed):
            live.copy_to(plain, made_at, _part(tell, 0, _TAKEN))
        part = naming.part_of(target)
        try:
            with trouble.writing(target, needed):
                _write(plain, part, passphrase, _part(tell, _TAKEN, _WRITTEN))
            _prove(plain, part, passphrase, target.name, _part(tell, _WRITTEN, _WHOLE))
            with trouble.writing(target, needed):
                part.replace(target)
                _sync_folder(target.parent)
        finally:
            with suppress(OSError):
                part.unlink(missing_ok=True)


def check_target(target: Path, data_dir: Path) -> None:
    """Raises SmsdeskError(BACKUP_FOLDER_MISSING, BACKUP_WOULD_OVERWRITE)."""
    if not target.parent.is_dir():
        raise SmsdeskError(ErrorCode.BACKUP_FOLDER_MISSING, name=str(target.parent))
    if not os.path.lexists(target):
        return
    live = target.resolve().parent == data_dir.resolve() and ".before-" not in target.name
    if live or not _is_copy(target):
        raise SmsdeskError(ErrorCode.BACKUP_WOULD_OVERWRITE, name=str(target))


def _is_copy(path: Path) -> bool:
    """Whether it may be replaced by a newer copy."""
    if not path.is_file():
        return False
    with trouble.reading(path), path.open("rb") as file:
        head = file.read(_HEAD)
    return envelope.is_sealed(head) or looks_like_a_database(head)


def _check_room(folder: Path, needed: int) -> None:
    with trouble.writing(folder / "x"):
        free = shutil.disk_usage(folder).free
    if free < needed + _SPARE:
        raise trouble.too_full(folder, needed)


def _write(plain: Path, part: Path, passphrase: str | None, tell: Progress) -> None:
    total = plain.stat().st_size
    descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, _PRIVATE)
    with plain.open("rb") as source, os.fdopen(descriptor, "wb") as target:
        if passphrase:
            envelope.seal(source, target, passphrase, lambda done: tell(done, total))
        else:
            done = 0
            while piece := source.read(_CHUNK):
                target.write(piece)
                done += len(piece)
                tell(done, total)
        target.flush()
        os.fsync(target.fileno())


def _prove(plain: Path, part: Path, passphrase: str | None, name: str, tell: Progress) -> None:
    """What can be read back must be what was to be written."""
    total, found = plain.stat().st_size, sha256()
    with trouble.reading(part), part.open("rb") as file:
        if passphrase:
            envelope.unseal(file, found.update, passphrase, name, lambda done: tell(done, total))
        else:
            while piece := file.read(_CHUNK):
                found.update(piece)
    with plain.open("rb") as file:
        wanted = sha256()
        while piece := file.read(_CHUNK):
            wanted.update(piece)
    if found.digest() != wanted.digest():
        raise SmsdeskError(ErrorCode.BACKUP_UNWRITABLE, name=name, reason="read back differently")
    tell(total, total)


def _sync_folder(folder: Path) -> None:
    """So that the name survives a power cut too; not every system can do that."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _part(tell: Progress, since: int, until: int) -> Progress:
    """Progress of a stage as progress of the whole, in hundredths."""

    def part(done: int, total: int) -> None:
        tell(since + (until - since) * min(done, total) // max(total, 1), _WHOLE)

    return part


def _silent(_done: int, _total: int) -> None:
    """Nobody wants to know."""

"""Opening a copy: decrypted, proved and brought to the current revision, in a folder beside."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.services.backups import envelope, trouble
from smsdesk.store.backups import copies
from smsdesk.store.backups.restoring import looks_like_a_database, make_ready
from smsdesk.store.engine import make_private

Progress = Callable[[int, int], None]
_HEAD = 64
_CHUNK = 1 << 20
_REFUSALS = {
    ErrorCode.DATABASE_NEWER: ErrorCode.BACKUP_NEWER,
    ErrorCode.DATABASE_DAMAGED: ErrorCode.BACKUP_DAMAGED,
    ErrorCode.DATABASE_UNREACHABLE: ErrorCode.BACKUP_DAMAGED,
}


@dataclass(frozen=True, slots=True)
class OpenCopy:
    """A copy that can be restored, as a plain database of the current revision."""

    path: Path
    contents: copies.Contents
    made_at: datetime


def open_copy(
    file: Path, folder: Path, passphrase: str | None, progress: Progress | None = None
) -> OpenCopy:
    """Prepare the copy `file` in `folder`. The file itself stays as it is.

    Raises SmsdeskError(BACKUP_UNREADABLE, BACKUP_NOT_OURS, BACKUP_DAMAGED, BACKUP_NEWER,
    BACKUP_PASSPHRASE_NEEDED, BACKUP_PASSPHRASE_WRONG, BACKUP_DISK_FULL).
    """
    plain = folder / "opened.db"
    with trouble.reading(file):
        written = datetime.fromtimestamp(file.stat().st_mtime, UTC)
    _unpack(file, plain, passphrase, progress)
    try:
        make_ready(plain)
        contents = copies.contents(plain)
    except SmsdeskError as error:
        if error.code not in _REFUSALS:
            raise
        raise SmsdeskError(_REFUSALS[error.code], name=file.name) from error
    return OpenCopy(plain, contents, contents.made_at or written)


def is_encrypted(file: Path) -> bool:
    """Whether a passphrase is needed. Raises SmsdeskError(BACKUP_UNREADABLE, BACKUP_NOT_OURS)."""
    with trouble.reading(file), file.open("rb") as source:
        head = source.read(_HEAD)
    if envelope.is_sealed(head):
        return True
    if not looks_like_a_database(head):
        raise SmsdeskError(ErrorCode.BACKUP_NOT_OURS, name=file.name)
    return False


def _unpack(file: Path, plain: Path, passphrase: str | None, progress: Progress | None) -> None:
    encrypted, total = is_encrypted(file), max(file.stat().st_size, 1)
    if encrypted and not passphrase:
        raise SmsdeskError(ErrorCode.BACKUP_PASSPHRASE_NEEDED, name=file.name)

    def tell(done: int) -> None:
        if progress is not None:
            progress(min(done, total), total)

    make_private(plain)
    with trouble.reading(file), file.open("rb") as source, _Draft(plain, total) as draft:
        if encrypted and passphrase:
            envelope.unseal(source, draft.write, passphrase, file.name, tell)
        else:
            while piece := source.read(_CHUNK):
                draft.write(piece)
                tell(draft.size)
    log = file.with_name(f"{file.name}-wal")
    if not encrypted and log.exists():
        # somebody copied the files of a database that was in use
        plain.with_name(f"{plain.name}-wal").write_bytes(log.read_bytes())


class _Draft:
    """The file that is written; its trouble is another than that of the one that is read."""

    def __init__(self, path: Path, total: int) -> None:
        self._path, self._total = path, total
        self.size = 0

    def __enter__(self) -> "_Draft":
        self._file = self._path.open("wb")
        return self

    def __exit__(self, *_: object) -> None:
        with trouble.writing(self._path, self._total):
            self._file.close()

    def write(self, piece: bytes) -> None:
        """Raises SmsdeskError(BACKUP_DISK_FULL)."""
        with trouble.writing(self._path, self._total):
            self._file.write(piece)
        self.size += len(piece)

"""BackupService: makes copies when told and once a day, and keeps the choices about them."""

import logging
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.gateway import Secret
from smsdesk.services.backups import listing, naming
from smsdesk.services.backups.values import (
    SHORTEST_PASSPHRASE,
    BackupChoices,
    BackupState,
    CopyFile,
    Daily,
)
from smsdesk.services.backups.writing import Progress, write_copy

if TYPE_CHECKING:
    from smsdesk.store.backups.live import Live
    from smsdesk.store.secrets import Secrets
    from smsdesk.store.settings import Settings
    from smsdesk.store.unit import Store

_log = logging.getLogger("smsdesk.backups")
EVERY = timedelta(days=1)
STALE = timedelta(days=7)
"""After so long without a good copy it is time to worry."""
_SLIP = timedelta(hours=1)
"""A copy that is so much in the future proves nothing about today."""
_DAILY, _FOLDER, _ENCRYPTED, _LAST = (
    "backup_daily",
    "backup_folder",
    "backup_encrypted",
    "backup_last",
)
_SECRET = ("backup", "passphrase")
_YES, _NO = "yes", "no"


class BackupService:
    """Copies of the database in use. Blocking."""

    def __init__(
        self,
        store: "Store",
        live: "Live",
        secrets: "Secrets",
        data_dir: Path,
        usual: Path,
        now: Callable[[], datetime],
    ) -> None:
        """`usual` is the folder of copies until another one is chosen."""
        self._store = store
        self._live = live
        self._secrets = secrets
        self._data_dir = data_dir
        self._usual = usual
        self._now = now

    # --- choices ------------------------------------------------------------------------------

    def state(self) -> BackupState:
        """The choices, and how the daily copies are doing. Touches no folder of copies."""
        with self._store.begin() as tx:
            return self._state(tx.settings)

    def _state(self, settings: "Settings") -> BackupState:
        choices = _choices(settings)
        folder = Path(choices.folder) if choices.folder else self._usual
        last = settings.json_object(_LAST) or {}
        last_at = _moment(last.get("at"))
        there = last.get("folder") == str(folder)
        now = self._now()
        began = _moment(last.get("since")) or last_at
        return BackupState(
            choices=choices,
            folder=folder,
            same_disk=_same_disk(folder, self._data_dir),
            last_at=last_at,
            due=choices.daily and not (there and _is_fresh(last_at, now, EVERY)),
            stale=choices.daily and began is not None and not _is_fresh(began, now, STALE),
        )

    def choose(self, choices: BackupChoices, passphrase: str | None = None) -> None:
        """Keep the choices; a new passphrase goes into the keyring.

        Raises SmsdeskError(BACKUP_FOLDER_MISSING, BACKUP_PASSPHRASE_SHORT, BACKUP_PASSPHRASE_GONE,
        KEYRING_*).
        """
        if choices.folder and not Path(choices.folder).is_dir():
            raise SmsdeskError(ErrorCode.BACKUP_FOLDER_MISSING, name=choices.folder)
        if passphrase is not None:
            check_passphrase(passphrase)
            self._secrets.put(*_SECRET, Secret(passphrase))
        elif choices.encrypted:
            self._passphrase()
        with self._store.begin(write=True) as tx:
            tx.settings.put(_DAILY, _YES if choices.daily else _NO)
            tx.settings.put(_FOLDER, choices.folder)
            tx.settings.put(_ENCRYPTED, _YES if choices.encrypted else _NO)
        if not choices.encrypted:
            with suppress(SmsdeskError):
                self._secrets.delete(*_SECRET)

    def _passphrase(self) -> str:
        """Raises SmsdeskError(BACKUP_PASSPHRASE_GONE, KEYRING_*)."""
        found = self._secrets.get(*_SECRET)
        if found is None:
            raise SmsdeskError(ErrorCode.BACKUP_PASSPHRASE_GONE)
        return found.reveal()

    # --- copies -------------------------------------------------------------------------------

    def write(
        self, target: Path, passphrase: str | None = None, progress: Progress | None = None
    ) -> CopyFile:
        """A copy with this very name, or with a name of our own if it is a folder.

        Raises SmsdeskError(BACKUP_*, DATABASE_*).
        """
        if passphrase is not None:
            check_passphrase(passphrase)
        now, database_id = self._now(), self._own_id()
        encrypted = passphrase is not None
        if target.is_dir():
            target = naming.free_name(target, now, database_id, encrypted=encrypted)
        target = target.absolute()
        write_copy(self._live, self._data_dir, target, now, passphrase, progress)
        return CopyFile(target, now, target.stat().st_size, encrypted)

    def make(self, progress: Progress | None = None) -> CopyFile:
        """A copy in the chosen folder, as chosen; then the superfluous ones go.

        Raises SmsdeskError(BACKUP_*, DATABASE_*, KEYRING_*).
        """
        state = self.state()
        passphrase = self._passphrase() if state.choices.encrypted else None
        if not state.choices.folder:
            with suppress(OSError):
                state.folder.mkdir(mode=0o700, exist_ok=True)
        if not state.folder.is_dir():
            raise SmsdeskError(ErrorCode.BACKUP_FOLDER_MISSING, name=str(state.folder))
        made = self.write(state.folder, passphrase, progress)
        self._note(made)
        listing.rotate(state.folder, self._own_id(), made.path, self._now())
        return made

    def daily(self, progress: Progress | None = None) -> Daily:
        """A copy if one is due. Trouble is told, not raised; another time it may work."""
        state = self.state()
        if not state.due:
            return Daily(None, stale=state.stale)
        try:
            return Daily(self.make(progress))
        except SmsdeskError as error:
            _log.warning("no backup copy: %s", error.code)
            self._note_trouble()
            return Daily(None, error, stale=self.state().stale)

    def list(self) -> "tuple[CopyFile, ...]":
        """Every copy that can be found, newest first."""
        return list_copies(self.state().folder, self._data_dir)

    def _own_id(self) -> str:
        """On a disk where nothing more can be written a copy is wanted all the more."""
        try:
            return self._live.database_id()
        except SmsdeskError as error:
            _log.warning("a backup copy without the database's id: %s", error.code)
            return "00000000"

    def _note(self, made: CopyFile) -> None:
        value = {"at": made.made_at.isoformat(), "folder": str(made.path.parent)}
        with suppress(SmsdeskError), self._store.begin(write=True) as tx:
            tx.settings.put_json(_LAST, value)

    def _note_trouble(self) -> None:
        """Without any good copy yet, the time of the first trouble counts."""
        with suppress(SmsdeskError), self._store.begin(write=True) as tx:
            last = tx.settings.json_object(_LAST) or {}
            if "at" not in last and "since" not in last:
                tx.settings.put_json(_LAST, {**last, "since": self._now().isoformat()})


def saved_passphrase(secrets: "Secrets") -> str | None:
    """That of the daily copies; None where the keyring has none or does not open."""
    with suppress(SmsdeskError):
        found = secrets.get(*_SECRET)
        return found.reveal() if found is not None else None
    return None


def list_copies(folder: Path, data_dir: Path) -> tuple[CopyFile, ...]:
    """Those in the folder of copies, and what was kept aside before restores."""
    return (*listing.copies_in(folder), *listing.kept_aside(data_dir))


def check_passphrase(passphrase: str) -> None:
    """Raises SmsdeskError(BACKUP_PASSPHRASE_SHORT)."""
    if len(passphrase) < SHORTEST_PASSPHRASE:
        raise SmsdeskError(ErrorCode.BACKUP_PASSPHRASE_SHORT, count=SHORTEST_PASSPHRASE)


def _choices(settings: "Settings") -> BackupChoices:
    return BackupChoices(
        daily=settings.text(_DAILY, _YES) == _YES,
        folder=settings.text(_FOLDER),
        encrypted=settings.text(_ENCRYPTED, _NO) == _YES,
    )


def _moment(value: object) -> datetime | None:
    try:
        found = datetime.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
    return found if found is not None and found.tzinfo is not None else None


def _is_fresh(at: datetime | None, now: datetime, time: timedelta) -> bool:
    return at is not None and now - time < at <= now + _SLIP


def _same_disk(folder: Path, data_dir: Path) -> bool:
    """Whether both are on one disk, as far as the system tells."""
    try:
        near = folder if folder.exists() else folder.parent
        return near.stat().st_dev == data_dir.stat().st_dev
    except OSError:
        return False

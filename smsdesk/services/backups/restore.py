"""RestoreService: looks at a copy and restores it. Works also where no data can be opened.

The order of things: the copy is made ready in a folder beside; then nobody else may write or send;
then what is there now is kept aside, the ready copy takes over from it what must not be lost, and
its contents go in. Only that last step changes anything, and it does so as a whole.
"""

import logging
import os
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from uuid import uuid4

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.services.backups import naming, staging, trouble
from smsdesk.services.backups.opening import OpenCopy, Progress, is_encrypted, open_copy
from smsdesk.services.backups.values import Checked, Loss, Restored
from smsdesk.services.bridges.choice import ChoiceFile
from smsdesk.services.keeping import local_time
from smsdesk.store.backups import copies
from smsdesk.store.backups.comparing import difference
from smsdesk.store.backups.kept_objections import save_objections
from smsdesk.store.backups.live import Live, Locked
from smsdesk.store.backups.restoring import copy_as_it_is, put_in_place
from smsdesk.store.backups.taking_over import take_over
from smsdesk.store.lease import Holder, this_machine

_log = logging.getLogger("smsdesk.backups")
_WHAT = "restore"


class RestoreService:
    """Copies that come back. Blocking; one at a time."""

    def __init__(
        self,
        live: Live,
        data_dir: Path,
        watching: ChoiceFile,
        saved_passphrase: Callable[[], str | None],
        now: Callable[[], datetime],
    ) -> None:
        """`watching` says which folder's files this computer sends.

        `saved_passphrase` is that of the daily copies, tried where no other one is given.
        """
        self._live = live
        self._saved_passphrase = saved_passphrase
        self._watching = watching
        self._data_dir = data_dir
        self._now = now

    def is_encrypted(self, file: Path) -> bool:
        """Whether a passphrase is needed.

        Raises SmsdeskError(BACKUP_UNREADABLE, BACKUP_NOT_OURS).
        """
        return is_encrypted(file)

    def check(
        self, file: Path, passphrase: str | None = None, progress: Progress | None = None
    ) -> Checked:
        """Restore into a temporary place, count, and compare with what there is now.

        Raises SmsdeskError(BACKUP_*, DATABASE_*).
        """
        staging.clear_stages(self._data_dir, self._now())
        with staging.stage(self._data_dir) as folder:
            copy = self._open(file, folder, passphrase, progress)
            if not self._live.is_readable():
                return Checked(copy.contents, copy.made_at, None, None)
            present = self._present(folder)
            found = difference(present, copy.path, copy.made_at)
            loss = Loss(
                contacts=found.contacts,
                changed=found.changed,
                messages=found.messages,
                sent=found.sent,
                returning=found.returning,
            )
            return Checked(copy.contents, copy.made_at, copies.contents(present), loss)

    def _open(
        self, file: Path, folder: Path, passphrase: str | None, progress: Progress | None
    ) -> OpenCopy:
        if passphrase or not is_encrypted(file):
            return open_copy(file, folder, passphrase, progress)
        try:
            return open_copy(file, folder, self._saved_passphrase(), progress)
        except SmsdeskError as error:
            if error.code is not ErrorCode.BACKUP_PASSPHRASE_WRONG:
                raise
            # nobody has typed it; the copy is older than the passphrase
            raise SmsdeskError(ErrorCode.BACKUP_PASSPHRASE_NEEDED, name=file.name) from error

    def _present(self, folder: Path) -> Path:
        """A file to look at."""
        if self._live.file is not None:
            return self._live.file
        snapshot = folder / "present.db"
        self._live.copy_to(snapshot, self._now())
        return snapshot

    def restore(
        self, file: Path, passphrase: str | None = None, progress: Progress | None = None
    ) -> Restored:
        """Put the copy in the place of what there is now, which is kept aside.

        Raises SmsdeskError(BACKUP_*, DATABASE_*, RESTORE_WHILE_SENDING) with nothing changed.
        """
        staging.clear_stages(self._data_dir, self._now())
        with staging.stage(self._data_dir) as folder:
            copy = self._open(file, folder, passphrase, progress)
            put = self._fill if self._live.is_readable() else self._put
            restored = put(copy)
        _log.warning("a copy was restored; %d message(s) wait for a person", restored.held)
        return restored

    def _fill(self, copy: OpenCopy) -> Restored:
        """Into the database that is there."""
        now = self._now()
        with _politely_locked(self._live, now) as locked:
            # only now: another restore of this very second may have ended just before
            aside = naming.aside_name(self._data_dir / self._name(), now)
            with trouble.writing(aside, copy.path.stat().st_size):
                locked.keep_aside(aside, copy.path.with_name("aside.db"))
            held = take_over(copy.path, aside, _unsure(copy), now)
            locked.fill(copy.path)
        return Restored(copy.contents, copy.made_at, held, aside)

    def _put(self, copy: OpenCopy) -> Restored:
        """Where there is none, or none that could be read."""
        path, now = self._live.file, self._now()
        if path is None:
            raise SmsdeskError(ErrorCode.BACKUP_NO_DATA, name=self._name())
        watched = self._watching.load() is not None
        if watched:
            # files that were sent after the copy was made would look new
            self._watching.save(None)
        held = take_over(copy.path, None, _unsure(copy), now)
        self._save_objections(copy, path)
        aside = naming.aside_name(path, now)
        with trouble.writing(path, copy.path.stat().st_size):
            kept = put_in_place(copy.path, path, aside)
        return Restored(copy.contents, copy.made_at, held, aside if kept else None, watched)

    def _save_objections(self, copy: OpenCopy, path: Path) -> None:
        """Much of a damaged database can often be read still, and what people said must count."""
        damaged = copy.path.with_name("damaged.db")
        if path.exists():
            with trouble.writing(damaged, path.stat().st_size):
                copy_as_it_is(path, damaged)
            save_objections(copy.path, damaged, self._now())

    def _name(self) -> str:
        return self._live.file.name if self._live.file is not None else "server.db"


@contextmanager
def _politely_locked(live: Live, now: datetime) -> Iterator[Locked]:
    """While another run sends, nothing is restored."""
    holder = Holder(str(uuid4()), socket.gethostname(), os.getpid(), _WHAT, this_machine())
    try:
        with live.locked(holder, now) as locked:
            yield locked
    except SmsdeskError as error:
        if error.code is not ErrorCode.SENDER_BUSY:
            raise
        raise SmsdeskError(ErrorCode.RESTORE_WHILE_SENDING, **error.details) from error


def _unsure(copy: OpenCopy) -> SmsdeskError:
    return SmsdeskError(ErrorCode.RESTORED_UNSURE, time=local_time(copy.made_at))

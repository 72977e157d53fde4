"""Copies of a store in a file: the services, a clock, a stick to put copies on."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.services.backups.restore import RestoreService
from smsdesk.services.backups.service import BackupService, saved_passphrase
from smsdesk.services.backups.values import Restored
from smsdesk.services.bridges.choice import ChoiceFile
from smsdesk.store.backups.live import FileLive
from smsdesk.store.secrets import Secrets
from smsdesk.store.unit import Store
from tests.fakes import FakeClock

PASSPHRASE = "koń bateria zszywka"


class Rig:
    """`folder` holds the store's file, as the data folder of a desk does."""

    def __init__(self, store: Store, folder: Path) -> None:
        self.store = store
        self.folder = folder
        self.database = folder / "smsdesk.db"
        self.stick = folder / "stick"
        self.stick.mkdir()
        self.clock = FakeClock()
        self.watching = ChoiceFile(folder / "folder.json")
        self.live = FileLive(self.database)
        self.secrets = Secrets()
        self.backups = BackupService(
            store, self.live, self.secrets, folder, folder / "backups", self.clock
        )
        self.restoring = RestoreService(
            self.live, folder, self.watching, partial(saved_passphrase, self.secrets), self.clock
        )

    def copy(self, passphrase: str | None = None) -> Path:
        """A copy on the stick."""
        return self.backups.write(self.stick, passphrase).path

    def restore(self, copy: Path, passphrase: str | None = None) -> Restored:
        """Bring it back, a while later."""
        self.clock.advance(60)
        return self.restoring.restore(copy, passphrase)

    def lose(self) -> None:
        """The disk died."""
        self.store.close()
        for file in self.folder.glob("smsdesk.db*"):
            file.unlink()

    def leftovers(self) -> list[str]:
        """What must never stay."""
        found = [*self.folder.iterdir(), *self.stick.iterdir()]
        return [path.name for path in found if path.suffix == ".part" or "copying" in path.name]


def refused(deed: Callable[[], object]) -> ErrorCode:
    """The code with which a deed is refused."""
    try:
        deed()
    except SmsdeskError as error:
        return error.code
    raise AssertionError("it was done")

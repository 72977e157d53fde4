"""Which database a data folder uses, its copies, and what brings them back."""

from contextlib import closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from smsdesk import paths
from smsdesk.bootstrap.own_log import start_log
from smsdesk.clock import utc_now
from smsdesk.core.errors import SmsdeskError

if TYPE_CHECKING:
    from smsdesk.services.backups.restore import RestoreService
    from smsdesk.services.backups.service import BackupService
    from smsdesk.services.databases.opening import Databases
    from smsdesk.store.backups.live import Live
    from smsdesk.store.secrets import Secrets
    from smsdesk.store.unit import Store


def databases(data_dir: Path) -> "Databases":
    """Which database the folder uses. Opens nothing."""
    from smsdesk.services.databases.choice import DatabaseChoice
    from smsdesk.services.databases.opening import Databases
    from smsdesk.services.draft_file import DraftFile
    from smsdesk.store.secrets import Secrets

    choice = DatabaseChoice(paths.database_choice(data_dir), Secrets())
    drafts = DraftFile(paths.draft(data_dir))
    return Databases(paths.database(data_dir), choice, drafts, utc_now)


def open_store(data_dir: Path) -> "Store":
    return databases(data_dir).open()


def open_restoring(data_dir: Path) -> "RestoreService":
    """What brings copies back, also where the data cannot be opened.

    Raises SmsdeskError(DATA_DIR_UNUSABLE).
    """
    from smsdesk.services.backups.restore import RestoreService
    from smsdesk.services.backups.service import saved_passphrase
    from smsdesk.services.bridges.choice import ChoiceFile
    from smsdesk.store.secrets import Secrets

    start_log(data_dir)
    watching = ChoiceFile(paths.watched_folder(data_dir))
    saved = partial(saved_passphrase, Secrets())
    return RestoreService(_live(data_dir), data_dir, watching, saved, utc_now)


def backup_folder(data_dir: Path) -> Path:
    """Where copies go; where no data can be opened, where they usually go."""
    from smsdesk.store.engine import make_engine
    from smsdesk.store.secrets import Secrets
    from smsdesk.store.unit import Store

    try:
        with closing(Store(make_engine(paths.database(data_dir)))) as store:
            return backups(data_dir, store, Secrets()).state().folder
    except SmsdeskError:
        return paths.backups(data_dir)


def backups(data_dir: Path, store: "Store", secrets: "Secrets") -> "BackupService":
    from smsdesk.services.backups.service import BackupService

    usual = paths.backups(data_dir)
    return BackupService(store, _live(data_dir), secrets, data_dir, usual, utc_now)


def _live(data_dir: Path) -> "Live":
    """The database in use, as far as copies go.

    Raises SmsdeskError(DATABASE_CHOICE_BROKEN, KEYRING_*).
    """
    from smsdesk.store.backups.live import FileLive

    places = databases(data_dir)
    server = places.server()
    if server is None:
        return FileLive(places.own)
    from smsdesk.store.backups.live_server import ServerLive

    return ServerLive(server, places.choice.password().reveal())

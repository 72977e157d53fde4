"""Databases: opens the database that the data folder has chosen, wherever a move has led.

A move may end anywhere, by a crash or a power cut. The marks that it leaves in both databases
(`store.moving.handing_over`) and the choice say together which of them counts; whoever opens
finishes what was left undone, and nobody opens one that has been left.
"""

import logging
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.server_address import ServerAddress
from smsdesk.services.databases.choice import Chosen, DatabaseChoice
from smsdesk.services.draft_file import DraftFile

if TYPE_CHECKING:
    from smsdesk.store.moving.handing_over import Arrival, Departure, Marks
    from smsdesk.store.moving.whole_database import WholeDatabase
    from smsdesk.store.unit import Store

_log = logging.getLogger("smsdesk.databases")
_HOPS = 3
"""A move leads from one database to another; a circle is a mistake."""


class Databases:
    """The SQLite file `own`, or the server that was chosen."""

    def __init__(
        self, own: Path, choice: DatabaseChoice, drafts: DraftFile, now: Callable[[], datetime]
    ) -> None:
        """`drafts`: where the unfinished message is kept while a server is chosen."""
        self.own = own
        self.choice = choice
        self.drafts = drafts
        self._now = now

    def server(self) -> ServerAddress | None:
        """None for the SQLite file. Raises SmsdeskError(DATABASE_CHOICE_BROKEN)."""
        return self.choice.read().server

    def check_there(self) -> None:
        """Raise SmsdeskError(DATABASE_GONE) when the file that was chosen is not there."""
        if self.server() is None and not self.own.exists():
            raise SmsdeskError(ErrorCode.DATABASE_GONE, name=self.own.name)

    def open(self) -> "Store":
        """The one that counts, with its tables as this version wants them.

        A missing file is made. Raises SmsdeskError(DATABASE_*, SERVER_*, KEYRING_*).
        """
        for _ in range(_HOPS):
            chosen = self.choice.read()
            database = self._ready(chosen)
            try:
                onwards = self._settled(database, chosen)
            except BaseException:
                database.close()
                raise
            if onwards is None:
                return database.store()
            database.close()
            self.choice.write(onwards)
            _log.warning("a move that was interrupted has been finished")
        raise SmsdeskError(ErrorCode.DATABASE_CHOICE_BROKEN, name=self.own.name)

    def at(self, chosen: Chosen) -> "WholeDatabase":
        """That database. Opens nothing; raises SmsdeskError(KEYRING_*)."""
        from smsdesk.store.moving.whole_database import WholeDatabase

        if chosen.server is None:
            return WholeDatabase(self.own)
        return WholeDatabase(chosen.server, self.choice.password().reveal())

    def _ready(self, chosen: Chosen) -> "WholeDatabase":
        database = self.at(chosen)
        try:
            database.upgrade()
        except SmsdeskError:
            database.close()
            raise
        return database

    # --- where moves have led -----------------------------------------------------------------

    def _settled(self, database: "WholeDatabase", chosen: Chosen) -> Chosen | None:
        """None when this database counts, else the choice that is to be followed."""
        marks = database.marks()
        if marks.departure is not None:
            return self._followed(marks.departure)
        if marks.arrival is not None:
            check_arrived(marks.arrival, chosen)
            database.clear_arrival()
        if chosen.server is not None:
            self.put_aside()
        return None

    def _followed(self, departure: "Departure") -> Chosen:
        if departure.to is not None:
            return Chosen(departure.to, departure.token)
        marks = file_marks(self.own)
        if marks is None or marks.arrival is None or marks.arrival.token != departure.token:
            raise SmsdeskError(ErrorCode.DATABASE_DEPARTED, host=departure.host)
        return Chosen(None, departure.token)

    def put_aside(self) -> Path | None:
        """Give a file that was left another name, so that nobody takes it for the data.

        Not while somebody has it open; its new name, if it got one.
        """
        marks = file_marks(self.own)
        if marks is None or marks.departure is None:
            return None
        log = self.own.with_name(f"{self.own.name}-wal")
        now = self._now().strftime("%Y%m%dT%H%M%SZ")
        aside = self.own.with_name(f"{self.own.stem}.moved-{now}{self.own.suffix}")
        with suppress(OSError):
            if not log.exists() or not log.stat().st_size:
                self.own.rename(aside)
                return aside
        return None


def check_arrived(arrival: "Arrival", chosen: Chosen) -> None:
    """Data that came by a move count when whoever moved them has chosen them.

    Raises SmsdeskError(DATABASE_UNFINISHED).
    """
    if arrival.token != chosen.token:
        raise SmsdeskError(ErrorCode.DATABASE_UNFINISHED, host=arrival.host)


def file_marks(path: Path) -> "Marks | None":
    """What a SQLite file says about moves; None where there is none, or none of ours."""
    from smsdesk.store.engine import existing_only
    from smsdesk.store.moving.handing_over import marks_in

    if not path.exists():
        return None
    try:
        with closing(sqlite3.connect(existing_only(path), uri=True)) as connection:
            return marks_in(connection)
    except (sqlite3.Error, ValueError):
        return None

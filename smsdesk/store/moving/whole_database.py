"""WholeDatabase: a database as one thing, for moving all that it holds.

Tables are `store.unit`'s matter. Errors are the program's, as there.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime

from sqlalchemy import Connection
from sqlalchemy.orm import Session

from smsdesk.store.engine import Place, make_engine, translated
from smsdesk.store.lease import Holder
from smsdesk.store.moving import handing_over, transfer
from smsdesk.store.moving.handing_over import Arrival, Departure, Marks
from smsdesk.store.moving.server_probe import is_settled
from smsdesk.store.moving.transfer import Tally, Tell
from smsdesk.store.schedule import Schedule
from smsdesk.store.schema import upgrade
from smsdesk.store.settings import DRAFT, Settings
from smsdesk.store.unit import Store


class WholeDatabase:
    """A file or a database on a server. Nothing is opened before it is used."""

    def __init__(self, place: Place, password: str = "") -> None:
        self._place = place
        self._engine = make_engine(place, password=password)

    def upgrade(self) -> None:
        """Make its tables, or bring them up to date. Raises SmsdeskError(DATABASE_*, SERVER_*)."""
        upgrade(self._engine)

    def store(self) -> Store:
        """Its tables. Whoever closes the store has closed this."""
        return Store(self._engine)

    def close(self) -> None:
        """Let go of all connections."""
        self._engine.dispose()

    def marks(self) -> Marks:
        """Where moves have led. Raises SmsdeskError(DATABASE_*, SERVER_*)."""
        with translated(self._place), self._engine.connect() as connection:
            return handing_over.marks_of(connection)

    @contextmanager
    def frozen(self) -> Iterator["Frozen"]:
        """A transaction in which nobody else writes, kept unless something is raised."""
        with translated(self._place), handing_over.frozen(self._engine) as connection:
            yield Frozen(connection)

    def clear_arrival(self) -> None:
        """What came counts from now on."""
        with self.frozen() as here:
            here.clear_arrival()


class Frozen:
    """What one may do while nobody else writes."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    def claim(self, holder: Holder, now: datetime) -> None:
        """Make sure that nobody sends. Raises SmsdeskError(SENDER_BUSY)."""
        handing_over.claim(self.connection, holder, now)

    def marks(self) -> Marks:
        """Where moves have led."""
        return handing_over.marks_of(self.connection)

    def is_settled(self) -> bool:
        """Whether there is more than what every new database is given."""
        return is_settled(self.connection)

    def tally(self) -> Tally:
        """What it holds."""
        return transfer.tally(self.connection)

    def fill_from(self, source: "Frozen", arrival: Arrival, tell: Tell) -> Tally:
        """Have all that `source` has, and nothing else; it does not count yet.

        Raises SmsdeskError(TRANSFER_*) and whatever `tell` raises.
        """
        transfer.wipe(self.connection)
        tally = transfer.copy_all(source.connection, self.connection, tell)
        handing_over.mark_arrival(self.connection, arrival)
        return tally

    def draft(self) -> Mapping[str, object] | None:
        """The unfinished message that is kept here."""
        with Session(self.connection) as session:
            return Settings(session).json_object(DRAFT)

    def keep_draft(self, draft: Mapping[str, object] | None) -> None:
        """Keep this one in its place; None forgets it."""
        with Session(self.connection) as session:
            if draft is None:
                Settings(session).remove(DRAFT)
            else:
                Settings(session).put_json(DRAFT, draft)

    def clear_arrival(self) -> None:
        """What came counts."""
        handing_over.clear_arrival(self.connection)

    def depart(self, departure: Departure) -> None:
        """From the end of this transaction on nothing here changes any more."""
        handing_over.mark_departure(self.connection, departure)

    def revive(self, now: datetime) -> None:
        """A file may be changed again, as if nobody had left it.

        What waited in it is planned for then: after a while somebody may have sent it from where
        the data were, or may not want it any more, so what is late is left to a person.
        """
        handing_over.revive(self.connection)
        with Session(self.connection) as session:
            Schedule(session).plan_for_when_it_waited(now)

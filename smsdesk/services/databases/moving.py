"""DatabaseMoves: all data from the SQLite file to a server, and back.

The steps are so ordered that there is at each moment exactly one database from which messages can
be sent, also when the computer fails between any two of them:

1. In one transaction nobody else can write to what is to be left, and nobody sends from it.
2. The other database gets everything in one transaction, with a mark that it does not count yet.
3. The first one is closed for good, by a mark and triggers in the transaction of step 1. This is
   the moment in which the other one takes over: whoever opens the first is led there.
4. The choice is written, and 5. the mark of step 2 is taken away; `opening` does both if we cannot.

The file that was left stays as it was; it gets another name when the program next starts.
"""

import os
import socket
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from secrets import token_hex
from threading import Event
from typing import TYPE_CHECKING

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.gateway import Secret
from smsdesk.core.server_address import ServerAddress
from smsdesk.services.databases.choice import Chosen
from smsdesk.services.databases.examination import Examined, examine
from smsdesk.services.databases.opening import Databases, file_marks

if TYPE_CHECKING:
    from smsdesk.store.lease import Holder
    from smsdesk.store.moving.transfer import Tally
    from smsdesk.store.moving.whole_database import Frozen, WholeDatabase

Progress = Callable[[int, int], None]
"""Rows done, rows in all."""
_COMPANIONS = ("", "-wal", "-shm")


class Step(StrEnum):
    """What has just been done."""

    COPIED = "copied"
    ARRIVED = "arrived"
    MARKED = "marked"
    LEFT = "left"
    CHOSEN = "chosen"


class Stopped(Exception):
    """Somebody wanted it stopped; nothing has changed."""


@dataclass(frozen=True, slots=True)
class Moved:
    """What arrived, as it was counted there and compared."""

    contacts: int
    messages: int
    rows: int
    waiting: int
    """Messages that have not left yet."""


class DatabaseMoves:
    """Over the databases of one data folder."""

    def __init__(
        self,
        databases: Databases,
        now: Callable[[], datetime],
        reached: Callable[[Step], None] = lambda _step: None,
    ) -> None:
        """`reached` is told each step; tests end the process there."""
        self._databases = databases
        self._choice = databases.choice
        self._now = now
        self._reached = reached
        self._host = socket.gethostname()

    def test(self, address: ServerAddress, password: Secret) -> Examined:
        """Whether that database will do. Raises SmsdeskError(SERVER_*)."""
        return examine(address, password, self._now, self._choice.read().moving)

    # --- to a server --------------------------------------------------------------------------

    def move(
        self,
        address: ServerAddress,
        password: Secret,
        progress: Progress | None = None,
        stop: Event | None = None,
    ) -> Moved:
        """Take everything along; afterwards the server is chosen.

        Raises SmsdeskError(ALREADY_ON_SERVER, SERVER_*, DATABASE_*, TRANSFER_*, SENDER_BUSY,
        KEYRING_*), Stopped.
        """
        self._check_at_home()
        check_movable(self.test(address, password))
        self._choice.keep_password(password)
        self._databases.open().close()  # makes a missing one, upgrades an old one
        former = self._choice.read()
        chosen = Chosen(address, token_hex(16))
        self._choice.write(Chosen(None, former.token, chosen.token))
        source, target = self._databases.at(former), self._databases.at(chosen)
        with closing(source), closing(target):
            target.upgrade()
            return self._hand_over(source, target, chosen, Course(progress, stop), former.moving)

    def _check_at_home(self) -> None:
        server = self._databases.server()
        if server is not None:
            raise SmsdeskError(ErrorCode.ALREADY_ON_SERVER, host=server.host)

    # --- and back -----------------------------------------------------------------------------

    def leave(
        self,
        progress: Progress | None = None,
        stop: Event | None = None,
        *,
        others_too: bool = False,
    ) -> Moved:
        """Take everything back into a file of this computer; the server is closed then.

        `others_too`: although other desks work with the server. Raises SmsdeskError(NOT_ON_SERVER,
        SERVER_SHARED and what `move` raises), Stopped.
        """
        former = self._choice.read()
        if former.server is None:
            raise SmsdeskError(ErrorCode.NOT_ON_SERVER)
        self._databases.open().close()
        self._check_alone(former.server, others_too=others_too)
        chosen = Chosen(None, token_hex(16))
        self._make_room()
        source, target = self._databases.at(former), self._databases.at(chosen)
        with closing(source), closing(target):
            target.upgrade()
            return self._hand_over(source, target, chosen, Course(progress, stop), "")

    def _check_alone(self, server: ServerAddress, *, others_too: bool) -> None:
        desks = self.test(server, self._choice.password()).desks
        if desks and not others_too:
            raise SmsdeskError(ErrorCode.SERVER_SHARED, host=server.host, count=desks)

    def _make_room(self) -> None:
        """What lies where the data shall go is put aside, unless it is a failed try."""
        own = self._databases.own
        if self._is_failed_try(own):
            discard(own)
        elif own.exists() and self._databases.put_aside() is None:
            raise SmsdeskError(ErrorCode.FILE_IN_THE_WAY, name=str(own))

    def _is_failed_try(self, own: Path) -> bool:
        """Whether it came to its tables at most, or to data that never counted."""
        marks = file_marks(own)
        if marks is None or marks.departure is not None:
            return False
        if marks.arrival is not None:
            return True
        with closing(self._databases.at(Chosen())) as database, database.frozen() as here:
            return not here.tally().total

    # --- both ways ----------------------------------------------------------------------------

    def _hand_over(
        self,
        source: "WholeDatabase",
        target: "WholeDatabase",
        chosen: Chosen,
        course: "Course",
        failed: str,
    ) -> Moved:
        """`failed` is the token of an earlier try, what is left of which is thrown away."""
        from smsdesk.store.moving.handing_over import Departure

        with source.frozen() as here:
            here.claim(mover(chosen.token, self._host), self._now())
            tally = self._fill(here, target, chosen, course, failed)
            self._reached(Step.ARRIVED)
            course.check()
            if chosen.server is not None:
                self._databases.drafts.keep(here.draft())
            here.depart(Departure(chosen.token, self._host, chosen.server))
            self._reached(Step.MARKED)
        self._reached(Step.LEFT)
        self._choice.write(chosen)
        self._reached(Step.CHOSEN)
        target.clear_arrival()
        if chosen.server is None:
            self._choice.write(Chosen())  # as if there had never been a server
            self._databases.drafts.keep(None)
        return _moved(tally)

    def _fill(
        self,
        source: "Frozen",
        target: "WholeDatabase",
        chosen: Chosen,
        course: "Course",
        failed: str,
    ) -> "Tally":
        from smsdesk.store.moving.handing_over import Arrival

        with target.frozen() as there:
            arrival = there.marks().arrival
            if arrival is not None and arrival.token != failed:
                raise SmsdeskError(ErrorCode.DATABASE_UNFINISHED, host=arrival.host)
            if arrival is None and there.is_settled():
                raise SmsdeskError(ErrorCode.SERVER_OCCUPIED)
            tally = there.fill_from(source, Arrival(chosen.token, self._host), course.tell)
            # on a server each desk keeps its own beside it
            there.keep_draft(self._databases.drafts.read() if chosen.server is None else None)
            self._reached(Step.COPIED)
        return tally


class Course:
    """Tells how far it is, and ends it when somebody wants that."""

    def __init__(self, progress: Progress | None, stop: Event | None) -> None:
        self._progress = progress
        self._stop = stop

    def check(self) -> None:
        """Raises Stopped."""
        if self._stop is not None and self._stop.is_set():
            raise Stopped

    def tell(self, done: int, total: int) -> None:
        """Raises Stopped."""
        self.check()
        if self._progress is not None:
            self._progress(done, total)


def check_movable(found: Examined) -> None:
    """Raises what stands against moving data there."""
    if found.problem is not None:
        raise found.problem
    if found.settled:
        raise SmsdeskError(
            ErrorCode.SERVER_OCCUPIED, contacts=found.contacts, messages=found.messages
        )


def mover(token: str, host: str) -> "Holder":
    """Who has the sender's lease meanwhile."""
    from smsdesk.store.lease import Holder, this_machine

    return Holder(token, host, os.getpid(), "database move", this_machine())


def discard(path: Path) -> None:
    """Delete a file of ours and what SQLite has beside it."""
    for companion in _COMPANIONS:
        path.with_name(f"{path.name}{companion}").unlink(missing_ok=True)


def _moved(tally: "Tally") -> Moved:
    from smsdesk.core.message import MessageState

    waiting = (MessageState.QUEUED, MessageState.SCHEDULED, MessageState.SENDING)
    return Moved(
        contacts=tally.rows["contacts"],
        messages=tally.rows["messages"],
        rows=tally.total,
        waiting=sum(tally.states.get(state.value, (0, 0))[0] for state in waiting),
    )

"""DatabaseJoining: this desk goes to the shop's data on a server, its own stay aside; and back.

Nothing is copied. The own file is closed as by a move (see `moving`): that is the moment in which
the server takes over, and whoever opens the file is led there.
"""

import socket
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from secrets import token_hex
from typing import TYPE_CHECKING

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.gateway import Secret
from smsdesk.core.message import MessageState
from smsdesk.core.server_address import ServerAddress
from smsdesk.services.databases.choice import Chosen
from smsdesk.services.databases.examination import Examined, examine
from smsdesk.services.databases.moving import Step, mover
from smsdesk.services.databases.opening import Databases, file_marks

if TYPE_CHECKING:
    from smsdesk.store.moving.whole_database import Frozen

_WAITING = (MessageState.QUEUED, MessageState.SCHEDULED, MessageState.SENDING)


@dataclass(frozen=True, slots=True)
class OwnData:
    """What the file of this computer holds."""

    contacts: int = 0
    messages: int = 0
    waiting: int = 0
    """Messages that have not left yet; they would stay behind."""


class DatabaseJoining:
    """Over the databases of one data folder."""

    def __init__(
        self,
        databases: Databases,
        now: Callable[[], datetime],
        reached: Callable[[Step], None] = lambda _step: None,
    ) -> None:
        """`reached` as of `DatabaseMoves`."""
        self._databases = databases
        self._choice = databases.choice
        self._now = now
        self._reached = reached
        self._host = socket.gethostname()

    def own(self) -> OwnData:
        """Nothing where there is no file. Raises SmsdeskError(DATABASE_*)."""
        if not self._databases.own.exists():
            return OwnData()
        with closing(self._databases.at(Chosen())) as database, database.frozen() as here:
            return _counted(here)

    def join(
        self, address: ServerAddress, password: Secret, leave_behind: int | None = None
    ) -> Examined:
        """Work with the shop's data from now on; whoever did so already, with another address.

        `leave_behind`: how many waiting messages of the own data a person agrees to leave there.
        Raises SmsdeskError(SERVER_*, NOTHING_TO_JOIN, JOIN_UNCONFIRMED, SENDER_BUSY, KEYRING_*).
        """
        at_home = self._databases.server() is None
        found = examine(address, password, self._now)
        check_joinable(found)
        self._choice.keep_password(password)
        if at_home and self._databases.own.exists():
            self._databases.open().close()
            self._close_own(address, leave_behind)
        self._reached(Step.LEFT)
        if at_home:
            # it names people by the numbers that they have in the own data
            self._databases.drafts.keep(None)
        self._choice.write(Chosen(address))
        self._reached(Step.CHOSEN)
        return found

    def _close_own(self, address: ServerAddress, leave_behind: int | None) -> None:
        from smsdesk.store.moving.handing_over import Departure

        token = token_hex(16)
        with closing(self._databases.at(Chosen())) as database, database.frozen() as here:
            here.claim(mover(token, self._host), self._now())
            waiting = _counted(here).waiting
            if waiting and waiting != leave_behind:
                raise SmsdeskError(ErrorCode.JOIN_UNCONFIRMED, count=waiting)
            here.depart(Departure(token, self._host, address, joined=True))
            self._reached(Step.MARKED)

    # --- and back -----------------------------------------------------------------------------

    def part(self) -> OwnData:
        """Work with the own data again, or with none; those of the shop stay where they are.

        What was left waiting there is sent by itself only if that was just now.
        Raises SmsdeskError(NOT_ON_SERVER, FILE_IN_THE_WAY, FILE_UNWRITABLE, DATABASE_*).
        """
        if self._databases.server() is None:
            raise SmsdeskError(ErrorCode.NOT_ON_SERVER)
        own = self._databases.own
        mine = self._left_behind()
        if mine != own and own.exists() and self._databases.put_aside() is None:
            raise SmsdeskError(ErrorCode.FILE_IN_THE_WAY, name=str(own))
        if mine is not None and mine != own:
            with suppress(FileNotFoundError):
                mine.rename(own)
        self._choice.write(Chosen())
        self._databases.drafts.keep(None)
        self._reached(Step.CHOSEN)
        if mine is not None:
            with closing(self._databases.at(Chosen())) as database, database.frozen() as here:
                here.revive(self._now())
        return self.own()

    def _left_behind(self) -> Path | None:
        """The file that was left when this desk joined; the last one."""
        own = self._databases.own
        aside = sorted(own.parent.glob(f"{own.stem}.moved-*{own.suffix}"), reverse=True)
        for path in (own, *aside):
            marks = file_marks(path)
            if marks is not None and marks.departure is not None and marks.departure.joined:
                return path
        return None


def check_joinable(found: Examined) -> None:
    """Raises what stands against working with these data."""
    if found.problem is not None:
        raise found.problem
    if not found.settled:
        address = found.address
        code = ErrorCode.NOTHING_TO_JOIN
        raise SmsdeskError(code, host=address.host, database=address.database)


def _counted(here: "Frozen") -> OwnData:
    tally = here.tally()
    return OwnData(
        contacts=tally.rows["contacts"],
        messages=tally.rows["messages"],
        waiting=sum(tally.states.get(state.value, (0, 0))[0] for state in _WAITING),
    )

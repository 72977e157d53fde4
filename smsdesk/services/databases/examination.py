"""Whether a database on a server will do, before anything is done: the test of the dialog.

Each thing that is wrong has its own sentence with a next step; some only deserve a note.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.gateway import Secret
from smsdesk.core.server_address import ServerAddress

if TYPE_CHECKING:
    from smsdesk.store.moving.server_probe import ServerLook

OLDEST = 15
"""The first version that the program is tested with."""
_UTF8 = "UTF8"
_CLOCK_TOLERANCE = 5.0


@dataclass(frozen=True, slots=True)
class Examined:
    """What the test found."""

    address: ServerAddress
    version: str
    revision: str
    """Empty while it holds no tables."""
    contacts: int
    messages: int
    settled: bool
    """Whether a shop works with it already: then a desk joins, and nothing is moved."""
    desks: int
    """Other computers that are connected to it."""
    unfinished: str
    """The token of a move that did not come to its end; empty without one."""
    problem: SmsdeskError | None
    """Why it cannot be used as it is."""
    notes: Sequence[SmsdeskError]
    """What is worth knowing, and stops nothing."""

    @property
    def can_move(self) -> bool:
        """Whether data can come here."""
        return self.problem is None and not self.settled

    @property
    def can_join(self) -> bool:
        """Whether the shop's data are here."""
        return self.problem is None and self.settled


def examine(
    address: ServerAddress, password: Secret, now: Callable[[], datetime], known: str = ""
) -> Examined:
    """`known`: the token of a move of our own that may be begun anew.

    Raises SmsdeskError(SERVER_*) where there is no connection to be had.
    """
    from smsdesk.store.moving.server_probe import look

    seen = look(address, password.reveal(), now)
    arrival = seen.marks.arrival
    ours = arrival is not None and arrival.token == known
    return Examined(
        address=address,
        version=seen.version_name,
        revision=seen.revision,
        contacts=0 if ours else seen.contacts,
        messages=0 if ours else seen.messages,
        settled=seen.settled and not ours,
        desks=seen.desks,
        unfinished=arrival.token if arrival else "",
        problem=next(_problems(address, seen, unfinished=arrival is not None and not ours), None),
        notes=tuple(_notes(address, seen)),
    )


def _problems(
    address: ServerAddress, seen: "ServerLook", *, unfinished: bool
) -> Iterator[SmsdeskError]:
    """The first counts."""
    from smsdesk.store.moving.server_probe import Content

    def error(code: ErrorCode, **more: str) -> SmsdeskError:
        where = {"host": address.host, "database": address.database, "user": address.user}
        return SmsdeskError(code, **{**where, **more})

    if seen.version < OLDEST * 10_000:
        yield error(ErrorCode.SERVER_OLD, version=seen.version_name, oldest=str(OLDEST))
    if seen.encoding != _UTF8:
        yield error(ErrorCode.SERVER_ENCODING, encoding=seen.encoding)
    if seen.content is Content.FOREIGN:
        yield error(ErrorCode.SERVER_FOREIGN)
    if seen.content is Content.NEWER:
        yield error(ErrorCode.DATABASE_NEWER)
    if seen.marks.departure is not None:
        yield error(ErrorCode.DATABASE_DEPARTED, host=seen.marks.departure.host)
    if unfinished and seen.marks.arrival is not None:
        yield error(ErrorCode.DATABASE_UNFINISHED, host=seen.marks.arrival.host)
    if not seen.may_create:
        yield error(ErrorCode.SERVER_RIGHTS)


def _notes(address: ServerAddress, seen: "ServerLook") -> Iterator[SmsdeskError]:
    if not seen.fast_search:
        yield SmsdeskError(ErrorCode.SERVER_SLOW_SEARCH, host=address.host)
    if abs(seen.seconds_ahead) > _CLOCK_TOLERANCE:
        seconds = round(abs(seen.seconds_ahead))
        yield SmsdeskError(ErrorCode.SERVER_CLOCK, host=address.host, seconds=seconds)

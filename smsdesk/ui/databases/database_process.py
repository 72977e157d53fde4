"""DatabaseProcess: the child that tests a server, moves data there, joins it or comes back.

It runs what a person could (`database …`), with the password on its standard input, whose end stops
it. Its words are written down in `cli.database`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QProcess

from smsdesk.core.errors import SmsdeskError
from smsdesk.core.server_address import ServerAddress
from smsdesk.ui.sender_process import parse_error
from smsdesk.ui.task_child import TaskChild

_PATIENCE_MS = 15_000


@dataclass(frozen=True, slots=True)
class Holding:
    """How much a database holds."""

    contacts: int = 0
    messages: int = 0
    waiting: int = 0
    """Messages that have not left yet."""


@dataclass(frozen=True, slots=True)
class InUse:
    """Which database is used."""

    file: str = ""
    server: ServerAddress | None = None


@dataclass(frozen=True, slots=True)
class Tested:
    """What a test found."""

    version: str
    holding: Holding
    settled: bool
    """Whether a shop works with it already."""
    own: Holding | None
    """What the file of this computer holds."""
    problem: SmsdeskError | None
    notes: tuple[SmsdeskError, ...]


@dataclass(frozen=True, slots=True)
class Changed:
    """Another database is used from the next start on."""

    on_server: bool
    holding: Holding


class DatabaseProcess(TaskChild):
    """`finished` brings an InUse, a Tested or a Changed."""

    def __init__(self, command: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(command, _PATIENCE_MS, parent)
        self._asked = ""

    def show(self) -> None:
        """Which one is used."""
        self._ask("show")

    def test(self, address: ServerAddress, password: str) -> None:
        """Whether that one will do."""
        self._ask("test", *_words(address, password), said=password)

    def move(self, address: ServerAddress, password: str) -> None:
        """Take the data there."""
        self._ask("move", *_words(address, password), said=password)

    def join(self, address: ServerAddress, password: str, leave_behind: int) -> None:
        """Work with the data there; so many waiting messages stay behind."""
        behind = ("--leave-behind", str(leave_behind)) if leave_behind else ()
        self._ask("join", *_words(address, password), *behind, said=password)

    def leave(self, *, with_data: bool) -> None:
        """Come back."""
        self._ask("leave", "--watch-stdin", *(() if with_data else ("--without-data",)))

    def _ask(self, what: str, *more: str, said: str = "") -> None:
        self._asked = what
        self.run(("database", what, "--json", *more), said)

    def ask_to_end(self, child: QProcess) -> None:
        """It ends with its standard input."""
        child.closeWriteChannel()

    def result(self, said: Mapping[str, object]) -> InUse | Tested | Changed | None:
        """What the child's last word means."""
        where = said.get("database")
        if where not in ("file", "server"):
            return None
        if self._asked == "show":
            return InUse(str(said["file"])) if where == "file" else InUse(server=_address(said))
        if self._asked == "test":
            return _tested(said)
        return Changed(where == "server", _holding(said))


def _words(address: ServerAddress, password: str) -> Sequence[str]:
    """Without a password the one in the keyring counts."""
    return (
        "--host", address.host, "--port", str(address.port), "--database", address.database,
        "--user", address.user, "--tls", address.sslmode, "--watch-stdin",
        *(("--password-stdin",) if password else ()),
    )  # fmt: skip


def _address(said: Mapping[str, object]) -> ServerAddress:
    host, database, user, sslmode = (
        str(said.get(name)) for name in ("host", "name", "user", "sslmode")
    )
    return ServerAddress(host, database, user, _count(said.get("port")), sslmode)


def _tested(said: Mapping[str, object]) -> Tested:
    own, notes = said.get("own"), said.get("notes")
    told = [parse_error(note) for note in (notes if isinstance(notes, list) else ())]
    return Tested(
        version=str(said.get("version")),
        holding=_holding(said),
        settled=said.get("settled") is True,
        own=_holding(own) if isinstance(own, dict) else None,
        problem=parse_error(said.get("problem")),
        notes=tuple(note for note in told if note is not None),
    )


def _holding(said: Mapping[str, object]) -> Holding:
    return Holding(*(_count(said.get(name)) for name in ("contacts", "messages", "waiting")))


def _count(value: object) -> int:
    return value if isinstance(value, int) else 0

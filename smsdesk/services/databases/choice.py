"""DatabaseChoice: the file in the data folder that says where the data are; without it, in SQLite.

It names a server and never holds the password, which is in the keyring or the environment. What
cannot be read is told: to fall back to SQLite would show an empty shop and send from it.
"""

import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.gateway import Secret
from smsdesk.core.server_address import ServerAddress

if TYPE_CHECKING:
    from smsdesk.store.secrets import Secrets

PASSWORD_VARIABLE = "SMSDESK_DATABASE_PASSWORD"  # noqa: S105  # a name, not a secret
"""For computers without a keyring; it goes before what a keyring holds."""
_OWNER, _NAME = "database", "password"
"""Where the keyring has it."""
_PRIVATE = 0o600
_LARGEST = 65_536


@dataclass(frozen=True, slots=True)
class Chosen:
    """What the file says."""

    server: ServerAddress | None = None
    """None: the SQLite database of this folder."""
    token: str = ""
    """Of the move that brought the data to where they are now."""
    moving: str = ""
    """Of a move that was begun; if it did not end, what it left may be thrown away."""


class DatabaseChoice:
    """Reads and writes the choice. Nothing here opens a database."""

    def __init__(self, path: Path, secrets: "Secrets") -> None:
        self._path = path
        self._secrets = secrets

    def read(self) -> Chosen:
        """Raises SmsdeskError(DATABASE_CHOICE_BROKEN)."""
        try:
            with self._path.open("rb") as file:
                said = file.read(_LARGEST)
            return parse(said)
        except FileNotFoundError:
            return Chosen()
        except (OSError, ValueError) as error:
            code = ErrorCode.DATABASE_CHOICE_BROKEN
            raise SmsdeskError(code, name=str(self._path)) from error

    def write(self, chosen: Chosen) -> None:
        """All or nothing, also when the computer fails meanwhile; no file for no choice.

        Raises SmsdeskError(FILE_UNWRITABLE).
        """
        draft = self._path.with_name(f"{self._path.name}.{os.getpid()}")
        try:
            if chosen == Chosen():
                self._path.unlink(missing_ok=True)
                return
            _write_whole(draft, written(chosen))
            draft.replace(self._path)
            _sync_folder(self._path.parent)
        except OSError as error:
            with suppress(OSError):
                draft.unlink()
            reason = error.strerror or type(error).__name__
            code = ErrorCode.FILE_UNWRITABLE
            raise SmsdeskError(code, name=str(self._path), reason=reason) from error

    # --- the password -------------------------------------------------------------------------

    def password(self) -> Secret:
        """Empty where the server wants none. Raises SmsdeskError(KEYRING_*)."""
        told = os.environ.get(PASSWORD_VARIABLE)
        if told is not None:
            return Secret(told)
        return self._secrets.get(_OWNER, _NAME) or Secret("")

    def keep_password(self, password: Secret) -> None:
        """For the next start; an empty one is forgotten. Raises SmsdeskError(KEYRING_*).

        What the environment says already needs no keyring.
        """
        if os.environ.get(PASSWORD_VARIABLE) == password.reveal():
            return
        if password:
            self._secrets.put(_OWNER, _NAME, password)
        else:
            self._secrets.delete(_OWNER, _NAME)


def parse(said: bytes) -> Chosen:
    """Raises ValueError for anything that `written` has not written."""
    told = json.loads(said.decode("utf-8"))
    if not isinstance(told, dict) or "server" not in told:
        raise ValueError("no choice")
    tokens = [told.get(name, "") for name in ("token", "moving")]
    if not all(isinstance(token, str) for token in tokens):
        raise ValueError("no token")
    server = told["server"]
    return Chosen(None if server is None else address_from(server), *tokens)


def address_from(told: object) -> ServerAddress:
    """An address as `asdict` makes it. Raises ValueError."""
    if not isinstance(told, dict):
        raise ValueError("no address")  # noqa: TRY004  # one kind for whatever is wrong
    texts = {name: told.get(name) for name in ("host", "database", "user")}
    port, sslmode = told.get("port", 5432), told.get("sslmode", "prefer")
    if not all(isinstance(text, str) and text for text in (*texts.values(), sslmode)):
        raise ValueError("no address")
    if not isinstance(port, int) or not 0 < port < 65_536:
        raise ValueError("no port")
    return ServerAddress(
        **{name: str(text) for name, text in texts.items()}, port=port, sslmode=sslmode
    )


def written(chosen: Chosen) -> bytes:
    """What `parse` reads."""
    server = None if chosen.server is None else asdict(chosen.server)
    told = {"server": server, "token": chosen.token, "moving": chosen.moving}
    return json.dumps(told, indent=2, ensure_ascii=False).encode()


def _write_whole(path: Path, content: bytes) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, _PRIVATE)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(handle)


def _sync_folder(folder: Path) -> None:
    """The new name must outlive a power cut; Windows can neither do that nor needs it."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

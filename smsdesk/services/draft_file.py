"""DraftFile: the unfinished message of this computer, where the database is that of several.

In the shop's database each desk would find the text of the other; and what is being written must
outlive the loss of the server, and the window being closed then.
"""

import json
import logging
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from smsdesk.core.errors import SmsdeskError

_log = logging.getLogger("smsdesk.drafts")
_PRIVATE = 0o600
Stored = Mapping[str, object]


class DraftFile:
    """One draft, or none. What cannot be read is none; what cannot be written is logged."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self) -> Stored | None:
        """As it was kept."""
        try:
            said = json.loads(self._path.read_bytes().decode("utf-8"))
        except (OSError, ValueError):
            return None
        return said if isinstance(said, dict) else None

    def keep(self, draft: Stored | None) -> None:
        """All or nothing; None forgets it."""
        beside = self._path.with_name(f"{self._path.name}.{os.getpid()}")
        try:
            if draft is None:
                self._path.unlink(missing_ok=True)
                return
            handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, _PRIVATE)
            with os.fdopen(handle, "wb") as file:
                file.write(json.dumps(draft, ensure_ascii=False).encode("utf-8", "replace"))
            beside.replace(self._path)
        except OSError as error:
            _log.warning("the draft could not be kept: %s", error.strerror)
            with suppress(OSError):
                beside.unlink()

    @contextmanager
    def sent(self, draft: Stored) -> Iterator[None]:
        """Forget it, if it is this one, before it is written to the outbox; keep it if that fails.

        After a crash in between nobody may find it unfinished and send it once more.
        """
        known = self.read()
        if known is None or known != json.loads(json.dumps(draft)):
            yield
            return
        self.keep(None)
        try:
            yield
        except SmsdeskError:
            self.keep(known)
            raise

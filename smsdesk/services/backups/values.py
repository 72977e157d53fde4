"""Plain values about backup copies: what the window and the command line show."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from smsdesk.core.errors import SmsdeskError

if TYPE_CHECKING:
    from smsdesk.store.backups import copies

SHORTEST_PASSPHRASE = 8
Contents: TypeAlias = "copies.Contents"


@dataclass(frozen=True, slots=True)
class CopyFile:
    """A copy where it lies."""

    path: Path
    made_at: datetime
    size: int
    encrypted: bool
    aside: bool = False
    """Not made to be kept, but before something was restored."""


@dataclass(frozen=True, slots=True)
class BackupChoices:
    """What the user wants of daily copies. The passphrase itself is in the keyring."""

    daily: bool = True
    folder: str = ""
    """Empty: beside the data."""
    encrypted: bool = False


@dataclass(frozen=True, slots=True)
class BackupState:
    """How the daily copies are doing."""

    choices: BackupChoices
    folder: Path
    """Where they go."""
    same_disk: bool
    """Whether that dies with the data."""
    last_at: datetime | None
    """The last good one that was made."""
    due: bool
    stale: bool
    """Whether the last good one is too old to be calm about."""


@dataclass(frozen=True, slots=True)
class Loss:
    """What there is now and would not be after a restore."""

    contacts: int
    changed: int
    """Contacts that were changed since the copy was made."""
    messages: int
    sent: int
    """Messages that left since."""
    returning: int
    """Contacts that were deleted since, and would be back."""

    @property
    def something(self) -> bool:
        """Whether anything would be lost."""
        return bool(self.contacts or self.changed or self.messages)


@dataclass(frozen=True, slots=True)
class Checked:
    """A copy that can be restored, against what there is now."""

    copy: Contents
    made_at: datetime
    present: "Contents | None"
    """None: it cannot be read, or there is none."""
    loss: Loss | None


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore came to."""

    contents: Contents
    made_at: datetime
    held: int
    """Messages that wait for a person now: they may have left since the copy was made."""
    aside: Path | None
    """Where what was there before is kept."""
    folder_off: bool = False
    """The watched folder is not watched any more: nobody knows which of its files were sent."""


@dataclass(frozen=True, slots=True)
class Daily:
    """What became of the daily copy."""

    made: CopyFile | None
    """None: it was not due, or there was trouble."""
    trouble: SmsdeskError | None = None
    stale: bool = False

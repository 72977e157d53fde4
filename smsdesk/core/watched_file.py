"""What becomes of a file from the watched folder, and of each of its rows."""

from enum import StrEnum


class FileState(StrEnum):
    """What was decided about a file's content."""

    TAKEN = "taken"
    """Its messages are in the outbox; perhaps none."""
    WAITING = "waiting"
    """A person must say yes first."""
    DECLINED = "declined"
    """A person said no."""
    REFUSED = "refused"
    """It cannot be read."""


class RowState(StrEnum):
    """What became of a row of a file that was taken."""

    QUEUED = "queued"
    REPEATED = "repeated"
    """The same row of the same file had been queued before."""
    SKIPPED = "skipped"

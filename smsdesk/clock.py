"""The clock of the computer, for whoever is given none. `core` has no use for it: it is told."""

from datetime import UTC, datetime


def utc_now() -> datetime:
    """Now, in UTC."""
    return datetime.now(UTC)

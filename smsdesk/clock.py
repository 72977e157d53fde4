"""The clock of the computer, for whoever is given none. `core` has no use for it: it is told."""

import sys
import time
from datetime import UTC, datetime


def utc_now() -> datetime:
    """Now, in UTC."""
    return datetime.now(UTC)


def running_time() -> float:
    """Seconds since some moment, which nobody can set and a sleeping computer counts too.

    Where the system cannot tell (macOS), sleep is left out.
    """
    if sys.platform == "linux":
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    return time.monotonic()

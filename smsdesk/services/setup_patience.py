"""A provider that has had too many requests, told to a person who has just asked it something.

The outbox keeps its messages and waits by itself; whoever sits before a form must know how long.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from math import ceil

from smsdesk.core.errors import ErrorCode
from smsdesk.core.gateway import RateLimited

_IN_SECONDS = timedelta(seconds=90)
_IN_MINUTES = timedelta(minutes=90)


@contextmanager
def asked_by_person() -> Iterator[None]:
    """A RateLimited from inside says that nothing was sent, and when to try again."""
    try:
        yield
    except RateLimited as error:
        raise _for_person(error) from error


def _for_person(error: RateLimited) -> RateLimited:
    wait = _span(error.retry_after) if error.retry_after else ""
    code = ErrorCode.ASKED_TO_WAIT_FOR if wait else ErrorCode.ASKED_TO_WAIT
    told = RateLimited(code, retry_after=error.retry_after, words=error.words)
    told.details.update(error.details)
    if wait:
        told.details["wait"] = wait
    return told


def _span(time: timedelta) -> str:
    """Rounded up, in units that need no plural in any language."""
    if time <= _IN_SECONDS:
        return f"{ceil(time / timedelta(seconds=1))} s"
    if time <= _IN_MINUTES:
        return f"{ceil(time / timedelta(minutes=1))} min"
    return f"{ceil(time / timedelta(hours=1))} h"

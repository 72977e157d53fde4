"""Limits of a conversation with a server. The conversation itself lives in `gateways.http`."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """How long to wait for what, in seconds, and how much to read, in bytes."""

    connect: float = 10.0
    read: float = 30.0
    idle: float = 20.0
    """A connection unused for longer is not used again: the server may have closed it, and a
    request into a closed connection cannot be told from one that was read and dropped."""
    answer: int = 16 * 1024 * 1024
    listed: float = 45.0
    """An attempt so old is in a provider's own list of messages or was never taken: longer than a
    request may last, and some for the list to catch up, which nobody documents."""

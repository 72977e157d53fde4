"""What the window says to a child: a line on its standard input, whose end stops the work."""

import os
import threading
from threading import Event

_STDIN = 0
_CHUNK = 65_536


def first_line() -> str:
    """The first line. Raises ValueError when it is no text."""
    said = b""
    while b"\n" not in said and (chunk := os.read(_STDIN, _CHUNK)):
        said += chunk
    return said.decode("utf-8")


def watch_end(stop: Event) -> None:
    """Set `stop` when nobody holds the other end any more."""
    threading.Thread(target=_wait_for_end, args=(stop,), name="stdin", daemon=True).start()


def _wait_for_end(stop: Event) -> None:
    """Unbuffered: a thread inside a buffered read would trip the interpreter's end."""
    while os.read(_STDIN, _CHUNK):
        pass
    stop.set()

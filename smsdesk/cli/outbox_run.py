"""outbox run: the sender in this process, its news as lines, and the ways to stop it.

The window runs this very command as its child, with --watch-stdin.
"""

import argparse
import gc
import os
import signal
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from threading import Event
from types import FrameType
from typing import TYPE_CHECKING

from smsdesk.cli.common import opened_desk
from smsdesk.cli.output import (
    OutputLost,
    complain,
    error_json,
    print_json,
    say,
    sentence_of,
    time_json,
)
from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.services.sender_events import RunReport, SenderEvent, SenderNews

if TYPE_CHECKING:
    from smsdesk.services.desk import Desk

_SIGNALS = (signal.SIGINT, signal.SIGTERM)
_STDIN = 0
_PASSING = frozenset(
    {
        ErrorCode.DATABASE_LOCKED,
        ErrorCode.DATABASE_FULL,
        ErrorCode.DATABASE_READONLY,
        ErrorCode.DATABASE_UNREACHABLE,
        ErrorCode.DATABASE_GONE,
        ErrorCode.SERVER_UNREACHABLE,
        ErrorCode.SERVER_NOT_FOUND,
        ErrorCode.SERVER_LOST,
        ErrorCode.SERVER_UNSURE,
        ErrorCode.SERVER_REFUSED,
        ErrorCode.SERVER_NO_DATABASE,
        ErrorCode.SERVER_READONLY,
        ErrorCode.SERVER_STOPPING,
        ErrorCode.SERVER_CROWDED,
        ErrorCode.SERVER_SLOW,
        ErrorCode.SERVER_DISK_FULL,
        ErrorCode.SERVER_FAILED,
    }
)
"""What a person can put right while a run goes on."""
_FIRST_PAUSE, _LONGEST_PAUSE = 1.0, 60.0
_WORDS: Mapping[SenderNews, str] = {
    SenderNews.OFFLINE: "{gateway}: no connection, trying again.",
    SenderNews.ONLINE: "{gateway}: connected again.",
    SenderNews.PAUSED: "{gateway} is paused.",
    SenderNews.RESUMED: "{gateway} goes on.",
    SenderNews.MOVED: "{gateway} cannot send, so {to_gateway} takes over {moved} message(s).",
    SenderNews.IDLE: "Nothing to send at the moment.",
}


class Ears:
    """Who may stop or wake the sender: signals, and with --watch-stdin lines of text."""

    def __init__(self) -> None:
        self.stop = Event()
        self.wake = Event()

    def end(self) -> None:
        """Stop between two requests."""
        self.stop.set()
        self.wake.set()

    @contextmanager
    def listening(self, *, to_stdin: bool) -> Iterator[None]:
        """The first Ctrl+C asks the sender to stop, a second one interrupts it."""
        if to_stdin:
            threading.Thread(target=self._read_stdin, name="stdin", daemon=True).start()
        if threading.current_thread() is not threading.main_thread():
            yield
            return
        before = [(number, signal.signal(number, self._on_signal)) for number in _SIGNALS]
        try:
            yield
        finally:
            for number, handler in before:
                signal.signal(number, handler)

    def _on_signal(self, _number: int, _frame: FrameType | None) -> None:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        self.end()

    def _read_stdin(self) -> None:
        """Unbuffered: a thread inside a buffered read would trip the interpreter's end."""
        rest = b""
        while chunk := _read(_STDIN):
            *lines, rest = (rest + chunk).split(b"\n")
            for line in lines:
                if line.strip() == b"stop":
                    self.end()
                elif line.strip() == b"wake":
                    self.wake.set()
        self.end()


def run_outbox(arguments: argparse.Namespace) -> int:
    """The command. Raises SmsdeskError for what keeps messages from leaving."""
    ears = Ears()
    report = _careful(_print_event_json if arguments.json else _print_event, ears)
    of_window = arguments.watch_stdin
    with (
        opened_desk(arguments, existing=of_window) as desk,
        ears.listening(to_stdin=of_window),
        _frozen(),
    ):
        try:
            done = _run_on(desk, arguments, ears, report)
        except SmsdeskError as error:
            return _refuse(arguments, error)
    _print_summary(done, as_json=arguments.json)
    lost = done.reason is not None and done.reason.code is ErrorCode.SENDER_BUSY
    if done.reason is not None and (arguments.until_empty or lost):
        return _refuse(arguments, done.reason)
    return 0


@contextmanager
def _frozen() -> Iterator[None]:
    """What is loaded by now stays to the end: garbage collection need not look through it again."""
    gc.collect()
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


def _run_on(
    desk: "Desk",
    arguments: argparse.Namespace,
    ears: Ears,
    report: Callable[[SenderEvent], None],
) -> RunReport:
    """A run without end outlives a full or locked disk. The window starts its child anew."""
    endless = not (arguments.until_empty or arguments.watch_stdin)
    pause, told = _FIRST_PAUSE, ""
    while True:
        began = time.monotonic()
        try:
            return _run(desk, arguments, ears, report)
        except SmsdeskError as error:
            if not endless or error.code not in _PASSING:
                raise
            if time.monotonic() - began > _LONGEST_PAUSE:
                pause, told = _FIRST_PAUSE, ""  # new trouble
            if told != error.code:
                told = error.code.value
                complain(sentence_of(error))
            if ears.stop.wait(pause):
                raise
        pause = min(2 * pause, _LONGEST_PAUSE)


def _run(
    desk: "Desk",
    arguments: argparse.Namespace,
    ears: Ears,
    report: Callable[[SenderEvent], None],
) -> RunReport:
    return desk.sender.run(
        until_empty=arguments.until_empty,
        stop=ears.stop,
        wake=ears.wake,
        report=report,
        what="window" if arguments.watch_stdin else "command line",
    )


def _careful(report: Callable[[SenderEvent], None], ears: Ears) -> Callable[[SenderEvent], None]:
    """A reader that has gone stops the sender, but not in the middle of something."""

    def careful(event: SenderEvent) -> None:
        try:
            report(event)
        except OutputLost:
            ears.end()

    return careful


def _refuse(arguments: argparse.Namespace, error: SmsdeskError) -> int:
    """As news too: the window reads nothing but standard output."""
    complain(sentence_of(error))
    if arguments.json:
        print_json({"news": SenderNews.STOPPED.value, "error": error_json(error)})
    return 1


def _print_event_json(event: SenderEvent) -> None:
    print_json(
        {
            "news": event.news.value,
            "waiting": event.waiting,
            "accepted": event.accepted,
            "failed": event.failed,
            "unclear": event.unclear,
            "gateway_id": event.gateway_id,
            "gateway": event.gateway,
            "error": error_json(event.error) if event.error else None,
            "moved": event.moved,
            "to_gateway_id": event.to_gateway_id,
            "to_gateway": event.to_gateway,
            "missed": event.missed,
            "until": time_json(event.until),
        }
    )


def _print_event(event: SenderEvent) -> None:
    words = _WORDS.get(event.news, "").format(
        gateway=event.gateway, to_gateway=event.to_gateway, moved=event.moved
    )
    if words:
        say(f"{words} {sentence_of(event.error)}" if event.error else words)


def _print_summary(done: RunReport, *, as_json: bool) -> None:
    counts = {
        "accepted": done.accepted,
        "failed": done.failed,
        "unclear": done.unclear,
        "waiting": done.waiting,
        "planned": done.planned,
        "missed": done.missed,
    }
    if as_json:
        print_json({**counts, "reason": error_json(done.reason) if done.reason else None})
        return
    say(", ".join(f"{name} {count}" for name, count in counts.items()).capitalize() + ".")
    if done.missed:
        say("Missed plans do not leave by themselves: see outbox list --missed, then release,")
        say("reschedule or cancel them.")


def _read(descriptor: int) -> bytes:
    try:
        return os.read(descriptor, 4096)
    except OSError:
        return b""

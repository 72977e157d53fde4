"""folder: watch a folder into which other programs put files with orders."""

import argparse
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from smsdesk.cli.common import Commands, Refused, add_command, add_group, opened_desk
from smsdesk.cli.outbox_run import Ears
from smsdesk.cli.output import (
    complain,
    error_json,
    print_json,
    print_table,
    say,
    sentence_of,
    time_json,
)
from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.watched_file import FileState
from smsdesk.services.bridges.results import EnglishWords
from smsdesk.services.bridges.scanning import REST

if TYPE_CHECKING:
    from smsdesk.services.bridges.values import FileNews, ListedFile, Look
    from smsdesk.services.desk import Desk

_POLL = 5.0
_SHORTEST_POLL = 0.2
_REFRESH = 30.0
_LONGER = 5
_WORDS = EnglishWords()


def add_parser(commands: Commands) -> None:
    """All folder commands."""
    group = add_group(commands, "folder", "take orders from files in a folder")
    showing = add_command(group, "show", _show, "which folder is watched, and what came in it")
    showing.add_argument(
        "--waiting", action="store_true", help="only files that wait for a person to agree"
    )
    choosing = add_command(group, "set", _set, "watch this folder from now on")
    choosing.add_argument("folder", type=Path, metavar="DIR")
    add_command(group, "off", _off, "watch no folder")
    running = add_command(group, "run", _run, "take what comes, until Ctrl+C; sends nothing")
    running.add_argument("--once", action="store_true", help="take what is there, then end")
    running.add_argument(
        "--rest", type=_seconds, default=REST, metavar="SECONDS",
        help=f"how long a file must not have changed (the usual: {REST:g})",
    )  # fmt: skip
    # the window does it for its child, in its own language
    running.add_argument("--no-results", action="store_true", help=argparse.SUPPRESS)
    add_command(group, "results", _results, "write anew the results that have changed")
    for name, run, summary in (
        ("approve", _approve, "queue a file that waits for a person to agree"),
        ("again", _again, "queue a file once more that was queued before"),
    ):
        deciding = add_command(group, name, run, summary)
        deciding.add_argument("id", type=int, metavar="ID")
        deciding.add_argument("--yes", action="store_true", help="do not ask")
    declining = add_command(group, "decline", _decline, "queue nothing of a file that waits")
    declining.add_argument("id", type=int, metavar="ID")


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError("not a number of seconds") from error
    if not 0 <= seconds <= 3600:
        raise argparse.ArgumentTypeError("give a number of seconds from 0 to 3600")
    return seconds


# --- the choice -----------------------------------------------------------------------------------


def _show(arguments: argparse.Namespace) -> int:
    with opened_desk(arguments) as desk:
        folder = desk.folder.folder()
        files = [f for f in desk.folder.files() if _is_shown(f, arguments)]
    if arguments.json:
        path = None if folder is None else str(folder)
        print_json({"folder": path, "files": [_file_json(file) for file in files]})
        return 0
    say(f"Watched folder: {folder or 'none'}")
    rows = [_row(file) for file in files]
    print_table(("ID", "FILE", "CAME", "STATE", "MESSAGES", "WHY"), rows)
    return 0


def _is_shown(file: "ListedFile", arguments: argparse.Namespace) -> bool:
    return not arguments.waiting or file.state is FileState.WAITING


def _row(file: "ListedFile") -> tuple[str, ...]:
    came = file.seen_at.astimezone().strftime("%d.%m.%Y %H:%M")
    why = sentence_of(file.reason) if file.reason else ""
    return (str(file.id), file.name, came, file.state.value, str(file.count), why)


def _file_json(file: "ListedFile") -> Mapping[str, object]:
    return {
        "id": file.id,
        "name": file.name,
        "state": file.state.value,
        "messages": file.count,
        "came_at": time_json(file.seen_at),
        "reason": error_json(file.reason) if file.reason else None,
    }


def _set(arguments: argparse.Namespace) -> int:
    with opened_desk(arguments) as desk:
        desk.folder.choose(arguments.folder)
        folder = desk.folder.folder()
    return _tell_choice(arguments, folder)


def _off(arguments: argparse.Namespace) -> int:
    with opened_desk(arguments) as desk:
        desk.folder.choose(None)
    return _tell_choice(arguments, None)


def _tell_choice(arguments: argparse.Namespace, folder: Path | None) -> int:
    if arguments.json:
        print_json({"folder": None if folder is None else str(folder)})
    else:
        say(f"Watched folder: {folder or 'none'}")
    return 0


# --- watching -------------------------------------------------------------------------------------


def _run(arguments: argparse.Namespace) -> int:
    ears = Ears()
    with opened_desk(arguments) as desk, ears.listening(to_stdin=False):
        watch = _Watch(desk, arguments)
        if arguments.once:
            watch.once(ears.stop)
            if arguments.json:
                print_json({"done": True})
        else:
            watch.on_and_on(ears.stop)
    return 1 if watch.problems else 0


class _Watch:
    """Looks, and says what is new; the same trouble is told once."""

    def __init__(self, desk: "Desk", arguments: argparse.Namespace) -> None:
        self._desk = desk
        self._as_json = arguments.json
        self._rest: float = arguments.rest
        self._no_results: bool = arguments.no_results
        self._refreshed_at = -_REFRESH
        self._unwritten: Sequence[SmsdeskError] = ()
        self.problems: dict[str, SmsdeskError] = {}

    def once(self, stop: Event) -> None:
        """Take what is there; what is still being written is waited for a little while.

        Raises SmsdeskError as `FolderService.look`.
        """
        until = time.monotonic() + (_LONGER + 1) * self._rest
        while True:
            look = self._look()
            self._tell_problems(look.problems)
            if not look.unfinished or stop.wait(max(_SHORTEST_POLL, self._rest / 4)):
                return
            if time.monotonic() > until:
                complain(f"Files that are still being written: {look.unfinished}.")
                return

    def on_and_on(self, stop: Event) -> None:
        """Until somebody says stop; a folder that has gone may come back.

        Raises SmsdeskError(FOLDER_NONE) when there is none to watch.
        """
        while not stop.is_set():
            if self._desk.folder.folder() is None:
                raise SmsdeskError(ErrorCode.FOLDER_NONE)
            try:
                look = self._look()
                self._tell_problems((*look.problems, *self._refreshed(look)))
            except SmsdeskError as error:
                self._tell_problems((error,))
            stop.wait(_POLL if self._rest else _SHORTEST_POLL)

    def _refreshed(self, look: "Look") -> Sequence[SmsdeskError]:
        now = time.monotonic()
        if look.news or now - self._refreshed_at >= _REFRESH:
            self._refreshed_at = now
            self._unwritten = self._desk.folder.refresh(_WORDS)
        return self._unwritten

    def _look(self) -> "Look":
        words = None if self._no_results else _WORDS
        look = self._desk.folder.look(words, rest=self._rest)
        for news in look.news:
            self._tell(news)
        return look

    def _tell(self, news: "FileNews") -> None:
        if self._as_json:
            print_json(_news_json(news))
            return
        say(_sentence(news))

    def _tell_problems(self, problems: Sequence[SmsdeskError]) -> None:
        found = {sentence_of(one): one for one in problems}
        for words in found.keys() - self.problems.keys():
            complain(words)
            if self._as_json:
                print_json({"problem": error_json(found[words])})
        self.problems = found


def _news_json(news: "FileNews") -> Mapping[str, object]:
    return {
        "id": news.id,
        "file": news.name,
        "state": news.state.value,
        "queued": news.queued if news.state is FileState.TAKEN else 0,
        "waiting": news.queued if news.state is FileState.WAITING else 0,
        "skipped": news.skipped,
        "repeated": news.repeated,
        "reason": error_json(news.reason) if news.reason else None,
    }


def _sentence(news: "FileNews") -> str:
    if news.reason is not None:
        more = f" See: folder approve {news.id}." if news.state is FileState.WAITING else ""
        return f"{news.name}: {sentence_of(news.reason)}{more}"
    counts = f"queued {news.queued}, skipped {news.skipped}, queued before {news.repeated}"
    return f"{news.name}: {counts}."


# --- what a person decides ------------------------------------------------------------------------


def _approve(arguments: argparse.Namespace) -> int:
    return _decide(arguments, frozenset({FileState.WAITING, FileState.DECLINED}))


def _again(arguments: argparse.Namespace) -> int:
    return _decide(arguments, frozenset({FileState.TAKEN}))


def _decide(arguments: argparse.Namespace, allowed: frozenset[FileState]) -> int:
    with opened_desk(arguments) as desk:
        file = desk.folder.file(arguments.id)
        if file.state not in allowed:
            other = "again" if file.state is FileState.TAKEN else "approve"
            raise Refused(f"The file {file.name} is {file.state.value}: use folder {other}.")
        count = desk.folder.preview(arguments.id)
        _ask(arguments, count)
        news = desk.folder.agree(arguments.id, count, _WORDS)
    if arguments.json:
        print_json(_news_json(news))
    else:
        say(_sentence(news))
    return 0


def _ask(arguments: argparse.Namespace, count: int) -> None:
    """Raises Refused."""
    if arguments.yes or arguments.json or not sys.stdin.isatty():
        return
    complain(f"Queue {count} messages? [y/N]")
    if sys.stdin.readline().strip().lower() not in ("y", "yes"):
        raise Refused("Nothing was queued.")


def _decline(arguments: argparse.Namespace) -> int:
    with opened_desk(arguments) as desk:
        desk.folder.decline(arguments.id, _WORDS)
    if arguments.json:
        print_json({"declined": arguments.id})
    else:
        say("Nothing of this file will be queued.")
    return 0


def _results(arguments: argparse.Namespace) -> int:
    with opened_desk(arguments) as desk:
        problems = desk.folder.refresh(_WORDS)
    if arguments.json:
        print_json({"problems": [error_json(one) for one in problems]})
    for problem in problems:
        complain(sentence_of(problem))
    return 1 if problems else 0

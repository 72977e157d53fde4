"""database: which one is used, testing a server, moving there, joining a shop's data, coming back.

The password comes as the first line of standard input, with --password-stdin, or from the
environment (SMSDESK_DATABASE_PASSWORD). The window runs these commands as its child, with --json,
--password-stdin and --watch-stdin: the end of standard input stops the work. The child's protocol,
one JSON value a line: how far it is, {"done": 500, "total": 2402}; at the end what the command has
done, an object with "database"; an error as everywhere.
"""

import argparse
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict
from threading import Event
from typing import TYPE_CHECKING

from smsdesk import paths
from smsdesk.bootstrap import databases, start_log
from smsdesk.cli.common import Commands, Refused, add_command, add_group, words
from smsdesk.cli.output import complain, error_json, print_json, say
from smsdesk.cli.standard_input import first_line, watch_end
from smsdesk.clock import utc_now
from smsdesk.core.errors import ErrorCode, FieldError
from smsdesk.core.gateway import Secret
from smsdesk.core.server_address import DEFAULT_PORT, ServerAddress

if TYPE_CHECKING:
    from pathlib import Path

    from smsdesk.services.databases.examination import Examined
    from smsdesk.services.databases.joining import OwnData
    from smsdesk.services.databases.moving import Moved, Progress

_TLS = ("disable", "prefer", "require", "verify-full")


def add_parser(commands: Commands) -> None:
    """The database command."""
    group = add_group(commands, "database", "where the data are: in a file here or on a server")
    add_command(group, "show", _show, "which database is used")
    for name, run, summary in (
        ("test", _test, "whether a database on a server will do; changes nothing"),
        ("move", _move, "take all data to an empty database on a server"),
        ("join", _join, "work with the shop's data on a server; the own data stay aside"),
    ):
        parser = add_command(group, name, run, summary)
        _add_address(parser)
        _add_child(parser)
        if name == "join":
            parser.add_argument(
                "--leave-behind", type=int, metavar="COUNT",
                help="so many messages of this computer, which have not left, stay behind",
            )  # fmt: skip
    leave = add_command(group, "leave", _leave, "take all data back into a file of this computer")
    leave.add_argument(
        "--others-too", action="store_true", help="although other computers work with them now"
    )
    leave.add_argument(
        "--without-data", action="store_true", help="leave the shop's data where they are"
    )
    _add_child(leave)


def _add_address(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--host", required=True, type=words, help="the computer with the server")
    parser.add_argument("--port", type=_port, default=DEFAULT_PORT)
    parser.add_argument("--database", required=True, type=words, help="its name on the server")
    parser.add_argument("--user", required=True, type=words, help="who logs in there")
    parser.add_argument("--tls", choices=_TLS, default="prefer", help="as libpq's sslmode")
    parser.add_argument(
        "--password-stdin", action="store_true", help="the first line of standard input"
    )


def _add_child(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--watch-stdin", action="store_true", help=argparse.SUPPRESS)


def _port(text: str) -> int:
    try:
        number = int(text)
    except ValueError:
        number = 0
    if not 0 < number < 65_536:
        raise argparse.ArgumentTypeError(f"“{words(text)}” is not a number from 1 to 65535")
    return number


# --- commands -------------------------------------------------------------------------------------


def _show(arguments: argparse.Namespace) -> int:
    places = databases(_folder(arguments))
    server = places.server()
    if arguments.json:
        print_json({"database": "server" if server else "file", **_place(server, str(places.own))})
    else:
        say(f"PostgreSQL: {server}" if server else f"SQLite: {places.own}")
    return 0


def _test(arguments: argparse.Namespace) -> int:
    from smsdesk.services.databases.joining import DatabaseJoining
    from smsdesk.services.databases.moving import DatabaseMoves

    places = databases(_folder(arguments))
    address, password, _stop = _given(arguments)
    found = DatabaseMoves(places, utc_now).test(address, password)
    own = DatabaseJoining(places, utc_now).own() if places.server() is None else None
    if arguments.json:
        print_json(_found_json(found, own))
    else:
        _say_found(found)
    # the window's child has found out what it was asked, whatever that is
    return 1 if found.problem is not None and not arguments.watch_stdin else 0


def _move(arguments: argparse.Namespace) -> int:
    from smsdesk.services.databases.moving import DatabaseMoves, Stopped

    address, password, stop = _given(arguments)
    with _logged(arguments) as folder:
        moves = DatabaseMoves(databases(folder), utc_now)
        try:
            moved = moves.move(address, password, _progress(arguments), stop)
        except Stopped as stopped:
            raise Refused("Stopped. Nothing has changed.") from stopped
    return _tell_moved(arguments, moved, "server", f"now on {address}")


def _join(arguments: argparse.Namespace) -> int:
    from smsdesk.services.databases.joining import DatabaseJoining

    address, password, _stop = _given(arguments)
    with _logged(arguments) as folder:
        joining = DatabaseJoining(databases(folder), utc_now)
        found = joining.join(address, password, arguments.leave_behind)
    if arguments.json:
        print_json({"database": "server", "contacts": found.contacts, "messages": found.messages})
    else:
        say(f"Works with {address}: {found.contacts} contacts, {found.messages} messages.")
        say("Gateways whose passwords this computer lacks: see gateway list, then gateway edit.")
    return 0


def _leave(arguments: argparse.Namespace) -> int:
    from smsdesk.services.databases.joining import DatabaseJoining
    from smsdesk.services.databases.moving import DatabaseMoves, Stopped

    stop = _stop(arguments)
    with _logged(arguments) as folder:
        places = databases(folder)
        if arguments.without_data:
            own = DatabaseJoining(places, utc_now).part()
            return _tell_parted(arguments, own)
        try:
            moved = DatabaseMoves(places, utc_now).leave(
                _progress(arguments), stop, others_too=arguments.others_too
            )
        except Stopped as stopped:
            raise Refused("Stopped. Nothing has changed.") from stopped
    return _tell_moved(arguments, moved, "file", f"now in {places.own}")


# --- what they are given --------------------------------------------------------------------------


def _given(arguments: argparse.Namespace) -> tuple[ServerAddress, Secret, Event]:
    """Address, password, and what stops the work. Raises FieldError, Refused."""
    for name in ("host", "database", "user"):
        if not getattr(arguments, name).strip():
            raise FieldError(name, ErrorCode.FIELD_REQUIRED)
    address = ServerAddress(
        arguments.host.strip(), arguments.database.strip(), arguments.user.strip(),
        arguments.port, arguments.tls,
    )  # fmt: skip
    return address, _password(arguments), _stop(arguments)


def _password(arguments: argparse.Namespace) -> Secret:
    """Without one here, that of the environment or the keyring."""
    if not arguments.password_stdin:
        return databases(_folder(arguments)).choice.password()
    try:
        said = first_line() if arguments.watch_stdin else sys.stdin.readline()
    except ValueError as error:
        raise Refused("The password on standard input is not text.") from error
    return Secret(said.partition("\n")[0].rstrip("\r"))


def _stop(arguments: argparse.Namespace) -> Event:
    stop = Event()
    if arguments.watch_stdin:
        watch_end(stop)
    return stop


def _folder(arguments: argparse.Namespace) -> "Path":
    return paths.data_dir(arguments.data_dir)


@contextmanager
def _logged(arguments: argparse.Namespace) -> "Iterator[Path]":
    """The data folder, made when it is missing; what is done is logged there."""
    folder = _folder(arguments)
    end = start_log(folder)
    try:
        yield folder
    finally:
        end()


# --- what they tell -------------------------------------------------------------------------------


def _progress(arguments: argparse.Namespace) -> "Progress | None":
    if not arguments.json:
        return None
    return lambda done, total: print_json({"done": done, "total": total})


def _place(server: ServerAddress | None, file: str) -> Mapping[str, object]:
    if server is None:
        return {"file": file}
    address = asdict(server)
    # "database" says which kind it is
    return {"name": address.pop("database"), **address}


def _found_json(found: "Examined", own: "OwnData | None") -> Mapping[str, object]:
    return {
        "database": "server",
        "version": found.version,
        "revision": found.revision,
        "contacts": found.contacts,
        "messages": found.messages,
        "settled": found.settled,
        "desks": found.desks,
        "own": None if own is None else asdict(own),
        "problem": None if found.problem is None else error_json(found.problem),
        "notes": [error_json(note) for note in found.notes],
    }


def _say_found(found: "Examined") -> None:
    say(f"PostgreSQL {found.version} on {found.address.host}.")
    if found.settled:
        say(f"It holds a shop's data: {found.contacts} contacts, {found.messages} messages.")
    elif found.problem is None:
        say("The database is empty: data can be moved there.")
    for note in found.notes:
        say(str(note))
    if found.problem is not None:
        complain(str(found.problem))


def _tell_moved(arguments: argparse.Namespace, moved: "Moved", now_in: str, where: str) -> int:
    if arguments.json:
        print_json({"database": now_in, **asdict(moved)})
    else:
        say(
            f"Moved {moved.contacts} contacts and {moved.messages} messages"
            f" ({moved.rows} rows, compared); the data are {where}."
        )
    return 0


def _tell_parted(arguments: argparse.Namespace, own: "OwnData") -> int:
    if arguments.json:
        print_json({"database": "file", **asdict(own)})
    else:
        say(f"Works with its own data again: {own.contacts} contacts, {own.messages} messages.")
    return 0

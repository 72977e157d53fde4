"""outbox export: messages into a file for a spreadsheet.

The window runs this very command as its child, with --watch-stdin: then the first line of standard
input says which messages, and its end stops the export. A search may hold a number or a name, which
do not belong into a list of processes.
"""

import argparse
from pathlib import Path
from threading import Event

from smsdesk.cli.common import Commands, Refused, add_command, add_state, opened_desk, words
from smsdesk.cli.output import print_json, say
from smsdesk.cli.standard_input import first_line, watch_end
from smsdesk.services.message_query import MessageQuery, read_query


def add_export(group: Commands) -> None:
    """The command."""
    export = add_command(group, "export", _export, "write messages to a .csv or .xlsx file")
    export.add_argument("file", type=Path, metavar="FILE")
    add_state(export)
    export.add_argument(
        "--search", default="", type=words, metavar="TEXT", help="words in text, name or number"
    )
    export.add_argument("--progress", action="store_true", help=argparse.SUPPRESS)
    export.add_argument("--watch-stdin", action="store_true", help=argparse.SUPPRESS)


def _export(arguments: argparse.Namespace) -> int:
    from smsdesk.services.message_export import ExportStopped

    stop = Event()
    query = _told(stop) if arguments.watch_stdin else _query(arguments)
    progress = _print_progress if arguments.progress else None
    with opened_desk(arguments) as desk:
        try:
            count = desk.message_export.write(
                arguments.file, desk.history.ask(query), progress, stop
            )
        except ExportStopped as stopped:
            raise Refused("Stopped. Nothing was written.") from stopped
    if arguments.json:
        print_json({"exported": count})
    else:
        say(f"Exported messages: {count}.")
    return 0


def _query(arguments: argparse.Namespace) -> MessageQuery:
    states = None if arguments.state is None else frozenset({arguments.state})
    return MessageQuery(search=arguments.search, states=states)


def _told(stop: Event) -> MessageQuery:
    """What the first line says; whoever said it may end the export. Raises Refused."""
    try:
        query = read_query(first_line())
    except ValueError as error:
        raise Refused("Standard input does not say which messages.") from error
    watch_end(stop)
    return query


def _print_progress(done: int, total: int) -> None:
    print_json({"done": done, "total": total})

"""The parser of the whole command line, and the exit codes: 0 done, 1 refused, 2 wrong usage."""

import argparse
from collections.abc import Sequence

from smsdesk import __version__, paths
from smsdesk.bootstrap import note_bug
from smsdesk.cli import (
    backup,
    contacts,
    database,
    doctor,
    folder,
    gateway,
    outbox,
    reminders,
    send,
    templates,
)
from smsdesk.cli.common import Refused
from smsdesk.cli.output import OutputLost, complain, forget_output, prepare_streams, print_error
from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.crash_report import header, report_of

COMMANDS = (
    "gateway",
    "contacts",
    "reminders",
    "templates",
    "send",
    "outbox",
    "folder",
    "backup",
    "restore",
    "database",
    "doctor",
)
_REFUSED = 1


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code. Wrong usage leaves by SystemExit(2)."""
    prepare_streams()
    arguments = make_parser().parse_args(argv)
    try:
        return _run(arguments)
    except OutputLost as lost:
        forget_output()
        if str(lost):
            complain(str(lost))
        return _REFUSED


def _run(arguments: argparse.Namespace) -> int:
    try:
        return int(arguments.run(arguments))
    except (SmsdeskError, Refused) as error:
        print_error(error, as_json=arguments.json)
        return _REFUSED
    except KeyboardInterrupt:
        complain("Interrupted.")
        return _REFUSED
    except OutputLost:
        raise
    except Exception as error:  # noqa: BLE001  # the last resort: its own words may hold somebody's data
        return _give_up(error, arguments)


def _give_up(error: Exception, arguments: argparse.Namespace) -> int:
    """A bug: a sentence for people, a report for the window or for the authors."""
    report = report_of(error)
    note_bug(paths.data_dir(arguments.data_dir), report)
    print_error(SmsdeskError(ErrorCode.UNEXPECTED, report=report), as_json=arguments.json)
    if not arguments.json:
        complain(f"{header()}\n{report}")
    return _REFUSED


def make_parser() -> argparse.ArgumentParser:
    """The parser; a command's namespace has `run`, `json` and `data_dir`."""
    parser = argparse.ArgumentParser(
        prog="smsdesk",
        description="Texts a workshop's clients. Without a command the window opens.",
        epilog="Secrets come from standard input or the environment, never from arguments.",
    )
    parser.add_argument("--version", action="version", version=f"smsdesk {__version__}")
    parser.add_argument("--data-dir", metavar="DIR", help="where the data are kept")
    parser.add_argument(
        "--practice", action="store_true", help="open the window with sample data, send nothing"
    )
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    for module in (
        gateway, contacts, reminders, templates, send, outbox, folder, backup, database, doctor,
    ):  # fmt: skip
        module.add_parser(commands)
    return parser

"""What commands share: opening the desk, adding parsers, finding gateways, usage errors."""

import argparse
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any, TypeVar

from smsdesk import paths
from smsdesk.bootstrap import open_desk
from smsdesk.core.message import MessageState

if TYPE_CHECKING:
    from smsdesk.services.desk import Desk
    from smsdesk.services.gateway_setup import ConfiguredGateway

Commands = Any
"""argparse's own class for this has no public name."""
Run = Callable[[argparse.Namespace], int]


class Refused(Exception):
    """The command cannot be done; its text is the sentence for the user."""


def add_command(commands: Commands, name: str, run: Run, summary: str) -> argparse.ArgumentParser:
    """A command with --json and the function that does it."""
    parser: argparse.ArgumentParser = commands.add_parser(name, help=summary, description=summary)
    parser.add_argument("--json", action="store_true", help="machine-readable output")
    parser.set_defaults(run=run, usage_error=parser.error)
    return parser


def add_group(commands: Commands, name: str, summary: str) -> Commands:
    """A command that only has sub-commands."""
    parser = commands.add_parser(name, help=summary, description=summary)
    return parser.add_subparsers(metavar="COMMAND", required=True)


def add_state(parser: argparse.ArgumentParser) -> None:
    """--state, as a MessageState or None."""
    states = ", ".join(MessageState)
    parser.add_argument("--state", type=_state, metavar="STATE", help=f"one of {states}")


@contextmanager
def opened_desk(arguments: argparse.Namespace, *, existing: bool = False) -> "Iterator[Desk]":
    """The services over the chosen data folder; `existing` as in `bootstrap.open_desk`."""
    desk = open_desk(paths.data_dir(arguments.data_dir), existing=existing)
    try:
        yield desk
    finally:
        desk.close()


def find_gateway(desk: "Desk", wanted: str) -> "ConfiguredGateway":
    """By id, else by its exact name. Raises Refused."""
    gateways = desk.gateways.list()
    found = [g for g in gateways if g.id == wanted] or [g for g in gateways if g.name == wanted]
    if len(found) == 1:
        return found[0]
    if found:
        raise Refused(f"There are {len(found)} gateways called “{wanted}”. Give the id instead.")
    known = ", ".join(f"{g.id} ({g.name})" for g in gateways) or "none yet"
    raise Refused(f"There is no gateway “{wanted}”. Known are: {known}.")


def words(text: str) -> str:
    """An argument that is text: bytes of another encoding become �, as no database takes them."""
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _state(text: str) -> MessageState:
    try:
        return MessageState(text)
    except ValueError as error:
        known = ", ".join(MessageState)
        message = f"there is no state “{words(text)}”, only {known}"
        raise argparse.ArgumentTypeError(message) from error


def moment(text: str) -> datetime:
    """An argument that is a time; without a zone it is local."""
    try:
        told = datetime.fromisoformat(text)
        if told.tzinfo is None:
            # a time that clocks skip is an hour later then, not an hour earlier
            told = datetime.fromtimestamp(told.timestamp(), UTC)
        return told.astimezone()
    except (ValueError, OverflowError, OSError) as error:
        message = f"“{text}” is not a time like 2026-12-01T10:00"
        raise argparse.ArgumentTypeError(message) from error


C = TypeVar("C", bound=StrEnum)


def one_of(kind: type[C]) -> Callable[[str], C]:
    """An argument that is one of these words; a wrong one is told which there are."""

    def read(text: str) -> C:
        try:
            return kind(text)
        except ValueError as error:
            known = ", ".join(kind)
            message = f"“{words(text)}” is not one of {known}"
            raise argparse.ArgumentTypeError(message) from error

    return read


def key_value(text: str) -> tuple[str, str]:
    """An argument like key=value."""
    key, separator, value = words(text).partition("=")
    if not separator or not key.strip():
        raise argparse.ArgumentTypeError(f"“{key}” is not of the form key=value")
    return key.strip(), value

"""What the command line of the window may say: a data folder, practice, a link to begin with."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from smsdesk import __version__, paths


class Options(NamedTuple):
    """What the command line chose."""

    data_dir: Path
    chosen: bool
    """Whether the folder was chosen, rather than the system's."""
    practice: bool
    link: str = ""
    """Begins a message."""


def chosen_options(arguments: Sequence[str]) -> Options:
    """What these arguments, without the program's name, choose. Leaves by SystemExit(2).

    Most starts have none, and argparse with its words takes 4 ms.
    """
    return _parsed(arguments) if arguments else _in_folder("")


def _parsed(arguments: Sequence[str]) -> Options:
    import argparse

    parser = argparse.ArgumentParser(prog="smsdesk", description="Text a workshop's clients.")
    parser.add_argument("--data-dir", metavar="DIR", help="keep all data in this folder")
    parser.add_argument(
        "--practice", action="store_true", help="temporary data, sample contacts, nothing is sent"
    )
    parser.add_argument("link", nargs="?", type=_link, help="sms:+48601123456?body=…")
    parser.add_argument("--version", action="version", version=__version__)
    given = parser.parse_args(arguments)
    if given.practice:
        import tempfile

        return Options(
            Path(tempfile.mkdtemp(prefix="smsdesk-practice-")),
            chosen=True,
            practice=True,
            link=given.link or "",
        )
    return _in_folder(given.data_dir or "", given.link or "")


def _link(argument: str) -> str:
    """Raises ArgumentTypeError."""
    from argparse import ArgumentTypeError

    from smsdesk.handover.starting import is_link

    if argument and not is_link(argument):  # argparse checks the default too
        raise ArgumentTypeError("no link to a number")
    return argument


def _in_folder(named: str, link: str = "") -> Options:
    chosen = bool(named or os.environ.get(paths.DATA_DIR_VARIABLE))
    return Options(paths.data_dir(named), chosen, practice=False, link=link)

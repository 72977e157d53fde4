"""Where the program starts: a command goes to the command line, everything else to the window.

There is one window for each data folder. A second start hands its link over and ends.
"""

import builtins
import gc
import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from smsdesk import __version__
from smsdesk.handover.starting import is_link, read_start

if TYPE_CHECKING:
    from smsdesk.handover.seat import Seat

_WITH_VALUE = ("--data-dir",)
_FOR_THE_PARSER = frozenset({"-h", "--help"})


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program; returns the exit code."""
    _have_streams()
    arguments = list(sys.argv[1:] if argv is None else argv)
    if "--version" in arguments:
        sys.stdout.write(f"smsdesk {__version__}\n")
        return 0
    _give_back_library_path()
    if "--self-test" in arguments:
        return _test_itself()
    if is_command(arguments):
        return _run_command(arguments)
    return _open_or_tell(arguments)


def is_command(arguments: Sequence[str]) -> bool:
    """Whether there is anything but options and links, or a wish for help."""
    rest = iter(arguments)
    for argument in rest:
        if argument in _FOR_THE_PARSER:
            return True
        if argument in _WITH_VALUE:
            next(rest, None)
        elif not argument.startswith("-"):
            return not is_link(argument)
    return False


def start_lean() -> None:
    """Let the imports that follow do nothing but import.

    They leave no garbage, and looking for some takes a tenth of the start; later the window does
    so itself. And PySide6 puts a function in the place of `__import__` that reads the source of
    every module to learn whether it uses PySide6's own optional syntax. Ours does not; reading
    all of SQLAlchemy takes 45 ms and 24 MB.
    """
    gc.disable()
    plain = builtins.__import__
    import PySide6.QtCore  # noqa: F401  # for what it does to imports

    builtins.__import__ = plain


def _give_back_library_path() -> None:
    """Libraries of the frozen program are not for a browser that it starts (Linux only)."""
    if getattr(sys, "frozen", False):
        before = os.environ.pop("LD_LIBRARY_PATH_ORIG", "")
        os.environ.pop("LD_LIBRARY_PATH", None)
        if before:
            os.environ["LD_LIBRARY_PATH"] = before


def _test_itself() -> int:
    start_lean()
    from smsdesk import self_test

    return self_test.main()


def _run_command(arguments: Sequence[str]) -> int:
    try:
        from smsdesk import cli

        return cli.main(arguments)
    except KeyboardInterrupt:
        # so early that the command line could not take it yet
        sys.stderr.write("Interrupted.\n")
        return 1


def _open_or_tell(arguments: Sequence[str]) -> int:
    """The window, unless it is open already: then that one gets the link."""
    start = read_start(arguments)
    if start is None:
        return _open_window(arguments)
    from smsdesk import paths
    from smsdesk.handover.seat import Seat

    data_dir, links = start
    if len(links) > 1:
        return _refuse("LINK_SEVERAL")
    seat = Seat(paths.data_dir(data_dir))
    if seat.take():
        return _open_window(arguments, seat)
    from smsdesk.handover.telling import Outcome, take_or_tell

    outcome = take_or_tell(seat, "".join(links))
    if outcome is Outcome.OURS:
        return _open_window(arguments, seat)
    return 0 if outcome is Outcome.TOLD else _refuse("WINDOW_SILENT")


def _refuse(code: str) -> int:
    from smsdesk.core.errors import ErrorCode, SmsdeskError

    sys.stderr.write(f"{SmsdeskError(ErrorCode[code])}\n")
    return 1


def _open_window(arguments: Sequence[str], seat: "Seat | None" = None) -> int:
    try:
        start_lean()
        from smsdesk import app

        return app.main(["smsdesk", *arguments], seat)
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] != "PySide6":
            return _tell_failed_start(error, arguments)
        sys.stderr.write("The window needs PySide6. Install it, or give a command.\n")
        return 1
    except Exception as error:  # noqa: BLE001  # the last resort: who has no console sees no traceback
        return _tell_failed_start(error, arguments)


def _have_streams() -> None:
    """A program without a console has none, and whatever prints would fail."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115  # until the end


def _tell_failed_start(error: Exception, arguments: Sequence[str]) -> int:
    """A sentence and a report in a window where there can be one, and for who has a console."""
    from smsdesk.startup_failure import tell

    tell(error, arguments)
    return 1


if __name__ == "__main__":
    sys.exit(main())

"""Where the program starts: a command goes to the command line, everything else to the window."""

import builtins
import gc
import os
import sys
from collections.abc import Sequence

from smsdesk import __version__

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
    return _open_window(arguments)


def is_command(arguments: Sequence[str]) -> bool:
    """Whether there is anything but options, or a wish for help."""
    rest = iter(arguments)
    for argument in rest:
        if argument in _FOR_THE_PARSER:
            return True
        if argument in _WITH_VALUE:
            next(rest, None)
        elif not argument.startswith("-"):
            return True
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


def _open_window(arguments: Sequence[str]) -> int:
    try:
        start_lean()
        from smsdesk import app

        return app.main(["smsdesk", *arguments])
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

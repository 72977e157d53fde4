"""Where the program starts: a command goes to the command line, everything else to the window."""

import gc
import sys
from collections.abc import Sequence

from smsdesk import __version__

_WITH_VALUE = ("--data-dir",)
_FOR_THE_PARSER = frozenset({"-h", "--help"})


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program; returns the exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if "--version" in arguments:
        sys.stdout.write(f"smsdesk {__version__}\n")
        return 0
    if is_command(arguments):
        from smsdesk import cli

        return cli.main(arguments)
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


def _open_window(arguments: Sequence[str]) -> int:
    # imports leave no garbage, and looking for some takes a tenth of the start; later the window
    # does so itself
    gc.disable()
    try:
        from smsdesk import app
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] != "PySide6":
            raise
        sys.stderr.write("The window needs PySide6. Install it, or give a command.\n")
        return 1
    return app.main(["smsdesk", *arguments])


if __name__ == "__main__":
    sys.exit(main())

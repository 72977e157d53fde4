"""What the arguments of a start ask of the window, read without the parser and what it imports."""

from collections.abc import Sequence

LINKS = ("sms:", "smsto:", "tel:")
_DATA_DIR = "--data-dir"


def is_link(argument: str) -> bool:
    """Whether it is a link that begins a message, in whatever letters."""
    return argument.strip().lower().startswith(LINKS)


def read_start(arguments: Sequence[str]) -> tuple[str, tuple[str, ...]] | None:
    """The data folder that is named, or "", and the links.

    None where there is more: a practice, which is alone, or what only the parser understands.
    """
    data_dir, links = "", []
    rest = iter(arguments)
    for argument in rest:
        if argument == _DATA_DIR:
            data_dir = next(rest, "")
            if not data_dir:
                return None
        elif argument.startswith(f"{_DATA_DIR}="):
            data_dir = argument.partition("=")[2]
        elif is_link(argument):
            links.append(argument)
        else:
            return None
    return data_dir, tuple(links)

"""Writing results and errors: JSON for machines, tables and sentences for people."""

import io
import json
import os
import sys
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import TextIO

from smsdesk.cli.common import Refused
from smsdesk.core.errors import ErrorCode, FieldError, SmsdeskError

_NAMELESS = frozenset({ErrorCode.FIELD_REQUIRED, ErrorCode.SECRET_MISSING})
"""Sentences for a place beside the field; here they have to say which one."""


class OutputLost(Exception):
    """Standard output takes nothing more; its text is the sentence, empty for `| head`."""


def prepare_streams() -> None:
    """UTF-8 whatever the system says, so that JSON is always the same and names never fail."""
    # None is what Python makes of a stream that was closed before it started
    sys.stdout = sys.stdout or _nowhere()
    sys.stderr = sys.stderr or _nowhere()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def say(text: str) -> None:
    """A line on standard output, at once. Raises OutputLost."""
    try:
        sys.stdout.write(f"{text}\n")
        sys.stdout.flush()
    except BrokenPipeError as error:
        raise OutputLost from error
    except OSError as error:
        raise OutputLost(f"The output cannot be written: {error.strerror}.") from error


def forget_output() -> None:
    """What could not be written Python would try to write once more when it ends."""
    descriptor = os.open(os.devnull, os.O_WRONLY)
    os.dup2(descriptor, sys.stdout.fileno())
    os.close(descriptor)


def complain(text: str) -> None:
    """A line on standard error."""
    sys.stderr.write(f"{text}\n")


def print_json(value: object) -> None:
    """One line of JSON, at once."""
    say(json.dumps(value, ensure_ascii=False))


def print_error(error: SmsdeskError | Refused, *, as_json: bool) -> None:
    """One sentence on standard error; with --json also the code, for programs."""
    complain(sentence_of(error))
    if not as_json:
        return
    told = error_json(error) if isinstance(error, SmsdeskError) else _refused_json(error)
    print_json({"error": told})


def _refused_json(error: Refused) -> Mapping[str, object]:
    return {"code": "refused", "details": {}, "text": str(error)}


def sentence_of(error: SmsdeskError | Refused) -> str:
    """The sentence, with the field's name where the sentence relies on its place."""
    if isinstance(error, FieldError) and error.code in _NAMELESS:
        return f"{error.field}: {error}"
    return str(error).rstrip()  # an empty detail may stand at the end


def error_json(error: SmsdeskError) -> Mapping[str, object]:
    """An error for programs."""
    return {"code": error.code.value, "details": dict(error.details), "text": sentence_of(error)}


def time_json(moment: datetime | None) -> str | None:
    """A time in UTC, to the second."""
    return None if moment is None else moment.astimezone(UTC).isoformat(timespec="seconds")


def _nowhere() -> TextIO:
    return open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123  # until the end


def print_table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Columns as wide as their longest cell."""
    if not rows:
        return
    lines = [tuple(header), *(tuple(row) for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(header))]
    for line in lines:
        cells = (cell.ljust(width) for cell, width in zip(line, widths, strict=True))
        say("  ".join(cells).rstrip())

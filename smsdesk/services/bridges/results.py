"""The results file beside an order file: what became of each row, kept up to date.

It is never read as orders. Numbers stand in it as in the order file, which is read for them: the
database keeps none.
"""

import csv
import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from stat import S_IMODE

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.message import MessageState
from smsdesk.core.watched_file import FileState, RowState
from smsdesk.services.bridges.values import ResultWords
from smsdesk.services.sheets.csv_file import harmless, write_sheet

SUFFIX = ".wyniki.csv"
_CSV = ".csv"
_PLAIN_NUMBER = re.compile(r"\+?[\d\s()./-]*")
_SHARED = 0o666
_LONGEST = 20_000_000
_ID = 4
"""The column of the message."""


@dataclass(frozen=True, slots=True)
class Result:
    """A line of the results; row 0 speaks of the whole file."""

    row: int
    number: str
    state: str
    """For programs: a MessageState, or why there is no message."""
    words: str
    message_id: str = ""


def is_results(name: str) -> bool:
    """Whether a file of this name holds results."""
    return name.lower().endswith(SUFFIX)


def results_path(path: Path) -> Path:
    """zlecenia.csv has zlecenia.wyniki.csv, zlecenia.txt has zlecenia.txt.wyniki.csv."""
    is_csv = path.suffix.lower() == _CSV
    return path.with_name((path.stem if is_csv else path.name) + SUFFIX)


def told_messages(path: Path) -> Sequence[str]:
    """The messages of which the results of the file at `path` tell; none where nobody can read."""
    try:
        with results_path(path).open("rb") as file:
            said = file.read(_LONGEST).decode("utf-8-sig")
        rows = list(csv.reader(said.splitlines(), delimiter=";"))
    except (OSError, ValueError, csv.Error):
        return ()
    return [row[_ID] for row in rows[1:] if len(row) > _ID and row[_ID]]


def write_results(path: Path, results: Iterable[Result], words: ResultWords) -> None:
    """Write the results of the file at `path`, whole or not at all.

    Raises SmsdeskError(FOLDER_RESULTS_UNWRITABLE).
    """
    target = results_path(path)
    lines = (
        (str(one.row or ""), _cell(one.number), one.state, harmless(one.words), one.message_id)
        for one in results
    )
    try:
        if target.is_symlink():
            # it could lead anywhere, and write_sheet would follow it
            target.unlink()
        write_sheet(target, [words.header(), *lines])
    except SmsdeskError as error:
        reason = str(error.details.get("reason", ""))
        raise _unwritable(path, reason) from error
    except OSError as error:
        raise _unwritable(path, error.strerror or "") from error
    _share(path, target)


def _unwritable(path: Path, reason: str) -> SmsdeskError:
    return SmsdeskError(ErrorCode.FOLDER_RESULTS_UNWRITABLE, name=path.name, reason=reason)


def _share(path: Path, target: Path) -> None:
    """Whoever may read the orders may read what became of them: another program, another user."""
    with suppress(OSError):
        target.chmod(S_IMODE(path.stat().st_mode) & _SHARED)


def _cell(number: str) -> str:
    """As in the file, unless a spreadsheet would run it as a formula."""
    return number if _PLAIN_NUMBER.fullmatch(number) else harmless(number)


def mark_of(state: FileState, facts: Mapping[int, tuple[RowState, MessageState | None]]) -> str:
    """Tells whether results would differ from those that were written.

    The language does not count: desks with different ones would write without end.
    """
    said = ";".join(f"{row}={one},{message}" for row, (one, message) in sorted(facts.items()))
    return hashlib.sha256(f"{state}|{said}".encode()).hexdigest()


class EnglishWords:
    """As the command line speaks."""

    def header(self) -> Sequence[str]:
        """Titles of the columns."""
        return ("row", "number", "state", "what happened", "message")

    def outcome(self, state: RowState, message: MessageState | None) -> str:
        """What became of a row."""
        return (message or state).value.capitalize()

    def sentence(self, error: SmsdeskError) -> str:
        """Why."""
        return str(error)


def state_word(state: RowState, message: MessageState | None) -> str:
    """For programs: how the message fares, "repeated" or "skipped"."""
    if state is RowState.QUEUED:
        return message.value if message else "deleted"
    return state.value

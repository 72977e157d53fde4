"""The history as a file for a spreadsheet: CSV or XLSX, by the name of the file.

Nothing that came from outside is ever a formula. Rows are read and written in pages, so that memory
stays flat. What the columns are called is in `message_columns`.
"""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from threading import Event

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.services.history import HistoryService, MessageListRow
from smsdesk.services.message_columns import HEADER, state_word
from smsdesk.services.sheets.csv_file import as_text, harmless, write_sheet

Progress = Callable[[int, int], None]
"""Rows written, rows in all."""
SHEET_ROWS = 1_048_576
"""The most that an XLSX sheet holds, its header included."""
_PAGE = 500


class ExportStopped(Exception):
    """Somebody wanted it stopped; no file was written."""


class MessageExport:
    """Messages into files."""

    def __init__(self, history: HistoryService) -> None:
        self._history = history

    def write(
        self,
        path: Path,
        seqs: Sequence[int],
        progress: Progress | None = None,
        stop: Event | None = None,
    ) -> int:
        """Write these rows; how many there were.

        An existing file is replaced when all is written. Raises SmsdeskError(FILE_UNWRITABLE,
        FILE_FORMAT_UNWRITABLE, SHEET_TOO_LONG) or ExportStopped with the old file in its place.
        """
        pages = _Pages(self._history, seqs, progress or _nobody, stop or Event())
        suffix = path.suffix.lower()
        if suffix == ".csv":
            write_sheet(path, _csv_lines(pages))
        elif suffix == ".xlsx":
            # 30 ms and a hundred modules; nobody needs it before
            from smsdesk.services.message_sheet import write_xlsx

            if len(seqs) >= SHEET_ROWS:
                raise SmsdeskError(ErrorCode.SHEET_TOO_LONG, limit=SHEET_ROWS - 1)
            write_xlsx(path, HEADER, pages)
        else:
            raise SmsdeskError(ErrorCode.FILE_FORMAT_UNWRITABLE, name=path.name)
        return pages.count


class _Pages:
    """The rows, read while they are written; says how far it has come."""

    def __init__(
        self, history: HistoryService, seqs: Sequence[int], progress: Progress, stop: Event
    ) -> None:
        self._history = history
        self._seqs = seqs
        self._progress = progress
        self._stop = stop
        self.count = 0

    def __iter__(self) -> Iterator[MessageListRow]:
        for first in range(0, len(self._seqs), _PAGE):
            if self._stop.is_set():
                raise ExportStopped
            rows = self._history.rows(self._seqs[first : first + _PAGE])
            yield from rows
            self.count += len(rows)
            self._progress(min(first + _PAGE, len(self._seqs)), len(self._seqs))


def _nobody(_done: int, _total: int) -> None:
    """Nobody looks at the progress."""


def _csv_lines(rows: "_Pages") -> Iterator[Sequence[str]]:
    yield HEADER
    for row in rows:
        yield _csv_line(row)


def _csv_line(row: MessageListRow) -> tuple[str, ...]:
    return (
        row.when.astimezone().strftime("%d.%m.%Y %H:%M"),
        harmless(row.recipient),
        as_text(row.phone.e164),
        harmless(row.text),
        harmless(row.sender),
        harmless(row.gateway_name),
        state_word(row.state),
        str(row.parts),
        "" if row.price is None else format(row.price, "f").replace(".", ","),
        as_text(row.provider_id) if row.provider_id.isalnum() else harmless(row.provider_id),
    )

"""ResultFiles: what stands in the results of which file, and when they are written anew."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from smsdesk.core.errors import SmsdeskError
from smsdesk.core.watched_file import FileState
from smsdesk.services.bridges.finished import Finished, read_now
from smsdesk.services.bridges.lines import read_lines
from smsdesk.services.bridges.results import (
    Result,
    mark_of,
    state_word,
    told_messages,
    write_results,
)
from smsdesk.services.bridges.values import FileNews, ResultWords

if TYPE_CHECKING:
    from smsdesk.store.unit import Store
    from smsdesk.store.watched_files import FileRow, WatchedFile

KEPT_UP = timedelta(days=3)
"""How long results follow the states of messages."""


class ResultFiles:
    """Results over the store; the file itself is read for the numbers."""

    def __init__(self, store: "Store", now: Callable[[], datetime]) -> None:
        self._store = store
        self._now = now

    def of_others(self, folder: Path, name: str) -> bool:
        """Whether the results beside a file tell of messages that this database does not know."""
        told = told_messages(folder / name)
        with self._store.begin() as tx:
            return tx.watched_files.has_strangers(told)

    def write(self, folder: Path, told: FileNews, words: ResultWords) -> None:
        """The results of a file that was just decided about.

        Raises SmsdeskError(FOLDER_RESULTS_UNWRITABLE).
        """
        with self._store.begin() as tx:
            known = tx.watched_files.get(told.id)
            rows = tx.watched_files.rows(told.id)
        file = read_now(folder / told.name)
        if known is not None and file is not None:
            self._write(folder, file, known, rows, words, told.reason)

    def write_quietly(self, folder: Path, told: FileNews, words: ResultWords) -> None:
        """What cannot be written now, `refresh` tells."""
        with suppress(SmsdeskError):
            self.write(folder, told, words)

    def refresh(self, folder: Path, words: ResultWords) -> Sequence[SmsdeskError]:
        """Write those that have changed; what cannot be written."""
        with self._store.begin() as tx:
            files = tx.watched_files.since(self._now() - KEPT_UP)
            rows = {file.id: tx.watched_files.rows(file.id) for file in files}
            names = tx.watched_files.names()
        stale = {f.id: f for f in files if _mark(f, rows[f.id]) != f.results}
        problems = []
        for name, one in names.items():
            known = stale.get(one.file_id)
            try:
                file = None if known is None else read_now(folder / name)
                if known is not None and file is not None and file.digest == known.digest:
                    self._write(folder, file, known, rows[known.id], words, None)
            except SmsdeskError as error:
                problems.append(error)
        return problems

    def _write(
        self,
        folder: Path,
        file: Finished,
        known: "WatchedFile",
        rows: "Sequence[FileRow]",
        words: ResultWords,
        head: SmsdeskError | None,
    ) -> None:
        if known.decision.state is not FileState.TAKEN and self.of_others(folder, file.name):
            # whoever decides about the file has to see them, and so does the next look
            return
        results = _results(known, rows, _numbers(file), words, head)
        write_results(folder / file.name, results, words)
        with self._store.begin(write=True) as tx:
            tx.watched_files.keep_results(known.id, _mark(known, rows))


def _results(
    known: "WatchedFile",
    rows: "Sequence[FileRow]",
    numbers: Mapping[int, str],
    words: ResultWords,
    head: SmsdeskError | None,
) -> Iterator[Result]:
    reason = head or known.decision.error
    if reason is not None:
        state = "repeated" if head and not known.decision.error else known.decision.state.value
        yield Result(0, "", state, words.sentence(reason))
    for row in rows:
        outcome = words.outcome(row.state, row.message_state)
        told = f"{outcome}. {words.sentence(row.reason)}" if row.reason else outcome
        state = state_word(row.state, row.message_state)
        yield Result(row.row, numbers.get(row.row, ""), state, told, row.message_id)


def _numbers(file: Finished) -> Mapping[int, str]:
    if file.problem is not None:
        return {}
    try:
        return {row.number: row.cell(0) for row in read_lines(file.content, file.name)}
    except SmsdeskError:
        return {}


def _mark(known: "WatchedFile", rows: "Sequence[FileRow]") -> str:
    facts = {row.row: (row.state, row.message_state) for row in rows}
    return mark_of(known.decision.state, facts)

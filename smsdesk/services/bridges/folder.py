"""FolderService: the watched folder as window and command line use it.

Finding finished files is in `scanning`, deciding about one in `taking`, its results in `results`.
"""

import time
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.watched_file import FileState
from smsdesk.services.bridges.choice import ChoiceFile
from smsdesk.services.bridges.finished import Finished, read_finished, read_now
from smsdesk.services.bridges.result_files import ResultFiles
from smsdesk.services.bridges.scanning import REST, Scanner, Stamp
from smsdesk.services.bridges.taking import FileTaking
from smsdesk.services.bridges.values import FileNews, ListedFile, Look, ResultWords
from smsdesk.services.compose import ComposeService

if TYPE_CHECKING:
    from smsdesk.store.unit import Store
    from smsdesk.store.watched_files import WatchedFile

LISTED = 200
_PATIENCE = 30.0
"""Seconds until a file that could not be taken is tried again."""


class FolderService:
    """One folder of this computer. Looks are made one after the other."""

    def __init__(
        self,
        store: "Store",
        compose: ComposeService,
        choice: Path,
        now: Callable[[], datetime],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`choice` is the file that says which folder it is."""
        self._store = store
        self._choice = ChoiceFile(choice)
        self._taking = FileTaking(store, compose, now)
        self._results = ResultFiles(store, now)
        self._clock = clock
        self._lock = Lock()
        self._scanner: Scanner | None = None
        self._put_off: dict[str, tuple[float, SmsdeskError]] = {}

    # --- the choice ----------------------------------------------------------------------------

    def folder(self) -> Path | None:
        """Which folder is watched."""
        return self._choice.load()

    def choose(self, folder: Path | None) -> None:
        """Watch this one, or none. Raises SmsdeskError(FOLDER_GONE, FILE_UNWRITABLE)."""
        self._choice.save(folder)

    # --- looking -------------------------------------------------------------------------------

    def look(
        self, words: ResultWords | None, *, rest: float = REST, light: int | None = None
    ) -> Look:
        """Take what is finished: unchanged for `rest` seconds, seen by an earlier look.

        Files of more than `light` bytes are only named. Without `words` no results are written.
        Raises SmsdeskError(FOLDER_NONE, FOLDER_GONE, DATABASE_*).
        """
        with self._lock:
            scanner = self._scanning()
            finished, unfinished = scanner.finished(rest)
            if not finished:
                return Look(unfinished=unfinished)
            heavy: Sequence[str] = ()
            if light is not None:
                heavy = self._heavy(scanner, finished, light)
                finished = [one for one in finished if one[1].size <= light]
            return self._take_all(scanner, finished, words, heavy, unfinished)

    def _scanning(self) -> Scanner:
        folder = self.folder()
        if folder is None:
            raise SmsdeskError(ErrorCode.FOLDER_NONE)
        if self._scanner is None or self._scanner.folder != folder:
            scanner = Scanner(folder, self._clock)
            with self._store.begin() as tx:
                names = tx.watched_files.names()
            scanner.known({n: Stamp(one.size, one.modified) for n, one in names.items()})
            self._scanner, self._put_off = scanner, {}
        return self._scanner

    def _heavy(
        self, scanner: Scanner, finished: Sequence[tuple[str, Stamp]], light: int
    ) -> Sequence[str]:
        """The long ones that no other process has dealt with meanwhile."""
        long = {name: stamp for name, stamp in finished if stamp.size > light}
        if long:
            with self._store.begin() as tx:
                names = tx.watched_files.names()
            known = {n: Stamp(names[n].size, names[n].modified) for n in long if n in names}
            scanner.known({n: stamp for n, stamp in known.items() if stamp == long[n]})
            return tuple(name for name, stamp in long.items() if known.get(name) != stamp)
        return ()

    def _take_all(
        self,
        scanner: Scanner,
        finished: Sequence[tuple[str, Stamp]],
        words: ResultWords | None,
        heavy: Sequence[str],
        unfinished: int,
    ) -> Look:
        news: list[FileNews] = []
        problems: dict[str, SmsdeskError] = {}
        for name, stamp in finished:
            try:
                told = self._take(scanner, name, stamp)
            except SmsdeskError as error:
                self._put_off[name] = (self._clock() + _PATIENCE, error)
                problems[name] = error
                continue
            if told is not None:
                news.append(told)
                if words is not None:
                    self._write(scanner.folder, told, words, problems)
        return Look(tuple(news), tuple(problems.values()), tuple(heavy), unfinished)

    def _take(self, scanner: Scanner, name: str, stamp: Stamp) -> FileNews | None:
        """Raises SmsdeskError for what may be better at the next look."""
        until, error = self._put_off.get(name, (0.0, None))
        if error is not None and self._clock() < until:
            raise error
        self._put_off.pop(name, None)
        file = read_finished(scanner.folder / name, stamp)
        if file is None:
            return None
        elsewhere = self._results.of_others(scanner.folder, name)
        told = self._taking.take(file, sent_elsewhere=elsewhere)
        scanner.known({name: stamp})
        return told

    def _write(
        self, folder: Path, told: FileNews, words: ResultWords, problems: dict[str, SmsdeskError]
    ) -> None:
        try:
            self._results.write(folder, told, words)
        except SmsdeskError as error:
            problems[told.name] = error

    def refresh(self, words: ResultWords) -> Sequence[SmsdeskError]:
        """Write the results of the last days anew where messages fare differently by now.

        What cannot be written is told.
        """
        folder = self.folder()
        return () if folder is None else self._results.refresh(folder, words)

    # --- the list ------------------------------------------------------------------------------

    def files(self, limit: int = LISTED) -> Sequence[ListedFile]:
        """What has come, newest first."""
        with self._store.begin() as tx:
            return [_listed(file) for file in tx.watched_files.list(limit)]

    def file(self, file_id: int) -> ListedFile:
        """One of them. Raises SmsdeskError(FOLDER_FILE_UNKNOWN)."""
        return _listed(self._known(file_id))

    def preview(self, file_id: int) -> int:
        """How many messages a yes to this file, or sending it again, would queue now.

        Raises SmsdeskError(FOLDER_*) and FieldError("gateway" | "sender", ...).
        """
        known = self._known(file_id)
        return self._taking.preview(self._found(known), known)

    def agree(self, file_id: int, count: int, words: ResultWords) -> FileNews:
        """Queue what waits, or a file that was taken once more; `count` is what was agreed to.

        Raises as `preview`, and SmsdeskError(FOLDER_COUNT_OTHER, FOLDER_FILE_DECIDED).
        """
        known = self._known(file_id)
        if known.decision.state is FileState.REFUSED:
            raise SmsdeskError(ErrorCode.FOLDER_FILE_DECIDED, name=known.name)
        file = self._found(known)
        told = self._taking.agree(file, known, count)
        folder = self.folder()
        if folder is not None:
            self._results.write_quietly(folder, told, words)
        return told

    def decline(self, file_id: int, words: ResultWords) -> None:
        """Queue nothing of a file that waits. Raises SmsdeskError(FOLDER_FILE_DECIDED)."""
        known = self._known(file_id)
        self._taking.decline(known)
        self.refresh(words)

    def _known(self, file_id: int) -> "WatchedFile":
        with self._store.begin() as tx:
            known = tx.watched_files.get(file_id)
        if known is None:
            raise SmsdeskError(ErrorCode.FOLDER_FILE_UNKNOWN)
        return known

    def _found(self, known: "WatchedFile") -> Finished:
        """The file as it lies in the folder. Raises SmsdeskError(FOLDER_NONE, FOLDER_FILE_GONE)."""
        folder = self.folder()
        if folder is None:
            raise SmsdeskError(ErrorCode.FOLDER_NONE)
        with self._store.begin() as tx:
            names = tx.watched_files.names()
        for name in (known.name, *(n for n, one in names.items() if one.file_id == known.id)):
            file = read_now(folder / name)
            if file is not None and file.digest == known.digest:
                return file
        raise SmsdeskError(ErrorCode.FOLDER_FILE_GONE, name=known.name)


def _listed(file: "WatchedFile") -> ListedFile:
    decision = file.decision
    return ListedFile(
        file.id,
        file.name,
        decision.state,
        decision.count,
        file.round,
        file.seen_at,
        decision.error,
    )

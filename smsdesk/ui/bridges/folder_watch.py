"""FolderWatch: looks at the watched folder while the window is open, and tells what came.

It asks again and again: no system tells what changes on a drive of the network.
"""

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.watched_file import FileState
from smsdesk.ui.bridges import folder_words
from smsdesk.ui.context import Context
from smsdesk.ui.error_text import error_text
from smsdesk.ui.theme import Tone

if TYPE_CHECKING:
    from smsdesk.services.bridges.values import FileNews, Look
    from smsdesk.services.desk import Desk
    from smsdesk.ui.bridges.folder_process import FolderProcess
    from smsdesk.ui.notices import Notice

_FIRST_MS = 3_000
"""The start of the window comes first."""
_POLL_MS = 5_000
_REFRESH_SECONDS = 30.0
LIGHT = 16_000
"""Bytes; longer files are a child's work."""
_LOOKS = {ErrorCode.FOLDER_GONE: 2, ErrorCode.FOLDER_FILE_BUSY: 6}
"""How many looks trouble must last to be told: a network stumbles, a program still writes."""


class FolderWatch(QObject):
    """One look at a time."""

    def __init__(
        self,
        context: Context,
        open_list: Callable[[], object],
        parent: QObject,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._open_list = open_list
        self._clock = clock
        self._busy = False
        self._stale = True
        self._refreshed_at: float | None = None
        self._trouble: dict[str, int] = {}
        """How many looks in a row have met it."""
        self._is_gone = False
        """Whether somebody has been told so."""
        self._unwritten: Sequence[SmsdeskError] = ()
        self._from_child: list[SmsdeskError] = []
        self._child: FolderProcess | None = None
        self._child_from = 0.0
        """Not before then another one is sent."""
        self._told: Notice | None = None
        self._timer = QTimer(self, interval=_POLL_MS)
        self._timer.timeout.connect(self.look)
        context.changes.messages.connect(self._on_messages)
        context.changes.preferences.connect(self.follow)
        context.changes.folder_files.connect(self._on_decided)

    def start(self, first_ms: int = _FIRST_MS) -> None:
        """From now on."""
        QTimer.singleShot(first_ms, self, self.follow)

    @property
    def watching(self) -> bool:
        """Whether there is a folder to look at."""
        return self._timer.isActive()

    @property
    def busy(self) -> bool:
        """Whether a look is under way."""
        return self._busy

    def follow(self) -> None:
        """Ask which folder is chosen."""
        self._context.runner.run(
            lambda desk: desk.folder.folder(), self._on_folder, lambda _error: None, owner=self
        )

    def _on_folder(self, folder: Path | None) -> None:
        if folder is None:
            self._timer.stop()
            self._trouble.clear()
        elif not self._timer.isActive():
            self._timer.start()
            self.look()

    # --- looking -------------------------------------------------------------------------------

    def look(self) -> None:
        """Look, unless the last look still lasts."""
        if self._busy:
            return
        self._busy = True
        refresh = self._stale and self._may_refresh()
        self._context.runner.run(
            lambda desk: _look(desk, refresh=refresh), self._on_look, self._on_failed, owner=self
        )

    def _may_refresh(self) -> bool:
        last = self._refreshed_at
        return last is None or self._clock() - last >= _REFRESH_SECONDS

    def _on_messages(self) -> None:
        self._stale = True

    def _on_look(self, seen: "tuple[Look, Sequence[SmsdeskError] | None]") -> None:
        look, unwritten = seen
        if unwritten is not None:
            self._stale, self._refreshed_at = False, self._clock()
            self._unwritten = unwritten
        self._meet((*look.problems, *self._unwritten, *self._from_child))
        self._tell(look.news)
        if look.heavy and self._clock() >= self._child_from:
            self._send_child()
        else:
            self._busy = False

    def _on_failed(self, error: SmsdeskError) -> None:
        self._busy = False
        if error.code is ErrorCode.FOLDER_NONE:
            self._timer.stop()
        else:
            self._meet((error,))

    # --- long files ----------------------------------------------------------------------------

    def _send_child(self) -> None:
        from smsdesk.ui.bridges.folder_process import FolderProcess

        if self._child is None:
            self._child = child = FolderProcess(self._context.command, self)
            child.news.connect(self._tell)
            child.problem.connect(self._from_child.append)
            child.finished.connect(self._on_child_done)
            child.failed.connect(self._on_child_failed)
        self._from_child.clear()
        self._child.start()

    def _on_child_done(self) -> None:
        self._busy, self._refreshed_at, self._stale = False, None, True

    def _on_child_failed(self, error: object) -> None:
        """Nothing is lost: the next look finds the file again, but not at once."""
        self._on_child_done()
        self._child_from = self._clock() + _REFRESH_SECONDS
        self._from_child += [error] if isinstance(error, SmsdeskError) else []

    # --- telling -------------------------------------------------------------------------------

    def _meet(self, problems: Sequence[SmsdeskError]) -> None:
        """Tell trouble once, when it has lasted, and that a folder is back."""
        before, self._trouble = self._trouble, {}
        for problem in problems:
            words = error_text(problem)
            looks = before.get(words, 0) + 1
            self._trouble[words] = looks
            if looks == _LOOKS.get(problem.code, 1):
                self._context.notices.say(words, Tone.WARN)
        self._meet_gone([one for one in problems if one.code is ErrorCode.FOLDER_GONE])

    def _meet_gone(self, gone: Sequence[SmsdeskError]) -> None:
        if self._is_gone and not gone:
            self._context.notices.good(self.tr("The watched folder can be opened again."))
        enough = _LOOKS[ErrorCode.FOLDER_GONE]
        self._is_gone = any(self._trouble[error_text(one)] >= enough for one in gone)

    def _tell(self, news: "Sequence[FileNews]") -> None:
        if not news:
            return
        taken = [one for one in news if one.state is FileState.TAKEN and one.reason is None]
        if any(one.queued for one in taken):
            self._context.sender.wake()
        self._context.changes.messages.emit()
        others = [one for one in news if one not in taken]
        if others:
            # one bar: what a person must do comes before what is only news
            self._say(min(others, key=_urgency))
        elif len(taken) == 1:
            self._say(taken[0])
        else:
            words, tone = folder_words.together(taken)
            self._show(words, tone, any(one.queued for one in taken))

    def _say(self, told: "FileNews") -> None:
        words, tone = folder_words.news(told)
        queued = told.state is FileState.TAKEN and told.reason is None and told.queued > 0
        self._show(words, tone, queued)

    def _show(self, words: str, tone: Tone, queued: bool) -> None:  # noqa: FBT001  # a fact
        """With the messages, where there are any, else with the files."""
        if queued:
            act = self._context.wishes.outbox.emit
            self._told = self._context.notices.say(words, tone, self.tr("Show"), act)
        else:
            show = self.tr("List of files…")
            self._told = self._context.notices.say(words, tone, show, self._on_list)

    def _on_decided(self) -> None:
        """What was asked has been answered."""
        self._context.notices.take_back(self._told)
        self._told = None

    def _on_list(self) -> None:
        self._open_list()


_ORDER = (FileState.WAITING, FileState.REFUSED, FileState.DECLINED, FileState.TAKEN)


def _urgency(told: "FileNews") -> int:
    return _ORDER.index(told.state)


def _look(desk: "Desk", *, refresh: bool) -> "tuple[Look, Sequence[SmsdeskError] | None]":
    """In a worker."""
    words = folder_words.WindowWords()
    look = desk.folder.look(words, light=LIGHT)
    return look, desk.folder.refresh(words) if refresh else None

"""ExceptionHooks: every bug that nobody caught, from any thread, ends in the log and the dialog."""

import logging
import sys
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import cached_property
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    # only a name in typeshed
    from sys import UnraisableHookArgs

    from smsdesk.ui.bug_book import Bug, BugBook

_log = logging.getLogger(__name__)
_CALM_MS = 250
"""Bugs of that time are shown together."""

Show = Callable[[Sequence["Bug"], bool], None]


class ExceptionHooks(QObject):
    """Installed from its making until `remove`."""

    _caught = Signal()

    def __init__(self, show: Show, parent: QObject | None = None) -> None:
        """`show` gets all bugs in the GUI thread, and whether they are worth a window."""
        super().__init__(parent)
        self._show = show
        self._told = False
        self._caught.connect(self._tell_soon)
        self._before = sys.excepthook, threading.excepthook, sys.unraisablehook
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception
        sys.unraisablehook = self._on_unraisable

    def remove(self) -> None:
        """Put back what was there, unless somebody has hooked in after us."""
        self._show = _nothing
        if sys.excepthook == self._on_exception:
            sys.excepthook = self._before[0]
        if threading.excepthook == self._on_thread_exception:
            threading.excepthook = self._before[1]
        if sys.unraisablehook == self._on_unraisable:
            sys.unraisablehook = self._before[2]

    @cached_property
    def _book(self) -> "BugBook":
        """Made with the first bug."""
        from smsdesk.ui.bug_book import BugBook

        return BugBook()

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._before[0](kind, error, trace)
            return
        from smsdesk.crash_report import report_of

        # not the error's own words: they may hold somebody's data
        self.note(report_of(error, trace))

    def note(self, report: str) -> None:
        """A bug of which only a report is left; from any thread."""
        from smsdesk.ui.bug_book import worth_a_line

        count = self._book.note(report)
        if worth_a_line(count):
            _log.critical("unexpected error, no. %d\n%s", count, report, extra={"own": True})
        if not self._told:
            self._told = True
            # the window may be gone already when its last thread ends
            with suppress(RuntimeError):
                self._caught.emit()

    def _on_thread_exception(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self._on_exception(args.exc_type, args.exc_value, args.exc_traceback)

    def _on_unraisable(self, args: "UnraisableHookArgs") -> None:
        if args.exc_value is not None:
            self._on_exception(args.exc_type, args.exc_value, args.exc_traceback)

    def _tell_soon(self) -> None:
        QTimer.singleShot(_CALM_MS, self, self._tell)

    def _tell(self) -> None:
        self._told = False
        self._show(*self._book.read())


def _nothing(_bugs: "Sequence[Bug]", _anew: bool) -> None:  # noqa: FBT001  # as it is called
    """The window is gone."""

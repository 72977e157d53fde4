"""ExceptionHooks: every bug that nobody caught, from any thread, ends in the log and the dialog."""

import logging
import sys
import threading
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QObject, Signal

_log = logging.getLogger(__name__)


class ExceptionHooks(QObject):
    """Installed from its making until `remove`."""

    _caught = Signal(str)

    def __init__(self, show: Callable[[str], None], parent: QObject | None = None) -> None:
        """`show` gets a report in the GUI thread."""
        super().__init__(parent)
        self._caught.connect(show)
        self._before = sys.excepthook, threading.excepthook
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception

    def remove(self) -> None:
        """Put back what was there, unless somebody has hooked in after us."""
        if sys.excepthook == self._on_exception:
            sys.excepthook = self._before[0]
        if threading.excepthook == self._on_thread_exception:
            threading.excepthook = self._before[1]

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._before[0](kind, error, trace)
            return
        from smsdesk.ui.crash_dialog import report_of

        report = report_of(kind, trace)
        # not the error's own words: they may hold somebody's data
        _log.critical("unexpected error\n%s", report)
        self._caught.emit(report)

    def _on_thread_exception(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self._on_exception(args.exc_type, args.exc_value, args.exc_traceback)

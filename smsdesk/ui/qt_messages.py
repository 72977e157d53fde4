"""QtMessages: what Qt complains about goes into the log, and on as it did before."""

import logging
import sys
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from smsdesk.ui.bug_book import BugBook, worth_a_line

_log = logging.getLogger(__name__)
_LEVELS = {
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}

Handler = Callable[[QtMsgType, QMessageLogContext, str], None]


class QtMessages:
    """Installed from its making until `remove`. The same words again and again are a few lines."""

    def __init__(self) -> None:
        self._book = BugBook()
        before: Any = qInstallMessageHandler(self._on_message)
        self._before: Handler = before or _on_console
        self._was = before

    def remove(self) -> None:
        """Qt has its own way again."""
        qInstallMessageHandler(self._was)

    def _on_message(self, kind: QtMsgType, context: QMessageLogContext, words: str | None) -> None:
        level = _LEVELS.get(kind)
        if level is not None and words:
            count = self._book.note(words)
            if worth_a_line(count):
                _log.log(level, "Qt, no. %d: %s", count, words)
        self._before(kind, context, words or "")


def _on_console(_kind: QtMsgType, _context: QMessageLogContext, words: str) -> None:
    """A program without a console has none."""
    if sys.stderr is not None:
        sys.stderr.write(f"{words}\n")

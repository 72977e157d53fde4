"""MoveNotices: tells that another gateway took messages over, once for each burst of moves."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from smsdesk.ui.theme import Tone

if TYPE_CHECKING:
    from smsdesk.core.errors import ErrorCode
    from smsdesk.ui.context import Context
    from smsdesk.ui.sender_process import SenderReport

_MOVED = "moved"
BURST_MS = 1000


@dataclass(frozen=True, slots=True)
class _Way:
    """From where to where, and why."""

    source: str
    target: str
    code: "ErrorCode | None"


class MoveNotices(QObject):
    """Adds up what the sender says within a second, way by way."""

    def __init__(self, context: "Context", parent: QObject) -> None:
        super().__init__(parent)
        self._notices = context.notices
        self._counts: dict[_Way, int] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(BURST_MS)
        self._timer.timeout.connect(self._say)
        context.sender.news.connect(self._hear)

    def _hear(self, report: "SenderReport") -> None:
        if report.news != _MOVED:
            return
        code = report.error.code if report.error is not None else None
        way = _Way(report.gateway, report.to_gateway, code)
        self._counts[way] = self._counts.get(way, 0) + report.moved
        if not self._timer.isActive():
            self._timer.start()

    def _say(self) -> None:
        counts, self._counts = self._counts, {}
        lines = [self._words(way, count) for way, count in counts.items()]
        self._notices.say("\n".join(lines), Tone.WARN)

    def _words(self, way: _Way, count: int) -> str:
        # only when it is needed: the window imports this module before its first paint
        from smsdesk.ui import trouble_words

        words = self.tr("%n message(s) handed over from {source} to {target}", "", count)
        line = words.format(source=way.source, target=way.target)
        if way.code is None:
            return f"{line}."
        cause = trouble_words.short(way.code)
        return f"{line}: {cause or trouble_words.sentence(way.code, way.source)}"

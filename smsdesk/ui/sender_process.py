"""SenderProcess: the child that sends, its news, its state. Restarts it when it crashes.

Sending happens in a process of its own so that the window never stalls; the child runs the very
command that a person could (`outbox run`). It is asked to stop, not killed: what it has not sent
stays in the outbox.
"""

import json
import sys
from collections.abc import Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.ui.held_gateways import HeldGateways

_FIRST_PAUSE_MS = 1000
_LONGEST_PAUSE_MS = 60_000
_ELSEWHERE_PAUSE_MS = 10_000
_COUNTS = ("waiting", "accepted", "failed", "unclear", "moved")
_STOPPED = "stopped"
"""The last news of a child; with an error when it was not asked to stop."""
_LOST, _IDLE = "offline", "idle"
_SERVER = "database_server_"
"""How the codes begin that the window tells by a banner of its own."""
_LEFT_TO_OTHERS = frozenset({ErrorCode.SENDER_BUSY, ErrorCode.SECRET_ELSEWHERE})
_REACHED = frozenset({"online", "paused"})
_ALL_REACHED = frozenset({"started", "idle"})
"""Idle: nothing waits for a gateway that cannot be reached."""


class SenderState(StrEnum):
    """What the status line says."""

    OFF = "off"
    WORKING = "working"
    IDLE = "idle"
    OFFLINE = "offline"
    PAUSED = "paused"
    NO_DATABASE = "no_database"
    """The server with the database cannot be reached; starts again by itself."""
    ELSEWHERE = "elsewhere"
    """Another window or a command line sends from this database."""
    CRASHED = "crashed"
    """Starts again by itself."""


class SenderReport(NamedTuple):
    """One piece of news from the child; the fields of services.sender_events.SenderEvent."""

    news: str
    waiting: int = 0
    accepted: int = 0
    failed: int = 0
    unclear: int = 0
    gateway_id: str = ""
    gateway: str = ""
    error: SmsdeskError | None = None
    moved: int = 0
    to_gateway_id: str = ""
    to_gateway: str = ""
    until: datetime | None = None


_STATES: Mapping[str, SenderState] = {
    "started": SenderState.WORKING,
    "progress": SenderState.WORKING,
    "idle": SenderState.IDLE,
    "offline": SenderState.OFFLINE,
    "online": SenderState.WORKING,
    "paused": SenderState.PAUSED,
    "resumed": SenderState.WORKING,
    "moved": SenderState.WORKING,
}


class SenderProcess(QObject):
    """Never blocks, except for `stop` within its limit."""

    news = Signal(object)
    """A SenderReport."""
    state_changed = Signal()
    waiting_changed = Signal(int)
    troubled = Signal(object)
    """A SmsdeskError that a person should read; told once per trouble. Not a want of credit: that
    is news of its own, with what waits and where to top up."""
    ended_badly = Signal()
    """The child is gone, and nobody had asked it to end."""

    def __init__(self, command: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._command = tuple(command)
        self._state = SenderState.OFF
        self._waiting = 0
        self._unreachable: dict[str, str] = {}
        self.held = HeldGateways(self)
        self._wanted = False
        self._held_back = False
        self._told = False
        self._told_password = False
        self._refusal: SmsdeskError | None = None
        self._pause_ms = _FIRST_PAUSE_MS
        self._rest = bytearray()
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self._launch)
        self._child = QProcess(self)
        self._child.readyReadStandardOutput.connect(self._read)
        self._child.readyReadStandardError.connect(self._read_errors)
        self._child.finished.connect(self._on_finished)
        self._child.errorOccurred.connect(self._on_error)

    @property
    def state(self) -> SenderState:
        """What the child is doing."""
        return self._state

    @property
    def waiting(self) -> int:
        """Messages queued and under way, as the child last said."""
        return self._waiting

    @property
    def unreachable(self) -> Sequence[str]:
        """The names of the gateways to which there is no connection."""
        return tuple(self._unreachable.values())

    @property
    def running(self) -> bool:
        """Whether there is a child."""
        return self._child.state() is not QProcess.ProcessState.NotRunning

    def start(self) -> None:
        """Have a child; does nothing when there is one."""
        self._wanted = True
        if not self.running and not self._again.isActive():
            self._launch()

    def hold(self) -> None:
        """End the child and start none, whoever wants one, until `release`."""
        wanted = self._wanted
        self.stop()
        self._wanted, self._held_back = wanted, True

    def release(self) -> None:
        """A child again, if somebody wants one."""
        self._held_back = False
        if self._wanted and not self.running:
            self._launch()

    def look_again(self) -> None:
        """The database can be reached again: try at once."""
        if self._state is SenderState.NO_DATABASE and self._wanted and not self.running:
            self._again.stop()
            self._launch()

    def wake(self) -> None:
        """Something new may be due; starts a child if there is none."""
        self._wanted = True
        if self.running:
            self._child.write(b"wake\n")
        else:
            self._again.stop()
            self._launch()

    def stop(self, wait_ms: int = 0) -> bool:
        """Ask the child to stop; wait up to `wait_ms`. Whether it has gone."""
        self._wanted = False
        self._again.stop()
        if not self.running:
            return True
        self._child.write(b"stop\n")
        self._child.closeWriteChannel()
        gone = wait_ms > 0 and self._child.waitForFinished(wait_ms)
        return gone or not self.running

    def close(self, wait_ms: int) -> None:
        """Stop for good; a child that does not answer is ended. The outbox survives that."""
        if not self.stop(wait_ms):
            self._child.kill()
            self._child.waitForFinished(wait_ms)

    def _launch(self) -> None:
        if self.running or self._held_back:
            return
        self._rest.clear()
        self._refusal = None
        self._child.start(self._command[0], list(self._command[1:]))

    def _read(self) -> None:
        self._rest += self._child.readAllStandardOutput().data()
        *lines, rest = bytes(self._rest).split(b"\n")
        self._rest = bytearray(rest)
        for line in lines:
            report = parse_report(line)
            if report is not None:
                self._take(report)

    def _read_errors(self) -> None:
        """The child says why it refuses on standard error; details are in its log."""
        self._child.readAllStandardError()

    def _take(self, report: SenderReport) -> None:
        if report.news == _STOPPED:
            self._refusal = report.error
            self.news.emit(report)
            return
        self._pause_ms, self._told = _FIRST_PAUSE_MS, False
        if report.news == _IDLE:
            self._told_password = False  # nothing is left to others
        if report.waiting != self._waiting:
            self._waiting = report.waiting
            self.waiting_changed.emit(self._waiting)
        self._note_reach(report)
        self.held.hear(report.news, report.gateway_id, report.until)
        offline = SenderState.OFFLINE if self._unreachable else None
        self._enter(offline or _STATES.get(report.news, self._state))
        self.news.emit(report)
        if report.news == "paused" and report.error is not None:
            self._tell_pause(report.error)

    def _note_reach(self, report: SenderReport) -> None:
        """Offline stays, whatever other gateways do meanwhile, until it is over."""
        if report.news in _ALL_REACHED:
            self._unreachable.clear()
        elif report.news == _LOST:
            self._unreachable[report.gateway_id] = report.gateway
        elif report.news in _REACHED:
            self._unreachable.pop(report.gateway_id, None)

    def _tell_pause(self, error: SmsdeskError) -> None:
        if error.code is not ErrorCode.NO_CREDIT:
            self.troubled.emit(error)

    def _enter(self, state: SenderState) -> None:
        if state is not self._state:
            self._state = state
            self.state_changed.emit()

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._recover()

    def _on_finished(self, code: int) -> None:
        self._read()
        self._unreachable.clear()
        self.held.clear()
        refusal = self._refusal
        busy = refusal is not None and refusal.code in _LEFT_TO_OTHERS
        if not self._wanted or self._held_back or (code == 0 and not busy):
            self._enter(SenderState.OFF)
        elif refusal is not None and busy:
            self._leave_to_others(refusal)
        elif refusal is not None and refusal.code.startswith(_SERVER):
            self._enter(SenderState.NO_DATABASE)
            self._start_later()
        else:
            self._recover()

    def _recover(self) -> None:
        """Crashed or refused: say so once, start again after a growing pause."""
        self._enter(SenderState.CRASHED)
        if not self._told:
            self._told = True
            self.troubled.emit(self._refusal or SmsdeskError(ErrorCode.SENDER_STOPPED))
            report_bug(self._refusal)
        self.ended_badly.emit()
        self._start_later()

    def _leave_to_others(self, refusal: SmsdeskError) -> None:
        """Another computer sends; where that is for want of a password, it is said once."""
        self._enter(SenderState.ELSEWHERE)
        if refusal.code is ErrorCode.SECRET_ELSEWHERE and not self._told_password:
            self._told_password = True
            self.troubled.emit(refusal)
        self._again.start(_ELSEWHERE_PAUSE_MS)

    def _start_later(self) -> None:
        """After a growing pause."""
        self._again.start(self._pause_ms)
        self._pause_ms = min(self._pause_ms * 2, _LONGEST_PAUSE_MS)


def parse_report(line: bytes) -> SenderReport | None:
    """One JSON line of the child; None for anything else."""
    try:
        said = json.loads(line)
    except ValueError:
        return None
    if not isinstance(said, dict):
        return None
    error = parse_error(said.get("error"))
    news = said.get("news", _STOPPED if error is not None else None)
    if not isinstance(news, str):
        return None
    counts = {name: _count(said.get(name)) for name in _COUNTS}
    return SenderReport(
        news=news,
        gateway_id=str(said.get("gateway_id") or ""),
        gateway=str(said.get("gateway") or ""),
        error=error,
        to_gateway_id=str(said.get("to_gateway_id") or ""),
        to_gateway=str(said.get("to_gateway") or ""),
        until=_moment(said.get("until")),
        **counts,
    )


def parse_error(said: object) -> SmsdeskError | None:
    """An error as the command line writes it: {"code": …, "details": {…}}."""
    code, details = (said.get("code"), said.get("details")) if isinstance(said, dict) else ("", {})
    if not isinstance(code, str) or code not in {*ErrorCode}:
        return None
    known = details if isinstance(details, dict) else {}
    return SmsdeskError(
        ErrorCode(code),
        **{str(name): value for name, value in known.items() if isinstance(value, (str, int))},
    )


def report_bug(error: SmsdeskError | None) -> None:
    """If a child ended by a bug, show its report as for a bug of the window's own."""
    if error is not None and error.code is ErrorCode.UNEXPECTED:
        from smsdesk.crash_report import ChildBug

        bug = ChildBug(str(error.details.get("report", "")))
        sys.excepthook(ChildBug, bug, None)


def _moment(value: object) -> datetime | None:
    try:
        moment = datetime.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
    return moment if moment is not None and moment.tzinfo is not None else None


def _count(value: object) -> int:
    return value if isinstance(value, int) else 0

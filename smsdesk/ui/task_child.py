"""TaskChild: one command of the program in a child process, with progress and a way to end it.

Which command and what its result means is a subclass's matter.
"""

import json
import os
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from smsdesk.ui.sender_process import parse_error, report_bug

if TYPE_CHECKING:
    from smsdesk.core.errors import SmsdeskError

_NICENESS = 10
_TRACEBACK = "Traceback (most recent call last)"


class TaskChild(QObject):
    """One child at a time. It yields to the window where both want a processor."""

    progress = Signal(int, int)
    """Rows done, rows in all."""
    finished = Signal(object)
    """What `result` made of the child's last word."""
    failed = Signal(object)
    """A SmsdeskError, or the child's own sentence as text."""
    cancelled = Signal()
    """The child was told to end, and brought no result."""

    def __init__(
        self, command: Sequence[str], patience_ms: int, parent: QObject | None = None
    ) -> None:
        """`patience_ms`: how long a child that was asked to end may take."""
        super().__init__(parent)
        self._command = tuple(command)
        self._patience_ms = patience_ms
        self._rest = b""
        self._result: object = None
        self._error: SmsdeskError | None = None
        self._cancelling = False
        self._child = QProcess(self)
        self._child.started.connect(self._step_back)
        self._child.readyReadStandardOutput.connect(self._read)
        self._child.finished.connect(self._on_finished)
        self._child.errorOccurred.connect(self._on_error)
        self._kill = QTimer(self)
        self._kill.setSingleShot(True)
        self._kill.timeout.connect(self._child.kill)

    # --- what a subclass says -----------------------------------------------------------------

    def result(self, said: Mapping[str, object]) -> object:
        """What a line of the child means when it is the result, else None."""
        raise NotImplementedError

    def ask_to_end(self, child: QProcess) -> None:
        """How the child is asked to end."""
        child.terminate()

    # --- running ------------------------------------------------------------------------------

    @property
    def running(self) -> bool:
        """Whether a child works."""
        return self._child.state() is not QProcess.ProcessState.NotRunning

    def run(self, arguments: Sequence[str], said: str = "") -> None:
        """Start the command; `said` is a line for its standard input."""
        self._rest, self._result, self._error, self._cancelling = b"", None, None, False
        self._child.start(self._command[0], [*self._command[1:], *arguments])
        if said:
            self._child.write(f"{said}\n".encode())

    def _step_back(self) -> None:
        # a child may be over before this is heard; 0 would mean the window itself
        number = self._child.processId()
        if number and sys.platform != "win32":
            with suppress(OSError):
                os.setpriority(os.PRIO_PROCESS, number, _NICENESS)

    def cancel(self) -> None:
        """End the child; `cancelled` follows, or `finished` where that came first."""
        if self.running:
            self._cancelling = True
            self.ask_to_end(self._child)
            self._kill.start(self._patience_ms)

    # --- what it says -------------------------------------------------------------------------

    def _read(self) -> None:
        *lines, self._rest = (self._rest + self._child.readAllStandardOutput().data()).split(b"\n")
        for line in lines:
            self._take(line)

    def _take(self, line: bytes) -> None:
        try:
            said = json.loads(line)
        except ValueError:
            return
        if not isinstance(said, dict):
            return
        result = self.result(said)
        if result is not None:
            self._result = result
        elif "error" in said:
            self._error = parse_error(said["error"])
        elif isinstance(said.get("done"), int) and isinstance(said.get("total"), int):
            self.progress.emit(said["done"], said["total"])

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self.failed.emit(self._child.errorString())

    def _on_finished(self, code: int) -> None:
        self._kill.stop()
        self._read()
        self._take(self._rest)
        if code == 0 and self._result is not None:
            # also when it was told to end too late
            self.finished.emit(self._result)
        elif self._cancelling:
            self.cancelled.emit()
        else:
            words = bytes(self._child.readAllStandardError().data()).decode("utf-8", "replace")
            # of a bug outside of our code there are no words for people
            self.failed.emit(self._error or ("" if _TRACEBACK in words else words.strip()))
            report_bug(self._error)

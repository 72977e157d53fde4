"""DoctorProcess: a child that examines the program and its data, finding by finding.

It runs the command that a person could (`doctor`), so it works when the data cannot be opened and
reading every page of a large database holds nothing up. It changes nothing: ending it is harmless.
"""

import json
from collections.abc import Sequence

from PySide6.QtCore import QObject, QProcess, Signal

from smsdesk.services.health import Finding, Topic
from smsdesk.ui.sender_process import parse_error

_ARGUMENTS = ("doctor", "--json", "--lines")
_LAST = b'{"bad": '
"""How the last line begins; a child that ends without it has failed."""
_WAIT_MS = 2000


class DoctorProcess(QObject):
    """One child at a time."""

    found = Signal(object)
    """A Finding."""
    finished = Signal()
    failed = Signal(str)
    """The child's own words."""

    def __init__(self, command: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._command = tuple(command)
        self._rest = b""
        self._wanted = False
        self._complete = False
        self._child = QProcess(self)
        self._child.readyReadStandardOutput.connect(self._read)
        self._child.finished.connect(self._on_finished)
        self._child.errorOccurred.connect(self._on_error)

    @property
    def running(self) -> bool:
        """Whether a child works."""
        return self._child.state() is not QProcess.ProcessState.NotRunning

    def start(self) -> None:
        """Examine; does nothing while it does."""
        if not self.running:
            self._rest, self._wanted, self._complete = b"", True, False
            self._child.start(self._command[0], [*self._command[1:], *_ARGUMENTS])

    def stop(self) -> None:
        """End the child; nothing more is told."""
        self._wanted = False
        if self.running:
            self._child.kill()
            self._child.waitForFinished(_WAIT_MS)

    def _read(self) -> None:
        *lines, self._rest = (self._rest + self._child.readAllStandardOutput().data()).split(b"\n")
        for line in lines:
            self._complete = self._complete or line.startswith(_LAST)
            finding = parse_finding(line)
            if finding is not None and self._wanted:
                self.found.emit(finding)

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart and self._wanted:
            self.failed.emit(self._child.errorString())

    def _on_finished(self) -> None:
        self._read()
        said = bytes(self._child.readAllStandardError().data()).decode("utf-8", "replace").strip()
        if not self._wanted:
            return
        if self._complete:
            self.finished.emit()
        else:
            self.failed.emit(said)


def parse_finding(line: bytes) -> Finding | None:
    """One JSON line of the child; None for anything else."""
    try:
        said = json.loads(line)
    except ValueError:
        return None
    if not isinstance(said, dict) or said.get("topic") not in {*Topic}:
        return None
    number = said.get("number")
    return Finding(
        kind=str(said.get("kind", "")),
        value=str(said.get("value", "")),
        ok=said.get("ok") is True,
        topic=Topic(said["topic"]),
        key=str(said.get("key", "")),
        subject=str(said.get("subject", "")),
        number=number if isinstance(number, int) else None,
        error=parse_error(said.get("error")),
        shareable=str(said.get("shared", "")),
    )

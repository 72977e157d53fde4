"""ImportProcess: a child that imports contacts, so that the window never waits for it.

It runs the command that a person could (`contacts import`). All rows come in or none: ending the
child half-way changes nothing.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from smsdesk.core.errors import SmsdeskError
from smsdesk.ui.sender_process import parse_error

_PATIENCE_MS = 2000


@dataclass(frozen=True, slots=True)
class SkippedLine:
    """A row of the user's sheet that is left out. `error` when its reason can be translated."""

    row: int
    words: str
    error: SmsdeskError | None = None


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What came, or would come, of it."""

    added: int
    updated: int
    skipped: tuple[SkippedLine, ...]


class ImportProcess(QObject):
    """One child at a time."""

    progress = Signal(int, int)
    """Rows done, rows in all."""
    finished = Signal(object)
    """An ImportResult."""
    failed = Signal(object)
    """A SmsdeskError, or the child's own sentence as text."""
    cancelled = Signal()

    def __init__(self, command: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._command = tuple(command)
        self._rest = b""
        self._result: ImportResult | None = None
        self._error: SmsdeskError | None = None
        self._cancelling = False
        self._child = QProcess(self)
        self._child.readyReadStandardOutput.connect(self._read)
        self._child.finished.connect(self._on_finished)
        self._child.errorOccurred.connect(self._on_error)
        self._kill = QTimer(self)
        self._kill.setSingleShot(True)
        self._kill.timeout.connect(self._child.kill)

    @property
    def running(self) -> bool:
        """Whether a child works."""
        return self._child.state() is not QProcess.ProcessState.NotRunning

    def start(self, file: str, *, dry_run: bool) -> None:
        """Import `file`, or only say what an import would do."""
        self._rest, self._result, self._error, self._cancelling = b"", None, None, False
        arguments = ["contacts", "import", file, "--json", "--progress"]
        arguments += ["--dry-run"] if dry_run else []
        self._child.start(self._command[0], [*self._command[1:], *arguments])

    def cancel(self) -> None:
        """End the child; `cancelled` follows."""
        if self.running:
            self._cancelling = True
            self._child.terminate()
            self._kill.start(_PATIENCE_MS)

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
        if "added" in said:
            self._result = _result(said)
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
        if self._cancelling:
            self.cancelled.emit()
        elif code == 0 and self._result is not None:
            self.finished.emit(self._result)
        else:
            said = (
                bytes(self._child.readAllStandardError().data()).decode("utf-8", "replace").strip()
            )
            self.failed.emit(self._error or said)


def _result(said: dict[str, object]) -> ImportResult:
    skipped = said.get("skipped")
    return ImportResult(
        added=_number(said.get("added")),
        updated=_number(said.get("updated")),
        skipped=tuple(
            SkippedLine(_number(line.get("row")), str(line.get("reason", "")), parse_error(line))
            for line in (skipped if isinstance(skipped, list) else ())
            if isinstance(line, dict)
        ),
    )


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0

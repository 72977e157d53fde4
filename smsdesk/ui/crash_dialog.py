"""CrashDialog: for bugs, not for expected errors. The window survives; the report names nobody."""

import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from smsdesk import __version__
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.labels import Hint, Title


def report_of(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Where it happened: names of files, functions and the error's class.

    The error's own words and the source lines are left out, they may hold somebody's data.
    """
    lines = [f"smsdesk {__version__}", kind.__qualname__]
    for frame in traceback.extract_tb(trace):
        place = "/".join(Path(frame.filename).parts[-3:])
        lines.append(f"  {place}:{frame.lineno} {frame.name}")
    return "\n".join(lines)


class CrashDialog(QDialog):
    """Not modal; one at a time, further errors are added to the report."""

    def __init__(self, log_file: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("crashDialog")
        self.setWindowTitle(self.tr("Something went wrong"))
        self._report = QPlainTextEdit(
            readOnly=True, lineWrapMode=QPlainTextEdit.LineWrapMode.NoWrap
        )
        self._report.setObjectName("crashReport")
        self._report.setAccessibleName(self.tr("Report"))
        self._copy = buttons.secondary(self.tr("Copy the report"), "copy")
        self._copy.setObjectName("crashCopy")
        self._copy.clicked.connect(self._on_copy)
        self._close = buttons.primary(self.tr("Close"))
        self._close.setObjectName("crashClose")
        self._close.clicked.connect(self.close)
        self._assemble(log_file)
        self.resize(620, 380)

    def _assemble(self, log_file: Path) -> None:
        words = self.tr(
            "The program made a mistake. Your contacts and messages are safe and you can go on. "
            "If it happens again, send the report to the authors: it holds no personal data."
        )
        log = Hint(self.tr("More is in the log: {file}").format(file=log_file))
        log.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row = QHBoxLayout()
        row.addWidget(self._copy)
        row.addStretch(1)
        row.addWidget(self._close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 20, 22, 18)
        layout.setSpacing(10)
        layout.addWidget(Title(self.tr("Something went wrong")))
        layout.addWidget(Hint(words))
        layout.addWidget(self._report, 1)
        layout.addWidget(log)
        layout.addLayout(row)

    @property
    def report(self) -> str:
        """What can be copied."""
        return self._report.toPlainText()

    def add(self, report: str) -> None:
        """Show one more report, unless it is there already."""
        if report not in self.report:
            self._report.appendPlainText(report)
        self.show()
        self.raise_()

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report)

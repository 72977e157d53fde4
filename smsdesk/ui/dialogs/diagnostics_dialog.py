"""DiagnosticsDialog: what is installed, where things are, and whether everything is in order.

The examining is done by `doctor_process`; the words are in `finding_words`.
"""

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from smsdesk.services.health import Finding
from smsdesk.ui import finding_words
from smsdesk.ui.dialogs.lifetime import replace_closed
from smsdesk.ui.doctor_process import DoctorProcess
from smsdesk.ui.theme import Tone
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.banner import Banner
from smsdesk.ui.widgets.finding_list import FindingList
from smsdesk.ui.widgets.labels import Hint, Title
from smsdesk.ui.widgets.naming import named

if TYPE_CHECKING:
    from smsdesk.ui.context import Context

_WIDTH, _HEIGHT = 720, 620
_QT_AFTER = "pyside6"


class DiagnosticsDialog(QDialog):
    """Examines as soon as it is shown."""

    def __init__(self, context: "Context", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("diagnosticsDialog")
        replace_closed(self)
        self.setWindowTitle(self.tr("Diagnostics"))
        self.findings: list[Finding] = []
        self._doctor = DoctorProcess(context.command, self)
        self._make_widgets()
        self._assemble()
        self._connect()
        self.resize(_WIDTH, _HEIGHT)

    @classmethod
    def open_for(cls, context: "Context", parent: QWidget | None) -> "DiagnosticsDialog":
        """Show it and begin."""
        dialog = cls(context, parent)
        dialog.open()
        dialog.examine()
        return dialog

    @property
    def busy(self) -> bool:
        """Whether it still examines."""
        return self._doctor.running

    # --- widgets ------------------------------------------------------------------------------

    def _make_widgets(self) -> None:
        self._progress = named(QProgressBar(), "diagnosticsProgress")
        self._progress.setRange(0, 0)
        self._progress.setAccessibleName(self.tr("Checking…"))
        self._summary = named(Banner(self), "diagnosticsSummary")
        self._list = named(FindingList(), "diagnosticsList")
        self._list.setAccessibleName(self.tr("Findings"))
        self._again = named(
            buttons.secondary(self.tr("Check again"), "arrow-clockwise"), "diagnosticsAgain"
        )
        self._cancel = named(buttons.secondary(self.tr("Cancel")), "diagnosticsCancel")
        self._copy = named(buttons.secondary(self.tr("Copy"), "copy"), "diagnosticsCopy")
        self._close = named(buttons.primary(self.tr("Close")), "diagnosticsClose")

    def _assemble(self) -> None:
        foot = QHBoxLayout()
        for button in (self._copy, self._again, self._cancel):
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 18)
        column.setSpacing(12)
        column.addWidget(Title(self.tr("Diagnostics")))
        column.addWidget(self._promise())
        column.addWidget(self._progress)
        column.addWidget(self._summary)
        column.addWidget(self._list, 1)
        column.addLayout(foot)

    def _promise(self) -> Hint:
        return Hint(
            self.tr(
                "Nothing is sent and nothing is changed. What you copy holds no names, numbers, "
                "texts or logins, so it can be passed on to whoever helps you."
            )
        )

    def _connect(self) -> None:
        self._doctor.found.connect(self._on_found)
        self._doctor.finished.connect(self._on_finished)
        self._doctor.failed.connect(self._on_failed)
        self._again.clicked.connect(self.examine)
        self._cancel.clicked.connect(self._on_cancel)
        self._copy.clicked.connect(self._on_copy)
        self._close.clicked.connect(self.accept)

    # --- slots --------------------------------------------------------------------------------

    def examine(self) -> None:
        """Begin anew."""
        self.findings.clear()
        self._list.clear()
        self._summary.clear()
        self._doctor.start()
        self._show_state()

    def done(self, result: int) -> None:
        """Nobody looks any more."""
        self._doctor.stop()
        super().done(result)

    def _on_found(self, finding: Finding) -> None:
        self._add(finding)
        if finding.kind == _QT_AFTER:
            self._add(Finding("qt", qVersion()))

    def _add(self, finding: Finding) -> None:
        self.findings.append(finding)
        self._list.add(
            finding_words.heading(finding.topic),
            finding_words.name(finding),
            finding_words.value(finding),
            ok=finding.ok,
        )

    def _on_finished(self) -> None:
        bad = [finding_words.name(finding) for finding in self.findings if not finding.ok]
        if bad:
            words = self.tr("%n problem(s) found: {names}.", "", len(bad))
            self._summary.say(words.format(names=", ".join(bad)), Tone.WARN)
        else:
            self._summary.say(self.tr("Everything is in order."), Tone.GOOD)
        self._show_state()

    def _on_failed(self, words: str) -> None:
        self._summary.say(
            words or self.tr("The check ended unexpectedly. Details are in the log."), Tone.BAD
        )
        self._show_state()

    def _on_cancel(self) -> None:
        self._doctor.stop()
        self._summary.say(
            self.tr("The check was cancelled; the list is not complete."), Tone.NEUTRAL
        )
        self._show_state()

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report())
        self._copy.setText(self.tr("Copied"))

    def _show_state(self) -> None:
        busy = self.busy
        self._progress.setVisible(busy)
        self._cancel.setVisible(busy)
        self._again.setVisible(not busy)
        self._copy.setEnabled(not busy and bool(self.findings))
        self._copy.setText(self.tr("Copy"))
        self._close.setFocus(Qt.FocusReason.OtherFocusReason)

    def report(self) -> str:
        """What can be copied."""
        now = datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC")
        return f"smsdesk diagnostics, {now}\n{finding_words.to_pass_on(self.findings)}\n"

"""CrashDialog: for bugs, not for expected errors. The window survives; the report names nobody."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from smsdesk.crash_report import header
from smsdesk.ui.bug_book import Bug
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.labels import Hint, Title
from smsdesk.ui.widgets.naming import named


class CrashDialog(QDialog):
    """Not modal; one at a time, further errors are added to the report."""

    def __init__(self, log_file: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("crashDialog")
        self._log_file = log_file
        self._earlier: Sequence[Bug] = ()
        self._bugs: Sequence[Bug] = ()
        self._make_widgets()
        self._assemble()
        self._say(self.tr("Something went wrong"), self._of_now())
        self.resize(640, 400)

    def _make_widgets(self) -> None:
        self._title = Title()
        self._words = named(Hint(), "crashWords")
        self._report = named(QPlainTextEdit(readOnly=True), "crashReport")
        self._report.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._report.setAccessibleName(self.tr("Report"))
        self._log = named(Hint(), "crashLog")
        self._log.setText(self.tr("More is in the log: {file}").format(file=_short(self._log_file)))
        self._log.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._copy = named(buttons.secondary(self.tr("Copy the report"), "copy"), "crashCopy")
        self._copy.clicked.connect(self._on_copy)
        self._folder = named(
            buttons.secondary(self.tr("Show the log"), "folder-open"), "crashShowLog"
        )
        self._folder.clicked.connect(self._on_show_log)
        self._close = named(buttons.primary(self.tr("Close")), "crashClose")
        self._close.clicked.connect(self.close)

    def _assemble(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self._copy)
        row.addWidget(self._folder)
        row.addStretch(1)
        row.addWidget(self._close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 20, 22, 18)
        layout.setSpacing(10)
        layout.addWidget(self._title)
        layout.addWidget(self._words)
        layout.addWidget(self._report, 1)
        layout.addWidget(self._log)
        layout.addLayout(row)

    def _of_now(self) -> str:
        return self.tr(
            "The program made a mistake. Your contacts and messages are safe and you can go on. "
            "If it happens again, send the report to the authors: it holds no personal data."
        )

    def _of_earlier(self) -> str:
        return self.tr(
            "Your contacts and messages are safe, and nothing will be sent twice. If it happens "
            "again, send the report to the authors: it holds no personal data."
        )

    def _of_the_start(self) -> str:
        return self.tr(
            "The program cannot start. Your contacts and messages are still there. Install it "
            "anew, and if that does not help, send the report to the authors: it holds no "
            "personal data."
        )

    # --- what happened --------------------------------------------------------------------------

    @property
    def report(self) -> str:
        """What can be copied."""
        return self._report.toPlainText()

    def tell(self, bugs: Sequence[Bug], *, anew: bool = True) -> None:
        """Show all `bugs` of this session; `anew`: come to the front, somebody closed it maybe."""
        self._bugs = bugs
        self._say(self.tr("Something went wrong"), self._of_now())
        self._fill(anew=anew)

    def tell_earlier(self, reports: Sequence[str]) -> None:
        """The last session ended by a crash."""
        self._earlier = [Bug(report) for report in reports]
        self._say(self.tr("Last time the program ended unexpectedly"), self._of_earlier())
        self._fill(anew=True)

    def tell_failed_start(self, report: str) -> None:
        """Nothing but this dialog could be shown."""
        self._bugs = (Bug(report),)
        self._say(self.tr("SMS Desk cannot start"), self._of_the_start())
        self._fill(anew=False)

    def _say(self, title: str, words: str) -> None:
        self.setWindowTitle(title)
        self._title.setText(title)
        self._words.setText(words)

    def _fill(self, *, anew: bool) -> None:
        self._copy.setText(self.tr("Copy the report"))
        told = [str(bug) for bug in (*self._earlier, *self._bugs)]
        self._show_report("\n\n".join([header(), *told]))
        if anew:
            self._close.setFocus()
            self.show()
            self.raise_()

    def _show_report(self, report: str) -> None:
        """Whoever reads it stays where they are."""
        bar = self._report.verticalScrollBar()
        at = bar.value()
        self._report.setPlainText(report)
        bar.setValue(at)

    # --- slots ----------------------------------------------------------------------------------

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report)
        self._copy.setText(self.tr("Copied"))

    def _on_show_log(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._log_file.parent)))


def _short(file: Path) -> str:
    """Below the home folder its name is nobody's business on a screenshot."""
    try:
        return f"~/{file.relative_to(Path.home()).as_posix()}"
    except (ValueError, RuntimeError):
        return str(file)

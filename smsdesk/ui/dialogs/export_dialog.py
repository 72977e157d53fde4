"""ExportDialog: how far an export has come, and a way to stop it; of messages, or of contacts."""

from pathlib import Path
from typing import ClassVar, Protocol, Self

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from smsdesk.core.errors import SmsdeskError
from smsdesk.ui import formats
from smsdesk.ui.context import Context
from smsdesk.ui.dialogs.fitted_dialog import FittedDialog
from smsdesk.ui.dialogs.lifetime import replace_closed
from smsdesk.ui.error_text import error_text
from smsdesk.ui.export_process import ExportProcess
from smsdesk.ui.theme import Tone
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.banner import Banner
from smsdesk.ui.widgets.labels import ElidedLabel, Hint, Title
from smsdesk.ui.widgets.naming import named


class Wanted(Protocol):
    """What is to be written: a `MessageQuery`, or a `ContactChoice`."""

    def written(self) -> str:
        """For the command's standard input."""
        ...


class ExportDialog(FittedDialog):
    """Goes away when the file is written; Esc and Cancel stop the writing."""

    group: ClassVar[str] = "outbox"
    """Of the command that exports."""

    def __init__(self, context: Context, file: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("exportDialog")
        replace_closed(self)
        self.setWindowTitle(self._heading())
        self._context = context
        self._file = file
        self._process = ExportProcess(context.command, self)
        self._make_widgets()
        self._assemble()
        self._connect()

    @classmethod
    def open_for(cls, context: Context, wanted: Wanted, file: Path, parent: QWidget) -> Self:
        """Write what is wanted into `file`."""
        dialog = cls(context, file, parent.window())
        dialog.open()
        dialog._process.start(cls.group, file, wanted.written())
        return dialog

    # --- words ---------------------------------------------------------------------------------

    def _heading(self) -> str:
        return self.tr("Export messages")

    def _reading(self) -> str:
        """Said until the first rows are written."""
        return self.tr("Reading messages…")

    def _done(self, count: int) -> str:
        words = self.tr("%n message(s) written to {name}.", "", count).format(name=self._file.name)
        return words.replace(str(count), formats.number(count), 1)

    # --- widgets -------------------------------------------------------------------------------

    def _make_widgets(self) -> None:
        self._bar = named(QProgressBar(), "exportProgress")
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._count = named(Hint(self._reading()), "exportCount")
        self._banner = Banner(self)
        self._banner.setObjectName("exportProblem")
        self._cancel = named(buttons.secondary(self.tr("Cancel")), "exportCancel")

    def _assemble(self) -> None:
        bottom = QHBoxLayout()
        bottom.addWidget(self._count, 1)
        bottom.addWidget(self._cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 20, 22, 18)
        layout.setSpacing(12)
        layout.addWidget(Title(self._heading()))
        layout.addWidget(ElidedLabel(str(self._file)))
        layout.addWidget(self._banner)
        layout.addWidget(self._bar)
        layout.addLayout(bottom)
        self.setFixedWidth(520)

    def _connect(self) -> None:
        self._cancel.clicked.connect(self.reject)
        self._process.progress.connect(self._on_progress)
        self._process.finished.connect(self._on_finished)
        self._process.failed.connect(self._on_failed)
        self._process.cancelled.connect(self._on_cancelled)

    # --- slots ---------------------------------------------------------------------------------

    def _on_progress(self, done: int, total: int) -> None:
        self._bar.setRange(0, max(total, 1))
        self._bar.setValue(done)
        words = self.tr("{done} of {total}")
        self._count.setText(words.format(done=formats.number(done), total=formats.number(total)))

    def _on_finished(self, count: int) -> None:
        self._context.notices.good(self._done(count))
        self.accept()

    def _on_failed(self, error: SmsdeskError | str) -> None:
        words = error_text(error) if isinstance(error, SmsdeskError) else error
        self._banner.say(words or self.tr("The export stopped. Nothing was written."), Tone.BAD)
        self._bar.hide()
        self._count.clear()
        self._cancel.setText(self.tr("Close"))

    def _on_cancelled(self) -> None:
        self._context.notices.say(self.tr("The export was cancelled. Nothing was written."))
        super().reject()

    def reject(self) -> None:
        """Stop what runs first; the dialog goes when it has stopped."""
        if self._process.running:
            self._cancel.setEnabled(False)
            self._process.cancel()
        else:
            super().reject()


class ContactExportDialog(ExportDialog):
    """The same for contacts."""

    group = "contacts"

    def _heading(self) -> str:
        return self.tr("Export contacts")

    def _reading(self) -> str:
        return self.tr("Reading contacts…")

    def _done(self, count: int) -> str:
        words = self.tr("%1 exported to %2.").replace("%1", formats.contacts(count))
        return words.replace("%2", self._file.name)

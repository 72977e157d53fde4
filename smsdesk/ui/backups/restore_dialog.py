"""RestoreDialog: what a copy holds, what a restore would take away, and then the restore itself."""

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QProgressBar, QVBoxLayout, QWidget

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.ui import formats
from smsdesk.ui.backups import backup_words
from smsdesk.ui.backups.backup_process import CheckProcess, RestoreProcess
from smsdesk.ui.backups.backup_values import Outcome, Prospect
from smsdesk.ui.context import Context
from smsdesk.ui.dialogs.fitted_dialog import FittedDialog
from smsdesk.ui.dialogs.lifetime import replace_closed
from smsdesk.ui.error_text import error_text
from smsdesk.ui.theme import Tone
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.banner import Banner
from smsdesk.ui.widgets.field import Field
from smsdesk.ui.widgets.labels import ElidedLabel, Hint, Title
from smsdesk.ui.widgets.naming import named
from smsdesk.ui.widgets.row_field import RowField
from smsdesk.ui.widgets.secret_line import SecretLine, ShowButton

_WIDTH = 560
_LOOK_MS = 100
_PATIENCE = 300
"""So many looks until the child that sends has had time to end."""
_ASK = frozenset({ErrorCode.BACKUP_PASSPHRASE_NEEDED, ErrorCode.BACKUP_PASSPHRASE_WRONG})


class RestoreDialog(FittedDialog):
    """First a look at the copy, then a decision, then the restore, which cannot be stopped."""

    def __init__(self, context: Context, file: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("restoreDialog")
        replace_closed(self)
        self.setWindowTitle(self.tr("Restore a copy"))
        self._context = context
        self._file = file
        self._prospect: Prospect | None = None
        self._restored = False
        self._looks = 0
        self._check = CheckProcess(context.command, self)
        self._restore = RestoreProcess(context.command, self)
        self._wait = QTimer(self)
        self._wait.setInterval(_LOOK_MS)
        self._make_widgets()
        self._assemble()
        self._connect()
        self.setFixedWidth(_WIDTH)

    @classmethod
    def open_for(cls, context: Context, file: Path, parent: QWidget) -> "RestoreDialog":
        """Look at the copy, and show it."""
        dialog = cls(context, file, parent)
        dialog.open()
        dialog._look()
        return dialog

    @property
    def busy(self) -> bool:
        """Whether it looks, waits for the sender or restores."""
        return self._check.running or self._restoring

    @property
    def restored(self) -> bool:
        """Whether the copy is restored."""
        return self._restored

    @property
    def _restoring(self) -> bool:
        return self._wait.isActive() or self._restore.running

    # --- widgets -------------------------------------------------------------------------------

    def _make_widgets(self) -> None:
        self._name = named(ElidedLabel(str(self._file)), "restoreFile")
        self._banner = named(Banner(self), "restoreSummary")
        self._lines = named(QLabel(), "restoreLosses")
        self._lines.setWordWrap(True)
        self._back = named(Hint(), "restoreReturning")
        self._passphrase = SecretLine("restorePassphrase", trims=False)
        self._passphrase_field = RowField(
            self.tr("Passphrase of this copy"), self._passphrase, ShowButton(self._passphrase)
        )
        self._sure = named(QLineEdit(), "restoreSure")
        self._sure_field = Field("", self._sure)
        self._sure_label = named(QLabel(), "restoreAsk")
        self._sure_label.setWordWrap(True)
        self._sure_label.setBuddy(self._sure)
        self._bar = named(QProgressBar(), "restoreProgress")
        self._bar.setAccessibleName(self.tr("Progress"))
        self._bar.setTextVisible(False)
        self._go = named(buttons.danger(self.tr("Restore"), "arrow-counter-clockwise"), "restoreGo")
        self._open = named(buttons.primary(self.tr("Open the copy")), "restoreOpen")
        self._close = named(buttons.secondary(self.tr("Cancel")), "restoreClose")

    def _assemble(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(self._close)
        foot.addWidget(self._open)
        foot.addWidget(self._go)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 20, 22, 18)
        layout.setSpacing(12)
        layout.addWidget(Title(self.windowTitle()))
        for part in (self._name, self._banner, self._passphrase_field, self._lines, self._back):
            layout.addWidget(part)
        layout.addWidget(self._sure_label)
        layout.addWidget(self._sure_field)
        layout.addWidget(self._bar)
        layout.addLayout(foot)
        self._passphrase_field.hide()
        self._show_state()

    def _connect(self) -> None:
        self._check.finished.connect(self._on_checked)
        self._check.failed.connect(self._on_check_failed)
        self._restore.finished.connect(self._on_restored)
        self._restore.failed.connect(self._on_not_restored)
        self._restore.cancelled.connect(lambda: self._on_not_restored(""))
        for process in (self._check, self._restore):
            process.progress.connect(self._on_progress)
        self._wait.timeout.connect(self._when_quiet)
        self._sure.textChanged.connect(self._show_state)
        self._passphrase.edited.connect(self._passphrase_field.clear_problem)
        self._open.clicked.connect(self._look)
        self._go.clicked.connect(self._on_go)
        self._close.clicked.connect(self.reject)

    # --- looking at the copy ---------------------------------------------------------------------

    def _look(self) -> None:
        self._banner.clear()
        self._bar.setRange(0, 0)
        self._check.start(self._file, self._passphrase.value())
        self._show_state()

    def _on_checked(self, prospect: Prospect) -> None:
        self._prospect = prospect
        self._passphrase_field.hide()
        self._banner.say(backup_words.in_order(prospect), Tone.GOOD)
        losses = prospect.losses
        head = self.tr("A restore takes away what is newer than the copy:")
        lines, bare = backup_words.losses(prospect), backup_words.nothing_here(prospect)
        self._lines.setText("\n".join(lines if bare else [head, *lines]))
        # on a new computer nobody deleted those who are missing
        back = losses.returning if losses and not bare else 0
        self._back.setText(backup_words.returning(back) if back else "")
        if self._sent:
            words = self.tr("To restore, type how many messages were sent since: {count}")
            self._sure_label.setText(words.format(count=formats.number(self._sent)))
            self._sure.setAccessibleName(self._sure_label.text())
        self._show_state()
        (self._sure if self._sent else self._close).setFocus()

    @property
    def _sent(self) -> int:
        losses = self._prospect.losses if self._prospect is not None else None
        return losses.sent if losses is not None else 0

    def _on_check_failed(self, error: SmsdeskError | str) -> None:
        if isinstance(error, SmsdeskError) and error.code in _ASK:
            first = self._passphrase_field.isHidden()
            self._passphrase_field.show()
            if not first:
                self._passphrase_field.show_problem(error_text(error))
            self._passphrase.setFocus()
        else:
            self._say(error)
        self._show_state()

    # --- restoring -------------------------------------------------------------------------------

    def _on_go(self) -> None:
        """Our own child that sends is asked to end first; what it has not sent stays."""
        self._banner.clear()
        self._bar.setRange(0, 0)
        self._context.sender.hold()
        self._looks = 0
        self._wait.start()
        self._show_state()

    def _when_quiet(self) -> None:
        self._looks += 1
        if not self._context.sender.running or self._looks > _PATIENCE:
            self._wait.stop()
            self._restore.start(self._file, self._passphrase.value())
            self._show_state()

    def _on_restored(self, done: Outcome) -> None:
        self._restored = True
        self._banner.say(backup_words.outcome(done), Tone.GOOD)
        self._lines.setText("\n\n".join(backup_words.afterwards(done)))
        self._back.clear()
        self._close.setText(self.tr("Close"))
        self._show_state()
        self._close.setFocus()
        self._tell_everybody()

    def _tell_everybody(self) -> None:
        """The window reads everything again, also where it could read nothing before."""
        changes = self._context.changes
        self._context.runner.try_again()
        for changed in (
            changes.preferences,
            changes.gateways,
            changes.own_fields,
            changes.groups,
            changes.templates,
            changes.contacts,
            changes.reminders,
            changes.messages,
        ):
            changed.emit()
        changes.restored.emit()
        self._context.sender.release()

    def _on_not_restored(self, error: SmsdeskError | str) -> None:
        self._say(error)
        self._context.sender.release()
        self._show_state()

    # --- showing ---------------------------------------------------------------------------------

    def _say(self, error: SmsdeskError | str) -> None:
        words = error_text(error) if isinstance(error, SmsdeskError) else error
        fallback = self.tr("That did not work. Nothing has been changed; try again.")
        self._banner.say(words or fallback, Tone.BAD)

    def _on_progress(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def _show_state(self) -> None:
        busy, known = self.busy, self._prospect is not None
        typed = "".join(self._sure.text().split()).replace(",", "").replace(".", "")
        self._bar.setVisible(busy)
        self._lines.setVisible(known)
        self._back.setVisible(known and bool(self._back.text()))
        asks = known and bool(self._sent) and not self._restored
        self._sure_label.setVisible(asks)
        self._sure_field.setVisible(asks)
        self._sure.setEnabled(not busy)
        self._open.setVisible(not self._passphrase_field.isHidden())
        self._open.setEnabled(not busy)
        self._go.setVisible(known and not self._restored)
        self._go.setEnabled(not busy and (not self._sent or typed == str(self._sent)))
        self._close.setEnabled(not self._restoring)

    def reject(self) -> None:
        """A restore comes to its end first."""
        if not self._restoring:
            self._check.cancel()
            super().reject()

"""BackupDialog: the copies that there are, newest first; making, checking and restoring one."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QProgressBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from smsdesk.core.errors import SmsdeskError
from smsdesk.ui import formats
from smsdesk.ui.backups import backup_words
from smsdesk.ui.backups.backup_process import CheckProcess, CopyProcess, ListProcess
from smsdesk.ui.backups.backup_values import Made, Prospect, SeenCopy
from smsdesk.ui.backups.choices_part import ChoicesPart
from smsdesk.ui.backups.restore_dialog import RestoreDialog
from smsdesk.ui.context import Context
from smsdesk.ui.dialogs.lifetime import replace_closed
from smsdesk.ui.error_text import error_text
from smsdesk.ui.theme import Tone
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.banner import Banner
from smsdesk.ui.widgets.empty_state import EmptyState
from smsdesk.ui.widgets.labels import Hint, Title
from smsdesk.ui.widgets.naming import named
from smsdesk.ui.widgets.short_table import ShortTable

WHEN, SIZE, KIND, PLACE = range(4)
_SIZE = (820, 640)
_ROW = 32
_WIDTHS = {WHEN: 170, SIZE: 90, KIND: 150}


class BackupDialog(QDialog):
    """Children do the work; one thing at a time."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("backupDialog")
        replace_closed(self)
        self.setWindowTitle(self.tr("Backup copies"))
        self._context = context
        self._copies: Sequence[SeenCopy] = ()
        self._ready = False
        self._list = ListProcess(context.command, self)
        self._copy = CopyProcess(context.command, self)
        self._check = CheckProcess(context.command, self)
        self._make_widgets()
        self._assemble()
        self._connect()
        self.resize(*_SIZE)
        self._show_state()

    @classmethod
    def open_for(cls, context: Context, parent: QWidget | None) -> "BackupDialog":
        """Show it; choices and list follow."""
        dialog = cls(context, parent)
        dialog.open()
        dialog.read()
        return dialog

    @property
    def ready(self) -> bool:
        """Whether the list has been read, or is known not to be readable."""
        return self._ready

    @property
    def busy(self) -> bool:
        """Whether something is being made or checked."""
        return self._copy.running or self._check.running

    # --- widgets -------------------------------------------------------------------------------

    def _make_widgets(self) -> None:
        self._choices = ChoicesPart(self._context)
        self._banner = named(Banner(self), "backupSummary")
        self._table = self._make_table()
        self._none = EmptyState(
            "clock-counter-clockwise",
            self.tr("No copies in this folder yet"),
            self.tr("The first one is made today, or at once with “Copy now”."),
        )
        self._loading = Hint(self.tr("Reading…"))
        self._bar = named(QProgressBar(), "backupProgress")
        self._bar.setAccessibleName(self.tr("Progress"))
        self._bar.setTextVisible(False)
        self._people = named(
            Hint(
                self.tr(
                    "A copy holds people's data as they were that day: whoever was erased since is "
                    "still in older ones, which go by themselves after about a year. What was "
                    "kept before a restore stays until you delete it. Passwords of gateways are "
                    "in no copy."
                )
            ),
            "backupPeople",
        )
        self._make_buttons()

    def _make_buttons(self) -> None:
        self._now = named(buttons.primary(self.tr("Copy now"), "plus"), "backupNow")
        self._look = named(buttons.secondary(self.tr("Check")), "backupCheck")
        self._restore = named(
            buttons.secondary(self.tr("Restore…"), "arrow-counter-clockwise"), "backupRestore"
        )
        self._file = named(buttons.secondary(self.tr("Restore from a file…")), "backupFromFile")
        self._stop = named(buttons.secondary(self.tr("Stop")), "backupStop")
        self._close = named(buttons.secondary(self.tr("Close")), "backupClose")

    def _make_table(self) -> ShortTable:
        titles = (self.tr("Made"), self.tr("Size"), self.tr("Kind"), self.tr("Place"))
        table = named(ShortTable(titles, _ROW), "backupTable")
        table.setAccessibleName(self.windowTitle())
        table.set_columns(PLACE, _WIDTHS.items())
        # the folder and the name's end tell more than what is between
        table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        return table

    def _assemble(self) -> None:
        self._stack = QStackedWidget()
        for part in (self._loading, self._table, self._none):
            self._stack.addWidget(part)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        for button in (self._now, self._look, self._restore, self._file):
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(self._stop)
        foot.addWidget(self._close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 20, 22, 16)
        layout.setSpacing(12)
        layout.addWidget(Title(self.windowTitle()))
        layout.addWidget(self._choices)
        layout.addWidget(self._banner)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self._bar)
        layout.addWidget(self._people)
        layout.addLayout(foot)

    def _connect(self) -> None:
        self._choices.changed.connect(self._read_list)
        self._choices.failed.connect(self._on_failed)
        self._context.changes.backups.connect(self.read)
        self._list.finished.connect(self._on_list)
        self._list.failed.connect(self._on_unreadable)
        self._copy.finished.connect(self._on_made)
        self._check.finished.connect(self._on_checked)
        for process in (self._copy, self._check):
            process.failed.connect(self._on_failed)
            process.cancelled.connect(self._on_cancelled)
            process.progress.connect(self._on_progress)
        self._table.itemSelectionChanged.connect(self._show_state)
        self._table.itemDoubleClicked.connect(self._on_restore)
        self._now.clicked.connect(self._on_now)
        self._look.clicked.connect(self._on_check)
        self._restore.clicked.connect(self._on_restore)
        self._file.clicked.connect(self._on_file)
        self._stop.clicked.connect(self._on_stop)
        self._close.clicked.connect(self.reject)

    # --- the list ------------------------------------------------------------------------------

    def read(self) -> None:
        """Read choices and list anew."""
        self._choices.read()
        self._read_list()

    def _read_list(self) -> None:
        if not self._list.running:
            self._list.start()

    def _on_list(self, copies: Sequence[SeenCopy]) -> None:
        self._ready = True
        self._show_copies(copies)
        self._show_state()

    def _show_copies(self, copies: Sequence[SeenCopy]) -> None:
        """What was chosen stays chosen."""
        chosen = self._chosen
        self._copies = copies
        self._table.show_rows([self._words(copy) for copy in copies])
        self._stack.setCurrentWidget(self._table if copies else self._none)
        if copies:
            files = [copy.file for copy in copies]
            self._table.selectRow(files.index(chosen.file) if chosen in copies and chosen else 0)

    def _words(self, copy: SeenCopy) -> Sequence[str]:
        made, size = formats.moment(copy.made_at), backup_words.size(copy.size)
        return (made, size, backup_words.kind(copy), str(copy.file))

    def _on_unreadable(self, error: SmsdeskError | str) -> None:
        self._ready = True
        self._stack.setCurrentWidget(self._none)
        self._on_failed(error)

    @property
    def _chosen(self) -> SeenCopy | None:
        row = self._table.selected_row
        return self._copies[row] if row is not None and row < len(self._copies) else None

    # --- deeds ---------------------------------------------------------------------------------

    def _on_now(self) -> None:
        self._begin()
        self._copy.start()
        self._show_state()

    def _on_made(self, made: Made) -> None:
        if made.copy is not None:
            words = self.tr("The copy has been made and read back: {file}")
            self._banner.say(words.format(file=made.copy.file), Tone.GOOD)
            self._show_made(made.copy)
        self._show_state()
        self.read()

    def _show_made(self, copy: SeenCopy) -> None:
        """At once and chosen; the list is read anew a moment later."""
        others = [one for one in self._copies if one.file != copy.file]
        self._show_copies([copy, *others])
        self._table.selectRow(0)

    def _on_check(self) -> None:
        if self._chosen is not None:
            self._begin()
            self._check.start(self._chosen.file)
            self._show_state()

    def _on_checked(self, prospect: Prospect) -> None:
        self._banner.say(backup_words.in_order(prospect), Tone.GOOD)
        self._show_state()

    def _on_restore(self) -> None:
        if self._chosen is not None and not self.busy:
            self._open_restore(self._chosen.file)

    def _on_file(self) -> None:
        dialog = named(QFileDialog(self, self.tr("Choose a backup copy")), "backupFiles")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        names = self.tr("Backup copies (*.db *.enc)"), self.tr("All files (*)")
        dialog.setNameFilters(list(names))
        dialog.fileSelected.connect(lambda name: self._open_restore(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _open_restore(self, file: Path) -> None:
        dialog = RestoreDialog.open_for(self._context, file, self)
        dialog.finished.connect(self.read)

    def _on_stop(self) -> None:
        self._copy.cancel()
        self._check.cancel()

    def _on_cancelled(self) -> None:
        self._banner.say(self.tr("Stopped. Nothing has been changed."), Tone.NEUTRAL)
        self._show_state()

    def _on_failed(self, error: SmsdeskError | str) -> None:
        words = error_text(error) if isinstance(error, SmsdeskError) else error
        self._banner.say(words or self.tr("That did not work. Try again."), Tone.BAD)
        self._show_state()

    def _begin(self) -> None:
        self._banner.clear()
        self._bar.setRange(0, 0)

    def _on_progress(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def _show_state(self) -> None:
        busy, chosen = self.busy, self._chosen is not None
        self._bar.setVisible(busy)
        self._stop.setVisible(busy)
        self._now.setEnabled(not busy and self._choices.ready)
        self._look.setEnabled(not busy and chosen)
        self._restore.setEnabled(not busy and chosen)
        self._file.setEnabled(not busy)
        self._table.setEnabled(not busy)

    def reject(self) -> None:
        """What is under way is ended first; it leaves nothing behind."""
        self._on_stop()
        self._list.cancel()
        super().reject()

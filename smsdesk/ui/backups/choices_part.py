"""ChoicesPart: whether copies are made daily, where they go, whether they are encrypted.

What is changed is kept at once.
"""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QWidget

from smsdesk.core.errors import SmsdeskError
from smsdesk.ui import formats
from smsdesk.ui.backups.passphrase_dialog import PassphraseDialog
from smsdesk.ui.context import Context
from smsdesk.ui.theme import Tone
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.banner import Banner
from smsdesk.ui.widgets.card import Card
from smsdesk.ui.widgets.labels import ElidedLabel, Hint
from smsdesk.ui.widgets.naming import named

if TYPE_CHECKING:
    from smsdesk.services.backups.values import BackupChoices, BackupState
    from smsdesk.services.desk import Desk


class ChoicesPart(Card):
    """A card of the dialog."""

    changed = Signal()
    """Copies lie somewhere else now."""
    failed = Signal(object)
    """A SmsdeskError: the choice was not kept, or none can be read."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin=14)
        self._context = context
        self._state: BackupState | None = None
        self._make_widgets()
        self._assemble()
        self._connect()
        self._show()

    def _make_widgets(self) -> None:
        self._daily = named(
            QCheckBox(self.tr("Make a copy every day while the program runs")), "backupDaily"
        )
        self._last = named(Hint(), "backupLast")
        self._folder = named(ElidedLabel(), "backupFolder")
        self._choose = named(
            buttons.secondary(self.tr("Other folder…"), "folder-open"), "backupChooseFolder"
        )
        self._usual = named(buttons.link(self.tr("Beside the data")), "backupUsualFolder")
        self._near = named(Banner(self), "backupSameDisk")
        self._encrypted = named(ElidedLabel(), "backupEncrypted")
        self._encrypt = named(buttons.secondary("", "lock-key"), "backupEncrypt")
        self._open = named(buttons.link(self.tr("Encrypt no more")), "backupOpen")

    def _assemble(self) -> None:
        self.body.addWidget(self._daily)
        self.body.addWidget(self._last)
        self.body.addLayout(_row(self._folder, self._usual, self._choose))
        self.body.addLayout(_row(self._encrypted, self._open, self._encrypt))
        self.body.addWidget(self._near)

    def _connect(self) -> None:
        self._daily.clicked.connect(self._on_daily)
        self._choose.clicked.connect(self._on_choose)
        self._usual.clicked.connect(lambda: self._keep_folder(""))
        self._encrypt.clicked.connect(self._on_encrypt)
        self._open.clicked.connect(self._on_open)

    # --- reading and showing --------------------------------------------------------------------

    def read(self) -> None:
        """Read the choices anew."""
        self._context.runner.run(_state, self._on_state, self._on_error, owner=self)

    @property
    def ready(self) -> bool:
        """Whether the choices are known."""
        return self._state is not None

    def _on_state(self, state: "BackupState") -> None:
        self._state = state
        self._show()

    def _on_error(self, error: SmsdeskError) -> None:
        self._show()
        self.failed.emit(error)

    def _show(self) -> None:
        state = self._state
        for widget in (self._daily, self._choose, self._encrypt):
            widget.setEnabled(state is not None)
        encrypted = state is not None and state.choices.encrypted
        self._usual.setVisible(state is not None and bool(state.choices.folder))
        self._open.setVisible(encrypted)
        self._encrypt.setText(
            self.tr("Other passphrase…") if encrypted else self.tr("Encrypt the copies…")
        )
        self._encrypted.setText(
            self.tr("New copies are encrypted with your passphrase.")
            if encrypted
            else self.tr("Whoever has a copy can read the data in it.")
        )
        if state is not None:
            self._show_state(state)

    def _show_state(self, state: "BackupState") -> None:
        self._daily.setChecked(state.choices.daily)
        self._folder.setText(self.tr("Folder: {name}").format(name=state.folder))
        if state.last_at is None:
            self._last.setText(self.tr("No copy has been made yet."))
        else:
            words = self.tr("Last good copy: {time}")
            self._last.setText(words.format(time=formats.moment(state.last_at)))
        if state.same_disk:
            self._near.say(
                self.tr(
                    "This folder is on the same disk as the data: if the disk dies, so do the "
                    "copies. Choose a USB stick or a network folder."
                ),
                Tone.WARN,
            )
        else:
            self._near.clear()

    # --- changing ---------------------------------------------------------------------------------

    def _on_daily(self) -> None:
        if self._state is not None:
            self._keep(replace(self._state.choices, daily=self._daily.isChecked()))

    def _on_choose(self) -> None:
        dialog = named(
            QFileDialog(self.window(), self.tr("Folder for the copies")), "backupFolders"
        )
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        if self._state is not None:
            dialog.setDirectory(str(self._state.folder))
        dialog.fileSelected.connect(lambda name: self._keep_folder(str(Path(name))))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _keep_folder(self, folder: str) -> None:
        if self._state is not None:
            self._keep(replace(self._state.choices, folder=folder))

    def _on_encrypt(self) -> None:
        PassphraseDialog.open_for(self._on_passphrase, self.window())

    def _on_passphrase(self, passphrase: str) -> None:
        if self._state is not None:
            self._keep(replace(self._state.choices, encrypted=True), passphrase)

    def _on_open(self) -> None:
        if self._state is not None:
            self._keep(replace(self._state.choices, encrypted=False))

    def _keep(self, choices: "BackupChoices", passphrase: str | None = None) -> None:
        def keep(desk: "Desk") -> "BackupState":
            desk.backups.choose(choices, passphrase)
            return desk.backups.state()

        if self._state is not None:
            # the next change builds on this one, whether it has been kept by then or not
            self._state = replace(self._state, choices=choices)
        self._context.runner.run(keep, self._on_kept, self._on_not_kept, owner=self)

    def _on_not_kept(self, error: SmsdeskError) -> None:
        self._on_error(error)
        self.read()

    def _on_kept(self, state: "BackupState") -> None:
        self._on_state(state)
        self.changed.emit()


def _state(desk: "Desk") -> "BackupState":
    """In a worker."""
    return desk.backups.state()


def _row(words: QWidget, *beside: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(words, 1)
    for one in beside:
        row.addWidget(one)
    return row

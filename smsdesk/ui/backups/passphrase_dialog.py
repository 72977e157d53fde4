"""PassphraseDialog: a passphrase for copies, typed twice, and what it means to forget it."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.services.backups.values import SHORTEST_PASSPHRASE
from smsdesk.ui.dialogs.fitted_dialog import FittedDialog
from smsdesk.ui.dialogs.lifetime import replace_closed
from smsdesk.ui.error_text import error_text
from smsdesk.ui.theme import Tone
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.banner import Banner
from smsdesk.ui.widgets.field import Field
from smsdesk.ui.widgets.labels import Title
from smsdesk.ui.widgets.naming import named
from smsdesk.ui.widgets.row_field import RowField
from smsdesk.ui.widgets.secret_line import SecretLine, ShowButton

_WIDTH = 480


class PassphraseDialog(FittedDialog):
    """Nothing is kept here: `then` gets what was typed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("passphraseDialog")
        replace_closed(self)
        self.setWindowTitle(self.tr("Encrypt the copies"))
        self._make_widgets()
        self._assemble()
        self._first.edited.connect(self._on_edited)
        self._second.edited.connect(self._on_edited)
        self._cancel.clicked.connect(self.reject)
        self._save.clicked.connect(self._on_save)

    @classmethod
    def open_for(cls, then: Callable[[str], None], parent: QWidget) -> "PassphraseDialog":
        """Ask for a new passphrase."""
        dialog = cls(parent)
        dialog.accepted.connect(lambda: then(dialog._first.value()))
        dialog.open()
        dialog._first.setFocus()
        return dialog

    def _make_widgets(self) -> None:
        self._warning = Banner(self)
        self._warning.say(
            self.tr(
                "Without the passphrase nobody can open the copies, neither you nor we. Write it "
                "down and keep it away from this computer."
            ),
            Tone.WARN,
        )
        self._first = SecretLine("passphraseFirst", trims=False)
        self._second = SecretLine("passphraseSecond", trims=False)
        self._first_field = RowField(
            self.tr("Passphrase"),
            self._first,
            ShowButton(self._first),
            hint=self.tr("Several words are best."),
        )
        self._second_field = Field(self.tr("Once more"), self._second)
        self._save = named(buttons.primary(self.tr("Encrypt"), "lock-key"), "passphraseSave")
        self._save.setDefault(True)
        self._cancel = named(buttons.secondary(self.tr("Cancel")), "passphraseCancel")

    def _assemble(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(self._cancel)
        foot.addWidget(self._save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 20, 22, 18)
        layout.setSpacing(12)
        layout.addWidget(Title(self.windowTitle()))
        layout.addWidget(self._warning)
        layout.addWidget(self._first_field)
        layout.addWidget(self._second_field)
        layout.addLayout(foot)
        self.setFixedWidth(_WIDTH)

    def _on_edited(self) -> None:
        self._first_field.clear_problem()
        self._second_field.clear_problem()

    def _on_save(self) -> None:
        if len(self._first.value()) < SHORTEST_PASSPHRASE:
            short = SmsdeskError(ErrorCode.BACKUP_PASSPHRASE_SHORT, count=SHORTEST_PASSPHRASE)
            self._first_field.show_problem(error_text(short))
            self._first.setFocus()
        elif self._first.value() != self._second.value():
            self._second_field.show_problem(self.tr("This is not the same passphrase."))
            self._second.setFocus()
        else:
            self.accept()

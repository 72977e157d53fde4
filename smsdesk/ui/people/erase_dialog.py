"""EraseDialog: what goes with a person for good, and whether the numbers stay out of reach."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from smsdesk.core.errors import ErrorCode
from smsdesk.ui.dialogs.fitted_dialog import FittedDialog
from smsdesk.ui.dialogs.lifetime import replace_closed
from smsdesk.ui.error_text import code_text
from smsdesk.ui.theme import Tone
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.banner import Banner
from smsdesk.ui.widgets.labels import Hint, Title
from smsdesk.ui.widgets.naming import named

if TYPE_CHECKING:
    from smsdesk.services.people.privacy import ErasurePreview

_WIDTH = 480


class EraseDialog(FittedDialog):
    """Nothing can be had back, so Enter and Esc keep everything."""

    agreed = Signal(bool)
    """To erase; whether the numbers go onto the list of those who must not be texted."""

    def __init__(self, preview: "ErasurePreview", parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("eraseDialog")
        replace_closed(self)
        self.setWindowTitle(self.tr("Erase a person's data"))
        self._preview = preview
        self._create()
        self._assemble()
        self._show_waiting()

    @classmethod
    def open_for(cls, preview: "ErasurePreview", parent: QWidget) -> "EraseDialog":
        """Ask without waiting."""
        dialog = cls(preview, parent.window())
        dialog.open()
        dialog._keep.setFocus()
        return dialog

    # --- widgets -------------------------------------------------------------------------------

    def _create(self) -> None:
        name = self._preview.contact.title
        self._title = Title(self.tr("Erase all data of %1?").replace("%1", name))
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setWordWrap(True)
        self._list = named(QLabel("\n".join(f"•  {line}" for line in self._lines())), "eraseList")
        self._list.setTextFormat(Qt.TextFormat.PlainText)
        self._list.setWordWrap(True)
        self._warning = named(Banner(self), "eraseWarning")
        self._waiting = named(Banner(self), "eraseWaiting")
        self.opt_out = named(QCheckBox(self.tr("Never text the numbers again")), "eraseOptOut")
        self.opt_out.setChecked(self._preview.suggests_opt_out)
        self._about = Hint(
            self.tr(
                "They stay on the list of those who must not be texted, as hashes from which "
                "nobody can read the number."
            )
        )
        self.erase = named(buttons.danger(self.tr("Erase for good"), "trash"), "eraseAgree")
        self.erase.clicked.connect(self._on_agreed)
        self._keep = named(buttons.secondary(self.tr("Keep")), "eraseCancel")
        self._keep.setDefault(True)
        self._keep.clicked.connect(self.reject)

    def _lines(self) -> Iterator[str]:
        preview = self._preview
        yield self.tr("name, numbers, address, note and own fields")
        if preview.notes:
            yield self.tr("%n note(s) about consent", "", preview.notes)
        if preview.groups:
            yield self.tr("membership of %n group(s)", "", preview.groups)
        yield self.tr("%n message(s) to this person, with their texts", "", preview.messages)

    def _assemble(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(self._keep)
        foot.addWidget(self.erase)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 20, 22, 18)
        layout.setSpacing(12)
        for part in (self._title, self._list, self._warning, self._waiting):
            layout.addWidget(part)
        if self._preview.contact.phones:
            layout.addWidget(self.opt_out)
            layout.addWidget(self._about)
        layout.addStretch(1)
        layout.addLayout(foot)
        self.setFixedWidth(_WIDTH)
        self.resize(_WIDTH, 0)

    def _show_waiting(self) -> None:
        """Why it cannot be done yet, if so."""
        words = self.tr("This cannot be undone. Copies of the data that you made keep it.")
        self._warning.say(words, Tone.WARN)
        preview = self._preview
        if preview.open_messages:
            name, count = preview.contact.title, preview.open_messages
            self._waiting.say(code_text(ErrorCode.ERASURE_WAITS, name=name, count=count), Tone.BAD)
            self.erase.setEnabled(False)
        else:
            self._waiting.clear()

    # --- slots ---------------------------------------------------------------------------------

    def _on_agreed(self) -> None:
        phones = self._preview.contact.phones
        self.agreed.emit(bool(phones) and self.opt_out.isChecked())
        self.accept()

"""ClashDialog: some templates of a file have names that are taken. What now?"""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from smsdesk.services.template_files import Clash
from smsdesk.ui.dialogs.fitted_dialog import FittedDialog
from smsdesk.ui.dialogs.lifetime import replace_closed
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.labels import Hint, Title
from smsdesk.ui.widgets.naming import named

_WIDTH = 520
_NAMED = 6


class ClashDialog(FittedDialog):
    """Nothing is imported before one of the three is chosen."""

    def __init__(
        self, names: Sequence[str], then: Callable[[Clash], None], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("clashDialog")
        replace_closed(self)
        self.setWindowTitle(self.tr("Import templates"))
        self._then = then
        self._cancel = named(buttons.secondary(self.tr("Cancel")), "clashCancel")
        self._cancel.clicked.connect(self.reject)
        self._assemble(names)

    @classmethod
    def open_for(
        cls, names: Sequence[str], then: Callable[[Clash], None], parent: QWidget
    ) -> "ClashDialog":
        """Ask; `then` follows the choice."""
        dialog = cls(names, then, parent.window())
        dialog.open()
        return dialog

    def _assemble(self, names: Sequence[str]) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._cancel)
        row.addStretch(1)
        row.addWidget(self._choice(self.tr("Skip them"), "clashSkip", Clash.SKIP))
        row.addWidget(self._choice(self.tr("Keep both"), "clashKeepBoth", Clash.KEEP_BOTH))
        row.addWidget(self._choice(self.tr("Replace"), "clashReplace", Clash.REPLACE))
        said = self.tr("%n template(s) of the file are here already by name:", "", len(names))
        shown = [*names[:_NAMED], *(["…"] if len(names) > _NAMED else [])]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 20, 22, 18)
        layout.setSpacing(12)
        layout.addWidget(Title(self.tr("Import templates")))
        layout.addWidget(named(Hint("\n".join((said, *shown))), "clashNames"))
        layout.addLayout(row)
        self.setFixedWidth(_WIDTH)

    def _choice(self, words: str, name: str, clash: Clash) -> buttons.IconButton:
        button = named(buttons.secondary(words), name)
        button.clicked.connect(lambda: self._choose(clash))
        return button

    def _choose(self, clash: Clash) -> None:
        self.accept()
        self._then(clash)

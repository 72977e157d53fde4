"""OptOutAdding: typing or pasting numbers that must not be texted any more."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from smsdesk.core.errors import FieldError, SmsdeskError
from smsdesk.ui.context import Context
from smsdesk.ui.dialogs.fitted_dialog import FittedDialog
from smsdesk.ui.dialogs.lifetime import replace_closed
from smsdesk.ui.error_text import error_text
from smsdesk.ui.people import consent_words
from smsdesk.ui.people.note_form import source_box
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.capped_text import CappedText
from smsdesk.ui.widgets.field import Field
from smsdesk.ui.widgets.labels import Title
from smsdesk.ui.widgets.naming import named

if TYPE_CHECKING:
    from smsdesk.services.people.opt_outs import OptedOut

_WIDTH, _HEIGHT = 420, 120
_CAPACITY = 500_000
OnAdded = Callable[["OptedOut"], None]


class OptOutAdding(FittedDialog):
    """Closes when something was added; what is no number is told by whoever opened it."""

    def __init__(self, context: Context, parent: QWidget, on_added: OnAdded) -> None:
        super().__init__(parent)
        self.setObjectName("optOutAdding")
        replace_closed(self)
        self.setWindowTitle(self.tr("Numbers not to be texted"))
        self._context = context
        self._on_added = on_added
        self._create()
        self._assemble()

    @classmethod
    def open_for(cls, context: Context, parent: QWidget, on_added: OnAdded) -> "OptOutAdding":
        """Open it without waiting."""
        dialog = cls(context, parent, on_added)
        dialog.open()
        dialog.numbers.setFocus()
        return dialog

    def _create(self) -> None:
        self.numbers = named(CappedText(_CAPACITY), "optOutNumbers")
        self.numbers.setFixedHeight(_HEIGHT)
        self.numbers.setPlaceholderText("601 123 456\n602 234 567")
        self.field = Field(
            self.tr("Numbers"), self.numbers, self.tr("One a line, or pasted from anywhere.")
        )
        self.numbers.textChanged.connect(self.field.clear_problem)
        self.how = named(source_box(), "optOutHow")
        self.save = named(buttons.primary(self.tr("Add")), "optOutSave")
        self.save.setDefault(True)
        self.save.clicked.connect(self._on_save)
        self._cancel = named(buttons.secondary(self.tr("Cancel")), "optOutCancel")
        self._cancel.clicked.connect(self.reject)

    def _assemble(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(self._cancel)
        foot.addWidget(self.save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 20, 22, 18)
        layout.setSpacing(12)
        layout.addWidget(Title(self.windowTitle()))
        layout.addWidget(self.field)
        layout.addWidget(Field(self.tr("How it is known"), self.how))
        layout.addStretch(1)
        layout.addLayout(foot)
        self.setFixedWidth(_WIDTH)

    def _on_save(self) -> None:
        text = self.numbers.text
        how = consent_words.source_of(self.how.currentText())
        self.save.setEnabled(False)
        self._context.runner.run(
            lambda desk: desk.opt_outs.add_pasted(text, how), self._done, self._fail, owner=self
        )

    def _done(self, done: "OptedOut") -> None:
        self.save.setEnabled(True)
        if not done.added and not done.known and done.bad:
            self.field.show_problem(error_text(done.bad[0].reason))
            return
        self.accept()
        self._on_added(done)

    def _fail(self, error: SmsdeskError) -> None:
        self.save.setEnabled(True)
        self.field.show_problem(error_text(error))
        if isinstance(error, FieldError):
            self.numbers.setFocus()

"""ConsentDialog: writing down what one person, or many at once, said about being texted."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from smsdesk.core.consent import ConsentPurpose
from smsdesk.core.errors import FieldError, SmsdeskError
from smsdesk.ui.context import Context
from smsdesk.ui.dialogs.fitted_dialog import FittedDialog
from smsdesk.ui.dialogs.lifetime import replace_closed
from smsdesk.ui.error_text import error_text
from smsdesk.ui.people.consent_deeds import ConsentDeeds
from smsdesk.ui.people.note_form import NoteForm
from smsdesk.ui.theme import Tone
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.banner import Banner
from smsdesk.ui.widgets.labels import Title
from smsdesk.ui.widgets.naming import named

if TYPE_CHECKING:
    from smsdesk.services.desk import Desk
    from smsdesk.services.people.consents import Noted

_WIDTH = 480


class ConsentDialog(FittedDialog):
    """A form; the note counts at once, and a notice offers to take it back."""

    def __init__(self, context: Context, contact_ids: Sequence[int], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("consentDialog")
        replace_closed(self)
        self._context = context
        self._ids = tuple(contact_ids)
        self._deeds = ConsentDeeds.over(context, parent)
        self._create()
        self._assemble()

    @classmethod
    def open_for(
        cls,
        context: Context,
        contact_ids: Sequence[int],
        parent: QWidget,
        purpose: ConsentPurpose = ConsentPurpose.MARKETING,
    ) -> "ConsentDialog":
        """Open it for these people without waiting."""
        dialog = cls(context, contact_ids, parent.window())

        def read(desk: "Desk") -> tuple[str, str]:
            return desk.consents.wording(), desk.consents.noted_by()

        def show(answer: tuple[str, str]) -> None:
            dialog.form.start_with(purpose, *answer)
            dialog.save_button.setEnabled(True)

        context.runner.run(read, show, dialog._on_failed, owner=dialog)
        dialog.open()
        return dialog

    # --- widgets -------------------------------------------------------------------------------

    def _create(self) -> None:
        self._title = Title(self._heading())
        self.setWindowTitle(self._heading())
        self.form = NoteForm()
        self.problem = named(Banner(self), "consentProblem")
        self.save_button = named(buttons.primary(self.tr("Note it")), "consentSave")
        self.save_button.setDefault(True)
        self.save_button.setEnabled(False)
        self.save_button.clicked.connect(self._on_save)
        self._cancel = named(buttons.secondary(self.tr("Cancel")), "consentCancel")
        self._cancel.clicked.connect(self.reject)

    def _heading(self) -> str:
        if len(self._ids) == 1:
            return self.tr("Note a consent")
        return self.tr("Note a consent of %n people", "", len(self._ids))

    def _assemble(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(self._cancel)
        foot.addWidget(self.save_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 20, 22, 18)
        layout.setSpacing(12)
        for part in (self._title, self.form, self.problem):
            layout.addWidget(part)
        layout.addStretch(1)
        layout.addLayout(foot)
        self.setFixedWidth(_WIDTH)

    # --- slots ---------------------------------------------------------------------------------

    def _on_save(self) -> None:
        note, ids = self.form.note, self._ids
        self.problem.clear()
        self.save_button.setEnabled(False)
        self._context.runner.run(
            lambda desk: desk.consents.note(ids, note), self._on_saved, self._on_failed, owner=self
        )

    def _on_saved(self, noted: "Noted") -> None:
        self.accept()
        self._deeds.tell(noted, self.form.note)

    def _on_failed(self, error: SmsdeskError) -> None:
        self.save_button.setEnabled(True)
        if isinstance(error, FieldError):
            self.form.show_problem(error)
        else:
            self.problem.say(error_text(error), Tone.BAD)

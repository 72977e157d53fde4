"""ContactDialog: a new contact, or changing one. Checks while typing, saves in the background."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Self

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from smsdesk.core.contact import Contact, ContactDraft, ContactKind
from smsdesk.core.errors import FieldError, SmsdeskError
from smsdesk.core.phone import DEFAULT_PREFIX, PhoneKind, PhoneNumber
from smsdesk.services.preferences import Preferences
from smsdesk.ui.context import Context
from smsdesk.ui.dialogs.lifetime import replace_closed
from smsdesk.ui.error_text import error_text
from smsdesk.ui.people.contact_model import kind_text
from smsdesk.ui.theme import Tone
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.banner import Banner
from smsdesk.ui.widgets.capped_text import CappedText
from smsdesk.ui.widgets.field import Field
from smsdesk.ui.widgets.labels import Title

if TYPE_CHECKING:
    from smsdesk.ui.background import Task

_LONGEST = 200
_LONGEST_NOTE = 5000
_PAUSE = 250


class ContactDialog(QDialog):
    """Save can always be pressed: it saves, or says beside the field what is missing."""

    saved = Signal(object)
    """The stored `Contact`."""

    def __init__(
        self, context: Context, contact: Contact | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("contactDialog")
        self._context = context
        self._contact = contact
        self._prefix = DEFAULT_PREFIX
        self._twin_task: Task | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._check_phone)
        self._create_fields()
        self._create_buttons()
        self._assemble()
        self._fill(contact.draft() if contact else ContactDraft())
        self._connect()
        context.runner.run(lambda desk: desk.preferences.load(), self._on_preferences, owner=self)

    @classmethod
    def open_for(
        cls,
        context: Context,
        contact: Contact | None,
        on_saved: Callable[[Contact], None] | None,
        parent: QWidget,
    ) -> Self:
        """Open it above `parent` without waiting; `on_saved` gets what was stored."""
        dialog = cls(context, contact, parent)
        if on_saved is not None:
            dialog.saved.connect(on_saved)
        replace_closed(dialog)
        dialog.open()
        return dialog

    # --- widgets -------------------------------------------------------------------------------

    def _create_fields(self) -> None:
        self._name = self._line("contactName")
        self._company = self._line("contactCompany")
        self._phone = self._line("contactPhone")
        self._phone.setPlaceholderText("601 123 456")
        self._email = self._line("contactEmail")
        self._kind = QComboBox(self)
        self._kind.setObjectName("contactKind")
        for kind in ContactKind:
            self._kind.addItem(kind_text(kind), kind)
        self._note = CappedText(_LONGEST_NOTE, self)
        self._note.setObjectName("contactNote")
        self._note.setFixedHeight(72)
        self._name_field = Field(self.tr("First and last name"), self._name)
        self._company_field = Field(self.tr("Company"), self._company)
        self._phone_field = Field(self.tr("Mobile phone"), self._phone)
        self._email_field = Field(self.tr("E-mail"), self._email)
        self._kind_field = Field(self.tr("Kind"), self._kind)
        self._note_field = Field(self.tr("Note"), self._note)

    def _line(self, name: str) -> QLineEdit:
        line = QLineEdit(self)
        line.setObjectName(name)
        line.setMaxLength(_LONGEST)
        return line

    def _create_buttons(self) -> None:
        self._error = Banner(self)
        self._error.setObjectName("contactError")
        self._cancel = buttons.secondary(self.tr("Cancel"))
        self._cancel.setObjectName("contactCancel")
        self._save = buttons.primary(self.tr("Save"))
        self._save.setObjectName("contactSave")
        self._save.setDefault(True)

    def _assemble(self) -> None:
        title = self.tr("Edit contact") if self._contact else self.tr("New contact")
        self.setWindowTitle(title)
        self.setMinimumWidth(460)
        self._column = layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        layout.addWidget(Title(title))
        for field in (self._name_field, self._company_field):
            layout.addWidget(field)
        layout.addLayout(_row((self._phone_field, 3), (self._kind_field, 2)))
        for field in (self._email_field, self._note_field):
            layout.addWidget(field)
        layout.addWidget(self._error)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._cancel)
        foot.addWidget(self._save)
        layout.addLayout(foot)

    def _connect(self) -> None:
        for line in (self._name, self._company, self._phone, self._email):
            line.textChanged.connect(self._error.clear)
        self._name.textEdited.connect(self._name_field.clear_problem)
        self._email.textEdited.connect(self._email_field.clear_problem)
        self._email.editingFinished.connect(self._check_email)
        self._phone.textEdited.connect(self._on_phone_edited)
        self._phone.editingFinished.connect(self._check_phone)
        self._note.cut_off.connect(self._on_cut_off)
        self._cancel.clicked.connect(self.reject)
        self._save.clicked.connect(self._on_save)

    def _fill(self, draft: ContactDraft) -> None:
        self._name.setText(draft.name)
        self._company.setText(draft.company)
        self._phone.setText(draft.phone.display if draft.phone else "")
        self._email.setText(draft.email)
        self._kind.setCurrentIndex(list(ContactKind).index(draft.kind))
        self._note.start_with(draft.note)

    def event(self, event: QEvent) -> bool:
        """Grow when a hint or a problem needs another line."""
        handled = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            needed = self._column.heightForWidth(self.width())
            if needed > self.height():
                self.resize(self.width(), needed)
        return handled

    # --- checking while typing -----------------------------------------------------------------

    def _on_preferences(self, preferences: Preferences) -> None:
        self._prefix = preferences.default_prefix
        self._check_phone()

    def _on_phone_edited(self) -> None:
        self._phone_field.clear_problem()
        self._phone_field.set_hint("")
        self._pause.start()

    def _check_phone(self) -> None:
        """Say what is wrong with the number, or what is special about it."""
        self._pause.stop()
        if self._twin_task is not None:
            self._twin_task.cancel()
        self._phone_field.set_hint("")
        try:
            phone = self._parsed_phone()
        except FieldError as error:
            self._phone_field.show_problem(error_text(error))
            return
        self._phone_field.clear_problem()
        if phone is not None:
            self._phone_field.set_hint(self._about(phone))
            self._look_for_twin(phone)

    def _parsed_phone(self) -> PhoneNumber | None:
        text = self._phone.text().strip()
        return PhoneNumber.parse(text, self._prefix) if text else None

    def _about(self, phone: PhoneNumber) -> str:
        if phone.kind is PhoneKind.LANDLINE:
            return self.tr("⚠ %1 is a landline number: an SMS may not arrive.").replace(
                "%1", phone.display
            )
        if phone.is_foreign(self._prefix):
            return self.tr("⚠ %1 is a foreign number: an SMS may cost more.").replace(
                "%1", phone.display
            )
        return self.tr("%1 can receive SMS.").replace("%1", phone.display)

    def _look_for_twin(self, phone: PhoneNumber) -> None:
        besides = self._contact.id if self._contact else None
        self._twin_task = self._context.runner.run(
            lambda desk: desk.contacts.with_number(phone, besides), self._on_twin, owner=self
        )

    def _on_twin(self, twin: Contact | None) -> None:
        if twin is not None:
            words = self.tr("⚠ %1 already has this number.").replace("%1", twin.title)
            self._phone_field.set_hint(words)

    def _check_email(self) -> None:
        try:
            ContactDraft(name="-", email=self._email.text()).checked()
        except FieldError as error:
            self._email_field.show_problem(error_text(error))

    def _on_cut_off(self) -> None:
        self._note_field.show_problem(
            self.tr("The pasted text is too long for a note; only its beginning was taken.")
        )

    # --- saving --------------------------------------------------------------------------------

    def _on_save(self) -> None:
        self._error.clear()
        try:
            draft = self._checked_draft()
        except FieldError as error:
            self._show_error(error)
            return
        contact_id = self._contact.id if self._contact else None
        self._save.setEnabled(False)
        self._context.runner.run(
            lambda desk: desk.contacts.save(draft, contact_id),
            self._on_saved,
            self._on_refused,
            owner=self,
        )

    def _checked_draft(self) -> ContactDraft:
        return ContactDraft(
            name=self._name.text(),
            company=self._company.text(),
            phone=self._parsed_phone(),
            email=self._email.text(),
            kind=ContactKind(self._kind.currentData()),
            note=self._note.text,
        ).checked()

    def _on_saved(self, contact: Contact) -> None:
        self.saved.emit(contact)
        self._context.changes.contacts.emit()
        self.accept()

    def _on_refused(self, error: SmsdeskError) -> None:
        self._save.setEnabled(True)
        self._show_error(error)

    def _show_error(self, error: SmsdeskError) -> None:
        fields = {
            "name": self._name_field,
            "number": self._phone_field,
            "phone": self._phone_field,
            "email": self._email_field,
        }
        field = fields.get(error.field) if isinstance(error, FieldError) else None
        # above the button, where one looks after pressing it
        self._error.say(error_text(error), Tone.BAD)
        if field is not None:
            field.show_problem(error_text(error))
            field.widget.setFocus()


def _row(*fields: tuple[Field, int]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    for field, stretch in fields:
        row.addWidget(field, stretch, Qt.AlignmentFlag.AlignTop)
    return row

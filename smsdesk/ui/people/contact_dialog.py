"""ContactDialog: a new contact, or changing one. Checks while typing, saves in the background.

The numbers are in `number_lines`, what is kept besides name and number in `contact_more`.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Self

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from smsdesk.core.contact import Contact, ContactDraft, ContactKind
from smsdesk.core.contact_field import ContactField
from smsdesk.core.errors import ErrorCode, FieldError, SmsdeskError
from smsdesk.services.preferences import Preferences
from smsdesk.ui import formats
from smsdesk.ui.context import Context
from smsdesk.ui.dialogs.lifetime import replace_closed
from smsdesk.ui.dialogs.unsaved_box import ask_unsaved
from smsdesk.ui.error_text import error_text
from smsdesk.ui.people.contact_conflict import ContactConflict, offer_new
from smsdesk.ui.people.contact_model import kind_text
from smsdesk.ui.people.contact_more import ContactMore
from smsdesk.ui.people.number_lines import NumberLines
from smsdesk.ui.theme import Tone
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.banner import Banner
from smsdesk.ui.widgets.field import Field
from smsdesk.ui.widgets.labels import Hint, Title
from smsdesk.ui.widgets.low_scroll import LowScroll
from smsdesk.ui.widgets.naming import named
from smsdesk.ui.widgets.still_box import StillBox
from smsdesk.ui.widgets.tab_order import follow_layout

if TYPE_CHECKING:
    from smsdesk.services.desk import Desk

_LONGEST = 200
_WIDTH = 680
_HIGHEST = 470
"""With title, buttons and the frame of a window this fits a screen of 720 lines."""
_GAP = 10
_SAVING_KEYS = ("Ctrl+Return", "Ctrl+Enter")

OnSaved = Callable[[Contact], None]


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
        self._on_saved_wanted: OnSaved | None = None
        self._then: Callable[[], None] | None = None
        self._create_fields()
        self._create_buttons()
        self._assemble()
        self._fill(contact.draft() if contact else ContactDraft())
        self._start = dict(self._texts())
        self._connect()
        self._read_fields()
        context.runner.run(lambda desk: desk.preferences.load(), self._on_preferences, owner=self)

    @classmethod
    def open_for(
        cls, context: Context, contact: Contact | None, on_saved: OnSaved | None, parent: QWidget
    ) -> Self:
        """Open it above `parent` without waiting; `on_saved` gets what was stored."""
        dialog = cls(context, contact, parent)
        if on_saved is not None:
            dialog._on_saved_wanted = on_saved
            dialog.saved.connect(on_saved)
        replace_closed(dialog)
        dialog.open()
        dialog._name.setFocus()
        return dialog

    # --- widgets -------------------------------------------------------------------------------

    def _create_fields(self) -> None:
        self._name = self._line("contactName")
        self._company = self._line("contactCompany")
        self._kind = named(StillBox(self), "contactKind")
        for kind in ContactKind:
            self._kind.addItem(kind_text(kind), kind)
        contact_id = self._contact.id if self._contact else None
        self._numbers = NumberLines(self._context.runner, contact_id)
        self._name_field = Field(self.tr("First and last name"), self._name)
        self._company_field = Field(self.tr("Company"), self._company)
        self._kind_field = Field(self.tr("Kind"), self._kind)
        self._more = ContactMore()
        self._unfold = named(buttons.link(self.tr("More")), "contactMore")
        self._unfold.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._unfold.set_icon_name("caret-down")

    def _line(self, name: str) -> QLineEdit:
        line = named(QLineEdit(self), name)
        line.setMaxLength(_LONGEST)
        return line

    def _create_buttons(self) -> None:
        self._error = named(Banner(self), "contactError")
        self._times = named(Hint(), "contactTimes")
        self._cancel = named(buttons.secondary(self.tr("Cancel")), "contactCancel")
        self._save = named(buttons.primary(self.tr("Save")), "contactSave")
        self._save.setDefault(True)
        self._save.setToolTip(self.tr("Ctrl+Enter"))

    def _assemble(self) -> None:
        title = self.tr("Edit contact") if self._contact else self.tr("New contact")
        self.setWindowTitle(title)
        self.setFixedWidth(_WIDTH)
        self._column = layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        layout.addWidget(Title(title))
        layout.addWidget(LowScroll(self._form(), highest=_HIGHEST))
        layout.addWidget(self._error)
        foot = QHBoxLayout()
        foot.addWidget(self._times, 1)
        foot.addWidget(self._cancel)
        foot.addWidget(self._save)
        layout.addLayout(foot)
        follow_layout(self)

    def _form(self) -> QWidget:
        form = QWidget()
        column = QVBoxLayout(form)
        # room for the ring of what has the focus, and for the scroll bar
        column.setContentsMargins(2, 2, 12, 2)
        column.setSpacing(_GAP)
        column.addLayout(_row((self._name_field, 1), (self._company_field, 1)))
        column.addLayout(_row((self._numbers, 3), (self._kind_field, 2)))
        column.addWidget(self._unfold, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._more)
        return form

    def _connect(self) -> None:
        for line in (self._name, self._company):
            line.textChanged.connect(self._error.clear)
        self._name.textEdited.connect(self._name_field.clear_problem)
        self._numbers.edited.connect(self._error.clear)
        self._numbers.twin_wanted.connect(self._on_twin)
        self._more.edited.connect(self._error.clear)
        self._more.fields_wanted.connect(self._edit_fields)
        self._unfold.clicked.connect(self._show_more)
        self._cancel.clicked.connect(self._close)
        self._save.clicked.connect(self._on_save)
        self._context.changes.own_fields.connect(self._read_fields)
        for keys in _SAVING_KEYS:
            QShortcut(QKeySequence(keys), self).activated.connect(self._save.click)

    def _fill(self, draft: ContactDraft) -> None:
        self._name.setText(draft.name)
        self._company.setText(draft.company)
        self._numbers.fill([phone for phone in (draft.phone, *draft.other_phones) if phone])
        self._kind.setCurrentIndex(list(ContactKind).index(draft.kind))
        self._more.fill(draft)
        filled = any((draft.email, draft.nip, draft.address, draft.language, draft.note))
        self._show_more(shown=filled or any(draft.fields.values()))
        if self._contact is not None:
            self._times.setText(_times(self._contact))

    def _show_more(self, _clicked: bool = False, *, shown: bool = True) -> None:  # noqa: FBT001, FBT002  # a slot
        self._unfold.setVisible(not shown)
        self._more.setVisible(shown)

    def event(self, event: QEvent) -> bool:
        """Be as high as what is shown needs."""
        handled = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Show):
            self.setFixedHeight(self._needed())
        return handled

    def _needed(self) -> int:
        if self._column.hasHeightForWidth():
            return self._column.totalHeightForWidth(self.width())
        return self._column.totalSizeHint().height()

    # --- the shop's own fields -----------------------------------------------------------------

    def _read_fields(self) -> None:
        self._context.runner.run(lambda desk: desk.own_fields.list(), self._on_fields, owner=self)

    def _on_fields(self, fields: Sequence[ContactField]) -> None:
        before = self._texts()
        self._more.show_fields(fields)
        after = self._texts()
        self._start |= {name: after[name] for name in after.keys() - before.keys()}
        follow_layout(self)

    def _edit_fields(self) -> None:
        from smsdesk.ui.people.own_fields_dialog import OwnFieldsDialog

        OwnFieldsDialog.open_for(self._context, self)

    # --- numbers -------------------------------------------------------------------------------

    def _on_preferences(self, preferences: Preferences) -> None:
        self._numbers.set_prefix(preferences.default_prefix)

    def _on_twin(self, twin: Contact) -> None:
        """Close this one, once its changes are saved or discarded, and open that person."""
        self._then = partial(self._open_other, twin)
        self.reject()

    def _open_other(self, contact: Contact) -> None:
        parent = self.parentWidget()
        if parent is not None:
            ContactDialog.open_for(self._context, contact, self._on_saved_wanted, parent)

    # --- closing -------------------------------------------------------------------------------

    def _texts(self) -> Mapping[str, str]:
        return {
            "name": self._name.text().strip(),
            "company": self._company.text().strip(),
            "numbers": "\n".join(filter(None, self._numbers.texts)),
            "kind": str(self._kind.currentData()),
            **self._more.texts(),
        }

    @property
    def changed(self) -> bool:
        """Whether something would be lost."""
        return any(text != self._start.get(name, "") for name, text in self._texts().items())

    def reject(self) -> None:
        """Esc and the cross ask first when something would be lost."""
        if self.changed:
            box = ask_unsaved(self, self._on_save, self._close)
            box.rejected.connect(self._stay)
        else:
            self._close()

    def _stay(self) -> None:
        self._then = None

    def _close(self) -> None:
        self.done(QDialog.DialogCode.Rejected)

    def done(self, result: int) -> None:
        """Go where a person wanted to go from here."""
        super().done(result)
        then, self._then = self._then, None
        if then is not None:
            then()

    # --- saving --------------------------------------------------------------------------------

    def _on_save(self) -> None:
        self._error.clear()
        try:
            draft = self._checked_draft()
        except FieldError as error:
            self._show_error(error)
            return
        self._write(draft, self._contact.draft() if self._contact else None)

    def _write(self, draft: ContactDraft, loaded: ContactDraft | None) -> None:
        contact_id = self._contact.id if self._contact else None
        self._save.setEnabled(False)

        def work(desk: "Desk") -> Contact:
            return desk.contacts.save(draft, contact_id, loaded=loaded)

        refused = partial(self._on_refused, draft)
        self._context.runner.run(work, self._on_saved, refused, owner=self)

    def _checked_draft(self) -> ContactDraft:
        numbers = self._numbers.numbers()
        draft = ContactDraft(
            name=self._name.text(),
            company=self._company.text(),
            phone=numbers[0] if numbers else None,
            kind=ContactKind(self._kind.currentData()),
            other_phones=tuple(numbers[1:]),
        )
        return self._more.put_into(draft).checked()

    def _on_saved(self, contact: Contact) -> None:
        self.saved.emit(contact)
        self._context.changes.contacts.emit()
        self.accept()

    def _on_refused(self, mine: ContactDraft, error: SmsdeskError) -> None:
        self._save.setEnabled(True)
        self._show_error(error)
        if error.code is ErrorCode.CONTACT_CHANGED and self._contact is not None:
            conflict = ContactConflict(self._context.runner, self._error, self)
            conflict.settle(self._contact, mine, self._take, self._write)
        elif error.code is ErrorCode.CONTACT_GONE:
            offer_new(self._error, error, self._save_as_new)

    def _take(self, theirs: Contact) -> None:
        """Begin anew from what is stored now."""
        self._contact = theirs
        self._fill(theirs.draft())
        self._start = dict(self._texts())
        self._error.clear()

    def _save_as_new(self) -> None:
        self._contact = None
        self._on_save()

    def _show_error(self, error: SmsdeskError) -> None:
        self._then = None
        # above the button, where one looks after pressing it
        self._error.say(error_text(error), Tone.BAD)
        if not isinstance(error, FieldError):
            return
        if error.field == "name":
            self._name_field.show_problem(error_text(error))
            self._name.setFocus()
        elif error.field != "number":
            self._show_more()
            self._more.show_error(error)


def _times(contact: Contact) -> str:
    """When it was written, and changed."""
    translate = QCoreApplication.translate
    added = translate("ContactDialog", "Added: %1").replace(
        "%1", formats.moment(contact.created_at)
    )
    if contact.updated_at == contact.created_at:
        return added
    changed = translate("ContactDialog", "changed: %1")
    return f"{added} · {changed.replace('%1', formats.moment(contact.updated_at))}"


def _row(*widgets: tuple[QWidget, int]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    for widget, stretch in widgets:
        row.addWidget(widget, stretch, Qt.AlignmentFlag.AlignTop)
    return row

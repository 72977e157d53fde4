"""ContactMore: what is kept about a person besides name, company and numbers."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from smsdesk.core.contact import ContactDraft
from smsdesk.core.contact_field import ContactField
from smsdesk.core.errors import FieldError
from smsdesk.core.nip import clean_nip, shown_nip
from smsdesk.ui.error_text import error_text
from smsdesk.ui.people import language_words
from smsdesk.ui.people.own_inputs import OwnInputs
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.capped_text import CappedText
from smsdesk.ui.widgets.field import Field
from smsdesk.ui.widgets.still_box import StillBox

_LONGEST = 200
_LONGEST_ADDRESS = 300
_LONGEST_NOTE = 5000
_NIP_DIGITS = 10


class ContactMore(QWidget):
    """E-mail, NIP, address, language, the shop's own fields, a note."""

    edited = Signal()
    fields_wanted = Signal()
    """A person wants other own fields."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._create_lines()
        self._create_note()
        self._assemble()
        self._connect()

    # --- widgets -------------------------------------------------------------------------------

    def _create_lines(self) -> None:
        self._email = _line("contactEmail", _LONGEST)
        self._nip = _line("contactNip", _LONGEST)
        self._nip.setPlaceholderText("526-025-02-74")
        self._address = _line("contactAddress", _LONGEST_ADDRESS)
        self._language = StillBox()
        self._language.setObjectName("contactLanguage")
        for code, words in language_words.languages().items():
            self._language.addItem(words, code)
        self.email_field = Field(self.tr("E-mail"), self._email)
        self.nip_field = Field(self.tr("NIP"), self._nip)
        self._address_field = Field(self.tr("Address"), self._address)
        self._language_field = Field(self.tr("Language"), self._language)
        self._own = OwnInputs()
        self._own.setObjectName("contactOwnFields")

    def _create_note(self) -> None:
        self._note = CappedText(_LONGEST_NOTE)
        self._note.setObjectName("contactNote")
        self._note.setFixedHeight(72)
        self.note_field = Field(self.tr("Note"), self._note)
        self._edit_fields = buttons.link(self.tr("Own fields…"))
        self._edit_fields.setObjectName("contactFields")
        self._edit_fields.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def _assemble(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(_row(self.email_field, self.nip_field))
        column.addLayout(_row(self._address_field, self._language_field))
        column.addWidget(self._own)
        column.addWidget(self.note_field)
        column.addWidget(self._edit_fields, 0, Qt.AlignmentFlag.AlignLeft)

    def _connect(self) -> None:
        for line in (self._email, self._nip, self._address):
            line.textChanged.connect(self.edited)
        self._email.textEdited.connect(self.email_field.clear_problem)
        self._email.editingFinished.connect(self.check_email)
        self._nip.textEdited.connect(self._on_nip)
        self._nip.editingFinished.connect(self._on_nip_left)
        self._own.edited.connect(self.edited)
        self._note.cut_off.connect(self._on_cut_off)
        self._edit_fields.clicked.connect(self.fields_wanted)

    # --- values --------------------------------------------------------------------------------

    def fill(self, draft: ContactDraft) -> None:
        """What is stored."""
        self._email.setText(draft.email)
        self._nip.setText(shown_nip(draft.nip) if clean_nip(draft.nip) else draft.nip)
        self._address.setText(draft.address)
        if self._language.findData(draft.language) < 0:
            self._language.addItem(draft.language, draft.language)
        self._language.setCurrentIndex(self._language.findData(draft.language))
        self._own.fill(draft.fields)
        self._note.start_with(draft.note)

    def show_fields(self, fields: Sequence[ContactField]) -> None:
        """The shop's own fields."""
        self._own.show_fields(fields)

    def texts(self) -> Mapping[str, str]:
        """As they stand there, by what they are."""
        own = {f"field_{name}": text for name, text in self._own.texts().items()}
        return {
            "email": self._email.text().strip(),
            "nip": self._nip.text().strip(),
            "address": self._address.text().strip(),
            "language": str(self._language.currentData()),
            "note": self._note.text.strip(),
            **own,
        }

    def put_into(self, draft: ContactDraft) -> ContactDraft:
        """`draft` with what stands here. Raises FieldError(name of an own field, ...)."""
        return replace(
            draft,
            email=self._email.text(),
            nip=self._nip.text(),
            address=self._address.text(),
            language=str(self._language.currentData()),
            fields=self._own.values(),
            note=self._note.text,
        )

    def show_error(self, error: FieldError) -> None:
        """Beside what it is about, which gets the cursor."""
        known = {"email": self.email_field, "nip": self.nip_field}
        if error.field in known:
            known[error.field].show_problem(error_text(error))
            known[error.field].widget.setFocus()
        else:
            self._own.focus(error.field)

    # --- checking while typing -----------------------------------------------------------------

    def check_email(self) -> None:
        """Say what is wrong with it."""
        _check(ContactDraft(name="-", email=self._email.text()), self.email_field)

    def _on_nip(self) -> None:
        """As soon as all digits are there, the last one tells whether they check."""
        digits = sum(character.isdigit() for character in self._nip.text())
        self.nip_field.clear_problem()
        good = clean_nip(self._nip.text()) is not None
        self.nip_field.set_hint(self.tr("✓ The digits check.") if good else "")
        if digits >= _NIP_DIGITS and not good:
            self._check_nip()

    def _on_nip_left(self) -> None:
        digits = clean_nip(self._nip.text())
        if digits:
            self._nip.setText(shown_nip(digits))
        self._check_nip()

    def _check_nip(self) -> None:
        _check(ContactDraft(name="-", nip=self._nip.text()), self.nip_field)

    def _on_cut_off(self) -> None:
        self.note_field.show_problem(
            self.tr("The pasted text is too long for a note; only its beginning was taken.")
        )


def _check(draft: ContactDraft, field: Field) -> None:
    try:
        draft.checked()
    except FieldError as error:
        field.show_problem(error_text(error))


def _line(name: str, longest: int) -> QLineEdit:
    line = QLineEdit()
    line.setObjectName(name)
    line.setMaxLength(longest)
    return line


def _row(*fields: Field) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    for field in fields:
        row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
    return row

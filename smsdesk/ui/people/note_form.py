"""NoteForm: the fields of a consent note - what, since when, where said, wording, who notes it."""

from datetime import UTC, datetime, time

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDateEdit,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from smsdesk.core.consent import ConsentNote, ConsentPurpose, ConsentState
from smsdesk.core.errors import FieldError
from smsdesk.ui.error_text import error_text
from smsdesk.ui.people import consent_words
from smsdesk.ui.widgets.capped_text import CappedText
from smsdesk.ui.widgets.field import Field
from smsdesk.ui.widgets.naming import named

_LONGEST, _LONGEST_WORDING = 100, 2000
_WORDING_HEIGHT = 84


class NoteForm(QWidget):
    """Shows a note and reads it again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._standard = ""
        self._create()
        self._assemble()
        self._purpose.currentIndexChanged.connect(self._on_purpose)
        self._given.toggled.connect(self._on_state)

    # --- widgets -------------------------------------------------------------------------------

    def _create(self) -> None:
        self._purpose = named(QComboBox(), "consentPurpose")
        for which in consent_words.PURPOSES:
            self._purpose.addItem(consent_words.purpose(which), which)
        self._given = named(QRadioButton(), "consentGiven")
        self._withdrawn = named(QRadioButton(), "consentWithdrawn")
        self._states = QButtonGroup(self)
        for button in (self._given, self._withdrawn):
            self._states.addButton(button)
        self._given.setChecked(True)
        self._day = named(QDateEdit(QDate.currentDate()), "consentSince")
        self._day.setCalendarPopup(True)
        self._day.setMaximumDate(QDate.currentDate())
        self._day.setDisplayFormat("dd.MM.yyyy")
        self._how = named(source_box(), "consentHow")
        self._wording = named(CappedText(_LONGEST_WORDING), "consentWording")
        self._wording.setFixedHeight(_WORDING_HEIGHT)
        self._by = named(QLineEdit(), "consentBy")
        self._by.setMaxLength(_LONGEST)

    def _assemble(self) -> None:
        self._day_field = Field(self.tr("Since"), self._day)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(Field(self.tr("Messages about"), self._purpose))
        layout.addLayout(_row(self._given, self._withdrawn))
        layout.addLayout(_row(self._day_field, Field(self.tr("How"), self._how)))
        self._wording_field = Field(
            self.tr("What was agreed to"),
            self._wording,
            self.tr("Word by word, as the person read or heard it."),
        )
        layout.addWidget(self._wording_field)
        layout.addWidget(Field(self.tr("Noted by"), self._by))
        self._name_states()

    # --- values --------------------------------------------------------------------------------

    def start_with(self, purpose: ConsentPurpose, wording: str, noted_by: str) -> None:
        """Consent to `purpose`, as of today."""
        self._standard = wording
        self._purpose.setCurrentIndex(self._purpose.findData(purpose))
        self._wording.start_with(wording)
        self._by.setText(noted_by)
        self._on_purpose()

    @property
    def note(self) -> ConsentNote:
        """What stands here. A day means its beginning, today means now."""
        day = self._day.date()
        today = day >= QDate.currentDate()
        start = datetime.combine(day.toPython(), time()).astimezone()  # type: ignore[arg-type]  # a date
        given = self._given.isChecked()
        return ConsentNote(
            ConsentPurpose(self._purpose.currentData()),
            ConsentState.GIVEN if given else ConsentState.WITHDRAWN,
            datetime.now(UTC) if today else start,
            consent_words.source_of(self._how.currentText()),
            self._wording.text.strip() if given else "",
            self._by.text().strip(),
        )

    def show_problem(self, error: FieldError) -> None:
        """Say it beside its field."""
        self._day_field.show_problem(error_text(error))
        self._day.setFocus()

    # --- slots ---------------------------------------------------------------------------------

    def _on_purpose(self) -> None:
        """Another wording belongs to it, as long as nobody changed it."""
        marketing = self._purpose.currentData() == ConsentPurpose.MARKETING
        if self._wording.text in ("", self._standard):
            self._wording.start_with(self._standard if marketing else "")
        self._name_states()

    def _on_state(self) -> None:
        """Nobody agrees to anything by withdrawing."""
        self._wording_field.setVisible(self._given.isChecked())

    def _name_states(self) -> None:
        if self._purpose.currentData() == ConsentPurpose.MARKETING:
            self._given.setText(self.tr("Consent given"))
            self._withdrawn.setText(self.tr("Consent withdrawn or refused"))
        else:
            self._given.setText(self.tr("Agreed to them"))
            self._withdrawn.setText(self.tr("Objected to them"))


def source_box() -> QComboBox:
    """Where something was said: to choose from, or in other words."""
    box = QComboBox()
    box.setEditable(True)
    box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    line = QLineEdit()
    line.setMaxLength(_LONGEST)
    box.setLineEdit(line)
    for code in consent_words.CHOICES:
        box.addItem(consent_words.source(code))
    return box


def _row(*parts: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    for part in parts:
        row.addWidget(part, 1, Qt.AlignmentFlag.AlignTop)
    return row

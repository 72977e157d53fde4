"""CardFacts: what is kept about one person, for reading. Changing it is the dialog's matter."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from smsdesk.core.contact import Contact
from smsdesk.core.contact_field import ContactField
from smsdesk.core.nip import shown_nip
from smsdesk.ui import formats
from smsdesk.ui.people import language_words
from smsdesk.ui.widgets.labels import Hint


class CardFacts(QScrollArea):
    """Only what is known is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("cardFacts")
        self.setAccessibleName(self.tr("Data"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        inside.setProperty("role", "surface")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        self._facts = QFormLayout()
        self._facts.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._facts.setHorizontalSpacing(16)
        self._facts.setVerticalSpacing(6)
        self._nothing = Hint(self.tr("Nothing more is known about this person."))
        column.addLayout(self._facts)
        column.addWidget(self._nothing)
        column.addStretch(1)
        self.setWidget(inside)
        self.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)

    @property
    def told(self) -> Sequence[tuple[str, str]]:
        """What stands here: labels with their values."""
        rows = range(self._facts.rowCount())
        return [(self._words(row, _LABEL), self._words(row, _VALUE)) for row in rows]

    def _words(self, row: int, role: QFormLayout.ItemRole) -> str:
        item = self._facts.itemAt(row, role)
        widget = item.widget() if item is not None else None
        return widget.text() if isinstance(widget, QLabel) else ""

    def show_contact(
        self, contact: Contact, fields: Sequence[ContactField], groups: Sequence[str]
    ) -> None:
        """Show this person, with the names of the groups."""
        while self._facts.rowCount():
            self._facts.removeRow(0)
        known = [fact for fact in self._told(contact, fields, groups) if fact[1]]
        self._nothing.setVisible(not known)
        for label, value in (*known, *self._times(contact)):
            self._facts.addRow(_label(label), _value(value))

    def _told(
        self, contact: Contact, fields: Sequence[ContactField], groups: Sequence[str]
    ) -> Iterator[tuple[str, str]]:
        yield self.tr("E-mail"), contact.email
        yield self.tr("NIP"), shown_nip(contact.nip) if contact.nip else ""
        yield self.tr("Address"), contact.address
        language = language_words.word(contact.language) if contact.language else ""
        yield self.tr("Language"), language
        for field in fields:
            yield field.title, field.shown(contact.fields.get(field.name, ""))
        yield self.tr("Groups"), ", ".join(groups)
        yield self.tr("Note"), contact.note

    def _times(self, contact: Contact) -> Iterator[tuple[str, str]]:
        yield self.tr("Added"), formats.moment(contact.created_at)
        if contact.updated_at != contact.created_at:
            yield self.tr("Changed"), formats.moment(contact.updated_at)


_LABEL, _VALUE = QFormLayout.ItemRole.LabelRole, QFormLayout.ItemRole.FieldRole


def _label(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "label")
    return label


def _value(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return label

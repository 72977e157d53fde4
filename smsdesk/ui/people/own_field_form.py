"""OwnFieldForm: one field of the shop's own - its title, its kind, when its dates remind."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from smsdesk.core.contact_field import ContactField, FieldKind
from smsdesk.core.template import Template
from smsdesk.ui.widgets.field import Field
from smsdesk.ui.widgets.naming import named

_LONGEST = 60
_MOST_MONTHS = 120
_MOST_DAYS = 365
_PADDING = 9


class OwnFieldForm(QWidget):
    """Tells every change at once; checking and saving are the dialog's matter."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = ContactField("", "")
        self._filling = False
        self._create()
        self._assemble()
        self._connect()

    # --- widgets -------------------------------------------------------------------------------

    def _create(self) -> None:
        self.title = named(QLineEdit(), "ownFieldTitle")
        self.title.setMaxLength(_LONGEST)
        self.title_field = Field(self.tr("Name"), self.title)
        self._kind = named(QComboBox(), "ownFieldKind")
        self._kind.addItem(self.tr("Text"), FieldKind.TEXT)
        self._kind.addItem(self.tr("Date"), FieldKind.DATE)
        self._repeat = named(_spin(_MOST_MONTHS), "ownFieldRepeat")
        self._repeat.setSpecialValueText(self.tr("never again"))
        self._repeat.setPrefix(self.tr("every "))
        self._repeat.setSuffix(self.tr(" mths"))
        self._reminds = named(QCheckBox(self.tr("Remind me of this date")), "ownFieldReminds")
        self._days = named(_spin(_MOST_DAYS), "ownFieldDays")
        self._days.setSpecialValueText(self.tr("on the day"))
        self._days.setSuffix(self.tr(" d. before"))
        self._template = named(QComboBox(), "ownFieldTemplate")

    def _assemble(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.title_field)
        column.addWidget(Field(self.tr("Kind"), self._kind))
        self._dated = QWidget()
        dated = QVBoxLayout(self._dated)
        dated.setContentsMargins(0, 0, 0, 0)
        dated.setSpacing(10)
        dated.addWidget(Field(self.tr("Comes again"), self._repeat))
        dated.addWidget(self._reminds)
        row = QHBoxLayout()
        row.setSpacing(12)
        when = Field(self.tr("Reminder"), self._days)
        text = Field(self.tr("Template of the SMS"), self._template)
        row.addWidget(when, 2, Qt.AlignmentFlag.AlignTop)
        row.addWidget(text, 3, Qt.AlignmentFlag.AlignTop)
        dated.addLayout(row)
        column.addWidget(self._dated)
        column.addStretch(1)

    def _connect(self) -> None:
        self.title.textEdited.connect(self._tell)
        self.title.textEdited.connect(self.title_field.clear_problem)
        self._kind.currentIndexChanged.connect(self._tell)
        self._repeat.valueChanged.connect(self._tell)
        self._reminds.toggled.connect(self._tell)
        self._days.valueChanged.connect(self._tell)
        self._template.currentIndexChanged.connect(self._tell)

    # --- values --------------------------------------------------------------------------------

    def offer_templates(self, templates: Sequence[Template]) -> None:
        """What a reminder may begin with."""
        self._filling = True
        self._template.clear()
        self._template.addItem(self.tr("None"), None)
        for template in templates:
            self._template.addItem(template.name, template.id)
        self._filling = False

    def show_field(self, field: ContactField) -> None:
        """Show this one; telling nobody."""
        self._filling = True
        self._field = field
        self.title.setText(field.title)
        self.title_field.set_hint(self._where_used(field))
        self._kind.setCurrentIndex(self._kind.findData(field.kind))
        self._repeat.setValue(field.repeat_months)
        self._reminds.setChecked(field.reminds)
        self._days.setValue(field.days_before)
        self._template.setCurrentIndex(max(0, self._template.findData(field.template_id)))
        self._filling = False
        self._show_possible()

    def field(self) -> ContactField:
        """As it stands here."""
        template_id = self._template.currentData()
        return replace(
            self._field,
            title=self.title.text(),
            kind=FieldKind(self._kind.currentData()),
            repeat_months=self._repeat.value(),
            days_before=self._days.value(),
            reminds=self._reminds.isChecked(),
            template_id=template_id if isinstance(template_id, int) else None,
        ).sensible()

    def _where_used(self, field: ContactField) -> str:
        if not field.name:
            return ""
        words = self.tr("In a text: %1")
        return words.replace("%1", "{" + field.name + "}")

    def _show_possible(self) -> None:
        self._dated.setVisible(self._kind.currentData() == FieldKind.DATE)
        for widget in (self._days, self._template):
            widget.setEnabled(self._reminds.isChecked())

    def _tell(self) -> None:
        if not self._filling:
            self._show_possible()
            self.edited.emit()


def _spin(most: int) -> QSpinBox:
    spin = QSpinBox()
    spin.setRange(0, most)
    # Qt lays the line over the whole box and forgets the padding of the style sheet
    spin.lineEdit().setTextMargins(_PADDING, 0, 0, 0)
    return spin

"""OwnInputs: the shop's own fields of one contact, in two columns."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from smsdesk.core.contact_field import ContactField, FieldKind
from smsdesk.core.errors import FieldError
from smsdesk.ui.error_text import error_text
from smsdesk.ui.widgets.date_line import DateLine
from smsdesk.ui.widgets.field import Field

_COLUMNS = 2
_LONGEST = 500

Input = QLineEdit | DateLine


class OwnInputs(QWidget):
    """Values of fields that are not shown are kept as they are."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inputs: dict[str, Input] = {}
        self._fields: dict[str, Field] = {}
        self._shown: dict[str, ContactField] = {}
        self._values: dict[str, str] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(10)
        for column in range(_COLUMNS):
            self._grid.setColumnStretch(column, 1)

    def fill(self, values: Mapping[str, str]) -> None:
        """What the contact has."""
        self._values = dict(values)
        for name in self._inputs:
            self._write(name, self._values.get(name, ""))

    def show_fields(self, fields: Sequence[ContactField]) -> None:
        """Show these; what has been typed into those that stay stays."""
        self._values |= self.texts()
        for place, field in enumerate(fields):
            if self._shown.get(field.name) != field:
                self._drop(field.name)
                self._make(field)
            row, column = divmod(place, _COLUMNS)
            self._grid.addWidget(self._fields[field.name], row, column, Qt.AlignmentFlag.AlignTop)
        for name in self._inputs.keys() - {field.name for field in fields}:
            self._drop(name)

    def texts(self) -> Mapping[str, str]:
        """As they stand there, by the fields' names; of days as they are kept."""
        return {name: _text(each) for name, each in self._inputs.items()}

    def values(self) -> Mapping[str, str]:
        """Everything to be kept. Raises FieldError(name of the field, DATE_INVALID)."""
        values = dict(self._values)
        for name, each in self._inputs.items():
            values[name] = self._checked(name, each)
        return {name: value for name, value in values.items() if value}

    def _checked(self, name: str, each: Input) -> str:
        if isinstance(each, QLineEdit):
            return each.text().strip()
        try:
            return each.value
        except FieldError as error:
            self._fields[name].show_problem(error_text(error))
            raise FieldError(name, error.code, **error.details) from error

    def focus(self, name: str) -> None:
        """Put the cursor into a field."""
        if name in self._inputs:
            self._inputs[name].setFocus()

    # --- inputs --------------------------------------------------------------------------------

    def _make(self, field: ContactField) -> None:
        object_name = f"contactField_{field.name}"
        made: Input
        line: QLineEdit
        if field.kind is FieldKind.DATE:
            made = DateLine(object_name)
            made.left.connect(self._check_dates)
            made.edited.connect(self.edited)
            line = made.line
        else:
            made = line = QLineEdit()
            line.setObjectName(object_name)
            line.setMaxLength(_LONGEST)
            line.textEdited.connect(self.edited)
        self._inputs[field.name] = made
        self._shown[field.name] = field
        self._fields[field.name] = shown = Field(field.title, made)
        line.setAccessibleName(field.title)
        line.textEdited.connect(shown.clear_problem)
        self._write(field.name, self._values.get(field.name, ""))

    def _write(self, name: str, value: str) -> None:
        made = self._inputs[name]
        if isinstance(made, DateLine):
            made.set_value(value)
        else:
            made.setText(value)

    def _drop(self, name: str) -> None:
        field = self._fields.pop(name, None)
        self._inputs.pop(name, None)
        self._shown.pop(name, None)
        if field is not None:
            self._grid.removeWidget(field)
            field.hide()
            field.setParent(None)
            field.deleteLater()

    def _check_dates(self) -> None:
        """What is left with no date in it is told."""
        for name, each in self._inputs.items():
            if isinstance(each, DateLine):
                try:
                    each.value  # noqa: B018  # raises
                except FieldError as error:
                    self._fields[name].show_problem(error_text(error))
                else:
                    self._fields[name].clear_problem()


def _text(each: Input) -> str:
    if isinstance(each, QLineEdit):
        return each.text().strip()
    try:
        return each.value
    except FieldError:
        return each.text

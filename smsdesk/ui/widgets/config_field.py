"""DrawnField: one ConfigField on the screen, drawn by its kind.

Labels, hints and choices are source strings of the provider, translated in the context
"ConfigField". Where the fields stand is the business of `config_form`.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, SignalInstance
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from smsdesk.core.gateway import ConfigField, FieldKind
from smsdesk.ui.gateway_words import provider_words
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.field import Field
from smsdesk.ui.widgets.host_combo import HostCombo, stripped_words
from smsdesk.ui.widgets.naming import named
from smsdesk.ui.widgets.row_field import RowField
from smsdesk.ui.widgets.secret_line import SecretLine, ShowButton

YES: Mapping[bool, str] = {True: "yes", False: ""}


@dataclass(frozen=True, slots=True)
class DrawnField:
    """A field on the screen: how to read and set it, and when it is changed."""

    field: ConfigField
    row: Field
    read: Callable[[], str]
    write: Callable[[str], None]
    changed: SignalInstance
    fetch: QWidget | None = None
    """The button that fills it from the account."""


def draw(field: ConfigField, labels: Mapping[str, str]) -> DrawnField:
    """The widgets of `field`; `labels` are those of all fields of its form."""
    make = {
        FieldKind.SECRET: _draw_secret,
        FieldKind.CHOICE: _draw_choice,
        FieldKind.HOST: _draw_host,
        FieldKind.SENDER: _draw_sender,
        FieldKind.FLAG: _draw_flag,
    }
    return make.get(field.kind, _draw_text)(field, _hint(field, labels))


def offer(box: QComboBox, names: Sequence[str]) -> None:
    """Other choices in a list that one may type into; what is typed stays."""
    typed = box.currentText()
    box.blockSignals(True)
    box.clear()
    box.addItems(list(names))
    box.setEditText(typed)
    box.blockSignals(False)


def _draw_text(field: ConfigField, hint: str) -> DrawnField:
    line = named(QLineEdit(field.default), _object_name(field))
    row = Field(_label(field), line, hint)
    return DrawnField(field, row, partial(_line_value, line), line.setText, line.textChanged)


def _draw_secret(field: ConfigField, hint: str) -> DrawnField:
    line = SecretLine(_object_name(field))
    row = RowField(_label(field), line, ShowButton(line), hint=hint)
    return DrawnField(field, row, line.value, line.setText, line.edited)


def _draw_choice(field: ConfigField, hint: str) -> DrawnField:
    box = named(QComboBox(), _object_name(field))
    for value, label in field.choices:
        box.addItem(provider_words(label), value)
    choose = partial(_choose, box)
    choose(field.default)
    row = Field(_label(field), box, hint)
    return DrawnField(field, row, partial(_chosen, box), choose, box.currentIndexChanged)


def _draw_host(field: ConfigField, hint: str) -> DrawnField:
    box = HostCombo(_object_name(field), tuple(value for value, _ in field.choices))
    box.setEditText(field.default)
    row = Field(_label(field), box, hint)
    box.stripped.connect(partial(row.set_hint, f"{stripped_words()} {hint}".strip()))
    return DrawnField(field, row, box.host, box.setEditText, box.edited)


def _draw_sender(field: ConfigField, hint: str) -> DrawnField:
    """A list that the account can fill."""
    box = named(QComboBox(), _object_name(field))
    box.setEditable(True)
    box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    # completion would change the letter case of a typed name
    box.setCompleter(None)  # type: ignore[arg-type]  # None removes it
    box.addItems([value for value, _ in field.choices])
    box.setEditText(field.default)
    box.setMinimumContentsLength(12)
    fetch = buttons.secondary(QCoreApplication.translate("ConfigForm", "Fetch from account"))
    fetch.setObjectName(f"fetch_{field.name}")
    fetch.setAutoDefault(False)
    row = RowField(_label(field), box, fetch, hint=hint)
    read = partial(_typed, box)
    return DrawnField(field, row, read, partial(_write, box), box.editTextChanged, fetch)


def _draw_flag(field: ConfigField, hint: str) -> DrawnField:
    box = named(QCheckBox(provider_words(field.label)), _object_name(field))
    tick = partial(_tick, box)
    tick(field.default)
    return DrawnField(field, Field("", box, hint), partial(_ticked, box), tick, box.toggled)


def _line_value(line: QLineEdit) -> str:
    return line.text().strip()


def _typed(box: QComboBox) -> str:
    return box.currentText().strip()


def _write(box: QComboBox, value: str) -> None:
    """From its beginning: that of a long SID says what it is."""
    box.setEditText(value)
    line = box.lineEdit()
    if line is not None:
        line.setCursorPosition(0)


def _chosen(box: QComboBox) -> str:
    return str(box.currentData() or "")


def _choose(box: QComboBox, value: str) -> None:
    box.setCurrentIndex(max(0, box.findData(value)))


def _ticked(box: QCheckBox) -> str:
    return YES[box.isChecked()]


def _tick(box: QCheckBox, value: str) -> None:
    box.setChecked(value == "yes")


def _object_name(field: ConfigField) -> str:
    return f"field_{field.name}"


def _label(field: ConfigField) -> str:
    if field.required:
        return provider_words(field.label)
    optional = QCoreApplication.translate("ConfigForm", "{label} (optional)")
    return optional.format(label=provider_words(field.label))


def _hint(field: ConfigField, labels: Mapping[str, str]) -> str:
    """The provider's hint, and which other field may be filled in instead."""
    if not field.alternative:
        return provider_words(field.hint)
    instead = QCoreApplication.translate(
        "ConfigForm", "May stay empty when “{other}” is filled in."
    )
    other = labels.get(field.alternative, field.alternative)
    return f"{provider_words(field.hint)} {instead.format(other=other)}".strip()

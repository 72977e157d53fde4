"""ConfigForm: draws any provider's form from its ConfigFields, one widget per field.

Labels, hints and choices are source strings of the provider, translated in the context
"ConfigField". SMSAPI has a form laid out by hand; whatever has none gets this one.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QVBoxLayout, QWidget

from smsdesk.core.gateway import ConfigField, FieldKind, GatewayInfo, Secret
from smsdesk.services.gateway_setup import ConfiguredGateway
from smsdesk.ui.error_text import error_text
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.field import Field
from smsdesk.ui.widgets.form_part import Account, FormPart, problem_in
from smsdesk.ui.widgets.host_combo import HostCombo
from smsdesk.ui.widgets.labels import Caption, Hint
from smsdesk.ui.widgets.naming import named
from smsdesk.ui.widgets.row_field import RowField
from smsdesk.ui.widgets.secret_line import SecretLine, ShowButton

NAME = "name"


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A field on the screen: how to read and set it."""

    field: ConfigField
    row: Field
    read: Callable[[], str]
    write: Callable[[str], None]


class ConfigForm(FormPart):
    """Empty until a provider is loaded."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawn: dict[str, _Drawn] = {}
        self._touched: set[str] = set()
        self._own_name = ""
        self._labels: Mapping[str, str] = {}
        self.name = named(QLineEdit(), "gatewayName")
        self._name_field = Field(self.tr("Name of this gateway"), self.name)
        self._caption = Caption("")
        self._nothing = Hint(self.tr("There is nothing to fill in."))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self._column.addWidget(self._caption)

    def load(self, info: GatewayInfo) -> None:
        """Draw the form of `info`."""
        self._caption.setText(self.tr("{provider} account").format(provider=info.name))
        self._labels = {field.name: _words(field.label) for field in info.form}
        for field in info.form:
            self._drawn[field.name] = self._draw(field)
            self._column.addWidget(self._drawn[field.name].row)
        if not info.form:
            self._column.addWidget(self._nothing)
        self.name.setPlaceholderText(_words(info.name))
        self._own_name = _words(info.name) if info.practice else ""
        self._column.addWidget(self._name_field)

    def fill(self, gateway: ConfiguredGateway) -> None:
        """Show a saved gateway."""
        self.name.setText(gateway.name)
        for name, drawn in self._drawn.items():
            if drawn.field.secret:
                self._say_unchanged(drawn, kept=name in gateway.secret_names)
            elif name not in self._touched:
                drawn.write(gateway.fields.get(name, drawn.field.default))

    def fields(self) -> Mapping[str, str]:
        """Everything but the secrets."""
        values = {n: d.read() for n, d in self._drawn.items() if not d.field.secret}
        return {**values, NAME: self.name.text().strip() or self._own_name}

    def secrets(self) -> Mapping[str, Secret]:
        """What was typed."""
        typed = {n: d.read() for n, d in self._drawn.items() if d.field.secret}
        return {name: Secret(value) for name, value in typed.items() if value}

    def show_account(self, account: Account) -> None:
        """Offer the sender names of the account; what is typed stays."""
        names = [one.name for one in account.senders]
        for drawn in self._drawn.values():
            box = drawn.row.widget
            if drawn.field.kind is FieldKind.SENDER and isinstance(box, QComboBox):
                _offer(box, names or [value for value, _ in drawn.field.choices])

    def tidy(self) -> None:
        """Show what will be sent."""
        for drawn in self._drawn.values():
            if isinstance(drawn.row.widget, HostCombo):
                drawn.row.widget.tidy()

    def show_problem(self, field: str, words: str) -> bool:
        """Words below one field."""
        drawn = self._drawn.get(field)
        if drawn is None:
            return False
        drawn.row.show_problem(words)
        return True

    def clear_problems(self) -> None:
        """Remove them."""
        for drawn in self._drawn.values():
            drawn.row.clear_problem()

    # --- drawing ------------------------------------------------------------------------------

    def _draw(self, field: ConfigField) -> _Drawn:
        draw = {
            FieldKind.SECRET: self._draw_secret,
            FieldKind.CHOICE: self._draw_choice,
            FieldKind.HOST: self._draw_host,
            FieldKind.SENDER: self._draw_sender,
            FieldKind.FLAG: self._draw_flag,
        }
        return draw.get(field.kind, self._draw_text)(field)

    def _draw_text(self, field: ConfigField) -> _Drawn:
        line = named(QLineEdit(field.default), _object_name(field))
        line.textChanged.connect(self._telling(field))
        return _Drawn(field, self._row(field, line), lambda: line.text().strip(), line.setText)

    def _draw_secret(self, field: ConfigField) -> _Drawn:
        line = SecretLine(_object_name(field))
        line.edited.connect(self._telling(field, login=True))
        row = RowField(_label(field), line, ShowButton(line), hint=self._hint(field))
        return _Drawn(field, row, line.value, line.setText)

    def _draw_choice(self, field: ConfigField) -> _Drawn:
        box = named(QComboBox(), _object_name(field))
        for value, label in field.choices:
            box.addItem(_words(label), value)
        box.setCurrentIndex(max(0, box.findData(field.default)))
        box.currentIndexChanged.connect(self._telling(field))

        def choose(value: str) -> None:
            box.setCurrentIndex(max(0, box.findData(value)))

        return _Drawn(field, self._row(field, box), lambda: str(box.currentData() or ""), choose)

    def _draw_host(self, field: ConfigField) -> _Drawn:
        box = HostCombo(_object_name(field), tuple(value for value, _ in field.choices))
        box.setEditText(field.default)
        box.edited.connect(self._telling(field, login=True))
        return _Drawn(field, self._row(field, box), box.host, box.setEditText)

    def _draw_sender(self, field: ConfigField) -> _Drawn:
        """A list that the account can fill."""
        box = named(QComboBox(), _object_name(field))
        box.setEditable(True)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        box.setCompleter(None)  # type: ignore[arg-type]  # None removes it
        box.addItems([value for value, _ in field.choices])
        box.setEditText(field.default)
        box.editTextChanged.connect(self._telling(field))
        fetch = named(buttons.secondary(self.tr("Fetch from account")), f"fetch_{field.name}")
        fetch.setAutoDefault(False)
        fetch.clicked.connect(self.account_requested)
        row = RowField(_label(field), box, fetch, hint=_words(field.hint))
        return _Drawn(field, row, lambda: box.currentText().strip(), box.setEditText)

    def _draw_flag(self, field: ConfigField) -> _Drawn:
        box = named(QCheckBox(_words(field.label)), _object_name(field))
        box.setChecked(field.default == "yes")
        box.toggled.connect(self._telling(field))

        def tick(value: str) -> None:
            box.setChecked(value == "yes")

        row = Field("", box, hint=_words(field.hint))
        return _Drawn(field, row, lambda: "yes" if box.isChecked() else "", tick)

    def _row(self, field: ConfigField, widget: QWidget) -> Field:
        return Field(_label(field), widget, hint=self._hint(field))

    def _hint(self, field: ConfigField) -> str:
        """The provider's hint, and which other field may be filled in instead."""
        if not field.alternative:
            return _words(field.hint)
        instead = self.tr("May stay empty when “{other}” is filled in.")
        other = self._labels.get(field.alternative, field.alternative)
        return f"{_words(field.hint)} {instead.format(other=other)}".strip()

    def _telling(self, field: ConfigField, *, login: bool = False) -> Callable[..., None]:
        def tell(*_: object) -> None:
            self._touched.add(field.name)
            self._check(field)
            if field.affects_sending:
                self.edited.emit()
            if login:
                self.login_edited.emit()

        return tell

    def _check(self, field: ConfigField) -> None:
        drawn = self._drawn.get(field.name)
        if drawn is None:
            return
        problem = None if field.secret else problem_in(field, drawn.read())
        if problem is None:
            drawn.row.clear_problem()
        else:
            drawn.row.show_problem(error_text(problem))

    def _say_unchanged(self, drawn: _Drawn, *, kept: bool) -> None:
        line = drawn.row.widget
        if kept and isinstance(line, QLineEdit):
            line.setPlaceholderText(self.tr("unchanged, stays in the keyring"))


def _offer(box: QComboBox, names: Sequence[str]) -> None:
    typed = box.currentText()
    box.blockSignals(True)
    box.clear()
    box.addItems(list(names))
    box.setEditText(typed)
    box.blockSignals(False)


def _object_name(field: ConfigField) -> str:
    return f"field_{field.name}"


def _words(source: str) -> str:
    # a variable here: the literals are marked where the provider declares its form
    return QCoreApplication.translate("ConfigField", source) if source else ""


def _label(field: ConfigField) -> str:
    if field.required:
        return _words(field.label)
    optional = QCoreApplication.translate("ConfigForm", "{label} (optional)")
    return optional.format(label=_words(field.label))

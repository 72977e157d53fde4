"""FieldsForm: one labelled input for every placeholder that a person has to fill in."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from smsdesk.ui.widgets.labels import ElidedLabel

_COLUMNS = 2
_LONGEST = 500


class FieldsForm(QWidget):
    """Inputs in two columns. What was typed is remembered while the text is being changed."""

    changed = Signal()

    def __init__(
        self, parent: QWidget | None = None, *, object_names: str = "composerField"
    ) -> None:
        super().__init__(parent)
        self._object_names = object_names
        self._defaults: Mapping[str, str] = {}
        self._names: tuple[str, ...] = ()
        self._values: dict[str, str] = {}
        self._inputs: dict[str, QLineEdit] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self.hide()

    @property
    def names(self) -> tuple[str, ...]:
        """The fields that are shown."""
        return self._names

    @property
    def values(self) -> Mapping[str, str]:
        """What is filled in, for the fields that are shown."""
        return {name: self._values[name] for name in self._names if self._values.get(name)}

    def set_values(self, values: Mapping[str, str]) -> None:
        """Fill in, now or as soon as the field is shown."""
        self._values.update(values)
        self._write_inputs()

    @property
    def defaults(self) -> Mapping[str, str]:
        """What stands for a field that is left empty."""
        return self._defaults

    def set_defaults(self, defaults: Mapping[str, str]) -> None:
        """What stands for a field that is left empty; it is shown, and need not be filled in."""
        self._defaults = dict(defaults)
        for name, line in self._inputs.items():
            line.setPlaceholderText(self._defaults.get(name, ""))

    def clear(self) -> None:
        """Forget everything typed."""
        self._values.clear()
        self._write_inputs()

    def _write_inputs(self) -> None:
        for name, line in self._inputs.items():
            line.blockSignals(True)
            line.setText(self._values.get(name, ""))
            line.blockSignals(False)
        self.changed.emit()

    def set_names(self, names: Sequence[str]) -> None:
        """Show these fields, in this order; those that stay keep their text and the focus."""
        if tuple(names) == self._names:
            return
        for name in set(self._names) - set(names):
            self._drop(name)
        self._names = tuple(names)
        for index, name in enumerate(self._names):
            self._place(name, index)
        self.setVisible(bool(self._names))

    @property
    def empty(self) -> Sequence[str]:
        """The fields that still have to be filled in."""
        given = {name for name in self._names if self._values.get(name, "").strip()}
        return [name for name in self._names if name not in given | self._defaults.keys()]

    def focus_empty(self) -> None:
        """Put the cursor into the first empty field."""
        for name in self.empty[:1]:
            self._inputs[name].setFocus()

    def _place(self, name: str, index: int) -> None:
        row, column = divmod(index, _COLUMNS)
        line = self._inputs.get(name) or self._new_input(name)
        label = self.findChild(QLabel, self._label_name(name))
        if label is None:
            label = ElidedLabel(name, self)
            label.setObjectName(self._label_name(name))
            label.setProperty("role", "label")
            label.setBuddy(line)
        self._grid.addWidget(label, row * 2, column)
        self._grid.addWidget(line, row * 2 + 1, column)

    def _new_input(self, name: str) -> QLineEdit:
        line = QLineEdit(self._values.get(name, ""), self)
        line.setObjectName(f"{self._object_names}_{name}")
        line.setAccessibleName(name)
        line.setPlaceholderText(self._defaults.get(name, ""))
        line.setMaxLength(_LONGEST)
        line.textChanged.connect(self._on_typed)
        self._inputs[name] = line
        return line

    def _drop(self, name: str) -> None:
        widgets = (self._inputs.pop(name), self.findChild(QLabel, self._label_name(name)))
        for widget in widgets:
            if widget is not None:
                self._grid.removeWidget(widget)
                widget.setParent(None)
                widget.deleteLater()

    def _on_typed(self) -> None:
        self._values.update({name: line.text() for name, line in self._inputs.items()})
        self.changed.emit()

    def _label_name(self, name: str) -> str:
        return f"{self._object_names}Label_{name}"

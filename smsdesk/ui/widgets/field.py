"""Field: a label above a widget, a hint or a problem below it."""

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from smsdesk.ui.theme import restyle
from smsdesk.ui.widgets.labels import Hint


class Field(QWidget):
    """One row of a form. The problem takes the place of the hint, so nothing jumps."""

    def __init__(
        self, label: str, widget: QWidget, hint: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._widget = widget
        self._hint = hint
        self._label = QLabel(label, self)
        self._label.setProperty("role", "label")
        self._label.setBuddy(widget)
        self._label.setVisible(bool(label))
        self._below = Hint(hint, self)
        self._below.setVisible(bool(hint))
        if label and not widget.accessibleName():
            widget.setAccessibleName(label.replace("&", ""))
        self._describe(hint)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for part in (self._label, widget, self._below):
            layout.addWidget(part)

    @property
    def widget(self) -> QWidget:
        """What one types into."""
        return self._widget

    @property
    def problem(self) -> str:
        """The shown problem; empty when all is well."""
        return self._below.text() if self._below.property("role") == "problem" else ""

    def set_hint(self, text: str) -> None:
        """Another hint; shown unless a problem is."""
        self._hint = text
        if not self.problem:
            self.clear_problem()

    def show_problem(self, text: str) -> None:
        """Say what is wrong, in place of the hint."""
        self._show("problem", text, invalid=True)

    def clear_problem(self) -> None:
        """All is well."""
        self._show("hint", self._hint, invalid=False)

    def _show(self, role: str, text: str, *, invalid: bool) -> None:
        self._below.setText(text)
        self._below.setVisible(bool(text))
        self._describe(text)
        if self._below.property("role") != role:
            self._below.setProperty("role", role)
            restyle(self._below)
        if bool(self._widget.property("invalid")) != invalid:
            self._widget.setProperty("invalid", invalid)
            restyle(self._widget)

    def _describe(self, text: str) -> None:
        self._widget.setAccessibleDescription(text)

"""SecretLine: a line for a password or a token, masked until its Show button is pressed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from smsdesk.ui.widgets import buttons


class SecretLine(QLineEdit):
    """What is typed or pasted loses the spaces around it, unless it is a password as such."""

    edited = Signal()

    def __init__(self, name: str, *, trims: bool = True) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self._trims = trims
        self.setMaxLength(512)
        self.textChanged.connect(self._on_text)

    def value(self) -> str:
        """What was typed."""
        return self.text().strip() if self._trims else self.text()

    def _on_text(self, text: str) -> None:
        if self._trims and text != text.strip():
            self.setText(text.strip())
            return
        self.edited.emit()


class ShowButton(buttons.IconButton):
    """Shows the characters of its line, and hides them again."""

    def __init__(self, line: SecretLine) -> None:
        super().__init__("", "secondary")
        self.setObjectName(f"{line.objectName()}Show")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self._line = line
        self._show()
        self.toggled.connect(self._show)

    def _show(self) -> None:
        shown = self.isChecked()
        modes = QLineEdit.EchoMode
        self._line.setEchoMode(modes.Normal if shown else modes.Password)
        self.setText(self.tr("Hide") if shown else self.tr("Show"))
        self.setAccessibleName(
            self.tr("Hide the characters") if shown else self.tr("Show the characters")
        )

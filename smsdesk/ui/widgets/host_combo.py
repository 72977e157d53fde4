"""HostCombo: the address of a provider's server, chosen or typed, without scheme and slashes."""

import re

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

_SCHEME = re.compile(r"^\s*[a-z][a-z0-9+.-]*://", re.IGNORECASE)


def bare_host(text: str) -> str:
    """`text` without a scheme in front, a slash at the end and spaces around."""
    return _SCHEME.sub("", text).strip().strip("/").strip()


def stripped_words() -> str:
    """What to say when something was taken away."""
    return QCoreApplication.translate(
        "HostCombo", "Only the server name is needed; the rest was removed."
    )


class HostCombo(QComboBox):
    """An editable list of servers."""

    edited = Signal()
    stripped = Signal()
    """A scheme or a slash was taken away, which deserves a word."""

    def __init__(self, name: str, hosts: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        line = QLineEdit()
        self.setLineEdit(line)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        # completion would turn a typed host into a listed one
        self.setCompleter(None)  # type: ignore[arg-type]  # None removes it
        self.addItems(hosts)
        self.editTextChanged.connect(self.edited)
        line.editingFinished.connect(self.tidy)

    def host(self) -> str:
        """The bare host."""
        return bare_host(self.currentText())

    def tidy(self) -> None:
        """Show the bare host."""
        text, host = self.currentText(), self.host()
        if text != host:
            self.setEditText(host)
            if text.strip() != host:
                self.stripped.emit()

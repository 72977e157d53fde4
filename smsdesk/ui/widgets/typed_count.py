"""TypedCount: asks for the number of SMS to be typed, so that many do not leave by mistake."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from smsdesk.ui import formats
from smsdesk.ui.widgets.naming import named

_WIDEST = 120


class TypedCount(QWidget):
    """A question and a line. Digits may be grouped as the question groups them, or not at all."""

    agreed = Signal(bool)
    """Whether what is typed is the number; also told when another number is asked for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = 0
        self._ask = named(QLabel(), "confirmAsk")
        self._ask.setWordWrap(True)
        self._line = named(QLineEdit(), "confirmNumber")
        self._line.setAccessibleName(self.tr("Number of SMS"))
        self._line.setMaximumWidth(_WIDEST)
        self._line.textChanged.connect(self._tell)
        self.setFocusProxy(self._line)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._ask, 1)
        row.addWidget(self._line)

    def ask(self, count: int) -> None:
        """Ask for this number; to 0 nobody can agree."""
        self._count = count
        words = self.tr("To send, type the number of SMS: {count}")
        self._ask.setText(words.format(count=formats.number(count)))
        self._tell()

    def _tell(self) -> None:
        typed = "".join(self._line.text().split()).replace(",", "").replace(".", "")
        self.agreed.emit(bool(self._count) and typed == str(self._count))

"""CardNumbers: the numbers of one person, each to be copied or written to."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from smsdesk.core.phone import PhoneNumber
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.icon_label import IconLabel
from smsdesk.ui.widgets.labels import ElidedLabel, Hint
from smsdesk.ui.widgets.naming import named

_ICON = 14


class CardNumbers(QWidget):
    """The preferred one first, with a star when there are others."""

    write_wanted = Signal(object)
    """To this `PhoneNumber`."""
    copied = Signal(object)
    """This `PhoneNumber` is on the clipboard."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_numbers(self, phones: Sequence[PhoneNumber]) -> None:
        """Show these; without any, that there is none."""
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()
        if not phones:
            self._column.addWidget(Hint(self.tr("No number")))
        for place, phone in enumerate(phones):
            starred = place == 0 and len(phones) > 1
            self._column.addWidget(self._line(place + 1, phone, starred=starred))

    def _line(self, number: int, phone: PhoneNumber, *, starred: bool) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        shown = named(ElidedLabel(phone.display), f"cardNumber{number}")
        row.addWidget(shown)
        if starred:
            star = IconLabel("star-fill", _ICON)
            star.setProperty("role", "hint")
            star.setToolTip(self.tr("Preferred: SMS go to this number"))
            row.addWidget(star)
        row.addStretch(1)
        copy = named(buttons.tool("copy", self.tr("Copy the number")), f"cardCopy{number}")
        copy.clicked.connect(partial(self._copy, phone))
        write = buttons.tool("paper-plane-tilt", self.tr("Write to this number"))
        write.clicked.connect(partial(self._write, phone))
        row.addWidget(copy)
        row.addWidget(named(write, f"cardWrite{number}"))
        return line

    def _copy(self, phone: PhoneNumber, _clicked: bool = False) -> None:  # noqa: FBT001, FBT002  # a slot
        QGuiApplication.clipboard().setText(phone.display)
        self.copied.emit(phone)

    def _write(self, phone: PhoneNumber, _clicked: bool = False) -> None:  # noqa: FBT001, FBT002  # a slot
        self.write_wanted.emit(phone)

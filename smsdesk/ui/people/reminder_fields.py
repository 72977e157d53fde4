"""ReminderFields: a chip for each field that has reminders, of which one is chosen."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from smsdesk.ui.people import reminder_words
from smsdesk.ui.widgets.filter_chips import Chip, FilterChips

if TYPE_CHECKING:
    from collections.abc import Mapping

    from smsdesk.services.people.reminders import ReminderGroup


class ReminderFields(QWidget):
    """The chosen field stays chosen while it has reminders."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: tuple[str, ...] = ()
        self._chips: FilterChips | None = None
        self._row = QVBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)

    @property
    def current(self) -> str:
        """The chosen field; empty before there are any."""
        return self._chips.current if self._chips is not None else ""

    def choose(self, name: str) -> None:
        """Choose a field as a click would."""
        if self._chips is not None:
            self._chips.choose(name)

    def offer(self, groups: "Mapping[str, ReminderGroup]") -> None:
        """These, by their names; new chips only for other fields, as one may have the focus."""
        words = {name: reminder_words.group(each) for name, each in groups.items()}
        if self._chips is None or self._names != tuple(words):
            self._exchange(words)
        else:
            for name, text in words.items():
                self._chips.set_text(name, text)

    def _exchange(self, words: "Mapping[str, str]") -> None:
        before, current = self._chips, self.current
        if before is not None:
            before.hide()
            before.deleteLater()
        self._names = tuple(words)
        self._chips = FilterChips([Chip(n, text, f"reminderOf_{n}") for n, text in words.items()])
        self._row.addWidget(self._chips)
        if current in words:
            self._chips.choose(current)
        self._chips.chosen.connect(self.chosen)

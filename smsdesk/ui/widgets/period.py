"""Periods by which a list is narrowed: named ones, and a popup for one's own."""

from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QDateEdit, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from smsdesk.ui import formats
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.labels import Caption
from smsdesk.ui.widgets.naming import named

_FORMAT = "dd.MM.yyyy"


class Days(NamedTuple):
    """From the first day to the last one, both included."""

    first: date
    last: date

    @property
    def since(self) -> datetime:
        """When the first one begins at the computer's place."""
        return _midnight(self.first)

    @property
    def until(self) -> datetime:
        """When the day after the last one begins."""
        return _midnight(self.last + timedelta(days=1))

    @property
    def words(self) -> str:
        """ "01.11.2026-21.11.2026"."""
        first, last = (formats.day(_midnight(one)) for one in self)
        return first if first == last else f"{first} – {last}"


def today(now: date) -> Days:
    """One day."""
    return Days(now, now)


def last_week(now: date) -> Days:
    """Seven days that end today."""
    return Days(now - timedelta(days=6), now)


def this_month(now: date) -> Days:
    """All of it: what is planned for its end too."""
    following = (now.replace(day=1) + timedelta(days=32)).replace(day=1)
    return Days(now.replace(day=1), following - timedelta(days=1))


def last_month(now: date) -> Days:
    """The one before."""
    end = now.replace(day=1) - timedelta(days=1)
    return Days(end.replace(day=1), end)


class PeriodPopup(QFrame):
    """Two days to choose. Esc or a click beside it changes nothing."""

    chosen = Signal(object)
    """`Days`; the earlier one first."""

    def __init__(self, days: Days, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("periodPopup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._first = self._edit(days.first, self.tr("From"), "periodFirst")
        self._last = self._edit(days.last, self.tr("To"), "periodLast")
        self._set = named(buttons.primary(self.tr("Show")), "periodSet")
        self._set.clicked.connect(self._on_set)
        self._assemble()

    def _edit(self, day: date, name: str, object_name: str) -> QDateEdit:
        edit = named(QDateEdit(QDate(day.year, day.month, day.day), self), object_name)
        edit.setAccessibleName(name)
        edit.setDisplayFormat(_FORMAT)
        edit.setCalendarPopup(True)
        return edit

    def _assemble(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(8)
        layout.addWidget(Caption(self.tr("Period")))
        for edit in (self._first, self._last):
            row = QHBoxLayout()
            row.addWidget(QLabel(edit.accessibleName()), 1)
            row.addWidget(edit)
            layout.addLayout(row)
        layout.addWidget(self._set)

    def _on_set(self) -> None:
        first, last = sorted(_day(edit) for edit in (self._first, self._last))
        self.chosen.emit(Days(first, last))
        self.close()


def _midnight(day: date) -> datetime:
    # by the clock on the wall, whose offset may be another on that day
    return datetime.combine(day, time()).astimezone()


def _day(edit: QDateEdit) -> date:
    shown = edit.date()
    return date(shown.year(), shown.month(), shown.day())

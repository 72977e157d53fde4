"""DateLine: a line for one day, typed or chosen in a calendar; it may stay empty."""

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from smsdesk.core.contact_field import read_date, shown_date
from smsdesk.core.errors import ErrorCode, FieldError
from smsdesk.ui.widgets import buttons

_LONGEST = 40


class DateLine(QWidget):
    """Shows 21.11.2026, keeps 2026-11-21. What is no date stays as it was written."""

    edited = Signal()
    """A person typed or chose something."""
    left = Signal()
    """Editing is over."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = _Line(name, self)
        self._calendar: QCalendarWidget | None = None
        self._open = buttons.tool("calendar", self.tr("Choose in a calendar (Alt+Down)"))
        self._open.setObjectName(f"{name}Calendar")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.line, 1)
        row.addWidget(self._open)
        self.setFocusProxy(self.line)
        self._open.clicked.connect(self.open_calendar)
        self.line.calendar_wanted.connect(self.open_calendar)
        self.line.textEdited.connect(self.edited)
        self.line.editingFinished.connect(self._on_left)

    @property
    def text(self) -> str:
        """As it stands there."""
        return self.line.text().strip()

    @property
    def value(self) -> str:
        """An ISO date; empty when nothing stands there. Raises FieldError("", DATE_INVALID)."""
        day = read_date(self.text)
        if self.text and day is None:
            raise FieldError("", ErrorCode.DATE_INVALID, value=self.text)
        return day.isoformat() if day else ""

    def set_value(self, value: str) -> None:
        """Show what is stored."""
        day = read_date(value)
        self.line.setText(shown_date(day) if day else value)

    def open_calendar(self) -> None:
        """Below the line, on the day that stands there."""
        calendar = self._calendar or self._new_calendar()
        day = read_date(self.text)
        calendar.setSelectedDate(
            QDate(day.year, day.month, day.day) if day else QDate.currentDate()
        )
        popup = calendar.window()
        popup.move(self.mapToGlobal(QPoint(0, self.height())))
        popup.show()
        calendar.setFocus()

    def _new_calendar(self) -> QCalendarWidget:
        popup = QWidget(self, Qt.WindowType.Popup)
        self._calendar = calendar = QCalendarWidget(popup)
        calendar.setObjectName(f"{self.line.objectName()}Days")
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        calendar.clicked.connect(self._choose)
        calendar.activated.connect(self._choose)
        layout = QVBoxLayout(popup)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(calendar)
        return calendar

    def _choose(self, day: QDate) -> None:
        if self._calendar is not None:
            self._calendar.window().hide()
        self.set_value(f"{day.year():04}-{day.month():02}-{day.day():02}")
        self.line.setFocus()
        self.edited.emit()
        self.left.emit()

    def _on_left(self) -> None:
        """A date that is written otherwise is written as all of them."""
        if read_date(self.text):
            self.set_value(self.text)
        self.left.emit()


class _Line(QLineEdit):
    """Alt+Down opens the calendar, as in a combo box."""

    calendar_wanted = Signal()

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setMaxLength(_LONGEST)
        self.setPlaceholderText(self.tr("dd.mm.yyyy"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What is no key of ours is for the line."""
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if alt and event.key() == Qt.Key.Key_Down:
            self.calendar_wanted.emit()
        else:
            super().keyPressEvent(event)

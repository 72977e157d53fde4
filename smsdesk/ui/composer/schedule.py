"""ScheduleButton: when the message leaves; a small popup with the date and the time."""

from datetime import datetime, time, timedelta

from PySide6.QtCore import QDateTime, QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QDateTimeEdit,
    QFrame,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from smsdesk.ui import formats
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.labels import Caption

_FORMAT = "dd.MM.yyyy HH:mm"
_MORNING = 8


def tomorrow_morning(now: datetime) -> datetime:
    """Eight o'clock of the next day: when a workshop opens."""
    day = now.astimezone().date() + timedelta(days=1)
    # by the clock on the wall, whose offset may be another by then
    return datetime.combine(day, time(_MORNING)).astimezone()


class SchedulePopup(QFrame):
    """Choose a time, or send at once after all. Esc or a click beside it changes nothing."""

    chosen = Signal(object)
    """An aware `datetime`, or None for now."""

    def __init__(self, current: datetime | None, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("schedulePopup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._create(current)
        self._assemble()

    def _create(self, current: datetime | None) -> None:
        now = datetime.now().astimezone()
        self._time = QDateTimeEdit(self)
        self._time.setObjectName("scheduleTime")
        self._time.setAccessibleName(self.tr("Date and time of sending"))
        self._time.setDisplayFormat(_FORMAT)
        self._time.setCalendarPopup(True)
        self._time.setMinimumDateTime(_to_qt(now))
        self._time.setDateTime(_to_qt(current or tomorrow_morning(now)))
        self._set = buttons.primary(self.tr("Schedule"))
        self._set.setObjectName("scheduleSet")
        self._set.clicked.connect(self._on_set)
        self._clear = buttons.secondary(self.tr("Send at once"))
        self._clear.setObjectName("scheduleClear")
        self._clear.clicked.connect(self._on_clear)

    def _assemble(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self._clear)
        buttons.addWidget(self._set)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(8)
        layout.addWidget(Caption(self.tr("Send on")))
        layout.addWidget(self._time)
        layout.addLayout(buttons)

    def _on_set(self) -> None:
        self.chosen.emit(_from_qt(self._time.dateTime()))
        self.close()

    def _on_clear(self) -> None:
        self.chosen.emit(None)
        self.close()


class ScheduleButton(buttons.IconButton):
    """Shows the chosen time and opens the popup."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "secondary", "clock", parent)
        self._when: datetime | None = None
        self.clicked.connect(self._open)
        self._show()

    @property
    def when(self) -> datetime | None:
        """The chosen time; None means now."""
        return self._when

    def choose(self, when: datetime | None) -> None:
        """Set the time."""
        if when != self._when:
            self._when = when
            self._show()
            self.changed.emit()

    def _show(self) -> None:
        when = self._when
        words = self.tr("Schedule…") if when is None else formats.moment(when)
        self.setText(words)
        self.setAccessibleName(self.tr("Time of sending: %1").replace("%1", words))

    def _open(self) -> None:
        popup = SchedulePopup(self._when, self)
        popup.chosen.connect(self.choose)
        popup.adjustSize()
        popup.move(self.mapToGlobal(QPoint(0, -popup.height() - 4)))
        popup.show()


def _to_qt(when: datetime) -> QDateTime:
    return QDateTime.fromMSecsSinceEpoch(int(when.timestamp() * 1000))


def _from_qt(when: QDateTime) -> datetime:
    return datetime.fromtimestamp(when.toMSecsSinceEpoch() / 1000).astimezone()

"""MomentEdit: a field for a date and a time that lies ahead."""

from datetime import datetime, time, timedelta

from PySide6.QtCore import QDateTime
from PySide6.QtWidgets import QDateTimeEdit, QWidget

_FORMAT = "dd.MM.yyyy HH:mm"
_MORNING = time(8)


class MomentEdit(QDateTimeEdit):
    """Shows the time of the computer's place."""

    def __init__(self, accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = datetime.now().astimezone()
        self.setAccessibleName(accessible_name)
        self.setDisplayFormat(_FORMAT)
        self.setCalendarPopup(True)
        self.setMinimumDateTime(_to_qt(now))
        self.set_moment(tomorrow_morning(now))

    @property
    def moment(self) -> datetime:
        """What it shows, aware."""
        return datetime.fromtimestamp(self.dateTime().toMSecsSinceEpoch() / 1000).astimezone()

    def set_moment(self, when: datetime) -> None:
        """Show another time; one that has passed becomes the earliest there is."""
        self.setDateTime(_to_qt(when))


def tomorrow_morning(now: datetime) -> datetime:
    """When a workshop opens on the next day."""
    day = now.astimezone().date() + timedelta(days=1)
    # by the clock on the wall, whose offset may be another by then
    return datetime.combine(day, _MORNING).astimezone()


def _to_qt(when: datetime) -> QDateTime:
    return QDateTime.fromMSecsSinceEpoch(int(when.timestamp() * 1000))

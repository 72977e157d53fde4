"""ScheduleButton: when the message leaves and who keeps it until then; a small popup for both."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from PySide6.QtCore import QDateTime, QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDateTimeEdit,
    QFrame,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from smsdesk.core.errors import SmsdeskError
from smsdesk.ui import formats
from smsdesk.ui.background import TaskRunner
from smsdesk.ui.composer.background_work import KeepingQuestion
from smsdesk.ui.composer.route_picker import RoutePicker
from smsdesk.ui.error_text import error_text
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.labels import Caption, Hint

_FORMAT = "dd.MM.yyyy HH:mm"
_MORNING = 8
_WIDTH = 272


def tomorrow_morning(now: datetime) -> datetime:
    """Eight o'clock of the next day: when a workshop opens."""
    day = now.astimezone().date() + timedelta(days=1)
    # by the clock on the wall, whose offset may be another by then
    return datetime.combine(day, time(_MORNING)).astimezone()


@dataclass(frozen=True, slots=True)
class Plan:
    """When a message leaves, and who keeps it until then."""

    when: datetime | None = None
    """None means now."""
    at_provider: bool = False


class SchedulePopup(QFrame):
    """Choose a time, or send at once after all. Esc or a click beside it changes nothing.

    That the gateway keeps the message can be chosen only for a time at which it can; the choice
    comes back when another time makes it possible again.
    """

    chosen = Signal(object)
    """A `Plan`."""

    def __init__(
        self, current: Plan, runner: TaskRunner, route: RoutePicker, parent: QWidget
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("schedulePopup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._route = route
        self._there_wanted = current.at_provider
        self._foot = QPoint()
        self._question = KeepingQuestion(runner, self)
        self._question.answered.connect(self._on_answer)
        self._create_time(current.when)
        self._create_there()
        self._create_buttons()
        self._assemble()
        self._time.dateTimeChanged.connect(self._ask)
        route.changed.connect(self._ask)
        self._ask()

    def _create_time(self, current: datetime | None) -> None:
        now = datetime.now().astimezone()
        self._time = QDateTimeEdit(self)
        self._time.setObjectName("scheduleTime")
        self._time.setAccessibleName(self.tr("Date and time of sending"))
        self._time.setDisplayFormat(_FORMAT)
        self._time.setCalendarPopup(True)
        self._time.setMinimumDateTime(_to_qt(now))
        self._time.setDateTime(_to_qt(current or tomorrow_morning(now)))

    def _create_there(self) -> None:
        self._there = QCheckBox(self.tr("Kept by the gateway"), self)
        self._there.setObjectName("scheduleAtProvider")
        self._there.setChecked(self._there_wanted)
        self._there.setEnabled(False)
        self._there.clicked.connect(self._on_there)
        self._about = Hint("", self)
        self._about.setObjectName("scheduleAbout")
        self._about.setFixedWidth(_WIDTH)

    def _create_buttons(self) -> None:
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
        layout.addWidget(self._there)
        layout.addWidget(self._about)
        layout.addLayout(buttons)
        self._explain("")

    def stand_on(self, point: QPoint) -> None:
        """Open above `point`."""
        self._foot = point
        self._fit()
        self.show()

    def _fit(self) -> None:
        self.adjustSize()
        self.move(self._foot - QPoint(0, self.height()))

    def _ask(self) -> None:
        at = _from_qt(self._time.dateTime())
        self._question.ask(self._route.gateway_id, self._route.sender_name, at)

    def _on_answer(self, reason: SmsdeskError | None) -> None:
        self._there.setEnabled(reason is None)
        self._there.setChecked(self._there_wanted and reason is None)
        self._explain(error_text(reason) if reason else "")
        self._fit()

    def _explain(self, reason: str) -> None:
        words = reason or self.tr("It leaves even when this computer is off.")
        self._about.setText(words)
        self._there.setAccessibleDescription(words)

    def _on_there(self, checked: bool) -> None:  # noqa: FBT001  # as the signal has it
        self._there_wanted = checked

    def _on_set(self) -> None:
        self.chosen.emit(Plan(_from_qt(self._time.dateTime()), self._there.isChecked()))
        self.close()

    def _on_clear(self) -> None:
        self.chosen.emit(Plan())
        self.close()


class ScheduleButton(buttons.IconButton):
    """Shows the chosen time and opens the popup."""

    changed = Signal()
    refused = Signal(object)
    """The gateway was to keep the message and cannot: the `SmsdeskError` that says why."""

    def __init__(
        self, runner: TaskRunner, route: RoutePicker, parent: QWidget | None = None
    ) -> None:
        super().__init__("", "secondary", "clock", parent)
        self._runner, self._route = runner, route
        self._plan = Plan()
        self.about = Hint(
            self.tr("Kept by the gateway: leaves even when this computer is off."), self
        )
        """For the line above; beside the time there is no room for it."""
        self.about.setObjectName("composerKept")
        self._question = KeepingQuestion(runner, self)
        self._question.answered.connect(self._on_answer)
        route.changed.connect(self._ask)
        self.clicked.connect(self._open)
        self._show()

    @property
    def when(self) -> datetime | None:
        """The chosen time; None means now."""
        return self._plan.when

    @property
    def at_provider(self) -> bool:
        """Whether the gateway is to keep the message until then."""
        return self._plan.at_provider

    def choose(self, when: datetime | None) -> None:
        """Set the time; who keeps the message stays, if it still waits."""
        self.adopt(Plan(when, when is not None and self.at_provider))

    def adopt(self, plan: Plan) -> None:
        """Set the time and who keeps the message."""
        if plan != self._plan:
            self._plan = plan
            self._show()
            self.changed.emit()
            self._ask()

    def _ask(self) -> None:
        """A gateway or a time chosen later may not go with it."""
        self._question.stop()
        when = self._plan.when
        if self._plan.at_provider and when is not None and self._route.is_open:
            self._question.ask(self._route.gateway_id, self._route.sender_name, when)

    def _on_answer(self, reason: SmsdeskError | None) -> None:
        if reason is not None:
            self.refused.emit(reason)

    def _show(self) -> None:
        when, there = self._plan.when, self._plan.at_provider
        words = self.tr("Schedule…") if when is None else formats.moment(when)
        self.setText(words)
        self.setAccessibleName(self.tr("Time of sending: %1").replace("%1", words))
        self.setAccessibleDescription(self.about.text() if there else "")
        self.about.setVisible(there)

    def _open(self) -> None:
        popup = SchedulePopup(self._plan, self._runner, self._route, self)
        popup.chosen.connect(self.adopt)
        popup.stand_on(self.mapToGlobal(QPoint(0, -4)))


def _to_qt(when: datetime) -> QDateTime:
    return QDateTime.fromMSecsSinceEpoch(int(when.timestamp() * 1000))


def _from_qt(when: QDateTime) -> datetime:
    return datetime.fromtimestamp(when.toMSecsSinceEpoch() / 1000).astimezone()

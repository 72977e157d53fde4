"""RescheduleDialog: another time for planned messages, wherever they wait."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from smsdesk.core.errors import FieldError, SmsdeskError
from smsdesk.core.message import CANCELLABLE
from smsdesk.services.quiet_hours import QuietHours
from smsdesk.ui import formats
from smsdesk.ui.context import Context
from smsdesk.ui.dialogs.fitted_dialog import FittedDialog
from smsdesk.ui.dialogs.lifetime import replace_closed
from smsdesk.ui.error_text import error_text
from smsdesk.ui.theme import Tone
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.banner import Banner
from smsdesk.ui.widgets.labels import Hint, Title
from smsdesk.ui.widgets.moment_edit import MomentEdit, tomorrow_morning
from smsdesk.ui.widgets.naming import named

if TYPE_CHECKING:
    from smsdesk.services.desk import Desk
    from smsdesk.services.history import MessageListRow
    from smsdesk.services.scheduling import PlanChange

_WIDTH = 480


@dataclass(frozen=True, slots=True)
class Plans:
    """Messages that can have another time."""

    ids: tuple[str, ...]
    there: tuple[str, ...]
    """The names of gateways that keep some of them."""
    at_gateways: int
    """How many those are."""
    quiet: QuietHours
    proposal: datetime

    @property
    def here(self) -> int:
        """How many this program keeps."""
        return len(self.ids) - self.at_gateways


class RescheduleDialog(FittedDialog):
    """A time that a gateway does not take is told beside the field."""

    def __init__(
        self,
        context: Context,
        plans: Plans,
        then: "Callable[[PlanChange, datetime], None]",
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("rescheduleDialog")
        replace_closed(self)
        self.setWindowTitle(self.tr("Another time"))
        self._context = context
        self._plans = plans
        self._then = then
        self._make_widgets()
        self._assemble()
        self._show_quiet()

    @classmethod
    def open_for(
        cls,
        context: Context,
        plans: Plans,
        then: "Callable[[PlanChange, datetime], None]",
        parent: QWidget,
    ) -> "RescheduleDialog":
        """Ask for the time and plan anew; `then` hears what became of it."""
        dialog = cls(context, plans, then, parent.window())
        dialog.open()
        dialog._time.setFocus()
        return dialog

    # --- widgets -------------------------------------------------------------------------------

    def _make_widgets(self) -> None:
        self._time = named(MomentEdit(self.tr("Date and time of sending")), "rescheduleTime")
        self._time.set_moment(self._plans.proposal)
        self._time.dateTimeChanged.connect(self._show_quiet)
        self._quiet = named(Hint(), "rescheduleQuiet")
        self._error = Banner(self)
        self._error.setObjectName("rescheduleError")
        self._save = named(buttons.primary(self.tr("Schedule"), "clock"), "rescheduleSave")
        self._save.setDefault(True)
        self._save.clicked.connect(self._on_save)
        self._cancel = named(buttons.secondary(self.tr("Cancel")), "rescheduleCancel")
        self._cancel.clicked.connect(self.reject)

    def _assemble(self) -> None:
        when, answer = QHBoxLayout(), QHBoxLayout()
        when.addWidget(QLabel(self.tr("Send on")))
        when.addWidget(self._time)
        when.addStretch(1)
        answer.setSpacing(8)
        answer.addStretch(1)
        answer.addWidget(self._cancel)
        answer.addWidget(self._save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 20, 22, 18)
        layout.setSpacing(12)
        layout.addWidget(Title(self._title()))
        layout.addWidget(named(Hint(self._where()), "rescheduleWhere"))
        layout.addLayout(when)
        layout.addWidget(self._quiet)
        layout.addWidget(self._error)
        layout.addLayout(answer)
        self.setFixedWidth(_WIDTH)

    def _title(self) -> str:
        count = len(self._plans.ids)
        words = self.tr("Another time for %n message(s)", "", count)
        return words.replace(str(count), formats.number(count), 1)

    def _where(self) -> str:
        plans, lines = self._plans, []
        if plans.here:
            words = self.tr(
                "%n wait(s) in this program, which must be running then.", "", plans.here
            )
            lines.append(words.replace(str(plans.here), formats.number(plans.here), 1))
        if plans.at_gateways:
            count = plans.at_gateways
            words = self.tr(
                "%n is/are kept by {gateway}: cancelled there and handed over anew.", "", count
            )
            words = words.replace(str(count), formats.number(count), 1)
            lines.append(words.format(gateway=", ".join(plans.there)))
        return "\n".join(lines)

    # --- slots ---------------------------------------------------------------------------------

    def _show_quiet(self) -> None:
        is_quiet = self._plans.quiet.is_quiet(self._time.moment)
        words = self.tr("At that time people are usually not texted: at night, on days off.")
        self._quiet.setText(words)
        self._quiet.setVisible(is_quiet)

    def _on_save(self) -> None:
        at = self._time.moment
        self._save.setEnabled(False)
        self._error.clear()
        self._context.runner.run(
            partial(_reschedule, self._plans.ids, at),
            partial(self._on_done, at),
            self._on_error,
            owner=self,
        )

    def _on_done(self, at: datetime, change: "PlanChange") -> None:
        self.accept()
        self._then(change, at)

    def _on_error(self, error: SmsdeskError) -> None:
        self._save.setEnabled(True)
        tone = Tone.WARN if isinstance(error, FieldError) else Tone.BAD
        self._error.say(error_text(error), tone)


def read_plans(ids: "Sequence[MessageListRow]", desk: "Desk") -> Plans:
    """In a worker: what is to be known before somebody chooses a time."""
    rows = [row for row in ids if row.state in CANCELLABLE]
    there = [row for row in rows if row.at_provider]
    quiet = desk.preferences.load().quiet_hours
    morning = tomorrow_morning(datetime.now().astimezone())
    return Plans(
        ids=tuple(row.id for row in rows),
        there=tuple(sorted({row.gateway_name for row in there})),
        at_gateways=len(there),
        quiet=quiet,
        proposal=quiet.next_allowed(morning),
    )


def _reschedule(ids: Sequence[str], at: datetime, desk: "Desk") -> "PlanChange":
    return desk.scheduling.reschedule(ids, at)

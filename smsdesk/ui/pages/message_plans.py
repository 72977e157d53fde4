"""MessagePlans: what is done to planned messages - sent now, another time, cancelled."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from smsdesk.core.message import CANCELLABLE, MessageState
from smsdesk.services.repeat_costs import RepeatCost
from smsdesk.ui import formats, repeat_words
from smsdesk.ui.dialogs.confirm_dialog import ConfirmDialog
from smsdesk.ui.dialogs.reschedule_dialog import Plans, RescheduleDialog, read_plans
from smsdesk.ui.error_text import error_text
from smsdesk.ui.pages.message_deeds import ids_of
from smsdesk.ui.theme import Tone

if TYPE_CHECKING:
    from smsdesk.services.desk import Desk
    from smsdesk.services.scheduling import PlanChange
    from smsdesk.ui.context import Context

Which = Callable[["Desk"], Sequence[str]]
"""In a worker: the ids of the messages that are meant."""
_SCHEDULED = frozenset({MessageState.SCHEDULED})


@dataclass(frozen=True, slots=True)
class Release:
    """What sending now would do."""

    ids: tuple[str, ...]
    cost: RepeatCost
    confirm_above: int


class MessagePlans(QObject):
    """Works in the background; asks first where many would leave at once."""

    def __init__(self, context: "Context", window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._window = window

    def release(self, which: Which) -> None:
        """Send planned messages now."""
        self._context.runner.run(partial(_release_of, which), self._ask, owner=self)

    def reschedule(self, which: Which) -> None:
        """Ask for another time."""
        self._context.runner.run(partial(_plans_of, which), self._ask_time, owner=self)

    def cancel(self, which: Which) -> None:
        """Take back what has not left, here or at its gateway."""
        self._context.runner.run(partial(_cancel, which), self._on_cancelled, owner=self)

    # --- asking -------------------------------------------------------------------------------

    def _ask(self, order: Release) -> None:
        count = len(order.ids)
        then = partial(self._release, order.ids)
        if 0 < order.confirm_above < count:
            title = self.tr("Send many messages now?")
            ConfirmDialog.open_for(title, count, repeat_words.size(order.cost), then, self._window)
        elif count:
            then()

    def _release(self, ids: Sequence[str]) -> None:
        work = partial(_release, ids)
        self._context.runner.run(work, self._on_released, owner=self)

    def _ask_time(self, plans: Plans) -> None:
        if plans.ids:
            RescheduleDialog.open_for(self._context, plans, self._on_rescheduled, self._window)

    # --- afterwards ---------------------------------------------------------------------------

    def _on_released(self, change: "PlanChange") -> None:
        words = self.tr("%n planned message(s) put into the outbox.", "", change.count)
        self._tell(change, words)

    def _on_rescheduled(self, change: "PlanChange", at: datetime) -> None:
        words = self.tr("%n message(s) planned for {time}.", "", change.count)
        self._tell(change, words.format(time=formats.date_time(at)))

    def _on_cancelled(self, change: "PlanChange") -> None:
        self._tell(change, self.tr("%n message(s) cancelled.", "", change.count))

    def _tell(self, change: "PlanChange", done: str) -> None:
        """What was done, and why something was not; an error stays to be read."""
        said = done.replace(str(change.count), formats.number(change.count), 1)
        said = said if change.count else ""
        errors = tuple(change.errors.values())
        if errors:
            reason = error_text(errors[0])
            if len(errors) > 1:
                more = self.tr("%n message(s) could not be changed:", "", len(errors))
                reason = (
                    f"{more.replace(str(len(errors)), formats.number(len(errors)), 1)} {reason}"
                )
            self._context.notices.say(f"{said} {reason}".strip(), Tone.BAD)
        elif said:
            self._context.notices.good(said)
        self._context.changes.messages.emit()
        self._context.sender.wake()


# --- which messages -------------------------------------------------------------------------------


def those(ids: Sequence[str]) -> Which:
    """These."""
    return lambda _desk: ids


def selected(seqs: Sequence[int], states: frozenset[MessageState] = CANCELLABLE) -> Which:
    """Those of the rows that have not left."""
    return lambda desk: ids_of(desk, seqs, states)


# --- what runs in a worker ------------------------------------------------------------------------


def _release_of(which: Which, desk: "Desk") -> Release:
    ids = tuple(which(desk))
    return Release(ids, desk.repeat_costs.of(ids), desk.preferences.load().confirm_above)


def _plans_of(which: Which, desk: "Desk") -> Plans:
    return read_plans(desk.history.named(which(desk)), desk)


def _release(ids: Sequence[str], desk: "Desk") -> "PlanChange":
    return desk.scheduling.release(ids)


def _cancel(which: Which, desk: "Desk") -> "PlanChange":
    return desk.scheduling.cancel(which(desk))

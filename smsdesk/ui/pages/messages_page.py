"""MessagesPage: outbox and history - filters, the list, what one can do, details of one message."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.message import CANCELLABLE, RETRYABLE, MessageState
from smsdesk.services.history import MessageDetails
from smsdesk.services.message_query import MessageFilter, MessageQuery
from smsdesk.ui.dialogs.proof_saver import ProofSaver
from smsdesk.ui.models.message_model import MessageModel
from smsdesk.ui.pages.message_actions import MessageActions
from smsdesk.ui.pages.message_deeds import MessageDeeds
from smsdesk.ui.pages.message_filters import MessageFilters
from smsdesk.ui.pages.message_plans import MessagePlans, selected
from smsdesk.ui.pages.message_states import MessageStates
from smsdesk.ui.pages.message_table import MessageTable
from smsdesk.ui.pages.missed_bar import MissedBar
from smsdesk.ui.waiting_words import Waiting
from smsdesk.ui.widgets.message_details import MessageDetailsPanel
from smsdesk.ui.widgets.person import Person

if TYPE_CHECKING:
    from smsdesk.core.contact import Contact
    from smsdesk.services.desk import Desk
    from smsdesk.services.gateway_setup import ConfiguredGateway
    from smsdesk.services.repeat_costs import RepeatCost
    from smsdesk.ui.background import Task
    from smsdesk.ui.context import Context

    Gateways = Mapping[str, ConfiguredGateway]

_NEWS_PAUSE = 300
_LOOKED_AT = 500
_SCHEDULED = frozenset({MessageState.SCHEDULED})


class MessagesPage(QWidget):
    """Follows the sender's work by itself; selection and place stay."""

    new_message = Signal()

    def __init__(self, context: "Context", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("messagesPage")
        self._context = context
        self._details_task: Task | None = None
        self._total = 0
        self._deeds = MessageDeeds(context, self)
        self._plans = MessagePlans(context, self)
        self._proofs = ProofSaver(context, self)
        self._model = MessageModel(context.runner, context.theme, self)
        self._news = QTimer(self)
        self._news.setSingleShot(True)
        self._news.setInterval(_NEWS_PAUSE)
        self._make_widgets()
        self._assemble()
        self._connect()
        self._connect_panel()
        self._show_possible()
        self._search()
        self._count()

    # --- what the window asks for -------------------------------------------------------------

    def refresh(self) -> None:
        """Read everything again."""
        self._model.refresh()
        self._count()
        if self._panel.message_id:
            self._read_details(self._panel.message_id)

    def focus_search(self) -> None:
        """Put the cursor into the search field."""
        self._filters.focus_search()

    def show_outbox(self) -> None:
        """Only what waits to be sent."""
        self._filters.show_only(MessageFilter.OUTBOX)

    def show_contact(self, contact_id: int) -> None:
        """Only the messages of this contact."""
        self._context.runner.run(
            lambda desk: desk.contacts.get(contact_id), self._show_contact, owner=self
        )

    def _show_contact(self, contact: "Contact") -> None:
        self._show_person(Person(contact.title, contact.id, contact.phone))

    def _show_person(self, person: Person) -> None:
        self._filters.show_only(MessageFilter.ALL, person)

    # --- widgets ------------------------------------------------------------------------------

    def _make_widgets(self) -> None:
        self._actions = MessageActions()
        self._missed = MissedBar()
        self._filters = MessageFilters()
        self._table = MessageTable(self._model)
        self._stack = MessageStates(self._table)
        self._panel = MessageDetailsPanel()

    def _assemble(self) -> None:
        middle = QHBoxLayout()
        middle.setSpacing(12)
        middle.addWidget(self._stack, 1)
        middle.addWidget(self._panel)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 16, 18, 18)
        column.setSpacing(10)
        for part in (self._actions, self._missed, self._filters):
            column.addWidget(part)
        column.addLayout(middle, 1)

    def _connect(self) -> None:
        self._actions.retry.connect(self._on_retry)
        self._actions.reschedule.connect(self._on_reschedule)
        self._actions.cancel.connect(self._on_cancel)
        self._actions.export.connect(self._on_export)
        self._actions.new.connect(self._on_new)
        self._missed.send.connect(self._plans.release)
        self._missed.reschedule.connect(self._plans.reschedule)
        self._missed.cancel.connect(self._plans.cancel)
        self._missed.show_them.connect(self._on_missed)
        self._filters.changed.connect(self._search)
        self._model.found.connect(self._on_found)
        self._model.failed.connect(self._stack.fail)
        self._stack.first.connect(self._on_new)
        self._stack.everything.connect(self._filters.show_everything)
        self._stack.again.connect(self.refresh)
        self._model.dataChanged.connect(self._show_possible)
        self._table.picked.connect(self._on_picked)
        self._table.cancel_wanted.connect(self._on_cancel)
        self._news.timeout.connect(self.refresh)
        self._context.changes.messages.connect(self._on_news)
        # a gateway that is switched on or off changes why messages wait
        self._context.changes.gateways.connect(self._on_news)
        self._context.sender.state_changed.connect(self._on_news)
        self.new_message.connect(self._wish_message)

    def _connect_panel(self) -> None:
        self._panel.closed.connect(self._table.clearSelection)
        self._panel.resolved.connect(self._on_resolved)
        self._panel.check_wanted.connect(self._on_check)
        self._panel.release_wanted.connect(self._on_release)
        self._panel.proof_wanted.connect(self._proofs.choose)
        self._panel.person_wanted.connect(self._show_person)

    # --- searching ----------------------------------------------------------------------------

    def _search(self) -> None:
        self._model.search(partial(_find, self._filters.query))

    def _on_found(self, count: int) -> None:
        self._stack.show_found(count, self._filters.query)
        self._actions.show_found(count)
        self._show_found()
        self._on_picked()

    def _on_news(self) -> None:
        """While sending news come often; the first one is shown soon, the rest together."""
        if not self._news.isActive():
            self._news.start()

    # --- counts -------------------------------------------------------------------------------

    def _count(self) -> None:
        self._context.runner.run(_count, self._show_counts, self._stack.fail, owner=self)

    def _show_counts(self, found: "Counts") -> None:
        self._model.waiting = Waiting(
            found.gateways, self._context.sender.state, frozenset(found.missed)
        )
        self._total = sum(found.states.values())
        self._filters.show_counts(found.states)
        self._filters.show_gateways(found.gateways.values())
        self._missed.offer(found.missed)
        self._actions.show_failed(found.failed)
        self._show_found()
        self._show_possible()

    def _show_found(self) -> None:
        found = len(self._model.ids)
        self._filters.show_found(found, max(self._total, found))

    # --- selection ----------------------------------------------------------------------------

    def _on_picked(self) -> None:
        self._show_possible()
        row = self._table.current_row
        self._table.make_room(narrow=row is not None)
        if row is None:
            self._panel.clear()
        elif row.id != self._panel.message_id:
            self._read_details(row.id)

    def _show_possible(self) -> None:
        """Enable what the selected messages allow."""
        self._actions.show_possible(
            selected=len(self._table.selected_ids),
            retryable=self._any_selected(RETRYABLE),
            cancellable=self._any_selected(CANCELLABLE),
        )

    def _any_selected(self, states: frozenset[MessageState]) -> bool:
        """Whether a selected message is in one of `states`; of many, the first ones decide."""
        places = self._table.selectionModel().selectedRows()
        if len(places) > _LOOKED_AT:
            return True
        rows = (self._model.row(place.row()) for place in places)
        return any(row is not None and row.state in states for row in rows)

    # --- details ------------------------------------------------------------------------------

    def _read_details(self, message_id: str) -> None:
        if self._details_task is not None:
            self._details_task.cancel()
        self._details_task = self._context.runner.run(
            partial(_read, message_id), self._show_details, self._on_no_details, owner=self
        )

    def _show_details(self, found: "Found") -> None:
        row = found.details.row
        gateway = found.gateways.get(row.gateway_id)
        missed = self._model.waiting.missed
        why = Waiting(found.gateways, self._context.sender.state, missed).why(row)
        unit = gateway.balance_unit if gateway else ""
        self._panel.show_details(found.details, unit, why, found.why_no_look)

    def _on_no_details(self, error: SmsdeskError) -> None:
        self._panel.clear()
        if error.code is not ErrorCode.MESSAGE_GONE:
            self._context.notices.error(error)

    # --- deeds --------------------------------------------------------------------------------

    def _on_retry(self) -> None:
        if self._any_selected(RETRYABLE):
            self._deeds.retry(self._table.selected_ids)
        else:
            self._deeds.retry_failed()

    def _on_cancel(self) -> None:
        if self._any_selected(CANCELLABLE):
            self._plans.cancel(selected(self._table.selected_ids))

    def _on_reschedule(self) -> None:
        self._plans.reschedule(selected(self._table.selected_ids))

    def _on_release(self) -> None:
        self._plans.release(selected(self._table.selected_ids, _SCHEDULED))

    def _on_missed(self) -> None:
        self._filters.show_only(MessageFilter.SCHEDULED)

    def _on_resolved(self, sent: bool) -> None:  # noqa: FBT001  # the signal's argument
        self._deeds.resolve(self._table.selected_ids, sent=sent)

    def _on_check(self) -> None:
        self._deeds.check_again(self._table.selected_ids)

    def _on_export(self) -> None:
        self._deeds.choose_export(self._filters.query)

    def _on_new(self) -> None:
        self.new_message.emit()

    def _wish_message(self) -> None:
        self._context.wishes.message.emit(())


# --- what runs in a worker ------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Counts:
    """What stands around the list."""

    states: Mapping[MessageState, int]
    gateways: "Gateways"
    missed: Sequence[str]
    failed: "RepeatCost"


@dataclass(frozen=True, slots=True)
class Found:
    """One message, and the gateways that are still there: units of prices, reasons to wait."""

    details: MessageDetails
    gateways: "Gateways"
    why_no_look: SmsdeskError | None


def _find(query: MessageQuery, desk: "Desk") -> Sequence[int]:
    return desk.history.ask(query)


def _count(desk: "Desk") -> Counts:
    states = desk.history.counts()
    missed = desk.scheduling.missed() if states.get(MessageState.SCHEDULED) else ()
    return Counts(states, _gateways(desk), missed, desk.repeat_costs.of_failed())


def _read(message_id: str, desk: "Desk") -> Found:
    details = desk.history.details(message_id)
    is_unclear = details.row.state is MessageState.UNCLEAR
    why = desk.second_look.why_not(message_id) if is_unclear else None
    return Found(details, _gateways(desk), why)


def _gateways(desk: "Desk") -> "Gateways":
    return {one.id: one for one in desk.gateways.list()}

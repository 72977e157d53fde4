"""MessagesPage: outbox and history - filters, the list, what one can do, details of one message."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.message import ATTENTION, CANCELLABLE, RETRYABLE, MessageState
from smsdesk.services.history import MessageDetails
from smsdesk.services.message_query import MessageFilter
from smsdesk.ui import formats
from smsdesk.ui.error_text import error_text
from smsdesk.ui.models.message_model import MessageModel
from smsdesk.ui.pages.message_deeds import MessageDeeds
from smsdesk.ui.pages.message_table import MessageTable
from smsdesk.ui.waiting_words import Waiting
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.empty_state import EmptyState
from smsdesk.ui.widgets.filter_chips import Chip, FilterChips
from smsdesk.ui.widgets.labels import Hint, Title
from smsdesk.ui.widgets.message_details import MessageDetailsPanel
from smsdesk.ui.widgets.naming import named
from smsdesk.ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from smsdesk.services.desk import Desk
    from smsdesk.services.gateway_setup import ConfiguredGateway
    from smsdesk.ui.background import Task
    from smsdesk.ui.context import Context

    Gateways = Mapping[str, ConfiguredGateway]

_NEWS_PAUSE = 300
_LOOKED_AT = 500
_F = MessageFilter
_S = MessageState
_OUTBOX = frozenset({_S.QUEUED, _S.SENDING})
_SCHEDULED = frozenset({_S.SCHEDULED})


class MessagesPage(QWidget):
    """Follows the sender's work by itself; selection and place stay."""

    new_message = Signal()

    def __init__(self, context: "Context", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("messagesPage")
        self._context = context
        self._details_task: Task | None = None
        self._total = 0
        self._has_failed = False
        self._deeds = MessageDeeds(context, self)
        self._model = MessageModel(context.runner, context.theme, self)
        self._news = QTimer(self)
        self._news.setSingleShot(True)
        self._news.setInterval(_NEWS_PAUSE)
        self._make_widgets()
        self._make_states()
        self._assemble()
        self._connect()
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
        self._line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._line.selectAll()

    # --- widgets ------------------------------------------------------------------------------

    def _make_widgets(self) -> None:
        self._retry = named(buttons.secondary("", "arrow-clockwise"), "messageRetry")
        self._cancel = named(
            buttons.secondary(self.tr("Cancel sending"), "prohibit"), "messageCancel"
        )
        self._export = named(buttons.secondary(self.tr("Export"), "upload-simple"), "messageExport")
        self._new = named(buttons.primary(self.tr("New message"), "plus"), "messageNew")
        self._line = SearchField(
            self.tr("Search in texts, recipients and numbers…"), object_name="messageSearch"
        )
        self._chips = FilterChips(
            (
                Chip(_F.ALL, self.tr("All"), "messagesAll"),
                Chip(_F.OUTBOX, self.tr("Outbox"), "messagesOutbox"),
                Chip(_F.SCHEDULED, self.tr("Scheduled"), "messagesScheduled"),
                Chip(_F.ATTENTION, self.tr("Needs attention"), "messagesAttention"),
            )
        )
        self._found = named(QLabel(), "messageCount")
        self._found.setProperty("role", "hint")
        self._table = MessageTable(self._model)
        self._panel = MessageDetailsPanel()

    def _make_states(self) -> None:
        self._loading = Hint(self.tr("Loading messages…"))
        self._loading.setAlignment(Qt.AlignmentFlag.AlignCenter)
        first = named(buttons.primary(self.tr("New message"), "plus"), "messagesFirst")
        first.clicked.connect(self._on_new)
        self._none = EmptyState(
            "paper-plane-tilt",
            self.tr("No messages yet"),
            self.tr("What you send appears here, with what became of it."),
            first,
        )
        self._none.setObjectName("messagesEmpty")
        everything = named(buttons.secondary(self.tr("Show all messages")), "messagesShowAll")
        everything.clicked.connect(self._show_everything)
        self._no_match = EmptyState("magnifying-glass", "", "", everything)
        self._no_match.setObjectName("messagesNoMatch")
        again = named(buttons.secondary(self.tr("Try again"), "arrow-clockwise"), "messagesAgain")
        again.clicked.connect(self.refresh)
        self._failure = EmptyState("warning-circle", "", "", again)
        self._failure.setObjectName("messagesFailed")

    def _assemble(self) -> None:
        self._stack = QStackedWidget()
        for state in (self._loading, self._table, self._none, self._no_match, self._failure):
            self._stack.addWidget(state)
        middle = QHBoxLayout()
        middle.setSpacing(12)
        middle.addWidget(self._stack, 1)
        middle.addWidget(self._panel)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 16, 18, 18)
        column.setSpacing(10)
        column.addLayout(self._head())
        column.addWidget(self._line)
        column.addLayout(self._filter_row())
        column.addLayout(middle, 1)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Title(self.tr("Messages")), 1)
        for button in (self._retry, self._cancel, self._export, self._new):
            row.addWidget(button)
        return row

    def _filter_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self._chips, 1)
        row.addWidget(self._found)
        return row

    def _connect(self) -> None:
        self._retry.clicked.connect(self._on_retry)
        self._cancel.clicked.connect(self._on_cancel)
        self._export.clicked.connect(self._on_export)
        self._new.clicked.connect(self._on_new)
        self._line.searched.connect(self._search)
        self._chips.chosen.connect(self._search)
        self._model.found.connect(self._on_found)
        self._model.failed.connect(self._on_failed)
        self._model.dataChanged.connect(self._show_possible)
        self._table.picked.connect(self._on_picked)
        self._table.cancel_wanted.connect(self._on_cancel)
        self._panel.closed.connect(self._table.clearSelection)
        self._panel.resolved.connect(self._on_resolved)
        self._news.timeout.connect(self.refresh)
        self._context.changes.messages.connect(self._on_news)
        # a gateway that is switched on or off changes why messages wait
        self._context.changes.gateways.connect(self._on_news)
        self._context.sender.state_changed.connect(self._on_news)
        self.new_message.connect(self._wish_message)

    # --- searching ----------------------------------------------------------------------------

    def _search(self) -> None:
        which = MessageFilter(self._chips.current)
        self._model.search(partial(_find, search=self._line.text().strip(), which=which))

    def show_outbox(self) -> None:
        """Only what waits to be sent."""
        self._chips.choose(_F.OUTBOX)
        self._line.clear_now()

    def _show_everything(self) -> None:
        self._chips.choose(_F.ALL)
        self._line.clear_now()

    def _on_found(self, count: int) -> None:
        narrowed = bool(self._line.text().strip()) or self._chips.current != _F.ALL
        if count:
            self._stack.setCurrentWidget(self._table)
        elif narrowed:
            self._say_no_match()
        else:
            self._stack.setCurrentWidget(self._none)
        self._export.setEnabled(count > 0)
        self._show_found()
        self._on_picked()

    def _say_no_match(self) -> None:
        search = self._line.text().strip()
        if search:
            title = self.tr("No messages match “{search}”").format(search=search[:40])
        else:
            title = self.tr("No messages here now")
        self._no_match.say(title, self.tr("Look among all messages, or search for something else."))
        self._stack.setCurrentWidget(self._no_match)

    def _on_failed(self, error: SmsdeskError) -> None:
        self._failure.say(self.tr("The messages cannot be read"), error_text(error))
        self._stack.setCurrentWidget(self._failure)

    def _on_news(self) -> None:
        """While sending news come often; the first one is shown soon, the rest together."""
        if not self._news.isActive():
            self._news.start()

    # --- counts -------------------------------------------------------------------------------

    def _count(self) -> None:
        self._context.runner.run(_counts, self._show_counts, self._on_failed, owner=self)

    def _show_counts(self, found: "tuple[Mapping[MessageState, int], Gateways]") -> None:
        counts, gateways = found
        self._model.waiting = Waiting(gateways, self._context.sender.state)
        self._total = sum(counts.values())
        self._show_chip(_F.OUTBOX, self.tr("Outbox"), _sum(counts, _OUTBOX))
        self._show_chip(_F.SCHEDULED, self.tr("Scheduled"), _sum(counts, _SCHEDULED))
        self._show_chip(_F.ATTENTION, self.tr("Needs attention"), _sum(counts, ATTENTION))
        self._has_failed = counts.get(_S.FAILED, 0) > 0
        self._show_found()
        self._show_possible()

    def _show_chip(self, key: MessageFilter, name: str, count: int) -> None:
        self._chips.set_text(key, f"{name} {formats.number(count)}" if count else name)

    def _show_found(self) -> None:
        found, total = len(self._model.ids), max(self._total, len(self._model.ids))
        words = self.tr("{found} of {total}")
        numbers = words.format(found=formats.number(found), total=formats.number(total))
        self._found.setText(numbers if total else "")

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
        selected = len(self._table.selected_ids)
        retryable = self._any_selected(RETRYABLE)
        self._retry.setText(self._retry_words(selected if retryable else 0))
        self._retry.setEnabled(retryable or (not selected and self._has_failed))
        self._cancel.setEnabled(self._any_selected(CANCELLABLE))

    def _retry_words(self, selected: int) -> str:
        return self.tr("Retry selected") if selected else self.tr("Retry failed")

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
            partial(_details, message_id), self._show_details, self._on_no_details, owner=self
        )

    def _show_details(self, found: "tuple[MessageDetails, Gateways]") -> None:
        details, gateways = found
        gateway = gateways.get(details.row.gateway_id)
        why = Waiting(gateways, self._context.sender.state).why(details.row)
        self._panel.show_details(details, gateway.balance_unit if gateway else "", why)

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
            self._deeds.cancel(self._table.selected_ids)

    def _on_resolved(self, sent: bool) -> None:  # noqa: FBT001  # the signal's argument
        self._deeds.resolve(self._table.selected_ids, sent=sent)

    def _on_export(self) -> None:
        self._deeds.choose_export(self._model.ids)

    def _on_new(self) -> None:
        self.new_message.emit()

    def _wish_message(self) -> None:
        self._context.wishes.message.emit(())


def _sum(counts: Mapping[MessageState, int], states: frozenset[MessageState]) -> int:
    return sum(counts.get(state, 0) for state in states)


def _find(desk: "Desk", search: str, which: MessageFilter) -> Sequence[int]:
    return desk.history.find(search, which)


def _gateways(desk: "Desk") -> "Gateways":
    return {one.id: one for one in desk.gateways.list()}


def _counts(desk: "Desk") -> "tuple[Mapping[MessageState, int], Gateways]":
    return desk.history.counts(), _gateways(desk)


def _details(message_id: str, desk: "Desk") -> "tuple[MessageDetails, Gateways]":
    """The message, and the gateways that are still there: units of prices, reasons to wait."""
    return desk.history.details(message_id), _gateways(desk)

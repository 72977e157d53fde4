"""A history in a list, and the message page as a person sees it, for the page's tests."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.message import ATTENTION, CANCELLABLE, RETRYABLE, MessageState
from smsdesk.core.phone import PhoneNumber
from smsdesk.services.gateway_setup import ConfiguredGateway
from smsdesk.services.history import Attempt, MessageDetails, MessageListRow
from smsdesk.services.message_query import MessageFilter
from smsdesk.ui.context import Context
from smsdesk.ui.models.message_model import (
    Column,
)
from smsdesk.ui.pages.messages_page import MessagesPage
from tests.ui.gateways_rig import GATEWAY
from tests.ui.setup_tools import WAIT, find

S = MessageState
NOW = datetime.now(UTC)
ROW = MessageListRow(
    seq=1,
    id="m1",
    when=NOW,
    recipient="Anna Nowak",
    phone=PhoneNumber("+48501234567"),
    text="Dzień dobry!\nNaprawa zakończona.",
    sender="KOWALSKI",
    gateway_id="g",
    gateway_name="SMSAPI",
    state=S.ACCEPTED,
    parts=2,
    price=Decimal("0.32"),
    attempts=1,
    provider_id="7074",
    error=None,
    created_at=NOW,
    scheduled_at=None,
)
REFUSED = SmsdeskError(ErrorCode.NUMBER_REFUSED, gateway="SMSAPI", number="+48 501 ••• 567")


@dataclass
class FakeHistory:
    """Messages in a list; the newest has the largest seq."""

    messages: list[MessageListRow] = field(default_factory=list)
    error: SmsdeskError | None = None
    exported: tuple[Path, Sequence[int]] | None = None

    def find(self, search: str = "", which: MessageFilter = MessageFilter.ALL) -> Sequence[int]:
        if self.error is not None:
            raise self.error
        states = {
            MessageFilter.ALL: frozenset(S),
            MessageFilter.OUTBOX: frozenset({S.QUEUED, S.SENDING}),
            MessageFilter.SCHEDULED: frozenset({S.SCHEDULED}),
            MessageFilter.ATTENTION: ATTENTION,
        }[which]
        found = [m for m in self.messages if m.state in states and search in m.text]
        return sorted((m.seq for m in found), reverse=True)

    def rows(self, seqs: Sequence[int]) -> Sequence[MessageListRow]:
        by_seq = {m.seq: m for m in self.messages}
        return [by_seq[seq] for seq in seqs]

    def details(self, message_id: str) -> MessageDetails:
        row = next((m for m in self.messages if m.id == message_id), None)
        if row is None:
            raise SmsdeskError(ErrorCode.MESSAGE_GONE, id=message_id)
        outcomes = ("", "accepted", "connection_lost", "strange")
        attempts = tuple(
            Attempt(n + 1, 1, "SMSAPI", NOW, None, outcome, "OK" if outcome else "")
            for n, outcome in enumerate(outcomes)
        )
        return MessageDetails(row, "QUEUE", attempts)

    def counts(self) -> Mapping[MessageState, int]:
        return {state: sum(m.state is state for m in self.messages) for state in S}

    def retry(self, ids: Sequence[str]) -> int:
        return self._move(ids, RETRYABLE, S.QUEUED)

    def retry_failed(self) -> int:
        return self._move([m.id for m in self.messages], frozenset({S.FAILED}), S.QUEUED)

    def cancel(self, ids: Sequence[str]) -> int:
        return self._move(ids, CANCELLABLE, S.CANCELLED)

    def resolve(self, ids: Sequence[str], *, sent: bool) -> int:
        return self._move(ids, frozenset({S.UNCLEAR}), S.ACCEPTED if sent else S.FAILED)

    def export(self, path: Path, seqs: Sequence[int]) -> int:
        self.exported = path, seqs
        return len(seqs)

    def _move(self, ids: Sequence[str], allowed: frozenset[MessageState], to: MessageState) -> int:
        moved = [m for m in self.messages if m.id in ids and m.state in allowed]
        for message in moved:
            self.messages[self.messages.index(message)] = replace(message, state=to, error=None)
        return len(moved)


class FakeGateways:
    """One gateway that counts in points, as a test leaves it."""

    def __init__(self) -> None:
        self.gateway = replace(GATEWAY, id="g")

    def list(self) -> Sequence[ConfiguredGateway]:
        return [self.gateway]


def message(seq: int, state: MessageState = S.ACCEPTED, **changes: object) -> MessageListRow:
    error = REFUSED if state is S.FAILED else None
    row = replace(ROW, seq=seq, id=f"m{seq}", state=state, error=error)
    return replace(row, **changes)  # type: ignore[arg-type]  # a test's own fields


class Shown:
    """The page as a person sees it."""

    def __init__(self, qtbot: QtBot, tools: Context) -> None:
        self.qtbot = qtbot
        self.tools = tools
        self.page = MessagesPage(tools)
        qtbot.addWidget(self.page)
        self.page.resize(1084, 720)
        self.page.show()
        self.table, self.model, self.panel = self.page._table, self.page._model, self.page._panel
        self.wait(lambda: self.page._stack.currentWidget() is not self.page._loading)
        self.wait(lambda: self.page._total > 0 or not self.model.ids)

    def wait(self, condition: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(condition, timeout=WAIT)

    def select(self, *seqs: int) -> None:
        """Exactly these messages."""
        self.table.clearSelection()
        for seq in seqs:
            place = self.model.index(list(self.model.ids).index(seq), 0)
            self.table.selectionModel().select(
                place,
                QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows,
            )

    def button(self, name: str) -> QPushButton:
        return find(self.page, QPushButton, name)

    def states(self) -> list[str]:
        column = Column.STATE
        return [
            str(self.model.index(place, column).data()) for place in range(self.model.rowCount())
        ]

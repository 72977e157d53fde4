"""A history in a list, and the message page as a person sees it, for the page's tests."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from decimal import Decimal

from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from smsdesk.core.contact import Contact, ContactKind
from smsdesk.core.errors import ErrorCode, FieldError, SmsdeskError
from smsdesk.core.message import ATTENTION, CANCELLABLE, RETRYABLE, MessageState
from smsdesk.core.phone import PhoneNumber
from smsdesk.services.gateway_setup import ConfiguredGateway
from smsdesk.services.history import Attempt, MessageDetails, MessageListRow
from smsdesk.services.message_query import MessageFilter, MessageQuery
from smsdesk.services.preferences import Preferences
from smsdesk.services.repeat_costs import Amount, RepeatCost
from smsdesk.services.scheduling import PlanChange
from smsdesk.services.second_look import LookOrder
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
    asked: list[MessageQuery] = field(default_factory=list)

    def ask(self, query: MessageQuery) -> Sequence[int]:
        self.asked.append(query)
        if self.error is not None:
            raise self.error
        states = {
            MessageFilter.ALL: frozenset(S),
            MessageFilter.OUTBOX: frozenset({S.QUEUED, S.SENDING}),
            MessageFilter.SCHEDULED: frozenset({S.SCHEDULED}),
            MessageFilter.ATTENTION: ATTENTION,
        }[query.which]
        states &= query.states or states
        found = [
            m
            for m in self.messages
            if m.state in states
            and query.search in m.text
            and query.only.gateway_id in ("", m.gateway_id)
            and query.only.phone in (None, m.phone)
        ]
        return sorted((m.seq for m in found), reverse=True)

    def rows(self, seqs: Sequence[int]) -> Sequence[MessageListRow]:
        by_seq = {m.seq: m for m in self.messages}
        return [by_seq[seq] for seq in seqs if seq in by_seq]

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
        return self.move(ids, RETRYABLE, S.QUEUED)

    def retry_failed(self) -> int:
        return self.move([m.id for m in self.messages], frozenset({S.FAILED}), S.QUEUED)

    def named(self, ids: Sequence[str]) -> Sequence[MessageListRow]:
        return [m for m in self.messages if m.id in ids]

    def resolve(self, ids: Sequence[str], *, sent: bool) -> int:
        return self.move(ids, frozenset({S.UNCLEAR}), S.ACCEPTED if sent else S.FAILED)

    def move(self, ids: Sequence[str], allowed: frozenset[MessageState], to: MessageState) -> int:
        moved = [m for m in self.messages if m.id in ids and m.state in allowed]
        for message in moved:
            self.messages[self.messages.index(message)] = replace(message, state=to, error=None)
        return len(moved)


class FakeGateways:
    """One gateway that counts in points, as a test leaves it, and what it adds."""

    def __init__(self) -> None:
        self.gateway = replace(GATEWAY, id="g")
        self.others: Sequence[ConfiguredGateway] = ()

    def list(self) -> Sequence[ConfiguredGateway]:
        return [self.gateway, *self.others]


@dataclass
class FakeScheduling:
    """Planned messages of a history; `refusals` by message id, `bad_time` for any new time."""

    history: FakeHistory
    missed_ids: list[str] = field(default_factory=list)
    refusals: dict[str, SmsdeskError] = field(default_factory=dict)
    bad_time: FieldError | None = None
    times: list[datetime] = field(default_factory=list)

    def missed(self) -> Sequence[str]:
        return list(self.missed_ids)

    def release(self, ids: Sequence[str]) -> PlanChange:
        return self._change(ids, S.QUEUED)

    def reschedule(self, ids: Sequence[str], at: datetime) -> PlanChange:
        if self.bad_time is not None:
            raise self.bad_time
        self.times.append(at)
        return self._change(ids, S.SCHEDULED)

    def cancel(self, ids: Sequence[str]) -> PlanChange:
        return self._change(ids, S.CANCELLED)

    def _change(self, ids: Sequence[str], to: MessageState) -> PlanChange:
        good = [one for one in ids if one not in self.refusals]
        self.missed_ids = [one for one in self.missed_ids if one not in good]
        errors = {one: self.refusals[one] for one in ids if one in self.refusals}
        return PlanChange(self.history.move(good, CANCELLABLE, to), errors)


@dataclass
class FakeLook:
    """`reasons` why a gateway cannot be asked, by message id."""

    history: FakeHistory
    reasons: dict[str, SmsdeskError] = field(default_factory=dict)

    def why_not(self, message_id: str) -> SmsdeskError | None:
        return self.reasons.get(message_id)

    def order(self, ids: Sequence[str]) -> LookOrder:
        good = [one for one in ids if one not in self.reasons]
        errors = {one: self.reasons[one] for one in ids if one in self.reasons}
        return LookOrder(self.history.move(good, frozenset({S.UNCLEAR}), S.SENDING), errors)


@dataclass
class FakeCosts:
    """A part costs 0.16 points."""

    history: FakeHistory

    def of_failed(self) -> RepeatCost:
        return self._cost([m for m in self.history.messages if m.state is S.FAILED])

    def of(self, ids: Sequence[str]) -> RepeatCost:
        return self._cost(self.history.named(ids))

    def _cost(self, rows: Sequence[MessageListRow]) -> RepeatCost:
        parts = sum(row.parts for row in rows)
        amounts = (Amount(parts * Decimal("0.16"), "pkt"),) if rows else ()
        return RepeatCost(len(rows), parts, amounts, 0)


@dataclass
class FakePreferences:
    """Choices that a test may change."""

    choices: Preferences = field(default_factory=Preferences)

    def load(self) -> Preferences:
        return self.choices


class FakeContacts:
    """One contact."""

    def get(self, contact_id: int) -> Contact:
        phone = PhoneNumber("+48501234567")
        return Contact(contact_id, "Anna Nowak", "", phone, "", ContactKind.CUSTOMER, "", NOW, NOW)


class FakeDesk:
    """The services that the message page uses."""

    def __init__(self, history: FakeHistory, gateways: FakeGateways | None = None) -> None:
        self.history = history
        self.gateways = gateways or FakeGateways()
        self.scheduling = FakeScheduling(history)
        self.second_look = FakeLook(history)
        self.repeat_costs = FakeCosts(history)
        self.preferences = FakePreferences()
        self.contacts = FakeContacts()

    def close(self) -> None:
        """Nothing to let go of."""


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
        self.wait(lambda: self.page._stack.currentWidget() is not self.page._stack.loading)
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

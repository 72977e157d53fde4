"""MessageFilters: what narrows the message list - words, chips, state, gateway, time, person."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from smsdesk.core.message import ATTENTION, MessageState
from smsdesk.core.narrowing import Narrowing
from smsdesk.services.message_query import MessageFilter, MessageQuery
from smsdesk.ui import formats, state_words
from smsdesk.ui.widgets.filter_chips import Chip, ChipButton, FilterChips
from smsdesk.ui.widgets.menu_chip import MenuChip
from smsdesk.ui.widgets.naming import named
from smsdesk.ui.widgets.period import (
    Days,
    PeriodPopup,
    last_month,
    last_week,
    this_month,
    today,
)
from smsdesk.ui.widgets.person import Person
from smsdesk.ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from smsdesk.services.gateway_setup import ConfiguredGateway

_F = MessageFilter
_S = MessageState
_OUTBOX = frozenset({_S.QUEUED, _S.SENDING})
_SCHEDULED = frozenset({_S.SCHEDULED})
_OWN = "own"
_PERIODS: Mapping[str, Callable[[date], Days]] = {
    "today": today,
    "week": last_week,
    "month": this_month,
    "last_month": last_month,
}


class MessageFilters(QWidget):
    """Tells the page whenever it should search again."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._person: Person | None = None
        self._when = ""
        self._days: Days | None = None
        self._make_widgets()
        self._make_menus()
        self._assemble()
        self._connect()

    # --- what the page asks for ----------------------------------------------------------------

    @property
    def query(self) -> MessageQuery:
        """What is looked for now."""
        state, days, person = self._state.current, self._period(), self._person
        return MessageQuery(
            search=self._line.text().strip(),
            which=_F(self._chips.current),
            states=frozenset({_S(state)}) if state else None,
            only=Narrowing(
                contact_id=person.contact_id if person else None,
                phone=person.phone if person else None,
                gateway_id=self._gateway.current,
                since=days.since if days else None,
                until=days.until if days else None,
            ),
        )

    def focus_search(self) -> None:
        """Put the cursor into the search field."""
        self._line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._line.selectAll()

    def show_everything(self) -> None:
        """Nothing is left out any more."""
        self.show_only(_F.ALL)

    def show_only(self, which: MessageFilter, person: Person | None = None) -> None:
        """A chip, perhaps of a person; all other limits go."""
        with QSignalBlocker(self):
            self._line.clear_now()
            self._chips.choose(which)
            self._when = ""
            for menu in (self._state, self._gateway, self._time):
                menu.set_current("")
            self._set_person(person)
        self.changed.emit()

    def show_counts(self, counts: Mapping[MessageState, int]) -> None:
        """How many are behind the chips."""
        self._show_chip(_F.OUTBOX, self.tr("Outbox"), total(counts, _OUTBOX))
        self._show_chip(_F.SCHEDULED, self.tr("Scheduled"), total(counts, _SCHEDULED))
        self._show_chip(_F.ATTENTION, self.tr("Needs attention"), total(counts, ATTENTION))

    def show_gateways(self, gateways: "Iterable[ConfiguredGateway]") -> None:
        """Which gateways can be chosen; with one there is nothing to choose."""
        choices = [(one.id, one.name) for one in gateways]
        had = self._gateway.current
        self._gateway.offer(choices)
        self._gateway.setVisible(len(choices) > 1)
        if had != self._gateway.current:
            self.changed.emit()

    def show_found(self, found: int, of_all: int) -> None:
        """How many there are."""
        words = self.tr("{found} of {total}")
        numbers = words.format(found=formats.number(found), total=formats.number(of_all))
        self._found.setText(numbers if of_all else "")

    # --- widgets ------------------------------------------------------------------------------

    def _make_widgets(self) -> None:
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
        self._who = named(ChipButton(), "filterPerson")
        self._who.setProperty("role", "chip")
        self._who.setCheckable(True)
        self._who.setToolTip(self.tr("Show the messages of everybody again"))
        self._who.hide()

    def _make_menus(self) -> None:
        self._state = MenuChip(self.tr("State"), self.tr("Any state"), "filterState")
        self._state.offer([(state.value, state_words.word(state)) for state in _S])
        self._gateway = MenuChip(self.tr("Gateway"), self.tr("Any gateway"), "filterGateway")
        self._gateway.hide()
        self._time = MenuChip(self.tr("Date"), self.tr("Any time"), "filterDate")
        self._time.offer(
            (
                ("today", self.tr("Today")),
                ("week", self.tr("Last 7 days")),
                ("month", self.tr("This month")),
                ("last_month", self.tr("Last month")),
                (_OWN, self.tr("From… to…")),
            )
        )

    def _assemble(self) -> None:
        above, below = QHBoxLayout(), QHBoxLayout()
        for row in (above, below):
            row.setSpacing(8)
        above.addWidget(self._line, 1)
        for menu in (self._state, self._gateway, self._time):
            above.addWidget(menu)
        below.addWidget(self._chips)
        below.addWidget(self._who)
        below.addStretch(1)
        below.addWidget(self._found)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(above)
        layout.addLayout(below)

    def _connect(self) -> None:
        self._line.searched.connect(self.changed)
        self._chips.chosen.connect(self._on_chip)
        self._state.chosen.connect(self._on_state)
        self._gateway.chosen.connect(self.changed)
        self._time.chosen.connect(self._on_time)
        self._who.clicked.connect(self._on_everybody)

    # --- showing ------------------------------------------------------------------------------

    def _show_chip(self, key: MessageFilter, name: str, count: int) -> None:
        self._chips.set_text(key, f"{name} {formats.number(count)}" if count else name)

    def _set_person(self, person: Person | None) -> None:
        self._person = person
        name = person.name if person else ""
        short = name if len(name) <= 30 else f"{name[:29]}…"
        self._who.setText(self.tr("Only {name} ✕").format(name=short).replace("&", "&&"))
        self._who.setAccessibleName(self.tr("Only messages of {name}").format(name=name))
        self._who.setChecked(person is not None)
        self._who.setVisible(person is not None)

    def _period(self) -> Days | None:
        if self._when == _OWN:
            return self._days
        return _PERIODS[self._when](_today()) if self._when else None

    # --- slots --------------------------------------------------------------------------------

    def _on_chip(self) -> None:
        """A chip is about states too, so one of its own would only contradict it."""
        self._state.set_current("")
        self.changed.emit()

    def _on_state(self, state: str) -> None:
        if state and self._chips.current != _F.ALL:
            with QSignalBlocker(self):
                self._chips.choose(_F.ALL)
            self._state.set_current(state)
        self.changed.emit()

    def _on_time(self, key: str) -> None:
        if key != _OWN:
            self._when = key
            self.changed.emit()
            return
        # until days are chosen, it stays what it was
        before = self._days.words if self._days and self._when == _OWN else ""
        self._time.set_current(self._when, before)
        popup = PeriodPopup(self._period() or this_month(_today()), self)
        popup.chosen.connect(self._on_days)
        popup.adjustSize()
        below = QPoint(self._time.width() - popup.width(), self._time.height() + 4)
        popup.move(self._time.mapToGlobal(below))
        popup.show()

    def _on_days(self, days: Days) -> None:
        self._when, self._days = _OWN, days
        self._time.set_current(_OWN, days.words)
        self.changed.emit()

    def _on_everybody(self) -> None:
        self._set_person(None)
        self.changed.emit()


def _today() -> date:
    return datetime.now().astimezone().date()


def total(counts: Mapping[MessageState, int], states: Iterable[MessageState]) -> int:
    """How many messages are in these states."""
    return sum(counts.get(state, 0) for state in states)

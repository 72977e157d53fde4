"""GatewaysPage: the shop's gateways as tiles, and one more tile to add another."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from smsdesk.core.errors import SmsdeskError
from smsdesk.core.gateway import GatewayInfo
from smsdesk.services.gateway_setup import ConfiguredGateway
from smsdesk.ui.dialogs.gateway_actions import GatewayActions
from smsdesk.ui.dialogs.gateway_dialog import GatewayDialog
from smsdesk.ui.dialogs.gateway_settings import GatewaySettings
from smsdesk.ui.dialogs.provider_chooser import ProviderChooser
from smsdesk.ui.error_text import error_text
from smsdesk.ui.gateway_state import Gateways, GatewayState, chain, read_gateways
from smsdesk.ui.gateway_tile import HEIGHT, WIDTH, GatewayTile
from smsdesk.ui.pages.balance_questions import BalanceQuestions
from smsdesk.ui.theme import Tone
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.banner import Banner
from smsdesk.ui.widgets.empty_state import EmptyState
from smsdesk.ui.widgets.flow_layout import FlowLayout
from smsdesk.ui.widgets.labels import Hint, Title
from smsdesk.ui.widgets.naming import named

if TYPE_CHECKING:
    from smsdesk.services.desk import Desk
    from smsdesk.ui.background import Task
    from smsdesk.ui.context import Context

_NEWS_PAUSE = 300
"""Milliseconds: while messages leave, news come often."""


class GatewaysPage(QWidget):
    """Reads the gateways again whenever they change; asks for balances while it is looked at."""

    def __init__(self, context: "Context", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("gatewaysPage")
        self.setProperty("role", "page")
        self._context = context
        self._actions = GatewayActions(context, self)
        self._balances = BalanceQuestions(context, self)
        self._gateways = Gateways()
        self._tiles: dict[str, GatewayTile] = {}
        self._loaded = False
        self._reading: Task | None = None
        self._stale = False
        self._news = QTimer(self)
        self._news.setSingleShot(True)
        self._news.setInterval(_NEWS_PAUSE)
        self._make_widgets()
        self._assemble()
        self._connect()
        self.reload()

    def reload(self) -> None:
        """Read the gateways; a reading that is under way would bring old news."""
        if self._reading is not None:
            self._reading.cancel()
        self._stale = False
        self._reading = self._context.runner.run(
            read_gateways, self._show_all, self._show_error, owner=self
        )

    def refresh(self) -> None:
        """F5: read again, balances too."""
        self._balances.forget()
        self.reload()

    def focus_search(self) -> None:
        """There is nothing to search; Tab leads to the first tile from here."""
        self._scroll.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Balances are asked for once somebody looks."""
        super().showEvent(event)
        if self._stale:
            self.reload()
        self._ask_balances()

    # --- widgets ------------------------------------------------------------------------------

    def _make_widgets(self) -> None:
        self._title = Title(self.tr("SMS gateways"))
        self._failover = named(
            buttons.secondary(self.tr("Failover order…"), "list-numbers"), "failoverOpen"
        )
        self._failover.hide()
        self._hint = named(Hint(self.tr("Loading gateways…")), "gatewaysHint")
        self._problem = Banner()
        self._add = named(
            buttons.IconButton(self.tr("Add an operator"), "dashed", "plus"), "gatewayAdd"
        )
        self._add.setFixedSize(QSize(WIDTH, HEIGHT))
        self._add.hide()
        self._area = QWidget()
        self._area.setProperty("role", "page")
        self._flow = FlowLayout(self._area, spacing=16)
        self._flow.addWidget(self._add)
        self._empty = self._make_empty()
        self._again = named(
            buttons.secondary(self.tr("Try again"), "arrow-clockwise"), "gatewaysAgain"
        )
        self._failure = EmptyState("warning-circle", "", "", self._again)

    def _make_empty(self) -> EmptyState:
        wizard = named(buttons.primary(self.tr("Set up an SMS gateway")), "gatewayWizardOpen")
        wizard.clicked.connect(self._context.wishes.gateway)
        # the same deed as the tile's, and only one of the two is ever on the screen
        other = named(buttons.secondary(self.tr("Choose an operator…")), "gatewayAdd")
        other.clicked.connect(self._on_add)
        return EmptyState(
            "broadcast",
            self.tr("No SMS gateway yet"),
            self.tr("A gateway is an account at an operator through which your messages leave."),
            wizard,
            other,
        )

    def _assemble(self) -> None:
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self._area)
        self._scroll = scroll
        self._stack = QStackedWidget()
        for part in (scroll, self._empty, self._failure):
            self._stack.addWidget(part)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._failover)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 18)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self._hint)
        column.addWidget(self._problem)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._add.clicked.connect(self._on_add)
        self._again.clicked.connect(self.refresh)
        self._failover.clicked.connect(self._open_failover)
        self._news.timeout.connect(self.reload)
        self._balances.answered.connect(self._on_answer)
        self._context.changes.gateways.connect(self.reload)
        self._context.changes.messages.connect(self._on_messages)
        self._context.sender.held.changed.connect(self._show_tiles)

    # --- gateways -----------------------------------------------------------------------------

    def _show_all(self, gateways: Gateways) -> None:
        self._reading, self._loaded = None, True
        self._problem.clear()
        before, self._gateways = self._gateways, gateways
        self._stack.setCurrentWidget(self._scroll if gateways.states else self._empty)
        self._remove_gone()
        self._show_tiles()
        if before.ids != gateways.ids:
            self._in_order()
        self._show_frame()
        if self.isVisible():
            self._ask_balances()

    def _show_tiles(self) -> None:
        for state in self._gateways.states:
            self._show_one(state)
        self._same_height()

    def _show_one(self, state: GatewayState) -> None:
        gateway_id = state.gateway.id
        held_until = self._context.sender.held.until(gateway_id)
        problem = self._balances.problem(gateway_id)
        shown = replace(state, problem=problem, held_until=held_until)
        tile = self._tiles.get(gateway_id)
        if tile is None:
            self._tiles[gateway_id] = tile = GatewayTile(shown, self._area)
            self._connect_tile(tile, gateway_id)
        else:
            tile.show_state(shown)

    def _show_frame(self) -> None:
        """What stands around the tiles."""
        gateways = self._gateways
        self._hint.setText(self._hint_words(gateways.order))
        self._hint.setVisible(bool(gateways.states))
        self._failover.setVisible(bool(gateways.states))
        self._add.show()
        self._failover.setEnabled(gateways.may_stand_in)
        why = "" if gateways.may_stand_in else self._why_no_failover()
        self._failover.setToolTip(why)
        self._failover.setAccessibleDescription(why)

    def _hint_words(self, order: Sequence[str]) -> str:
        words = self.tr(
            "The program sends messages through these accounts. One of them is the default."
        )
        if not order:
            return words
        on = self.tr("Failover is on: {order}.").format(order=chain(order))
        return f"{words} {on}"

    def _why_no_failover(self) -> str:
        return self.tr(
            "Failover needs two gateways that really send. Add another operator or account."
        )

    def _connect_tile(self, tile: GatewayTile, gateway_id: str) -> None:
        actions = self._actions
        tile.test_wanted.connect(self._about(gateway_id, actions.test))
        tile.settings_wanted.connect(self._about(gateway_id, self._open_settings))
        tile.default_wanted.connect(self._about(gateway_id, actions.set_default))
        tile.rename_wanted.connect(self._about(gateway_id, actions.rename))
        tile.removal_wanted.connect(self._about(gateway_id, actions.remove))
        tile.activation_wanted.connect(partial(self._set_active, gateway_id))

    def _about(
        self, gateway_id: str, act: Callable[[ConfiguredGateway], object]
    ) -> Callable[[], None]:
        """Do `act` to the gateway as it is when somebody clicks; a menu may outlive it."""

        def run() -> None:
            state = self._gateways.state(gateway_id)
            if state is not None:
                act(state.gateway)

        return run

    def _set_active(self, gateway_id: str, active: bool) -> None:  # noqa: FBT001  # a signal's
        self._balances.forget()
        self._about(gateway_id, partial(self._actions.set_active, active=active))()

    def _remove_gone(self) -> None:
        for gateway_id in set(self._tiles) - set(self._gateways.ids):
            tile = self._tiles.pop(gateway_id)
            self._flow.removeWidget(tile)
            tile.deleteLater()

    def _in_order(self) -> None:
        while self._flow.count():
            self._flow.takeAt(0)
        tiles = [self._tiles[gateway_id] for gateway_id in self._gateways.ids]
        for tile in tiles:
            self._flow.addWidget(tile)
        self._flow.addWidget(self._add)
        # the first to get the keyboard is what scrolls, no button
        before: QWidget = self._scroll
        for button in (*(button for tile in tiles for button in tile.buttons), self._add):
            QWidget.setTabOrder(before, button)
            before = button

    def _same_height(self) -> None:
        tiles = self._tiles.values()
        height = max([HEIGHT, *(tile.minimumSizeHint().height() for tile in tiles)])
        for widget in (*tiles, self._add):
            widget.setFixedHeight(height)

    def _show_error(self, error: SmsdeskError) -> None:
        self._reading = None
        if self._loaded:
            self._problem.say(error_text(error), Tone.BAD, self.tr("Try again"), self.reload)
            return
        self._failure.say(self.tr("The gateways cannot be read"), error_text(error))
        self._hint.hide()
        self._stack.setCurrentWidget(self._failure)

    def _on_messages(self) -> None:
        """Tiles count what waits; the first news are shown soon, the rest together."""
        self._stale = True
        if self.isVisible() and not self._news.isActive():
            self._news.start()

    def _open_settings(self, gateway: ConfiguredGateway) -> None:
        GatewaySettings.open_for(self._context, gateway, self)

    def _open_failover(self) -> None:
        from smsdesk.ui.dialogs.failover_dialog import FailoverDialog

        FailoverDialog.open_for(self._context, self)

    # --- balances -----------------------------------------------------------------------------

    def _ask_balances(self) -> None:
        self._balances.ask([state.gateway for state in self._gateways.states if state.known])

    def _on_answer(self, gateway_id: str) -> None:
        state = self._gateways.state(gateway_id)
        if state is not None:
            self._show_one(state)
            self._same_height()

    # --- adding -------------------------------------------------------------------------------

    def _on_add(self) -> None:
        self._context.runner.run(_providers, self._choose, owner=self)

    def _choose(self, providers: Sequence[GatewayInfo]) -> None:
        chooser = ProviderChooser(providers, self)
        chooser.chosen.connect(self._on_chosen)
        chooser.open()

    def _on_chosen(self, provider: str) -> None:
        GatewayDialog.open_new(self._context, provider, self)


def _providers(desk: "Desk") -> Sequence[GatewayInfo]:
    return desk.gateways.providers()

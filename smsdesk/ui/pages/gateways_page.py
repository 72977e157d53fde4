"""GatewaysPage: the shop's gateways as tiles, and one more tile to add another."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from smsdesk.core.errors import SmsdeskError
from smsdesk.core.gateway import Balance, GatewayInfo
from smsdesk.services.gateway_setup import ConfiguredGateway
from smsdesk.ui.dialogs.gateway_actions import GatewayActions
from smsdesk.ui.dialogs.gateway_dialog import SMSAPI, GatewayDialog
from smsdesk.ui.dialogs.gateway_settings import GatewaySettings
from smsdesk.ui.dialogs.provider_chooser import ProviderChooser
from smsdesk.ui.error_text import error_text
from smsdesk.ui.gateway_tile import HEIGHT, WIDTH, GatewayTile
from smsdesk.ui.theme import Tone
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.banner import Banner
from smsdesk.ui.widgets.empty_state import EmptyState
from smsdesk.ui.widgets.flow_layout import FlowLayout
from smsdesk.ui.widgets.labels import Hint, Title
from smsdesk.ui.widgets.naming import named

if TYPE_CHECKING:
    from smsdesk.services.desk import Desk
    from smsdesk.ui.context import Context

_FRESH = timedelta(minutes=1)


class GatewaysPage(QWidget):
    """Reads the gateways again whenever they change; asks for balances while it is looked at."""

    def __init__(self, context: "Context", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("gatewaysPage")
        self.setProperty("role", "page")
        self._context = context
        self._actions = GatewayActions(context, self)
        self._gateways: Sequence[ConfiguredGateway] = ()
        self._tiles: dict[str, GatewayTile] = {}
        self._problems: dict[str, str] = {}
        self._asked: dict[str, datetime] = {}
        self._make_widgets()
        self._assemble()
        context.changes.gateways.connect(self.reload)
        self.reload()

    def reload(self) -> None:
        """Read the gateways."""
        self._context.runner.run(_all, self._show_all, self._show_error, owner=self)

    def refresh(self) -> None:
        """F5: read again, balances too."""
        self._asked.clear()
        self.reload()

    def focus_search(self) -> None:
        """There is nothing to search; Tab leads to the first tile from here."""
        self._scroll.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Balances are asked for once somebody looks."""
        super().showEvent(event)
        self._ask_balances()

    # --- widgets ------------------------------------------------------------------------------

    def _make_widgets(self) -> None:
        self._title = Title(self.tr("SMS gateways"))
        self._hint = Hint(
            self.tr(
                "The program sends messages through these accounts. One of them is the default."
            )
        )
        self._problem = Banner()
        self._add = named(
            buttons.IconButton(self.tr("Add an operator"), "dashed", "plus"), "gatewayAdd"
        )
        self._add.setFixedSize(QSize(WIDTH, HEIGHT))
        self._add.clicked.connect(self._on_add)
        self._area = QWidget()
        self._area.setProperty("role", "page")
        self._flow = FlowLayout(self._area, spacing=16)
        self._flow.addWidget(self._add)
        self._empty = self._make_empty()

    def _make_empty(self) -> EmptyState:
        wizard = named(buttons.primary(self.tr("Set up an SMS gateway")), "gatewayWizardOpen")
        wizard.clicked.connect(self._context.wishes.gateway)
        other = named(buttons.secondary(self.tr("Choose an operator…")), "gatewayChoose")
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
        self._stack.addWidget(scroll)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 18)
        column.setSpacing(12)
        column.addWidget(self._title)
        column.addWidget(self._hint)
        column.addWidget(self._problem)
        column.addWidget(self._stack, 1)
        # the first to get the keyboard is what scrolls, no button
        QWidget.setTabOrder(scroll, self._add)

    # --- gateways -----------------------------------------------------------------------------

    def _show_all(self, gateways: Sequence[ConfiguredGateway]) -> None:
        self._problem.clear()
        self._gateways = gateways
        self._stack.setCurrentIndex(0 if gateways else 1)
        self._hint.setVisible(bool(gateways))
        self._remove_gone()
        for gateway in gateways:
            self._show_one(gateway)
        self._in_order()
        self._same_height()
        if self.isVisible():
            self._ask_balances()

    def _show_one(self, gateway: ConfiguredGateway) -> None:
        tile = self._tiles.get(gateway.id)
        if tile is None:
            self._tiles[gateway.id] = tile = GatewayTile(gateway, self._area)
            self._connect_tile(tile, gateway.id)
        tile.show_gateway(gateway, self._problems.get(gateway.id, ""))

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
        """Do `act` to the gateway as it is when somebody clicks."""

        def run() -> None:
            act(self._gateway(gateway_id))

        return run

    def _set_active(self, gateway_id: str, active: bool) -> None:  # noqa: FBT001  # a signal's
        self._actions.set_active(self._gateway(gateway_id), active=active)

    def _gateway(self, gateway_id: str) -> ConfiguredGateway:
        return next(one for one in self._gateways if one.id == gateway_id)

    def _remove_gone(self) -> None:
        for gateway_id in set(self._tiles) - {one.id for one in self._gateways}:
            tile = self._tiles.pop(gateway_id)
            self._flow.removeWidget(tile)
            tile.deleteLater()

    def _in_order(self) -> None:
        while self._flow.count():
            self._flow.takeAt(0)
        for gateway in self._gateways:
            self._flow.addWidget(self._tiles[gateway.id])
        self._flow.addWidget(self._add)
        before: QWidget = self._scroll
        for gateway in self._gateways:
            for button in self._tiles[gateway.id].buttons:
                QWidget.setTabOrder(before, button)
                before = button
        QWidget.setTabOrder(before, self._add)

    def _same_height(self) -> None:
        tiles = self._tiles.values()
        height = max([HEIGHT, *(tile.minimumSizeHint().height() for tile in tiles)])
        for widget in (*tiles, self._add):
            widget.setFixedHeight(height)

    def _show_error(self, error: SmsdeskError) -> None:
        self._problem.say(error_text(error), Tone.BAD, self.tr("Try again"), self.reload)

    def _open_settings(self, gateway: ConfiguredGateway) -> None:
        GatewaySettings.open_for(self._context, gateway, self)

    # --- balances -----------------------------------------------------------------------------

    def _ask_balances(self) -> None:
        now = datetime.now(UTC)
        for gateway in self._gateways:
            if gateway.active and now - self._last_asked(gateway) > _FRESH:
                self._asked[gateway.id] = now
                self._ask_balance(gateway.id)

    def _last_asked(self, gateway: ConfiguredGateway) -> datetime:
        known = gateway.balance_at or datetime.min.replace(tzinfo=UTC)
        return max(known, self._asked.get(gateway.id, known))

    def _ask_balance(self, gateway_id: str) -> None:
        def work(desk: "Desk") -> Balance | None:
            return desk.gateways.refresh_balance(gateway_id)

        self._context.runner.run(
            work,
            partial(self._on_balance, gateway_id),
            partial(self._on_no_balance, gateway_id),
            owner=self,
        )

    def _on_balance(self, gateway_id: str, balance: Balance | None) -> None:
        self._problems.pop(gateway_id, None)
        if balance is not None:
            self._context.changes.gateways.emit()

    def _on_no_balance(self, gateway_id: str, error: SmsdeskError) -> None:
        """Beside the balance, not as a notice: nobody has asked for it."""
        self._problems[gateway_id] = error_text(error)
        tile = self._tiles.get(gateway_id)
        if tile is not None:
            tile.show_gateway(self._gateway(gateway_id), self._problems[gateway_id])

    # --- adding -------------------------------------------------------------------------------

    def _on_add(self) -> None:
        self._context.runner.run(_providers, self._choose, owner=self)

    def _choose(self, providers: Sequence[GatewayInfo]) -> None:
        chooser = ProviderChooser(providers, self)
        chooser.chosen.connect(self._on_chosen)
        chooser.open()

    def _on_chosen(self, provider: str) -> None:
        if provider == SMSAPI and not self._gateways:
            self._context.wishes.gateway.emit()
        else:
            GatewayDialog.open_new(self._context, provider, self)


def _all(desk: "Desk") -> Sequence[ConfiguredGateway]:
    return desk.gateways.list()


def _providers(desk: "Desk") -> Sequence[GatewayInfo]:
    return desk.gateways.providers()

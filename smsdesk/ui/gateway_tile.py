"""GatewayTile: one configured gateway on the page of gateways. It shows and asks, and does nothing.

What its buttons do is up to whoever listens to its signals.
"""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from smsdesk.services.gateway_setup import ConfiguredGateway
from smsdesk.ui import gateway_words
from smsdesk.ui.theme import Tone, restyle
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.badge import Badge
from smsdesk.ui.widgets.card import Card
from smsdesk.ui.widgets.labels import ElidedLabel, Hint
from smsdesk.ui.widgets.naming import named

WIDTH, HEIGHT = 328, 190
_INNER = WIDTH - 34


class GatewayTile(Card):
    """A card with name, state, account, sender, balance and three buttons."""

    test_wanted = Signal()
    settings_wanted = Signal()
    activation_wanted = Signal(bool)
    default_wanted = Signal()
    rename_wanted = Signal()
    removal_wanted = Signal()

    def __init__(self, gateway: ConfiguredGateway, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin=16)
        self.setObjectName(f"gatewayTile_{gateway.id}")
        self.setFixedWidth(WIDTH)
        self.setMinimumHeight(HEIGHT)
        self._make_widgets()
        self._assemble()
        self._connect()
        self.show_gateway(gateway)

    def show_gateway(self, gateway: ConfiguredGateway, balance_problem: str = "") -> None:
        """Show the present state of the same gateway."""
        self._gateway = gateway
        self._name.setText(gateway.name)
        self.setAccessibleName(gateway.name)
        self._default.setVisible(gateway.is_default)
        self.status.show_state(gateway_words.state_word(gateway), gateway_words.state_tone(gateway))
        self._account.setText(gateway_words.account_line(gateway))
        self._sender.setText(gateway_words.sender_line(gateway))
        self._practice.setVisible(gateway.practice)
        self._show_balance(gateway, balance_problem)
        self._show_trouble(gateway_words.trouble(gateway))
        self._show_actions()

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """The buttons in the order of the Tab key."""
        return (self.test_button, self.settings_button, self.menu_button)

    # --- widgets ------------------------------------------------------------------------------

    def _make_widgets(self) -> None:
        self._name = ElidedLabel()
        self._name.setProperty("role", "heading")
        self._default = named(Badge(self.tr("Default"), Tone.ACCENT), "tileDefault")
        self.status = named(Badge(), "tileStatus")
        self._practice = named(Badge(self.tr("Practice"), Tone.WARN), "tilePractice")
        self._account = _hint_line()
        self._sender = _hint_line()
        self._balance = named(_hint_line(), "tileBalance")
        self._trouble = named(Hint(), "tileTrouble")
        self._trouble.setProperty("role", "problem")
        self._trouble.setFixedWidth(_INNER)
        self.test_button = named(buttons.secondary(self.tr("Test SMS")), "tileTest")
        self.settings_button = named(buttons.secondary(self.tr("Settings")), "tileSettings")
        self.menu_button = named(buttons.secondary("", "dots-three"), "tileMenu")
        self.menu_button.setAccessibleName(self.tr("More actions"))
        self.menu_button.setToolTip(self.tr("More actions"))
        self.menu_button.setMenu(self._menu())

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        self.activate_action = QAction(menu)
        self.default_action = QAction(self.tr("Set as default"), menu)
        self.rename_action = QAction(self.tr("Rename…"), menu)
        self.remove_action = QAction(self.tr("Remove…"), menu)
        menu.addAction(self.activate_action)
        menu.addAction(self.default_action)
        menu.addAction(self.rename_action)
        menu.addSeparator()
        menu.addAction(self.remove_action)
        return menu

    def _assemble(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self._name, 1)
        head.addWidget(self.status)
        under = QHBoxLayout()
        under.setSpacing(6)
        under.addWidget(self._account, 1)
        under.addWidget(self._practice)
        under.addWidget(self._default)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        for button in self.buttons:
            foot.addWidget(button)
        foot.addStretch(1)
        lines = QVBoxLayout()
        lines.setSpacing(2)
        lines.addLayout(under)
        for line in (self._sender, self._balance, self._trouble):
            lines.addWidget(line)
        self.body.addLayout(head)
        self.body.addLayout(lines)
        self.body.addStretch(1)
        self.body.addLayout(foot)

    def _connect(self) -> None:
        self.test_button.clicked.connect(self.test_wanted)
        self.settings_button.clicked.connect(self.settings_wanted)
        self.activate_action.triggered.connect(self._on_activate)
        self.default_action.triggered.connect(self.default_wanted)
        self.rename_action.triggered.connect(self.rename_wanted)
        self.remove_action.triggered.connect(self.removal_wanted)

    # --- what is shown ------------------------------------------------------------------------

    def _on_activate(self) -> None:
        self.activation_wanted.emit(not self._gateway.active)

    def _show_actions(self) -> None:
        active = self._gateway.active
        self.activate_action.setText(self.tr("Deactivate") if active else self.tr("Activate"))
        self.default_action.setEnabled(active and not self._gateway.is_default)
        self.test_button.setEnabled(active)
        self.test_button.setToolTip("" if active else self.tr("Activate the gateway first."))

    def _show_balance(self, gateway: ConfiguredGateway, problem: str) -> None:
        line = gateway_words.balance_line(gateway)
        if problem:
            line = line or self.tr("The balance could not be read")
        self._balance.setText(line)
        if problem:
            self._balance.setToolTip(problem)

    def _show_trouble(self, words: str) -> None:
        self._trouble.setText(words)
        self._trouble.setVisible(bool(words))
        self._trouble.setFixedHeight(max(0, self._trouble.heightForWidth(_INNER)))
        restyle(self._trouble)


def _hint_line() -> ElidedLabel:
    label = ElidedLabel()
    label.setProperty("role", "hint")
    return label

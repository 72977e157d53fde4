"""GatewayTile: one configured gateway on the page of gateways. It shows and asks, and does nothing.

What its buttons do is up to whoever listens to its signals.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from smsdesk.ui import gateway_state, gateway_words
from smsdesk.ui.error_text import error_text
from smsdesk.ui.gateway_state import GatewayState
from smsdesk.ui.theme import Tone, restyle
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.badge import Badge
from smsdesk.ui.widgets.card import Card
from smsdesk.ui.widgets.labels import ElidedLabel, Hint
from smsdesk.ui.widgets.naming import named

WIDTH, HEIGHT = 328, 190
_INNER = WIDTH - 34


class GatewayTile(Card):
    """A card with name, state, account, sender, balance and three buttons.

    A click beside the buttons leads to the settings too.
    """

    test_wanted = Signal()
    settings_wanted = Signal()
    activation_wanted = Signal(bool)
    default_wanted = Signal()
    rename_wanted = Signal()
    removal_wanted = Signal()

    def __init__(self, state: GatewayState, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin=16)
        self.setObjectName(f"gatewayTile_{state.gateway.id}")
        self.setProperty("opens", True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedWidth(WIDTH)
        self.setMinimumHeight(HEIGHT)
        self._make_widgets()
        self._assemble()
        self._connect()
        self.show_state(state)

    def show_state(self, state: GatewayState) -> None:
        """Show the present state of the same gateway."""
        gateway = state.gateway
        self._gateway = gateway
        self._name.setText(gateway.name)
        self._default.setVisible(gateway.is_default)
        self.status.show_state(gateway_state.word(state), gateway_state.tone(state))
        self._account.setText(gateway_words.account_line(gateway))
        _show_or_hide(self._sender, gateway_words.sender_line(gateway) if state.known else "")
        self._practice.setVisible(gateway.practice)
        self._show_balance(state)
        _show_or_hide(self._failover, gateway_state.failover_line(state))
        _show_or_hide(self._waiting, gateway_state.waiting_line(state))
        self._show_trouble(gateway_state.trouble(state), gateway_state.held(state))
        self._show_actions(known=state.known)
        self._speak(state)
        # on a hidden page the layout is not told of lines that come and go
        self.body.invalidate()
        self.body.activate()

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
        self._failover = named(_hint_line(), "tileFailover")
        self._waiting = named(ElidedLabel(), "tileWaiting")
        self._waiting.setProperty("role", "warning")
        self._trouble = named(Hint(), "tileTrouble")
        self._trouble.setProperty("role", "problem")
        self._trouble.setFixedWidth(_INNER)
        self.test_button = named(buttons.secondary(self.tr("Test SMS")), "tileTest")
        self.settings_button = named(buttons.secondary(self.tr("Settings")), "tileSettings")
        self.menu_button = named(buttons.secondary("", "dots-three"), "tileMenu")
        self.menu_button.setToolTip(self.tr("More actions"))
        self.menu_button.setMenu(self._menu())

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        self.activate_action = QAction(menu)
        self.again_action = QAction(self.tr("Try sending again"), menu)
        self.default_action = QAction(self.tr("Set as default"), menu)
        self.rename_action = QAction(self.tr("Rename…"), menu)
        self.remove_action = QAction(self.tr("Remove…"), menu)
        menu.addAction(self.again_action)
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
        for line in (self._sender, self._balance, self._failover, self._trouble, self._waiting):
            lines.addWidget(line)
        self.body.addLayout(head)
        self.body.addLayout(lines)
        self.body.addStretch(1)
        self.body.addLayout(foot)

    def _connect(self) -> None:
        self.test_button.clicked.connect(self.test_wanted)
        self.settings_button.clicked.connect(self.settings_wanted)
        self.activate_action.triggered.connect(self._on_activate)
        self.again_action.triggered.connect(self._on_again)
        self.default_action.triggered.connect(self.default_wanted)
        self.rename_action.triggered.connect(self.rename_wanted)
        self.remove_action.triggered.connect(self.removal_wanted)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """As a button."""
        super().mouseReleaseEvent(event)
        within = self.rect().contains(event.position().toPoint())
        if within and event.button() is Qt.MouseButton.LeftButton:
            self.settings_wanted.emit()

    def _on_activate(self) -> None:
        self.activation_wanted.emit(not self._gateway.active)

    def _on_again(self) -> None:
        """To activate an active gateway lifts its pause."""
        self.activation_wanted.emit(True)

    # --- what is shown ------------------------------------------------------------------------

    def _show_actions(self, *, known: bool) -> None:
        active = self._gateway.active
        self.activate_action.setText(self.tr("Deactivate") if active else self.tr("Activate"))
        self.again_action.setVisible(active and self._gateway.paused is not None)
        self.default_action.setEnabled(active and known and not self._gateway.is_default)
        self.test_button.setEnabled(active and known)
        why = "" if active or not known else self.tr("Activate the gateway first.")
        self.test_button.setToolTip(why)

    def _show_balance(self, state: GatewayState) -> None:
        line = gateway_words.balance_line(state.gateway)
        if state.problem is not None:
            line = line or self.tr("The balance could not be read")
        _show_or_hide(self._balance, line)
        self._balance.explain(error_text(state.problem) if state.problem is not None else "")

    def _speak(self, state: GatewayState) -> None:
        """What a screen reader says: of the tile all that it shows, of a button whose it is."""
        self.setAccessibleName(gateway_state.spoken(state))
        labels = (self._account, self._sender, self._balance, self._failover)
        shown = [label.text() for label in (*labels, self._trouble, self._waiting)]
        self.setAccessibleDescription(". ".join(words for words in shown if words))
        name = state.gateway.name
        for button in (self.test_button, self.settings_button):
            button.setAccessibleName(f"{button.text()}, {name}")
        self.menu_button.setAccessibleName(f"{self.menu_button.toolTip()}, {name}")

    def _show_trouble(self, trouble: str, held: str) -> None:
        words = trouble or held
        self._trouble.setProperty("role", "problem" if trouble else "warning")
        self._trouble.setText(words)
        self._trouble.setVisible(bool(words))
        self._trouble.setFixedHeight(max(0, self._trouble.heightForWidth(_INNER)))
        restyle(self._trouble)


def _hint_line() -> ElidedLabel:
    label = ElidedLabel()
    label.setProperty("role", "hint")
    return label


def _show_or_hide(label: ElidedLabel, words: str) -> None:
    label.setText(words)
    label.setVisible(bool(words))

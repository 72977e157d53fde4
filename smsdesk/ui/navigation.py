"""The column on the left: the pages and, below them, the default gateway with its balance."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QVBoxLayout, QWidget

from smsdesk.ui import formats
from smsdesk.ui.context import PageKey
from smsdesk.ui.theme import Tone
from smsdesk.ui.widgets.badge import Badge
from smsdesk.ui.widgets.buttons import IconButton
from smsdesk.ui.widgets.card import Card
from smsdesk.ui.widgets.labels import ElidedLabel

if TYPE_CHECKING:
    from smsdesk.services.gateway_setup import ConfiguredGateway

_WIDTH = 200
_MARGIN = 12


class GatewayCard(Card):
    """Name, state and balance of the default gateway; a click leads to the gateways."""

    clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin=11)
        self.setObjectName("gatewayCard")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._name = ElidedLabel()
        self._badge = Badge()
        self._balance = ElidedLabel()
        self._balance.setProperty("role", "hint")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)
        self.body.addLayout(self._grid)
        self.hide()

    def show_gateway(self, gateway: "ConfiguredGateway | None") -> None:
        """Tell about `gateway`; without one there is no card."""
        self.setVisible(gateway is not None)
        if gateway is None:
            return
        self._name.setText(gateway.name)
        self._badge.show_state(*self._state(gateway))
        self._balance.setText(self._balance_words(gateway))
        self._arrange()
        words = (gateway.name, self._badge.text(), self._balance.text())
        self.setAccessibleName(", ".join(word for word in words if word))

    def _arrange(self) -> None:
        """The state beside the name, or below it when the name is long."""
        needed = self._name.sizeHint().width() + self._badge.sizeHint().width()
        room = _WIDTH - 2 * _MARGIN - self.body.contentsMargins().left() * 2
        beside = needed + self._grid.horizontalSpacing() <= room
        self._grid.addWidget(self._name, 0, 0, 1, 1 if beside else 2)
        self._grid.addWidget(self._badge, 0 if beside else 1, 1 if beside else 0)
        self._grid.setAlignment(self._badge, Qt.AlignmentFlag.AlignLeft)
        self._grid.addWidget(self._balance, 2, 0, 1, 2)

    def _state(self, gateway: "ConfiguredGateway") -> tuple[str, Tone]:
        if gateway.practice:
            return self.tr("Practice"), Tone.WARN
        if not gateway.active:
            return self.tr("Inactive"), Tone.NEUTRAL
        if gateway.paused is not None:
            return self.tr("Error"), Tone.BAD
        return self.tr("Active"), Tone.GOOD

    def _balance_words(self, gateway: "ConfiguredGateway") -> str:
        if gateway.balance is None:
            return self.tr("Balance unknown")
        words = formats.money(gateway.balance, gateway.balance_unit)
        if not gateway.price_per_part:
            return words
        enough = formats.messages(max(0, int(gateway.balance / gateway.price_per_part)))
        return self.tr("{balance} · about {messages}").format(balance=words, messages=enough)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """As a button."""
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton:
            self.clicked.emit()


class Navigation(QFrame):
    """Exactly one page is chosen."""

    chosen = Signal(str)
    """A PageKey."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "navigation")
        self.setFixedWidth(_WIDTH)
        self._group = QButtonGroup(self)
        self._buttons = {
            PageKey.CONTACTS: self._button(self.tr("Contacts"), "users", "navContacts"),
            PageKey.MESSAGES: self._button(self.tr("Messages"), "paper-plane-tilt", "navMessages"),
            PageKey.TEMPLATES: self._button(self.tr("Templates"), "note", "navTemplates"),
            PageKey.GATEWAYS: self._button(self.tr("SMS gateways"), "broadcast", "navGateways"),
        }
        for key, button in self._buttons.items():
            button.clicked.connect(lambda _=False, key=key: self.chosen.emit(key.value))
        self.card = GatewayCard(self)
        self.card.clicked.connect(lambda: self.chosen.emit(PageKey.GATEWAYS.value))
        self._assemble()

    def _button(self, text: str, icon: str, name: str) -> IconButton:
        button = IconButton(text, "nav", icon, self)
        button.setObjectName(name)
        button.setCheckable(True)
        self._group.addButton(button)
        return button

    def _assemble(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN, 14, _MARGIN, 12)
        layout.setSpacing(4)
        for button in self._buttons.values():
            layout.addWidget(button)
        layout.addStretch(1)
        layout.addWidget(self.card)

    def show_page(self, key: PageKey | None) -> None:
        """Mark the page that is shown; None for none of them."""
        self._group.setExclusive(False)
        for each, button in self._buttons.items():
            button.setChecked(each is key)
        self._group.setExclusive(key is not None)

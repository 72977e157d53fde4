"""GatewaySettings: the panel of one gateway - what is set, how it is, what may be done to it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.services.gateway_setup import ConfiguredGateway
from smsdesk.ui import gateway_words
from smsdesk.ui.dialogs.gateway_actions import GatewayActions
from smsdesk.ui.dialogs.lifetime import replace_closed
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.badge import Badge
from smsdesk.ui.widgets.card import Card
from smsdesk.ui.widgets.flow_layout import FlowLayout
from smsdesk.ui.widgets.labels import Caption, Hint, Title
from smsdesk.ui.widgets.naming import named

if TYPE_CHECKING:
    from smsdesk.services.desk import Desk
    from smsdesk.ui.context import Context


class GatewaySettings(QDialog):
    """Follows changes of its gateway and closes when it is removed."""

    def __init__(
        self, context: "Context", gateway: ConfiguredGateway, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("gatewaySettings")
        replace_closed(self)
        self._context = context
        self._gateway = gateway
        self._actions = GatewayActions(context, self)
        self._make_widgets()
        self._assemble()
        self._connect()
        self.show_gateway(gateway)

    @classmethod
    def open_for(
        cls, context: "Context", gateway: ConfiguredGateway, parent: QWidget | None
    ) -> "GatewaySettings":
        """Open it without waiting for it."""
        dialog = cls(context, gateway, parent)
        dialog.open()
        return dialog

    def show_gateway(self, gateway: ConfiguredGateway) -> None:
        """Show the present state."""
        self._gateway = gateway
        self._title.setText(gateway.name)
        self.setWindowTitle(self.tr("Settings of {gateway}").format(gateway=gateway.name))
        self._show_values(gateway)
        self._status.show_state(
            gateway_words.state_word(gateway), gateway_words.state_tone(gateway)
        )
        self._explain.setText(self._state_sentence(gateway))
        self._balance.setText(gateway_words.balance_line(gateway))
        self._show_actions(gateway)

    # --- widgets ------------------------------------------------------------------------------

    def _make_widgets(self) -> None:
        self._title = Title()
        self._values = QFormLayout()
        self._values.setHorizontalSpacing(24)
        self._status = named(Badge(), "settingsStatus")
        self._explain = named(Hint(), "settingsExplain")
        self._balance = named(QLabel(), "settingsBalance")
        self.edit = named(buttons.secondary(self.tr("Edit…"), "pencil-simple"), "settingsEdit")
        self.test = named(
            buttons.secondary(self.tr("Test SMS"), "paper-plane-tilt"), "settingsTest"
        )
        self.activate = named(buttons.secondary(""), "settingsActivate")
        self.default = named(buttons.secondary(self.tr("Set as default")), "settingsDefault")
        self.rename = named(buttons.secondary(self.tr("Rename…")), "settingsRename")
        self.remove = named(buttons.danger(self.tr("Remove…")), "settingsRemove")
        self.close_button = named(buttons.secondary(self.tr("Close")), "settingsClose")
        self.close_button.setAutoDefault(False)

    def _assemble(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 18)
        column.setSpacing(12)
        column.addWidget(self._title)
        column.addWidget(self._current_settings())
        column.addWidget(self._integration_status())
        column.addWidget(self._action_card())
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        column.addLayout(foot)
        self.setMinimumWidth(560)

    def _current_settings(self) -> Card:
        card = Card()
        card.body.addLayout(_head(self.tr("Current settings"), self.edit))
        card.body.addLayout(self._values)
        return card

    def _integration_status(self) -> Card:
        card = Card()
        card.body.addLayout(_head(self.tr("Integration status"), self.test))
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._status, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._explain, 1)
        card.body.addLayout(row)
        card.body.addWidget(self._balance)
        return card

    def _action_card(self) -> Card:
        card = Card()
        card.body.addWidget(Caption(self.tr("Action")))
        row = QWidget()
        flow = FlowLayout(row)
        for button in self._action_buttons():
            button.setAutoDefault(False)
            flow.addWidget(button)
        card.body.addWidget(row)
        return card

    def _action_buttons(self) -> tuple[QPushButton, ...]:
        return (self.activate, self.default, self.rename, self.remove)

    def _connect(self) -> None:
        self.edit.clicked.connect(self._on_edit)
        self.test.clicked.connect(self._on_test)
        self.activate.clicked.connect(self._on_activate)
        self.default.clicked.connect(self._on_default)
        self.rename.clicked.connect(self._on_rename)
        self.remove.clicked.connect(self._on_remove)
        self.close_button.clicked.connect(self.reject)
        self._context.changes.gateways.connect(self._reload)

    # --- slots --------------------------------------------------------------------------------

    def _on_edit(self) -> None:
        self._actions.edit(self._gateway)

    def _on_test(self) -> None:
        self._actions.test(self._gateway)

    def _on_activate(self) -> None:
        self._actions.set_active(self._gateway, active=not self._gateway.active)

    def _on_default(self) -> None:
        self._actions.set_default(self._gateway)

    def _on_rename(self) -> None:
        self._actions.rename(self._gateway)

    def _on_remove(self) -> None:
        self._actions.remove(self._gateway)

    def _reload(self) -> None:
        gateway_id = self._gateway.id

        def work(desk: "Desk") -> ConfiguredGateway:
            return desk.gateways.get(gateway_id)

        self._context.runner.run(work, self.show_gateway, self._on_gone, owner=self)

    def _on_gone(self, error: SmsdeskError) -> None:
        if error.code is ErrorCode.GATEWAY_GONE:
            self.reject()
        else:
            self._context.notices.error(error)

    # --- what is shown ------------------------------------------------------------------------

    def _show_values(self, gateway: ConfiguredGateway) -> None:
        while self._values.rowCount():
            self._values.removeRow(0)
        for label, value in self._pairs(gateway):
            name = QLabel(label)
            name.setProperty("role", "label")
            shown = QLabel(value)
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._values.addRow(name, shown)

    def _pairs(self, gateway: ConfiguredGateway) -> tuple[tuple[str, str], ...]:
        fields = gateway.fields
        pairs = (
            (self.tr("Provider"), gateway_words.provider_words(gateway.provider_name)),
            (self.tr("User name"), fields.get("username", "")),
            (self.tr("Login"), self._secret_words(gateway)),
            (self.tr("Server"), fields.get("endpoint", "")),
            (self.tr("Type"), fields.get("type", "").upper()),
            (self.tr("Sender"), ", ".join(gateway.senders)),
            (self.tr("Default prefix"), fields.get("default_prefix", "")),
            (self.tr("Polish letters"), self._letters_words(gateway)),
        )
        return tuple((label, value) for label, value in pairs if value)

    def _secret_words(self, gateway: ConfiguredGateway) -> str:
        if "token" in gateway.secret_names:
            return self.tr("token, kept in the keyring")
        return self.tr("password, kept in the keyring") if gateway.secret_names else ""

    def _letters_words(self, gateway: ConfiguredGateway) -> str:
        if "allow_diacritics" not in gateway.fields:
            return ""
        kept = gateway.fields["allow_diacritics"] == "yes"
        return self.tr("sent as they are") if kept else self.tr("replaced by plain ones")

    def _state_sentence(self, gateway: ConfiguredGateway) -> str:
        if not gateway.active:
            return self.tr("The gateway is switched off and sends nothing.")
        if gateway.practice:
            return self.tr("Practice mode: the gateway answers, but nothing is really sent.")
        return gateway_words.trouble(gateway) or self.tr("The gateway is ready to send.")

    def _show_actions(self, gateway: ConfiguredGateway) -> None:
        active = gateway.active
        self.activate.setText(self.tr("Deactivate") if active else self.tr("Activate"))
        self.default.setEnabled(active and not gateway.is_default)
        self.test.setEnabled(active)


def _head(caption: str, button: QPushButton) -> QHBoxLayout:
    button.setAutoDefault(False)
    row = QHBoxLayout()
    row.addWidget(Caption(caption))
    row.addStretch(1)
    row.addWidget(button)
    return row

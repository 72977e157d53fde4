"""GatewaySettings: the panel of one gateway - what is set, how it is, what may be done to it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from smsdesk.core.abilities import Ability
from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.services.gateway_setup import ConfiguredGateway
from smsdesk.ui import gateway_state, gateway_words
from smsdesk.ui.dialogs.fitted_dialog import FittedDialog
from smsdesk.ui.dialogs.gateway_actions import GatewayActions
from smsdesk.ui.dialogs.lifetime import replace_closed
from smsdesk.ui.gateway_state import GatewayState, read_gateways
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.badge import Badge
from smsdesk.ui.widgets.card import Card
from smsdesk.ui.widgets.flow_layout import FlowLayout
from smsdesk.ui.widgets.labels import Caption, ElidedLabel, Hint
from smsdesk.ui.widgets.link_button import LinkButton
from smsdesk.ui.widgets.naming import named

if TYPE_CHECKING:
    from smsdesk.services.desk import Desk
    from smsdesk.ui.context import Context


@dataclass(frozen=True, slots=True)
class _Known:
    """What the panel tells about its gateway."""

    state: GatewayState
    abilities: frozenset[Ability] | None = None
    """None until the services have said what the provider can do."""


class GatewaySettings(FittedDialog):
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
        self._show(_Known(GatewayState(gateway)))

    @classmethod
    def open_for(
        cls, context: "Context", gateway: ConfiguredGateway, parent: QWidget | None
    ) -> "GatewaySettings":
        """Open it without waiting for it."""
        dialog = cls(context, gateway, parent)
        dialog._reload()
        dialog.edit.setFocus()
        dialog.open()
        return dialog

    # --- widgets ------------------------------------------------------------------------------

    def _make_widgets(self) -> None:
        self._title = ElidedLabel()
        self._title.setProperty("role", "title")
        self._values = QWidget()
        self._status = named(Badge(), "settingsStatus")
        self._explain = named(Hint(), "settingsExplain")
        self._waiting = named(Hint(), "settingsWaiting")
        self._waiting.setProperty("role", "warning")
        self._balance = named(QLabel(), "settingsBalance")
        self._limits = named(Hint(), "settingsLimits")
        self._account = QWidget()
        self._panel = LinkButton(self.tr("Operator's panel"), "settingsPanel")
        self._top_up = LinkButton(self.tr("Top up"), "settingsTopUp")
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
        column.addLayout(self._head())
        column.addWidget(self._status_card())
        column.addWidget(self._current_settings())
        column.addWidget(self._action_card())
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        column.addLayout(foot)
        self.setMinimumWidth(600)

    def _head(self) -> QHBoxLayout:
        """The state stands in the top right corner, whatever else there is to say."""
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._title, 1)
        row.addWidget(Caption(self.tr("Integration status")))
        row.addWidget(self._status)
        return row

    def _status_card(self) -> Card:
        card = Card()
        card.body.setSpacing(6)
        card.body.addWidget(self._explain)
        card.body.addWidget(self._waiting)
        card.body.addWidget(self._limits)
        row = QHBoxLayout(self._account)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._balance)
        row.addWidget(self._top_up)
        row.addWidget(self._panel)
        row.addStretch(1)
        card.body.addWidget(self._account)
        return card

    def _current_settings(self) -> Card:
        card = Card()
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Caption(self.tr("Current settings")), 1)
        for button in (self.edit, self.test):
            button.setAutoDefault(False)
            head.addWidget(button)
        card.body.addLayout(head)
        self._values_place = card.body
        card.body.addWidget(self._values)
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
        self._context.sender.held.changed.connect(self._reload)

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
        work = partial(_read, self._gateway.id)
        self._context.runner.run(work, self._show, self._on_gone, owner=self)

    def _on_gone(self, error: SmsdeskError) -> None:
        if error.code is ErrorCode.GATEWAY_GONE:
            self.reject()
        else:
            self._context.notices.error(error)

    # --- what is shown ------------------------------------------------------------------------

    def _show(self, known: _Known) -> None:
        gateway = self._gateway = known.state.gateway
        state = replace(known.state, held_until=self._context.sender.held.until(gateway.id))
        self._title.setText(gateway.name)
        self.setWindowTitle(self.tr("Settings of {gateway}").format(gateway=gateway.name))
        self._show_values(gateway)
        self._status.show_state(gateway_state.word(state), gateway_state.tone(state))
        self._explain.setText(self._state_sentence(state))
        _show_or_hide(self._waiting, gateway_state.waiting_line(state))
        _show_or_hide(self._limits, " ".join(self._limit_sentences(known.abilities)))
        self._show_account(gateway)
        self._show_actions(gateway)

    def _show_values(self, gateway: ConfiguredGateway) -> None:
        """As a new widget: labels must not be destroyed while their events are under way."""
        old, self._values = self._values, QWidget()
        form = QFormLayout(self._values)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(24)
        form.setVerticalSpacing(6)
        provider = gateway_words.provider_words(gateway.provider_name)
        _add_value(form, "provider", self.tr("Provider"), provider)
        for one in gateway_words.settings(gateway):
            _add_value(form, one.name, one.label, one.value)
        self._values_place.replaceWidget(old, self._values)
        old.hide()
        old.deleteLater()

    def _state_sentence(self, state: GatewayState) -> str:
        reason = gateway_state.trouble(state) or gateway_state.held(state)
        if reason:
            return reason
        if not state.gateway.active:
            return self.tr("The gateway is switched off and sends nothing until it is activated.")
        if state.gateway.practice:
            return self.tr("Practice mode: the gateway answers, but nothing is really sent.")
        return self.tr("The gateway is ready to send.")

    def _limit_sentences(self, abilities: frozenset[Ability] | None) -> Sequence[str]:
        """What one may miss here, because the operator does not offer it."""
        if abilities is None:
            return ()
        sentences = {
            Ability.REPORTS: self.tr(
                "This operator gives no delivery reports: “accepted” is the last that is known."
            ),
            Ability.BALANCE: self.tr("This operator does not tell the balance."),
        }
        return [words for ability, words in sentences.items() if ability not in abilities]

    def _show_account(self, gateway: ConfiguredGateway) -> None:
        balance = gateway_words.balance_line(gateway)
        _show_or_hide(self._balance, balance)
        for link, key in ((self._top_up, "top_up"), (self._panel, "panel")):
            link.set_address(gateway.info.links.get(key, ""))
            link.setVisible(bool(link.address))
        self._account.setVisible(bool(balance or self._top_up.address or self._panel.address))

    def _show_actions(self, gateway: ConfiguredGateway) -> None:
        active = gateway.active
        self.activate.setText(self.tr("Deactivate") if active else self.tr("Activate"))
        known = bool(gateway.info.form)
        self.edit.setEnabled(known)
        self.default.setEnabled(active and known and not gateway.is_default)
        self.test.setEnabled(active and known)
        self.test.setToolTip("" if active or not known else self.tr("Activate the gateway first."))


def _show_or_hide(label: QLabel, words: str) -> None:
    label.setText(words)
    label.setVisible(bool(words))


def _read(gateway_id: str, desk: "Desk") -> _Known:
    state = read_gateways(desk).state(gateway_id)
    if state is None:
        raise SmsdeskError(ErrorCode.GATEWAY_GONE)
    return _Known(state, desk.gateways.abilities(state.gateway.provider))


def _add_value(form: QFormLayout, key: str, label: str, value: str) -> None:
    name = QLabel(label)
    name.setProperty("role", "label")
    shown = named(ElidedLabel(value), f"setting_{key}")
    shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    form.addRow(name, shown)

"""RoutePicker: through which gateway the message leaves and under which sender name."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from smsdesk.services.gateway_setup import ConfiguredGateway


class RoutePicker(QWidget):
    """Two lists. The default gateway comes first; names are those of the chosen gateway."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gateways: tuple[ConfiguredGateway, ...] = ()
        self._asleep: ConfiguredGateway | None = None
        self._wanted = ("", "")
        self._create()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._gateway, 1)
        layout.addWidget(self._sender, 1)
        self.set_gateways(())

    def _create(self) -> None:
        self._gateway = _combo("composerGateway", self.tr("Gateway"), self)
        self._sender = _combo("composerSender", self.tr("Sender"), self)
        # not `activated`: who chooses by code or by a tool chooses too
        self._gateway.currentIndexChanged.connect(self._on_gateway)
        self._sender.currentIndexChanged.connect(self._on_sender)

    @property
    def gateway(self) -> ConfiguredGateway | None:
        """The chosen gateway, None when none is set up."""
        index = self._gateway.currentIndex()
        return self._gateways[index] if 0 <= index < len(self._gateways) else None

    @property
    def asleep(self) -> ConfiguredGateway | None:
        """Where none is active, the one to activate."""
        return self._asleep if not self._gateways else None

    @property
    def gateway_id(self) -> str:
        """Its id, empty when none is set up."""
        return self.gateway.id if self.gateway else ""

    @property
    def sender_name(self) -> str:
        """The chosen name; empty means the account's own number or default name."""
        return str(self._sender.currentData() or "")

    def set_gateways(self, gateways: Sequence[ConfiguredGateway]) -> None:
        """Offer the active ones and keep what was chosen, as far as it is still there."""
        self._asleep = next(iter(sorted(gateways, key=lambda g: not g.is_default)), None)
        self._gateways = tuple(
            sorted((g for g in gateways if g.active), key=lambda g: not g.is_default)
        )
        with QSignalBlocker(self._gateway):
            self._gateway.clear()
            for gateway in self._gateways:
                self._gateway.addItem(gateway.name, gateway.id)
            if not self._gateways:
                self._gateway.addItem(self.tr("No gateway"), "")
        self._gateway.setEnabled(bool(self._gateways))
        self._apply_wanted()

    def choose(self, gateway_id: str, sender: str) -> None:
        """Select these, now or as soon as they are offered."""
        self._wanted = (gateway_id, sender)
        self._apply_wanted()

    def _apply_wanted(self) -> None:
        gateway_id, sender = self._wanted
        with QSignalBlocker(self._gateway), QSignalBlocker(self._sender):
            self._gateway.setCurrentIndex(max(self._gateway.findData(gateway_id), 0))
            self._fill_senders()
            self._sender.setCurrentIndex(max(self._sender.findData(sender), 0))
        self.changed.emit()

    def _fill_senders(self) -> None:
        self._sender.clear()
        for text, name in self._sender_choices():
            self._sender.addItem(text, name)
        self._sender.setEnabled(self._sender.count() > 1)
        self._gateway.setToolTip(self._gateway.currentText())

    def _sender_choices(self) -> Sequence[tuple[str, str]]:
        gateway = self.gateway
        if gateway is None:
            return [("—", "")]
        kind = gateway.fields.get("type", "")
        if kind == "eco":
            return [(self.tr("(ECO)"), "")]
        suffix = f"  ({kind.upper()})" if kind else ""
        names = [(name + suffix, name) for name in gateway.senders]
        return names or [(self.tr("Account's sender"), "")]

    def _on_gateway(self) -> None:
        with QSignalBlocker(self._sender):
            self._fill_senders()
        self._remember()

    def _on_sender(self) -> None:
        self._remember()

    def _remember(self) -> None:
        self._wanted = (self.gateway_id, self.sender_name)
        self.changed.emit()


def _combo(name: str, words: str, parent: QWidget) -> QComboBox:
    combo = QComboBox(parent)
    combo.setObjectName(name)
    combo.setAccessibleName(words)
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMinimumContentsLength(10)
    return combo

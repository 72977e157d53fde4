"""RoutePicker: through which gateway the message leaves and under which sender name."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from smsdesk.core.errors import ErrorCode, FieldError, SmsdeskError
from smsdesk.services.gateway_setup import ConfiguredGateway
from smsdesk.ui.composer import words


class RoutePicker(QWidget):
    """Two lists. The default gateway comes first; names are those of the chosen gateway."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known: tuple[ConfiguredGateway, ...] = ()
        self._gateways: tuple[ConfiguredGateway, ...] = ()
        self._wanted = ("", "")
        self._firm = False
        self._create()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._gateway, 1)
        layout.addWidget(self._sender, 1)
        self.set_gateways(())

    def _create(self) -> None:
        self._gateway = _combo("composerGateway", self.tr("Gateway"), self)
        self._gateway.setPlaceholderText(self.tr("Choose a gateway"))
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
        by_default = sorted(self._known, key=lambda g: not g.is_default)
        return next(iter(by_default), None) if not self._gateways else None

    @property
    def problem(self) -> SmsdeskError | None:
        """Why nothing can be sent through the chosen gateway: it was taken away meanwhile."""
        if self._is_gone:
            return FieldError("gateway", ErrorCode.GATEWAY_GONE)
        if self.gateway is not None and not self.gateway.active:
            return FieldError("gateway", ErrorCode.GATEWAY_INACTIVE, gateway=self.gateway.name)
        return None

    @property
    def is_open(self) -> bool:
        """Whether a gateway that takes messages is chosen."""
        return self.gateway is not None and self.problem is None

    @property
    def gateway_id(self) -> str:
        """Its id, empty when none is set up."""
        if self._is_gone:
            return self._wanted[0]
        return self.gateway.id if self.gateway else ""

    @property
    def _is_gone(self) -> bool:
        return bool(self._gateways) and self.gateway is None

    @property
    def sender_name(self) -> str:
        """The chosen name; empty means the account's own number or default name."""
        return str(self._sender.currentData() or "")

    def set_gateways(self, gateways: Sequence[ConfiguredGateway], *, writing: bool = False) -> None:
        """Offer the active ones and keep what was chosen, as far as it is still there.

        While `writing`, the chosen one is not exchanged for another unasked, even if it has been
        switched off or removed: a message must not change its sender and price behind one's back.
        """
        if writing and self.gateway_id:
            self._wanted = (self.gateway_id, self.sender_name)
        self._known = tuple(gateways)
        self._firm = writing
        self._offer()

    def choose(self, gateway_id: str, sender: str) -> None:
        """Select these, now or as soon as they are offered."""
        self._wanted = (gateway_id, sender)
        self._firm = bool(gateway_id)
        self._offer()

    def _offer(self) -> None:
        wanted = self._wanted[0] if self._firm else ""
        offered = (g for g in self._known if g.active or g.id == wanted)
        self._gateways = tuple(sorted(offered, key=lambda g: not g.is_default))
        with QSignalBlocker(self._gateway):
            self._gateway.clear()
            for gateway in self._gateways:
                self._gateway.addItem(self._title(gateway), gateway.id)
            if not self._gateways:
                self._gateway.addItem(self.tr("No gateway"), "")
        self._gateway.setEnabled(bool(self._gateways))
        self._apply_wanted()

    def _title(self, gateway: ConfiguredGateway) -> str:
        if gateway.active:
            return gateway.name
        return self.tr("%1 (switched off)").replace("%1", gateway.name)

    def _apply_wanted(self) -> None:
        gateway_id, sender = self._wanted
        found = self._gateway.findData(gateway_id)
        keeps_gap = self._firm and bool(gateway_id) and bool(self._gateways)
        with QSignalBlocker(self._gateway), QSignalBlocker(self._sender):
            self._gateway.setCurrentIndex(found if keeps_gap else max(found, 0))
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
        kind = words.sender_kind(gateway)
        if gateway.senders:
            suffix = f"  ({kind})" if kind else ""
            return [(name + suffix, name) for name in gateway.senders]
        return [(f"({kind})" if kind else self.tr("Account's sender"), "")]

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

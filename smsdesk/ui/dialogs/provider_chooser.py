"""ProviderChooser: which operator to add. One button per provider of the catalogue."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from smsdesk.core.gateway import GatewayInfo
from smsdesk.ui.dialogs.lifetime import replace_closed
from smsdesk.ui.gateway_words import provider_words
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.labels import Hint, Title
from smsdesk.ui.widgets.naming import named


class ProviderChooser(QDialog):
    """Tells the key of the chosen provider."""

    chosen = Signal(str)

    def __init__(self, providers: Sequence[GatewayInfo], parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("providerChooser")
        self.setWindowTitle(self.tr("Add an operator"))
        replace_closed(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 18)
        column.setSpacing(10)
        column.addWidget(Title(self.tr("Add an operator")))
        column.addWidget(Hint(self.tr("Choose the operator with whom the shop has an account.")))
        for info in providers:
            column.addWidget(self._choice(info))
        column.addLayout(self._foot())
        self.setMinimumWidth(440)

    def _choice(self, info: GatewayInfo) -> QWidget:
        icon = "graduation-cap" if info.practice else "broadcast"
        name = provider_words(info.name)
        button = named(buttons.IconButton(name, "tile", icon), f"provider_{info.key}")
        button.setAutoDefault(False)
        if info.practice:
            button.setText(self.tr("{provider} — nothing is really sent").format(provider=name))

        def choose() -> None:
            self.accept()
            self.chosen.emit(info.key)

        button.clicked.connect(choose)
        return button

    def _foot(self) -> QHBoxLayout:
        cancel = named(buttons.secondary(self.tr("Cancel")), "providerCancel")
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(cancel)
        return row

"""RecipientChip: one recipient of the message, with a cross that takes it off."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from smsdesk.core.phone import PhoneKind
from smsdesk.services.compose import Recipient
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.labels import ElidedLabel

_WIDEST = 220


class RecipientChip(QFrame):
    """The name, or the number where there is none. What may not arrive is marked and explained."""

    removed = Signal()

    def __init__(self, recipient: Recipient, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "recipientChip")
        self.setMaximumWidth(_WIDEST)
        warning = self._warning(recipient)
        self.setProperty("tone", "warn" if warning else "accent")
        label = ElidedLabel(("⚠ " if warning else "") + recipient.title)
        label.setProperty("role", "chipText")
        cross = buttons.tool("x", self.tr("Remove %1").replace("%1", recipient.title))
        cross.setProperty("role", "chipCross")
        cross.setIconSize(QSize(12, 12))
        cross.clicked.connect(self.removed)
        self._explain(recipient, warning)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 2, 4, 2)
        layout.setSpacing(2)
        layout.addWidget(label, 1)
        layout.addWidget(cross)

    def _explain(self, recipient: Recipient, warning: str) -> None:
        number = recipient.phone.display if recipient.phone else ""
        lines = (recipient.name, recipient.company, number, warning)
        self.setToolTip("\n".join(line for line in lines if line))
        self.setAccessibleName(recipient.title)
        self.setAccessibleDescription(warning)

    def _warning(self, recipient: Recipient) -> str:
        if recipient.phone is None:
            return self.tr("No phone number: this contact gets nothing.")
        if recipient.phone.kind is PhoneKind.LANDLINE:
            return self.tr("A landline number: an SMS may not arrive.")
        return ""

"""UnclearPart: what a person can do about a message of which nobody knows whether it left."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from smsdesk.core.errors import SmsdeskError
from smsdesk.ui.error_text import error_text
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.flow_layout import FlowLayout
from smsdesk.ui.widgets.labels import Hint
from smsdesk.ui.widgets.naming import named


class UnclearPart(QWidget):
    """Three buttons; the third only where the gateway can still be asked."""

    resolved = Signal(bool)
    """A person says that it was sent, or was not."""
    check_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hint = named(Hint(), "messageResolveHint")
        self._sent = named(buttons.secondary(self.tr("It was sent")), "messageResolveSent")
        self._sent.clicked.connect(self._on_sent)
        self._not_sent = named(
            buttons.secondary(self.tr("It was not sent")), "messageResolveNotSent"
        )
        self._not_sent.clicked.connect(self._on_not_sent)
        self._again = named(
            buttons.secondary(self.tr("Check again"), "arrow-clockwise"), "messageCheckAgain"
        )
        self._again.clicked.connect(self.check_wanted)
        self._assemble()

    def _assemble(self) -> None:
        holder = QWidget()
        flow = FlowLayout(holder)
        for button in (self._sent, self._not_sent, self._again):
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._hint)
        column.addWidget(holder)

    def show_look(self, why_not: SmsdeskError | None) -> None:
        """Whether the gateway can be asked once more; if not, why."""
        self._again.setEnabled(why_not is None)
        self._again.setToolTip(error_text(why_not) if why_not else "")
        if why_not is None:
            words = self.tr("The gateway can be asked once more. Or look into its panel and say:")
        else:
            words = self.tr("Look into the gateway's panel, then say what happened:")
        self._hint.setText(words)

    def _on_sent(self) -> None:
        self.resolved.emit(True)

    def _on_not_sent(self) -> None:
        self.resolved.emit(False)

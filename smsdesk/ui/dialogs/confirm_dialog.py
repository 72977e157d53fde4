"""ConfirmDialog: many messages would leave at once - how many, what for, typed consent."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from smsdesk.ui.dialogs.fitted_dialog import FittedDialog
from smsdesk.ui.dialogs.lifetime import replace_closed
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.labels import Hint, Title
from smsdesk.ui.widgets.naming import named
from smsdesk.ui.widgets.typed_count import TypedCount

_WIDTH = 460


class ConfirmDialog(FittedDialog):
    """Nothing leaves before the number of SMS has been typed."""

    def __init__(self, title: str, count: int, cost: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("confirmDialog")
        replace_closed(self)
        self.setWindowTitle(title)
        self._make_widgets()
        self._assemble(title, cost)
        self._number.ask(count)

    @classmethod
    def open_for(
        cls, title: str, count: int, cost: str, then: Callable[[], None], parent: QWidget
    ) -> "ConfirmDialog":
        """Ask; `then` follows when the number was typed. `cost` is a sentence."""
        dialog = cls(title, count, cost, parent.window())
        dialog.accepted.connect(then)
        dialog.open()
        dialog._number.setFocus()
        return dialog

    def _make_widgets(self) -> None:
        self._number = TypedCount()
        self._send = named(buttons.primary(self.tr("Send"), "paper-plane-tilt"), "confirmSend")
        self._send.setDefault(True)
        self._send.clicked.connect(self.accept)
        self._number.agreed.connect(self._send.setEnabled)
        self._cancel = named(buttons.secondary(self.tr("Cancel")), "confirmCancel")
        self._cancel.clicked.connect(self.reject)

    def _assemble(self, title: str, cost: str) -> None:
        answer = QHBoxLayout()
        answer.setSpacing(8)
        answer.addStretch(1)
        answer.addWidget(self._cancel)
        answer.addWidget(self._send)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 20, 22, 18)
        layout.setSpacing(12)
        layout.addWidget(Title(title))
        layout.addWidget(named(Hint(cost), "confirmCost"))
        layout.addWidget(self._number)
        layout.addLayout(answer)
        self.setFixedWidth(_WIDTH)

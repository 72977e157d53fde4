"""MessageActions: the buttons above the message list, enabled as far as the selection allows."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from smsdesk.services.repeat_costs import RepeatCost
from smsdesk.ui import formats, repeat_words
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.labels import Title
from smsdesk.ui.widgets.naming import named

_NOTHING = RepeatCost(0, 0, (), 0)


class MessageActions(QWidget):
    """Tells what is wanted; which messages are meant is the page's matter."""

    retry = Signal()
    reschedule = Signal()
    cancel = Signal()
    export = Signal()
    new = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._failed = _NOTHING
        self._retry = named(buttons.secondary("", "arrow-clockwise"), "messageRetry")
        self._reschedule = named(
            buttons.secondary(self.tr("Another time…"), "clock"), "messageReschedule"
        )
        self._cancel = named(
            buttons.secondary(self.tr("Cancel sending"), "prohibit"), "messageCancel"
        )
        self._export = named(buttons.secondary(self.tr("Export"), "upload-simple"), "messageExport")
        self._new = named(buttons.primary(self.tr("New message"), "plus"), "messageNew")
        self._assemble()
        self._connect()
        self.show_possible(selected=0, retryable=False, cancellable=False)

    def _assemble(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(Title(self.tr("Messages")), 1)
        for button in (self._retry, self._reschedule, self._cancel, self._export, self._new):
            row.addWidget(button)

    def _connect(self) -> None:
        for button, signal in (
            (self._retry, self.retry),
            (self._reschedule, self.reschedule),
            (self._cancel, self.cancel),
            (self._export, self.export),
            (self._new, self.new),
        ):
            button.clicked.connect(signal)

    def show_failed(self, cost: RepeatCost) -> None:
        """How much failed and can be ordered again."""
        self._failed = cost

    def show_found(self, count: int) -> None:
        """So many are listed."""
        self._export.setEnabled(count > 0)

    def show_possible(self, *, selected: int, retryable: bool, cancellable: bool) -> None:
        """Enable what the selected messages allow."""
        failed = self._failed
        if selected and retryable:
            self._retry.setText(self.tr("Retry selected"))
            self._retry.setToolTip("")
        else:
            count = f" ({formats.number(failed.count)})" if failed.count else ""
            self._retry.setText(self.tr("Retry failed") + count)
            self._retry.setToolTip(repeat_words.size(failed) if failed.count else "")
        self._retry.setEnabled(retryable or (not selected and failed.count > 0))
        self._cancel.setEnabled(cancellable)
        self._reschedule.setVisible(cancellable)

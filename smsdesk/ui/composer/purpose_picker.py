"""PurposePicker: why the message is sent, which decides about consent and quiet hours."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from smsdesk.core.template import Purpose
from smsdesk.ui import purpose_words


class PurposePicker(QComboBox):
    """A template brings its own."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("composerPurpose")
        self.setAccessibleName(self.tr("Purpose"))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(10)
        for purpose in Purpose:
            self.addItem(purpose_words.word(purpose), purpose.value)
        self.currentIndexChanged.connect(self._on_chosen)
        self._explain()

    @property
    def purpose(self) -> Purpose:
        """The chosen one."""
        return Purpose(self.currentData())

    def choose(self, purpose: Purpose) -> None:
        """Show this one as chosen."""
        with QSignalBlocker(self):
            self.setCurrentIndex(self.findData(purpose.value))
        self._explain()

    def _on_chosen(self) -> None:
        self._explain()
        self.changed.emit()

    def _explain(self) -> None:
        self.setToolTip(purpose_words.explanation(self.purpose))

"""FilterChips: a row of chips of which exactly one is chosen."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget


@dataclass(frozen=True, slots=True)
class Chip:
    """One choice: what `chosen` tells, what is shown, the widget's object name."""

    key: str
    text: str
    object_name: str = ""


class ChipButton(QPushButton):
    """As wide as its words are when it is chosen, for then they are bold."""

    def sizeHint(self) -> QSize:
        """Room for bold words."""
        hint = super().sizeHint()
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.Bold)
        usual = QFontMetrics(self.font()).horizontalAdvance(self.text())
        more = QFontMetrics(bold).horizontalAdvance(self.text()) - usual
        return QSize(hint.width() + max(0, more), hint.height())


class FilterChips(QWidget):
    """The first chip is chosen at first."""

    chosen = Signal(str)
    """The key of the chip that has just been chosen."""

    def __init__(self, chips: Sequence[Chip], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for chip in chips:
            self._buttons[chip.key] = button = self._button(chip)
            layout.addWidget(button)
        layout.addStretch(1)
        self._buttons[chips[0].key].setChecked(True)

    def _button(self, chip: Chip) -> QPushButton:
        button = ChipButton(chip.text, self)
        button.setObjectName(chip.object_name)
        button.setProperty("role", "chip")
        button.setCheckable(True)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(self._tell)
        self._group.addButton(button)
        return button

    @property
    def current(self) -> str:
        """The key of the chosen chip."""
        return next(key for key, button in self._buttons.items() if button.isChecked())

    def choose(self, key: str) -> None:
        """Choose a chip as a click would."""
        if key != self.current:
            self._buttons[key].click()

    def set_text(self, key: str, text: str) -> None:
        """Another text, for example with a count."""
        self._buttons[key].setText(text)

    def _tell(self) -> None:
        self.chosen.emit(self.current)

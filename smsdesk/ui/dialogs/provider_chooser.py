"""ProviderChooser: which operator to add, one button for each in the order of the catalogue."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from smsdesk.core.gateway import GatewayInfo
from smsdesk.ui.dialogs.fitted_dialog import FittedDialog
from smsdesk.ui.dialogs.lifetime import replace_closed
from smsdesk.ui.gateway_words import provider_words
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.enter_line import ENTER
from smsdesk.ui.widgets.icon_label import IconLabel
from smsdesk.ui.widgets.labels import Hint, Title
from smsdesk.ui.widgets.naming import named

_WIDTH = 560


class ProviderButton(QPushButton):
    """Name and a word about a provider."""

    def __init__(self, info: GatewayInfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"provider_{info.key}")
        self.setProperty("role", "tile")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        name, summary = provider_words(info.name), provider_words(info.summary)
        self.setAccessibleName(name)
        self.setAccessibleDescription(summary)
        icon = IconLabel("graduation-cap" if info.practice else "broadcast")
        title, about = QLabel(name), Hint(summary)
        title.setProperty("role", "strong")
        about.setVisible(bool(summary))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(12)
        lines = QVBoxLayout()
        lines.setSpacing(2)
        lines.addWidget(title)
        lines.addWidget(about)
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(lines, 1)
        for label in (icon, title, about):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        """That of the words within."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """A push button knows its own text only."""
        layout = self.layout()
        return super().minimumSizeHint() if layout is None else layout.minimumSize()

    def hasHeightForWidth(self) -> bool:
        """The words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as they need."""
        layout = self.layout()
        return super().heightForWidth(width) if layout is None else layout.heightForWidth(width)


class ProviderChooser(FittedDialog):
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
            button = ProviderButton(info)
            button.clicked.connect(partial(self._choose, info.key))
            column.addWidget(button)
        column.addStretch(1)
        column.addLayout(self._foot())
        self.setMinimumWidth(_WIDTH)
        self.resize(_WIDTH, column.totalHeightForWidth(_WIDTH))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the keyboard, as it does in any list."""
        button = self.focusWidget()
        if event.key() in ENTER and isinstance(button, QPushButton):
            button.click()
        else:
            super().keyPressEvent(event)

    def _choose(self, key: str) -> None:
        self.accept()
        self.chosen.emit(key)

    def _foot(self) -> QHBoxLayout:
        cancel = named(buttons.secondary(self.tr("Cancel")), "providerCancel")
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(cancel)
        return row

"""ChipArea: a few recipients as chips in rows; many rows scroll."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from smsdesk.services.compose import Recipient
from smsdesk.ui.composer.chip import RecipientChip
from smsdesk.ui.composer.recipient_list import Key, key_of
from smsdesk.ui.widgets.flow_layout import FlowLayout

_ROWS = 3


class ChipArea(QScrollArea):
    """Chips that stay keep their place and the focus. Hidden while there is none."""

    removed = Signal(object)
    """The key of a recipient whose cross was clicked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: dict[Key, tuple[Recipient, RecipientChip]] = {}
        self._rows = _ROWS
        self._inside = QWidget()
        self._flow = FlowLayout(self._inside, spacing=6)
        self.setWidget(self._inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def __len__(self) -> int:
        return len(self._shown)

    def __bool__(self) -> bool:
        return True

    def show_recipients(self, recipients: Sequence[Recipient]) -> None:
        """Show these and no others."""
        wanted = {key_of(one): one for one in recipients}
        for key, (recipient, chip) in tuple(self._shown.items()):
            # a row of another file, or somebody who has got another name
            if wanted.get(key) != recipient:
                self._drop(key, chip)
        while self._flow.count():
            self._flow.takeAt(0)
        for key, recipient in wanted.items():
            self._flow.addWidget(self._chip(key, recipient))
        self.fit()

    def _drop(self, key: Key, chip: RecipientChip) -> None:
        del self._shown[key]
        chip.hide()
        chip.deleteLater()

    def _chip(self, key: Key, recipient: Recipient) -> RecipientChip:
        if key not in self._shown:
            chip = RecipientChip(recipient, self._inside)
            chip.removed.connect(partial(self.removed.emit, key))
            self._shown[key] = recipient, chip
        chip = self._shown[key][1]
        chip.show()
        return chip

    # --- size ------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rows of chips follow the width."""
        super().resizeEvent(event)
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        """Fonts may have changed with the style."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.fit()

    def allow_rows(self, rows: int) -> None:
        """Show so many rows; what is more scrolls."""
        if rows != self._rows:
            self._rows = rows
            self.fit()

    @property
    def _highest(self) -> int:
        """A little of the next row shows that there is one."""
        row = max((chip.sizeHint().height() for _, chip in self._shown.values()), default=0)
        return self._rows * (row + self._flow.spacing()) + row // 3

    def fit(self) -> None:
        """As high as the rows need, up to a limit."""
        self.setVisible(bool(self._shown))
        width = max(self.width(), 1)
        needed = self._flow.heightForWidth(width)
        highest = self._highest
        if needed > highest:
            needed = self._flow.heightForWidth(width - self.verticalScrollBar().width())
        self.setFixedHeight(min(max(needed, 1), highest))
        self._inside.setMinimumHeight(needed)

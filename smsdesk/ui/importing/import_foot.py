"""ImportFoot: below the steps - how far the work is, and the buttons that lead on and back."""

from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from smsdesk.ui import formats
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.labels import Hint
from smsdesk.ui.widgets.naming import named

_NEVER = Qt.FocusPolicy.NoFocus


@dataclass(frozen=True, slots=True)
class FootState:
    """What is offered."""

    words: str = ""
    """What is under way, or why one cannot go on."""
    busy: bool = False
    back: bool = False
    next: bool = True
    """Whether there is a next step; else one imports."""
    ready: bool = False
    """Whether one may go on."""
    last: bool = False
    cancel: bool = True


class ImportFoot(QWidget):
    """Says and shows; the dialog decides."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar = named(QProgressBar(), "importProgress")
        self._bar.setAccessibleName(self.tr("Progress"))
        self._bar.setTextVisible(False)
        self._count = named(Hint(), "importCount")
        self.cancel = named(buttons.secondary(self.tr("Cancel")), "importCancel")
        self.back = named(buttons.secondary(self.tr("Back")), "importBack")
        self.next = named(buttons.primary(self.tr("Next")), "importNext")
        self.start = named(buttons.primary(self.tr("Import"), "download-simple"), "importStart")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.cancel)
        row.addWidget(self._count, 1)
        for button in (self.back, self.next, self.start):
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self._bar)
        layout.addLayout(row)
        self._bar.hide()

    def show_state(self, state: FootState) -> None:
        """Other offers."""
        if state.busy and self._bar.isHidden():
            self._bar.setRange(0, 0)
        self._bar.setVisible(state.busy)
        self._count.setText(state.words)
        self.next.setText(self.tr("Close") if state.last else self.tr("Next"))
        self.next.setVisible(state.next)
        self.next.setEnabled(state.ready)
        self.next.setToolTip("" if state.ready else state.words)
        self.start.setVisible(not state.next)
        self.start.setEnabled(state.ready)
        self.back.setVisible(state.back)
        self.back.setEnabled(not state.busy)
        self.cancel.setVisible(not state.last)
        self.cancel.setEnabled(state.cancel)
        # Enter goes on, wherever the cursor is
        (self.next if state.next else self.start).setDefault(True)

    def show_progress(self, done: int, total: int, rows: int) -> None:
        """How many steps of how many; they are told in rows, for a row is more than a step."""
        total = max(total, 1)
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        count, of = formats.number(done * rows // total), formats.number(rows)
        self._count.setText(self.tr("{done} of {total} rows").format(done=count, total=of))

    def stand_last(self) -> None:
        """Let Tab come here after all that stands above, however late it was made."""
        buttons = (self.cancel, self.back, self.next, self.start)
        for before, button in pairwise((_last_to_reach(self.window()), *buttons)):
            self.setTabOrder(before, button)

    def lead_on(self) -> None:
        """Put the cursor on the button that leads on."""
        (self.start if self.next.isHidden() else self.next).setFocus()


def _last_to_reach(window: QWidget) -> QWidget:
    """Where Tab ends; nothing can be put behind a label."""
    part = window.previousInFocusChain()
    while part is not None and part is not window and part.focusPolicy() is _NEVER:
        part = part.previousInFocusChain()
    return part or window

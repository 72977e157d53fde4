"""StepLine: the steps of a wizard in one line - done, current, still to come."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from smsdesk.ui.theme import Tone
from smsdesk.ui.widgets.badge import Badge


class StepLine(QWidget):
    """Only shows; one moves with Back and Next."""

    def __init__(self, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = tuple(names)
        self._badges = [Badge(parent=self) for _ in names]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for place, badge in enumerate(self._badges):
            if place:
                arrow = QLabel("→")
                arrow.setProperty("role", "hint")
                row.addWidget(arrow)
            row.addWidget(badge)
        row.addStretch(1)
        self.show_step(0)

    def show_step(self, step: int) -> None:
        """Mark the step `step`, counted from 0."""
        for place, (name, badge) in enumerate(zip(self._names, self._badges, strict=True)):
            if place < step:
                badge.show_state(f"✓ {name}", Tone.GOOD)
            else:
                tone = Tone.ACCENT if place == step else Tone.NEUTRAL
                badge.show_state(f"{place + 1} {name}", tone)
        words = self.tr("Step {step} of {count}: {name}")
        self.setAccessibleName(
            words.format(step=step + 1, count=len(self._names), name=self._names[step])
        )

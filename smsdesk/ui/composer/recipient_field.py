"""RecipientField: the recipients as chips and a line to add more, by name or number."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.services.compose import BadToken, Recipient
from smsdesk.ui import formats
from smsdesk.ui.background import TaskRunner
from smsdesk.ui.composer.chip import RecipientChip
from smsdesk.ui.composer.completion import Completion
from smsdesk.ui.composer.reading import (
    Ambiguous,
    Found,
    read_contact,
    read_pasted,
    read_typed,
)
from smsdesk.ui.composer.recipient_input import RecipientInput
from smsdesk.ui.composer.recipient_list import Key, RecipientList, key_of
from smsdesk.ui.error_text import error_text
from smsdesk.ui.theme import restyle
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.flow_layout import FlowLayout
from smsdesk.ui.widgets.labels import Hint

if TYPE_CHECKING:
    from smsdesk.services.desk import Desk

CHIPS = 30
_HIGHEST = 100
_KEPT = 200
_FEW = 3
"""So many are taken off one by one."""


class RecipientField(QFrame):
    """Numbers are read by the services, in the background; what is no number stays in the line."""

    changed = Signal()
    settled = Signal()
    """Everything typed or pasted so far has been read."""
    problem = Signal(str)
    """Words for what could not be read; empty when there is nothing wrong (any more)."""

    def __init__(self, runner: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("composerRecipients")
        self.setProperty("role", "chipField")
        self.setAccessibleName(self.tr("Recipients"))
        self._runner = runner
        self._list = RecipientList()
        self._chips: dict[Key, RecipientChip] = {}
        self._reading = 0
        self._bad = False
        self._create()
        self._assemble()
        self._connect()
        self._show()

    def _create(self) -> None:
        self._input = RecipientInput(self)
        self._input.setPlaceholderText(self.tr("Name or number…"))
        self._input.setAccessibleName(self.tr("Add a recipient by name or number"))
        self._input.setFrame(False)
        self._input.setProperty("role", "bare")
        self._completion = Completion(self._input, self._runner)
        self._input.picking = self._completion.is_highlighted
        self._inside = QWidget()
        self._more = Hint()
        self._more.setWordWrap(False)
        self._clear = buttons.link(self.tr("Remove all"))
        self._clear.setObjectName("composerClearRecipients")

    def _assemble(self) -> None:
        self._flow = FlowLayout(self._inside, spacing=6)
        self._scroll = QScrollArea(self)
        self._scroll.setWidget(self._inside)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(6, 5, 6, 5)
        self._column.setSpacing(4)
        self._column.addWidget(self._scroll)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self._input, 1)
        row.addWidget(self._more)
        row.addWidget(self._clear)
        self._column.addLayout(row)

    def _connect(self) -> None:
        self._input.completed.connect(self.commit)
        self._input.focused.connect(self._on_focused)
        self._input.pasted.connect(self._on_pasted)
        self._input.backspaced.connect(self._on_backspace)
        self._input.textChanged.connect(self._on_changed_line)
        self._completion.chosen.connect(self._on_chosen)
        self._clear.clicked.connect(self.clear)

    # --- what is there ---------------------------------------------------------------------

    @property
    def recipients(self) -> tuple[Recipient, ...]:
        """All, in order."""
        return self._list.items

    @property
    def contact_ids(self) -> frozenset[int]:
        """Those that are contacts."""
        return self._list.contact_ids

    @property
    def promising(self) -> bool:
        """Whether what was typed may still become a recipient."""
        return self._reading > 0 or (bool(self._input.text().strip()) and not self._bad)

    @property
    def reading(self) -> bool:
        """Whether the services are still reading something."""
        return self._reading > 0

    def __len__(self) -> int:
        return len(self._list)

    def __bool__(self) -> bool:
        return True

    # --- changing it -----------------------------------------------------------------------

    def add(self, recipients: Iterable[Recipient]) -> None:
        """Add those that are not there yet."""
        if self._list.add(recipients):
            self._changed()

    def replace(self, recipients: Iterable[Recipient]) -> None:
        """Start over with these."""
        self._list.replace(recipients)
        self._changed()

    def exchange(self, gone: Iterable[int], new: Iterable[Recipient]) -> None:
        """Take contacts off and add others, as one change."""
        removed = self._list.remove([("contact", contact_id) for contact_id in gone])
        if self._list.add(new) or removed:
            self._changed()

    def clear(self) -> None:
        """Nobody, and nothing typed."""
        self._input.clear()
        self._completion.close()
        self._tell("")
        self.replace(())

    def commit(self) -> None:
        """Read what is in the line; the result comes later."""
        text = self._input.text().strip(" ,;")
        if text:
            self._read(partial(read_typed, text=text))

    def focus_input(self) -> None:
        """Put the cursor into the line."""
        self._input.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- reading ---------------------------------------------------------------------------

    def _on_pasted(self, text: str) -> None:
        """What stood in the line is read too: a paste replaces only what is selected."""
        self._input.insert("")
        before = self._input.text().strip(" ,;")
        self._read(partial(read_pasted, text=f"{before}\n{text}" if before else text))

    def _on_chosen(self, contact_id: int) -> None:
        self._read(partial(read_contact, contact_id=contact_id))

    def _read(self, work: Callable[["Desk"], Sequence[Found]]) -> None:
        self._input.clear()
        self._completion.close()
        self._reading += 1
        self._runner.run(work, self._on_read, self._on_unread, owner=self)

    def _on_read(self, found: Sequence[Found]) -> None:
        bad = [item for item in found if not isinstance(item, Recipient)]
        if bad:
            left = ", ".join([*(item.token for item in bad), self._input.text()]).rstrip(", ")
            self._input.setText(left[:_KEPT])
        self._tell(self._bad_words(bad))
        self.add(item for item in found if isinstance(item, Recipient))
        self._end_reading()

    def _on_unread(self, error: SmsdeskError) -> None:
        self._tell(error_text(error))
        self._end_reading()

    def _end_reading(self) -> None:
        self._reading -= 1
        if not self._reading:
            self.settled.emit()

    def _bad_words(self, bad: Sequence[BadToken | Ambiguous]) -> str:
        if not bad:
            return ""
        words = self._words(bad[0])
        more = sum(map(_pieces, bad)) - 1
        if more:
            words += " " + self.tr("%n more piece(s) cannot be read.", "", more)
        return words

    def _words(self, bad: BadToken | Ambiguous) -> str:
        if isinstance(bad, BadToken):
            return error_text(bad.reason)
        words = self.tr("Several contacts match “%1”. Choose one from the list.")
        return words.replace("%1", bad.token[:40])

    def _tell(self, words: str) -> None:
        self._bad = bool(words)
        self.problem.emit(words)

    @property
    def has_problem(self) -> bool:
        """Whether something in the line could not be read."""
        return self._bad

    def _on_changed_line(self) -> None:
        if self._bad:
            self._tell("")

    def _on_focused(self, inside: bool) -> None:  # noqa: FBT001  # a slot
        """The frame is what looks like the field, so it wears the ring."""
        self.setProperty("within", inside)
        restyle(self)

    def _on_backspace(self) -> None:
        if self._list.remove_last():
            self._changed()

    # --- showing ---------------------------------------------------------------------------

    def _changed(self) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        shown = {key_of(r): r for r in self._list.first(CHIPS)}
        for key in set(self._chips) - set(shown):
            self._chips[key].hide()
            self._chips.pop(key).deleteLater()
        while self._flow.count():
            self._flow.takeAt(0)
        for key, recipient in shown.items():
            self._flow.addWidget(self._chip(key, recipient))
        self._show_rest(len(self._list) - len(shown))
        self._fit()

    def _chip(self, key: Key, recipient: Recipient) -> RecipientChip:
        if key not in self._chips:
            chip = self._chips[key] = RecipientChip(recipient, self._inside)
            chip.removed.connect(partial(self._remove, key))
        self._chips[key].show()
        return self._chips[key]

    def _show_rest(self, rest: int) -> None:
        self._more.setText(self.tr("and %1 more").replace("%1", formats.number(rest)))
        self._more.setVisible(rest > 0)
        self._clear.setVisible(len(self._list) > _FEW)

    def _remove(self, key: Key) -> None:
        if self._list.remove([key]):
            self._changed()
            self.focus_input()

    # --- size ------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rows of chips follow the width."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Fonts may have changed with the style."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        self._scroll.setVisible(len(self._list) > 0)
        width = max(self.width() - 14, 1)
        needed = self._flow.heightForWidth(width)
        if needed > _HIGHEST:
            needed = self._flow.heightForWidth(width - self._scroll.verticalScrollBar().width())
        self._scroll.setFixedHeight(min(max(needed, 1), _HIGHEST))
        self._inside.setMinimumHeight(needed)

    def sizeHint(self) -> QSize:
        """As high as its content."""
        return QSize(super().sizeHint().width(), self._column.sizeHint().height())


def _pieces(bad: BadToken | Ambiguous) -> int:
    """A long paste of garbage is counted by the services, not listed."""
    if isinstance(bad, BadToken) and bad.reason.code is ErrorCode.NUMBERS_MORE_BAD:
        return int(bad.reason.details["count"])
    return 1

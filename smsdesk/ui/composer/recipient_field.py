"""RecipientField: the recipients as chips and a line to add more, by name or number."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from smsdesk.core.errors import SmsdeskError
from smsdesk.services.compose import BadToken, Recipient
from smsdesk.ui import formats
from smsdesk.ui.background import TaskRunner
from smsdesk.ui.composer.chip_area import ChipArea
from smsdesk.ui.composer.completion import Completion
from smsdesk.ui.composer.dropped import file_of
from smsdesk.ui.composer.reading import Found, bad_words, read_contact, read_pasted, read_typed
from smsdesk.ui.composer.recipient_input import RecipientInput
from smsdesk.ui.composer.recipient_list import Key, RecipientList
from smsdesk.ui.error_text import brief_text
from smsdesk.ui.theme import restyle
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.labels import Hint

if TYPE_CHECKING:
    from smsdesk.services.desk import Desk

T = TypeVar("T")
CHIPS = 30
_KEPT = 200
_FEW = 3
"""So many are taken off one by one."""


class RecipientField(QFrame):
    """Numbers are read by the services, in the background; what is no number stays in the line."""

    changed = Signal()
    settled = Signal()
    """Everything typed or pasted so far has been read."""
    file_wanted = Signal()
    """The recipients stand in a file, which one is to be asked."""
    file_dropped = Signal(object)
    """A file with recipients (a `Path`)."""
    problem = Signal(str)
    """Words for what could not be read; empty when there is nothing wrong (any more)."""

    def __init__(self, runner: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("composerRecipients")
        self.setProperty("role", "chipField")
        self.setAccessibleName(self.tr("Recipients"))
        self._runner = runner
        self._list = RecipientList()
        self._reading = 0
        self._bad = False
        self._unread = False
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
        self._chips = ChipArea()
        self._more = Hint()
        self._more.setWordWrap(False)
        self._clear = buttons.link(self.tr("Remove all"))
        self._clear.setObjectName("composerClearRecipients")
        self.file_button = buttons.link(self.tr("From a file…"))
        """For the line above: beside many recipients there is no room for it."""
        self.file_button.setObjectName("composerFromFile")
        self.file_button.setToolTip(
            self.tr(
                "A CSV file with a column “number” or “telefon”; its other columns fill the "
                "fields of the text."
            )
        )
        self.setAcceptDrops(True)

    def _assemble(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(6, 5, 6, 5)
        self._column.setSpacing(4)
        self._column.addWidget(self._chips)
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
        self._chips.removed.connect(self._remove)
        self.file_button.clicked.connect(self.file_wanted)

    def allow_rows(self, rows: int) -> None:
        """So many rows of chips are in sight."""
        self._chips.allow_rows(rows)

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
    def from_file(self) -> int:
        """How many are rows of a file."""
        return self._list.from_file

    @property
    def columns(self) -> frozenset[str]:
        """As `RecipientList.columns`."""
        return self._list.columns

    @property
    def unread(self) -> tuple[BadToken, ...]:
        """Rows of the file that are no number."""
        return self._list.unread

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

    def replace(
        self, recipients: Iterable[Recipient], unread: Sequence[BadToken] | None = None
    ) -> None:
        """Start over with these; rows that are no number stay unless others are given."""
        self._list.replace(recipients)
        if unread is not None:
            self._list.unread = tuple(unread)
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
        self._list.clear()
        self._changed()

    def take_file(self, rows: Sequence[Recipient], unread: Sequence[BadToken]) -> None:
        """As `RecipientList.take_file`."""
        self._list.take_file(rows, unread)
        self._changed()

    def drop_file(self) -> None:
        """As if no file had been read."""
        self._list.drop_file()
        self._changed()

    def commit(self) -> None:
        """Read what is in the line; the result comes later."""
        text = self._input.text().strip(" ,;")
        if text:
            self._read(partial(read_typed, text=text), text)

    def read_again(self) -> None:
        """Read what could not be read for a reason that may have passed."""
        if self._unread:
            self.commit()

    def leave(self, bad: Sequence[BadToken]) -> None:
        """Put what is no number into the line, to be corrected, and say what is wrong with it."""
        self._on_read(bad)

    def focus_input(self) -> None:
        """Put the cursor into the line."""
        self._input.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- reading ---------------------------------------------------------------------------

    def _on_pasted(self, text: str) -> None:
        """What stood in the line is read too: a paste replaces only what is selected."""
        self._input.insert("")
        before = self._input.text().strip(" ,;")
        whole = f"{before}\n{text}" if before else text
        self._read(partial(read_pasted, text=whole), whole)

    def _on_chosen(self, contact_id: int) -> None:
        self._read(partial(read_contact, contact_id=contact_id), self._input.text())

    def _read(self, work: Callable[["Desk"], Sequence[Found]], typed: str) -> None:
        self._input.clear()
        self._completion.close()
        self.read(work, self._on_read, partial(self._on_unread, typed))

    def read(
        self,
        work: Callable[["Desk"], T],
        done: Callable[[T], None],
        failed: Callable[[SmsdeskError], None],
    ) -> None:
        """Run `work`; who wants to send waits for it."""
        self._reading += 1
        self._runner.run(work, partial(self._end, done), partial(self._end, failed), owner=self)

    def _end(self, tell: Callable[[T], None], outcome: T) -> None:
        tell(outcome)
        self._reading -= 1
        if not self._reading:
            self.settled.emit()

    def _on_read(self, found: Sequence[Found]) -> None:
        bad = [item for item in found if not isinstance(item, Recipient)]
        if bad:
            left = ", ".join([*(item.token for item in bad), self._input.text()]).rstrip(", ")
            self._input.setText(left[:_KEPT])
        self._tell(bad_words(bad))
        self.add(item for item in found if isinstance(item, Recipient))

    def _on_unread(self, typed: str, error: SmsdeskError) -> None:
        """Nothing that was typed is lost."""
        typed = ", ".join(line.strip() for line in (*typed.splitlines(), self._input.text()))
        self._input.setText(typed.strip(" ,"))
        self._tell(brief_text(error))
        self._unread = True

    def _tell(self, words: str) -> None:
        self._bad = bool(words)
        self._unread = False
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

    # --- dropping a file -------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file may be dropped here; the ring says where."""
        if file_of(event.mimeData()) is not None:
            event.acceptProposedAction()
            self._on_focused(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Taken elsewhere."""
        super().dragLeaveEvent(event)
        self._on_focused(self._input.hasFocus())

    def dropEvent(self, event: QDropEvent) -> None:
        """Read it."""
        self._on_focused(self._input.hasFocus())
        path = file_of(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.file_dropped.emit(path)

    # --- showing ---------------------------------------------------------------------------

    def _changed(self) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        shown = self._list.first(CHIPS)
        self._chips.show_recipients(shown)
        self._show_rest(len(self._list) - len(shown))

    def _show_rest(self, rest: int) -> None:
        self._more.setText(self.tr("and %1 more").replace("%1", formats.number(rest)))
        self._more.setVisible(rest > 0)
        self._clear.setVisible(len(self._list) > _FEW)

    def _remove(self, key: Key) -> None:
        if self._list.remove([key]):
            self._changed()
            self.focus_input()

    def sizeHint(self) -> QSize:
        """As high as its content."""
        return QSize(super().sizeHint().width(), self._column.sizeHint().height())

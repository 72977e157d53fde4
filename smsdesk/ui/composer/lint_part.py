"""LintPart: below the text, what is worth a look before it leaves, with a click that mends it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.lint_values import Edit
from smsdesk.ui.error_text import error_text
from smsdesk.ui.theme import Tone
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.icon_label import IconLabel
from smsdesk.ui.widgets.labels import ElidedLabel

_BESIDE_LINK = 5
"""The padding and border of a link, so that its words begin where the sentence does."""


@dataclass(frozen=True, slots=True)
class LintNote:
    """A finding: its sentence, and what mends the typed text; no edits where only a person can."""

    warning: SmsdeskError
    edits: tuple[Edit, ...] = ()


class LintPart(QFrame):
    """Two lines however much there is to say; the rest opens with a click. It stops nobody."""

    fix_wanted = Signal(object)
    """Make these edits (a tuple of `Edit`)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("composerLints")
        self.setProperty("role", "banner")
        self.setProperty("tone", Tone.NEUTRAL.value)
        self._rows: list[_Row] = []
        self._notes: tuple[LintNote, ...] = ()
        self._open = False
        self._toggle = buttons.link("")
        self._toggle.setObjectName("composerLintsMore")
        self._toggle.clicked.connect(self._on_toggle)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(10, 6, 10, 4)
        self._column.setSpacing(2)
        self.hide()

    @property
    def sentences(self) -> Sequence[str]:
        """All that it has to say, shown or not."""
        return [error_text(note.warning) for note in self._notes]

    def show_notes(self, notes: Sequence[LintNote]) -> None:
        """Say these, or nothing."""
        if not notes:
            self._open = False
        self._notes = tuple(notes)
        self.setAccessibleName("\n".join(self.sentences))
        self._draw()
        self.setVisible(bool(notes))

    def _on_toggle(self) -> None:
        self._open = not self._open
        self._draw()

    def _draw(self) -> None:
        shown = self._notes if self._open else self._notes[:1]
        while len(self._rows) < len(shown):
            self._add_row()
        for row in self._rows[len(shown) :]:
            row.hide()
        for row, note in zip(self._rows, shown, strict=False):
            row.say(note, partial(self.fix_wanted.emit, note.edits), whole=self._open)
        self._show_toggle()

    def _add_row(self) -> None:
        row = _Row(self)
        if not self._rows:
            row.line.addWidget(self._toggle)
        self._rows.append(row)
        self._column.addWidget(row)

    def _show_toggle(self) -> None:
        more = len(self._notes) - 1
        self._toggle.setVisible(more > 0)
        self._toggle.setText(self.tr("Less") if self._open else self.tr("%n more", "", more))


class _Row(QWidget):
    """A sentence on one line or wrapped, and below it the button that mends it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._short = ElidedLabel()
        self._whole = QLabel()
        self._whole.setWordWrap(True)
        self._whole.setTextFormat(Qt.TextFormat.PlainText)
        self._fix = buttons.link("")
        self._fix.setObjectName("composerLintFix")
        self._fix.clicked.connect(self._on_fix)
        self._do: Callable[[], None] | None = None
        icon = IconLabel("warning", 16)
        icon.setProperty("tone", Tone.WARN.value)
        self.line = QHBoxLayout()
        self.line.setSpacing(8)
        self.line.addWidget(self._fix)
        self.line.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(0)
        for label in (self._short, self._whole):
            label.setContentsMargins(_BESIDE_LINK, 0, 0, 0)
            words.addWidget(label)
        words.addLayout(self.line)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(words, 1)

    def say(self, note: LintNote, do: Callable[[], None], *, whole: bool) -> None:
        """Show this one."""
        sentence = error_text(note.warning)
        for label in (self._short, self._whole):
            label.setText(sentence)
        self._short.explain(sentence)
        self._short.setHidden(whole)
        self._whole.setVisible(whole)
        self._do = do
        self._fix.setText(fix_word(note.warning.code))
        self._fix.setVisible(bool(note.edits))
        self.show()

    def _on_fix(self) -> None:
        if self._do is not None:
            self._do()


def fix_word(code: ErrorCode) -> str:
    """What the button does."""
    translate = QCoreApplication.translate
    return {
        ErrorCode.LINT_REPLY: translate("LintPart", "Put in our telephone"),
        ErrorCode.LINT_BLANK: translate("LintPart", "Make it a field"),
        ErrorCode.LINT_WEEKDAY: translate("LintPart", "Correct the day"),
        ErrorCode.LINT_UNSIGNED: translate("LintPart", "Add our name"),
        ErrorCode.LINT_PRICE: translate("LintPart", "Add the currency"),
        ErrorCode.LINT_SIGNS: translate("LintPart", "Replace them"),
        ErrorCode.LINT_SPACES: translate("LintPart", "Take them out"),
    }.get(code, "")

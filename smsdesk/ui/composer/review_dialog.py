"""ReviewDialog: who gets the message and who does not, what it costs; for many, typed consent."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from smsdesk.core.errors import SmsdeskError
from smsdesk.services.compose import MessageDraft, Recipient, Review
from smsdesk.ui.composer import words
from smsdesk.ui.composer.fates import Fate, counted
from smsdesk.ui.composer.review_model import Column, ReviewModel
from smsdesk.ui.context import Context
from smsdesk.ui.dialogs.lifetime import replace_closed
from smsdesk.ui.error_text import error_text
from smsdesk.ui.theme import Tone
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.badge import Badge
from smsdesk.ui.widgets.banner import Banner
from smsdesk.ui.widgets.labels import Hint, Title
from smsdesk.ui.widgets.typed_count import TypedCount

_SIZE = (840, 560)
_ROW_HEIGHT = 34
_WIDTHS = ((Column.NAME, 190), (Column.NUMBER, 140), (Column.ROW, 64))


class ReviewDialog(QDialog):
    """With `confirm`, the number of SMS must be typed before they leave."""

    narrowed = Signal(object)
    """Only these recipients (a tuple) are left."""

    def __init__(self, context: Context, draft: MessageDraft, *, confirm: bool) -> None:
        super().__init__()
        self._context = context
        self._draft = draft
        self._confirm = confirm
        self.setObjectName("confirmDialog" if confirm else "reviewDialog")
        self._model = ReviewModel(self)
        self._create()
        self._create_answer()
        self._assemble()
        self.resize(*_SIZE)

    @classmethod
    def open_for(
        cls,
        context: Context,
        draft: MessageDraft,
        review: Review,
        parent: QWidget,
        *,
        confirm: bool,
    ) -> "ReviewDialog":
        """Show what sending `draft` would do."""
        dialog = cls(context, draft, confirm=confirm)
        dialog.setParent(parent.window(), dialog.windowFlags())
        replace_closed(dialog)
        dialog.show_review(review)
        (dialog._number if confirm else dialog._cancel).setFocus()
        dialog.open()
        return dialog

    # --- widgets -------------------------------------------------------------------------------

    def _create(self) -> None:
        title = self.tr("Send to many people?") if self._confirm else self.tr("Recipients")
        self.setWindowTitle(title)
        self._title = Title(title)
        self._pills = {fate: Badge("", tone) for fate, tone in _TONES.items()}
        for fate, pill in self._pills.items():
            pill.setObjectName(f"reviewCount_{fate.name.lower()}")
        self._cost = Hint()
        self._cost.setObjectName("reviewCost")
        self._again = Banner()
        self._again.setObjectName("reviewRepeated")
        self._again.action_button.setObjectName("reviewLeaveOut")
        self._warnings = Banner()
        self._warnings.setObjectName("reviewWarnings")
        self._table = QTableView()
        self._table.setObjectName("reviewTable")
        self._table.setAccessibleName(self.tr("Recipients"))
        self._table.setModel(self._model)
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._table.setTabKeyNavigation(False)
        self._table.setShowGrid(False)
        self._table.setWordWrap(False)
        self._lay_out_table()

    def _lay_out_table(self) -> None:
        down, across = self._table.verticalHeader(), self._table.horizontalHeader()
        down.hide()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(_ROW_HEIGHT)
        across.setHighlightSections(False)
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        across.setSectionResizeMode(Column.OUTCOME, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS:
            across.resizeSection(column, width)

    def _create_answer(self) -> None:
        self._number = TypedCount()
        self._send = buttons.primary(self.tr("Send"), "paper-plane-tilt")
        self._send.setObjectName("confirmSend")
        self._send.setDefault(True)
        self._send.clicked.connect(self.accept)
        self._number.agreed.connect(self._send.setEnabled)
        self._cancel = buttons.secondary(self.tr("Cancel") if self._confirm else self.tr("Close"))
        self._cancel.setObjectName("confirmCancel" if self._confirm else "reviewClose")
        self._cancel.clicked.connect(self.reject)

    def _assemble(self) -> None:
        pills = QHBoxLayout()
        pills.setSpacing(8)
        for pill in self._pills.values():
            pills.addWidget(pill)
        pills.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 20, 22, 18)
        layout.setSpacing(10)
        layout.addWidget(self._title)
        layout.addLayout(pills)
        for part in (self._cost, self._again, self._warnings):
            layout.addWidget(part)
        layout.addWidget(self._table, 1)
        layout.addLayout(self._answer_row())

    def _answer_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._number, 1)
        if not self._confirm:
            row.addStretch(1)
        row.addWidget(self._cancel)
        row.addWidget(self._send)
        for part in (self._number, self._send):
            part.setVisible(self._confirm)
        return row

    # --- showing -------------------------------------------------------------------------------

    def show_review(self, review: Review) -> None:
        """Show what is known now."""
        self._review = review
        count = len(review.messages)
        self._model.show_review(review)
        self._table.setColumnHidden(Column.ROW, not self._model.has_rows)
        counts = {fate: self._model.count(fate) for fate in Fate}
        counts[Fate.VALID] = count
        for fate, pill in self._pills.items():
            pill.setText(counted(fate, counts[fate]))
            pill.setVisible(bool(counts[fate]) or fate is Fate.VALID)
        self._cost.setText(_cost(review))
        self._show_again(review)
        self._show_warnings(review)
        self._number.ask(count)

    def _show_again(self, review: Review) -> None:
        if review.repeated:
            action = self.tr("Leave them out")
            self._again.say(words.repeated(review), Tone.WARN, action, self._leave_out)
        else:
            self._again.clear()

    def _show_warnings(self, review: Review) -> None:
        if review.warnings:
            self._warnings.say("\n".join(map(error_text, review.warnings)), Tone.WARN)
        else:
            self._warnings.clear()

    # --- slots ---------------------------------------------------------------------------------

    def _leave_out(self) -> None:
        again = {_key(message.recipient) for message in self._review.repeated}
        rest = tuple(r for r in self._draft.recipients if _key(r) not in again)
        self._again.action_button.setEnabled(False)
        draft = replace(self._draft, recipients=rest)
        self._context.runner.run(
            lambda desk: desk.compose.review(draft),
            partial(self._on_left_out, draft),
            partial(self._on_nobody, draft),
            owner=self,
        )

    def _on_left_out(self, draft: MessageDraft, review: Review) -> None:
        self._again.action_button.setEnabled(True)
        self._draft = draft
        self.narrowed.emit(draft.recipients)
        self.show_review(review)

    def _on_nobody(self, draft: MessageDraft, error: SmsdeskError) -> None:
        """Everybody has got it already."""
        self._on_left_out(draft, replace(_nothing(self._review), warnings=(error,)))


_TONES = {
    Fate.VALID: Tone.GOOD,
    Fate.NO_CONSENT: Tone.WARN,
    Fate.OPTED_OUT: Tone.BAD,
    Fate.NO_NUMBER: Tone.WARN,
    Fate.REFUSED: Tone.BAD,
    Fate.DUPLICATE: Tone.NEUTRAL,
}


def _key(recipient: Recipient) -> object:
    """Who shares it would get the same text, and is told as repeated."""
    return recipient.phone, tuple(sorted(recipient.values.items()))


def _nothing(review: Review) -> Review:
    """What is left of a review when nobody gets anything."""
    return Review((), review.skipped, 0, 0, None, None, review.unit, None, unread=review.unread)


def _cost(review: Review) -> str:
    """All together, and the longest message: "37 recipients · 41 SMS · longest: 2 SMS, Jan"."""
    if review.worst is None:
        return ""
    size = words.messages(review.worst.parts, estimated=bool(review.worst.short_link))
    longest = QCoreApplication.translate("ReviewDialog", "longest: %1, %2")
    longest = longest.replace("%1", size).replace("%2", review.worst.recipient.title)
    return words.DOT.join((words.cost(review), longest))

"""ComposerForm: the composer's widgets and where they stand. What they do is in `composer.py`."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from smsdesk.core.errors import FieldError, SmsdeskError
from smsdesk.core.template import Purpose
from smsdesk.services.compose import MessageDraft
from smsdesk.ui.background import TaskRunner
from smsdesk.ui.composer.counter import TextSize
from smsdesk.ui.composer.fields_form import FieldsForm
from smsdesk.ui.composer.link_warning import LinkWarning
from smsdesk.ui.composer.lint_part import LintPart
from smsdesk.ui.composer.preview import Preview
from smsdesk.ui.composer.purpose_picker import PurposePicker
from smsdesk.ui.composer.quiet_advice import QuietAdvice
from smsdesk.ui.composer.recipient_field import RecipientField
from smsdesk.ui.composer.recipients_file import RecipientsFile
from smsdesk.ui.composer.route_picker import RoutePicker
from smsdesk.ui.composer.schedule import Plan, ScheduleButton
from smsdesk.ui.composer.stand_ins import StandIns
from smsdesk.ui.composer.template_picker import TemplatePicker
from smsdesk.ui.composer.text_field import MessageText
from smsdesk.ui.error_text import brief_text, error_text
from smsdesk.ui.theme import Tone
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.banner import Banner
from smsdesk.ui.widgets.card import Card
from smsdesk.ui.widgets.field import Field
from smsdesk.ui.widgets.labels import Caption, Hint, Title
from smsdesk.ui.widgets.low_scroll import LowScroll
from smsdesk.ui.widgets.scroll_column import ScrollColumn

if TYPE_CHECKING:
    from collections.abc import Mapping

_MARGIN = 16
_GAP = 8
_LOW, _LOWEST = 440, 340
"""A column lower than this (an old laptop, a bar that tells something) has fewer rows of chips."""
_FEW_FIELDS = 2
"""So many stand in one row."""
_NOTES_HIGHEST = 132
"""Two banners of a line or two; an old laptop has no room for more."""


class ComposerForm(Card):
    """A heading, what is written in a column that can scroll; always visible: sender and Send."""

    def __init__(self, runner: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin=0)
        self.setMinimumWidth(340)
        self._create_fields(runner)
        self._create_foot(runner)
        self.body.setSpacing(0)
        self.body.addLayout(self._head())
        self._area = ScrollColumn(self._column())
        self._area.resized.connect(self._on_area_resized)
        self.body.addWidget(self._area, 1)
        self.body.addWidget(_line())
        self.body.addLayout(self._foot())

    @property
    def draft(self) -> MessageDraft:
        """What is written so far."""
        return MessageDraft(
            recipients=self.recipients.recipients,
            text=self.text.text,
            values=self.fields.values,
            gateway_id=self.route.gateway_id,
            sender=self.route.sender_name,
            send_at=self.schedule.when,
            template_id=self.template.template_id,
            purpose=self.purpose.purpose,
            override_reason=self._reason,
            unread=self.recipients.unread,
            at_provider=self.schedule.at_provider,
            defaults=self.fields.defaults,
        )

    @property
    def _reason(self) -> str:
        """Only marketing needs one."""
        return self.quiet.reason if self.purpose.purpose is Purpose.MARKETING else ""

    def fill(self, draft: MessageDraft) -> None:
        """Write this draft into the fields; a time that has passed is left out."""
        self.fields.set_values(draft.values)
        self.route.choose(draft.gateway_id, draft.sender)
        self.template.choose(draft.template_id)
        chosen = self.template.chosen
        self.fields.set_defaults(draft.defaults or (chosen.defaults if chosen else {}))
        self.purpose.choose(draft.purpose)
        self.quiet.restore(draft.override_reason)
        if draft.send_at and draft.send_at > datetime.now(UTC):
            self.schedule.adopt(Plan(draft.send_at, draft.at_provider))
        self.text.start_with(draft.text)
        # one goes on writing behind what is there
        self.text.moveCursor(QTextCursor.MoveOperation.End)
        self.recipients.replace(draft.recipients, draft.unread)

    def start_over(self) -> None:
        """Forget text and recipients; gateway and sender stay."""
        self.text.start_with("")
        self.fields.clear()
        self.fields.set_defaults({})
        self.template.choose(None)
        self.purpose.choose(Purpose.ORDER)
        self.quiet.restore("")
        self.schedule.choose(None)
        self.recipients.clear()

    def show_fields(self, names: Sequence[str]) -> None:
        """Ask for these."""
        self.fields.set_names(names)
        self._fit_recipients()

    def _fit_recipients(self) -> None:
        """The text is worth more of little room than the chips."""
        height = self._area.height()
        many = height < _LOWEST or len(self.fields.names) > _FEW_FIELDS
        self.recipients.allow_rows((1 if many else 2) if height < _LOW else 3)

    def _on_area_resized(self) -> None:
        self._fit_recipients()
        if self.text.hasFocus():
            self._area.ensureWidgetVisible(self.text, 0, _GAP)

    def show_error(self, error: SmsdeskError) -> None:
        """Beside what caused it."""
        places: Mapping[str, Field] = {
            "recipients": self.to_field,
            "number": self.to_field,
            "text": self.text_field,
            "gateway": self.route_field,
            "sender": self.route_field,
        }
        place = places.get(error.field) if isinstance(error, FieldError) else None
        if place is not None:
            place.show_problem(error_text(error))
        else:
            self.error.say(brief_text(error), Tone.BAD)

    def show_stand_ins(self, found: StandIns | None) -> None:
        """Who sends if the chosen gateway fails."""
        self.stand_in.setText(found.line if found else "")
        self.stand_in.setToolTip(found.order if found else "")
        self.stand_in.setVisible(found is not None)

    def show_skipped(self, words: str) -> None:
        """Who gets nothing, and who the same once more."""
        self.skipped.setText(words)
        self.skipped.setVisible(bool(words))

    # --- widgets -------------------------------------------------------------------------------

    def _create_fields(self, runner: TaskRunner) -> None:
        self.recipients = RecipientField(runner)
        self.file = RecipientsFile(self.recipients)
        self.skipped = Hint()
        self.skipped.setObjectName("composerSkipped")
        self.skipped.setProperty("role", "warning")
        self.skipped.hide()
        self.template = TemplatePicker()
        self.purpose = PurposePicker()
        self.fields = FieldsForm()
        self.text = MessageText()
        self.text.setObjectName("composerText")
        self.text.setAccessibleName(self.tr("Text of the message"))
        self.size_line = TextSize()
        self.lints = LintPart()
        self.links = LinkWarning()
        self.route = RoutePicker()
        self.preview = Preview()
        self.to_field = Field("", self.recipients)
        self.text_field = Field("", self.text)
        self.route_field = Field("", self.route)
        self.stand_in = Hint()
        self.stand_in.setObjectName("composerFailover")
        self.stand_in.setTextFormat(Qt.TextFormat.PlainText)
        self.stand_in.hide()

    def _create_foot(self, runner: TaskRunner) -> None:
        self.error = Banner()
        self.error.setObjectName("composerError")
        self.cost = Hint()
        self.cost.setObjectName("composerCost")
        self.quiet = QuietAdvice()
        self.budget = Banner()
        self.budget.setObjectName("composerBudget")
        self.review = buttons.link(self.tr("Check recipients…"))
        self.review.setObjectName("composerReview")
        self.schedule = ScheduleButton(runner, self.route)
        self.schedule.setObjectName("composerSchedule")
        self.schedule.refused.connect(self.show_error)
        self.send = buttons.primary(self.tr("Send"), "paper-plane-tilt")
        self.send.setObjectName("composerSend")
        self.close_button = buttons.tool("x", self.tr("Close the message"))
        self.close_button.setObjectName("composerClose")

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(_MARGIN, 12, 12, 6)
        head.addWidget(Title(self.tr("New message")), 1)
        head.addWidget(self.close_button)
        return head

    def _column(self) -> QWidget:
        inside = QWidget()
        inside.setProperty("role", "page")
        column = QVBoxLayout(inside)
        column.setContentsMargins(_MARGIN, 2, _MARGIN, 4)
        column.setSpacing(4)
        to = QHBoxLayout()
        to.addWidget(Caption(self.tr("To")), 1)
        to.addWidget(self.recipients.file_button)
        column.addLayout(to)
        self._add(column, self.to_field, self.file, self.skipped)
        self.template.setAccessibleName(self.tr("Template"))
        column.addLayout(self._template_row())
        self._add(column, self.fields)
        column.addWidget(Caption(self.tr("Text")))
        column.addWidget(self.text_field, 1)
        self._add(column, self.size_line, self.lints, self.links)
        self._add(column, self.preview)
        return inside

    def _template_row(self) -> QGridLayout:
        row = QGridLayout()
        row.setHorizontalSpacing(8)
        row.setVerticalSpacing(4)
        row.setColumnStretch(0, 3)
        row.setColumnStretch(1, 2)
        row.addWidget(Caption(self.tr("Template")), 0, 0)
        row.addWidget(Caption(self.tr("Purpose")), 0, 1)
        row.addWidget(self.template, 1, 0)
        row.addWidget(self.purpose, 1, 1)
        return row

    def _foot(self) -> QVBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.schedule)
        row.addStretch(1)
        row.addWidget(self.send)
        costs = QHBoxLayout()
        costs.addWidget(self.cost, 1)
        costs.addWidget(self.review, 0, Qt.AlignmentFlag.AlignTop)
        foot = QVBoxLayout()
        foot.setContentsMargins(_MARGIN, 10, _MARGIN, _MARGIN)
        foot.setSpacing(0)
        foot.addLayout(self._route_rows())
        foot.addWidget(self._notes())
        foot.addLayout(costs)
        foot.addSpacing(_GAP)
        foot.addLayout(row)
        return foot

    def _route_rows(self) -> QVBoxLayout:
        rows = QVBoxLayout()
        rows.setSpacing(4)
        rows.setContentsMargins(0, 0, 0, _GAP)
        for part in (Caption(self.tr("Sender")), self.route_field, self.stand_in):
            rows.addWidget(part)
        return rows

    def _notes(self) -> LowScroll:
        """However much there is to say, what sends stays in sight."""
        parts = (self.error, self.quiet, self.budget, self.schedule.about)
        return LowScroll(*parts, highest=_NOTES_HIGHEST, gap=_GAP)

    @staticmethod
    def _add(column: QVBoxLayout, *parts: QWidget) -> None:
        for part in parts:
            column.addWidget(part)
        column.addSpacing(6)


def _line() -> QFrame:
    """Where the column is cut off."""
    line = QFrame()
    line.setProperty("role", "line")
    line.setFixedHeight(1)
    return line

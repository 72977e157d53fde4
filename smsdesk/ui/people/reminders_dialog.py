"""RemindersDialog: whose dates are due, by field; who is ticked gets a message, or is put aside.

Nothing is sent from here: the message is begun in the composer, with the usual review.
"""

from collections.abc import Sequence
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from smsdesk.core.errors import SmsdeskError
from smsdesk.core.occasion import Occasion
from smsdesk.ui.context import Context
from smsdesk.ui.dialogs.lifetime import replace_closed
from smsdesk.ui.error_text import error_text
from smsdesk.ui.people import reminder_words
from smsdesk.ui.people.reminder_deeds import ReminderDeeds
from smsdesk.ui.people.reminder_fields import ReminderFields
from smsdesk.ui.people.reminder_model import ReminderModel
from smsdesk.ui.people.reminder_table import ReminderTable
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.banner import Banner
from smsdesk.ui.widgets.empty_state import EmptyState
from smsdesk.ui.widgets.labels import Hint, Title
from smsdesk.ui.widgets.naming import named

if TYPE_CHECKING:
    from smsdesk.core.template import Template
    from smsdesk.services.compose import MessageDraft
    from smsdesk.services.desk import Desk
    from smsdesk.services.people.reminders import ReminderGroup
    from smsdesk.ui.background import Task

_SIZE = (940, 600)
_AHEAD = timedelta(days=14)
_PUT_OFF = (1, 3, 7)
_Found = tuple[Sequence["ReminderGroup"], Sequence["Template"]]


class RemindersDialog(QDialog):
    """Reads everything again after each change; what was ticked stays ticked."""

    shown = Signal()
    """The reminders are there, or why they are not."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("remindersDialog")
        replace_closed(self)
        self.setWindowTitle(self.tr("Reminders"))
        self._context = context
        self._task: Task | None = None
        self._groups: dict[str, ReminderGroup] = {}
        self._templates: dict[str, int | None] = {}
        """What was chosen instead of the fields' own templates."""
        self._create()
        self._create_buttons()
        self._create_states()
        self._assemble()
        self._connect()
        self._follow()
        self.resize(*_SIZE)

    @classmethod
    def open_for(cls, context: Context, parent: QWidget) -> "RemindersDialog":
        """Show what is due without waiting."""
        dialog = cls(context, parent.window())
        dialog._read()
        dialog.open()
        return dialog

    # --- widgets -------------------------------------------------------------------------------

    def _create(self) -> None:
        self._fields = ReminderFields()
        self._ahead = named(QCheckBox(self.tr("Also the next 14 days")), "reminderAhead")
        self._template = named(QComboBox(), "reminderTemplate")
        self._template.setMinimumWidth(260)
        self._template.setAccessibleName(self.tr("Template of the SMS"))
        self._all = named(QCheckBox(self.tr("All")), "reminderAll")
        self._model = ReminderModel(self._context.theme, self)
        self.table = ReminderTable(self._model)
        self._more = named(Hint(), "reminderMore")
        self.banner = named(Banner(self), "reminderTold")
        self._deeds = ReminderDeeds(self._context, self.banner, self)

    def _create_buttons(self) -> None:
        self._done = named(buttons.secondary(self.tr("Dealt with"), "check"), "reminderDone")
        self._done.setToolTip(self.tr("They know already: go on to the next date"))
        self._skip = named(buttons.secondary(self.tr("Skip this time")), "reminderSkip")
        self._later = named(buttons.secondary(self.tr("Later"), "clock"), "reminderLater")
        self._later.setMenu(self._later_menu())
        self._close = named(buttons.secondary(self.tr("Close")), "reminderClose")
        self.write_button = named(buttons.primary("", "paper-plane-tilt"), "reminderWrite")

    def _later_menu(self) -> QMenu:
        menu = QMenu(self)
        for days in _PUT_OFF:
            action = menu.addAction(reminder_words.in_days(days))
            action.setObjectName(f"reminderIn{days}")
            action.triggered.connect(partial(self._put_off, days))
        return menu

    def _create_states(self) -> None:
        self._loading = Hint(self.tr("Reading the reminders…"))
        self._loading.setAlignment(Qt.AlignmentFlag.AlignCenter)
        fields = named(buttons.secondary(self.tr("Own fields…")), "reminderFields")
        fields.clicked.connect(self._open_fields)
        hint = self.tr(
            "They are made of people's dates: an own field that is a date, an inspection say, can "
            "remind you of each person in time."
        )
        title = self.tr("No reminders today")
        self._none = named(EmptyState("calendar-check", title, hint, fields), "reminderEmpty")
        again = named(buttons.secondary(self.tr("Try again"), "arrow-clockwise"), "reminderAgain")
        again.clicked.connect(self._read)
        self._failure = named(EmptyState("warning-circle", "", "", again), "reminderFailed")

    def _assemble(self) -> None:
        self._stack = QStackedWidget()
        for state in (self._loading, self._list(), self._none, self._failure):
            self._stack.addWidget(state)
        self._head = _row(Title(self.windowTitle()))
        self._head.addStretch(1)
        self._head.addWidget(self._ahead)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 20, 22, 18)
        layout.setSpacing(12)
        layout.addLayout(self._head)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.banner)
        foot = _row(self._done, self._skip, self._later)
        foot.addStretch(1)
        foot.addWidget(self._close)
        foot.addWidget(self.write_button)
        layout.addLayout(foot)

    def _list(self) -> QWidget:
        self._page = QWidget()
        column = QVBoxLayout(self._page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._fields)
        options = _row(self._all)
        options.addStretch(1)
        label = Hint(self.tr("Template of the SMS"))
        label.setWordWrap(False)
        options.addWidget(label)
        options.addWidget(self._template)
        column.addLayout(options)
        column.addWidget(self.table, 1)
        column.addWidget(self._more)
        return self._page

    def _connect(self) -> None:
        changes = self._context.changes
        for changed in (
            changes.contacts,
            changes.own_fields,
            changes.templates,
            changes.reminders,
        ):
            changed.connect(self._read)
        self._fields.chosen.connect(self._show_group)
        self._ahead.toggled.connect(self._read)
        self._template.activated.connect(self._on_template)
        self._all.clicked.connect(self._on_all)
        self._model.ticked.connect(self._follow)
        self._done.clicked.connect(self._finish)
        self._skip.clicked.connect(self._skip_them)
        self._close.clicked.connect(self.reject)
        self.write_button.clicked.connect(self._write)

    # --- reading -------------------------------------------------------------------------------

    def _read(self) -> None:
        if self._task is not None:
            self._task.cancel()
        ahead = _AHEAD if self._ahead.isChecked() else timedelta()
        templates = dict(self._templates)

        def read(desk: "Desk") -> _Found:
            return desk.reminders.look(ahead, templates), desk.templates.list()

        self._task = self._context.runner.run(read, self._show, self._on_failed, owner=self)

    def _show(self, found: _Found) -> None:
        groups, templates = found
        self._groups = {group.field.name: group for group in groups}
        self._offer(templates)
        if groups:
            self._fields.offer(self._groups)
            self._show_group()
        else:
            self._model.show_reminders(())
        waited = self._stack.currentWidget() is self._loading
        self._stack.setCurrentWidget(self._page if groups else self._none)
        if waited and groups:
            self.table.setFocus()
        self.shown.emit()

    def _on_failed(self, error: SmsdeskError) -> None:
        self._model.show_reminders(())
        self._failure.say(self.tr("The reminders cannot be read"), error_text(error))
        self._stack.setCurrentWidget(self._failure)
        self.shown.emit()

    def _show_group(self) -> None:
        group = self._groups[self._fields.current]
        self._template.setCurrentIndex(
            max(0, self._template.findData(group.template.id if group.template else None))
        )
        self._model.show_reminders(group.reminders)
        self._more.setText(reminder_words.more(group.more) if group.more else "")
        self._more.setVisible(bool(group.more))

    def _offer(self, templates: "Sequence[Template]") -> None:
        self._template.clear()
        self._template.addItem(self.tr("No template"), None)
        for template in templates:
            self._template.addItem(template.name, template.id)

    def _on_template(self) -> None:
        """What it is for decides who may be texted."""
        self._templates[self._fields.current] = self._template.currentData()
        self._read()

    # --- what is ticked ------------------------------------------------------------------------

    def _follow(self) -> None:
        count = len(self._model.sendable)
        words = self.tr("Write to the selected (%n)", "", count) if count else ""
        self.write_button.setText(words or self.tr("Write to the selected"))
        self.write_button.setEnabled(bool(count))
        for button in (self._done, self._skip, self._later):
            button.setEnabled(bool(self._model.chosen))
        self._all.setTristate(self._model.all_chosen is Qt.CheckState.PartiallyChecked)
        self._all.setCheckState(self._model.all_chosen)

    def _on_all(self) -> None:
        self._model.choose_all(chosen=self._all.checkState() is not Qt.CheckState.Unchecked)

    def _chosen(self) -> Sequence[Occasion]:
        return [one.occasion for one in self._model.chosen]

    # --- what the buttons do -------------------------------------------------------------------

    def _finish(self) -> None:
        self._deeds.finish(self._chosen())

    def _skip_them(self) -> None:
        self._deeds.skip(self._chosen())

    def _put_off(self, days: int) -> None:
        self._deeds.put_off(self._chosen(), days)

    def _write(self) -> None:
        occasions = [one.occasion for one in self._model.sendable]
        template_id = self._template.currentData()
        self._context.runner.run(
            lambda desk: desk.reminders.draft(occasions, template_id),
            self._begin,
            self._deeds.fail,
            owner=self,
        )

    def _begin(self, draft: "MessageDraft") -> None:
        self.accept()
        self._context.wishes.draft.emit(draft)

    def _open_fields(self) -> None:
        from smsdesk.ui.people.own_fields_dialog import OwnFieldsDialog

        OwnFieldsDialog.open_for(self._context, self)


def _row(*parts: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for part in parts:
        row.addWidget(part)
    return row

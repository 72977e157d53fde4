"""ReminderCard: a calm line above the contacts, on mornings when somebody's date is due."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from smsdesk.ui import formats
from smsdesk.ui.context import Context
from smsdesk.ui.people.reminder_watch import ReminderWatch
from smsdesk.ui.theme import Tone
from smsdesk.ui.widgets.banner import Banner

if TYPE_CHECKING:
    from smsdesk.services.people.reminders import DueCount


class ReminderCard(QWidget):
    """Hidden while nothing is due, and until tomorrow when somebody says so."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reminderCard")
        self._context = context
        self._banner = Banner(self)
        self._banner.action_button.setObjectName("reminderReview")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._banner)
        self.hide()
        self.watch = ReminderWatch(context.runner, context.changes, self)
        self.watch.counted.connect(self._show)
        self.watch.start()

    def text(self) -> str:
        """What it says."""
        return self._banner.text()

    def _show(self, count: "DueCount") -> None:
        if count.rests or not count.all:
            self._banner.clear()
            self.hide()
            return
        self._banner.say(self._words(count), Tone.ACCENT, self.tr("Look through"), self._look)
        self._banner.offer_more(self.tr("Later"), self._rest)
        self.show()

    def _words(self, count: "DueCount") -> str:
        missed = self._counted(
            self.tr("%n reminder(s) from earlier days", "", count.missed), count.missed
        )
        if not count.today:
            return missed
        words = self.tr("Today %n reminder(s): look through and send", "", count.today)
        today = self._counted(words, count.today)
        if not count.missed:
            return today
        more = self._counted(self.tr("%n from earlier days", "", count.missed), count.missed)
        return f"{today} · {more}"

    @staticmethod
    def _counted(words: str, count: int) -> str:
        return words.replace(str(count), formats.number(count), 1)

    def _look(self) -> None:
        # not needed for the first rows
        from smsdesk.ui.people.reminders_dialog import RemindersDialog

        RemindersDialog.open_for(self._context, self)

    def _rest(self) -> None:
        self._context.runner.run(lambda desk: desk.reminders.rest(), self._on_rest, owner=self)

    def _on_rest(self, _nothing: None) -> None:
        self._context.changes.reminders.emit()
        self._context.notices.say(
            self.tr("The reminders come back tomorrow. Until then they are in the menu Contacts."),
            action_text=self.tr("Undo"),
            on_action=self._wake,
        )

    def _wake(self) -> None:
        self._context.runner.run(
            lambda desk: desk.reminders.wake(),
            lambda _nothing: self._context.changes.reminders.emit(),
            owner=self,
        )

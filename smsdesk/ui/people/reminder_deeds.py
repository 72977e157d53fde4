"""ReminderDeeds: dealing with reminders from their dialog, each deed with a way back."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from smsdesk.core.errors import SmsdeskError
from smsdesk.core.occasion import DealtWith, Occasion
from smsdesk.ui.context import Context
from smsdesk.ui.error_text import error_text
from smsdesk.ui.people import reminder_words
from smsdesk.ui.theme import Tone
from smsdesk.ui.widgets.banner import Banner

if TYPE_CHECKING:
    from smsdesk.services.desk import Desk


class ReminderDeeds(QObject):
    """Works in the background and says in `banner` what was done."""

    def __init__(self, context: Context, banner: Banner, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._banner = banner

    def finish(self, occasions: Sequence[Occasion]) -> None:
        """They were dealt with in another way."""
        self._deal_with(occasions, reminder_words.done)

    def skip(self, occasions: Sequence[Occasion]) -> None:
        """Not this time."""
        self._deal_with(occasions, reminder_words.skipped)

    def put_off(self, occasions: Sequence[Occasion], days: int) -> None:
        """Hide them for so many days."""
        self._run(
            lambda desk: desk.reminders.later(occasions, days),
            lambda _nothing: self._tell(
                reminder_words.hidden(len(occasions)),
                lambda desk: desk.reminders.show_again(occasions),
            ),
        )

    def _deal_with(self, occasions: Sequence[Occasion], words: Callable[[int], str]) -> None:
        self._run(
            lambda desk: desk.reminders.deal_with(occasions), partial(self._on_dealt_with, words)
        )

    def _on_dealt_with(self, words: Callable[[int], str], done: Sequence[DealtWith]) -> None:
        self._tell(words(len(done)), lambda desk: desk.reminders.put_back(done))

    def _tell(self, words: str, undo: "Callable[[Desk], None]") -> None:
        self._banner.say(words, Tone.GOOD, self.tr("Undo"), partial(self._undo, undo))
        self._context.changes.reminders.emit()

    def _undo(self, undo: "Callable[[Desk], None]") -> None:
        self._banner.clear()
        self._run(undo, lambda _nothing: self._context.changes.reminders.emit())

    def _run(self, work: "Callable[[Desk], object]", done: "Callable[..., None]") -> None:
        self._context.runner.run(work, done, self.fail, owner=self)

    def fail(self, error: SmsdeskError) -> None:
        """Say why not."""
        self._banner.say(error_text(error), Tone.BAD)

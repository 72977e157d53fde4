"""MergeDeeds: merging and undoing it in the background, and saying so where one looks."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from smsdesk.core.errors import SmsdeskError
from smsdesk.ui.context import Context
from smsdesk.ui.error_text import error_text
from smsdesk.ui.people import merge_words
from smsdesk.ui.theme import Tone

if TYPE_CHECKING:
    from smsdesk.services.people.duplicates import Merged, MergeOrder

Say = Callable[[str, Tone, str, Callable[[], None] | None], object]
"""Words, their tone, a button and what it does."""


class MergeDeeds(QObject):
    """One merge at a time."""

    merged = Signal()
    undone = Signal()
    failed = Signal()
    """Nothing has changed; why not has been said."""
    changed = Signal()
    """Work has begun or ended."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.say: Say = context.notices.say
        """Where one looks: a dialog that is open may set its own."""
        self._busy = False

    @property
    def busy(self) -> bool:
        """Whether something is under way."""
        return self._busy

    def merge(self, order: "MergeOrder") -> None:
        """Make them one."""
        self._begin()
        self._context.runner.run(
            lambda desk: desk.duplicates.merge(order), self._on_merged, self._on_failed, owner=self
        )

    def _on_merged(self, made: "Merged") -> None:
        self._end()
        words = merge_words.merged(made.count, made.contact.title)
        tone = Tone.GOOD
        if made.errors:
            words, tone = f"{words} {self._not_cancelled(made)}", Tone.WARN
        self.say(words, tone, self.tr("Undo"), lambda: self.undo(made.id))
        self._tell()
        self.merged.emit()

    def _not_cancelled(self, made: "Merged") -> str:
        words = self.tr(
            "%n message(s) that the provider keeps could not be cancelled and may still leave.",
            "",
            len(made.errors),
        )
        return f"{words} {error_text(made.errors[0])}"

    def undo(self, merge_id: int) -> None:
        """Take a merge apart."""
        self._begin()
        self._context.runner.run(
            lambda desk: desk.duplicates.undo(merge_id),
            self._on_undone,
            self._on_failed,
            owner=self,
        )

    def _on_undone(self, _ids: Sequence[int]) -> None:
        self._end()
        self.say(merge_words.undone(), Tone.GOOD, "", None)
        self._tell()
        self.undone.emit()

    def _tell(self) -> None:
        for changed in (self._context.changes.contacts, self._context.changes.messages):
            changed.emit()

    def _on_failed(self, error: SmsdeskError) -> None:
        self._end()
        self.say(error_text(error), Tone.BAD, "", None)
        self.failed.emit()

    def _begin(self) -> None:
        self._busy = True
        self.changed.emit()

    def _end(self) -> None:
        self._busy = False
        self.changed.emit()

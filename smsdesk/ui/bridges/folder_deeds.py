"""FolderDeeds: what a person decides about a file: send it, send it again, do not send it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from smsdesk.core.errors import SmsdeskError
from smsdesk.core.watched_file import FileState
from smsdesk.ui.bridges import folder_words
from smsdesk.ui.context import Context
from smsdesk.ui.dialogs.confirm_dialog import ConfirmDialog
from smsdesk.ui.error_text import error_text
from smsdesk.ui.theme import Tone

if TYPE_CHECKING:
    from collections.abc import Callable

    from smsdesk.services.bridges.values import FileNews, ListedFile
    from smsdesk.services.desk import Desk


class FolderDeeds(QObject):
    """One at a time; sending asks first how many messages it would be, and has that typed."""

    changed = Signal()
    """Work has begun or ended."""
    done = Signal()

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.say: Callable[[str, Tone], object] = context.notices.say
        """Where one looks."""
        self._busy = False

    @property
    def busy(self) -> bool:
        """Whether something is under way."""
        return self._busy

    def send(self, file: "ListedFile", parent: QWidget) -> None:
        """Ask for the number of SMS, then queue them."""
        self._begin()
        self._context.runner.run(
            lambda desk: desk.folder.preview(file.id),
            lambda count: self._ask(file, count, parent),
            self._on_failed,
            owner=self,
        )

    def _ask(self, file: "ListedFile", count: int, parent: QWidget) -> None:
        self._end()
        if not count:
            self.say(self.tr("Nothing of this file can be sent now. See its results."), Tone.WARN)
            return
        again = file.state is FileState.TAKEN
        title = self.tr("Send this file once more?") if again else self.tr("Send this file?")
        words = (
            self.tr("Everybody in {file} gets the SMS once more.")
            if again
            else self.tr("The messages of {file} go to the outbox.")
        )
        ConfirmDialog.open_for(
            title, count, words.format(file=file.name), lambda: self._queue(file, count), parent
        )

    def _queue(self, file: "ListedFile", count: int) -> None:
        def work(desk: "Desk") -> "FileNews":
            return desk.folder.agree(file.id, count, folder_words.WindowWords())

        self._begin()
        self._context.runner.run(work, self._on_queued, self._on_failed, owner=self)

    def _on_queued(self, told: "FileNews") -> None:
        self._end()
        self.say(*folder_words.news(told))
        self._context.sender.wake()
        self._context.changes.messages.emit()
        self._context.changes.folder_files.emit()
        self.done.emit()

    def decline(self, file: "ListedFile") -> None:
        """Nothing of it is queued; that can still be changed."""
        self._begin()
        self._context.runner.run(
            lambda desk: desk.folder.decline(file.id, folder_words.WindowWords()),
            self._on_declined,
            self._on_failed,
            owner=self,
        )

    def _on_declined(self, _nothing: None) -> None:
        self._end()
        self.say(self.tr("Nothing of this file will be sent."), Tone.NEUTRAL)
        self._context.changes.folder_files.emit()
        self.done.emit()

    def _on_failed(self, error: SmsdeskError) -> None:
        self._end()
        self.say(error_text(error), Tone.BAD)
        self.done.emit()

    def _begin(self) -> None:
        self._busy = True
        self.changed.emit()

    def _end(self) -> None:
        self._busy = False
        self.changed.emit()

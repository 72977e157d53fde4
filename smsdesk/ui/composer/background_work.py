"""Work that follows typing: reviewing a draft, keeping it, asking whether its time is possible."""

from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from smsdesk.core.errors import SmsdeskError
from smsdesk.services.compose import MessageDraft, Review
from smsdesk.ui.background import Task, TaskRunner

REVIEW_PAUSE = 150
KEEP_PAUSE = 400
REPEATS_UP_TO = 500
"""For more recipients, only the dialog looks who got the same text today."""


class ReviewLoop(QObject):
    """Reviews the newest draft; what a newer one overtook is never told."""

    reviewed = Signal(object)
    """A `Review`."""
    refused = Signal(object)
    """The `SmsdeskError` that would stop everything."""

    def __init__(self, runner: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._draft = MessageDraft()
        self._task: Task | None = None
        self._timer = QTimer(self, singleShot=True, interval=REVIEW_PAUSE)
        self._timer.timeout.connect(self._start)

    def request(self, draft: MessageDraft) -> None:
        """Review `draft` soon, unless another one comes first."""
        self.stop()
        self._draft = draft
        self._timer.start()

    def stop(self) -> None:
        """Forget what was asked."""
        self._timer.stop()
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _start(self) -> None:
        draft = self._draft
        few = len(draft.recipients) <= REPEATS_UP_TO
        self._task = self._runner.run(
            lambda desk: desk.compose.review(draft, repeats=few),
            self._done,
            self._failed,
            owner=self,
        )

    def _done(self, review: Review) -> None:
        self._task = None
        self.reviewed.emit(review)

    def _failed(self, error: SmsdeskError) -> None:
        self._task = None
        self.refused.emit(error)


class DraftKeeper(QObject):
    """Writes the unfinished draft down a moment after the last change."""

    def __init__(self, runner: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._draft: MessageDraft | None = None
        self._timer = QTimer(self, singleShot=True, interval=KEEP_PAUSE)
        self._timer.timeout.connect(self._write)

    def keep(self, draft: MessageDraft | None) -> None:
        """Keep `draft` soon; None forgets what was kept."""
        self._draft = draft
        self._timer.start()

    def rest(self) -> None:
        """Keep nothing until the next change: the draft is on its way to the outbox."""
        self._timer.stop()

    def flush(self) -> None:
        """Keep it now: the window is about to close."""
        if self._timer.isActive():
            self._timer.stop()
            self._write()

    def _write(self) -> None:
        draft = self._draft
        self._runner.run(lambda desk: desk.compose.keep(draft), _nothing, _nothing, owner=self)


class KeepingQuestion(QObject):
    """Whether a gateway can keep a message until its time; only the newest question is answered."""

    answered = Signal(object)
    """None when it can, else the `SmsdeskError` that says why not."""

    def __init__(self, runner: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._task: Task | None = None

    def ask(self, gateway_id: str, sender: str, at: datetime) -> None:
        """As `SchedulingService.why_not_there`."""
        self.stop()
        self._task = self._runner.run(
            lambda desk: desk.scheduling.why_not_there(gateway_id, sender, at),
            self.answered.emit,
            self.answered.emit,
            owner=self,
        )

    def stop(self) -> None:
        """Forget what was asked."""
        if self._task is not None:
            self._task.cancel()
            self._task = None


def _nothing(_outcome: object) -> None:
    """A draft that could not be kept is still on the screen."""

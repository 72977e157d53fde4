"""MessageDeeds: retry, cancel, resolve, export - done in the background, told in a notice."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from smsdesk.core.message import CANCELLABLE, RETRYABLE, MessageState
from smsdesk.services.history import MessageListRow
from smsdesk.ui import formats

if TYPE_CHECKING:
    from smsdesk.services.desk import Desk
    from smsdesk.ui.context import Context

_CHUNK = 500


class MessageDeeds(QObject):
    """Acts on messages by `seq`; those whose state does not allow it are left alone."""

    def __init__(self, context: "Context", window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._window = window

    def retry(self, seqs: Sequence[int]) -> None:
        """Queue these again."""
        self._run(partial(_retry, tuple(seqs)), self._on_retried)

    def retry_failed(self) -> None:
        """Queue everything that failed again."""
        self._run(_retry_failed, self._on_retried)

    def cancel(self, seqs: Sequence[int]) -> None:
        """Take back what has not left."""
        self._run(partial(_cancel, tuple(seqs)), self._on_cancelled)

    def resolve(self, seqs: Sequence[int], *, sent: bool) -> None:
        """Settle unclear messages by a person's word."""
        self._run(partial(_resolve, tuple(seqs), sent=sent), self._on_resolved)

    def choose_export(self, seqs: Sequence[int]) -> None:
        """Ask where to, then write these rows."""
        dialog = QFileDialog(self._window, self.tr("Export messages"))
        dialog.setObjectName("messageExportDialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("CSV files (*.csv)"))
        dialog.setDefaultSuffix("csv")
        dialog.selectFile(self.tr("messages") + ".csv")
        dialog.fileSelected.connect(partial(self._export, tuple(seqs)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    # --- afterwards ---------------------------------------------------------------------------

    def _run(self, work: Callable[["Desk"], int], done: Callable[[int], None]) -> None:
        self._context.runner.run(work, done, owner=self)

    def _on_retried(self, count: int) -> None:
        if not count:
            self._context.notices.say(self.tr("There is nothing to retry."))
            return
        words = self.tr("%n message(s) put into the outbox again.", "", count)
        self._context.notices.good(_grouped(words, count))
        self._tell()
        self._context.sender.wake()

    def _on_cancelled(self, count: int) -> None:
        words = self.tr("%n message(s) cancelled.", "", count)
        self._context.notices.good(_grouped(words, count))
        self._tell()

    def _on_resolved(self, count: int) -> None:
        words = self.tr("%n message(s) settled.", "", count)
        self._context.notices.good(_grouped(words, count))
        self._tell()

    def _tell(self) -> None:
        self._context.changes.messages.emit()

    def _export(self, seqs: Sequence[int], name: str) -> None:
        def work(desk: "Desk") -> int:
            return desk.message_export.write(Path(name), seqs)

        self._context.notices.say(self.tr("Exporting…"))
        self._run(work, partial(self._on_exported, Path(name).name))

    def _on_exported(self, name: str, count: int) -> None:
        words = self.tr("%n message(s) written to {name}.", "", count).format(name=name)
        self._context.notices.good(_grouped(words, count))


def _grouped(words: str, count: int) -> str:
    return words.replace(str(count), formats.number(count), 1)


# --- what runs in a worker -----------------------------------------------------------------------


def _retry_failed(desk: "Desk") -> int:
    return desk.history.retry_failed()


def _retry(seqs: Sequence[int], desk: "Desk") -> int:
    return desk.history.retry(_ids(desk, seqs, RETRYABLE))


def _cancel(seqs: Sequence[int], desk: "Desk") -> int:
    return desk.scheduling.cancel(_ids(desk, seqs, CANCELLABLE)).checked()


def _resolve(seqs: Sequence[int], desk: "Desk", *, sent: bool) -> int:
    unclear = frozenset({MessageState.UNCLEAR})
    return desk.history.resolve(_ids(desk, seqs, unclear), sent=sent)


def _ids(desk: "Desk", seqs: Sequence[int], states: frozenset[MessageState]) -> list[str]:
    return [row.id for row in _rows(desk, seqs) if row.state in states]


def _rows(desk: "Desk", seqs: Sequence[int]) -> Iterator[MessageListRow]:
    for start in range(0, len(seqs), _CHUNK):
        yield from desk.history.rows(seqs[start : start + _CHUNK])

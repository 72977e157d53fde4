"""MessageDeeds: retry, resolve, ask again, export - done in the background, told in a notice.

What is done to planned messages is in `message_plans`.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from smsdesk.core.message import RETRYABLE, MessageState
from smsdesk.services.history import MessageListRow
from smsdesk.services.message_query import MessageQuery
from smsdesk.services.repeat_costs import RepeatCost
from smsdesk.ui import formats, repeat_words
from smsdesk.ui.dialogs.confirm_dialog import ConfirmDialog
from smsdesk.ui.dialogs.export_dialog import ExportDialog
from smsdesk.ui.dialogs.export_file import FileKind, FileQuestion

if TYPE_CHECKING:
    from smsdesk.services.desk import Desk
    from smsdesk.services.second_look import LookOrder
    from smsdesk.ui.context import Context

_CHUNK = 500
_UNCLEAR = frozenset({MessageState.UNCLEAR})


class MessageDeeds(QObject):
    """Acts on messages by `seq`; those whose state does not allow it are left alone."""

    def __init__(self, context: "Context", window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._window = window

    def retry(self, seqs: Sequence[int]) -> None:
        """Queue these again; many only after consent."""
        self._context.runner.run(partial(_repeat_of, tuple(seqs)), self._ask, owner=self)

    def retry_failed(self) -> None:
        """Queue everything that failed again; much only after consent."""
        self._context.runner.run(_repeat_of_failed, self._ask, owner=self)

    def resolve(self, seqs: Sequence[int], *, sent: bool) -> None:
        """Settle unclear messages by a person's word."""
        self._run(partial(_resolve, tuple(seqs), sent=sent), self._on_resolved)

    def check_again(self, seqs: Sequence[int]) -> None:
        """Let the sender ask what became of unclear messages."""
        self._context.runner.run(partial(_look_again, tuple(seqs)), self._on_asked, owner=self)

    def choose_export(self, query: MessageQuery) -> None:
        """Ask where to, then write what the query finds."""
        question = FileQuestion(
            "messageExportDialog",
            self.tr("Export messages"),
            self.tr("messages"),
            (
                FileKind("xlsx", self.tr("Excel sheet (*.xlsx)")),
                FileKind("csv", self.tr("CSV file (*.csv)")),
            ),
        )
        question.ask(self._context.ui_state, self._window, partial(self.export, query))

    def export(self, query: MessageQuery, file: Path) -> None:
        """Write what the query finds into a file, with its progress."""
        ExportDialog.open_for(self._context, query, file, self._window)

    # --- ordering again -----------------------------------------------------------------------

    def _ask(self, order: "Repeat") -> None:
        if not order.cost.count:
            self._context.notices.say(self.tr("There is nothing to retry."))
        elif 0 < order.confirm_above < order.cost.count:
            title = self.tr("Send many messages again?")
            then = partial(self._repeat, order)
            ConfirmDialog.open_for(
                title, order.cost.count, repeat_words.size(order.cost), then, self._window
            )
        else:
            self._repeat(order)

    def _repeat(self, order: "Repeat") -> None:
        work = _retry_failed if order.ids is None else partial(_retry, order.ids)
        self._run(work, partial(self._on_retried, order.cost))

    # --- afterwards ---------------------------------------------------------------------------

    def _run(self, work: Callable[["Desk"], int], done: Callable[[int], None]) -> None:
        self._context.runner.run(work, done, owner=self)

    def _on_retried(self, cost: RepeatCost, count: int) -> None:
        words = _grouped(self.tr("%n message(s) put into the outbox again.", "", count), count)
        price = repeat_words.money(cost)
        self._context.notices.good(f"{words} {price[:1].upper()}{price[1:]}.".replace(" .", ""))
        self._tell()
        self._context.sender.wake()

    def _on_resolved(self, count: int) -> None:
        words = self.tr("%n message(s) settled.", "", count)
        self._context.notices.good(_grouped(words, count))
        self._tell()

    def _tell(self) -> None:
        self._context.changes.messages.emit()

    def _on_asked(self, order: "LookOrder") -> None:
        for error in tuple(order.errors.values())[:1]:
            self._context.notices.error(error)
        if order.count:
            self._context.notices.say(self.tr("The gateway is being asked…"))
            self._tell()
            self._context.sender.wake()


def _grouped(words: str, count: int) -> str:
    return words.replace(str(count), formats.number(count), 1)


# --- what runs in a worker -----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Repeat:
    """What ordering again would do; `ids` None: everything that failed."""

    ids: tuple[str, ...] | None
    cost: RepeatCost
    confirm_above: int


def _repeat_of(seqs: Sequence[int], desk: "Desk") -> Repeat:
    ids = tuple(ids_of(desk, seqs, RETRYABLE))
    return Repeat(ids, desk.repeat_costs.of(ids), desk.preferences.load().confirm_above)


def _repeat_of_failed(desk: "Desk") -> Repeat:
    return Repeat(None, desk.repeat_costs.of_failed(), desk.preferences.load().confirm_above)


def _retry_failed(desk: "Desk") -> int:
    return desk.history.retry_failed()


def _retry(ids: Sequence[str], desk: "Desk") -> int:
    return desk.history.retry(ids)


def _look_again(seqs: Sequence[int], desk: "Desk") -> "LookOrder":
    return desk.second_look.order(ids_of(desk, seqs, _UNCLEAR))


def _resolve(seqs: Sequence[int], desk: "Desk", *, sent: bool) -> int:
    return desk.history.resolve(ids_of(desk, seqs, _UNCLEAR), sent=sent)


def ids_of(desk: "Desk", seqs: Sequence[int], states: frozenset[MessageState]) -> list[str]:
    """In a worker: the ids of those that are in one of these states."""
    return [row.id for row in rows_of(desk, seqs) if row.state in states]


def rows_of(desk: "Desk", seqs: Sequence[int]) -> Iterator[MessageListRow]:
    """In a worker: page by page."""
    for start in range(0, len(seqs), _CHUNK):
        yield from desk.history.rows(seqs[start : start + _CHUNK])

"""DuplicatesDialog: people who may be in the list twice - look, merge, or say that they are two."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.services.people.duplicates import MOST
from smsdesk.ui import formats
from smsdesk.ui.context import Context
from smsdesk.ui.dialogs.lifetime import replace_closed
from smsdesk.ui.error_text import error_text
from smsdesk.ui.people.duplicates_list import DuplicatesList
from smsdesk.ui.people.duplicates_process import DuplicatesProcess, Found, Suspects
from smsdesk.ui.people.duplicates_states import DuplicatesStates
from smsdesk.ui.people.merge_deeds import MergeDeeds
from smsdesk.ui.people.merge_sheet import MergeSheetView
from smsdesk.ui.theme import Tone
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.banner import Banner
from smsdesk.ui.widgets.labels import Hint, Title
from smsdesk.ui.widgets.naming import named

if TYPE_CHECKING:
    from collections.abc import Callable

    from smsdesk.services.people.merge_plan import MergeSheet
    from smsdesk.ui.background import Task

_SIZE = (1180, 640)


class DuplicatesDialog(QDialog):
    """A child searches; whoever was dealt with leaves the list."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("duplicatesDialog")
        replace_closed(self)
        self.setWindowTitle(self.tr("Duplicates"))
        self._context = context
        self._task: Task | None = None
        self._hidden = 0
        """So many more were found than are listed."""
        self._seen: Suspects | None = None
        """Whose sheet is shown."""
        self._dealt_with: tuple[int, Suspects] | None = None
        """Who has just left the list, for undoing it."""
        self._process = DuplicatesProcess(context.command, self)
        self._deeds = MergeDeeds(context, self)
        self._deeds.say = self._say
        self._make_widgets()
        self._assemble()
        self._connect()
        self.resize(*_SIZE)
        self._follow()

    @classmethod
    def open_for(cls, context: Context, parent: QWidget | None) -> "DuplicatesDialog":
        """Show it; the search begins."""
        dialog = cls(context, parent)
        dialog.open()
        dialog.search()
        return dialog

    # --- widgets -------------------------------------------------------------------------------

    def _make_widgets(self) -> None:
        self._banner = named(Banner(self), "duplicatesSummary")
        self._count = named(Hint(), "duplicatesCount")
        self._list = DuplicatesList()
        self._view = MergeSheetView()
        self._many = named(Hint(), "duplicatesMany")
        self._states = DuplicatesStates()
        self._past = named(
            buttons.secondary(self.tr("Recent merges…"), "arrow-counter-clockwise"),
            "duplicatesPast",
        )
        self._two = named(buttons.secondary(self.tr("Not a duplicate")), "duplicatesTwo")
        self._merge = named(buttons.primary(self.tr("Merge"), "git-merge"), "duplicatesMerge")
        # Enter in the list would merge whom nobody has looked at
        self._merge.setAutoDefault(False)
        self._merge.setToolTip("Ctrl+Enter")
        self._close = named(buttons.secondary(self.tr("Close")), "duplicatesClose")

    def _assemble(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self._many)
        right.addWidget(self._view, 1)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self._count)
        left.addWidget(self._list, 1)
        results = QWidget()
        beside = QHBoxLayout(results)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(18)
        beside.addLayout(left)
        beside.addLayout(right, 1)
        self._results = results
        self._stack = QStackedWidget()
        self._stack.addWidget(self._states)
        self._stack.addWidget(results)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 20, 22, 16)
        layout.setSpacing(12)
        layout.addWidget(Title(self.windowTitle()))
        layout.addWidget(self._banner)
        layout.addWidget(self._stack, 1)
        layout.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._past)
        foot.addStretch(1)
        for button in (self._close, self._two, self._merge):
            foot.addWidget(button)
        return foot

    def _connect(self) -> None:
        self._process.progress.connect(self._states.show_progress)
        self._process.finished.connect(self._on_found)
        self._process.failed.connect(self._on_search_failed)
        self._process.cancelled.connect(self._on_cancelled)
        self._states.cancel_wanted.connect(self._process.cancel)
        self._states.search_wanted.connect(self.search)
        self._list.looked_at.connect(self._on_looked_at)
        self._view.changed.connect(self._follow)
        self._past.clicked.connect(self._open_past)
        self._two.clicked.connect(self._on_two)
        self._merge.clicked.connect(self._on_merge)
        self._close.clicked.connect(self.reject)
        self._deeds.changed.connect(self._follow)
        self._deeds.merged.connect(self._on_merged)
        self._deeds.undone.connect(self._put_back)
        self._deeds.failed.connect(self._on_looked_at)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self._merge.click)

    # --- searching -----------------------------------------------------------------------------

    @property
    def searching(self) -> bool:
        """Whether the child is at work."""
        return self._process.running

    def search(self) -> None:
        """Look at everybody anew."""
        self._banner.clear()
        self._states.show_searching()
        self._stack.setCurrentWidget(self._states)
        self._process.start()
        self._follow()

    def _on_found(self, found: Found) -> None:
        self._hidden = found.total - len(found.suspects)
        self._list.show_found(found.suspects)
        if found.suspects:
            self._stack.setCurrentWidget(self._results)
            self._list.setFocus()
        self._follow()

    def _counted(self) -> str:
        shown = self._list.count()
        if not self._hidden:
            words = self.tr("%n likely duplicate(s)", "", shown)
            return words.replace(str(shown), formats.number(shown), 1)
        words = self.tr("The surest %1 of %2").replace("%1", formats.number(shown))
        return words.replace("%2", formats.number(shown + self._hidden))

    def _on_search_failed(self, error: SmsdeskError | str) -> None:
        words = error_text(error) if isinstance(error, SmsdeskError) else error
        self._states.show_failed(words)
        self._follow()

    def _on_cancelled(self) -> None:
        self._states.show_cancelled()
        self._follow()

    # --- looking -------------------------------------------------------------------------------

    def _on_looked_at(self) -> None:
        if self._task is not None:
            self._task.cancel()
        self._seen, suspects = None, self._list.current
        self._follow()
        if suspects is None:
            self._states.show_none()
            self._stack.setCurrentWidget(self._states)
            return
        ids = suspects.ids[:MOST]
        self._task = self._context.runner.run(
            lambda desk: desk.duplicates.sheet(ids),
            partial(self._show_sheet, suspects),
            partial(self._on_unreadable, suspects),
            owner=self,
        )

    def _show_sheet(self, suspects: Suspects, sheet: "MergeSheet") -> None:
        self._seen = suspects
        rest = len(suspects.ids) > MOST
        words = self.tr("The first %1 of %2; the others follow when you search again.")
        words = words.replace("%1", str(MOST)).replace("%2", str(len(suspects.ids)))
        self._many.setText(words)
        self._many.setVisible(rest)
        self._view.show_sheet(sheet)
        self._follow()

    def _on_unreadable(self, suspects: Suspects, error: SmsdeskError) -> None:
        """Whoever was deleted meanwhile is no duplicate any more."""
        if error.code is ErrorCode.CONTACT_GONE and suspects is self._list.current:
            self._list.take_current()
        else:
            self._banner.say(error_text(error), Tone.BAD)

    # --- deeds ---------------------------------------------------------------------------------

    def _on_merge(self) -> None:
        order = self._view.order()
        if order is not None and self._seen is not None:
            self._deeds.merge(order)

    def _on_merged(self) -> None:
        self._take_away()

    def _take_away(self) -> None:
        suspects = self._list.current
        if suspects is not None:
            self._dealt_with = (self._list.take_current(), suspects)
            self._list.setFocus()

    def _put_back(self) -> None:
        if self._dealt_with is not None:
            row, suspects = self._dealt_with
            self._dealt_with = None
            self._stack.setCurrentWidget(self._results)
            self._list.put_back(row, suspects)
            self._list.setFocus()

    def _on_two(self) -> None:
        """Of those who are ticked: a third may be one of them after all."""
        if self._seen is None:
            return
        ids = [one.id for one in self._view.people]
        self._context.runner.run(
            lambda desk: desk.duplicates.set_apart(ids),
            lambda _nothing: self._on_set_apart(ids),
            self._on_error,
            owner=self,
        )

    def _on_set_apart(self, ids: list[int]) -> None:
        words = self.tr("They will not be offered as duplicates again.")
        self._take_away()
        self._say(words, Tone.GOOD, self.tr("Undo"), lambda: self._not_apart(ids))

    def _not_apart(self, ids: list[int]) -> None:
        self._banner.clear()
        self._context.runner.run(
            lambda desk: desk.duplicates.not_apart(ids),
            lambda _nothing: self._put_back(),
            self._on_error,
            owner=self,
        )

    def _on_error(self, error: SmsdeskError) -> None:
        self._say(error_text(error), Tone.BAD, "", None)

    def _say(
        self, words: str, tone: Tone, action: str, on_action: "Callable[[], None] | None"
    ) -> None:
        self._banner.say(words, tone, action, on_action)

    def _open_past(self) -> None:
        from smsdesk.ui.people.past_merges import PastMergesDialog

        PastMergesDialog.open_for(self._context, self).undone.connect(self.search)

    def _follow(self) -> None:
        busy = self._deeds.busy
        self._count.setText(self._counted())
        ready = self._seen is not None and not busy and self._view.order() is not None
        self._merge.setEnabled(ready)
        self._two.setEnabled(ready)
        self._list.setEnabled(not busy)
        self._past.setEnabled(not busy and not self.searching)
        self._close.setEnabled(not busy)

    # --- Qt ------------------------------------------------------------------------------------

    def reject(self) -> None:
        """What is being merged comes to its end first; a search is ended."""
        if not self._deeds.busy:
            self._process.cancel()
            super().reject()

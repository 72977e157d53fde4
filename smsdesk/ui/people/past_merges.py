"""PastMergesDialog: the merges that were made, newest first, each of which can be undone."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from smsdesk.core.errors import SmsdeskError
from smsdesk.ui import formats
from smsdesk.ui.context import Context
from smsdesk.ui.dialogs.lifetime import replace_closed
from smsdesk.ui.error_text import error_text
from smsdesk.ui.people.merge_deeds import MergeDeeds
from smsdesk.ui.theme import Tone
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.banner import Banner
from smsdesk.ui.widgets.empty_state import EmptyState
from smsdesk.ui.widgets.labels import Hint, Title
from smsdesk.ui.widgets.naming import named
from smsdesk.ui.widgets.short_table import ShortTable

if TYPE_CHECKING:
    from smsdesk.services.people.duplicates import PastMerge

WHEN, KEPT, OTHERS = range(3)
_SIZE = (700, 440)
_ROW = 34
_WIDTHS = {WHEN: 150, KEPT: 210}


class PastMergesDialog(QDialog):
    """Undoing needs no question: it loses nothing."""

    undone = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pastMerges")
        replace_closed(self)
        self.setWindowTitle(self.tr("Recent merges"))
        self._context = context
        self._merges: Sequence[PastMerge] = ()
        self._deeds = MergeDeeds(context, self)
        self._deeds.say = self._say
        self._make_widgets()
        self._assemble()
        self._connect()
        self.resize(*_SIZE)
        self._follow()

    @classmethod
    def open_for(cls, context: Context, parent: QWidget | None) -> "PastMergesDialog":
        """Show it; the list follows."""
        dialog = cls(context, parent)
        dialog.open()
        dialog.read()
        return dialog

    # --- widgets -------------------------------------------------------------------------------

    def _make_widgets(self) -> None:
        self._banner = named(Banner(self), "pastMergesSummary")
        self._table = self._make_table()
        self._loading = Hint(self.tr("Reading…"))
        self._none = EmptyState(
            "git-merge",
            self.tr("No merges"),
            self.tr("Contacts that you merge are listed here, and can be taken apart again."),
        )
        self._undo = named(
            buttons.secondary(self.tr("Undo the merge"), "arrow-counter-clockwise"),
            "pastMergesUndo",
        )
        self._close = named(buttons.secondary(self.tr("Close")), "pastMergesClose")

    def _make_table(self) -> ShortTable:
        titles = (self.tr("When"), self.tr("Kept"), self.tr("Merged into it"))
        table = named(ShortTable(titles, _ROW), "pastMergesTable")
        table.setAccessibleName(self.windowTitle())
        table.set_columns(OTHERS, _WIDTHS.items())
        return table

    def _assemble(self) -> None:
        self._stack = QStackedWidget()
        for part in (self._loading, self._table, self._none):
            self._stack.addWidget(part)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._undo)
        foot.addStretch(1)
        foot.addWidget(self._close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 20, 22, 16)
        layout.setSpacing(12)
        layout.addWidget(Title(self.windowTitle()))
        layout.addWidget(
            Hint(
                self.tr(
                    "Undoing brings everybody back as they were. What you changed since in the "
                    "entry that was kept stays there."
                )
            )
        )
        layout.addWidget(self._banner)
        layout.addWidget(self._stack, 1)
        layout.addLayout(foot)

    def _connect(self) -> None:
        self._table.itemSelectionChanged.connect(self._follow)
        self._undo.clicked.connect(self._on_undo)
        self._close.clicked.connect(self.reject)
        self._deeds.changed.connect(self._follow)
        self._deeds.undone.connect(self._on_undone)

    # --- the list ------------------------------------------------------------------------------

    @property
    def ready(self) -> bool:
        """Whether the list has been read."""
        return self._stack.currentWidget() is not self._loading

    def read(self) -> None:
        """Read the list anew."""
        self._context.runner.run(
            lambda desk: desk.duplicates.recent(), self._show, self._on_unreadable, owner=self
        )

    def _show(self, merges: "Sequence[PastMerge]") -> None:
        self._merges = merges
        self._table.show_rows([_words(one) for one in merges])
        self._stack.setCurrentWidget(self._table if merges else self._none)
        if merges:
            self._table.selectRow(0)
            self._table.setFocus()
        self._follow()

    def _on_unreadable(self, error: SmsdeskError) -> None:
        self._loading.clear()
        self._banner.say(error_text(error), Tone.BAD, self.tr("Try again"), self._again)

    def _again(self) -> None:
        self._banner.clear()
        self._loading.setText(self.tr("Reading…"))
        self._context.runner.try_again()
        self.read()

    # --- undoing -------------------------------------------------------------------------------

    @property
    def _chosen(self) -> "PastMerge | None":
        row = self._table.selected_row
        return None if row is None else self._merges[row]

    def _on_undo(self) -> None:
        if self._chosen is not None:
            self._deeds.undo(self._chosen.id)

    def _on_undone(self) -> None:
        self.undone.emit()
        self.read()

    def _say(
        self, words: str, tone: Tone, action: str, on_action: Callable[[], None] | None
    ) -> None:
        self._banner.say(words, tone, action, on_action)

    def _follow(self) -> None:
        busy = self._deeds.busy
        self._table.setEnabled(not busy)
        self._undo.setEnabled(not busy and self._chosen is not None)
        self._close.setEnabled(not busy)

    def reject(self) -> None:
        """What is being undone comes to its end first."""
        if not self._deeds.busy:
            super().reject()


def _words(one: "PastMerge") -> Sequence[str]:
    kept, *others = one.titles
    return (formats.moment(one.at), kept, ", ".join(others))

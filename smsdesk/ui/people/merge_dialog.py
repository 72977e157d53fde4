"""MergeDialog: making the selected people one, after looking at what they become."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from smsdesk.services.people.merge_plan import MergeSheet
from smsdesk.ui.context import Context
from smsdesk.ui.dialogs.lifetime import replace_closed
from smsdesk.ui.error_text import error_text
from smsdesk.ui.people.merge_deeds import MergeDeeds
from smsdesk.ui.people.merge_sheet import MergeSheetView
from smsdesk.ui.theme import Tone
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.banner import Banner
from smsdesk.ui.widgets.labels import Hint, Title
from smsdesk.ui.widgets.naming import named

_SIZE = (860, 600)


class MergeDialog(QDialog):
    """What was done is said by a notice, which can undo it; what went wrong is said here."""

    def __init__(self, context: Context, sheet: MergeSheet, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("mergeDialog")
        replace_closed(self)
        self.setWindowTitle(self.tr("Merge contacts"))
        self._context = context
        self._banner = named(Banner(self), "mergeProblem")
        self._view = MergeSheetView()
        self._cancel = named(buttons.secondary(self.tr("Cancel")), "mergeCancel")
        self._merge = named(buttons.primary(self.tr("Merge"), "git-merge"), "mergeStart")
        # it outlives the dialog: undoing is offered by a notice
        self._deeds = MergeDeeds(context, parent or self)
        self._deeds.say = self._say
        self._assemble()
        self._view.changed.connect(self._follow)
        self._cancel.clicked.connect(self.reject)
        self._merge.clicked.connect(self._on_merge)
        self._deeds.changed.connect(self._follow)
        self._deeds.merged.connect(self.accept)
        self._deeds.failed.connect(self._read_again)
        self.finished.connect(self._on_finished)
        self._ids = tuple(one.id for one in sheet.people)
        self._view.show_sheet(sheet)
        self.resize(*_SIZE)
        self._follow()
        self._merge.setFocus()

    @staticmethod
    def open_for(context: Context, ids: Sequence[int], page: QWidget) -> None:
        """Read all about these and show it; what cannot be merged is said by a notice."""

        def show(sheet: MergeSheet) -> None:
            MergeDialog(context, sheet, page.window()).open()

        context.runner.run(lambda desk: desk.duplicates.sheet(ids), show, owner=page)

    def _assemble(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._cancel)
        foot.addStretch(1)
        foot.addWidget(self._merge)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 20, 22, 16)
        layout.setSpacing(12)
        layout.addWidget(Title(self.windowTitle()))
        layout.addWidget(
            Hint(
                self.tr(
                    "Choose whose value is kept where they differ. Numbers, notes, groups, "
                    "consents and messages of all are joined."
                )
            )
        )
        layout.addWidget(self._banner)
        layout.addWidget(self._view, 1)
        layout.addLayout(foot)

    def _follow(self) -> None:
        self._merge.setEnabled(not self._deeds.busy and self._view.order() is not None)
        self._cancel.setEnabled(not self._deeds.busy)

    def _on_merge(self) -> None:
        order = self._view.order()
        if order is not None:
            self._banner.clear()
            self._deeds.merge(order)

    def _say(
        self, words: str, tone: Tone, action: str, on_action: Callable[[], None] | None
    ) -> None:
        if tone is Tone.BAD:
            self._banner.say(words, tone)
        else:
            self._context.notices.say(words, tone, action, on_action)

    def _read_again(self) -> None:
        """Somebody else changed them."""
        self._context.runner.run(
            lambda desk: desk.duplicates.sheet(self._ids),
            self._view.show_sheet,
            lambda error: self._banner.say(error_text(error), Tone.BAD),
            owner=self,
        )

    def _on_finished(self) -> None:
        """From now on there is no other place."""
        self._deeds.say = self._context.notices.say

    def reject(self) -> None:
        """What is being merged comes to its end first."""
        if not self._deeds.busy:
            super().reject()

"""ImportPages: the four steps of the wizard, the last two made when they are needed or soon.

To make all of them takes as long as two frames. Nobody sees the later ones before a file has been
read, so they are made behind the first paint, one at a time. The way is `import_dialog`'s.
"""

from collections.abc import Sequence
from enum import IntEnum
from functools import cached_property

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from smsdesk.ui.context import Context
from smsdesk.ui.importing.check_step import CheckStep
from smsdesk.ui.importing.columns_step import ColumnsStep
from smsdesk.ui.importing.done_step import DoneStep
from smsdesk.ui.importing.file_step import FileStep

_BETWEEN_MS = 15
"""For a frame, and for whatever else comes."""


class Step(IntEnum):
    """Where one stands."""

    FILE = 0
    COLUMNS = 1
    CHECK = 2
    DONE = 3


class ImportPages(QStackedWidget):
    """A page for each step. Its signals are those of the pages, whenever these are made."""

    columns_edited = Signal()
    choices_edited = Signal()
    group_edited = Signal()
    undo_wanted = Signal()
    write_wanted = Signal()
    another_wanted = Signal()
    grown = Signal()
    """There is more to go through with Tab."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._allowed = True
        self._groups: Sequence[str] = ()
        self.step = Step.FILE
        self.file = FileStep(context)
        self.columns = ColumnsStep()
        self.columns.edited.connect(self.columns_edited)
        self.columns.grown.connect(self.grown)
        self.addWidget(self.file)
        self.addWidget(self.columns)
        self._more = QTimer(self, interval=_BETWEEN_MS)
        self._more.timeout.connect(self._make_one)
        self._more.start()

    @cached_property
    def check(self) -> CheckStep:
        """The figures and choices."""
        page = CheckStep(self._context)
        page.edited.connect(self.choices_edited)
        page.group_edited.connect(self.group_edited)
        page.offer_groups(self._groups)
        page.allow(allowed=self._allowed)
        self.addWidget(page)
        self.grown.emit()
        return page

    @cached_property
    def done(self) -> DoneStep:
        """What one may want to do next."""
        page = DoneStep(self._context)
        page.undo_wanted.connect(self.undo_wanted)
        page.write_wanted.connect(self.write_wanted)
        page.another_wanted.connect(self.another_wanted)
        page.allow(allowed=self._allowed)
        self.addWidget(page)
        self.grown.emit()
        return page

    def show_step(self, step: Step) -> None:
        """Go there."""
        self.step = step
        self.setCurrentWidget(self._page(step))

    def focus_first(self) -> None:
        """Where one begins on this step; the last one has nothing to fill in."""
        page = self._page(self.step)
        if not isinstance(page, DoneStep):
            page.focus_first()

    def offer_groups(self, names: Sequence[str]) -> None:
        """Groups that are there, as soon as they can be chosen."""
        self._groups = names
        if "check" in vars(self):
            self.check.offer_groups(names)

    def allow(self, *, allowed: bool) -> None:
        """Whether anything may be done now."""
        self._allowed = allowed
        self.file.allow(allowed=allowed)
        for name in ("check", "done"):
            if name in vars(self):
                getattr(self, name).allow(allowed=allowed)

    def _page(self, step: Step) -> FileStep | ColumnsStep | CheckStep | DoneStep:
        match step:
            case Step.FILE:
                return self.file
            case Step.COLUMNS:
                return self.columns
            case Step.CHECK:
                return self.check
            case Step.DONE:
                return self.done

    def _make_one(self) -> None:
        missing = [step for step in (Step.CHECK, Step.DONE) if step.name.lower() not in vars(self)]
        if missing:
            self._page(missing[0])
        else:
            self._more.stop()

"""CheckStep: what an import would do, before anything is written, and how it is to be done."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from smsdesk.services.importing.values import Duplicates, ImportPlan
from smsdesk.ui import formats
from smsdesk.ui.importing.import_values import ImportResult
from smsdesk.ui.importing.skipped_table import SkippedTable
from smsdesk.ui.theme import Tone
from smsdesk.ui.widgets.badge import Badge
from smsdesk.ui.widgets.field import Field
from smsdesk.ui.widgets.naming import named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from smsdesk.ui.context import Context

_LONGEST_GROUP = 60


class Pills(QWidget):
    """The figures of an import, one pill each."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        names = ("Added", "Updated", "Unchanged", "Repeated", "Rejected")
        self._badges = [named(Badge(parent=self), f"importPill{name}") for name in names]
        for badge in self._badges:
            self._row.addWidget(badge)
        self._row.addStretch(1)

    def show_result(self, result: ImportResult | None) -> None:
        """New figures; hidden without."""
        self.setVisible(result is not None)
        if result is None:
            return
        for badge, (words, count, tone) in zip(self._badges, self._figures(result), strict=True):
            badge.show_state(
                words.replace(str(count), formats.number(count), 1), tone if count else Tone.NEUTRAL
            )

    def _figures(self, result: ImportResult) -> "Sequence[tuple[str, int, Tone]]":
        added, updated = result.added, result.updated
        same, again, bad = result.unchanged, result.repeated, result.rejected
        return (
            (self.tr("%n new", "", added), added, Tone.GOOD),
            (self.tr("%n changed", "", updated), updated, Tone.ACCENT),
            (self.tr("%n unchanged", "", same), same, Tone.NEUTRAL),
            (self.tr("%n repeated", "", again), again, Tone.WARN),
            (self.tr("%n rejected", "", bad), bad, Tone.BAD),
        )


class CheckStep(QWidget):
    """Figures, choices, and the rows that are left out."""

    edited = Signal()
    """A choice that changes the figures."""
    group_edited = Signal()

    def __init__(self, context: "Context", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._pills = Pills()
        self._skipped = SkippedTable(context)
        self._make_choices()
        self._assemble()
        self._duplicates.activated.connect(self._on_edited)
        self._numberless.clicked.connect(self._on_edited)
        self._group.currentTextChanged.connect(self.group_edited)

    def _make_choices(self) -> None:
        self._duplicates = named(QComboBox(), "importDuplicates")
        for choice, words in (
            (Duplicates.UPDATE, self.tr("Update them; numbers are added, none is lost")),
            (Duplicates.SKIP, self.tr("Skip the row and leave them as they are")),
            (Duplicates.BOTH, self.tr("Keep both: add a second contact")),
        ):
            self._duplicates.addItem(words, choice.value)
        self._group = named(QComboBox(editable=True), "importGroup")
        self._group.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        line = self._group.lineEdit()
        if line is not None:
            line.setPlaceholderText(self.tr("no group"))
            line.setMaxLength(_LONGEST_GROUP)
        self._numberless = named(
            QCheckBox(self.tr("Also bring in people without a number")), "importNumberless"
        )

    def _assemble(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        known = Field(self.tr("People who are already among the contacts"), self._duplicates)
        group = Field(
            self.tr("Put everybody into a group (choose one or type a new name)"), self._group
        )
        grid.addWidget(known, 0, 0)
        grid.addWidget(group, 0, 1)
        grid.addWidget(self._numberless, 1, 0, 1, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self._pills)
        layout.addLayout(grid)
        layout.addWidget(self._skipped, 1)
        layout.addStretch(0)

    # --- what the dialog says and asks -----------------------------------------------------------

    def offer_groups(self, names: "Sequence[str]") -> None:
        """Groups that are there; what has been typed stays."""
        typed = self._group.currentText()
        self._group.clear()
        self._group.addItems(["", *names])
        self._group.setCurrentText(typed)

    def begin(self, *, keep_numberless: bool) -> None:
        """Another file."""
        self._numberless.setChecked(keep_numberless)
        self.show_result(None)

    def keep_numberless(self) -> None:
        """As if a person had ticked it."""
        self._numberless.setChecked(True)

    @property
    def keeps_numberless(self) -> bool:
        """Whether people without a number come in."""
        return self._numberless.isChecked()

    def complete(self, plan: ImportPlan) -> ImportPlan:
        """`plan` with what was chosen here."""
        return replace(
            plan,
            duplicates=Duplicates(self._duplicates.currentData()),
            keep_numberless=self._numberless.isChecked(),
        )

    @property
    def group(self) -> str:
        """The group for everybody; empty for none."""
        return " ".join(self._group.currentText().split())

    def with_group(self, plan: ImportPlan) -> ImportPlan:
        """`plan`, and everybody into the group."""
        return replace(plan, group=self.group)

    def show_result(self, result: ImportResult | None) -> None:
        """What would come; None while it is not known."""
        self._pills.show_result(result)
        self._skipped.show_result(result)

    def allow(self, *, allowed: bool) -> None:
        """Whether choices may be made now."""
        for choice in (self._duplicates, self._group, self._numberless):
            choice.setEnabled(allowed)

    def focus_first(self) -> None:
        """Where one begins."""
        self._duplicates.setFocus()

    def _on_edited(self) -> None:
        # an index, or whether it is ticked, is of no use to anybody
        self.edited.emit()

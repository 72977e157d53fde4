"""DoneStep: the import is over; what one may want to do next."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from smsdesk.ui.context import Context
from smsdesk.ui.importing.import_values import ImportResult
from smsdesk.ui.importing.skipped_table import SkippedTable
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.labels import Hint
from smsdesk.ui.widgets.naming import named


class DoneStep(QWidget):
    """The result itself is said by the dialog."""

    undo_wanted = Signal()
    write_wanted = Signal()
    another_wanted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.write = named(
            buttons.secondary(self.tr("Write to those imported"), "paper-plane-tilt"), "importWrite"
        )
        self._another = named(
            buttons.secondary(self.tr("Import another file"), "file-plus"), "importAnother"
        )
        self.undo = named(
            buttons.danger(self.tr("Undo the import"), "arrow-counter-clockwise"), "importUndo"
        )
        self._hint = Hint(
            self.tr(
                "An import can also be undone later: Contacts, Recent imports. Whoever was "
                "changed in the meantime is left alone."
            )
        )
        self._skipped = SkippedTable(context, "After")
        self.write.clicked.connect(self.write_wanted)
        self._another.clicked.connect(self.another_wanted)
        self.undo.clicked.connect(self.undo_wanted)
        self._assemble()

    def _assemble(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.write, self._another, self.undo):
            row.addWidget(button)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addLayout(row)
        layout.addWidget(self._hint)
        layout.addWidget(self._skipped, 1)
        layout.addStretch(0)

    def show_result(self, result: ImportResult | None) -> None:
        """What came; None once it was undone."""
        undoable = result is not None and result.import_id is not None
        for part in (self.write, self.undo, self._hint):
            part.setVisible(undoable)
        self._skipped.show_result(result)

    def allow(self, *, allowed: bool) -> None:
        """Whether anything may be done now."""
        for button in (self.write, self._another, self.undo):
            button.setEnabled(allowed)

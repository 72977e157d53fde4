"""ImportFrame: what the import wizard consists of; the way through it is `import_dialog`'s."""

from enum import IntEnum

from PySide6.QtWidgets import QDialog, QStackedWidget, QVBoxLayout, QWidget

from smsdesk.ui.context import Context
from smsdesk.ui.dialogs.lifetime import replace_closed
from smsdesk.ui.importing.check_step import CheckStep
from smsdesk.ui.importing.columns_step import ColumnsStep
from smsdesk.ui.importing.done_step import DoneStep
from smsdesk.ui.importing.file_step import FileStep
from smsdesk.ui.importing.import_foot import ImportFoot
from smsdesk.ui.widgets.banner import Banner
from smsdesk.ui.widgets.labels import Title
from smsdesk.ui.widgets.naming import named
from smsdesk.ui.widgets.step_line import StepLine

_SIZE = (820, 620)


class Step(IntEnum):
    """Where one stands."""

    FILE = 0
    COLUMNS = 1
    CHECK = 2
    DONE = 3


class ImportFrame(QDialog):
    """The steps, what is said above them, the buttons below."""

    def __init__(self, context: Context, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("importDialog")
        replace_closed(self)
        self.setWindowTitle(self.tr("Import contacts"))
        self._context = context
        self._make_widgets()
        self._assemble()
        self.resize(*_SIZE)

    @property
    def step(self) -> Step:
        """Where one stands."""
        return Step(self._stack.currentIndex())

    # --- widgets -------------------------------------------------------------------------------

    def _make_widgets(self) -> None:
        names = (self.tr("File"), self.tr("Columns"), self.tr("Check"), self.tr("Done"))
        self._steps = StepLine(names)
        self._banner = named(Banner(self), "importSummary")
        self._stack = QStackedWidget()
        self._file = FileStep(self._context)
        self._columns = ColumnsStep()
        self._check = CheckStep(self._context)
        self._done = DoneStep(self._context)
        self._foot = ImportFoot()

    def _assemble(self) -> None:
        for page in (self._file, self._columns, self._check, self._done):
            self._stack.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 20, 22, 16)
        layout.setSpacing(12)
        layout.addWidget(Title(self.windowTitle()))
        for part in (self._steps, self._banner):
            layout.addWidget(part)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self._foot)

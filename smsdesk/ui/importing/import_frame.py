"""ImportFrame: what the import wizard consists of; the way through it is `import_dialog`'s."""

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from smsdesk.ui.context import Context
from smsdesk.ui.dialogs.lifetime import replace_closed
from smsdesk.ui.importing.import_foot import ImportFoot
from smsdesk.ui.importing.import_pages import ImportPages, Step
from smsdesk.ui.widgets.banner import Banner
from smsdesk.ui.widgets.labels import Title
from smsdesk.ui.widgets.naming import named
from smsdesk.ui.widgets.step_line import StepLine

_SIZE = (820, 620)


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
        return self._pages.step

    # --- widgets -------------------------------------------------------------------------------

    def _make_widgets(self) -> None:
        names = (self.tr("File"), self.tr("Columns"), self.tr("Check"), self.tr("Done"))
        self._steps = StepLine(names)
        self._banner = named(Banner(self), "importSummary")
        self._pages = ImportPages(self._context)
        self._foot = ImportFoot()

    def _assemble(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 20, 22, 16)
        layout.setSpacing(12)
        layout.addWidget(Title(self.windowTitle()))
        for part in (self._steps, self._banner):
            layout.addWidget(part)
        layout.addWidget(self._pages, 1)
        layout.addWidget(self._foot)
        self._pages.grown.connect(self._foot.stand_last)

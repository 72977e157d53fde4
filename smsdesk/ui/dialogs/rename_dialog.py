"""RenameDialog: another name for a saved gateway. It stays open until the name is a good one."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from smsdesk.core.errors import FieldError, SmsdeskError
from smsdesk.services.gateway_setup import ConfiguredGateway
from smsdesk.ui.dialogs.fitted_dialog import FittedDialog
from smsdesk.ui.dialogs.lifetime import replace_closed
from smsdesk.ui.error_text import error_text
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.enter_line import EnterLine
from smsdesk.ui.widgets.field import Field
from smsdesk.ui.widgets.labels import Hint
from smsdesk.ui.widgets.naming import named

if TYPE_CHECKING:
    from smsdesk.services.desk import Desk
    from smsdesk.ui.background import Task
    from smsdesk.ui.context import Context

_WIDTH = 400
OnRenamed = Callable[[ConfiguredGateway], None]


class RenameDialog(FittedDialog):
    """What is wrong with a name stands below it."""

    def __init__(
        self,
        context: "Context",
        gateway: ConfiguredGateway,
        parent: QWidget | None,
        on_renamed: OnRenamed,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("gatewayRename")
        self.setWindowTitle(self.tr("Rename the gateway"))
        replace_closed(self)
        self._context = context
        self._gateway = gateway
        self._on_renamed = on_renamed
        self._task: Task | None = None
        self._make_widgets()
        self._assemble()
        self._connect()

    @classmethod
    def open_for(
        cls,
        context: "Context",
        gateway: ConfiguredGateway,
        parent: QWidget | None,
        on_renamed: OnRenamed,
    ) -> "RenameDialog":
        """Open it without waiting for it; `on_renamed` learns of another name only."""
        dialog = cls(context, gateway, parent, on_renamed)
        dialog.open()
        dialog.name.setFocus()
        dialog.name.selectAll()
        return dialog

    def done(self, result: int) -> None:
        """What is being written cannot be called back; a moment later it closes by itself."""
        if self._task is None:
            super().done(result)

    # --- widgets ------------------------------------------------------------------------------

    def _make_widgets(self) -> None:
        self.name = named(EnterLine(self._gateway.name), "renameName")
        self.field = Field(self.tr("Name of this gateway"), self.name)
        for below in self.field.findChildren(Hint):
            below.setObjectName("renameError")
        self.save_button = named(buttons.primary(self.tr("Rename")), "renameSave")
        self.cancel_button = named(buttons.secondary(self.tr("Cancel")), "renameCancel")
        for button in (self.save_button, self.cancel_button):
            button.setAutoDefault(False)

    def _assemble(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(self.cancel_button)
        foot.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(12)
        column.addWidget(self.field)
        column.addStretch(1)
        column.addLayout(foot)
        self.setMinimumWidth(_WIDTH)
        self.resize(_WIDTH, 0)

    def _connect(self) -> None:
        self.name.textEdited.connect(self.field.clear_problem)
        self.name.returnPressed.connect(self.save_button.click)
        self.save_button.clicked.connect(self.accept)
        self.cancel_button.clicked.connect(self.reject)

    # --- slots --------------------------------------------------------------------------------

    def accept(self) -> None:
        """Close at once when nothing has changed, otherwise once the new name is saved."""
        wanted = self.name.text().strip()
        if wanted == self._gateway.name:
            super().accept()
        elif self._task is None:
            self._rename(wanted)

    def _rename(self, wanted: str) -> None:
        gateway_id = self._gateway.id

        def work(desk: "Desk") -> ConfiguredGateway:
            return desk.gateways.rename(gateway_id, wanted)

        self.save_button.setEnabled(False)
        self._task = self._context.runner.run(work, self._on_saved, self._on_failed, owner=self)

    def _on_saved(self, gateway: ConfiguredGateway) -> None:
        self._task = None
        self.done(QDialog.DialogCode.Accepted)
        self._on_renamed(gateway)

    def _on_failed(self, error: SmsdeskError) -> None:
        self._task = None
        self.save_button.setEnabled(True)
        if isinstance(error, FieldError):
            self.field.show_problem(error_text(error))
            self.name.setFocus()
        else:
            self.done(QDialog.DialogCode.Rejected)
            self._context.runner.problem.emit(error)

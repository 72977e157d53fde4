"""GroupNameDialog: how a group is called, a new one or one that there is."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from smsdesk.core.errors import FieldError, SmsdeskError
from smsdesk.core.group import Group
from smsdesk.ui.context import Context
from smsdesk.ui.dialogs.fitted_dialog import FittedDialog
from smsdesk.ui.dialogs.lifetime import replace_closed
from smsdesk.ui.error_text import error_text
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.enter_line import EnterLine
from smsdesk.ui.widgets.field import Field
from smsdesk.ui.widgets.labels import Title
from smsdesk.ui.widgets.naming import named

if TYPE_CHECKING:
    from smsdesk.services.desk import Desk

_WIDTH = 400
_Save = Callable[[str, "Desk"], Group]
_OnSaved = Callable[[Group], None]


class GroupNameDialog(FittedDialog):
    """What is wrong with a name stands below it."""

    def __init__(
        self,
        context: Context,
        title: str,
        name: str,
        save: _Save,
        on_saved: _OnSaved,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("groupNameDialog")
        replace_closed(self)
        self.setWindowTitle(title)
        self._context = context
        self._save = save
        self._on_saved = on_saved
        self._create(name)
        self._assemble()

    @classmethod
    def open_for(
        cls,
        context: Context,
        title: str,
        name: str,
        save: _Save,
        on_saved: _OnSaved,
        parent: QWidget,
    ) -> "GroupNameDialog":
        """Ask without waiting; `save` runs in a worker, `on_saved` gets what it brought."""
        dialog = cls(context, title, name, save, on_saved, parent)
        dialog.open()
        dialog.name.setFocus()
        dialog.name.selectAll()
        return dialog

    def _create(self, name: str) -> None:
        self.name = named(EnterLine(name), "groupName")
        self.field = Field(self.tr("Name of the group"), self.name)
        self.save_button = named(buttons.primary(self.tr("Save")), "groupSave")
        self.cancel_button = named(buttons.secondary(self.tr("Cancel")), "groupCancel")
        self.save_button.setAutoDefault(False)
        self.name.textEdited.connect(self.field.clear_problem)
        self.name.returnPressed.connect(self.save_button.click)
        self.save_button.clicked.connect(self._on_save)
        self.cancel_button.clicked.connect(self.reject)

    def _assemble(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(self.cancel_button)
        foot.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(12)
        column.addWidget(Title(self.windowTitle()))
        column.addWidget(self.field)
        column.addStretch(1)
        column.addLayout(foot)
        self.setFixedWidth(_WIDTH)

    def _on_save(self) -> None:
        self.save_button.setEnabled(False)
        self._context.runner.run(
            partial(self._save, self.name.text()), self._on_done, self._on_failed, owner=self
        )

    def _on_done(self, group: Group) -> None:
        self.accept()
        self._on_saved(group)

    def _on_failed(self, error: SmsdeskError) -> None:
        self.save_button.setEnabled(True)
        if isinstance(error, FieldError):
            self.field.show_problem(error_text(error))
            self.name.setFocus()
        else:
            self.reject()
            self._context.runner.problem.emit(error)

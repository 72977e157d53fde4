"""OwnFieldsDialog: which fields of its own a shop keeps about people, and in which order."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from smsdesk.core.contact_field import ContactField
from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.template import Template
from smsdesk.core.text import fold
from smsdesk.ui.dialogs.fitted_dialog import FittedDialog
from smsdesk.ui.dialogs.lifetime import replace_closed
from smsdesk.ui.dialogs.unsaved_box import ask_unsaved
from smsdesk.ui.error_text import error_text
from smsdesk.ui.people.own_field_form import OwnFieldForm
from smsdesk.ui.theme import Tone
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.banner import Banner
from smsdesk.ui.widgets.labels import Hint, Title
from smsdesk.ui.widgets.naming import named

if TYPE_CHECKING:
    from smsdesk.services.desk import Desk
    from smsdesk.ui.context import Context

_WIDTH, _LIST_WIDTH, _LIST_HEIGHT = 700, 240, 250


@dataclass(frozen=True, slots=True)
class _Stored:
    """What the dialog starts from."""

    fields: Sequence[ContactField]
    used: Mapping[str, int]
    templates: Sequence[Template]


class OwnFieldsDialog(FittedDialog):
    """A list on the left, the chosen field on the right; nothing is kept before Save."""

    saved = Signal()

    def __init__(self, context: "Context", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ownFieldsDialog")
        self.setWindowTitle(self.tr("Own fields"))
        replace_closed(self)
        self._context = context
        self._fields: list[ContactField] = []
        self._start: list[ContactField] = []
        self._used: Mapping[str, int] = {}
        self._forget: set[str] = set()
        self._ready = False
        self._make_list()
        self._make_buttons()
        self._assemble()
        self._connect()
        self._show_possible()

    @classmethod
    def open_for(cls, context: "Context", parent: QWidget | None) -> "OwnFieldsDialog":
        """Read the fields and show them."""
        dialog = cls(context, parent)
        context.runner.run(_stored, dialog._show, dialog._on_error, owner=dialog)
        dialog.open()
        return dialog

    # --- widgets -------------------------------------------------------------------------------

    def _make_list(self) -> None:
        self._list = named(QListWidget(), "ownFieldsList")
        self._list.setAccessibleName(self.tr("Own fields"))
        self._list.setFixedSize(_LIST_WIDTH, _LIST_HEIGHT)
        self._form = OwnFieldForm()
        self._none = Hint(self.tr("No fields yet. Add what you want to know about people."))
        self._add = named(buttons.secondary(self.tr("Add"), "plus"), "ownFieldAdd")
        self._remove = named(buttons.tool("trash", self.tr("Remove the field")), "ownFieldRemove")
        self._up = named(buttons.tool("arrow-up", self.tr("Move up")), "ownFieldUp")
        self._down = named(buttons.tool("arrow-down", self.tr("Move down")), "ownFieldDown")

    def _make_buttons(self) -> None:
        self._told = named(Banner(self), "ownFieldsTold")
        self._cancel = named(buttons.secondary(self.tr("Cancel")), "ownFieldsCancel")
        self._save = named(buttons.primary(self.tr("Save")), "ownFieldsSave")
        self._save.setDefault(True)

    def _assemble(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 18)
        column.setSpacing(12)
        column.addWidget(Title(self.tr("Own fields")))
        column.addWidget(Hint(self._promise()))
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addLayout(self._left())
        middle.addWidget(self._form, 1)
        middle.addWidget(self._none, 1)
        column.addLayout(middle)
        column.addWidget(self._told)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._cancel)
        foot.addWidget(self._save)
        column.addLayout(foot)
        self.setFixedWidth(_WIDTH)

    def _left(self) -> QVBoxLayout:
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self._list)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self._add)
        row.addStretch(1)
        for button in (self._up, self._down, self._remove):
            row.addWidget(button)
        left.addLayout(row)
        left.addStretch(1)
        return left

    def _promise(self) -> str:
        return self.tr(
            "What you keep about people besides name and number. In a text, the field in braces "
            "becomes each recipient's own value; dates can remind you of people in time."
        )

    def _connect(self) -> None:
        self._list.currentRowChanged.connect(self._show_current)
        self._form.edited.connect(self._on_edited)
        self._add.clicked.connect(self._on_add)
        self._remove.clicked.connect(self._on_remove)
        self._up.clicked.connect(partial(self._move, -1))
        self._down.clicked.connect(partial(self._move, 1))
        self._cancel.clicked.connect(self._close)
        self._save.clicked.connect(self._on_save)

    # --- showing -------------------------------------------------------------------------------

    def _show(self, stored: _Stored) -> None:
        self._fields, self._start = list(stored.fields), list(stored.fields)
        self._used = stored.used
        self._form.offer_templates(stored.templates)
        self._ready = True
        self._show_list(0)
        self._list.setFocus()

    @property
    def ready(self) -> bool:
        """Whether the fields have been read."""
        return self._ready

    def _show_list(self, current: int) -> None:
        self._list.blockSignals(True)
        self._list.clear()
        self._list.addItems([self._line(field) for field in self._fields])
        self._list.setCurrentRow(min(current, len(self._fields) - 1))
        self._list.blockSignals(False)
        self._show_current()

    def _line(self, field: ContactField) -> str:
        return " ".join(field.title.split()) or self.tr("(no name)")

    def _show_current(self) -> None:
        if self._current is not None:
            self._form.show_field(self._current)
        self._show_possible()

    @property
    def _current(self) -> ContactField | None:
        row = self._list.currentRow()
        return self._fields[row] if 0 <= row < len(self._fields) else None

    def _show_possible(self) -> None:
        row, last = self._list.currentRow(), len(self._fields) - 1
        chosen = self._current is not None
        self._form.setVisible(chosen)
        self._none.setVisible(self._ready and not chosen)
        self._add.setEnabled(self._ready)
        self._save.setEnabled(self._ready)
        self._remove.setEnabled(chosen)
        self._up.setEnabled(chosen and row > 0)
        self._down.setEnabled(chosen and row < last)

    # --- slots ---------------------------------------------------------------------------------

    def _on_edited(self) -> None:
        row = self._list.currentRow()
        self._fields[row] = self._form.field()
        self._list.item(row).setText(self._line(self._fields[row]))

    def _on_add(self) -> None:
        self._fields.append(ContactField("", ""))
        self._show_list(len(self._fields) - 1)
        self._form.title.setFocus()

    def _move(self, by: int, _clicked: bool = False) -> None:  # noqa: FBT001, FBT002  # a slot
        row = self._list.currentRow()
        self._fields.insert(row + by, self._fields.pop(row))
        self._show_list(row + by)

    def _on_remove(self) -> None:
        row = self._list.currentRow()
        gone = self._fields.pop(row)
        self._show_list(row)
        self._told.clear()
        if self._used.get(gone.name):
            self._say_kept(gone)

    def _say_kept(self, gone: ContactField) -> None:
        words = self.tr(
            "%n person(s) have a value in “%1”. It stays with them and comes back with a field of "
            "this name.",
            "",
            self._used[gone.name],
        )
        self._told.say(
            words.replace("%1", gone.title),
            Tone.WARN,
            self.tr("Delete the values"),
            partial(self._say_forgotten, gone),
        )

    def _say_forgotten(self, gone: ContactField) -> None:
        self._forget.add(gone.name)
        words = self.tr("The values of “%1” will be deleted when you save.")
        self._told.say(
            words.replace("%1", gone.title),
            Tone.BAD,
            self.tr("Keep the values"),
            partial(self._keep, gone),
        )

    def _keep(self, gone: ContactField) -> None:
        self._forget.discard(gone.name)
        self._say_kept(gone)

    # --- saving and closing --------------------------------------------------------------------

    def _on_save(self) -> None:
        fields, forget = list(self._fields), frozenset(self._forget)
        self._save.setEnabled(False)
        self._context.runner.run(
            lambda desk: desk.own_fields.save_all(fields, forget),
            self._on_saved,
            self._on_error,
            owner=self,
        )

    def _on_saved(self, _fields: Sequence[ContactField]) -> None:
        self._context.changes.own_fields.emit()
        if self._forget:
            self._context.changes.contacts.emit()
        self.saved.emit()
        self.accept()

    def _on_error(self, error: SmsdeskError) -> None:
        self._show_possible()
        row = _at_fault(self._fields, error)
        if row is None:
            self._told.say(error_text(error), Tone.BAD)
            return
        self._list.setCurrentRow(row)
        self._form.title_field.show_problem(error_text(error))
        self._form.title.setFocus()

    def reject(self) -> None:
        """Esc and the cross ask first when something would be lost."""
        if self._fields != self._start:
            ask_unsaved(self, self._on_save, self._close)
        else:
            self._close()

    def _close(self) -> None:
        self.done(QDialog.DialogCode.Rejected)


def _at_fault(fields: Sequence[ContactField], error: SmsdeskError) -> int | None:
    """The row of the title that was refused."""
    titles = [fold(field.title) for field in fields]
    if error.code is ErrorCode.FIELD_REQUIRED:
        return titles.index("") if "" in titles else None
    repeated = (row for row, title in enumerate(titles) if title in titles[:row])
    return next(repeated, None) if error.code is ErrorCode.OWN_FIELD_TAKEN else None


def _stored(desk: "Desk") -> _Stored:
    """In a worker."""
    return _Stored(desk.own_fields.list(), desk.own_fields.used(), desk.templates.list())

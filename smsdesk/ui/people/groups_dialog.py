"""GroupsDialog: all groups with how many people are in each; new ones, other names, deleting."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from smsdesk.core.contact_filter import ContactFilter
from smsdesk.core.errors import SmsdeskError
from smsdesk.ui import formats
from smsdesk.ui.context import Context
from smsdesk.ui.dialogs.lifetime import replace_closed
from smsdesk.ui.error_text import error_text
from smsdesk.ui.people import filter_words
from smsdesk.ui.people.group_deeds import GroupDeeds
from smsdesk.ui.theme import Tone
from smsdesk.ui.widgets import buttons
from smsdesk.ui.widgets.banner import Banner
from smsdesk.ui.widgets.empty_state import EmptyState
from smsdesk.ui.widgets.labels import Hint, Title
from smsdesk.ui.widgets.naming import named
from smsdesk.ui.widgets.short_table import ShortTable

if TYPE_CHECKING:
    from smsdesk.services.people.groups import CountedGroup

_SIZE = (720, 520)
_ROW = 38
_WIDTHS = (220, 90)
_WORDS_WIDTH = 440


class GroupsDialog(QDialog):
    """Reads the groups again after each change."""

    shown = Signal()
    """The groups are there, or why they are not."""

    def __init__(self, context: Context, wanted: ContactFilter, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("groupsDialog")
        replace_closed(self)
        self.setWindowTitle(self.tr("Groups"))
        self._context = context
        self._wanted = wanted
        self._groups: Sequence[CountedGroup] = ()
        self._deeds = GroupDeeds.over(context, parent)
        self._create_table()
        self._create_buttons()
        self._create_states()
        self._assemble()
        self._connect()
        self.resize(*_SIZE)
        self._follow()

    @classmethod
    def open_for(
        cls, context: Context, parent: QWidget, wanted: ContactFilter | None = None
    ) -> "GroupsDialog":
        """Open it without waiting; `wanted` is the filter of the list, to be kept as a group."""
        dialog = cls(context, wanted or ContactFilter(), parent.window())
        dialog._read()
        dialog.open()
        dialog.table.setFocus()
        return dialog

    # --- widgets -------------------------------------------------------------------------------

    def _create_table(self) -> None:
        titles = (self.tr("Group"), self.tr("People"), self.tr("Who is in it"))
        self.table = named(ShortTable(titles, _ROW), "groupsTable")
        self.table.setAccessibleName(self.windowTitle())
        self.table.horizontalHeader().setSectionsClickable(False)
        self.table.set_columns(2, enumerate(_WIDTHS))

    def _create_buttons(self) -> None:
        self.problem = named(Banner(self), "groupsProblem")
        self.add_button = named(buttons.secondary(self.tr("New group…"), "plus"), "groupsAdd")
        self.keep_button = named(
            buttons.secondary(self.tr("Save the filter as a group…"), "funnel"), "groupsKeep"
        )
        self.rename_button = named(buttons.secondary(self.tr("Rename…")), "groupsRename")
        self.delete_button = named(buttons.danger(self.tr("Delete"), "trash"), "groupsDelete")
        self.write_button = named(
            buttons.primary(self.tr("Write to the group"), "paper-plane-tilt"), "groupsWrite"
        )
        self.write_button.setAutoDefault(False)
        self.close_button = named(buttons.secondary(self.tr("Close")), "groupsClose")

    def _create_states(self) -> None:
        self._loading = Hint(self.tr("Reading the groups…"))
        self._none = named(
            EmptyState(
                "users-three",
                self.tr("No groups yet"),
                self.tr(
                    "Everybody in a group is written to in one go. Put people into one by hand, or "
                    "set filters in the list and save them as a group: then it finds its people by "
                    "itself."
                ),
            ),
            "groupsEmpty",
        )
        self._none.set_width(_WORDS_WIDTH)
        self._stack = QStackedWidget()
        for state in (self._loading, self.table, self._none):
            self._stack.addWidget(state)

    def _assemble(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 18)
        column.setSpacing(12)
        head = _row(Title(self.windowTitle()), self.add_button, self.keep_button)
        head.setStretch(0, 1)
        column.addLayout(head)
        column.addWidget(self.problem)
        column.addWidget(self._stack, 1)
        foot = _row(self.rename_button, self.delete_button)
        foot.addStretch(1)
        for button in (self.close_button, self.write_button):
            foot.addWidget(button)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.table.itemSelectionChanged.connect(self._follow)
        self.table.cellDoubleClicked.connect(self._rename)
        self.add_button.clicked.connect(self._add)
        self.keep_button.clicked.connect(self._keep)
        self.rename_button.clicked.connect(self._rename)
        self.delete_button.clicked.connect(self._delete)
        self.write_button.clicked.connect(self._write)
        self.close_button.clicked.connect(self.reject)
        for changed in (self._context.changes.groups, self._context.changes.contacts):
            changed.connect(self._read)

    # --- reading -------------------------------------------------------------------------------

    def _read(self) -> None:
        self._context.runner.run(
            lambda desk: desk.groups.counted(), self._show, self._fail, owner=self
        )

    def _show(self, groups: "Sequence[CountedGroup]") -> None:
        chosen = self.chosen
        self.problem.clear()
        self._groups = groups
        self.table.show_rows([self._words(each) for each in groups])
        names = [each.group.id for each in groups]
        if chosen is not None and chosen.group.id in names:
            self.table.selectRow(names.index(chosen.group.id))
        elif groups:
            self.table.selectRow(0)
        self._stack.setCurrentWidget(self.table if groups else self._none)
        self._follow()
        self.shown.emit()

    def _words(self, each: "CountedGroup") -> Sequence[str]:
        wanted = each.group.filter
        who = self.tr("picked by hand") if wanted is None else filter_words.told(wanted)
        return (each.group.name, formats.number(each.members), who)

    def _fail(self, error: SmsdeskError) -> None:
        self.problem.say(error_text(error), Tone.BAD)
        self.shown.emit()

    @property
    def chosen(self) -> "CountedGroup | None":
        """The group that a button is about."""
        row = self.table.currentRow()
        return self._groups[row] if 0 <= row < len(self._groups) else None

    def _follow(self) -> None:
        chosen, keeps = self.chosen, not self._wanted.is_empty and self._wanted.group_id is None
        for button in (self.rename_button, self.delete_button):
            button.setEnabled(chosen is not None)
        self.write_button.setEnabled(chosen is not None and chosen.members > 0)
        self.keep_button.setEnabled(keeps)
        self.keep_button.setToolTip(
            filter_words.told(self._wanted)
            if keeps
            else self.tr("First set a filter in the list of contacts, other than a group.")
        )

    # --- what the buttons do -------------------------------------------------------------------

    def _add(self) -> None:
        self._deeds.add(parent=self)

    def _keep(self) -> None:
        self._deeds.keep_filter(self._wanted, self)

    def _rename(self) -> None:
        if self.chosen is not None:
            self._deeds.rename(self.chosen.group, self)

    def _delete(self) -> None:
        if self.chosen is not None:
            self._deeds.delete(self.chosen.group.id)

    def _write(self) -> None:
        if self.chosen is not None:
            self.accept()
            self._context.wishes.group_message.emit(self.chosen.group.id)


def _row(*parts: QWidget | QPushButton) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for part in parts:
        row.addWidget(part)
    return row

"""SelectionDeeds: what the list's menu does to the selected people - groups, consents, a file."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from smsdesk.core.contact_filter import ContactFilter
from smsdesk.ui.context import Context
from smsdesk.ui.people.contact_deeds import ContactDeeds
from smsdesk.ui.people.contact_table import ContactTable
from smsdesk.ui.people.group_deeds import GroupDeeds


class SelectionDeeds(QObject):
    """Follows the table's menu."""

    def __init__(
        self, context: Context, table: ContactTable, deeds: ContactDeeds, page: QWidget
    ) -> None:
        super().__init__(page)
        self._context = context
        self._table = table
        self._deeds = deeds
        self._page = page
        self.groups = GroupDeeds(context, page)
        self.groups.read.connect(self._on_groups)
        table.put_wanted.connect(self._put)
        table.take_wanted.connect(self._take)
        table.new_group_wanted.connect(self._new_group)
        table.consent_wanted.connect(self._note_consent)
        table.export_wanted.connect(self._export)
        table.merge_wanted.connect(self._merge)

    def _on_groups(self) -> None:
        self._table.groups = self.groups.groups

    def _put(self, group_id: int) -> None:
        self.groups.put(group_id, self._table.selected_ids)

    def _take(self, group_id: int) -> None:
        self.groups.take(group_id, self._table.selected_ids)

    def _new_group(self) -> None:
        self.groups.add(self._table.selected_ids)

    def _note_consent(self) -> None:
        # not needed for the first rows
        from smsdesk.ui.people.consent_dialog import ConsentDialog

        ConsentDialog.open_for(self._context, self._table.selected_ids, self._page)

    def _merge(self) -> None:
        from smsdesk.ui.people.merge_dialog import MergeDialog

        MergeDialog.open_for(self._context, self._table.selected_ids, self._page)

    def _export(self) -> None:
        self._deeds.choose_export(self._table.selected_ids)

    def open_groups(self, wanted: ContactFilter) -> None:
        """All groups; `wanted` may be kept as one."""
        from smsdesk.ui.people.groups_dialog import GroupsDialog

        GroupsDialog.open_for(self._context, self._page, wanted)

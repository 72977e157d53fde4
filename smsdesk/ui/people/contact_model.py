"""ContactModel: the cells of the contact list and its order. Reading is LazyTable's job.

What the columns are and say is in `contact_columns`.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal

from smsdesk.core.consent import ConsentState
from smsdesk.core.contact_field import ContactField
from smsdesk.core.contact_filter import ContactFilter, ContactOrder
from smsdesk.core.errors import SmsdeskError
from smsdesk.interruption import Interruption
from smsdesk.services.people.contacts import ContactListRow
from smsdesk.ui import state_words
from smsdesk.ui.background import TaskRunner
from smsdesk.ui.models.lazy_table import PAGE, LazyTable
from smsdesk.ui.models.question import Beginning, Question
from smsdesk.ui.people.contact_columns import (
    LATEST_FIRST,
    SORTED,
    Column,
    explained,
    headers,
    kind_text,
    shown,
)
from smsdesk.ui.theme import Theme, Tone

if TYPE_CHECKING:
    from smsdesk.services.desk import Desk

__all__ = ["Column", "ContactModel", "explained", "headers", "kind_text", "shown"]

_MUTED = frozenset((Column.KIND, Column.LAST_SMS, Column.CREATED, Column.CHANGED))
_CONSENTS = {
    ConsentState.GIVEN: ("check-circle", "good"),
    ConsentState.WITHDRAWN: ("prohibit", "warn"),
    ConsentState.UNKNOWN: ("minus-circle", "muted"),
}


@dataclass(slots=True)
class _Asked:
    """What is read beside the rows themselves."""

    extras: bool = False


class ContactModel(LazyTable[ContactListRow]):
    """Whoever wants another order asks again when `ordered` tells it."""

    failed = Signal(object)
    """The `SmsdeskError` of a search that could not be made."""
    ordered = Signal()
    """A person wants `order`."""

    def __init__(self, runner: TaskRunner, theme: Theme, parent: QObject | None = None) -> None:
        self._asked_for = _Asked()
        super().__init__(
            runner, headers(), partial(_rows, self._asked_for), lambda row: row.id, parent
        )
        self._theme = theme
        self.order = ContactOrder()
        self.own: Sequence[ContactField] = ()
        """The own fields whose columns follow the others."""

    # --- columns -------------------------------------------------------------------------------

    def set_own(self, fields: Sequence[ContactField]) -> None:
        """The shop's own fields, a column each."""
        if list(fields) == list(self.own):
            return
        first, none = len(Column), QModelIndex()
        if self.own:
            self.beginRemoveColumns(none, first, first + len(self.own) - 1)
            self.own, self._headers = (), tuple(headers())
            self.endRemoveColumns()
        if fields:
            self.beginInsertColumns(none, first, first + len(fields) - 1)
            self.own = tuple(fields)
            self._headers = (*headers(), *(field.title for field in fields))
            self.endInsertColumns()

    def want_extras(self, wanted: bool) -> None:  # noqa: FBT001  # a setter
        """Whether columns are shown that a row does not tell by itself."""
        more = wanted and not self._asked_for.extras
        self._asked_for.extras = wanted
        if more:
            self.refresh()

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Also which way a first click sorts."""
        if role == Qt.ItemDataRole.InitialSortOrderRole and section in LATEST_FIRST:
            return Qt.SortOrder.DescendingOrder
        if role == Qt.ItemDataRole.InitialSortOrderRole:
            return Qt.SortOrder.AscendingOrder
        return super().headerData(section, orientation, role)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """The view wants this order; a column that has none keeps the one that is."""
        if column in SORTED:
            wanted = ContactOrder(SORTED[column], order is Qt.SortOrder.DescendingOrder)
            if wanted != self.order:
                self.order = wanted
                self.ordered.emit()

    # --- cells ---------------------------------------------------------------------------------

    def cell(self, row: ContactListRow, column: int, role: int) -> object:
        """What a cell shows for a Qt item data role."""
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return shown(row, column, self.own)
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return explained(row, column, self.own)
            case Qt.ItemDataRole.ForegroundRole if column in _MUTED:
                return self._theme.color("muted")
            case Qt.ItemDataRole.DecorationRole if column == Column.LAST_SMS:
                return self._state_icon(row)
            case Qt.ItemDataRole.DecorationRole if column == Column.MARKETING and row.extras:
                return self._theme.icon(*_CONSENTS[row.extras.marketing])
        return None

    def _state_icon(self, row: ContactListRow) -> object:
        if row.last_sms_state is None:
            return None
        tone = state_words.tone(row.last_sms_state)
        color = "muted" if tone in (Tone.NEUTRAL, Tone.ACCENT) else tone.value
        return self._theme.icon(state_words.icon_name(row.last_sms_state), color)

    # --- asking --------------------------------------------------------------------------------

    def tell_failure(self, error: SmsdeskError) -> None:
        """Instead of a notice: the list itself says it."""
        self.failed.emit(error)

    def ask(self, wanted: ContactFilter, order: ContactOrder) -> None:
        """Show whom `wanted` holds."""
        self.search(
            Question(partial(_begin, self._asked_for, wanted, order), partial(_find, wanted, order))
        )


def _begin(
    asked: _Asked,
    wanted: ContactFilter,
    order: ContactOrder,
    desk: "Desk",
    interruption: Interruption,
) -> Beginning[ContactListRow]:
    first = desk.contacts.first(wanted, order, interruption, PAGE)
    return Beginning(_with_extras(asked, desk, first.rows), first.all_ids)


def _find(
    wanted: ContactFilter, order: ContactOrder, desk: "Desk", interruption: Interruption
) -> Sequence[int]:
    return desk.contacts.find(wanted, order, interruption)


def _rows(asked: _Asked, desk: "Desk", ids: Sequence[int]) -> Sequence[ContactListRow]:
    return _with_extras(asked, desk, desk.contacts.rows(ids))


def _with_extras(
    asked: _Asked, desk: "Desk", rows: Sequence[ContactListRow]
) -> Sequence[ContactListRow]:
    if not asked.extras:
        return rows
    extras = desk.list_extras.of([row.id for row in rows])
    return [replace(row, extras=extras.get(row.id)) for row in rows]

"""ContactModel: what the columns of the contact list show. Reading is LazyTable's job."""

from collections.abc import Sequence
from enum import IntEnum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

from smsdesk.core.contact import ContactKind
from smsdesk.core.contact_filter import ContactFilter, ContactOrder
from smsdesk.core.errors import SmsdeskError
from smsdesk.interruption import Interruption
from smsdesk.services.people.contacts import ContactListRow
from smsdesk.ui import formats, state_words
from smsdesk.ui.background import TaskRunner
from smsdesk.ui.models.lazy_table import PAGE, LazyTable
from smsdesk.ui.models.question import Beginning, Question
from smsdesk.ui.theme import Theme, Tone

if TYPE_CHECKING:
    from smsdesk.services.desk import Desk

_NOTHING = "—"


class Column(IntEnum):
    """The columns, from left to right."""

    NAME = 0
    PHONE = 1
    KIND = 2
    LAST_SMS = 3


class ContactModel(LazyTable[ContactListRow]):
    """Name, number, kind, last SMS."""

    failed = Signal(object)
    """The `SmsdeskError` of a search that could not be made."""

    def __init__(self, runner: TaskRunner, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(
            runner,
            headers(),
            lambda desk, ids: desk.contacts.rows(ids),
            lambda row: row.id,
            parent,
        )
        self._theme = theme

    def cell(self, row: ContactListRow, column: int, role: int) -> object:
        """What a cell shows for a Qt item data role."""
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return shown(row, Column(column))
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return explained(row, Column(column))
            case Qt.ItemDataRole.ForegroundRole if column in (Column.KIND, Column.LAST_SMS):
                return self._theme.color("muted")
            case Qt.ItemDataRole.DecorationRole if column == Column.LAST_SMS:
                return self._state_icon(row)
        return None

    def _state_icon(self, row: ContactListRow) -> object:
        if row.last_sms_state is None:
            return None
        tone = state_words.tone(row.last_sms_state)
        color = "muted" if tone in (Tone.NEUTRAL, Tone.ACCENT) else tone.value
        return self._theme.icon(state_words.icon_name(row.last_sms_state), color)

    def tell_failure(self, error: SmsdeskError) -> None:
        """Instead of a notice: the list itself says it."""
        self.failed.emit(error)

    def ask(self, wanted: ContactFilter, order: ContactOrder) -> None:
        """Show whom `wanted` holds."""
        self.search(
            Question(partial(_begin, wanted, order), partial(_find, wanted, order)),
        )


def _begin(
    wanted: ContactFilter, order: ContactOrder, desk: "Desk", interruption: Interruption
) -> Beginning[ContactListRow]:
    first = desk.contacts.first(wanted, order, interruption, PAGE)
    return Beginning(first.rows, first.all_ids)


def _find(
    wanted: ContactFilter, order: ContactOrder, desk: "Desk", interruption: Interruption
) -> Sequence[int]:
    return desk.contacts.find(wanted, order, interruption)


def headers() -> Sequence[str]:
    """The titles of the columns."""
    translate = QCoreApplication.translate
    return (
        translate("ContactModel", "Name"),
        translate("ContactModel", "Phone"),
        translate("ContactModel", "Kind"),
        translate("ContactModel", "Last SMS"),
    )


def kind_text(kind: ContactKind) -> str:
    """Customer or contractor."""
    if kind is ContactKind.CONTRACTOR:
        return QCoreApplication.translate("ContactModel", "Contractor")
    return QCoreApplication.translate("ContactModel", "Customer")


def shown(row: ContactListRow, column: Column) -> str:
    """The words of a cell."""
    match column:
        case Column.NAME:
            return row.name or row.company or (row.phone.display if row.phone else _NOTHING)
        case Column.PHONE:
            return row.phone.display if row.phone else _NOTHING
        case Column.KIND:
            return kind_text(row.kind)
        case Column.LAST_SMS:
            return _moment(row)


def explained(row: ContactListRow, column: Column) -> str:
    """The words of a tool tip: everything that the cell may have cut off."""
    if column is Column.NAME:
        return "\n".join(line for line in (row.name, row.company) if line) or shown(row, column)
    if column is Column.LAST_SMS and row.last_sms_state is not None:
        state = state_words.word(row.last_sms_state)
        return f"{_moment(row)} · {state}\n{state_words.explanation(row.last_sms_state)}"
    return shown(row, column)


def _moment(row: ContactListRow) -> str:
    return formats.moment(row.last_sms_at) if row.last_sms_at else _NOTHING

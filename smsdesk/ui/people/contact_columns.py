"""The columns of the contact list: their titles, by which one may sort, what their cells say."""

from collections.abc import Mapping, Sequence
from enum import IntEnum

from PySide6.QtCore import QCoreApplication

from smsdesk.core.consent import ConsentState
from smsdesk.core.contact import ContactKind
from smsdesk.core.contact_field import ContactField
from smsdesk.core.contact_filter import ContactColumn
from smsdesk.services.people.contacts import ContactListRow
from smsdesk.ui import formats, state_words

NOTHING = "—"
_C = ContactColumn


class Column(IntEnum):
    """The columns that are always there to choose from; those of own fields follow."""

    NAME = 0
    PHONE = 1
    KIND = 2
    LAST_SMS = 3
    COMPANY = 4
    EMAIL = 5
    GROUPS = 6
    MARKETING = 7
    CREATED = 8
    CHANGED = 9


USUAL = (Column.NAME, Column.PHONE, Column.KIND, Column.LAST_SMS)
"""What is shown as long as nobody chose anything else."""
PLAIN = frozenset((*USUAL, Column.COMPANY))
"""What every row tells by itself; the rest is read beside it."""
SORTED: Mapping[int, ContactColumn] = {
    Column.NAME: _C.NAME,
    Column.PHONE: _C.PHONE,
    Column.KIND: _C.KIND,
    Column.LAST_SMS: _C.LAST_SMS,
    Column.COMPANY: _C.COMPANY,
    Column.EMAIL: _C.EMAIL,
    Column.MARKETING: _C.MARKETING,
    Column.CREATED: _C.CREATED,
    Column.CHANGED: _C.CHANGED,
}
LATEST_FIRST = frozenset((Column.LAST_SMS, Column.CREATED, Column.CHANGED))
"""Whoever sorts by these looks for the newest."""
WIDTHS: Mapping[int, int] = {
    Column.PHONE: 142,
    Column.KIND: 104,
    Column.LAST_SMS: 172,
    Column.COMPANY: 170,
    Column.EMAIL: 180,
    Column.GROUPS: 150,
    Column.MARKETING: 140,
    Column.CREATED: 130,
    Column.CHANGED: 130,
}
OWN_WIDTH = 140


def key_of(column: int, own: Sequence[ContactField]) -> str:
    """By which a column is remembered."""
    return Column(column).name.lower() if column < len(Column) else f"own:{_own(column, own).name}"


def headers() -> Sequence[str]:
    """The titles of the columns, without those of own fields."""
    translate = QCoreApplication.translate
    return (
        translate("ContactModel", "Name"),
        translate("ContactModel", "Phone"),
        translate("ContactModel", "Kind"),
        translate("ContactModel", "Last SMS"),
        translate("ContactModel", "Company"),
        translate("ContactModel", "E-mail"),
        translate("ContactModel", "Groups"),
        translate("ContactModel", "Marketing"),
        translate("ContactModel", "Added"),
        translate("ContactModel", "Changed"),
    )


def kind_text(kind: ContactKind) -> str:
    """Customer or contractor."""
    if kind is ContactKind.CONTRACTOR:
        return QCoreApplication.translate("ContactModel", "Contractor")
    return QCoreApplication.translate("ContactModel", "Customer")


def shown(row: ContactListRow, column: int, own: Sequence[ContactField] = ()) -> str:
    """The words of a cell."""
    match column:
        case Column.NAME:
            return row.name or row.company or (row.phone.display if row.phone else NOTHING)
        case Column.PHONE:
            return row.phone.display if row.phone else NOTHING
        case Column.KIND:
            return kind_text(row.kind)
        case Column.LAST_SMS:
            return formats.moment(row.last_sms_at) if row.last_sms_at else NOTHING
        case Column.COMPANY:
            return row.company or NOTHING
    return _read_beside(row, column, own)


def _read_beside(row: ContactListRow, column: int, own: Sequence[ContactField]) -> str:
    """Empty until it has been read."""
    extras = row.extras
    if extras is None:
        return ""
    if column >= len(Column):
        field = _own(column, own)
        return field.shown(extras.fields.get(field.name, "")) or NOTHING
    if column == Column.MARKETING:
        return _marketing(extras.marketing)
    words = {
        Column.EMAIL: extras.email,
        Column.GROUPS: ", ".join(extras.groups),
        Column.CREATED: formats.day(extras.created_at.astimezone()),
        Column.CHANGED: formats.day(extras.updated_at.astimezone()),
    }
    return words[Column(column)] or NOTHING


def _marketing(state: ConsentState) -> str:
    # not needed for the first rows
    from smsdesk.core.consent import ConsentPurpose
    from smsdesk.ui.people import consent_words

    return consent_words.state(ConsentPurpose.MARKETING, state)


def explained(row: ContactListRow, column: int, own: Sequence[ContactField] = ()) -> str:
    """The words of a tool tip: everything that the cell may have cut off."""
    if column == Column.NAME:
        return "\n".join(line for line in (row.name, row.company) if line) or shown(row, column)
    if column == Column.LAST_SMS and row.last_sms_state is not None:
        state = state_words.word(row.last_sms_state)
        why = state_words.explanation(row.last_sms_state)
        return f"{shown(row, column)} · {state}\n{why}"
    if column == Column.GROUPS and row.extras is not None:
        return "\n".join(row.extras.groups)
    return shown(row, column, own)


def _own(column: int, own: Sequence[ContactField]) -> ContactField:
    return own[column - len(Column)]

"""What the cells of the contact list say."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QIcon

from smsdesk.core.contact import ContactKind
from smsdesk.core.message import MessageState
from smsdesk.core.phone import PhoneNumber
from smsdesk.services.people.contacts import ContactListRow
from smsdesk.ui.background import TaskRunner
from smsdesk.ui.people.contact_model import Column, ContactModel, explained, headers, shown
from smsdesk.ui.theme import Theme

Role = Qt.ItemDataRole
AT = datetime(2025, 11, 3, 10, 5, tzinfo=UTC).astimezone()


def row(
    name: str = "Anna Nowak",
    company: str = "",
    phone: str = "+48501234567",
    state: MessageState | None = None,
) -> ContactListRow:
    number = PhoneNumber(phone) if phone else None
    when = AT if state else None
    return ContactListRow(1, name, company, number, ContactKind.CUSTOMER, when, state)


@pytest.fixture
def model(runner: TaskRunner, theme: Theme) -> ContactModel:
    return ContactModel(runner, theme)


def test_every_column_has_a_title() -> None:
    assert list(headers()) == [
        "Name",
        "Phone",
        "Kind",
        "Last SMS",
        "Company",
        "E-mail",
        "Groups",
        "Marketing",
        "Added",
        "Changed",
    ]


@pytest.mark.parametrize(
    ("contact", "name"),
    [
        (row(), "Anna Nowak"),
        (row("", "Hurtownia"), "Hurtownia"),
        (row("", ""), "+48 501 234 567"),
        (row("", "", ""), "—"),
    ],
)
def test_somebody_is_called_by_what_there_is(contact: ContactListRow, name: str) -> None:
    assert shown(contact, Column.NAME) == name


def test_a_row_without_number_and_messages_has_dashes() -> None:
    assert shown(row(phone=""), Column.PHONE) == "—"
    assert shown(row(), Column.LAST_SMS) == "—"
    assert shown(row(), Column.KIND) == "Customer"


def test_the_last_sms_is_told_by_its_time() -> None:
    assert shown(row(state=MessageState.DELIVERED), Column.LAST_SMS) == f"{AT:%d.%m.%Y, %H:%M}"


def test_tool_tips_tell_the_whole() -> None:
    both = row("Anna Nowak", "Bardzo Długa Nazwa Firmy")
    assert explained(both, Column.NAME) == "Anna Nowak\nBardzo Długa Nazwa Firmy"
    assert explained(row("", ""), Column.NAME) == "+48 501 234 567"
    told = explained(row(state=MessageState.UNDELIVERED), Column.LAST_SMS)
    assert "Undelivered\nThe message did not reach the phone" in told
    assert explained(row(), Column.PHONE) == "+48 501 234 567"


def test_cells_by_role(model: ContactModel) -> None:
    contact = row(state=MessageState.DELIVERED)
    assert model.cell(contact, Column.NAME, Role.DisplayRole) == "Anna Nowak"
    assert model.cell(contact, Column.NAME, Role.AccessibleTextRole) == "Anna Nowak"
    assert isinstance(model.cell(contact, Column.KIND, Role.ForegroundRole), QColor)
    assert model.cell(contact, Column.NAME, Role.ForegroundRole) is None
    assert isinstance(model.cell(contact, Column.LAST_SMS, Role.DecorationRole), QIcon)
    assert model.cell(row(), Column.LAST_SMS, Role.DecorationRole) is None
    neutral = row(state=MessageState.QUEUED)
    assert isinstance(model.cell(neutral, Column.LAST_SMS, Role.DecorationRole), QIcon)

"""From a contact to the messages of that person, over real services."""

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from smsdesk.core.contact import ContactDraft
from smsdesk.core.phone import PhoneNumber
from smsdesk.services.compose import MessageDraft
from smsdesk.services.desk import Desk
from smsdesk.ui.context import Context, PageKey
from smsdesk.ui.pages.messages_page import MessagesPage
from smsdesk.ui.people.contact_table import ContactTable
from tests.ui.conftest import WAIT, Open
from tests.ui.setup_tools import add_practice, asked, find

ANNA, JAN = PhoneNumber("+48601000001"), PhoneNumber("+48601000002")


def _write(desk: Desk) -> int:
    """A message to each of two people; the id of the first."""
    gateway = add_practice(desk)
    ids = [
        desk.contacts.save(ContactDraft(n, phone=p)).id for n, p in (("Anna", ANNA), ("Jan", JAN))
    ]
    desk.compose.queue(MessageDraft(tuple(desk.compose.recipients(ids)), "Gotowe"))
    # the window's sender must not change anything meanwhile
    desk.gateways.set_active(gateway.id, active=False)
    return ids[0]


def test_messages_of_a_contact(qtbot: QtBot, context: Context, open_window: Open) -> None:
    contact_id = asked(qtbot, context, _write)
    window = open_window()
    table = find(window, ContactTable)
    qtbot.waitUntil(lambda: table.model().rowCount() == 2, timeout=WAIT)
    assert "Messages of this person" in [one.text() for one in table.context_menu().actions()]
    table._show_history()
    assert not window.findChildren(MessagesPage)
    table.setCurrentIndex(table.model().index(0, 0))
    table._show_history()
    assert window.page is PageKey.MESSAGES
    page = find(window, MessagesPage)
    qtbot.waitUntil(lambda: page._filters.query.only.contact_id == contact_id, timeout=WAIT)
    assert page._filters.query.only.phone == ANNA
    qtbot.waitUntil(lambda: len(page._model.ids) == 1, timeout=WAIT)
    assert find(page, QPushButton, "filterPerson").text() == "Only Anna ✕"
    page._filters.show_everything()
    qtbot.waitUntil(lambda: len(page._model.ids) == 2, timeout=WAIT)

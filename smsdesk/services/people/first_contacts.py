"""The first contacts of the list before any service is there. It imports next to nothing."""

from collections.abc import Sequence
from pathlib import Path

from smsdesk.services.people.contacts import PAGE, ContactListRow, list_row
from smsdesk.store.people.first_page import first_page


def first_contacts(database: Path) -> Sequence[ContactListRow]:
    """What `ContactService.first` would find; nothing where the data is not as usual."""
    return [list_row(line) for line in first_page(database, PAGE)]

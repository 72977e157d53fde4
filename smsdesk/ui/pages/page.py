"""What the main window expects of every page, of the one where one writes, of the messages."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from smsdesk.services.people.contacts import ContactListRow


class Page(Protocol):
    """A page; built with (context, parent) when it is first shown."""

    def refresh(self) -> None:
        """Read everything again (F5)."""
        ...

    def focus_search(self) -> None:
        """Put the cursor into the search field, where there is one (Ctrl+F)."""
        ...


class WritingPage(Page, Protocol):
    """The contacts with the composer beside them."""

    def new_message(self, contact_ids: Sequence[int] = ()) -> None:
        """Show the composer and put these contacts among its recipients (Ctrl+N)."""
        ...

    def begin_with(self, contacts: "Sequence[ContactListRow]") -> None:
        """Show the first contacts, before the data has been opened."""
        ...

    def complete(self) -> None:
        """Make what the first contacts did not wait for."""
        ...

    def open_groups(self) -> None:
        """Show all groups of contacts."""
        ...

    def choose_columns(self) -> None:
        """Offer the columns of the list."""
        ...

    def new_contact(self) -> None:
        """Open the dialog of a new contact (Ctrl+Shift+N)."""
        ...


class ListingPage(Page, Protocol):
    """The messages."""

    def show_outbox(self) -> None:
        """Only what waits to be sent."""
        ...

    def show_contact(self, contact_id: int) -> None:
        """Only the messages of this contact."""
        ...

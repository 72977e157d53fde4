"""Context: what every page and dialog of the window receives. Built once, by `app`."""

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from smsdesk.ui.background import TaskRunner
from smsdesk.ui.notices import Notices
from smsdesk.ui.sender_process import SenderProcess
from smsdesk.ui.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from smsdesk.services.people.contacts import ContactListRow
    from smsdesk.ui.ui_state import UiState


class PageKey(StrEnum):
    """The pages of the window, in order."""

    CONTACTS = "contacts"
    MESSAGES = "messages"
    TEMPLATES = "templates"
    GATEWAYS = "gateways"


class Changes(QObject):
    """Tells pages that data changed, so that they read it again."""

    contacts = Signal()
    messages = Signal()
    templates = Signal()
    gateways = Signal()
    preferences = Signal()
    own_fields = Signal()
    """The shop's own fields of contacts."""
    reminders = Signal()
    """Dates of contacts that somebody has dealt with or put off."""
    groups = Signal()
    """Groups of contacts, or who is in them."""
    backups = Signal()
    """A backup copy was made."""
    folder_files = Signal()
    """A person decided about a file of the watched folder."""
    restored = Signal()
    """All data are those of a backup copy now; the other signals have told their part."""


class Wishes(QObject):
    """What a page wants from another part of the window; the window grants it."""

    page = Signal(str)
    """Show this PageKey."""
    message = Signal(object)
    """Write a new message to these contacts (a tuple of ids, perhaps empty)."""
    template = Signal(int)
    """Put the template with this id into the message that is being written."""
    draft = Signal(object)
    """Begin a message with this `MessageDraft`."""
    letter = Signal(object)
    """The same with what is to be told about it (a `Letter`)."""
    clipboard = Signal()
    """Write to the number in the clipboard."""
    undo = Signal(object)
    """For a few seconds, offer to take something back (an `Undoable`)."""
    outbox = Signal()
    """Show what waits to be sent."""
    history = Signal(int)
    """Show the messages of the contact with this id."""
    gateway = Signal()
    """Set a gateway up, with the wizard."""
    group_message = Signal(int)
    """Write to everybody in the group with this id."""
    watched_folder = Signal()
    """Show the watched folder and its files."""
    contact_import = Signal()
    """Import contacts from a file."""
    backups = Signal()
    """Show the backup copies."""
    database = Signal()
    """Show which database is used, and change it."""
    restart = Signal()
    """Close the program and start it again."""
    contact_file = Signal(str)
    """Import contacts from this file."""
    manual = Signal(str, str)
    """Open the manual at a page (its file's name) and a heading of the English page, or none."""


@dataclass(frozen=True, slots=True)
class Context:
    """The window's tools. Widgets keep the parts they need."""

    runner: TaskRunner
    theme: Theme
    notices: Notices
    sender: SenderProcess
    resources: Path
    practice: bool
    changes: Changes = field(default_factory=Changes)
    wishes: Wishes = field(default_factory=Wishes)
    command: tuple[str, ...] = ()
    """Starts the command line on this database; a child's arguments follow."""
    first_contacts: "Callable[[], Sequence[ContactListRow]] | None" = None
    """Reads the first contacts without any service; in a worker. They may be none."""
    ui_state: "UiState | None" = None
    """How lists looked; None: they begin as usual."""
    manual: Path = Path()
    """The folder of the user manual, with one for each language."""

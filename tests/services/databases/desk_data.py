"""What a desk holds in these tests, and looking whether messages can be sent from a database."""

from contextlib import closing
from pathlib import Path
from threading import Event

from smsdesk.bootstrap import open_desk, prepare_practice
from smsdesk.core.contact import ContactDraft
from smsdesk.core.phone import PhoneNumber
from smsdesk.services.compose import MessageDraft, Recipient

TEXT = "Zamówienie gotowe\0 do odbioru, ąęść"


def fill(folder: Path, messages: int = 3) -> None:
    """People, deleted people, and messages that wait."""
    prepare_practice(folder)
    with closing(open_desk(folder)) as desk:
        desk.contacts.delete([desk.contacts.save(ContactDraft(name="Usunięty")).id])
        for number in range(messages):
            to = Recipient(PhoneNumber(f"+4860100010{number + 1}"))
            desk.compose.queue(MessageDraft(recipients=(to,), text=TEXT))


def contents(folder: Path) -> tuple[int, list[tuple[str, str, str]]]:
    """How many people, and each message."""
    with closing(open_desk(folder)) as desk:
        found = [
            (entry.id, entry.state.value, entry.text)
            for entry in desk.history.rows(desk.history.find())
        ]
        return desk.contacts.count(), found


def send(folder: Path) -> int:
    """Send what is due; how many were accepted."""
    stop, wake = Event(), Event()
    with closing(open_desk(folder)) as desk:
        return desk.sender.run(until_empty=True, stop=stop, wake=wake, report=_ignore).accepted


def _ignore(_event: object) -> None:
    """Nobody listens."""

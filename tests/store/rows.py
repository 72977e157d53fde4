"""Writing and reading outbox rows in tests."""

import uuid
from collections.abc import Sequence
from datetime import datetime

from smsdesk.core.consent import ConsentNote, ConsentPurpose, ConsentState
from smsdesk.core.contact import ContactDraft
from smsdesk.core.message import MessageState
from smsdesk.core.phone import PhoneNumber
from smsdesk.store.gateway_configs import GatewayRecord, GatewayValues
from smsdesk.store.message_list import StoredAttempt, StoredMessage
from smsdesk.store.outgoing import Claimed, NewMessage
from smsdesk.store.unit import Store
from tests.fakes import START

GATEWAY = "aaaa1111"


def add_gateway(store: Store, gateway_id: str = GATEWAY, *, active: bool = True) -> None:
    """A configured gateway."""
    values = GatewayValues("fake", f"Gateway {gateway_id}", {}, active=active)
    with store.begin(write=True) as tx:
        tx.gateways.add(gateway_id, values, START)


def the_gateway(store: Store, gateway_id: str = GATEWAY) -> GatewayRecord:
    """A gateway as it is now."""
    with store.begin() as tx:
        record = tx.gateways.get(gateway_id)
    assert record is not None
    return record


def a_message(
    number: int = 0,
    text: str = "Naprawa gotowa",
    gateway_id: str = GATEWAY,
    sender: str = "",
    scheduled_at: datetime | None = None,
    recipient: str = "Jan Żak",
) -> NewMessage:
    """A message to the `number`-th phone."""
    return NewMessage(
        id=str(uuid.uuid4()),
        phone=PhoneNumber(f"+48601{number:06}"),
        text=text,
        parts=1,
        gateway_id=gateway_id,
        gateway_name="Warsztat",
        recipient=recipient,
        sender=sender,
        scheduled_at=scheduled_at,
    )


def queue(store: Store, *messages: NewMessage, now: datetime = START) -> list[str]:
    """Write messages; their ids."""
    with store.begin(write=True) as tx:
        tx.messages.add(messages, now)
    return [message.id for message in messages]


def queue_some(store: Store, count: int, now: datetime = START) -> list[str]:
    """Write so many messages of one text; their ids."""
    return queue(store, *(a_message(number) for number in range(count)), now=now)


def add_person(
    store: Store,
    phone: PhoneNumber | None,
    name: str = "Anna",
    other_phones: tuple[PhoneNumber, ...] = (),
    now: datetime = START,
) -> int:
    """A contact; its id."""
    with store.begin(write=True) as tx:
        draft = ContactDraft(name, phone=phone, other_phones=other_phones)
        return tx.contacts.add(draft, now).id


def note(
    store: Store,
    contact_id: int,
    state: ConsentState = ConsentState.GIVEN,
    purpose: ConsentPurpose = ConsentPurpose.MARKETING,
    now: datetime = START,
) -> int:
    """What somebody said; the id of the note."""
    with store.begin(write=True) as tx:
        return tx.consents.note([contact_id], ConsentNote(purpose, state, now), now)[0]


def add_consenting(store: Store, *phones: PhoneNumber) -> list[int]:
    """Contacts who agreed to marketing; their ids."""
    ids = [add_person(store, phone) for phone in phones]
    for contact_id in ids:
        note(store, contact_id)
    return ids


def claim(store: Store, limit: int = 100, now: datetime = START) -> Sequence[Claimed]:
    """Claim one batch of the gateway."""
    with store.begin(write=True) as tx:
        batches = tx.messages.claim(GATEWAY, now, limit)
    return batches[0] if batches else ()


def the_message(store: Store, message_id: str) -> StoredMessage:
    """A message as it is now."""
    with store.begin() as tx:
        message = tx.history.by_id(message_id)
    assert message is not None
    return message


def states(store: Store, ids: Sequence[str]) -> list[MessageState]:
    """The states of messages, in order."""
    return [the_message(store, message_id).state for message_id in ids]


def attempts(store: Store, message_id: str) -> Sequence[StoredAttempt]:
    """The record of attempts of a message."""
    with store.begin() as tx:
        return tx.history.attempts(the_message(store, message_id).seq)


def outcomes(store: Store, message_id: str) -> list[str]:
    """How each attempt ended."""
    return [attempt.outcome for attempt in attempts(store, message_id)]

"""A composer with one gateway and a shop that has a name."""

import pytest

from smsdesk.core.contact import ContactDraft
from smsdesk.core.errors import ErrorCode, FieldError
from smsdesk.core.phone import PhoneNumber
from smsdesk.services.compose import ComposeService, MessageDraft, Recipient, Review
from smsdesk.services.connector import Connector
from smsdesk.services.preferences import Preferences, PreferenceService
from smsdesk.store.gateway_configs import GatewayValues
from smsdesk.store.unit import Store
from tests.fakes import START, FakeClock
from tests.services.providers import FakeProvider, FakeSecrets

ANNA = PhoneNumber("+48601000001")
JAN = PhoneNumber("+48601000002")
FIELDS = {"username": "jan", "sender": "Warsztat, Serwis"}


class Bench:
    """A composer with one gateway and a shop that has a name."""

    def __init__(self, store: Store, provider: FakeProvider | None = None) -> None:
        self.store = store
        self.clock = FakeClock()
        provider = provider or FakeProvider()
        connector = Connector((provider,), FakeSecrets())  # type: ignore[arg-type]  # a fake
        self.service = ComposeService(store, connector, self.clock)
        PreferenceService(store).save(Preferences(shop_name="Żak", shop_phone="601 999 999"))
        self.gateway("aaaa1111")

    def gateway(self, gateway_id: str, *, active: bool = True, **fields: str) -> None:
        values = GatewayValues("fake", gateway_id.upper(), {**FIELDS, **fields}, active=active)
        with self.store.begin(write=True) as tx:
            tx.gateways.add(gateway_id, values, START)

    def contact(self, name: str, phone: PhoneNumber | None, company: str = "") -> Recipient:
        with self.store.begin(write=True) as tx:
            contact = tx.contacts.add(ContactDraft(name, company, phone), START)
        (recipient,) = self.service.recipients([contact.id])
        return recipient

    def texts(self, text: str, *recipients: Recipient, **values: str) -> list[str]:
        review = self.service.review(MessageDraft(recipients, text, values))
        return [message.text for message in review.messages]


def refusal(bench: Bench, draft: MessageDraft) -> tuple[str, ErrorCode]:
    with pytest.raises(FieldError) as caught:
        bench.service.queue(draft)
    return caught.value.field, caught.value.code


def reasons(review: Review) -> list[ErrorCode]:
    return [skipped.reason.code for skipped in review.skipped]

"""The contact service: checks, errors, undo."""

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from smsdesk.core.contact import ContactDraft, ContactKind
from smsdesk.core.contact_filter import ContactFilter
from smsdesk.core.errors import ErrorCode, FieldError, SmsdeskError
from smsdesk.core.message import MessageState
from smsdesk.core.phone import PhoneNumber
from smsdesk.services.people.contacts import ContactService
from smsdesk.store.unit import Store
from tests.fakes import FakeClock
from tests.store.rows import a_message, add_gateway, queue

if TYPE_CHECKING:
    from collections.abc import Callable

PHONE = PhoneNumber("+48601000000")
DRAFT = ContactDraft("  Jan Żak ", "Żak", PHONE, " jan@zak.pl ", ContactKind.CUSTOMER, " uwaga ")


@pytest.fixture
def service(store: Store) -> ContactService:
    return ContactService(store, FakeClock())


def test_a_contact_is_saved_trimmed_and_read_back(service: ContactService) -> None:
    contact = service.save(DRAFT)
    assert (contact.name, contact.email, contact.note) == ("Jan Żak", "jan@zak.pl", "uwaga")
    assert service.get(contact.id) == contact
    assert service.get_many([99, contact.id]) == [contact]
    assert service.count() == 1
    changed = service.save(ContactDraft("Jan Żuk"), contact.id)
    assert (changed.id, changed.name, changed.phone) == (contact.id, "Jan Żuk", None)
    assert list(service.find(ContactFilter(search="zuk"))) == [contact.id]


@pytest.mark.parametrize(
    ("draft", "field", "code"),
    [
        (ContactDraft(), "name", ErrorCode.CONTACT_EMPTY),
        (ContactDraft("Jan", email="jan@"), "email", ErrorCode.EMAIL_INVALID),
    ],
)
def test_a_bad_draft_saves_nothing(
    service: ContactService, draft: ContactDraft, field: str, code: ErrorCode
) -> None:
    with pytest.raises(FieldError) as caught:
        service.save(draft)
    assert (caught.value.field, caught.value.code) == (field, code)
    assert service.count() == 0


def test_a_deleted_contact_is_told(service: ContactService) -> None:
    calls: list[Callable[[], object]] = [lambda: service.get(9), lambda: service.save(DRAFT, 9)]
    for call in calls:
        with pytest.raises(SmsdeskError) as caught:
            call()
        assert caught.value.code is ErrorCode.CONTACT_GONE


def test_who_already_has_a_number(service: ContactService) -> None:
    contact = service.save(DRAFT)
    assert service.with_number(PHONE) == contact
    assert service.with_number(PHONE, besides=contact.id) is None


def test_rows_tell_the_last_message(service: ContactService, store: Store) -> None:
    contact = service.save(DRAFT)
    add_gateway(store)
    queue(store, replace(a_message(0), contact_id=contact.id))
    assert [row.last_sms_state for row in service.rows([contact.id, 5])] == [MessageState.QUEUED]
    deleted = service.delete([contact.id])
    assert deleted.contacts == [contact]
    assert service.rows([contact.id]) == []
    service.restore(deleted)
    (row,) = service.rows([contact.id])
    assert (row.id, row.name, row.phone) == (contact.id, "Jan Żak", PHONE)
    assert row.last_sms_state is MessageState.QUEUED, "his messages are his again"

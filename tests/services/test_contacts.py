"""The contact service: checks, errors, undo."""

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from smsdesk.core.contact import ContactDraft, ContactKind
from smsdesk.core.contact_filter import ContactColumn, ContactFilter, ContactOrder
from smsdesk.core.errors import ErrorCode, FieldError, SmsdeskError
from smsdesk.core.message import MessageState
from smsdesk.core.phone import PhoneNumber
from smsdesk.interruption import Interrupted, Interruption
from smsdesk.services.people.contacts import ContactService
from smsdesk.store.people import text_index_work
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


def test_the_first_rows_come_without_the_list(service: ContactService) -> None:
    for name in ("Celina", "Adam", "Beata"):
        service.save(ContactDraft(name))
    first = service.first(limit=2)
    assert [row.name for row in first.rows] == ["Adam", "Beata"]
    assert first.all_ids is None
    whole = service.first(ContactFilter(search="e"), limit=3)
    assert [row.name for row in whole.rows] == ["Beata", "Celina"]
    assert whole.all_ids == service.find(ContactFilter(search="e"))
    backwards = ContactOrder(ContactColumn.NAME, descending=True)
    assert service.find(order=backwards)[::-1] == service.find()


def test_nobody_waits_for_an_interrupted_search(service: ContactService) -> None:
    interruption = Interruption()
    interruption.interrupt()
    for ask in (service.find, service.first):
        with pytest.raises(Interrupted):
            ask(interruption=interruption)


def test_a_server_tends_its_index_itself(
    postgresql_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    service = ContactService(postgresql_store, FakeClock())
    monkeypatch.setattr(text_index_work, "WORTH_IT", 1)
    service.save(DRAFT)
    assert not service.tend_index()
    assert len(service.find(ContactFilter(search="zak"))) == 1


def test_the_index_is_tended_slice_by_slice(
    sqlite_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    service = ContactService(sqlite_store, FakeClock())
    assert not service.tend_index(), "a short list needs none"
    monkeypatch.setattr(text_index_work, "WORTH_IT", 1)
    service.save(DRAFT)
    slices = sum(iter(service.tend_index, False))
    assert slices == 2, "made, and filled"
    assert len(service.find(ContactFilter(search="zak"))) == 1

"""What further columns of the contact list show."""

from datetime import UTC, datetime

from smsdesk.core.consent import ConsentState
from smsdesk.core.contact import ContactDraft
from smsdesk.services.people.contacts import ContactService
from smsdesk.services.people.groups import GroupService
from smsdesk.services.people.list_extras import ListExtrasService
from smsdesk.store.unit import Store

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)


def test_extras_are_read_by_id_and_gone_ones_left_out(store: Store) -> None:
    draft = ContactDraft("Anna", email="anna@example.pl", fields={"sprzet": "Bosch"})
    anna = ContactService(store, lambda: NOW).save(draft)
    GroupService(store, lambda: NOW).add("VIP", members=[anna.id])
    found = ListExtrasService(store).of([anna.id, 999])
    assert list(found) == [anna.id]
    extras = found[anna.id]
    assert (extras.email, extras.marketing) == ("anna@example.pl", ConsentState.UNKNOWN)
    assert (extras.created_at, extras.updated_at) == (NOW, NOW)
    assert (list(extras.groups), dict(extras.fields)) == (["VIP"], {"sprzet": "Bosch"})
    assert "anna@example.pl" not in repr(extras)

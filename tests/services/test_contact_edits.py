"""Two desks edit one contact: nothing is overwritten unseen, and no other change is lost."""

import pytest

from smsdesk.core.contact import ContactDraft, ContactKind
from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.phone import PhoneNumber
from smsdesk.core.template import TemplateDraft
from smsdesk.services.people.contact_edits import EDITED, changed, over
from smsdesk.services.people.contacts import ContactService
from smsdesk.services.preferences import Preferences, PreferenceService
from smsdesk.services.templates import TemplateService
from smsdesk.store.unit import Store
from tests.fakes import FakeClock

ONE, TWO = PhoneNumber("+48501234567"), PhoneNumber("+48601234567")
BASE = ContactDraft("Anna", "Żak", ONE, "a@b.pl", note="old", fields={"car": "Opel", "km": "10"})
OTHER = ContactDraft(
    "Ewa",
    "Nowa",
    TWO,
    "e@b.pl",
    ContactKind.CONTRACTOR,
    "new",
    (ONE,),
    "5260001246",
    "Długa 1",
    "uk",
    {"car": "Fiat"},
)


def test_every_change_is_told_in_the_order_of_the_form() -> None:
    assert changed(BASE, BASE) == []
    assert changed(BASE, OTHER) == [*EDITED, "car", "km"]


def test_another_order_of_numbers_is_a_change() -> None:
    first, second = (
        ContactDraft(phone=ONE, other_phones=(TWO,)),
        ContactDraft(phone=TWO, other_phones=(ONE,)),
    )
    assert changed(first, second) == ["numbers"]


def test_only_my_changes_go_over_theirs() -> None:
    mine = ContactDraft(
        "Anna", "Żak", TWO, "a@b.pl", note="mine", fields={"car": "Opel", "new": "1"}
    )
    theirs = ContactDraft("Anna N.", "Żak", ONE, "x@b.pl", note="theirs", fields={"km": "20"})
    assert over(BASE, mine, theirs) == ContactDraft(
        "Anna N.", "Żak", TWO, "x@b.pl", note="mine", fields={"new": "1"}
    )
    assert over(BASE, BASE, theirs) == theirs
    assert over(BASE, OTHER, BASE) == OTHER


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def contacts(store: Store, clock: FakeClock) -> ContactService:
    return ContactService(store, clock)


def test_the_second_desk_is_refused_and_nothing_is_written(contacts: ContactService) -> None:
    stored = contacts.save(BASE)
    loaded = stored.draft()
    contacts.save(OTHER, stored.id, loaded=loaded)
    with pytest.raises(SmsdeskError) as refused:
        contacts.save(BASE, stored.id, loaded=loaded)
    assert refused.value.code is ErrorCode.CONTACT_CHANGED
    assert contacts.get(stored.id).draft() == OTHER


def test_what_was_saved_unchanged_is_no_conflict(contacts: ContactService) -> None:
    stored = contacts.save(BASE)
    contacts.save(BASE, stored.id)
    assert contacts.save(OTHER, stored.id, loaded=stored.draft()).name == "Ewa"


def test_a_contact_that_is_gone_is_told_as_such(contacts: ContactService) -> None:
    stored = contacts.save(BASE)
    contacts.delete([stored.id])
    with pytest.raises(SmsdeskError) as refused:
        contacts.save(OTHER, stored.id, loaded=stored.draft())
    assert refused.value.code is ErrorCode.CONTACT_GONE


def test_templates_are_guarded_too(store: Store, clock: FakeClock) -> None:
    templates = TemplateService(store, clock)
    stored = templates.save(TemplateDraft("Odbiór", "Auto gotowe"))
    loaded = stored.draft()
    templates.save(TemplateDraft("Odbiór", "Gotowe!"), stored.id, loaded=loaded)
    with pytest.raises(SmsdeskError) as refused:
        templates.save(TemplateDraft("Odbiór", "mine"), stored.id, loaded=loaded)
    assert refused.value.code is ErrorCode.TEMPLATE_CHANGED
    assert templates.by_name("Odbiór").text == "Gotowe!"
    templates.delete(stored.id)
    with pytest.raises(SmsdeskError) as refused:
        templates.save(TemplateDraft("Odbiór", "mine"), stored.id, loaded=loaded)
    assert refused.value.code is ErrorCode.TEMPLATE_GONE


def test_two_desks_keep_their_own_choices(store: Store) -> None:
    preferences = PreferenceService(store)
    loaded = preferences.load()
    preferences.save(Preferences(shop_name="Auto-Serwis"), loaded)
    preferences.save(Preferences(undo_seconds=30), loaded)
    now = preferences.load()
    assert (now.shop_name, now.undo_seconds) == ("Auto-Serwis", 30)
    preferences.save(Preferences())
    assert preferences.load() == Preferences()

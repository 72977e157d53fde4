"""The shop's own fields: titles, names, starters, and what they fill in a message."""

from dataclasses import replace

import pytest

from smsdesk import paths
from smsdesk.core.contact import ContactDraft
from smsdesk.core.contact_field import ContactField, FieldKind
from smsdesk.core.errors import ErrorCode, FieldError
from smsdesk.core.phone import PhoneNumber
from smsdesk.services import templates
from smsdesk.services.compose import MessageDraft, Recipient
from smsdesk.services.people.contacts import ContactService
from smsdesk.services.people.own_fields import OwnFieldService, read_starters
from smsdesk.store.unit import Store
from tests.fakes import FakeClock
from tests.services.compose_bench import ANNA, JAN, Bench, reasons, refusal

CAR = ContactField("rejestracja", "Rejestracja")
CHECK = ContactField("przeglad", "Przegląd", FieldKind.DATE, 12, 14, reminds=True)


@pytest.fixture
def service(store: Store) -> OwnFieldService:
    return OwnFieldService(store, FakeClock())


@pytest.fixture
def people(store: Store) -> ContactService:
    return ContactService(store, FakeClock())


def test_a_new_field_gets_its_name_from_its_title(service: OwnFieldService) -> None:
    assert service.add("  Nr   silnika ") == ContactField("nr_silnika", "Nr silnika")
    assert service.add("Adres").name == "adres_2"
    assert service.add("Nr silnika!").name == "nr_silnika_2"
    assert [field.title for field in service.list()] == ["Nr silnika", "Adres", "Nr silnika!"]


def test_another_title_keeps_the_name(service: OwnFieldService) -> None:
    service.save_all([CAR, CHECK])
    saved = service.save_all([CHECK, replace(CAR, title="Numer rejestracyjny")])
    assert tuple(saved) == tuple(service.list())
    assert [(field.name, field.title) for field in service.list()] == [
        ("przeglad", "Przegląd"),
        ("rejestracja", "Numer rejestracyjny"),
    ]


@pytest.mark.parametrize(
    ("title", "code"),
    [(" ", ErrorCode.FIELD_REQUIRED), ("REJESTRACJA", ErrorCode.OWN_FIELD_TAKEN)],
)
def test_a_bad_title_changes_nothing(service: OwnFieldService, title: str, code: ErrorCode) -> None:
    service.save_all([CAR])
    with pytest.raises(FieldError) as caught:
        service.add(title)
    assert (caught.value.field, caught.value.code) == ("title", code)
    assert list(service.list()) == [CAR]


def test_what_only_reminders_have_goes_with_them(service: OwnFieldService) -> None:
    service.save_all([replace(CHECK, kind=FieldKind.TEXT)])
    assert list(service.list()) == [ContactField("przeglad", "Przegląd")]


def test_values_outlive_their_field_unless_they_are_to_be_forgotten(
    service: OwnFieldService, people: ContactService
) -> None:
    service.save_all([CAR, CHECK])
    anna = people.save(
        ContactDraft("Anna", fields={"rejestracja": "WX 1", "przeglad": "2026-12-01"})
    )
    assert service.used() == {"rejestracja": 1, "przeglad": 1}
    service.save_all([], forget=["rejestracja"])
    assert service.used() == {}
    assert people.get(anna.id).fields == {"przeglad": "2026-12-01"}
    assert service.add("Przegląd").name == "przeglad"
    assert service.used() == {"przeglad": 1}


def test_a_field_that_stays_is_not_forgotten(
    service: OwnFieldService, people: ContactService
) -> None:
    service.save_all([CAR])
    anna = people.save(ContactDraft("Anna", fields={"rejestracja": "WX 1"}))
    service.save_all([CAR], forget=["rejestracja"])
    assert people.get(anna.id).fields == {"rejestracja": "WX 1"}


def test_starters_come_once_and_never_over_what_is_there(service: OwnFieldService) -> None:
    service.start_with(lambda: [CAR])
    service.save_all([])
    service.start_with(lambda: [CAR])
    assert list(service.list()) == []


def test_a_shop_that_has_fields_gets_no_starters(service: OwnFieldService) -> None:
    service.save_all([CHECK])
    service.start_with(lambda: [CAR])
    assert list(service.list()) == [CHECK]


def test_the_starters_of_the_program() -> None:
    toml = (paths.resources() / "starter_fields.toml").read_text("utf-8")
    texts = (paths.resources() / "starter_templates.toml").read_text("utf-8")
    ids = {draft.name: number for number, draft in enumerate(templates.read_starters(texts), 1)}
    fields = read_starters(toml, ids)
    assert [bool(field.template_id) for field in fields] == [False, False, True, True, True]
    assert [(field.name, field.kind, field.repeat_months) for field in fields] == [
        ("rejestracja", FieldKind.TEXT, 0),
        ("sprzet", FieldKind.TEXT, 0),
        ("data_przegladu", FieldKind.DATE, 12),
        ("badanie_techniczne", FieldKind.DATE, 12),
        ("urodziny", FieldKind.DATE, 12),
    ]
    assert [field.sensible() for field in fields] == fields


# --- in messages --------------------------------------------------------------------------------


@pytest.fixture
def bench(store: Store) -> Bench:
    return Bench(store)


@pytest.fixture
def anna(bench: Bench, service: OwnFieldService, people: ContactService) -> Recipient:
    service.save_all([CAR, CHECK])
    fields = {"rejestracja": "WX 12345", "przeglad": "2026-12-01", "dawne": "x"}
    contact = people.save(ContactDraft("Anna", phone=ANNA, fields=fields))
    (recipient,) = bench.service.recipients([contact.id])
    return recipient


def test_own_fields_fill_themselves(bench: Bench, anna: Recipient) -> None:
    assert anna.values == {"rejestracja": "WX 12345", "przeglad": "01.12.2026"}
    texts = bench.texts("{rejestracja}: {przeglad}. {firma}", anna)
    assert texts == ["WX 12345: 01.12.2026. Zak"]


def test_what_was_typed_is_for_those_without_a_value(bench: Bench, anna: Recipient) -> None:
    jan = bench.contact("Jan", JAN)
    texts = bench.texts("Auto {rejestracja}", anna, jan, rejestracja="bez numeru")
    assert texts == ["Auto WX 12345", "Auto bez numeru"]


def test_an_own_field_is_known_even_if_nobody_has_it(bench: Bench, anna: Recipient) -> None:
    jan = bench.contact("Jan", JAN)
    review = bench.service.review(MessageDraft((anna, jan), "Auto {rejestracja}"))
    assert [message.recipient for message in review.messages] == [anna]
    assert reasons(review) == [ErrorCode.PLACEHOLDER_UNFILLED]
    assert reasons(bench.service.review(MessageDraft((jan,), "{przeglad}"))) == [
        ErrorCode.PLACEHOLDER_UNFILLED
    ]
    assert refusal(bench, MessageDraft((anna,), "{dawne}")) == (
        "text",
        ErrorCode.PLACEHOLDER_UNKNOWN,
    )


def test_a_typed_number_is_the_one_that_is_texted(
    bench: Bench, people: ContactService, anna: Recipient
) -> None:
    other = PhoneNumber("+48602000009")
    draft = replace(people.get(anna.contact_id or 0).draft(), other_phones=(other,))
    people.save(draft, anna.contact_id)
    (found,) = bench.service.parse("602 000 009")
    assert isinstance(found, Recipient)
    assert (found.phone, found.name, found.values) == (other, "Anna", anna.values)
    gone = replace(found, contact_id=99, phone=None)
    assert bench.service.refreshed([found, gone]) == [found, None]
    people.save(replace(draft, other_phones=()), anna.contact_id)
    assert bench.service.refreshed([found]) == [anna]


def test_a_kept_draft_has_the_values_of_now(
    bench: Bench, people: ContactService, anna: Recipient
) -> None:
    from_file = replace(anna, values={"rejestracja": "Z PLIKU"}, row=2)
    bench.service.keep(MessageDraft((anna, from_file), "{rejestracja}"))
    draft = people.get(anna.contact_id or 0).draft()
    people.save(replace(draft, fields={"rejestracja": "WX 2"}), anna.contact_id)
    kept = bench.service.kept()
    assert kept is not None
    assert [recipient.values for recipient in kept.recipients] == [
        {"rejestracja": "WX 2"},
        {"rejestracja": "Z PLIKU"},
    ]

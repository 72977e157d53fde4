"""The longest that a template becomes: for whom, in which alphabet, over whom."""

import pytest

from smsdesk.core.contact import ContactDraft, ContactKind
from smsdesk.core.contact_field import ContactField
from smsdesk.core.contact_filter import ContactFilter
from smsdesk.core.gsm7 import Encoding
from smsdesk.core.phone import PhoneNumber
from smsdesk.services.people.groups import GroupService
from smsdesk.services.template_sizes import TemplateSizes
from smsdesk.store.unit import Store
from tests.fakes import START, FakeClock

PEOPLE = [
    ContactDraft("Jan Kos", "", PhoneNumber("+48601000001"), fields={"rej": "WX 1"}),
    ContactDraft("Maksymilian Kowalczykiewicz", "", PhoneNumber("+48601000002")),
    ContactDraft("Łukasz Zieliński", "", PhoneNumber("+48601000003")),
    ContactDraft("", "Hurtownia Ż", PhoneNumber("+48601000004"), kind=ContactKind.CONTRACTOR),
    ContactDraft("Bez numeru, ale za to z bardzo długim nazwiskiem"),
]


@pytest.fixture
def sizes(store: Store) -> TemplateSizes:
    with store.begin(write=True) as tx:
        for draft in PEOPLE:
            tx.contacts.add(draft, START)
        tx.own_fields.replace([ContactField("rej", "Rejestracja")], START)
    return TemplateSizes(store, FakeClock())


def test_letters_beyond_gsm_make_the_longest(sizes: TemplateSizes) -> None:
    worst = sizes.worst("Witaj {klient}" + "a" * 60, {})
    assert (worst.who, worst.size.parts) == ("Łukasz Zieliński", 2)
    assert worst.size.encoding is Encoding.UCS2


def test_without_them_the_longest_name_does(sizes: TemplateSizes) -> None:
    worst = sizes.worst("ą {klient}", {})
    assert worst.who == "Maksymilian Kowalczykiewicz"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("ą {imie}", "Maksymilian Kowalczykiewicz"),
        ("ą {imię}", "Maksymilian Kowalczykiewicz"),
        ("ą {firma_klienta}", "Hurtownia Ż"),
        ("ą {rej}", "Jan Kos"),
        ("ą {rej} {firma_klienta}", "Hurtownia Ż"),
    ],
)
def test_each_kind_of_value_counts(sizes: TemplateSizes, text: str, who: str) -> None:
    assert sizes.worst(text, {}).who == who


def test_only_those_of_a_filter_are_asked(sizes: TemplateSizes) -> None:
    contractors = ContactFilter(kind=ContactKind.CONTRACTOR)
    worst = sizes.worst("{klient}", {}, contractors)
    assert (worst.who, worst.size.characters) == ("Hurtownia Ż", len("Hurtownia Ż"))


def test_a_group_is_asked(store: Store, sizes: TemplateSizes) -> None:
    group = GroupService(store, FakeClock()).add("Stali", members=[1])
    assert sizes.worst("{klient}", {}, ContactFilter(group_id=group.id)).who == "Jan Kos"


def test_a_text_may_be_the_same_for_everybody(sizes: TemplateSizes) -> None:
    worst = sizes.worst("Koszt {kwota} zl {nic}", {"kwota": "249"})
    assert (worst.who, worst.size.characters) == ("", len("Koszt 249 zl "))


def test_what_is_common_fills_what_somebody_lacks(sizes: TemplateSizes) -> None:
    worst = sizes.worst("{rej}", {"rej": "bardzo dlugi numer"})
    assert worst.size.characters == len("bardzo dlugi numer")


def test_a_broken_text_is_measured_as_it_stands(sizes: TemplateSizes) -> None:
    assert sizes.worst("Koszt {kwota", {}).size.characters == len("Koszt {kwota")

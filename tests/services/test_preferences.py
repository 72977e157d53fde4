"""Preferences: kept, and never fatal when unreadable."""

import pytest

from smsdesk.core.errors import ErrorCode, FieldError
from smsdesk.services.preferences import Preferences, PreferenceService
from smsdesk.store.unit import Store

CHOSEN = Preferences(
    language="en",
    theme="dark",
    shop_name="Żak i Syn",
    shop_phone="601 123 456",
    shop_address="Łódź, Piotrkowska 1",
    shop_hours="8-16",
    opt_out="SMS STOP na 601 123 456",
    default_prefix="+49",
    test_number="+48 601 123 456",
)


def test_a_new_database_has_the_defaults(store: Store) -> None:
    assert PreferenceService(store).load() == Preferences()


def test_choices_come_back(store: Store) -> None:
    PreferenceService(store).save(CHOSEN)
    assert PreferenceService(store).load() == CHOSEN


def test_values_are_trimmed_and_the_prefix_is_brought_into_form(store: Store) -> None:
    service = PreferenceService(store)
    service.save(Preferences(shop_name="  Żak ", default_prefix="0048"))
    assert service.load() == Preferences(shop_name="Żak")


def test_a_bad_prefix_saves_nothing(store: Store) -> None:
    service = PreferenceService(store)
    with pytest.raises(FieldError) as caught:
        service.save(Preferences(shop_name="Żak", default_prefix="abc"))
    assert (caught.value.field, caught.value.code) == ("default_prefix", ErrorCode.PREFIX_INVALID)
    assert service.load() == Preferences()


@pytest.mark.parametrize(
    ("name", "value"),
    [("language", "klingon"), ("theme", "7"), ("default_prefix", "x"), ("default_prefix", "48")],
)
def test_what_cannot_be_read_falls_back(store: Store, name: str, value: str) -> None:
    with store.begin(write=True) as tx:
        tx.settings.put(name, value)
        tx.settings.put("shop_name", "Żak")
        tx.settings.put("of another version", "x")
    assert PreferenceService(store).load() == Preferences(shop_name="Żak")

"""Preferences: kept, and never fatal when unreadable."""

from datetime import time
from decimal import Decimal

import pytest

from smsdesk.core.errors import ErrorCode, FieldError
from smsdesk.services.preference_values import amount
from smsdesk.services.preferences import Preferences, PreferenceService
from smsdesk.services.quiet_hours import QuietHours
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
    undo_seconds=0,
    confirm_above=7,
    quiet_on=False,
    quiet_from=time(6, 30),
    quiet_to=time(23, 59),
    quiet_sundays=False,
    quiet_holidays=False,
    monthly_budget=Decimal("99.50"),
    late_minutes=90,
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
    [
        ("language", "klingon"),
        ("theme", "7"),
        ("default_prefix", "x"),
        ("default_prefix", "48"),
        ("undo_seconds", "bald"),
        ("undo_seconds", "61"),
        ("confirm_above", "-1"),
        ("quiet_on", "no"),
        ("quiet_from", "25:00"),
        ("quiet_from", "8"),
        ("quiet_from", "21:00"),
        ("monthly_budget", "NaN"),
        ("monthly_budget", "-5"),
        ("monthly_budget", "viel"),
        ("late_minutes", "0"),
    ],
)
def test_what_cannot_be_read_falls_back(store: Store, name: str, value: str) -> None:
    with store.begin(write=True) as tx:
        tx.settings.put(name, value)
        tx.settings.put("shop_name", "Żak")
        tx.settings.put("of another version", "x")
    assert PreferenceService(store).load() == Preferences(shop_name="Żak")


def test_numbers_beyond_their_range_become_the_nearest(store: Store) -> None:
    service = PreferenceService(store)
    service.save(Preferences(undo_seconds=1000, confirm_above=-1, late_minutes=0))
    loaded = service.load()
    assert (loaded.undo_seconds, loaded.confirm_above, loaded.late_minutes) == (60, 0, 1)


@pytest.mark.parametrize(
    ("bad", "field", "code"),
    [
        (Preferences(quiet_from=time(20), quiet_to=time(8)), "quiet_to", "quiet_hours_order"),
        (Preferences(quiet_to=time(8)), "quiet_to", "quiet_hours_order"),
        (Preferences(monthly_budget=Decimal(0)), "monthly_budget", "budget_invalid"),
        (Preferences(monthly_budget=Decimal("inf")), "monthly_budget", "budget_invalid"),
    ],
)
def test_what_makes_no_sense_is_refused(
    store: Store, bad: Preferences, field: str, code: str
) -> None:
    service = PreferenceService(store)
    with pytest.raises(FieldError) as caught:
        service.save(bad)
    assert (caught.value.field, caught.value.code) == (field, code)
    assert service.load() == Preferences()


def test_quiet_hours_follow_the_choices() -> None:
    assert Preferences().quiet_hours == QuietHours()
    hours = CHOSEN.quiet_hours
    assert (hours.on, hours.start, hours.end) == (False, time(6, 30), time(23, 59))
    assert (hours.sundays, hours.holidays) == (False, False)


@pytest.mark.parametrize(
    ("typed", "amount_"),
    [("", None), (" 1 234,50 ", Decimal("1234.50")), ("99.5", Decimal("99.5")), ("7", Decimal(7))],
)
def test_an_amount_is_read_as_people_write_it(typed: str, amount_: Decimal | None) -> None:
    assert amount(typed) == amount_


@pytest.mark.parametrize("typed", ["x", "0", "-1", "inf", "nan", "1.2.3", "99999999999"])
def test_what_is_no_amount_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match="no amount"):
        amount(typed)

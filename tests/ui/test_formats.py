"""Dates, times, numbers and counted words, in Polish and in English."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import QLocale

from smsdesk.ui import formats

NOW = datetime(2026, 11, 21, 12, 0).astimezone()


@pytest.fixture(autouse=True)
def polish() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.Polish, QLocale.Country.Poland))
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (NOW.replace(hour=9, minute=12), "Today, 09:12"),
        (NOW - timedelta(days=1), "Yesterday, 12:00"),
        (NOW + timedelta(days=1), "Tomorrow, 12:00"),
        (datetime(2026, 11, 12, 14, 3).astimezone(), "12 lis, 14:03"),
        (datetime(2025, 11, 12, 14, 3).astimezone(), "12.11.2025, 14:03"),
    ],
)
def test_a_moment_is_told_as_people_do(when: datetime, words: str) -> None:
    assert formats.moment(when, NOW) == words


def test_a_moment_is_measured_from_now() -> None:
    assert formats.moment(datetime.now().astimezone()).startswith("Today, ")


def test_what_is_near_is_told_to_the_second() -> None:
    assert formats.near_time(NOW.replace(hour=14, minute=3, second=20), NOW) == "14:03:20"
    assert formats.near_time(NOW + timedelta(days=1), NOW) == "Tomorrow, 12:00"
    assert formats.near_time(datetime.now().astimezone()).count(":") == 2


def test_dates_and_times_are_polish() -> None:
    when = datetime(2026, 3, 1, 8, 5).astimezone()
    assert formats.day(when) == "01.03.2026"
    assert formats.clock(when) == "08:05"
    assert formats.date_time(when) == "01.03.2026, 08:05"


@pytest.mark.parametrize(
    ("amount", "unit", "words"),
    [
        ("1234.5", "zł", "1 234,50 zł"),
        ("1284", "pkt", "1 284 pts"),
        ("0.16", "pkt", "0,16 pts"),
        ("18.4", "USD", "18,40 USD"),
        ("7", "", "7"),
    ],
)
def test_money_has_spaces_and_a_comma(amount: str, unit: str, words: str) -> None:
    assert formats.money(Decimal(amount), unit).replace("\xa0", " ") == words


def test_english_money_has_commas_and_a_point() -> None:
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    assert formats.money(Decimal("1234.5"), "USD").replace("\xa0", " ") == "1,234.50 USD"


def test_large_counts_are_grouped() -> None:
    assert formats.contacts(8412).replace("\xa0", " ") == "8 412 contact(s)"


@pytest.mark.parametrize(
    "counted",
    [
        formats.messages,
        formats.parts,
        formats.recipients,
        formats.contacts,
        formats.rows,
    ],
)
def test_counts_are_in_the_words(counted: object) -> None:
    assert callable(counted)
    assert counted(5).startswith("5 ")


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (129, "129 byte(s)"),
        (999, "999 byte(s)"),
        (1400, "1,4 kB"),
        (83_600_000_000, "83,6 GB"),
    ],
)
def test_small_sizes_are_counted(count: int, words: str) -> None:
    """Without a translation one sees where its plural will stand."""
    assert formats.size(count).replace("\xa0", " ") == words

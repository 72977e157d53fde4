"""Fields of the shop's own: reading dates, showing values, names made from titles."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smsdesk.core.contact_field import (
    LONGEST_NAME,
    ContactField,
    FieldKind,
    placeholder_name,
    read_date,
    shown_date,
)
from smsdesk.core.template import placeholders

DAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    "text",
    [
        "21.11.2026",
        "2026-11-21",
        "21/11/2026",
        "21-11-2026",
        " 21.11.2026 r. ",
        "2026-11-21 00:00:00",
    ],
)
def test_a_date_is_read_as_people_and_programs_write_it(text: str) -> None:
    assert read_date(text) == DAY


@pytest.mark.parametrize("text", ["", "31.02.2026", "2026-13-01", "21.11", "jutro", "21.11.26"])
def test_what_is_no_date_is_none(text: str) -> None:
    assert read_date(text) is None


@given(st.dates())
def test_a_shown_date_is_read_back(day: date) -> None:
    assert read_date(shown_date(day)) == day
    assert read_date(day.isoformat()) == day


def test_values_are_shown_as_they_stand_in_a_message() -> None:
    dated = ContactField("przeglad", "Przegląd", FieldKind.DATE)
    assert dated.shown("2026-11-21") == "21.11.2026"
    assert dated.shown("wiosną") == "wiosną"
    assert ContactField("rejestracja", "Rejestracja").shown("2026-11-21") == "2026-11-21"


def test_only_what_reminds_has_reminders() -> None:
    text = ContactField("a", "A", FieldKind.TEXT, 12, 7, reminds=True, template_id=3)
    assert text.sensible() == ContactField("a", "A")
    silent = ContactField("b", "B", FieldKind.DATE, 12, 7, reminds=False, template_id=3)
    assert silent.sensible() == ContactField("b", "B", FieldKind.DATE, 12)
    loud = ContactField("c", "C", FieldKind.DATE, 12, 7, reminds=True, template_id=3)
    assert loud.sensible() == loud


@pytest.mark.parametrize(
    ("title", "taken", "name"),
    [
        ("Data przeglądu", (), "data_przegladu"),
        ("Nr rej. (drugi)", (), "nr_rej_drugi"),
        ("Adres", ("adres",), "adres_2"),
        ("Adres", ("adres", "adres_2"), "adres_3"),
        ("!!!", (), "pole"),
        ("Автомобіль", (), "avtomobil"),
        ("a" * 60, ("a" * 40,), "a" * 38 + "_2"),
    ],
)
def test_a_name_is_made_from_the_title(title: str, taken: tuple[str, ...], name: str) -> None:
    assert placeholder_name(title, taken) == name


@given(st.text(max_size=80))
def test_every_name_is_a_placeholder(title: str) -> None:
    name = placeholder_name(title, {"pole"})
    assert placeholders("{" + name + "}") == (name,)
    assert len(name) <= LONGEST_NAME

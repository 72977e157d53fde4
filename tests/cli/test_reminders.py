"""`reminders list`: what is due, without a window."""

from dataclasses import replace
from datetime import timedelta

import pytest

from smsdesk.bootstrap import open_desk
from smsdesk.core.contact import ContactDraft
from smsdesk.core.phone import PhoneNumber
from smsdesk.services.people import reminders
from tests.cli.rig import CommandLine


@pytest.fixture
def due(cli: CommandLine) -> dict[str, str]:
    """Anna is due today, Ewa was three days ago, Jan will be in five; their dates."""
    desk = open_desk(cli.data_dir)
    today = desk.reminders.today()
    known = {field.name: field for field in desk.own_fields.list()}
    desk.own_fields.save_all([replace(known["data_przegladu"], days_before=0, template_id=None)])
    days = {}
    for name, phone, offset in (("Anna", "+48601000001", 0), ("Ewa", "", -3), ("Jan", "", 5)):
        days[name] = (today + timedelta(days=offset)).isoformat()
        number = PhoneNumber(phone) if phone else None
        fields = {"data_przegladu": days[name]}
        desk.contacts.save(ContactDraft(name, phone=number, fields=fields))
    desk.close()
    return days


def test_what_is_due_as_json(cli: CommandLine, due: dict[str, str]) -> None:
    ewa, anna = cli.run("reminders", "list", "--json").json
    assert anna == {
        "contact_id": 1,
        "name": "Anna",
        "field": "data_przegladu",
        "title": "Data przeglądu",
        "date": due["Anna"],
        "days_missed": 0,
        "template_id": None,
        "reason": None,
    }
    assert (ewa["days_missed"], ewa["reason"]["code"]) == (3, "contact_no_number")


def test_what_is_due_as_a_table(cli: CommandLine, due: dict[str, str]) -> None:
    header, ewa, anna, jan = cli.run("reminders", "list", "--ahead", "7").out.splitlines()
    assert header.split() == ["FIELD", "PERSON", "DATE", "DUE", "CANNOT", "BE", "TEXTED"]
    assert f"Ewa     {due['Ewa']}  missed 3 d. ago" in ewa
    assert anna.endswith("today")
    assert "in 5 d." in jan


def test_nothing_is_due(cli: CommandLine) -> None:
    assert cli.run("reminders", "list").out == ""
    assert cli.run("reminders", "list", "--json").json == []


def test_a_long_list_is_cut(
    cli: CommandLine, due: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reminders, "MOST", 1)
    assert cli.run("reminders", "list").out.endswith("And 1 more, when these are dealt with.\n")


@pytest.mark.parametrize("days", ["x", "-1", "9999"])
def test_a_number_of_days_is_wanted(cli: CommandLine, days: str) -> None:
    said = cli.run("reminders", "list", f"--ahead={days}")
    assert said.code == 2
    assert "days" in said.err

"""The starter texts and the practice contacts that travel with the program."""

import csv
import tomllib
from pathlib import Path

import pytest

from smsdesk.core.contact import ContactDraft
from smsdesk.core.gsm7 import is_gsm7, measure
from smsdesk.core.phone import PhoneKind, PhoneNumber
from smsdesk.core.template import Purpose, placeholders, render

RESOURCES = Path(__file__).parents[2] / "resources"
TEMPLATES = tomllib.loads((RESOURCES / "starter_templates.toml").read_text(encoding="utf-8"))
CONTACTS = list(
    csv.DictReader(
        (RESOURCES / "sample_contacts.csv").read_text(encoding="utf-8").splitlines(),
        delimiter=";",
    )
)
REALISTIC = {
    "firma": "Serwis Kowalski",
    "telefon": "601 123 456",
    "rezygnacja": "STOP na 601123456",
}


def test_fifteen_templates_with_names_of_their_own() -> None:
    names = [template["name"] for template in TEMPLATES["template"]]
    assert len(names) == len(set(names)) == 15
    assert {template["purpose"] for template in TEMPLATES["template"]} == set(Purpose)


@pytest.mark.parametrize("template", TEMPLATES["template"], ids=lambda t: t["name"])
def test_template_stays_cheap(template: dict[str, str]) -> None:
    text = template["text"]
    values = {name: REALISTIC.get(name, "Z-118/26") for name in placeholders(text)}
    assert is_gsm7(text)
    assert measure(render(text, values)).parts == 1
    assert "firma" in values


@pytest.mark.parametrize("template", TEMPLATES["template"], ids=lambda t: t["name"])
def test_marketing_offers_a_way_out(template: dict[str, str]) -> None:
    offers = "rezygnacja" in placeholders(template["text"])
    assert offers == (template["purpose"] == "marketing")


def test_practice_contacts_can_be_texted() -> None:
    numbers = [PhoneNumber.parse(row["telefon"]) for row in CONTACTS]
    assert len(numbers) == len(set(numbers)) == 24
    assert [row["telefon"] for row in CONTACTS] == [number.display for number in numbers]
    assert [number.kind for number in numbers].count(PhoneKind.LANDLINE) == 2


def test_practice_contacts_are_complete() -> None:
    for row in CONTACTS:
        draft = ContactDraft(row["nazwa"], row["firma"], email=row["e-mail"], note=row["uwagi"])
        assert draft.checked() == draft
    assert {row["rodzaj"] for row in CONTACTS} == {"klient", "kontrahent"}

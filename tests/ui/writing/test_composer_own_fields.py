"""The shop's own fields in the composer: what contacts fill by themselves nobody is asked for."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLineEdit

from smsdesk.core.contact import Contact
from smsdesk.core.phone import PhoneNumber
from smsdesk.ui.context import Context
from tests.ui.writing.driver import Driver
from tests.ui.writing.shop import Shop

OTHER = PhoneNumber("+48602000009")


@pytest.fixture
def anna(shop: Shop) -> Contact:
    """Somebody whose car is known, with two numbers."""
    anna = shop.contact("Anna Nowak")
    draft = replace(anna.draft(), fields={"rejestracja": "WX 12345"}, other_phones=(OTHER,))
    return shop.ask(lambda desk: desk.contacts.save(draft, anna.id))


def add(driver: Driver, shop: Shop, name: str) -> None:
    contact_id = shop.contact(name).id
    driver.composer.exchange_contacts((), shop.ask(lambda d: d.compose.recipients([contact_id])))


def test_what_all_recipients_have_is_not_asked_for(
    driver: Driver, shop: Shop, anna: Contact
) -> None:
    driver.write("Auto {rejestracja} gotowe, {kwota} zl")
    fields = driver.composer._form.fields
    driver.until(lambda: fields.names == ("rejestracja", "kwota"))
    add(driver, shop, anna.name)
    assert list(fields.names) == ["kwota"]
    assert driver.counter.startswith("32 ")
    add(driver, shop, "Łukasz Zieliński")
    assert list(fields.names) == ["rejestracja", "kwota"]
    driver.find(QLineEdit, "composerField_rejestracja").setText("bez numeru")
    assert driver.composer.draft.values == {"rejestracja": "bez numeru"}


def test_a_changed_contact_keeps_the_number_that_was_chosen(
    driver: Driver, shop: Shop, anna: Contact, desk_context: Context
) -> None:
    driver.add(OTHER.e164)
    driver.until(lambda: driver.names == ["Anna Nowak"])
    draft = replace(anna.draft(), name="Anna Kowalska", fields={"rejestracja": "WX 2"})
    shop.ask(lambda desk: desk.contacts.save(draft, anna.id))
    desk_context.changes.contacts.emit()
    driver.until(lambda: driver.names == ["Anna Kowalska"])
    (recipient,) = driver.composer.recipients
    assert (recipient.phone, recipient.values) == (OTHER, {"rejestracja": "WX 2"})
    shop.ask(lambda desk: desk.contacts.delete([anna.id]))
    desk_context.changes.contacts.emit()
    driver.until(lambda: driver.names == [])

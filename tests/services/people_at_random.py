"""People with everything that can hang on them, by chance, and what the database holds of them."""

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from smsdesk.core.consent import ConsentNote, ConsentPurpose, ConsentState
from smsdesk.core.contact import Contact, ContactDraft, ContactKind
from smsdesk.core.contact_field import ContactField, FieldKind
from smsdesk.core.phone import PhoneNumber
from smsdesk.store.models import (
    ConsentRow,
    ContactRow,
    DateRow,
    MemberRow,
    MessageRow,
    NumberRow,
)
from smsdesk.store.unit import Store, Transaction
from tests.fakes import START
from tests.store.rows import a_message, add_gateway, queue

CHECK = ContactField("przeglad", "Przegląd", FieldKind.DATE, 12, 14, reminds=True)
CAR = ContactField("rejestracja", "Rejestracja")
TABLES = (ContactRow, NumberRow, DateRow, MemberRow, ConsentRow, MessageRow)
_NIPS = ("", "", "5260001246", "7740001454")


def a_chance(seed: int) -> random.Random:
    """The same one each time."""
    return random.Random(seed)  # noqa: S311  # not for secrets


def begin(store: Store) -> Sequence[int]:
    """Fields, groups, a gateway; the groups' ids."""
    add_gateway(store)
    with store.begin(write=True) as tx:
        tx.own_fields.replace((CHECK, CAR), START)
        return [tx.groups.add(name, None, START).id for name in ("VIP", "Flota", "Zima")]


def some_people(chance: random.Random, store: Store, count: int) -> Sequence[Contact]:
    """Written into the database with all that belongs to them."""
    groups = begin(store)
    with store.begin(write=True) as tx:
        people = [
            tx.contacts.add(_draft(chance), START - timedelta(hours=chance.randrange(99)))
            for _ in range(count)
        ]
        for person in people:
            tx.groups.put((group, person.id) for group in groups if chance.random() < 0.5)
        for _ in range(3 * count):
            _say(chance, tx, people)
        _deal_with(chance, tx, people)
    for number in range(2 * count):
        owner = chance.choice([None, *(person.id for person in people)])
        queue(store, replace(a_message(number), contact_id=owner))
    with store.begin() as tx:
        return tx.contacts.get_many([person.id for person in people])


def everything(store: Store) -> dict[str, list[tuple[object, ...]]]:
    """Every row of these tables."""
    with Session(store._engine) as session:
        return {
            table.__tablename__: [
                tuple(row)
                for row in session.execute(
                    select(*table.__table__.c).order_by(*table.__table__.primary_key)
                )
            ]
            for table in TABLES
        }


def _draft(chance: random.Random) -> ContactDraft:
    phones = [PhoneNumber(f"+4860100000{i}") for i in chance.sample(range(9), chance.randrange(4))]
    days = ("", "2026-11-30", "2027-02-28", "2020-01-15", "nie wiem")
    fields = {"przeglad": chance.choice(days), "rejestracja": chance.choice(("", "EL 1", "WX 2"))}
    return ContactDraft(
        name=chance.choice(("Jan Żak", "Żak Jan", "J. Zak")),
        company=chance.choice(("", "Żak Sp. z o.o.")),
        phone=phones[0] if phones else None,
        email=chance.choice(("", "jan@zak.pl")),
        kind=chance.choice(tuple(ContactKind)),
        note=chance.choice(("", "uwaga", "dzwonić po 16")),
        other_phones=tuple(phones[1:]),
        nip=chance.choice(_NIPS),
        address=chance.choice(("", "Łódź")),
        language=chance.choice(("", "uk")),
        fields={name: value for name, value in fields.items() if value},
    )


def _say(chance: random.Random, tx: Transaction, people: Sequence[Contact]) -> None:
    """Often at the very same time."""
    note = ConsentNote(
        chance.choice(tuple(ConsentPurpose)),
        chance.choice((ConsentState.GIVEN, ConsentState.WITHDRAWN)),
        START - timedelta(days=chance.randrange(3)),
        "telefon",
        "Zgadzam się",
    )
    tx.consents.note([chance.choice(people).id], note, START)


def _deal_with(chance: random.Random, tx: Transaction, people: Sequence[Contact]) -> None:
    """Some have been reminded already."""
    ids = {person.id for person in people if chance.random() < 0.5}
    due = tx.reminders.find(CHECK.name, START.date() + timedelta(days=999), 99)
    tx.reminders.deal_with([one for one in due if one.contact_id in ids])

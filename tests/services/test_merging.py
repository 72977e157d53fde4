"""Merging people and taking merges apart: nothing is lost, and undone it never happened."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest

from smsdesk.core.consent import ConsentNote, ConsentPurpose, ConsentState
from smsdesk.core.contact import Contact, ContactDraft
from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.message import MessageState
from smsdesk.core.occasion import Occasion
from smsdesk.core.phone import PhoneNumber
from smsdesk.core.template import Purpose
from smsdesk.services.connector import Connector
from smsdesk.services.people.contacts import ContactService
from smsdesk.services.people.duplicates import MOST, DuplicateService, Merged, MergeOrder
from smsdesk.services.people.merge_plan import NAME, parts, standing, suggested_keeper
from smsdesk.services.scheduling import SchedulingService
from smsdesk.store.models import MergeRow
from smsdesk.store.unit import Store
from tests.fakes import START, FakeClock
from tests.services.people_at_random import CAR, CHECK, a_chance, begin, everything, some_people
from tests.services.people_bench import DAY, PeopleBench
from tests.services.planning_bench import HOUR
from tests.services.providers import FakeSecrets
from tests.store.rows import a_message, note, queue

GIVEN, WITHDRAWN, UNKNOWN = ConsentState.GIVEN, ConsentState.WITHDRAWN, ConsentState.UNKNOWN
MARKETING, ORDERS = ConsentPurpose.MARKETING, ConsentPurpose.ORDERS
ONE, TWO, THREE = (PhoneNumber(f"+4860100000{i}") for i in (1, 2, 3))
SEEDS = range(20)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def duplicates(store: Store, clock: FakeClock) -> DuplicateService:
    scheduling = SchedulingService(store, Connector((), FakeSecrets()), clock)  # type: ignore[arg-type]  # a fake
    return DuplicateService(store, scheduling, clock)


@pytest.fixture
def people(store: Store, clock: FakeClock) -> ContactService:
    return ContactService(store, clock)


def merge(duplicates: DuplicateService, *people: Contact, **choice: int) -> Merged:
    """Make them one, the first being kept."""
    return duplicates.merge(MergeOrder(people, people[0].id, choice))


# --- properties ----------------------------------------------------------------------------------


@pytest.mark.parametrize("seed", SEEDS)
def test_an_undone_merge_has_never_been(
    store: Store, duplicates: DuplicateService, clock: FakeClock, seed: int
) -> None:
    chance = a_chance(seed)
    everybody = some_people(chance, store, 5)
    before = everything(store)
    chosen = chance.sample(list(everybody), chance.randint(2, 4))
    choice = {part: chance.choice(chosen).id for part in parts(chosen) if chance.random() < 0.5}
    clock.advance(60)
    made = duplicates.merge(MergeOrder(tuple(chosen), chance.choice(chosen).id, choice))
    assert everything(store) != before
    clock.advance(3600)
    assert sorted(duplicates.undo(made.id)) == sorted(one.id for one in chosen)
    assert everything(store) == before


@pytest.mark.parametrize("seed", SEEDS)
def test_merges_on_merges_are_undone_from_the_last(
    store: Store, duplicates: DuplicateService, clock: FakeClock, seed: int
) -> None:
    chance = a_chance(seed)
    rest = list(some_people(chance, store, 6))
    states, made = [], []
    while len(rest) > 1:
        states.append(everything(store))
        chosen = chance.sample(rest, min(len(rest), chance.randint(2, 3)))
        clock.advance(60)
        merged = merge(duplicates, *chosen)
        made.append(merged.id)
        rest = [one for one in rest if one not in chosen] + [merged.contact]
    while made:
        duplicates.undo(made.pop())
        assert everything(store) == states.pop()


@pytest.mark.parametrize("seed", SEEDS)
def test_whoever_was_deleted_comes_back_as_he_was(
    store: Store, people: ContactService, clock: FakeClock, seed: int
) -> None:
    chance = a_chance(seed)
    everybody = some_people(chance, store, 4)
    before = everything(store)
    clock.advance(60)
    gone = people.delete([one.id for one in chance.sample(list(everybody), 2)])
    assert len(gone) == 2
    people.restore(gone)
    people.restore(gone)
    after = everything(store)
    # what waits for those who objected is cancelled, and stays so
    owners = [[row[:3] for row in each.pop("messages")] for each in (before, after)]
    assert owners[0] == owners[1]
    assert after == before


@pytest.mark.parametrize("seed", SEEDS)
def test_a_merge_loses_nothing(store: Store, duplicates: DuplicateService, seed: int) -> None:
    chance = a_chance(seed)
    chosen = some_people(chance, store, 3)
    before, sheet = everything(store), duplicates.sheet([one.id for one in chosen])
    made = merge(duplicates, *chosen).contact
    after = everything(store)
    assert set(made.phones) == {phone for one in chosen for phone in one.phones}
    assert {one.note for one in chosen if one.note} == set(made.note.splitlines())
    assert {row[0] for row in after["group_members"]} == {row[0] for row in before["group_members"]}
    assert len(after["consents"]) == len(before["consents"])
    assert {row[1] for row in after["consents"]} <= {made.id}
    assert [row[1] for row in after["messages"]] == [row[1] for row in before["messages"]]
    for purpose, state in ((MARKETING, made.marketing), (ORDERS, made.orders)):
        assert state is standing(sheet.people, purpose), "what was seen is what came"


def test_notes_whose_ids_were_taken_meanwhile_keep_their_order(
    store: Store, people: ContactService
) -> None:
    anna, jan = people.save(ContactDraft("Anna")), people.save(ContactDraft("Jan"))
    for state in (GIVEN, WITHDRAWN):
        note(store, anna.id, state)
    gone = people.delete([anna.id])
    note(store, jan.id, GIVEN)
    people.restore(gone)
    with store.begin() as tx:
        assert [one.note.state for one in tx.consents.history(anna.id)] == [WITHDRAWN, GIVEN]
        assert len(tx.consents.history(jan.id)) == 1


# --- what is kept --------------------------------------------------------------------------------


def test_a_withdrawal_said_at_the_same_time_wins(
    store: Store, duplicates: DuplicateService, people: ContactService
) -> None:
    anna, ania = (people.save(ContactDraft(name)) for name in ("Anna", "Ania"))
    note(store, ania.id, WITHDRAWN)
    note(store, anna.id, GIVEN)
    anna, ania = people.get_many([anna.id, ania.id])
    made = merge(duplicates, anna, ania)
    assert made.contact.marketing is WITHDRAWN
    duplicates.undo(made.id)
    assert [one.marketing for one in people.get_many([anna.id, ania.id])] == [GIVEN, WITHDRAWN]


def test_a_reminder_already_sent_is_not_sent_again(
    store: Store, duplicates: DuplicateService, people: ContactService
) -> None:
    begin(store)
    day = (START + timedelta(days=5)).date()
    draft = ContactDraft("Anna", fields={CHECK.name: day.isoformat()})
    anna, ania = people.save(draft), people.save(replace(draft, name="Ania"))
    with store.begin(write=True) as tx:
        tx.reminders.deal_with([Occasion(ania.id, CHECK.name, day)])
    merge(duplicates, anna, ania)
    with store.begin() as tx:
        assert tx.reminders.find(CHECK.name, day, 9) == []
        assert len(tx.reminders.find(CHECK.name, day + timedelta(days=366), 9)) == 1


def test_what_a_provider_keeps_is_cancelled_when_the_person_withdrew(store: Store) -> None:
    bench = PeopleBench(store)
    duplicates = DuplicateService(store, bench.service, bench.clock)
    contacts = ContactService(store, bench.clock)
    anna, ania = (contacts.save(ContactDraft(name)).id for name in ("Anna", "Ania"))
    bench.consents.note([anna], bench.said(ago=2 * DAY))
    bench.consents.note([ania], bench.said(WITHDRAWN, ago=DAY))
    message = bench.message(1, bench.later(10 * HOUR), at_provider=True)
    message = replace(message, contact_id=anna, purpose=Purpose.MARKETING)
    (kept,) = queue(store, message, now=bench.clock() - DAY)
    bench.run()
    made = merge(duplicates, *contacts.get_many([anna, ania]))
    assert (made.contact.marketing, made.cancelled, made.errors) == (WITHDRAWN, 1, ())
    assert bench.get(kept).state is MessageState.CANCELLED


# --- undoing later -------------------------------------------------------------------------------


def test_what_was_changed_since_stays(
    store: Store, duplicates: DuplicateService, people: ContactService, clock: FakeClock
) -> None:
    groups = begin(store)
    anna = people.save(ContactDraft("Anna", phone=ONE, note="stara", fields={CAR.name: "EL 1"}))
    ania = people.save(ContactDraft("Ania Żak", phone=TWO, note="nowa", email="a@zak.pl"))
    with store.begin(write=True) as tx:
        tx.groups.put([(groups[0], ania.id)])
    made = merge(duplicates, anna, ania)
    assert (made.contact.name, made.contact.note) == ("Ania Żak", "stara\nnowa")
    clock.advance(60)
    edited = replace(
        made.contact.draft(), note="inna", other_phones=(TWO, THREE), fields={CAR.name: "WX 2"}
    )
    people.save(edited, anna.id)
    with store.begin(write=True) as tx:
        tx.groups.put([(groups[1], anna.id)])
    duplicates.undo(made.id)
    now, back = people.get_many([anna.id, ania.id])
    assert back == ania
    assert (now.name, now.email, now.note) == ("Anna", "", "inna")
    assert (now.phones, now.fields) == ((ONE, THREE), {CAR.name: "WX 2"})
    assert now.updated_at == clock()
    with store.begin() as tx:
        assert sorted(tx.groups.memberships([anna.id, ania.id])) == [
            (groups[0], ania.id),
            (groups[1], anna.id),
        ]


def test_later_messages_and_words_stay_but_a_withdrawal_is_everybodys(
    store: Store, duplicates: DuplicateService, people: ContactService, clock: FakeClock
) -> None:
    begin(store)
    anna, ania = people.save(ContactDraft("Anna")), people.save(ContactDraft("Ania"))
    note(store, ania.id, GIVEN)
    first, second = (replace(a_message(n), contact_id=ania.id) for n in (1, 2))
    queue(store, first)
    made = merge(duplicates, *people.get_many([anna.id, ania.id]))
    queue(store, replace(second, contact_id=anna.id))
    clock.advance(60)
    with store.begin(write=True) as tx:
        said = ConsentNote(MARKETING, WITHDRAWN, clock(), "telefon")
        tx.consents.note([anna.id], said, clock())
        tx.consents.note([anna.id], replace(said, purpose=ORDERS, state=GIVEN), clock())
    duplicates.undo(made.id)
    now, back = people.get_many([anna.id, ania.id])
    assert (now.marketing, back.marketing) == (WITHDRAWN, WITHDRAWN)
    assert (now.orders, back.orders) == (GIVEN, UNKNOWN)
    with store.begin() as tx:
        assert len(tx.consents.history(ania.id)) == 2
        assert tx.merges.messages([anna.id, ania.id]) == {anna.id: 1, ania.id: 1}


def test_the_others_come_back_when_the_one_was_deleted(
    store: Store, duplicates: DuplicateService, people: ContactService
) -> None:
    begin(store)
    anna, ania = people.save(ContactDraft("Anna")), people.save(ContactDraft("Ania", phone=ONE))
    note(store, ania.id, GIVEN)
    queue(store, replace(a_message(1), contact_id=ania.id))
    (ania,) = people.get_many([ania.id])
    made = merge(duplicates, anna, ania)
    people.delete([anna.id])
    duplicates.undo(made.id)
    assert people.get_many([anna.id, ania.id]) == [ania]
    with store.begin() as tx:
        assert tx.merges.messages([ania.id]) == {ania.id: 1}
        assert len(tx.consents.history(ania.id)) == 1


def test_a_reminder_dealt_with_since_stays_dealt_with(
    store: Store, duplicates: DuplicateService, people: ContactService
) -> None:
    begin(store)
    day = (START + timedelta(days=5)).date()
    anna = people.save(ContactDraft("Anna", fields={CHECK.name: day.isoformat()}))
    made = merge(duplicates, anna, people.save(ContactDraft("Ania")))
    with store.begin(write=True) as tx:
        tx.reminders.deal_with([Occasion(anna.id, CHECK.name, day)])
    duplicates.undo(made.id)
    with store.begin() as tx:
        assert tx.reminders.find(CHECK.name, day, 9) == []


def test_merges_are_listed_until_they_are_undone(
    store: Store, duplicates: DuplicateService, people: ContactService, clock: FakeClock
) -> None:
    anna, ania, anka = (people.save(ContactDraft(name)) for name in ("Anna", "Ania", "Anka"))
    first = merge(duplicates, anna, ania, **{NAME: anna.id})
    clock.advance(60)
    second = merge(duplicates, first.contact, anka, **{NAME: anna.id})
    assert [one.titles for one in duplicates.recent()] == [("Anna", "Anka"), ("Anna", "Ania")]
    assert duplicates.recent()[0].at == clock()
    with pytest.raises(SmsdeskError) as caught:
        duplicates.undo(first.id)
    assert (caught.value.code, caught.value.details["name"]) == (ErrorCode.MERGE_BUILT_ON, "Anna")
    duplicates.undo(second.id)
    duplicates.undo(first.id)
    assert duplicates.recent() == []
    assert {one.name for one in people.get_many([anna.id, ania.id, anka.id])} == {
        "Anna", "Ania", "Anka",
    }  # fmt: skip
    for merge_id in (first.id, 99):
        with pytest.raises(SmsdeskError) as caught:
            duplicates.undo(merge_id)
        assert caught.value.code is ErrorCode.MERGE_GONE


def test_an_undone_merge_remembers_nobody(
    store: Store, duplicates: DuplicateService, people: ContactService
) -> None:
    """Whoever is there again may be erased alone, and nothing is left of them then."""
    anna, ania = people.save(ContactDraft("Anna")), people.save(ContactDraft("Ania"))
    made = merge(duplicates, anna, ania)
    duplicates.undo(made.id)
    with store.begin() as tx:
        row = tx._session.get_one(MergeRow, made.id)
        assert (row.before, row.undone_at) == ({}, START)


def test_whoever_is_erased_leaves_no_merge(
    store: Store, duplicates: DuplicateService, people: ContactService
) -> None:
    anna, ania = people.save(ContactDraft("Anna")), people.save(ContactDraft("Ania"))
    made = merge(duplicates, anna, ania)
    with store.begin(write=True) as tx:
        tx.erasure.erase(made.contact)
    assert duplicates.recent() == []
    with pytest.raises(SmsdeskError) as caught:
        duplicates.undo(made.id)
    assert caught.value.code is ErrorCode.MERGE_GONE


# --- before merging ------------------------------------------------------------------------------


def test_a_sheet_shows_what_each_has(
    store: Store, duplicates: DuplicateService, people: ContactService
) -> None:
    groups = begin(store)
    anna = people.save(ContactDraft("Anna", phone=ONE, email="a@zak.pl"))
    ania = people.save(ContactDraft("Ania"))
    note(store, anna.id, WITHDRAWN)
    with store.begin(write=True) as tx:
        tx.groups.put([(groups[0], anna.id)])
    queue(store, replace(a_message(1), contact_id=anna.id))
    sheet = duplicates.sheet([ania.id, anna.id, ania.id])
    second, first = sheet.people
    assert (first.contact.name, second.contact.name) == ("Anna", "Ania")
    assert (first.groups, first.messages, [one.state for one in first.said]) == (
        ("VIP",), 1, [WITHDRAWN],
    )  # fmt: skip
    assert (second.groups, second.messages, second.said) == ((), 0, ())
    assert sheet.fields == (CHECK, CAR)
    assert suggested_keeper(sheet.people) == anna.id


def refused(duplicates: DuplicateService, people: Sequence[Contact]) -> ErrorCode:
    """Why these are not merged."""
    with pytest.raises(SmsdeskError) as caught:
        duplicates.merge(MergeOrder(tuple(people), people[0].id))
    return caught.value.code


def test_what_was_not_seen_is_not_merged(
    duplicates: DuplicateService, people: ContactService, store: Store
) -> None:
    anna, ania = people.save(ContactDraft("Anna")), people.save(ContactDraft("Ania"))
    note(store, ania.id, GIVEN)
    before = everything(store)
    assert refused(duplicates, [anna, ania]) is ErrorCode.MERGE_CHANGED
    assert everything(store) == before
    (ania,) = people.get_many([ania.id])
    people.delete([anna.id])
    assert refused(duplicates, [anna, ania]) is ErrorCode.MERGE_CHANGED
    assert refused(duplicates, [ania]) is ErrorCode.MERGE_TOO_MANY
    assert refused(duplicates, [ania] * (MOST + 1)) is ErrorCode.MERGE_TOO_MANY
    with pytest.raises(SmsdeskError) as caught:
        duplicates.sheet([anna.id, ania.id])
    assert caught.value.code is ErrorCode.CONTACT_GONE

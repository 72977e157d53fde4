"""What a restored copy takes over from the present, and what it leaves to a person.

Nothing that may have left leaves once more; nothing that was objected to is forgotten.
"""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from smsdesk.core.consent import ConsentPurpose, ConsentState
from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.gateway import MessageRefused, OutcomeUnknown, Receipt
from smsdesk.core.message import MessageState
from smsdesk.core.phone import PhoneNumber
from smsdesk.core.template import Purpose
from smsdesk.core.watched_file import FileState
from smsdesk.services.permission import Addressee, permission
from smsdesk.store.gateway_configs import GatewayValues
from smsdesk.store.unit import Store
from smsdesk.store.watched_files import Decision, KnownName
from tests.services.backups.rig import Rig
from tests.store.rows import (
    GATEWAY,
    a_message,
    add_gateway,
    add_person,
    attempts,
    claim,
    note,
    queue,
    queue_some,
    states,
    the_gateway,
    the_message,
)

E, S = ErrorCode, MessageState
ANNA, JAN, EWA = (PhoneNumber(f"+4860100000{n}") for n in (1, 2, 3))


def accept(rig: Rig, store: Store) -> None:
    """Everything that is queued leaves."""
    now = rig.clock.now
    sent = claim(store, now=now)
    with store.begin(write=True) as tx:
        answers = [(one, Receipt(one.sms.client_id, f"p{one.seq}")) for one in sent]
        tx.messages.settle(answers, now)


@pytest.fixture(autouse=True)
def _gateway(rig: Rig) -> None:
    add_gateway(rig.store)


# --- messages that the present knows --------------------------------------------------------------


def test_what_was_sent_since_stays_sent(rig: Rig) -> None:
    ids = queue_some(rig.store, 3)
    copy = rig.copy()
    rig.clock.advance(60)
    accept(rig, rig.store)
    before = [the_message(rig.store, one) for one in ids]
    log = [attempts(rig.store, one) for one in ids]
    assert rig.restore(copy).held == 0
    assert [the_message(rig.store, one) for one in ids] == before
    assert [[(a.number, a.outcome) for a in attempts(rig.store, one)] for one in ids] == [
        [(a.number, a.outcome) for a in found] for found in log
    ]


def test_what_was_refused_cancelled_or_is_in_doubt_since_stays_so(rig: Rig) -> None:
    failed, unclear, cancelled, sending, waiting = queue_some(rig.store, 5)
    copy = rig.copy()
    rig.clock.advance(60)
    now = rig.clock.now
    one, two = claim(rig.store, 2, now)
    with rig.store.begin(write=True) as tx:
        tx.messages.settle([(one, MessageRefused(E.NUMBER_REFUSED, field="phone"))], now)
        tx.messages.unclear([two], OutcomeUnknown(E.UNCONFIRMED), now)
        tx.messages.cancel([cancelled], now)
    claim(rig.store, 1, now)
    rig.restore(copy)
    found = [failed, unclear, cancelled, sending, waiting]
    assert states(rig.store, found) == [S.FAILED, S.UNCLEAR, S.CANCELLED, S.SENDING, S.QUEUED]


def test_what_waits_in_both_goes_on_waiting_and_leaves_once(rig: Rig) -> None:
    ids = queue_some(rig.store, 2)
    planned = queue(rig.store, a_message(9, scheduled_at=rig.clock.now + timedelta(days=2)))
    copy = rig.copy()
    rig.restore(copy)
    assert states(rig.store, [*ids, *planned]) == [S.QUEUED, S.QUEUED, S.SCHEDULED]
    assert len(claim(rig.store, now=rig.clock.now)) == 2
    assert not claim(rig.store, now=rig.clock.now)


def test_what_went_back_to_the_queue_since_may_leave(rig: Rig) -> None:
    ids = queue_some(rig.store, 1)
    sent = claim(rig.store, now=rig.clock.now)
    copy = rig.copy()
    rig.clock.advance(60)
    with rig.store.begin(write=True) as tx:
        tx.messages.requeue(sent, SmsdeskError(E.OFFLINE), rig.clock.now)
    rig.restore(copy)
    assert states(rig.store, ids) == [S.QUEUED]


def test_an_older_present_does_not_take_back_what_the_copy_knows(rig: Rig) -> None:
    ids = queue_some(rig.store, 2)
    early = rig.copy()
    rig.clock.advance(3600)
    accept(rig, rig.store)
    late = rig.copy()
    rig.lose()
    rig.restore(early)
    assert states(rig.store, ids) == [S.UNCLEAR, S.UNCLEAR]
    rig.clock.advance(60)
    rig.restore(late)
    assert S.QUEUED not in states(rig.store, ids)
    assert not claim(rig.store, now=rig.clock.now)


def test_a_clock_set_back_does_not_send_again(rig: Rig) -> None:
    ids = queue_some(rig.store, 2)
    copy = rig.copy()
    rig.clock.advance(-3600)
    accept(rig, rig.store)
    rig.restore(copy)
    assert states(rig.store, ids) == [S.ACCEPTED, S.ACCEPTED]


def test_what_was_retried_since_is_not_the_old_failure_again(rig: Rig) -> None:
    ids = queue_some(rig.store, 1)
    sent = claim(rig.store)
    with rig.store.begin(write=True) as tx:
        tx.messages.settle(
            [(sent[0], MessageRefused(E.NUMBER_REFUSED, field="phone"))], rig.clock.now
        )
    copy = rig.copy()
    rig.clock.advance(60)
    with rig.store.begin(write=True) as tx:
        tx.messages.retry(ids, rig.clock.now)
    accept(rig, rig.store)
    rig.restore(copy)
    assert states(rig.store, ids) == [S.ACCEPTED]


# --- messages that only the copy knows ------------------------------------------------------------


def test_without_a_present_nothing_leaves_by_itself(rig: Rig) -> None:
    sending, queued = queue_some(rig.store, 2)
    claim(rig.store, 1)
    (planned,) = queue(rig.store, a_message(9, scheduled_at=rig.clock.now + timedelta(days=2)))
    copy = rig.copy()
    rig.lose()
    assert rig.restore(copy).held == 3
    for message_id in (sending, queued, planned):
        found = the_message(rig.store, message_id)
        assert found.state is S.UNCLEAR
        assert found.error_code == E.RESTORED_UNSURE
        assert "21.11.2026" in str(found.error_details["time"])
    assert not claim(rig.store, now=rig.clock.now)
    with rig.store.begin() as tx:
        assert not tx.messages.unsettled()
        assert not tx.schedule.due(rig.clock.now + timedelta(days=3), rig.clock.now)


def test_a_person_decides_and_only_then_it_leaves(rig: Rig) -> None:
    one, other = queue_some(rig.store, 2)
    copy = rig.copy()
    rig.lose()
    rig.restore(copy)
    with rig.store.begin(write=True) as tx:
        tx.messages.resolve([one], rig.clock.now, sent=True)
        tx.messages.resolve([other], rig.clock.now, sent=False)
        tx.messages.retry([other], rig.clock.now)
    assert states(rig.store, [one, other]) == [S.ACCEPTED, S.QUEUED]


def test_a_second_look_cannot_send_what_never_was_under_way(rig: Rig) -> None:
    sending, queued = queue_some(rig.store, 2)
    began = rig.clock.now
    claim(rig.store, 1)
    copy = rig.copy()
    _forget(rig, "messages")
    rig.restore(copy)
    assert _tried(rig, sending, queued) == [began, None]
    assert [a.outcome for a in attempts(rig.store, sending)] == [E.INTERRUPTED]


@pytest.mark.parametrize("lost", ["file", "account"])
def test_a_second_look_asks_no_account_that_nobody_vouches_for(rig: Rig, lost: str) -> None:
    """The keyring may hold the password of another one by now, where asking would send again."""
    sending, unclear = queue_some(rig.store, 2)
    _, other = claim(rig.store, 2)
    with rig.store.begin(write=True) as tx:
        tx.messages.unclear([other], OutcomeUnknown(E.UNCONFIRMED), rig.clock.now)
    copy = rig.copy()
    if lost == "file":
        rig.lose()
    else:
        _forget(rig, "messages", "gateways")
    rig.restore(copy)
    assert _tried(rig, sending, unclear) == [None, None]


def _forget(rig: Rig, *tables: str) -> None:
    """As in a database that somebody began anew."""
    with closing(sqlite3.connect(rig.database)) as database, database:
        for table in tables:
            database.execute(f"DELETE FROM {table}")  # noqa: S608  # our own names


def _tried(rig: Rig, *ids: str) -> list[datetime | None]:
    with rig.store.begin() as tx:
        return [one.attempted_at for one in tx.doubts.look_up(ids)]


def test_what_a_new_computer_does_not_know_is_held_too(rig: Rig) -> None:
    """Somebody installs the program, which makes an empty database, and restores then."""
    ids = queue_some(rig.store, 2)
    copy = rig.copy()
    with rig.store.begin(write=True) as tx:
        tx.messages.cancel(ids, rig.clock.now)
        later = rig.clock.now + timedelta(days=1)
        tx.old_messages.delete(tx.old_messages.find(later, 0, 100), later)
    assert rig.restore(copy).held == 2
    assert states(rig.store, ids) == [S.UNCLEAR, S.UNCLEAR]


def test_what_a_provider_keeps_stays_unless_it_was_being_cancelled(rig: Rig) -> None:
    at = rig.clock.now + timedelta(days=2)
    messages = [a_message(n, scheduled_at=at) for n in range(2)]
    kept, doubtful = queue(rig.store, *(replace(message, at_provider=True) for message in messages))
    accept(rig, rig.store)
    with rig.store.begin(write=True) as tx:
        found = tx.schedule.look_up([doubtful])
        tx.schedule.doubt(found, rig.clock.now, rig.clock.now, None)
    copy = rig.copy()
    rig.lose()
    assert rig.restore(copy).held == 1
    assert states(rig.store, [kept, doubtful]) == [S.SCHEDULED, S.UNCLEAR]
    assert the_message(rig.store, doubtful).error_code == E.CANCEL_UNCONFIRMED
    with rig.store.begin() as tx:
        assert not tx.schedule.doubts(rig.clock.now + timedelta(days=1))


def test_a_lost_present_switches_the_watched_folder_off(rig: Rig) -> None:
    copy = rig.copy()
    rig.watching.save(rig.stick)
    assert not rig.restore(copy).folder_off
    assert rig.watching.load() == rig.stick
    rig.lose()
    assert rig.restore(copy).folder_off
    assert rig.watching.load() is None


# --- accounts, choices, reminders, files ----------------------------------------------------------


def test_accounts_stay_as_they_are_and_lost_ones_come_back(rig: Rig) -> None:
    add_gateway(rig.store, "old")
    copy = rig.copy()
    with rig.store.begin(write=True) as tx:
        tx.gateways.remove("old")
        tx.gateways.change(
            GATEWAY, GatewayValues("fake", "Nowa", {"username": "jan"}), rig.clock.now
        )
    add_gateway(rig.store, "new")
    rig.restore(copy)
    assert the_gateway(rig.store).name == "Nowa"
    assert the_gateway(rig.store).fields == {"username": "jan"}
    with rig.store.begin() as tx:
        found = tx.gateways.list()
    assert {one.id for one in found} == {GATEWAY, "new", "old"}
    assert [one.id for one in found][-1] == "old"
    assert sum(one.is_default for one in found) <= 1


def test_what_was_being_written_is_that_of_now(rig: Rig) -> None:
    with rig.store.begin(write=True) as tx:
        tx.settings.put("draft", '{"text": "stary"}')
        tx.settings.put("shop_name", "Warsztat")
    rig.live.database_id()
    copy = rig.copy()
    with rig.store.begin(write=True) as tx:
        tx.settings.remove("draft")
        tx.settings.put("shop_name", "Inny")
        tx.settings.put("backup_folder", "/media/usb")
    rig.restore(copy)
    with rig.store.begin() as tx:
        found = tx.settings.all()
    assert "draft" not in found
    assert found["shop_name"] == "Warsztat"
    assert found["backup_folder"] == "/media/usb"
    assert "backup_made_at" not in found


def test_a_file_that_was_seen_since_stays_seen(rig: Rig) -> None:
    now = rig.clock.now
    with rig.store.begin(write=True) as tx:
        old = tx.watched_files.add("stary.csv", "a" * 64, Decision(FileState.TAKEN, 1), now)
        gone = tx.watched_files.add("inny.csv", "c" * 64, Decision(FileState.TAKEN, 1), now)
        assert old is not None
        assert gone is not None
        tx.watched_files.put_name(KnownName("stary.csv", 1, 1, old, "k"))
    copy = rig.copy()
    with rig.store.begin(write=True) as tx:
        new = tx.watched_files.add("nowy.csv", "b" * 64, Decision(FileState.TAKEN, 2), now)
        assert new is not None
        tx.watched_files.put_name(KnownName("nowy.csv", 2, 2, new, "k"))
    rig.restore(copy)
    with rig.store.begin() as tx:
        assert {one.digest[0] for one in tx.watched_files.list(10)} == {"a", "b", "c"}
        assert set(tx.watched_files.names()) == {"stary.csv", "nowy.csv"}


# --- objections -----------------------------------------------------------------------------------


def stopped(store: Store, phone: PhoneNumber, purpose: Purpose = Purpose.ORDER) -> ErrorCode | None:
    """Why nothing may be sent there."""
    with store.begin() as tx:
        one = Addressee(phone, None, purpose)
        error = permission(tx, [one])(one)
    return error.code if error is not None else None


def opt_out(rig: Rig, *phones: PhoneNumber) -> None:
    with rig.store.begin(write=True) as tx:
        tx.opt_outs.add(phones, "phone", rig.clock.now)


def test_a_number_that_was_put_on_the_list_since_stays_there(rig: Rig) -> None:
    copy = rig.copy()
    opt_out(rig, ANNA)
    rig.restore(copy)
    assert stopped(rig.store, ANNA) is E.OPTED_OUT
    assert stopped(rig.store, JAN) is None


def test_so_it_does_when_there_was_a_list_before(rig: Rig) -> None:
    opt_out(rig, JAN)
    copy = rig.copy()
    opt_out(rig, ANNA)
    rig.restore(copy)
    assert [stopped(rig.store, phone) for phone in (ANNA, JAN)] == [E.OPTED_OUT] * 2


@pytest.mark.parametrize("broken", ["messages", "contacts"])
def test_so_it_does_when_the_present_is_damaged(rig: Rig, broken: str) -> None:
    """As far as it can still be read: the list does not need the people, their notes do."""
    ewa = add_person(rig.store, EWA)
    copy = rig.copy()
    opt_out(rig, ANNA)
    note(rig.store, ewa, ConsentState.WITHDRAWN, ConsentPurpose.ORDERS, rig.clock.now)
    rig.store.close()
    _break(rig.database, broken)
    rig.restore(copy)
    assert stopped(rig.store, ANNA) is E.OPTED_OUT
    assert stopped(rig.store, JAN) is None
    assert stopped(rig.store, EWA) is (E.ORDERS_REFUSED if broken == "messages" else None)


def _break(database: Path, table: str) -> None:
    """The page with which a table begins."""
    with closing(sqlite3.connect(database)) as there:
        there.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        query = "SELECT rootpage FROM sqlite_master WHERE name = ?"
        (page,) = there.execute(query, (table,)).fetchone()
        (size,) = there.execute("PRAGMA page_size").fetchone()
    with database.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xff" * size)


def test_and_when_the_present_hides_its_numbers_under_another_key(rig: Rig) -> None:
    add_person(rig.store, ANNA)
    opt_out(rig, JAN)
    copy = rig.copy()
    with rig.store.begin(write=True) as tx:
        tx.opt_outs.remove([one.hash for one in tx.opt_outs.all()])
        tx.settings.put("opt_out_key", "ab" * 32)
    opt_out(rig, ANNA)
    rig.restore(copy)
    assert [stopped(rig.store, phone) for phone in (ANNA, JAN)] == [E.OPTED_OUT] * 2


def test_what_somebody_withdrew_since_stays_withdrawn(rig: Rig) -> None:
    person = add_person(rig.store, ANNA)
    note(rig.store, person)
    copy = rig.copy()
    rig.clock.advance(60)
    note(rig.store, person, ConsentState.WITHDRAWN, now=rig.clock.now)
    rig.restore(copy)
    assert stopped(rig.store, ANNA, Purpose.MARKETING) is E.CONSENT_WITHDRAWN
    with rig.store.begin() as tx:
        assert len(tx.consents.history(person)) == 2


def test_so_it_does_for_everybody_with_that_number(rig: Rig) -> None:
    """As after a merge since: the copy has both, the present one of them."""
    one, other = add_person(rig.store, ANNA), add_person(rig.store, JAN, other_phones=(ANNA,))
    copy = rig.copy()
    rig.clock.advance(60)
    with rig.store.begin(write=True) as tx:
        tx.contacts.delete([other])
    note(rig.store, one, ConsentState.WITHDRAWN, ConsentPurpose.ORDERS, rig.clock.now)
    rig.restore(copy)
    assert stopped(rig.store, JAN) is E.ORDERS_REFUSED
    assert stopped(rig.store, ANNA) is E.ORDERS_REFUSED


def test_whoever_objected_and_is_not_in_the_copy_gets_nothing(rig: Rig) -> None:
    copy = rig.copy()
    person = add_person(rig.store, EWA)
    note(rig.store, person, ConsentState.WITHDRAWN, ConsentPurpose.ORDERS)
    rig.restore(copy)
    assert stopped(rig.store, EWA) is E.OPTED_OUT

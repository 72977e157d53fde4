"""Saving, editing and removing gateways: nothing is ever half-saved."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.gateway import (
    NoCredit,
    Receipt,
    Secret,
)
from smsdesk.core.phone import PhoneNumber
from smsdesk.services.gateway_setup import (
    SetupDraft,
)
from smsdesk.store.unit import Store
from tests.fakes import START
from tests.services.setup_bench import DRAFT, PASSWORD, TO, TOKEN, Bench, pause, refused
from tests.store.rows import a_message, queue, the_message


@pytest.fixture
def bench(store: Store) -> Bench:
    return Bench(store)


# --- all or nothing ------------------------------------------------------------------------------


def test_a_full_disk_leaves_no_secret_behind(bench: Bench) -> None:
    tested = bench.service.try_out(DRAFT, TO)
    bench.disk.full = True
    assert refused(bench.service.save, tested) is ErrorCode.DATABASE_FULL
    assert bench.nothing_is_saved()
    bench.disk.full = False
    assert bench.service.save(tested).name == "Fake", "nobody should pay for another test"


def test_a_keyring_that_locks_half_way_keeps_nothing(bench: Bench) -> None:
    both = replace(DRAFT, secrets={"password": PASSWORD, "token": TOKEN})
    tested = bench.service.try_out(both, TO)
    bench.secrets.refuses_to_keep = {"token"}
    assert refused(bench.service.save, tested) is ErrorCode.KEYRING_LOCKED
    assert bench.nothing_is_saved()


# --- editing -------------------------------------------------------------------------------------


def test_an_edit_without_secret_keeps_the_stored_one(bench: Bench) -> None:
    gateway = bench.saved(replace(DRAFT, name="Moja"))
    edit = SetupDraft("fake", {"username": "anna"}, gateway_id=gateway.id)
    edited = bench.saved(edit)
    assert (edited.id, edited.name, edited.fields["username"]) == (gateway.id, "Moja", "anna")
    assert bench.account.configs[-1].secrets == {"password": PASSWORD}
    assert bench.kept() == {"password": "tajne"}
    assert bench.service.list() == [edited]


@pytest.mark.parametrize(
    ("fields", "secrets", "other"),
    [
        ({"username": "jan", "sender": "Warsztat"}, {}, False),
        ({"username": "jan", "type": "eco", "allow_diacritics": "yes"}, {}, False),
        ({"username": "anna"}, {}, True),
        ({"username": "jan", "endpoint": "example.com"}, {}, True),
        ({"username": "jan"}, {"password": Secret("nowe")}, True),
        ({"username": "jan"}, {"token": TOKEN}, True),
    ],
)
def test_an_edit_tells_whether_the_account_may_be_another(
    bench: Bench, fields: dict[str, str], secrets: dict[str, Secret], other: bool
) -> None:
    gateway = bench.saved()
    bench.saved(SetupDraft("fake", fields, secrets, gateway_id=gateway.id))
    with bench.store.begin() as tx:
        lane = tx.due.lane(gateway.id)
    assert lane is not None
    assert lane.account == (2 if other else 1)


def test_a_token_replaces_the_stored_password(bench: Bench) -> None:
    gateway = bench.saved()
    edited = bench.saved(SetupDraft("fake", {}, {"token": TOKEN}, gateway_id=gateway.id))
    assert edited.secret_names == ("token",)
    assert bench.kept() == {"token": "zeton"}


def test_a_failed_edit_leaves_the_old_secrets(bench: Bench) -> None:
    gateway = bench.saved()
    edit = SetupDraft("fake", {}, {"token": TOKEN}, gateway_id=gateway.id)
    tested = bench.service.try_out(edit, TO)
    bench.disk.full = True
    assert refused(bench.service.save, tested) is ErrorCode.DATABASE_FULL
    assert bench.kept() == {"password": "tajne"}
    assert bench.service.get(gateway.id).secret_names == ("password",)


def test_a_new_password_that_is_not_saved_gives_way_to_the_old_one(bench: Bench) -> None:
    gateway = bench.saved()
    edit = replace(DRAFT, secrets={"password": Secret("nowe")}, gateway_id=gateway.id)
    tested = bench.service.try_out(edit, TO)
    bench.disk.full = True
    assert refused(bench.service.save, tested) is ErrorCode.DATABASE_FULL
    assert bench.kept() == {"password": "tajne"}


def test_an_edit_needs_the_stored_secret(bench: Bench) -> None:
    gateway = bench.saved()
    bench.secrets.kept.clear()
    edit = SetupDraft("fake", {"username": "jan"}, gateway_id=gateway.id)
    assert refused(bench.service.try_out, edit, TO) is ErrorCode.SECRET_GONE
    assert refused(bench.service.test, gateway.id, TO) is ErrorCode.SECRET_GONE


def test_an_edit_of_a_removed_gateway_saves_nothing(bench: Bench) -> None:
    gateway = bench.saved()
    tested = bench.service.try_out(replace(DRAFT, gateway_id=gateway.id), TO)
    bench.service.remove(gateway.id)
    assert refused(bench.service.save, tested) is ErrorCode.GATEWAY_GONE
    assert refused(bench.service.checked, tested.draft) is ErrorCode.GATEWAY_GONE
    assert bench.secrets.kept == {}
    assert bench.service.list() == []


def test_a_gateway_removed_while_it_is_saved_stays_removed(bench: Bench) -> None:
    gateway = bench.saved()
    tested = bench.service.try_out(replace(DRAFT, gateway_id=gateway.id), TO)
    put = bench.secrets.put

    def put_and_remove(gateway_id: str, name: str, secret: Secret) -> None:
        put(gateway_id, name, secret)
        with bench.store.begin(write=True) as tx:
            tx.gateways.remove(gateway_id)

    bench.secrets.put = put_and_remove  # type: ignore[method-assign]  # another window
    assert refused(bench.service.save, tested) is ErrorCode.GATEWAY_GONE
    assert bench.service.list() == []


def test_saving_lifts_a_pause(bench: Bench) -> None:
    gateway = bench.saved()
    pause(bench, gateway.id)
    assert bench.service.get(gateway.id).paused is ErrorCode.LOGIN_REJECTED
    assert bench.saved(replace(DRAFT, gateway_id=gateway.id)).paused is None


# --- afterwards ----------------------------------------------------------------------------------


def test_renaming(bench: Bench) -> None:
    gateway = bench.saved()
    assert bench.service.rename(gateway.id, "  Nowa  nazwa ").name == "Nowa nazwa"
    assert refused(bench.service.rename, gateway.id, " ") is ErrorCode.FIELD_REQUIRED
    assert refused(bench.service.rename, "x", "Nowa") is ErrorCode.GATEWAY_GONE


def test_switching_on_lifts_a_pause_and_off_does_not(bench: Bench) -> None:
    gateway = bench.saved()
    pause(bench, gateway.id)
    off = bench.service.set_active(gateway.id, active=False)
    assert (off.active, off.paused) == (False, ErrorCode.LOGIN_REJECTED)
    on = bench.service.set_active(gateway.id, active=True)
    assert (on.active, on.paused) == (True, None)
    with pytest.raises(SmsdeskError):
        bench.service.set_active("x", active=True)


def test_the_default_is_chosen_among_active_ones(bench: Bench) -> None:
    assert bench.service.default() is None
    first, second = bench.saved(), bench.saved()
    assert bench.service.set_default(second.id).is_default
    assert bench.service.default() == bench.service.get(second.id)
    bench.service.set_active(first.id, active=False)
    assert refused(bench.service.set_default, first.id) is ErrorCode.GATEWAY_INACTIVE
    assert refused(bench.service.set_default, "x") is ErrorCode.GATEWAY_GONE


def test_removing_forgets_the_secret_and_cancels_what_waits(bench: Bench) -> None:
    gateway = bench.saved()
    (message,) = queue(bench.store, a_message(gateway_id=gateway.id))
    assert bench.service.waiting(gateway.id) == 1
    assert bench.service.remove(gateway.id) == 1
    assert bench.service.list() == []
    assert bench.secrets.kept == {}
    assert the_message(bench.store, message).state.value == "cancelled"
    assert refused(bench.service.remove, gateway.id) is ErrorCode.GATEWAY_GONE


def test_what_the_provider_keeps_is_counted_and_left_alone(bench: Bench) -> None:
    gateway = bench.saved()
    at = START + timedelta(days=1)
    message = replace(a_message(gateway_id=gateway.id, scheduled_at=at), at_provider=True)
    (kept,) = queue(bench.store, message)
    assert (bench.service.waiting(gateway.id), bench.service.kept_there(gateway.id)) == (1, 0)
    with bench.store.begin(write=True) as tx:
        [[sent]] = tx.messages.claim(gateway.id, START, 1)
        tx.messages.settle([(sent, Receipt(sent.sms.client_id, "p1"))], START)
    assert (bench.service.waiting(gateway.id), bench.service.kept_there(gateway.id)) == (0, 1)
    assert bench.service.remove(gateway.id) == 0
    assert the_message(bench.store, kept).state.value == "scheduled"


def test_removing_is_all_or_nothing(bench: Bench) -> None:
    gateway = bench.saved()
    bench.secrets.refuses_to_forget = True
    assert refused(bench.service.remove, gateway.id) is ErrorCode.KEYRING_LOCKED
    bench.secrets.refuses_to_forget = False
    bench.disk.full = True
    assert refused(bench.service.remove, gateway.id) is ErrorCode.DATABASE_FULL
    assert bench.service.list() == [gateway]
    assert bench.kept() == {"password": "tajne"}


def test_a_gateway_can_be_removed_when_the_keyring_has_gone(bench: Bench) -> None:
    gateway = bench.saved()
    bench.secrets.broken = ErrorCode.KEYRING_MISSING
    assert bench.service.remove(gateway.id) == 0
    assert bench.service.list() == []


def test_a_saved_gateway_is_tested_again(bench: Bench) -> None:
    gateway = bench.saved()
    pause(bench, gateway.id)
    other = PhoneNumber("+48602000000")
    bench.account.price = Decimal("0.50")
    receipt = bench.service.test(gateway.id, other, "Halo")
    assert receipt.price == Decimal("0.50")
    assert (bench.account.sent[-1].to, bench.account.texts[-1]) == (other, "Halo")
    again = bench.service.get(gateway.id)
    assert (again.paused, again.price_per_part) == (None, Decimal("0.25"))
    assert bench.test_number() == "+48 602 000 000"
    assert refused(bench.service.test, gateway.id, TO, "a" * 151) is (
        ErrorCode.TEXT_TOO_LONG_FOR_TEST
    )
    bench.account.answer = NoCredit(ErrorCode.NO_CREDIT, gateway="Fake")
    assert refused(bench.service.test, gateway.id, TO) is ErrorCode.NO_CREDIT


def test_the_balance_is_asked_for_and_remembered(bench: Bench) -> None:
    gateway = bench.saved()
    balance = bench.service.refresh_balance(gateway.id)
    assert balance is not None
    again = bench.service.get(gateway.id)
    assert (again.balance, again.balance_unit, again.balance_at) == (Decimal("12.5"), "pkt", START)
    assert bench.account.open == 0

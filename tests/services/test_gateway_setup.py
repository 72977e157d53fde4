"""Setting gateways up: nothing is saved without a test, nothing is ever half-saved."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import FrozenInstanceError, replace
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from smsdesk.core.errors import ErrorCode, FieldError, SmsdeskError
from smsdesk.core.gateway import (
    CredentialsRejected,
    GatewayError,
    MessageRefused,
    NeverTaken,
    NoCredit,
    RateLimited,
    Receipt,
    Secret,
    Unreachable,
)
from smsdesk.core.phone import PhoneNumber
from smsdesk.services.connector import Connector
from smsdesk.services.gateway_setup import (
    TEST_TEXT,
    ConfiguredGateway,
    GatewaySetup,
    SetupDraft,
    TestedSetup,
)
from smsdesk.store.gateway_configs import GatewayValues
from smsdesk.store.unit import Store, Transaction
from tests.fakes import START, FakeClock
from tests.services.providers import Account, FakeProvider, FakeSecrets, PlainGateway
from tests.store.rows import a_message, queue, the_message

if TYPE_CHECKING:
    from smsdesk.store.secrets import Secrets

TO = PhoneNumber("+48601123456")
PASSWORD = Secret("tajne")
TOKEN = Secret("zeton")
DRAFT = SetupDraft("fake", {"username": "jan", "sender": "Warsztat"}, {"password": PASSWORD})


class DiskFull:
    """A store whose write transactions fail at their end while `full` is set."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.full = False

    @contextmanager
    def begin(self, *, write: bool = False) -> Iterator[Transaction]:
        with self._store.begin(write=write) as tx:
            yield tx
            if write and self.full:
                raise SmsdeskError(ErrorCode.DATABASE_FULL)


class Bench:
    """A set-up service with everything around it within reach."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.disk = DiskFull(store)
        self.secrets = FakeSecrets()
        self.provider = FakeProvider()
        self.plain = FakeProvider("plain", PlainGateway)
        self.clock = FakeClock()
        self.service = self.another_service()

    @property
    def account(self) -> Account:
        return self.provider.account

    def another_service(self) -> GatewaySetup:
        secrets: Secrets = self.secrets  # type: ignore[assignment]  # a fake
        disk: Store = self.disk  # type: ignore[assignment]  # a fake
        connector = Connector((self.provider, self.plain), secrets)
        return GatewaySetup(disk, secrets, connector, self.clock)

    def saved(self, draft: SetupDraft = DRAFT) -> ConfiguredGateway:
        return self.service.save(self.service.try_out(draft, TO))

    def kept(self) -> dict[str, str]:
        return {name: secret.reveal() for (_, name), secret in self.secrets.kept.items()}

    def test_number(self) -> str:
        with self.store.begin() as tx:
            return tx.settings.text("test_number")

    def nothing_is_saved(self) -> bool:
        return not self.service.list() and not self.secrets.kept and not self.test_number()


@pytest.fixture
def bench(store: Store) -> Bench:
    return Bench(store)


def refused(call: object, *arguments: object) -> ErrorCode:
    assert callable(call)
    with pytest.raises(SmsdeskError) as caught:
        call(*arguments)
    assert "tajne" not in f"{caught.value!r} {caught.value}"
    return caught.value.code


# --- checking the form ---------------------------------------------------------------------------


def test_values_are_trimmed_and_completed(bench: Bench) -> None:
    draft = SetupDraft(
        "fake",
        {"username": " Jan ", "type": "ECO", "endpoint": "", "allow_diacritics": "tak"},
        {"password": Secret(" tajne\n"), "token": Secret("")},
        name="  Moja   bramka ",
    )
    checked = bench.service.checked(draft)
    assert checked.fields == {
        "username": "jan",
        "type": "eco",
        "route": "",
        "sender": "",
        "endpoint": "example.pl",
        "default_prefix": "+48",
        "allow_diacritics": "yes",
        "shorten_links": "",
    }
    assert checked.secrets == {"password": PASSWORD}
    assert checked.name == "Moja bramka"
    assert bench.account.open == 0


@pytest.mark.parametrize(
    ("fields", "secrets", "field", "code"),
    [
        ({}, {"password": "x"}, "username", ErrorCode.FIELD_REQUIRED),
        ({"username": " "}, {"password": "x"}, "username", ErrorCode.FIELD_REQUIRED),
        ({"username": "jan"}, {}, "password", ErrorCode.SECRET_MISSING),
        ({"username": "jan"}, {"password": " "}, "password", ErrorCode.SECRET_MISSING),
        ({"usrname": "jan"}, {"password": "x"}, "usrname", ErrorCode.FIELD_UNKNOWN),
        ({"username": "jan"}, {"pasword": "x"}, "pasword", ErrorCode.FIELD_UNKNOWN),
        ({"username": "jan", "type": "turbo"}, {"token": "x"}, "type", ErrorCode.CHOICE_UNKNOWN),
        ({"allow_diacritics": "chyba"}, {"token": "x"}, "allow_diacritics",
         ErrorCode.CHOICE_UNKNOWN),
        ({"default_prefix": "abc"}, {"token": "x"}, "default_prefix", ErrorCode.PREFIX_INVALID),
        ({"endpoint": "broken.pl"}, {"token": "x"}, "endpoint", ErrorCode.HOST_INVALID),
    ],
)  # fmt: skip
def test_the_first_wrong_field_is_named(
    bench: Bench, fields: dict[str, str], secrets: dict[str, str], field: str, code: ErrorCode
) -> None:
    draft = SetupDraft("fake", fields, {name: Secret(value) for name, value in secrets.items()})
    for step in (bench.service.checked, lambda d: bench.service.try_out(d, TO)):
        with pytest.raises(FieldError) as caught:
            step(draft)
        assert (caught.value.field, caught.value.code) == (field, code)
    assert bench.account.sent == []
    assert bench.nothing_is_saved()


def test_a_token_stands_for_user_name_and_password(bench: Bench) -> None:
    gateway = bench.saved(SetupDraft("fake", {}, {"token": TOKEN}))
    assert gateway.secret_names == ("token",)
    assert bench.kept() == {"token": "zeton"}


def test_an_unknown_provider_is_named_with_the_known_ones(bench: Bench) -> None:
    with pytest.raises(SmsdeskError) as caught:
        bench.service.checked(SetupDraft("smsapii", {}))
    assert caught.value.code is ErrorCode.PROVIDER_UNKNOWN
    assert "fake, plain" in str(caught.value)


def test_providers_are_offered_in_order(bench: Bench) -> None:
    assert [info.key for info in bench.service.providers()] == ["fake", "plain"]


def test_questions_need_no_sender_yet(bench: Bench) -> None:
    bench.service.check_login(DRAFT)
    assert bench.account.logins == 1
    assert [sender.name for sender in bench.service.senders(DRAFT)] == ["Warsztat"]
    assert [config.fields["sender"] for config in bench.account.configs] == ["", ""]
    assert bench.account.open == 0


def test_a_provider_that_answers_no_questions(bench: Bench) -> None:
    draft = replace(DRAFT, provider="plain")
    bench.service.check_login(draft)
    assert bench.service.senders(draft) == ()
    assert bench.saved(draft).provider == "plain"
    assert bench.service.refresh_balance(bench.service.list()[0].id) is None
    assert bench.plain.account.logins == 0


# --- trying out ----------------------------------------------------------------------------------


def test_trying_out_checks_the_login_and_sends_one_sms(bench: Bench) -> None:
    tested = bench.service.try_out(DRAFT, TO)
    (sms,) = bench.account.sent
    assert (sms.to, sms.text, sms.sender) == (TO, TEST_TEXT, "Warsztat")
    assert bench.account.logins == 1
    assert tested.receipt.provider_id == "p1"
    assert bench.account.open == 0
    assert bench.nothing_is_saved()


def test_the_text_leaves_as_all_messages_do(bench: Bench) -> None:
    bench.service.try_out(DRAFT, TO, "Zażółć")
    letters = replace(DRAFT, fields={**DRAFT.fields, "allow_diacritics": "yes", "type": "eco"})
    bench.service.try_out(letters, TO, "Zażółć")
    assert bench.account.texts == ["Zazolc", "Zażółć"]
    assert [sms.sender for sms in bench.account.sent] == ["Warsztat", ""]


def test_a_long_test_text_is_refused_before_anything(bench: Bench) -> None:
    with pytest.raises(FieldError) as caught:
        bench.service.try_out(DRAFT, TO, "a" * 151)
    assert (caught.value.field, caught.value.code) == ("text", ErrorCode.TEXT_TOO_LONG_FOR_TEST)
    assert bench.account.sent == []


@pytest.mark.parametrize(
    "error",
    [
        CredentialsRejected(ErrorCode.LOGIN_REJECTED, gateway="Fake"),
        Unreachable(ErrorCode.HOST_NOT_FOUND, host="example.pl"),
    ],
)
def test_a_refused_login_sends_nothing(bench: Bench, error: GatewayError) -> None:
    bench.account.login = error
    assert refused(bench.service.try_out, DRAFT, TO) is error.code
    assert bench.account.sent == []
    assert bench.account.open == 0


@pytest.mark.parametrize(
    "error",
    [
        NoCredit(ErrorCode.NO_CREDIT, gateway="Fake"),
        MessageRefused(ErrorCode.SENDER_REFUSED, field="sender", sender="X", gateway="Fake"),
        RateLimited(),
    ],
)
def test_a_refused_test_is_no_proof(bench: Bench, error: GatewayError) -> None:
    bench.account.answer = error
    assert refused(bench.service.try_out, DRAFT, TO) is error.code
    assert bench.nothing_is_saved()


def test_an_sms_that_was_put_off_is_no_proof(bench: Bench) -> None:
    bench.account.answer = NeverTaken("x")
    assert refused(bench.service.try_out, DRAFT, TO) is ErrorCode.RATE_LIMITED


@pytest.mark.parametrize("code", [ErrorCode.KEYRING_MISSING, ErrorCode.KEYRING_LOCKED])
def test_without_a_keyring_no_sms_is_paid_for(bench: Bench, code: ErrorCode) -> None:
    bench.secrets.broken = code
    assert refused(bench.service.try_out, DRAFT, TO) is code
    assert bench.account.sent == []


# --- only what was tested can be saved -----------------------------------------------------------


def test_what_was_tested_is_saved(bench: Bench) -> None:
    gateway = bench.saved()
    assert (gateway.name, gateway.provider_name) == ("Fake", "Fake")
    assert (gateway.active, gateway.is_default, gateway.practice) == (True, True, False)
    assert gateway.senders == ("Warsztat",)
    assert gateway.price_per_part == Decimal("0.16")
    assert bench.service.list() == [gateway]
    assert bench.service.get(gateway.id) == gateway
    assert bench.service.default() == gateway
    assert bench.secrets.kept == {(gateway.id, "password"): PASSWORD}
    assert bench.test_number() == "+48 601 123 456"


def test_a_price_needs_to_be_told(bench: Bench) -> None:
    bench.account.price = None
    assert bench.saved().price_per_part is None


def test_parts_are_counted_where_they_are_not_told(bench: Bench) -> None:
    bench.account.parts = None
    assert bench.saved().price_per_part == Decimal("0.32")


def test_a_hand_made_proof_is_refused(bench: Bench) -> None:
    tested = bench.service.try_out(DRAFT, TO)
    for forged in (
        TestedSetup(tested.draft, tested.receipt, ""),
        TestedSetup(tested.draft, tested.receipt, "0" * 32),
        replace(tested, receipt=Receipt("other")),
    ):
        assert refused(bench.service.save, forged) is ErrorCode.NOT_TESTED
    assert bench.nothing_is_saved()


@pytest.mark.parametrize(
    "change",
    [
        {"fields": {"username": "ktoś", "sender": "Warsztat"}},
        {"secrets": {"password": Secret("inne")}},
        {"secrets": {}},
        {"gateway_id": "abcd1234"},
        {"provider": "plain"},
    ],
)
def test_a_proof_does_not_hold_for_other_values(bench: Bench, change: dict[str, object]) -> None:
    tested = bench.service.try_out(DRAFT, TO)
    other = replace(tested, draft=replace(tested.draft, **change))  # type: ignore[arg-type]  # by name
    assert refused(bench.service.save, other) is ErrorCode.NOT_TESTED
    assert bench.nothing_is_saved()


def test_a_proof_cannot_be_changed_from_outside(bench: Bench) -> None:
    fields, secrets = {"username": "jan"}, {"password": PASSWORD}
    tested = bench.service.try_out(SetupDraft("fake", fields, secrets), TO)
    fields["username"] = "ktoś"
    secrets["password"] = Secret("inne")
    with pytest.raises(TypeError):
        tested.draft.fields["username"] = "ktoś"  # type: ignore[index]  # that is the point
    with pytest.raises(FrozenInstanceError):
        tested.ticket = "x"  # type: ignore[misc]  # that is the point
    gateway = bench.service.save(tested)
    assert gateway.fields["username"] == "jan"
    assert bench.kept() == {"password": "tajne"}


def test_a_proof_is_good_for_one_service_and_one_saving(bench: Bench) -> None:
    tested = bench.service.try_out(DRAFT, TO)
    assert refused(bench.another_service().save, tested) is ErrorCode.NOT_TESTED
    bench.service.save(tested)
    assert refused(bench.service.save, tested) is ErrorCode.NOT_TESTED
    assert len(bench.service.list()) == 1


def test_name_and_activity_need_no_test(bench: Bench) -> None:
    tested = bench.service.try_out(DRAFT, TO)
    draft = replace(tested.draft, name="Warsztat", active=False)
    gateway = bench.service.save(replace(tested, draft=draft))
    assert (gateway.name, gateway.active) == ("Warsztat", False)


def test_no_secret_shows_in_a_repr(bench: Bench) -> None:
    tested = bench.service.try_out(DRAFT, TO)
    shown = f"{tested} {tested!r} {bench.service.save(tested)!r} {bench.service.__dict__}"
    assert "tajne" not in shown
    assert tested.ticket not in repr(tested)


def test_a_provider_of_a_newer_version_is_still_listed(bench: Bench) -> None:
    with bench.store.begin(write=True) as tx:
        tx.gateways.add("abcd1234", GatewayValues("nowy", "Nowa", {"a": "b"}), START)
    (gateway,) = bench.service.list()
    assert (gateway.provider_name, gateway.name, gateway.senders) == ("nowy", "Nowa", ())
    assert refused(bench.service.test, "abcd1234", TO) is ErrorCode.PROVIDER_UNKNOWN


def test_names_are_told_apart(bench: Bench) -> None:
    assert [bench.saved().name for _ in range(3)] == ["Fake", "Fake 2", "Fake 3"]


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


def pause(bench: Bench, gateway_id: str) -> None:
    with bench.store.begin(write=True) as tx:
        tx.gateways.pause(gateway_id, ErrorCode.LOGIN_REJECTED, START)


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

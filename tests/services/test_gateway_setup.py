"""Setting gateways up: the form is checked, one SMS is sent, only that can be saved."""

from dataclasses import FrozenInstanceError, replace
from decimal import Decimal

import pytest

from smsdesk.core.errors import ErrorCode, FieldError, SmsdeskError
from smsdesk.core.gateway import (
    CredentialsRejected,
    GatewayError,
    MessageRefused,
    NeverTaken,
    NoCredit,
    OutcomeUnknown,
    Receipt,
    Secret,
    Unreachable,
)
from smsdesk.services.gateway_setup import (
    TEST_TEXT,
    SetupDraft,
    TestedSetup,
)
from smsdesk.store.gateway_configs import GatewayValues
from smsdesk.store.unit import Store
from tests.fakes import START
from tests.services.setup_bench import DRAFT, PASSWORD, TO, TOKEN, Bench, refused


@pytest.fixture
def bench(store: Store) -> Bench:
    return Bench(store)


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
    ],
)
def test_a_refused_test_is_no_proof(bench: Bench, error: GatewayError) -> None:
    bench.account.answer = error
    assert refused(bench.service.try_out, DRAFT, TO) is error.code
    assert bench.nothing_is_saved()


def test_an_sms_that_was_put_off_is_no_proof(bench: Bench) -> None:
    bench.account.answer = NeverTaken("x")
    assert refused(bench.service.try_out, DRAFT, TO) is ErrorCode.ASKED_TO_WAIT


def test_an_sms_of_which_nobody_knows_is_no_proof(bench: Bench) -> None:
    bench.account.answer = OutcomeUnknown(ErrorCode.ANSWER_UNREADABLE, client_id="x")
    assert refused(bench.service.try_out, DRAFT, TO) is ErrorCode.ANSWER_UNREADABLE
    assert bench.nothing_is_saved()


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

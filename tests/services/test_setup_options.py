"""Options that cannot be had with other values, names that are taken, abilities of a provider."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from smsdesk.core.abilities import Ability
from smsdesk.core.errors import ErrorCode, FieldError
from smsdesk.core.gateway import ConfigField, FieldKind, GatewayInfo
from smsdesk.services.gateway_setup import SetupDraft
from smsdesk.services.setup_check import clean_fields
from smsdesk.services.setup_values import free_name
from smsdesk.store.unit import Store
from tests.services.providers import FakeProvider
from tests.services.setup_bench import DRAFT, PASSWORD, TO, Bench, refused


def _needs_service(values: Mapping[str, str]) -> ErrorCode | None:
    return None if values.get("sender", "").startswith("MG") else ErrorCode.LINKS_NEED_SERVICE


SENDER = ConfigField("sender", "Sender", FieldKind.SENDER)
LINKS = ConfigField(
    "shorten_links", "Short links", FieldKind.FLAG, required=False, available=_needs_service
)
INFO = GatewayInfo("x", "X", (LINKS, SENDER))


@pytest.fixture
def bench(store: Store) -> Bench:
    return Bench(store)


def test_an_option_that_can_be_had_is_kept() -> None:
    given = {"sender": "MG1", "shorten_links": "yes"}
    assert clean_fields(INFO, given) == given


def test_an_option_that_cannot_be_had_is_refused_by_name() -> None:
    with pytest.raises(FieldError) as caught:
        clean_fields(INFO, {"sender": "Serwis", "shorten_links": "yes"})
    assert (caught.value.field, caught.value.code) == (
        "shorten_links",
        ErrorCode.LINKS_NEED_SERVICE,
    )


def test_an_option_that_nobody_wants_is_no_matter() -> None:
    assert clean_fields(INFO, {"sender": "A", "shorten_links": "no"})["shorten_links"] == ""


def test_a_default_that_cannot_be_had_is_dropped_without_a_word() -> None:
    info = replace(INFO, form=(replace(LINKS, default="yes"), SENDER))
    assert clean_fields(info, {"sender": "Serwis"})["shorten_links"] == ""
    assert clean_fields(info, {"sender": "MG1"})["shorten_links"] == "yes"


# --- in a set-up --------------------------------------------------------------------------------


def _strict(bench: Bench) -> FakeProvider:
    """The provider of `bench`, with a required sender and an option that needs a certain one."""
    kept = [field for field in bench.provider.info.form if field.name != "shorten_links"]
    form = tuple(replace(f, required=True) if f.name == "sender" else f for f in kept)
    bench.provider.info = replace(bench.provider.info, form=(*form, LINKS))
    return bench.provider


def test_a_login_is_checked_before_a_required_sender_is_chosen(bench: Bench) -> None:
    _strict(bench)
    draft = SetupDraft("fake", {"username": "jan", "shorten_links": "yes"}, {"password": PASSWORD})
    bench.service.check_login(draft)
    assert bench.account.logins == 1
    (config,) = bench.account.configs
    assert (config.fields["sender"], config.fields["shorten_links"]) == ("", "")
    assert refused(bench.service.checked, draft) is ErrorCode.LINKS_NEED_SERVICE
    without = replace(draft, fields={"username": "jan"})
    assert refused(bench.service.checked, without) is ErrorCode.FIELD_REQUIRED


def test_a_login_that_has_just_been_checked_is_not_checked_again(bench: Bench) -> None:
    bench.service.try_out(DRAFT, TO, login_checked=True)
    assert (bench.account.logins, len(bench.account.sent)) == (0, 1)


def test_a_deactivated_gateway_sends_no_test_sms(bench: Bench) -> None:
    gateway = bench.saved()
    bench.service.set_active(gateway.id, active=False)
    sent = len(bench.account.sent)
    assert refused(bench.service.test, gateway.id, TO) is ErrorCode.GATEWAY_INACTIVE
    assert len(bench.account.sent) == sent
    bench.service.set_active(gateway.id, active=True)
    bench.service.test(gateway.id, TO)
    assert len(bench.account.sent) == sent + 1


def test_abilities_are_told_without_a_login(bench: Bench) -> None:
    rich = {Ability.CHECKS_LOGIN, Ability.BALANCE, Ability.SENDERS, Ability.SHORT_LINKS}
    assert bench.service.abilities("fake") == rich
    assert bench.service.abilities("plain") == frozenset()
    assert bench.service.abilities("newer") == frozenset()
    assert (bench.account.logins, bench.account.open) == (0, 0)


def test_a_saved_gateway_knows_its_providers_form(bench: Bench) -> None:
    assert bench.saved().info is bench.provider.info


@pytest.mark.parametrize(
    ("taken", "name"),
    [
        ((), "Twilio"),
        (("Twilio",), "Twilio 2"),
        (("Twilio", "Twilio 2", "Infobip"), "Twilio 3"),
        (("Twilio 2",), "Twilio"),
        (("Twilio", "Twilio 3"), "Twilio 2"),
    ],
)
def test_a_name_is_numbered_when_it_is_taken(taken: tuple[str, ...], name: str) -> None:
    assert free_name("Twilio", taken) == name

"""What a gateway may be called: checked before a test is paid for, when saved and when renamed."""

from dataclasses import replace

import pytest

from smsdesk.core.errors import ErrorCode, FieldError
from smsdesk.services.gateway_setup import SetupDraft
from smsdesk.services.setup_values import free_name
from smsdesk.store.unit import Store
from tests.fakes import START
from tests.services.setup_bench import DRAFT, TO, Bench, refused

LONGEST = "x" * 40
BAD = [(LONGEST + "x", ErrorCode.NAME_TOO_LONG), ("  MOJA  bramka", ErrorCode.NAME_TAKEN)]


@pytest.fixture
def bench(store: Store) -> Bench:
    bench = Bench(store)
    bench.saved(replace(DRAFT, name="Moja bramka"))
    bench.account.sent.clear()
    return bench


def renamed_behind_our_back(bench: Bench, gateway_id: str, name: str) -> None:
    with bench.store.begin(write=True) as tx:
        tx.gateways.rename(gateway_id, name, START)


@pytest.mark.parametrize(("name", "code"), BAD)
def test_nobody_pays_for_a_name_that_cannot_be(bench: Bench, name: str, code: ErrorCode) -> None:
    draft = replace(DRAFT, name=name)
    assert refused(bench.service.checked, draft) is code
    assert refused(bench.service.try_out, draft, TO) is code
    assert bench.account.sent == []


@pytest.mark.parametrize(("name", "code"), BAD)
def test_a_name_given_after_the_test_is_checked_and_the_test_holds(
    bench: Bench, name: str, code: ErrorCode
) -> None:
    tested = bench.service.try_out(DRAFT, TO)
    kept = bench.kept()
    bad = replace(tested, draft=replace(tested.draft, name=name))
    assert refused(bench.service.save, bad) is code
    assert (len(bench.service.list()), bench.kept()) == (1, kept)
    good = replace(tested, draft=replace(tested.draft, name=f" {LONGEST} "))
    assert bench.service.save(good).name == LONGEST


@pytest.mark.parametrize(("name", "code"), BAD)
def test_a_gateway_is_not_renamed_to_what_cannot_be(
    bench: Bench, name: str, code: ErrorCode
) -> None:
    other = bench.saved()
    assert refused(bench.service.rename, other.id, name) is code
    edit = SetupDraft("fake", {"username": "jan"}, name=name, gateway_id=other.id)
    assert refused(bench.service.try_out, edit, TO) is code
    assert bench.service.get(other.id).name == other.name


def test_the_words_tell_the_field_and_the_limit(bench: Bench) -> None:
    with pytest.raises(FieldError) as caught:
        bench.service.checked(replace(DRAFT, name=LONGEST + "x"))
    assert (caught.value.field, caught.value.details) == ("name", {"length": 41, "limit": 40})


def test_its_own_name_in_other_letters_is_no_other_gateways(bench: Bench) -> None:
    (gateway,) = bench.service.list()
    assert bench.service.rename(gateway.id, "MOJA bramka").name == "MOJA bramka"


@pytest.mark.parametrize("name", ["y" * 300, "moja bramka"])
def test_a_name_of_an_older_version_may_stay(bench: Bench, name: str) -> None:
    other = bench.saved()
    renamed_behind_our_back(bench, other.id, name)
    edit = SetupDraft("fake", {"username": "anna"}, name=name, gateway_id=other.id)
    assert bench.saved(edit).name == name
    assert bench.saved(replace(edit, name="")).name == name
    assert bench.service.rename(other.id, name).name == name


def test_a_name_of_its_own_is_numbered_whatever_the_letters(bench: Bench) -> None:
    renamed_behind_our_back(bench, bench.service.list()[0].id, "FAKE")
    assert bench.saved().name == "Fake 2"
    assert free_name("Twilio", ("TWILIO", "twilio 2")) == "Twilio 3"

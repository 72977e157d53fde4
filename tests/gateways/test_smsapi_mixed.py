"""SMSAPI: different texts in one request, what must not travel so, and how they come apart."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from smsdesk.core.gateway import Answer, MessageRefused, Receipt
from smsdesk.core.message import OutgoingSms
from tests.gateways.rig import sms
from tests.gateways.smsapi_rig import SmsApiRig
from tests.simulators.smsapi import SmsApiSimulator


@pytest.fixture
def rig() -> Iterator[SmsApiRig]:
    with SmsApiSimulator() as simulator:
        opened = SmsApiRig(simulator)
        yield opened
        opened.close()


def texts(*words: str) -> Sequence[OutgoingSms]:
    """A message to a number of its own for each."""
    return [sms(text=word) for word in words]


def kinds(answers: Sequence[Answer]) -> list[type]:
    return [type(answer) for answer in answers]


def arrived(rig: SmsApiRig, batch: Sequence[OutgoingSms]) -> bool:
    """Whether each of them arrived once at its own number."""
    wanted = sorted((one.to.digits, one.text) for one in batch)
    return sorted(rig.texts()) == wanted


def test_they_share_a_request(rig: SmsApiRig) -> None:
    batch = texts("Jeden, 50 %", "Zażółć", "Trzy [1]\nwiersze")
    answers = rig.gateway.send(batch)
    assert kinds(answers) == [Receipt] * 3
    assert arrived(rig, batch)
    [request] = rig.simulator.sends()
    assert (request.form["message"], request.form["param1"].count("|")) == ("[%1%]", 2)
    assert request.form["idx"] == "|".join(one.client_id for one in batch)
    assert (request.form["allow_duplicates"], request.form["check_idx"]) == ("1", "1")


def test_each_tells_its_own_parts_and_price(rig: SmsApiRig) -> None:
    short, long = rig.gateway.send(texts("krótko", "długo " * 60))
    assert isinstance(short, Receipt)
    assert isinstance(long, Receipt)
    assert (short.parts, long.parts) == (1, 6)
    assert short.price is not None
    assert long.price == short.price * 6


def test_what_would_mean_something_in_a_parameter_travels_alone(rig: SmsApiRig) -> None:
    batch = texts("Jeden", "A|B", "Dwa", "[%1%] rabatu", "A|B")
    assert kinds(rig.gateway.send(batch)) == [Receipt] * 5
    requests = rig.simulator.sends()
    assert [len(one.form["to"].split(",")) for one in requests] == [2, 2, 1]
    assert [one.form["message"] for one in requests] == ["[%1%]", "A|B", "[%1%] rabatu"]
    assert ["param1" in one.form for one in requests] == [True, False, False]


def test_two_texts_for_one_number_need_two_requests(rig: SmsApiRig) -> None:
    first, second = texts("Jeden", "Dwa")
    batch = [first, replace(second, to=first.to)]
    assert kinds(rig.gateway.send(batch)) == [Receipt] * 2
    assert arrived(rig, batch)
    assert rig.asked() == 2


def test_one_text_needs_no_parameter(rig: SmsApiRig) -> None:
    rig.gateway.send(texts("Jeden", "Jeden"))
    [request] = rig.simulator.sends()
    assert (request.form["message"], "param1" in request.form) == ("Jeden", False)


def test_short_links_and_plans_do_not_mix(rig: SmsApiRig) -> None:
    shortening = rig.with_fields(shorten_links="yes")
    assert (shortening.info.mixed_limit, rig.gateway.info.mixed_limit) == (1, 100)
    shortening.send(texts("Jeden", "Dwa"))
    at = datetime.now(UTC) + timedelta(days=1)
    rig.gateway.send([replace(one, send_at=at) for one in texts("Jeden", "Dwa")])
    assert [one.form["message"] for one in rig.simulator.sends()] == ["Jeden", "Dwa"] * 2


def test_not_more_than_a_hundred_in_a_request(rig: SmsApiRig) -> None:
    batch = texts(*(f"Kod {number}" for number in range(230)))
    assert kinds(rig.gateway.send(batch)) == [Receipt] * 230
    assert rig.asked() == 3
    assert arrived(rig, batch)


# --- refused --------------------------------------------------------------------------------------


@pytest.mark.parametrize("error", [18, 76, 93])
def test_where_parameters_are_refused_each_text_travels_alone(rig: SmsApiRig, error: int) -> None:
    rig.simulator.account.params_error = error
    batch = texts("Jeden", "Dwa", "Jeden")
    assert kinds(rig.gateway.send(batch)) == [Receipt] * 3
    assert arrived(rig, batch)
    assert rig.asked() == 3


def test_a_smaller_limit_than_ours_is_found(rig: SmsApiRig) -> None:
    rig.simulator.account.params_limit = 3
    batch = texts(*(f"Kod {number}" for number in range(8)))
    assert kinds(rig.gateway.send(batch)) == [Receipt] * 8
    assert arrived(rig, batch)


def test_one_refused_text_stops_no_other(rig: SmsApiRig) -> None:
    batch = texts(*(f"Kod {number}" for number in range(7)), "za długo " * 200)
    answers = rig.gateway.send(batch)
    assert kinds(answers) == [*[Receipt] * 7, MessageRefused]
    assert isinstance(answers[-1], MessageRefused)
    assert answers[-1].field == "text"
    assert arrived(rig, batch[:-1])


def test_one_link_stops_no_other(rig: SmsApiRig) -> None:
    rig.simulator.account.links_allowed = False
    batch = texts("Jeden", "Dwa https://example.pl", "Trzy")
    assert kinds(rig.gateway.send(batch)) == [Receipt, MessageRefused, Receipt]
    assert arrived(rig, [batch[0], batch[2]])


@pytest.mark.parametrize("names", [True, False])
@pytest.mark.parametrize("refuses", [True, False])
def test_one_bad_number_stops_no_other(rig: SmsApiRig, names: bool, refuses: bool) -> None:
    rig.simulator.account.names_bad_numbers = names
    rig.simulator.account.refuses_mixed = refuses
    batch = [*texts("Jeden", "Dwa"), sms(rig.refused.e164, "Trzy"), *texts("Cztery")]
    assert kinds(rig.gateway.send(batch)) == [Receipt, Receipt, MessageRefused, Receipt]
    assert arrived(rig, [one for one in batch if one.to != rig.refused])


def test_a_refused_sender_refuses_all_at_once(rig: SmsApiRig) -> None:
    batch = [replace(one, sender="Obcy") for one in texts("Jeden", "Dwa")]
    assert kinds(rig.gateway.send(batch)) == [MessageRefused] * 2
    assert rig.asked() == 1

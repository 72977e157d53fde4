"""The SMSAPI gateway: the contract, the case tables, and sending as the wire sees it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from urllib.parse import parse_qsl

import pytest
import responses

from smsdesk.core.gateway import (
    GatewayConfig,
    GatewayError,
    MessageRefused,
    NoCredit,
    Receipt,
    Secret,
)
from smsdesk.gateways.http import Reply
from smsdesk.gateways.smsapi import SMSAPI
from smsdesk.gateways.smsapi.answers import send_answer
from smsdesk.gateways.smsapi.gateway import SmsApi
from tests.gateways.cases.smsapi import NUMBERS, SHAPES, TAKEN, Case
from tests.gateways.contract import HttpGatewayContract
from tests.gateways.rig import several, sms
from tests.gateways.smsapi_rig import SmsApiRig
from tests.simulators.smsapi import PASSWORD_MD5, TOKEN, USERNAME

SMS_DO = "https://api.smsapi.pl/sms.do"


class TestContract(HttpGatewayContract):
    """What every gateway must do."""

    @pytest.fixture
    def rig(self, smsapi_rig: SmsApiRig) -> SmsApiRig:
        return smsapi_rig


class TestContractWithToken(HttpGatewayContract):
    """The same with the modern login."""

    @pytest.fixture
    def rig(self, smsapi_rig: SmsApiRig) -> SmsApiRig:
        smsapi_rig.log_in_by_token()
        return smsapi_rig


# --- the case tables -----------------------------------------------------------------------------


@pytest.fixture
def gateway() -> Iterator[SmsApi]:
    """An account whose provider is a table."""
    fields = {"username": "u", "type": "pro", "sender": "Warsztat", "endpoint": "smsapi.pl"}
    built = SMSAPI.build(GatewayConfig("smsapi", fields, {"password_md5": Secret("0" * 32)}))
    yield built
    built.close()


@responses.activate
@pytest.mark.parametrize("case", [*NUMBERS, *SHAPES], ids=lambda case: case.body[:50])
def test_what_an_answer_means(gateway: SmsApi, case: Case) -> None:
    responses.post(SMS_DO, body=case.body.encode(), status=case.status)
    error = _error_of(gateway)
    assert type(error) is case.error
    assert error.code is case.code
    assert getattr(error, "field", "") == case.field
    assert "…" not in str(error), "the sentence lacks a detail"


def _error_of(gateway: SmsApi) -> GatewayError:
    try:
        (answer,) = gateway.send([sms()])
    except GatewayError as error:
        return error
    assert isinstance(answer, MessageRefused)
    return answer


@responses.activate
@pytest.mark.parametrize(("body", "price", "parts"), TAKEN)
def test_ways_to_say_taken(
    gateway: SmsApi, body: str, price: str | None, parts: int | None
) -> None:
    responses.post(SMS_DO, body=body.encode())
    (receipt,) = gateway.send([sms("+48601123456")])
    assert isinstance(receipt, Receipt)
    assert receipt.provider_id
    assert receipt.price == (None if price is None else Decimal(price))
    assert receipt.parts == parts


@responses.activate
@pytest.mark.parametrize(
    ("endpoint", "host"),
    [
        ("smsapi.pl", "api.smsapi.pl"),
        ("www.smsapi.pl", "api.smsapi.pl"),
        ("smsapi.com", "api.smsapi.com"),
        ("www.smsapi.com", "api.smsapi.com"),
        ("api2.smsapi.pl", "api2.smsapi.pl"),
        ("", "api.smsapi.pl"),
    ],
)
def test_endpoints(endpoint: str, host: str) -> None:
    fields = {"username": "u", "type": "eco", "endpoint": endpoint}
    config = GatewayConfig("smsapi", fields, {"password_md5": Secret("0" * 32)})
    call = responses.post(f"https://{host}/sms.do", json={"error": 103, "message": "m"})
    with pytest.raises(NoCredit):
        SMSAPI.build(config).send([sms()])
    assert call.call_count == 1


# --- what is sent --------------------------------------------------------------------------------


def test_what_an_answer_lists_shows_no_numbers() -> None:
    [taken] = send_answer(Reply(200, {"list": [{"id": "7", "number": "48601000001"}]})).taken
    assert taken.numbers == {"48601000001"}
    assert repr(taken) == "Taken(7)"


def test_the_form_of_a_send(smsapi_rig: SmsApiRig) -> None:
    one, two = batch = several(2)
    smsapi_rig.gateway.send(batch)
    (request,) = smsapi_rig.simulator.requests
    assert (request.method, request.path) == ("POST", "/sms.do")
    assert request.form == {
        "username": USERNAME,
        "password": PASSWORD_MD5,
        "format": "json",
        "to": f"{one.to.digits},{two.to.digits}",
        "from": "Warsztat",
        "message": one.text,
        "encoding": "utf-8",
        "details": "1",
        "idx": f"{one.client_id}|{two.client_id}",
        "check_idx": "1",
        "allow_duplicates": "1",
    }
    assert "Authorization" not in request.headers
    assert request.headers["User-Agent"].startswith("smsdesk/")


def test_a_token_is_in_the_header_alone(smsapi_rig: SmsApiRig) -> None:
    smsapi_rig.with_token().send([sms()])
    (request,) = smsapi_rig.simulator.requests
    assert request.headers["Authorization"] == f"Bearer {TOKEN}"
    assert "username" not in request.form
    assert "password" not in request.form


@pytest.mark.parametrize(
    ("kind", "chosen", "sender", "fast"),
    [
        ("eco", "Warsztat", "Eco", False),
        ("pro", "", "Warsztat", False),
        ("pro", "Test", "Test", False),
        ("priority", "", "Warsztat", True),
    ],
)
def test_kinds_of_messages(
    smsapi_rig: SmsApiRig, kind: str, chosen: str, sender: str, fast: bool
) -> None:
    gateway = smsapi_rig.with_fields(type=kind, sender="Warsztat, Test")
    gateway.send([replace(sms(), sender=chosen)])
    (taken,) = smsapi_rig.simulator.ledger
    assert (taken.sender, taken.fast) == (sender, fast)


def test_a_larger_batch_goes_in_several_requests(smsapi_rig: SmsApiRig) -> None:
    gateway = smsapi_rig.with_fields(shorten_links="yes", type="eco")
    batch = several(250)
    answers = gateway.send(batch)
    assert [a.client_id for a in answers] == [m.client_id for m in batch]
    assert [r.form["to"].count(",") + 1 for r in smsapi_rig.simulator.sends()] == [100, 100, 50]


# --- scheduling ----------------------------------------------------------------------------------


def test_a_later_message_has_a_checked_date(smsapi_rig: SmsApiRig) -> None:
    then = datetime.now(UTC).replace(microsecond=0) + timedelta(days=2)
    smsapi_rig.gateway.send([replace(sms(), send_at=then)])
    assert smsapi_rig.simulator.ledger[0].date == int(then.timestamp())
    assert smsapi_rig.simulator.sends()[0].form["date_validate"] == "1"


# --- links ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("endpoint", "wire", "measured"),
    [
        ("smsapi.pl", "A [%idzdo:https://example.pl/a?b=1%] b", "A idz.do/k7Qx2Rf9B b"),
        ("smsapi.com", "A [%goto:https://example.pl/a?b=1%] b", "A cut.li/k7Qx2Rf9B b"),
    ],
)
@responses.activate
def test_shortened_links(endpoint: str, wire: str, measured: str) -> None:
    fields = {"type": "eco", "endpoint": endpoint, "shorten_links": "yes"}
    gateway = SMSAPI.build(GatewayConfig("smsapi", fields, {"token": Secret(TOKEN)}))
    text = "A https://example.pl/a?b=1 b"
    call = responses.post(
        f"https://api.{endpoint}/sms.do",
        json={"error": 103, "message": "m"},
    )
    with pytest.raises(NoCredit):
        gateway.send([sms(text=text)])
    body = call.calls[0].request.body
    assert isinstance(body, str)
    assert dict(parse_qsl(body))["message"] == wire
    assert gateway.shortened(text) == measured

"""The Infobip gateway: the contract, the case tables, and sending as the wire sees it."""

import json
from collections.abc import Iterator
from dataclasses import replace

import pytest
import responses

from smsdesk.core.errors import ErrorCode
from smsdesk.core.gateway import (
    GatewayConfig,
    GatewayError,
    MessageRefused,
    Receipt,
    Secret,
)
from smsdesk.core.message import OutgoingSms
from smsdesk.core.phone import PhoneNumber
from smsdesk.gateways.infobip import INFOBIP
from smsdesk.gateways.infobip.gateway import Infobip
from tests.gateways.cases.infobip import (
    ENVELOPES,
    NUMBER,
    OWN_ID,
    SHAPES,
    STATUSES,
    TAKEN,
    Case,
)
from tests.gateways.contract import HttpGatewayContract
from tests.gateways.infobip_rig import InfobipRig, opened
from tests.gateways.rig import TEXT, basic, several, shown, sms
from tests.simulators import faults
from tests.simulators.infobip import PASSWORD, USERNAME

SEND = "https://api.infobip.com/sms/3/messages"
MESSAGE = OutgoingSms(OWN_ID, PhoneNumber(f"+{NUMBER}"), TEXT)


@pytest.fixture
def rig() -> Iterator[InfobipRig]:
    """The provider and accounts at it."""
    with opened() as rig:
        yield rig


class TestContract(HttpGatewayContract):
    """What every gateway must do."""


# --- the case tables -----------------------------------------------------------------------------


@pytest.fixture
def gateway() -> Iterator[Infobip]:
    """An account whose provider is a table."""
    built = _built()
    yield built
    built.close()


def _built(**fields: str) -> Infobip:
    usual = {"username": "u", "sender": "Warsztat"}
    return INFOBIP.build(GatewayConfig("infobip", usual | fields, {"password": Secret("p" * 9)}))


@responses.activate
@pytest.mark.parametrize("case", [*STATUSES, *SHAPES, *ENVELOPES], ids=lambda case: case.body[-50:])
def test_what_an_answer_means(gateway: Infobip, case: Case) -> None:
    responses.post(SEND, body=case.body.encode(), status=case.status)
    error = _error_of(gateway)
    assert type(error) is case.error
    assert error.code is case.code
    assert getattr(error, "field", "") == case.field
    assert "…" not in str(error), "the sentence lacks a detail"
    assert "Secret text" not in shown(error), "a violation may quote the message"


def _error_of(gateway: Infobip) -> GatewayError:
    try:
        (answer,) = gateway.send([MESSAGE])
    except GatewayError as error:
        return error
    assert isinstance(answer, MessageRefused)
    assert answer.client_id == OWN_ID
    return answer


@responses.activate
@pytest.mark.parametrize(("body", "own_id", "parts"), TAKEN)
def test_ways_to_say_taken(gateway: Infobip, body: str, own_id: str, parts: int | None) -> None:
    responses.post(SEND, body=body.encode())
    (receipt,) = gateway.send([MESSAGE])
    assert isinstance(receipt, Receipt)
    assert (receipt.client_id, receipt.provider_id) == (OWN_ID, own_id)
    assert (receipt.parts, receipt.price) == (parts, None)


@responses.activate
@pytest.mark.parametrize(
    ("body", "words"),
    [
        ({"violations": [{"property": "a.b"}], "description": "No."}, "No. (a.b)"),
        ({"violations": [{"property": "a.b"}]}, "a.b"),
        ({"requestError": {"serviceException": {"text": "Bad Request"}}}, "Bad Request"),
        ({}, ""),
    ],
)
def test_words_of_an_error(gateway: Infobip, body: dict[str, object], words: str) -> None:
    responses.post(SEND, json=body, status=400)
    assert _error_of(gateway).words == words


@responses.activate
@pytest.mark.parametrize(
    ("endpoint", "host"),
    [("", "api.infobip.com"), ("abc123.api.infobip.com", "abc123.api.infobip.com")],
)
def test_endpoints(endpoint: str, host: str) -> None:
    call = responses.post(f"https://{host}/sms/3/messages", json={}, status=400)
    _built(endpoint=endpoint).send([sms()])
    assert call.call_count == 1


# --- what is sent --------------------------------------------------------------------------------


def test_the_body_of_a_send(rig: InfobipRig) -> None:
    one, two = batch = several(2)
    rig.gateway.send(batch)
    (request,) = rig.simulator.requests
    assert (request.method, request.path, request.query) == ("POST", "/sms/3/messages", {})
    assert request.json == {
        "messages": [
            {
                "sender": "Warsztat",
                "destinations": [
                    {"to": one.to.digits, "messageId": one.client_id},
                    {"to": two.to.digits, "messageId": two.client_id},
                ],
                "content": {"text": one.text},
            }
        ]
    }
    assert request.headers["Authorization"] == f"Basic {basic(USERNAME, PASSWORD)}"
    assert request.headers["User-Agent"].startswith("smsdesk/")


@pytest.mark.parametrize(
    ("configured", "chosen", "sender"),
    [("Warsztat, Serwis", "", "Warsztat"), ("Warsztat, Serwis", "Serwis", "Serwis")],
)
def test_senders(rig: InfobipRig, configured: str, chosen: str, sender: str) -> None:
    rig.with_fields(sender=configured).send([replace(sms(), sender=chosen)])
    assert rig.simulator.ledger[0].sender == sender


def test_a_sender_that_is_not_registered(rig: InfobipRig) -> None:
    answers = rig.with_fields(sender="Nieznany").send(several(3))
    assert {a.code for a in answers if isinstance(a, MessageRefused)} == {ErrorCode.SENDER_REFUSED}
    assert {a.details["sender"] for a in answers if isinstance(a, MessageRefused)} == {"Nieznany"}
    assert rig.asked() == 1


def test_answers_without_our_ids_are_matched_by_number(rig: InfobipRig) -> None:
    one, two, three = batch = [sms(), sms("+48601123456"), sms("+48601123456")]
    items = ",".join(
        f'{{"messageId":"{name}","destination":"{to}","status":{{"groupId":{group}}}}}'
        for name, to, group in [
            ("a", "48601123456", 1),
            ("b", one.to.digits, 5),
            (three.client_id, "48601123456", 1),
        ]
    )
    rig.faults.add(faults.answer(f'{{"messages":[{items}]}}'.encode(), after=False))
    first, second, third = rig.gateway.send(batch)
    assert isinstance(first, MessageRefused)
    assert isinstance(second, Receipt)
    assert isinstance(third, Receipt)
    assert (second.client_id, second.provider_id) == (two.client_id, "a")
    assert third.provider_id == three.client_id


def test_a_larger_batch_goes_in_several_requests(rig: InfobipRig) -> None:
    batch = several(150)
    answers = rig.gateway.send(batch)
    assert [a.client_id for a in answers] == [m.client_id for m in batch]
    assert all(isinstance(a, Receipt) for a in answers)
    assert rig.asked() == 2


# --- links ---------------------------------------------------------------------------------------


def test_shortened_links(rig: InfobipRig) -> None:
    gateway = rig.with_fields(shorten_links="yes")
    text = "Zobacz https://example.pl/a?b=1 dzis"
    gateway.send([sms(text=text)])
    (request,), (taken,) = rig.simulator.sends(), rig.simulator.ledger
    assert isinstance(request.json, dict)
    # both, because what is left out counts as true
    tracking = {"shortenUrl": True, "trackClicks": False}
    assert request.json["options"] == {"tracking": tracking}
    assert (taken.text, taken.shortened, taken.tracked) == (text, True, False)
    assert gateway.shortened(text) == "Zobacz https://esm.to/k7Qx2Rf9B dzis"


# --- different texts -----------------------------------------------------------------------------


def test_a_request_lists_each_text_once(rig: InfobipRig) -> None:
    batch = [sms(text=text) for text in ("Jeden", "Dwa", "Jeden")]
    answers = rig.gateway.send(batch)
    assert [type(answer) for answer in answers] == [Receipt] * 3
    [request] = rig.simulator.sends()
    messages = json.loads(request.body)["messages"]
    assert [one["content"]["text"] for one in messages] == ["Jeden", "Dwa"]
    assert [len(one["destinations"]) for one in messages] == [2, 1]


@pytest.mark.parametrize("count", [1, 3])
def test_one_refused_text_stops_no_other(rig: InfobipRig, count: int) -> None:
    batch = [*(sms(text=f"Kod {n}") for n in range(4)), *(sms(text="") for _ in range(count))]
    answers = rig.gateway.send(batch)
    assert [type(answer) for answer in answers] == [Receipt] * 4 + [MessageRefused] * count
    refused = answers[-1]
    assert isinstance(refused, MessageRefused)
    assert refused.field == "text"
    assert len(rig.texts()) == 4

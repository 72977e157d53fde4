"""What Dynmark's answers mean, one message at a time: the case tables, and XML that means harm."""

from collections.abc import Iterator

import pytest
import responses

from smsdesk.core.errors import ErrorCode
from smsdesk.core.gateway import (
    GatewayConfig,
    GatewayError,
    MessageRefused,
    OutcomeUnknown,
    Receipt,
    Secret,
)
from smsdesk.gateways.dynmark import DYNMARK
from smsdesk.gateways.dynmark.gateway import Dynmark
from tests.gateways.cases.dynmark import (
    FORM_REFUSALS,
    FORM_SILENCE,
    FORM_STATUSES,
    FORM_TAKEN,
    REST_REFUSALS,
    REST_SILENCE,
    REST_STATUSES,
    REST_TAKEN,
    Case,
)
from tests.gateways.rig import shown, sms

NUMBER = "+48601123456"
REST_URL = "https://services.dynmark.com/webapi/message/send"
FORM_URL = "https://services.dynmark.com/HttpServices/SendMessage.ashx"
PASSWORD = "haslo-do-dynmark"


def account(api: str) -> Dynmark:
    """An account whose provider is a table."""
    fields = {"username": "u", "sender": "Warsztat", "api": api}
    return DYNMARK.build(GatewayConfig("dynmark", fields, {"password": Secret(PASSWORD)}))


@pytest.fixture
def rest() -> Iterator[Dynmark]:
    built = account("rest")
    yield built
    built.close()


@pytest.fixture
def form() -> Iterator[Dynmark]:
    built = account("http")
    yield built
    built.close()


def error_of(gateway: Dynmark) -> GatewayError:
    """The error of one message, raised or answered."""
    try:
        (answer,) = gateway.send([sms(NUMBER)])
    except GatewayError as error:
        return error
    assert isinstance(answer, MessageRefused)
    return answer


def assert_means(error: GatewayError, case: Case) -> None:
    """Class, code and field are as the table says, and the sentence has all its details."""
    assert type(error) is case.error
    assert error.code is case.code
    assert getattr(error, "field", "") == case.field
    assert "…" not in str(error), "the sentence lacks a detail"


def _short(case: Case) -> str:
    return f"{case.status}-{case.body[:60]}"


@responses.activate
@pytest.mark.parametrize("case", [*REST_STATUSES, *REST_REFUSALS, *REST_SILENCE], ids=_short)
def test_what_rest_means(rest: Dynmark, case: Case) -> None:
    responses.post(REST_URL, body=case.body.encode(), status=case.status)
    assert_means(error_of(rest), case)


@responses.activate
@pytest.mark.parametrize("case", [*FORM_STATUSES, *FORM_REFUSALS, *FORM_SILENCE], ids=_short)
def test_what_the_form_means(form: Dynmark, case: Case) -> None:
    responses.post(FORM_URL, body=case.body.encode(), status=case.status)
    assert_means(error_of(form), case)


@responses.activate
@pytest.mark.parametrize(("body", "status"), REST_TAKEN)
def test_ways_of_rest_to_say_taken(rest: Dynmark, body: str, status: int) -> None:
    responses.post(REST_URL, body=body.encode(), status=status)
    message = sms(NUMBER)
    assert list(rest.send([message])) == [Receipt(message.client_id)]


@responses.activate
@pytest.mark.parametrize("body", FORM_TAKEN)
def test_ways_of_the_form_to_say_taken(form: Dynmark, body: str) -> None:
    responses.post(FORM_URL, body=body.encode())
    message = sms(NUMBER)
    assert list(form.send([message])) == [Receipt(message.client_id, "77")]


@responses.activate
def test_an_element_is_known_by_our_own_reference(rest: Dynmark) -> None:
    message = sms(NUMBER)
    other = {"clientRef": "somebody-elses", "successful": False}
    own = {"clientRef": message.client_id, "successful": True}
    responses.post(REST_URL, json=[other, own], status=202)
    assert list(rest.send([message])) == [Receipt(message.client_id)]


@responses.activate
@pytest.mark.parametrize(
    "body",
    [
        '<r><Response TransactionID="ż"/></r>'.encode("iso-8859-2"),
        '<?xml version="1.0" encoding="utf-16"?><r><Response TransactionID="7"/></r>'.encode(
            "utf-16"
        ),
        b'<r><Response TransactionID="7"/>\x00</r>',
        b"\xff\xfe\x00",
    ],
)
def test_other_encodings_leave_it_open(form: Dynmark, body: bytes) -> None:
    responses.post(FORM_URL, body=body)
    error = error_of(form)
    assert (type(error), error.code) == (OutcomeUnknown, ErrorCode.ANSWER_UNREADABLE)


@responses.activate
def test_an_unknown_refusal_keeps_the_words(form: Dynmark) -> None:
    words = f"Computer says no to 48601123456 and {PASSWORD}. " + "x" * 500
    body = f'<r status="failed"><failureDescription>{words}</failureDescription></r>'
    responses.post(FORM_URL, body=body.encode())
    error = error_of(form)
    assert error.words.startswith("Computer says no to 486")
    assert "•••. xxx" in error.words
    assert len(error.words) == 200
    assert_silent(error)


@responses.activate
def test_reasons_are_joined(rest: Dynmark) -> None:
    failures = [{"failureCode": "OddCode"}, {"property": "To", "details": "bad 48601123456"}]
    element = {"to": "48601123456", "successful": False, "validationFailures": failures}
    responses.post(REST_URL, json=[element | {"failureDescription": "Sorry"}], status=202)
    error = error_of(rest)
    assert error.words == "OddCode; bad 48601•••456; Sorry"
    assert error.details["number"] == sms(NUMBER).to.masked
    assert_silent(error)


def assert_silent(error: GatewayError) -> None:
    """Nothing of it may get into a log."""
    assert PASSWORD not in shown(error)
    assert "601123456" not in shown(error)


@responses.activate
@pytest.mark.parametrize("case", FORM_SILENCE, ids=_short)
def test_no_answer_makes_an_error_talk(form: Dynmark, case: Case) -> None:
    echoed = case.body.replace("77", f"{PASSWORD} 48601123456")
    responses.post(FORM_URL, body=echoed.encode())
    error = error_of(form)
    assert error.maybe_sent
    assert_silent(error)


_TEXT = "Nowe haslo/password do konta, credit 5 zl"


@responses.activate
def test_a_text_that_rest_quotes_blames_nobody(rest: Dynmark) -> None:
    failure = {"failureCode": "Rejected", "details": f"We refuse {_TEXT}"}
    responses.post(REST_URL, json=[{"successful": False, "validationFailures": [failure]}])
    (answer,) = rest.send([sms(NUMBER, _TEXT)])
    assert isinstance(answer, MessageRefused)
    assert answer.words == "We refuse •••"


@responses.activate
def test_a_text_that_the_form_quotes_blames_nobody(form: Dynmark) -> None:
    words = f"We refuse {_TEXT}"
    body = f'<r status="failed"><failureDescription>{words}</failureDescription></r>'
    responses.post(FORM_URL, body=body.encode())
    (answer,) = form.send([sms(NUMBER, _TEXT.replace(" ", "\n", 1))])
    assert isinstance(answer, MessageRefused)
    assert answer.words == "We refuse •••"


@responses.activate
@pytest.mark.parametrize(
    "body",
    [
        '<r status="error"><Response TransactionID="9"/></r>',
        '<r><Response status="Rejected" TransactionID="9"/></r>',
        '<r><failureDescription>No</failureDescription><Response TransactionID="9"/></r>',
    ],
)
def test_an_id_beside_trouble_leaves_it_open(form: Dynmark, body: str) -> None:
    responses.post(FORM_URL, body=body.encode())
    error = error_of(form)
    assert (type(error), error.code) == (OutcomeUnknown, ErrorCode.ANSWER_UNREADABLE)


@responses.activate
def test_words_about_a_login_are_not_kept(rest: Dynmark, form: Dynmark) -> None:
    """They may repeat a password too short to be found in them."""
    words = "Unable to logon with u and 1234"
    responses.post(REST_URL, json=[{"failureDescription": words}], status=401)
    body = f'<r status="failed"><failureDescription>{words}</failureDescription></r>'
    responses.post(FORM_URL, body=body.encode())
    assert [error_of(gateway).words for gateway in (rest, form)] == ["", ""]

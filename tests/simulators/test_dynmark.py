"""The simulated Dynmark is a judge in other tests, so its own rules are tested too."""

import subprocess
import sys
from collections.abc import Iterator
from xml.etree import ElementTree

import pytest
import requests

from tests.simulators import faults
from tests.simulators.dynmark import FORM_PATH, PASSWORD, REST_PATH, USERNAME, DynmarkSimulator
from tests.simulators.dynmark_account import Accepted

NUMBER = "48601123456"
LOGIN = (USERNAME, PASSWORD)


@pytest.fixture
def dynmark() -> Iterator[DynmarkSimulator]:
    with DynmarkSimulator() as simulator:
        yield simulator


def rest(
    dynmark: DynmarkSimulator, *elements: object, login: tuple[str, str] = LOGIN
) -> requests.Response:
    """A send as the quickstarts make it."""
    url = f"http://{dynmark.host}{REST_PATH}"
    return requests.post(url, json=list(elements), auth=login, timeout=5)


def element(to: str = NUMBER, **more: object) -> dict[str, object]:
    """One message of the array."""
    return {"from": "Example", "to": to, "body": "Hello", "clientRef": "msg-1", **more}


def form(dynmark: DynmarkSimulator, **fields: str) -> ElementTree.Element:
    """A send as the old clients make it; the root of the answer."""
    filled = {"user": USERNAME, "password": PASSWORD, "to": NUMBER, "from": "Example"}
    url = f"http://{dynmark.host}{FORM_PATH}"
    answer = requests.post(url, data={**filled, "text": "Hello", **fields}, timeout=5)
    return ElementTree.fromstring(answer.text)  # noqa: S314  # our own simulator's


def test_rest_takes_each_of_an_array(dynmark: DynmarkSimulator) -> None:
    answer = rest(dynmark, element(), element("123"))
    assert answer.status_code == 202
    good, bad = answer.json()
    assert good == {"to": NUMBER, "successful": True, "validationFailures": []}
    assert (bad["to"], bad["successful"]) == ("123", False)
    assert bad["validationFailures"][0]["failureCode"] == "ToInvalid"
    assert dynmark.ledger == [Accepted(NUMBER, "Hello", "Example", "msg-1", "880001", "rest")]


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"to": "+48601123456"}, "ToInvalid"),
        ({"to": "601 123 456"}, "ToInvalid"),
        ({"from": "A"}, "FromInvalid"),
        ({"from": "Longer than 11"}, "FromInvalid"),
        ({"body": ""}, "BodyEmpty"),
    ],
)
def test_rest_refuses(dynmark: DynmarkSimulator, fields: dict[str, str], code: str) -> None:
    (refused,) = rest(dynmark, element() | fields).json()
    assert refused["validationFailures"][0]["failureCode"] == code
    assert dynmark.ledger == []


def test_rest_knows_its_login(dynmark: DynmarkSimulator) -> None:
    assert rest(dynmark, element(), login=(USERNAME, "wrong")).status_code == 401
    url = f"http://{dynmark.host}{REST_PATH}"
    headers = {"Authorization": "Basic !"}
    assert requests.post(url, json=[], headers=headers, timeout=5).status_code == 401
    dynmark.account.logon_in_array = True
    answer = rest(dynmark, element(), login=(USERNAME, "wrong"))
    assert answer.json()[0]["failureDescription"].startswith("Unable to logon with")
    assert dynmark.ledger == []


def test_rest_wants_an_array_of_objects(dynmark: DynmarkSimulator) -> None:
    url = f"http://{dynmark.host}{REST_PATH}"
    for body in (b"{}", b"[1]", b"["):
        assert requests.post(url, data=body, auth=LOGIN, timeout=5).status_code == 400
    dynmark.account.malformed = frozenset({NUMBER})
    assert rest(dynmark, element("48602123456"), element()).status_code == 400
    assert dynmark.ledger == []


def test_the_form_takes_one(dynmark: DynmarkSimulator) -> None:
    root = form(dynmark, clientreference="msg-1")
    (response,) = root
    assert (response.tag, response.get("TransactionID")) == ("Response", "880001")
    assert dynmark.ledger == [Accepted(NUMBER, "Hello", "Example", "msg-1", "880001", "http")]


def test_the_form_refuses(dynmark: DynmarkSimulator) -> None:
    root = form(dynmark, to="+48601123456")
    assert root.get("status") == "failed"
    assert root.findtext("failureDescription") == "The recipient number is not valid"
    root = form(dynmark, password="wrong")
    assert str(root.findtext("failureDescription")).startswith("Unable to logon")
    dynmark.account.failure = "Insufficient credit"
    assert form(dynmark).findtext("failureDescription") == "Insufficient credit"
    assert dynmark.ledger == []


def test_it_answers_oddly_when_told_to(dynmark: DynmarkSimulator) -> None:
    dynmark.account.odd = True
    first, second = rest(dynmark, element(), element("48602123456")).json()
    assert (first["TO"], second["TO"], second["SUCCESSFUL"]) == ("48602123456", NUMBER, "true")
    assert form(dynmark)[1].attrib == {"{urn:dynmark}TRANSACTIONid": "880003"}


def test_anything_else_is_a_page(dynmark: DynmarkSimulator) -> None:
    for path in ("/", REST_PATH, "/webapi/other"):
        assert requests.get(f"http://{dynmark.host}{path}", timeout=5).status_code == 404


@pytest.mark.parametrize("fault", faults.MIXED, ids=lambda f: f"{f.kind}-{f.after}")
def test_the_ledger_tells_before_from_after(dynmark: DynmarkSimulator, fault: faults.Fault) -> None:
    dynmark.faults.add(fault)
    try:
        rest(dynmark, element())
    except requests.RequestException:
        assert fault.kind is not faults.FaultKind.DROP
    assert len(dynmark.ledger) == (1 if fault.after else 0)


def test_runs_by_itself() -> None:
    command = [sys.executable, "-m", "tests.simulators.dynmark", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline().startswith("127.0.0.1:")
        process.terminate()

"""The simulated Infobip is a judge in other tests, so its own rules are tested too.

Samples marked * are verbatim from the wire reference.
"""

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
import requests

from tests.simulators import faults
from tests.simulators.infobip import (
    PASSWORD,
    USERNAME,
    InfobipSimulator,
    new_envelope,
    old_envelope,
)
from tests.simulators.infobip_account import DELIVERED, ApiError, Status, parts

SENT = """{"bulkId": "2034072219640523072", "messages": [{"messageId":
"2250be2d4219-3af1-78856-aabe-1362af1edfd2", "status": {"groupId": 1, "groupName": "PENDING",
"id": 26, "name": "PENDING_ACCEPTED", "description": "Message sent to next instance"},
"destination": "41793026727", "details": {"messageCount": 1}}, {"messageId":
"3350be2d4219-3af1-23343-bbbb-1362af1edfd3", "status": {"groupId": 1, "groupName": "PENDING",
"id": 26, "name": "PENDING_ACCEPTED", "description": "Message sent to next instance"},
"destination": "41435675123", "details": {"messageCount": 1}}]}"""
"""* version 3, two destinations."""
LOGGED = """{"destination": "41793026727", "bulkId": "BULK-ID-123-xyz", "messageId":
"MESSAGE-ID-123-xyz", "sentAt": "2019-11-09T16:00:00.000+0100", "doneAt":
"2019-11-09T16:00:00.000+0100", "messageCount": 1, "price": {"pricePerMessage": 0.01, "currency":
"EUR"}, "status": {"groupId": 3, "groupName": "DELIVERED", "id": 5, "name": "DELIVERED_TO_HANDSET",
"description": "Message delivered to handset"}, "error": {"groupId": 0, "groupName": "OK", "id": 0,
"name": "NO_ERROR", "description": "No Error", "permanent": false}, "platform": {"entityId":
"promotional-traffic-entity", "applicationId": "marketing-automation-application"}, "content":
{"text": "This is a sample message"}, "mccMnc": "22801"}"""
"""* an element of the logs."""
BASIC = {
    "messages": [
        {
            "sender": "InfoSMS",
            "destinations": [{"to": "41793026727"}],
            "content": {"text": "This is a sample message"},
        }
    ]
}
"""* a request of version 3."""


class Clock:
    """Time as a test wants it."""

    now = 1_790_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def infobip(clock: Clock) -> Iterator[InfobipSimulator]:
    with InfobipSimulator(clock=clock) as simulator:
        simulator.account.senders = frozenset({"InfoSMS"})
        yield simulator


def call(infobip: InfobipSimulator, body: object) -> requests.Response:
    """A send as an official client would make it."""
    url = f"http://{infobip.host}/sms/3/messages"
    return requests.post(url, json=body, auth=(USERNAME, PASSWORD), timeout=5)


def message(*ids: str, **changes: object) -> object:
    """A request with a message to each of these ids."""
    to = [{"to": f"4179302672{i}", "messageId": name} for i, name in enumerate(ids)]
    usual = {"sender": "InfoSMS", "destinations": to, "content": {"text": "Test"}}
    return {"messages": [usual | changes]}


def statuses(answer: requests.Response) -> list[int]:
    """The ids of the statuses in an answer to a send."""
    return [item["status"]["id"] for item in answer.json()["messages"]]


def logs(infobip: InfobipSimulator, **query: str) -> Any:  # whatever JSON holds
    """The logs."""
    url, login = f"http://{infobip.host}/sms/3/logs", (USERNAME, PASSWORD)
    return requests.get(url, params=query, auth=login, timeout=5).json()


def shape(value: object) -> object:
    """Names and types without values."""
    if isinstance(value, dict):
        return {name: shape(one) for name, one in value.items()}
    return [shape(one) for one in value] if isinstance(value, list) else type(value)


def test_an_answer_has_the_shape_of_the_sample(infobip: InfobipSimulator) -> None:
    answer = call(infobip, message("a", "b"))
    assert answer.status_code == 200
    sample = json.loads(SENT)
    assert shape(answer.json()) == shape(sample)
    assert answer.json()["messages"][0]["status"] == sample["messages"][0]["status"]


def test_takes_the_sample_of_a_request(infobip: InfobipSimulator) -> None:
    assert statuses(call(infobip, BASIC)) == [26]
    (taken,) = infobip.ledger
    assert (taken.number, taken.sender) == ("41793026727", "InfoSMS")
    assert taken.client_id


def test_the_logs_have_the_shape_of_the_sample(infobip: InfobipSimulator) -> None:
    call(infobip, message("a"))
    infobip.account.deliver_after = 0
    (entry,) = logs(infobip, messageId="a")["results"]
    sample = json.loads(LOGGED)
    assert shape(entry) == shape(sample)
    assert (entry["status"], entry["error"]) == (sample["status"], sample["error"])
    assert entry["sentAt"] == "2026-09-21T14:13:20.000+0000"


@pytest.mark.parametrize(
    ("error", "sample"),
    [
        (
            ApiError(400, "m", {"property.path": "Violation message."}),
            '{"errorCode": "E400", "description": "Request cannot be processed.", "action": "Check '
            'the syntax, violations and adjust the request.", "violations": [{"property": '
            '"property.path", "violation": "Violation message."}], "resources": []}',
        ),
        (
            ApiError(403, "m"),
            '{"errorCode": "E403", "description": "Insufficient permissions to access the requested'
            ' resource.", "action": "Repeat the request with new or different credentials.",'
            ' "violations": [], "resources": []}',
        ),
    ],
)
def test_new_errors(error: ApiError, sample: str) -> None:
    assert new_envelope(error) == json.loads(sample)


def test_old_errors() -> None:
    sample = (
        '{"requestError": {"serviceException": {"messageId": "BAD_REQUEST", "text": "Bad Request",'
        ' "validationErrors": {"messages[0].destinations": ["must not be empty"]}}}}'
    )
    error = ApiError(400, "m", {"messages[0].destinations": "must not be empty"})
    assert old_envelope(error) == json.loads(sample)


# --- rules ---------------------------------------------------------------------------------------


def test_an_id_is_sent_once(infobip: InfobipSimulator) -> None:
    assert statuses(call(infobip, message("a"))) == [26]
    assert statuses(call(infobip, message("b", "a"))) == [26, 23]
    assert [one.client_id for one in infobip.ledger] == ["a", "b"]


def test_the_id_of_a_refused_message_may_stay_free_or_not(infobip: InfobipSimulator) -> None:
    assert statuses(call(infobip, message("a", sender="Other"))) == [11]
    assert statuses(call(infobip, message("a"))) == [26]
    infobip.account.remembers_refused = True
    assert statuses(call(infobip, message("b", sender="Other"))) == [11]
    assert statuses(call(infobip, message("b"))) == [23]


def test_credits_run_out(infobip: InfobipSimulator) -> None:
    infobip.account.balance = infobip.account.price * 2
    assert statuses(call(infobip, message("a", "b", "c"))) == [26, 26, 12]
    assert infobip.account.balance == 0


def test_refuses_by_status(infobip: InfobipSimulator) -> None:
    account = infobip.account
    account.invalid = frozenset({"41793026720"})
    account.blacklisted = frozenset({"41793026721"})
    account.opted_out = frozenset({"41793026722"})
    assert statuses(call(infobip, message("a", "b", "c", "d"))) == [52, 14, 10, 26]
    account.blocked_countries = ("41",)
    assert statuses(call(infobip, message("x", "y", "z", "e"))) == [52, 14, 10, 6]
    account.trial_number = "48601123456"
    assert statuses(call(infobip, message("x", "y", "z", "f"))) == [52, 14, 10, 18]
    long = message("x", "y", "z", "g", content={"text": "x" * 4000})
    account.blocked_countries, account.trial_number = (), ""
    assert statuses(call(infobip, long))[3] == 25
    assert [one.client_id for one in infobip.ledger] == ["d"]


@pytest.mark.parametrize(
    ("body", "member"),
    [
        ([], "messages"),
        ({"messages": []}, "messages"),
        (message(), "messages[0].destinations"),
        (message("a", content={}), "messages[0].content.text"),
    ],
)
def test_refuses_requests_that_lack_something(
    infobip: InfobipSimulator, body: object, member: str
) -> None:
    answer = call(infobip, body)
    assert answer.status_code == 400
    assert [one["property"] for one in answer.json()["violations"]] == [member]


def test_may_refuse_all_for_one(infobip: InfobipSimulator) -> None:
    infobip.account.refuses_mixed = True
    infobip.account.invalid = frozenset({"41793026721"})
    answer = call(infobip, message("a", "b"))
    assert answer.status_code == 400
    assert answer.json()["violations"][0]["property"] == "messages[0].destinations[1].to"
    assert infobip.ledger == []


@pytest.mark.parametrize(
    ("options", "shortened", "tracked"),
    [
        ({}, False, False),
        ({"tracking": {}}, True, True),
        ({"tracking": {"shortenUrl": False}}, False, True),
        ({"tracking": {"shortenUrl": True, "trackClicks": False}}, True, False),
    ],
)
def test_what_tracking_leaves_out_is_true(
    infobip: InfobipSimulator, options: Mapping[str, object], shortened: bool, tracked: bool
) -> None:
    body = message("a", content={"text": f"https://example.pl/{'x' * 150}"})
    assert isinstance(body, dict)
    call(infobip, {**body, "options": options})
    (taken,) = infobip.ledger
    assert (taken.shortened, taken.tracked) == (shortened, tracked)
    assert taken.parts == (1 if shortened else 2)


def test_the_logs_may_be_late(infobip: InfobipSimulator, clock: Clock) -> None:
    call(infobip, message("a"))
    infobip.account.log_delay = 30
    assert logs(infobip, messageId="a") == {"results": []}
    clock.now += 30
    infobip.account.log_delay_in_asks = 2
    assert logs(infobip, messageId="a") == {"results": []}
    assert len(logs(infobip, messageId="a")["results"]) == 1


def test_the_logs_go_back_two_days_and_are_read_again(
    infobip: InfobipSimulator, clock: Clock
) -> None:
    call(infobip, message("a", "b"))
    assert len(logs(infobip)["results"]) == 2
    assert len(logs(infobip, limit="1")["results"]) == 1
    assert logs(infobip, messageId="b,x") == logs(infobip, messageId="b,x")
    clock.now += 48 * 3600
    assert logs(infobip) == {"results": []}


def test_the_logs_tell_refusals_and_what_a_test_says(infobip: InfobipSimulator) -> None:
    call(infobip, message("a", sender="Other"))
    call(infobip, message("b"))
    infobip.account.statuses |= {"a": DELIVERED, "b": Status(4, 15, "EXPIRED_EXPIRED", "Late")}
    told = {one["messageId"]: one["status"]["id"] for one in logs(infobip)["results"]}
    assert told == {"a": 11, "b": 15}


def test_too_many_ids_at_once(infobip: InfobipSimulator) -> None:
    assert logs(infobip, messageId=",".join(["x" * 36] * 60))["errorCode"] == "E400"


@pytest.mark.parametrize(
    ("header", "status"),
    [("", 401), ("Basic !", 401), ("App key", 401), ("Basic eDp5", 401)],
)
def test_wrong_logins(infobip: InfobipSimulator, header: str, status: int) -> None:
    url = f"http://{infobip.host}/account/1/balance"
    answer = requests.get(url, headers={"Authorization": header}, timeout=5)
    assert (answer.status_code, answer.json()["errorCode"]) == (status, f"E{status}")


def test_the_balance_and_an_unknown_path(infobip: InfobipSimulator) -> None:
    login = (USERNAME, PASSWORD)
    url = f"http://{infobip.host}/account/1/balance"
    assert requests.get(url, auth=login, timeout=5).json() == {"balance": 100, "currency": "EUR"}
    infobip.account.old_errors = True
    answer = requests.get(f"{url}s", auth=login, timeout=5)
    assert answer.status_code == 404
    assert answer.json()["requestError"]["serviceException"]["messageId"] == "NOT_FOUND"


def test_a_request_that_is_no_json(infobip: InfobipSimulator) -> None:
    url = f"http://{infobip.host}/sms/3/messages"
    answer = requests.post(url, data="nonsense", auth=(USERNAME, PASSWORD), timeout=5)
    assert answer.status_code == 400


@pytest.mark.parametrize(
    ("text", "count"), [("x" * 160, 1), ("x" * 161, 2), ("ł" * 70, 1), ("ł" * 71, 2), ("€" * 81, 2)]
)
def test_parts(text: str, count: int) -> None:
    assert parts(text) == count


@pytest.mark.parametrize("fault", faults.MIXED, ids=lambda f: f"{f.kind}-{f.after}")
def test_the_ledger_tells_before_from_after(infobip: InfobipSimulator, fault: faults.Fault) -> None:
    infobip.faults.add(fault)
    try:
        call(infobip, message("a"))
    except requests.RequestException:
        assert fault.kind is not faults.FaultKind.DROP
    assert len(infobip.ledger) == (1 if fault.after else 0)


def test_runs_by_itself() -> None:
    command = [sys.executable, "-m", "tests.simulators.infobip", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline().startswith("127.0.0.1:")
        process.terminate()

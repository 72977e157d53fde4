"""The simulated SMSAPI is a judge in other tests, so its own rules are tested too."""

import subprocess
import sys
from collections.abc import Iterator, Mapping

import pytest
import requests

from tests.simulators import faults
from tests.simulators.smsapi import PASSWORD_MD5, TOKEN, USERNAME, SmsApiSimulator


class Clock:
    """Time as a test wants it."""

    now = 1_790_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def smsapi(clock: Clock) -> Iterator[SmsApiSimulator]:
    with SmsApiSimulator(clock=clock) as simulator:
        yield simulator


def call(smsapi: SmsApiSimulator, **fields: str) -> Mapping[str, object]:
    """A send as an official client would make it."""
    return _post(smsapi, {"data": _filled(fields)})


def _filled(fields: Mapping[str, str]) -> Mapping[str, str]:
    return {"to": "48601123456", "message": "Test", "format": "json", **fields}


def _post(smsapi: SmsApiSimulator, body: Mapping[str, Mapping[str, str]]) -> Mapping[str, object]:
    url, headers = f"http://{smsapi.host}/sms.do", {"Authorization": f"Bearer {TOKEN}"}
    data, as_json = body.get("data"), body.get("json")
    answer = requests.post(url, data=data, json=as_json, headers=headers, timeout=5).json()
    assert isinstance(answer, dict)
    return answer


def test_an_idx_is_remembered_for_a_day(smsapi: SmsApiSimulator, clock: Clock) -> None:
    assert call(smsapi, idx="a", check_idx="1")["count"] == 1
    assert call(smsapi, idx="a", check_idx="1")["error"] == 53
    assert call(smsapi, idx="b|a", to="48601123456,48602123456", check_idx="1")["error"] == 53
    clock.now += 86400
    assert call(smsapi, idx="a", check_idx="1")["count"] == 1
    assert [one.idx for one in smsapi.ledger] == ["a", "a"]


def test_without_check_idx_everything_is_taken(smsapi: SmsApiSimulator) -> None:
    call(smsapi, idx="a")
    call(smsapi, idx="a")
    assert len(smsapi.ledger) == 2


def test_idx_and_numbers_must_match(smsapi: SmsApiSimulator) -> None:
    assert call(smsapi, idx="a|b")["error"] == 20
    assert call(smsapi, idx="a" * 256)["error"] == 27


def test_takes_json_too(smsapi: SmsApiSimulator) -> None:
    assert _post(smsapi, {"json": _filled({"idx": "a"})})["count"] == 1


@pytest.mark.parametrize(
    ("fields", "error"),
    [
        ({"message": " "}, 11),
        ({"message": "x" * 161, "max_parts": "1"}, 12),
        ({"to": "123"}, 13),
        ({"from": "Unknown"}, 14),
        ({"from": "Eco", "to": "4915112345678"}, 32),
        ({"date": "99999999999"}, 50),
        ({"date": "tomorrow", "date_validate": "1"}, 54),
    ],
)
def test_refuses(smsapi: SmsApiSimulator, fields: dict[str, str], error: int) -> None:
    assert call(smsapi, **fields)["error"] == error
    assert smsapi.ledger == []


def test_three_ways_to_log_in(smsapi: SmsApiSimulator) -> None:
    url = f"http://{smsapi.host}/user.do"
    login = {"username": USERNAME, "password": PASSWORD_MD5}
    bearer = {"Authorization": f"Bearer {TOKEN}"}
    answers = [
        requests.post(url, data=login, timeout=5),
        requests.post(url, auth=(USERNAME, PASSWORD_MD5), timeout=5),
        requests.post(url, headers=bearer, timeout=5),
    ]
    assert [answer.json()["points"] for answer in answers] == [100, 100, 100]


@pytest.mark.parametrize(
    ("form", "header", "error"),
    [
        ({}, "", 101),
        ({}, "Bearer wrong", 101),
        ({}, "Basic !", 101),
        ({"username": USERNAME, "password": "wrong"}, "", 102),
    ],
)
def test_wrong_logins(
    smsapi: SmsApiSimulator, form: dict[str, str], header: str, error: int
) -> None:
    url = f"http://{smsapi.host}/sms.do"
    answer = requests.post(url, data=form, headers={"Authorization": header}, timeout=5)
    assert answer.json()["error"] == error


@pytest.mark.parametrize("fault", faults.MIXED, ids=lambda f: f"{f.kind}-{f.after}")
def test_the_ledger_tells_before_from_after(smsapi: SmsApiSimulator, fault: faults.Fault) -> None:
    smsapi.faults.add(fault)
    try:
        call(smsapi, idx="a")
    except requests.RequestException:
        assert fault.kind is not faults.FaultKind.DROP
    assert len(smsapi.ledger) == (1 if fault.after else 0)


def test_random_faults_are_the_same_for_the_same_seed() -> None:
    def draw() -> list[faults.Fault | None]:
        plan = faults.FaultPlan()
        plan.randomly(7, 0.5)
        return [plan.take() for _ in range(50)]

    assert draw() == draw()
    assert 10 < sum(fault is not None for fault in draw()) < 40


def test_runs_by_itself() -> None:
    command = [sys.executable, "-m", "tests.simulators.smsapi", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline().startswith("127.0.0.1:")
        process.terminate()


def test_parameters_are_each_recipients_own(smsapi: SmsApiSimulator) -> None:
    two = {"to": "48601123456,48602123456", "message": "[%2%]: [%1%]", "param1": "a|b"}
    assert call(smsapi, **two, param2="c|d")["count"] == 2
    assert [one.text for one in smsapi.ledger] == ["c: a", "d: b"]
    assert call(smsapi, **two, param2="c")["error"] == 18
    smsapi.account.params_limit = 1
    assert call(smsapi, **two, param2="c|d")["error"] == 19
    assert len(smsapi.ledger) == 2

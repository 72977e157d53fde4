"""Each operator through the command line: add, test, send, edit, switch off and on, remove."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.operators import OPERATORS, Operator
from tests.e2e.terminal import Done, Terminal
from tests.simulators.server import Simulator

ME = "48601000000"


class Account(Terminal):
    """An account at an operator, set up by commands."""

    def __init__(self, data_dir: Path, operator: Operator, simulator: Simulator) -> None:
        super().__init__(data_dir)
        self.operator = operator
        self.simulator = simulator

    def add(self, secret: str, code: int = 0) -> Done:
        """gateway add."""
        fields = {
            **self.operator.fields,
            "sender": self.operator.sender,
            "endpoint": self.simulator.host,
            "allow_diacritics": "no",
        }
        given = [word for name, value in fields.items() for word in ("--field", f"{name}={value}")]
        return self.run(
            "gateway", "add", self.operator.key, "--name", "Nasza", *given, "--test-to", f"+{ME}",
            "--json", stdin=json.dumps({self.operator.secret: secret}), code=code,
        )  # fmt: skip

    def numbers(self) -> list[str]:
        """To whom something was really sent."""
        return [number for number, _text, _sender in self.operator.taken(self.simulator)]


@pytest.fixture(params=OPERATORS, ids=lambda operator: operator.key)
def account(request: pytest.FixtureRequest, data_dir: Path) -> Iterator[Account]:
    operator: Operator = request.param
    with operator.simulator() as simulator:
        yield Account(data_dir, operator, simulator)


def test_from_adding_to_removing(account: Account) -> None:
    refused = account.add(account.operator.wrong, code=1)
    assert "did not accept the login" in refused.stderr
    assert account.operator.wrong not in refused.stderr + refused.stdout
    assert account.json("gateway", "list") == []
    assert account.numbers() == []

    gateway = json.loads(account.add(account.operator.right).stdout)
    assert (gateway["active"], gateway["default"]) == (True, True)
    assert account.numbers() == [ME]
    assert account.operator.secret not in gateway["fields"]
    account.run("gateway", "test", gateway["id"], "--to", "+48601000001", "--text", "Próba")
    assert account.operator.taken(account.simulator)[-1][:2] == ("48601000001", "Proba")

    _sends(account)
    _edits(account, gateway["id"])
    _waits_while_it_is_off(account, gateway["id"])
    waiting = account.queue("601000006")
    assert account.json("gateway", "remove", gateway["id"])["cancelled"] == 1
    assert account.json("gateway", "list") == []
    rows = account.json("outbox", "list")
    assert {row["id"]: row["state"] for row in rows}[waiting[0]] == "cancelled"
    assert {row["gateway"] for row in rows} == {gateway["id"]}
    _left_no_secret(account)


def _sends(account: Account) -> None:
    ids = account.queue("601000002", "601000003", text="Łódź – gotowe „dziś”, zażółć é")
    account.run("outbox", "run", "--until-empty")
    assert [account.states()[one] for one in ids] == ["accepted", "accepted"]
    text = 'Lodz - gotowe "dzis", zazolc é'
    taken = account.operator.taken(account.simulator)[-2:]
    assert sorted(taken) == [
        ("48601000002", text, account.operator.sender),
        ("48601000003", text, account.operator.sender),
    ]
    shown = {row["id"]: row["text"] for row in account.json("outbox", "list")}
    assert {shown[one] for one in ids} == {text}


def _edits(account: Account, gateway_id: str) -> None:
    account.run(
        "gateway", "edit", gateway_id, "--field", f"sender={account.operator.other_sender}",
        "--test-to", f"+{ME}",
    )  # fmt: skip
    account.queue("601000004")
    account.run("outbox", "run", "--until-empty")
    taken = account.operator.taken(account.simulator)[-1]
    assert (taken[0], taken[2]) == ("48601000004", account.operator.other_sender)


def _waits_while_it_is_off(account: Account, gateway_id: str) -> None:
    (waiting,) = account.queue("601000005")
    account.run("gateway", "deactivate", gateway_id)
    before = account.numbers()
    told = account.run("outbox", "run", "--until-empty", code=1)
    assert "switched off" in told.stderr
    assert account.states()[waiting] == "queued"
    assert account.numbers() == before
    account.run("gateway", "activate", gateway_id)
    account.run("outbox", "run", "--until-empty")
    assert account.states()[waiting] == "accepted"
    assert account.numbers().count("48601000005") == 1


def _left_no_secret(account: Account) -> None:
    secret = account.operator.right.encode()
    files = [path for path in account.data_dir.rglob("*") if path.is_file()]
    assert files
    assert [path.name for path in files if secret in path.read_bytes()] == []

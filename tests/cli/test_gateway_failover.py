"""gateway failover: the plan is shown, set, switched off."""

import sqlite3
from contextlib import closing

import pytest

from tests.cli.rig import CommandLine, Said, assert_refused, fields, queue_one
from tests.simulators.smsapi import PASSWORD_MD5, SmsApiSimulator


@pytest.fixture
def two(cli: CommandLine, smsapi: SmsApiSimulator) -> tuple[str, str]:
    """Two gateways; their ids."""
    secrets = {"password_md5": PASSWORD_MD5}
    said = [cli.add(fields(smsapi), secrets, "--name", name) for name in ("Pierwsza", "Druga")]
    return str(said[0].json["id"]), str(said[1].json["id"])


def failover(cli: CommandLine, *words: object) -> Said:
    return cli.run("gateway", "failover", *words)


def test_at_first_it_is_off(cli: CommandLine) -> None:
    assert failover(cli).out == "Failover is off: every message waits for its gateway.\n"
    off = {"enabled": False, "after_minutes": 10, "order": []}
    assert failover(cli, "--json").json == off


def test_gateways_switch_it_on(cli: CommandLine, two: tuple[str, str]) -> None:
    said = failover(cli, "Druga", two[0], "--after", 5)
    words = "Failover is on: Druga, then Pierwsza; asked too often for 5 min counts as trouble.\n"
    assert said == Said(0, words, "")
    order = [{"id": two[1], "name": "Druga"}, {"id": two[0], "name": "Pierwsza"}]
    on = {"enabled": True, "after_minutes": 5, "order": order}
    assert failover(cli, "--json").json == on
    assert failover(cli, "--after", 7, "--json").json == {**on, "after_minutes": 7}
    off = {"enabled": False, "after_minutes": 7, "order": order}
    assert failover(cli, "--off", "--json").json == off
    assert failover(cli, "--after", 5, "--json").json == {**off, "after_minutes": 5}
    assert failover(cli, *two).out.startswith("Failover is on: Pierwsza, then Druga;")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["Pierwsza"], "at least two gateways"),
        (["Pierwsza", "Pierwsza"], "at least two gateways"),
        (["Pierwsza", "nie-ma"], "There is no gateway “nie-ma”"),
        (["Pierwsza", "Druga", "--after", 0], "minutes from 1 to 1440"),
        (["Pierwsza", "Druga", "--after", 10**18], "minutes from 1 to 1440"),
        (["--after", -(10**18)], "minutes from 1 to 1440"),
    ],
)
def test_what_makes_no_sense_is_refused(
    cli: CommandLine, two: tuple[str, str], words: list[object], sentence: str
) -> None:
    assert_refused(failover(cli, *words), sentence)
    assert failover(cli, "--json").json["enabled"] is False


def test_practice_never_stands_in(cli: CommandLine, two: tuple[str, str]) -> None:
    practice = cli.add_practice()
    assert_refused(failover(cli, two[0], practice), "for practising and sends nothing")


@pytest.mark.parametrize("words", [["a", "b", "--off"], ["--after", "soon"]])
def test_wrong_usage(cli: CommandLine, words: list[object]) -> None:
    assert failover(cli, *words).code == 2


def test_a_run_tells_what_moved(
    cli: CommandLine, smsapi: SmsApiSimulator, two: tuple[str, str]
) -> None:
    with SmsApiSimulator() as empty:
        empty.account.balance *= 0
        _redirect(cli, two[0], empty.host)
        failover(cli, *two)
        message = queue_one(cli)
        said = cli.run("outbox", "run", "--until-empty", "--json")
        [moved] = [line for line in said.lines if line.get("news") == "moved"]
        assert (moved["gateway_id"], moved["gateway"]) == (two[0], "Pierwsza")
        assert (moved["to_gateway_id"], moved["to_gateway"]) == (two[1], "Druga")
        assert (moved["moved"], moved["error"]["code"]) == (1, "no_credit")
        started = said.lines[0]
        assert (started["moved"], started["to_gateway_id"], started["to_gateway"]) == (0, "", "")
        [row] = cli.run("outbox", "list", "--json").json
        assert (row["id"], row["state"], row["gateway"]) == (message, "accepted", two[1])
        queue_one(cli)
        said = cli.run("outbox", "run", "--until-empty")
        assert "Pierwsza cannot send, so Druga takes over 1 message(s)." in said.out


def _redirect(cli: CommandLine, gateway: str, host: str) -> None:
    """As if its account had changed behind the back of the program."""
    with closing(sqlite3.connect(cli.data_dir / "smsdesk.db")) as database, database:
        query = "UPDATE gateways SET fields = json_set(fields, '$.endpoint', ?) WHERE id = ?"
        database.execute(query, (host, gateway))

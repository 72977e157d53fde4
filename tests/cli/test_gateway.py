"""gateway add, list, test, switch, remove: nothing is saved that does not work."""

import json
import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.rig import (
    CommandLine,
    Said,
    Terminal,
    assert_refused,
    fields,
)
from tests.simulators.faults import hang_up, too_many
from tests.simulators.smsapi import PASSWORD_MD5, TOKEN, USERNAME, SmsApiSimulator


def test_there_is_no_gateway_at_first(cli: CommandLine, tmp_path: Path) -> None:
    cli.data_dir = tmp_path / "not" / "there"
    assert cli.run("gateway", "list", "--json") == Said(0, "[]\n", "")
    assert cli.run("gateway", "list") == Said(0, "", "")


def test_a_gateway_is_added_after_an_accepted_test(
    cli: CommandLine, smsapi: SmsApiSimulator
) -> None:
    said = cli.add(fields(smsapi), {"password_md5": PASSWORD_MD5}, "--name", "Moja")
    assert said.code == 0
    assert [(sms.number, sms.sender) for sms in smsapi.ledger] == [("48601123456", "Warsztat")]
    (gateway,) = cli.run("gateway", "list", "--json").json
    assert gateway == said.json
    assert re.fullmatch("[0-9a-f]{8}", gateway["id"])
    assert gateway == {
        "id": gateway["id"],
        "provider": "smsapi",
        "name": "Moja",
        "active": True,
        "default": True,
        "fields": {
            "username": USERNAME,
            "type": "pro",
            "sender": "Warsztat",
            "endpoint": smsapi.host,
            "default_prefix": "+48",
            "allow_diacritics": "",
            "shorten_links": "",
        },
    }
    listed = cli.run("gateway", "list").out
    assert "Moja" in listed
    assert "default" in listed


def test_people_read_that_it_was_saved(cli: CommandLine) -> None:
    said = cli.run("gateway", "add", "practice", "--name", "Próba", "--test-to", "601123456")
    assert re.fullmatch(r"The test SMS was accepted\. Saved as [0-9a-f]{8} \(Próba\)\.\n", said.out)


def test_a_provider_that_asks_to_wait_says_how_long(
    cli: CommandLine, smsapi: SmsApiSimulator
) -> None:
    smsapi.other_faults.add(too_many("120"))
    said = cli.add(fields(smsapi), {"password_md5": PASSWORD_MD5})
    assert_refused(said, "Nothing was sent. Try again in 2 min.")
    assert smsapi.ledger == []


def test_a_token_may_come_from_the_environment(
    cli: CommandLine, smsapi: SmsApiSimulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SMSDESK_SECRET_TOKEN", TOKEN)
    assert cli.add({"endpoint": smsapi.host, "sender": "Warsztat"}, {}).code == 0


def test_several_values_may_follow_one_field(cli: CommandLine, smsapi: SmsApiSimulator) -> None:
    values = ["=".join(field) for field in fields(smsapi).items()]
    said = cli.run(
        "gateway", "add", "smsapi", "--field", *values, "--test-to", "601123456",
        stdin=json.dumps({"password_md5": PASSWORD_MD5}),
    )  # fmt: skip
    assert said.code == 0
    assert len(smsapi.ledger) == 1


def test_a_person_at_a_terminal_is_not_kept_waiting(
    cli: CommandLine, smsapi: SmsApiSimulator
) -> None:
    words = ("gateway", "add", "smsapi", "--field", "username=jan", "--test-to", "601123456")
    assert_refused(cli.run(*words, stdin=Terminal()), "^password_md5: .*Fill one in")


@pytest.mark.parametrize(
    ("change", "secrets", "words"),
    [
        ({}, {"password_md5": "0" * 32}, "did not accept the login"),
        ({}, {"password_md5": "abc"}, "has 32 characters"),
        ({}, {}, "^password_md5: "),
        ({"username": ""}, {"password_md5": PASSWORD_MD5}, "^username: This field is empty"),
        ({"sender": "Nowy"}, {"password_md5": PASSWORD_MD5}, "sender “Nowy”"),
        ({"sender": "Żółw"}, {"password_md5": PASSWORD_MD5}, "“Ż” is not allowed"),
        ({"type": "turbo"}, {"password_md5": PASSWORD_MD5}, "eco, pro, priority"),
        ({"usrname": "x"}, {"password_md5": PASSWORD_MD5}, "no field called “usrname”"),
        ({"endpoint": "127.0.0.1:1"}, {"password_md5": PASSWORD_MD5}, "refused the connection"),
        ({"endpoint": "nie.ma.example"}, {"password_md5": PASSWORD_MD5}, "was not found"),
    ],
)
def test_a_gateway_that_does_not_work_is_not_saved(
    cli: CommandLine,
    smsapi: SmsApiSimulator,
    change: dict[str, str],
    secrets: dict[str, str],
    words: str,
) -> None:
    said = cli.add(fields(smsapi, **change), secrets)
    assert_refused(said, words)
    assert said.json["error"]["code"]
    assert smsapi.ledger == []
    assert cli.run("gateway", "list", "--json").json == []


def test_a_lost_answer_saves_nothing_either(cli: CommandLine, smsapi: SmsApiSimulator) -> None:
    smsapi.faults.add(hang_up(after=True))
    said = cli.add(fields(smsapi), {"password_md5": PASSWORD_MD5})
    assert_refused(said, "It may have been sent")
    assert cli.run("gateway", "list", "--json").json == []


@pytest.mark.parametrize(
    "words",
    [
        ("--field", f"password_md5={PASSWORD_MD5}", "--test-to", "601123456"),
        ("--field", "username", "--test-to", "601123456"),
        ("--field", "=x", "--test-to", "601123456"),
        (),
    ],
)
def test_wrong_usage_is_told_without_repeating_secrets(cli: CommandLine, words: tuple[str]) -> None:
    said = cli.run("gateway", "add", "smsapi", *words)
    assert said.code == 2
    assert PASSWORD_MD5 not in said.err
    assert "Traceback" not in said.err


@pytest.mark.parametrize("stdin", ["nonsense", "[1]", '"tajne"', '{"token": 5}'])
def test_secrets_are_one_json_object(cli: CommandLine, stdin: str) -> None:
    said = cli.run("gateway", "add", "smsapi", "--test-to", "601123456", stdin=stdin)
    assert said.code == 2
    assert "one JSON object" in said.err
    assert "tajne" not in said.err


def test_an_unknown_provider_and_a_bad_number(cli: CommandLine) -> None:
    said = cli.run("gateway", "add", "smsapii", "--test-to", "601123456")
    assert_refused(said, r"no provider called “smsapii”. Known are: smsapi, .*practice\.")
    assert_refused(cli.run("gateway", "add", "practice", "--test-to", "12"), "too short")


def test_a_gateway_is_tested_switched_renamed_by_name_and_removed(cli: CommandLine) -> None:
    first = cli.add_practice("--name", "Pierwsza")
    second = cli.add_practice("--name", "Druga")
    assert "accepted" in cli.run("gateway", "test", "Druga", "--to", "601123456").out
    tested = cli.run("gateway", "test", second, "--to", "601123456", "--text", "Halo", "--json")
    assert tested.json["parts"] == 1
    assert cli.run("gateway", "default", second, "--json").json["default"] is True
    assert "off" in cli.run("gateway", "deactivate", "Pierwsza").out
    assert_refused(cli.run("gateway", "default", first), "switched off")
    assert cli.run("gateway", "activate", first, "--json").json["active"] is True
    cli.run("send", "--to", "601123456", "--text", "x", "--gateway", "Druga")
    assert cli.run("gateway", "remove", "Druga", "--json").json == {
        "removed": second,
        "cancelled": 1,
    }
    assert "was removed" in cli.run("gateway", "remove", first).out
    assert_refused(cli.run("gateway", "test", first, "--to", "601123456"), "none yet")


def test_a_refused_test_is_told(cli: CommandLine) -> None:
    gateway = cli.add_practice()
    said = cli.run("gateway", "test", gateway, "--to", "601123000")
    assert_refused(said, "did not accept the number")
    assert "601123000" not in said.err
    said = cli.run("gateway", "test", gateway, "--to", "601123456", "--text", "a" * 151)
    assert_refused(said, "at most 150")


def test_a_taken_name_is_numbered(cli: CommandLine) -> None:
    for _ in range(2):
        cli.add_practice("--name", "Ta sama")
    names = [gateway["name"] for gateway in cli.run("gateway", "list", "--json").json]
    assert names == ["Ta sama", "Ta sama 2"]


def test_a_name_that_two_gateways_share_is_not_guessed(cli: CommandLine) -> None:
    for _ in range(2):
        cli.add_practice()
    # as an older version let them be called
    with closing(sqlite3.connect(cli.data_dir / "smsdesk.db")) as database:
        database.execute("UPDATE gateways SET name = 'Ta sama'")
        database.commit()
    assert_refused(cli.run("gateway", "default", "Ta sama"), "2 gateways called")


def test_without_a_keyring_nothing_is_saved(cli: CommandLine, smsapi: SmsApiSimulator) -> None:
    import keyring
    from keyring.backends.fail import Keyring

    keyring.set_keyring(Keyring())  # type: ignore[no-untyped-call]  # keyring's
    said = cli.add(fields(smsapi), {"password_md5": PASSWORD_MD5})
    assert_refused(said, "no keyring .* Install one")
    assert smsapi.ledger == []
    assert cli.run("gateway", "list", "--json").json == []

"""gateway edit: only what was tested is saved; a name needs no test."""

import json
import sqlite3
from contextlib import closing

import pytest

from tests.cli.rig import CommandLine, Said, Terminal, assert_refused, fields
from tests.simulators.smsapi import PASSWORD_MD5, TOKEN, SmsApiSimulator


@pytest.fixture
def gateway(cli: CommandLine, smsapi: SmsApiSimulator) -> str:
    """A saved gateway; its id."""
    said = cli.add(fields(smsapi), {"password_md5": PASSWORD_MD5}, "--name", "Moja")
    return str(said.json["id"])


def edit(cli: CommandLine, gateway: str, *words: str, **secrets: str) -> Said:
    stdin = json.dumps(secrets) if secrets else ""
    return cli.run("gateway", "edit", gateway, *words, "--json", stdin=stdin)


def test_a_new_name_needs_no_test(cli: CommandLine, smsapi: SmsApiSimulator, gateway: str) -> None:
    assert edit(cli, "Moja", "--name", " Nasza  bramka ").json["name"] == "Nasza bramka"
    said = cli.run("gateway", "edit", gateway, "--name", "Inna", stdin=Terminal())
    assert said == Said(0, f"{gateway} is called Inna now.\n", "")
    assert len(smsapi.ledger) == 1
    assert_refused(edit(cli, gateway, "--name", " "), "^name: This field is empty")


def test_what_changes_is_tested_and_the_rest_is_kept(
    cli: CommandLine, smsapi: SmsApiSimulator, gateway: str
) -> None:
    before = cli.run("gateway", "list", "--json").json[0]
    words = ("--field", "sender=Test", "--test-to", "601 123 457")
    after = edit(cli, gateway, *words).json
    assert after == {**before, "fields": {**before["fields"], "sender": "Test"}}
    assert (smsapi.ledger[-1].sender, smsapi.ledger[-1].number) == ("Test", "48601123457")
    said = cli.run("gateway", "edit", gateway, *words, "--name", "Nowa", "--text", "Halo")
    assert said.out == f"The test SMS was accepted. Saved as {gateway} (Nowa).\n"
    assert smsapi.ledger[-1].text == "Halo"


def test_a_gateway_that_is_off_stays_off(cli: CommandLine, gateway: str) -> None:
    cli.run("gateway", "deactivate", gateway)
    assert edit(cli, gateway, "--test-to", "601123457").json["active"] is False


def test_a_new_secret_takes_the_place_of_the_old_one(
    cli: CommandLine, smsapi: SmsApiSimulator, gateway: str
) -> None:
    assert edit(cli, gateway, "--test-to", "601123457", token=TOKEN).code == 0
    smsapi.account.password_md5 = "0" * 32
    assert cli.run("gateway", "test", gateway, "--to", "601123456").code == 0


@pytest.mark.parametrize(
    ("words", "secrets", "sentence"),
    [
        (("--field", "sender=Nowy"), {}, "sender “Nowy”"),
        (("--field", "type=turbo"), {}, "eco, pro, priority"),
        (("--field", "usrname=x"), {}, "no field called “usrname”"),
        ((), {"password_md5": "0" * 32}, "did not accept the login"),
        (("--field", "endpoint=127.0.0.1:1"), {}, "refused the connection"),
    ],
)
def test_what_does_not_work_changes_nothing(
    cli: CommandLine,
    smsapi: SmsApiSimulator,
    gateway: str,
    words: tuple[str, ...],
    secrets: dict[str, str],
    sentence: str,
) -> None:
    before = cli.run("gateway", "list", "--json").json
    said = edit(cli, gateway, *words, "--name", "Inna", "--test-to", "601123457", **secrets)
    assert_refused(said, sentence)
    assert cli.run("gateway", "list", "--json").json == before
    assert len(smsapi.ledger) == 1
    assert cli.run("gateway", "test", gateway, "--to", "601123456").code == 0


def test_it_must_be_there_and_the_number_too(cli: CommandLine, gateway: str) -> None:
    assert_refused(edit(cli, "nie-ma", "--name", "x"), "There is no gateway “nie-ma”")
    assert_refused(edit(cli, gateway, "--test-to", "12"), "too short")


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        ((), "nothing to change"),
        (("--text", "Halo"), "nothing to change"),
        (("--field", "sender=Test"), "--field needs --test-to"),
        (("--field", "sender=Test", "--name", "x"), "--field needs --test-to"),
        (("--field", f"password_md5={PASSWORD_MD5}", "--test-to", "601123456"), "is a secret"),
    ],
)
def test_wrong_usage(
    cli: CommandLine, gateway: str, words: tuple[str, ...], complaint: str
) -> None:
    said = edit(cli, gateway, *words)
    assert (said.code, complaint in said.err) == (2, True)
    assert PASSWORD_MD5 not in said.err


def test_a_provider_of_another_version_can_be_renamed_only(cli: CommandLine) -> None:
    gateway = cli.add_practice()
    with closing(sqlite3.connect(cli.data_dir / "smsdesk.db")) as database, database:
        database.execute("UPDATE gateways SET provider = 'newer'")
    assert edit(cli, gateway, "--name", "Nowsza").code == 0
    said = edit(cli, gateway, "--test-to", "601123456")
    assert_refused(said, "no provider called “newer”")


def test_what_a_newer_version_has_saved_does_not_stand_in_the_way(cli: CommandLine) -> None:
    gateway = cli.add_practice()
    with closing(sqlite3.connect(cli.data_dir / "smsdesk.db")) as database, database:
        database.execute("""UPDATE gateways SET fields = '{"colour": "blue"}'""")
    assert edit(cli, gateway, "--test-to", "601123456").code == 0

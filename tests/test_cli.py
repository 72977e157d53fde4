"""The command line: what it takes, what it says, how it refuses."""

import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest

from smsdesk.bootstrap import open_desk
from smsdesk.cli import main as run_main
from smsdesk.cli import make_parser
from smsdesk.services.sender import SenderEvent
from tests.cli_rig import CommandLine, Said, Terminal
from tests.simulators.faults import hang_up
from tests.simulators.smsapi import PASSWORD_MD5, TOKEN, USERNAME, SmsApiSimulator


@pytest.fixture
def cli(
    data_dir: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> CommandLine:
    return CommandLine(data_dir, capsys, monkeypatch)


@pytest.fixture
def smsapi() -> Iterator[SmsApiSimulator]:
    with SmsApiSimulator() as simulator:
        yield simulator


def fields(smsapi: SmsApiSimulator, **more: str) -> dict[str, str]:
    return {"username": USERNAME, "sender": "Warsztat", "endpoint": smsapi.host, **more}


def assert_refused(said: Said, words: str) -> None:
    """Exit code 1, one sentence on standard error, nothing that frightens."""
    assert said.code == 1, said
    assert re.search(words, said.err), said.err
    assert said.err.count("\n") == 1
    assert "Traceback" not in said.err


# --- gateways ------------------------------------------------------------------------------------


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


def test_a_token_may_come_from_the_environment(
    cli: CommandLine, smsapi: SmsApiSimulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SMSDESK_SECRET_TOKEN", TOKEN)
    assert cli.add({"endpoint": smsapi.host, "sender": "Warsztat"}, {}).code == 0


def test_a_person_at_a_terminal_is_not_kept_waiting(
    cli: CommandLine, smsapi: SmsApiSimulator
) -> None:
    words = ("gateway", "add", "smsapi", "--field", "username=jan", "--test-to", "601123456")
    assert_refused(cli.run(*words, stdin=Terminal()), "^password_md5: .*Fill one in")


@pytest.mark.parametrize(
    ("change", "secrets", "words"),
    [
        ({}, {"password_md5": "0" * 32}, "did not accept the user name or the password"),
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
    assert_refused(said, "no provider called “smsapii”. Known are: smsapi, practice")
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


def test_a_name_that_two_gateways_share_is_not_guessed(cli: CommandLine) -> None:
    for _ in range(2):
        cli.add_practice("--name", "Ta sama")
    assert_refused(cli.run("gateway", "default", "Ta sama"), "2 gateways called")


def test_without_a_keyring_nothing_is_saved(cli: CommandLine, smsapi: SmsApiSimulator) -> None:
    import keyring
    from keyring.backends.fail import Keyring

    keyring.set_keyring(Keyring())  # type: ignore[no-untyped-call]  # keyring's
    said = cli.add(fields(smsapi), {"password_md5": PASSWORD_MD5})
    assert_refused(said, "no keyring .* Install one")
    assert smsapi.ledger == []
    assert cli.run("gateway", "list", "--json").json == []


# --- contacts ------------------------------------------------------------------------------------


def write(cli: CommandLine, text: str, name: str = "kontakty.csv") -> Path:
    path = cli.data_dir / name
    path.write_bytes(text.encode())
    return path


def test_contacts_are_imported_listed_and_exported(cli: CommandLine) -> None:
    path = write(cli, "nazwa;telefon;rodzaj\nŻaneta;601 000 001;kontrahent\nJan;602;\n")
    dry = cli.run("contacts", "import", path, "--dry-run", "--json").json
    report = cli.run("contacts", "import", path, "--json").json
    assert report == dry
    assert (report["added"], report["updated"]) == (1, 0)
    (skipped,) = report["skipped"]
    assert skipped["row"] == 3
    assert "too short" in skipped["reason"]
    (contact,) = cli.run("contacts", "list", "--search", "zan", "--json").json
    assert contact == {
        "id": contact["id"],
        "name": "Żaneta",
        "company": "",
        "phone": "+48601000001",
        "email": "",
        "kind": "contractor",
        "note": "",
    }
    assert cli.run("contacts", "list", "--search", "nikt", "--json").json == []
    assert "+48 601 000 001" in cli.run("contacts", "list").out
    out = cli.data_dir / "out.csv"
    assert cli.run("contacts", "export", out, "--json").json == {"exported": 1}
    assert "Exported contacts: 1" in cli.run("contacts", "export", out).out
    assert "Żaneta" in out.read_text("utf-8-sig")


def test_an_import_tells_people_and_the_window(cli: CommandLine) -> None:
    path = write(cli, "a;b\n601000001;Jan\n1;Ela\n")
    said = cli.run("contacts", "import", path, "--map", "a=phone", "--map", "b=name", "--dry-run")
    assert "Row 3 skipped" in said.out
    assert "Nothing was changed. It would be: added 1" in said.out
    *steps, report = cli.run("contacts", "import", path, "--progress", "--json").lines
    assert steps[0] == {"done": 0, "total": 4}
    assert steps[-1] == {"done": 4, "total": 4}
    assert report["added"] == 1
    assert "Added 0, updated 1" in cli.run("contacts", "import", path).out


@pytest.mark.parametrize("command", ["import", "export"])
def test_files_that_cannot_be_used(cli: CommandLine, command: str) -> None:
    said = cli.run("contacts", command, cli.data_dir / "nie ma" / "k.csv", "--json")
    assert_refused(said, "cannot be (read|written)")
    assert said.json["error"]["code"] in ("file_unreadable", "file_unwritable")


# --- sending -------------------------------------------------------------------------------------


def test_messages_are_queued_and_the_rest_is_told(cli: CommandLine) -> None:
    gateway = cli.add_practice()
    path = write(cli, "nazwa;telefon\nJan Kos;601000001\n")
    cli.run("contacts", "import", path)
    said = cli.run(
        "send", "--to", "602000000", "abc", "", "--to", "601 000 001", "--contact", 1, 99,
        "--text", "Cześć {firma}", "--value", "firma=Żak", "--json",
    )  # fmt: skip
    assert said.code == 0
    assert len(said.json["queued"]) == 2
    reasons = {skip["to"]: skip["reason"] for skip in said.json["skipped"]}
    assert set(reasons) == {"99", "abc", "", "+48601000001"}
    assert reasons["99"] == "There is no contact 99."
    first, second = cli.run("outbox", "list", "--json").json
    assert first == {
        "id": said.json["queued"][0],
        "to": "+48601000001",
        "text": "Czesc Zak",
        "state": "queued",
        "gateway": gateway,
        "sender": "",
        "provider_id": "",
        "parts": 1,
        "attempts": 0,
        "error": None,
        "created_at": first["created_at"],
        "scheduled_at": None,
    }
    assert first["created_at"].endswith("+00:00")
    assert second["to"] == "+48602000000"


def test_people_read_who_is_skipped(cli: CommandLine) -> None:
    cli.add_practice()
    said = cli.run("send", "--to", "601000001", "12", "--text", "Halo")
    assert "Skipped 12: " in said.out
    assert "Queued messages: 1." in said.out


def test_a_person_is_asked_first(cli: CommandLine) -> None:
    cli.add_practice()
    words = ("send", "--to", "601000001", "--text", "Halo")
    said = cli.run(*words, stdin=Terminal("n\n"))
    assert said.code == 1
    assert "Queue 1 messages (1 parts)?" in said.err
    assert cli.run("outbox", "list", "--json").json == []
    assert cli.run(*words, stdin=Terminal("y\n")).code == 0
    assert cli.run(*words, "--yes", stdin=Terminal()).code == 0
    assert len(cli.run("outbox", "list", "--json").json) == 2


def test_templates_senders_and_times(cli: CommandLine) -> None:
    cli.add_practice("--field", "sender=Warsztat")
    words = ("send", "--to", "601000001", "--template", "urlop", "--json")
    assert_refused(cli.run(*words), "template has been deleted")
    name = "Auto gotowe do odbioru"
    said = cli.run(
        "send", "--to", "601000001", "--template", name, "--value", "rejestracja=WX 1",
        "--value", "kwota=100", "--value", "firma=Zak", "--value", "adres=Hel",
        "--sender", "Inny", "--at", "2099-12-01T10:00:00+01:00", "--json",
    )  # fmt: skip
    assert said.code == 0, said
    (message,) = cli.run("outbox", "list", "--state", "scheduled", "--json").json
    assert "WX 1" in message["text"]
    assert message["sender"] == "Inny"
    assert message["scheduled_at"] == "2099-12-01T09:00:00+00:00"


def test_a_personal_bulk_send(cli: CommandLine) -> None:
    cli.add_practice()
    path = write(cli, "number;zlecenie\n601000001;7\n602000000;8\nzly;9\n")
    said = cli.run("send", "--recipients", path, "--text", "Gotowe {zlecenie}", "--json")
    assert len(said.json["queued"]) == 2
    assert [skip["to"] for skip in said.json["skipped"]] == ["zly"]
    texts = [message["text"] for message in cli.run("outbox", "list", "--json").json]
    assert texts == ["Gotowe 7", "Gotowe 8"]


def test_nobody_who_can_be_written_to(cli: CommandLine) -> None:
    cli.add_practice()
    said = cli.run("send", "--to", "abc", "--text", "Halo", "--json")
    assert said.code == 1
    assert said.json["queued"] == []
    assert said.json["skipped"][0]["to"] == "abc"
    assert "Nothing was queued" in said.err


@pytest.mark.parametrize(
    "words",
    [
        ("--text", "x"),
        ("--to", "601000001"),
        ("--to", "601000001", "--text", "x", "--template", "y"),
        ("--to", "601000001", "--text", "x", "--at", "jutro"),
        ("--contact", "jan", "--text", "x"),
        ("--to", "601000001", "--text", "x", "--value", "bez-znaku"),
    ],
)
def test_wrong_usage_of_send(cli: CommandLine, words: tuple[str, ...]) -> None:
    assert cli.run("send", *words).code == 2


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--text", ""), "has no text"),
        (("--text", "{x}"), "is not known"),
        (("--text", "{x"), "brace"),
        (("--text", "a" * 2000), "at most 6"),
        (("--text", "x", "--at", "2020-01-01T10:00"), "already passed"),
        (("--text", "x", "--gateway", "nie ma"), "no gateway “nie ma”"),
    ],
)
def test_what_cannot_be_sent(cli: CommandLine, words: tuple[str, ...], sentence: str) -> None:
    cli.add_practice()
    assert_refused(cli.run("send", "--to", "601000001", *words), sentence)
    assert cli.run("outbox", "list", "--json").json == []


def test_without_a_gateway_there_is_a_next_step(cli: CommandLine) -> None:
    assert_refused(cli.run("send", "--to", "601000001", "--text", "x"), "Set one up")


# --- the outbox ----------------------------------------------------------------------------------


def queue_one(cli: CommandLine, number: str = "601000001") -> str:
    said = cli.run("send", "--to", number, "--text", "Zamówienie gotowe do odbioru", "--json")
    return str(said.json["queued"][0])


def states(cli: CommandLine) -> list[str]:
    return [message["state"] for message in cli.run("outbox", "list", "--json").json]


def test_the_outbox_runs_until_it_is_empty(cli: CommandLine, smsapi: SmsApiSimulator) -> None:
    cli.add(fields(smsapi), {"password_md5": PASSWORD_MD5})
    queue_one(cli)
    said = cli.run("outbox", "run", "--until-empty", "--json")
    assert said.code == 0
    assert said.lines[0]["news"] == "started"
    assert said.lines[-1] == {
        "accepted": 1, "failed": 0, "unclear": 0, "waiting": 0, "reason": None,
    }  # fmt: skip
    assert [sms.text for sms in smsapi.ledger][1:] == ["Zamowienie gotowe do odbioru"]
    listed = cli.run("outbox", "list").out
    assert "accepted" in listed
    assert "Zamowienie gotowe do odbioru" in listed
    assert "Accepted 0" in cli.run("outbox", "run", "--until-empty").out


def test_what_still_waits_is_told_with_its_reason(
    cli: CommandLine, smsapi: SmsApiSimulator
) -> None:
    cli.add(fields(smsapi), {"password_md5": PASSWORD_MD5})
    queue_one(cli)
    smsapi.account.password_md5 = "0" * 32
    said = cli.run("outbox", "run", "--until-empty", "--json")
    assert said.code == 1
    assert "did not accept the user name" in said.err
    assert "paused" in [line.get("news") for line in said.lines]
    assert states(cli) == ["queued"]
    assert "paused: login_rejected" in cli.run("gateway", "list").out
    said = cli.run("outbox", "run", "--until-empty")
    assert "is paused" in said.out
    smsapi.account.password_md5 = PASSWORD_MD5
    assert cli.run("outbox", "run", "--until-empty").code == 0
    assert states(cli) == ["accepted"]


def test_a_failed_message_is_retried(cli: CommandLine, smsapi: SmsApiSimulator) -> None:
    cli.add(fields(smsapi), {"password_md5": PASSWORD_MD5})
    smsapi.account.invalid = frozenset({"48601000001"})
    message = queue_one(cli)
    assert cli.run("outbox", "run", "--until-empty").code == 0
    (row,) = cli.run("outbox", "list", "--state", "failed", "--json").json
    assert (row["error"], row["attempts"]) == ("number_refused", 1)
    assert "failed (number_refused)" in cli.run("outbox", "list").out
    assert cli.run("outbox", "retry", message, "--json").json == {"queued": 1}
    assert states(cli) == ["queued"]
    assert "Cancelled messages: 1." in cli.run("outbox", "cancel", message).out
    assert_refused(cli.run("outbox", "cancel", message), "in the state “cancelled”")
    assert_refused(cli.run("outbox", "retry", "nie-ma"), "There is no message nie-ma")
    assert states(cli) == ["cancelled"]


@pytest.mark.parametrize(("outcome", "state"), [("sent", "accepted"), ("not-sent", "failed")])
def test_a_person_resolves_what_is_unclear(
    cli: CommandLine, data_dir: Path, outcome: str, state: str
) -> None:
    cli.add_practice()
    message = queue_one(cli)
    database = sqlite3.connect(data_dir / "smsdesk.db")
    with database:
        database.execute("UPDATE messages SET state = 'unclear'")
    database.close()
    said = cli.run("outbox", "resolve", message, "--as", outcome, "--json")
    assert said.json == {"resolved": 1}
    assert states(cli) == [state]
    assert cli.run("outbox", "resolve", message).code == 2


def test_a_second_sender_is_refused_politely(cli: CommandLine, data_dir: Path) -> None:
    cli.add_practice()
    queue_one(cli)
    others: list[Said] = []

    def while_running(_event: SenderEvent) -> None:
        if not others:
            others.append(cli.run("outbox", "run", "--until-empty", "--json"))

    desk = open_desk(data_dir)
    desk.sender.run(until_empty=True, stop=Event(), wake=Event(), report=while_running)
    desk.close()
    assert_refused(others[0], "already being sent by")
    assert others[0].lines[-1]["news"] == "stopped"
    assert others[0].lines[-1]["error"]["code"] == "sender_busy"


# --- everything ----------------------------------------------------------------------------------


def test_doctor_tells_what_is_there(cli: CommandLine) -> None:
    cli.add_practice("--name", "Próba")
    assert cli.run("doctor").code == 0
    found = {finding["what"]: finding for finding in cli.run("doctor", "--json").json}
    assert found["database"]["ok"] is True
    assert found["contacts"]["value"] == "0"
    (cli.data_dir / "smsdesk.db").write_bytes(b"x" * 5000)
    said = cli.run("doctor")
    assert said.code == 1
    assert "BAD  database: " in said.out


def test_a_folder_that_cannot_be_used(cli: CommandLine, tmp_path: Path) -> None:
    cli.data_dir = tmp_path / "file"
    cli.data_dir.write_text("x")
    assert_refused(cli.run("gateway", "list"), "Choose another one with --data-dir")


@pytest.mark.parametrize(
    "words", [(), ("nonsense",), ("backup", "x"), ("outbox", "list", "--state", "x")]
)
def test_wrong_usage(cli: CommandLine, words: tuple[str, ...]) -> None:
    assert cli.run(*words).code == 2


def test_the_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as leaving:
        make_parser().parse_args(["--help"])
    assert leaving.value.code == 0
    shown = capsys.readouterr().out
    assert all(command in shown for command in ("gateway", "contacts", "send", "outbox", "doctor"))


def test_an_interrupted_command_says_so(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(_folder: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("smsdesk.cli.common.open_desk", interrupted)
    assert run_main(["gateway", "list"]) == 1
    assert capsys.readouterr().err == "Interrupted.\n"


def test_nothing_secret_is_written_anywhere(
    cli: CommandLine, smsapi: SmsApiSimulator, home: Path
) -> None:
    said = [
        cli.add(fields(smsapi), {"password_md5": "1" * 32}),
        cli.add(fields(smsapi), {"password_md5": PASSWORD_MD5}),
        cli.add({"endpoint": smsapi.host, "sender": "Test"}, {"token": TOKEN}),
        cli.run("gateway", "list", "--json"),
    ]
    queue_one(cli)
    said.append(cli.run("outbox", "run", "--until-empty", "--json"))
    said.append(cli.run("doctor", "--json"))
    files = [path.read_bytes() for path in cli.data_dir.rglob("*") if path.is_file()]
    assert len(files) >= 2
    written = b"\n".join(files) + "".join(f"{s.out}{s.err}" for s in said).encode()
    for secret in (PASSWORD_MD5, TOKEN, "1" * 32):
        assert secret.encode() not in written
    log = (cli.data_dir / "logs" / "smsdesk.log").read_text("utf-8")
    assert "601000001" not in log.replace(" ", "")
    assert "Zamowienie" not in log

"""send: who is queued, who is skipped, what is refused."""

from pathlib import Path

import pytest

from tests.cli.rig import CommandLine, Terminal, assert_refused, fields, write
from tests.services.import_files import workbook
from tests.simulators.smsapi import PASSWORD_MD5, SmsApiSimulator


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
        "at_provider": False,
    }
    assert first["created_at"].endswith("+00:00")
    assert second["to"] == "+48602000000"


def test_people_read_who_is_skipped(cli: CommandLine) -> None:
    cli.add_practice()
    said = cli.run("send", "--to", "601000001", "12", "--text", "Halo")
    assert "Skipped 12: " in said.out
    assert "Queued messages: 1." in said.out


def test_several_values_may_follow_one_another(cli: CommandLine) -> None:
    cli.add_practice()
    words = ("send", "--to", "601000001", "--text", "{a} {b} {c}", "--value", "a=1", "b=2")
    assert cli.run(*words, "--value", "c=x=3").code == 0
    assert cli.run("outbox", "list", "--json").json[0]["text"] == "1 2 x=3"


def test_a_row_without_a_number_is_named_by_its_place(cli: CommandLine) -> None:
    cli.add_practice()
    path = write(cli, "telefon;imie\n;Jan\n601000001;Ewa\n")
    said = cli.run("send", "--recipients", path, "--text", "Halo")
    assert "Skipped row 2: There is no phone number here." in said.out


@pytest.mark.parametrize(
    "words",
    [
        ("send", "--to", "601000001", "--text", "Halo", "--purpose", "nic"),
        ("templates", "import", "x.toml", "--on-clash", "nic"),
        ("contacts", "import", "x.csv", "--duplicates", "nic"),
        ("contacts", "consent", "1", "--note", "nic"),
        ("contacts", "consent", "1", "--purpose", "nic"),
    ],
)
def test_a_wrong_word_is_told_which_there_are(cli: CommandLine, words: tuple[str, ...]) -> None:
    said = cli.run(*words)
    assert said.code == 2
    assert "“nic” is not one of " in said.err


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
    assert_refused(cli.run(*words), "no template “urlop”")
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


def test_a_personal_bulk_send_from_a_workbook(cli: CommandLine, tmp_path: Path) -> None:
    cli.add_practice()
    path = tmp_path / "lista.xlsx"
    workbook(path, [("Telefon", "zlecenie"), (601000001, 7), (48602000000, "8/A")])
    cli.run("send", "--recipients", path, "--text", "Gotowe {zlecenie}", "--json")
    texts = [message["text"] for message in cli.run("outbox", "list", "--json").json]
    assert texts == ["Gotowe 7", "Gotowe 8/A"]


def test_nobody_who_can_be_written_to(cli: CommandLine) -> None:
    cli.add_practice()
    said = cli.run("send", "--to", "abc", "--contact", 10**30, "--text", "Halo", "--json")
    assert said.code == 1
    assert said.json["queued"] == []
    assert [skip["to"] for skip in said.json["skipped"]] == [str(10**30), "abc"]
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
        (("--template", "nie ma"), "no template “nie ma”. Known are: “Auto gotowe do odbioru”,"),
        (("--template", ""), "no template “”"),
    ],
)
def test_what_cannot_be_sent(cli: CommandLine, words: tuple[str, ...], sentence: str) -> None:
    cli.add_practice()
    assert_refused(cli.run("send", "--to", "601000001", *words), sentence)
    assert cli.run("outbox", "list", "--json").json == []


def test_without_a_gateway_there_is_a_next_step(cli: CommandLine) -> None:
    assert_refused(cli.run("send", "--to", "601000001", "--text", "x"), "Set one up")


# --- links ----------------------------------------------------------------------------------------

LINK = ("send", "--to", "601000001", "--text", "Opinia: https://firma.pl/opinia")


def add_smsapi(cli: CommandLine, smsapi: SmsApiSimulator, **more: str) -> None:
    said = cli.add(fields(smsapi, **more), {"password_md5": PASSWORD_MD5}, "--name", "Moja")
    assert said.code == 0, said


def test_a_raw_link_is_warned_of_and_queued(cli: CommandLine, smsapi: SmsApiSimulator) -> None:
    add_smsapi(cli, smsapi)
    said = cli.run(*LINK)
    assert said.code == 0
    assert said.err.startswith("Warning: Moja may refuse a text with a link (error 94)")
    assert "Queued messages: 1." in said.out
    told = cli.run(*LINK, "--json")
    assert told.code == 0
    assert len(told.json["queued"]) == 1
    (warning,) = told.json["warnings"]
    assert (warning["code"], warning["details"]) == ("links_may_be_refused", {"gateway": "Moja"})
    assert warning["text"] in told.err


def test_a_shortened_link_is_estimated(cli: CommandLine, smsapi: SmsApiSimulator) -> None:
    add_smsapi(cli, smsapi, shorten_links="yes")
    assert cli.run(*LINK, "--json").json["warnings"] == []
    said = cli.run(*LINK, stdin=Terminal("y\n"))
    assert said.err == "Queue 1 messages (about 1 parts)? [y/N]\n"


def test_a_person_is_warned_before_being_asked(cli: CommandLine, smsapi: SmsApiSimulator) -> None:
    add_smsapi(cli, smsapi)
    said = cli.run(*LINK, stdin=Terminal("y\n"))
    assert said.code == 0
    warning, question = said.err.splitlines()
    assert warning.startswith("Warning: Moja may refuse")
    assert question.startswith("Queue 1 messages (1 parts)?")

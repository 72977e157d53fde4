"""send: purposes, quiet hours and their override, the budget, rows of a file."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

from tests.cli.rig import CommandLine, Said, states, write
from tests.quiet import choose, choose_quiet_now

WORDS = ("send", "--to", "601000001", "--text", "Halo")


def add_consenting(cli: CommandLine) -> None:
    """Somebody who agreed to marketing."""
    cli.run("contacts", "import", write(cli, "nazwa;telefon\nJan;601000001\n", "ludzie.csv"))
    (person,) = cli.run("contacts", "list", "--json").json
    assert cli.run("contacts", "consent", person["id"], "--note", "given").code == 0


def at_night(cli: CommandLine, *words: object) -> Said:
    """A command at a quiet hour, to somebody who agreed to marketing."""
    cli.add_practice()
    add_consenting(cli)
    choose_quiet_now(cli.data_dir)
    return cli.run(*WORDS, *words, "--json")


def test_an_ordinary_message_is_queued_at_any_hour(cli: CommandLine) -> None:
    said = at_night(cli)
    assert said.json["held_until"] is None
    assert states(cli) == ["queued"]


def test_marketing_is_held_until_the_quiet_hours_end(cli: CommandLine) -> None:
    said = at_night(cli, "--purpose", "marketing")
    assert said.code == 0
    assert len(said.json["queued"]) == 1
    held = datetime.fromisoformat(said.json["held_until"])
    assert timedelta() < held - datetime.now(UTC) < timedelta(days=1)
    (message,) = cli.run("outbox", "list", "--json").json
    assert (message["state"], message["scheduled_at"]) == ("scheduled", said.json["held_until"])


def test_people_read_until_when(cli: CommandLine) -> None:
    cli.add_practice()
    choose_quiet_now(cli.data_dir)
    add_consenting(cli)
    said = cli.run(*WORDS, "--purpose", "marketing")
    assert "These are quiet hours: marketing leaves at " in said.out


def test_a_reason_overrides(cli: CommandLine) -> None:
    said = at_night(cli, "--purpose", "marketing", "--override-quiet", "Klient prosił")
    assert said.json["held_until"] is None
    assert states(cli) == ["queued"]


def test_a_template_brings_its_purpose(cli: CommandLine) -> None:
    cli.add_practice()
    choose_quiet_now(cli.data_dir)
    names = ("rejestracja", "termin", "telefon", "firma", "rezygnacja", "sprzet")
    values = [word for name in names for word in ("--value", f"{name}=x")]
    add_consenting(cli)
    template = _marketing_template(cli)
    words = ("send", "--to", "601000001", "--template", template, *values, "--json")
    assert cli.run(*words).json["held_until"] is not None
    assert cli.run(*words, "--purpose", "zlecenie").json["held_until"] is None


def _marketing_template(cli: CommandLine) -> str:
    from smsdesk.bootstrap import open_desk
    from smsdesk.core.template import Purpose

    desk = open_desk(cli.data_dir)
    found = [t.name for t in desk.templates.list() if t.purpose is Purpose.MARKETING]
    desk.close()
    return found[0]


def test_wrong_usage(cli: CommandLine) -> None:
    assert cli.run(*WORDS, "--purpose", "reklama").code == 2
    assert cli.run(*WORDS, "--override-quiet", " ").code == 2


def test_rows_of_the_file_are_named(cli: CommandLine) -> None:
    cli.add_practice()
    path = write(cli, "number;zlecenie\n601000001;7\n\n12;8\n601000001;7\n")
    said = cli.run("send", "--recipients", path, "--text", "Gotowe {zlecenie}", "--json")
    assert [(skip["to"], skip["row"]) for skip in said.json["skipped"]] == [
        ("12", 4),
        ("+48601000001", 5),
    ]
    assert "row" not in cli.run("send", "--to", "12", "--text", "x", "--json").json["skipped"][0]
    spoken = cli.run("send", "--recipients", path, "--text", "Gotowe {zlecenie}")
    assert "Skipped row 4, 12: " in spoken.out


def test_beyond_the_budget_there_is_a_warning(cli: CommandLine) -> None:
    cli.add_practice()
    choose(cli.data_dir, monthly_budget=Decimal("0.01"))
    said = cli.run(*WORDS, "--json")
    assert [warning["code"] for warning in said.json["warnings"]] == ["budget_exceeded"]
    assert len(said.json["queued"]) == 1

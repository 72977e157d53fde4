"""templates: list, export, import; and what send warns of."""

from pathlib import Path

import pytest

from tests.cli.rig import CommandLine, assert_refused, write

ENTRY = '[[template]]\nname = "Auto gotowe do odbioru"\ntext = "Nowy tekst {kwota}"\n'


def test_templates_are_listed(cli: CommandLine) -> None:
    listed = cli.run("templates", "list", "--json").json
    assert len(listed) == 15
    first = listed[0]
    assert (first["name"], first["category"], first["purpose"]) == (
        "Auto gotowe do odbioru",
        "Naprawy",
        "zlecenie",
    )
    assert first["defaults"] == {}
    table = cli.run("templates", "list").out
    assert table.startswith("NAME")
    assert "Badanie techniczne" in table


@pytest.mark.parametrize("suffix", ["toml", "json"])
def test_what_goes_out_comes_back(cli: CommandLine, tmp_path: Path, suffix: str) -> None:
    file = tmp_path / f"x.{suffix}"
    assert cli.run("templates", "export", file, "--json").json == {"exported": 15}
    before = cli.run("templates", "list", "--json").json
    said = cli.run("templates", "import", file, "--on-clash", "replace", "--json")
    assert said.json == {"added": 0, "replaced": 15, "skipped": []}
    assert cli.run("templates", "list", "--json").json == before


def test_people_read_what_happened(cli: CommandLine, tmp_path: Path) -> None:
    said = cli.run("templates", "export", tmp_path / "x.toml")
    assert said.out == "Exported templates: 15.\n"
    path = write(cli, ENTRY, "x.toml")
    said = cli.run("templates", "import", path)
    assert said.out.splitlines() == [
        "Skipped “Auto gotowe do odbioru”: there is a template with this name.",
        "Added 0, replaced 0, skipped 1.",
    ]
    said = cli.run("templates", "import", path, "--on-clash", "keep-both")
    assert said.out == "Added 1, replaced 0, skipped 0.\n"


def test_a_bad_file_is_a_sentence(cli: CommandLine) -> None:
    cli.run("templates", "list")
    assert_refused(
        cli.run("templates", "import", write(cli, "x", "x.toml")), "no file of templates"
    )
    broken = write(cli, '[[template]]\nname = "A"\n', "y.toml")
    assert_refused(cli.run("templates", "import", broken), "Template no. 1 in y.toml")
    assert cli.run("templates", "import", broken, "--on-clash", "what").code == 2


# --- send -----------------------------------------------------------------------------------------


def test_a_template_brings_its_defaults(cli: CommandLine) -> None:
    cli.add_practice()
    entry = ENTRY.replace("Auto gotowe do odbioru", "Nasz") + 'defaults = { kwota = "99 zl" }\n'
    cli.run("templates", "import", write(cli, entry, "x.toml"))
    said = cli.run("send", "--to", "601000001", "--template", "Nasz", "--json")
    assert said.code == 0, said
    (message,) = cli.run("outbox", "list", "--json").json
    assert message["text"] == "Nowy tekst 99 zl"


def test_send_warns_and_queues_all_the_same(cli: CommandLine) -> None:
    cli.add_practice()
    words = ("send", "--to", "601000001", "--text", "Odpisz TAK")
    said = cli.run(*words)
    assert said.code == 0
    assert said.err.startswith("Warning: “Odpisz TAK”: nobody can reply")
    (warning,) = cli.run(*words, "--json").json["warnings"]
    assert (warning["code"], warning["details"]) == ("lint_reply", {"found": "Odpisz TAK"})

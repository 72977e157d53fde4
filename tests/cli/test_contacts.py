"""contacts import, list, export."""

import pytest

from tests.cli.rig import CommandLine, assert_refused, write


def test_contacts_are_imported_listed_and_exported(cli: CommandLine) -> None:
    path = write(cli, "nazwa;telefon;rodzaj\nŻaneta;601 000 001;kontrahent\nJan;602;\n")
    dry = cli.run("contacts", "import", path, "--dry-run", "--json").json
    report = cli.run("contacts", "import", path, "--json").json
    assert report == {**dry, "import_id": 1}
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
    assert "unchanged 1" in cli.run("contacts", "import", path).out


@pytest.mark.parametrize("command", ["import", "export"])
def test_files_that_cannot_be_used(cli: CommandLine, command: str) -> None:
    said = cli.run("contacts", command, cli.data_dir / "nie ma" / "k.csv", "--json")
    assert_refused(said, "cannot be (read|written)")
    assert said.json["error"]["code"] in ("file_unreadable", "file_unwritable")

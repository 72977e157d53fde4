"""contacts look, import, imports, undo-import, export; alone and as the window's child."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from smsdesk.core.contact_filter import ContactColumn, ContactFilter, ContactOrder
from smsdesk.services.importing.values import Duplicates, ImportPlan
from smsdesk.services.people.contact_choice import ContactChoice
from tests.cli.rig import CommandLine, assert_refused, write

CONTENT = "nazwa;telefon;grupa;kolor\nJan;601000001;VIP;biały\nOla;602000000;;\nZły;1;;\n"


def test_a_file_is_looked_at(cli: CommandLine) -> None:
    path = write(cli, CONTENT)
    said = cli.run("contacts", "look", path, "--json").json
    assert (said["kind"], said["rows"], said["has_header"]) == ("csv", 3, True)
    assert (said["own"], said["keep_numberless"]) == (False, False)
    assert said["columns"][1] == {
        "place": 1,
        "name": "telefon",
        "field": "phone",
        "offered": "",
        "samples": ["601000001", "602000000", "1"],
    }
    assert said["columns"][3]["offered"] == "field:kolor"
    assert {"name": "rejestracja", "title": "Rejestracja"} in said["fields"]
    shown = cli.run("contacts", "look", path).out
    assert "#2" in shown
    assert "phone" in shown


def test_an_import_is_listed_and_taken_back(cli: CommandLine) -> None:
    path = write(cli, CONTENT)
    said = cli.run("contacts", "import", path, "--map", "kolor=field:kolor", "--json").json
    assert (said["added"], said["rejected"], said["import_id"]) == (2, 1, 1)
    assert (said["groups"], said["fields"]) == (["VIP"], ["kolor"])
    assert said["skipped"][0]["repeated"] is False
    (made,) = cli.run("contacts", "imports", "--json").json
    assert (made["file"], made["added"], made["undone_at"]) == ("kontakty.csv", 2, None)
    assert "kontakty.csv" in cli.run("contacts", "imports").out
    undone = cli.run("contacts", "undo-import", 1, "--json").json
    assert undone == {"removed": 2, "restored": 0, "kept": []}
    assert_refused(cli.run("contacts", "undo-import", 1), "already been undone")
    assert_refused(cli.run("contacts", "undo-import", 5), "no such import")
    assert "yes" in cli.run("contacts", "imports").out


def test_who_was_noted_since_is_told(cli: CommandLine) -> None:
    path = write(cli, CONTENT)
    assert "undo-import 1" in cli.run("contacts", "import", path).out
    (jan,) = cli.run("contacts", "list", "--search", "jan", "--json").json
    cli.run("contacts", "consent", jan["id"], "--note", "given")
    said = cli.run("contacts", "undo-import", 1).out
    assert said == "Jan was changed since and stays.\nRemoved 1, restored 0, kept 1.\n"


def test_duplicates_and_people_without_numbers(cli: CommandLine) -> None:
    path = write(cli, CONTENT)
    cli.run("contacts", "import", path)
    skipped = cli.run("contacts", "import", path, "--duplicates", "skip", "--json").json
    assert (skipped["added"], skipped["repeated"], skipped["rejected"]) == (0, 2, 1)
    both = cli.run("contacts", "import", path, "--duplicates", "both", "--json").json
    assert both["added"] == 2
    names = write(cli, "nazwa;e-mail\nBez numeru;b@x.pl\n", "nazwy.csv")
    assert_refused(cli.run("contacts", "import", names), "no column with phone numbers")
    taken = cli.run("contacts", "import", names, "--without-number", "--json").json
    assert taken["added"] == 1
    assert cli.run("contacts", "import", path, "--duplicates", "inne").code == 2


@pytest.mark.parametrize("name", ["out.csv", "out.xlsx", "out.vcf"])
def test_every_format_comes_back(cli: CommandLine, name: str) -> None:
    cli.run("contacts", "import", write(cli, CONTENT))
    out = cli.data_dir / name
    *steps, said = cli.run("contacts", "export", out, "--progress", "--json").lines
    assert steps[-1] == {"done": 2, "total": 2}
    assert said == {"exported": 2}
    again = cli.run("contacts", "import", out, "--json").json
    assert (again["added"], again["updated"], again["unchanged"]) == (0, 0, 2)


def test_an_export_of_those_who_are_found(cli: CommandLine) -> None:
    cli.run("contacts", "import", write(cli, CONTENT))
    out = cli.data_dir / "out.csv"
    assert cli.run("contacts", "export", out, "--search", "ola", "--json").json == {"exported": 1}
    assert "Ola" in out.read_text("utf-8-sig")


# --- as the window's child ---


class Child:
    """A command that reads from a pipe."""

    def __init__(self, cli: CommandLine, *arguments: object) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "smsdesk", "--data-dir", cli.data_dir, "contacts",
             *map(str, arguments), "--json", "--watch-stdin"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
            env=os.environ.copy(),
        )  # fmt: skip

    def say(self, line: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()

    def lines(self) -> Iterator[dict[str, object]]:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            yield json.loads(line)

    def end(self) -> int:
        """Close its input; its exit code."""
        _out, self.err = self.process.communicate(timeout=60)
        return self.process.returncode


def test_the_window_s_import(cli: CommandLine) -> None:
    path = write(cli, CONTENT)
    cli.run("contacts", "list")  # the data folder is there
    child = Child(cli, "import", path, "--progress")
    child.say(ImportPlan({0: "name", 1: "phone"}, True, Duplicates.SKIP, False).written())
    *steps, said = child.lines()
    assert child.end() == 0
    assert steps[0] == {"done": 0, "total": 6}
    assert (said["added"], said["rejected"], said["groups"]) == (2, 1, [])


def test_the_window_stops_an_import(cli: CommandLine, tmp_path: Path) -> None:
    cli.run("contacts", "list")
    pipe = tmp_path / "kontakty.csv"
    pipe.write_text("nazwa;telefon\n" + "".join(f"K{i};60{i:07}\n" for i in range(60_000)))
    child = Child(cli, "import", pipe, "--progress")
    child.say(ImportPlan().written())
    lines = child.lines()
    assert next(lines) == {"done": 0, "total": 120_000}
    assert child.process.stdin is not None
    child.process.stdin.close()
    child.process.stdin = None
    *_steps, said = lines
    assert said == {"cancelled": True}
    assert child.end() == 1
    assert child.err == "Stopped. Nothing has changed.\n"
    assert cli.run("contacts", "imports", "--json").json == []
    assert cli.run("contacts", "list", "--json").json == []


@pytest.mark.parametrize("command", ["import", "look"])
def test_a_child_wants_a_plan(cli: CommandLine, command: str) -> None:
    child = Child(cli, command, write(cli, CONTENT))
    child.say("[]")
    assert child.end() == 1
    assert child.err == "Standard input does not say how to import.\n"


def test_the_window_s_export(cli: CommandLine) -> None:
    cli.run("contacts", "import", write(cli, CONTENT))
    (jan,) = cli.run("contacts", "list", "--search", "jan", "--json").json
    out = cli.data_dir / "out.csv"
    child = Child(cli, "export", out)
    child.say(json.dumps({"ids": [jan["id"]]}))
    assert list(child.lines()) == [{"exported": 1}]
    assert child.end() == 0
    wrong = Child(cli, "export", out)
    wrong.say('{"ids": ["x"]}')
    assert wrong.end() == 1
    assert wrong.err == "Standard input does not say which contacts.\n"


def test_the_window_s_export_of_whoever_is_found(cli: CommandLine) -> None:
    cli.run("contacts", "import", write(cli, CONTENT + "Jolanta;603000000;;\n"))
    out = cli.data_dir / "out.csv"
    child = Child(cli, "export", out, "--progress")
    order = ContactOrder(ContactColumn.NAME, descending=True)
    child.say(ContactChoice(wanted=ContactFilter("j"), order=order).written())
    assert list(child.lines()) == [
        {"done": 0, "total": 2},
        {"done": 2, "total": 2},
        {"exported": 2},
    ]
    assert child.end() == 0
    people = out.read_text("utf-8-sig").splitlines()[1:]
    assert [line.split(";")[0] for line in people] == ["Jolanta", "Jan"]


def test_the_end_of_standard_input_stops_an_export(cli: CommandLine) -> None:
    rows = "".join(f"K{i};60{i:07}\n" for i in range(20_000))
    cli.run("contacts", "import", write(cli, "nazwa;telefon\n" + rows))
    out = cli.data_dir / "out.xlsx"
    out.write_text("old")
    child = Child(cli, "export", out, "--progress")
    child.say(ContactChoice().written())
    assert next(child.lines()) == {"done": 0, "total": 20_000}
    assert child.end() == 1
    assert child.err == "Stopped. Nothing was written.\n"
    assert out.read_text() == "old"

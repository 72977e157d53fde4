"""contacts duplicates."""

from threading import Event

import pytest

from smsdesk.cli import contact_duplicates
from tests.cli.rig import CommandLine, write

SHEET = (
    "nazwa;telefon\nJan Kowalski;601 000 001\nJan Kowalsik;602 000 002\nEwa;601 000 001\n"
    "Bo;604 000 004\n"
)


def test_people_who_are_listed_twice_are_told(cli: CommandLine) -> None:
    assert "Nobody" in cli.run("contacts", "duplicates").out
    cli.run("contacts", "import", write(cli, SHEET), "--duplicates", "both")
    told = cli.run("contacts", "duplicates", "--json").json
    assert told == {
        "duplicates": [
            {
                "ids": [1, 2, 3],
                "titles": ["Jan Kowalski", "Jan Kowalsik", "Ewa"],
                "reasons": [
                    {"likeness": "number", "percent": 100},
                    {"likeness": "name", "percent": 91},
                ],
            }
        ],
        "total": 1,
    }
    said = cli.run("contacts", "duplicates").out
    assert "Jan Kowalski = Jan Kowalsik = Ewa" in said
    assert "same number, similar name 91 %" in said


def test_the_window_hears_how_far_it_is(cli: CommandLine) -> None:
    cli.run("contacts", "import", write(cli, SHEET), "--duplicates", "both")
    *steps, told = cli.run("contacts", "duplicates", "--progress", "--json").lines
    assert steps[0] == {"done": 0, "total": 8}
    assert steps[-1] == {"done": 8, "total": 8}
    assert told["total"] == 1


def test_the_end_of_standard_input_stops_it(
    cli: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(contact_duplicates, "watch_end", Event.set)
    said = cli.run("contacts", "duplicates", "--json", "--progress", "--watch-stdin")
    assert said.code == 1
    assert "Nothing has changed" in said.err

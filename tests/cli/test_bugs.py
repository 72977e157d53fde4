"""A bug in a command: a sentence and a report for people and programs, nothing private anywhere."""

import pytest

from smsdesk.services.people.contacts import ContactService
from tests.cli.rig import CommandLine

SECRET = "+48601123456 Anna Nowak"


@pytest.fixture(autouse=True)
def _broken(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_arguments: object) -> None:
        raise KeyError(SECRET)

    monkeypatch.setattr(ContactService, "find", fail)


def test_people_read_a_sentence_and_a_report(cli: CommandLine) -> None:
    said = cli.run("contacts", "list")
    assert (said.code, said.out) == (1, "")
    assert said.err.startswith("The program made a mistake")
    assert "KeyError\n" in said.err
    assert "smsdesk/cli/main.py" in said.err
    assert "601123" not in said.err


def test_programs_read_json(cli: CommandLine) -> None:
    said = cli.run("contacts", "list", "--json")
    assert said.code == 1
    assert said.json["error"]["code"] == "unexpected"
    assert said.json["error"]["details"]["report"].startswith("KeyError\n")
    assert "\n" not in said.err.strip()
    assert "601123" not in said.out + said.err


def test_the_log_keeps_the_report(cli: CommandLine) -> None:
    cli.run("contacts", "list")
    log = (cli.data_dir / "logs" / "smsdesk.log").read_text("utf-8")
    assert "KeyError" in log
    assert "601" not in log


def test_no_folder_is_made_for_a_log(cli: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_arguments: object, **_options: object) -> None:
        raise KeyError(SECRET)

    monkeypatch.setattr("smsdesk.cli.common.open_desk", fail)
    assert cli.run("contacts", "list").code == 1
    assert list(cli.data_dir.iterdir()) == []

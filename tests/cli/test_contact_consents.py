"""contacts consent, contacts opt-out."""

import pytest

from tests.cli.rig import CommandLine, assert_refused, write


@pytest.fixture
def people(cli: CommandLine) -> list[str]:
    """Two contacts; their ids."""
    cli.run("contacts", "import", write(cli, "nazwa;telefon\nAla;601000001\nJan;601000002\n"))
    return [str(person["id"]) for person in cli.run("contacts", "list", "--json").json]


def test_a_consent_is_noted_shown_and_withdrawn(cli: CommandLine, people: list[str]) -> None:
    given = cli.run(
        "contacts", "consent", *people, "--note", "given", "--how", "order_form",
        "--by", "Ewa", "--since", "2026-01-02T10:00", "--json",
    )  # fmt: skip
    assert given.json == {"noted": 2, "overruled": 0, "cancelled": 0, "errors": []}
    (card,) = cli.run("contacts", "consent", people[0], "--json").json
    assert (card["marketing"], card["orders"], card["opted_out"]) == ("given", "unknown", [])
    (said,) = card["history"]
    assert (said["how"], said["noted_by"]) == ("order_form", "Ewa")
    assert said["wording"].startswith("Wyrażam zgodę")
    told = cli.run("contacts", "consent", people[0], "--note", "withdrawn")
    assert told.out == "Noted for people: 1.\n"
    shown = cli.run("contacts", "consent", people[0]).out
    assert f"{people[0]}: orders unknown, marketing withdrawn" in shown
    assert "02.01.2026 marketing: given (order_form, Ewa)" in shown


def test_what_was_said_later_is_told(cli: CommandLine, people: list[str]) -> None:
    cli.run("contacts", "consent", people[0], "--note", "withdrawn", "--purpose", "zlecenie")
    told = cli.run(
        "contacts", "consent", people[0], "--note", "given", "--purpose", "zlecenie",
        "--since", "2020-01-01", "--wording", "Tak",
    )  # fmt: skip
    assert "said later still counts for people: 1" in told.out


def test_nobody_agrees_ahead_and_nobody_is_made_up(cli: CommandLine, people: list[str]) -> None:
    ahead = cli.run("contacts", "consent", people[0], "--note", "given", "--since", "2999-01-01")
    assert_refused(ahead, "not come yet")
    assert_refused(cli.run("contacts", "consent", "999"), "deleted in the meantime")


def test_numbers_are_listed_and_taken_off(cli: CommandLine, people: list[str]) -> None:
    added = cli.run("contacts", "opt-out", "add", "601000001", "abc", "--how", "phone", "--json")
    assert (added.json["added"], added.json["known"], added.json["cancelled"]) == (1, 0, 0)
    assert added.json["bad"][0]["number"] == "abc"
    path = write(cli, "601000001\n602000333\n", "lista.txt")
    told = cli.run("contacts", "opt-out", "add", "12", "--file", path)
    assert "12: " in told.out
    assert "Numbers added: 1, on the list already: 1." in told.out
    listed = cli.run("contacts", "opt-out", "list", "--json").json
    assert {one["number"] for one in listed} == {"+48 601 ••• 001", "+48 602 ••• 333"}
    (found,) = cli.run("contacts", "opt-out", "list", "--search", "601000001", "--json").json
    assert found["how"] == "phone"
    assert "+48 602 ••• 333" in cli.run("contacts", "opt-out", "list").out
    assert "must not be texted" in cli.run("contacts", "consent", people[0]).out
    removed = cli.run("contacts", "opt-out", "remove", "601000001", "602000333", "--json")
    assert removed.json == {"removed": 2}
    again = cli.run("contacts", "opt-out", "remove", "601000001")
    assert_refused(again, "is not on the list")
    cli.run("contacts", "opt-out", "add", "601000001")
    assert "off the list: 1." in cli.run("contacts", "opt-out", "remove", "601000001").out


def test_nothing_added_is_a_failure(cli: CommandLine) -> None:
    assert cli.run("contacts", "opt-out", "add", "abc").code == 1
    assert cli.run("contacts", "opt-out", "add").code == 2


def test_sending_tells_whom_it_leaves_out(cli: CommandLine, people: list[str]) -> None:
    cli.add_practice()
    cli.run("contacts", "consent", people[0], "--note", "given")
    cli.run("contacts", "opt-out", "add", "601000002")
    said = cli.run(
        "send", "--contact", *people, "--to", "601000003", "--text", "Halo",
        "--purpose", "marketing", "--override-quiet", "Test", "--json",
    )  # fmt: skip
    assert len(said.json["queued"]) == 1
    reasons = [one["reason"] for one in said.json["skipped"]]
    assert reasons[0].startswith("Jan is on the list")
    assert "none of your contacts" in reasons[1]


def test_what_a_gateway_keeps_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    from smsdesk.cli.contact_consents import _tell_noted
    from smsdesk.core.errors import ErrorCode, SmsdeskError
    from smsdesk.services.people.consents import Noted

    error = SmsdeskError(ErrorCode.CANCEL_TOO_LATE, gateway="Bramka")
    _tell_noted(Noted((1,), cancelled=2, errors=(error,)), as_json=False)
    told = capsys.readouterr()
    assert "cancelled at their gateway: 2" in told.out
    assert "Warning: " in told.err

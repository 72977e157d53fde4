"""contacts group, and send --group."""

import pytest

from tests.cli.rig import CommandLine, Terminal, assert_refused, write


@pytest.fixture
def people(cli: CommandLine) -> list[str]:
    """Ala, Jan, and Ola without a number; their ids."""
    sheet = "nazwa;telefon\nAla;601000001\nJan;601000002\nOla;\n"
    cli.run("contacts", "import", write(cli, sheet), "--without-number")
    return [str(person["id"]) for person in cli.run("contacts", "list", "--json").json]


def test_people_are_put_into_a_group_and_taken_out(cli: CommandLine, people: list[str]) -> None:
    said = cli.run("contacts", "group", "add", "VIP", *people, 10**30, "--json")
    assert said.json == {"made": True, "added": 3}
    again = cli.run("contacts", "group", "add", "vip", people[0])
    assert again.out == "People put in: 0.\n"
    members = cli.run("contacts", "group", "members", "VIP", "--json").json
    assert [one["name"] for one in members] == ["Ala", "Jan", "Ola"]
    assert members[0]["phone"] == "+48601000001"
    taken = cli.run("contacts", "group", "remove", "VIP", people[2], 10**30, "--json")
    assert taken.json == {"removed": 1}
    assert cli.run("contacts", "group", "remove", "VIP", people[1]).out == "People taken out: 1.\n"
    (group,) = cli.run("contacts", "group", "list", "--json").json
    assert group == {"name": "VIP", "members": 1, "filter": None}


def test_a_group_by_filter_finds_its_people_itself(cli: CommandLine, people: list[str]) -> None:
    made = cli.run(
        "contacts", "group", "add", "Nowi", "--kind", "customer", "--never-texted",
        "--with-number", "--silent-months", 12,
    )  # fmt: skip
    assert made.out == "Made the group “Nowi”.\n"
    table = cli.run("contacts", "group", "list").out
    assert [words.split() for words in table.splitlines()][1] == ["Nowi", "2", "by", "filter"]
    (group,) = cli.run("contacts", "group", "list", "--json").json
    assert group["filter"]["silent_months"] == 12
    assert "Ala" in cli.run("contacts", "group", "members", "Nowi").out
    assert_refused(cli.run("contacts", "group", "add", "Nowi", people[0]), "its filter decides")


def test_a_group_is_removed_and_its_people_stay(cli: CommandLine, people: list[str]) -> None:
    cli.run("contacts", "group", "add", "VIP", people[0])
    cli.run("contacts", "group", "add", "Inna")
    assert cli.run("contacts", "group", "remove", "VIP", "--json").json == {"deleted": "VIP"}
    assert "its people stay" in cli.run("contacts", "group", "remove", "Inna").out
    assert cli.run("contacts", "group", "list", "--json").json == []
    assert len(cli.run("contacts", "list", "--json").json) == 3


def test_an_unknown_group_is_refused_with_those_that_there_are(cli: CommandLine) -> None:
    cli.run("contacts", "group", "add", "VIP")
    for words in (("members", "Wip"), ("remove", "Wip")):
        assert_refused(cli.run("contacts", "group", *words), "no group “Wip”. Known are: “VIP”")
    assert_refused(cli.run("send", "--group", "Wip", "--text", "Halo"), "no group “Wip”")
    assert_refused(cli.run("contacts", "group", "add", " "), "name: ")


@pytest.mark.parametrize(
    "words",
    [
        ("add", "VIP", "1", "--never-texted"),
        ("add", "VIP", "--silent-months", "0"),
        ("add", "VIP", "--kind", "friend"),
        ("members",),
    ],
)
def test_what_cannot_be_meant_is_told(cli: CommandLine, words: tuple[str, ...]) -> None:
    assert cli.run("contacts", "group", *words).code == 2


def test_a_group_is_written_to_through_the_same_review(cli: CommandLine, people: list[str]) -> None:
    cli.add_practice()
    cli.run("contacts", "group", "add", "VIP", *people)
    cli.run("contacts", "group", "add", "Jan i spółka", people[1])
    words = ("send", "--group", "VIP", "--group", "Jan i spółka", "--contact", people[0])
    asked = cli.run(*words, "--text", "Halo {klient}", stdin=Terminal("n\n"))
    assert "Queue 2 messages (2 parts)?" in asked.err
    said = cli.run(*words, "--text", "Halo {klient}", "--json")
    assert len(said.json["queued"]) == 2
    ((skipped),) = said.json["skipped"]
    assert skipped["to"] == "Ola"
    texts = [message["text"] for message in cli.run("outbox", "list", "--json").json]
    assert sorted(texts) == ["Halo Ala", "Halo Jan"]


def test_a_group_gets_a_template(cli: CommandLine, people: list[str]) -> None:
    cli.add_practice()
    cli.run("contacts", "group", "add", "VIP", people[1])
    name = "Auto gotowe do odbioru"
    said = cli.run(
        "send", "--group", "VIP", "--template", name, "--value", "rejestracja=WX 1",
        "--value", "kwota=100", "--value", "firma=Zak", "--value", "adres=Hel", "--json",
    )  # fmt: skip
    assert said.code == 0, said
    (message,) = cli.run("outbox", "list", "--json").json
    assert "WX 1" in message["text"]


def test_an_empty_group_queues_nothing(cli: CommandLine) -> None:
    cli.add_practice()
    cli.run("contacts", "group", "add", "VIP")
    said = cli.run("send", "--group", "VIP", "--text", "Halo", "--json")
    assert (said.code, said.json["queued"]) == (1, [])

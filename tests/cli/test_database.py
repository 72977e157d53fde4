"""database: showing, testing, moving, joining, coming back; the password never in an argument."""

import json
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest

from smsdesk.cli import database
from smsdesk.services.databases.choice import PASSWORD_VARIABLE
from tests.cli.rig import CommandLine, assert_refused, queue_one, write
from tests.postgres import ShopDatabase, empty_database


@pytest.fixture
def shop() -> Iterator[ShopDatabase]:
    with empty_database() as made:
        yield made


def _address(shop: ShopDatabase) -> tuple[str, ...]:
    there = shop.address
    return (
        "--host", there.host, "--port", str(there.port), "--database", there.database,
        "--user", there.user, "--tls", "disable", "--password-stdin",
    )  # fmt: skip


def _fill(cli: CommandLine) -> None:
    cli.run("contacts", "import", write(cli, "nazwa;telefon\nAnna;601 000 001\n"))


def test_it_is_shown(cli: CommandLine, shop: ShopDatabase) -> None:
    assert "smsdesk.db" in cli.run("database", "show").out
    _fill(cli)
    cli.run("database", "move", *_address(shop), stdin=f"{shop.password}\n")
    assert cli.run("database", "show").out == f"PostgreSQL: {shop.address}\n"
    told = cli.run("database", "show", "--json").json
    assert (told["database"], told["host"]) == ("server", "127.0.0.1")
    assert shop.password not in json.dumps(told)


def test_a_test_changes_nothing(cli: CommandLine, shop: ShopDatabase) -> None:
    _fill(cli)
    said = cli.run("database", "test", *_address(shop), stdin=shop.password)
    assert "empty" in said.out
    told = cli.run("database", "test", *_address(shop), "--json", stdin=shop.password).json
    assert (told["settled"], told["problem"], told["own"]["contacts"]) == (False, None, 1)
    assert "smsdesk.db" in cli.run("database", "show").out
    assert_refused(cli.run("database", "test", *_address(shop), stdin="złe"), "user smsdesk")


def test_the_password_may_come_from_the_environment(
    cli: CommandLine, shop: ShopDatabase, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(PASSWORD_VARIABLE, shop.password)
    *without, _stdin = _address(shop)
    assert cli.run("database", "test", *without).code == 0


def test_data_move_and_come_back(cli: CommandLine, shop: ShopDatabase) -> None:
    _fill(cli)
    said = cli.run("database", "move", *_address(shop), stdin=shop.password)
    assert "Moved 1 contacts" in said.out
    assert "holds a shop" in cli.run("database", "test", *_address(shop), stdin=shop.password).out
    assert_refused(cli.run("database", "move", *_address(shop), stdin=shop.password), "already")
    *steps, told = cli.run("database", "leave", "--json").lines
    assert steps[0]["done"] == 0
    assert (told["database"], told["contacts"]) == ("file", 1)
    assert "Anna" in cli.run("contacts", "list").out
    left = cli.run("database", "test", *_address(shop), stdin=shop.password)
    assert left.code == 1
    assert "moved from this database" in left.err


def test_the_window_hears_how_far_it_is_and_may_stop_it(
    cli: CommandLine, shop: ShopDatabase, monkeypatch: pytest.MonkeyPatch
) -> None:
    _fill(cli)
    monkeypatch.setattr(database, "watch_end", Event.set)
    monkeypatch.setattr(database, "first_line", lambda: f"{shop.password}\n")
    said = cli.run("database", "move", *_address(shop), "--json", "--watch-stdin")
    assert said.code == 1
    assert "Nothing has changed" in said.err
    monkeypatch.setattr(database, "watch_end", lambda _stop: None)
    *steps, told = cli.run("database", "move", *_address(shop), "--json", "--watch-stdin").lines
    assert steps[-1]["done"] == steps[-1]["total"] == told["rows"]
    monkeypatch.setattr(database, "watch_end", Event.set)
    assert "Nothing has changed" in cli.run("database", "leave", "--watch-stdin").err


def test_joining_leaves_waiting_messages_only_on_purpose(
    cli: CommandLine, shop: ShopDatabase, tmp_path: Path
) -> None:
    _fill(cli)
    cli.run("database", "move", *_address(shop), stdin=shop.password)
    first, cli.data_dir = cli.data_dir, tmp_path / "second"
    cli.data_dir.mkdir()
    cli.add_practice()
    queue_one(cli)
    assert_refused(cli.run("database", "join", *_address(shop), stdin=shop.password), "1 message")
    joined = cli.run(
        "database", "join", *_address(shop), "--leave-behind", "1", stdin=shop.password
    )
    assert "1 contacts" in joined.out
    assert "Anna" in cli.run("contacts", "list").out
    told = cli.run("database", "join", *_address(shop), "--json", stdin=shop.password).json
    assert told == {"database": "server", "contacts": 1, "messages": 0}
    told = cli.run("database", "leave", "--without-data", "--json").json
    assert (told["database"], told["waiting"]) == ("file", 1)
    assert_refused(cli.run("database", "leave", "--without-data"), "no server to be left")
    assert first != cli.data_dir


def test_parting_is_told_in_words(cli: CommandLine, shop: ShopDatabase) -> None:
    _fill(cli)
    cli.run("database", "move", *_address(shop), stdin=shop.password)
    assert "its own data" in cli.run("database", "leave", "--without-data").out


@pytest.mark.parametrize(
    "wrong",
    [("--port", "0"), ("--port", "x"), ("--tls", "maybe")],
)
def test_wrong_values_are_told(cli: CommandLine, wrong: tuple[str, str]) -> None:
    said = cli.run("database", "test", "--host", "h", "--database", "d", "--user", "u", *wrong)
    assert said.code == 2


def test_an_empty_value_names_its_field(cli: CommandLine) -> None:
    said = cli.run("database", "test", "--host", " ", "--database", "d", "--user", "u")
    assert_refused(said, "^host:")


def test_a_password_that_is_no_text_is_told(
    cli: CommandLine, shop: ShopDatabase, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> str:
        raise ValueError

    monkeypatch.setattr(database, "first_line", broken)
    said = cli.run("database", "test", *_address(shop), "--watch-stdin")
    assert_refused(said, "not text")

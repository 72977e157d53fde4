"""folder: the watched folder on the command line."""

import io
import itertools
import threading
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest

from smsdesk.bootstrap import open_desk
from smsdesk.cli import folder as folder_module
from smsdesk.cli.folder import _Watch
from tests.cli.rig import CommandLine, Said, Terminal, assert_refused, states

ROWS = "601000001;Auto gotowe\n12;Nic\n"


@pytest.fixture
def orders(cli: CommandLine, tmp_path: Path) -> Path:
    """The watched folder of a shop that practises."""
    cli.add_practice()
    folder = tmp_path / "wymiana"
    folder.mkdir()
    assert cli.run("folder", "set", folder, "--json").json == {"folder": str(folder)}
    return folder


def once(cli: CommandLine, *arguments: object) -> Said:
    return cli.run("folder", "run", "--once", "--rest", 0, *arguments)


def confirm_above(cli: CommandLine, count: int) -> None:
    desk = open_desk(cli.data_dir)
    desk.preferences.save(replace(desk.preferences.load(), confirm_above=count))
    desk.close()


def test_a_folder_is_chosen_shown_and_let_go(cli: CommandLine, orders: Path) -> None:
    assert cli.run("folder", "show").out == f"Watched folder: {orders}\n"
    assert cli.run("folder", "off").out == "Watched folder: none\n"
    assert cli.run("folder", "show", "--json").json == {"folder": None, "files": []}
    assert cli.run("folder", "set", orders).out == f"Watched folder: {orders}\n"
    assert_refused(cli.run("folder", "set", orders / "nic"), "cannot be opened")
    assert cli.run("folder", "off", "--json").json == {"folder": None}


def test_orders_are_queued_and_told(cli: CommandLine, orders: Path) -> None:
    (orders / "a.csv").write_text(ROWS)
    said = once(cli)
    assert (said.code, said.out) == (0, "a.csv: queued 1, skipped 1, queued before 0.\n")
    assert states(cli) == ["queued"]
    (file,) = cli.run("folder", "show", "--json").json["files"]
    assert (file["name"], file["state"], file["messages"], file["reason"]) == (
        "a.csv", "taken", 1, None,
    )  # fmt: skip
    assert "a.csv" in cli.run("folder", "show").out


def test_news_for_programs(cli: CommandLine, orders: Path) -> None:
    (orders / "a.csv").write_text(ROWS)
    news, done = once(cli, "--json").lines
    assert news == {
        "id": 1, "file": "a.csv", "state": "taken", "queued": 1, "waiting": 0, "skipped": 1,
        "repeated": 0, "reason": None,
    }  # fmt: skip
    assert done == {"done": True}
    (orders / "b.csv").write_text(ROWS)
    assert once(cli, "--json").lines[0]["reason"]["code"] == "folder_same_content"


def test_a_file_that_waits_is_approved(cli: CommandLine, orders: Path) -> None:
    confirm_above(cli, 1)
    (orders / "a.csv").write_text("601000001;A\n602000002;B\n")
    assert "folder approve 1" in once(cli).out
    assert states(cli) == []
    assert "waiting" in cli.run("folder", "show", "--waiting").out
    assert_refused(cli.run("folder", "again", 1), "use folder approve")
    assert_refused(cli.run("folder", "approve", 7), "no such file")
    said = cli.run("folder", "approve", 1, stdin=Terminal("n\n"))
    assert (said.code, said.err) == (1, "Queue 2 messages? [y/N]\nNothing was queued.\n")
    said = cli.run("folder", "approve", 1, stdin=Terminal("y\n"))
    assert said.out == "a.csv: queued 2, skipped 0, queued before 0.\n"
    assert cli.run("folder", "show", "--waiting", "--json").json["files"] == []


def test_a_file_is_declined(cli: CommandLine, orders: Path) -> None:
    confirm_above(cli, 1)
    (orders / "a.csv").write_text("601000001;A\n602000002;B\n")
    once(cli)
    assert cli.run("folder", "decline", 1, "--json").json == {"declined": 1}
    assert_refused(cli.run("folder", "decline", 1), "does not wait")
    assert states(cli) == []


def test_declining_is_said(cli: CommandLine, orders: Path) -> None:
    confirm_above(cli, 1)
    (orders / "a.csv").write_text("601000001;A\n602000002;B\n")
    once(cli)
    assert cli.run("folder", "decline", 1).out == "Nothing of this file will be queued.\n"


def test_a_file_is_sent_again(cli: CommandLine, orders: Path) -> None:
    (orders / "a.csv").write_text(ROWS)
    once(cli)
    assert_refused(cli.run("folder", "approve", 1), "use folder again")
    assert cli.run("folder", "again", 1, "--json").json["queued"] == 1
    assert cli.run("folder", "again", 1, "--yes").code == 0
    assert states(cli) == ["queued"] * 3


def test_results_are_written_anew(cli: CommandLine, orders: Path) -> None:
    (orders / "a.csv").write_text(ROWS)
    once(cli, "--no-results")
    results = orders / "a.wyniki.csv"
    assert not results.exists()
    cli.run("outbox", "run", "--until-empty")
    assert cli.run("folder", "results", "--json").json == {"problems": []}
    assert "accepted" in results.read_text("utf-8-sig")
    results.unlink()
    results.mkdir()
    cli.run("folder", "again", 1)
    assert_refused(cli.run("folder", "results"), "cannot be written")


def test_trouble_is_told_and_fails(cli: CommandLine, tmp_path: Path) -> None:
    folder = tmp_path / "wymiana"
    folder.mkdir()
    assert_refused(once(cli), "No folder is watched")
    assert_refused(cli.run("folder", "run"), "No folder is watched")
    cli.run("folder", "set", folder)
    (folder / "a.csv").write_text(ROWS)
    said = once(cli, "--json")
    assert said.code == 1
    assert said.lines[0]["problem"]["code"] == "no_gateway"
    folder.rename(tmp_path / "away")
    assert_refused(once(cli), "cannot be opened")


@pytest.mark.parametrize("seconds", ["-1", "4000", "nan", "x"])
def test_a_senseless_rest_is_refused(cli: CommandLine, seconds: str) -> None:
    assert cli.run("folder", "run", f"--rest={seconds}").code == 2


def test_what_is_still_written_is_told(
    cli: CommandLine, orders: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (orders / "a.csv").write_text("601000001;Auto got")
    times = itertools.count()
    monkeypatch.setattr(folder_module, "_SHORTEST_POLL", 0.001)
    monkeypatch.setattr(folder_module, "time", SimpleNamespace(monotonic=lambda: next(times)))
    said = cli.run("folder", "run", "--once", "--rest", "0.4")
    assert said.err == "Files that are still being written: 1.\n"
    assert states(cli) == []


def test_a_watch_goes_on_until_it_is_told_to_stop(
    cli: CommandLine, orders: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    away = orders.with_name("away")
    rounds = iter(
        (
            lambda: (orders / "a.csv").write_text(ROWS),
            lambda: None,
            lambda: orders.rename(away),
            lambda: None,
            lambda: away.rename(orders),
        )
    )

    class Stop(threading.Event):
        def wait(self, timeout: float | None = None) -> bool:
            next(rounds, self.set)()
            return self.is_set()

    def run(watch: _Watch, _stop: threading.Event) -> None:
        on_and_on(watch, Stop())

    on_and_on = _Watch.on_and_on
    monkeypatch.setattr(_Watch, "on_and_on", run)
    said = cli.run("folder", "run", "--rest", 0)
    assert said.out == "a.csv: queued 1, skipped 1, queued before 0.\n"
    assert said.err.count("cannot be opened") == 1
    assert said.code == 0


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1250"])
def test_a_text_comes_from_a_file(cli: CommandLine, tmp_path: Path, encoding: str) -> None:
    cli.add_practice("--field", "allow_diacritics=yes")
    path = tmp_path / "tresc.txt"
    path.write_bytes("Zażółć\r\ngęślą\r\n".encode(encoding))
    assert cli.run("send", "--to", "601000001", "--text-file", path).code == 0
    (message,) = cli.run("outbox", "list", "--json").json
    assert message["text"] == "Zażółć\ngęślą"


def test_a_text_comes_from_standard_input(cli: CommandLine) -> None:
    cli.add_practice()
    assert cli.run("send", "--to", "601000001", "--text-file", "-", stdin="Gotowe\n").code == 0
    raw = io.TextIOWrapper(io.BytesIO("Żak\n".encode("cp1250")))
    assert cli.run("send", "--to", "601000002", "--text-file", "-", stdin=raw).code == 0  # type: ignore[arg-type]  # what a process has
    texts = {one["text"] for one in cli.run("outbox", "list", "--json").json}
    assert texts == {"Gotowe", "Zak"}


def test_a_text_file_that_is_not_there(cli: CommandLine, tmp_path: Path) -> None:
    cli.add_practice()
    said = cli.run("send", "--to", "601000001", "--text-file", tmp_path / "nic.txt")
    assert_refused(said, "cannot be read")

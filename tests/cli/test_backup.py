"""backup and restore: files, passphrases, what is said to people and to programs."""

import io
import json
from pathlib import Path

import pytest

from smsdesk import paths
from smsdesk.cli.backup import PASSPHRASE_VARIABLE
from tests.cli.rig import CommandLine, Terminal, assert_refused, queue_one, states

WORDS = "kon bateria zszywka"
SAID = json.dumps({"passphrase": WORDS})


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def shop(cli: CommandLine) -> CommandLine:
    """With a gateway and a message that waits."""
    cli.add_practice()
    queue_one(cli)
    return cli


def test_a_copy_is_made_checked_and_restored(shop: CommandLine, stick: Path) -> None:
    file = stick / "kopia.db"
    assert shop.run("backup", file).out.startswith(f"Copied to {file}")
    queue_one(shop, "601000002")
    checked = shop.run("restore", file, "--check")
    assert checked.code == 0
    assert "0 contact(s), 1 message(s)" in checked.out
    assert "1 message(s); 0 have been sent since" in checked.out
    assert states(shop) == ["queued", "queued"]
    restored = shop.run("restore", file, "--yes")
    assert "Restored: 0 contact(s), 1 message(s)" in restored.out
    assert "smsdesk.db.before-restore-" in restored.out
    assert states(shop) == ["queued"]


def test_the_same_for_programs(shop: CommandLine, stick: Path) -> None:
    made = shop.run("backup", stick, "--json").json["made"]
    assert Path(made["file"]).parent == stick
    assert not made["encrypted"]
    checked = shop.run("restore", made["file"], "--check", "--json").json
    assert checked["checked"]["waiting"] == 1
    assert checked["present"] == checked["checked"]
    assert checked["made_at"] == made["made_at"]
    losses = {"contacts": 0, "changed": 0, "messages": 0, "sent": 0, "returning": 0}
    assert checked["loss"] == losses
    done = shop.run("restore", made["file"], "--yes", "--json").json
    assert done["held"] == 0
    assert done["restored"]["messages"] == 1
    assert not done["folder_off"]


def test_without_a_yes_nothing_is_restored(shop: CommandLine, stick: Path) -> None:
    file = stick / "kopia.db"
    shop.run("backup", file)
    queue_one(shop, "601000002")
    said = shop.run("restore", file)
    assert_refused(said, "--yes")
    assert "is in order" in said.out
    assert len(states(shop)) == 2
    assert shop.run("restore", file, "--check", "--yes").code == 2


def test_lost_data_come_back_and_a_person_decides(shop: CommandLine, stick: Path) -> None:
    file = stick / "kopia.db"
    shop.run("backup", file)
    for gone in shop.data_dir.glob("smsdesk.db*"):
        gone.unlink()
    assert "cannot be read" in shop.run("restore", file, "--check").out
    said = shop.run("restore", file, "--yes")
    assert "for you to decide on: 1" in said.out
    assert states(shop) == ["unclear"]
    assert_refused(shop.run("backup", stick / "gone" / "x.db"), "is not there")


def test_a_folder_that_is_watched_rests_after_a_loss(shop: CommandLine, stick: Path) -> None:
    shop.run("backup", stick / "kopia.db")
    paths.watched_folder(shop.data_dir).write_text(json.dumps({"folder": str(stick)}))
    for gone in shop.data_dir.glob("smsdesk.db*"):
        gone.unlink()
    assert "watched folder is off" in shop.run("restore", stick / "kopia.db", "--yes").out


def test_an_encrypted_copy_takes_its_passphrase_from_standard_input(
    shop: CommandLine, stick: Path
) -> None:
    file = stick / "kopia.db.enc"
    assert shop.run("backup", file, "--encrypt", stdin=SAID).code == 0
    assert shop.run("restore", file, "--check", stdin=SAID).code == 0
    assert_refused(shop.run("restore", file, "--check"), "is encrypted")
    assert_refused(shop.run("restore", file, "--check", stdin=Terminal()), "is encrypted")
    wrong = shop.run("restore", file, "--yes", "--json", stdin='{"passphrase": "inne slowa"}')
    assert wrong.json["error"]["code"] == "backup_passphrase_wrong"
    assert_refused(shop.run("restore", file, "--check", stdin="slowa"), "no JSON object")
    assert_refused(shop.run("restore", file, "--check", stdin='{"a": 1}'), "no JSON object")


def test_or_from_the_environment(
    shop: CommandLine, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = stick / "kopia.db.enc"
    assert_refused(shop.run("backup", file, "--encrypt"), "no passphrase")
    monkeypatch.setenv(PASSPHRASE_VARIABLE, WORDS)
    assert shop.run("backup", file, "--encrypt").code == 0
    assert shop.run("restore", file, "--check", stdin=io.StringIO("x")).code == 0


def test_a_copy_a_day(shop: CommandLine) -> None:
    assert shop.run("backup", "--daily").out.startswith("Copied to")
    assert shop.run("backup", "--daily").out == "No copy is due.\n"
    assert shop.run("backup", "--daily", "--json").json == {"made": None, "stale": False}
    assert shop.run("backup", "--now", "--json").json["made"]["size"] > 0
    listed = shop.run("backup", "--list", "--json").json["copies"]
    assert len(listed) == 2
    assert shop.run("backup", "--list").out.count("smsdesk-") == 2


def test_trouble_with_the_daily_copy_is_a_sentence(shop: CommandLine, stick: Path) -> None:
    (shop.data_dir / "backups").write_text("in the way")
    assert_refused(shop.run("backup", "--daily"), "is not there")
    said = shop.run("backup", "--daily", "--json")
    assert said.json["error"]["code"] == "backup_folder_missing"


def test_the_list_works_over_data_that_cannot_be_opened(shop: CommandLine) -> None:
    shop.run("backup", "--now")
    (shop.data_dir / "smsdesk.db").write_bytes(b"rubbish")
    assert len(shop.run("backup", "--list", "--json").json["copies"]) == 1


def test_an_empty_list_says_so(cli: CommandLine) -> None:
    assert cli.run("backup", "--list").out == "There are no copies yet.\n"


def test_data_that_are_not_there_are_not_copied(cli: CommandLine, stick: Path) -> None:
    assert cli.run("backup", stick).code == 1
    assert list(stick.iterdir()) == []


@pytest.mark.parametrize("words", [[], ["x.db", "--daily"], ["--daily", "--now"]])
def test_one_kind_of_copy_at_a_time(cli: CommandLine, words: list[str]) -> None:
    assert cli.run("backup", *words).code == 2


def test_progress_is_lines(shop: CommandLine, stick: Path) -> None:
    file = stick / "kopia.db"
    *made, last = shop.run("backup", file, "--json", "--progress").lines
    assert made[-1] == {"done": 100, "total": 100}
    assert "made" in last
    *looked, last = shop.run("restore", file, "--check", "--json", "--progress").lines
    assert looked[-1]["done"] == looked[-1]["total"]
    assert "checked" in last


def test_what_is_no_copy_is_refused(shop: CommandLine, stick: Path) -> None:
    letter = stick / "list.txt"
    letter.write_text("Szanowny Panie")
    assert_refused(shop.run("restore", letter, "--yes"), "is no backup copy")
    assert_refused(shop.run("backup", letter), "is there already")


def test_who_was_deleted_since_is_named_as_coming_back(shop: CommandLine, stick: Path) -> None:
    people = stick / "ludzie.csv"
    people.write_text("imię;numer\nAnna Nowak;601123123\n", "utf-8")
    shop.run("contacts", "import", people)
    shop.run("backup", stick / "kopia.db")
    shop.run("contacts", "undo-import", 1)
    assert "back after a restore: 1" in shop.run("restore", stick / "kopia.db", "--check").out

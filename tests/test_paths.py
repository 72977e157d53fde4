"""Where things are."""

import sys
from pathlib import Path

import pytest

from smsdesk import paths


def test_the_command_line_beats_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SMSDESK_DATA_DIR", "/srv/sms")
    assert paths.data_dir("/home/jan/sms") == Path("/home/jan/sms")
    assert paths.data_dir() == Path("/srv/sms")
    assert paths.data_dir("wzgledny").is_absolute()


def test_the_systems_own_folder_comes_last(home: Path) -> None:
    assert paths.data_dir() == home / "smsdesk"


def test_everything_lies_in_the_data_folder() -> None:
    folder = Path("/srv/sms")
    assert paths.database(folder) == folder / "smsdesk.db"
    assert paths.log_file(folder) == folder / "logs" / "smsdesk.log"
    assert paths.practice_ledger(folder) == folder / "practice.json"
    assert paths.ui_state(folder) == folder / "ui.ini"
    assert paths.database_choice(folder) == folder / "database.json"
    assert paths.backups(folder) == folder / "backups"


def test_a_checkout_has_its_resources_beside_the_package() -> None:
    assert (paths.resources() / "starter_templates.toml").is_file()
    assert paths.translations().is_dir()


def test_a_wheel_and_a_frozen_program_carry_theirs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wheel = tmp_path / "site-packages" / "smsdesk"
    (wheel / "resources").mkdir(parents=True)
    monkeypatch.setattr(paths, "__file__", str(wheel / "paths.py"))
    assert paths.resources() == wheel / "resources"
    assert paths.translations() == wheel / "translations"
    frozen = tmp_path / "frozen"
    (frozen / "translations").mkdir(parents=True)
    monkeypatch.setattr(sys, "_MEIPASS", str(frozen), raising=False)
    assert paths.translations() == frozen / "translations"


def test_the_manual_lies_in_a_folder_for_each_language() -> None:
    assert (paths.manual("pl") / "index.md").is_file()
    assert (paths.manual("en") / "index.md").is_file()


def test_children_are_started_by_the_same_program(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert paths.command() == (sys.executable, "-m", "smsdesk")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "smsdesk.exe"))
    assert paths.command() == (sys.executable,)
    (tmp_path / "smsdesk-cli.exe").touch()
    assert paths.command() == (str(tmp_path / "smsdesk-cli.exe"),)

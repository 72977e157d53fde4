"""The file that says where the data are, and the password beside it."""

import json
import stat
from pathlib import Path

import pytest

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.gateway import Secret
from smsdesk.core.server_address import ServerAddress
from smsdesk.services.databases.choice import PASSWORD_VARIABLE, Chosen, DatabaseChoice
from smsdesk.store.secrets import Secrets

ADDRESS = ServerAddress("192.168.1.10", "warsztat", "łukasz", 5433, "require")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "database.json"


@pytest.fixture
def choice(path: Path) -> DatabaseChoice:
    return DatabaseChoice(path, Secrets())


def test_without_a_file_it_is_the_own_database(choice: DatabaseChoice) -> None:
    assert choice.read() == Chosen()


@pytest.mark.parametrize("chosen", [Chosen(ADDRESS, "abc"), Chosen(None, "a", "b")])
def test_what_was_chosen_is_read_again(choice: DatabaseChoice, chosen: Chosen) -> None:
    choice.write(chosen)
    assert choice.read() == chosen


def test_the_file_is_private_and_holds_no_password(choice: DatabaseChoice, path: Path) -> None:
    choice.keep_password(Secret("tajne"))
    choice.write(Chosen(ADDRESS))
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert "tajne" not in path.read_text("utf-8")
    assert [one.name for one in path.parent.glob("database*")] == ["database.json"]


def test_no_choice_leaves_no_file(choice: DatabaseChoice, path: Path) -> None:
    choice.write(Chosen(ADDRESS))
    choice.write(Chosen())
    choice.write(Chosen())
    assert not path.exists()


BROKEN = [
    b"",
    b"{}",
    b"null",
    b"\xff\xfe",
    b'{"server": 3}',
    b'{"server": {"host": "h", "database": "d"}}',
    b'{"server": {"host": "h", "database": "d", "user": "u", "port": 0}}',
    b'{"server": {"host": "h", "database": "d", "user": "u", "port": "5432"}}',
    b'{"server": {"host": "h", "database": "d", "user": "u", "sslmode": ""}}',
    b'{"server": null, "token": 3}',
    b'{"server": null',
]


@pytest.mark.parametrize("said", BROKEN)
def test_a_damaged_file_is_told_and_never_taken_for_none(
    choice: DatabaseChoice, path: Path, said: bytes
) -> None:
    path.write_bytes(said)
    with pytest.raises(SmsdeskError) as caught:
        choice.read()
    assert caught.value.code is ErrorCode.DATABASE_CHOICE_BROKEN
    assert str(path) in str(caught.value)


def test_a_file_that_is_a_folder_is_told(choice: DatabaseChoice, path: Path) -> None:
    path.mkdir()
    with pytest.raises(SmsdeskError):
        choice.read()


def test_what_is_missing_has_a_usual_value(choice: DatabaseChoice, path: Path) -> None:
    server = {"host": "h", "database": "d", "user": "u"}
    path.write_text(json.dumps({"server": server}), "utf-8")
    assert choice.read() == Chosen(ServerAddress("h", "d", "u"))


def test_a_folder_that_cannot_be_written_changes_nothing(tmp_path: Path) -> None:
    choice = DatabaseChoice(tmp_path / "missing" / "database.json", Secrets())
    with pytest.raises(SmsdeskError) as caught:
        choice.write(Chosen(ADDRESS))
    assert caught.value.code is ErrorCode.FILE_UNWRITABLE


# --- the password ---------------------------------------------------------------------------------


def test_the_password_is_in_the_keyring(choice: DatabaseChoice) -> None:
    assert choice.password() == Secret("")
    choice.keep_password(Secret("tajne"))
    assert choice.password() == Secret("tajne")
    choice.keep_password(Secret(""))
    assert choice.password() == Secret("")


def test_the_environment_goes_before_it(
    choice: DatabaseChoice, monkeypatch: pytest.MonkeyPatch
) -> None:
    choice.keep_password(Secret("stare"))
    monkeypatch.setenv(PASSWORD_VARIABLE, "z otoczenia")
    assert choice.password() == Secret("z otoczenia")
    choice.keep_password(Secret("z otoczenia"))
    monkeypatch.delenv(PASSWORD_VARIABLE)
    assert choice.password() == Secret("stare")

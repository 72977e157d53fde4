"""The seat: one for each data folder, gone with its holder, in a place of this user's own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from smsdesk.handover import seat as seat_module
from smsdesk.handover.seat import Seat

TAKEN_ELSEWHERE = """
import sys
from pathlib import Path
from smsdesk.handover.seat import Seat
print(Seat(Path(sys.argv[1])).take(), flush=True)
sys.stdin.read()
"""


@pytest.fixture(autouse=True)
def runtime(short: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The session's folder."""
    folder = short / "run"
    folder.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
    return folder


def test_only_one_has_it(data_dir: Path) -> None:
    first, second = Seat(data_dir), Seat(data_dir)
    assert first.take()
    assert first.take()
    assert not second.take()
    first.leave()
    assert second.take()
    second.leave()
    second.leave()


def test_another_folder_has_another(data_dir: Path, tmp_path: Path) -> None:
    first, second = Seat(data_dir), Seat(tmp_path / "other")
    assert first.address != second.address
    assert first.take()
    assert second.take()
    first.leave()
    second.leave()


def test_a_link_to_a_folder_is_that_folder(data_dir: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(data_dir)
    assert Seat(tmp_path / "link").address == Seat(data_dir).address


def test_nothing_is_left(data_dir: Path, runtime: Path) -> None:
    seat = Seat(data_dir)
    assert seat.take()
    assert [file.stat().st_mode & 0o777 for file in (runtime / "smsdesk").iterdir()] == [0o600]
    seat.leave()
    assert list((runtime / "smsdesk").iterdir()) == []


def test_it_goes_with_a_killed_process(data_dir: Path) -> None:
    command = [sys.executable, "-c", TAKEN_ELSEWHERE, str(data_dir)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"True\n"
        assert not Seat(data_dir).take()
        other.kill()
        other.wait()
    seat = Seat(data_dir)
    assert seat.take()
    seat.leave()


def test_a_file_that_was_taken_away_meanwhile_is_not_the_lock(
    data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seat = Seat(data_dir)
    locked = seat_module._lock
    seen: list[int] = []

    def lock(descriptor: int) -> None:
        locked(descriptor)
        seen.append(descriptor)
        if len(seen) == 1:
            seat._lock_file.unlink()

    monkeypatch.setattr(seat_module, "_lock", lock)
    assert seat.take()
    assert len(seen) == 2
    assert not Seat(data_dir).take()
    seat.leave()


@pytest.mark.parametrize("trouble", ["lock", "open"])
def test_where_nothing_can_be_locked_the_window_opens(
    data_dir: Path, runtime: Path, monkeypatch: pytest.MonkeyPatch, trouble: str
) -> None:
    seat = Seat(data_dir)
    if trouble == "open":
        (runtime / "smsdesk").rmdir()
    else:

        def lock(_descriptor: int) -> None:
            raise OSError("no locks here")

        monkeypatch.setattr(seat_module, "_lock", lock)
    assert seat.take()
    assert seat.address == ""
    seat.leave()


# --- the place ------------------------------------------------------------------------------------


def test_a_folder_that_others_may_enter_is_not_used(
    runtime: Path, short: Path, data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMPDIR", str(short))
    runtime.chmod(0o755)
    address = Seat(data_dir).address
    assert str(runtime) not in address
    own = Path(address).parent
    assert own.stat().st_mode & 0o777 == 0o700
    assert own.stat().st_uid == os.getuid()


def test_without_a_private_place_there_is_no_address(
    runtime: Path, short: Path, data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody else was there first: a link, an open folder or a file."""
    monkeypatch.setenv("TMPDIR", str(short))
    runtime.chmod(0o755)
    place = short / f"smsdesk-{os.getuid()}"
    place.symlink_to(runtime)
    assert Seat(data_dir).address == ""
    place.unlink()
    place.mkdir()
    place.chmod(0o777)
    seat = Seat(data_dir)
    assert seat.address == ""
    assert seat.take()
    seat.leave()
    place.rmdir()
    place.write_text("")
    assert Seat(data_dir).address == ""


def test_a_folder_too_deep_for_a_socket_is_not_used(
    short: Path, data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    deep = short / ("x" * 60)
    deep.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(deep))
    monkeypatch.setenv("TMPDIR", str(short))
    assert Seat(data_dir).address.startswith(f"{short}/smsdesk-{os.getuid()}/")

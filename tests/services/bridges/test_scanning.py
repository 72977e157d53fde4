"""Which files are finished, and which are none of the program's business."""

import os
from pathlib import Path

import pytest

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.services.bridges import scanning
from smsdesk.services.bridges.finished import read_finished, read_now
from smsdesk.services.bridges.scanning import REST, Scanner, Stamp, read_whole


class Folder:
    """A folder that is looked at; `seconds` is the time."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.seconds = 0.0
        self.scanner = Scanner(path, lambda: self.seconds)

    def after(self, seconds: float) -> list[str]:
        """What is finished by then."""
        self.seconds += seconds
        return [name for name, _ in self.scanner.finished(REST)[0]]


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path)


def stamp(path: Path) -> Stamp:
    now = path.stat()
    return Stamp(now.st_size, now.st_mtime_ns)


def test_a_file_is_finished_when_it_has_rested(folder: Folder) -> None:
    (folder.path / "a.csv").write_text("601000001;A\n")
    assert folder.after(0) == []
    assert folder.after(1.9) == []
    assert folder.after(0.2) == ["a.csv"]
    assert folder.scanner.finished(REST)[1] == 0


def test_a_file_that_grows_begins_to_rest_anew(folder: Folder) -> None:
    path = folder.path / "a.csv"
    path.write_text("601000001;A\n")
    folder.after(0)
    with path.open("a") as file:
        file.write("602000002;B\n")
    assert folder.after(2) == []
    assert folder.scanner.finished(REST)[1] == 1
    assert folder.after(2) == ["a.csv"]


def test_a_row_without_an_end_rests_longer(folder: Folder) -> None:
    (folder.path / "a.csv").write_text("601000001;Auto got")
    assert folder.after(0) == []
    assert folder.after(9) == []
    assert folder.after(2) == ["a.csv"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1250"])
def test_an_end_of_a_row_is_seen_in_any_encoding(folder: Folder, encoding: str) -> None:
    (folder.path / "a.txt").write_bytes("601000001;Żak\r\n".encode(encoding))
    folder.after(0)
    assert folder.after(2) == ["a.txt"]


def test_an_empty_file_is_about_to_be_filled(folder: Folder) -> None:
    (folder.path / "a.csv").touch()
    folder.after(0)
    assert folder.after(60) == []


def test_what_is_no_order_file_is_let_alone(folder: Folder, tmp_path: Path) -> None:
    outside = tmp_path / "poza.dat"
    outside.write_text("601000001;A\n")
    (folder.path / "katalog.csv").mkdir()
    (folder.path / "katalog.csv" / "b.csv").write_text("601000001;A\n")
    (folder.path / "link.csv").symlink_to(outside)
    (folder.path / "lost.csv").symlink_to(tmp_path / "nothing")
    os.mkfifo(folder.path / "pipe.csv")
    for name in ("a.wyniki.csv", ".a.csv", "~$a.csv", "a.xlsx", "a.csv.tmp", "a"):
        (folder.path / name).write_text("601000001;A\n")
    folder.after(0)
    assert folder.after(60) == []


def test_names_of_any_alphabet_and_case(folder: Folder) -> None:
    names = ["Zażółć gęślą.CSV", "a b.Txt", "日本.csv"]
    for name in names:
        (folder.path / name).write_text("601000001;A\n")
    folder.after(0)
    assert folder.after(2) == sorted(names)


def test_what_was_dealt_with_comes_back_only_when_it_changes(folder: Folder) -> None:
    path = folder.path / "a.csv"
    path.write_text("601000001;A\n")
    folder.scanner.known({"a.csv": stamp(path)})
    folder.after(0)
    assert folder.after(60) == []
    os.utime(path, (1, 1))
    folder.after(0)
    assert folder.after(2) == ["a.csv"]


def test_a_file_deleted_while_looking_is_no_error(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder.path / "a.csv").write_text("601000001;A\n")

    def gone(_self: Path, *, follow_symlinks: bool = True) -> os.stat_result:
        raise FileNotFoundError(follow_symlinks)

    monkeypatch.setattr(Path, "stat", gone)
    assert folder.after(0) == []


def test_a_file_that_changes_while_it_is_read_is_not_finished(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("601000001;A\n")
    old = stamp(path)
    path.write_text("601000001;AB\n")
    assert read_whole(path, old) is None
    path.unlink()
    assert read_whole(path, old) is None
    assert read_now(path) is None
    path.symlink_to(tmp_path)
    with pytest.raises(SmsdeskError):
        read_whole(path, old)


def test_a_file_that_cannot_be_opened_may_be_read_later(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = folder.path / "a.csv"
    path.write_text("601000001;A\n")

    def locked(_path: str, _flags: int) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(scanning, "_open", locked)
    folder.after(0)
    assert folder.after(2) == ["a.csv"]
    with pytest.raises(SmsdeskError) as caught:
        read_finished(path, stamp(path))
    assert caught.value.code is ErrorCode.FOLDER_FILE_BUSY


def test_a_huge_file_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    with path.open("wb") as file:
        file.truncate(100_000_000)
    file_now = read_now(path)
    assert file_now is not None
    assert file_now.content == b""
    assert file_now.problem is not None
    assert file_now.problem.code is ErrorCode.FOLDER_TOO_LARGE
    assert len(file_now.digest) == 64


def test_a_folder_that_cannot_be_listed(tmp_path: Path) -> None:
    with pytest.raises(SmsdeskError) as caught:
        Folder(tmp_path / "nothing").after(0)
    assert caught.value.code is ErrorCode.FOLDER_GONE

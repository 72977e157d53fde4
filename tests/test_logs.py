"""The log: private, rotating, and without numbers and secrets."""

import io
import logging
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine
from sqlalchemy.exc import IntegrityError

from smsdesk import logs

_log = logging.getLogger("smsdesk.test")
MD5 = "5f4dcc3b5aa765d61d8327deb882cf99"


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    path = tmp_path / "logs" / "smsdesk.log"
    stop = logs.start(path)
    yield path
    stop()


@pytest.mark.parametrize(
    ("text", "secret"),
    [
        ("to +48601123456", "601123"),
        ("to 601 123 456 and 602-123-456", "601 123"),
        ("to 601 123 456 and 602-123-456", "602-123"),
        ("number=48601123456,", "60112"),
        (f"hash {MD5}", MD5),
        ("password=hunter2&x=1", "hunter2"),
        ("{'password_md5': 'abc', 'x': 1}", "abc"),
        ('{"token": "Ab3dEf"}', "Ab3dEf"),
        ("Authorization: Bearer Ab3dEf", "Ab3dEf"),
        ("Authorization: Basic amFuOmFiYw==", "amFu"),
        ("haslo: tajne", "tajne"),
    ],
)
def test_numbers_and_secrets_are_masked(log: Path, text: str, secret: str) -> None:
    _log.warning("before %s after", text)
    written = log.read_text("utf-8")
    assert secret not in written
    assert "before" in written
    assert "•••" in written


@pytest.mark.parametrize(
    "text",
    [
        "took 1234 ms",
        "version 0.1.0",
        "3 of 12345 rows",
        "id ab12cd34",
        "2026-11-21 10:00",
        "38358353-1234-400a-bfac-123456789012",
    ],
)
def test_other_numbers_stay(text: str) -> None:
    assert logs.masked(text) == text


def test_exceptions_are_masked_too(log: Path) -> None:
    try:
        raise ValueError("bad number +48601123456, password=hunter2")
    except ValueError:
        _log.exception("went wrong")
    written = log.read_text("utf-8")
    assert "went wrong\nValueError\n  tests/test_logs.py:" in written
    assert "601123" not in written
    assert "bad number" not in written
    assert "hunter2" not in written


def test_no_row_of_the_database_gets_into_the_log(log: Path) -> None:
    engine = create_engine("sqlite://")
    with engine.connect() as connection:
        connection.exec_driver_sql("create table people (name text unique)")
        try:
            for _ in range(2):
                connection.exec_driver_sql("insert into people values (?)", ("Anna Nowak",))
        except IntegrityError:
            _log.exception("went wrong")
    written = log.read_text("utf-8")
    assert "SQLITE_CONSTRAINT_UNIQUE" in written
    assert "Anna" not in written
    assert "people" not in written


@pytest.mark.parametrize("library", ["urllib3.connectionpool", "sqlalchemy.pool", "psycopg.pool"])
def test_libraries_are_heard_without_their_values(log: Path, library: str) -> None:
    address = "https://api.example.com/sms.do?to=48601123456&message=Auto%20gotowe"
    theirs = logging.getLogger(library)
    theirs.warning("Retrying (%r) after %s", "Anna Nowak", address)
    theirs.warning(f"Connection to {address} lost")  # as some libraries do
    first, second = log.read_text("utf-8").splitlines()
    assert first.endswith(f"{library}: Retrying (%r) after %s")
    assert second.endswith("Connection to https://api.example.com/sms.do?••• lost")


def test_the_name_of_the_user_is_left_out(log: Path) -> None:
    _log.warning("cannot read %s", Path.home() / "list.csv")
    assert log.read_text("utf-8").endswith("cannot read ~/list.csv\n")


def test_a_stack_is_masked(log: Path) -> None:
    _log.warning("here", stack_info=True)
    assert "test_a_stack_is_masked" in log.read_text("utf-8")


def test_the_log_is_its_owners_alone_and_stays_small(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(logs, "_SIZE", 1000)
    stop = logs.start(tmp_path / "logs" / "smsdesk.log")
    for number in range(100):
        _log.info("line %d", number)
    stop()
    files = sorted((tmp_path / "logs").iterdir())
    assert len(files) == 5
    assert sum(file.stat().st_size for file in files) < 6000
    assert {file.stat().st_mode & 0o077 for file in files} == {0}


def test_a_log_that_cannot_be_rotated_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(logs, "_SIZE", 1000)
    for number in (1, 2, 3, 4):
        (tmp_path / f"smsdesk.log.{number}" / "in the way").mkdir(parents=True)
    stop = logs.start(tmp_path / "smsdesk.log")
    for number in range(100):
        _log.info("line %d", number)
    stop()
    assert "line 99" in (tmp_path / "smsdesk.log").read_text("utf-8")


def test_nothing_is_logged_after_the_end(tmp_path: Path) -> None:
    path = tmp_path / "smsdesk.log"
    stop = logs.start(path)
    _log.info("first")
    stop()
    _log.info("second")
    assert "first" in path.read_text("utf-8")
    assert "second" not in path.read_text("utf-8")


_WRITER = """
import logging, sys
from pathlib import Path
from smsdesk import logs
logs._SIZE, logs._KEPT = 4000, 200
stop = logs.start(Path(sys.argv[1]))
log = logging.getLogger("smsdesk.writer")
for number in range(int(sys.argv[3])):
    log.info("line %s %d", sys.argv[2], number)
stop()
"""


def test_processes_share_the_log_and_lose_no_line(tmp_path: Path) -> None:
    path, count, names = tmp_path / "smsdesk.log", 2500, ("window", "sender", "import")
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", _WRITER, str(path), name, str(count)],
            stderr=subprocess.PIPE,
            text=True,
        )
        for name in names
    ]
    assert [writer.communicate(timeout=60)[1] for writer in writers] == ["", "", ""]
    files = list(tmp_path.iterdir())
    written = "".join(file.read_text("utf-8") for file in files)
    lines = sorted(line.partition("line ")[2] for line in written.splitlines())
    assert lines == sorted(f"{name} {number}" for name in names for number in range(count))
    assert len(files) > 5
    # the others may add some lines before they notice
    assert max(file.stat().st_size for file in files) < 2 * 4000


def test_a_log_that_was_deleted_is_begun_anew(log: Path) -> None:
    _log.info("first")
    log.unlink()
    _log.info("second")
    assert "second" in log.read_text("utf-8")


def test_our_own_lines_go_in_one_write_and_look_like_others(log: Path) -> None:
    own = "message 38358353-1234-400a-bfac-123456789012, gateway ab12cd34: Receipt, 20 ms"
    _log.info("%s", f"{own}\n{own}", extra={"own": True})
    _log.info(own)
    first, second, third = log.read_text("utf-8").splitlines()
    assert first == second
    # but for the time
    assert first.split(" ")[2:] == third.split(" ")[2:]
    assert first.endswith(f" INFO smsdesk.test: {own}")


class FullDisk(io.StringIO):
    """A file on a disk without space."""

    def __init__(self, descriptor: int) -> None:
        super().__init__()
        self._descriptor = descriptor

    def fileno(self) -> int:
        return self._descriptor

    def write(self, text: str) -> int:
        raise OSError(28, "No space left on device")


def test_two_who_log_to_the_same_file_write_a_line_once(tmp_path: Path) -> None:
    path = tmp_path / "smsdesk.log"
    stop_window, stop_data = logs.start(path), logs.start(path)
    _log.info("first")
    stop_data()
    _log.info("second")
    stop_window()
    _log.info("third")
    said = [line.rpartition(" ")[2] for line in path.read_text("utf-8").splitlines()]
    assert said == ["first", "second"]


def test_where_nothing_can_be_renamed_the_log_is_copied_and_emptied(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # as on Windows while the sender has it open
    monkeypatch.setattr(logs, "_SIZE", 1000)
    monkeypatch.setattr(logs._PrivateFile, "renames", False)
    path = tmp_path / "smsdesk.log"
    stop = logs.start(path)
    other = logs._PrivateFile(path, maxBytes=1000, backupCount=4, encoding="utf-8")
    for number in range(99):
        _log.info("line %d", number)
        other.handle(logging.LogRecord("smsdesk", logging.INFO, "", 1, f"other {number}", (), None))
    stop()
    other.close()
    files = list(tmp_path.iterdir())
    assert len(files) == 5
    assert max(file.stat().st_size for file in files) < 1200
    assert "line 98" in path.read_text("utf-8") + Path(f"{path}.1").read_text("utf-8")


class StubbornDisk(io.StringIO):
    """A file that cannot even be closed: what it has not taken yet does not fit."""

    def fileno(self) -> int:
        return 0

    def close(self) -> None:
        raise OSError(28, "No space left on device")


def test_a_full_disk_does_not_stop_the_next_file_nor_the_end(tmp_path: Path) -> None:
    path = tmp_path / "smsdesk.log"
    stop = logs.start(path)
    handler = logs._running(path)
    assert handler is not None
    assert handler.stream is not None
    handler.stream.close()
    handler.stream = StubbornDisk()  # type: ignore[assignment]  # a file all the same
    _log.info("goes into the next file")
    assert "next file" in path.read_text("utf-8")
    assert handler.stream is not None
    handler.stream.close()
    handler.stream = StubbornDisk()  # type: ignore[assignment]  # and again
    stop()
    assert logs._running(path) is None


def test_a_full_disk_does_not_stop_the_program(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    handler = logs._PrivateFile(tmp_path / "smsdesk.log")
    real = handler.stream
    assert real is not None
    handler.stream = FullDisk(real.fileno())  # type: ignore[assignment]  # a file all the same
    handler.handle(logging.LogRecord("smsdesk", logging.INFO, "", 1, "text", (), None))
    assert capsys.readouterr().err == ""
    handler.handle(logging.LogRecord("smsdesk", logging.INFO, "", 1, "%d", ("x",), None))
    assert "Logging error" in capsys.readouterr().err
    handler.close()
    real.close()

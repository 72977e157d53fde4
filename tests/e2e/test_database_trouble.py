"""The database cannot be written, is locked or is deleted under real processes.

A sentence, nothing lost, nothing twice, and on it goes without a restart.
"""

import ctypes
import json
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from smsdesk import paths
from tests.e2e.terminal import PATIENCE, Terminal
from tests.simulators.faults import slow
from tests.simulators.smsapi import PASSWORD_MD5, USERNAME, SmsApiSimulator

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="limits and files of Linux")
_TINY = 4096
_UNLIMITED = resource.RLIM_INFINITY
_DROP_FROM_BOUNDING_SET = 24
_OVERRIDE_PERMISSIONS = (1, 2)
"""CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH: what makes root heed no permission."""


class Shop(Terminal):
    """With an account at SMSAPI."""

    def __init__(self, data_dir: Path, smsapi: SmsApiSimulator) -> None:
        super().__init__(data_dir)
        self.smsapi = smsapi
        self.database = paths.database(data_dir)
        self.run(
            "gateway", "add", "smsapi", "--field", f"username={USERNAME}",
            "--field", "type=pro", "--field", "sender=Warsztat",
            "--field", f"endpoint={smsapi.host}", "--test-to", "601000000", "--json",
            stdin=json.dumps({"password_md5": PASSWORD_MD5}),
        )  # fmt: skip

    @property
    def sent(self) -> list[str]:
        """The numbers that really got a message, without the test's."""
        return [one.number for one in self.smsapi.ledger[1:]]

    def wait(self, condition: Callable[[], bool]) -> None:
        end = time.monotonic() + PATIENCE
        while not condition():
            assert time.monotonic() < end
            time.sleep(0.1)

    def all_accepted(self) -> bool:
        return set(self.states().values()) == {"accepted"}

    def as_somebody_ordinary(self, *words: str) -> "subprocess.CompletedProcess[str]":
        """A command whose user heeds permissions, even where the tests run as root."""
        return subprocess.run(
            [*self.command, *words], capture_output=True, text=True, check=False,
            env=self.env, timeout=PATIENCE, preexec_fn=_without_privileges,
        )  # fmt: skip


def _without_privileges() -> None:
    library = ctypes.CDLL(None)
    for capability in _OVERRIDE_PERMISSIONS:
        library.prctl(_DROP_FROM_BOUNDING_SET, capability, 0, 0, 0)


@pytest.fixture
def shop(data_dir: Path) -> Iterator[Shop]:
    with SmsApiSimulator() as smsapi:
        yield Shop(data_dir, smsapi)


@pytest.fixture
def sender(shop: Shop) -> "Iterator[subprocess.Popen[str]]":
    """A run without end."""
    child = shop.start("outbox", "run", "--json")
    assert child.stdout is not None
    assert json.loads(child.stdout.readline())["news"] == "started"
    yield child
    if child.poll() is None:
        child.send_signal(signal.SIGINT)
        child.communicate(timeout=PATIENCE)


def _end(child: "subprocess.Popen[str]") -> str:
    """Stop it politely; what it said on standard error."""
    child.send_signal(signal.SIGINT)
    _out, err = child.communicate(timeout=PATIENCE)
    assert child.returncode == 0
    assert "Traceback" not in err
    return err


# --- no room --------------------------------------------------------------------------------------


def _let_write(child: "subprocess.Popen[str]", size: int) -> None:
    """No file may grow beyond `size`: a disk on which there is no room, for this process."""
    resource.prlimit(child.pid, resource.RLIMIT_FSIZE, (size, _UNLIMITED))


def test_a_run_outlives_a_disk_without_room(shop: Shop, sender: "subprocess.Popen[str]") -> None:
    _let_write(sender, _TINY)
    ids = shop.queue("601000001", "601000002")
    time.sleep(3)
    assert sender.poll() is None
    assert shop.sent == []
    assert set(shop.states().values()) == {"queued"}
    _let_write(sender, _UNLIMITED)
    shop.wait(shop.all_accepted)
    assert sorted(shop.sent) == ["48601000001", "48601000002"]
    assert len(ids) == 2
    assert _end(sender).count("database") == 1


def test_an_answer_that_could_not_be_kept_is_found_out(
    shop: Shop, sender: "subprocess.Popen[str]"
) -> None:
    shop.smsapi.faults.add(slow(0.7, after=True))
    shop.queue("601000001")
    shop.wait(lambda: bool(shop.sent))
    _let_write(sender, _TINY)
    time.sleep(2)
    assert set(shop.states().values()) == {"sending"}
    _let_write(sender, _UNLIMITED)
    shop.wait(shop.all_accepted)
    assert shop.sent == ["48601000001"]
    assert _end(sender)


# --- locked ---------------------------------------------------------------------------------------


def test_a_locked_database_refuses_in_words_and_sends_later(shop: Shop) -> None:
    shop.queue("601000001")
    with closing(sqlite3.connect(shop.database)) as other:
        other.execute("BEGIN EXCLUSIVE")
        for words in (
            ("outbox", "run", "--until-empty"),
            ("send", "--to", "601000002", "--text", "Gotowe"),
        ):
            refused = shop.run(*words, code=1)
            assert refused.stderr.startswith("The database is in use by another program.")
        assert "BAD  database write: The database is in use" in shop.run("doctor", code=1).stdout
    assert set(shop.states().values()) == {"queued"}
    shop.run("outbox", "run", "--until-empty")
    assert shop.sent == ["48601000001"]


# --- read-only ------------------------------------------------------------------------------------


@pytest.mark.parametrize("folder_too", [False, True])
def test_a_database_that_may_not_be_written_is_told(shop: Shop, folder_too: bool) -> None:
    shop.queue("601000001")
    shop.database.chmod(0o400)
    shop.data_dir.chmod(0o500 if folder_too else 0o700)
    try:
        for words in (
            ("outbox", "run", "--until-empty"),
            ("send", "--to", "601000002", "--text", "Gotowe"),
        ):
            refused = shop.as_somebody_ordinary(*words)
            assert refused.returncode == 1, refused
            assert refused.stderr.startswith("The database"), refused.stderr
            assert refused.stderr.count("\n") == 1
        assert "BAD  database" in shop.as_somebody_ordinary("doctor").stdout
    finally:
        shop.data_dir.chmod(0o700)
        shop.database.chmod(0o600)
    assert shop.sent == []
    shop.run("outbox", "run", "--until-empty")
    assert shop.sent == ["48601000001"]


# --- deleted --------------------------------------------------------------------------------------


def test_a_database_deleted_under_a_run_is_put_back(
    shop: Shop, sender: "subprocess.Popen[str]"
) -> None:
    first = shop.queue("601000001")
    shop.wait(shop.all_accepted)
    for file in shop.data_dir.glob("smsdesk.db*"):
        file.unlink()
    shop.wait(shop.database.exists)
    second = shop.queue("601000002")
    shop.wait(shop.all_accepted)
    assert set(shop.states()) == {*first, *second}
    assert shop.sent == ["48601000001", "48601000002"]
    assert _end(sender) == ""


def test_a_database_deleted_while_an_answer_is_awaited(
    shop: Shop, sender: "subprocess.Popen[str]"
) -> None:
    shop.smsapi.faults.add(slow(0.7, after=True))
    shop.queue("601000001")
    shop.wait(lambda: bool(shop.sent))
    shutil.rmtree(shop.data_dir)
    shop.wait(shop.database.exists)
    shop.wait(shop.all_accepted)
    assert shop.sent == ["48601000001"]
    assert _end(sender) == ""


def test_the_windows_child_makes_no_empty_database(shop: Shop) -> None:
    for file in shop.data_dir.glob("smsdesk.db*"):
        file.unlink()
    refused = shop.run("outbox", "run", "--json", "--watch-stdin", code=1)
    assert "was deleted or moved" in refused.stderr
    assert json.loads(refused.stdout)["error"]["code"] == "database_gone"
    assert not shop.database.exists()

"""`--self-test`: every check of a whole installation passes, and a broken one is told."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from smsdesk import __main__ as entry
from smsdesk import paths, self_test


@pytest.fixture(autouse=True)
def _changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the self-test does to its process is undone."""
    monkeypatch.setattr(tempfile, "tempdir", None)
    monkeypatch.setattr(self_test, "_PATIENCE", 0.2)
    for name in ("QT_QPA_PLATFORM", "XDG_CACHE_HOME", "QT_LOGGING_RULES"):
        # set and only then deleted, so that it goes again where it was not
        monkeypatch.setenv(name, os.environ.get(name, ""))
    monkeypatch.delenv("QT_LOGGING_RULES")


def test_this_installation_passes_and_nothing_is_left(tmp_path: Path, home: Path) -> None:
    before = set(home.rglob("*"))
    command = [sys.executable, "-m", "smsdesk", "--self-test"]
    done = subprocess.run(
        command, env={**os.environ, "TMPDIR": str(tmp_path)}, capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    lines = done.stdout.splitlines()
    assert [line for line in lines if not line.startswith("ok     ")] == [], done.stderr
    assert [line.split()[1].strip(":") for line in lines] == [name for name, _ in self_test.CHECKS]
    assert done.returncode == 0
    assert list(tmp_path.iterdir()) == []
    assert set(home.rglob("*")) == before


def test_one_failure_stops_no_other_check(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(_folder: Path) -> str:
        raise OSError("no such file")

    def whole(folder: Path) -> str:
        return f"{folder.is_dir()}"

    monkeypatch.setattr(self_test, "CHECKS", (("disk", broken), ("folder", whole)))
    monkeypatch.setattr(entry, "start_lean", lambda: None)
    assert entry.main(["--self-test"]) == 1
    told = capsys.readouterr().out.splitlines()
    assert told == ["FAILED disk: OSError: no such file", "ok     folder: True"]


def failure(name: str, folder: Path) -> str:
    with pytest.raises(Exception) as caught:  # a check may raise anything
        dict(self_test.CHECKS)[name](folder)
    return str(caught.value)


@pytest.mark.parametrize(
    ("page", "told"),
    [("", "is empty"), ("A page\n" * 9 + "![a](x.png)", "x.png"), ("A [page](b.md) " * 9, "b.md")],
)
def test_a_manual_with_something_missing(
    page: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "index.md").write_text(page, "utf-8")
    monkeypatch.setattr(paths, "manual", lambda _language: tmp_path)
    assert told in failure("manual", tmp_path)


def test_a_manual_may_point_into_the_world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "index.md").write_text("![far](https://x.example/a.png) [b](index.md#c)" * 2)
    monkeypatch.setattr(paths, "manual", lambda _language: tmp_path)
    assert dict(self_test.CHECKS)["manual"](tmp_path) == "2 pages"


@pytest.mark.parametrize("name", ["icons", "translations", "licences", "starters"])
def test_missing_files(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: object
) -> None:
    monkeypatch.setattr(paths, "resources", lambda: tmp_path)
    monkeypatch.setattr(paths, "translations", lambda: tmp_path)
    assert failure(name, tmp_path)


def test_a_child_that_fails_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = (sys.executable, "-c", "raise SystemExit('no such module')")
    monkeypatch.setattr(paths, "command", lambda: broken)
    assert "no such module" in failure("sending", tmp_path)


def test_libraries_that_are_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(self_test, "_LIBRARIES", ("smsdesk.nothing",))
    assert "smsdesk.nothing" in failure("libraries", tmp_path)
    monkeypatch.setattr(self_test, "_OF_KEYRING", {sys.platform: ("smsdesk.keys",)})
    assert "smsdesk.keys" in failure("keyring", tmp_path)


def test_a_window_that_stays_empty_is_not_awaited_for_ever(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: object
) -> None:
    monkeypatch.setattr(self_test, "_rows", lambda _window: 0)
    assert "does not get ready" in failure("window", tmp_path)


def test_without_a_keyring_the_finding_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import keyring
    from keyring.backends.fail import Keyring

    keyring.set_keyring(Keyring())  # type: ignore[no-untyped-call]  # theirs
    assert "none answers in this session" in dict(self_test.CHECKS)["keyring"](tmp_path)


def test_the_frozen_program_gives_library_paths_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setenv("LD_LIBRARY_PATH", "/inside")
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", "/before")
    entry._give_back_library_path()
    assert os.environ["LD_LIBRARY_PATH"] == "/before"
    assert "LD_LIBRARY_PATH_ORIG" not in os.environ
    entry._give_back_library_path()
    assert "LD_LIBRARY_PATH" not in os.environ

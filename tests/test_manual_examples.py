"""Examples of the manual's page for other programs: run, or read by the command's parser."""

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from smsdesk import paths
from smsdesk.bootstrap import open_desk, prepare_practice
from smsdesk.cli.main import make_parser
from smsdesk.core.message import MessageState
from smsdesk.services.bridges.orders import read_orders

_FENCE = re.compile(r"^```(\w+)([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_INLINE = re.compile(r"`(smsdesk [a-z][^`]+)`")
_STRING = re.compile(r'"((?:[^"]|"")*)"')
_WINDOWS = re.compile(r'"?C:\\smsdesk\\smsdesk-cli\.exe"?|\$smsdesk\b')
LANGUAGES = ("pl", "en")


@dataclass(frozen=True, slots=True)
class Example:
    kind: str
    said: str
    text: str

    @property
    def file(self) -> tuple[str, bytes]:
        """Its name and content."""
        words = dict(pair.split("=") for pair in self.said.split())
        return words["file"], self.text.encode(words.get("encoding", "utf-8"))


def page(language: str) -> str:
    return (paths.manual(language) / "bridges.md").read_text("utf-8")


def examples(language: str, *kinds: str) -> list[Example]:
    found = [Example(*match.groups()) for match in _FENCE.finditer(page(language))]
    assert {one.kind for one in found} == {"csv", "vba", "bat", "powershell", "sh", "cron"}
    return [one for one in found if one.kind in kinds]


def parsed(words: Sequence[str]) -> None:
    """Raises SystemExit for a command that there is not."""
    assert make_parser().parse_args(list(words)).run


def windows_commands(example: Example) -> Iterator[list[str]]:
    """What Windows would give the program."""
    text = example.text
    if example.kind == "vba":
        text = text.replace(" & _\n", " & ")
    for line in text.splitlines():
        said = unquoted(line) if example.kind == "vba" else line
        start = _WINDOWS.search(said)
        command = said[start.end() :] if start else ""
        if command.strip().startswith(("send", "folder", "outbox")):
            words = shlex.split(re.split(r" [>|] ", command)[0])
            yield [re.sub(r"%~?\d", "601234567", word) for word in words]


def unquoted(line: str) -> str:
    """What the strings of a line of Basic say; a cell stands for itself."""
    said = line.replace("ActiveCell.Text", '"601234567"')
    return "".join(found[1].replace('""', '"') for found in _STRING.finditer(said))


@pytest.mark.parametrize("language", LANGUAGES)
def test_commands_for_windows_are_understood(language: str) -> None:
    found = [
        command
        for example in examples(language, "bat", "powershell", "vba")
        for command in windows_commands(example)
    ]
    assert len(found) == 4
    for command in found:
        parsed(command)


@pytest.mark.parametrize("language", LANGUAGES)
def test_commands_within_sentences_and_crontabs_are_understood(language: str) -> None:
    lines = [example.text.split(maxsplit=5)[5] for example in examples(language, "cron")]
    commands = [part for line in lines for part in line.split("&&")]
    commands += _INLINE.findall(page(language))
    assert len(commands) >= 6
    for command in commands:
        parsed(shlex.split(command)[1:])


def test_both_languages_have_the_same_examples() -> None:
    polish, english = (
        [_STRING.sub('""', one.text) for one in examples(language, "sh", "cron", "powershell")]
        for language in LANGUAGES
    )
    assert polish == english


@pytest.mark.parametrize("language", LANGUAGES)
def test_files_are_read_without_a_complaint(language: str, data_dir: Path) -> None:
    prepare_practice(data_dir)
    desk = open_desk(data_dir)
    templates = desk.templates.list()
    desk.close()
    files = dict(example.file for example in examples(language, "csv"))
    assert list(files) == ["zlecenia.csv", "szablony.csv", "integra.txt", "lista.csv"]
    for name in ("zlecenia.csv", "szablony.csv", "integra.txt"):
        read = read_orders(files[name], name, templates, "+48")
        assert not read.bad
        assert read.orders
        assert all(bool(one.template) is (name == "szablony.csv") for one in read.orders)


def test_shell_examples_run(data_dir: Path, tmp_path: Path) -> None:
    _prepare(data_dir)
    folder = tmp_path / "work"
    folder.mkdir()
    for example in examples("pl", "csv"):
        name, content = example.file
        (folder / name).write_bytes(content)
    script = "\n".join(example.text for example in examples("pl", "sh"))
    done = subprocess.run(
        ["/bin/sh", "-eu", "-c", script], cwd=folder, env=_environment(data_dir, tmp_path),
        capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert (folder / "wymiana" / "zlecenia.wyniki.csv").read_text("utf-8-sig").count("\n") == 3
    assert _states(data_dir) == {MessageState.ACCEPTED: 4, MessageState.QUEUED: 2}


def _prepare(data_dir: Path) -> None:
    """A shop that practises."""
    prepare_practice(data_dir)
    desk = open_desk(data_dir)
    desk.preferences.save(replace(desk.preferences.load(), shop_name="Żak", shop_address="Łódź"))
    desk.close()


def _environment(data_dir: Path, tmp_path: Path) -> dict[str, str]:
    program = tmp_path / "bin" / "smsdesk"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m smsdesk "$@"\n')
    program.chmod(0o755)
    path = f"{program.parent}:{os.environ['PATH']}"
    # the commands are started from a folder of the user's
    here = str(Path(__file__).parent.parent)
    return {**os.environ, "PATH": path, "PYTHONPATH": here, "SMSDESK_DATA_DIR": str(data_dir)}


def _states(data_dir: Path) -> Mapping[MessageState, int]:
    desk = open_desk(data_dir)
    counts = desk.history.counts()
    desk.close()
    return {state: count for state, count in counts.items() if count}

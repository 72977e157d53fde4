"""The command line inside a test: run it, read what it said."""

import io
import json
import re
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from smsdesk import cli
from tests.simulators.smsapi import USERNAME, SmsApiSimulator


class Said(NamedTuple):
    """What a command said, and its exit code."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:  # whatever JSON holds
        """Standard output, read as JSON."""
        return json.loads(self.out)

    @property
    def lines(self) -> list[Any]:
        """Standard output, read as JSON lines."""
        return [json.loads(line) for line in self.out.splitlines()]


class Terminal(io.StringIO):
    """A standard input with a person at it."""

    def isatty(self) -> bool:
        return True


class CommandLine:
    """Runs commands on one data folder."""

    def __init__(
        self,
        data_dir: Path,
        capsys: pytest.CaptureFixture[str],
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        self.data_dir = data_dir
        self._capsys = capsys
        self._monkeypatch = monkeypatch

    def run(self, *arguments: object, stdin: io.StringIO | str = "") -> Said:
        """Run one command."""
        given = io.StringIO(stdin) if isinstance(stdin, str) else stdin
        self._monkeypatch.setattr(sys, "stdin", given)
        try:
            code = cli.main(["--data-dir", str(self.data_dir), *map(str, arguments)])
        except SystemExit as leaving:
            code = int(str(leaving.code))
        out, err = self._capsys.readouterr()
        return Said(code, out, err)

    def add_practice(self, *arguments: object) -> str:
        """A practice gateway; its id."""
        said = self.run(
            "gateway", "add", "practice", "--test-to", "601123456", "--json",
            "--field", "allow_diacritics=no", *arguments,
        )  # fmt: skip
        return str(said.json["id"])

    def add(self, fields: Mapping[str, str], secrets: Mapping[str, str], *more: object) -> Said:
        """Add an SMSAPI gateway."""
        chosen = [word for field in fields.items() for word in ("--field", "=".join(field))]
        return self.run(
            "gateway", "add", "smsapi", *chosen, "--test-to", "601123456", "--json", *more,
            stdin=json.dumps(dict(secrets)),
        )  # fmt: skip


def fields(smsapi: SmsApiSimulator, **more: str) -> dict[str, str]:
    """Values of SMSAPI's form that work."""
    return {
        "username": USERNAME,
        "sender": "Warsztat",
        "endpoint": smsapi.host,
        "allow_diacritics": "no",
        **more,
    }


def assert_refused(said: Said, words: str) -> None:
    """Exit code 1, one sentence on standard error, nothing that frightens."""
    assert said.code == 1, said
    assert re.search(words, said.err), said.err
    assert said.err.count("\n") == 1
    assert "Traceback" not in said.err


def write(cli: CommandLine, text: str, name: str = "kontakty.csv") -> Path:
    """A file to import."""
    path = cli.data_dir / name
    path.write_bytes(text.encode())
    return path


def queue_one(cli: CommandLine, number: str = "601000001") -> str:
    """Queue one message; its id."""
    said = cli.run("send", "--to", number, "--text", "Zamówienie gotowe do odbioru", "--json")
    return str(said.json["queued"][0])


def states(cli: CommandLine) -> list[str]:
    """The states of all messages."""
    return [message["state"] for message in cli.run("outbox", "list", "--json").json]

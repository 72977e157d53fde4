"""Somebody who types commands on a machine without PySide6: the real program, a process each."""

import io
import json
import os
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any

import pytest

from smsdesk import cli
from smsdesk.bootstrap import READ_TIMEOUT_VARIABLE

_NO_QT = """
import runpy, sys

class NoQt:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("PySide6", "shiboken6", "qtawesome"):
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

sys.meta_path.insert(0, NoQt())
sys.argv[0] = "smsdesk"
runpy.run_module("smsdesk", run_name="__main__", alter_sys=True)
"""
PATIENCE = 90
Done = subprocess.CompletedProcess[str]


class Terminal:
    """Commands over one data folder."""

    def __init__(self, data_dir: Path) -> None:
        self.data_dir = data_dir
        self.command = [sys.executable, "-c", _NO_QT, "--data-dir", str(data_dir)]
        self.env = {**os.environ, READ_TIMEOUT_VARIABLE: "1"}

    def run(self, *words: str, stdin: str = "", code: int = 0) -> Done:
        """A command that ends with this exit code."""
        done = subprocess.run(
            [*self.command, *words], input=stdin, capture_output=True, text=True, check=False,
            timeout=PATIENCE, env=self.env,
        )  # fmt: skip
        assert done.returncode == code, (done.stdout, done.stderr)
        assert "Traceback" not in done.stderr
        return done

    def json(self, *words: str, stdin: str = "") -> Any:  # whatever JSON holds
        """What a command prints with --json."""
        return json.loads(self.run(*words, "--json", stdin=stdin).stdout)

    def start(self, *words: str) -> "subprocess.Popen[str]":
        """A command that goes on."""
        return subprocess.Popen(
            [*self.command, *words], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, text=True, env=self.env,
        )  # fmt: skip

    def queue(self, *numbers: str, text: str = "Gotowe do odbioru") -> list[str]:
        """Ids of messages through the default gateway."""
        return list(self.json("send", "--to", *numbers, "--text", text)["queued"])

    def states(self) -> dict[str, str]:
        """States by id."""
        return {row["id"]: row["state"] for row in self.json("outbox", "list")}


class NearTerminal(Terminal):
    """The same commands in this very process, for what a test prepares and looks up.

    `start` still is a process, which can be killed.
    """

    def run(self, *words: str, stdin: str = "", code: int = 0) -> Done:
        """A command that ends with this exit code."""
        arguments = ["--data-dir", str(self.data_dir), *words]
        out, err = io.StringIO(), io.StringIO()
        with pytest.MonkeyPatch.context() as patch, redirect_stdout(out), redirect_stderr(err):
            patch.setenv(READ_TIMEOUT_VARIABLE, self.env[READ_TIMEOUT_VARIABLE])
            patch.setattr(sys, "stdin", io.StringIO(stdin))
            ended = cli.main(arguments)
        assert ended == code, (out.getvalue(), err.getvalue())
        return Done(arguments, ended, out.getvalue(), err.getvalue())

"""outbox export and outbox recheck."""

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import openpyxl
import pytest

from smsdesk.core.message import MessageState
from smsdesk.services.message_query import MessageFilter, MessageQuery
from tests.cli.rig import CommandLine, assert_refused, fields, queue_one, states
from tests.simulators.smsapi import PASSWORD_MD5, SmsApiSimulator


@pytest.fixture
def listed(cli: CommandLine) -> CommandLine:
    """A queued message and a cancelled one."""
    cli.add_practice()
    queue_one(cli)
    cli.run("outbox", "cancel", queue_one(cli, "601000002"))
    return cli


def lines(path: Path) -> list[str]:
    return path.read_text("utf-8-sig").splitlines()


def test_everything(listed: CommandLine, tmp_path: Path) -> None:
    said = listed.run("outbox", "export", tmp_path / "a.csv")
    assert (said.code, said.out) == (0, "Exported messages: 2.\n")
    assert len(lines(tmp_path / "a.csv")) == 3


def test_one_state_as_a_sheet(listed: CommandLine, tmp_path: Path) -> None:
    file = tmp_path / "a.xlsx"
    said = listed.run("outbox", "export", file, "--state", "cancelled", "--json")
    assert said.json == {"exported": 1}
    rows = list(openpyxl.load_workbook(file).worksheets[0].values)
    assert rows[1][2] == "+48601000002"
    assert listed.run("outbox", "export", file, "--state", "lost").code == 2


def test_what_is_searched_for(listed: CommandLine, tmp_path: Path) -> None:
    said = listed.run("outbox", "export", tmp_path / "a.csv", "--search", "601000001", "--json")
    assert said.json == {"exported": 1}


def test_what_cannot_be_written(listed: CommandLine, tmp_path: Path) -> None:
    assert_refused(listed.run("outbox", "export", tmp_path / "a.ods"), "none like a.ods")
    assert_refused(listed.run("outbox", "export", tmp_path / "no" / "a.csv"), "cannot be written")


# --- as the window's child ------------------------------------------------------------------------


@pytest.fixture
def child(listed: CommandLine, tmp_path: Path) -> Iterator["subprocess.Popen[str]"]:
    arguments = ("outbox", "export", tmp_path / "a.csv", "--json", "--progress", "--watch-stdin")
    started = subprocess.Popen(
        [sys.executable, "-m", "smsdesk", "--data-dir", listed.data_dir, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ.copy(),
    )
    with started:
        yield started


def test_standard_input_says_which(child: "subprocess.Popen[str]", tmp_path: Path) -> None:
    assert child.stdin is not None
    query = MessageQuery(which=MessageFilter.OUTBOX, states=frozenset({MessageState.QUEUED}))
    child.stdin.write(query.written() + "\n")
    child.stdin.flush()
    assert child.wait(60) == 0
    assert child.stdout is not None
    said = [json.loads(line) for line in child.stdout]
    assert said == [{"done": 1, "total": 1}, {"exported": 1}]
    assert len(lines(tmp_path / "a.csv")) == 2


def test_its_end_stops_the_export(child: "subprocess.Popen[str]", tmp_path: Path) -> None:
    out, err = child.communicate(MessageQuery().written() + "\n", 60)
    # so short an export may have been over before it heard of it
    written = (tmp_path / "a.csv").exists()
    assert (child.returncode, written) in ((0, True), (1, False))
    assert written or "Nothing was written" in err
    assert "Traceback" not in out + err


def test_nonsense_on_standard_input(child: "subprocess.Popen[str]", tmp_path: Path) -> None:
    _out, err = child.communicate("everything, please\n", 60)
    assert child.returncode == 1
    assert err == "Standard input does not say which messages.\n"
    assert not (tmp_path / "a.csv").exists()


# --- asking again ---------------------------------------------------------------------------------


def test_an_unclear_message_is_asked_about_again(cli: CommandLine, smsapi: SmsApiSimulator) -> None:
    cli.add(fields(smsapi), {"password_md5": PASSWORD_MD5})
    message = queue_one(cli)
    cli.run("outbox", "run", "--until-empty")
    sent = list(smsapi.ledger)
    with closing(sqlite3.connect(cli.data_dir / "smsdesk.db")) as database, database:
        database.execute("UPDATE messages SET state = 'unclear', error_code = 'connection_lost'")
    assert cli.run("outbox", "recheck", message, "--json").json == {"rechecking": 1}
    assert states(cli) == ["sending"]
    assert cli.run("outbox", "run", "--until-empty").code == 0
    assert states(cli) == ["accepted"]
    assert list(smsapi.ledger) == sent


def test_one_that_nobody_can_be_asked_about(listed: CommandLine) -> None:
    [first, *_] = listed.run("outbox", "list", "--json").json
    assert_refused(listed.run("outbox", "recheck", first["id"]), "in the state “queued”")
    with closing(sqlite3.connect(listed.data_dir / "smsdesk.db")) as database, database:
        database.execute("UPDATE messages SET state = 'unclear'")
    said = listed.run("outbox", "recheck", first["id"])
    assert said.code == 1
    assert "can no longer tell" in said.err
    assert states(listed)[0] == "unclear"

"""outbox run, list, retry, cancel, resolve."""

import sqlite3
from pathlib import Path
from threading import Event, Thread

import pytest

from smsdesk.bootstrap import open_desk
from smsdesk.core.message import MessageState
from smsdesk.services.sender import SenderEvent
from tests.cli.rig import CommandLine, Said, assert_refused, fields, queue_one, states
from tests.simulators.smsapi import PASSWORD_MD5, SmsApiSimulator


def test_the_outbox_runs_until_it_is_empty(cli: CommandLine, smsapi: SmsApiSimulator) -> None:
    cli.add(fields(smsapi), {"password_md5": PASSWORD_MD5})
    queue_one(cli)
    said = cli.run("outbox", "run", "--until-empty", "--json")
    assert said.code == 0
    assert said.lines[0]["news"] == "started"
    assert said.lines[-1] == {
        "accepted": 1, "failed": 0, "unclear": 0, "waiting": 0,
        "planned": 0, "missed": 0, "reason": None,
    }  # fmt: skip
    assert [sms.text for sms in smsapi.ledger][1:] == ["Zamowienie gotowe do odbioru"]
    listed = cli.run("outbox", "list").out
    assert "accepted" in listed
    assert "Zamowienie gotowe do odbioru" in listed
    assert "Accepted 0" in cli.run("outbox", "run", "--until-empty").out


def test_what_still_waits_is_told_with_its_reason(
    cli: CommandLine, smsapi: SmsApiSimulator
) -> None:
    cli.add(fields(smsapi), {"password_md5": PASSWORD_MD5})
    queue_one(cli)
    smsapi.account.password_md5 = "0" * 32
    said = cli.run("outbox", "run", "--until-empty", "--json")
    assert said.code == 1
    assert "did not accept the login" in said.err
    assert "paused" in [line.get("news") for line in said.lines]
    assert states(cli) == ["queued"]
    assert "paused: login_rejected" in cli.run("gateway", "list").out
    said = cli.run("outbox", "run", "--until-empty")
    assert "is paused" in said.out
    smsapi.account.password_md5 = PASSWORD_MD5
    assert cli.run("outbox", "run", "--until-empty").code == 0
    assert states(cli) == ["accepted"]


def test_a_failed_message_is_retried(cli: CommandLine, smsapi: SmsApiSimulator) -> None:
    cli.add(fields(smsapi), {"password_md5": PASSWORD_MD5})
    smsapi.account.invalid = frozenset({"48601000001"})
    message = queue_one(cli)
    assert cli.run("outbox", "run", "--until-empty").code == 0
    (row,) = cli.run("outbox", "list", "--state", "failed", "--json").json
    assert (row["error"], row["attempts"]) == ("number_refused", 1)
    assert "failed (number_refused)" in cli.run("outbox", "list").out
    assert cli.run("outbox", "retry", message, "--json").json == {"queued": 1}
    assert states(cli) == ["queued"]
    assert "Cancelled messages: 1." in cli.run("outbox", "cancel", message).out
    assert_refused(cli.run("outbox", "cancel", message), "in the state “cancelled”")
    assert_refused(cli.run("outbox", "retry", "nie-ma"), "There is no message nie-ma")
    assert states(cli) == ["cancelled"]


@pytest.mark.parametrize("command", [("list",), ("export", "lista.csv")])
def test_a_state_that_does_not_exist(cli: CommandLine, command: tuple[str, ...]) -> None:
    said = cli.run("outbox", *command, "--state", "bogus")
    assert said.code == 2
    assert "there is no state “bogus”, only queued, " in said.err
    assert [state.value for state in MessageState if state.value not in said.err] == []
    assert "MessageState" not in said.err


@pytest.mark.parametrize(("outcome", "state"), [("sent", "accepted"), ("not-sent", "failed")])
def test_a_person_resolves_what_is_unclear(
    cli: CommandLine, data_dir: Path, outcome: str, state: str
) -> None:
    cli.add_practice()
    message = queue_one(cli)
    database = sqlite3.connect(data_dir / "smsdesk.db")
    with database:
        database.execute("UPDATE messages SET state = 'unclear'")
    database.close()
    said = cli.run("outbox", "resolve", message, "--as", outcome, "--json")
    assert said.json == {"resolved": 1}
    assert states(cli) == [state]
    assert cli.run("outbox", "resolve", message).code == 2


def test_a_second_sender_is_refused_politely(cli: CommandLine, data_dir: Path) -> None:
    cli.add_practice()
    queue_one(cli)
    others: list[Said] = []

    def while_running(_event: SenderEvent) -> None:
        if not others:
            others.append(cli.run("outbox", "run", "--until-empty", "--json"))

    desk = open_desk(data_dir)
    desk.sender.run(until_empty=True, stop=Event(), wake=Event(), report=while_running)
    desk.close()
    assert_refused(others[0], "already being sent by")
    assert others[0].lines[-1]["news"] == "stopped"
    assert others[0].lines[-1]["error"]["code"] == "sender_busy"


def test_the_sender_may_run_in_any_thread(cli: CommandLine) -> None:
    cli.add_practice()
    queue_one(cli)
    said: list[Said] = []
    thread = Thread(target=lambda: said.append(cli.run("outbox", "run", "--until-empty")))
    thread.start()
    thread.join()
    assert said[0].code == 0
    assert states(cli) == ["accepted"]

"""Messages that providers keep, with real processes: planned, cancelled, too late, killed between.

What was cancelled never leaves, what leaves was never called cancelled, and nothing is there twice.
"""

import json
import sqlite3
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.e2e.terminal import NearTerminal, Terminal
from tests.simulators import infobip, smsapi, twilio
from tests.simulators.faults import slow
from tests.simulators.server import Simulator

if TYPE_CHECKING:
    import subprocess

NUMBER = "+48601000001"
AT = (datetime.now(UTC) + timedelta(days=2)).replace(microsecond=0)
NEXT = AT + timedelta(days=1)
FOREVER = 60.0


@dataclass(frozen=True, slots=True)
class Keeper:
    """A provider that keeps messages."""

    key: str
    simulator: Callable[[], Simulator]
    fields: Mapping[str, str]
    secrets: str
    time_of: Callable[[Any], float | None]
    """Until when the ledger's entry is kept."""
    is_sure: bool
    """Whether it tells what was cancelled before from what has left."""


KEEPERS: Sequence[Keeper] = (
    Keeper(
        "smsapi",
        smsapi.SmsApiSimulator,
        {"username": smsapi.USERNAME, "sender": "Warsztat"},
        f'{{"password_md5": "{smsapi.PASSWORD_MD5}"}}',
        lambda one: float(one.date),
        is_sure=False,
    ),
    Keeper(
        "infobip",
        infobip.InfobipSimulator,
        {"username": infobip.USERNAME, "sender": "Warsztat"},
        f'{{"password": "{infobip.PASSWORD}"}}',
        lambda one: one.send_at,
        is_sure=True,
    ),
    Keeper(
        "twilio",
        twilio.TwilioSimulator,
        {"account_sid": twilio.ACCOUNT_SID, "sender": twilio.SERVICE_SID},
        f'{{"token": "{twilio.TOKEN}"}}',
        lambda one: one.send_at,
        is_sure=True,
    ),
)


class Plans:
    """Somebody who plans messages at a provider."""

    def __init__(self, keeper: Keeper, simulator: Simulator, data_dir: Path) -> None:
        self.keeper = keeper
        self.simulator = simulator
        self.terminal = NearTerminal(data_dir)
        words = [
            word for name, value in self.fields.items() for word in ("--field", f"{name}={value}")
        ]
        self.gateway = self.terminal.json(
            "gateway", "add", keeper.key, *words, "--test-to", NUMBER, stdin=keeper.secrets
        )["id"]

    @property
    def fields(self) -> Mapping[str, str]:
        return {**self.keeper.fields, "endpoint": self.simulator.host}

    @property
    def taken(self) -> list[Any]:
        """What the provider took, without the test SMS."""
        return list(self.simulator.ledger[1:])  # type: ignore[attr-defined]  # all have one

    def queue(self, *more: str) -> str:
        said = self.terminal.json(
            "send", "--to", NUMBER, "--text", "Przeglad jutro", "--at", AT.isoformat(),
            "--at-provider", *more,
        )  # fmt: skip
        return str(said["queued"][0])

    def plan(self) -> str:
        """A message that the provider keeps; its id."""
        message_id = self.queue()
        self.run()
        assert self.row(message_id)["state"] == "scheduled"
        return message_id

    def run(self) -> Mapping[str, int]:
        """The sender, to its end; its summary."""
        sender = Terminal(self.terminal.data_dir)
        said = sender.run("outbox", "run", "--until-empty", "--json")
        summary: Mapping[str, int] = json.loads(said.stdout.splitlines()[-1])
        return summary

    def row(self, message_id: str) -> Mapping[str, object]:
        rows = {row["id"]: row for row in self.terminal.json("outbox", "list")}
        found: Mapping[str, object] = rows[message_id]
        return found

    def pretend(self, change: str, moment: datetime) -> None:
        """As if that time of every message were another one."""
        value = moment.astimezone(UTC).isoformat(timespec="microseconds")
        with closing(sqlite3.connect(self.terminal.data_dir / "smsdesk.db")) as database:
            database.execute(f"UPDATE messages SET {change} = ?", (value,))  # noqa: S608  # ours
            database.commit()

    def kill_when(self, process: "subprocess.Popen[str]", happened: Callable[[], bool]) -> None:
        """kill -9 as soon as something is true."""
        end = time.monotonic() + 30
        while not happened():
            assert time.monotonic() < end
            assert process.poll() is None, process.communicate()
            time.sleep(0.01)
        process.kill()
        process.communicate()


@pytest.fixture(params=KEEPERS, ids=lambda keeper: keeper.key)
def plans(request: pytest.FixtureRequest, data_dir: Path) -> Iterator[Plans]:
    keeper: Keeper = request.param
    with keeper.simulator() as simulator:
        yield Plans(keeper, simulator, data_dir)


def test_planned_there_and_sent_at_its_time(plans: Plans) -> None:
    message_id = plans.queue()
    assert plans.run()["planned"] == 1
    [one] = plans.taken
    assert plans.keeper.time_of(one) == AT.timestamp()
    row = plans.row(message_id)
    assert (row["state"], row["at_provider"]) == ("scheduled", True)
    plans.pretend("scheduled_at", datetime.now(UTC) - timedelta(hours=5))
    assert plans.run()["missed"] == 0
    assert plans.row(message_id)["state"] in ("accepted", "delivered")
    assert len(plans.taken) == 1


def test_cancelled_there(plans: Plans) -> None:
    message_id = plans.plan()
    said = plans.terminal.json("outbox", "cancel", message_id)
    assert said == {"cancelled": 1}
    assert plans.row(message_id)["state"] == "cancelled"
    assert [one.cancelled for one in plans.taken] == [True]


def test_too_late_there(plans: Plans) -> None:
    message_id = plans.plan()
    plans.simulator.desk.let_go()  # type: ignore[attr-defined]  # all of these have it
    plans.pretend("scheduled_at", datetime.now(UTC) + timedelta(seconds=30))
    said = plans.terminal.run("outbox", "cancel", message_id, code=1)
    assert "too late to cancel" in said.stderr
    assert plans.row(message_id)["state"] == "accepted"
    assert [one.cancelled for one in plans.taken] == [False]


def test_another_time_there(plans: Plans) -> None:
    message_id = plans.plan()
    plans.terminal.run("outbox", "reschedule", message_id, "--at", NEXT.isoformat())
    plans.run()
    assert [one.cancelled for one in plans.taken] == [True, False]
    assert plans.keeper.time_of(plans.taken[-1]) == NEXT.timestamp()
    assert plans.row(message_id)["state"] == "scheduled"


def test_sent_now_instead(plans: Plans) -> None:
    message_id = plans.plan()
    plans.terminal.run("outbox", "release", message_id)
    plans.run()
    assert [one.cancelled for one in plans.taken] == [True, False]
    assert (plans.keeper.time_of(plans.taken[-1]) or 0) < AT.timestamp()
    assert plans.row(message_id)["state"] == "accepted"


def test_without_a_connection_it_stays_planned(plans: Plans) -> None:
    message_id = plans.plan()
    plans.simulator.close()
    said = plans.terminal.run("outbox", "cancel", message_id, code=1)
    assert message_id in said.stderr
    row = plans.row(message_id)
    assert (row["state"], row["error"]) == ("scheduled", None)


def test_killed_while_it_is_handed_over(plans: Plans) -> None:
    message_id = plans.queue()
    plans.simulator.faults.add(slow(FOREVER, after=True))
    sender = plans.terminal.start("outbox", "run", "--json")
    plans.kill_when(sender, lambda: len(plans.taken) == 1)
    assert plans.row(message_id)["state"] == "sending"
    time.sleep(0.2)
    plans.pretend("attempted_at", datetime.now(UTC) - timedelta(seconds=1))
    end_lease(plans)
    plans.run()
    assert plans.row(message_id)["state"] == "scheduled"
    assert len(plans.taken) == 1
    assert plans.keeper.time_of(plans.taken[0]) == AT.timestamp()


def end_lease(plans: Plans) -> None:
    """The killed sender's lease has run out."""
    with closing(sqlite3.connect(plans.terminal.data_dir / "smsdesk.db")) as database:
        database.execute("DELETE FROM sender_lease")
        database.commit()


def cancel_and_die(plans: Plans, message_id: str, *words: str) -> None:
    """The provider has cancelled it, and this program has not heard of it."""
    plans.simulator.other_faults.add(slow(FOREVER, after=True))
    killed = plans.terminal.start("outbox", *words, message_id)
    plans.kill_when(killed, lambda: any(one.cancelled for one in plans.taken))
    row = plans.row(message_id)
    assert (row["state"], row["error"]) == ("scheduled", "cancel_unknown")
    plans.pretend("not_before", datetime.now(UTC) - timedelta(minutes=1))


def test_killed_while_it_is_cancelled(plans: Plans) -> None:
    message_id = plans.plan()
    cancel_and_die(plans, message_id, "cancel")
    plans.run()
    after = plans.row(message_id)["state"]
    assert after == ("cancelled" if plans.keeper.is_sure else "scheduled")
    plans.pretend("scheduled_at", datetime.now(UTC) - timedelta(minutes=1))
    plans.pretend("not_before", datetime.now(UTC) - timedelta(minutes=1))
    plans.run()
    after = plans.row(message_id)["state"]
    assert after == ("cancelled" if plans.keeper.is_sure else "unclear")
    assert len(plans.taken) == 1


def test_killed_before_the_provider_heard_of_it(plans: Plans) -> None:
    message_id = plans.plan()
    plans.simulator.other_faults.add(slow(FOREVER, after=False))
    asked = len(plans.simulator.requests)
    killed = plans.terminal.start("outbox", "cancel", message_id)
    plans.kill_when(killed, lambda: len(plans.simulator.requests) > asked)
    assert plans.row(message_id)["error"] == "cancel_unknown"
    plans.pretend("not_before", datetime.now(UTC) - timedelta(minutes=1))
    plans.run()
    assert plans.row(message_id)["state"] == "cancelled"
    assert [one.cancelled for one in plans.taken] == [True]


def test_killed_while_it_gets_another_time(plans: Plans) -> None:
    """SMSAPI cannot tell, so there nothing is handed over anew before a person has decided."""
    message_id = plans.plan()
    cancel_and_die(plans, message_id, "reschedule", "--at", NEXT.isoformat())
    plans.run()
    anew = plans.taken[1:]
    assert plans.row(message_id)["state"] == "scheduled"
    assert plans.taken[0].cancelled
    expected = [NEXT.timestamp()] if plans.keeper.is_sure else []
    assert [plans.keeper.time_of(one) for one in anew] == expected
    assert not any(one.cancelled for one in anew)

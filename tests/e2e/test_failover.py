"""Failover with real processes: two providers, whatever goes wrong with the first.

What the first surely did not take leaves once, through the second; what it may have taken stays.
"""

import os
import random
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from smsdesk.bootstrap import READ_TIMEOUT_VARIABLE, open_desk
from smsdesk.core.errors import ErrorCode
from smsdesk.core.gateway import Secret
from smsdesk.core.message import MessageState
from smsdesk.core.phone import PhoneNumber
from smsdesk.services.compose import MessageDraft, Recipient
from smsdesk.services.desk import Desk
from smsdesk.services.failover import FailoverPlan
from smsdesk.services.gateway_setup import SetupDraft
from smsdesk.services.history import MessageListRow
from tests.simulators.faults import MIXED, Fault, failure, hang_up, slow, too_many
from tests.simulators.smsapi import PASSWORD_MD5, USERNAME, SmsApiSimulator
from tests.simulators.smsapi_account import Accepted

READ_TIMEOUT = 0.25
KILLS = 12
SEED = 20261121
FAULTS = (*MIXED, slow(2 * READ_TIMEOUT, after=False), slow(2 * READ_TIMEOUT, after=True))
SOLO, TOGETHER = 8, 10
"""Messages queued for each run: with a text of their own, and sharing one."""


class Pair:
    """Two accounts, the second stands in for the first and the other way round."""

    def __init__(self, data_dir: Path) -> None:
        self.data_dir = data_dir
        self.first, self.second = SmsApiSimulator(), SmsApiSimulator()
        for simulator in (self.first, self.second):
            simulator.account.balance *= 100
            simulator.__enter__()
        self.desk = open_desk(data_dir)
        self.ids = tuple(add(self.desk, one) for one in (self.first, self.second))
        self.desk.failover.save(FailoverPlan(self.ids, timedelta(minutes=1), enabled=True))

    def close(self) -> None:
        self.desk.close()
        for simulator in (self.first, self.second):
            simulator.close()

    def taken(self, simulator: SmsApiSimulator) -> list[Accepted]:
        """What it took, without the test SMS of the set-up."""
        return simulator.ledger[1:]

    def all_taken(self) -> list[Accepted]:
        """What both took."""
        return self.taken(self.first) + self.taken(self.second)

    def repeats(self) -> list[tuple[str, str]]:
        """What somebody got twice, whoever sent it and whatever its idx."""
        counts = Counter((one.number, one.text) for one in self.all_taken())
        return [what for what, count in counts.items() if count > 1]

    def rows(self) -> list[MessageListRow]:
        return list(self.desk.history.rows(self.desk.history.find()))

    def states(self) -> Counter[MessageState]:
        return Counter(row.state for row in self.rows())

    def queue(self, number: int = 0) -> None:
        """Some messages for the first, no two of them with the same text to the same number."""
        phones = [PhoneNumber(f"+48601{number:03}{n:03}") for n in range(TOGETHER)]
        everybody = tuple(Recipient(phone) for phone in phones)
        self.desk.compose.queue(MessageDraft(everybody, f"Do wszystkich {number}"))
        for n in range(SOLO):
            self.desk.compose.queue(MessageDraft((Recipient(phones[n]),), f"Do {number}/{n}"))

    def start(self) -> "subprocess.Popen[str]":
        command = [sys.executable, "-m", "smsdesk", "--data-dir", str(self.data_dir)]
        return subprocess.Popen(
            [*command, "outbox", "run", "--until-empty", "--json"],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env={**os.environ, READ_TIMEOUT_VARIABLE: str(READ_TIMEOUT)},
        )

    def run(self) -> int:
        """One run to its end; its exit code."""
        sender = self.start()
        sender.communicate(timeout=90)
        return sender.returncode


def add(desk: Desk, simulator: SmsApiSimulator) -> str:
    fields = {"username": USERNAME, "type": "pro", "sender": "Test", "endpoint": simulator.host}
    draft = SetupDraft("smsapi", fields, {"password_md5": Secret(PASSWORD_MD5)})
    return desk.gateways.save(desk.gateways.try_out(draft, PhoneNumber("+48601000000"))).id


@pytest.fixture
def pair(data_dir: Path) -> Iterator[Pair]:
    opened = Pair(data_dir)
    yield opened
    opened.close()


def run_dry(pair: Pair) -> None:
    pair.first.account.balance *= 0


def reject(pair: Pair) -> None:
    pair.first.account.password_md5 = "0" * 32


def disappear(pair: Pair) -> None:
    pair.first.close()


def be_busy(pair: Pair) -> None:
    pair.first.faults.always(too_many("600"))


@pytest.mark.parametrize(
    ("trouble", "reason"),
    [
        (disappear, ErrorCode.CONNECTION_REFUSED),
        (run_dry, ErrorCode.NO_CREDIT),
        (reject, ErrorCode.LOGIN_REJECTED),
        (be_busy, ErrorCode.RATE_LIMITED),
    ],
)
def test_everything_leaves_once_through_the_second(
    pair: Pair, trouble: Callable[[Pair], None], reason: ErrorCode
) -> None:
    trouble(pair)
    pair.queue()
    assert pair.run() == 0
    assert pair.states() == {MessageState.ACCEPTED: SOLO + TOGETHER}
    assert pair.taken(pair.first) == []
    assert sorted(one.idx for one in pair.taken(pair.second)) == sorted(r.id for r in pair.rows())
    assert pair.repeats() == []
    for row in pair.rows():
        [move] = pair.desk.history.details(row.id).moves
        assert (row.gateway_id, move.reason) == (pair.ids[1], reason)


@pytest.mark.parametrize(
    "fault",
    [
        hang_up(after=True),
        hang_up(after=False),
        slow(4 * READ_TIMEOUT, after=True),
        slow(4 * READ_TIMEOUT, after=False),
        failure(503, after=True),
        failure(500, after=False),
    ],
    ids=lambda fault: f"{fault.kind}-{fault.status}-{fault.after}",
)
def test_what_may_have_been_taken_never_moves(pair: Pair, fault: Fault) -> None:
    pair.first.faults.add(*[fault] * 4)
    pair.queue()
    assert pair.run() == 0
    assert pair.first.faults.met == 4
    assert_all_taken_by_the_first(pair)


def test_it_does_not_move_when_the_run_gives_up_either(pair: Pair) -> None:
    pair.first.faults.always(hang_up(after=True))
    pair.queue()
    assert pair.run() == 1
    assert pair.taken(pair.second) == []
    pair.first.faults.always(None)
    assert pair.run() == 0
    assert_all_taken_by_the_first(pair)


def assert_all_taken_by_the_first(pair: Pair) -> None:
    assert pair.states() == {MessageState.ACCEPTED: SOLO + TOGETHER}
    assert sorted(one.idx for one in pair.taken(pair.first)) == sorted(r.id for r in pair.rows())
    assert pair.taken(pair.second) == []
    assert all(pair.desk.history.details(row.id).moves == () for row in pair.rows())
    assert pair.repeats() == []


def test_offline_everywhere_nothing_moves(pair: Pair) -> None:
    pair.first.close()
    pair.second.close()
    pair.queue()
    assert pair.run() == 1
    assert pair.states() == {MessageState.QUEUED: SOLO + TOGETHER}
    assert {row.gateway_id for row in pair.rows()} == {pair.ids[0]}
    assert all(pair.desk.history.details(row.id).moves == () for row in pair.rows())


def disturb(pair: Pair, dice: random.Random) -> None:
    """What may happen to either account, while the sender works."""
    for simulator in (pair.first, pair.second):
        simulator.account.balance *= 0
        if dice.random() < 0.6:
            simulator.account.balance += 10_000
        simulator.account.password_md5 = PASSWORD_MD5 if dice.random() < 0.8 else "0" * 32


def kill_sometime(pair: Pair, sender: "subprocess.Popen[str]", dice: random.Random) -> bool:
    """Kill it after some trouble came up; whether it was still at work."""
    assert sender.stdout is not None
    sender.stdout.readline()  # the lease is taken
    time.sleep(dice.uniform(0, 0.2))
    disturb(pair, dice)
    time.sleep(dice.uniform(0, dice.choice((0.2, 1.2))))
    sender.kill()
    sender.communicate()
    return sender.returncode < 0


def settle_all(pair: Pair) -> None:
    """Good times for both, until nothing is left to do."""
    for simulator in (pair.first, pair.second):
        simulator.faults.randomly(SEED, 0)
        simulator.account.balance += 10_000
        simulator.account.password_md5 = PASSWORD_MD5
    sender = pair.start()
    _, complaint = sender.communicate(timeout=90)
    assert (sender.returncode, complaint) == (0, "")


def test_killed_in_the_middle_of_everything(pair: Pair) -> None:
    dice = random.Random(SEED)  # noqa: S311  # no secret depends on it
    for number, simulator in enumerate((pair.first, pair.second)):
        simulator.faults.randomly(SEED + number, 0.15, FAULTS)
    killed = rounds = 0
    while killed < KILLS and rounds < 4 * KILLS:
        pair.queue(rounds)
        disturb(pair, dice)
        killed += kill_sometime(pair, pair.start(), dice)
        rounds += 1
        assert pair.repeats() == []
    settle_all(pair)
    assert killed >= KILLS
    assert pair.states() == {MessageState.ACCEPTED: rounds * (SOLO + TOGETHER)}
    assert sorted(row.id for row in pair.rows()) == sorted(one.idx for one in pair.all_taken())
    assert pair.repeats() == []
    moved = [row for row in pair.rows() if pair.desk.history.details(row.id).moves]
    assert len(moved) > TOGETHER
    assert min(len(pair.taken(pair.first)), len(pair.taken(pair.second))) > TOGETHER
    place = {one.idx: pair.ids[0] for one in pair.taken(pair.first)}
    place |= {one.idx: pair.ids[1] for one in pair.taken(pair.second)}
    assert place == {row.id: row.gateway_id for row in pair.rows()}

"""kill -9 of the sender at any moment: nothing is lost, nothing is sent twice.

A real `outbox run` is killed again and again while SMSAPI's simulator misbehaves; at the end its
ledger and the outbox must tell the same story.
"""

import os
import random
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from smsdesk.bootstrap import READ_TIMEOUT_VARIABLE, open_desk
from smsdesk.core.gateway import Secret
from smsdesk.core.message import MessageState
from smsdesk.core.phone import PhoneNumber
from smsdesk.services.compose import MessageDraft, Recipient
from smsdesk.services.desk import Desk
from smsdesk.services.gateway_setup import SetupDraft
from smsdesk.services.history import MessageListRow
from tests.simulators.faults import MIXED, slow
from tests.simulators.smsapi import PASSWORD_MD5, USERNAME, SmsApiSimulator

KILLS = 32
SEED = 20261121
READ_TIMEOUT = 0.25
FAULTS = (*MIXED, slow(2 * READ_TIMEOUT, after=False), slow(2 * READ_TIMEOUT, after=True))
SOLO, TOGETHER = 12, 15
"""Messages queued for each run: with a text of their own, and sharing one."""


@pytest.fixture
def smsapi() -> Iterator[SmsApiSimulator]:
    with SmsApiSimulator() as simulator:
        simulator.account.balance *= 100
        yield simulator


@pytest.fixture
def desk(data_dir: Path, smsapi: SmsApiSimulator) -> Iterator[Desk]:
    """A desk with a tested gateway, whose test SMS is struck off the ledger."""
    opened = open_desk(data_dir)
    fields = {"username": USERNAME, "type": "pro", "sender": "Test", "endpoint": smsapi.host}
    draft = SetupDraft("smsapi", fields, {"password_md5": Secret(PASSWORD_MD5)})
    opened.gateways.save(opened.gateways.try_out(draft, PhoneNumber("+48601000000")))
    yield opened
    opened.close()


def queue_round(desk: Desk, number: int) -> None:
    """Some messages, no two of them with the same text to the same number."""
    phones = [PhoneNumber(f"+48601{number:03}{n:03}") for n in range(TOGETHER)]
    shared = MessageDraft(tuple(Recipient(phone) for phone in phones), f"Do wszystkich {number}")
    desk.compose.queue(shared)
    for n in range(SOLO):
        desk.compose.queue(MessageDraft((Recipient(phones[n]),), f"Do jednego {number}/{n}"))


def start_sender(data_dir: Path) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "smsdesk", "--data-dir", str(data_dir)]
    return subprocess.Popen(
        [*command, "outbox", "run", "--until-empty", "--json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, READ_TIMEOUT_VARIABLE: str(READ_TIMEOUT)},
    )


def kill_sometime(sender: "subprocess.Popen[str]", dice: random.Random) -> int:
    """Kill it while it starts, or (mostly) while it works; its return code."""
    assert sender.stdout is not None
    if dice.random() < 0.9:
        sender.stdout.readline()  # the lease is taken
    time.sleep(dice.uniform(0, dice.choice((0.15, 1.5))))  # a doubt is asked for after a second
    sender.kill()
    sender.communicate()
    return sender.returncode


def all_rows(desk: Desk) -> list[MessageListRow]:
    return list(desk.history.rows(desk.history.find()))


def test_nothing_is_lost_or_sent_twice(data_dir: Path, desk: Desk, smsapi: SmsApiSimulator) -> None:
    dice = random.Random(SEED)  # noqa: S311  # no secret depends on it
    tests_sent = len(smsapi.ledger)
    smsapi.faults.randomly(SEED, 0.15, FAULTS)
    codes = []
    for number in range(KILLS):
        queue_round(desk, number)
        codes.append(kill_sometime(start_sender(data_dir), dice))
        assert not repeats(smsapi)
    smsapi.faults.randomly(SEED, 0)
    last = start_sender(data_dir)
    _, complaint = last.communicate(timeout=60)
    assert (last.returncode, complaint) == (0, "")
    assert sum(code < 0 for code in codes) >= 30
    rows = all_rows(desk)
    assert Counter(row.state for row in rows) == {MessageState.ACCEPTED: KILLS * (SOLO + TOGETHER)}
    ledger = smsapi.ledger[tests_sent:]
    assert sorted(row.id for row in rows) == sorted(one.idx for one in ledger)
    assert smsapi.faults.met >= 10


def repeats(smsapi: SmsApiSimulator) -> list[tuple[str, str]]:
    """What somebody got twice, whatever its idx."""
    counts = Counter((one.number, one.text) for one in smsapi.ledger)
    return [what for what, count in counts.items() if count > 1]

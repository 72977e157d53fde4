"""The practice gateway: the contract, time, money, and a ledger that several processes share."""

import json
import os
import threading
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from smsdesk.core.errors import ErrorCode
from smsdesk.core.gateway import (
    GatewayConfig,
    MessageRefused,
    NeverTaken,
    NoCredit,
    Receipt,
    Settlement,
    Unreachable,
)
from smsdesk.core.message import MessageState, OutgoingSms
from smsdesk.core.phone import PhoneNumber
from smsdesk.gateways.practice import PRICE, Pace, PracticeGateway, PracticeProvider
from tests.gateways.contract import GatewayContract
from tests.gateways.rig import several, sms

LONG_AGO = datetime(2026, 11, 1, tzinfo=UTC)


class Clock:
    """Time as a test wants it."""

    def __init__(self) -> None:
        self.now = 1_790_000_000.0
        self.slept: list[float] = []

    def __call__(self) -> float:
        return self.now


class PracticeRig:
    """A practice gateway on a clock that stands still."""

    refused = PhoneNumber("+48601123000")
    secrets: Sequence[str] = ()
    tells = frozenset({"id", "parts", "price"})

    def __init__(self, ledger: Path) -> None:
        self.ledger = ledger
        self.clock = Clock()
        self.pace = Pace(sleep=self.clock.slept.append, clock=self.clock)
        self.gateway = self.another()

    def another(self, **fields: str) -> PracticeGateway:
        """One more gateway with the same ledger."""
        provider = PracticeProvider(self.ledger, self.pace)
        return provider.build(GatewayConfig("practice", fields))

    def mark(self, message: OutgoingSms) -> str:
        """The ledger has client ids."""
        return message.client_id

    def reconcile(self, message: OutgoingSms) -> Settlement:
        """See Rig."""
        return self.gateway.reconcile(message, datetime.now(UTC))

    def accepted(self) -> Sequence[str]:
        """Client ids in the ledger."""
        if not self.ledger.exists():
            return []
        return list(json.loads(self.ledger.read_text())["taken"])


@pytest.fixture
def rig(tmp_path: Path) -> PracticeRig:
    """A fresh one."""
    return PracticeRig(tmp_path / "deep" / "practice.json")


class TestContract(GatewayContract):
    """What every gateway must do."""


def ids(gateway: PracticeGateway, batch: Sequence[OutgoingSms]) -> list[str]:
    """Provider ids of what was taken."""
    return [a.provider_id for a in gateway.send(batch) if isinstance(a, Receipt)]


# --- time ----------------------------------------------------------------------------------------


def test_takes_its_time(rig: PracticeRig) -> None:
    rig.gateway.send(several(3))
    assert 0.2 <= sum(rig.clock.slept) <= 0.6


def test_reports_move_on(rig: PracticeRig) -> None:
    sent = [i for _ in range(5) for i in ids(rig.gateway, several(100))]
    assert {s.state for s in rig.gateway.statuses(sent).values()} == {MessageState.ACCEPTED}
    rig.clock.now += 6
    halfway = Counter(s.state for s in rig.gateway.statuses(sent).values())
    assert halfway[MessageState.ACCEPTED] > 50
    assert halfway[MessageState.DELIVERED] > 50
    rig.clock.now += 6
    final = Counter(s.state for s in rig.gateway.statuses(sent).values())
    assert final[MessageState.ACCEPTED] == 0
    assert final[MessageState.DELIVERED] > 400
    assert final[MessageState.UNDELIVERED] > 5
    assert final[MessageState.EXPIRED] > 2


def test_a_report_stays_what_it_was(rig: PracticeRig) -> None:
    sent = ids(rig.gateway, several(50))
    rig.clock.now += 20
    first = rig.gateway.statuses(sent)
    rig.clock.now += 2000
    assert rig.another().statuses(sent) == first


def test_no_report_for_unknown_ids(rig: PracticeRig) -> None:
    assert rig.gateway.statuses(["unknown"]) == {}


def test_forgets_after_two_days(rig: PracticeRig) -> None:
    old, new = sms(), sms()
    rig.gateway.send([old])
    rig.clock.now += 49 * 3600
    rig.gateway.send([new])
    assert rig.accepted() == [new.client_id]


# --- money ---------------------------------------------------------------------------------------


def test_the_balance_falls(rig: PracticeRig) -> None:
    assert rig.gateway.balance().amount == Decimal(100)
    rig.gateway.send([*several(2), sms(text="ą" * 71), sms(rig.refused.e164)])
    assert rig.another().balance().amount == Decimal(100) - 4 * PRICE
    assert rig.gateway.balance().unit == "pkt"


def test_the_points_run_out_and_come_back(rig: PracticeRig) -> None:
    for _ in range(6):
        rig.gateway.send(several(100))
    with pytest.raises(NoCredit):
        rig.gateway.send(several(26))
    assert len(rig.accepted()) == 600
    rig.gateway.send(several(25))
    assert rig.gateway.balance().amount == 0
    rig.clock.now += 86400
    assert rig.gateway.balance().amount == Decimal(100)
    assert isinstance(rig.gateway.send([sms()])[0], Receipt)


def test_the_same_message_is_charged_once(rig: PracticeRig) -> None:
    message = sms()
    first, second = rig.gateway.send([message]), rig.gateway.send([message])
    assert first == second
    assert rig.gateway.balance().amount == Decimal(100) - PRICE


# --- links ---------------------------------------------------------------------------------------


def test_shortened_links_cost_less(rig: PracticeRig) -> None:
    text = "Link https://example.pl/" + "x" * 150
    (long,) = rig.gateway.send([sms(text=text)])
    (short,) = rig.another(shorten_links="yes").send([sms(text=text)])
    assert isinstance(long, Receipt)
    assert isinstance(short, Receipt)
    assert (long.parts, short.parts) == (2, 1)
    assert rig.gateway.shortened(text) == text


# --- the ledger ----------------------------------------------------------------------------------


def test_keeps_neither_number_nor_text(rig: PracticeRig) -> None:
    rig.gateway.check_login()
    message = sms()
    rig.gateway.send([message])
    kept = rig.ledger.read_text()
    assert message.client_id in kept
    assert message.to.digits[2:] not in kept
    assert "odbioru" not in kept


def test_another_process_reconciles(rig: PracticeRig) -> None:
    taken, lost, bad = sms(), sms(), sms(rig.refused.e164)
    rig.gateway.send([taken, bad])
    other = rig.another()
    assert isinstance(other.reconcile(taken, LONG_AGO), Receipt)
    assert other.reconcile(lost, LONG_AGO) == NeverTaken(lost.client_id)
    assert other.reconcile(bad, LONG_AGO) == NeverTaken(bad.client_id)


@pytest.mark.parametrize(
    "damage",
    [
        "",
        "{",
        "[]",
        "null",
        "{}",
        '{"balance":"x","day":1,"taken":{}}',
        '{"balance":"1","day":1,"taken":[]}',
        '{"balance":"1","day":1,"taken":{"a":["b"]}}',
        '{"balance":"1","day":1,"taken":{"a":["b",1,2,"x"]}}',
        '{"balance":"1","day":[],"taken":{}}',
    ],
)
def test_a_damaged_ledger_is_a_new_one(rig: PracticeRig, damage: str) -> None:
    rig.ledger.parent.mkdir()
    rig.ledger.write_text(damage)
    assert rig.gateway.balance().amount == Decimal(100)
    assert isinstance(rig.gateway.send([sms()])[0], Receipt)
    assert len(rig.accepted()) == 1


def test_a_ledger_that_is_no_text(rig: PracticeRig) -> None:
    rig.ledger.parent.mkdir()
    rig.ledger.write_bytes(b"\xff\xfe\x00\x80")
    assert rig.gateway.balance().amount == Decimal(100)


def test_a_ledger_that_cannot_be_used_says_so(rig: PracticeRig) -> None:
    rig.ledger.mkdir(parents=True)
    for act in (rig.gateway.balance, lambda: rig.gateway.send([sms()])):
        _refuses(act)


def _refuses(act: Callable[[], object]) -> None:
    with pytest.raises(Unreachable) as caught:
        act()
    assert caught.value.code is ErrorCode.FILE_UNWRITABLE
    assert caught.value.details["name"] == "practice.json"
    assert "…" not in str(caught.value)


def test_an_error_without_a_reason_still_has_words(rig: PracticeRig) -> None:
    def sleep(_: float) -> None:
        raise AssertionError("never gets there")

    class Broken:
        name = "practice.json"

        def read(self, now: float) -> object:
            raise OSError

    gateway = PracticeGateway(GatewayConfig("practice", {}), Broken(), Pace(sleep=sleep))  # type: ignore[arg-type]  # only what is used
    with pytest.raises(Unreachable) as caught:
        gateway.balance()
    assert caught.value.details["reason"] == "OSError"


def test_waits_for_another_process(rig: PracticeRig) -> None:
    lock = rig.ledger.with_name("practice.json.lock")
    rig.ledger.parent.mkdir()
    lock.touch()
    threading.Timer(0.1, lock.unlink).start()
    begun = time.monotonic()
    rig.gateway.send([sms()])
    assert time.monotonic() - begun >= 0.05
    assert not lock.exists()


def test_a_killed_process_locks_nobody_out(rig: PracticeRig) -> None:
    lock = rig.ledger.with_name("practice.json.lock")
    rig.ledger.parent.mkdir()
    lock.touch()
    os.utime(lock, (time.time() - 60,) * 2)
    assert isinstance(rig.gateway.send([sms()])[0], Receipt)


def test_many_at_once_lose_nothing(rig: PracticeRig) -> None:
    def send() -> None:
        gateway = rig.another()
        for message in several(10):
            gateway.send([message])

    threads = [threading.Thread(target=send) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(rig.accepted()) == 40
    assert rig.gateway.balance().amount == Decimal(100) - 40 * PRICE


def test_a_refusal_is_masked(rig: PracticeRig) -> None:
    (refused,) = rig.gateway.send([sms(rig.refused.e164)])
    assert isinstance(refused, MessageRefused)
    assert rig.refused.e164 not in str(refused)
    assert "…" not in str(refused)


def test_real_time_is_short(tmp_path: Path) -> None:
    provider = PracticeProvider(tmp_path / "practice.json", replace(Pace(), longest=0.2))
    begun = time.monotonic()
    provider.build(GatewayConfig("practice", {})).send([sms()])
    assert 0.15 <= time.monotonic() - begun < 10

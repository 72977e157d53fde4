"""kill -9 of the sender at any moment: nothing is lost, nothing is sent twice, nothing is silent.

A real `outbox run` is killed again and again, more than two hundred times over all operators, while
their simulators misbehave. At the end what they took and the outbox must tell the same story. When
a kill falls is a matter of milliseconds, so a seed (SMSDESK_CRASH_SEED) repeats the dice, not the
very run.
"""

import os
import random
import time
from collections.abc import Iterator, Sequence
from datetime import timedelta
from pathlib import Path

import pytest

from smsdesk.services.failover import FailoverPlan
from tests.e2e.crash_host import Host, start_cold
from tests.e2e.crash_ledger import agree, agree_after_a_person_looked
from tests.e2e.crash_shop import SOLO, TOGETHER, CrashShop
from tests.e2e.operators import OPERATORS, Operator

SEED = int(os.environ.get("SMSDESK_CRASH_SEED", "20261121"))
KILLS = 44
PAIR_KILLS = 22
COLD_EVERY = 8
"""Every so manieth run is started the long way."""
COLD_START = 0.3
LONGEST_LIFE = 1.5
"""Seconds; a gateway in trouble is tried again after one."""
MOST_REQUESTS = 15
ANSWERED = 0.012
"""Seconds in which a request is answered, and the answer written down."""
BY_KEY = {operator.key: operator for operator in OPERATORS}


@pytest.fixture
def host(home: Path, tmp_path: Path) -> Iterator[Host]:
    with Host(tmp_path) as opened:
        yield opened


class Campaign:
    """A shop, its killers and the dice."""

    def __init__(self, host: Host, shop: CrashShop, name: str) -> None:
        self.host = host
        self.shop = shop
        self.name = name
        self.dice = random.Random(SEED)  # noqa: S311  # no secret depends on it
        self.words = ("--data-dir", str(shop.data_dir), "outbox", "run", "--json")
        self.rounds = self.killed = 0
        self.began = time.monotonic()

    @property
    def messages(self) -> int:
        """How many were queued."""
        return self.rounds * (SOLO + TOGETHER)

    def run(self, kills: int, *, locking: bool = False) -> None:
        """Queue, start, kill, until there were so many kills."""
        self.shop.misbehave(SEED)
        while self.killed < kills:
            self.shop.queue(self.rounds)
            if locking:
                self.shop.lock_some(self.dice)
            self.killed += self._kill_one()
            self.rounds += 1
            assert self.shop.repeats() == []
        self.shop.behave()

    def _kill_one(self) -> bool:
        if self.rounds % COLD_EVERY == COLD_EVERY - 1:
            process = start_cold(*self.words)
            self._let_it_live(self.dice.uniform(0, COLD_START))
            process.kill()
            return process.wait() < 0
        started = self.host.start(*self.words)
        self._let_it_live()
        return started.kill()

    def _let_it_live(self, started: float = 0) -> None:
        """Any time, while it starts too, but mostly about when a request is answered."""
        time.sleep(started)
        end = time.monotonic() + self.dice.uniform(0, LONGEST_LIFE)
        if self.dice.random() < 0.1:
            return time.sleep(self.dice.uniform(0, 0.06))
        last = self.shop.requests + self.dice.randint(1, MOST_REQUESTS)
        while self.shop.requests < last and time.monotonic() < end:
            time.sleep(0.001)
        return time.sleep(self.dice.uniform(0, ANSWERED))

    def finish(self) -> None:
        """One run that nobody disturbs."""
        code, complaints = self.host.start(*self.words, "--until-empty").end()
        assert (code, complaints) == (0, "")

    def tell(self) -> None:
        """Figures for whoever reads the test's output."""
        figures = {
            "seed": SEED,
            "kills": self.killed,
            "messages": self.messages,
            "faults": self.shop.faults,
            "unclear": sum(1 for _ in self.shop.unclear()),
            "seconds": round(time.monotonic() - self.began, 1),
        }
        print(f"\ncrash {self.name}: {figures}")  # noqa: T201  # shown when it fails, or with -s


@pytest.mark.parametrize("operator", OPERATORS, ids=lambda operator: operator.key)
def test_nothing_is_lost_or_sent_twice(data_dir: Path, host: Host, operator: Operator) -> None:
    with CrashShop(data_dir, [operator]) as shop:
        campaign = Campaign(host, shop, operator.key)
        campaign.run(KILLS)
        campaign.finish()
        campaign.tell()
        agree(shop, campaign.messages)
        assert shop.faults >= 10
        agree_after_a_person_looked(shop, campaign.messages, campaign.finish)


@pytest.mark.parametrize("keys", [("smsapi", "twilio"), ("infobip", "dynmark")], ids="-".join)
def test_nor_with_another_operator_standing_in(
    data_dir: Path, host: Host, keys: Sequence[str]
) -> None:
    with CrashShop(data_dir, [BY_KEY[key] for key in keys]) as shop:
        order = tuple(account.gateway_id for account in shop.accounts)
        shop.desk.failover.save(FailoverPlan(order, timedelta(minutes=1), enabled=True))
        campaign = Campaign(host, shop, "+".join(keys))
        campaign.run(PAIR_KILLS, locking=True)
        campaign.finish()
        campaign.tell()
        agree(shop, campaign.messages)
        moved = [row for row in shop.rows() if shop.desk.history.details(row.id).moves]
        assert len(moved) > TOGETHER
        assert min(account.taken().total() for account in shop.accounts) > TOGETHER
        agree_after_a_person_looked(shop, campaign.messages, campaign.finish)

"""Three desks send from one database: kill -9, suspended computers, lost servers, cut networks.

Whatever happens, one sends at a time, nothing is lost, nothing is sent twice, nothing is silent. At
the end the ledgers of the operators and the outbox are compared. A seed (SMSDESK_CRASH_SEED)
repeats the dice; SMSDESK_DESKS_KILLS and SMSDESK_DESKS_LEASE make a longer run, by hand.
"""

import os
import random
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from smsdesk.core.message import MessageState
from smsdesk.services.databases.choice import PASSWORD_VARIABLE
from tests.cutting_proxy import CuttingProxy
from tests.e2e.crash_ledger import agree, agree_after_a_person_looked
from tests.e2e.crash_shop import SOLO, TOGETHER, sms_of
from tests.e2e.operators import OPERATORS
from tests.e2e.sending_desks import LEASE, Computer, DeskShop, returns, three_computers
from tests.postgres import server, shop_database
from tests.simulators.faults import slow

SEED = int(os.environ.get("SMSDESK_CRASH_SEED", "20261122"))
KILLS = int(os.environ.get("SMSDESK_DESKS_KILLS", "20"))
SMSAPI, TWILIO = (one for one in OPERATORS if one.key in ("smsapi", "twilio"))
ROUND = SOLO + TOGETHER
LONGEST_LIFE = 1.5
MOST_REQUESTS = 15
FILES, ROWS = 8, 5
ANSWERED = 0.012
PATIENCE = 40


@pytest.fixture(scope="module")
def computers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sequence[Computer]]:
    with three_computers(tmp_path_factory.mktemp("computers")) as computers:
        yield computers


@pytest.fixture
def shop(
    computers: Sequence[Computer], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[DeskShop]:
    with shop_database() as database:
        monkeypatch.setenv(PASSWORD_VARIABLE, database.password)
        with DeskShop(tmp_path, database, (SMSAPI, TWILIO), computers) as shop:
            yield shop


@pytest.fixture
def proxy() -> Iterator[CuttingProxy]:
    made = CuttingProxy(server().port)
    yield made
    made.close()


def until(shop: DeskShop, true: Callable[[], bool]) -> float:
    """Seconds until something is so, while all desks go on."""
    began = time.monotonic()
    while not true():
        assert time.monotonic() < began + PATIENCE, said(shop)
        shop.tend()
        time.sleep(0.005)
    return time.monotonic() - began


def said(shop: DeskShop) -> str:
    """Why nothing goes on."""
    lease = server().run("SELECT * FROM sender_lease", shop.database.address.database)
    return "\n".join(map(repr, (lease, *(one.describe() for one in shop.computers))))


class Campaign:
    """Killers over three desks."""

    def __init__(self, shop: DeskShop) -> None:
        self.shop = shop
        self.dice = random.Random(SEED)  # noqa: S311  # no secret depends on it
        self.rounds = self.written = self.killed = self.holders = 0
        self.began = time.monotonic()
        self.gaps: list[float] = []
        """Seconds from a kill to the next holder."""

    @property
    def messages(self) -> int:
        """How many were queued."""
        return self.written * ROUND

    def run(self, kills: int) -> None:
        """People write, desks send, until so many were killed."""
        self.shop.misbehave(SEED)
        while self.killed < kills:
            self.written += self.shop.write(self.rounds)
            self.rounds += 1
            self._let_live()
            self._kill_one()
            assert self.shop.repeats() == []
        self.shop.behave()

    def _let_live(self) -> None:
        until(self.shop, lambda: self.shop.holder() is not None)
        end = time.monotonic() + self.dice.uniform(0, LONGEST_LIFE)
        last = self.shop.requests + self.dice.randint(1, MOST_REQUESTS)
        until(self.shop, lambda: self.shop.requests >= last or time.monotonic() > end)
        time.sleep(self.dice.uniform(0, ANSWERED))

    def _kill_one(self) -> None:
        """Mostly whoever sends."""
        victim = self.shop.holder()
        if victim is None or self.dice.random() < 0.15:
            self.killed += self.dice.choice(self.shop.computers).kill()
            return
        self.killed += victim.kill()
        self.holders += 1
        self.gaps.append(until(self.shop, lambda: self.shop.holder() is not None))

    def tell(self) -> None:
        """Figures for whoever reads the test's output."""
        gaps = sorted(self.gaps)
        figures = {
            "seed": SEED,
            "kills": self.killed,
            "of the holder": self.holders,
            "messages": self.messages,
            "faults": self.shop.faults,
            "unclear": sum(1 for _ in self.shop.unclear()),
            "taken over after": [round(gaps[0], 2), round(gaps[len(gaps) // 2], 2)],
            "at most": round(gaps[-1], 2),
            "senders": len({pid for one in self.shop.accounts
                            for pid in self.shop.requests_by(one.simulator)}),
            "seconds": round(time.monotonic() - self.began, 1),
        }  # fmt: skip
        print(f"\ndesks: {figures}")  # noqa: T201  # shown when it fails, or with -s


def assert_one_at_a_time(shop: DeskShop) -> None:
    for account in shop.accounts:
        assert returns(shop.requests_by(account.simulator)) == 0


def test_three_desks_are_killed_and_nothing_is_lost_or_sent_twice(shop: DeskShop) -> None:
    campaign = Campaign(shop)
    campaign.run(KILLS)
    shop.finish()
    campaign.tell()
    agree(shop, campaign.messages)
    assert shop.faults >= 5
    assert_one_at_a_time(shop)
    agree_after_a_person_looked(shop, campaign.messages, shop.finish)
    assert_one_at_a_time(shop)


# --- the lease ------------------------------------------------------------------------------------


def beat(shop: DeskShop) -> datetime:
    """When the holder of the lease was last heard of, by the server's clock."""
    query = "SELECT beat_at FROM sender_lease"
    ((told,),) = server().run(query, shop.database.address.database)
    return datetime.fromisoformat(told)


def apart(shop: DeskShop) -> None:
    """Let all desks be computers of their own."""
    for number, computer in enumerate(shop.computers):
        computer.join(computer.data_dir, machine=f"machine {number}")


def busy(shop: DeskShop, rounds: int = 4) -> int:
    """Much to send, slowly; how many messages."""
    for account in shop.accounts:
        account.simulator.faults.randomly(SEED, 0.7, (slow(0.1, after=True),))
    return sum(shop.write(number) for number in range(rounds)) * ROUND


def holder_who_sends(shop: DeskShop) -> Computer:
    """In the middle of it."""
    more = shop.requests + 6
    until(shop, lambda: shop.holder() is not None and shop.requests > more)
    found = shop.holder()
    assert found is not None
    return found


def taken_over(shop: DeskShop, before: Computer) -> float:
    """Seconds until another desk holds the lease."""
    return until(shop, lambda: shop.holder() not in (None, before))


def settled(shop: DeskShop, messages: int) -> None:
    """Nobody disturbs them any more: one story, told by one sender at a time."""
    shop.behave()
    shop.finish()
    agree(shop, messages)
    assert_one_at_a_time(shop)


def test_the_lease_of_a_dead_computer_runs_out(shop: DeskShop) -> None:
    apart(shop)
    messages = busy(shop, 1)
    first = holder_who_sends(shop)
    first.switch_off()
    last = beat(shop)
    taken_over(shop, first)
    assert beat(shop) - last >= timedelta(seconds=LEASE)
    settled(shop, messages)


def test_a_suspended_desk_sends_nothing_after_it_woke(shop: DeskShop) -> None:
    messages = busy(shop)
    sleeper = sleep_past_the_lease(shop)
    assert "already being sent" in sleeper.refusals[-1]
    shop.behave()
    shop.finish()
    agree(shop, messages, late=True)
    for account in shop.accounts:
        # all but what was past the last look at the clock, in the middle of a worker's step
        assert returns(shop.requests_by(account.simulator)) <= 1


def sleep_past_the_lease(shop: DeskShop) -> Computer:
    """Whoever sends does; back when it has noticed."""
    sleeper = holder_who_sends(shop)
    asleep = sleeper.run
    sleeper.suspend()
    taken_over(shop, sleeper)
    holder_who_sends(shop)
    sleeper.resume()
    until(shop, lambda: sleeper.run is not asleep)
    return sleeper


def test_a_desk_that_is_cut_off_stops_before_another_begins(
    shop: DeskShop, proxy: CuttingProxy
) -> None:
    """Its operators it still reaches."""
    messages = busy(shop, 6)
    alone = shop.computers[0]
    shop.through(alone, proxy.port)
    alone.begin()
    until_holds(alone, shop)
    holder_who_sends(shop)
    proxy.freeze()
    frozen = alone.run
    taken_over(shop, alone)
    holder_who_sends(shop)
    proxy.thaw()
    until(shop, lambda: alone.run is not frozen)
    assert "already being sent" in alone.refusals[-1]
    settled(shop, messages)


def until_holds(computer: Computer, shop: DeskShop) -> None:
    while shop.holder() is not computer:
        time.sleep(0.005)


# --- the server -----------------------------------------------------------------------------------


def test_the_server_crashes_while_they_send(shop: DeskShop) -> None:
    messages = busy(shop)
    shop.misbehave(SEED)
    for mode in ("immediate", "fast"):
        holder_who_sends(shop)
        server().stop(mode)
        time.sleep(0.3)
        server().start()
    shop.tend()
    shop.behave()
    shop.finish()
    agree(shop, messages)
    agree_after_a_person_looked(shop, messages, shop.finish)


def test_commits_whose_answers_are_lost(shop: DeskShop, proxy: CuttingProxy) -> None:
    messages = busy(shop)
    alone, *others = shop.computers
    for other in others:
        other.switch_off()
    shop.through(alone, proxy.port)
    run = alone.begin()
    after, before = proxy.cut_after_commit, proxy.cut_before_commit
    for cut in (after, after, before, after, before, after):
        holder_who_sends(shop)
        cut()
        until(shop, lambda: not proxy.is_waiting)
    assert "it had taken place" in alone.log()
    assert alone.run is run
    settled(shop, messages)


# --- passwords ------------------------------------------------------------------------------------


def test_each_desk_sends_what_it_has_the_password_for(shop: DeskShop) -> None:
    """Three windows: one with each of the passwords, one with none."""
    smsapi, twilio = shop.accounts
    for computer, lacks in zip(shop.computers, ([smsapi], [twilio], [smsapi, twilio]), strict=True):
        computer.forget_passwords(lacks)
    messages = sum(shop.write(number) for number in range(2)) * ROUND
    done = {MessageState.ACCEPTED: messages - 8, MessageState.FAILED: 8}
    until(shop, lambda: shop.states() == done)
    assert [one.paused for one in shop.desk.gateways.list()] == [None, None]
    told = [said for computer in shop.computers for said in computer.refusals]
    assert any("does not have the password of" in said for said in told)
    agree(shop, messages)
    senders = [set(shop.requests_by(account.simulator)) for account in shop.accounts]
    assert all(senders)
    assert not set.intersection(*senders)


# --- the watched folder ---------------------------------------------------------------------------


@pytest.fixture
def orders(shop: DeskShop, tmp_path: Path) -> Path:
    """A folder that all desks watch."""
    folder = tmp_path / "orders"
    folder.mkdir()
    for desk in shop.people:
        desk.folder.choose(folder)
    return folder


def watch_at_once(shop: DeskShop, kill_after: float | None = None) -> None:
    """Two processes look for files; the first may be killed."""
    words = ("folder", "run", "--once", "--rest", "0", "--json")
    first, second = [computer.start(*words) for computer in shop.computers[:2]]
    if kill_after is not None:
        time.sleep(kill_after)
        first.kill()
    else:
        assert first.end() == (0, "")
    assert second.end() == (0, "")


def test_a_file_that_two_desks_find_at_once_is_queued_once(shop: DeskShop, orders: Path) -> None:
    dice = random.Random(SEED)  # noqa: S311  # no secret depends on it
    for number in range(FILES):
        rows = "".join(f"5010000{n:02};Plik {number}\n" for n in range(ROWS))
        (orders / f"zamowienia{number}.csv").write_text(rows, "utf-8")
        watch_at_once(shop, dice.uniform(0, 0.15) if number % 2 else None)
    assert shop.states() == {MessageState.QUEUED: FILES * ROWS}
    assert max(Counter(map(sms_of, shop.rows())).values()) == 1

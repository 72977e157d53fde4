"""kill -9 while messages are claimed: only what really was in a request may be in doubt.

Claiming ahead is faster, but a message that was claimed and never left must not end as unclear.
"""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from smsdesk.core.message import MessageState
from smsdesk.core.phone import PhoneNumber
from smsdesk.services.compose import MessageDraft, Recipient
from tests.e2e.crash_host import Host
from tests.e2e.crash_shop import CrashShop
from tests.e2e.operators import OPERATORS
from tests.simulators.faults import slow

MANY = 130
"""More than fit the requests that are under way at once, at any operator."""
ACCEPTED, UNCLEAR = MessageState.ACCEPTED, MessageState.UNCLEAR
BY_KEY = {operator.key: operator for operator in OPERATORS}


@pytest.fixture
def host(home: Path, tmp_path: Path) -> Iterator[Host]:
    with Host(tmp_path) as opened:
        yield opened


def kill_in_the_middle(host: Host, shop: CrashShop, requests: int) -> set[str]:
    """Kill the sender while so many first requests wait; the numbers that were in them."""
    simulator = shop.accounts[0].simulator
    before = len(simulator.sends())
    simulator.faults.always(slow(5, after=False))
    run = host.start("--data-dir", str(shop.data_dir), "outbox", "run", "--json")
    deadline = time.monotonic() + 10
    while len(simulator.sends()) < before + requests and time.monotonic() < deadline:
        time.sleep(0.005)
    assert run.kill()
    bodies = [one.body.decode() for one in simulator.sends()[before:]]
    simulator.faults.always(None)
    return {n for n in map(number, range(MANY)) if any(n in body for body in bodies)}


def number(n: int) -> str:
    """Digits of the n-th recipient."""
    return f"48602777{n:03}"


@pytest.mark.parametrize(("key", "requests"), [("dynmark", 1), ("twilio", 4), ("smsapi", 8)])
def test_only_what_was_in_a_request_is_in_doubt(
    data_dir: Path, host: Host, key: str, requests: int
) -> None:
    with CrashShop(data_dir, [BY_KEY[key]]) as shop:
        for n in range(MANY):
            phone = PhoneNumber(f"+{number(n)}")
            # what divides parameters keeps texts apart at SMSAPI
            shop.desk.compose.queue(MessageDraft((Recipient(phone),), f"Do odbioru|{n}"))
        asked = kill_in_the_middle(host, shop, requests)
        assert 0 < len(asked) < MANY
        run = host.start("--data-dir", str(shop.data_dir), "outbox", "run", "--until-empty")
        assert run.end()[0] == 0
        unclear = {row.phone.digits for row in shop.unclear()}
        assert unclear == (set() if key == "smsapi" else asked)
        assert shop.states()[ACCEPTED] == MANY - len(unclear)
        assert shop.repeats() == []

"""A copy that is made while ten thousand messages leave comes back, and nothing leaves twice.

The real sender in a process of its own, SMSAPI's simulator with its ledger.
"""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from smsdesk import paths
from smsdesk.bootstrap import open_restoring
from smsdesk.core.message import MessageState
from smsdesk.core.phone import PhoneNumber
from smsdesk.services.backups.values import CopyFile, Restored
from smsdesk.services.compose import MessageDraft, Recipient
from tests.e2e.crash_shop import CrashShop
from tests.e2e.operators import OPERATORS
from tests.e2e.terminal import Terminal
from tests.simulators.faults import slow

MANY, SOME = 10_000, 1_000
S = MessageState


@pytest.fixture
def shop(data_dir: Path) -> Iterator[CrashShop]:
    with CrashShop(data_dir, [OPERATORS[0]]) as shop:
        yield shop


def queue(shop: CrashShop, count: int) -> None:
    everybody = tuple(Recipient(PhoneNumber(f"+4860{n:07}")) for n in range(count))
    shop.desk.compose.queue(MessageDraft(everybody, "Warsztat nieczynny do piątku"))


def send_until(shop: CrashShop, accepted: int, folder: Path) -> CopyFile:
    """Run the sender; make a copy when it is half through, and let it go on to the end."""
    sender = Terminal(shop.data_dir).start("outbox", "run", "--until-empty", "--json")
    assert sender.stdout is not None
    shop.accounts[0].simulator.faults.randomly(1, 1.0, (slow(0.3, after=False),))
    for line in sender.stdout:
        if json.loads(line).get("accepted", 0) >= accepted:
            break
    copy = shop.desk.backups.write(folder)
    shop.behave()
    sender.communicate(timeout=60)
    assert sender.returncode == 0
    return copy


def restore(shop: CrashShop, copy: CopyFile) -> Restored:
    restored = open_restoring(shop.data_dir).restore(copy.path)
    assert restored.contents.messages == MANY
    return restored


def run_outbox(shop: CrashShop) -> None:
    Terminal(shop.data_dir).run("outbox", "run", "--until-empty")


def assert_sent_once(shop: CrashShop) -> None:
    taken = shop.taken()
    assert not shop.repeats()
    assert len(taken) == MANY


def test_nothing_is_sent_twice_after_a_restore(shop: CrashShop, tmp_path: Path) -> None:
    queue(shop, MANY)
    copy = send_until(shop, SOME, tmp_path)
    assert_sent_once(shop)

    restored = restore(shop, copy)
    assert 0 < restored.contents.waiting < MANY
    assert restored.held == 0
    run_outbox(shop)
    assert_sent_once(shop)
    assert shop.states() == {S.ACCEPTED: MANY}

    shop.desk.close()
    for file in shop.data_dir.glob("smsdesk.db*"):
        file.unlink()
    lost = restore(shop, copy)
    assert lost.held == restored.contents.waiting
    run_outbox(shop)
    assert_sent_once(shop)
    assert shop.states() == {S.UNCLEAR: lost.held, S.ACCEPTED: MANY - lost.held}
    assert paths.database(shop.data_dir).exists()


def test_nor_when_the_sender_was_killed_before_the_restore(shop: CrashShop, tmp_path: Path) -> None:
    queue(shop, 400)
    shop.accounts[0].simulator.faults.randomly(1, 1.0, (slow(0.3, after=True),))
    sender = Terminal(shop.data_dir).start("outbox", "run", "--until-empty", "--json")
    assert sender.stdout is not None
    next(line for line in sender.stdout if json.loads(line).get("accepted", 0))
    copy = shop.desk.backups.write(tmp_path)
    sender.kill()
    sender.communicate(timeout=60)
    shop.behave()
    open_restoring(shop.data_dir).restore(copy.path)
    run_outbox(shop)
    taken = shop.taken()
    assert not shop.repeats()
    assert len(taken) + shop.states()[S.UNCLEAR] >= 400
    assert shop.states()[S.QUEUED] == shop.states()[S.SENDING] == 0

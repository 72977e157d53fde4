"""Copies of the shop's database on a server: the same files, restored in one transaction."""

from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from smsdesk.core.consent import ConsentPurpose, ConsentState
from smsdesk.core.errors import ErrorCode
from smsdesk.core.gateway import Receipt
from smsdesk.core.message import MessageState
from smsdesk.core.phone import PhoneNumber
from smsdesk.core.template import Purpose
from smsdesk.services.backups.restore import RestoreService
from smsdesk.services.backups.service import BackupService
from smsdesk.services.bridges.choice import ChoiceFile
from smsdesk.services.permission import Addressee, permission
from smsdesk.store.backups import copies
from smsdesk.store.backups.live import FileLive
from smsdesk.store.backups.live_server import LockedServer, ServerLive
from smsdesk.store.lease import Holder
from smsdesk.store.secrets import Secrets
from smsdesk.store.unit import Store
from tests.cutting_proxy import CuttingProxy
from tests.fakes import FakeClock
from tests.postgres import shared
from tests.services.backups.rig import refused
from tests.store.rows import add_gateway, add_person, claim, note, queue_some, states

E, S = ErrorCode, MessageState
ANNA, JAN = PhoneNumber("+48601000001"), PhoneNumber("+48601000002")


class Shop:
    """A desk of a shop whose data are on a server."""

    def __init__(self, store: Store, folder: Path) -> None:
        self.store = store
        self.clock = FakeClock()
        self.stick = folder / "stick"
        self.stick.mkdir()
        database = shared()
        self.live = ServerLive(database.address, database.password)
        self.folder = folder
        watching = ChoiceFile(folder / "folder.json")
        self.backups = BackupService(
            store, self.live, Secrets(), folder, folder / "backups", self.clock
        )
        self.restoring = RestoreService(self.live, folder, watching, lambda: None, self.clock)

    def copy(self) -> Path:
        return self.backups.write(self.stick).path


@pytest.fixture
def shop(postgresql_store: Store, tmp_path: Path) -> Shop:
    add_gateway(postgresql_store)
    return Shop(postgresql_store, tmp_path)


def people(store: Store) -> int:
    with store.begin() as tx:
        return tx.contacts.count()


def test_a_copy_of_a_server_is_a_file_like_any_other(shop: Shop) -> None:
    add_person(shop.store, ANNA, "Zażółć")
    queue_some(shop.store, 3)
    found = copies.contents(shop.copy())
    assert (found.contacts, found.messages, found.made_at) == (1, 3, shop.clock.now)
    made = shop.backups.make()
    assert made.path.parent == shop.folder / "backups"


def test_what_was_sent_since_stays_sent_and_what_was_withdrawn_stays_so(shop: Shop) -> None:
    anna = add_person(shop.store, ANNA)
    ids = queue_some(shop.store, 3)
    copy = shop.copy()
    shop.clock.advance(60)
    jan = add_person(shop.store, JAN)
    note(shop.store, anna, ConsentState.WITHDRAWN, ConsentPurpose.ORDERS, shop.clock.now)
    sent = claim(shop.store, 2, shop.clock.now)
    with shop.store.begin(write=True) as tx:
        answers = [(one, Receipt(one.sms.client_id, f"p{one.seq}")) for one in sent]
        tx.messages.settle(answers, shop.clock.now)
    checked = shop.restoring.check(copy)
    assert checked.loss is not None
    assert (checked.loss.contacts, checked.loss.sent) == (1, 2)
    assert checked.loss.changed >= 0

    restored = shop.restoring.restore(copy)
    assert (restored.held, people(shop.store)) == (0, 1)
    assert sorted(states(shop.store, ids)) == [S.ACCEPTED, S.ACCEPTED, S.QUEUED]
    with shop.store.begin() as tx:
        one = Addressee(ANNA, None, Purpose.ORDER)
        error = permission(tx, [one])(one)
    assert error is not None
    assert error.code is E.ORDERS_REFUSED
    assert restored.aside is not None
    assert copies.contents(restored.aside).contacts == 2
    assert add_person(shop.store, JAN) > jan
    assert not [path for path in shop.folder.iterdir() if path.suffix == ".part"]


def test_a_server_that_lost_everything_sends_nothing_by_itself(shop: Shop) -> None:
    ids = queue_some(shop.store, 2)
    copy = shop.copy()
    with shop.store.begin(write=True) as tx:
        tx.messages.cancel(ids, shop.clock.now)
        later = shop.clock.now + timedelta(days=1)
        tx.old_messages.delete(tx.old_messages.find(later, 0, 10), later)
    assert shop.restoring.restore(copy).held == 2
    assert states(shop.store, ids) == [S.UNCLEAR, S.UNCLEAR]


def test_while_a_desk_sends_nothing_is_restored(shop: Shop) -> None:
    copy = shop.copy()
    add_person(shop.store, ANNA)
    with shop.store.begin(write=True) as tx:
        # by the server's own time, as all desks
        tx.lease.acquire(Holder("run", "other-desk", 1, "window"), datetime.now(UTC))
    assert refused(lambda: shop.restoring.restore(copy)) is E.RESTORE_WHILE_SENDING
    assert people(shop.store) == 1


def test_trouble_in_the_middle_changes_nothing(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    copy = shop.copy()
    add_person(shop.store, ANNA)
    fill = LockedServer.fill

    def fail(self: LockedServer, staged: Path) -> None:
        fill(self, staged)
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(LockedServer, "fill", fail)
    with pytest.raises(OSError, match="Input"):
        shop.restoring.restore(copy)
    assert people(shop.store) == 1


@pytest.mark.parametrize("arrives", [True, False])
def test_nobody_is_told_that_nothing_has_changed_when_it_has(
    shop: Shop, monkeypatch: pytest.MonkeyPatch, *, arrives: bool
) -> None:
    copy = shop.copy()
    add_person(shop.store, ANNA)
    database = shared()
    with closing(CuttingProxy(database.address.port)) as proxy:
        address = replace(database.address, port=proxy.port)
        shop.restoring._live = ServerLive(address, database.password)
        fill = LockedServer.fill

        def cut(self: LockedServer, staged: Path) -> None:
            fill(self, staged)
            (proxy.cut_after_commit if arrives else proxy.cut_before_commit)()

        monkeypatch.setattr(LockedServer, "fill", cut)
        if arrives:
            assert shop.restoring.restore(copy).held == 0
        else:
            assert refused(lambda: shop.restoring.restore(copy)) is E.SERVER_LOST
    assert people(shop.store) == (0 if arrives else 1)


def test_a_copy_of_a_file_goes_to_a_server_and_back(
    shop: Shop, tmp_path: Path, sqlite_store: Store
) -> None:
    add_person(sqlite_store, ANNA)
    own = FileLive(tmp_path / "smsdesk.db")
    file = shop.stick / "plik.db"
    own.copy_to(file, shop.clock.now)
    shop.restoring.restore(file)
    assert people(shop.store) == 1
    add_person(shop.store, JAN)
    back = RestoreService(own, tmp_path, ChoiceFile(tmp_path / "f.json"), lambda: None, shop.clock)
    back.restore(shop.copy())
    assert people(sqlite_store) == 2


def test_trouble_in_the_middle_leaves_the_numbers_of_rows_alone(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Sequences know no rollback: one that was set back would hand out numbers in use."""
    queue_some(shop.store, 1)
    claim(shop.store, 1, shop.clock.now)
    copy = shop.copy()
    ids = queue_some(shop.store, 5)
    claim(shop.store, 4, shop.clock.now)
    fill = LockedServer.fill

    def fail(self: LockedServer, staged: Path) -> None:
        fill(self, staged)
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(LockedServer, "fill", fail)
    with pytest.raises(OSError, match="Input"):
        shop.restoring.restore(copy)
    assert len(claim(shop.store, 1, shop.clock.now)) == 1
    assert states(shop.store, ids).count(S.SENDING) == 5

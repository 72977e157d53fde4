"""Restoring: all or nothing, the present kept aside, bad copies refused with nothing changed."""

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from smsdesk.core.contact_filter import ContactFilter
from smsdesk.core.errors import ErrorCode
from smsdesk.core.message import MessageState
from smsdesk.core.phone import PhoneNumber
from smsdesk.services.backups.restore import RestoreService
from smsdesk.services.backups.values import BackupChoices, Loss
from smsdesk.services.people.contacts import ContactService
from smsdesk.store import schema
from smsdesk.store.backups import copies, live
from smsdesk.store.engine import make_engine
from smsdesk.store.lease import Holder
from smsdesk.store.models import Base, ContactRow
from smsdesk.store.people import text_index_work
from smsdesk.store.unit import Store
from tests.fakes import FakeClock
from tests.services.backups.rig import PASSPHRASE, Rig, refused
from tests.store.rows import add_gateway, add_person, queue_some, states

if TYPE_CHECKING:
    from collections.abc import Sequence

E, S = ErrorCode, MessageState
ANNA, JAN = PhoneNumber("+48601000001"), PhoneNumber("+48601000002")


def names(store: Store) -> "Sequence[str]":
    with store.begin() as tx:
        return [str(name) for name in tx._session.scalars(select(ContactRow.name))]


def dump(path: Path) -> list[str]:
    """Every row of every table."""
    with closing(sqlite3.connect(path)) as found:
        return sorted(
            f"{table.name}: {row}"
            for table in Base.metadata.sorted_tables
            for row in found.execute(f"SELECT * FROM {table.name}")  # noqa: S608  # our own names
        )


def test_what_was_there_comes_back(rig: Rig) -> None:
    add_person(rig.store, ANNA, "Anna")
    copy = rig.copy()
    add_person(rig.store, JAN, "Jan")
    assert sorted(names(rig.store)) == ["Anna", "Jan"]
    restored = rig.restore(copy)
    assert names(rig.store) == ["Anna"]
    assert restored.contents.contacts == 1
    assert restored.aside is not None
    assert copies.contents(restored.aside).contacts == 2
    assert rig.leftovers() == []


def test_what_was_kept_aside_can_be_restored_again(rig: Rig) -> None:
    copy = rig.copy()
    add_person(rig.store, JAN, "Jan")
    aside = rig.restore(copy).aside
    assert names(rig.store) == []
    assert aside is not None
    rig.restore(aside)
    assert names(rig.store) == ["Jan"]


class Slower(live.FileLive):
    """Another restore gets the lock first."""

    first: Callable[[], object]

    @contextmanager
    def locked(self, holder: Holder, now: datetime) -> Iterator[live.Locked]:
        self.first()
        with super().locked(holder, now) as mine:
            yield mine


def test_two_restores_of_one_second_keep_aside_what_each_of_them_found(rig: Rig) -> None:
    copy = rig.copy()
    add_person(rig.store, ANNA)
    slower = Slower(rig.database)
    slower.first = partial(rig.restoring.restore, copy)
    RestoreService(slower, rig.folder, rig.watching, lambda: None, rig.clock).restore(copy)
    aside = sorted(rig.folder.glob("smsdesk.db.before-restore-*"))
    assert [copies.contents(each).contacts for each in aside] == [1, 0]


def test_an_encrypted_copy_comes_back(rig: Rig) -> None:
    add_person(rig.store, ANNA, "Anna")
    copy = rig.copy(PASSPHRASE)
    rig.lose()
    rig.restore(copy, PASSPHRASE)
    assert names(rig.store) == ["Anna"]


def test_a_check_counts_compares_and_changes_nothing(rig: Rig) -> None:
    first = add_person(rig.store, ANNA, "Anna")
    add_person(rig.store, JAN, "Jan")
    copy = rig.copy()
    rig.clock.advance(60)
    add_gateway(rig.store)
    queue_some(rig.store, 2, rig.clock.now)
    add_person(rig.store, PhoneNumber("+48601000003"), "Ewa", now=rig.clock.now)
    with rig.store.begin(write=True) as tx:
        tx.contacts.delete([first])
    before = dump(rig.database)
    found = rig.restoring.check(copy)
    assert (found.copy.contacts, found.copy.messages) == (2, 0)
    assert found.present is not None
    assert (found.present.contacts, found.present.messages) == (2, 2)
    assert found.loss == Loss(contacts=1, changed=0, messages=2, sent=0, returning=1)
    assert found.loss.something
    assert dump(rig.database) == before
    assert rig.leftovers() == []


def test_a_check_without_anything_to_compare(rig: Rig) -> None:
    copy = rig.copy()
    rig.lose()
    found = rig.restoring.check(copy)
    assert (found.present, found.loss) == (None, None)


def test_progress_is_told(rig: Rig) -> None:
    told: list[tuple[int, int]] = []
    copy = rig.copy()
    rig.restoring.check(copy, None, lambda done, total: told.append((done, total)))
    assert told[-1][0] == told[-1][1] > 0


# --- bad copies -----------------------------------------------------------------------------------


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-5000])


def _scribble(path: Path) -> None:
    found = bytearray(path.read_bytes())
    for page in range(4096, len(found), 4096):
        found[page : page + 400] = b"\xaa" * 400
    path.write_bytes(bytes(found))


def _replace(path: Path) -> None:
    path.write_text("imię;numer\n")


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _foreign(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as other, other:
        other.execute("CREATE TABLE recipes (name TEXT)")


def _tableless(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA user_version = 3")
        other.commit()


def _newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as found, found:
        found.execute("UPDATE alembic_version SET version_num = '9999'")


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (_cut, E.BACKUP_DAMAGED),
        (_scribble, E.BACKUP_DAMAGED),
        (_replace, E.BACKUP_NOT_OURS),
        (_empty, E.BACKUP_NOT_OURS),
        (_foreign, E.BACKUP_DAMAGED),
        (_tableless, E.BACKUP_DAMAGED),
        (_newer, E.BACKUP_NEWER),
        (Path.unlink, E.BACKUP_UNREADABLE),
    ],
)
def test_a_bad_copy_is_refused_and_nothing_changes(rig: Rig, spoil, code: ErrorCode) -> None:  # type: ignore[no-untyped-def]  # any of these
    add_person(rig.store, ANNA, "Anna")
    copy = rig.copy()
    before = dump(rig.database)
    spoil(copy)
    assert refused(lambda: rig.restore(copy)) is code
    assert refused(lambda: rig.restoring.check(copy)) is code
    assert dump(rig.database) == before
    assert rig.leftovers() == []
    assert not list(rig.folder.glob("*.before-*"))


def test_a_passphrase_is_needed_and_must_be_the_right_one(rig: Rig) -> None:
    copy = rig.copy(PASSPHRASE)
    assert rig.restoring.is_encrypted(copy)
    assert refused(lambda: rig.restore(copy)) is E.BACKUP_PASSPHRASE_NEEDED
    assert refused(lambda: rig.restore(copy, "inne hasło")) is E.BACKUP_PASSPHRASE_WRONG
    _cut(copy)
    assert refused(lambda: rig.restore(copy, PASSPHRASE)) is E.BACKUP_DAMAGED
    assert rig.leftovers() == []


def test_the_passphrase_of_the_daily_copies_is_tried_first(rig: Rig) -> None:
    rig.backups.choose(BackupChoices(encrypted=True), PASSPHRASE)
    copy = rig.backups.make().path
    assert rig.restoring.check(copy).copy.contacts == 0
    rig.backups.choose(BackupChoices(encrypted=True), "zupełnie inne słowa")
    assert refused(lambda: rig.restoring.check(copy)) is E.BACKUP_PASSPHRASE_NEEDED
    assert rig.restoring.check(copy, PASSPHRASE).copy.contacts == 0
    rig.secrets.delete("backup", "passphrase")
    assert refused(lambda: rig.restoring.check(copy)) is E.BACKUP_PASSPHRASE_NEEDED


def test_a_copy_of_an_older_version_is_brought_up_to_date(rig: Rig) -> None:
    add_person(rig.store, ANNA, "Anna")
    copy = rig.copy()
    engine = make_engine(copy)
    schema._migrate(engine, "0005", down=True)
    engine.dispose()
    before = copy.read_bytes()
    assert rig.restore(copy).contents.contacts == 1
    assert names(rig.store) == ["Anna"]
    assert copy.read_bytes() == before


def test_a_copy_with_an_index_and_triggers_comes_back_without(rig: Rig) -> None:
    copy = rig.copy()
    with closing(sqlite3.connect(copy)) as found, found:
        found.execute(
            "CREATE TRIGGER evil AFTER INSERT ON settings BEGIN DELETE FROM templates; END"
        )
    rig.restore(copy)
    with closing(sqlite3.connect(rig.database)) as found:
        query = "SELECT count(*) FROM sqlite_master WHERE type = 'trigger'"
        assert found.execute(query).fetchone() == (0,)


def test_a_copied_database_with_its_log_is_taken_as_it_was(rig: Rig) -> None:
    add_person(rig.store, ANNA, "Anna")
    taken = rig.stick / "smsdesk.db"
    for name in ("smsdesk.db", "smsdesk.db-wal"):
        (rig.stick / name).write_bytes((rig.folder / name).read_bytes())
    add_person(rig.store, JAN, "Jan")
    rig.restore(taken)
    assert names(rig.store) == ["Anna"]


# --- the database in use --------------------------------------------------------------------------


def test_whoever_has_it_open_sees_the_old_and_then_the_new(rig: Rig) -> None:
    add_person(rig.store, ANNA, "Anna")
    copy = rig.copy()
    add_person(rig.store, JAN, "Jan")
    mark = rig.store.change_mark()
    with rig.store.begin() as reading:
        assert reading.contacts.count() == 2
        rig.restore(copy)
        assert reading.contacts.count() == 2
    assert names(rig.store) == ["Anna"]
    assert rig.store.change_mark() != mark
    add_person(rig.store, JAN, "Jan")
    assert sorted(names(rig.store)) == ["Anna", "Jan"]


def test_the_index_of_a_long_list_makes_itself_anew(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(text_index_work, "WORTH_IT", 1)
    add_person(rig.store, ANNA, "Anna")
    _tend(rig.store)
    assert "contact_grams" in _tables(rig.database)
    copy = rig.copy()
    add_person(rig.store, JAN, "Jan")
    rig.restore(copy)
    assert "contact_grams" not in _tables(rig.database)
    _tend(rig.store)
    contacts = ContactService(rig.store, rig.clock)
    assert len(contacts.find(ContactFilter(search="ann"))) == 1
    assert len(contacts.find(ContactFilter(search="jan"))) == 0


def _tend(store: Store) -> None:
    while ContactService(store, FakeClock()).tend_index():
        pass


def _tables(path: Path) -> set[str]:
    with closing(sqlite3.connect(path)) as found:
        return {str(name) for (name,) in found.execute("SELECT name FROM sqlite_master")}


def test_numbers_of_people_are_never_given_twice(rig: Rig) -> None:
    copy = rig.copy()
    lost = add_person(rig.store, ANNA, "Anna")
    rig.restore(copy)
    assert add_person(rig.store, JAN, "Jan") > lost


def test_while_another_run_sends_nothing_is_restored(rig: Rig) -> None:
    copy = rig.copy()
    add_person(rig.store, ANNA, "Anna")
    now = rig.clock.now + timedelta(seconds=60)
    sender = Holder("run", "elsewhere", 1, "window")
    with rig.store.begin(write=True) as tx:
        tx.lease.acquire(sender, now)
    assert refused(lambda: rig.restore(copy)) is E.RESTORE_WHILE_SENDING
    assert names(rig.store) == ["Anna"]
    with rig.store.begin() as tx:
        assert tx.lease.is_held_by(sender)
    assert not list(rig.folder.glob("*.before-*"))


def test_a_run_that_died_does_not_stop_a_restore_and_cannot_go_on(rig: Rig) -> None:
    copy = rig.copy()
    sender = Holder("run", "elsewhere", 1, "window")
    with rig.store.begin(write=True) as tx:
        tx.lease.acquire(sender, rig.clock.now)
    rig.restore(copy)
    with rig.store.begin() as tx:
        assert not tx.lease.is_held_by(sender)


def test_a_locked_database_is_not_taken_for_a_lost_one(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = rig.copy()
    # nobody waits five seconds in a test
    monkeypatch.setattr(live, "make_engine", partial(make_engine, busy_timeout=0.05))
    with rig.store.begin(write=True):
        assert refused(lambda: rig.restore(copy)) is E.DATABASE_LOCKED


def test_a_damaged_database_is_replaced_and_kept_aside(rig: Rig) -> None:
    add_gateway(rig.store)
    ids = queue_some(rig.store, 2)
    copy = rig.copy()
    rig.store.close()
    rig.database.write_bytes(b"SQLite format 3\x00" + b"rubbish" * 1000)
    (rig.folder / "smsdesk.db-wal").write_bytes(b"what was in it")
    restored = rig.restore(copy)
    assert restored.held == 2
    assert states(rig.store, ids) == [S.UNCLEAR, S.UNCLEAR]
    assert restored.aside is not None
    assert restored.aside.read_bytes().startswith(b"SQLite format 3\x00rubbish")
    assert Path(f"{restored.aside}-wal").read_bytes() == b"what was in it"


def test_a_restore_that_finds_no_room_changes_nothing(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_person(rig.store, ANNA, "Anna")
    copy = rig.copy()
    add_person(rig.store, JAN, "Jan")

    def full(_path: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(live, "sync", full)
    assert refused(lambda: rig.restore(copy)) is E.BACKUP_DISK_FULL
    assert sorted(names(rig.store)) == ["Anna", "Jan"]
    assert not list(rig.folder.glob("*.before-*"))


# --- killed in the middle -------------------------------------------------------------------------

_KILLED = """
import os, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from smsdesk.services.backups.restore import RestoreService
from smsdesk.services.bridges.choice import ChoiceFile
from smsdesk.store.backups import live

folder, copy, at = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
fill, aside, count = live.LockedFile._fill_one, live.LockedFile.keep_aside, 0

def die():
    os.kill(os.getpid(), signal.SIGKILL)

def one(self, table):
    global count
    fill(self, table)
    count += 1
    if at == str(count):
        die()

def keep(self, path, draft):
    aside(self, path, draft)
    if at == "aside":
        die()

live.LockedFile._fill_one, live.LockedFile.keep_aside = one, keep
watching = ChoiceFile(folder / "folder.json")
service = RestoreService(
    live.FileLive(folder / "smsdesk.db"),
    folder,
    watching,
    lambda: None,
    lambda: datetime.now(UTC),
)
service.restore(copy)
if at == "end":
    die()
"""


@pytest.mark.parametrize("at", ["aside", "1", "9", str(len(Base.metadata.tables) - 1), "end"])
def test_a_restore_that_is_killed_leaves_the_old_or_the_new(rig: Rig, at: str) -> None:
    add_gateway(rig.store)
    phones = [PhoneNumber(f"+48602{number:06}") for number in range(30)]
    people = [add_person(rig.store, phone, "Stary") for phone in phones]
    queue_some(rig.store, 30)
    copy = rig.copy()
    with rig.store.begin(write=True) as tx:
        tx.contacts.delete(people)
    add_person(rig.store, JAN, "Nowy")
    rig.store.close()
    before = dump(rig.database)
    done = subprocess.run(
        [sys.executable, "-c", _KILLED, str(rig.folder), str(copy), at], check=False, timeout=60
    )
    assert done.returncode == -signal.SIGKILL
    after = dump(rig.database)
    if at == "end":
        assert len(names(rig.store)) == 30
    else:
        assert after == before
    rig.restore(copy)
    assert len(names(rig.store)) == 30
    assert rig.leftovers() == []
    assert os.path.exists(copy)  # noqa: PTH110  # the copy itself is never touched


def test_a_present_of_an_older_version_is_brought_up_to_date_first(rig: Rig) -> None:
    add_person(rig.store, ANNA, "Anna")
    copy = rig.copy()
    rig.store.close()
    engine = make_engine(rig.database)
    schema._migrate(engine, "0005", down=True)
    engine.dispose()
    assert rig.restore(copy).held == 0
    assert names(rig.store) == ["Anna"]


def test_a_present_of_a_newer_version_is_not_taken_for_a_lost_one(rig: Rig) -> None:
    copy = rig.copy()
    rig.store.close()
    _newer(rig.database)
    assert refused(lambda: rig.restore(copy)) is E.DATABASE_NEWER
    assert refused(lambda: rig.restoring.check(copy)) is E.DATABASE_NEWER


def test_where_there_is_nothing_nothing_is_copied(rig: Rig) -> None:
    rig.lose()
    target = rig.stick / "x.db"
    assert refused(lambda: rig.live.copy_to(target, rig.clock.now)) is E.BACKUP_NO_DATA
    assert refused(rig.live.size) is E.BACKUP_NO_DATA

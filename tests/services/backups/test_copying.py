"""Making copies: whole or not at all, rotated, due once a day, and without any secret."""

import errno
import os
import shutil
import sqlite3
import stat
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.gateway import Secret
from smsdesk.core.phone import PhoneNumber
from smsdesk.services.backups import naming, staging, trouble, writing
from smsdesk.services.backups.listing import copies_in
from smsdesk.services.backups.values import BackupChoices, CopyFile
from smsdesk.store.backups import copies
from tests.services.backups.rig import PASSPHRASE, Rig, refused
from tests.store.rows import add_gateway, add_person, queue_some

E = ErrorCode


def test_a_copy_is_one_private_file_that_says_whose_it_is(rig: Rig) -> None:
    queue_some(rig.store, 3)
    copy = rig.backups.write(rig.stick)
    name = naming.read_name(copy.path.name)
    assert name is not None
    assert (name.made_at, name.encrypted) == (rig.clock.now, False)
    assert stat.S_IMODE(copy.path.stat().st_mode) == 0o600
    assert [path.name for path in rig.stick.iterdir()] == [copy.path.name]
    found = copies.contents(copy.path)
    assert (found.messages, found.waiting) == (3, 3)
    assert (found.database_id, found.made_at) == (name.database_id, rig.clock.now)
    assert rig.leftovers() == []


def test_copies_of_one_database_share_an_id_and_never_a_name(rig: Rig) -> None:
    one, other = rig.copy(), rig.copy()
    assert one != other
    assert naming.read_name(one.name) == naming.read_name(other.name)


def test_the_very_name_that_was_asked_for(rig: Rig) -> None:
    target = rig.stick / "moja kopia.db"
    assert rig.backups.write(target).path == target
    rig.clock.advance(60)
    rig.backups.write(target)
    assert copies.contents(target).made_at == rig.clock.now


def test_nothing_but_a_copy_is_ever_overwritten(rig: Rig) -> None:
    letter = rig.stick / "kontakty.csv"
    letter.write_text("imię;numer")
    assert refused(lambda: rig.backups.write(letter)) is E.BACKUP_WOULD_OVERWRITE
    assert letter.read_text() == "imię;numer"
    assert refused(lambda: rig.backups.write(rig.database)) is E.BACKUP_WOULD_OVERWRITE
    assert refused(lambda: rig.backups.write(rig.stick / "x" / "y.db")) is E.BACKUP_FOLDER_MISSING


def test_what_is_written_meanwhile_is_either_in_it_or_not(rig: Rig) -> None:
    queue_some(rig.store, 50)
    told: list[int] = []

    def write_more(done: int, _total: int) -> None:
        if not told:
            queue_some(rig.store, 50)
        told.append(done)

    made = rig.backups.write(rig.stick, progress=write_more)
    assert copies.contents(made.path).messages == 50
    assert told == sorted(told)
    assert told[-1] == 100


def test_an_encrypted_copy_shows_nothing(rig: Rig) -> None:
    add_person(rig.store, PhoneNumber("+48601123456"), "Zdzisława")
    made = rig.backups.write(rig.stick, PASSPHRASE)
    assert made.encrypted
    assert made.path.name.endswith(".db.enc")
    found = made.path.read_bytes()
    assert b"601123456" not in found
    assert "Zdzisława".encode() not in found
    assert b"SQLite" not in found


def test_a_short_passphrase_is_refused(rig: Rig) -> None:
    assert refused(lambda: rig.copy("krótkie")) is E.BACKUP_PASSPHRASE_SHORT


def test_no_secret_is_in_a_copy(rig: Rig) -> None:
    secrets = ("haslo-smsapi-1", "token-twilio-2", "haslo-infobip-3", "haslo-dynmark-4")
    for number, secret in enumerate(secrets):
        add_gateway(rig.store, f"gate{number}")
        rig.secrets.put(f"gate{number}", "password", Secret(secret))
    rig.backups.choose(BackupChoices(encrypted=True), PASSPHRASE)
    found = rig.copy().read_bytes()
    for secret in (*secrets, PASSPHRASE):
        assert secret.encode() not in found


def test_what_was_deleted_before_is_not_in_it(rig: Rig) -> None:
    person = add_person(rig.store, PhoneNumber("+48601999888"), "Usunięta Osoba")
    with rig.store.begin(write=True) as tx:
        tx.contacts.delete([person])
    assert "Usunięta Osoba".encode() not in rig.copy().read_bytes()


# --- trouble --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, E.BACKUP_DISK_FULL),
        (errno.EACCES, E.BACKUP_FOLDER_READONLY),
        (errno.EROFS, E.BACKUP_FOLDER_READONLY),
        (errno.ENOENT, E.BACKUP_FOLDER_MISSING),
        (errno.EIO, E.BACKUP_UNWRITABLE),
    ],
)
def test_a_disk_in_trouble_is_a_sentence_and_leaves_no_half_copy(
    rig: Rig, monkeypatch: pytest.MonkeyPatch, number: int, code: ErrorCode
) -> None:
    before = rig.copy()

    def fail(_descriptor: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fail)
    assert refused(rig.copy) is code
    assert list(rig.stick.iterdir()) == [before]
    assert rig.leftovers() == []


def test_a_stick_that_was_pulled_out_says_so_whatever_the_system_says(rig: Rig) -> None:
    with pytest.raises(SmsdeskError) as told, trouble.writing(rig.folder / "gone" / "x.db"):
        raise OSError(errno.EIO, "Input/output error")
    assert told.value.code is E.BACKUP_FOLDER_MISSING


def test_room_is_looked_for_before(rig: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = shutil.disk_usage(rig.folder)._replace(free=1000)
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: usage)
    assert refused(rig.copy) is E.BACKUP_DISK_FULL


def test_what_cannot_be_read_back_is_no_copy(rig: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    def write_badly(plain: Path, part: Path, *_more: object) -> None:
        part.write_bytes(plain.read_bytes()[:-1] + b"\xff")

    monkeypatch.setattr(writing, "_write", write_badly)
    assert refused(rig.copy) is E.BACKUP_UNWRITABLE
    assert list(rig.stick.iterdir()) == []


def test_without_data_there_is_no_copy(rig: Rig) -> None:
    rig.lose()
    with pytest.raises(SmsdeskError):
        rig.copy()
    assert list(rig.stick.iterdir()) == []


def test_a_full_data_disk_still_gives_a_copy(rig: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_self: object) -> str:
        raise SmsdeskError(E.DATABASE_FULL)

    monkeypatch.setattr(type(rig.live), "database_id", full)
    name = naming.read_name(rig.copy().name)
    assert name is not None
    assert name.database_id == "00000000"


def test_what_killed_runs_left_is_cleared(rig: Rig) -> None:
    gone = 2**22 + 7  # above every pid
    part = naming.part_of(rig.stick / "smsdesk.db")
    dead = part.with_name(part.name.replace(f"-{os.getpid()}.", f"-{gone}."))
    stage = rig.folder / f"copying-{gone}-abc"
    elsewhere = rig.stick / f".smsdesk.db.{'0' * 8}-{gone}.part"
    old = rig.stick / f".smsdesk-2.db.{'0' * 8}-{gone}.part"
    mine, other = rig.stick / "list.part", rig.folder / "copying-notes"
    stage.mkdir()
    other.mkdir()
    for path in (dead, elsewhere, old, mine, stage / "copy.db"):
        path.write_text("half")
    os.utime(elsewhere, (rig.clock.now.timestamp(),) * 2)
    os.utime(old, ((rig.clock.now - timedelta(days=2)).timestamp(),) * 2)
    rig.copy()
    assert not dead.exists()
    assert not stage.exists()
    assert not old.exists()
    assert elsewhere.exists()
    assert mine.exists()
    assert other.exists()


def test_a_folder_that_is_gone_has_no_leftovers(rig: Rig) -> None:
    staging.clear_parts(rig.folder / "gone", rig.clock.now)
    assert refused(lambda: staging.stage(rig.folder / "gone").__enter__()) is (
        E.BACKUP_FOLDER_MISSING
    )


# --- daily copies ---------------------------------------------------------------------------------


def test_a_copy_is_due_once_a_day(rig: Rig) -> None:
    first = rig.backups.daily()
    assert first.made is not None
    assert first.made.path.parent == rig.folder / "backups"
    assert rig.backups.daily().made is None
    rig.clock.advance(timedelta(days=1).total_seconds())
    assert rig.backups.daily().made is not None


def test_a_clock_that_was_set_back_makes_one_due(rig: Rig) -> None:
    rig.backups.daily()
    rig.clock.advance(-timedelta(days=3).total_seconds())
    assert rig.backups.state().due


def test_in_another_folder_one_is_due_at_once(rig: Rig) -> None:
    rig.backups.daily()
    rig.backups.choose(BackupChoices(folder=str(rig.stick)))
    assert rig.backups.state().due
    made = rig.backups.daily().made
    assert made is not None
    assert made.path.parent == rig.stick


def test_switched_off_nothing_is_due(rig: Rig) -> None:
    rig.backups.choose(BackupChoices(daily=False))
    assert not rig.backups.state().due
    assert rig.backups.daily().made is None


def test_a_stick_that_is_not_there_is_told_and_grows_stale(rig: Rig) -> None:
    rig.backups.choose(BackupChoices(folder=str(rig.stick)))
    rig.stick.rmdir()
    found = rig.backups.daily()
    assert found.trouble is not None
    assert found.trouble.code is E.BACKUP_FOLDER_MISSING
    assert not found.stale
    rig.clock.advance(timedelta(days=8).total_seconds())
    again = rig.backups.daily()
    assert again.stale
    assert rig.backups.state().last_at is None
    rig.stick.mkdir()
    assert not rig.backups.daily().stale
    assert not rig.backups.state().stale


def test_a_folder_must_be_there_when_it_is_chosen(rig: Rig) -> None:
    gone = BackupChoices(folder=str(rig.folder / "gone"))
    assert refused(lambda: rig.backups.choose(gone)) is E.BACKUP_FOLDER_MISSING
    assert rig.backups.state().choices == BackupChoices()


def test_a_daily_copy_is_encrypted_with_the_passphrase_of_the_keyring(rig: Rig) -> None:
    choices = BackupChoices(folder=str(rig.stick), encrypted=True)
    assert refused(lambda: rig.backups.choose(choices)) is E.BACKUP_PASSPHRASE_GONE
    rig.backups.choose(choices, PASSPHRASE)
    made = rig.backups.daily().made
    assert made is not None
    assert made.encrypted
    assert rig.restoring.check(made.path, PASSPHRASE).copy.messages == 0
    rig.secrets.delete("backup", "passphrase")
    assert refused(rig.backups.make) is E.BACKUP_PASSPHRASE_GONE
    rig.backups.choose(replace(choices, encrypted=False))
    assert not rig.backups.make().encrypted


def test_old_copies_of_this_database_go_and_nothing_else(rig: Rig) -> None:
    rig.backups.choose(BackupChoices(folder=str(rig.stick)))
    strangers = [
        rig.stick / "smsdesk-20200101T000000Z-ffffffff.db",
        rig.stick / "moja.db",
        rig.stick / "smsdesk-20200101T000000Z.txt",
    ]
    for stranger in strangers:
        stranger.write_text("not ours")
    own = rig.live.database_id()
    for days in range(1, 60):
        at = rig.clock.now - timedelta(days=days)
        (rig.stick / naming.copy_name(at, own, encrypted=bool(days % 2))).write_text("old")
    made = rig.backups.make()
    mine = [copy for copy in copies_in(rig.stick) if own in copy.path.name]
    assert mine[0] == made
    assert 7 < len(mine) < 20
    assert all(stranger.exists() for stranger in strangers)


def test_the_list_names_what_was_kept_aside_too(rig: Rig) -> None:
    rig.backups.choose(BackupChoices(folder=str(rig.stick)))
    copy = rig.copy()
    rig.restore(copy)
    found = rig.backups.list()
    assert [(one.path, one.aside) for one in found] == [
        (copy, False),
        (naming.aside_name(rig.database, rig.clock.now).with_name(found[1].path.name), True),
    ]
    assert isinstance(found[0], CopyFile)


def test_choices_that_cannot_be_read_are_the_usual_ones(rig: Rig) -> None:
    with rig.store.begin(write=True) as tx:
        tx.settings.put("backup_last", '{"at": "yesterday", "folder": 3}')
    assert rig.backups.state().last_at is None
    assert rig.backups.state().due


def test_a_copy_opens_where_nothing_can_be_written(rig: Rig) -> None:
    queue_some(rig.store, 2)
    copy = rig.copy()
    with closing(sqlite3.connect(f"{copy.as_uri()}?mode=ro&immutable=1", uri=True)) as found:
        assert found.execute("PRAGMA journal_mode").fetchone() == ("delete",)
        assert found.execute("SELECT count(*) FROM messages").fetchone() == (2,)
        assert found.execute("SELECT count(*) FROM sender_lease").fetchone() == (0,)

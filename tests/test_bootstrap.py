"""The composition root: a desk over a data folder, practice data, doctor."""

import random
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from threading import Event

import pytest

from smsdesk.bootstrap import examine, open_desk, prepare_practice
from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.gateway import Secret
from smsdesk.core.message import MessageState
from smsdesk.core.phone import PhoneNumber
from smsdesk.services.compose import MessageDraft, Recipient
from smsdesk.services.gateway_setup import SetupDraft
from smsdesk.services.sender import SenderEvent, SenderNews
from tests.simulators.faults import hang_up
from tests.simulators.twilio import ACCOUNT_SID, TOKEN, TwilioSimulator


def test_a_fresh_folder_is_made_private_and_filled(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    desk = open_desk(folder)
    assert len(desk.templates.list()) >= 12
    assert desk.gateways.list() == []
    offered = [info.key for info in desk.gateways.providers()]
    assert (offered[0], offered[-1]) == ("smsapi", "practice")
    desk.close()
    assert folder.stat().st_mode & 0o077 == 0
    assert (folder / "smsdesk.db").stat().st_mode & 0o077 == 0
    assert (folder / "logs" / "smsdesk.log").exists()


def test_a_desk_opens_again_with_what_it_had(data_dir: Path) -> None:
    first = open_desk(data_dir)
    first.templates.delete(first.templates.list()[0].id)
    count = len(first.templates.list())
    first.close()
    second = open_desk(data_dir)
    assert len(second.templates.list()) == count
    second.close()


def test_a_folder_that_cannot_be_used_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    for folder in (tmp_path / "file", tmp_path / "file" / "data"):
        with pytest.raises(SmsdeskError) as caught:
            open_desk(folder)
        assert caught.value.code is ErrorCode.DATA_DIR_UNUSABLE
        assert str(folder) in str(caught.value)


def test_a_damaged_database_is_told_and_left_alone(data_dir: Path) -> None:
    (data_dir / "smsdesk.db").write_bytes(b"no database" * 1000)
    with pytest.raises(SmsdeskError) as caught:
        open_desk(data_dir)
    assert caught.value.code is ErrorCode.DATABASE_DAMAGED
    assert (data_dir / "smsdesk.db").read_bytes() == b"no database" * 1000


def test_practice_data_fill_a_fresh_folder_only(data_dir: Path) -> None:
    prepare_practice(data_dir)
    prepare_practice(data_dir)
    desk = open_desk(data_dir)
    (gateway,) = desk.gateways.list()
    assert (gateway.provider, gateway.practice, gateway.is_default) == ("practice", True, True)
    assert desk.contacts.count() >= 10
    desk.contacts.delete(desk.contacts.find())
    desk.close()
    prepare_practice(data_dir)
    desk = open_desk(data_dir)
    assert desk.contacts.count() == 0
    desk.close()


def test_practising_needs_no_keyring(data_dir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import keyring
    from keyring.backends.fail import Keyring

    keyring.set_keyring(Keyring())  # type: ignore[no-untyped-call]  # keyring's
    desk = open_desk(data_dir)
    tested = desk.gateways.try_out(SetupDraft("practice", {}), PhoneNumber("+48601123456"))
    assert desk.gateways.save(tested).practice
    desk.close()


def test_messages_of_a_gateway_that_was_removed_behind_our_back(data_dir: Path) -> None:
    prepare_practice(data_dir)
    desk = open_desk(data_dir)
    recipients = tuple(desk.compose.recipients(desk.contacts.find()[:1]))
    (message,) = desk.compose.queue(MessageDraft(recipients, "Halo")).ids

    def remove(event: SenderEvent) -> None:
        if event.news is SenderNews.STARTED:
            database = sqlite3.connect(data_dir / "smsdesk.db")
            with database:
                database.execute("DELETE FROM gateways")
            database.close()

    report = desk.sender.run(until_empty=True, stop=Event(), wake=Event(), report=remove)
    assert (report.accepted, report.waiting) == (0, 1)
    assert desk.history.details(message).row.state is MessageState.QUEUED
    desk.close()


def test_the_read_time_out_may_be_told(data_dir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for value in ("0.5", "soon"):
        monkeypatch.setenv("SMSDESK_HTTP_READ_TIMEOUT", value)
        open_desk(data_dir).close()


def test_a_time_out_that_no_socket_takes_is_not_used(
    data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = SetupDraft("smsapi", {"endpoint": "127.0.0.1:9", "type": "eco"}, {"token": Secret("t")})
    for value in ("0", "-1", "nan", "inf", "1e300"):
        monkeypatch.setenv("SMSDESK_HTTP_READ_TIMEOUT", value)
        with closing(open_desk(data_dir)) as desk, pytest.raises(SmsdeskError) as caught:
            desk.gateways.try_out(draft, PhoneNumber("+48601000001"))
        assert caught.value.code is ErrorCode.CONNECTION_REFUSED


def test_how_long_a_list_may_lag_behind_may_be_told(
    data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SMSDESK_HTTP_READ_TIMEOUT", "5")
    monkeypatch.setenv("SMSDESK_LISTED_AFTER", "0.001")
    with TwilioSimulator() as twilio, closing(open_desk(data_dir)) as desk:
        fields = {"account_sid": ACCOUNT_SID, "sender": "Warsztat", "endpoint": twilio.host}
        draft = SetupDraft("twilio", fields, {"token": Secret(TOKEN)})
        desk.gateways.save(desk.gateways.try_out(draft, PhoneNumber("+48601000001")))
        twilio.faults.add(hang_up(after=False))
        desk.compose.queue(MessageDraft((Recipient(PhoneNumber("+48601000002")),), "Halo"))
        report = desk.sender.run(until_empty=True, stop=Event(), wake=Event(), report=print)
    assert (report.accepted, report.unclear, report.waiting) == (0, 1, 0)


def test_doctor_finds_everything_in_order(data_dir: Path) -> None:
    prepare_practice(data_dir)
    findings = {finding.what: finding for finding in examine(data_dir)}
    assert all(finding.ok for finding in findings.values())
    assert findings["database"].value == str(data_dir / "smsdesk.db")
    assert int(findings["contacts"].value) >= 10
    (gateway,) = (finding for finding in findings.values() if finding.kind == "gateway")
    assert (gateway.subject, gateway.value) == ("Tryb ćwiczeniowy", "practice, active, default")
    assert f"connection {gateway.key}" in findings
    assert f"connection {gateway.key}" not in {f.what for f in examine(data_dir, online=False)}


def test_doctor_changes_nothing(data_dir: Path) -> None:
    assert {finding.what: finding.value for finding in examine(data_dir)}["database"] == (
        "not there yet"
    )
    assert list(data_dir.iterdir()) == []
    assert all(finding.ok for finding in examine(data_dir / "a" / "b"))
    assert not (data_dir / "a").exists()


def test_doctor_tells_what_is_wrong(data_dir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import keyring
    from keyring.backends.fail import Keyring

    keyring.set_keyring(Keyring())  # type: ignore[no-untyped-call]  # keyring's
    (data_dir / "smsdesk.db").write_bytes(b"no database" * 1000)
    wrong = {finding.what: finding.value for finding in examine(data_dir) if not finding.ok}
    assert set(wrong) == {"keyring", "database"}
    assert "keyring" in wrong["keyring"]
    assert "damaged" in wrong["database"]


def _damaged(data_dir: Path, seed: int) -> None:
    """A database with some wrong bytes, and rubbish in the files beside it."""
    chance = random.Random(seed)  # noqa: S311  # no secret
    database = data_dir / "smsdesk.db"
    content = bytearray(database.read_bytes())
    for _ in range(1 + seed * 40):
        content[chance.randrange(len(content))] = chance.randrange(256)
    database.write_bytes(content)
    for name in ("watched_folder.json", "practice.json", "ui.ini"):
        (data_dir / name).write_bytes(chance.randbytes(50))


@pytest.mark.parametrize("seed", range(12))
def test_doctor_survives_damaged_data(data_dir: Path, blank_database: Path, seed: int) -> None:
    shutil.copyfile(blank_database, data_dir / "smsdesk.db")
    _damaged(data_dir, seed)
    found = list(examine(data_dir, online=False))
    assert "unexpected" not in " ".join(finding.shared for finding in found)
    assert all(finding.value for finding in found)


@pytest.mark.parametrize("rubbish", [b"", b"{", b"[]", b'{"host": 5}', b"\xff\x00"])
def test_doctor_survives_a_broken_choice_of_database(data_dir: Path, rubbish: bytes) -> None:
    (data_dir / "database.json").write_bytes(rubbish)
    (data_dir / "logs").write_text("a file in the way", "utf-8")
    found = list(examine(data_dir, online=False))
    assert "unexpected" not in " ".join(finding.shared for finding in found)
    assert "database" in {finding.kind for finding in found}


def test_a_data_folder_that_is_a_file_is_told(tmp_path: Path) -> None:
    place = tmp_path / "data"
    place.write_text("no folder", "utf-8")
    wrong = {finding.what for finding in examine(place, online=False) if not finding.ok}
    assert "rights" in wrong


def test_importing_the_root_is_cheap() -> None:
    code = (
        "import sys, smsdesk.bootstrap, smsdesk.cli, smsdesk.__main__;"
        "heavy = {'sqlalchemy', 'alembic', 'requests', 'keyring', 'PySide6', 'phonenumbers'};"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"

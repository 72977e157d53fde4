"""What doctor finds about installation, data and gateways; what of it may be passed on."""

import json
import os
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from threading import Event
from typing import NamedTuple

import pytest

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.gateway import Balance, CredentialsRejected, SmsGateway, Unreachable
from smsdesk.services import health_facts, health_system
from smsdesk.services.backups.values import BackupChoices, BackupState
from smsdesk.services.health import Finding, Topic, careful, problem
from smsdesk.services.health_data import DataExam, of_backups, of_watched_folder
from smsdesk.services.health_facts import Places, folders, size_words, versions
from smsdesk.services.health_system import clock, files, links, network
from smsdesk.services.reach_check import connections, logins
from smsdesk.store.gateway_configs import GatewayRecord, GatewayValues
from smsdesk.store.lease import Holder
from smsdesk.store.unit import Store
from tests.fakes import FakeGateway
from tests.store.rows import a_message, add_gateway, queue

NOW = datetime(2026, 11, 21, 8, 0, tzinfo=UTC)


# --- gateways ---------------------------------------------------------------------------------


class Asked(FakeGateway):
    """A gateway whose login can be checked."""

    def __init__(self, error: SmsdeskError | None = None, gate: Event | None = None) -> None:
        super().__init__()
        self.error = error
        self.gate = gate

    def check_login(self) -> None:
        if self.gate is not None:
            self.gate.wait(10)
        if self.error is not None:
            raise self.error


class Reached(FakeGateway):
    """A gateway that can only be reached."""

    def reach(self) -> None:
        raise Unreachable(ErrorCode.OFFLINE)


@pytest.fixture
def records(store: Store) -> list[GatewayRecord]:
    """Two gateways, "aaaa1111" called Kowalski, and "bbbb2222"."""
    with store.begin(write=True) as tx:
        for name in ("aaaa1111", "bbbb2222"):
            values = GatewayValues("smsapi", f"Kowalski {name}", {"username": "jan"})
            tx.gateways.add(name, values, NOW)
    with store.begin() as tx:
        return list(tx.gateways.list())


def _ask(
    records: list[GatewayRecord], *gateways: SmsGateway, patience: float = 10
) -> list[Finding]:
    by_id = dict(zip((record.id for record in records), gateways, strict=True))
    found = connections(records, lambda record: by_id[record.id], patience)
    return sorted(found, key=lambda finding: finding.key)


def test_each_gateway_is_asked_in_its_own_way(records: list[GatewayRecord]) -> None:
    asked, reached = Asked(), Reached()
    good, bad = _ask(records, asked, reached)
    assert (good.ok, good.what, good.subject) == (
        True, "connection aaaa1111", "Kowalski aaaa1111",
    )  # fmt: skip
    assert good.value == f"{good.number} ms"
    assert (bad.ok, bad.error and bad.error.code) == (False, ErrorCode.OFFLINE)
    assert (asked.closed, reached.closed) == (True, True)


def test_a_gateway_that_cannot_be_asked_is_no_problem(records: list[GatewayRecord]) -> None:
    first, second = _ask(
        records, FakeGateway(), Asked(CredentialsRejected(ErrorCode.LOGIN_REJECTED))
    )
    assert (first.ok, first.value) == (True, "cannot be asked")
    assert second.shared == "login_rejected"


class Rich(Asked):
    """A gateway that tells its balance."""

    def __init__(self, balance: Balance | SmsdeskError) -> None:
        super().__init__()
        self._balance = balance

    def balance(self) -> Balance:
        if isinstance(self._balance, SmsdeskError):
            raise self._balance
        return self._balance


def test_credit_is_its_owners_alone(records: list[GatewayRecord]) -> None:
    poor, rich = Rich(Balance(Decimal(0), "PLN")), Rich(Balance(Decimal("12.5"), "PLN"))
    told = {finding.what: finding for finding in _ask(records, poor, rich)}
    assert told["balance bbbb2222"].value == "12.5 PLN"
    assert told["balance bbbb2222"].shared == "some"
    assert told["balance aaaa1111"].shared == "no_credit"
    assert told["connection aaaa1111"].ok


def test_credit_that_cannot_be_read_is_told(records: list[GatewayRecord]) -> None:
    dumb = Rich(Unreachable(ErrorCode.OFFLINE))
    told = [finding for finding in _ask(records, dumb, Asked()) if not finding.ok]
    assert [finding.shared for finding in told] == ["offline"]
    assert dumb.closed


def test_a_bug_in_one_gateway_leaves_the_others(records: list[GatewayRecord]) -> None:
    class Broken(Asked):
        def check_login(self) -> None:
            raise KeyError("+48601123456")

    bad, good = _ask(records, Broken(), Asked())
    assert bad.shared.startswith("unexpected KeyError")
    assert "601123" not in bad.shared
    assert good.ok


def test_without_a_network_the_passwords_are_still_looked_at(
    records: list[GatewayRecord],
) -> None:
    def opened(record: GatewayRecord) -> SmsGateway:
        if record.id == "bbbb2222":
            raise SmsdeskError(ErrorCode.SECRET_GONE, gateway=record.name)
        return Asked(AssertionError)  # type: ignore[arg-type]  # it is not asked

    good, bad = logins(records, opened)
    assert (good.what, good.value) == ("login aaaa1111", "in the keyring")
    assert bad.shared == "secret_gone"


def test_who_does_not_answer_holds_up_nobody(records: list[GatewayRecord]) -> None:
    gate = Event()
    late, good = _ask(records, Asked(gate=gate), Asked(), patience=0.3)
    gate.set()
    assert late.error is not None
    assert late.error.code is ErrorCode.CHECK_TIMEOUT
    assert good.ok


def test_a_lost_password_is_told(records: list[GatewayRecord]) -> None:
    def refuse(record: GatewayRecord) -> SmsGateway:
        raise SmsdeskError(ErrorCode.SECRET_GONE, gateway=record.name)

    found = list(connections(records, refuse))
    assert [finding.shared for finding in found] == ["secret_gone", "secret_gone"]


# --- data -------------------------------------------------------------------------------------


def _data(store: Store) -> dict[str, Finding]:
    return {finding.what: finding for finding in DataExam(store, lambda: NOW).findings()}


def test_the_tables_are_told_without_names(store: Store, records: list[GatewayRecord]) -> None:
    with store.begin(write=True) as tx:
        tx.lease.acquire(Holder("1", "komputer-jana", 77, "window"), NOW)
        tx.gateways.pause("bbbb2222", ErrorCode.NO_CREDIT, NOW)
        plan = {"order": ["bbbb2222", "aaaa1111"], "minutes": 10, "enabled": True}
        tx.settings.put("failover", json.dumps(plan))
    found = _data(store)
    assert found["sender"].value == "window, komputer-jana, 77"
    assert found["sender"].shared == "window"
    assert found["gateway aaaa1111"].value == "smsapi, active, default"
    assert not found["gateway bbbb2222"].ok
    assert "Kowalski bbbb2222" in found["gateway bbbb2222"].value
    assert found["failover"].value == "Kowalski bbbb2222 → Kowalski aaaa1111"
    shared = " ".join(finding.shared for finding in found.values())
    for private in ("Kowalski", "jan", "komputer"):
        assert private not in shared


def test_nobody_sends_and_nothing_stands_in(store: Store) -> None:
    found = _data(store)
    assert (found["sender"].value, found["failover"].value) == ("nobody", "off")
    assert [what for what in found if what.startswith("messages")] == []


def test_what_needs_a_person_is_a_problem(store: Store, records: list[GatewayRecord]) -> None:
    queue(store, a_message(1, gateway_id="aaaa1111"), a_message(2, gateway_id="bbbb2222"), now=NOW)
    with store.begin(write=True) as tx:
        [[claimed]] = tx.messages.claim("aaaa1111", NOW, 1)
        tx.messages.unclear([claimed], SmsdeskError(ErrorCode.ANSWER_TIMEOUT), NOW)
        tx.gateways.pause("bbbb2222", ErrorCode.NO_CREDIT, NOW)
    found = _data(store)
    assert found["messages unclear"].shared == "messages_unclear"
    assert found["held bbbb2222"].shared == "messages_held"
    assert "1 SMS wait for Warsztat, which" in found["held bbbb2222"].value


# --- copies and folders -----------------------------------------------------------------------


def _backups(**more: object) -> Finding:
    state = BackupState(
        BackupChoices(), Path(), same_disk=True, last_at=NOW, due=False, stale=False
    )
    return of_backups(replace(state, **more))  # type: ignore[arg-type]  # by name


def test_backups_are_told() -> None:
    assert _backups().value == NOW.astimezone().strftime("%Y-%m-%d %H:%M")
    assert _backups(last_at=None).value == "none yet"
    off = BackupChoices(daily=False)
    assert _backups(last_at=None, choices=off).value == "none yet, not daily"
    assert _backups(stale=True).shared == "backup_stale"
    assert "more than 7 days" in _backups(stale=True).value


def test_the_watched_folder_is_told(tmp_path: Path) -> None:
    assert of_watched_folder(None).value == "off"
    assert of_watched_folder(tmp_path).shared == "there"
    assert of_watched_folder(tmp_path / "gone").shared == "folder_gone"


# --- the computer -----------------------------------------------------------------------------


def test_the_clock_is_told(tmp_path: Path) -> None:
    assert clock(lambda: NOW, tmp_path).ok
    early = clock(lambda: datetime(2020, 1, 1, tzinfo=UTC), tmp_path)
    assert early.shared == "clock_wrong"
    database = tmp_path / "smsdesk.db"
    database.touch()
    os.utime(database, (NOW.timestamp(), NOW.timestamp() + 7200))
    late = clock(lambda: NOW, tmp_path)
    assert late.shared == "clock_set_back"
    os.utime(database, (NOW.timestamp(), NOW.timestamp() + 60))
    assert clock(lambda: NOW, tmp_path).ok


def test_a_folder_that_cannot_be_read_says_nothing_about_the_clock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_arguments: object) -> object:
        raise PermissionError(13, "no")

    monkeypatch.setattr(Path, "glob", refuse)
    assert clock(lambda: NOW, tmp_path).ok


def test_proxies_are_told_without_their_logins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(health_system, "getproxies", lambda: {"no": "localhost"})
    assert _network({})["proxy"].value == "none"
    told = {"https": "http://jan:tajne@proxy.firma.pl:8080", "http": "proxy", "ftp": "http://[x"}
    monkeypatch.setattr(health_system, "getproxies", lambda: told)
    proxy = _network({})["proxy"]
    assert proxy.value == "ftp: ?, http: proxy, https: proxy.firma.pl"
    assert proxy.shared == "ftp, http, https"


def _network(environment: dict[str, str]) -> dict[str, Finding]:
    return {finding.what: finding for finding in network(environment)}


def test_certificates_that_are_gone_are_a_problem(tmp_path: Path) -> None:
    there = tmp_path / "ca.pem"
    there.touch()
    found = _network({"SSL_CERT_FILE": str(there), "REQUESTS_CA_BUNDLE": "/nowhere"})
    assert found["certificates SSL_CERT_FILE"].ok
    assert str(tmp_path) not in found["certificates SSL_CERT_FILE"].shared
    assert found["certificates REQUESTS_CA_BUNDLE"].shared == "certificates_missing"
    assert found["tls"].ok


def test_missing_files_of_the_program_are_named(tmp_path: Path) -> None:
    assert files([tmp_path]).ok
    missing = files([tmp_path, tmp_path / "smsdesk_pl.qm"])
    assert "smsdesk_pl.qm" in missing.value
    assert missing.shared == "program_incomplete"


@pytest.mark.parametrize(
    ("chosen", "value", "shared"),
    [
        ("x-scheme-handler/sms=smsdesk.desktop;other.desktop;", "this program", "this program"),
        ("x-scheme-handler/sms = kdeconnect.desktop", "kdeconnect.desktop", "another program"),
        ("text/plain=vim.desktop\n\xff", "nobody chosen", "nobody chosen"),
        (None, "nobody chosen", "nobody chosen"),
    ],
)
def test_who_opens_links_is_told(
    tmp_path: Path, chosen: str | None, value: str, shared: str
) -> None:
    if chosen is not None:
        (tmp_path / "mimeapps.list").write_bytes(
            f"[Default Applications]\n{chosen}".encode("latin1")
        )
    found = links(tmp_path)
    assert (found.value, found.shared) == (value, shared)


# --- installation -----------------------------------------------------------------------------


class Usage(NamedTuple):
    """What shutil tells of a disk."""

    free: int


def _places(folder: Path) -> dict[str, Finding]:
    places = Places(folder, folder / "logs" / "smsdesk.log", folder, chosen=True)
    return {finding.what: finding for finding in folders(places)}


def test_every_part_has_a_version() -> None:
    found = {finding.what: finding.value for finding in versions("1.2.3")}
    assert found["smsdesk"] == "1.2.3"
    assert all(value[0].isdigit() for what, value in found.items() if what != "platform")


def test_a_part_that_is_missing_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(health_facts, "_PACKAGES", {"PySide6": "no-such-package"})
    found = {finding.what: finding for finding in versions("1")}
    assert (found["pyside6"].value, found["pyside6"].ok) == ("not installed", True)


def test_the_log_counts_with_its_older_files(tmp_path: Path) -> None:
    folder = tmp_path / "Jan Kowalski"
    (folder / "logs").mkdir(parents=True)
    for name in ("smsdesk.log", "smsdesk.log.1"):
        (folder / "logs" / name).write_bytes(b"x" * 700)
    (folder / "logs" / "smsdesk.log.2").symlink_to(folder / "nowhere")
    found = _places(folder)
    assert found["log"].number == 1400
    assert found["log"].shared == "1.4 kB"
    assert found["data"].value == str(folder)
    assert all("Kowalski" not in finding.shared for finding in found.values())


@pytest.mark.skipif(os.name == "nt", reason="Windows has other rights")
def test_the_rights_of_the_folder_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tmp_path.chmod(0o700)
    assert _places(tmp_path)["rights"].value == "only for you"
    tmp_path.chmod(0o705)
    assert "other users" in _places(tmp_path)["rights"].value
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert _places(tmp_path)["rights"].shared == "folder_readonly"


def test_a_disk_that_cannot_be_asked_is_no_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_arguments: object) -> object:
        raise OSError(5, "no")

    monkeypatch.setattr(shutil, "disk_usage", refuse)
    assert _places(tmp_path)["disk"].value == "unknown"


def test_a_bug_in_the_diagnosis_is_one_more_finding() -> None:
    def findings() -> Iterator[Finding]:
        yield Finding("first", "ok")
        raise KeyError("+48601123456")

    good, bad = careful("second", Topic.PLACES, findings())
    assert good.ok
    assert bad.shared.startswith("unexpected KeyError")
    assert "601123" not in bad.shared + bad.value


def test_an_expected_error_keeps_its_sentence() -> None:
    def findings() -> Iterator[Finding]:
        yield from ()
        raise SmsdeskError(ErrorCode.DATABASE_LOCKED)

    [bad] = careful("database", Topic.DATABASE, findings())
    assert bad.shared == "database_locked"


def test_a_disk_that_is_nearly_full_is_a_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda place: Usage(12_000_000))
    found = _places(tmp_path / "not" / "yet")
    assert found["disk"].error is not None
    assert "12 MB" in found["disk"].value


@pytest.mark.parametrize(
    ("count", "words"), [(0, "0.0 kB"), (1_250_000, "1.2 MB"), (83_600_000_000, "83.6 GB")]
)
def test_sizes_are_short(count: int, words: str) -> None:
    assert size_words(count) == words


def test_a_problem_is_shared_as_its_code_alone() -> None:
    error = SmsdeskError(ErrorCode.DATABASE_READONLY, name="/home/jan")
    found = problem("database write", error, Topic.DATABASE)
    assert "/home/jan" in found.value
    assert found.shared == "database_readonly"


def test_people_and_texts_never_get_into_a_finding(store: Store) -> None:
    add_gateway(store)
    queue(store, a_message(1, "Tajna naprawa", recipient="Jan Żak"))
    found = _data(store)
    assert found["messages queued"].number == 1
    for private in ("601000001", "Tajna", "Żak"):
        assert private not in str(found)

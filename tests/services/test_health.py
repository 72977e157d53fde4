"""What doctor finds about installation, data and gateways; what of it may be passed on."""

import json
import shutil
from datetime import UTC, datetime
from pathlib import Path
from threading import Event
from typing import NamedTuple

import pytest

from smsdesk.core.errors import ErrorCode, SmsdeskError
from smsdesk.core.gateway import CredentialsRejected, SmsGateway, Unreachable
from smsdesk.services import health_facts
from smsdesk.services.health import Finding, Topic, problem
from smsdesk.services.health_data import DataExam
from smsdesk.services.health_facts import Places, folders, size_words, versions
from smsdesk.services.reach_check import connections
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

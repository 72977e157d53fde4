"""Planning on the command line: here, at the provider, missed ones, another time."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest

from smsdesk.cli.common import moment
from smsdesk.services.keeping import local_time
from tests.cli.rig import CommandLine, Said, assert_refused, fields, states
from tests.simulators.smsapi import PASSWORD_MD5, SmsApiSimulator

LATER = "2099-12-01T10:00:00+01:00"
SOON = datetime.now(UTC).replace(microsecond=0) + timedelta(days=3)


@pytest.fixture
def shop(cli: CommandLine, smsapi: SmsApiSimulator) -> CommandLine:
    cli.add(fields(smsapi), {"password_md5": PASSWORD_MD5})
    return cli


def send(cli: CommandLine, *more: str, at: str = SOON.isoformat()) -> Said:
    return cli.run("send", "--to", "601000001", "--text", "Halo", "--at", at, *more, "--json")


def row(cli: CommandLine) -> dict[str, object]:
    (found,) = cli.run("outbox", "list", "--json").json
    assert isinstance(found, dict)
    return found


def make_late(cli: CommandLine) -> None:
    """As if this computer had been off since then."""
    with closing(sqlite3.connect(cli.data_dir / "smsdesk.db")) as database:
        database.execute("UPDATE messages SET scheduled_at = '2026-01-02T08:00:00.000000+00:00'")
        database.commit()


def test_planned_at_the_provider(shop: CommandLine, smsapi: SmsApiSimulator) -> None:
    assert send(shop, "--at-provider").code == 0
    waiting = row(shop)
    assert (waiting["state"], waiting["at_provider"]) == ("queued", True)
    summary = shop.run("outbox", "run", "--until-empty", "--json").lines[-1]
    assert (summary["planned"], summary["accepted"], summary["missed"]) == (1, 0, 0)
    kept = row(shop)
    assert (kept["state"], kept["at_provider"]) == ("scheduled", True)
    assert kept["provider_id"] == smsapi.ledger[-1].id
    assert smsapi.ledger[-1].date == SOON.timestamp()


def test_cancelled_and_rescheduled_at_the_provider(
    shop: CommandLine, smsapi: SmsApiSimulator
) -> None:
    send(shop, "--at-provider")
    shop.run("outbox", "run", "--until-empty")
    later = (SOON + timedelta(days=1)).isoformat()
    said = shop.run("outbox", "reschedule", row(shop)["id"], "--at", later, "--json")
    assert said.json == {"rescheduled": 1}
    shop.run("outbox", "run", "--until-empty")
    assert [one.cancelled for one in smsapi.ledger[1:]] == [True, False]
    assert smsapi.ledger[-1].date == SOON.timestamp() + 86_400
    assert shop.run("outbox", "cancel", row(shop)["id"], "--json").json == {"cancelled": 1}
    assert [one.cancelled for one in smsapi.ledger[1:]] == [True, True]
    assert states(shop) == ["cancelled"]


def test_too_late_to_cancel_is_a_sentence(shop: CommandLine, smsapi: SmsApiSimulator) -> None:
    at = (datetime.now(UTC) + timedelta(seconds=55)).isoformat()
    send(shop, "--at-provider", at=at)
    shop.run("outbox", "run", "--until-empty")
    message_id = str(row(shop)["id"])
    said = shop.run("outbox", "cancel", message_id, "--json")
    assert "too late to cancel" in said.err
    assert (said.code, said.json["cancelled"]) == (1, 0)
    assert said.json["errors"][message_id]["code"] == "cancel_too_late"
    assert states(shop) == ["accepted"]
    assert not smsapi.ledger[-1].cancelled


def test_a_provider_that_keeps_nothing_is_refused(cli: CommandLine) -> None:
    cli.add_practice()
    assert_refused(send(cli, "--at-provider"), "keeps no messages for later")


def test_a_time_too_far_ahead_is_refused(shop: CommandLine) -> None:
    assert_refused(send(shop, "--at-provider", at=LATER), "at most 89 days")


def test_at_the_provider_needs_a_time(cli: CommandLine) -> None:
    said = cli.run("send", "--to", "601000001", "--text", "x", "--at-provider")
    assert said.code == 2
    assert "--at-provider keeps messages until --at" in said.err


def test_a_missed_plan_is_told_and_leaves_by_an_order(
    shop: CommandLine, smsapi: SmsApiSimulator
) -> None:
    send(shop)
    make_late(shop)
    said = shop.run("outbox", "run", "--until-empty", "--json")
    assert (said.code, said.lines[-1]["missed"], said.lines[0]["missed"]) == (0, 1, 0)
    assert "outbox list --missed" in shop.run("outbox", "run", "--until-empty").out
    (missed,) = shop.run("outbox", "list", "--missed", "--json").json
    assert missed["state"] == "scheduled"
    assert len(smsapi.ledger) == 1
    assert shop.run("outbox", "release", missed["id"], "--json").json["released"] == 1
    shop.run("outbox", "run", "--until-empty")
    assert states(shop) == ["accepted"]
    assert shop.run("outbox", "list", "--missed", "--json").json == []


def test_a_missed_plan_gets_another_time(shop: CommandLine) -> None:
    send(shop)
    make_late(shop)
    said = shop.run("outbox", "reschedule", row(shop)["id"], "--at", SOON.isoformat())
    assert said.out == "Rescheduled messages: 1.\n"
    assert row(shop)["scheduled_at"] == SOON.isoformat()
    past = shop.run("outbox", "reschedule", row(shop)["id"], "--at", "2020-01-01T10:00")
    assert_refused(past, "already passed")


def test_removing_a_gateway_tells_what_it_keeps(shop: CommandLine) -> None:
    send(shop, "--at-provider")
    shop.run("outbox", "run", "--until-empty")
    said = shop.run("gateway", "remove", row(shop)["gateway"], "--json")
    assert (said.code, said.json["cancelled"]) == (0, 0)
    assert "keeps 1 planned message(s)" in said.err
    assert_refused(shop.run("outbox", "cancel", row(shop)["id"]), "no longer reach it")


# --- local time ----------------------------------------------------------------------------------


@pytest.fixture
def warsaw(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", "Europe/Warsaw")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.usefixtures("warsaw")
@pytest.mark.parametrize(
    ("typed", "utc", "shown"),
    [
        ("2026-07-01T10:00", "2026-07-01T08:00", "01.07.2026 10:00"),
        ("2026-12-01T10:00", "2026-12-01T09:00", "01.12.2026 10:00"),
        # the hour that comes twice, its first time unless said otherwise
        ("2026-10-25T02:30", "2026-10-25T00:30", "25.10.2026 02:30"),
        ("2026-10-25T02:30+01:00", "2026-10-25T01:30", "25.10.2026 02:30"),
        # the hour that is not there
        ("2027-03-28T02:30", "2027-03-28T01:30", "28.03.2027 03:30"),
        ("2026-10-25T09:00", "2026-10-25T08:00", "25.10.2026 09:00"),
    ],
)
def test_times_are_typed_and_shown_local_and_kept_in_utc(typed: str, utc: str, shown: str) -> None:
    at = moment(typed)
    assert at.astimezone(UTC) == datetime.fromisoformat(f"{utc}+00:00")
    assert local_time(at.astimezone(UTC)) == shown

"""Gateways that are left alone: heard from the sender, shown on tiles, forgotten in time."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from smsdesk.ui.context import Context
from smsdesk.ui.dialogs.gateway_settings import GatewaySettings
from smsdesk.ui.held_gateways import HeldGateways
from smsdesk.ui.sender_process import SenderReport, parse_report
from smsdesk.ui.theme import Tone
from tests.ui.gateways_rig import Shown
from tests.ui.setup_tools import WAIT, add_practice, asked, find, kept, quiet

SOON = timedelta(minutes=5)


@pytest.fixture
def held(qapp: object) -> HeldGateways:
    return HeldGateways()


def test_what_is_heard_last_holds(qtbot: QtBot, held: HeldGateways) -> None:
    until = datetime.now(UTC) + SOON
    with qtbot.waitSignal(held.changed):
        held.hear("progress", "1", until)
    with qtbot.assertNotEmitted(held.changed):
        held.hear("progress", "1", until)
        held.hear("progress", "2", None)
    assert (held.until("1"), held.until("2")) == (until, None)
    with qtbot.waitSignal(held.changed):
        held.hear("progress", "1", None)
    assert held.until("1") is None


@pytest.mark.parametrize("news", ["started", "idle"])
def test_when_nothing_waits_nobody_is_held(held: HeldGateways, news: str) -> None:
    held.hear("progress", "1", datetime.now(UTC) + SOON)
    held.hear(news, "", None)
    assert held.until("1") is None


def test_without_a_sender_nobody_is_held(held: HeldGateways) -> None:
    held.hear("progress", "1", datetime.now(UTC) + SOON)
    held.clear()
    assert held.until("1") is None


def test_it_is_over_by_itself(qtbot: QtBot, held: HeldGateways) -> None:
    later = datetime.now(UTC) + SOON
    held.hear("progress", "2", later)
    held.hear("progress", "1", datetime.now(UTC) + timedelta(milliseconds=20))
    qtbot.waitUntil(lambda: held.until("1") is None)
    assert held.until("2") == later


@pytest.mark.parametrize(
    ("said", "until"),
    [
        (b'"2026-11-22T14:03:20+00:00"', datetime(2026, 11, 22, 14, 3, 20, tzinfo=UTC)),
        (b'"2026-11-22T14:03:20"', None),
        (b'"soon"', None),
        (b"17", None),
    ],
)
def test_the_childs_time_is_read(said: bytes, until: datetime | None) -> None:
    report = parse_report(b'{"news": "progress", "until": ' + said + b"}")
    assert report == SenderReport("progress", until=until)


def test_tile_and_settings_say_why_and_until_when(qtbot: QtBot, context: Context) -> None:
    tools = quiet(context)
    gateway = asked(qtbot, tools, add_practice)
    shown = Shown(qtbot, tools)
    tile = shown.tile(gateway)
    panel = GatewaySettings.open_for(tools, gateway, None)
    kept(qtbot, panel)
    assert tile.status.text() == "Active"
    tools.sender._take(SenderReport("progress", gateway_id=gateway.id, until=_tonight()))
    assert tile.status.text() == "Waiting"
    words = find(tile, QLabel, "tileTrouble").text()
    assert words == (
        "The operator asked to wait: too many requests. Sending goes on at "
        f"{_tonight().astimezone():%H:%M:%S}."
    )
    explain = find(panel, QLabel, "settingsExplain")
    qtbot.waitUntil(lambda: explain.text() == words, timeout=WAIT)
    assert panel._status.property("tone") == Tone.WARN.value
    tools.sender._take(SenderReport("progress", gateway_id=gateway.id))
    assert tile.status.text() == "Active"
    assert find(tile, QLabel, "tileTrouble").isHidden()


def _tonight() -> datetime:
    return datetime.now(UTC).astimezone().replace(hour=23, minute=59, second=59, microsecond=0)
